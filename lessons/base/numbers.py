"""Numbers written for a learner to read."""

from __future__ import annotations

import math
import re


def fixed(value: float, digits: int = 3) -> str:
    """`value` with `digits` decimals, or like 1.23e+45 where that would be too long or read as 0.

    The second style begins at a million, and below half a unit of the last decimal, where it has
    at most three decimals. NaN and infinities are `nan`, `inf` and `-inf`; -0.0 loses its sign.
    """
    if not math.isfinite(value):
        return str(float(value))
    if abs(value) >= 1e6:
        return f"{value:.{digits}e}"
    if value != 0 and abs(value) < 0.5 * 10**-digits:
        return f"{value:.{min(digits, 3)}e}"
    return f"{value + 0.0:.{digits}f}"


def short(value: float) -> str:
    """`value` as a short decimal that reads back as exactly the same number, such as 0.1 or 1e6."""
    brief = f"{value:g}"
    text = brief if float(brief) == value else repr(float(value))
    return re.sub(r"e([+-])0", lambda sign: "e" + sign[1].strip("+"), text)


def vector(values: object, digits: int = 3) -> str:
    """The numbers as `[a, b]`, each as `fixed` writes it; `[]` when there are none."""
    entries = ", ".join(fixed(float(value), digits) for value in values)  # type: ignore[attr-defined]
    return f"[{entries}]"
