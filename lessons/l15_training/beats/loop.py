"""The beats of lesson 15 about the hidden layer and about the training loop, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Text
from downslope.lessons.l15_training import answers
from downslope.lessons.l15_training.answers import DEFAULTS
from downslope.lessons.l15_training.unit_pictures import one_unit

if TYPE_CHECKING:
    from downslope.lessons.l15_training.run import Training

LOOP_BEATS: tuple[Beat[Training], ...] = (
    Beat(
        name="hidden",
        title=Text("Inside the hidden layer", "은닉층에서 하는 일"),
        minutes=1.5,
        essential=2,
        settings=DEFAULTS,
        controls=("std", "seed"),
        presets=(),
        pictures=("sigmoid", "network"),
        formula=one_unit,
        text=Text(
            """Each unit of the **hidden layer** weighs all pixels into one sum `z`. The sigmoid
            bends it into a number from 0 to 1, and the 10 outputs weigh these.""",
            """**은닉층**의 뉴런은 모든 픽셀에 가중치를 곱해 더한 값 `z`를 구해요. sigmoid가 이것을
            0과 1 사이로 구부리고, 출력 10개가 다시 가중치를 곱해 더해요.""",
        ),
        notes=Notes(
            ask=Text(
                "Multiply `x @ W1 @ W2` out. How many matrices are left?",
                "`x @ W1 @ W2`를 곱해 보세요. 행렬은 몇 개가 남을까요?",
            ),
            expect=Text(
                """One, `W1 @ W2`. Lesson 1 said why one layer is too little: it cannot learn
                XOR.""",
                """`W1 @ W2` 하나예요. 층이 하나면 모자라는 이유는 1단원의 XOR에서 봤어요.""",
            ),
            mistake=Text(
                "Many think that the sigmoid only tidies numbers up.",
                "sigmoid를 값을 다듬는 장식쯤으로 여기기 쉬워요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What are two layers without sigmoid?", "sigmoid를 빼면 두 층은?"),
            choices=(
                Option(
                    Text("twice as strong", "두 배로 강해요"),
                    Text("If sums of sums were new.", "합의 합이 새롭다면 그래요."),
                ),
                Text("as good as one layer", "한 층과 같아요"),
                Option(
                    Text("unable to learn", "배우지 못해요"),
                    Text("One layer learns, too.", "한 층도 배우기는 해요."),
                ),
            ),
            answer=answers.without_sigmoid,
            because=Text(
                """A weighted sum of weighted sums is one weighted sum: `x @ (W1 @ W2)`. Only the
                bend between them makes a second layer worth having.""",
                """가중합의 가중합은 가중합 하나예요: `x @ (W1 @ W2)`. 사이에서 구부려야 둘째 층이
                쓸모 있어요.""",
            ),
        ),
    ),
    Beat(
        name="loop",
        title=Text("The loop, line by line", "반복문을 한 줄씩"),
        minutes=2.0,
        essential=1,
        settings={**DEFAULTS, "line": "1"},
        controls=("line",),
        presets=(),
        pictures=("line-by-line", "batch", "losses"),
        text=Text(
            """Five lines are the whole of learning. Walk through them with the arrows: draw row
            numbers, pick those samples, find the gradient, step on every weight, note the loss.
            Then `space` runs them all once.""",
            """다섯 줄이 학습의 전부예요. 화살표로 한 줄씩 가 보세요. 번호를 뽑고, 그 표본을 고르고,
            기울기를 구하고, 가중치마다 한 걸음 가고, 손실을 적어요. `space`를 누르면 한 번에
            실행해요.""",
        ),
        notes=Notes(
            ask=Text(
                "Which lines would stay the same for another network?",
                "다른 신경망이라면 어느 줄이 그대로일까요?",
            ),
            expect=Text(
                "All of them: network, loss and gradient hide behind two names.",
                "모두 그대로예요. 신경망과 손실, 기울기는 두 이름 뒤에 있어요.",
            ),
            mistake=Text(
                "Some find the gradient once, before the loop.",
                "기울기를 반복 전에 한 번만 구하는 학생이 있어요.",
            ),
        ),
    ),
)
