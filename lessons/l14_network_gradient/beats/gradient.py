"""The beats of lesson 14 about the gradient of a network and how to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text, asked
from downslope.lessons.l14_network_gradient import answers, goals
from downslope.lessons.l14_network_gradient.answers import OPENING
from downslope.lessons.l14_network_gradient.captions import formula, slopes, slopes_and_sums

if TYPE_CHECKING:
    from downslope.lessons.kit import Learning

GRADIENT_BEATS: tuple[Beat[Learning], ...] = (
    Beat(
        name="forward",
        title=Text("The forward pass", "순전파"),
        minutes=1.5,
        essential=1,
        settings=OPENING,
        controls=(),
        pictures=("forward", "weights"),
        text=Text(
            """The network sees one sample `x` of two inputs. The weights `W` make three scores
            `a` of them, and `softmax` makes probabilities `y`. `t` says that class 2 is right.""",
            """신경망이 두 값으로 된 입력 `x` 하나를 봐요. 가중치 `W`가 점수 `a` 셋을 만들고
            `softmax`가 이것을 확률 `y`로 바꿔요. `t`에 따르면 2번 클래스가 정답이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "What may change while the network learns? Work out one score by hand, too.",
                "학습하면서 바꿀 수 있는 것은 무엇일까요? 점수 하나를 손으로 계산해 보세요.",
            ),
            expect=Text(
                """Not `x`, not `t`: only `W`. 0.6 * 0.847 + 0.9 * 0.694 = 1.133. The loss is
                0.928.""",
                """`x`도 `t`도 아니고 `W`뿐이에요. 0.6 * 0.847 + 0.9 * 0.694 = 1.133이고 손실은
                0.928이에요.""",
            ),
            mistake=Text(
                "Many expect a gradient with 2 numbers, like that of the points of lesson 11.",
                "단원 11의 점처럼 기울기가 숫자 2개라고 답하는 학생이 많아요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text(
                "How many partial derivatives does the loss have for learning?",
                "학습에 쓸 손실의 **편미분**은 모두 몇 개일까요?",
            ),
            choices=(
                Option(
                    Text("2, one for each input", "2개, 입력마다 하나"),
                    Text("If `x` were what learns.", "`x`를 바꾼다면 그래요."),
                ),
                Option(
                    Text("3, one for each class", "3개, 클래스마다 하나"),
                    Text("If there were 3 weights.", "가중치가 3개라면 그래요."),
                ),
                Text("6, one for each weight", "6개, 가중치마다 하나"),
            ),
            answer=answers.size_of_gradient,
            because=Text(
                """Only `W` can change, so each weight has its own slope. Together they
                are the **gradient** `dW`, in the shape of `W`.""",
                """바꿀 수 있는 건 `W`뿐이에요. 가중치마다 편미분이 하나씩 있고, 모두 모으면
                `W`와 모양이 같은 **기울기** `dW`예요.""",
            ),
        ),
        presets=(),
    ),
    Beat(
        name="sign",
        title=Text("Which way is down?", "내리막은 어느 쪽일까요"),
        minutes=1.5,
        essential=1,
        settings=OPENING,
        controls=("target",),
        pictures=("forward", "columns", "untold-nudges", "weights"),
        formula=asked(formula, slopes),
        text=Text(
            """Class 2 is right, yet `y[2]` is only 0.395. Column k of `W` feeds the score of
            class k.""",
            """정답은 2번인데 `y[2]`는 0.395뿐이에요. `W`의 k번 열은 k번 클래스의
            점수를 만들어요.""",
        ),
        notes=Notes(
            ask=Text(
                """Change the right class. Which column is negative now, and why is the lower
                row larger?""",
                "정답을 바꿔 보세요. 이제 음수인 열은 어디이고, 아래 행은 왜 더 클까요?",
            ),
            expect=Text(
                """The negative column moves along; in column 2 it is -0.363 and -0.544. The
                lower row is 1.5 times the upper: 0.9 / 0.6 = 1.5.""",
                """음수 열도 따라 옮겨 가요. 2번 열이면 -0.363과 -0.544예요. 0.9 / 0.6 =
                1.5라서 아래 행은 위 행의 1.5배예요.""",
            ),
            mistake=Text(
                """Many link "right" with "positive". Below 0 means: raise me, and the loss
                falls.""",
                """정답이면 양수라고 생각하기 쉬워요. 0보다 작으면 값을 올릴 때 손실이
                줄어든다는 뜻이에요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Which columns of `dW` are negative?", "`dW`에서 음수인 열은 어디일까요?"),
            choices=(
                Text("column 2", "2번 열"),
                Option(
                    Text("columns 0 and 1", "0번과 1번 열"),
                    Text("If raising a wrong score helped.", "틀린 점수를 올려야 좋다면 그래요."),
                ),
                Option(
                    Text("all of them", "모든 열"),
                    Text("If all weights should rise.", "모든 가중치를 올려야 한다면 그래요."),
                ),
            ),
            answer=answers.negative_columns,
            because=Text(
                """Raise column 2 and the loss falls: a negative slope. A step subtracts it, so
                these weights rise. Now choose another right class.""",
                """2번 열을 올리면 손실이 줄어요. 편미분이 음수니까 빼면 가중치가 커져요. 정답도
                바꿔 보세요.""",
            ),
        ),
        presets=(),
    ),
    Beat(
        name="entry",
        title=Text("Six curves", "곡선 여섯 개"),
        minutes=1.0,
        essential=2,
        settings={**OPENING, "entry": "11"},
        controls=("entry",),
        pictures=("nudges", "chosen-slope", "chosen-weight", "answers"),
        formula=slopes,
        text=Text(
            """Six curves: the loss as one weight is nudged. The slope of `W[1,1]` is 0.215. Raise
            it by 0.01.""",
            """곡선 여섯 개는 가중치를 하나씩 바꿀 때의 손실이에요. `W[1,1]`에 대한 편미분은
            0.215예요. 이 값을 0.01 올려 볼게요.""",
        ),
        notes=Notes(
            ask=Text(
                "Compare the curves. Which falls most steeply?",
                "곡선을 견줘 보세요. 가장 가파르게 내려가는 것은 무엇일까요?",
            ),
            expect=Text(
                """`W[1,2]` with -0.544, before `W[0,2]` with -0.363. A slope is a rate: 0.215
                * 0.01 = 0.002.""",
                """`W[1,2]`가 -0.544, 그다음 `W[0,2]`가 -0.363이에요. 편미분은 변화율이라서
                0.215 * 0.01 = 0.002예요.""",
            ),
            mistake=Text(
                """Many read the slope as "too large by 0.215".""",
                """편미분을 "0.215만큼 크다"는 뜻으로 읽는 학생이 많아요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What does the loss do?", "손실은 어떻게 될까요?"),
            choices=(
                Option(
                    Text("falls by 0.002", "0.002 줄어요"),
                    Text("A positive slope rises.", "편미분이 양수면 늘어요."),
                ),
                Text("rises by 0.002", "0.002 늘어요"),
                Option(
                    Text("rises by 0.215", "0.215 늘어요"),
                    Text("That would take a whole 1.", "1을 올린다면 그쯤이에요."),
                ),
            ),
            answer=answers.after_a_nudge,
            because=Text(
                "0.215 * 0.01 = 0.002: a slope is a rate.",
                "0.215 * 0.01 = 0.002. 편미분은 변화율이에요.",
            ),
        ),
        goal=Goal(
            Text("Find the steepest way down.", "가장 가파른 내리막 찾기."),
            goals.at_steepest,
            ("2", "enter", "right", "enter"),
            goals.lacks_steepest,
        ),
        presets=(),
    ),
    Beat(
        name="row-sum",
        title=Text("Along a row", "한 행을 더하면"),
        minutes=1.5,
        essential=2,
        settings={**OPENING, "seed": 0.0},
        controls=("weights", "seed"),
        pictures=("row-nudges", "row-sums", "weights"),
        formula=asked(formula, slopes_and_sums),
        text=Text(
            """A row of `W` holds the three weights of one input. What if all three rise
            together? Add up their slopes.""",
            """`W`의 한 행은 입력 하나에서 나가는 가중치 셋이에요. 이 셋을 함께
            올리면 어떨까요? 편미분을 더해 봐요.""",
        ),
        notes=Notes(
            ask=Text(
                "What does `softmax` do when every score grows by 1?",
                "모든 점수가 1씩 커지면 `softmax`는 어떻게 될까요?",
            ),
            expect=Text(
                """Nothing. On the board: 0.219 + 0.144 - 0.363. As `y - t` sums to 1 - 1 = 0,
                so does each row. The formula differs from the numerical `dW` by 1.4e-07.""",
                """그대로예요. 칠판에 0.219 + 0.144 - 0.363을 적어 보세요. `y - t`의 합이 1 - 1
                = 0이라 행의 합도 그래요. 수치 미분한 `dW`와는 1.4e-07 차이예요.""",
            ),
            mistake=Text(
                "Some take it for chance. Random `W` show that it is not.",
                "우연이라고 여기는 학생이 있어요. 무작위 `W`로 바꿔 보세요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What do they add up to?", "합은 얼마일까요?"),
            choices=(
                Text("0, for any `W`", "0, `W`가 무엇이든"),
                Option(
                    Text("1, for any `W`", "1, `W`가 무엇이든"),
                    Text("`y` does; but `t` is subtracted.", "`y`의 합이 그래요. `t`를 빼야 해요."),
                ),
                Option(
                    Text("it depends on `W`", "`W`에 따라 달라요"),
                    Text("Each slope does, not the sum.", "하나하나는 그래도 합은 아니에요."),
                ),
            ),
            answer=answers.row_sums,
            because=Text(
                """Raise a whole row: all scores rise alike and `softmax` sees no difference, the
                flat line. Below is `dW` as a formula: `x` times `y - t`, and `y - t` sums to 0.""",
                """한 행을 함께 올리면 점수도 똑같이 올라서 `softmax` 값은 그대로예요. 평평한 선이
                그거예요. 아래 식처럼 `dW`는 `x`와 `y - t`의 곱이고 `y - t`의 합은 0이에요.""",
            ),
        ),
        presets=(),
    ),
)
