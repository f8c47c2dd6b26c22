"""The beat of lesson 5 about what the spread of the loss does to learning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text, asked
from downslope.lessons.l05_mini_batch import answers, goals
from downslope.lessons.l05_mini_batch.descent_pictures import descent_lines, descent_status, untold
from downslope.lessons.l05_mini_batch.run import FRESH, descending_code

if TYPE_CHECKING:
    from downslope.lessons.l05_mini_batch.run import Draws

LEARNING: Beat[Draws] = Beat(
    name="noisy-descent",
    title=Text("What the spread does to learning", "흩어진 손실로 배우기"),
    minutes=2.5,
    essential=1,
    settings={**FRESH, "batch": 10.0},
    controls=("batch", "seed"),
    pictures=("descents",),
    formula=descent_lines,
    formula_rows=2,
    status=asked(untold, descent_status),
    code=descending_code,
    text=Text(
        """Three equal networks take 100 steps. Each step lowers the loss of one batch: of 1 scan,
        of 10, of 100.""",
        """똑같은 신경망 셋이 100걸음을 가요. 걸음마다 배치 하나의 손실을 줄여요. 배치는 1장, 10장,
        100장이에요.""",
    ),
    notes=Notes(
        ask=Text(
            "B = 100 looks at ten times as many scans as B = 10. Is it ten times as good?",
            "B = 100은 B = 10보다 이미지를 열 배 봐요. 열 배 좋을까요?",
        ),
        expect=Text(
            """On the bundled digits: 2.613, 1.177, 0.957 after 100 steps. One scan pulls this
            way and that; ten already agree. The loss of the first rises in half of its steps.""",
            """내장된 숫자에서는 100걸음 뒤 2.613, 1.177, 0.957이에요. 한 장은 이리저리 끌고, 열
            장이면 벌써 방향이 비슷해요. 첫째는 걸음의 절반에서 손실이 커져요.""",
        ),
        mistake=Text(
            "They expect the fall to be in proportion to the work, or B = 1 to get there slowly.",
            "일한 만큼 줄어든다고, 또는 B = 1도 느리지만 줄어든다고 생각하기 쉬워요.",
        ),
    ),
    question=ChoiceQuestion(
        text=Text("How far down does B = 10 get?", "B = 10은 얼마나 내려갈까요?"),
        choices=(
            Option(
                Text("hardly down at all", "거의 못 내려가요"),
                Text("So it is with B = 1.", "B = 1이 그래요."),
            ),
            Option(
                Text("1/10 as far as B = 100", "B = 100의 1/10만큼"),
                Text("If steps were shorter.", "걸음이 짧아진다면요."),
            ),
            Text("nearly as far as B = 100", "B = 100과 거의 비슷하게"),
        ),
        answer=answers.how_far_with_10,
        because=Text(
            "It trembles, but gets nearly as far with 1/10 of the work.",
            "떨리지만 계산은 1/10만 하고 거의 비슷하게 내려가요.",
        ),
        reveal=100,
    ),
    goal=Goal(
        Text("Below 1.05 with 2500 scans.", "이미지 2500장으로 1.05 아래로."),
        goals.cheap_descent,
        ("3", "enter", "shift+right", "enter"),
        goals.lacks_cheap,
    ),
    presets=(),
    computed={"1.05": lambda: goals.LOW},
)
