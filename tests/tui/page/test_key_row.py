"""The key row names what is of use at this very moment, and every other key says that it is not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from wcwidth import wcswidth

from downslope.lessons.base.text import LANGUAGES, Language
from downslope.lessons.engine import token
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.walk import Walk
from downslope.tui.page import strings
from downslope.tui.page.keys import KEYS, Moment, home_keys, key_at, key_row, lesson_keys, press
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.rows import plain

NAME = "gradient-descent"
TUNE = f"{NAME}?beat=tune"


def row_of(walk: Walk[Any], width: int = 80, language: Language = "en", playing: str = "") -> str:
    """The last row of the painted screen."""
    look = Look(width, 24, language, playing=playing)
    return plain(paint_page(walk, look).rows[-1]).rstrip()


def after(opened: str, *keys: str) -> Walk[Any]:
    walk = token.read(opened)
    for key in keys:
        walk = press(walk, key)
    return walk


@pytest.mark.parametrize(
    ("opened", "keys", "row"),
    [
        (f"{NAME}?beat=first-step", (), " 1-3 answer   enter commit   PgDn skip   ? all keys"),
        (
            f"{NAME}?beat=2&step=1",
            (),
            " space step   ←→ turn eta   a play   1-5 try   PgDn next: The predicted drop   ? all",
        ),
        (f"{NAME}?beat=shared-start", ("2", "enter"), " ↑↓ point at a line   enter take   "),
        (f"{NAME}?beat=shared-start", ("2", "enter", "down", "enter"), " 1-3 pick the repair   "),
    ],
)
def test_it_begins_with_the_likeliest_key(opened: str, keys: tuple[str, ...], row: str) -> None:
    assert row_of(after(opened, *keys), 100).startswith(row)


def test_a_goal_that_is_met_comes_first_and_looks_different() -> None:
    """f = 25 * 0.64 ** n falls below 0.001 with the 23rd step."""
    opened = f"{NAME}?beat=2&step=22"
    before, met = token.read(opened), after(opened, "space")
    assert not row_of(before).startswith(" enter claim the goal")
    assert row_of(met).startswith(" enter claim the goal")
    looks = []
    for walk in (before, met):
        rows = paint_page(walk, Look(80, 24)).rows
        looks += [role for spans in rows for text, role in spans if text == strings.CLAIM.en]
    assert looks == ["good"], "only what will be answered with yes is offered"


def test_a_run_at_its_end_offers_to_start_again() -> None:
    walk = after("pipelines?beat=7&said=learned:1&gate=OR&step=11", *["space"] * 4)
    assert " r restart " in row_of(walk)
    assert "space" not in row_of(walk)


def test_what_plays_can_be_paused_first() -> None:
    assert row_of(token.read(f"{NAME}?beat=2"), playing="5/s").startswith(" a pause")


def test_a_recap_offers_its_digits_and_a_way_back_from_where_they_lead() -> None:
    recap = token.read(f"{NAME}?beat=recap")
    question = recap.pending
    assert question
    recap = replace(recap, guess=question.truth).commit()
    assert row_of(recap).startswith(" 1-9 go there")
    there = press(recap, "1")
    assert there.current_beat.name == "first-step"
    assert "`0`" in str(there.notice)
    assert press(there, "0").beat == recap.beat


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", names())
def test_it_has_at_most_six_keys_and_room_for_all_that_it_names(
    name: str, language: Language
) -> None:
    for index in range(len(load(name).beats)):
        walk = Walk.begin(load(name), index)
        for stage in (walk, replace(walk, answers={walk.current_beat.name: 0}).forward(2)):
            offered = lesson_keys(Moment(stage))
            assert 2 <= len(offered) <= 6
            for width in (40, 60, 80, 120, 200):
                line = plain(key_row(offered, language, width))
                assert wcswidth(line) == width
                assert f"? {'all keys' if language == 'en' else '모든 키'}" in line
            # All of them have room at 100 columns; of a long title something may be cut.
            line = plain(key_row(offered, language, 100))
            assert all((offer.face or key.shown) in line for key, offer in offered), line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 200])
def test_a_click_on_a_name_finds_its_key(width: int, language: Language) -> None:
    for offered in (
        lesson_keys(Moment(token.read(f"{NAME}?beat=2&step=1"))),
        home_keys(strings.BEGIN),
    ):
        line = plain(key_row(offered, language, width))
        found = 0
        for key, offer in offered:
            face = f"{offer.face or key.shown} {offer.words.of(language)}"
            if face not in line:
                continue
            found += 1
            start = wcswidth(line[: line.index(face)])
            # The entry for the digits is not clickable, as a click could mean any of them.
            wanted = None if key.name == "digit" else key
            for column in range(start, start + wcswidth(face)):
                assert key_at(offered, language, width, column) is wanted
            assert key_at(offered, language, width, start - 1) is None
        assert found >= 2


# -- keys without use -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("opened", "key", "words"),
    [
        ("derivative?beat=1&said=book-h:1", "v", "no arrows"),
        (f"{NAME}?beat=2", "g", "no earlier run"),
        (f"{NAME}?beat=2", "t", "only these numbers"),
        (f"{NAME}?beat=2", "r", "start of the run"),
        (f"{NAME}?beat=2", "tab", "only control"),
        (f"{NAME}?beat=lost-last-point&said=lost-last-point:1", "c", "on the screen already"),
        ("pipelines?beat=7&said=learned:1&gate=OR&step=40", "space", "The run ends here"),
    ],
)
def test_a_key_without_use_says_so_and_does_nothing(opened: str, key: str, words: str) -> None:
    before = token.read(opened)
    pressed = press(before, key)
    assert pressed.notice
    assert words in pressed.notice.en
    assert token.write(pressed) == token.write(before)
    shown = [plain(spans) for spans in paint_page(pressed, Look(80, 24)).rows]
    assert any(words in line for line in shown)


def test_no_key_is_ever_silent() -> None:
    """Each key either changes the painted screen or says why it does not."""
    silent = {}
    for name in names():
        for index in range(len(load(name).beats)):
            opened = Walk.begin(load(name), index)
            settled = replace(opened, answers={opened.current_beat.name: 0})
            for walk in (opened, settled):
                before = paint_page(walk, Look(120, 40)).rows
                for key in KEYS:
                    if key.move is None or key.name == "code":
                        continue
                    pressed = press(walk, key.names[0])
                    same = (
                        pressed.notice is None and paint_page(pressed, Look(120, 40)).rows == before
                    )
                    if same:
                        silent[name, index, key.name] = token.write(walk)
    assert not silent


@pytest.mark.parametrize("keys", [(), ("space",), ("space", "space", "r", "r")])
@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40)])
def test_the_step_is_always_told_and_nothing_is_cut_for_it(
    keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    """Behind the status, or behind a line of the formula, or in its frame."""
    for opened in (NAME, f"{NAME}?beat=2", "network-gradient?beat=4", "tangent?beat=3"):
        walk = after(opened, *keys)
        lines = [plain(spans) for spans in paint_page(walk, Look(*size)).rows]
        told = [line for line in lines if f"step {walk.step} " in line]
        assert told, (opened, keys)
        assert not any("…" in line for line in told), told
