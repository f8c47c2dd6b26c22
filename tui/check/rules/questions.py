"""Questions: the right answer counts as right, and every answer can be written in a token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.engine.questions import ChoiceQuestion
from downslope.tui.check.problem import Finding
from downslope.tui.page.story.question import answers_to_try

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.tui.check.taught import Taught

MOST_CHOICES = 9
"""As many as there are digit keys."""


def find_questions(taught: Taught, index: int) -> Iterator[Finding]:
    """A question whose own answer is wrong, or that cannot be answered with the keys there are."""
    question = taught.beat(index).question
    if question is None:
        return
    if isinstance(question, ChoiceQuestion):
        count = len(question.choices)
        if count > MOST_CHOICES:
            yield Finding(f"{count} choices: the digit keys reach {MOST_CHOICES}")
        if not 0 <= question.truth < count:
            yield Finding(f"the answer {question.truth} is none of its choices")
            return
    if not question.right(question.truth):
        yield Finding(f"its own answer {question.truth} does not count as right")
    for answer in answers_to_try(question):
        if question.read(question.write(answer)) != answer:
            yield Finding(f"the answer {answer} does not read back")
