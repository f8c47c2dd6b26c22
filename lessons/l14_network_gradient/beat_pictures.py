"""Which pictures each beat of lesson 14 shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l14_network_gradient import nudge_pictures, pictures
from downslope.lessons.l14_network_gradient.captions import HIDDEN

if TYPE_CHECKING:
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.pictures.figure import Figure
    from downslope.lessons.shared.book_network import Learning


def figures(situation: Situation[Learning]) -> tuple[Figure, ...]:
    """The pictures of the current beat, the main one first."""
    beat, state = situation.current_beat.name, situation.state
    answers, weights = pictures.answers(state), pictures.weights(situation)
    if beat == "forward" or (situation.asking and beat in HIDDEN):
        return pictures.forward_pass(state), weights
    slopes = pictures.slopes(situation)
    if beat == "row-sum":
        return nudge_pictures.row_nudged(situation), slopes, weights
    if beat == "cost":
        return pictures.passes(situation), slopes, weights
    if beat in ("sign", "entry"):
        return nudge_pictures.nudged(situation), slopes, weights, answers
    if beat == "large-eta":
        return pictures.losses(situation), answers, weights, slopes
    if beat in ("one-step", "hundred", "seeds"):
        return pictures.losses(situation), weights, slopes, answers
    return pictures.forward_pass(state), weights, slopes
