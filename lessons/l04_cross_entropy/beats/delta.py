"""The beats of lesson 4 about what delta costs and saves."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Pitfall, Preset, Text
from downslope.lessons.l04_cross_entropy import answers, goals, pitfalls

if TYPE_CHECKING:
    from downslope.lessons.l04_cross_entropy.run import Sliding

DELTA_BEATS: tuple[Beat[Sliding], ...] = (
    Beat(
        name="delta",
        title=Text("What delta changes", "delta가 바꾸는 것"),
        minutes=2.0,
        essential=3,
        settings={"y": 0.6, "others": "even", "delta": "1e-7"},
        pictures=("curve", "errors", "outputs"),
        text=Text(
            """`delta` keeps ln away from 0. But its 1e-7 is added to every output, to a healthy
            0.6 as well.""",
            """`delta`는 ln에 0이 들어가지 않게 막아 줘요. 그런데 1e-7은 모든 출력에 더해져요.
            멀쩡한 0.6에도요.""",
        ),
        notes=Notes(
            ask=Text(
                "Preset 3 gives nan, not inf. Why?",
                "설정 3은 inf가 아니라 nan이에요. 왜 그럴까요?",
            ),
            expect=Text(
                """Another class has the 0: 0 * -inf. At 0.6 the slope 1/y makes delta count
                1e-7 / 0.6 = 1.7e-7; at 0 it decides: 1e-10 gives 23.03, 0.01 gives 4.61.
                Preset 1 is perfect: -1e-7.""",
                """다른 클래스가 0이라서 0 * -inf예요. 0.6에서는 접선의 기울기가 1/y라서 1e-7 /
                0.6 = 1.7e-7만 변해요. 0에서는 delta가 정해요. 1e-10이면 23.03, 0.01이면
                4.61이에요. 설정 1은 완벽한 답, -1e-7이에요.""",
            ),
            mistake=Text(
                "For the star both `y_2` and delta must be 0; many set only one.",
                "별 목표는 `y_2`도 delta도 0이어야 해요. 하나만 바꾸는 학생이 많아요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How far does it move E there?", "거기서 E는 얼마나 달라질까요?"),
            choices=(
                Text.plain("0.0000002"),
                Option(
                    Text.plain("0.0001000"),
                    Text("If 1e-4 were added.", "1e-4를 더한다면요."),
                ),
                Option(
                    Text.plain("0.1000000"),
                    Text("If 0.06 were added.", "0.06쯤 더한다면요."),
                ),
            ),
            answer=answers.effect_of_delta,
            because=Text(
                """About 1e-7 / 0.6, which nobody notices. Only near 0 does delta matter: change it
                and see.""",
                """1e-7 / 0.6쯤이라 눈에 띄지도 않아요. delta는 0 근처에서만 중요해요. 직접 바꿔
                보세요.""",
            ),
        ),
        goal=Goal(
            Text("Get E above 20, but finite.", "E를 20보다 크게, 무한대는 아니게."),
            goals.above_20,
            ("1", "enter", *["shift+left"] * 6, "tab", "tab", "left", "enter"),
            goals.lacks_20,
        ),
        computed={"4.61": lambda: -math.log(0.01)},
        star=Goal(
            Text(
                "Make E infinite. Which two things does it take?",
                "E를 무한대로. 무엇과 무엇이 필요할까요?",
            ),
            goals.infinite,
            ("left", "enter"),
            goals.lacks_infinity,
        ),
        presets=(
            Preset(Text("perfect", "완벽한 답"), {"y": 1.0, "delta": "1e-7"}, restart=True),
            Preset(Text.plain("y_2 = 0"), {"y": 0.0, "delta": "1e-7"}, good=False, restart=True),
            Preset(
                Text.plain("delta 0, y_a"),
                {"y": 0.6, "others": "y_a", "delta": "0"},
                good=False,
                restart=True,
            ),
        ),
    ),
    Beat(
        name="without-delta",
        title=Text("delta left out", "delta를 빠뜨리면"),
        minutes=1.5,
        essential=2,
        settings={"y": 0.6, "others": "y_a", "delta": "1e-7"},
        controls=(),
        pictures=("curve", "errors", "outputs"),
        text=Text(
            """Here `delta` is forgotten. The first target is class 2, which has 0.6; the 0
            belongs to another class.""",
            """여기서는 `delta`를 빠뜨렸어요. 첫 번째 정답은 0.6을 받은 2번이고, 0은 다른 클래스의
            출력이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "What is 0 times anything? And for a computer?",
                "0에 무엇을 곱하면 얼마일까요? 컴퓨터에서는요?",
            ),
            expect=Text(
                """0 in mathematics, but 0 * -inf is nan, and one nan spoils a sum. The second
                target is the 0 itself: inf. With delta: 0.51083 and 16.1181.""",
                """수학에서는 0이지만 0 * -inf는 nan이고, nan 하나가 합을 망쳐요. 두 번째
                정답은 바로 그 0이라서 inf예요. delta를 더하면 0.51083과 16.1181이에요.""",
            ),
            mistake=Text(
                "Many say 0.51, since only the right class counts.",
                "정답 클래스만 남으니 0.51이라고 답하는 학생이 많아요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What is the first error?", "첫 번째 오차는 얼마일까요?"),
            choices=(
                Option(
                    Text("0.51, that is -ln 0.6", "0.51, 그러니까 -ln 0.6"),
                    Text("For that 0 * -inf must be 0.", "0 * -inf가 0이어야 그래요."),
                ),
                Option(
                    Text.plain("inf"), Text("That is the second one.", "그건 두 번째 오차예요.")
                ),
                Text.plain("nan"),
            ),
            answer=answers.with_a_zero,
            because=Text(
                """ln 0 is -inf, and 0 * -inf is no 0 but nan. If the 0 is the right class, E is
                inf.""",
                """ln 0은 -inf이고 0 * -inf는 0이 아니라 nan이에요. 출력 0이 정답이면 E는
                inf예요.""",
            ),
        ),
        pitfall=Pitfall(
            pitfalls.without_delta,
            pitfalls.with_delta,
            repairs=(
                pitfalls.with_a_largest_number,
                pitfalls.with_delta,
                pitfalls.with_sizes,
            ),
        ),
        presets=(),
    ),
    Beat(
        name="below-zero",
        title=Text("A perfect answer", "완벽한 답의 오차"),
        minutes=1.0,
        essential=3,
        settings={"y": 0.6, "others": "y_a", "delta": "1e-7"},
        controls=(),
        pictures=("curve", "errors", "outputs"),
        text=Text(
            """This code adds delta. The first answer is perfect: `y` equals `t`. The second gives
            the right class 0.""",
            """delta를 더하는 코드예요. 첫 번째 답은 `y`가 `t`와 똑같아서 완벽하고, 두 번째는
            정답에 0을 줘요.""",
        ),
        notes=Notes(
            ask=Text(
                "Which test of E could fail because of that?",
                "이것 때문에 E에 대한 어떤 검사가 실패할까요?",
            ),
            expect=Text(
                """A test like E >= 0: ln(1.0000001) is 1e-7, so E is -1e-7. A floor instead of
                a sum gives exactly 0. Both give 16.1181 for the worst answer.""",
                """E >= 0 같은 검사예요. ln(1.0000001)은 1e-7이라서 E가 -1e-7이에요. 더하지
                않고 하한을 두면 정확히 0이 돼요. 최악의 답은 어느 쪽이든 16.1181이에요.""",
            ),
            mistake=Text(
                "Some fear for the learning. It is harmless there.",
                "학습을 망칠까 걱정하는 학생이 있어요. 학습에는 해가 없어요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What is the perfect answer's E?", "완벽한 답의 E는?"),
            choices=(
                Option(
                    Text("exactly 0", "정확히 0"),
                    Text(
                        "-ln 1 is 0, but here ln gets more than 1.",
                        "-ln 1은 0이지만 여기서는 1보다 큰 수의 ln이에요.",
                    ),
                ),
                Option(
                    Text("just above 0", "0보다 아주 조금 커요"),
                    Text("For that ln must get less than 1.", "1보다 작은 수의 ln이어야 그래요."),
                ),
                Text("just below 0", "0보다 아주 조금 작아요"),
            ),
            answer=answers.of_perfect,
            because=Text(
                "delta lifts 1 to 1.0000001, whose ln is above 0: E is -1e-7.",
                "delta가 1을 1.0000001로 올려서 ln이 0보다 커요. 그래서 E는 -1e-7이에요.",
            ),
        ),
        pitfall=Pitfall(
            pitfalls.below_zero,
            pitfalls.never_below_zero,
            repairs=(
                pitfalls.smaller_delta,
                pitfalls.delta_taken_away,
                pitfalls.never_below_zero,
            ),
        ),
        presets=(),
        computed={"1.0000001": lambda: 1 + 1e-7},
    ),
)
