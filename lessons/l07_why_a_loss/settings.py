"""The control values with which the beats of lesson 7 open, on the network and on the saddle."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from downslope.lessons.kit import Values

NETWORK: Values = {
    "scene": "network",
    "follow": "nothing",
    "weight": "w23",
    "nudge": -1.0,
    "move": "0.1",
    "eta": 0.1,
}
SADDLE: Values = {"scene": "saddle", "x0": 1.0, "x1": 0.0, "eta": 0.1}
NUDGED = 1e-6
"""How far from the ridge of the saddle (x1 = 0) the second run begins."""
