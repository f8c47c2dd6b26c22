"""The beats of lesson 13, in their order; those about eta = 10 are in `far.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion, Goal, Preset
from downslope.lessons.l13_learning_rate import answers, names
from downslope.lessons.l13_learning_rate.beats.far import FAR_BEATS
from downslope.lessons.l13_learning_rate.run import factors, measured

if TYPE_CHECKING:
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.l13_learning_rate.run import Descent, Fate


def _fate(situation: Situation[Descent]) -> Fate:
    return measured(situation.state.land.name, situation.state.eta)


def _within(situation: Situation[Descent], steps: int) -> bool:
    fate = _fate(situation)
    return fate.arrives and (fate.steps or 0) <= steps


def _within_20(situation: Situation[Descent]) -> bool:
    return _within(situation, 20)


def _in_one(situation: Situation[Descent]) -> bool:
    return _within(situation, 1)


def _quick_swings(situation: Situation[Descent]) -> bool:
    state = situation.state
    swings = names.name_of(factors(state.land.name, state.eta)) is names.SWINGS
    return swings and _within(situation, 20)


def _through_the_valley(situation: Situation[Descent]) -> bool:
    return situation.state.land.name == "valley" and _within(situation, 140)


BEATS: tuple[Beat[Descent], ...] = (
    Beat(
        name="one-factor",
        settings={"eta": 0.1, "landscape": "bowl"},
        controls=(),
        text=Text(
            """The bowl x0² + x1² again, from (-3, 4), with `eta` 0.1. The slope along x0 is
            2 * x0, so a step computes `x0 ← x0 - 0.1 * 2 * x0`.""",
            """다시 그릇 x0² + x1²이에요. (-3, 4)에서 출발하고 `eta`는 0.1이에요. x0 방향 경사는
            2 * x0이니까 한 걸음은 `x0 ← x0 - 0.1 * 2 * x0`이에요.""",
        ),
        notes=Text(
            """Everything in this lesson follows from one number. Let them factor out x0 on paper:
            (1 - 2 * eta) * x0. Who says 0.9 forgot the 2, who says 0.2 forgot the 1. Then `space`
            a few times: the factor never changes.""",
            """이 단원은 숫자 하나에서 다 나와요. 종이에 x0을 묶어 보게 하세요: (1 - 2 * eta) * x0.
            0.9는 2를, 0.2는 1을 빠뜨린 답이에요. 그다음 `space`를 몇 번 눌러 보세요. 곱하는 수는
            늘 같아요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What does a step multiply x0 by?", "한 걸음은 x0에 얼마를 곱할까요?"),
            choices=(Text.plain("0.9"), Text.plain("0.8"), Text.plain("0.2")),
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
        settings={"eta": 0.01, "landscape": "bowl"},
        controls=("eta",),
        text=Text(
            """A run has **arrived** once |grad| is below 1e-6. With `eta` 0.1 that takes 73 steps.
            Now `eta` is 0.01, on the same bowl and from the same start.""",
            """|grad|가 1e-6보다 작아지면 **도착**이라고 해요. `eta`가 0.1이면 73걸음이 걸려요.
            그릇도 출발점도 그대로 두고, 이번에는 `eta`만 0.01로 바꿨어요.""",
        ),
        notes=Text(
            """Expect 798. A tenth of eta takes a little more than ten times as long, since
            ln 0.98 is about -0.02 and ln 0.8 about -0.22. The map counts real runs as marks; the
            line is theory. It ends at 0.5 until the next beat.""",
            """정답은 798이에요. eta를 십분의 일로 줄이면 열 배보다 조금 더 걸려요. ln 0.98은
            -0.02쯤, ln 0.8은 -0.22쯤이니까요. 지도의 점은 실제로 걸은 걸음 수, 선은 이론이에요.
            다음 장면까지는 0.5에서 끝나요.""",
        ),
        question=ChoiceQuestion(
            text=Text("How many steps will it take?", "몇 걸음 걸릴까요?"),
            choices=(
                Text("about 7", "7걸음쯤"),
                Text("73 as well", "똑같이 73걸음"),
                Text("about 800", "800걸음쯤"),
            ),
            answer=lambda: answers.steps_of(0.01, (7, 73, 800)),
            because=Text(
                """798, as a step keeps 0.98 of x. On the left is a **map**: `eta` across, steps
                upwards, and `●` is yours. Turn it.""",
                """798걸음이에요. 한 걸음 뒤에 x의 0.98배가 남거든요. 왼쪽은 **지도**예요. 가로는
                `eta`, 세로는 걸음 수, `●`는 지금 값이에요. 돌려 보세요.""",
            ),
            reveal=798,
        ),
        goal=Goal(
            Text("Find an eta that arrives within 20.", "20걸음 안에 닿는 eta 찾기."),
            _within_20,
            ("3", "enter", *["shift+right"] * 5),
        ),
        presets=(),
    ),
    Beat(
        name="mirror",
        settings={"eta": 0.3, "landscape": "bowl"},
        controls=("eta",),
        text=Text(
            """So far the map ends at 0.5. With `eta` 0.3 the factor is 1 - 2 * 0.3 = 0.4, and the
            run takes 18 steps.""",
            """지도는 아직 0.5에서 끝나요. `eta`가 0.3이면 배율은 1 - 2 * 0.3 = 0.4이고 18걸음이
            걸려요.""",
        ),
        notes=Text(
            """Most expect larger to be faster for ever, or 0.6 as twice 0.3. Let them write down
            the factors of 0.6, 0.7 and 0.8: -0.2, -0.4, -0.6. Only their size counts for the
            speed. At 0.5 the factor is 0: one step.""",
            """클수록 빠르다거나, 0.3의 두 배라서 0.6이라고 답하는 학생이 많아요. 0.6, 0.7, 0.8의
            배율을 써 보게 하세요: -0.2, -0.4, -0.6. 빠르기는 크기만 따져요. 0.5는 배율이 0이라
            한 걸음이에요.""",
        ),
        question=ChoiceQuestion(
            text=Text("Which eta takes 18 steps too?", "18걸음이 걸리는 eta가 또 있을까요?"),
            choices=(
                Text.plain("0.6"),
                Text.plain("0.7"),
                Text.plain("0.8"),
                Text("none of these", "이 중에는 없어요"),
            ),
            answer=answers.twin,
            because=Text(
                """1 - 2 * 0.7 = -0.4: as strong, with the sign turned. The map is a **mirror**
                around 0.5.""",
                """1 - 2 * 0.7 = -0.4. 크기는 같고 부호만 달라요. 지도는 0.5를 가운데 둔
                **거울**이에요.""",
            ),
        ),
        goal=Goal(
            Text("Find the eta that arrives in 1 step.", "1걸음에 닿는 eta 찾기."),
            _in_one,
            ("2", "enter", "shift+right"),
        ),
        presets=(),
    ),
    Beat(
        name="four-names",
        settings={"eta": 0.99, "landscape": "bowl"},
        controls=("eta",),
        text=Text(
            """Factor above 0.9: **too small**. From 0 to 0.9: **just right**. Below 0:
            **oscillating**. Beyond -1: **diverging**. `eta` is 0.99.""",
            """배율이 0.9보다 크면 **너무 작음**, 0부터 0.9까지는 **알맞음**, 0보다 작으면 **진동**,
            -1보다도 작으면 **발산**이에요. `eta`는 0.99예요.""",
        ),
        notes=Text(
            """0.99 looks like almost a whole jump. Its factor is -0.98, so it takes 798 steps like
            0.01; 0.9 takes 73 like 0.1. The name below comes twice, once from the formula and
            once from the last step. At 1 nothing is lost, 1.01 grows.""",
            """0.99는 거의 한 번에 갈 것처럼 보여요. 배율이 -0.98이라 0.01처럼 798걸음이 걸려요.
            0.9는 0.1처럼 73걸음이고요. 아래 이름은 두 번 나와요. 하나는 식에서, 하나는 방금 걸은
            걸음에서 구한 거예요. 1이면 줄지 않고 1.01이면 커져요.""",
        ),
        question=ChoiceQuestion(
            text=Text("How many steps now?", "이번에는 몇 걸음일까요?"),
            choices=(
                Text("1 or 2", "1, 2걸음"),
                Text("about 80", "80걸음쯤"),
                Text("about 800", "800걸음쯤"),
            ),
            answer=lambda: answers.steps_of(0.99, (1.5, 80, 800)),
            because=Text(
                """798, like 0.01: the factor -0.98 keeps as much as 0.98. The upright line on the
                map is the limit: from 1 on no run arrives.""",
                """0.01과 같은 798걸음이에요. 배율 -0.98은 0.98만큼 많이 남겨요. 지도의 세로선은
                한계예요. 1부터는 닿지 못해요.""",
            ),
            reveal=20,
        ),
        goal=Goal(
            Text("Oscillate, yet arrive within 20.", "진동하면서도 20걸음 안에 닿기."),
            _quick_swings,
            ("3", "enter", "shift+left", "right"),
        ),
    ),
    Beat(
        name="steepest-axis",
        settings={"eta": 0.1, "landscape": "valley"},
        controls=("eta", "landscape"),
        text=Text(
            """A long valley: x0²/20 + x1². A step multiplies x0 by `1 - 0.1*eta` and x1 by
            `1 - 2*eta`. Alone, x0 would be fine up to 20, and x1 up to 1.""",
            """긴 골짜기 x0²/20 + x1²이에요. 한 걸음은 x0에 `1 - 0.1*eta`를, x1에 `1 - 2*eta`를
            곱해요. 따로라면 x0은 20까지, x1은 1까지 괜찮아요.""",
        ),
        notes=Text(
            """One eta serves both axes. Averaging the limits is the usual guess. Near 0.93 both
            factors have about the same size and 130 steps are the best; at 0.1 it takes 1255.
            Real losses have many axes: the steepest one sets the limit.""",
            """eta 하나가 두 방향을 다 맡아요. 두 한계의 중간을 답하는 학생이 많아요. 0.93쯤이면 두
            배율의 크기가 비슷해서 130걸음이 가장 빨라요. 0.1이면 1255걸음이에요. 실제 손실
            함수는 방향이 아주 많고, 가장 가파른 방향이 한계를 정해요.""",
        ),
        question=ChoiceQuestion(
            text=Text("Up to which eta will runs arrive?", "eta가 몇일 때까지 닿을까요?"),
            choices=(
                Text("1: the steep axis decides", "1: 가파른 쪽이 정해요"),
                Text("about 10: between the two", "10쯤: 둘의 중간"),
                Text("20: the flat axis decides", "20: 평평한 쪽이 정해요"),
            ),
            answer=answers.valley_limit,
            because=Text(
                """Beyond 1 x1 runs away. So x0 has to creep, far below its own limit.""",
                """1을 넘으면 x1이 달아나요. 그래서 x0은 제 한계보다 훨씬 느리게 기어가요.""",
            ),
            reveal=20,
        ),
        goal=Goal(
            Text("Arrive within 140 steps here.", "여기서 140걸음 안에 닿기."),
            _through_the_valley,
            ("1", "enter", *["shift+right"] * 3, *["left"] * 8),
        ),
        presets=(
            Preset(Text("creeps", "기어가요"), {"eta": 0.1, "landscape": "valley"}, good=False),
            Preset(Text("good", "좋아요"), {"eta": 0.9, "landscape": "valley"}),
            Preset(Text("runs away", "달아나요"), {"eta": 1.05, "landscape": "valley"}, good=False),
            Preset(Text("0.9 on the bowl", "그릇에서 0.9"), {"eta": 0.9, "landscape": "bowl"}),
        ),
    ),
    *FAR_BEATS,
)
