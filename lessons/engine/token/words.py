"""Numbers and names in a token, refused in one line where they cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal, clip, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable


def whole(name: str, raw: str, low: int, high: int) -> int:
    """The whole number in `raw`. Raises Refusal unless it is from `low` to `high`."""
    if not (raw.isascii() and raw.isdigit() and len(raw) < 9 and low <= int(raw) <= high):
        raise Refusal(
            f"{name}={clip(raw)}: must be a whole number from {low} to {high}",
            f"{name}={clip(raw)}: {low}부터 {high}까지의 정수여야 해요.",
        )
    return int(raw)


def one_of(kind: str, name: str, valid: Iterable[str]) -> str:
    """The name itself. Raises Refusal, which offers the nearest, unless it is a valid one."""
    names = list(valid)
    if name not in names:
        if not names:
            raise Refusal(f"this lesson has no {kind}", f"이 단원에는 '{clip(name)}'이(가) 없어요.")
        raise unknown(kind, name, names)
    return name
