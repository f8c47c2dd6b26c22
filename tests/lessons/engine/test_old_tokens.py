"""Old tokens, in bookmarks and on worksheets, still open what they opened when they were written.

What each named was read off the screen of its version; numbers are computed from closed forms.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from downslope.lessons.engine.catalog import load
from downslope.lessons.engine.events import ProgressEvent, resume
from downslope.lessons.engine.token import read, write
from downslope.lessons.engine.token.old_beats import NUMBERED
from downslope.lessons.shared.descent import Descent

BOWL = "gradient-descent?eta=0.9&step=12&beat=6&ghost=eta:0.3@12"
KINK = "gradient-descent?x0=1&x1=2&landscape=sin%28x0%29%20+%20x1%2A%2A2%2F4&step=5&beat=11"
TOKENS = {
    "run": BOWL,
    "formula": f"{KINK}&show=arrows,ghosts",
    "answer": "tangent?x=7.5&step=3&beat=4&said=digits:2",
    "guess": "training?step=30&beat=6&guess=2",
    "repair": "gradient-descent?beat=12&said=shared-start:2&fixed=shared-start",
    "entries": "squared-error?y=0.1,0.2,0.7,0,0,0,0,0,0,0;2&step=3&beat=2",
}


@pytest.mark.parametrize("name", [*TOKENS])
def test_it_is_written_as_it_was_but_for_the_name_of_its_beat(name: str) -> None:
    written = write(read(TOKENS[name]))
    assert re.sub(r"beat=[^&]+", "", written) == re.sub(r"beat=[^&]+", "", TOKENS[name])
    assert read(written).beat == read(TOKENS[name]).beat
    assert f"beat={read(TOKENS[name]).current_beat.name}" in written


def test_the_numbers_of_beats_never_change() -> None:
    """In a lesson that has since got a beat in the middle, its old numbers still count."""
    lesson = load("tangent")
    more = replace(
        lesson, beats=(lesson.beats[0], replace(lesson.beats[0], name="new"), *lesson.beats[1:])
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("downslope.lessons.engine.token.reader.load", lambda _: more)
        for number, name in enumerate(NUMBERED["tangent"].split(), start=1):
            found = read(f"tangent?beat={number}").current_beat.name
            assert found == lesson.renamed.get(name, name)


def test_a_renamed_beat_is_found_under_its_old_name() -> None:
    lesson = load("tangent")
    beats = [replace(b, name="steepness") if b.name == "slope" else b for b in lesson.beats]
    renamed = replace(lesson, beats=tuple(beats), renamed={"slope": "steepness"})
    old = "tangent?beat=slope&said=slope:1&seen=slope,intercept"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("downslope.lessons.engine.token.reader.load", lambda _: renamed)
        walk = read(old)
    assert walk.current_beat.name == "steepness"
    assert set(walk.answers) == {"steepness"}
    assert walk.seen == {"steepness", "intercept"}
    event = ProgressEvent("tangent", "slope", "said", "1", right=False)
    assert set(resume(renamed, {event}).answers) == {"steepness"}


def test_a_token_without_a_beat_means_the_beat_that_was_the_first() -> None:
    lesson = load("tangent")
    opening = replace(lesson.beats[0], name="opening", question=None, settings={})
    opened = replace(lesson, beats=(opening, *(b for b in lesson.beats if b.name != "opening")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("downslope.lessons.engine.token.reader.load", lambda _: opened)
        for raw, name in (("tangent", "opening"), ("tangent?step=3&said=slope:1", "slope")):
            assert read(raw).current_beat.name == name
            assert write(read(raw)) == raw
            assert read(write(read(raw))).current_beat.name == name
        assert write(read("tangent?beat=opening&step=2")) == "tangent?step=2&beat=opening"


def test_a_run_and_its_ghost_stand_where_they_stood() -> None:
    walk = read(BOWL)
    assert (walk.current_beat.name, walk.step) == ("tune", 12)
    assert isinstance(walk.state, Descent)
    assert walk.state.x == pytest.approx([-3 * (1 - 1.8) ** 12, 4 * (1 - 1.8) ** 12], rel=1e-9)
    (ghost,) = walk.ghosts
    assert (ghost.values["eta"], ghost.timeline.position) == (0.3, 12)


def test_what_is_shown_keeps_its_meaning() -> None:
    """A token names what differs from the usual, so "ghosts" hides the ghosts."""
    assert read(KINK).shown == {"ghosts"}
    assert read(TOKENS["formula"]).shown == {"arrows"}


def test_answers_guesses_and_repairs_are_those_of_their_beats() -> None:
    answered, guessed, repaired = (read(TOKENS[name]) for name in ("answer", "guess", "repair"))
    assert (answered.current_beat.name, answered.answers) == ("digits", {"digits": 1})
    assert (guessed.current_beat.name, guessed.guess) == ("train-test", 1)
    assert repaired.current_beat.name == "shared-start"
    assert repaired.fixed == {"shared-start"}


def test_a_beat_put_before_the_first_takes_no_token_from_it() -> None:
    opening = read("network-gradient")
    assert opening.current_beat.name == "opening"
    assert read("network-gradient?eta=0.2").current_beat.name == "forward"
    turned = opening.toggle("notes")
    assert write(turned) == "network-gradient?beat=opening&show=notes"
    assert read(write(turned)).current_beat.name == "opening"
