"""A measurement, the limits it must keep, and whether it keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import quantiles
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["p50", "p95", "x50", "x95", "faster"]

_WORDS: dict[Kind, str] = {
    "p50": "p50 <= {bound:,g} {unit}",
    "p95": "p95 <= {bound:,g} {unit}",
    "x50": "<= {bound:g}x at p50",
    "x95": "<= {bound:g}x at p95",
    "faster": ">= {bound:g}x faster",
}


@dataclass(frozen=True)
class Spread:
    """Measurements of one thing: median (p50), slow end (p95), worst value and count."""

    p50: float
    p95: float
    worst: float
    count: int

    @classmethod
    def of(cls, values: Iterable[float]) -> Spread:
        """The spread of at least one value; percentiles between two values are interpolated."""
        ordered = sorted(values)
        if not ordered:
            raise ValueError("nothing was measured")
        cuts = quantiles(ordered, n=20, method="inclusive") if len(ordered) > 1 else ordered * 19
        return cls(cuts[9], cuts[18], ordered[-1], len(ordered))

    @classmethod
    def one(cls, value: float) -> Spread:
        """The spread of something that was measured once."""
        return cls.of([value])


@dataclass(frozen=True)
class Limit:
    """A bound on a percentile, on the ratio to what it is compared with, or on the speed-up."""

    kind: Kind
    bound: float

    def words(self, unit: str) -> str:
        """The bound as the table writes it."""
        return _WORDS[self.kind].format(bound=self.bound, unit=unit)


@dataclass(frozen=True)
class Row:
    """A row of the table: a figure, its limits, and what it is compared with, named by `beside`."""

    figure: str
    unit: str
    ours: Spread
    limits: tuple[Limit, ...] = ()
    beside: str = ""
    other: Spread | None = None
    note: str = ""

    @property
    def ratio(self) -> float:
        """The ratio of our median to the other's; NaN where there is no other."""
        return self.ours.p50 / self.other.p50 if self.other else float("nan")

    @property
    def met(self) -> bool | None:
        """Whether every limit is kept; None where there is none."""
        return all(self._keeps(limit) for limit in self.limits) if self.limits else None

    @property
    def faster(self) -> bool:
        """Whether the ratio is given the other way round, as a speed-up."""
        return any(limit.kind == "faster" for limit in self.limits)

    @property
    def must(self) -> str:
        """All limits as the table writes them."""
        return ", ".join(limit.words(self.unit) for limit in self.limits)

    def _keeps(self, limit: Limit) -> bool:
        if limit.kind == "p50":
            return self.ours.p50 <= limit.bound
        if limit.kind == "p95":
            return self.ours.p95 <= limit.bound
        if self.other is None:
            raise ValueError(f"{self.figure}: compared with nothing")
        if limit.kind == "x50":
            return self.ours.p50 <= limit.bound * self.other.p50
        if limit.kind == "x95":
            return self.ours.p95 <= limit.bound * self.other.p95
        return self.other.p50 >= limit.bound * self.ours.p50
