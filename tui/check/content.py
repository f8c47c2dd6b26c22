"""The content check, which `downslope check` runs: it finds mistakes in a lesson."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from downslope.lessons.base.text import LANGUAGES, Text
from downslope.lessons.engine import snippet, token
from downslope.lessons.engine.catalog import contents, load
from downslope.lessons.engine.fault import LessonFault
from downslope.lessons.engine.listing import source
from downslope.lessons.engine.questions import ChoiceQuestion, NumberQuestion
from downslope.lessons.engine.walk import Walk
from downslope.tui.check.expectations import check_expectations
from downslope.tui.page import pane_rows, repairs, story
from downslope.tui.page.arrange import TEXT_HEIGHT, TEXT_WIDTH
from downslope.tui.page.keys import press
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.page.story.question import answers_to_try
from downslope.tui.painter.rows import plain, row_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.questions import Question

STEPS = 20
"""How many steps are taken with each value that a control is tried at."""
SIZES = ((80, 24), (200, 50))
"""The screens, in columns and rows, on which every beat is painted."""
PITFALL_WIDTH = 80 - TEXT_WIDTH - 1
"""The columns that a pitfall's code has at 80x24."""
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
_CODE = re.compile(r"`([^`]+)`")
_NUMBER = re.compile(r"(?<![A-Za-z_.\d])(?:(?<![\w`)\]])-)?\d+(?:[.,]\d+)?(?:e-?\d+)?")


def check_named(name: str) -> Iterator[str]:
    """Everything that is wrong with the lesson called `name`, which may fail to load.

    Raises Refusal for an unknown name.
    """
    try:
        lesson = load(name)
    except LessonFault as fault:
        yield str(fault)
    else:
        yield from check(lesson)


def check(lesson: Lesson[object]) -> Iterator[str]:
    """Everything that is wrong with a lesson, a line each; nothing for a lesson in order."""
    for problem in _check_names(lesson):
        yield f"{lesson.name}: {problem}"
    for index, beat in enumerate(lesson.beats):
        where = f"{lesson.name}, beat {index + 1} ({beat.name})"
        for problem in _guarded(_check_beat(lesson, index, beat)):
            yield f"{where}: {problem}"
    for check_part in (_check_controls, check_expectations):
        for problem in _guarded(check_part(lesson)):
            yield f"{lesson.name}: {problem}"


def _guarded(problems: Iterator[str]) -> Iterator[str]:
    """The problems; an exception that ends a check is reported as one more."""
    try:
        yield from problems
    except Exception as error:
        yield f"{type(error).__name__}: {' '.join(str(error).split())}"


def _check_names(lesson: Lesson[object]) -> Iterator[str]:
    entry = next((entry for entry in contents() if entry.name == lesson.name), None)
    listed = entry and (entry.number, entry.section, entry.title)
    if entry and listed != (lesson.number, lesson.section, lesson.title):
        yield "number, section or title differ from the table of contents"
    beats = [beat.name for beat in lesson.beats]
    controls = [control.name for control in lesson.controls]
    for kind, names in (("beats", beats), ("controls", controls)):
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield f"two {kind} share a name: {name}"
        for name in names:
            if not _NAME.fullmatch(name):
                yield f"no token can carry the name {name!r}: use a-z, 0-9 and -"
    for name in set(controls) & token.RESERVED:
        yield f"the control {name} is called like a field of tokens"


def _check_settings(lesson: Lesson[object], beat: Beat[object]) -> None:
    """Raises Refusal if the beat uses a control or a value that the lesson does not have."""
    for name in beat.controls or ():
        lesson.control(name)
    presets = lesson.presets if beat.presets is None else beat.presets
    for values in (beat.settings, *(preset.values for preset in presets)):
        for name, value in values.items():
            control = lesson.control(name)
            control.read(control.write(value))


def _check_beat(lesson: Lesson[object], index: int, beat: Beat[object]) -> Iterator[str]:
    _check_settings(lesson, beat)
    walk = Walk.begin(lesson, index)
    for text in (*_texts(beat), *(preset.label for preset in walk.presets)):
        yield from _check_languages(text)
    yield from _check_question(beat)
    yield from _check_goal(walk, beat)
    yield from _check_room(walk)
    yield from _check_pictures(walk)
    yield from _check_listing(walk)
    yield from _check_pitfall(walk, beat)


def _texts(beat: Beat[object]) -> Iterator[Text]:
    yield from (beat.title, beat.text, *beat.notes.texts)
    if beat.question:
        yield from _question_texts(beat.question)
    if beat.goal:
        yield beat.goal.text


def _question_texts(question: Question) -> Iterator[Text]:
    yield from (question.text, question.because)
    if isinstance(question, ChoiceQuestion):
        for option in question.options:
            yield from (option.text, *((option.because,) if option.because else ()))
    elif isinstance(question, NumberQuestion) and question.unit:
        yield question.unit


def _check_languages(text: Text) -> Iterator[str]:
    """English and Korean must have the same inline code and the same numbers."""
    for kind, pattern in (("code", _CODE), ("numbers", _NUMBER)):
        english, korean = (sorted(pattern.findall(text.of(side))) for side in LANGUAGES)
        if english != korean:
            yield f"{kind} differ: en {english}, ko {korean}"


