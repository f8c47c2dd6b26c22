"""The beats of lesson 14 about steps down the gradient, and what a gradient costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion, Goal, Preset
from downslope.lessons.l14_network_gradient import answers
from downslope.lessons.l14_network_gradient.answers import FROM_SEED, OPENING
from downslope.lessons.l14_network_gradient.captions import book_network_size

if TYPE_CHECKING:
    from downslope.lessons.shared.book_network import Learning

STEP_BEATS: tuple[Beat[Learning], ...] = (
    Beat(
        name="one-step",
        settings=OPENING,
        controls=("eta",),
        text=Text(
            """Now a step with `eta` 0.1. The slopes promise a drop of `eta * |dW|²` = 0.0651.""",
            """이제 `eta` 0.1로 한 걸음 가요. 기울기로 예측한 감소량은
            `eta * |dW|²` = 0.0651이에요.""",
        ),
        notes=Text(
            """The same promise as in lesson 12, now with six weights: |dW|² adds six squares.
            The real drop is 0.0637, from 0.9281 to 0.8644. Let them do `W[0,2]` by hand:
            0.847 + 0.0363 = 0.883. Many forget that minus times minus is plus.""",
            """레슨 12의 약속과 같고, |dW|²에 제곱 여섯 개를 더하는 점만 달라요. 실제 감소량은
            0.0637이고 손실은 0.9281에서 0.8644가 돼요. `W[0,2]` 쪽을 손으로 계산하게 해 보세요:
            0.847 + 0.0363 = 0.883. 음수를 빼면 더해진다는 걸 놓치기 쉬워요.""",
        ),
        question=ChoiceQuestion(
            text=Text("How much does the loss drop?", "손실은 실제로 얼마나 줄어들까요?"),
            choices=(Text.plain("0.0637"), Text.plain("0.0651"), Text.plain("0.0665")),
            answer=answers.actual_drop,
            because=Text(
                """From 0.9281 to 0.8644. As `y` nears `t` the slopes flatten, already within one
                step.""",
                """0.9281에서 0.8644가 됐어요. `y`가 `t`에 가까워지면서 한 걸음 안에서도 경사가
                완만해져요.""",
            ),
            reveal=1,
        ),
    ),
    Beat(
        name="hundred",
        settings=OPENING,
        controls=("eta",),
        text=Text(
            """One step took 0.064 off a loss of 0.928. A hundred times 0.064 is 6.4.""",
            """한 걸음에 손실 0.928에서 0.064가 줄었어요. 0.064의 백 배는 6.4예요.""",
        ),
        notes=Text(
            """The losses to expect after 1, 10 and 100 steps: 0.8644, 0.4895, 0.0632. The loss
            cannot go below about 0, and it gets there ever more slowly. For the goal: `eta` 1,
            `r`, then 8 steps.""",
            """1, 10, 100걸음 뒤의 손실은 0.8644, 0.4895, 0.0632예요. 손실은 0쯤이 바닥이고
            갈수록 천천히 줄어요. 목표는 `eta` 1로 돌리고 `r` 다음에 8걸음이면 돼요.""",
        ),
        question=ChoiceQuestion(
            text=Text("The loss after 100 steps?", "100걸음 뒤의 손실은?"),
            choices=(
                Text("about -5.4", "-5.4쯤"),
                Text("about 0.06", "0.06쯤"),
                Text("about 0.9", "0.9쯤"),
            ),
            answer=answers.after_hundred,
            because=Text(
                """0.0632: the nearer `y` is to `t`, the smaller is `dW`.""",
                """0.0632예요. `y`가 `t`에 가까울수록 `dW`가 작아져요.""",
            ),
            reveal=100,
        ),
        goal=Goal(
            Text("Get it below 0.07 in 10 steps.", "10걸음 안에 0.07보다 작게 하기."),
            answers.low_and_quick,
            ("2", "enter", *["shift+right"] * 3, "r", *["space"] * 8),
        ),
    ),
    Beat(
        name="large-eta",
        settings={**OPENING, "eta": 10.0},
        controls=("eta",),
        text=Text(
            """`eta` is 10. The slopes promise a drop of 6.510; the whole loss is 0.928.""",
            """`eta`가 10이에요. 예측한 감소량은 6.510인데 손실은 다 합쳐도 0.928이에요.""",
        ),
        notes=Text(
            """After lesson 12 most expect a jump across. But on one sample each step raises the
            right score and lowers the others, so the loss only falls: one step ends near 0.00004.
            There is no far side. A promise of 6.510 just cannot be kept.""",
            """레슨 12를 배운 뒤라 건너뛴다고 답하는 학생이 많아요. 하지만 입력이 하나면 걸음마다
            정답의 점수는 오르고 나머지는 내려가서 손실이 줄기만 해요. 한 걸음에 0.00004쯤이 돼요.
            맞은편 비탈이 없거든요. 6.510이라는 약속만 지킬 수 없는 거예요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What does one step do to it?", "한 걸음 뒤 손실은 어떻게 될까요?"),
            choices=(
                Text("jumps across and rises", "건너뛰어서 커져요"),
                Text("falls by 6.510", "6.510만큼 줄어요"),
                Text("falls almost to 0", "거의 0이 돼요"),
            ),
            answer=answers.one_leap,
            because=Text(
                """One sample has no far side: the right score just rises. Many samples pull many
                ways, and then a large `eta` hurts.""",
                """입력이 하나면 정답 점수가 오르기만 해서 맞은편이 없어요. 여러 개가 서로 당길 때는
                큰 `eta`가 해로워요.""",
            ),
            reveal=1,
        ),
    ),
    Beat(
        name="cost",
        settings=OPENING,
        controls=("weights", "seed"),
        presets=(),
        text=Text(
            """`numerical_gradient` moves each weight up by h, then down by h, and asks for the
            loss.""",
            """`numerical_gradient`는 가중치마다 h만큼 올려 보고 내려 보면서 손실을 물어요.""",
        ),
        notes=Text(
            """Let them count the marks: 6 up, 6 down. 7 would be right for forward differences.
            Then the network of lesson 15, 784-50-10: 784*50 + 50 + 50*10 + 10 = 39,760, twice
            is {passes}. At a millisecond a pass that is over a minute for one step.""",
            """표시를 세어 보게 하세요. 위로 6개, 아래로 6개예요. 전방 차분이라면 7번이 맞아요.
            레슨 15의 784-50-10 신경망은 784*50 + 50 + 50*10 + 10 = 39,760이고 두 배는
            {passes}이에요. 한 번에 천분의 일 초라도 한 걸음에 일 분이 넘어요.""",
        ).format(passes=f"{2 * book_network_size():,}"),
        question=ChoiceQuestion(
            text=Text("How many forward passes is that?", "순전파는 모두 몇 번일까요?"),
            choices=(Text.plain("6"), Text.plain("7"), Text.plain("12")),
            answer=answers.forward_passes,
            because=Text(
                """Two for each weight. With {size} parameters it is {passes}, for one step! That
                is why backpropagation exists.""",
                """가중치마다 두 번이에요. 매개변수가 {size}개면 한 걸음에 {passes}번! 그래서
                오차역전파법이 나왔어요.""",
            ).format(size=f"{book_network_size():,}", passes=f"{2 * book_network_size():,}"),
        ),
    ),
    Beat(
        name="seeds",
        settings=FROM_SEED,
        text=Text(
            """Now `W` is random: seed 1 here, then seed 2, with 100 steps for each.""",
            """무작위로 뽑은 `W`예요. 시드 1, 그다음 시드 2로 100걸음씩 가요.""",
        ),
        notes=Text(
            """Losses after 100 steps: 0.059 and 0.052, from very different `W`. Rows of `dW` sum
            to 0, so the row sums of `W` never move: where you end depends on where you began.
            For the goal, seed 6 starts at 2.58.""",
            """100걸음 뒤 손실은 0.059와 0.052인데 `W`는 아주 달라요. `dW`의 행마다 합이 0이라서
            `W`의 행 합은 절대 변하지 않아요. 끝나는 곳은 시작한 곳에 달렸어요. 목표는 시드 6이
            2.58에서 시작해요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What will be alike at the end?", "끝에 가면 무엇이 비슷할까요?"),
            choices=(
                Text("the loss and `W`", "손실도 `W`도"),
                Text("the loss, not `W`", "손실만, `W`는 달라요"),
                Text("neither", "둘 다 달라요"),
            ),
            answer=answers.two_seeds,
            because=Text(
                """Many `W` give one `y`. `tab` to the seed and turn it.""",
                """서로 다른 `W`도 같은 `y`를 내요. `tab`으로 시드를 골라 돌려 보세요.""",
            ),
            reveal=100,
        ),
        goal=Goal(
            Text("Find a first loss above 2.5.", "첫 손실이 2.5보다 큰 시드 찾기."),
            answers.unlucky_start,
            ("2", "enter", "tab", "tab", *["right"] * 5),
        ),
        presets=(
            Preset(Text("book", "책"), {"weights": "book"}),
            Preset(Text("lucky", "운 좋은 시드"), {"weights": "seed", "seed": 4.0}),
            Preset(Text("unlucky", "운 나쁜 시드"), {"weights": "seed", "seed": 7.0}, good=False),
            Preset(Text("answer 0", "정답 0"), {"target": "0"}),
            Preset(Text("hardly moves", "거의 제자리"), {"eta": 1e-4}, good=False),
            Preset(Text("quick", "빠르게"), {"eta": 1.0}),
        ),
    ),
)
