"""Code that is run and shown: the functions of a lesson, and mistakes beside their repair."""

from __future__ import annotations

import ast
import inspect
import textwrap
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Listing:
    """The functions whose source is shown; `current` is the beginning of the line being run.

    `captions` stand beside lines, each given as (beginning of the line, caption): a shape, a value.
    """

    functions: tuple[Callable[..., object], ...]
    current: str = ""
    captions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Pitfall:
    """Code that goes wrong and its repair; both are really run, and what they do is shown."""

    broken: Callable[[], object]
    fixed: Callable[[], object]


@lru_cache(maxsize=64)
def source(function: Callable[..., object]) -> tuple[str, ...]:
    """The lines of a function's source, without decorators and docstring."""
    text = textwrap.dedent(inspect.getsource(function))
    lines = text.rstrip().splitlines()
    node = ast.parse(text).body[0]
    if not isinstance(node, ast.FunctionDef):
        return tuple(lines)
    first = node.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        del lines[first.lineno - 1 : first.end_lineno]
    return tuple(lines[node.lineno - 1 :])
