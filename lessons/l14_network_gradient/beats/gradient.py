"""The beats of lesson 14 about the gradient of a network and how to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion, Goal
from downslope.lessons.l14_network_gradient import answers
from downslope.lessons.l14_network_gradient.answers import OPENING

if TYPE_CHECKING:
    from downslope.lessons.shared.book_network import Learning

GRADIENT_BEATS: tuple[Beat[Learning], ...] = (
    Beat(
        name="forward",
        settings=OPENING,
        controls=(),
        presets=(),
        text=Text(
            """A network with six weights `W` looks at one sample `x`. Its scores `a` become
            probabilities `y`; `t` says that class 2 is right.""",
            """가중치 `W`가 여섯 개인 신경망이 입력 `x` 하나를 봐요. 점수 `a`는 확률 `y`가 되고,
            `t`는 2번 클래스가 정답이라고 알려 줘요.""",
        ),
        notes=Text(
            """Let the class redo one score by hand: 0.6 * 0.847 + 0.9 * 0.694 = 1.133. Ask what
            may change while learning: not `x`, not `t`. Many expect a gradient with 2 numbers,
            like the points of lesson 11. The loss to expect is 0.928.""",
            """점수 하나를 손으로 계산하게 해 보세요: 0.6 * 0.847 + 0.9 * 0.694 = 1.133. 학습하면서
            바꿀 수 있는 것이 무엇인지 물어보세요. `x`도 `t`도 아니에요. 레슨 11의 점처럼 숫자
            2개라고 답하는 학생이 많아요. 손실은 0.928이에요.""",
        ),
        question=ChoiceQuestion(
            text=Text("How many slopes has the loss?", "손실의 기울기는 모두 몇 개일까요?"),
            choices=(
                Text("2, one for each input", "2개, 입력마다 하나"),
                Text("3, one for each class", "3개, 클래스마다 하나"),
                Text("6, one for each weight", "6개, 가중치마다 하나"),
            ),
            answer=answers.size_of_gradient,
            because=Text(
                """Only `W` can change, so each weight has its slope: `dW` has the shape of `W`.""",
                """바꿀 수 있는 건 `W`뿐이에요. 그래서 `dW`는 `W`와 모양이 같아요.""",
            ),
        ),
    ),
    Beat(
        name="sign",
        settings=OPENING,
        controls=("target",),
        presets=(),
        text=Text(
            """Class 2 is right, yet `y[2]` is only 0.395. Column k of `W` feeds the score of
            class k.""",
            """정답은 2번인데 `y[2]`는 0.395뿐이에요. `W`의 k번 열은 k번 클래스의
            점수를 만들어요.""",
        ),
        notes=Text(
            """Many link "right" with "positive". A slope below 0 means: raise me, and the loss
            falls. Expect -0.363 and -0.544 in column 2. Then turn the right class: the negative
            column moves along. The lower row is 1.5 times the upper, since 0.9 / 0.6 = 1.5.""",
            """정답이면 양수라고 생각하기 쉬워요. 기울기가 0보다 작다는 것은 값을 올리면 손실이
            줄어든다는 뜻이에요. 2번 열에 -0.363과 -0.544가 나와요. 그다음 정답을 돌려 보면 음수
            열도 따라 옮겨 가요. 0.9 / 0.6 = 1.5라서 아래 행은 위 행의 1.5배예요.""",
        ),
        question=ChoiceQuestion(
            text=Text("Which columns of `dW` are negative?", "`dW`에서 음수인 열은 어디일까요?"),
            choices=(
                Text("column 2", "2번 열"),
                Text("columns 0 and 1", "0번과 1번 열"),
                Text("all of them", "모든 열"),
            ),
            answer=answers.negative_columns,
            because=Text(
                """Raise column 2 and the loss falls: a negative slope. Subtracting it raises `W`.
                Turn the right class.""",
                """2번 열을 올리면 손실이 줄어요. 기울기가 음수니까 빼면 `W`는 커져요. 정답도
                돌려 보세요.""",
            ),
        ),
    ),
    Beat(
        name="entry",
        settings={**OPENING, "entry": "11"},
        controls=("entry",),
        presets=(),
        text=Text(
            """Six curves: the loss as one weight is nudged. The slope of `W[1,1]` is 0.215. Raise
            it by 0.01.""",
            """곡선 여섯 개는 가중치를 하나씩 바꿀 때의 손실이에요. `W[1,1]` 쪽 기울기는 0.215예요.
            이 값을 0.01 올려 볼게요.""",
        ),
        notes=Text(
            """Many read it as "too large by 0.215". It is a rate: change of loss per change of
            weight, so 0.215 * 0.01 = 0.002. For the goal let them compare curves first: `W[1,2]`
            falls with slope -0.544, `W[0,2]` with -0.363.""",
            """"0.215만큼 크다"는 뜻으로 읽는 학생이 많아요. 기울기는 비율이에요. 가중치가 변한
            만큼에 곱해서 0.215 * 0.01 = 0.002가 돼요. 목표는 먼저 곡선을 견주게 하세요.
            `W[1,2]` 쪽은 기울기 -0.544, `W[0,2]` 쪽은 -0.363이에요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What does the loss do?", "손실은 어떻게 될까요?"),
            choices=(
                Text("falls by 0.002", "0.002 줄어요"),
                Text("rises by 0.002", "0.002 늘어요"),
                Text("rises by 0.215", "0.215 늘어요"),
            ),
            answer=answers.after_a_nudge,
            because=Text(
                "0.215 * 0.01 = 0.002: so lower it.",
                "0.215 * 0.01 = 0.002. 내려야 해요.",
            ),
        ),
        goal=Goal(
            Text("Find the steepest way down.", "가장 가파른 내리막 찾기."),
            answers.at_steepest,
            ("2", "enter", "right"),
        ),
    ),
    Beat(
        name="row-sum",
        settings={**OPENING, "seed": 0.0},
        controls=("weights", "seed"),
        presets=(),
        text=Text(
            """A row of `W` holds the three weights of one input. Add up its three slopes.""",
            """`W`의 한 행은 입력 하나에서 나가는 가중치 셋이에요. 이 셋의 기울기를
            더해 봐요.""",
        ),
        notes=Text(
            """Add 0.219 + 0.144 - 0.363 on the board. Ask what `softmax` does when every score
            grows by 1: nothing. In formulas `dW` is `x` times `y - t`, and `y - t` sums to
            1 - 1 = 0. The largest difference from the numerical `dW` is 1.4e-07.""",
            """칠판에서 0.219 + 0.144 - 0.363을 더해 보세요. 모든 점수가 1씩 커지면 `softmax`가
            어떻게 되는지 물어보세요. 그대로예요. 식으로 쓰면 `dW`는 `x`와 `y - t`의 곱이고
            `y - t`의 합은 1 - 1 = 0이에요. 수치 미분한 `dW`와의 가장 큰 차이는 1.4e-07이에요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What do they add up to?", "합은 얼마일까요?"),
            choices=(
                Text("0, for any `W`", "0, `W`가 무엇이든"),
                Text("1, like `y`", "1, `y`처럼"),
                Text("it depends on `W`", "`W`에 따라 달라요"),
            ),
            answer=answers.row_sums,
            because=Text(
                """Raise a whole row: all scores rise alike and `softmax` sees no difference, the
                flat line. Below is `dW` as a formula: `x` times `y - t`, and `y - t` sums to 0.""",
                """한 행을 함께 올리면 점수도 똑같이 올라서 `softmax` 값은 그대로예요. 평평한 선이
                그거예요. 아래 식처럼 `dW`는 `x`와 `y - t`의 곱이고 `y - t`의 합은 0이에요.""",
            ),
        ),
    ),
)
