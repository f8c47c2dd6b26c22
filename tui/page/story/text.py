"""What a beat tells, as rows: its text, its question, its race and its goal."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from downslope.tui.page import strings
from downslope.tui.page.stopwatch import seconds_of
from downslope.tui.page.story.question import settled_rows, waiting_rows
from downslope.tui.painter.rows import Row, Rows, beside, row, wrap

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.beat import Beat, Goal, Racer
    from downslope.lessons.engine.walk import Walk

BLANK: Row = row("")


def text_rows(walk: Walk[object], language: Language, width: int) -> Rows:
    """The beat's text, its question, its race and its goal, in rows of at most `width` cells.

    While the question waits, its choices are shown, and race and goal are hidden. Afterwards it
    shows the guess, the truth and why.
    """
    beat = walk.current_beat
    rows = wrap(beat.text.of(language), width)
    if walk.pending:
        return [*rows, BLANK, *waiting_rows(walk.pending, walk.guess, language, width)]
    if beat.question:
        rows += [BLANK, *settled_rows(beat.question, walk.answers[beat.name], language, width)]
    if beat.race:
        rows += [BLANK, *_race_rows(beat.race, language, width)]
    if beat.goal:
        rows += [BLANK, *_goal_rows(beat.goal, beat.name in walk.reached, language, width)]
    return rows


@lru_cache(maxsize=256)
def reserved_height(beat: Beat[object], language: Language, width: int) -> int:
    """The most rows that `text_rows` gives for a beat, whatever is answered and reached.

    What stands below is placed by it, so that nothing moves when an answer comes.
    """
    text = len(wrap(beat.text.of(language), width))
    after = len(beat.race) + 1 if beat.race else 0
    if beat.goal:
        after += 1 + max(
            len(_goal_rows(beat.goal, done, language, width)) for done in (False, True)
        )
    if not beat.question:
        return text + after
    waiting = len(waiting_rows(beat.question, None, language, width))
    settled = max(
        len(settled_rows(beat.question, said, language, width))
        for said in range(len(beat.question.choices))
    )
    return text + 1 + max(waiting, settled + after)


def _race_rows(race: tuple[Racer, ...], language: Language, width: int) -> Rows:
    """A row for each racer: its time, measured now, and its ratio to the shortest time."""
    seconds = [seconds_of(racer.run) for racer in race]
    fastest = min(seconds)
    return [
        beside(
            row(racer.name.of(language)),
            row(f"{1000 * taken:.2f} ms  x{taken / fastest:,.0f}", "number"),
            width,
        )
        for racer, taken in zip(race, seconds, strict=True)
    ]


def _goal_rows(goal: Goal[object], reached: bool, language: Language, width: int) -> Rows:
    label = (strings.GOAL_DONE if reached else strings.GOAL).of(language)
    sign, role = ("✓", "good") if reached else ("○", "goal")
    return wrap(f"{sign} {label}: {goal.text.of(language)}", width, role, indent="  ")
