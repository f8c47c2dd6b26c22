"""The run: a step draws another batch, with replacement."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from downslope.core import sample_batch, scans
from downslope.lessons.engine.code import Listing
from downslope.lessons.l05_mini_batch import draws
from downslope.lessons.l05_mini_batch.draws import FULL, Urn, draw
from downslope.lessons.l05_mini_batch.losses import batch_loss, spread

if TYPE_CHECKING:
    from downslope.core import Labels
    from downslope.lessons.engine.controls import Values
    from downslope.lessons.engine.situation import Situation

LARGEST = 500.0
"""The largest batch that can be turned to."""
GIVEN = 10
"""The batch size whose result a question gives away."""
FRESH: Values = {"batch": 100.0, "seed": 0.0, "size": "in-use"}
"""The control values with which most beats begin."""


@dataclass(frozen=True)
class Draws:
    """Batches drawn so far from `urn`; what was in them follows from the seed."""

    urn: Urn
    taken: int = 0

    @property
    def last(self) -> Labels:
        """The indices (B,) of the last batch; of the one to come before the first draw."""
        return draws.drawn(self.urn, max(1, self.taken))

    @property
    def scanned(self) -> Urn:
        """The same draws from the scans in use: only these have losses."""
        return replace(self.urn, size=len(scans().train))

    @property
    def scanned_rows(self) -> Labels:
        """The indices (B,) of the last batch of scans in use."""
        return draws.drawn(self.scanned, max(1, self.taken))

    @property
    def touched(self) -> int:
        """How many different scans have been in a batch."""
        return draws.touched(self.urn, self.taken)


def start(values: Values) -> Draws:
    """Nothing drawn yet."""
    size = FULL if values["size"] == str(FULL) else len(scans().train)
    return Draws(Urn(size, int(values["batch"]), int(values["seed"])))


def step(state: Draws) -> Draws:
    """One batch more."""
    return replace(state, taken=state.taken + 1)


def asks_chance(situation: Situation[Draws]) -> bool:
    """Whether the chance of a duplicate at the B of the beat is still to be guessed."""
    return situation.current_beat.name == "duplicates" and situation.asking


def tells_coverage(situation: Situation[Draws]) -> bool:
    """Whether the share that chance promises may be shown: the third beat asks for it first."""
    return situation.current_beat.name == "coverage" and not situation.asking


def listing(situation: Situation[Draws]) -> Listing:
    """How a batch is drawn; in the beats about losses, what is made of it."""
    if situation.current_beat.name == "mean":
        return Listing((batch_loss,), "return float(np.sum(")
    if situation.current_beat.name == "spread":
        return Listing((spread,), "return float(means.std())")
    return Listing((draw, sample_batch), "return rng.choice(" if situation.step else "rng = ")
