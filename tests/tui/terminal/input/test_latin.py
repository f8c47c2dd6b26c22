"""A letter of another script is the key that it is typed with."""

from __future__ import annotations

import pytest

from downslope.tui.terminal.input.latin import latin_keys


@pytest.mark.parametrize(
    ("letters", "keys"),
    [
        ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "qwertyuiop"),
        ("ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "asdfghjkl"),
        ("ㅋㅌㅊㅍㅠㅜㅡ", "zxcvbnm"),
        ("ㅃㅉㄸㄲㅆㅒㅖ", "QWERTOP"),
        # What Koreans type for "경사 하강", letter by letter
        ("경사", "rudtk"),
        ("값", "rkqt"),
        ("왜", "dho"),
        ("ᄇ", "q"),
        ("ＡａＺ２？　", "AaZ2? "),
        ("йцукен", "qwerty"),
        ("ЙФЯ", "QAZ"),
        ("q1?", "q1?"),
        ("é", ""),
        ("が", ""),
        ("م", ""),
    ],
)
def test_the_keys_are_those_with_which_it_is_typed(letters: str, keys: str) -> None:
    assert "".join(map(latin_keys, letters)) == keys
