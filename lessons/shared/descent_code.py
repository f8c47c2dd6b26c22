"""The code of a descent as a listing, in which `lr` is told to be what lessons call eta."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.core import chapter
from downslope.lessons.base.text import Text
from downslope.lessons.engine.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Callable

LR_IS_ETA = Text("lr is eta", "lr이 eta예요")
"""The caption of a line that takes a step."""


def descending(steps: int, *before: Callable[..., object]) -> Listing:
    """The chapter's `gradient_descent` after so many steps, at the line that ran last.

    The functions `before` are listed above it.
    """
    step = "x -= lr * gradient"
    current = step if steps else "x = init_x.copy()"
    return Listing((*before, chapter.gradient_descent), current, ((step, LR_IS_ETA),))
