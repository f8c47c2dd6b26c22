"""Code that a lesson runs and shows: the source of its functions."""

from __future__ import annotations

import ast
import inspect
import textwrap
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.base.text import Text


@dataclass(frozen=True)
class Listing:
    """The functions whose source is shown; `current` is how the line that just ran begins.

    `captions` are pairs (how the line begins, caption). A caption is shown at the right of its
    line and tells a shape or a value, or as a Text what a name stands for.
    """

    functions: tuple[Callable[..., object], ...]
    current: str = ""
    captions: tuple[tuple[str, Text | str], ...] = ()


@lru_cache(maxsize=64)
def source(function: Callable[..., object]) -> tuple[str, ...]:
    """The lines of a function's source, without its decorators and docstring.

    A lambda's lines are returned as they are. Raises OSError when the source cannot be found.
    """
    text = textwrap.dedent(inspect.getsource(function))
    lines = text.rstrip().splitlines()
    node = ast.parse(text).body[0]
    if not isinstance(node, ast.FunctionDef):
        return tuple(lines)
    first = node.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        del lines[first.lineno - 1 : first.end_lineno]
    return tuple(lines[node.lineno - 1 :])
