"""What one key leaves behind for the next: no old notice, no old series of turns, three ghosts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from downslope.lessons.base.errors import Refusal
from downslope.lessons.engine.notices import GUESS_FIRST, NO_CHOICE
from downslope.lessons.engine.token import read

DESCENT = "gradient-descent"


def test_a_key_that_does_something_takes_the_last_answer_away() -> None:
    refused = read(f"{DESCENT}?beat=first-step").forward()
    assert refused.notice == GUESS_FIRST
    assert refused.digit(9).notice == NO_CHOICE
    assert refused.digit(1).notice is None
    assert refused.toggle("code").notice is None
    plain = read(f"{DESCENT}?beat=lost-last-point")
    told = replace(plain, guess=0).commit().with_notice(GUESS_FIRST)
    assert told.commit().fixed == {"lost-last-point"}
    assert told.commit().notice is None
    by_line = read(f"{DESCENT}?beat=shared-start")
    told = replace(by_line, guess=0).commit().with_notice(GUESS_FIRST)
    assert told.turn(-1, vertical=True).notice is None


def test_turns_of_one_control_leave_one_ghost_until_another_was_chosen() -> None:
    turned = read(f"{DESCENT}?beat=6").forward(3).turn(1).turn(1)
    assert len(turned.ghosts) == 1
    assert len(turned.choose(1).choose(-1).turn(1).ghosts) == 2


def test_a_token_keeps_the_newest_ghosts() -> None:
    ghosts = "&".join(f"ghost=eta:0.{n}@1" for n in (2, 3, 4, 5))
    walk = read(f"{DESCENT}?beat=6&{ghosts}")
    assert [ghost.values["eta"] for ghost in walk.ghosts] == [0.3, 0.4, 0.5]


@pytest.mark.parametrize("field", ["step=000000001", "at=x1"])
def test_a_token_is_written_as_the_program_writes_it(field: str) -> None:
    """No number of nine digits, and of a point's two controls the first stands for both."""
    with pytest.raises(Refusal):
        read(f"{DESCENT}?beat=6&{field}")
