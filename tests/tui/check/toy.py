"""A sound lesson of a toy, to be broken one thing at a time, and what the check says of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, Goal, Notes
from downslope.lessons.engine.catalog import load
from downslope.lessons.engine.controls import Number, Values
from downslope.lessons.engine.lesson import Lesson
from downslope.lessons.engine.listing import Listing
from downslope.lessons.engine.questions import ChoiceQuestion
from downslope.lessons.pictures.figure import EMPTY, Curve, Plot
from downslope.tui.check.content import check

if TYPE_CHECKING:
    from downslope.lessons.engine.situation import Situation

WORDS = Text("Some words.", "몇 마디.")
NOTES = Notes(WORDS, WORDS)
CONTROL = Number("pace", Text("pace", "빠르기"), 1.0, 0.5, 9.0, 0.5, 2.0)
CHOICES = (Text.plain("one"), Text.plain("two"))


def start(values: Values) -> float:
    return float(values["pace"])


def step(total: float) -> float:
    return total + 1.0


def picture(walk: Situation[float]) -> Plot:
    x = np.arange(3.0)
    line = Curve(x, x * walk.state)
    return Plot(WORDS, WORDS, (0.0, 2.0), (0.0, 9.0), (line,), EMPTY, x_label="x")


def formula(walk: Situation[float]) -> tuple[Text, ...]:
    return (Text.plain(f"total = {walk.state}"),)


def status(walk: Situation[float]) -> Text:
    return Text("Step {n}.", "{n}걸음.").format(n=walk.step)


def listing(walk: Situation[float]) -> Listing:
    del walk
    return Listing((step,), "return total + 1.0")


def wrong() -> object:
    return 1 + 1


def right() -> object:
    return 1 * 1


def fails() -> object:
    return [1][2]


GOAL: Goal[float] = Goal(
    Text("Reach 3.", "3 만들기."), lambda walk: bool(walk.state >= 3.0), ("space", "space", "enter")
)
QUESTION = ChoiceQuestion(text=WORDS, choices=CHOICES, answer=lambda: 1, because=WORDS, reveal=1)


def beat(name: str = "only", **more: Any) -> Beat[Any]:
    own = {"name": name, "title": Text(f"Beat {name}", f"장면 {name}")}
    return Beat(**{**own, "text": WORDS, "notes": NOTES, **more})


def saying(side: str, words: Text) -> Beat[Any]:
    return beat(notes=Notes(words, WORDS)) if side == "notes" else beat(text=words)


def lesson(*beats: Beat[Any], **more: Any) -> Lesson[Any]:
    sound = Lesson(
        number=99,
        name="toy",
        section="0",
        title=WORDS,
        controls=(CONTROL,),
        beats=beats or (beat(),),
        start=start,
        step=step,
        pictures={"line": picture},
        formula=formula,
        status=status,
        code=listing,
    )
    return replace(sound, **more)


def problems(taught: Lesson[Any], **how: Any) -> list[str]:
    """What the check reports of one of our own lessons.

    Tokens find the toy lesson as if it were in the catalog.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "downslope.lessons.engine.token.reader.load",
            lambda name: taught if name == "toy" else load(name),
        )
        return [str(problem) for problem in check(taught, **{"own": True, **how})]


def assert_finds(taught: Lesson[Any], *words: str, **how: Any) -> None:
    """Check that some line of the report contains all of the words."""
    found = problems(taught, **how)
    assert any(all(word in line for word in words) for line in found), found
