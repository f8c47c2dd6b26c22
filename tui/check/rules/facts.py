"""Facts: the numbers that the curriculum gives can be read on their screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.check.expectations import check_expectations
from downslope.tui.check.problem import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.tui.check.taught import Taught


def find_facts(taught: Taught) -> Iterator[Finding]:
    """Numbers of the curriculum that their screens do not show."""
    for text in check_expectations(taught.lesson):
        yield Finding(text, text.split()[0])
