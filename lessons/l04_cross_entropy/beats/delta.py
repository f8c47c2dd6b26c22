"""The beats of lesson 4 about what delta costs and saves, and targets that are not one-hot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Pitfall, Preset, Text
from downslope.lessons.l04_cross_entropy import answers, pitfalls

if TYPE_CHECKING:
    from downslope.lessons.l04_cross_entropy.run import Sliding

DELTA_BEATS: tuple[Beat[Sliding], ...] = (
    Beat(
        name="below-zero",
        title=Text("A perfect answer", "완벽한 답의 오차"),
        minutes=1.0,
        essential=3,
        settings={"y": 0.6, "others": "y_a", "delta": "1e-7"},
        controls=(),
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
        presets=(),
    ),
    Beat(
        name="without-delta",
        title=Text("delta left out", "delta를 빠뜨리면"),
        minutes=1.5,
        essential=2,
        settings={"y": 0.6, "others": "y_a", "delta": "1e-7"},
        controls=(),
        text=Text(
            """Here `delta` is forgotten. The first target is class 2, which has 0.6; the 0
            belongs to another class.""",
            """여기서는 `delta`를 잊었어요. 첫 번째 정답은 0.6을 받은 2번이고, 0은 다른 클래스의
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
        presets=(),
    ),
    Beat(
        name="delta",
        title=Text("What delta changes", "delta가 바꾸는 것"),
        minutes=2.0,
        essential=3,
        settings={"y": 0.6, "others": "even", "delta": "1e-7"},
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
                "For the goal both `y_2` and delta must be 0; many set only one.",
                "목표는 `y_2`도 delta도 0이어야 해요. 하나만 바꾸는 학생이 많아요.",
            ),
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
            ("1", "enter", *["shift+left"] * 6, "tab", "tab", "left", "left", "enter"),
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
        title=Text("Soft targets", "소프트 레이블"),
        minutes=1.5,
        essential=3,
        settings={"y": 0.6, "others": "y_a", "delta": "1e-7"},
        controls=(),
        text=Text(
            """Only the right class counts, so why not look up just that one? But this `t` is not
            one-hot but **soft**: several people labelled the scan and did not agree.""",
            """정답 클래스만 남으니 그것만 찾아 쓰면 되겠죠? 그런데 이 `t`는 원-핫이 아니라
            여러 클래스에 나눠 준 **소프트 레이블**이에요. 사람들의 답이 갈렸거든요.""",
        ),
        notes=Notes(
            ask=Text(
                "Write down all three terms. What is their sum?",
                "항 세 개를 모두 적어 보세요. 합은 얼마일까요?",
            ),
            expect=Text(
                "0.3 * 1.609 + 0.3 * 1.204 + 0.4 * 0.693 = 1.121.",
                "0.3 * 1.609 + 0.3 * 1.204 + 0.4 * 0.693 = 1.121이에요.",
            ),
            mistake=Text(
                """The shortcut keeps 0.4 of the target and treats it as 1: 0.693 instead of
                1.121, and no error is raised.""",
                """지름길은 정답 가운데 0.4만 남기고 그것을 1로 여겨요. 1.121이 아니라 0.693이
                나오는데 오류도 나지 않아요.""",
            ),
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
                레이블에는 전체 합이 필요해요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.only_the_largest, pitfalls.every_share),
        presets=(),
    ),
)
