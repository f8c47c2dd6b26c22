"""Running a pitfall's code for real, and telling what came of it."""

from __future__ import annotations

import linecache
import traceback
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 400
"""Characters of a result that are shown."""


@dataclass(frozen=True)
class Outcome:
    """What a function returned, as text, or the end of the traceback that it raised."""

    text: str
    failed: bool


@lru_cache(maxsize=64)
def run(function: Callable[[], object]) -> Outcome:
    """Call `function` once and keep its outcome: the same code has the same result."""
    try:
        with np.errstate(all="ignore"), np.printoptions(precision=5, suppress=True):
            return Outcome(_brief(str(function())), failed=False)
    except Exception as error:
        return Outcome(_brief(_traceback(error)), failed=True)


def _traceback(error: Exception) -> str:
    # The first frame is the call in `run`; the second is the line of the code that is shown.
    frames = traceback.extract_tb(error.__traceback__)[1:2]
    lines = [f"> {linecache.getline(f.filename, f.lineno or 0).strip()}" for f in frames]
    return "\n".join([*lines, f"{type(error).__name__}: {error}"])


def _brief(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