def _check_question(beat: Beat[object]) -> Iterator[str]:
    question = beat.question
    if question is None:
        return
    if isinstance(question, ChoiceQuestion) and not 0 <= question.truth < len(question.choices):
        yield f"the answer {question.truth} is none of its choices"
        return
    if not question.right(question.truth):
        yield f"its own answer {question.truth} does not count as right"
    for answer in answers_to_try(question):
        if question.read(question.write(answer)) != answer:
            yield f"the answer {answer} does not read back"


def _check_goal(walk: Walk[object], beat: Beat[object]) -> Iterator[str]:
    if beat.goal is None:
        return
    if beat.name in walk.reached:
        yield "the goal is reached before a key is pressed"
    for key in beat.goal.keys:
        walk = press(walk, key)
    if beat.name not in walk.reached:
        yield f"its keys do not reach the goal: they end at {token.write(walk)}"


def _check_room(walk: Walk[object]) -> Iterator[str]:
    """At 80x24 all text of a beat must be visible, before and after the answer."""
    for language in LANGUAGES:
        for stage in stages(walk):
            yield from _too_tall(stage, language)
            yield from _too_wide(stage, language)


def _too_tall(walk: Walk[object], language: Language) -> Iterator[str]:
    formula = pane_rows.formula_rows(walk, language, 80, height=9)
    for name, rows, free in (
        ("text", story.text_rows(walk, language, TEXT_WIDTH), TEXT_HEIGHT),
        ("notes", story.notes_rows(walk.current_beat, language, TEXT_WIDTH), TEXT_HEIGHT),
        ("formula", [line for line in formula if plain(line).strip()], 3),
    ):
        if len(rows) > free:
            yield f"its {name} ({language}) takes {len(rows)} rows, {free} are free"


def _too_wide(walk: Walk[object], language: Language) -> Iterator[str]:
    painters = (pane_rows.status_row, pane_rows.control_row, pane_rows.preset_row)
    lines = [painter(walk, language, 80) for painter in painters]
    for line in (*lines, *pane_rows.formula_rows(walk, language, 80)):
        if plain(line).endswith("…"):
            yield f"cut off ({language}): {plain(line)}"


def stages(walk: Walk[object]) -> Iterator[Walk[object]]:
    """The walk as its beat opens, after each possible answer, and with the repair applied."""
    yield walk
    if walk.current_beat.question:
        for answer in answers_to_try(walk.current_beat.question):
            walk = replace(walk, answers={}, guess=answer).commit()
            yield walk
    if walk.pitfall:
        yield walk.commit()


def _check_pictures(walk: Walk[object]) -> Iterator[str]:
    for stage in stages(walk):
        for width, height in SIZES:
            for language in LANGUAGES:
                page = paint_page(stage, Look(width, height, language))
                widths = {row_width(spans) for spans in page.rows}
                if widths != {width} or len(page.rows) != height:
                    yield f"painted {widths} x {len(page.rows)} instead of {width}x{height}"


def _check_listing(walk: Walk[object]) -> Iterator[str]:
    for stage in (walk, replace(walk, answers={walk.current_beat.name: 0}).forward()):
        listing = stage.code()
        lines = [line.strip() for f in listing.functions for line in source(f)]
        if not lines:
            yield "nothing is listed"
        if listing.current and not any(line.startswith(listing.current) for line in lines):
            yield f"the current line {listing.current!r} is not in the listing"


def _check_pitfall(walk: Walk[object], beat: Beat[object]) -> Iterator[str]:
    if beat.pitfall is None:
        return
    if beat.question is None:
        yield "a pitfall without a question"
    if snippet.run(beat.pitfall.broken) == snippet.run(beat.pitfall.fixed):
        yield "the repair changes nothing"
    if snippet.run(beat.pitfall.fixed).failed:
        yield f"the repair fails: {snippet.run(beat.pitfall.fixed).text}"
    longest = max(
        len(line) for f in (beat.pitfall.broken, beat.pitfall.fixed) for line in source(f)
    )
    if longest > PITFALL_WIDTH - 2:
        yield f"its code is {longest} columns wide, {PITFALL_WIDTH - 2} are free"
    last = list(stages(walk))[-1]
    for language in LANGUAGES:
        rows = len(repairs.pitfall_rows(last, language, PITFALL_WIDTH))
        if rows > TEXT_HEIGHT:
            yield f"its code and results ({language}) take {rows} rows, {TEXT_HEIGHT} are free"


def _check_controls(lesson: Lesson[object]) -> Iterator[str]:
    """Runs and paints the lesson with each control's probes, one at a time.

    The token of every such walk must read back as the same token.
    """
    answers = {beat.name: beat.question.truth for beat in lesson.beats if beat.question}
    opened = replace(Walk.begin(lesson), answers=answers)
    for control in lesson.controls:
        for value in control.probes():
            walk = opened.put({control.name: value}).forward(STEPS)
            paint_page(walk, Look(80, 24))
            again = token.read(token.write(walk))
            if token.write(again) != token.write(walk):
                yield f"{token.write(walk)} reads back as {token.write(again)}"
