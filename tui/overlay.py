"""What lies over a screen for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from textual.screen import ModalScreen

if TYPE_CHECKING:
    from tui.app import DownslopeApp

Result = TypeVar("Result")


class Overlay(ModalScreen[Result]):
    """A screen over another one, which is left once however many keys were waiting."""

    @property
    def down(self) -> DownslopeApp:
        """The app, by its own type."""
        return cast("DownslopeApp", self.app)

    def close(self, result: Result | None = None) -> None:
        """Go back to the screen below, with a result if there is one."""
        # The second of two quick keys still comes here; it must not take another screen away.
        if self.is_current:
            self.dismiss(result)

    def action_close(self) -> None:
        """Go back without a result."""
        self.close()
