"""Why a key has nothing to do with a walk, where its move alone would say nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine import notices
from downslope.tui.page.keys.states import ended, has_arrows

if TYPE_CHECKING:
    from downslope.lessons.engine.walk import Walk

NO_ARROWS = Text("There are no arrows in this picture.", "이 그림에는 화살표가 없어요.")
NO_GHOSTS = Text("There is no earlier run to show or hide.", "보이거나 숨길 이전 실행이 없어요.")
CODE_IS_THERE = Text(
    "The code of this beat is on the screen already.", "이 장면의 코드는 이미 화면에 있어요."
)
ONE_CONTROL = Text("This is the only control here.", "여기에는 조절기가 하나뿐이에요.")
NO_RUN = Text("Nothing runs in this beat.", "이 장면에는 실행할 것이 없어요.")


def no_run(walk: Walk[object]) -> Text | None:
    """Beside a mistake the run stands still, and where it has no first step it has not ended."""
    if walk.pending:
        return None
    return NO_RUN if walk.pitfall or (walk.step == 0 and ended(walk)) else None


def at_start(walk: Walk[object]) -> Text | None:
    """A run that has not begun cannot begin again."""
    return notices.AT_START if walk.step == 0 and not walk.changes else None


def one_control(walk: Walk[object]) -> Text | None:
    """After the only control there is no next."""
    names = [control.name for control in walk.usable if control.axis != "y"]
    return ONE_CONTROL if names == [walk.chosen] else None


def no_arrows(walk: Walk[object]) -> Text | None:
    """Most pictures have no arrows."""
    return None if has_arrows(walk) else NO_ARROWS


def no_ghosts(walk: Walk[object]) -> Text | None:
    """At first there is no earlier run."""
    return None if walk.ghosts else NO_GHOSTS


def code_is_there(walk: Walk[object]) -> Text | None:
    """A mistake in code is always shown; only the functions that it calls come and go."""
    return CODE_IS_THERE if walk.pitfall and not walk.pitfall.helpers else None
