"""Code that a lesson runs and shows: the source of its functions."""

from __future__ import annotations

import ast
import inspect
import textwrap
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal

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
    """The lines of a function's source, without its decorators, docstring and type annotations.

    These are for tools; what a learner would write has none of them. A lambda's lines are returned
    as they are. Raises Refusal when the source cannot be found.
    """
    try:
        text = textwrap.dedent(inspect.getsource(function))
    except OSError:
        raise Refusal(
            f"the code of {function.__name__} cannot be shown: its .py file is not there",
            f"{function.__name__}의 .py 파일이 없어서 코드를 보여 줄 수 없어요.",
        ) from None
    lines = text.rstrip().splitlines()
    node = ast.parse(text).body[0]
    if not isinstance(node, ast.FunctionDef):
        return tuple(lines)
    first = node.body[0]
    body = first.lineno
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        body = (first.end_lineno or body) + 1
    while lines[body - 2].lstrip().startswith("#"):
        body -= 1
    if first.lineno == node.lineno:  # All of it is one line.
        return tuple(lines[node.lineno - 1 :])
    return (_head(node, text), *lines[body - 1 :])


def _head(function: ast.FunctionDef, text: str) -> str:
    """The `def` line in one row, without annotations; defaults are written as in `text`."""
    every = function.args
    plain = [*every.posonlyargs, *every.args]
    defaults = [None] * (len(plain) - len(every.defaults)) + list(every.defaults)
    named = [_argument(arg, value, text) for arg, value in zip(plain, defaults, strict=True)]
    if every.posonlyargs:
        named.insert(len(every.posonlyargs), "/")
    if every.vararg or every.kwonlyargs:
        named.append(f"*{every.vararg.arg if every.vararg else ''}")
    named += [
        _argument(arg, value, text)
        for arg, value in zip(every.kwonlyargs, every.kw_defaults, strict=True)
    ]
    named += [f"**{every.kwarg.arg}"] if every.kwarg else []
    return f"def {function.name}({', '.join(named)}):"


def _argument(argument: ast.arg, default: ast.expr | None, text: str) -> str:
    if default is None:
        return argument.arg
    return f"{argument.arg}={ast.get_source_segment(text, default)}"
