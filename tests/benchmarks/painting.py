"""What a whole screen costs: its bytes in each depth of colour, a surface, and a key's work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console as RichConsole
from rich.segment import Segment
from textual.strip import Strip

from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.walk import Walk
from downslope.tui.check.stages import repaired, settled
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.terminal.colours import styles
from downslope.tui.terminal.sgr import without_repeats
from downslope.tui.terminal.themes import DEFAULT, theme_called
from tests.benchmarks.console import FLOOR, LARGE, OURS, SMALL, consoles, in_turn
from tests.benchmarks.figures import Limit, Row, Spread
from tests.benchmarks.machine import cpu_seconds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.tui.painter.rows import Rows
    from downslope.tui.terminal.colours import Styles
    from downslope.tui.terminal.depth import Depth
    from tests.benchmarks.console import Size

LIMITS: dict[tuple[Size, Depth], float] = {
    (SMALL, "truecolor"): 15_000,
    (SMALL, "256"): 11_000,
    (LARGE, "truecolor"): 70_000,
    (LARGE, "256"): 50_000,
}
"""The most bytes that a whole paint may take."""
BOWL = "partial-derivatives?beat=cut-the-bowl"
VALLEY = "gradient-descent?beat=2&eta=0.01"
PAGE_DOWN, RIGHT, LEFT = "\x1b[6~", "\x1b[C", "\x1b[D"
MEDIUM: Size = (100, 30)


def rows(rounds: int) -> list[Row]:
    """The rows of whole paints, of a surface, and of the processor time of a key."""
    return [*_bytes(), _first_surface(max(2, rounds // 8)), _turned_surface(rounds), _work(rounds)]


def _bytes() -> Iterator[Row]:
    """The richest of all beats, as each opens and once all of it is answered."""
    for (size, depth), most in LIMITS.items():
        table = styles(theme_called(DEFAULT), depth)
        sizes = [_sent(paint_page(walk, Look(*size)).rows, table, depth) for walk in _all_beats()]
        figure = f"whole paint of the richest beat, {size[0]}x{size[1]}, {depth}"
        yield Row(figure, "bytes", Spread.one(max(sizes)), (Limit("p50", most),))


def _sent(page: Rows, table: Styles, depth: Depth) -> int:
    """How many bytes a terminal is sent for these rows."""
    system = "truecolor" if depth == "truecolor" else "256"
    console = RichConsole(color_system=system, force_terminal=True)  # type: ignore[arg-type]
    strips = [Strip([Segment(text, table[role]) for text, role in row]) for row in page]
    return len(without_repeats("\n".join(strip.render(console) for strip in strips)).encode())


def _all_beats() -> Iterator[Walk[object]]:
    for name in names():
        for beat in range(len(load(name).beats)):
            walk = Walk.begin(load(name), beat)
            yield walk
            yield repaired(settled(walk))


def _first_surface(rounds: int) -> Row:
    """Page down from the first beat of lesson 10, whose bowl is another one, at 200x50."""
    answers = []
    for _ in range(rounds):
        with consoles({"ours": (*OURS, "partial-derivatives")}, LARGE) as opened:
            answers.append(opened["ours"].press(PAGE_DOWN, 0.1).ms)
    return Row("first paint of a surface, 200x50", "ms", Spread.of(answers), (Limit("p50", 80),))


def _turned_surface(rounds: int) -> Row:
    """Turning the bowl while its question waits, at 200x50."""
    with consoles({"ours": (*OURS, f"{BOWL}&at=turn"), "bare app": FLOOR}, LARGE) as opened:
        keys = [{"ours": (RIGHT, LEFT)[k % 2], "bare app": " "} for k in range(rounds)]
        answers = [in_turn(opened, each) for each in keys]
    ours, floor = (Spread.of(each[name].ms for each in answers) for name in opened)
    return Row("turning a surface, 200x50", "ms", ours, (Limit("p50", 60),), "bare app", floor)


def _work(rounds: int) -> Row:
    """Processor time of a step of lesson 12, key and paint: it limits the learners of a machine."""
    presses = 5 * rounds
    with consoles({"ours": (*OURS, VALLEY)}, MEDIUM) as opened:
        console = opened["ours"]
        before = cpu_seconds(console.child.pid)
        for _ in range(presses):
            console.press(" ", 0.02)
        used = cpu_seconds(console.child.pid) - before
    return Row("processor time of a step, 100x30", "ms", Spread.one(1000 * used / presses))
