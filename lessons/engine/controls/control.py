"""What every control is: a name, and a value that keys turn and words set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language, Text

Value = float | str
Values = dict[str, Value]
"""The value of every control, by its name."""
Axis = Literal["x", "y"]


class Control(Protocol):
    """Something that has a name and whose value the keys can turn.

    Two controls with the axes "x" and "y" are together one point on the picture, which the four
    arrow keys move.
    """

    @property
    def name(self) -> str:
        """Its name in tokens and in the lesson's code."""

    @property
    def label(self) -> Text:
        """Its name on the screen."""

    @property
    def default(self) -> Value:
        """Its value when the lesson begins."""

    @property
    def axis(self) -> Axis | None:
        """The axis along which it moves a point on the picture, or None."""

    @property
    def view(self) -> bool:
        """Whether it only changes how the run is shown, and not the run itself."""

    @property
    def point(self) -> Text | None:
        """On the screen, the name of the point of which this control is the x, or None."""

    def turn(
        self, value: Value, clicks: int, *, coarse: bool = False, vertical: bool = False
    ) -> Value:
        """The value after so many `clicks` (negative: down), held within the control's range.

        `coarse` asks for big clicks. `vertical` tells that the key was up or down and not left or
        right; a number that is no point's coordinate takes these as coarse.
        """

    def read(self, raw: str) -> Value:
        """The value that `raw` stands for. Raises Refusal, which says what would be valid."""

    def typed(self, raw: str, value: Value) -> Value:
        """What a learner means by typing `raw` where the control stands at `value`.

        Raises Refusal as `read` does.
        """

    def field(self, value: Value) -> str:
        """The text that is offered to be changed by typing."""

    def write(self, value: Value) -> str:
        """Text that `read` turns back into exactly `value`."""

    def show(self, value: Value, language: Language) -> str:
        """The value as the learner sees it."""

    def same(self, one: Value, other: Value) -> bool:
        """Whether both values give the same run, so that no ghost is needed."""

    def probes(self) -> tuple[Value, ...]:
        """The values that the content check tries."""
