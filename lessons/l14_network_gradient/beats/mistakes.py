"""The beats of lesson 14 about three mistakes in code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core.chapter import numerical_gradient
from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Pitfall, Text, snippet
from downslope.lessons.l14_network_gradient import pitfalls
from downslope.lessons.l14_network_gradient.answers import OPENING, book

if TYPE_CHECKING:
    from downslope.lessons.kit import Learning

# -- answers, computed -------------------------------------------------------------------


def _without_maximum() -> int:
    with np.errstate(all="ignore"):
        y = np.asarray(pitfalls.without_maximum())
    return int(np.isnan(y).all())


def _one_index() -> int:
    if snippet.run(pitfalls.one_index).failed:
        return 2
    return int(not np.allclose(np.asarray(pitfalls.one_index()), book().gradient))


def _copied_weights() -> int:
    dW = np.asarray(pitfalls.copied_weights())
    return 0 if np.allclose(dW, book().gradient) else 1 if not dW.any() else 2


# -- beats -------------------------------------------------------------------------------

PITFALL_BEATS: tuple[Beat[Learning], ...] = (
    Beat(
        name="softmax-overflow",
        title=Text("Large scores", "점수가 크면"),
        minutes=1.0,
        essential=2,
        settings=OPENING,
        controls=(),
        pictures=("exponentials", "forward", "weights"),
        text=Text(
            """`softmax` as its formula has it, with the scores 1010, 1000 and 990.""",
            """`softmax`를 식 그대로 짰어요. 점수는 1010, 1000, 990이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "Subtract 1010 from each score. What is left?",
                "점수마다 1010을 빼면 무엇이 남을까요?",
            ),
            expect=Text(
                "0, -10, -20 and the same result of `softmax`: about 0.99995 for the first.",
                "0, -10, -20이 남고 `softmax` 결과는 같아요. 첫째가 0.99995쯤이에요.",
            ),
            mistake=Text(
                """Some wait for an exception. Float64 ends near 1.8e308 and `exp` passes it at
                about 710: NumPy says inf, and inf / inf is nan.""",
                """예외를 기다리는 학생이 있어요. float64의 한계는 1.8e308쯤이고 `exp`는
                710쯤에서 넘쳐요. NumPy는 inf를 주고 inf / inf는 nan이에요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What does it return?", "무엇을 반환할까요?"),
            choices=(
                Text("[1, 0, 0], nearly", "거의 [1, 0, 0]"),
                Text("nan, three times", "nan 세 개"),
            ),
            answer=_without_maximum,
            because=Text(
                """`np.exp(990)` is inf already, and inf / inf is nan. If every score loses the same
                number, their differences stay, and so does `softmax`.""",
                """`np.exp(990)`부터 이미 inf이고 inf / inf는 nan이에요. 모든 점수에서 같은 수를
                빼면 점수의 차이가 그대로라 `softmax` 값도 같아요.""",
            ),
        ),
        pitfall=Pitfall(
            pitfalls.without_maximum,
            pitfalls.with_maximum,
            repairs=(pitfalls.with_maximum, pitfalls.scaled_scores, pitfalls.decimal_scores),
        ),
        presets=(),
    ),
    Beat(
        name="one-index",
        title=Text("One index for a matrix", "행렬에 번호 하나"),
        minutes=1.0,
        essential=3,
        settings=OPENING,
        controls=(),
        pictures=("forward", "weights", "slopes"),
        text=Text(
            """A gradient written for a point loops with one index `i`. Here it meets the 2x3
            `W`. `slope` nudges `W[i]` up and down and takes the difference.""",
            """점 하나에 쓰려고 짠 기울기 함수는 번호 `i` 하나로 돌아요. 여기에 2x3 `W`를 넣었어요.
            `slope`는 `W[i]`를 올리고 내려서 차를 구해요.""",
        ),
        notes=Notes(
            ask=Text(
                "What would a loop over `len(W)` return?",
                "`len(W)`까지만 돌면 무엇을 반환할까요?",
            ),
            expect=Text(
                "0 six times and no error, which is worse. Here row 2 fails.",
                "오류도 없이 0만 여섯 개라서 더 나빠요. 여기서는 2번 행에서 오류가 나요.",
            ),
            mistake=Text(
                """Many think that `W[0]` is one weight. It is a row: nudged as a whole it has
                slope 0, as the row at once showed.""",
                """`W[0]`을 가중치 하나로 여기는 학생이 많아요. 한 행이라서 통째로 바꾸면 앞에서 본
                것처럼 변화율이 0이에요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What happens?", "어떻게 될까요?"),
            choices=(
                Text("the right `dW`", "올바른 `dW`"),
                Text("a wrong `dW`", "틀린 `dW`"),
                Text("an error", "오류"),
            ),
            answer=_one_index,
            because=Text(
                "`W.size` is 6, but there are 2 rows: with one index `W[i]` is a row.",
                "`W.size`는 6인데 행은 2개예요. 번호 하나로는 `W[i]`가 한 행이에요.",
            ),
        ),
        pitfall=Pitfall(
            pitfalls.one_index,
            pitfalls.index_pair,
            repairs=(pitfalls.row_index, pitfalls.index_pair, pitfalls.zipped_index),
            helpers=(pitfalls.slope,),
        ),
        presets=(),
    ),
)


IGNORED_ARGUMENT: Beat[Learning] = Beat(
    name="ignored-argument",
    title=Text("The unused argument", "쓰지 않은 인수"),
    minutes=1.0,
    essential=3,
    settings=OPENING,
    controls=(),
    pictures=("forward", "weights", "slopes"),
    text=Text(
        """`f` takes `w` but never looks at it: it reads `net.W`. To be careful, somebody
            hands over a copy.""",
        """`f`는 `w`를 받지만 쓰지 않고 `net.W`를 읽어요. 누군가 조심하느라 사본을 넘겼어요.""",
    ),
    notes=Notes(
        ask=Text(
            "The book's `f` ignores its argument as well. Why does it work?",
            "책의 `f`도 인수를 쓰지 않아요. 그런데 왜 될까요?",
        ),
        expect=Text(
            "The very array that it reads is nudged in place.",
            "바로 그 배열을 제자리에서 바꾸기 때문이에요.",
        ),
        mistake=Text(
            "Some expect an error. There is none, just 0: six weights that never learn.",
            """오류를 예상하는 학생이 있어요. 오류 없이 0만 나와서 가중치 여섯 개가
                아무것도 배우지 못해요.""",
        ),
    ),
    question=ChoiceQuestion(
        text=Text("What does it return?", "무엇을 반환할까요?"),
        choices=(
            Text("the right `dW`", "올바른 `dW`"),
            Text("0 everywhere", "모두 0"),
            Text("something else", "다른 값"),
        ),
        answer=_copied_weights,
        because=Text(
            """The copy is nudged, `net.W` is not. The loss never changes, so every slope is 0:
                six weights that never learn, and no error.""",
            """사본만 움직이고 `net.W`는 그대로라서 손실이 변하지 않고 편미분은 모두 0이에요.
                오류도 없이 아무것도 배우지 못해요.""",
        ),
    ),
    pitfall=Pitfall(
        pitfalls.copied_weights,
        pitfalls.used_argument,
        repairs=(pitfalls.other_name, pitfalls.other_argument, pitfalls.used_argument),
        helpers=(pitfalls.loss, numerical_gradient),
    ),
    presets=(),
)
