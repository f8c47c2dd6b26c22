"""Random keys, clicks, pastes and resizes: nothing crashes or hangs, and tokens work throughout.

A seed always gives the same actions. DOWNSLOPE_MONKEY_SEED=N starts with another one. The notes of
a failure say which actions came before it.
"""

from __future__ import annotations

import os
import random
import signal
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from rich.cells import cell_len
from textual.events import Resize
from textual.geometry import Size
from textual.screen import ModalScreen

from downslope.lessons.base.text import LANGUAGES
from downslope.lessons.engine import token
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.walk import Walk
from downslope.tui.app.app import DownslopeApp
from downslope.tui.app.lesson_screen import LessonScreen
from downslope.tui.page.keys import MOVES, press
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.rows import row_width
from tests.toughness.monkey import Monkey, messages, raw
from tests.toughness.window import stopped, window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from textual.app import App
    from textual.pilot import Pilot

    from tests.toughness.monkey import Action
    from tests.toughness.window import Window

FIRST = int(os.environ.get("DOWNSLOPE_MONKEY_SEED", "0"))
SEEDS = (FIRST, FIRST + 1)
BURSTS, ACTIONS = 7, 100
"""15 lessons with 2 seeds and 7 bursts of 100 make 21,000 actions."""
KEYS_ALONE = 400
"""How many keys each lesson gets in the test that need not paint a screen for each."""
PATIENCE = 120
"""Seconds after which a test counts as hanging."""
LOOK = Look(80, 24)
DOWNHILL = "gradient-descent?beat=2"
SIZES = ((500, 200), (1, 1), (80, 24))


class Cage(DownslopeApp):
    """The app, except that it stays open when it is told to quit."""

    async def action_quit(self) -> None:
        """Stay."""


@contextmanager
def told(seed: str, done: list[Action | str]) -> Iterator[None]:
    """Add the seed and the last actions to a failure, and fail if a test hangs."""

    def give_up(*_: object) -> None:
        raise TimeoutError("it hangs")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(PATIENCE)
    try:
        yield
    except BaseException as error:
        error.add_note(f"{seed}: the last of {len(done)} actions were {done[-40:]}")
        raise
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


# -- in the app ---------------------------------------------------------------------------


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", names())
async def test_the_app_survives_a_monkey(name: str, seed: int) -> None:
    done: list[Action | str] = []
    monkey = Monkey(random.Random(f"{name} {seed}"))
    app = Cage(Walk.begin(load(name)))
    with told(f"{name} {seed}", done):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause(0)
            for _ in range(BURSTS):
                await burst(pilot, monkey, done)
                await resize(pilot, monkey, 80, 24)
                done.append(type(app.screen).__name__)
                await assert_a_key_is_answered(pilot)
                if isinstance(app.screen, LessonScreen):
                    assert_the_token_paints_the_same(app.screen.walk)
            for width, height in SIZES:
                await resize(pilot, monkey, width, height)
            await assert_a_key_is_answered(pilot)


async def burst(pilot: Pilot[None], monkey: Monkey, done: list[Action | str]) -> None:
    """Send many actions at once, as over a slow line: each comes before the last one is shown."""
    for action in monkey.acts(ACTIONS):
        done.append(action)
        for message in messages(action):
            pilot.app.post_message(message)
    await settle(pilot)


async def settle(pilot: Pilot[None]) -> None:
    """Let the app handle what it was sent; messages that it forwards take another round."""
    for _ in range(4):
        await pilot.pause(0)
        assert pilot.app.return_code is None, "it crashed"


async def resize(pilot: Pilot[None], monkey: Monkey, width: int, height: int) -> None:
    monkey.size = (width, height)
    pilot.app.post_message(Resize(Size(width, height), Size(width, height)))
    whole = [width] * height
    await until(pilot, lambda: [cell_len(row) for row in shown(pilot.app)] == whole)


async def assert_a_key_is_answered(pilot: Pilot[None]) -> None:
    """Close the few boxes that may be open; the screen below must change its language twice."""
    app = pilot.app
    assert isinstance(app, DownslopeApp)
    for _ in range(3):
        if isinstance(app.screen, ModalScreen):
            before = app.screen
            app.post_message(*messages(("key", "escape")))
            await until(pilot, lambda before=before: app.screen is not before)  # type: ignore[misc]
    assert not isinstance(app.screen, ModalScreen)
    for _ in range(2):
        language = app.language
        app.post_message(*messages(("key", "L")))
        # The last row says in the language that is in use now how to see all keys.
        offered = {"en": "모든 키", "ko": "all keys"}[language]
        await until(pilot, lambda offered=offered: offered in "".join(shown(app)))  # type: ignore[misc]
        assert app.language != language


async def until(pilot: Pilot[None], seen: Callable[[], bool]) -> None:
    for _ in range(500):
        await settle(pilot)
        if seen():
            return
        await pilot.pause(0.005)
    raise AssertionError("never seen; the screen shows\n" + "\n".join(shown(pilot.app)))


def shown(app: App[None]) -> list[str]:
    """The rows that the terminal shows, from the compositor and not from our own state."""
    return [strip.text for strip in app.screen._compositor.render_strips()]


def assert_the_token_paints_the_same(walk: Walk[Any], look: Look = LOOK) -> None:
    """A token leaves out only the notice for the last key, and which control turned last."""
    words = token.write(walk)
    again = token.read(words)
    assert token.write(again) == words
    before = replace(walk, notice=None, turning="")
    assert paint_page(again, look).rows == paint_page(before, look).rows, words


