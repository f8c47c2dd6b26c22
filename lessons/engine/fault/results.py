"""What the functions of a lesson must return: looked at at once, so that a mistake has a name.

Otherwise it would show only where the result is painted, far from the code that made it.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

from downslope.lessons.base.text import Text
from downslope.lessons.engine.listing import Listing
from downslope.lessons.engine.questions import Question
from downslope.lessons.pictures.figure import (
    Bars,
    Cells,
    Curve,
    Heights,
    NetworkDrawing,
    Plot,
    Points,
    Scans,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.pictures.figure import Figure, Part

Given = TypeVar("Given")
Result = TypeVar("Result")


def checked(
    function: Callable[[Given], Result], check: Callable[[Result], None]
) -> Callable[[Given], Result]:
    """The same function; it raises TypeError or ValueError where `check` does for its result."""

    @wraps(function)
    def call(given: Given) -> Result:
        result = function(given)
        check(result)
        return result

    return call


def check_figure(figure: Figure) -> None:
    """Raises TypeError unless it is a figure with texts, ValueError where x and y do not match."""
    if not isinstance(figure, Plot | Bars | Cells | Scans | Table | NetworkDrawing):
        raise TypeError(f"it returns {_kind(figure)} and no figure, such as a Plot")
    check_text(figure.title, "its title")
    check_text(figure.summary, "its summary")
    if isinstance(figure, Plot):
        for part in (*figure.parts, *figure.backdrop.parts):
            _check_part(part)


def _check_part(part: Part) -> None:
    if isinstance(part, Curve | Points) and len(part.x) != len(part.y):
        name = type(part).__name__
        raise ValueError(f"a {name} has {len(part.x)} values in x and {len(part.y)} in y")
    if isinstance(part, Heights) and part.heights.shape != (len(part.y), len(part.x)):
        wanted = f"({len(part.y)}, {len(part.x)})"
        raise ValueError(f"Heights has {part.heights.shape} heights for a grid of {wanted}")


def check_lines(lines: tuple[Text, ...]) -> None:
    """Raises TypeError unless these are the lines of a formula."""
    if not isinstance(lines, tuple):
        raise TypeError(f"it returns {_kind(lines)} and no tuple of texts: (Text(...),)")
    for line in lines:
        check_text(line, "a line of it")


def check_text(text: Text, what: str = "it") -> None:
    """Raises TypeError unless it is a Text."""
    if not isinstance(text, Text):
        raise TypeError(f"{what} is {_kind(text)} and no Text")


def check_listing(listing: Listing) -> None:
    """Raises TypeError unless it is a Listing of functions."""
    if not isinstance(listing, Listing):
        raise TypeError(f"it returns {_kind(listing)} and no Listing")
    if not isinstance(listing.functions, tuple):
        raise TypeError("a Listing takes a tuple of functions: Listing((step,))")


def check_question(question: Question) -> None:
    """Raises TypeError unless it is a question."""
    if not isinstance(question, Question):
        raise TypeError(f"it returns {_kind(question)} and no question")


def _kind(thing: object) -> str:
    return "None" if thing is None else f"a {type(thing).__name__}"
