"""The beats of lesson 4 about what delta costs and saves, and targets that are not one-hot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion, Goal, Preset
from downslope.lessons.engine.code import Pitfall
from downslope.lessons.l04_cross_entropy import answers, pitfalls

if TYPE_CHECKING:
    from downslope.lessons.l04_cross_entropy.run import Sliding

DELTA_BEATS: tuple[Beat[Sliding], ...] = (
    Beat(
        name="below-zero",
        settings={"y": 0.6, "others": "y_a", "delta": "1e-7"},
        controls=(),
        presets=(),
        text=Text(
            """This code adds delta. The first answer is perfect: `y` equals `t`. The second gives
            the right class 0.""",
            """delta를 더하는 코드예요. 첫 번째 답은 `y`가 `t`와 똑같아서 완벽하고, 두 번째는
            정답에 0을 줘요.""",
        ),
        notes=Text(
            """ln(1.0000001) is 1e-7, so the error is -1e-7. Harmless for learning, but a test
            like E >= 0 fails. A floor instead of a sum gives exactly 0. Both give 16.1181 for
            the hopeless answer.""",
            """ln(1.0000001)은 1e-7이라서 오차가 -1e-7이에요. 학습에는 해가 없지만 E >= 0 같은
            검사는 실패해요. 더하지 않고 하한을 두면 정확히 0이 돼요. 꼴찌 답은 어느 쪽이든
            16.1181이에요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What is the perfect answer's E?", "완벽한 답의 E는?"),
            choices=(
                Text("exactly 0", "정확히 0"),
                Text("just above 0", "0보다 아주 조금 커요"),
                Text("just below 0", "0보다 아주 조금 작아요"),
            ),
            answer=answers.of_perfect,
            because=Text(
                """delta lifts 1 to 1.0000001, whose ln is above 0: E is -1e-7. A floor leaves the
                1 alone. `enter` applies the repair.""",
                """delta가 1을 1.0000001로 올려서 ln이 0보다 커요. 그래서 E는 -1e-7이에요. 하한만
                두면 1은 그대로예요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.below_zero, pitfalls.never_below_zero),
    ),
    Beat(
        name="without-delta",
        settings={"y": 0.6, "others": "y_a", "delta": "1e-7"},
        controls=(),
        presets=(),
        text=Text(
            """Here `delta` is forgotten. The first target is class 2, which has 0.6; the 0
            belongs to another class.""",
            """여기서는 `delta`를 잊었어요. 첫 번째 정답은 0.6을 받은 2번이고, 0은 다른 클래스의
            출력이에요.""",
        ),
        notes=Text(
            """Many say 0.51, since only the right class counts. In mathematics 0 times anything
            is 0; in floating point 0 * -inf is nan, and one nan spoils a sum. The second target
            is the 0 itself: inf. With delta: 0.51083 and 16.1181.""",
            """정답 클래스만 남으니 0.51이라고 답하는 학생이 많아요. 수학에서는 0에 무엇을 곱해도
            0이지만 부동소수점에서 0 * -inf는 nan이고, nan 하나가 합을 망쳐요. 두 번째 정답은 바로
            그 0이라서 inf예요. delta를 더하면 0.51083과 16.1181이에요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What is the first error?", "첫 번째 오차는 얼마일까요?"),
            choices=(
                Text("0.51, that is -ln 0.6", "0.51, 그러니까 -ln 0.6"),
                Text.plain("inf"),
                Text.plain("nan"),
            ),
            answer=answers.with_a_zero,
            because=Text(
                """ln 0 is -inf, and 0 * -inf is no 0 but nan. If the 0 is the right class, E is
                inf. `enter` applies the repair.""",
                """ln 0은 -inf이고 0 * -inf는 0이 아니라 nan이에요. 출력 0이 정답이면 E는 inf예요.
                `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.without_delta, pitfalls.with_delta),
    ),
    Beat(
        name="delta",
        settings={"y": 0.6, "others": "even", "delta": "1e-7"},
        text=Text(
            """`delta` keeps ln away from 0. But its 1e-7 is added to every output, to a healthy
            0.6 as well.""",
            """`delta`는 ln에 0이 들어가지 않게 막아 줘요. 그런데 1e-7은 모든 출력에 더해져요.
            멀쩡한 0.6에도요.""",
        ),
        notes=Text(
            """The slope is 1/y, so 1e-7 / 0.6 = 1.7e-7: invisible. At 0 it decides everything:
            1e-10 gives 23.03, 0.01 gives 4.61. Preset 1 shows a perfect answer: E is -1e-7. For
            the goal `y_2` must be 0 and delta 0. Preset 3 gives nan, not inf: ask why.""",
            """기울기가 1/y라서 1e-7 / 0.6 = 1.7e-7, 눈에 띄지 않아요. 0에서는 delta가 모든 것을
            정해요. 1e-10이면 23.03, 0.01이면 4.61이에요. 설정 1은 완벽한 답이고 E는 -1e-7이에요.
            목표는 `y_2`도 0, delta도 0이어야 해요. 설정 3은 inf가 아니라 nan이에요. 이유를
            물어보세요.""",
        ),
        question=ChoiceQuestion(
            text=Text("How far does it move E there?", "거기서 E는 얼마나 달라질까요?"),
            choices=(
                Text.plain("0.0000002"),
                Text.plain("0.0001"),
                Text.plain("0.1"),
            ),
            answer=answers.effect_of_delta,
            because=Text(
                """About 1e-7 / 0.6, which nobody notices. Only near 0 does delta matter. Turn it
                and see.""",
                """1e-7 / 0.6쯤이라 눈에 띄지도 않아요. delta는 0 근처에서만 중요해요. 직접 돌려
                보세요.""",
            ),
        ),
        goal=Goal(
            Text("Make E infinite.", "E를 무한대로 만들기."),
            answers.infinite,
            ("1", "enter", *["shift+left"] * 6, "tab", "tab", "left", "left"),
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
        name="soft-labels",
        settings={"y": 0.6, "others": "y_a", "delta": "1e-7"},
        controls=(),
        presets=(),
        text=Text(
            """Only the right class counts, so why not look up just that one? But this `t` is not
            one-hot but **soft**: several people labelled the scan and did not agree.""",
            """정답 클래스만 남으니 그것만 찾아 쓰면 되겠죠? 그런데 이 `t`는 원-핫이 아니라
            여러 클래스에 나눠 준 **소프트 라벨**이에요. 사람들의 답이 갈렸거든요.""",
        ),
        notes=Text(
            """The shortcut keeps 0.4 of the target and treats it as 1: 0.693 instead of 1.121. No
            error is raised. All terms: 0.3 * 1.609 + 0.3 * 1.204 + 0.4 * 0.693 = 1.121.""",
            """지름길은 정답 가운데 0.4만 남기고 그것을 1로 여겨요. 1.121이 아니라 0.693이 나와요.
            오류는 나지 않아요. 모든 항은 0.3 * 1.609 + 0.3 * 1.204 + 0.4 * 0.693 = 1.121이에요.""",
        ),
        question=ChoiceQuestion(
            text=Text("Is the shortcut's result right?", "지름길로 구한 값은 맞을까요?"),
            choices=(
                Text("yes", "네"),
                Text("no, too small", "아니요, 너무 작아요"),
                Text("no, too large", "아니요, 너무 커요"),
            ),
            answer=answers.of_shortcut,
            because=Text(
                """It drops 0.3 and 0.3 and counts the 0.4 fully: 0.693 instead of 1.121. Soft
                targets need the whole sum. `enter` applies the repair.""",
                """0.3과 0.3은 버리고 0.4는 통째로 세어서 1.121이 아니라 0.693이 나와요. 소프트
                라벨에는 전체 합이 필요해요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.only_the_largest, pitfalls.every_share),
    ),
)
