"""The formula and status lines of lesson 5: counts and losses, in numbers and in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import expected_coverage, probability_of_duplicate, scans
from downslope.lessons.base.text import Text
from downslope.lessons.l05_mini_batch import pitfalls
from downslope.lessons.l05_mini_batch.draws import doubled, repeats
from downslope.lessons.l05_mini_batch.loss_pictures import LEAST
from downslope.lessons.l05_mini_batch.losses import BATCHES, losses_of, measured
from downslope.lessons.l05_mini_batch.pictures import percent
from downslope.lessons.l05_mini_batch.run import GIVEN, Draws, asks_chance, tells_coverage

if TYPE_CHECKING:
    from downslope.lessons.engine.situation import Situation

MNIST_PIXELS = 784
"""How many columns x_train has for all of MNIST."""
_LISTED = 7
"""How many indices are written out before an ellipsis."""


def formula(situation: Situation[Draws]) -> tuple[Text, ...]:
    """The formula that the current beat is about, with the numbers of the last draw."""
    name = situation.current_beat.name
    if situation.pitfall:
        return (_shapes(),)
    if name == "mean":
        return _sums(situation)
    if name == "spread":
        return _spread(situation)
    return _indices(situation.state), _duplicates(situation), _coverage(situation)


def _shapes() -> Text:
    rows, pixels = pitfalls.floats().shape
    return Text.plain(f"x_train.shape = ({rows}, {pixels})   x_train[0].shape = ({pixels},)")


def _indices(state: Draws) -> Text:
    call = f"choice({state.urn.size}, {state.urn.batch})"
    if state.taken == 0:
        data, n = scans(), state.urn.size
        pixels = data.train.shape[1] if n == len(data.train) else MNIST_PIXELS
        shapes = f"x_train ({n}, {pixels})   t_train ({n}, 10)"
        return Text.plain(f"{shapes}   {call} = ?")
    listed = ", ".join(str(i) for i in state.last[:_LISTED])
    more = ", …" if state.urn.batch > _LISTED else ""
    return Text.plain(f"{call} = [{listed}{more}]")


def _duplicates(situation: Situation[Draws]) -> Text:
    urn, taken = situation.state.urn, situation.state.taken
    batch = GIVEN if asks_chance(situation) else urn.batch
    factors = [f"(1 - {k}/{urn.size})" for k in sorted({1, batch - 1}) if 0 < k < batch]
    product = "1 - " + ("···".join(factors) or "1")
    chance = percent(probability_of_duplicate(urn.size, batch))
    return Text(
        "P(duplicate) = {x} = {p}   seen: {d}/{k}", "P(중복) = {x} = {p}   실제: {d}/{k}"
    ).format(x=product, p=chance, d=doubled(urn, taken), k=taken)


def _coverage(situation: Situation[Draws]) -> Text:
    urn, taken = situation.state.urn, situation.state.taken
    count = situation.state.touched
    share = percent(count / urn.size) if count else "0%"
    touched = Text("touched {c}/{n} = {s}", "뽑힌 것 {c}/{n} = {s}").format(
        c=count, n=urn.size, s=share
    )
    if taken == 0 or not tells_coverage(situation):
        return touched
    expected = percent(expected_coverage(urn.size, urn.batch, taken))
    return Text(
        "{en}   expected 1 - (1 - 1/{n})^{m} = {e}", "{ko}   기댓값 1 - (1 - 1/{n})^{m} = {e}"
    ).format(en=touched.en, ko=touched.ko, n=urn.size, m=urn.batch * taken, e=expected)


def _sums(situation: Situation[Draws]) -> tuple[Text, ...]:
    """Sum and mean of the first 10 losses of the batch, of the whole batch, and of all scans.

    While the question waits only the first.
    """
    losses = losses_of(scans()).each
    batch = losses[situation.state.scanned_rows]
    rows = [batch[:GIVEN]]
    if not situation.asking:
        rows = [*rows, batch, losses] if len(batch) > GIVEN else [batch, losses]
    return tuple(_mean(row, len(losses)) for row in rows)


def _mean(losses: np.ndarray[tuple[int], np.dtype[np.float64]], size: int) -> Text:
    count, total = len(losses), float(np.sum(losses))
    wide = len(str(size))
    return Text.plain(
        f"N = {count:>{wide}}   E = 1/N Σ E_n = {total:>{wide + 4}.3f} / {count:>{wide}}"
        f" = {total / count:.4f}"
    )


def _spread(situation: Situation[Draws]) -> tuple[Text, ...]:
    batch = LEAST if situation.asking else situation.state.urn.batch
    data = losses_of(scans())
    theory, found = data.sd / math.sqrt(batch), measured(scans(), batch)
    every = Text(
        "all {n} losses: mean {m:.4f}, sd {s:.4f}",
        "손실 {n}개 전체: 평균 {m:.4f}, 표준편차 sd {s:.4f}",
    ).format(n=len(data.each), m=data.mean, s=data.sd)
    measuring = Text(
        "B = {b}: spread over {k} batches, measured {f:.4f}",
        "B = {b}: 배치 {k}개로 잰 퍼짐 {f:.4f}",
    ).format(b=batch, k=BATCHES, f=found)
    if situation.asking:
        return every, measuring
    return (
        every,
        measuring,
        Text(
            "theory: sd/√B = {s:.4f}/√{b} = {t:.4f}", "이론: sd/√B = {s:.4f}/√{b} = {t:.4f}"
        ).format(s=data.sd, b=batch, t=theory),
    )


def status(situation: Situation[Draws]) -> Text:
    """What the last draw brought."""
    state = situation.state
    if situation.pitfall:
        return Text("From what is the batch drawn?", "배치를 무엇에서 뽑고 있나요?")
    if situation.asking:
        return _covered(situation)
    if state.taken == 0:
        return Text("`space` draws a batch.", "`space`로 배치를 하나 뽑아요.")
    if situation.current_beat.name == "coverage":
        return _drawn_so_far(state)
    if situation.current_beat.name in ("mean", "spread"):
        return _off(situation)
    again = repeats(state.last)
    if again:
        return Text("Batch {k}: duplicates {d}.", "배치 {k}: 중복 {d}개.").format(
            k=state.taken, d=again
        )
    return Text("Batch {k}: all indices differ.", "배치 {k}: 번호가 모두 달라요.").format(
        k=state.taken
    )


def _drawn_so_far(state: Draws) -> Text:
    drawn = state.urn.batch * state.taken
    return Text(
        "{d} drawn: {c} different scans, {r} repeats.",
        "{d}장을 뽑아 서로 다른 스캔은 {c}장, 다시 나온 것은 {r}장이에요.",
    ).format(d=drawn, c=state.touched, r=drawn - state.touched)


def _covered(situation: Situation[Draws]) -> Text:
    if situation.current_beat.name in ("mean", "spread"):
        return Text("Guess first: the rest is covered.", "먼저 예상해요. 나머지는 가려 두었어요.")
    return Text("Nothing is drawn yet: guess first.", "아직 뽑기 전이에요. 먼저 예상해요.")


def _off(situation: Situation[Draws]) -> Text:
    data = losses_of(scans())
    found = float(data.each[situation.state.scanned_rows].mean())
    return Text(
        "Batch {k}: loss {f:.3f}, the mean of all is {m:.3f}.",
        "배치 {k}: 손실 {f:.3f}, 전체 평균은 {m:.3f}이에요.",
    ).format(k=situation.state.taken, f=found, m=data.mean)
