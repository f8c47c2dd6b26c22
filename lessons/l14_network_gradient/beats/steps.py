"""The beats of lesson 14 about steps down the gradient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text
from downslope.lessons.l14_network_gradient import answers, goals
from downslope.lessons.l14_network_gradient.answers import OPENING

if TYPE_CHECKING:
    from downslope.lessons.kit import Learning

STEP_BEATS: tuple[Beat[Learning], ...] = (
    Beat(
        name="one-step",
        title=Text("One step down", "한 걸음 내려가기"),
        minutes=1.5,
        essential=1,
        settings=OPENING,
        controls=("eta",),
        pictures=("losses", "weights", "slopes", "answers"),
        text=Text(
            """Now a step with `eta` 0.1. If no slope changed on the way, the loss would drop by
            `eta * |dW|²` = 0.0651.""",
            """이제 `eta` 0.1로 한 걸음 가요. 가는 동안 경사가 변하지 않는다면 손실은
            `eta * |dW|²` = 0.0651만큼 줄어요.""",
        ),
        notes=Notes(
            ask=Text(
                "Take the step for `W[0,2]` by hand.",
                "`W[0,2]`의 한 걸음을 손으로 계산해 보세요.",
            ),
            expect=Text(
                """0.847 + 0.0363 = 0.883. The loss drops by 0.0637, from 0.9281 to 0.8644. It
                is the prediction of lesson 12, with six squares in |dW|².""",
                """0.847 + 0.0363 = 0.883이에요. 손실은 0.9281에서 0.8644로 0.0637 줄어요. 단원
                12의 예측과 같고, |dW|²에 제곱 여섯 개를 더해요.""",
            ),
            mistake=Text(
                "Many forget that minus times minus is plus.",
                "음수를 빼면 더해진다는 것을 놓치기 쉬워요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How much does the loss drop?", "손실은 실제로 얼마나 줄어들까요?"),
            choices=(
                Text.plain("0.0637"),
                Option(
                    Text.plain("0.0651"),
                    Text("If no slope changed.", "경사가 변하지 않는다면 그래요."),
                ),
                Option(
                    Text.plain("0.0665"),
                    Text("If slopes grew on the way.", "갈수록 가팔라진다면 그래요."),
                ),
            ),
            answer=answers.actual_drop,
            because=Text(
                """From 0.9281 to 0.8644. As `y` nears `t` the slopes flatten, already within one
                step.""",
                """0.9281에서 0.8644가 됐어요. `y`가 `t`에 가까워지면서 한 걸음 안에서도 경사가
                완만해져요.""",
            ),
            reveal=1,
        ),
        computed={"0.0363": lambda: -0.1 * float(answers.book().gradient[0, 2])},
        goal=Goal(
            Text("Off by less than 1 percent.", "예측 오차를 1퍼센트보다 작게."),
            goals.true_to_its_word,
            ("1", "enter", *["shift+left"] * 2, "enter"),
            goals.lacks_share,
        ),
        star=Goal(
            Text("Drop half of what is predicted.", "예측의 딱 절반만 줄이기."),
            goals.half_its_word,
            (*["shift+right"] * 6, *["right"] * 5, "enter"),
            goals.lacks_share,
        ),
        presets=(),
    ),
    Beat(
        name="hundred",
        title=Text("A hundred steps", "백 걸음 뒤"),
        minutes=1.0,
        essential=2,
        settings=OPENING,
        controls=("eta",),
        pictures=("losses", "weights", "slopes", "answers"),
        text=Text(
            """One step took 0.064 off a loss of 0.928. Are a hundred steps worth a hundred times as
            much, 6.4?""",
            """한 걸음에 손실 0.928에서 0.064가 줄었어요. 백 걸음이면 백 배인 6.4가 줄어들까요?""",
        ),
        notes=Notes(
            ask=Text(
                "What is the loss after 1, 10 and 100 steps?",
                "1, 10, 100걸음 뒤의 손실은 얼마일까요?",
            ),
            expect=Text(
                """0.8644, 0.4895, 0.0632. It gets to 0 ever more slowly. For the goal: `eta`
                1, `r`, then 8 steps.""",
                """0.8644, 0.4895, 0.0632예요. 0에 갈수록 천천히 다가가요. 목표는 `eta`를 1로
                바꾸고 `r` 다음에 8걸음이면 돼요.""",
            ),
            mistake=Text(
                "Some multiply and get a loss below 0. It cannot go below about 0.",
                """곱하기만 해서 0보다 작은 손실을 답하는 학생이 있어요. 손실은 0쯤이
                바닥이에요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("The loss after 100 steps?", "100걸음 뒤의 손실은?"),
            choices=(
                Option(
                    Text("about -5.4", "-5.4쯤"),
                    Text("A loss is never below 0.", "손실은 0보다 작아지지 않아요."),
                ),
                Text("about 0.06", "0.06쯤"),
                Option(
                    Text("about 0.9", "0.9쯤"),
                    Text("That is after a single step.", "한 걸음 뒤가 그쯤이에요."),
                ),
            ),
            answer=answers.after_hundred,
            because=Text(
                """0.0632: the nearer `y` is to `t`, the smaller is `dW`.""",
                """0.0632예요. `y`가 `t`에 가까울수록 `dW`가 작아져요.""",
            ),
            reveal=100,
        ),
        computed={
            "0.8644": lambda: answers.book_after(1).loss,
            "0.4895": lambda: answers.book_after(10).loss,
        },
        goal=Goal(
            Text("Get it below 0.07 in 10 steps.", "10걸음 안에 0.07보다 작게 하기."),
            goals.low_and_quick,
            ("2", "enter", *["shift+right"] * 3, "r", *["space"] * 8, "enter"),
            goals.lacks_low_and_quick,
        ),
        presets=(),
    ),
    Beat(
        name="large-eta",
        title=Text("A giant step", "아주 큰 한 걸음"),
        minutes=1.0,
        essential=3,
        settings={**OPENING, "eta": 10.0},
        controls=("eta",),
        pictures=("losses", "answers", "weights", "slopes"),
        text=Text(
            """`eta` is 10. The predicted drop is 6.510; the whole loss is 0.928.""",
            """`eta`가 10이에요. 예측한 감소량은 6.510인데 손실은 다 합쳐도 0.928이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "Where would the far side of this valley be?",
                "이 골짜기의 맞은편은 어디일까요?",
            ),
            expect=Text(
                """There is none. On one sample each step raises the right score and lowers the
                others: one step ends near 0.00004. Only the predicted 6.510 cannot come
                true.""",
                """없어요. 입력이 하나면 걸음마다 정답의 점수는 오르고 나머지는 내려가서 한
                걸음에 0.00004쯤이 돼요. 6.510이라는 예측만 맞을 수 없어요.""",
            ),
            mistake=Text(
                "After lesson 12 most expect a jump across.",
                "단원 12를 배운 뒤라 건너뛴다고 답하는 학생이 많아요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What does one step do to it?", "한 걸음 뒤 손실은 어떻게 될까요?"),
            choices=(
                Option(
                    Text("jumps across and rises", "건너뛰어서 커져요"),
                    Text("If there were a far side.", "맞은편 비탈이 있다면 그래요."),
                ),
                Option(
                    Text("falls by 6.510", "6.510만큼 줄어요"),
                    Text("It would be below 0.", "그러면 0보다 작아져요."),
                ),
                Text("falls almost to 0", "거의 0이 돼요"),
            ),
            answer=answers.one_leap,
            because=Text(
                """One sample has no far side. Where many samples pull, large steps hurt.""",
                """입력이 하나면 맞은편이 없어요. 여러 개가 서로 당길 때는 큰 걸음이 해로워요.""",
            ),
            reveal=1,
        ),
    ),
)
