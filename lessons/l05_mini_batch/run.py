"""The run of lesson 5: each step draws another batch, with replacement."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from downslope.core import scans
from downslope.core.chapter import sample_batch
from downslope.lessons.kit import Listing
from downslope.lessons.l05_mini_batch import draws
from downslope.lessons.l05_mini_batch.descents import take_step
from downslope.lessons.l05_mini_batch.draws import FULL, Urn, draw
from downslope.lessons.l05_mini_batch.losses import batch_loss, spread

if TYPE_CHECKING:
    from downslope.core import Labels
    from downslope.lessons.kit import Situation, Values

LARGEST = 500.0
"""The largest batch size that the control can be turned to."""
GIVEN = 10
"""The batch size for which the result is shown while a question waits."""
FRESH: Values = {"batch": 100.0, "seed": 0.0, "size": "in-use"}
"""The control values with which most beats open."""


@dataclass(frozen=True)
class Draws:
    """What is drawn from, and how many batches have been drawn; the seed decides what they hold."""

    urn: Urn
    taken: int = 0

    @property
    def last(self) -> Labels:
        """The indices (B,) of the last batch; at the start of the run, of the first one."""
        return draws.drawn(self.urn, max(1, self.taken))

    @property
    def scanned(self) -> Urn:
        """The same draws, but from the scans in use, because only these have losses."""
        return replace(self.urn, size=len(scans().train))

    @property
    def scanned_rows(self) -> Labels:
        """The indices (B,) of the last batch among the scans in use."""
        return draws.drawn(self.scanned, max(1, self.taken))

    @property
    def touched(self) -> int:
        """How many different scans have been in a batch."""
        return draws.touched(self.urn, self.taken)


def start(values: Values) -> Draws:
    """A run in which no batch has been drawn yet."""
    size = FULL if values["size"] == str(FULL) else len(scans().train)
    return Draws(Urn(size, int(values["batch"]), int(values["seed"])))


def step(state: Draws) -> Draws:
    """The run with one more batch drawn."""
    return replace(state, taken=state.taken + 1)


def drawing(situation: Situation[Draws]) -> Listing:
    """The code that draws a batch."""
    return Listing((draw, sample_batch), "return rng.choice(" if situation.step else "rng = ")


def averaging(_: Situation[Draws]) -> Listing:
    """The code that makes one loss of those of a batch."""
    return Listing((batch_loss,), "return float(np.sum(")


def descending_code(_: Situation[Draws]) -> Listing:
    """The code of a step against the loss of one batch."""
    return Listing((take_step,), "slopes = ")


def measuring(_: Situation[Draws]) -> Listing:
    """The code that measures how far the losses of batches spread."""
    return Listing((spread,), "return float(means.std())")
