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


REPLIES = [
    "\x1b[12;3R",
    "\x1b[1;80R",
    "\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
    "\x1b]11;rgb:1d1d/1f1f/2121\x07",
    "\x1b]11;rgba:00/00/00/ff\x1b\\",
    "\x1b[?62;22c",
    "\x1b[?1;2c",
]
keys = st.sampled_from(["q", " ", "12", "\x1b[A", "\x1b[1;2C", "\x1b[5~", "경", "\x1b[<35;10;3M"])


@given(st.lists(st.one_of(keys, st.sampled_from(REPLIES)), max_size=8), st.data())
def test_replies_are_no_keys_wherever_the_bytes_are_cut(
    sent: list[str], data: st.DataObject
) -> None:
    whole = "".join(sent).encode()
    places = sorted(data.draw(st.sets(st.integers(0, len(whole)), max_size=6)) | {0, len(whole)})
    chunks = [whole[a:b] for a, b in itertools.pairwise(places)]
    typed = "".join(piece for piece in sent if piece not in REPLIES)
    assert received(chunks) == ([typed] if typed else [])


@pytest.mark.parametrize("reply", REPLIES)
def test_a_reply_that_comes_slowly_is_no_key(reply: str) -> None:
    """Its escape comes with at least one more byte; then it may stop for a while anywhere."""
    for cut in range(2, len(reply)):
        splitter = InputSplitter()
        pieces = [*splitter.feed(reply[:cut].encode())]
        for _ in range(5):
            pieces += [*splitter.flush()]
        assert splitter.waits
        pieces += [*splitter.feed(reply[cut:].encode() + b"q")]
        assert pieces == ["q"]


@pytest.mark.parametrize("part", ["\x1b[", "\x1b[12;", "\x1b]11;rgb:ff", "\x1b[?6"])
def test_a_reply_that_never_ends_is_given_up(part: str) -> None:
    splitter = InputSplitter()
    assert not [*splitter.feed(part.encode())]
    for _ in range(100):
        assert not [*splitter.flush()]
    assert not splitter.waits
    assert [*splitter.feed(b"q")] == ["q"]


def test_a_reply_within_a_paste_is_pasted() -> None:
    assert received([f"{START}a\x1b[12;3Rb{END}".encode()]) == ["<a\x1b[12;3Rb>"]


@pytest.mark.parametrize("key", ["\x1b[13;2u", "\x1b]", "\x1b[15;2~", "\x1b[Z", "\x1b[1;2A"])
def test_keys_that_begin_like_a_reply_are_keys(key: str) -> None:
    assert received([key.encode(), b"x"]) == [key + "x"]
