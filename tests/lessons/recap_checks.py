"""What the tests of every recap and every repair by line have in common."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from downslope.lessons.base.text import LANGUAGES
from downslope.lessons.engine import snippet
from downslope.lessons.engine.pitfall import Repair
from downslope.lessons.engine.questions import NumberQuestion
from downslope.tui.page import story
from downslope.tui.page.code import repairs
from downslope.tui.page.layout.arrange import TEXT_HEIGHT, TEXT_WIDTH
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.page.story.question import answers_to_try
from downslope.tui.painter.rows import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from downslope.lessons.engine.questions import Question
    from downslope.lessons.engine.walk import Walk
    from tests.lessons.learner import Learner

State = TypeVar("State")
SIZES = ((80, 24), (120, 40), (200, 50))
SEEDS = range(1, 51)
CODE_WIDTH = 42
"""The columns that the code of a pitfall has at 80x24."""


def screens(walk: Walk[State]) -> Iterator[str]:
    """What a beat tells at every size and in both languages, with its code and without.

    Lists of beats are left out: their numbers tell nothing.
    """
    for shown in (walk, walk.toggle("code")):
        for width, height in SIZES:
            for language in LANGUAGES:
                page = paint_page(shown, Look(width, height, language))
                told = [rows for name, rows in page.panes.items() if name not in {"title", "beats"}]
                yield "\n".join(plain(line) for rows in told for line in rows)


def assert_closes_the_lesson(learner: Learner[State]) -> None:
    """Check that the recap is the last beat, asks something, and leaves room for what is open."""
    (recap,) = [beat for beat in learner.lesson.beats if beat.kind == "recap"]
    assert recap is learner.lesson.beats[-1]
    assert recap.name == "recap"
    assert recap.question is not None
    walk = learner.at("recap")
    for answer in answers_to_try(recap.question):
        told = replace(walk, guess=answer).commit()
        for language in LANGUAGES:
            rows = story.text_rows(told, language, TEXT_WIDTH)
            assert len(rows) <= TEXT_HEIGHT, (answer, language)
            below = [k for k, spans in enumerate(rows) if not "".join(s[0] for s in spans).strip()]
            assert below[-1] <= 13, (answer, language)


def assert_numbers_are_new(again: Callable[[int], Question] | None, first: Question | None) -> None:
    """Check that at most a few of the seeds ask what was asked first, and that they vary."""
    assert again is not None
    assert first is not None
    asked = [again(seed).text.en for seed in SEEDS]
    assert first.text.en not in asked
    assert len(set(asked)) >= 8
    for seed in SEEDS:
        question = again(seed)
        assert isinstance(question, NumberQuestion)
        assert question.text.en != question.text.ko


def repaired(learner: Learner[State], beat: str, line: int, digit: int) -> Walk[State]:
    """Beat `beat` with its line number `line` (from 1) found and replacement `digit` run."""
    walk = replace(learner.answered(beat), repair=Repair(line)).commit()
    assert walk.repair is not None
    assert walk.repair.found, walk.notice
    return walk.digit(digit).commit()


def assert_one_repair_is_right(learner: Learner[State], beat: str, line: int) -> list[str]:
    """Check that only `fixed` repairs the mistake and that all of it has room at 80x24.

    Returns what each replacement returns, or the exception that it raises.
    """
    pitfall = next(b.pitfall for b in learner.lesson.beats if b.name == beat)
    assert pitfall is not None
    assert len(pitfall.repairs) == 3
    for digit, code in enumerate(pitfall.repairs, start=1):
        walk = repaired(learner, beat, line, digit)
        assert (beat in walk.fixed) == (code is pitfall.fixed), digit
        same = snippet.run(code) == snippet.run(pitfall.fixed)
        assert same == (code is pitfall.fixed), digit
        for language in LANGUAGES:
            rows = repairs.pitfall_rows(walk, language, CODE_WIDTH)
            assert len(rows) <= TEXT_HEIGHT, (digit, language, len(rows))
            assert not any("…" in text for spans in rows for text, *_ in spans), digit
    return [snippet.run(code).text for code in pitfall.repairs]
