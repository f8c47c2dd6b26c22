"""What a beat tells, as rows: its text, its question, its race and its goal."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from downslope.tui.page import strings
from downslope.tui.page.stopwatch import seconds_of
from downslope.tui.page.story.question import settled_height, settled_rows, waiting_rows
from downslope.tui.page.story.recap import open_rows
from downslope.tui.painter.rows import Row, Rows, beside, row, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.beat import Beat, Goal, Racer
    from downslope.lessons.engine.questions import Question
    from downslope.lessons.engine.walk import Walk

BLANK: Row = row("")


def text_rows(walk: Walk[object], language: Language, width: int) -> Rows:
    """The beat's text, its question, its race and its goal, in rows of at most `width` cells.

    While the question waits, its choices are shown, and race and goal are hidden. Afterwards it
    shows the guess, the truth and why.
    """
    beat, question, answer = walk.current_beat, walk.question, walk.answer
    rows = wrap(beat.text.of(language), width)
    if question and answer is None:
        return [*rows, BLANK, *waiting_rows(question, walk.guess, language, width)]
    if question and answer is not None:
        rows += [BLANK, *settled_rows(question, answer, language, width)]
    if beat.race:
        rows += [BLANK, *_race_rows(beat.race, language, width)]
    if beat.goal:
        rows += [BLANK, *_goals_rows(walk, language, width)]
    if beat.kind == "recap":
        rows += [BLANK, *open_rows(walk, language)]
    return rows


@lru_cache(maxsize=256)
def reserved_height(
    beat: Beat[object], question: Question | None, language: Language, width: int
) -> int:
    """The most rows that `text_rows` gives for a beat, whatever is answered and reached.

    `question` is the beat's, with the numbers that are asked for. What stands below the text is
    placed by this, so that nothing moves when an answer comes.
    """
    text = len(wrap(beat.text.of(language), width))
    after = len(beat.race) + 1 if beat.race else 0
    after += 2 if beat.kind == "recap" else 0
    if beat.goal:
        after += 1 + max(len(_goal_rows(*shown, language, width)) for shown in _stages(beat))
    if not question:
        return text + after
    waiting = len(waiting_rows(question, None, language, width))
    settled = settled_height(question, language, width)
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


def _goals_rows(walk: Walk[object], language: Language, width: int) -> Rows:
    """The goal; once it is reached, the star goal in its place, if there is one."""
    beat = walk.current_beat
    starring = beat.name in walk.reached and beat.star
    shown, done = (beat.star, walk.starred) if starring else (beat.goal, walk.reached)
    if shown is None:
        return []
    return _goal_rows(shown, beat.name in done, bool(starring), language, width)


def _stages(beat: Beat[object]) -> Iterator[tuple[Goal[object], bool, bool]]:
    """Every goal of a beat, open and done, and whether it is the star goal."""
    for goal in (beat.goal, beat.star):
        for done in (False, True):
            if goal:
                yield goal, done, goal is beat.star


def _goal_rows(goal: Goal[object], done: bool, star: bool, language: Language, width: int) -> Rows:
    label = (strings.GOAL_DONE if done else strings.STAR if star else strings.GOAL).of(language)
    sign, role = ("★" if star else "✓", "good") if done else ("☆" if star else "○", "goal")
    return wrap(f"{sign} {label}: {goal.text.of(language)}", width, role, indent="  ")
