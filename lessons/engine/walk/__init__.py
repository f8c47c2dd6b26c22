"""A walk: where a learner is in a lesson, as one immutable value."""

from downslope.lessons.engine.walk.data import USUALLY_SHOWN
from downslope.lessons.engine.walk.running import GHOSTS, REPLAY
from downslope.lessons.engine.walk.walk import TOGGLES, Walk

__all__ = ["GHOSTS", "REPLAY", "TOGGLES", "USUALLY_SHOWN", "Walk"]
