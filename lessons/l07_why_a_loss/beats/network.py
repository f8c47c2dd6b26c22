"""The beats of lesson 7 on the network: what loss and accuracy do while one weight moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion, Goal
from downslope.lessons.l07_why_a_loss import answers
from downslope.lessons.l07_why_a_loss.answers import NETWORK

if TYPE_CHECKING:
    from downslope.lessons.l07_why_a_loss.run import State

NETWORK_BEATS: tuple[Beat[State], ...] = (
    Beat(
        name="walk",
        settings=NETWORK,
        controls=(),
        presets=(),
        text=Text(
            """A network of 6 weights, one sample, class 2 is right. Only `w23` is nudged: from
            -1 to +1, 20 steps of 0.1. The line is the loss. **Accuracy** is 1 when `y[2]` is
            the highest, else 0.""",
            """가중치 6개짜리 신경망에 입력은 하나, 정답은 2번이에요. `w23`만 -1에서 +1까지
            0.1씩 20걸음 바꿔요. 선은 손실이에요. **정확도**는 `y[2]`가 가장 크면 1, 아니면
            0이에요.""",
        ),
        notes=Text(
            """Let them say what accuracy is before they guess: a share of right answers, here
            of one sample. Many expect it to climb along with the loss. Expect 1.5607 → 0.4836
            for the loss and a single change of accuracy. With 100 samples there would be up to
            100 small jumps, and level ground between them all the same.""",
            """예상하기 전에 정확도가 무엇인지 말하게 하세요. 맞힌 비율이고 여기서는 입력이
            하나예요. 손실이 줄면 정확도도 조금씩 오른다고 생각하는 학생이 많아요. 손실은 1.5607
            → 0.4836, 정확도는 딱 한 번 바뀌어요. 입력이 100개면 작은 계단이 100개까지 생기지만
            계단 사이는 여전히 평평해요.""",
        ),
        question=ChoiceQuestion(
            text=Text("How often does accuracy change?", "정확도는 몇 번 바뀔까요?"),
            choices=(
                Text("at nearly every step", "거의 매 걸음마다"),
                Text("once", "한 번"),
                Text("never", "한 번도 안 바뀌어요"),
            ),
            answer=answers.how_often_accuracy_changes,
            because=Text(
                "The loss falls at every step, 1.5607 → 0.4836. Accuracy leaps once, 0 → 1.",
                "손실은 걸음마다 줄어 1.5607 → 0.4836이 돼요. 정확도는 0 → 1로 한 번만 뛰어요.",
            ),
            reveal=20,
        ),
    ),
    Beat(
        name="flip",
        settings=NETWORK,
        controls=("nudge", "move"),
        presets=(),
        text=Text(
            """Where exactly does it leap? The picture holds 20 steps, so smaller steps magnify
            it. Say we magnify the leap a thousand times.""",
            """정확히 어디에서 뛸까요? 그림에는 늘 20걸음이 담겨서 걸음을 줄이면 확대돼요. 뛰는
            곳을 천 배로 확대했다고 해 봐요.""",
        ),
        notes=Text(
            """A digit at a time: between -0.1 and 0, then -0.09 and -0.08, then -0.088 and
            -0.087, at last -0.0874 and -0.0873. Ask what the three bars do there: `y[0]` and
            `y[2]` change places, by less than 0.0001 each.""",
            """한 자리씩 좁혀요. -0.1과 0 사이, -0.09와 -0.08 사이, -0.088과 -0.087 사이,
            마지막은 -0.0874와 -0.0873 사이예요. 거기서 막대 셋이 어떻게 되는지 물어보세요.
            `y[0]`과 `y[2]`의 순위가 바뀌는데 값은 0.0001도 안 변해요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What does it look like then?", "그곳은 어떤 모양일까요?"),
            choices=(
                Text("a steep but smooth rise", "가파르지만 매끄러운 오르막"),
                Text("a leap, sharp as ever", "여전히 한 번에 뛰는 계단"),
            ),
            answer=answers.leap_magnified,
            because=Text(
                """The loss gets straight and level, the leap stays. See: `→` begins later,
                `tab` chooses the step, `→` shrinks it.""",
                """손실은 곧고 평평해지는데 계단은 그대로예요. `→`로 더 뒤에서 시작하고
                `tab`으로 걸음을 골라 `→`로 줄여 보세요.""",
            ),
        ),
        goal=Goal(
            Text(
                "Catch the leap within 10 steps of 0.0001.",
                "0.0001짜리 10걸음 안에 뛰는 곳 잡기.",
            ),
            answers.cornered,
            (
                "2",
                "enter",
                *["shift+right"] * 9,
                *["right"] * 12,
                "tab",
                "right",
                "right",
                "right",
                *["space"] * 7,
            ),
        ),
    ),
    Beat(
        name="slope",
        settings={**NETWORK, "nudge": 0.0},
        controls=("nudge",),
        presets=(),
        text=Text(
            """To learn, a network asks of each weight: up or down? The slope of the curve
            answers, its **derivative**. At nudge 0 the loss has slope -0.544: more `w23`,
            less loss.""",
            """신경망이 학습하려면 가중치마다 올릴지 내릴지 알아야 해요. 답은 곡선의 기울기, 곧
            **미분**에 있어요. 변화량 0에서 손실의 기울기는 -0.544라서 `w23`을 올리면 손실이
            줄어요.""",
        ),
        notes=Text(
            """Accuracy is 1 on both sides of nudge 0: (1 - 1) / 0.0002 = 0. Then let them turn
            the nudge: the hollow dot stays on 0 wherever it goes, the full one never gets to 0.
            -0.544 is the entry of dW that they will meet in lesson 14.""",
            """변화량 0의 양쪽 모두 정확도가 1이에요: (1 - 1) / 0.0002 = 0. 이어서 변화량을
            돌리게 하세요. 빈 점은 어디서나 0이고 꽉 찬 점은 0에 닿지 않아요. -0.544는
            14단원에서 만날 dW의 한 칸이에요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What is accuracy's slope there?", "거기서 정확도의 기울기는?"),
            choices=(
                Text("-0.544 as well", "똑같이 -0.544"),
                Text("0", "0"),
                Text("1, it is all right there", "1, 맞힌 상태니까"),
            ),
            answer=answers.slope_of_accuracy,
            because=Text(
                "Accuracy is 1 a little up and 1 a little down, so (1 - 1) / 0.0002 = 0.",
                "조금 올려도 1, 조금 내려도 1이라서 (1 - 1) / 0.0002 = 0이에요.",
            ),
        ),
    ),
    Beat(
        name="two-slopes",
        settings=NETWORK,
        controls=("nudge", "move"),
        presets=(),
        text=Text(
            """Walk the way once more. Below are both slopes. One changes smoothly and always
            tells where to go; the other is 0 all along.""",
            """한 번 더 걸어 봐요. 아래는 두 기울기예요. 하나는 부드럽게 변하며 늘 갈 길을 알려
            주는데, 다른 하나는 내내 0이에요.""",
        ),
        notes=Text(
            """The loss's slope runs from -0.711 to -0.345 and is never 0: even a right answer
            can become surer. At the jump ask what the slope of accuracy would be: there is
            none, and no step of 0.1 meets it. Slope -0.5 lies near nudge 0.2.""",
            """손실 쪽 기울기는 -0.711에서 -0.345까지 변하고 0이 되지 않아요. 맞힌 답도 더
            확실해질 수 있으니까요. 계단에서 정확도의 기울기가 얼마일지 물어보세요. 기울기가
            없고, 0.1짜리 걸음은 그 점을 밟지도 않아요. 기울기 -0.5는 변화량 0.2 근처예요.""",
        ),
        goal=Goal(
            Text(
                "Find where the loss has slope -0.5 (within 0.01).",
                "손실 기울기가 -0.5인 곳 찾기 (오차 0.01).",
            ),
            answers.slope_is_half,
            ("space",) * 12,
        ),
    ),
    Beat(
        name="follow",
        settings={**NETWORK, "follow": "accuracy"},
        controls=("follow", "nudge", "eta"),
        text=Text(
            """Back to nudge -1, where the answer is wrong. Now `w23` learns: 20 steps of `eta`
            = 0.1 times the slope of **accuracy**.""",
            """답이 틀리는 변화량 -1로 돌아왔어요. 이제 `w23`이 배워요. **정확도**의 기울기에
            `eta` = 0.1을 곱해서 20걸음 가요.""",
        ),
        notes=Text(
            """The weight keeps its -0.3058: 20 times 0.1 * 0 is 0. Then let them turn the
            control to the loss: the same 20 steps are taken again and pass the leap at step 15.
            No eta helps accuracy along: 10 * 0 is 0 too.""",
            """가중치는 -0.3058 그대로예요. 0.1 * 0을 20번 더해도 0이니까요. 이어서 학습 기준을
            손실로 돌리게 하세요. 같은 20걸음을 다시 걸어 15걸음째에 계단을 넘어요. 정확도로는
            학습률을 키워도 소용없어요. 10 * 0도 0이에요.""",
        ),
        question=ChoiceQuestion(
            text=Text("Where is the nudge then?", "변화량은 어디까지 갈까요?"),
            choices=(
                Text("past the leap: accuracy 1", "계단을 넘어 정확도 1"),
                Text("on its way to the leap", "계단으로 가는 중이에요"),
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
            answers.learned,
            ("3", "enter", "left"),
        ),
    ),
    Beat(
        name="sign",
        settings={**NETWORK, "follow": "loss", "weight": "w21", "nudge": 0.0},
        controls=("weight", "nudge", "eta"),
        presets=(),
        text=Text(
            """Another weight: `w21` raises the score of class 0, which is wrong. The slope of
            the loss by `w21` is 0.329, more than 0.""",
            """다른 가중치를 봐요. `w21`은 오답인 0번의 점수를 올려요. `w21`에 대한 손실의
            기울기는 0.329, 0보다 커요.""",
        ),
        notes=Text(
            """Have the class say the rule: negative, raise; positive, lower; 0, stop. One line
            does all three: `w ← w - eta * slope`. Then turn through all six weights: only `w13`
            and `w23` go up, they feed the right class. Lowering `w21` never costs the right
            answer.""",
            """규칙을 학생이 말하게 하세요. 음수면 올리고, 양수면 내리고, 0이면 멈춰요. 한
            줄로는 `w ← w - eta * slope`예요. 가중치를 여섯 개 다 돌려 보면 `w13`과 `w23`만
            올라가요. 정답 쪽 점수를 만드는 가중치니까요. `w21`은 내릴수록 정답에 이로워요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What should `w21` do?", "`w21`을 어떻게 할까요?"),
            choices=(
                Text("raise it", "올려요"),
                Text("lower it", "내려요"),
                Text("leave it", "그대로 둬요"),
            ),
            answer=answers.way_of_w21,
            because=Text(
                """Positive slope: more weight, more loss, so lower it. Negative: raise it. 0:
                stop. `w ← w - eta * slope` does all three.""",
                """기울기가 양수면 올릴수록 손실이 커지니 내려요. 음수면 올리고, 0이면 멈춰요.
                `w ← w - eta * slope` 한 줄이면 돼요.""",
            ),
            reveal=10,
        ),
    ),
)
