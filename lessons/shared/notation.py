"""Formulas as people write them, made into Python: x0², 2x0, −x0, x0 × x1, π, √x0, |x0|, np.sin.

What has one meaning is translated; where there are two, the refusal says how to write each. Every
character of the translation knows the column that it came from, so that a refusal can point there.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from downslope.lessons.base.text import Text
from downslope.lessons.shared.names import (
    ALIASES,
    CONSTANTS,
    FUNCTIONS,
    UNCALLED,
    VARIABLES,
    why_unknown,
)
from downslope.lessons.shared.symbols import Reading, refuse, tokens_of

_ENDS = {"number", "operand", "close"}
"""Kinds of tokens after which an operand is complete."""
_BEFORE_TIGHT = {"/", "**"}

OPERATION = Text(
    "use + - * / ** only (a power is **)", "+ - * / **만 쓸 수 있어요. 거듭제곱은 **예요."
)
_BETWEEN = Text("write * or ** before this", "이 앞에 *나 **를 쓰세요.")
_TIGHT = Text(
    "write * here, and brackets round what is divided by or raised to",
    "여기에 *를 쓰고, 나누거나 거듭제곱하는 것을 괄호로 묶으세요.",
)
_ROOT = Text("write √(...) or sqrt(...)", "√(...)나 sqrt(...)로 쓰세요.")
_BARS = Text("this bar has no partner: write abs(...)", "이 막대에 짝이 없어요. abs(...)로 쓰세요.")
_POWER_OF_NAME = Text("write {name}(x0)**{power}", "{name}(x0)**{power}처럼 쓰세요.")
_COMMA = Text("a decimal has a point: 0.5", "소수점은 점으로 쓰세요: 0.5")
_ROUND = Text("use round brackets: ( )", "둥근 괄호 ( )를 쓰세요.")
_ZERO_X = Text("write 0*{name}", "0*{name}처럼 쓰세요.")
_MIXED = Text("{name} is {meant} here", "여기서는 {name}을(를) {meant}(으)로 써요.")


def translate(formula: str) -> Reading:
    """The formula (one line, without blanks around it) in Python's notation.

    Raises Refusal where it has more than one meaning, or another one in Python than on paper.
    """
    return _Translation(formula).reading()


@dataclass
class _Translation:
    """A formula while it is translated, token by token."""

    formula: str
    pieces: list[tuple[str, int]] = field(default_factory=list)
    last: str = ""
    """The kind of the token before."""
    sign: str = ""
    """The sign before the operand that was read last."""
    opened: list[tuple[str, str, int]] = field(default_factory=list)
    """Brackets and bars that are open: which, the sign before them, and their column."""
    root: bool = False
    """Whether the next operand is under a root without brackets."""

    def __post_init__(self) -> None:
        self.tokens = tokens_of(self.formula)
        known = {token.text.lower() for token in self.tokens} & {"x0", "x1", "x_0", "x_1"}
        self.short_names = not known and all(token.kind != "entry" for token in self.tokens)
        self.quotes = "'" in self.formula or '"' in self.formula

    def reading(self) -> Reading:
        readers = {
            "space": lambda text, column, _: self.pieces.append((text, column)),
            "module": lambda *_: None,  # `np.` says nothing here
            "entry": self._entry,
            "number": self._number,
            "name": self._name,
            "power": self._power,
            "sign": self._sign,
        }
        for place, (kind, text, column) in enumerate(self.tokens):
            readers[kind](text, column, place)
        unpaired = [column for which, _, column in self.opened if which == "|"]
        if unpaired:
            raise refuse(self.formula, unpaired[-1], _BARS)
        text = "".join(piece for piece, _ in self.pieces)
        columns = [column for piece, column in self.pieces for _ in piece]
        return Reading(text, (*columns, len(self.formula)))

    def _next(self, place: int, count: int = 1) -> list[tuple[str, str]]:
        """The kinds and texts of the next `count` tokens that are no blanks."""
        rest = [(kind, text) for kind, text, _ in self.tokens[place + 1 :] if kind != "space"]
        return [*rest, *[("", "")] * count][:count]

    # -- tokens -------------------------------------------------------------------------

    def _entry(self, text: str, column: int, _: int) -> None:
        self._operand(f"x{re.sub(r'[^01]', '', text)}", column)

    def _number(self, text: str, column: int, _: int) -> None:
        if self.last in _ENDS:
            raise refuse(self.formula, column, _BETWEEN)
        self._value(text, column, "number")

    def _name(self, text: str, column: int, place: int) -> None:
        parts = re.findall(r"x[01]", text) if re.fullmatch(r"(x[01]){2,}", text) else [text]
        for k, part in enumerate(parts):
            self._one_name(part, column + 2 * k, place)

    def _power(self, text: str, column: int, place: int) -> None:
        power = unicodedata.normalize("NFKC", text).replace("−", "-")
        if self.last == "function":
            name = self.tokens[place - 1][1]
            raise refuse(self.formula, column, _POWER_OF_NAME.format(name=name, power=power))
        self._put(f"**{power}" if power.isdigit() else f"**({power})", column, "operand")

    def _sign(self, text: str, column: int, place: int) -> None:
        if text in {"^", "//", "<<", ">>", "%", "@", "&", "~"}:
            raise refuse(self.formula, column, OPERATION)
        if not self.quotes and (text in "{}" or (text == "[" and self.last != "operand")):
            raise refuse(self.formula, column, _ROUND)
        handle = {"(": self._open, ")": self._close, "|": self._bar, "√": self._root}.get(text)
        if handle:
            handle(column, place)
            return
        if text == "," and not self.opened and self.last == "number":
            raise refuse(self.formula, column, _COMMA)
        unary = text in "+-" and self.last == "sign"
        self.sign = self.sign if unary else text
        self._put(text, column, "sign")

    # -- brackets, bars and roots -------------------------------------------------------

    def _open(self, column: int, _: int) -> None:
        # e(x0) may be meant as a power, so no sign is put there: it is refused as a call.
        if self.last == "operand" and self.pieces[-1][0] == "e":
            self.last = "function"
        self._times(column)
        self._begin("(", "(", column)

    def _close(self, column: int, _: int) -> None:
        if self.opened and self.opened[-1][0] == "|":
            raise refuse(self.formula, self.opened[-1][2], _BARS)
        self._end(column)

    def _bar(self, column: int, _: int) -> None:
        if self.opened and self.opened[-1][0] == "|" and self.last in _ENDS:
            self._end(column)
            return
        self._times(column)
        self._begin("|", "abs(", column)

    def _begin(self, which: str, text: str, column: int) -> None:
        self.opened.append((which, self.sign, column))
        self.sign = ""
        self._put(text, column, "open")

    def _end(self, column: int) -> None:
        self.sign = self.opened.pop()[1] if self.opened else ""
        self._put(")", column, "close")

    def _root(self, column: int, place: int) -> None:
        """A root of what is in brackets, or of one number or name that nothing follows closely."""
        (kind, text), (after, follows) = self._next(place, 2)
        self._times(column)
        if text == "(":
            self._put("sqrt", column, "function")
            return
        lone = after in {"", "sign"} and follows not in {"(", "√", "**", "^"}
        known = kind == "number" or ALIASES.get(text.lower(), text) in {*VARIABLES, *CONSTANTS}
        if not (known and lone):
            raise refuse(self.formula, column, _ROOT)
        self._put("sqrt(", column, "open")
        self.root = True

    # -- names --------------------------------------------------------------------------

    def _one_name(self, text: str, column: int, place: int) -> None:
        # The name of an argument is no variable.
        name = text if self._next(place)[0][1] == "=" else self._meant(text, column)
        if name in FUNCTIONS:
            self._function(name, text, column, place)
        elif name in {*VARIABLES, *CONSTANTS} and self._next(place)[0][1] != "=":
            after_zero = bool(self.pieces) and self.pieces[-1] == ("0", column - 1)
            if after_zero and text[0] in "xX":
                raise refuse(self.formula, column - 1, _ZERO_X.format(name=name))
            self._operand(name, column)
        else:
            if why := why_unknown(name):
                raise refuse(self.formula, column, why)
            self._put(name, column, "name")

    def _meant(self, text: str, column: int) -> str:
        """The name that is known here for one that people use; any other as it is."""
        name = ALIASES.get(text.lower(), text)
        if text.lower() in {"x", "y"} and not self.short_names:
            raise refuse(self.formula, column, _MIXED.format(name=text, meant=name))
        lower = name.lower()
        return lower if lower in {*FUNCTIONS, *VARIABLES, "pi"} else name

    def _function(self, name: str, text: str, column: int, place: int) -> None:
        if self._next(place)[0][0] in {"number", "name", "entry"}:
            raise refuse(self.formula, column, UNCALLED.format(name=text))
        self._times(column)
        self._put(name, column, "function")

    def _operand(self, name: str, column: int) -> None:
        self._times(column)
        self._value(name, column, "operand")

    # -- what is written ----------------------------------------------------------------

    def _times(self, column: int) -> None:
        """The sign that is left out between two operands, as in 2x0; refused after / and **."""
        if self.last not in _ENDS:
            return
        if self.sign in _BEFORE_TIGHT:
            raise refuse(self.formula, column, _TIGHT)
        self.pieces.append(("*", column))
        self.sign = "*"

    def _value(self, text: str, column: int, kind: str) -> None:
        self._put(text, column, kind)
        if self.root:
            self.root = False
            self._put(")", column, "close")

    def _put(self, text: str, column: int, kind: str) -> None:
        self.pieces.append((text, column))
        self.last = kind
