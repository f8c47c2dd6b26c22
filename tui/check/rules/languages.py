"""Languages: both sides of a text have the same numbers and the same inline code."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.text import LANGUAGES
from downslope.tui.check.problem import Finding
from downslope.tui.check.words import texts_asked_again, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Text
    from downslope.tui.check.taught import Taught

_CODE = re.compile(r"`([^`]+)`")
_NUMBER = re.compile(r"(?<![A-Za-z_.\d])(?:(?<![\w`)\]])-)?\d+(?:[.,]\d+)?(?:e-?\d+)?")


def find_languages(taught: Taught, index: int) -> Iterator[Finding]:
    """Numbers or code that stand on one side only."""
    presets = taught.opened(index).walk.presets
    beat = taught.beat(index)
    for text in (
        *texts_of(beat),
        *texts_asked_again(beat),
        *(preset.label for preset in presets),
    ):
        yield from _differences(text)
    yield from _status(taught, index)


def _status(taught: Taught, index: int) -> Iterator[Finding]:
    """Numbers that the Korean side of a status lacks: the first stage that shows it.

    Korean may have more of them: the winner is 1위, a tenth is 10분의 1.
    """
    if taught.beat(index).pitfall:
        return
    for stage in taught.stages(index):
        with np.errstate(all="ignore"):
            status = stage.walk.status()
        english, korean = (Counter(_NUMBER.findall(status.of(side))) for side in LANGUAGES)
        if lacking := english - korean:
            numbers = ", ".join(sorted(lacking))
            yield Finding(f"in its status {stage.name}, ko lacks {numbers}: {status.ko}", "status")
            return


def _differences(text: Text) -> Iterator[Finding]:
    for kind, pattern in (("code", _CODE), ("numbers", _NUMBER)):
        english, korean = (sorted(pattern.findall(text.of(side))) for side in LANGUAGES)
        if english != korean:
            yield Finding(f"{kind} differ: en {english}, ko {korean}", kind)
