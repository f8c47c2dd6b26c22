"""The beats of lesson 12 about two mistakes in code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.core.chapter import numerical_gradient
from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Pitfall, Text
from downslope.lessons.l12_gradient_descent import answers, pitfalls

if TYPE_CHECKING:
    from downslope.lessons.kit import Descent, Value

BOWL: dict[str, Value] = {"eta": 0.1, "x0": -3.0, "x1": 4.0, "landscape": "bowl"}
"""The run that both codes describe."""

PITFALL_BEATS: tuple[Beat[Descent], ...] = (
    Beat(
        name="shared-start",
        title=Text("A start for two runs", "두 번 쓰는 출발점"),
        minutes=1,
        essential=2,
        pictures=("map", "losses"),
        settings=BOWL,
        controls=(),
        text=Text(
            """Somebody writes the descent like this and keeps `start` for a second run.""",
            """누군가 경사 하강법을 이렇게 짜고, 다시 쓰려고 `start`를 남겨 두었어요.""",
        ),
        notes=Notes(
            ask=Text(
                "What is in `start` after the descent? Where would a second run begin?",
                "하강이 끝나면 `start`에는 무엇이 들어 있을까요? 두 번째 실행은 어디서 시작할까요?",
            ),
            expect=Text(
                "The end of the descent is in it, so a second run begins at (-0.322, 0.429).",
                "하강이 끝난 점이 들어 있어요. 그래서 두 번째 실행은 (-0.322, 0.429)에서 시작해요.",
            ),
            mistake=Text(
                """`x = start` looks like a copy. It makes a second name, not a second array,
                and `-=` changes the array in place.""",
                """`x = start`를 복사로 생각해요. 배열이 아니라 이름만 하나 더 생기고, `-=`는
                그 배열 자체를 바꿔요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What does it return as `start`?", "`start`로 무엇을 반환할까요?"),
            choices=(
                Option(
                    Text("[-3, 4], as it was", "처음 그대로 [-3, 4]"),
                    Text(
                        "It would be, if `x = start` made a copy.",
                        "`x = start`가 복사라면 그럴 거예요.",
                    ),
                ),
                Text("the end of the descent", "하강이 끝난 점"),
            ),
            answer=answers.shared,
            because=Text(
                "`x` and `start` are one array, and `-=` changes it in place.",
                "`x`와 `start`는 같은 배열이고 `-=`는 그 배열을 바로 바꿔요.",
            ),
            reveal=10,
        ),
        pitfall=Pitfall(
            pitfalls.shared_start,
            pitfalls.copied_start,
            repairs=(pitfalls.sliced_start, pitfalls.copied_start, pitfalls.start_as_array),
            helpers=(pitfalls.gradient, numerical_gradient),
        ),
        presets=(),
    ),
    Beat(
        name="lost-last-point",
        title=Text("A history to plot", "지나온 점 모으기"),
        minutes=0.5,
        essential=3,
        pictures=("map", "losses"),
        settings=BOWL,
        controls=(),
        text=Text(
            """This one keeps a history to plot: 20 steps of 0.1. The descent ends at
            [-0.03459, 0.04612].""",
            """그래프를 그리려고 지나온 점을 모아요. 0.1로 20걸음이에요. 하강은
            [-0.03459, 0.04612]에서 끝나요.""",
        ),
        notes=Notes(
            ask=Text(
                "How many points do 20 steps have? How many does the list hold?",
                "20걸음이면 점은 몇 개일까요? 리스트에는 몇 개가 있을까요?",
            ),
            expect=Text(
                """20 steps have 21 points. Saved before the step, the list lacks the end: its
                last entry is [-0.04323, 0.05765].""",
                """20걸음이면 점은 21개예요. 걸음보다 먼저 저장하면 끝점이 빠져서 마지막 값이
                [-0.04323, 0.05765]가 돼요.""",
            ),
            mistake=Text(
                "The plot looks right, so that one missing point is easily overlooked.",
                "그래프가 멀쩡해 보여서 점 하나가 빠진 것을 놓치기 쉬워요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Is the last plotted point the end?", "마지막에 그려진 점이 끝점일까요?"),
            choices=(
                Option(
                    Text("yes", "네"),
                    Text("If it saved after the step.", "걸은 다음 저장한다면 그래요."),
                ),
                Text("no, one step short", "아니요, 한 걸음 모자라요"),
            ),
            answer=answers.lost,
            because=Text(
                """It saves, then steps; after the last step nothing is saved. 20 steps have 21
                points.""",
                """저장한 다음 걷기 때문에 마지막 걸음 뒤에는 저장하지 않아요. 20걸음이면 점은
                21개예요.""",
            ),
            reveal=20,
        ),
        pitfall=Pitfall(pitfalls.lost_last_point, pitfalls.kept_last_point),
        presets=(),
    ),
)
