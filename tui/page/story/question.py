"""A beat's question as rows: with its choices while it waits, folded once it is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.page import strings
from downslope.tui.painter.rows import Row, Rows, fit, marked_up, row_width, wrap

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.beat import ChoiceQuestion

INDENT = "  "
"""What begins the further rows of an answer that takes several."""


def waiting_rows(
    question: ChoiceQuestion, guess: int | None, language: Language, width: int
) -> Rows:
    """The question and its choices, of which the one that is picked (`guess`) is marked."""
    rows = wrap(question.text.of(language), width, "question")
    return rows + [
        _choice_row(i, text.of(language), i == guess, width)
        for i, text in enumerate(question.choices)
    ]


def settled_rows(question: ChoiceQuestion, said: int, language: Language, width: int) -> Rows:
    """The question, what the learner said, the truth if that was something else, and why."""
    rows = wrap(question.text.of(language), width, "question")
    rows += _verdict_rows(question, said, language, width)
    return [*rows, *wrap(question.because.of(language), width, "because")]


def _verdict_rows(question: ChoiceQuestion, said: int, language: Language, width: int) -> Rows:
    right = said == question.truth
    truth = question.choices[question.truth].of(language)
    if right:
        return wrap(f"✓ {strings.YOU_SAID.of(language)}: {truth}", width, "good", indent=INDENT)
    guess = f"✗ {strings.YOU_SAID.of(language)}: {question.choices[said].of(language)}"
    guessed = wrap(guess, width, "bad", indent=INDENT)
    told = wrap(f"▸ {strings.TRUTH.of(language)}: {truth}", width, "good", indent=INDENT)
    if len(guessed) + len(told) == 2 and row_width(guessed[0]) + row_width(told[0]) + 2 <= width:
        return [(*guessed[0], (INDENT, "text"), *told[0])]
    return [*guessed, *told]


def _choice_row(index: int, text: str, picked: bool, width: int) -> Row:
    sign = ("▸", "chosen") if picked else (" ", "text")
    role = "chosen" if picked else "choice"
    return fit((sign, (f"{index + 1} ", "key"), *marked_up(text, role)), width)
