"""The screen to type an answer or a control's value: any text that the field can read."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.containers import Vertical
from textual.widgets import Input, Static

from downslope.lessons.base.errors import Refusal
from downslope.tui.app.fields import Typed
from downslope.tui.app.pasted import one_line
from downslope.tui.app.screens import Overlay
from downslope.tui.page import strings

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Key, Paste

    from downslope.lessons.base.text import Text
    from downslope.tui.app.fields import Field

LONGEST = 300
"""How many characters can be typed or pasted at most."""


class EditScreen(Overlay[Typed]):
    """One line to type in; the result is the move that sets what was typed, or None after escape.

    When the text cannot be read, the reason appears under the line and the text stays to be
    corrected.
    """

    CSS = """
    EditScreen { align: center middle; background: $background 60%; }
    EditScreen:ansi { background: transparent; }
    EditScreen > Vertical {
        width: 72; max-width: 100%; height: auto; max-height: 100%;
        padding: 0 1; border: round $accent; background: $background;
    }
    EditScreen Input { border: none; height: 1; padding: 0; background: $boost; }
    EditScreen .refused { color: $text-error; height: auto; }
    EditScreen .told { color: $text-muted; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss")]

    def __init__(self, field: Field, typed: str = "") -> None:
        super().__init__()
        self._field, self._begun = field, typed

    def compose(self) -> ComposeResult:
        """The heading, the line to type in, and the place for a refusal."""
        language = self.host.language
        label = self._field.label.of(language)
        with Vertical():
            yield Static(strings.TYPE_VALUE.of(language).format(label=label), markup=False)
            # A text that stands there is replaced by what is typed; one that was begun goes on.
            text, whole = self._begun or self._field.text, not self._begun
            yield ValueInput(text, max_length=LONGEST, select_on_focus=whole)
            yield Static("", classes="refused", markup=False)
            yield Static("", classes="told", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Close with what was typed, or show why it cannot be read."""
        event.stop()
        if not event.value.strip():
            self.refuse(strings.NOTHING_TYPED)
            return
        try:
            typed = self._field.read(one_line(event.value)[0])
        except Refusal as refusal:
            self.refuse(refusal.text)
        else:
            self.dismiss(typed)

    def refuse(self, why: Text) -> None:
        """Show under the line why something is refused."""
        self._say(why, ".refused")

    def tell(self, what: Text) -> None:
        """Show under the line what was done with what was pasted."""
        self._say(what, ".told")

    def _say(self, what: Text, place: str) -> None:
        for where in (".refused", ".told"):
            shown = what.of(self.host.language) if where == place else ""
            self.query_one(where, Static).update(shown)


class ValueInput(Input):
    """The line to type in. Too long a text is refused in words; Textual would ring the bell."""

    async def on_key(self, event: Key) -> None:
        """Run the keys that edit in their turn.

        Textual would run them only after letters that were typed later but arrived together.
        """
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            event.stop()
            event.prevent_default()
            await self.run_action(binding.action)

    def on_paste(self, event: Paste) -> None:
        """Insert a paste as one line; Textual would take its first line only, without a word."""
        event.stop()
        event.prevent_default()
        line, changed = one_line(event.text)
        self.replace(line, *self.selection)
        if changed:
            cast("EditScreen", self.screen).tell(changed)

    def restricted(self) -> None:
        """Say that the text is too long."""
        cast("EditScreen", self.screen).refuse(strings.TOO_LONG.format(most=LONGEST))
