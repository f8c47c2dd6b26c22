"""The beats of lesson 13 on the bowl: one factor, and how many steps it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text
from downslope.lessons.l13_learning_rate import answers, goals
from downslope.lessons.l13_learning_rate.run import one_run

if TYPE_CHECKING:
    from downslope.lessons.l13_learning_rate.run import Descent

BOWL_BEATS: tuple[Beat[Descent], ...] = (
    Beat(
        name="one-factor",
        title=Text("One factor per step", "한 걸음의 배율"),
        minutes=1.5,
        essential=1,
        settings={"eta": 0.1, "landscape": "bowl"},
        controls=(),
        pictures=("x", "terrain"),
        code=one_run,
        text=Text(
            """The bowl x0² + x1² again, from (-3, 4), with `eta` 0.1. The slope along x0 is
            2 * x0, so a step computes `x0 ← x0 - 0.1 * 2 * x0`.""",
            """다시 그릇 x0² + x1²이에요. (-3, 4)에서 출발하고 `eta`는 0.1이에요. x0 방향 경사는
            2 * x0이니까 한 걸음은 `x0 ← x0 - 0.1 * 2 * x0`이에요.""",
        ),
        notes=Notes(
            ask=Text(
                """Factor out x0 on paper: what does a step multiply it by? Then press `space` a
                few times: does that number change?""",
                """종이에 x0을 묶어 보세요. 한 걸음은 x0에 얼마를 곱할까요? `space`를 몇 번
                누르면 그 수가 변할까요?""",
            ),
            expect=Text(
                """(1 - 2 * eta) * x0, so 0.8, and the factor never changes. Everything in this
                lesson follows from this one number.""",
                """(1 - 2 * eta) * x0이라서 0.8이에요. 이 배율은 늘 같아요. 이 단원은 숫자
                하나에서 다 나와요.""",
            ),
            mistake=Text(
                "Those who say 0.9 forgot the 2, those who say 0.2 forgot the 1.",
                "0.9는 2를, 0.2는 1을 빠뜨린 답이에요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What does a step multiply x0 by?", "한 걸음은 x0에 얼마를 곱할까요?"),
            choices=(
                Option(Text.plain("0.9"), Text("That forgets the 2.", "2를 빠뜨렸어요.")),
                Text.plain("0.8"),
                Option(Text.plain("0.2"), Text("That forgets the 1.", "1을 빠뜨렸어요.")),
            ),
            answer=answers.factor,
            because=Text(
                """1 - 2 * 0.1 = 0.8, whatever x0 is. Below stand this **factor** from theory and
                what the run really did. `space` goes on.""",
                """x0이 얼마든 1 - 2 * 0.1 = 0.8이에요. 아래에 이론으로 구한 **배율**과 실제로 걸은
                결과가 나란히 있어요. `space`로 더 걸어 보세요.""",
            ),
            reveal=1,
        ),
        presets=(),
    ),
    Beat(
        name="ten-times-smaller",
        title=Text("An eta ten times smaller", "eta를 십분의 일로"),
        minutes=1.5,
        essential=2,
        settings={"eta": 0.01, "landscape": "bowl"},
        controls=("eta",),
        pictures=("half-map", "x", "terrain"),
        text=Text(
            """A run has **arrived** once |grad| is below 1e-6. With `eta` 0.1 that takes 73 steps.
            Now `eta` is 0.01, on the same bowl and from the same start.""",
            """|grad|가 1e-6보다 작아지면 **수렴**했다고 해요. `eta`가 0.1이면 73걸음이 걸려요.
            그릇도 출발점도 그대로 두고, 이번에는 `eta`만 0.01로 바꿨어요.""",
        ),
        notes=Notes(
            ask=Text(
                "With a tenth of eta, does a run take exactly ten times as many steps?",
                "eta가 십분의 일이면 걸음 수는 꼭 열 배가 될까요?",
            ),
            expect=Text(
                """798, a little more than ten times 73: ln 0.98 is about -0.02, ln 0.8 about
                -0.22. On the map marks are real runs and the line is theory. It ends at 0.5
                until the next beat.""",
                """73의 열 배보다 조금 많은 798이에요. ln 0.98은 -0.02쯤, ln 0.8은
                -0.22쯤이니까요. 지도의 점은 실제로 걸은 걸음 수, 선은 이론이에요. 다음
                장면까지는 0.5에서 끝나요.""",
            ),
            mistake=Text(
                "Those who say 7 divide by ten. Shorter steps need more of them.",
                "7은 열로 나눈 답이에요. 걸음이 짧으면 더 많이 걸어야 해요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How many steps will it take?", "몇 걸음 걸릴까요?"),
            choices=(
                Option(
                    Text("about 7", "7걸음쯤"),
                    Text("Shorter steps, yet fewer?", "걸음이 짧은데 더 적게요?"),
                ),
                Option(
                    Text("73 as well", "똑같이 73걸음"),
                    Text("If eta made no difference.", "eta가 상관없다면 그래요."),
                ),
                Text("about 800", "800걸음쯤"),
            ),
            answer=lambda: answers.steps_of(0.01, (7, 73, 800)),
            because=Text(
                """798: each step leaves 0.98 of x. The picture is a **map**: `eta` across, steps
                upwards, and `■` is yours. Change `eta`.""",
                """798걸음이에요. 한 걸음 뒤에 x의 0.98배가 남거든요. 그림은 **지도**예요. 가로는
                `eta`, 세로는 걸음 수, `■`는 지금 값이에요. `eta`를 바꿔 보세요.""",
            ),
            reveal=798,
        ),
        goal=Goal(
            Text("Find an eta that arrives within 20.", "20걸음 안에 수렴하는 eta 찾기."),
            goals.arrives_within(20),
            ("3", "enter", *["shift+right"] * 5, "enter"),
            goals.lacks_steps(20),
        ),
        presets=(),
    ),
    Beat(
        name="mirror",
        title=Text("Beyond 0.5", "0.5를 넘으면"),
        minutes=1.5,
        essential=2,
        settings={"eta": 0.3, "landscape": "bowl"},
        controls=("eta",),
        pictures=("mirror-map", "x", "terrain"),
        text=Text(
            """So far the map ends at 0.5. With `eta` 0.3 the factor is 1 - 2 * 0.3 = 0.4, and the
            run takes 18 steps.""",
            """지도는 아직 0.5에서 끝나요. `eta`가 0.3이면 배율은 1 - 2 * 0.3 = 0.4이고 18걸음이
            걸려요.""",
        ),
        notes=Notes(
            ask=Text(
                """What are the factors of 0.6, 0.7 and 0.8? What counts for the speed, their
                sign or their size?""",
                "0.6, 0.7, 0.8의 배율은 얼마일까요? 빠르기는 부호로 정해질까요, 크기로 정해질까요?",
            ),
            expect=Text(
                """-0.2, -0.4, -0.6. Only the size counts, so 0.7 is as fast as 0.3. At 0.5 the
                factor is 0: one step.""",
                """-0.2, -0.4, -0.6이에요. 배율의 절댓값만 중요해서 0.7은 0.3만큼 빨라요. 0.5는
                배율이 0이라 한 걸음이에요.""",
            ),
            mistake=Text(
                "Most expect larger to be faster for ever, or say 0.6 because it is twice 0.3.",
                "클수록 계속 빨라진다고 생각하거나, 0.3의 두 배라서 0.6이라고 답해요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Which eta takes 18 steps too?", "18걸음이 걸리는 eta가 또 있을까요?"),
            choices=(
                Option(
                    Text.plain("0.6"),
                    Text("1 - 2 * 0.6 = -0.2: faster.", "1 - 2 * 0.6 = -0.2, 더 빨라요."),
                ),
                Text.plain("0.7"),
                Option(
                    Text.plain("0.8"),
                    Text("1 - 2 * 0.8 = -0.6: slower.", "1 - 2 * 0.8 = -0.6, 더 느려요."),
                ),
                Option(
                    Text("none of these", "이 중에는 없어요"),
                    Text("The sign does not matter.", "부호는 상관없어요."),
                ),
            ),
            answer=answers.twin,
            because=Text(
                """1 - 2 * 0.7 = -0.4: as strong, with the sign turned. The map is a **mirror**
                around 0.5.""",
                """1 - 2 * 0.7 = -0.4. 크기는 같고 부호만 달라요. 지도는 0.5를 중심으로
                좌우 **대칭**이에요.""",
            ),
        ),
        goal=Goal(
            Text("Find the eta that arrives in 1 step.", "1걸음에 수렴하는 eta 찾기."),
            goals.arrives_within(1),
            ("2", "enter", "shift+right", "enter"),
            goals.lacks_steps(1),
        ),
        presets=(),
    ),
)
