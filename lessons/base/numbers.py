"""How numbers are written for a learner."""

from __future__ import annotations

import math
import re

MINUS = "-"


def fixed(value: float, digits: int = 3) -> str:
    """`value` with `digits` decimals; 1.23e+45 style where that would be longer than useful.

    NaN and infinities are written `nan`, `inf`, `-inf`; a negative zero loses its sign.
    """
    if not math.isfinite(value):
        return str(float(value))
    if abs(value) >= 1e6:
        return f"{value:.{digits}e}"
    if value != 0 and abs(value) < 0.5 * 10**-digits:
        return f"{value:.{min(digits, 3)}e}"
    return f"{value + 0.0:.{digits}f}"


def short(value: float) -> str:
    """`value` in as few characters as read back to the same number."""
    brief = f"{value:g}"
    text = brief if float(brief) == value else repr(float(value))
    return re.sub(r"e([+-])0", lambda sign: "e" + sign[1].strip("+"), text)


def vector(values: object, digits: int = 3) -> str:
    """`[a, b]` with every entry as `fixed` writes it."""
    entries = ", ".join(fixed(float(value), digits) for value in values)  # type: ignore[attr-defined]
    return f"[{entries}]"
