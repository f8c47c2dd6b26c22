"""The curriculum's numbers for lesson 14, each with a screen that must show it."""

from __future__ import annotations

from downslope.lessons.kit import Expectation

_FORWARD = (
    "1.05414809",
    ".63071653",
    "1.1328074",
    ".36541271",
    ".23927078",
    ".39531651",
    ".92806829",
    ".92806854",
)
_GRADIENT = (
    ".21924757",
    ".14356243",
    "-.36281",
    ".32887136",
    ".21534364",
    "-.544215",
)
_ROWS = ("0", "1.4e-7")
_LOSSES = {1: ".8644", 10: ".4895", 100: ".0632"}
"""The loss after this many steps with eta 0.1."""

EXPECTATIONS = (
    *(Expectation("", number) for number in _FORWARD),
    *(Expectation("beat=3", number) for number in _GRADIENT),
    *(Expectation("beat=4&said=row-sum:1", number) for number in _ROWS),
    *(Expectation("beat=5&said=one-step:1&step=1", number) for number in (".0651", ".0637")),
    *(Expectation(f"beat=6&said=hundred:2&step={n}", loss) for n, loss in _LOSSES.items()),
    *(Expectation("beat=8&said=cost:3", number) for number in ("12", "39760", "79520")),
    Expectation("beat=12&said=ignored-argument:2", "0"),
)
