"""The bytes of a terminal are cut into text, sequences and pastes, wherever they are divided."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from downslope.tui.terminal.input.pieces import (
    LONGEST_HELD,
    LONGEST_PASTE,
    Alt,
    Pasted,
    Sequence,
    Splitter,
    Typed,
)

if TYPE_CHECKING:
    from downslope.tui.terminal.input.pieces import Piece

START, END = "\x1b[200~", "\x1b[201~"
# They contain no escape: a terminal removes it from pastes, and typed keys must be whole.
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x1b\0"), max_size=20)


def received(chunks: list[bytes]) -> list[Piece]:
    """What comes out, with typed text that lies side by side joined."""
    splitter = Splitter()
    pieces: list[Piece] = []
    for piece in [x for chunk in chunks for x in splitter.feed(chunk)] + [*splitter.flush()]:
        if isinstance(piece, Typed) and pieces and isinstance(pieces[-1], Typed):
            pieces[-1] = Typed(pieces[-1].text + piece.text)
        else:
            pieces.append(piece)
    return pieces


def chunks_of(sent: bytes, data: st.DataObject) -> list[bytes]:
    places = sorted(data.draw(st.sets(st.integers(0, len(sent)), max_size=6)) | {0, len(sent)})
    return [sent[a:b] for a, b in itertools.pairwise(places)]


@given(st.lists(st.tuples(words, words), max_size=3), words, st.data())
def test_pastes_and_keys_come_apart_wherever_the_bytes_are_cut(
    pairs: list[tuple[str, str]], last: str, data: st.DataObject
) -> None:
    sent = "".join(f"{typed}{START}{pasted}{END}" for typed, pasted in pairs) + last
    expected = [x for typed, pasted in pairs for x in (Typed(typed), Pasted(pasted))]
    expected = [piece for piece in [*expected, Typed(last)] if piece != Typed("")]
    assert received(chunks_of(sent.encode(), data)) == expected


whole = st.one_of(
    st.sampled_from(["\x1b[A", "\x1b[1;2C", "\x1b[5~", "\x1bOP", "\x1b[[A", "\x1b[<35;10;3M"]),
    st.sampled_from(["\x1b[12;3R", "\x1b]11;rgb:1d/1f/21\x07", "\x1b]10;x\x1b\\", "\x1b[?62;22c"]),
    st.sampled_from(["\x1bP1$r0m\x1b\\", "\x1b[97;1:1;97u", "\x1b[?2026;2$y", "\x1b[M !!"]),
)


@given(st.lists(whole, max_size=8), st.data())
def test_a_sequence_is_whole_wherever_the_bytes_are_cut(
    sent: list[str], data: st.DataObject
) -> None:
    assert received(chunks_of("".join(sent).encode(), data)) == [Sequence(x) for x in sent]


def test_the_mouse_may_send_bytes_that_are_no_text() -> None:
    sent = b"\x1b[M \xa1\xff"
    for cut in range(len(sent)):
        assert received([sent[:cut], sent[cut:] + b"q"]) == [
            Sequence("\x1b[M \xa1\xff"),
            Typed("q"),
        ]


def test_an_escape_alone_waits_for_a_moment_only() -> None:
    splitter = Splitter()
    assert list(splitter.feed(b"\x1b")) == []
    assert splitter.waits
    assert list(splitter.flush()) == [Typed("\x1b")]
    assert not splitter.waits


@pytest.mark.parametrize("sent", ["\x1bx", "\x1b]", "\x1bP", "\x1b\r"])
def test_an_escape_right_before_a_character_is_alt(sent: str) -> None:
    assert received([sent.encode(), b"y"]) == [Alt(sent[1]), Typed("y")]


def test_two_escapes_are_two() -> None:
    assert received([b"\x1b\x1b[A"]) == [Typed("\x1b"), Sequence("\x1b[A")]


def test_a_paste_that_is_too_long_is_cut_and_what_follows_is_typed() -> None:
    long = "경" * (3 * LONGEST_PASTE)
    assert received([f"{START}{long}{END}q".encode()]) == [
        Pasted(long[:LONGEST_PASTE]),
        Typed("q"),
    ]


def test_keys_within_a_paste_are_no_keys_and_no_nul_gets_out() -> None:
    pasted = "q\x1b[B\x1b[200~\r\x1b[12;3R"
    assert received([f"{START}{pasted}\0{END}".encode()]) == [Pasted(pasted)]


@pytest.mark.parametrize("noise", [b"\xff", "경사".encode("euc-kr"), b"\xed\xa0\x80", b"\xf0\x9f"])
def test_bytes_that_are_no_text_are_nothing(noise: bytes) -> None:
    assert received([b"a" + noise, b"b"]) == [Typed("ab")]


@pytest.mark.parametrize("begun", ["\x1b[", "\x1b[12;", "\x1b]11;rgb:ff", "\x1b[?6", "\x1b[M!"])
def test_a_sequence_that_never_ends_is_given_up_after_a_while(begun: str) -> None:
    splitter = Splitter()
    assert not [*splitter.feed(begun.encode())]
    for _ in range(5):
        assert not [*splitter.flush()]
    assert splitter.waits
    for _ in range(100):
        assert not [*splitter.flush()]
    assert not splitter.waits
    assert [*splitter.feed(b"q")] == [Typed("q")]


@pytest.mark.parametrize("broken", ["\x1b[12\r", "\x1b[1;2\x1b[A", "\x1b]11;rgb:ff\x1b[A"])
def test_of_a_sequence_that_is_broken_off_nothing_is_a_key(broken: str) -> None:
    following = Sequence("\x1b[A") if broken.endswith("A") else Typed("\r")
    assert received([broken.encode()]) == [following]


@pytest.mark.parametrize(("begin", "end"), [(b"\x1b[", b"u"), (b"\x1b]11;", b"\x07")])
def test_a_sequence_of_any_length_needs_no_memory_and_is_one(begin: bytes, end: bytes) -> None:
    splitter = Splitter()
    pieces = [x for chunk in [begin, *[b"1" * 1000] * 50, end, b"q"] for x in splitter.feed(chunk)]
    assert isinstance(pieces[0], Sequence)
    assert pieces[1:] == [Typed("q")]
    assert len(pieces[0].text) < 2 * LONGEST_HELD
