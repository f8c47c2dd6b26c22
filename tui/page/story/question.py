"""A beat's question as rows: with its answers while it waits, folded once it is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.numbers import short
from downslope.lessons.engine.questions import (
    ChoiceQuestion,
    NumberQuestion,
    OrderQuestion,
    PlaceQuestion,
)
from downslope.tui.page import strings
from downslope.tui.painter.rows import Row, Rows, fit, marked_up, row_width, wrap

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.questions import Answer, Question

INDENT = "  "
"""What begins the further rows of an answer that takes several."""


def waiting_rows(question: Question, guess: Answer | None, language: Language, width: int) -> Rows:
    """The question and what can be answered, with the `guess` marked that is picked."""
    rows = wrap(question.text.of(language), width, "question")
    if isinstance(question, ChoiceQuestion):
        return rows + [
            _choice_row(i, option.text.of(language), i == guess, width)
            for i, option in enumerate(question.options)
        ]
    if isinstance(question, OrderQuestion):
        return rows + _order_rows(question, question.start if guess is None else guess, width)
    return rows + _field_rows(question, guess, language, width)


def settled_rows(question: Question, answer: Answer, language: Language, width: int) -> Rows:
    """The question, what the learner said, the truth if that was something else, and why."""
    rows = _verdict_rows(question, answer, language, width)
    if not isinstance(question, OrderQuestion):  # Its lines tell what was asked.
        rows = [*wrap(question.text.of(language), width, "question"), *rows]
    own = question.because_of(answer)
    rows += wrap(own.of(language), width, "because") if own else []
    return [*rows, *wrap(question.because.of(language), width, "because")]


def answers_to_try(question: Question) -> list[Answer]:
    """Answers that between them show everything that a settled question may say."""
    if isinstance(question, ChoiceQuestion):
        return list(range(len(question.choices)))
    moved = question.moved(question.start, 1, coarse=True)
    return [question.truth, -1234.5678 if moved is None else moved]


def answer_words(question: Question, answer: Answer, language: Language) -> str:
    """An answer in words, as marked-up text."""
    if isinstance(question, ChoiceQuestion):
        return question.option(answer).text.of(language)
    if isinstance(question, NumberQuestion):
        unit = f" {question.unit.of(language)}" if question.unit else ""
        return f"{_brief(answer)}{unit}"
    if isinstance(question, PlaceQuestion):
        return f"x = {_brief(answer)}" if question.curve else f"({_brief(answer)})"
    raise TypeError(question)


# -- while it waits -----------------------------------------------------------------------


def _choice_row(index: int, text: str, picked: bool, width: int) -> Row:
    sign = ("▸", "chosen") if picked else (" ", "text")
    role = "chosen" if picked else "choice"
    return fit((sign, (f"{index + 1} ", "key"), *marked_up(text, role)), width)


def _order_rows(question: OrderQuestion, guess: Answer, width: int) -> Rows:
    """The lines as they are ordered now, numbered by place, the chosen one marked."""
    lines = [question.lines[k] for k in question.order(guess)]
    at = question.cursor(guess)
    rows = [fit(((INDENT, "text"), (question.head, "code")), width)]
    for place, line in enumerate(lines):
        sign = ("▸", "chosen") if place == at else (" ", "text")
        role = "chosen" if place == at else "code"
        rows.append(fit((sign, (f"{place + 1}", "key"), (line, role)), width))
    return rows


def _field_rows(question: Question, guess: Answer | None, language: Language, width: int) -> Rows:
    """The number or the place that would be committed now, and how to change it."""
    place = isinstance(question, PlaceQuestion)
    hint = (strings.MOVE_MARK if place else strings.TYPE_NUMBER).of(language)
    now = answer_words(question, guess, language) if guess is not None else "____"
    sign = "◆" if place else "▸"
    return [
        fit(((f"{sign} {now}", "chosen"),), width),
        *wrap(hint, width, "muted"),
    ]


# -- once it is settled -------------------------------------------------------------------


def _verdict_rows(question: Question, answer: Answer, language: Language, width: int) -> Rows:
    """What was said and what is true: one or two rows where they have room."""
    if isinstance(question, OrderQuestion):
        return _order_verdict(question, answer, language, width)
    said = f"{strings.YOU_SAID.of(language)}: {answer_words(question, answer, language)}"
    if question.right(answer):
        exact = _exact(question, answer, language)
        return wrap(f"✓ {said}{exact}", width, "good", indent=INDENT)
    truth = answer_words(question, question.truth, language)
    guessed = wrap(f"✗ {said}", width, "bad", indent=INDENT)
    told = wrap(f"▸ {strings.TRUTH.of(language)}: {truth}", width, "good", indent=INDENT)
    if len(guessed) + len(told) == 2 and row_width(guessed[0]) + row_width(told[0]) + 2 <= width:
        return [(*guessed[0], (INDENT, "text"), *told[0])]
    return [*guessed, *told]


def _order_verdict(question: OrderQuestion, answer: Answer, language: Language, width: int) -> Rows:
    """Whether the lines were in order; if not, the lines as they should be."""
    if question.right(answer):
        return wrap(f"✓ {strings.IN_ORDER.of(language)}", width, "good", indent=INDENT)
    rows = wrap(f"✗ {strings.NOT_IN_ORDER.of(language)}", width, "bad", indent=INDENT)
    return rows + [fit(((INDENT, "text"), (line, "code")), width) for line in question.lines]


def _exact(question: Question, answer: Answer, language: Language) -> str:
    """The truth beside a number or a place that was near enough but reads differently."""
    if not isinstance(question, NumberQuestion | PlaceQuestion):
        return ""
    truth = answer_words(question, question.truth, language)
    if truth == answer_words(question, answer, language):
        return ""
    return f" ({strings.EXACTLY.of(language)} {truth})"


def _brief(answer: Answer) -> str:
    values = answer if isinstance(answer, tuple) else (answer,)
    return ", ".join(short(float(f"{value:.6g}")) for value in values)
