"""The beats of lesson 14 about what a gradient costs, and about random weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Preset, Text, asked
from downslope.lessons.l14_network_gradient import answers, goals
from downslope.lessons.l14_network_gradient.answers import FROM_SEED, OPENING
from downslope.lessons.l14_network_gradient.captions import book_network_size, formula, price

if TYPE_CHECKING:
    from downslope.lessons.kit import Learning

COST: Beat[Learning] = Beat(
    name="cost",
    title=Text("What a gradient costs", "기울기를 구하는 비용"),
    minutes=1.5,
    essential=1,
    settings=OPENING,
    controls=("weights", "seed"),
    pictures=("passes", "slopes", "weights"),
    formula=asked(formula, price),
    text=Text(
        """`numerical_gradient` moves each weight up by h, then down by h, and
            computes the loss both times.""",
        """`numerical_gradient`는 가중치마다 h만큼 올려 보고 내려 보면서 손실을 계산해요.""",
    ),
    notes=Notes(
        ask=Text(
            "Count the marks. And for the network of lesson 15, 784-50-10?",
            "표시를 세어 보세요. 단원 15의 784-50-10 신경망이라면요?",
        ),
        expect=Text(
            """6 up, 6 down. 784*50 + 50 + 50*10 + 10 = 39,760, twice is {passes}: at a
                millisecond a pass over a minute for one step.""",
            """위로 6개, 아래로 6개예요. 784*50 + 50 + 50*10 + 10 = 39,760, 두 배는
                {passes}이에요. 한 번에 천분의 일 초라도 한 걸음에 일 분이 넘어요.""",
        ).format(passes=f"{2 * book_network_size():,}"),
        mistake=Text(
            "7 would be right for forward differences.",
            "7번은 전방 차분일 때 맞는 답이에요.",
        ),
    ),
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
    presets=(),
)

SEEDS: Beat[Learning] = Beat(
    name="seeds",
    title=Text("Random beginnings", "무작위로 시작하면"),
    minutes=1.5,
    essential=3,
    settings=FROM_SEED,
    controls=("eta", "weights", "seed", "target", "entry"),
    pictures=("both-seeds", "losses", "weights", "slopes"),
    text=Text(
        """Now `W` starts at random: two networks, drawn from the seeds 1 and 2, each take
            100 steps on the same sample.""",
        """이제 `W`를 무작위로 뽑아요. 시드 1과 2에서 뽑은 두 신경망이 같은 입력으로 100걸음씩
            가요.""",
    ),
    notes=Notes(
        ask=Text(
            "Add up a row of `W` at the start and at the end.",
            "`W`의 한 행을 시작과 끝에서 더해 보세요.",
        ),
        expect=Text(
            """The same sum, as rows of `dW` sum to 0. So where you end depends on where
                you began. The losses are 0.059 and 0.052. Goal: seed 6 starts at 2.58.""",
            """합이 같아요. `dW`의 행마다 합이 0이니까요. 그래서 끝나는 곳은 시작한 곳에
                달렸어요. 손실은 0.059와 0.052예요. 목표는 2.58에서 시작하는 시드 6이에요.""",
        ),
        mistake=Text(
            "Many think that one best `W` exists.",
            "가장 좋은 `W`가 하나뿐이라고 여기는 학생이 많아요.",
        ),
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
            """Very different `W` answer alike: a whole row may move without any change of
                `y`. Choose the seed with `tab` and change it.""",
            """전혀 다른 `W`가 비슷한 답을 내요. 한 행을 함께 바꿔도 `y`는 그대로니까요. `tab`으로
                시드를 골라 바꿔 보세요.""",
        ),
        reveal=100,
    ),
    goal=Goal(
        Text("Find a first loss above 2.5.", "첫 손실이 2.5보다 큰 시드 찾기."),
        goals.unlucky_start,
        ("2", "enter", "tab", "tab", *["right"] * 5, "enter"),
        goals.lacks_unlucky_start,
    ),
    presets=(
        Preset(Text("book", "책"), {"weights": "book"}),
        Preset(Text("lucky", "운 좋은 시드"), {"weights": "seed", "seed": 4.0}),
        Preset(Text("unlucky", "운 나쁜 시드"), {"weights": "seed", "seed": 7.0}, good=False),
        Preset(Text("answer 0", "정답 0"), {"target": "0"}),
        Preset(Text("hardly moves", "거의 제자리"), {"eta": 1e-4}, good=False),
        Preset(Text("quick", "빠르게"), {"eta": 1.0}),
    ),
)
