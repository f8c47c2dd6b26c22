"""Terms about gradients, descent and training: those of lessons 11 to 15."""

from __future__ import annotations

from downslope.lessons.base.glossary.term import Term
from downslope.lessons.base.text import Text

DESCENT_TERMS: tuple[Term, ...] = (
    Term(
        Text("gradient", "기울기(gradient)"),
        Text(
            "The vector of all partial derivatives: it points the steepest way up.",
            "편미분을 모두 모은 벡터예요. 가장 가파르게 올라가는 쪽을 가리켜요.",
        ),
        "gradient-field",
        "one-vector",
        (("gradient",), ("기울기", "gradient")),
    ),
    Term(
        Text("vector", "벡터"),
        Text(
            "Several numbers in a row, drawn as an arrow.",
            "여러 수를 한 줄로 묶은 것이에요. 화살표로 그려요.",
        ),
        "gradient-field",
        "one-vector",
    ),
    Term(
        Text("gradient descent", "경사 하강법"),
        Text(
            "Going down in steps, each against the gradient.",
            "기울기의 반대쪽으로 한 걸음씩 내려가는 방법이에요.",
        ),
        "gradient-descent",
        "first-step",
    ),
    Term(
        Text("learning rate, eta", "학습률, eta"),
        Text(
            "The factor on the gradient that sets how long a step is.",
            "기울기에 곱해서 한 걸음의 길이를 정하는 수예요.",
        ),
        "gradient-descent",
        "first-step",
        (("learning rate", "eta"), ("학습률", "eta")),
    ),
    Term(
        Text("plateau", "고원"),
        Text(
            "A wide region that is almost flat, so that steps become tiny.",
            "넓고 거의 평평해서 걸음이 아주 짧아지는 곳이에요.",
        ),
        "gradient-descent",
        "flat-ground",
        (("plateau", "plateaus", "plateaux"), ("고원",)),
    ),
    Term(
        Text("converge", "수렴"),
        Text(
            "To come ever closer to one point: the run arrives there.",
            "한 점에 점점 가까워지는 거예요.",
        ),
        "learning-rate",
        "ten-times-smaller",
        (
            ("converge", "converges", "converging", "arrived", "arrives", "arrive"),
            ("수렴", "도착"),
        ),
    ),
    Term(
        Text("diverge", "발산"),
        Text(
            "To run off, every step longer than the one before.",
            "걸음이 점점 길어져 끝없이 멀어지는 거예요.",
        ),
        "learning-rate",
        "four-names",
        (("diverge", "diverges", "diverging"), ("발산",)),
    ),
    Term(
        Text("ulp", "ulp"),
        Text(
            "The gap from a float to the next larger one.",
            "어떤 부동소수점 수와 바로 다음 큰 수 사이의 간격이에요.",
        ),
        "learning-rate",
        "half-frozen",
    ),
    Term(
        Text("forward pass", "순전파"),
        Text(
            "Computing a network once, from its input to its output.",
            "신경망을 입력부터 출력까지 한 번 계산하는 거예요.",
        ),
        "network-gradient",
        "forward",
        (("forward pass", "forward passes"), ("순전파",)),
    ),
    Term(
        Text("score", "점수"),
        Text(
            "What the network gives a class, before softmax.",
            "softmax에 넣기 전에 신경망이 클래스마다 낸 값이에요.",
        ),
        "network-gradient",
        "forward",
    ),
    Term(
        Text("softmax", "softmax"),
        Text(
            "Turns scores into probabilities, which sum to 1.",
            "점수를 합이 1인 확률로 바꾸는 함수예요.",
        ),
        "network-gradient",
        "forward",
        (("softmax",), ("softmax", "소프트맥스")),
    ),
    Term(
        Text("backpropagation", "오차역전파법"),
        Text(
            "All partial derivatives from one way forward and one back.",
            "앞으로 한 번, 뒤로 한 번 계산해서 편미분을 모두 구하는 방법이에요.",
        ),
        "network-gradient",
        "cost",
        (("backpropagation", "backprop"), ("오차역전파법", "오차역전파", "역전파")),
    ),
    Term(
        Text("hidden layer", "은닉층"),
        Text(
            "The units between the inputs and the outputs.",
            "입력과 출력 사이에 있는 뉴런들이에요.",
        ),
        "training",
        "first-loss",
        (("hidden layer", "hidden unit", "hidden"), ("은닉층", "은닉 뉴런", "은닉")),
    ),
)
