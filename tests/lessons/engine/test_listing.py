"""Code whose source is not there, as in a copy of the program that holds bytecode only."""

from __future__ import annotations

from typing import Any

import pytest

from downslope.lessons.base.errors import Refusal
from downslope.lessons.engine.listing import source


def test_code_without_a_source_is_told_in_both_languages() -> None:
    known: dict[str, Any] = {}
    exec("def descend(x):\n    return x", known)
    with pytest.raises(Refusal, match=r"code of descend .*\.py file is not there") as refusal:
        source(known["descend"])
    assert "descend의 .py 파일이 없어서" in refusal.value.text.ko