TYPED_AHEAD = {
    "three enters in the box": (DOWNHILL, ["e", "enter", "enter", "enter"]),
    "keys after the help": (DOWNHILL, ["question_mark", "b", "b", "b"]),
    "keys before a lesson is there": ("", ["down", "enter", "enter", "space", "L", "L"]),
}
"""Actions that once ended in a traceback or closed the lesson below."""


@pytest.mark.parametrize("told_of", TYPED_AHEAD)
async def test_keys_that_come_all_at_once_leave_the_lesson_open(told_of: str) -> None:
    opened, keys = TYPED_AHEAD[told_of]
    app = Cage(token.read(opened) if opened else None)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0)
        app.post_message(*messages(("key", keys[0])))
        await settle(pilot)
        for key in keys[1:]:
            app.post_message(*messages(("key", key)))
        await until(pilot, lambda: "all keys" in "".join(shown(app)))
        assert isinstance(app.screen, LessonScreen)
        await assert_a_key_is_answered(pilot)


async def test_two_sizes_on_their_way_to_a_screen_below_end_with_the_true_one() -> None:
    """With both sizes in turn for its layout, the screen below once kept the app busy for ever."""
    with told("two sizes", []):
        app = Cage(token.read(DOWNHILL))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause(0)
            app.post_message(*messages(("key", "question_mark")))
            await settle(pilot)
            below = app.screen_stack[-2]
            with app.batch_update():
                for width, height in ((31, 6), (80, 24)):
                    below.post_message(Resize(Size(width, height), Size(width, height)))
                    # A message between the two keeps the second from replacing the first.
                    below.call_later(below.refresh)
                await settle(pilot)
            await assert_a_key_is_answered(pilot)
            assert below.size == (80, 24)


# -- without a screen ---------------------------------------------------------------------


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", names())
def test_any_walk_is_painted_at_any_size_and_has_a_token(name: str, seed: int) -> None:
    chance = random.Random(f"{name} alone {seed}")
    walk = Walk.begin(load(name))
    done: list[Action | str] = []
    with told(f"{name} alone {seed}", done):
        for count in range(KEYS_ALONE):
            key = chance.choice((*MOVES, "beat", "beat", "space", "space", "right", "shift+up"))
            done.append(key)
            walk = jump(walk, chance) if key == "beat" else press(walk, key)
            if count % 20 == 0:
                size = chance.choice((*SIZES, (chance.randint(1, 200), chance.randint(1, 60))))
                rows = paint_page(walk, Look(*size, LANGUAGES[count % 2])).rows
                assert [row_width(row) for row in rows] == [size[0]] * size[1]
            if count % 30 == 0:
                assert_the_token_paints_the_same(walk)


def jump(walk: Walk[Any], chance: random.Random) -> Walk[Any]:
    """Another beat with its question answered, as its controls can't be turned before."""
    walk = walk.go_to(chance.randrange(len(walk.lesson.beats)))
    while walk.pending and chance.random() < 0.7:
        walk = walk.digit(chance.randint(1, 9)).commit()
    return walk


# -- in a terminal ------------------------------------------------------------------------


def test_the_program_survives_a_monkey_at_the_terminal(tmp_path: Path) -> None:
    """Raw bytes, some of them broken, while the window is resized; then it quits as usual."""
    done: list[Action | str] = []
    chance = random.Random(f"terminal {FIRST}")
    opened = window("open", "gradient-descent?beat=first-step", "--lang", "en", home=tmp_path)
    with told(f"terminal {FIRST}", done), opened as seen:
        seen.see("x = [-3.000, 4.000]", "all keys")
        for round_ in range(12):
            keys = [raw(chance) for _ in range(40)]
            done.extend(repr(key) for key in keys)
            seen.send(b"".join(keys))
            size = chance.choice(((80, 24), (120, 40), (60, 20), (41, 16)))
            done.append(("resize", *size))
            seen.resize(*size)
            seen.emulator.resize(lines=size[1], columns=size[0])
            seen.child.send_signal(signal.SIGWINCH)
            if round_ % 4 == 3:
                done.append("suspended")
                suspend(seen)
            seen.read(0.05)
        seen.resize(80, 24)
        seen.emulator.resize(lines=24, columns=80)
        seen.child.send_signal(signal.SIGWINCH)
        assert seen.quit() == 0
        assert seen.restored
        assert b"Traceback" not in seen.written


def suspend(seen: Window) -> None:
    """Stop the program as ctrl+z does, at whatever it is doing, and let it go on."""
    seen.child.send_signal(signal.SIGTSTP)
    seen.wait(lambda: stopped(seen))
    seen.child.send_signal(signal.SIGCONT)


def test_keys_in_another_encoding_are_no_keys_and_no_end(tmp_path: Path) -> None:
    with window("open", DOWNHILL, "--lang", "en", home=tmp_path) as seen:
        seen.see("x = [-3.000, 4.000]", "all keys")
        seen.send("경사".encode("euc-kr") + b"\xff\xfe\x80")
        seen.send(b" ")
        seen.see("= -2.400")
        seen.type("q")
        assert seen.end() == 0
        assert seen.restored
        assert b"Traceback" not in seen.written
