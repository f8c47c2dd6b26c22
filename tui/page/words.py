"""A walk in words alone, line by line: for screen readers, and for whoever cannot see the picture.

It follows the walk as the pictures do: what a question hides there is hidden here too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.pictures.words import figure_words
from downslope.tui.page import pane_rows, story, strings
from downslope.tui.page.panes import PICTURES, code_rows
from downslope.tui.painter.rows import Row, Rows, plain, row, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.walk import Walk

ARROWS = " ◂▴▾▸"
"""What stands around the control that the keys turn."""
LONG = 1_000
"""Columns in which a line is written before it is wrapped: more than any line has."""


def words_rows(walk: Walk[object], language: Language, width: int) -> Rows:
    """Everything that the lesson screen shows, as rows of text of at most `width` cells.

    They come in the order in which a learner needs them: where this is, what is told and asked, the
    numbers of this step, what there is to turn, and each picture in sentences.
    """
    parts = (_spoken(part, language, width) for part in _parts(walk, language, width))
    return [line for part in parts if part for line in (*part, row(""))]


def _parts(walk: Walk[object], language: Language, width: int) -> Iterator[Rows]:
    yield wrap(_place(walk, language), width, "title")
    yield story.text_rows(walk, language, width)
    if "notes" in walk.shown:
        yield story.notes_rows(walk.current_beat, language, width)
    if walk.pitfall or "code" in walk.shown:
        yield code_rows(walk, language, width)
    yield _numbers(walk, language, width)
    yield _controls(walk, language, width)
    with np.errstate(all="ignore"):
        figures = walk.figures()[: len(PICTURES)]
    for figure in figures:
        title, *sentences = figure_words(figure)
        heading = strings.PICTURE.of(language).format(title=title.of(language))
        yield [
            *wrap(heading, width, "title"),
            *(line for each in sentences for line in wrap(each.of(language), width)),
        ]


def _place(walk: Walk[object], language: Language) -> str:
    """The lesson, the beat and the step, as a sentence."""
    lesson, beat = walk.lesson, walk.current_beat
    return strings.PLACE.of(language).format(
        number=lesson.number,
        lesson=lesson.title.of(language),
        beat=walk.beat + 1,
        beats=len(lesson.beats),
        title=beat.title.of(language),
        step=walk.step,
    )


def _numbers(walk: Walk[object], language: Language, width: int) -> Rows:
    """The formula with the numbers of this step, and what the run is doing."""
    formula = [line for text in walk.formula() for line in wrap(text.of(language), width)]
    return [*formula, *_wrapped(pane_rows.status_row(walk, language, LONG), width)]


def _controls(walk: Walk[object], language: Language, width: int) -> Rows:
    """What there is to turn, with its values, and the presets."""
    controls = _control_words(pane_rows.control_row(walk, language, LONG), language)
    presets = " ".join(plain(pane_rows.preset_row(walk, language, LONG)).split())
    if presets and walk.current_beat.kind != "recap":
        presets = strings.PRESETS.of(language).format(all=presets)
    return [line for words in (controls, presets) if words for line in wrap(words, width)]


def _control_words(spans: Row, language: Language) -> str:
    """The row of controls as a sentence: each with its value, and which of them is chosen."""
    controls: list[str] = []
    label = ""
    for text, role in spans:
        if role == "chosen":
            chosen = text.strip(ARROWS)
            controls.append(strings.CHOSEN.of(language).format(control=chosen))
        elif role == "number":
            controls.append(f"{label} {text}")
            label = ""
        elif text.strip():
            label = text.strip()
    if not controls:
        return ""
    return strings.CONTROLS.of(language).format(all="; ".join(controls), rule=label).strip()


def _spoken(rows: Rows, language: Language, width: int) -> Rows:
    """The rows with words for the signs of right and wrong, which are read out as shapes."""
    right, wrong = strings.RIGHT_SIGN.of(language), strings.WRONG_SIGN.of(language)
    claim = strings.CLAIM.of(language)
    spoken: Rows = []
    for line in rows:
        words = plain(line).replace(claim, claim.lstrip("✓ "))
        if not {"✓", "✗"} & set(plain(line)):
            spoken.append(line)
            continue
        for sign, name in (("✓", right), ("✗", wrong)):
            words = re.sub(rf"^(\s*){sign}", rf"\1{name}:", words).replace(sign, name)
        spoken += wrap(words.rstrip(), width, line[0][1])
    return spoken


def _wrapped(spans: Row, width: int) -> Rows:
    """A row of a pane, without the room it was given, in rows of at most `width` cells."""
    words = " ".join(plain(spans).split())
    return wrap(words, width) if words else []
