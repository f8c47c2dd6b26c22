"""A beat's question as rows: with its answers while it waits, folded once it is settled."""

from __future__ import annotations

from dataclasses import dataclass
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
    from collections.abc import Iterator

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.questions import Answer, Question
    from downslope.lessons.engine.walk import Walk

INDENT = "  "
"""What begins the further rows of an answer that takes several."""


@dataclass(frozen=True)
class Told:
    """An answer, the true one, and whether the first counts as right."""

    answer: Answer
    truth: Answer
    right: bool


def asked_rows(walk: Walk[object], language: Language, width: int) -> Rows:
    """The question that waits for an answer; no rows where none does."""
    question = walk.pending
    return waiting_rows(question, walk.guess, language, width) if question else []


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
    told = Told(answer, question.truth, question.right(answer))
    return _settled(question, told, language, width)


def settled_height(question: Question, language: Language, width: int) -> int:
    """The most rows that `settled_rows` gives, found without the truth, which may take long."""
    return max(len(_settled(question, told, language, width)) for told in _possible(question))


def _possible(question: Question) -> Iterator[Told]:
    """What could be told, whatever is true."""
    if isinstance(question, ChoiceQuestion):
        choices = range(len(question.choices))
        yield from (Told(said, truth, said == truth) for said in choices for truth in choices)
        return
    one, other = -1234.5678, -8765.4321
    place = isinstance(question, PlaceQuestion)
    said, truth = ((one, one), (other, other)) if place else (one, other)
    yield from (Told(said, truth, right) for right in (True, False))


def _settled(question: Question, told: Told, language: Language, width: int) -> Rows:
    rows = _verdict_rows(question, told, language, width)
    if not isinstance(question, OrderQuestion):  # Its lines tell what was asked.
        rows = [*wrap(question.text.of(language), width, "question"), *rows]
    own = None
    if isinstance(question, ChoiceQuestion) and not told.right:
        own = question.option(told.answer).because
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


def _verdict_rows(question: Question, told: Told, language: Language, width: int) -> Rows:
    """What was said and what is true: one or two rows where they have room."""
    if isinstance(question, OrderQuestion):
        return _order_verdict(question, told, language, width)
    truth = answer_words(question, told.truth, language)
    true = wrap(f"✓ {truth}", width, "good", indent=INDENT)
    if told.right:
        said = _exact(question, told, language) or strings.YOUR_ANSWER.of(language)
        return _folded(true, wrap(said, width, "muted"), width)
    answer = answer_words(question, told.answer, language)
    you = wrap(strings.YOU.of(language).format(answer=answer), width - 2, "muted", indent=INDENT)
    guessed = [((INDENT if k else "✗ ", "bad"), *line) for k, line in enumerate(you)]
    return _folded(true, guessed, width)


def _folded(first: Rows, second: Rows, width: int) -> Rows:
    """Both in one row where they have room."""
    if len(first) == len(second) == 1 and row_width(first[0]) + row_width(second[0]) + 2 <= width:
        return [(*first[0], (INDENT, "text"), *second[0])]
    return [*first, *second]


def _order_verdict(question: OrderQuestion, told: Told, language: Language, width: int) -> Rows:
    """Whether the lines were in order; if not, the lines as they should be."""
    if told.right:
        return wrap(f"✓ {strings.IN_ORDER.of(language)}", width, "good", indent=INDENT)
    rows = wrap(f"✗ {strings.NOT_IN_ORDER.of(language)}", width, "bad", indent=INDENT)
    return rows + [fit(((INDENT, "text"), (line, "code")), width) for line in question.lines]


def _exact(question: Question, told: Told, language: Language) -> str:
    """What was said, where a number or a place was near enough but reads differently."""
    if not isinstance(question, NumberQuestion | PlaceQuestion):
        return ""
    said = answer_words(question, told.answer, language)
    if said == answer_words(question, told.truth, language):
        return ""
    return strings.YOU.of(language).format(answer=said)


def _brief(answer: Answer) -> str:
    values = answer if isinstance(answer, tuple) else (answer,)
    return ", ".join(short(float(f"{value:.6g}")) for value in values)
