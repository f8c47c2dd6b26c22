"""The formula and status lines of lesson 5: counts and losses, in numbers and in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import expected_coverage, probability_of_duplicate, scans
from downslope.lessons.kit import Text, asked
from downslope.lessons.l05_mini_batch.draws import doubled, repeats
from downslope.lessons.l05_mini_batch.loss_pictures import LEAST
from downslope.lessons.l05_mini_batch.losses import BATCHES, losses_of, measured
from downslope.lessons.l05_mini_batch.pictures import percent
from downslope.lessons.l05_mini_batch.run import GIVEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Situation
    from downslope.lessons.l05_mini_batch.run import Draws

MNIST_PIXELS = 784
"""How many columns x_train has for all of MNIST."""
_LISTED = 7
"""How many indices are written out before an ellipsis."""


def formula(situation: Situation[Draws]) -> tuple[Text, ...]:
    """The last draw, the chance of a duplicate in it, and the share touched so far."""
    state = situation.state
    return _indices(state), _duplicates(state, state.urn.batch), _touched(state)


def shapes(situation: Situation[Draws]) -> tuple[Text, ...]:
    """The shapes of the data, or the last draw."""
    return (_indices(situation.state),)


def chance_of_given(situation: Situation[Draws]) -> tuple[Text, ...]:
    """The same, with the chance for the batch size for which it is told before the question."""
    state = situation.state
    return _indices(state), _duplicates(state, GIVEN), _touched(state)


def with_expected(situation: Situation[Draws]) -> tuple[Text, ...]:
    """The same, with the share that theory expects to be touched."""
    state = situation.state
    return _indices(state), _duplicates(state, state.urn.batch), _expected(state)


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


def _duplicates(state: Draws, batch: int) -> Text:
    size = state.urn.size
    factors = [f"(1 - {k}/{size})" for k in sorted({1, batch - 1}) if 0 < k < batch]
    product = "1 - " + ("···".join(factors) or "1")
    chance = percent(probability_of_duplicate(size, batch))
    return Text(
        "P(duplicate) = {x} = {p}   seen: {d}/{k}", "P(중복) = {x} = {p}   실제: {d}/{k}"
    ).format(x=product, p=chance, d=doubled(state.urn, state.taken), k=state.taken)


def _touched(state: Draws) -> Text:
    count, size = state.touched, state.urn.size
    return Text("touched {c}/{n} = {s}", "뽑힌 것 {c}/{n} = {s}").format(
        c=count, n=size, s=percent(count / size) if count else "0%"
    )


def _expected(state: Draws) -> Text:
    urn, touched = state.urn, _touched(state)
    if state.taken == 0:
        return touched
    expected = percent(expected_coverage(urn.size, urn.batch, state.taken))
    return Text(
        "{en}   expected 1 - (1 - 1/{n})^{m} = {e}", "{ko}   기댓값 1 - (1 - 1/{n})^{m} = {e}"
    ).format(en=touched.en, ko=touched.ko, n=urn.size, m=urn.batch * state.taken, e=expected)


def sums(situation: Situation[Draws]) -> tuple[Text, ...]:
    """Sum and mean of the first 10 losses of the batch, of the whole batch, and of all scans."""
    losses = losses_of(scans()).each
    batch = losses[situation.state.scanned_rows]
    rows = [batch[:GIVEN], batch] if len(batch) > GIVEN else [batch]
    return tuple(_mean(row, len(losses)) for row in (*rows, losses))


def first_sum(situation: Situation[Draws]) -> tuple[Text, ...]:
    """Sum and mean of the first 10 losses only."""
    return sums(situation)[:1]


def _mean(losses: np.ndarray[tuple[int], np.dtype[np.float64]], size: int) -> Text:
    count, total = len(losses), float(np.sum(losses))
    wide = len(str(size))
    return Text.plain(
        f"N = {count:>{wide}}   E = 1/N Σ E_n = {total:>{wide + 4}.3f} / {count:>{wide}}"
        f" = {total / count:.4f}"
    )


def spreads(situation: Situation[Draws]) -> tuple[Text, ...]:
    """The losses of all scans, and how far those of batches spread, measured and in theory."""
    batch, sd = situation.state.urn.batch, losses_of(scans()).sd
    theory = Text(
        "theory: sd/√B = {s:.4f}/√{b} = {t:.4f}", "이론: sd/√B = {s:.4f}/√{b} = {t:.4f}"
    ).format(s=sd, b=batch, t=sd / math.sqrt(batch))
    return (*_measured(batch), theory)


def least_spread(_: Situation[Draws]) -> tuple[Text, ...]:
    """The losses of all scans, and the measured spread from which the question starts."""
    return _measured(LEAST)


def _measured(batch: int) -> tuple[Text, Text]:
    data = losses_of(scans())
    every = Text(
        "all {n} losses: mean {m:.4f}, sd {s:.4f}",
        "손실 {n}개 전체: 평균 {m:.4f}, 표준편차 sd {s:.4f}",
    ).format(n=len(data.each), m=data.mean, s=data.sd)
    return every, Text(
        "B = {b}: spread over {k} batches, measured {f:.4f}",
        "B = {b}: 배치 {k}개로 잰 표준편차 {f:.4f}",
    ).format(b=batch, k=BATCHES, f=measured(scans(), batch))


# -- status -------------------------------------------------------------------------------


def _undrawn(_: Situation[Draws]) -> Text:
    return Text("Nothing is drawn yet: guess first.", "아직 뽑기 전이에요. 먼저 예상해 보세요.")


def _covered(_: Situation[Draws]) -> Text:
    return Text("Guess first: the rest is covered.", "먼저 예상해 보세요. 나머지는 가려 두었어요.")


def _drawn(tell: Callable[[Draws], Text]) -> Callable[[Situation[Draws]], Text]:
    """What `tell` says of the draws, once there are any."""

    def show(situation: Situation[Draws]) -> Text:
        if situation.state.taken == 0:
            return Text("`space` draws a batch.", "`space`로 배치를 하나 뽑아요.")
        return tell(situation.state)

    return show


def _repeated(state: Draws) -> Text:
    again = repeats(state.last)
    if again:
        return Text("Batch {k}: duplicates {d}.", "배치 {k}: 중복 {d}개.").format(
            k=state.taken, d=again
        )
    return Text("Batch {k}: all indices differ.", "배치 {k}: 번호가 모두 달라요.").format(
        k=state.taken
    )


def _so_far(state: Draws) -> Text:
    drawn = state.urn.batch * state.taken
    return Text(
        "{d} drawn: {c} different scans, {r} repeats.",
        "{d}장을 뽑아 서로 다른 이미지는 {c}장, 다시 나온 것은 {r}장이에요.",
    ).format(d=drawn, c=state.touched, r=drawn - state.touched)


def _off(state: Draws) -> Text:
    data = losses_of(scans())
    found = float(data.each[state.scanned_rows].mean())
    return Text(
        "Batch {k}: loss {f:.3f}, the mean of all is {m:.3f}.",
        "배치 {k}: 손실 {f:.3f}, 전체 평균 {m:.3f}.",
    ).format(k=state.taken, f=found, m=data.mean)


status = asked(_undrawn, _drawn(_repeated))
"""What the last draw brought."""
drawn_so_far = asked(_undrawn, _drawn(_so_far))
"""How many scans all draws together brought."""
loss_status = asked(_covered, _drawn(_off))
"""How far the loss of the last batch is from that of all scans."""
