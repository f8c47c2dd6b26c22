"""The beat of lesson 12 in which eta acts in mid run, from the next step on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, Goal, Notes, NumberQuestion, Preset, Text
from downslope.lessons.l12_gradient_descent import answers, goals

if TYPE_CHECKING:
    from downslope.lessons.kit import Descent

ON_THE_WAY: Beat[Descent] = Beat(
    name="on-the-way",
    title=Text("Changing eta on the way", "가는 길에 바꾸는 eta"),
    minutes=2.0,
    essential=3,
    pictures=("map", "losses"),
    settings={"eta": 0.005, "x0": 0.0, "x1": 2.0, "landscape": "rosenbrock"},
    controls=("eta",),
    mid_run=("eta",),
    text=Text(
        """The bent valley once more. Here a new `eta` acts from the next step on, and the steps
        already taken stay. The start is (0, 2), and there the slope along x1 is 400.""",
        """굽은 골짜기를 다시 봐요. 여기서는 `eta`를 바꾸면 다음 걸음부터 쓰이고, 걸어온 길은
        그대로예요. 출발점은 (0, 2)이고 거기서 x1 방향 경사는 400이에요.""",
    ),
    notes=Notes(
        ask=Text(
            """With one `eta` for wall and floor, 20 steps never get f below 0.5. Where would you
            want long steps, where short ones?""",
            """벽과 바닥에 `eta` 하나만 쓰면 20걸음에 f가 0.5 아래로 안 내려가요. 어디서 걸음이
            길면 좋고, 어디서 짧아야 할까요?""",
        ),
        expect=Text(
            """0.005, once 0.2 on the floor, and 0.005 again: f is 0.373 after 20 steps. Chapter 6
            lets the step length follow the ground by itself.""",
            """0.005로 내려와 바닥에서 한 번 0.2, 다시 0.005면 20걸음 뒤에 f가 0.373이에요. 6장의
            방법은 걸음 길이를 지형에 맞춰 스스로 바꿔요.""",
        ),
        mistake=Text(
            "They raise `eta` while the point is still on the wall, and it flies off.",
            "점이 아직 벽에 있을 때 `eta`를 키워서 멀리 날아가요.",
        ),
    ),
    question=NumberQuestion(
        text=Text(
            "`eta` is 0.005. What is x1 after one step?", "`eta`는 0.005예요. 한 걸음 뒤 x1은?"
        ),
        answer=answers.x1_after_one_step,
        because=Text(
            "2 - 0.005 * 400: it is on the floor. Where may the next step be long?",
            "2 - 0.005 * 400, 바닥에 닿았어요. 다음 걸음은 길어도 될까요?",
        ),
        reveal=1,
    ),
    goal=Goal(
        Text("Get f below 0.4 within 20 steps.", "20걸음 안에 f를 0.4보다 작게 만들기."),
        goals.short_around_the_bend,
        (
            "type 0",
            "enter",
            *["shift+right"] * 5,
            "space",
            *["shift+left"] * 5,
            *["space"] * 18,
            "enter",
        ),
        goals.lacks_short_around_the_bend,
    ),
    presets=(
        Preset(Text("for the wall", "벽에서"), {"eta": 0.005}),
        Preset(Text("longer", "길게"), {"eta": 0.02}),
    ),
)
