"""The beats of lesson 13 about eta = 10: the run flies far out and then freezes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Pitfall, Preset, Text
from downslope.lessons.l13_learning_rate import answers, goals, pitfalls
from downslope.lessons.l13_learning_rate.captions import far_out
from downslope.lessons.l13_learning_rate.run import nudge

if TYPE_CHECKING:
    from downslope.lessons.l13_learning_rate.run import Descent


FAR_BEATS: tuple[Beat[Descent], ...] = (
    Beat(
        name="eta-ten",
        title=Text("Far beyond the limit", "한계를 훌쩍 넘어서"),
        minutes=2,
        essential=2,
        settings={"eta": 10.0, "landscape": "bowl"},
        controls=("eta",),
        pictures=("far", "x0", "x1"),
        formula=far_out,
        code=nudge,
        text=Text(
            """Back on the bowl, far beyond the limit: `eta` is 10. The factor is
            `1 - 2*10` = -19, so each step ends 19 times as far out. 100 steps!""",
            """다시 그릇이에요. 이번에는 한계를 훌쩍 넘어 `eta`가 10이에요. 배율이
            `1 - 2*10` = -19라서 걸음마다 19배씩 멀어져요. 100걸음이에요!""",
        ),
        notes=Notes(
            ask=Text(
                "By hand: how far away is the point after 100 steps? Can float64 hold that?",
                "손으로 계산하면 100걸음 뒤에 얼마나 멀리 있을까요? float64에 들어가는 크기일까요?",
            ),
            expect=Text(
                """19 to the power of 100 is about 1e128, which float64 can hold. The run stops
                at [-2.58983747e13, -1.29524862e12]. Don't explain yet: the next beat looks
                closer.""",
                """19의 100제곱은 1e128쯤이라 float64에 들어가요. 그런데 실제로는
                [-2.58983747e13, -1.29524862e12]에서 멈춰요. 까닭은 다음 장면에서 보니까 아직
                설명하지 마세요.""",
            ),
            mistake=Text(
                "Many say inf or nan. The number is huge, but not too huge for float64.",
                "inf나 nan이라는 답이 많아요. 아주 크지만 float64를 넘는 수는 아니에요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Where is the run after that?", "다 걸으면 어디에 있을까요?"),
            choices=(
                Option(
                    Text("about 1e128 away", "1e128쯤 떨어진 곳"),
                    Text("In exact arithmetic.", "정확히 계산한다면 그래요."),
                ),
                Option(
                    Text("at inf or nan", "inf나 nan"),
                    Text("float64 goes up to 1e308.", "float64는 1e308까지 담아요."),
                ),
                Text("stuck, about 1e13 away", "1e13쯤에서 꼼짝 못 해요"),
            ),
            answer=answers.eta_ten,
            because=Text(
                """It **freezes** at step 10 and never moves again: the numerical gradient reads
                0 there. Exact arithmetic goes on to 1e128.""",
                """10걸음째에 **멈춰서** 다시는 안 움직여요. 거기서 수치 미분의 기울기가 0으로
                나오거든요. 정확히 계산하면 1e128까지 가요.""",
            ),
            reveal=100,
        ),
        goal=Goal(
            Text("Make it freeze by step 8.", "8걸음 안에 멈추게 하기."),
            goals.frozen_by_8,
            ("3", "enter", "shift+right", "enter"),
            goals.lacks_frozen_by_8,
        ),
        presets=(
            Preset(Text("eta 2", "eta 2"), {"eta": 2.0}, good=False),
            Preset(Text("eta 10", "eta 10"), {"eta": 10.0}, good=False),
            Preset(Text("eta 0.3", "eta 0.3"), {"eta": 0.3}),
        ),
    ),
    Beat(
        name="half-frozen",
        title=Text("The gap between floats", "이웃한 수의 간격"),
        minutes=2.5,
        essential=3,
        settings={"eta": 10.0, "landscape": "bowl"},
        controls=(),
        pictures=("table", "other", "far"),
        formula=far_out,
        code=nudge,
        text=Text(
            """A float64 has 16 digits, so far out its neighbours lie far apart: the gap is
            `ulp(x)`. At step 9 x1 is -1.3e12 with an ulp of 0.00024. But h is 0.0001.""",
            """float64는 16자리라서 큰 수일수록 이웃한 수와 멀리 떨어져 있어요. 그 간격이
            `ulp(x)`예요. 9걸음째에 x1은 -1.3e12, ulp는 0.00024예요. 그런데 h는 0.0001이에요.""",
        ),
        notes=Notes(
            ask=Text(
                """Go through the table row by row: what is left of h in x+h-x? What is the
                slope once nothing is left?""",
                """표를 한 줄씩 따라가 보세요. x+h-x에 h가 얼마나 남았을까요? 하나도 안 남으면
                경사는 얼마일까요?""",
            ),
            expect=Text(
                """At step 9 x0 still has 1.2e-4 of it, so its slope is wrong but not 0; x1 has
                nothing left. x0 makes one more jump and freezes at step 10.""",
                """9걸음째에 x0은 1.2e-4가 남아서 경사가 틀려도 0은 아니고, x1은 하나도 안
                남아요. x0은 한 번 더 뛰고 10걸음째에 멈춰요.""",
            ),
            mistake=Text(
                "An h that is not 0 seems unable to vanish. Below half an ulp of x it does.",
                "h가 0이 아니니 사라질 리 없다고 생각해요. x의 ulp의 절반보다 작으면 사라져요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What is the slope along x1 then?", "그때 x1 방향 경사는 얼마일까요?"),
            choices=(
                Option(
                    Text("-2.6e12, as 2 * x1 says", "2 * x1대로 -2.6e12"),
                    Text("In exact arithmetic.", "정확히 계산한다면 그래요."),
                ),
                Text.plain("0"),
                Option(Text.plain("nan"), Text("That takes inf - inf.", "inf - inf라면 그래요.")),
            ),
            answer=answers.half_frozen,
            because=Text(
                """h is less than half a gap: x1 + h and x1 - h both round to x1, and f - f is
                0. `x+h-x` is what is left of h.""",
                """h가 간격의 절반도 안 돼요. x1 + h도 x1 - h도 반올림하면 x1이라 f - f는 0이 돼요.
                `x+h-x`는 h에서 남은 양이에요.""",
            ),
            reveal=9,
        ),
        goal=Goal(
            Text("Go on until x0 is frozen too.", "x0도 멈출 때까지 걷기."),
            goals.frozen,
            ("2", "enter", "space", "enter"),
            goals.lacks_frozen,
        ),
        presets=(),
    ),
    Beat(
        name="false-arrival",
        title=Text("When to stop", "언제 멈출까"),
        minutes=1.5,
        essential=2,
        settings={"eta": 10.0, "landscape": "bowl"},
        controls=(),
        pictures=("far", "table", "other"),
        text=Text(
            """A loop that stops by itself once the gradient is shorter than 1e-6. It returns
            what it believes. The learning rate is 10.""",
            """기울기가 1e-6보다 짧아지면 알아서 멈추고, 어떻게 되었는지 반환하는 반복문이에요.
            학습률은 10이에요.""",
        ),
        notes=Notes(
            ask=Text(
                """Does a gradient of 0 prove that the run is at the bottom? What else should
                the loop look at?""",
                "기울기가 0이면 바닥이라고 믿어도 될까요? 반복문은 무엇을 더 봐야 할까요?",
            ),
            expect=Text(
                """It says step 10, at a height of 6.7e26 where it began at 25. The repair
                admits defeat with that number.""",
                """10걸음째에 수렴했다고 해요. 25에서 출발해 높이가 6.7e26인데도요. 고친 코드는
                그 수를 보여 주며 실패했다고 해요.""",
            ),
            mistake=Text(
                """A gradient of 0 is taken for an answer. It is a question: look at the loss as
                well.""",
                "기울기가 0이면 끝이라고 생각해요. 그것만으로는 모자라고 손실도 함께 봐야 해요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What does it return?", "무엇을 반환할까요?"),
            choices=(
                Text("that it has arrived", "수렴했다는 말"),
                Text("no, and a huge f(x)", "실패했다는 말과 큰 f(x)"),
            ),
            answer=answers.false_arrival,
            because=Text(
                """Frozen at 2.6e13 the gradient reads 0, and the loop takes that for the bottom.
                It began at a height of 25.""",
                """2.6e13에서 멈춰서 기울기가 0인데 바닥인 줄 알아요. 출발할 때 높이는 25였어요.""",
            ),
            reveal=9,
        ),
        pitfall=Pitfall(
            pitfalls.flat_means_there,
            pitfalls.flat_and_lower,
            repairs=(pitfalls.flat_and_lower, pitfalls.flatter_still, pitfalls.flat_and_finite),
            helpers=(pitfalls.flat, pitfalls.gradient),
        ),
        presets=(),
    ),
)
