"""The pictures of lesson 5: the scans of a batch, how much it touches, and its losses."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache, partial
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import expected_coverage, probability_of_duplicate, scans
from downslope.lessons.kit import (
    Backdrop,
    Curve,
    Figure,
    Part,
    Plot,
    Points,
    Scans,
    Text,
    asked,
    round_up,
    shown_ghosts,
    thumbnails,
)
from downslope.lessons.l05_mini_batch.descent_pictures import descents
from downslope.lessons.l05_mini_batch.draws import Urn, drawn, touched_curve
from downslope.lessons.l05_mini_batch.loss_pictures import (
    covered_losses,
    drawn_losses,
    least_spreads,
    running,
    running_given,
    spreads,
)
from downslope.lessons.l05_mini_batch.run import GIVEN, LARGEST

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core import Labels, ScanSet
    from downslope.lessons.kit import Array, Situation
    from downslope.lessons.l05_mini_batch.run import Draws

SHOWN = 100
"""How many scans of a batch are pictured at most."""
FROM = 30
"""The first scan of the data that is shown: the index and label of the very first are equal."""
_LEGEND = (
    ("truth", "─", Text("expected", "기댓값")),
    ("secant", "─", Text("all new", "겹침 없음")),
)

# -- scans ------------------------------------------------------------------------------


def batch(situation: Situation[Draws]) -> Scans:
    """The last batch, its repeated scans first; before any draw, the first scans of the data."""
    state = situation.state
    if state.taken == 0 or state.urn.size != len(scans().train):
        title = Text("the data: index → label", "데이터: 번호 → 레이블")
        count = len(scans().train)
        return _scans(title, np.arange(FROM, FROM + min(SHOWN, count)) % count)
    title = Text("batch {k}: index → label  ! again", "배치 {k}: 번호 → 레이블  ! 중복")
    return _scans(title.format(k=state.taken), _repeats_first(state.urn, state.taken))


@lru_cache(maxsize=256)
def _repeats_first(urn: Urn, step: int) -> Labels:
    """The first SHOWN indices (n,) of a batch, once repeated ones are moved to the front."""
    indices = drawn(urn, step)
    times = Counter(indices.tolist())
    order = sorted(range(len(indices)), key=lambda i: _place(int(indices[i]), times))
    return np.asarray(indices[order][:SHOWN])


def _place(index: int, times: Counter[int]) -> tuple[bool, int]:
    """A sort key: repeated indices come first, equal ones together; the others keep their order."""
    return (False, index) if times[index] > 1 else (True, 0)


def _scans(title: Text, rows: Labels) -> Scans:
    images, labels = _images(scans(), rows.tobytes())
    times = Counter(rows.tolist())
    return Scans(
        title=title,
        summary=Text("Scans of the digits {s}.", "숫자 이미지 {s}.").format(
            s=", ".join(str(label) for label in labels[:10])
        ),
        images=images,
        captions=tuple(
            (f"!{i}→{t}", "bad") if times[int(i)] > 1 else (f"{i}→{t}", "muted")
            for i, t in zip(rows, labels, strict=True)
        ),
    )


@lru_cache(maxsize=64)
def _images(data: ScanSet, rows: bytes) -> tuple[Array, Labels]:
    indices = np.frombuffer(rows, dtype=np.intp)
    return thumbnails(data.batch(indices)), data.train_labels[indices]


# -- how much of the data was touched ------------------------------------------------------


def touched(situation: Situation[Draws], *, expected: bool = False) -> Plot:
    """The share of the data that has been drawn; `expected` adds the share that theory tells."""
    state = situation.state
    draws, shares = touched_curve(state.urn, state.taken)
    last = round_up(max(10, state.taken, state.urn.size / state.urn.batch))
    parts: list[Part] = [_ghost(ghost.timeline.state) for ghost in shown_ghosts(situation)]
    parts += [Curve(draws, shares, "path"), Points(draws[-1:], shares[-1:], "now", "■")]
    return Plot(
        title=Text("drawn at least once", "한 번이라도 뽑힌 비율"),
        summary=Text(
            "After {k} draws {s:.1%} of the data were in a batch.",
            "{k}번 뽑은 뒤 데이터의 {s:.1%}가 한 번이라도 뽑혔어요.",
        ).format(k=state.taken, s=shares[-1]),
        x_limits=(0.0, last),
        y_limits=(0.0, 1.0),
        parts=tuple(parts),
        backdrop=_expected(state.urn.size, state.urn.batch, last, revealed=expected),
        x_label=Text("draws", "횟수"),
        legend=_LEGEND if expected else _LEGEND[1:],
    )


def _ghost(state: Draws) -> Points:
    return Points(*touched_curve(state.urn, state.taken), "ghost", "·")


@lru_cache(maxsize=64)
def _expected(size: int, batch: int, last: float, *, revealed: bool) -> Backdrop:
    """The share that a run is expected to touch, and the share without any repeat.

    The expected share is left out unless `revealed`, so that it does not answer the question.
    """
    draws = np.linspace(0.0, last, 121)
    parts: list[Part] = [Curve(draws, np.minimum(1.0, draws * batch / size), "secant")]
    if revealed:
        whole = np.unique(np.maximum(1, draws.astype(int)))
        shares = [expected_coverage(size, batch, int(k)) for k in whole]
        parts.append(Curve(whole.astype(np.float64), np.array(shares), "truth"))
    return Backdrop(tuple(parts))


# -- the chance of a duplicate -----------------------------------------------------------


def chance(situation: Situation[Draws]) -> Plot:
    """The chance of a duplicate for every batch size, and for this one."""
    return _chance(situation.state.urn.size, situation.state.urn.batch, int(LARGEST))


def chance_of_given(situation: Situation[Draws]) -> Plot:
    """The chance of a duplicate up to the batch size for which it is told before the question."""
    return _chance(situation.state.urn.size, GIVEN, GIVEN)


def _chance(size: int, batch: int, largest: int) -> Plot:
    chance = probability_of_duplicate(size, batch)
    return Plot(
        title=Text("chance of a duplicate, by B", "B에 따른 중복 확률"),
        summary=Text(
            "At B = {b} of {n} a duplicate has chance {p}.",
            "{n}장에서 B = {b}장을 뽑으면 중복이 있을 확률은 {p}.",
        ).format(b=batch, n=size, p=percent(chance)),
        x_limits=(0.0, LARGEST),
        y_limits=(0.0, 1.0),
        parts=(Points(np.array([float(batch)]), np.array([chance]), "now", "■"),),
        backdrop=_chances(size, largest),
        x_label="B",
        legend=(("now", "■", Text("P at this B", "이 B의 확률")),),
    )


@lru_cache(maxsize=16)
def _chances(size: int, largest: int) -> Backdrop:
    batches = np.unique(np.linspace(1, largest, min(largest, 100)).astype(int))
    chances = np.array([probability_of_duplicate(size, int(b)) for b in batches])
    return Backdrop((Curve(batches.astype(np.float64), chances, "truth"),))


def percent(share: float) -> str:
    """A share (0 to 1) in percent with four significant digits."""
    return f"{abs(share):.0%}" if share in (0, 1) else f"{100 * share:#.4g}%"


PICTURES: dict[str, Callable[[Situation[Draws]], Figure]] = {
    "batch": batch,
    "touched": touched,
    "chance": chance,
    "coverage": asked(touched, partial(touched, expected=True)),
    "duplicates": asked(chance_of_given, chance),
    "sums": asked(running_given, running),
    "losses": drawn_losses,
    "covered-losses": asked(covered_losses, drawn_losses),
    "spread": asked(least_spreads, spreads),
    "descents": descents,
}
"""A picture's plain form, and the form for the beat that asks about it."""
