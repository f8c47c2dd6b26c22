"""The beats of lesson 13 about limits: the four names of eta, and a valley with two axes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Preset, Text
from downslope.lessons.l13_learning_rate import answers, goals

if TYPE_CHECKING:
    from downslope.lessons.l13_learning_rate.run import Descent

LIMIT_BEATS: tuple[Beat[Descent], ...] = (
    Beat(
        name="four-names",
        title=Text("Four names for eta", "eta의 네 가지 이름"),
        minutes=2,
        essential=1,
        settings={"eta": 0.99, "landscape": "bowl"},
        controls=("eta",),
        pictures=("map", "x", "terrain"),
        text=Text(
            """A factor above 0.9 means that `eta` is **too small**, 0 to 0.9 **just right**,
            below 0 **oscillating**, beyond -1 **diverging**. `eta` is 0.99.""",
            """배율이 0.9보다 크면 `eta`가 **너무 작음**, 0부터
            0.9까지는 **알맞음**, 0보다 작으면 **진동**, -1보다도 작으면 **발산**이에요. `eta`는
            0.99예요.""",
        ),
        notes=Notes(
            ask=Text(
                "What is the factor of 0.99, and how fast is that? Then try 1 and 1.01.",
                "0.99의 배율은 얼마이고, 얼마나 빠를까요? 1과 1.01도 해 보세요.",
            ),
            expect=Text(
                """The factor is -0.98, so it takes 798 steps like 0.01; 0.9 takes 73 like 0.1.
                At 1 nothing is lost, 1.01 grows. The name below comes twice, from the formula
                and from the last step.""",
                """배율이 -0.98이라 0.01처럼 798걸음이 걸려요. 0.9는 0.1처럼 73걸음이에요. 1이면
                줄지 않고 1.01이면 커져요. 아래 이름은 식과 방금 걸은 걸음에서 따로 구해서 두 번
                나와요.""",
            ),
            mistake=Text(
                """0.99 looks like almost a whole jump to the bottom. It jumps across, and up
                nearly as far.""",
                """0.99면 거의 한 번에 바닥까지 갈 것 같아요. 바닥을 건너뛰어 거의 그만큼 다시
                올라가요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How many steps now?", "이번에는 몇 걸음일까요?"),
            choices=(
                Option(
                    Text("1 or 2", "1, 2걸음"),
                    Text("With a factor near 0.", "배율이 0쯤이라면 그래요."),
                ),
                Option(
                    Text("about 80", "80걸음쯤"),
                    Text("With a factor of -0.8.", "배율이 -0.8이라면 그래요."),
                ),
                Text("about 800", "800걸음쯤"),
            ),
            answer=lambda: answers.steps_of(0.99, (1.5, 80, 800)),
            because=Text(
                """798, like 0.01: the factor -0.98 keeps as much as 0.98. The upright line on the
                map is the limit: from 1 on no run arrives.""",
                """0.01과 같은 798걸음이에요. 배율 -0.98은 0.98만큼 많이 남겨요. 지도의 세로선은
                한계예요. 1부터는 수렴하지 않아요.""",
            ),
            reveal=20,
        ),
        goal=Goal(
            Text("Oscillate, yet arrive within 20.", "진동하면서도 20걸음 안에 수렴하기."),
            goals.quick_swings,
            ("3", "enter", "shift+left", "right", "enter"),
            goals.lacks_quick_swings,
        ),
    ),
    Beat(
        name="steepest-axis",
        title=Text("One eta for two axes", "두 방향에 eta 하나"),
        minutes=2,
        essential=1,
        settings={"eta": 0.1, "landscape": "valley"},
        controls=("eta", "landscape"),
        pictures=("limit-map", "x", "terrain"),
        text=Text(
            """A long valley: x0²/20 + x1². A step multiplies x0 by `1 - 0.1*eta` and x1 by
            `1 - 2*eta`. Alone, x0 would be fine up to 20, and x1 up to 1.""",
            """긴 골짜기 x0²/20 + x1²이에요. 한 걸음은 x0에 `1 - 0.1*eta`를, x1에 `1 - 2*eta`를
            곱해요. 따로라면 x0은 20까지, x1은 1까지 괜찮아요.""",
        ),
        notes=Notes(
            ask=Text(
                """One axis allows eta up to 1, the other up to 20. What is the limit for both,
                and which eta is the fastest?""",
                """한 방향은 eta를 1까지, 다른 방향은 20까지 허락해요. 함께라면 어디까지일까요?
                가장 빠른 eta는 얼마일까요?""",
            ),
            expect=Text(
                """1, because one eta serves both. Near 0.93 both factors have about the same
                size and 130 steps are the best; at 0.1 it takes 1255. Of the many axes of a
                real loss the steepest sets the limit.""",
                """eta 하나가 두 방향을 다 맡으니 1이에요. 0.93쯤이면 두 배율의 크기가 비슷해서
                130걸음으로 가장 빨라요. 0.1이면 1255걸음이에요. 실제 손실 함수에서도 가장
                가파른 방향이 한계를 정해요.""",
            ),
            mistake=Text(
                "Averaging the two limits is the usual guess.",
                "두 한계의 중간을 답하는 학생이 많아요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Up to which eta will runs arrive?", "eta가 몇일 때까지 수렴할까요?"),
            choices=(
                Text("1: the steep axis decides", "1: 가파른 쪽이 정해요"),
                Option(
                    Text("about 10: between the two", "10쯤: 둘의 중간"),
                    Text("There x1 has long run away.", "x1이 벌써 발산해요."),
                ),
                Option(
                    Text("20: the flat axis decides", "20: 평평한 쪽이 정해요"),
                    Text("If x1 were 0 from the start.", "x1이 처음부터 0이라면 그래요."),
                ),
            ),
            answer=answers.valley_limit,
            because=Text(
                """Beyond 1 x1 runs away. So x0 has to creep, far below its own limit.""",
                """1을 넘으면 x1이 달아나요. 그래서 x0은 제 한계보다 훨씬 느리게 기어가요.""",
            ),
            reveal=20,
        ),
        goal=Goal(
            Text("Arrive within 140 steps here.", "여기서 140걸음 안에 수렴하기."),
            goals.valley_within(140),
            ("1", "enter", *["shift+right"] * 3, *["left"] * 8, "enter"),
            goals.lacks_valley(140),
        ),
        star=Goal(
            Text("Arrive within 130 steps here.", "여기서 130걸음 안에 수렴하기."),
            goals.valley_within(130),
            ("right", "enter"),
            goals.lacks_valley(130),
        ),
        presets=(
            Preset(Text("creeps", "기어가요"), {"eta": 0.1, "landscape": "valley"}, good=False),
            Preset(Text("good", "좋아요"), {"eta": 0.9, "landscape": "valley"}),
            Preset(Text("runs away", "달아나요"), {"eta": 1.05, "landscape": "valley"}, good=False),
            Preset(Text("0.9 on the bowl", "그릇에서 0.9"), {"eta": 0.9, "landscape": "bowl"}),
        ),
    ),
)
