"""All private names of libraries that this program uses, and what it needs each of them for.

A new version of a library may drop such a name without notice. So pyproject.toml limits the
versions of both libraries, and a test checks that each name exists. Run it first with a new one.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PrivateName:
    """A private `name` in `owner`, a class (`module:Class`) or a module, and `why` it is used."""

    owner: str
    name: str
    why: str


_APP = "textual.app:App"
_PARSER = "textual._xterm_parser"
_DRIVER = "textual.drivers.linux_driver:LinuxDriver"
_PALETTE = "textual.command:CommandPalette"
_NODE = "textual.dom:DOMNode"
_SCREEN = "textual.screen:Screen"

PRIVATE_NAMES = (
    PrivateName(
        _PARSER,
        "XTermParser",
        "its tables of keys and of the mouse; the public driver reads bytes itself",
    ),
    PrivateName(f"{_PARSER}:XTermParser", "_sequence_to_key_events", "the keys of one sequence"),
    PrivateName("textual._keyboard_protocol", "FUNCTIONAL_KEYS", "which codes are keys"),
    PrivateName("textual._ansi_sequences", "ANSI_SEQUENCES_KEYS", "which sequences are keys"),
    PrivateName(_APP, "_fatal_error", "a traceback goes to a log and not to the learner"),
    PrivateName(_APP, "_close_messages_no_wait", "ends the app after a fault"),
    PrivateName(_DRIVER, "_key_thread", "woken to end: it does not look by itself"),
    PrivateName(_APP, "_driver", "a step is written to the terminal at once, past the compositor"),
    PrivateName(_DRIVER, "_app", "ended when the terminal has gone"),
    PrivateName(_DRIVER, "_get_terminal_size", "asked after a resize: then all is sent again"),
    PrivateName(_DRIVER, "_file", "what is written to a terminal that has gone is lost"),
    PrivateName(_DRIVER, "_loop", "signals end the app within its loop"),
    PrivateName(_DRIVER, "_must_signal_resume", "whether it was suspended at all"),
    PrivateName(_DRIVER, "_sigtstp_application", "suspended between two pieces of output"),
    PrivateName(_DRIVER, "_sigcont_application", "a stray SIGCONT must not switch modes on"),
    PrivateName(_PALETTE, "_gather_commands", "keys typed ahead reach a closed palette"),
    PrivateName(
        _PALETTE, "_action_command_list", "on a tiny screen its list is missing and it would raise"
    ),
    PrivateName(_PALETTE, "_on_click", "a click may lie outside a window that has just shrunk"),
    PrivateName(_NODE, "_bindings", "keys of the edit box in the order in which they were typed"),
    PrivateName(
        _SCREEN, "_screen_resized", "two resizes at once would lay out each other's size for ever"
    ),
    PrivateName("plotext._doc", "doc", "its docstrings take a tenth of a second to write"),
)
