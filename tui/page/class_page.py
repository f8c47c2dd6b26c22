"""A class at a glance: who is where, and which questions went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.questions import ChoiceQuestion
from downslope.tui.painter.rows import beside, fit, row, text_width, wrap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.standing import Standing
    from downslope.lessons.engine.tally import Tally
    from downslope.tui.painter.rows import Row, Rows

NAME, WHERE, MOST = Text("name", "이름"), Text("is at", "있는 곳"), 5
"""Heads of columns, and how many different answers to a question without choices are shown."""
DONE, RIGHT, GOALS = Text("lessons", "단원"), Text("right", "정답"), Text("goals", "목표")
NOBODY = Text("Nobody has begun yet.", "아직 아무도 시작하지 않았어요.")
WRONG = Text("What went wrong", "틀린 질문")
ALL_RIGHT = Text("No question went wrong.", "틀린 질문이 없어요.")
OF = Text("{wrong} of {asked} wrong", "{asked}명 중 {wrong}명 오답")
_BAR = 20
"""Cells of the bar of an answer that all gave."""


@dataclass(frozen=True)
class Student:
    """One of a class: the standing of each lesson begun, how many goals, and the lesson left last.

    `last` is "" where that is not known.
    """

    name: str
    standings: Mapping[str, Standing]
    goals: int = 0
    last: str = ""

    @property
    def done(self) -> int:
        """How many lessons are done."""
        return sum(standing.done for standing in self.standings.values())

    @property
    def right(self) -> int:
        """How many questions were answered right."""
        return sum(standing.right for standing in self.standings.values())

    @property
    def answered(self) -> int:
        """How many questions were answered."""
        return sum(standing.answered for standing in self.standings.values())


def class_rows(
    students: Sequence[Student],
    numbers: Mapping[str, int],
    tallies: Sequence[Tally],
    width: int,
    language: Language,
) -> Rows:
    """The table of students, then the questions that went wrong, those of most first.

    `numbers` has the number of each lesson by its name.
    """
    if not students:
        return [row(NOBODY.of(language))]
    names = max(12, *(text_width(student.name) + 2 for student in students))
    rows = [_head(names, width, language)]
    rows += [_student_row(student, numbers, names, width, language) for student in students]
    missed = sorted((x for x in tallies if x.wrong), key=lambda x: -x.wrong / x.asked)
    rows += [row(""), row((WRONG if missed else ALL_RIGHT).of(language), "title")]
    for tally in missed:
        rows += [row(""), *question_rows(tally, width, language)]
    return rows


def _head(names: int, width: int, language: Language) -> Row:
    counts = "".join(f"{word.of(language):>9}" for word in (DONE, RIGHT, GOALS))
    left = fit(row(NAME.of(language), "muted"), names)
    return beside((*left, (WHERE.of(language), "muted")), row(counts, "muted"), width)


def _student_row(
    student: Student, numbers: Mapping[str, int], names: int, width: int, language: Language
) -> Row:
    right = f"{student.right}/{student.answered}"
    counts = f"{student.done:>9}{right:>9}{student.goals:>9}"
    where = _where(student, numbers, language)
    return beside((*fit(row(student.name), names), (where, "text")), row(counts), width)


def _where(student: Student, numbers: Mapping[str, int], language: Language) -> str:
    """The beat where the lesson was left that was opened last, or else the furthest one."""
    begun = [name for name in numbers if name in student.standings]
    name = student.last if student.last in student.standings else begun[-1] if begun else ""
    if not name:
        return ""
    standing = student.standings[name]
    return f"{numbers[name]}.{standing.here + 1} {standing.title.of(language)}"


def question_rows(tally: Tally, width: int, language: Language) -> Rows:
    """A question with its number, and a bar for each answer; the right one has a mark."""
    told = OF.of(language).format(wrong=tally.wrong, asked=tally.asked)
    number = f"{tally.lesson.number}.{tally.beat}"
    rows = [beside(row(number, "key"), row(told, "wrong"), width)]
    rows += wrap(tally.question.text.of(language), width)
    return [*rows, *(_answer_row(*answer, tally, width) for answer in _answers(tally, language))]


def _answers(tally: Tally, language: Language) -> list[tuple[str, int, bool]]:
    """Each answer in words, how many gave it, and whether it is right."""
    question = tally.question
    if isinstance(question, ChoiceQuestion):
        return [
            (option.text.of(language), tally.answers.get(question.write(k), 0), question.right(k))
            for k, option in enumerate(question.options)
        ]
    common = sorted(tally.answers.items(), key=lambda item: -item[1])[:MOST]
    return [(raw, count, question.right(question.read(raw))) for raw, count in common]


def _answer_row(words: str, count: int, right: bool, tally: Tally, width: int) -> Row:
    mark, role = ("✓", "right") if right else (" ", "text")
    bar = "█" * max(bool(count), round(_BAR * count / tally.asked))
    left: Row = ((f" {mark} ", role), (words.replace("`", "").replace("**", ""), role))
    return beside(left, fit(((f"{count:>4} ", "text"), (bar, "bar")), _BAR + 5), width)
