"""The beats of lesson 7 on the saddle: a gradient of 0 does not mean a minimum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Preset, Text
from downslope.lessons.l07_why_a_loss import answers, goals
from downslope.lessons.l07_why_a_loss.settings import NUDGED, SADDLE

if TYPE_CHECKING:
    from downslope.lessons.l07_why_a_loss.run import State

_STUCK = Preset(Text("on the ridge", "능선 위"), {"x0": 1.0, "x1": 0.0}, good=False)
_BESIDE = Preset(Text("a millionth beside it", "백만분의 일 옆"), {"x0": 1.0, "x1": NUDGED})

SADDLE_BEATS: tuple[Beat[State], ...] = (
    Beat(
        name="saddle",
        title=Text("Where the slope is 0", "기울기가 0인 곳"),
        minutes=1.5,
        essential=2,
        settings=SADDLE,
        controls=("x0", "x1", "eta"),
        pictures=("surface", "distances"),
        text=Text(
            """A slope of 0 means stop. But does it mean **lowest**? Here f = x0² - x1² falls
            for ever along x1. Descent begins at (1, 0), for 100 steps. `v` shows the way down.""",
            """기울기가 0이면 멈춰요. 그럼 거기가 **가장 낮은** 곳일까요? f = x0² - x1²은 x1
            쪽으로 끝없이 낮아져요. (1, 0)에서 100걸음 내려가요. `v`를 누르면 내리막 화살표가
            보여요.""",
        ),
        notes=Notes(
            ask=Text(
                "From (1, 0), along which axis can the point move, and along which not?",
                "(1, 0)에서 점은 어느 축으로 움직이고, 어느 축으로는 못 움직일까요?",
            ),
            expect=Text(
                """The slope along x1 is exactly 0, so x1 never changes; x0 is multiplied by 0.8.
                Level is all that slopes of 0 say: minimum, maximum or saddle. In
                networks with thousands of weights most such places are saddles.""",
                """x1 방향 기울기는 정확히 0이라 x1은 변하지 않고 x0만 0.8배씩 줄어요. 기울기 0은
                정류점이라는 뜻일 뿐이에요. 최소일 수도 최대일 수도 안장일 수도 있죠. 가중치가
                수천 개인 신경망에서는 대부분이 안장점이에요.""",
            ),
            mistake=Text(
                "They know 0 from the bottom of a bowl and take it for lowest.",
                "그릇 바닥에서 본 0이라 가장 낮은 곳이라고 생각해요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Where does it end?", "어디에서 끝날까요?"),
            choices=(
                Option(
                    Text("in a minimum", "최솟값인 곳에서"),
                    Text("f has no lowest point.", "f에는 바닥이 없어요."),
                ),
                Text("at rest, but in no minimum", "멈추지만 최솟값은 아닌 곳에서"),
                Option(
                    Text("it falls for ever", "끝없이 내려가요"),
                    Text("With x1 not 0 it would.", "x1이 0이 아니면요."),
                ),
            ),
            answer=answers.end_on_the_ridge,
            because=Text(
                """It stops at (0, 0), the **saddle point**: both slopes 0, yet lower ground on
                two sides. 0 means level, not lowest.""",
                """**안장점** (0, 0)에서 멈춰요. 기울기는 0인데 양옆이 더 낮아요. 기울기 0은
                평평하다는 뜻이지, 가장 낮다는 뜻이 아니에요.""",
            ),
            reveal=100,
        ),
        presets=(_STUCK, _BESIDE),
    ),
    Beat(
        name="escape",
        title=Text("A millionth beside it", "백만분의 일 옆에서"),
        minutes=1.0,
        essential=3,
        settings={**SADDLE, "x1": NUDGED},
        controls=("x0", "x1", "eta"),
        pictures=("surface", "distances"),
        text=Text(
            """The same once more, a millionth beside the ridge: from (1, 0.000001), 80 steps.""",
            """다시 한번, 이번에는 능선에서 백만분의 일만 비켜서요. (1, 0.000001)에서
            80걸음이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "What does one step do to x0, and what to x1?",
                "한 걸음에 x0은 몇 배가 되고, x1은 몇 배가 될까요?",
            ),
            expect=Text(
                """x1 grows by 1.2 a step: 0.000001 * 1.2^80 = 2.16, while x0 shrinks by 0.8. For
                the goal: `r`, then a larger x1, or a larger eta.""",
                """x1은 걸음마다 1.2배예요: 0.000001 * 1.2^80 = 2.16. 그동안 x0은 0.8배씩 줄어요.
                목표는 `r`을 누르고 x1이나 학습률을 키우면 돼요.""",
            ),
            mistake=Text(
                "Near the saddle both are small, so the run only seems to have stopped.",
                "안장점 가까이에서는 둘 다 작아서 멈춘 듯 보일 뿐이에요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Where is it then?", "어디에 있을까요?"),
            choices=(
                Option(
                    Text("stuck as well", "이번에도 안장점에"),
                    Text("After 40 steps it seems so.", "40걸음까지는 그렇게 보여요."),
                ),
                Text("far from the saddle", "안장점에서 먼 곳에"),
            ),
            answer=answers.end_beside_the_ridge,
            because=Text(
                """Each step makes x1 1.2 times as large; after 80 that is 2.16. Slow, then
                away. `r` begins again.""",
                """x1은 걸음마다 1.2배, 80걸음이면 2.16이 돼요. 느리다가 빠져나가요. `r`로 다시
                시작해요.""",
            ),
            reveal=80,
        ),
        goal=Goal(
            Text("Get f below -1 within 30 steps.", "30걸음 안에 f를 -1보다 작게."),
            goals.escaped,
            ("2", "enter", "r", "up", *["space"] * 16, "enter"),
            goals.lacks_escape,
        ),
        presets=(_STUCK, _BESIDE),
    ),
)
