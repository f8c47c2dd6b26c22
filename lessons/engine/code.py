"""Temporary."""

from downslope.lessons.engine.listing import Listing, source
from downslope.lessons.engine.pitfall import Pitfall

__all__ = ["Listing", "Pitfall", "source"]
