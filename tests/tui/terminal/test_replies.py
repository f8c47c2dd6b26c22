"""What a terminal answers is understood, and told from what is typed."""

from __future__ import annotations

import pytest

from downslope.tui.terminal.replies import Terminal, answered, question, told

WHO = "\x1b[?62;22c"


def ground(colour: str) -> str:
    return f"\x1b]11;{colour}\x1b\\"


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("\x1b[5;1R\x1b[5;2R", Terminal(wide=False)),
        ("\x1b[5;1R\x1b[5;3R", Terminal(wide=True)),
        # At the edge of the screen, with one report lost, or with nonsense nothing is known.
        ("\x1b[5;80R\x1b[6;2R", Terminal()),
        ("\x1b[5;80R\x1b[5;80R", Terminal()),
        ("\x1b[5;1R", Terminal()),
        (ground("rgb:ffff/ffff/ffff"), Terminal(light=True)),
        (ground("rgb:1d1d/1f1f/2121"), Terminal(light=False)),
        (ground("rgb:f/f/f"), Terminal(light=True)),
        (ground("rgba:fb/fa/f6/ff"), Terminal(light=True)),
        ("\x1b]11;rgb:00/00/00\x07", Terminal(light=False)),
        ("\x1b]10;rgb:ff/ff/ff\x07", Terminal()),
        (ground("nonsense"), Terminal()),
        (ground("rgb:/ff/"), Terminal()),
        ("", Terminal()),
        ("q\x1b[5;1R 3\x1b[5;3Rx" + ground("rgb:ff/ff/ff"), Terminal(wide=True, light=True)),
    ],
)
def test_a_reply_tells_the_width_and_the_ground(reply: str, expected: Terminal) -> None:
    assert told(reply + WHO) == expected
    assert answered(reply + WHO)
    assert not answered(reply)


def test_the_question_shows_nothing_that_stays() -> None:
    asked = question(width=True)
    place = asked.index("×")
    assert "\x1b7" in asked[:place]
    assert "\x1b8\x1b[K" in asked[place:]
    assert question(width=False).isascii()
