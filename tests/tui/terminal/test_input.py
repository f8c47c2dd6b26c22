"""The bytes of a terminal are split into typed and pasted text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Paste

from downslope.tui.terminal.input import LONGEST_PASTE, InputSplitter

START, END = "\x1b[200~", "\x1b[201~"
# They contain no escape: a terminal removes it from pastes, and typed keys must be whole.
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x1b\0"), max_size=20)


def received(chunks: list[bytes]) -> list[str]:
    """What comes out: typed text joined, and each paste in angle brackets."""
    splitter = InputSplitter()
    pieces = [piece for chunk in chunks for piece in splitter.feed(chunk)] + [*splitter.flush()]
    joined = [""]
    for piece in pieces:
        if isinstance(piece, Paste):
            joined += [f"<{piece.text}>", ""]
        else:
            joined[-1] += piece
    return [part for part in joined if part]


@given(st.lists(st.tuples(words, words), max_size=3), words, st.data())
def test_pastes_and_keys_come_apart_wherever_the_bytes_are_cut(
    pairs: list[tuple[str, str]], last: str, data: st.DataObject
) -> None:
    sent = ("".join(f"{typed}{START}{pasted}{END}" for typed, pasted in pairs) + last).encode()
    places = sorted(data.draw(st.sets(st.integers(0, len(sent)), max_size=6)) | {0, len(sent)})
    chunks = [sent[a:b] for a, b in itertools.pairwise(places)]
    expected = [part for typed, pasted in pairs for part in (typed, f"<{pasted}>")] + [last]
    assert received(chunks) == [part for part in expected if part]


@pytest.mark.parametrize("key", ["\x1b", "\x1b[A", "\x1bOP", "\x1b[2~", "\x1b[20~", "\x1b[1;2C"])
def test_keys_that_begin_like_a_paste_are_keys(key: str) -> None:
    for cut in range(len(key) + 1):
        assert received([key[:cut].encode(), key[cut:].encode(), b"x"]) == [key + "x"]


def test_an_escape_alone_waits_for_a_moment_only() -> None:
    splitter = InputSplitter()
    assert list(splitter.feed(b"\x1b")) == []
    assert splitter.waits
    assert list(splitter.flush()) == ["\x1b"]
    assert not splitter.waits


def test_a_paste_that_is_too_long_is_cut_and_what_follows_is_typed() -> None:
    long = "x" * (3 * LONGEST_PASTE)
    assert received([f"{START}{long}{END}q".encode()]) == [f"<{long[:LONGEST_PASTE]}>", "q"]


def test_keys_within_a_paste_are_no_keys() -> None:
    pasted = "q\x1b[B\x1b[200~\r"
    assert received([f"{START}{pasted}{END}".encode()]) == [f"<{pasted}>"]


@pytest.mark.parametrize("noise", [b"\xff", "경사".encode("euc-kr"), b"\xed\xa0\x80", b"\xf0\x9f"])
def test_bytes_that_are_no_text_are_nothing(noise: bytes) -> None:
    assert "".join(received([b"a" + noise, b"b"])) == "ab"


def test_no_nul_gets_out_of_a_paste() -> None:
    assert received([f"{START}x0\0 + 1\0{END}".encode()]) == ["<x0 + 1>"]
