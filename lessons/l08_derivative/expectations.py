"""The numbers of the curriculum that lesson 8 shows, each with a screen that shows it."""

from __future__ import annotations

from downslope.lessons.kit import Expectation

_BOOK = "beat=3&said=book-h:3"
_BOTH = "beat=6&said=best-h:2"
_COMPLEX = "beat=7&said=complex:3"
_FLOAT32 = "beat=8&said=dtype:2"

EXPECTATIONS = (
    *(Expectation(_BOOK, number) for number in ("1e-4", "0.200000999999", "0.1999999999990898")),
    Expectation(f"{_BOTH}&step=2", "9.0e-6"),
    *(Expectation(f"{_BOTH}&step=4", number) for number in ("9.0e-10", "4.2e-5")),
    *(Expectation(f"{_BOTH}&step=5", number) for number in ("1e-5", "1e-11")),
    *(Expectation(f"{_BOTH}&step=8", number) for number in ("1e-8", "3e-9")),
    *(Expectation(f"{_BOTH}&step=17", number) for number in ("1e-17", "0.0")),
    *(Expectation(f"{_COMPLEX}&step=8", number) for number in ("1e-8", "1e-16")),
    *(Expectation(f"{_FLOAT32}&step=8", number) for number in ("1e-8", "0")),
    *(Expectation("beat=9&said=underflow:2", number) for number in ("1e-50", "0.0")),
)
