"""Languages: both sides of a text have the same numbers and the same inline code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from downslope.lessons.base.text import LANGUAGES
from downslope.tui.check.problem import Finding
from downslope.tui.check.words import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Text
    from downslope.tui.check.taught import Taught

_CODE = re.compile(r"`([^`]+)`")
_NUMBER = re.compile(r"(?<![A-Za-z_.\d])(?:(?<![\w`)\]])-)?\d+(?:[.,]\d+)?(?:e-?\d+)?")


def find_languages(taught: Taught, index: int) -> Iterator[Finding]:
    """Numbers or code that stand on one side only."""
    presets = taught.opened(index).walk.presets
    for text in (*texts_of(taught.beat(index)), *(preset.label for preset in presets)):
        yield from _differences(text)


def _differences(text: Text) -> Iterator[Finding]:
    for kind, pattern in (("code", _CODE), ("numbers", _NUMBER)):
        english, korean = (sorted(pattern.findall(text.of(side))) for side in LANGUAGES)
        if english != korean:
            yield Finding(f"{kind} differ: en {english}, ko {korean}", kind)
