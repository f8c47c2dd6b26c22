"""The formula and status lines of lesson 15: the last iteration and the run so far."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from downslope.lessons.kit import Text, asked, fixed, short
from downslope.lessons.l15_training.costs import backward_products, latest, total_passes
from downslope.lessons.l15_training.pace import affordable
from downslope.lessons.l15_training.plan import CLASSES

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l15_training.nudging import Nudging
    from downslope.lessons.l15_training.run import Training, Update

_LN_10 = math.log(CLASSES)
_MANY = 4
"""After the first epoch, this many losses tell whether anything is being learned."""
_FIRST_FEW = 10
"""During the first epoch, this many losses tell whether anything is being learned."""


def formula(situation: Situation[Training]) -> tuple[Text, ...]:
    """The network and its first loss, the last iteration, or two gradients compared."""
    return _told(situation.state, _shape(situation.state))


def unknown_loss(situation: Situation[Training]) -> tuple[Text, ...]:
    """The network and what its loss is, without the number."""
    state = situation.state
    return _shape(state), Text.plain("E = -1/N * sum_n ln y[n, t_n]"), _epoch_size(state)


def unknown_passes(situation: Situation[Training]) -> tuple[Text, ...]:
    """The network and the length of an epoch, without a word on gradients."""
    return _shape(situation.state), _epoch_size(situation.state)


def priced(situation: Situation[Training]) -> tuple[Text, ...]:
    """The same as `formula`, with the forward passes that a numerical gradient takes."""
    state = situation.state
    sizes, passes = _sizes(state), f"{total_passes(state):,}"
    shape = Text(
        f"{sizes} parameters, * 2 = {passes} passes", f"매개변수 {sizes}개, * 2 = {passes}번"
    )
    return _told(state, shape)


def running(situation: Situation[Training]) -> Text:
    """How far the run is, and what it has achieved."""
    state = situation.state
    if state.nudging:
        return _slope_status(state, state.nudging)
    if state.iteration == 0:
        return Text(
            "Nothing learned yet. `space` learns, `a` goes on by itself.",
            "아직 아무것도 배우지 않았어요. `space`로 한 번, `a`로 계속 배워요.",
        )
    if _hopeless(state):
        return Text(
            "Worse than guessing: the loss stays above ln 10.",
            "찍는 것보다 못해요. 손실이 ln 10보다 위에 있어요.",
        )
    if state.epoch == 0 and (steps := _steps_an_epoch(state)) > 1:
        return Text(
            "Iteration {n}. An epoch of {all} takes {k} steps here: `a` goes on.",
            "{n}번째 반복이에요. 여기서는 한 에폭 {all}번이 {k}걸음이에요. `a`로 이어 가요.",
        ).format(n=state.iteration, all=state.plan.per_epoch, k=steps)
    if state.epoch == 0:
        return Text(
            "Iteration {n}: the first epoch ends at {all}.",
            "{n}번째 반복이에요. 첫 에폭은 {all}번째에 끝나요.",
        ).format(n=state.iteration, all=state.plan.per_epoch)
    return _epoch_status(state)


# -- formulas ---------------------------------------------------------------------------


def _told(state: Training, shape: Text) -> tuple[Text, ...]:
    if state.nudging:
        return shape, *_comparison(state, state.nudging)
    if state.update is None:
        return shape, _first_loss(state), _epoch_size(state)
    return _update(state, state.update), _batch_loss(state), _progress(state)


def _shape(state: Training) -> Text:
    sizes = _sizes(state)
    return Text(f"{sizes} parameters", f"매개변수 {sizes}개")


def _sizes(state: Training) -> str:
    n, h, count = state.plan.inputs, state.plan.hidden, state.net.parameter_count
    return f"{n}-{h}-{CLASSES}: {n}*{h} + {h} + {h}*{CLASSES} + {CLASSES} = {count:,}"


def _first_loss(state: Training) -> Text:
    loss = f"{state.loss:.4f}"
    return Text(
        f"E = {loss} on the first batch   -ln(1/{CLASSES}) = {_LN_10:.4f}",
        f"첫 배치의 E = {loss}   -ln(1/{CLASSES}) = {_LN_10:.4f}",
    )


def _epoch_size(state: Training) -> Text:
    plan = state.plan
    n = len(plan.data.train)
    return Text(
        f"1 epoch = {n:,} scans / {plan.batch} a batch = {plan.per_epoch:,} iterations"
        f"   eta {short(plan.eta)}",
        f"1 에폭 = {n:,}장 / 배치 {plan.batch}장 = {plan.per_epoch:,}번 반복"
        f"   eta {short(plan.eta)}",
    )


def _update(state: Training, update: Update) -> Text:
    return Text.plain(
        f"W2[0, 0] ← {fixed(update.old, 4)} - {short(state.plan.eta)} * {fixed(update.slope, 5)}"
        f" = {fixed(update.new, 4)}"
    )


def _batch_loss(state: Training) -> Text:
    before = float(state.plan.losses.row(state.iteration - 1)[0])
    ends = f"{fixed(before)} → {fixed(state.loss_again)}"
    return Text(
        f"E on this batch {ends}   on the next one {fixed(state.loss)}",
        f"이 배치의 E {ends}   다음 배치의 E {fixed(state.loss)}",
    )


def _progress(state: Training) -> Text:
    plan, (train, test) = state.plan, state.accuracy
    seen = f"{state.drawn.mean():.1%}"
    return Text(
        f"iteration {state.iteration}  epoch {state.epoch} ({plan.per_epoch} each)"
        f"  train {train:.3f} test {test:.3f}  drawn {seen}",
        f"반복 {state.iteration}   에폭 {state.epoch} ({plan.per_epoch}번씩)"
        f"   훈련 {train:.3f} 시험 {test:.3f}   뽑힌 이미지 {seen}",
    )


def _comparison(state: Training, nudging: Nudging) -> tuple[Text, ...]:
    if not nudging.passes:
        once = backward_products(state.plan) / state.plan.products
        return (
            Text(
                f"backpropagation: 1 forward pass and back, {once:.1f} times the work of a pass",
                f"오차역전파법: 순전파 1번과 역전파, 순전파의 {once:.1f}배 계산",
            ),
        )
    name, slope, exact = latest(nudging)
    return (
        Text(
            f"{name}: (E(w+h) - E(w-h)) / 2h = {slope:.7f}   backpropagation {exact:.7f}",
            f"{name}: (E(w+h) - E(w-h)) / 2h = {slope:.7f}   오차역전파법 {exact:.7f}",
        ),
        Text(
            "{n} passes so far, backpropagation: 1   largest difference {d}",
            "지금까지 {n}번, 오차역전파법은 1번   가장 큰 차이 {d}",
        ).format(n=f"{nudging.passes:,}", d=f"{nudging.difference:.1e}"),
    )


# -- words ------------------------------------------------------------------------------


def _waiting(_: Situation[Training]) -> Text:
    return Text(
        "Nothing learned yet: it begins once you have guessed.",
        "아직 아무것도 배우지 않았어요. 예상하고 나면 시작해요.",
    )


def _slope_status(state: Training, nudging: Nudging) -> Text:
    if nudging.complete:
        return Text(
            "All {n} slopes found. `space` takes one step with them.",
            "편미분 {n}개를 다 구했어요. `space`를 누르면 이제야 한 걸음 가요.",
        ).format(n=f"{len(nudging.exact):,}")
    if not nudging.passes and state.iteration:
        return Text(
            "Iteration {n} is done. Every slope must be found again.",
            "{n}번째 반복이 끝났어요. 편미분을 처음부터 다시 구해야 해요.",
        ).format(n=state.iteration)
    return Text(
        "{n} of {all} slopes found; the network waits.",
        "편미분 {all}개 가운데 {n}개를 구했어요. 신경망은 기다리는 중이에요.",
    ).format(n=f"{len(nudging.slopes):,}", all=f"{len(nudging.exact):,}")


def _steps_an_epoch(state: Training) -> int:
    """How many steps an epoch takes if the pace is an epoch a step; 1 for any other pace."""
    plan = state.plan
    return -(-plan.per_epoch // affordable(plan)) if plan.pace == "epoch" else 1


def _hopeless(state: Training) -> bool:
    """Whether all of the newest losses are above that of a blind guess, once a few are known."""
    last = state.iteration
    many = _MANY if state.epoch else _FIRST_FEW
    losses = [float(state.plan.losses.row(i)[0]) for i in range(max(0, last - many), last + 1)]
    return last >= many and not min(losses) <= 1.05 * _LN_10


def _epoch_status(state: Training) -> Text:
    wrong, every = len(state.misread), len(state.plan.exam.t_test)
    if wrong == 0:
        return Text(
            "Epoch {n}: every test scan is right.", "{n} 에폭: 시험용 이미지를 다 맞혔어요."
        ).format(n=state.epoch)
    return Text(
        "After epoch {n}: {wrong} of {all} test scans misread.",
        "{n} 에폭 뒤: 시험용 {all}장 가운데 {wrong}장을 잘못 읽어요.",
    ).format(n=state.epoch, wrong=wrong, all=every)


status = asked(_waiting, running)
"""How far the run is, once no question waits."""
