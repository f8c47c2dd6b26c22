"""The beat that closes lesson 7: one step of a weight, worked out by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import chapter
from downslope.lessons.kit import Beat, Listing, Notes, NumberQuestion, Text, short
from downslope.lessons.l07_why_a_loss import answers
from downslope.lessons.l07_why_a_loss.settings import NETWORK

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l07_why_a_loss.run import State


def one_step(w: float, slope: float, eta: float) -> NumberQuestion:
    """Where a weight is after one step, to be worked out without a machine."""
    given = {"w": short(w), "slope": short(slope), "eta": short(eta)}
    rule = f"`{given['w']} - {given['eta']} * {_signed(slope)}`"
    up = slope < 0
    return NumberQuestion(
        text=Text(
            "`w` = {w}, slope of the loss {slope}. What is `w` after a step of {eta} * slope?",
            "`w` = {w}, 손실의 기울기 {slope}. {eta} * 기울기만큼 한 걸음 가면 `w` 값은?",
        ).format(**given),
        answer=lambda: answers.after_one_step(w, slope, eta),
        because=Text(
            f"{rule}: a {'negative' if up else 'positive'} slope, so {'up' if up else 'down'}.",
            f"{rule}: 기울기가 {'음수니까 올려요' if up else '양수니까 내려요'}.",
        ),
        reveal=20,
        settings={"nudge": -1.0},
    )


def one_step_again(seed: int) -> NumberQuestion:
    """The same with other numbers, drawn from the seed."""
    rng = np.random.default_rng(seed)
    slope = float(rng.choice([-4, -3, -2, 2, 3, 4]))
    return one_step(float(rng.integers(4, 9)) / 4, slope, float(rng.choice([0.1, 0.2])))


def _signed(slope: float) -> str:
    return f"({short(slope)})" if slope < 0 else short(slope)


def _gradient_step(situation: Situation[State]) -> Listing:
    del situation
    return Listing((chapter.gradient_step,))


RECAP: Beat[State] = Beat(
    name="recap",
    title=Text("Looking back", "돌아보기"),
    kind="recap",
    minutes=1.5,
    essential=1,
    settings={**NETWORK, "follow": "loss"},
    controls=(),
    presets=(),
    pictures=("values", "slopes", "outputs"),
    code=_gradient_step,
    text=Text(
        """Accuracy only leaps, so its slope is 0 and moves no weight. The loss has a slope nearly
        everywhere, and its sign says which way. How is a slope computed? Lesson 8.""",
        """정확도는 계단이라 기울기가 0이고 가중치를 움직이지 못해요. 손실은 거의 어디서나 기울기가
        있고 그 부호가 방향을 알려 줘요. 기울기는 어떻게 구할까요? 8단원에서 봐요.""",
    ),
    notes=Notes(
        ask=Text(
            "First the sign alone: does this weight go up or down?",
            "부호부터 볼까요? 이 가중치는 올라가나요, 내려가나요?",
        ),
        expect=Text(
            "0.8 - 0.1 * (-3) = 1.1: up, as the slope is negative. `t` asks again.",
            "0.8 - 0.1 * (-3) = 1.1, 기울기가 음수니까 올라가요. `t`로 다시 물어요.",
        ),
        mistake=Text(
            "They follow the sign of the slope and get 0.5.",
            "기울기의 부호를 그대로 따라가서 0.5라고 답해요.",
        ),
    ),
    question=one_step(0.8, -3.0, 0.1),
    again=one_step_again,
)
