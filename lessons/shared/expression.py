"""The learner's own function of x0 and x1, typed as a formula and computed without `eval`.

The formula's syntax tree is checked first, so that a refusal can show where the fault is. Then
simpleeval computes it, with nothing but the names, functions and operators below.
"""

from __future__ import annotations

import ast
import operator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from simpleeval import SimpleEval

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.base.text import Text
from downslope.lessons.shared.names import (
    CONSTANTS,
    FUNCTIONS,
    TWO_ARGUMENTS,
    UNCALLED,
    VARIABLES,
)
from downslope.lessons.shared.notation import OPERATION, translate
from downslope.lessons.shared.symbols import refuse

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike

    from downslope.core import Array
    from downslope.lessons.shared.symbols import Reading

LONGEST, MOST_PARTS = 200, 120
"""The most characters in a formula, and about the most names, numbers and operators."""

_OPERATORS: dict[type[ast.AST], Callable[..., Array]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: np.divide,
    ast.Pow: np.power,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
}
_UNREADABLE = Text("this can't be read as a formula", "식으로 읽을 수 없어요.")
_VALUE = Text("only numbers, x0 and x1 have a value", "숫자와 x0, x1만 쓸 수 있어요.")
_NOT_ALLOWED = Text("this is not allowed in a formula", "식에 쓸 수 없는 것이에요.")
_UNKNOWN = Text(
    "'{name}' is unknown: use {known}", "'{name}'은(는) 모르는 이름이에요. {known}만 쓸 수 있어요."
)
_CALL = Text("only these can be called: {known}", "부를 수 있는 함수는 {known}예요.")
_COUNT = Text("the values that {name} takes: {wanted}", "{name}에는 값을 {wanted}개 써요.")


@lru_cache(maxsize=64)
def compile_formula(formula: str) -> Callable[[ArrayLike], Array]:
    """The formula as a function that takes points (..., 2) and returns heights (...).

    It may be written as on paper, see `notation`. Its numbers are float64; a division by zero gives
    inf or NaN and no warning. Raises Refusal, which shows where, for a formula that is too long or
    uses anything else than numbers, x0, x1, CONSTANTS, FUNCTIONS and + - * / **.
    """
    text, tree = _parse(formula)

    def function(x: ArrayLike) -> Array:
        x = np.asarray(x, dtype=np.float64)
        names = {"x0": x[..., 0], "x1": x[..., 1], **CONSTANTS}
        evaluator = SimpleEval(operators=_OPERATORS, functions=FUNCTIONS, names=names)
        with np.errstate(all="ignore"):
            height = evaluator.eval(text, previously_parsed=tree)
            return np.broadcast_to(np.asarray(height, dtype=np.float64), x.shape[:-1])

    return function


def _parse(formula: str) -> tuple[str, ast.expr]:
    """The formula in Python's notation, and its checked tree."""
    if len(formula) > LONGEST:
        raise Refusal(
            f"the formula has {len(formula)} characters: at most {LONGEST} are read",
            f"식이 {len(formula)}자예요. {LONGEST}자까지만 쓸 수 있어요.",
        )
    typed = formula.strip()
    # The wide blank that Korean input writes is a blank, though Python does not call it printable.
    if not typed.replace("\u3000", " ").isprintable() or "#" in typed:
        raise Refusal(
            f"formula {clip(formula)}: one line, without comments",
            f"식 {clip(formula)}: 주석 없이 한 줄로 쓰세요.",
        )
    reading = translate(typed)
    text = reading.text.lstrip()
    source = _Source(typed, reading, len(reading.text) - len(text))
    try:
        tree = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        # The parser gives no column, or 0, when the formula ends too early.
        column = (getattr(error, "offset", None) or len(text) + 1) - 1
        raise source.refuse(column, _UNREADABLE) from None
    parts = sum(1 for _ in ast.walk(tree))
    if parts > 3 * MOST_PARTS:
        raise Refusal(
            f"the formula has too many parts: at most about {MOST_PARTS} are read",
            f"식이 너무 복잡해요. 항과 연산을 합쳐 {MOST_PARTS}개쯤까지만 쓸 수 있어요.",
        )
    _check_all(_with_float_numbers(tree), source)
    return text, tree


@dataclass(frozen=True)
class _Source:
    """A formula as it was typed, and its translation, of which `skipped` blanks are left out."""

    typed: str
    reading: Reading
    skipped: int

    def refuse(self, index: int, why: Text) -> Refusal:
        """The refusal of what stands at character `index` of the translation."""
        return refuse(self.typed, self.reading.column(index + self.skipped), why)

    def refuse_node(self, node: ast.expr, why: Text) -> Refusal:
        """The refusal of a part of the tree, whose column Python counts in bytes."""
        before = self.reading.text[self.skipped :].encode()[: node.col_offset]
        return self.refuse(len(before.decode()), why)


def _with_float_numbers(tree: ast.expr) -> ast.expr:
    """The tree with its integers made float64.

    NumPy's integer powers wrap around or fill the memory, and negative ones raise.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and type(node.value) is int:
            try:
                node.value = float(node.value)
            except OverflowError:
                node.value = float("inf")
    return tree


def _check_all(tree: ast.expr, source: _Source) -> None:
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        # The name of a called function is checked with the call; on its own it would be refused.
        if id(node) not in called:
            _check(node, source)


def _check(node: ast.AST, source: _Source) -> None:
    if isinstance(node, ast.BinOp | ast.UnaryOp):
        if type(node.op) not in _OPERATORS:
            raise source.refuse_node(node, OPERATION)
    elif isinstance(node, ast.Name):
        _check_name(node, source)
    elif isinstance(node, ast.Call):
        _check_call(node, source)
    elif isinstance(node, ast.Constant):
        if type(node.value) is not float:
            raise source.refuse_node(node, _VALUE)
    elif isinstance(node, ast.expr):
        raise source.refuse_node(node, _NOT_ALLOWED)


def _check_name(node: ast.Name, source: _Source) -> None:
    if node.id in FUNCTIONS:
        raise source.refuse_node(node, UNCALLED.format(name=node.id))
    if node.id not in {*VARIABLES, *CONSTANTS}:
        known = ", ".join([*VARIABLES, *CONSTANTS, *FUNCTIONS])
        raise source.refuse_node(node, _UNKNOWN.format(name=clip(node.id, 20), known=known))


def _check_call(node: ast.Call, source: _Source) -> None:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name not in FUNCTIONS:
        raise source.refuse_node(node, _CALL.format(known=", ".join(FUNCTIONS)))
    wanted = 2 if name in TWO_ARGUMENTS else 1
    if node.keywords or len(node.args) != wanted:
        raise source.refuse_node(node, _COUNT.format(name=name, wanted=wanted))
