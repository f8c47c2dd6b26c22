"""The beats of lesson 4 about the one term that counts, and the curve -ln(y)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text
from downslope.lessons.l04_cross_entropy import answers, goals
from downslope.lessons.l04_cross_entropy.beats.chances import CHANCES

if TYPE_CHECKING:
    from downslope.lessons.l04_cross_entropy.run import Sliding

CURVE_BEATS: tuple[Beat[Sliding], ...] = (
    Beat(
        name="only-the-right-class",
        title=Text("Who counts in E?", "E에는 누가 들어갈까요"),
        minutes=1.5,
        essential=1,
        settings={"y": 0.6, "others": "y_a", "delta": "1e-7"},
        controls=("others",),
        pictures=("outputs", "errors", "curve"),
        text=Text(
            """The loss for outputs that are chances: `E = -sum t_k * ln(y_k)`, the
            **cross-entropy error**. (The code adds `delta`, 1e-7, to each y_k: later we see why.)
            Here `y_2` is 0.6, the others share 0.4. Say most of that moves to class 7.""",
            """출력이 확률일 때 쓰는 손실, **교차 엔트로피 오차**예요: `E = -sum t_k * ln(y_k)`.
            (코드는 y_k마다 `delta`, 1e-7을 더해요. 이유는 나중에 봐요.) 지금 `y_2`는 0.6, 나머지가
            0.4를 나눠 가져요. 그 대부분이 7번으로 간다면?""",
        ),
        notes=Notes(
            ask=Text(
                "`t` is one-hot. How many of the ten terms survive?",
                "`t`는 원-핫이에요. 항 열 개 가운데 몇 개가 남을까요?",
            ),
            expect=Text(
                """One, so E stays 0.510825457. The others count only indirectly: all ten share
                1.""",
                """하나라서 E는 0.510825457 그대로예요. 열 개가 1을 나눠 가지니 나머지는
                간접적으로만 영향을 줘요.""",
            ),
            mistake=Text(
                """Many expect a rival to count, as it did for the squared error: 0.0975
                becomes 0.118.""",
                """오차제곱합에서 0.0975가 0.118이 되듯 경쟁 클래스가 영향을 준다고 생각하는
                학생이 많아요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("`y_2` stays 0.6. What does E do?", "`y_2`가 0.6 그대로면 E는?"),
            choices=(
                Option(
                    Text("it rises: 7 is a rival", "커져요: 7번이 경쟁자니까"),
                    Text("If `t_7` were not 0.", "`t_7`이 0이 아니라면요."),
                ),
                Option(
                    Text("it falls", "작아져요"),
                    Text("For that `y_2` must grow.", "`y_2`가 커져야 그래요."),
                ),
                Text("it stays", "그대로예요"),
            ),
            answer=answers.after_piling_up,
            because=Text(
                """Nine `t_k` are 0 and wipe out their logarithms. Change the others: E stays, the
                squared error does not.""",
                """`t_k` 아홉 개가 0이라 로그를 지워요. 나머지를 바꿔도 E는 그대로, 오차제곱합은
                변해요.""",
            ),
        ),
        presets=(),
    ),
    Beat(
        name="to-y-b",
        title=Text("From y_a to y_b", "y_a에서 y_b까지"),
        minutes=2.0,
        essential=1,
        settings={"y": 0.6, "others": "y_b", "delta": "1e-7"},
        controls=(),
        pictures=("curve", "errors", "outputs"),
        text=Text(
            """Now `y_2` slides from 0.6 down to 0.1, and class 7 ends at 0.6: that is `y_b`. Its
            squared error was 0.5975.""",
            """이제 `y_2`가 0.6에서 0.1로 내려가고 7번은 0.6이 돼요. 바로 `y_b`예요.
            이때 오차제곱합은 0.5975였어요.""",
        ),
        notes=Notes(
            ask=Text(
                "What does a calculator say for -ln 0.1?",
                "계산기로 -ln 0.1을 구하면 얼마일까요?",
            ),
            expect=Text(
                """2.302585, and with delta 2.302584093. That is ln 10, a blind guess among ten
                classes: an untrained network starts there. `1` and `2` swap `y_a` and
                `y_b`.""",
                """2.302585, delta까지 넣으면 2.302584093이에요. ln 10이니까 열 클래스 중에
                아무거나 찍을 때의 오차예요. 학습 전 신경망이 여기서 시작해요. `1`과 `2`로
                `y_a`와 `y_b`를 바꿔 보세요.""",
            ),
            mistake=Text(
                "Some carry over 0.5975: the two errors have different scales.",
                "0.5975를 그대로 옮기는 학생이 있어요. 두 오차는 눈금이 달라요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("And its cross-entropy error?", "그러면 교차 엔트로피 오차는?"),
            choices=(
                Option(
                    Text("0.597500000, as well", "똑같이 0.597500000"),
                    Text("If both errors had one scale.", "두 오차의 눈금이 같다면요."),
                ),
                Option(
                    Text("1.021650914, doubled", "두 배인 1.021650914"),
                    Text("For that `y_2` must be 0.36.", "`y_2`가 0.36이어야 그래요."),
                ),
                Text.plain("2.302584093"),
            ),
            answer=answers.of_y_b,
            because=Text(
                """-ln 0.1 is ln 10. A blind guess gives every class 0.1, so that is where an
                untrained network starts.""",
                """-ln 0.1은 ln 10과 같아요. 아무거나 찍으면 클래스마다 0.1씩이에요. 학습 전
                신경망이 바로 여기서 시작해요.""",
            ),
            reveal=10,
        ),
    ),
    CHANCES,
    Beat(
        name="halving",
        title=Text("Half the output", "출력이 절반이 되면"),
        minutes=2.0,
        essential=2,
        settings={"y": 0.4, "others": "even", "delta": "1e-7"},
        controls=("y",),
        pictures=("curve", "errors", "outputs"),
        text=Text(
            """At `y_2` = 0.4, E is 0.916. Each `space` lowers `y_2` by 0.05; four steps halve it
            to 0.2.""",
            """`y_2` = 0.4에서 E는 0.916이에요. `space`를 누를 때마다 `y_2` 값이 0.05씩 줄어 네
            걸음이면 절반인 0.2예요.""",
        ),
        notes=Notes(
            ask=Text(
                "For the goal, find `y_2` with a formula first. Where is -ln y = 1?",
                "목표는 식부터 세워 볼까요? -ln y = 1이 되는 `y_2`는 어디일까요?",
            ),
            expect=Text(
                """At y = 1/e = 0.37. ln turns a factor into a sum, so halving adds ln 2 =
                0.693 wherever it starts.""",
                """y = 1/e = 0.37이에요. ln은 곱을 합으로 바꾸니까 어디서든 절반이 되면 ln 2 =
                0.693이 더해져요.""",
            ),
            mistake=Text(
                "1.833 is the usual guess: half the output, twice the error.",
                "출력이 절반이니 오차는 두 배, 1.833이라고 답하는 학생이 많아요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What is E at 0.2?", "0.2에서 E는 얼마일까요?"),
            choices=(
                Option(
                    Text("1.116, 0.200 more", "1.116, 0.200만큼 커져요"),
                    Text("That is what `y_2` lost.", "그건 `y_2`가 줄어든 만큼이에요."),
                ),
                Text("1.609, 0.693 more", "1.609, 0.693만큼 커져요"),
                Option(
                    Text("1.833, 0.916 more", "1.833, 0.916만큼 커져요"),
                    Text("If E were 1 / y, say.", "E가 1 / y 같은 거라면요."),
                ),
            ),
            answer=answers.of_half,
            because=Text(
                """Every halving adds ln 2 = 0.693, from 0.4 to 0.2 just as from 0.02 to 0.01.""",
                """절반이 될 때마다 ln 2 = 0.693이 더해져요. 0.4에서 0.2든 0.02에서 0.01이든
                같아요.""",
            ),
            reveal=4,
        ),
        goal=Goal(
            Text("Bring E within 0.01 of 1.", "E와 1의 차이를 0.01보다 작게 만들기."),
            goals.near_one,
            ("2", "enter", "shift+right", "shift+right", "left", "left", "left", "enter"),
            goals.lacks_one,
        ),
        presets=(),
        computed={"1.833": lambda: -2 * math.log(0.4), "0.916": lambda: -math.log(0.4)},
    ),
)
