"""The beats of lesson 7 on learning: a weight follows a slope, by the rule of its sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text, asked
from downslope.lessons.l07_why_a_loss import answers, goals
from downslope.lessons.l07_why_a_loss.captions import formula, without_slopes
from downslope.lessons.l07_why_a_loss.settings import NETWORK

if TYPE_CHECKING:
    from downslope.lessons.l07_why_a_loss.run import State

LEARNING_BEATS: tuple[Beat[State], ...] = (
    Beat(
        name="follow",
        title=Text("Following accuracy", "정확도를 따라가면"),
        minutes=1.5,
        essential=1,
        settings={**NETWORK, "follow": "accuracy"},
        controls=("follow", "nudge", "eta"),
        pictures=("values-later", "slopes-later", "outputs"),
        formula=asked(without_slopes, formula),
        text=Text(
            """Back to nudge -1, where the answer is wrong. Now `w23` learns: 20 steps, each 0.1
            times the slope of **accuracy**.""",
            """답이 틀리는 변화량 -1로 돌아왔어요. 이제 `w23`이 배워요. **정확도** 기울기의
            0.1배씩 20걸음 가요.""",
        ),
        notes=Notes(
            ask=Text(
                "How far does a step go if the slope of accuracy is 0?",
                "정확도의 기울기가 0이면 한 걸음에 얼마나 움직일까요?",
            ),
            expect=Text(
                """The weight keeps its -0.3058: 20 times 0.1 * 0 is 0. Then let them turn the
                control to the loss: the same 20 steps are taken again and pass the leap at
                step 15.""",
                """가중치는 -0.3058 그대로예요. 0.1 * 0을 20번 더해도 0이니까요. 이어서 학습
                기준을 손실로 바꾸게 하세요. 같은 20걸음을 다시 걸어 15걸음째에 계단을 넘어요.""",
            ),
            mistake=Text(
                "Some ask for longer steps. None helps accuracy along: 10 * 0 is 0 too.",
                "걸음을 키우면 된다고 해요. 정확도로는 소용없어요. 10 * 0도 0이에요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Where is the nudge then?", "변화량은 어디까지 갈까요?"),
            choices=(
                Option(
                    Text("past the leap: accuracy 1", "계단을 넘어 정확도 1"),
                    Text("The loss would lead there.", "손실을 따라가면 그래요."),
                ),
                Option(
                    Text("on its way to the leap", "계단으로 가는 중이에요"),
                    Text("For that a slope must not be 0.", "기울기가 0이 아니어야 움직여요."),
                ),
                Text("still at -1", "아직 -1"),
            ),
            answer=answers.where_accuracy_leads,
            because=Text(
                "Each step is 0.1 * 0 = 0. `←` makes it follow the loss.",
                "걸음마다 0.1 * 0 = 0이에요. `←`로 손실을 따라가게 바꿔 보세요.",
            ),
            reveal=20,
        ),
        goal=Goal(
            Text("Reach accuracy 1 by the loss.", "손실을 따라가 정확도 1 만들기."),
            goals.learned,
            ("3", "enter", "left", "enter"),
            goals.lacks_learning,
        ),
    ),
    Beat(
        name="sign",
        title=Text("The rule of the sign", "부호의 규칙"),
        minutes=1.5,
        essential=1,
        settings={**NETWORK, "follow": "loss", "weight": "w21", "nudge": 0.0},
        controls=("weight", "nudge", "eta"),
        pictures=("values", "slopes", "outputs"),
        text=Text(
            """Another weight: `w21` raises `y[0]`, and class 0 is wrong. The slope of the loss by
            `w21` is 0.329, more than 0.""",
            """다른 가중치를 봐요. `w21`은 오답인 0번의 출력 `y[0]`을 올려요. `w21`에 대한 손실의
            기울기는 0.329, 0보다 커요.""",
        ),
        notes=Notes(
            ask=Text(
                "Say the rule: what to do when a slope is negative, positive or 0?",
                "규칙을 말해 보세요. 기울기가 음수면, 양수면, 0이면 어떻게 할까요?",
            ),
            expect=Text(
                """Negative, raise; positive, lower; 0, stop. One line does all three: `w ← w -
                0.1 * slope`. Turn through all six weights: only `w13` and `w23` go up, they
                feed the right class. Lowering `w21` never costs the right answer.""",
                """음수면 올리고, 양수면 내리고, 0이면 멈춰요. 한 줄로는 `w ← w - 0.1 *
                slope`예요. 가중치를 여섯 개 다 바꿔 보면 `w13`과 `w23`만 올라가요. 정답 쪽
                출력을 만드니까요. `w21`은 내릴수록 정답에 이로워요.""",
            ),
            mistake=Text(
                "A positive slope sounds like a reason to raise it. It says that raising costs.",
                "양수라서 올린다고 하기 쉬운데, 올리면 손실이 커진다는 뜻이에요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What should `w21` do?", "`w21`을 어떻게 할까요?"),
            choices=(
                Option(
                    Text("raise it", "올려요"),
                    Text("That is right for a negative slope.", "기울기가 음수일 때 그래요."),
                ),
                Text("lower it", "내려요"),
                Option(
                    Text("leave it", "그대로 둬요"),
                    Text("Only at a slope of 0.", "기울기가 0일 때만요."),
                ),
            ),
            answer=answers.way_of_w21,
            because=Text(
                """Positive slope: more weight, more loss, so lower it. Negative: raise it. 0:
                stop. `w ← w - 0.1 * slope` does all three.""",
                """기울기가 양수면 올릴수록 손실이 커지니 내려요. 음수면 올리고, 0이면 멈춰요.
                `w ← w - 0.1 * slope` 한 줄이면 돼요.""",
            ),
            reveal=10,
        ),
        presets=(),
    ),
)
