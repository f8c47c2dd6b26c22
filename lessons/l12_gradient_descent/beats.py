"""What lesson 12 says and asks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from core import LANDSCAPES, descent_path, function_2
from lessons.l12_gradient_descent import pitfalls
from lessons.lesson import Beat, Goal, Pitfall, Prediction, Preset
from lessons.text import Text

if TYPE_CHECKING:
    from lessons.walk import Walk

START = (-3.0, 4.0)
_FAR_MINIMUM = (3.584428340330492, -1.848126526964404)


# -- answers, computed -------------------------------------------------------------------


def _first_step() -> int:
    landed = descent_path(function_2, START, lr=0.1, step_num=1)[-1]
    return int(
        np.argmin([math.dist(landed, guess) for guess in ((-3.6, 4.8), (-2.4, 3.2), (-9, 12))])
    )


def _actual_drop() -> int:
    before, after = (float(function_2(x)) for x in descent_path(function_2, START, 0.1, 1))
    return 1 + int(np.sign(before - after - 10.0))


def _tiny_eta() -> int:
    end = descent_path(function_2, START, 1e-10, 100)[-1]
    share = math.dist(end, START) / math.dist((0, 0), START)
    return 0 if share > 0.99 else 1 if share > 0.1 else 2


def _eta_one() -> int:
    heights = function_2(descent_path(function_2, START, 1.0, 100))
    return 0 if heights[-1] < 1 else 2 if heights[-1] > 100 else 1


def _limiting_direction() -> int:
    end = descent_path(LANDSCAPES["valley"].function, (-7.0, 2.0), 1.05, 20)[-1]
    return int(abs(end[1]) > 2.0 and abs(end[0]) < 7.0)


def _on_the_plateau() -> int:
    end = descent_path(LANDSCAPES["plateau"].function, START, 0.1, 100)[-1]
    return 0 if math.hypot(*end) < 0.1 else 1 if math.dist(end, START) < 0.1 else 2


def _shared() -> int:
    return int(not np.allclose(np.asarray(pitfalls.shared_start()), START))


def _lost() -> int:
    end = descent_path(function_2, START, 0.1, 20)[-1]
    return int(not np.allclose(np.asarray(pitfalls.lost_last_point()), end))


# -- goals -------------------------------------------------------------------------------


def _low(walk: Walk) -> bool:
    return bool(walk.state.height < 1e-3)


def _quick(walk: Walk) -> bool:
    return bool(walk.state.height < 1e-6) and 0 < walk.step <= 10


def _across_the_valley(walk: Walk) -> bool:
    return walk.state.land.name == "valley" and walk.step <= 60 and _low(walk)


def _at_far_minimum(walk: Walk) -> bool:
    return math.dist(walk.state.x, _FAR_MINIMUM) < 1e-2


# -- beats -------------------------------------------------------------------------------

BEATS = (
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
        prediction=Prediction(
            question=Text("Where does the first step land?", "첫걸음은 어디에 닿을까요?"),
            choices=(
                Text.plain("(-3.6, 4.8)"),
                Text.plain("(-2.4, 3.2)"),
                Text.plain("(-9.0, 12.0)"),
            ),
            answer=_first_step,
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
        goal=Goal(Text("Get f below 0.001.", "f를 0.001보다 작게 만들기."), _low, ("space",) * 23),
    ),
    Beat(
        name="promise",
        settings={"eta": 0.1, "x0": -3.0, "x1": 4.0, "landscape": "bowl"},
        controls=("eta",),
        text=Text(
            """A gradient also makes a promise: a step lowers f by about `eta * |grad|²`.
            At (-3, 4) that is 0.1 * 100 = 10.""",
            """기울기는 약속도 해요. 한 걸음에 f가 `eta * |grad|²`쯤 줄어든다는 약속이에요.
            (-3, 4)에서는 0.1 * 100 = 10이에요.""",
        ),
        notes=Text(
            """The drop is 9, not 10. Then let them turn eta: at 0.01 the promise is 1 and the
            drop 0.99. A gradient is the truth at a point, not along a step.""",
            """실제 감소량은 10이 아니라 9예요. eta를 돌려 보게 하세요. 0.01이면 예측 1에 실제
            0.99예요. 기울기는 그 점에서만 맞는 값이지 걸음 전체에서 맞는 값은 아니에요.""",
        ),
        prediction=Prediction(
            question=Text("How far does f really drop?", "f는 실제로 얼마나 줄어들까요?"),
            choices=(
                Text("less than 10", "10보다 적게"),
                Text("exactly 10", "정확히 10"),
                Text("more than 10", "10보다 많이"),
            ),
            answer=_actual_drop,
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
        prediction=Prediction(
            question=Text("Where is the point then?", "점은 어디에 있을까요?"),
            choices=(
                Text("at the bottom", "바닥에"),
                Text("about half way", "절반쯤에"),
                Text("still at the start", "아직 출발점에"),
            ),
            answer=_tiny_eta,
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
        prediction=Prediction(
            question=Text("What will the run do?", "어떻게 될까요?"),
            choices=(
                Text("reach the bottom at once", "바로 바닥에 닿아요"),
                Text("jump to and fro for ever", "끝없이 왔다 갔다 해요"),
                Text("fly off to infinity", "멀리 날아가 버려요"),
            ),
            answer=_eta_one,
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
            _quick,
            ("shift+right", "shift+right", "space"),
        ),
    ),
    Beat(
        name="valley",
        settings={"eta": 1.05, "x0": -7.0, "x1": 2.0, "landscape": "valley"},
        text=Text(
            """A long valley: f = x0²/20 + x1². Across, along x1, it is steep; lengthwise,
            along x0, it is nearly flat. `eta` is 1.05.""",
            """긴 골짜기예요: f = x0²/20 + x1². x1 방향은 가파르고 x0 방향은 거의 평평해요.
            `eta`는 1.05예요.""",
        ),
        notes=Text(
            """x1 is multiplied by 1 - 2 * 1.05 = -1.1 each step and runs away, x0 by 0.895 and
            comes home. One eta serves both, so the steep one sets the limit: 1.0.""",
            """한 걸음마다 x1에는 1 - 2 * 1.05 = -1.1을, x0에는 0.895를 곱해요. x1은 달아나고 x0은
            다가와요. eta는 하나라서 가파른 쪽이 한계 1.0을 정해요.""",
        ),
        prediction=Prediction(
            question=Text("Which direction will make trouble?", "어느 방향에서 탈이 날까요?"),
            choices=(
                Text("the flat one, x0", "평평한 x0 방향"),
                Text("the steep one, x1", "가파른 x1 방향"),
            ),
            answer=_limiting_direction,
            because=Text(
                """The steepest direction sets the limit for `eta`; the flat one then has to
                creep. Find an `eta` that serves both.""",
                """가장 가파른 방향이 `eta`의 한계를 정하고, 평평한 방향은 기어갈 수밖에 없어요.
                둘 다 살리는 `eta`를 찾아보세요.""",
            ),
            reveal=20,
        ),
        goal=Goal(
            Text("Get f below 0.001 within 60 steps.", "60걸음 안에 f를 0.001보다 작게 만들기."),
            _across_the_valley,
            ("2", "enter", *["left"] * 11, *["space"] * 40),
        ),
        presets=(
            Preset(Text("creeps", "기어가요"), {"eta": 0.1}, good=False),
            Preset(Text("good", "좋아요"), {"eta": 0.9}),
            Preset(Text("runs away", "달아나요"), {"eta": 1.05}, good=False),
        ),
    ),
    Beat(
        name="flat-ground",
        settings={"eta": 0.1, "x0": -3.0, "x1": 4.0, "landscape": "plateau"},
        text=Text(
            """A dent in a flat **plateau**: f = 1 - exp(-(x0² + x1²)/2). Its only minimum is at
            (0, 0). `eta` is 0.1, for 100 steps.""",
            """평평한 **고원**에 움푹 팬 곳이 있어요: f = 1 - exp(-(x0² + x1²)/2). 최소점은 (0, 0)
            하나뿐이에요. `eta`는 0.1, 100걸음이에요.""",
        ),
        notes=Text(
            """At (-3, 4) the slope is about 2e-5, so 100 steps of 0.1 lead nowhere. Then presets 2
            and 3: on the saddle (1, 0) sticks for ever, (1, 1e-6) escapes after about 80 steps.""",
            """(-3, 4)에서 기울기는 약 2e-5라서 0.1로 100걸음을 가도 제자리예요. 이어서 설정 2와 3을
            보여 주세요. 안장에서 (1, 0)은 영영 갇히고 (1, 1e-6)은 80걸음쯤 뒤에 빠져나가요.""",
        ),
        prediction=Prediction(
            question=Text("Where will the point be?", "점은 어디에 있을까요?"),
            choices=(
                Text("in the dent", "움푹 팬 곳에"),
                Text("hardly moved", "거의 제자리에"),
                Text("off the picture", "그림 밖에"),
            ),
            answer=_on_the_plateau,
            because=Text(
                """Far out the slope is about 0.00002, so there is nothing to follow. A gradient
                of 0 is no proof of a minimum: see the **saddle**, `2` and `3`.""",
                """멀리서는 기울기가 0.00002쯤이라 따라갈 것이 없어요. 기울기가 0이라고 최소점인
                것은 아니에요. **안장점**도 보세요, `2`와 `3`이에요.""",
            ),
            reveal=100,
        ),
        presets=(
            Preset(
                Text("plateau", "고원"),
                {"landscape": "plateau", "x0": -3.0, "x1": 4.0},
                good=False,
            ),
            Preset(
                Text("saddle, stuck", "안장에 갇힘"),
                {"landscape": "saddle", "x0": 1.0, "x1": 0.0},
                good=False,
            ),
            Preset(
                Text("saddle, escapes", "안장을 벗어남"),
                {"landscape": "saddle", "x0": 1.0, "x1": 1e-6},
            ),
        ),
    ),
    Beat(
        name="four-minima",
        settings={"eta": 0.01, "x0": -3.0, "x1": 4.0, "landscape": "himmelblau"},
        text=Text(
            """Four minima, all at height 0. Which one you reach depends on where you start.
            Choose the start with `tab`; then `←` `→` `↑` `↓` move it. `v` shows the arrows of
            -grad.""",
            """높이가 모두 0인 최소점이 네 개 있어요. 어디로 갈지는 출발점에 달렸어요. `tab`으로
            시작점을 고르고 `←` `→` `↑` `↓`로 옮기세요. `v`는 -grad 화살표예요.""",
        ),
        notes=Text(
            """From (-3, 4) it goes to (-2.81, 3.13). Let the class vote before each start. Near the
            ridges a nudge of 0.1 changes the minimum.""",
            """(-3, 4)에서는 (-2.81, 3.13)으로 가요. 출발점마다 먼저 투표하게 해 보세요. 산등성이
            근처에서는 0.1만 옮겨도 도착하는 곳이 바뀌어요.""",
        ),
        goal=Goal(
            Text("Reach the minimum at (3.58, -1.85).", "(3.58, -1.85)의 최소점에 닿기."),
            _at_far_minimum,
            ("tab", *["shift+right"] * 6, *["shift+down"] * 6, *["space"] * 12),
        ),
        presets=(
            Preset(Text("good", "좋아요"), {"eta": 0.01}),
            Preset(Text("jumps about", "튀어요"), {"eta": 0.02}, good=False),
            Preset(Text("diverges", "발산"), {"eta": 0.1}, good=False),
        ),
    ),
    Beat(
        name="shared-start",
        controls=(),
        text=Text(
            """Somebody writes the descent like this and keeps `start` for a second run.""",
            """누군가 경사 하강법을 이렇게 짜고, 다시 쓰려고 `start`를 남겨 두었어요.""",
        ),
        notes=Text(
            """`x = init_x` makes a second name, not a second array, and `-=` changes the array in
            place. A second run begins at (-0.322, 0.429).""",
            """`x = init_x`는 배열이 아니라 이름만 하나 더 만들고 `-=`는 그 배열 자체를 바꿔요. 두
            번째 실행은 (-0.322, 0.429)에서 시작하게 돼요.""",
        ),
        prediction=Prediction(
            question=Text("What does it return as `start`?", "`start`로 무엇이 돌아올까요?"),
            choices=(
                Text("[-3, 4], as it was", "처음 그대로 [-3, 4]"),
                Text("the end of the descent", "하강이 끝난 점"),
            ),
            answer=_shared,
            because=Text(
                """`x` and `start` are one array, and `-=` changes it in place. `enter` applies
                the repair.""",
                """`x`와 `start`는 같은 배열이고 `-=`는 그 배열을 바로 바꿔요. `enter`로 고쳐
                보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.shared_start, pitfalls.copied_start),
        presets=(),
    ),
    Beat(
        name="lost-last-point",
        controls=(),
        text=Text(
            """This one keeps a history to plot: 20 steps of 0.1. The descent ends at
            [-0.03459, 0.04612].""",
            """그래프를 그리려고 지나온 점을 모아요. 0.1로 20걸음이에요. 하강은
            [-0.03459, 0.04612]에서 끝나요.""",
        ),
        notes=Text(
            """Saved before the step, the list lacks the end: its last entry is
            [-0.04323, 0.05765]. 20 steps have 21 points.""",
            """걸음보다 먼저 저장하면 마지막 점이 빠져요. 마지막 값이 [-0.04323, 0.05765]가 돼요.
            20걸음이면 점은 21개예요.""",
        ),
        prediction=Prediction(
            question=Text("Is the last plotted point the end?", "마지막에 그려진 점이 끝점일까요?"),
            choices=(Text("yes", "네"), Text("no, one step short", "아니요, 한 걸음 모자라요")),
            answer=_lost,
            because=Text(
                """It saves, then steps; after the last step nothing is saved. 20 steps have 21
                points. `enter` applies the repair.""",
                """저장한 다음 걷기 때문에 마지막 걸음 뒤에는 저장하지 않아요. 20걸음이면 점은
                21개예요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.lost_last_point, pitfalls.kept_last_point),
        presets=(),
    ),
)
