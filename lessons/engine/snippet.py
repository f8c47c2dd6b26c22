"""Running a pitfall's code for real, and reporting its outcome."""

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
"""How many characters of a result are shown at most."""


@dataclass(frozen=True)
class Outcome:
    """What a function returned, as text, or if it `failed`, the end of its traceback."""

    text: str
    failed: bool


@lru_cache(maxsize=64)
def run(function: Callable[[], object]) -> Outcome:
    """The outcome of calling `function`, its text at most LONGEST characters.

    The outcome is cached, so the function is not called a second time.
    """
    try:
        with np.errstate(all="ignore"), np.printoptions(precision=5, suppress=True):
            return Outcome(_brief(str(function())), failed=False)
    except Exception as error:
        return Outcome(_brief(_traceback(error)), failed=True)


def _traceback(error: Exception) -> str:
    # The first frame is the call in `run` above; the second is the line that the learner sees.
    frames = traceback.extract_tb(error.__traceback__)[1:2]
    lines = [f"> {linecache.getline(f.filename, f.lineno or 0).strip()}" for f in frames]
    return "\n".join([*lines, f"{type(error).__name__}: {error}"])


def _brief(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
