"""The numbers of the curriculum that lesson 11 shows, each with a screen that shows it."""

from __future__ import annotations

from downslope.lessons.kit import Expectation

_FIELD = "beat=3&said=field:3&step=1"

EXPECTATIONS = (
    *(Expectation("beat=2&x0=3&x1=4&step=1", number) for number in ("6.000", "8.000")),
    *(Expectation("beat=2&x0=0&x1=2&step=1", number) for number in ("0", "4.000")),
    *(Expectation("beat=2&x0=3&x1=0&step=1", number) for number in ("6.000", "0")),
    *(Expectation(_FIELD, number) for number in ("18", "324", "-2", "2.5", ".25")),
    *(Expectation("beat=9&said=integer-point:3", number) for number in ("25000", "35000")),
    *(Expectation("beat=10&said=coarse-floats:2", number) for number in ("5.989", "8.001", "0")),
    *(Expectation("beat=11&said=sideways-block:2", number) for number in ("0.00", "2.25")),
)
