"""The beats of lesson 1, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l01_pipelines.beats.gate import GATE_BEATS
from downslope.lessons.l01_pipelines.beats.own_scans import OWN_SCANS
from downslope.lessons.l01_pipelines.beats.recap import RECAP
from downslope.lessons.l01_pipelines.beats.scans import SCAN_BEATS
from downslope.lessons.l01_pipelines.beats.shuffled import SHUFFLED

if TYPE_CHECKING:
    from downslope.lessons.kit import Beat
    from downslope.lessons.l01_pipelines.run import State

BEATS: tuple[Beat[State], ...] = (*SCAN_BEATS, SHUFFLED, OWN_SCANS, *GATE_BEATS, RECAP)
