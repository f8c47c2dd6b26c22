"""How the program ends after a fault of its own: one line for the user, the rest in a log."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

from downslope.lessons.base.text import Text
from downslope.tui.cli.output import warn

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language

EXIT_CODE = 70
"""What BSD's sysexits.h calls EX_SOFTWARE: neither success (0) nor a mistake of the user's (2)."""
ENDED = Text(
    "ended by a fault in the program itself. What you did is kept.",
    "프로그램 자체의 오류로 끝났어요. 지금까지 한 것은 저장되어 있어요.",
)
WHERE = Text("For a report: {path}", "신고할 때 쓸 기록: {path}")


def end_after(fault: str, language: Language, *, kiosk: bool) -> NoReturn:
    """Log a fault and end. Who sits at a kiosk is not told where the log is: it is the owner's."""
    from downslope.tui.store.faults import log_fault

    path = log_fault(fault)
    told = ENDED.of(language)
    if path and not kiosk:
        told = f"{told} {WHERE.of(language).format(path=path)}"
    warn(told)
    sys.exit(EXIT_CODE)
