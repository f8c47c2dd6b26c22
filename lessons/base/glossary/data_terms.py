"""Terms about data, errors and losses: those of lessons 1 to 6."""

from __future__ import annotations

from downslope.lessons.base.glossary.term import Term
from downslope.lessons.base.text import Text

DATA_TERMS: tuple[Term, ...] = (
    Term(
        Text("feature", "특징"),
        Text(
            "A number that sums up something useful about the input.",
            "입력에서 쓸모 있는 점을 숫자로 나타낸 값이에요.",
        ),
        "pipelines",
        "features",
    ),
    Term(
        Text("neural network", "신경망"),
        Text(
            "A function with many weights that are learned from data.",
            "데이터에서 배운 가중치를 아주 많이 가진 함수예요.",
        ),
        "pipelines",
        "network",
        (("network", "neural network"), ("신경망",)),
    ),
    Term(
        Text("end to end", "종단간"),
        Text(
            "Learned as a whole, from the raw input to the answer.",
            "날것 그대로의 입력부터 답까지 통째로 배운다는 뜻이에요.",
        ),
        "pipelines",
        "network",
    ),
    Term(
        Text("weight", "가중치"),
        Text(
            "A number that an input is multiplied by, and that learning changes.",
            "입력에 곱하는 수예요. 학습하면서 바뀌어요.",
        ),
        "pipelines",
        "network",
    ),
    Term(
        Text("label", "정답 레이블"),
        Text(
            "The right class of an example, as a number.",
            "데이터 하나의 정답 클래스를 나타내는 번호예요.",
        ),
        "pipelines",
        "shuffled",
        (("label",), ("레이블",)),
    ),
    Term(
        Text("perceptron", "퍼셉트론"),
        Text(
            "A gate that says 1 where the weighted sum of its inputs is above 0.",
            "입력에 가중치를 곱해 더한 값이 0보다 크면 1을 출력하는 게이트예요.",
        ),
        "pipelines",
        "by-hand",
    ),
    Term(
        Text("bias", "편향"),
        Text(
            "A number added to the weighted sum, whatever the inputs are.",
            "입력과 상관없이 더하는 수예요.",
        ),
        "pipelines",
        "no-bias",
        (("bias", "biases"), ("편향",)),
    ),
    Term(
        Text("degree", "차수"),
        Text(
            "The highest power of x in a polynomial.",
            "다항식에서 가장 높은 x의 거듭제곱이에요.",
        ),
        "overfitting",
        "fit",
    ),
    Term(
        Text("noise", "잡음"),
        Text(
            "Random errors in measured values.",
            "잰 값에 우연히 섞인 오차예요.",
        ),
        "overfitting",
        "fit",
    ),
    Term(
        Text("training error", "훈련 오차"),
        Text(
            "How far the predictions miss the data that was learned from.",
            "학습에 쓴 데이터에서 예측이 벗어난 정도예요.",
        ),
        "overfitting",
        "fit",
    ),
    Term(
        Text("test data", "시험 데이터"),
        Text(
            "Data kept aside, on which the result of learning is judged.",
            "따로 두었다가 학습 결과를 평가할 때만 쓰는 데이터예요.",
        ),
        "overfitting",
        "test",
    ),
    Term(
        Text("overfitting", "오버피팅"),
        Text(
            "Fitting the training data so closely that new data is predicted worse.",
            "훈련 데이터에 너무 맞춰서 새 데이터를 더 못 맞히는 거예요(과대적합).",
        ),
        "overfitting",
        "test",
        (("overfitting", "overfit", "overfits"), ("오버피팅", "과대적합")),
    ),
    Term(
        Text("loss", "손실"),
        Text(
            "A number that says how wrong a network is: learning makes it small.",
            "신경망이 얼마나 틀렸는지 나타내는 수예요. 학습은 이 값을 줄여요.",
        ),
        "squared-error",
        "right-answer",
        (("loss", "loss function"), ("손실", "손실 함수")),
    ),
    Term(
        Text("one-hot", "원-핫"),
        Text(
            "A vector with a 1 at the right class and 0 elsewhere.",
            "정답 클래스만 1이고 나머지는 0인 벡터예요.",
        ),
        "squared-error",
        "right-answer",
    ),
    Term(
        Text("sum of squared errors", "오차제곱합"),
        Text(
            "Half the sum of the squared differences between outputs and target.",
            "출력과 정답의 차이를 제곱해 모두 더하고 반으로 나눈 값이에요.",
        ),
        "squared-error",
        "right-answer",
        (("sum of squared errors", "squared error", "mean squared error"), ("오차제곱합",)),
    ),
    Term(
        Text("cross-entropy error", "교차 엔트로피 오차"),
        Text(
            "Minus the logarithm of the output that the right class gets.",
            "정답 클래스의 출력에 로그를 씌우고 부호를 바꾼 값이에요.",
        ),
        "cross-entropy",
        "only-the-right-class",
        (("cross-entropy error", "cross-entropy"), ("교차 엔트로피 오차", "교차 엔트로피")),
    ),
    Term(
        Text("delta", "delta"),
        Text(
            "The small number 1e-7 that keeps the logarithm away from ln 0.",
            "ln 0이 나오지 않게 더하는 아주 작은 수 1e-7이에요.",
        ),
        "cross-entropy",
        "only-the-right-class",
    ),
    Term(
        Text("mini-batch", "미니배치"),
        Text(
            "A few samples drawn at random, in place of all of the data.",
            "전체 데이터 대신 무작위로 조금만 뽑은 묶음이에요.",
        ),
        "mini-batch",
        "draw",
    ),
    Term(
        Text("batch", "배치"),
        Text(
            "Several samples that are computed at once, a row each.",
            "한 번에 함께 계산하는 데이터 묶음이에요. 데이터 하나가 한 행이에요.",
        ),
        "mini-batch",
        "draw",
    ),
    Term(
        Text("epoch", "에폭"),
        Text(
            "As many draws as it takes to draw as many samples as there are.",
            "데이터 수만큼 뽑는 동안을 말해요.",
        ),
        "mini-batch",
        "coverage",
    ),
    Term(
        Text("standard deviation", "표준편차"),
        Text(
            "How far values usually lie from their mean.",
            "값들이 평균에서 보통 얼마나 떨어져 있는지 나타내요.",
        ),
        "mini-batch",
        "spread",
    ),
)
