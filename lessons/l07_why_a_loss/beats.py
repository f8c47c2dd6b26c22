"""What lesson 7 says and asks."""

from __future__ import annotations

from lessons.l07_why_a_loss import answers, pitfalls
from lessons.l07_why_a_loss.answers import NETWORK, NUDGED, SADDLE
from lessons.lesson import Beat, Goal, Pitfall, Prediction, Preset
from lessons.text import Text

_STUCK = Preset(Text("on the ridge", "능선 위"), {"x0": 1.0, "x1": 0.0}, good=False)
_BESIDE = Preset(Text("a millionth beside it", "백만분의 일 옆"), {"x0": 1.0, "x1": NUDGED})

BEATS = (
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
        prediction=Prediction(
            question=Text("How often does accuracy change?", "정확도는 몇 번 바뀔까요?"),
            choices=(
                Text("at nearly every step", "거의 걸음마다"),
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
            """Where exactly does it leap? Let the run begin just before, with `→`, then take
            smaller steps: `tab` chooses, `→` turns. The picture shows 20 steps, so it
            magnifies. The loss gets straight and level, the leap stays a leap.""",
            """정확히 어디에서 뛸까요? `→`로 뛰기 직전에서 시작하게 하고 걸음을 줄여 보세요.
            `tab`으로 고르고 `→`로 돌려요. 그림에는 20걸음이 담기니 점점 확대돼요. 손실은 곧고
            평평해지는데 계단은 계단 그대로예요.""",
        ),
        notes=Text(
            """A digit at a time: between -0.1 and 0, then -0.09 and -0.08, then -0.088 and
            -0.087, at last -0.0874 and -0.0873. Ask what the three bars do there: `y[0]` and
            `y[2]` change places, by less than 0.0001 each.""",
            """한 자리씩 좁혀요. -0.1과 0 사이, -0.09와 -0.08 사이, -0.088과 -0.087 사이,
            마지막은 -0.0874와 -0.0873 사이예요. 거기서 막대 셋이 어떻게 되는지 물어보세요.
            `y[0]`과 `y[2]`의 순위가 바뀌는데 값은 0.0001도 안 변해요.""",
        ),
        goal=Goal(
            Text(
                "Catch the leap within 10 steps of 0.0001.",
                "0.0001짜리 10걸음 안에 뛰는 곳 잡기.",
            ),
            answers.cornered,
            (
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
            """To learn, a network asks of each weight: up or down? The **derivative** answers.
            At nudge 0 the loss has slope -0.544: more `w23`, less loss.""",
            """학습하는 신경망은 가중치마다 올릴지 내릴지 물어요. 답은 **미분**이 해 줘요.
            변화량 0에서 손실 쪽 기울기는 -0.544라서 `w23`을 올리면 손실이 줄어요.""",
        ),
        notes=Text(
            """Accuracy is 1 on both sides of nudge 0: (1 - 1) / 0.0002 = 0. Then let them turn
            the nudge: the hollow dot stays on 0 wherever it goes, the full one never gets to 0.
            -0.544 is the entry of dW that they will meet in lesson 14.""",
            """변화량 0의 양쪽 모두 정확도가 1이에요: (1 - 1) / 0.0002 = 0. 이어서 변화량을
            돌리게 하세요. 빈 점은 어디서나 0이고 꽉 찬 점은 0에 닿지 않아요. -0.544는 레슨
            14에서 만날 dW의 한 칸이에요.""",
        ),
        prediction=Prediction(
            question=Text("What is accuracy's slope there?", "거기서 정확도의 기울기는?"),
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
        prediction=Prediction(
            question=Text("Where is the nudge then?", "변화량은 어디까지 갈까요?"),
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
        prediction=Prediction(
            question=Text("What should `w21` do?", "`w21`을 어떻게 할까요?"),
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
    Beat(
        name="saddle",
        settings=SADDLE,
        controls=("x0", "x1", "eta"),
        text=Text(
            """A slope of 0 means stop. But does it mean **lowest**? Here f = x0² - x1² falls
            for ever along x1. Descent begins at (1, 0), for 100 steps. `v` shows the way down.""",
            """기울기가 0이면 멈춰요. 그럼 거기가 **가장 낮은** 곳일까요? f = x0² - x1²은 x1
            쪽으로 끝없이 낮아져요. (1, 0)에서 100걸음 내려가요. `v`를 누르면 내리막 화살표가
            보여요.""",
        ),
        notes=Text(
            """At (1, 0) the slope along x1 is exactly 0, so x1 never changes; x0 is multiplied
            by 0.8. Stationary is all that a gradient of 0 says: minimum, maximum or saddle. In
            networks with thousands of weights most such places are saddles.""",
            """(1, 0)에서 x1 방향 기울기는 정확히 0이라 x1은 변하지 않고 x0만 0.8배씩 줄어요.
            기울기 0은 정류점이라는 뜻일 뿐이에요. 최소일 수도 최대일 수도 안장일 수도 있죠.
            가중치가 수천 개인 신경망에서는 대부분이 안장점이에요.""",
        ),
        prediction=Prediction(
            question=Text("Where does it end?", "어디에서 끝날까요?"),
            choices=(
                Text("in a minimum", "최솟값인 곳에서"),
                Text("at rest, but in no minimum", "멈추지만 최솟값은 아닌 곳에서"),
                Text("it falls for ever", "끝없이 내려가요"),
            ),
            answer=answers.end_on_the_ridge,
            because=Text(
                """It stops at (0, 0), the **saddle point**: gradient 0, yet lower ground on two
                sides. 0 is stationary, not optimal.""",
                """**안장점** (0, 0)에서 멈춰요. 기울기는 0인데 양옆이 더 낮아요. 0은 멈춤일 뿐
                최적이 아니에요.""",
            ),
            reveal=100,
        ),
        presets=(_STUCK, _BESIDE),
    ),
    Beat(
        name="escape",
        settings={**SADDLE, "x1": NUDGED},
        controls=("x0", "x1", "eta"),
        text=Text(
            """The same once more, a millionth beside the ridge: from (1, 0.000001), 80 steps.""",
            """다시 한번, 이번에는 능선에서 백만분의 일만 비켜서요. (1, 0.000001)에서
            80걸음이에요.""",
        ),
        notes=Text(
            """x1 grows by 1.2 a step: 0.000001 * 1.2^80 = 2.16, while x0 shrinks by 0.8. Near
            the saddle both are small and the run seems to have stopped. For the goal: `r`, then
            a larger x1, or a larger eta.""",
            """x1은 걸음마다 1.2배예요: 0.000001 * 1.2^80 = 2.16. 그동안 x0은 0.8배씩 줄어요.
            안장점 가까이에서는 둘 다 작아 멈춘 듯 보여요. 목표는 `r`을 누르고 x1이나 학습률을
            키우면 돼요.""",
        ),
        prediction=Prediction(
            question=Text("Where is it then?", "어디에 있을까요?"),
            choices=(
                Text("stuck as well", "역시 갇혀요"),
                Text("far from the saddle", "안장에서 멀리"),
            ),
            answer=answers.end_beside_the_ridge,
            because=Text(
                """Each step makes x1 1.2 times as large; after 80 that is 2.16. Slow, then
                away. `r` begins again.""",
                """x1은 걸음마다 1.2배, 80걸음이면 2.16이 돼요. 느리다가 빠져나가요. `r`로 다시
                시작해요.""",
            ),
            reveal=80,
        ),
        goal=Goal(
            Text("Get f below -1 within 30 steps.", "30걸음 안에 f를 -1보다 작게."),
            answers.escaped,
            ("2", "enter", "r", "up", *["space"] * 16),
        ),
        presets=(_STUCK, _BESIDE),
    ),
    Beat(
        name="spike",
        settings={**NETWORK, "nudge": -0.0874},
        controls=(),
        text=Text(
            """Somebody insists: at the leap itself accuracy must have a slope. So they measure
            it there, with three values of `h`.""",
            """누군가 계단 바로 그 자리에는 정확도의 기울기가 있을 거라고 우겨요. 그래서 `h` 세
            가지로 재 봤어요.""",
        ),
        notes=Text(
            """1 / (2 * 0.01) = 50, and so on: the result is `h` itself, upside down. A
            derivative is what does not depend on `h` any more. The loss gives -0.561 for all
            three.""",
            """1 / (2 * 0.01) = 50, 이런 식이에요. `h`를 뒤집은 값이 나올 뿐이죠. 미분은 `h`가
            작아지면 더는 변하지 않아야 해요. 손실은 셋 다 -0.561이에요.""",
        ),
        prediction=Prediction(
            question=Text("What do they get?", "무엇이 나올까요?"),
            choices=(
                Text("0 three times", "세 번 다 0"),
                Text("one slope, three times", "세 번 다 같은 기울기"),
                Text("three different slopes", "서로 다른 기울기 셋"),
            ),
            answer=answers.slopes_at_the_jump,
            because=Text(
                """A leap of 1 over 2h: the smaller `h`, the larger. At a leap there is no
                slope. `enter` applies the repair: measure the loss.""",
                """1만큼 뛴 것을 2h로 나누니 `h`가 작을수록 커져요. 계단에는 기울기가 없어요.
                `enter`로 손실을 재게 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.slopes_at_jump, pitfalls.slopes_of_loss),
        presets=(),
    ),
    Beat(
        name="zero-is-not-best",
        settings=SADDLE,
        controls=(),
        text=Text(
            """This descent stops once the gradient is 0 and reports what it found. `f` is the
            saddle.""",
            """이 코드는 기울기가 0이 되면 멈추고 무엇을 찾았는지 알려요. `f`는 안장이에요.""",
        ),
        notes=Text(
            """f is 0 at the saddle point and -0.0001 at a distance of 0.01 along x1. `SIDES`
            holds the four directions. Ask whether looking along the axes is always enough: for
            x0 * x1 it is not.""",
            """안장점에서 f는 0, x1 쪽으로 0.01 떨어진 곳에서는 -0.0001이에요. `SIDES`에는 네
            방향이 들어 있어요. 축 방향만 보면 늘 충분한지 물어보세요. x0 * x1에서는 모자라요.""",
        ),
        prediction=Prediction(
            question=Text("What does it report?", "무엇이라고 알릴까요?"),
            choices=(
                Text("minimum, though there is none", "최솟값이 없는데도 minimum"),
                Text("nothing, it never stops", "멈추지 않아서 아무것도"),
            ),
            answer=answers.verdict_on_the_ridge,
            because=Text(
                """A gradient of 0 only says: level here. Looking around shows lower ground.
                `enter` applies the repair.""",
                """기울기 0은 여기가 평평하다는 뜻일 뿐이에요. 둘레를 보면 더 낮은 곳이 있어요.
                `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.zero_means_minimum, pitfalls.looked_around),
        presets=(),
    ),
)
