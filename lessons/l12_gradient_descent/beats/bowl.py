"""The beats of lesson 12 on the bowl: one step, a run, and what eta does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion, Goal
from downslope.lessons.l12_gradient_descent import answers

if TYPE_CHECKING:
    from downslope.lessons.shared.descent import Descent

BOWL_BEATS: tuple[Beat[Descent], ...] = (
    Beat(
        name="first-step",
        settings={"eta": 0.1, "x0": -3.0, "x1": 4.0, "landscape": "bowl"},
        controls=("eta",),
        text=Text(
            """You stand at (-3, 4) on a bowl. The gradient there is (-6, 8): the way **up**.
            Gradient descent goes the other way: `x ← x - eta * grad`.
            `eta`, the **learning rate**, is 0.1 here.""",
            """그릇 모양 지형의 (-3, 4)에 서 있어요. 이곳의 기울기는 (-6, 8), **올라가는**
            방향이에요. 경사 하강법은 반대로 가요: `x ← x - eta * grad`.
            `eta`는 **학습률**이고 지금은 0.1이에요.""",
        ),
        notes=Text(
            """Ask for the numbers before anyone touches a key. The usual slip is to add the
            gradient, which gives (-3.6, 4.8). Expect (-2.4, 3.2).""",
            """키를 누르기 전에 숫자를 먼저 물어보세요. 기울기를 빼지 않고 더해서 (-3.6, 4.8)이라고
            답하는 학생이 많아요. 정답은 (-2.4, 3.2)예요.""",
        ),
        question=ChoiceQuestion(
            text=Text("Where does the first step land?", "첫걸음은 어디에 닿을까요?"),
            choices=(
                Text.plain("(-3.6, 4.8)"),
                Text.plain("(-2.4, 3.2)"),
                Text.plain("(-9.0, 12.0)"),
            ),
            answer=answers.first_step,
            because=Text(
                """Each coordinate loses `eta` times its own slope: -3 - 0.1 * -6 = -2.4.
                The same line stands below the picture.""",
                """좌표마다 자기 기울기에 `eta`를 곱한 만큼 빼요: -3 - 0.1 * -6 = -2.4.
                그림 아래 식에도 같은 줄이 있어요.""",
            ),
            reveal=1,
        ),
    ),
    Beat(
        name="downhill",
        controls=("eta",),
        text=Text(
            """Press `space` and watch the point. Nobody turns `eta`, and still the steps get
            shorter. Why? `backspace` takes a step back, `a` plays by itself.""",
            """`space`를 누르면서 점을 보세요. `eta`는 그대로인데 걸음이 점점 짧아져요. 왜 그럴까요?
            `backspace`는 한 걸음 뒤로, `a`는 자동으로 걸어요.""",
        ),
        notes=Text(
            """Ask why the steps shrink. Many say that eta shrinks. It is the slope: at the bottom
            it is 0. Every step multiplies both coordinates by 0.8.""",
            """걸음이 왜 짧아지는지 물어보세요. eta가 줄어든다고 답하는 학생이 많아요.
            줄어드는 것은 기울기예요. 바닥에서는 0이 되죠. 한 걸음마다 두 좌표가 0.8배가 돼요.""",
        ),
        goal=Goal(
            Text("Get f below 0.001.", "f를 0.001보다 작게 만들기."), answers.low, ("space",) * 23
        ),
    ),
    Beat(
        name="promise",
        settings={"eta": 0.1, "x0": -3.0, "x1": 4.0, "landscape": "bowl"},
        controls=("eta",),
        text=Text(
            """A step is `eta * grad`: it got shorter because the slope did. The gradient also makes
            a promise: a step lowers f by about `eta * |grad|²`. At (-3, 4) that is
            0.1 * 100 = 10.""",
            """걸음은 `eta * grad`라서 경사가 완만해진 만큼 짧아졌어요. 기울기는 약속도 해요. 한
            걸음에 f가 `eta * |grad|²`쯤 줄어든다는 약속이에요. (-3, 4)에서는
            0.1 * 100 = 10이에요.""",
        ),
        notes=Text(
            """The drop is 9, not 10. Then let them turn eta: at 0.01 the promise is 1 and the
            drop 0.99. A gradient is the truth at a point, not along a step.""",
            """실제 감소량은 10이 아니라 9예요. eta를 돌려 보게 하세요. 0.01이면 예측 1에 실제
            0.99예요. 기울기는 그 점에서만 맞는 값이지 걸음 전체에서 맞는 값은 아니에요.""",
        ),
        question=ChoiceQuestion(
            text=Text("How far does f really drop?", "f는 실제로 얼마나 줄어들까요?"),
            choices=(
                Text("less than 10", "10보다 적게"),
                Text("exactly 10", "정확히 10"),
                Text("more than 10", "10보다 많이"),
            ),
            answer=answers.actual_drop,
            because=Text(
                """25 falls to 16: a drop of 9. The slope flattens on the way, so the promise
                is only good for short steps. Turn `eta` down and compare.""",
                """25에서 16으로, 9만큼 줄었어요. 가는 동안 경사가 완만해져서 약속은 짧은 걸음에서만
                잘 맞아요. `eta`를 줄여서 비교해 보세요.""",
            ),
            reveal=1,
        ),
    ),
    Beat(
        name="too-small",
        settings={"eta": 1e-10, "x0": -3.0, "x1": 4.0, "landscape": "bowl"},
        controls=("eta",),
        text=Text(
            """Now `eta` is 1e-10, and the run takes 100 steps.""",
            """이번에는 `eta`가 1e-10이고 100걸음을 걸어요.""",
        ),
        notes=Text(
            """The end is (-2.99999994, 3.99999992): nothing failed, nothing happened. With
            0.01, preset 2, it ends at (-0.398, 0.530) and is still on its way.""",
            """끝점은 (-2.99999994, 3.99999992)예요. 틀린 것은 없지만 일어난 일도 없어요.
            2번 설정 0.01이면 (-0.398, 0.530)에서 끝나고 아직 가는 중이에요.""",
        ),
        question=ChoiceQuestion(
            text=Text("Where is the point then?", "점은 어디에 있을까요?"),
            choices=(
                Text("at the bottom", "바닥에"),
                Text("about half way", "절반쯤에"),
                Text("still at the start", "아직 출발점에"),
            ),
            answer=answers.tiny_eta,
            because=Text(
                """A step is 1e-10 times the slope: less than a hair. Too small is safe and
                useless. Try the presets `1` to `3`.""",
                """한 걸음이 기울기의 1e-10배라서 머리카락보다 짧아요. 너무 작으면 안전하지만 쓸모가
                없어요. 설정 `1`~`3`을 눌러 보세요.""",
            ),
            reveal=100,
        ),
    ),
    Beat(
        name="too-large",
        settings={"eta": 1.0, "x0": -3.0, "x1": 4.0, "landscape": "bowl"},
        controls=("eta",),
        text=Text(
            """So take big steps! `eta` is 1.0, for 100 steps.""",
            """그럼 크게 걸어 볼까요? `eta`는 1.0, 100걸음이에요.""",
        ),
        notes=Text(
            """Each step multiplies x by 1 - 2 * eta = -1, so the run ends where it began, at
            (-3, 4). With 1.01 the factor is -1.02 and it ends at (-21.7, 29.0).""",
            """한 걸음마다 x에 1 - 2 * eta = -1을 곱해요. 그래서 시작한 (-3, 4)에서 끝나요.
            1.01이면 배율이 -1.02라서 (-21.7, 29.0)까지 가요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What will the run do?", "어떻게 될까요?"),
            choices=(
                Text("reach the bottom at once", "바로 바닥에 닿아요"),
                Text("jump to and fro for ever", "끝없이 왔다 갔다 해요"),
                Text("fly off to infinity", "멀리 날아가 버려요"),
            ),
            answer=answers.eta_one,
            because=Text(
                """Each step multiplies x by 1 - 2 * 1.0 = -1: it mirrors the point through the
                bottom. A little more, preset `5`, and it flies off.""",
                """한 걸음마다 x에 1 - 2 * 1.0 = -1을 곱해요. 바닥을 가운데 두고 맞은편으로 뛰죠.
                조금만 더 크면, 설정 `5`처럼, 날아가 버려요.""",
            ),
            reveal=100,
        ),
    ),
    Beat(
        name="tune",
        settings={"eta": 0.1, "x0": -3.0, "x1": 4.0, "landscape": "bowl"},
        text=Text(
            """Your turn. `←` `→` turn the chosen control, with `shift` in big clicks; `tab`
            chooses another. Steps already taken are drawn anew, and the run before stays
            as faint dots.""",
            """이제 직접 해 보세요. `←` `→`로 고른 조절기를 돌리고 `shift`를 같이 누르면 크게
            돌아요. `tab`은 다른 조절기예요. 걸어온 길은 새로 그려지고 이전 실행은 흐린 점으로
            남아요.""",
        ),
        notes=Text(
            """On this bowl eta = 0.5 lands in one step, since 1 - 2 * 0.5 = 0. 0.3 takes 10 steps
            to get there. Ask why 0.3 and 0.7 are equally fast.""",
            """이 그릇에서는 eta = 0.5면 한 걸음에 닿아요. 1 - 2 * 0.5 = 0이니까요. 0.3이면 10걸음
            걸려요. 0.3과 0.7의 빠르기가 왜 같은지 물어보세요.""",
        ),
        goal=Goal(
            Text("Get f below 1e-6 in at most 10 steps.", "10걸음 안에 f를 1e-6보다 작게 만들기."),
            answers.quick,
            ("shift+right", "shift+right", "space"),
        ),
    ),
)
