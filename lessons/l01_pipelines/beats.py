"""What lesson 1 says and asks, in order."""

from __future__ import annotations

from downslope.lessons.l01_pipelines.beats_gate import GATE_BEATS
from downslope.lessons.l01_pipelines.beats_scans import OWN_SCANS, SCAN_BEATS

BEATS = (*SCAN_BEATS, OWN_SCANS, *GATE_BEATS)
