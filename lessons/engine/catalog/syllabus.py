"""The chapter's table of contents: number, name, section of the book, and title of each lesson."""

from __future__ import annotations

from downslope.lessons.base.text import Text

SYLLABUS: tuple[tuple[int, str, str, Text], ...] = (
    (1, "pipelines", "4.1.1", Text("Learning from data", "데이터에서 학습한다")),
    (2, "overfitting", "4.1.2", Text("Training data and test data", "훈련 데이터와 시험 데이터")),
    (3, "squared-error", "4.2.1", Text("Sum of squared errors", "오차제곱합")),
    (4, "cross-entropy", "4.2.2", Text("Cross-entropy error", "교차 엔트로피 오차")),
    (5, "mini-batch", "4.2.3", Text("Mini-batch learning", "미니배치 학습")),
    (6, "batch-cross-entropy", "4.2.4", Text("Cross-entropy for a batch", "배치용 교차 엔트로피")),
    (7, "why-a-loss", "4.2.5", Text("Why a loss function?", "왜 손실 함수를 쓸까?")),
    (8, "derivative", "4.3.1", Text("Derivative", "미분")),
    (9, "tangent", "4.3.2", Text("Numerical differentiation", "수치 미분의 예")),
    (10, "partial-derivatives", "4.3.3", Text("Partial derivatives", "편미분")),
    (11, "gradient-field", "4.4", Text("Gradient", "기울기")),
    (12, "gradient-descent", "4.4.1", Text("Gradient descent", "경사 하강법")),
    (13, "learning-rate", "4.4.1", Text("The learning rate", "학습률")),
    (14, "network-gradient", "4.4.2", Text("Gradient of a network", "신경망에서의 기울기")),
    (15, "training", "4.5", Text("Training a network", "학습 알고리즘 구현하기")),
)

BEATS: dict[str, int] = {
    "pipelines": 11, "overfitting": 9, "squared-error": 10, "cross-entropy": 13, "mini-batch": 10,
    "batch-cross-entropy": 11, "why-a-loss": 13, "derivative": 13, "tangent": 11,
    "partial-derivatives": 12, "gradient-field": 14, "gradient-descent": 17, "learning-rate": 12,
    "network-gradient": 15, "training": 18,
}  # fmt: skip
"""How many beats each lesson has, so that a list of lessons need not import them."""

GROUPS: dict[str, tuple[Text, Text]] = {
    "4.1": (Text("Learning from data", "데이터에서 학습한다"), Text("Data", "데이터")),
    "4.2": (Text("Loss functions", "손실 함수"), Text("Loss", "손실")),
    "4.3": (Text("Numerical differentiation", "수치 미분"), Text("Slopes", "미분")),
    "4.4": (Text("Gradients and descent", "기울기"), Text("Gradient", "기울기")),
    "4.5": (Text("Training a network", "학습 알고리즘 구현하기"), Text("Training", "학습")),
}
"""The sections of the chapter, which group its lessons: their names, whole and short."""
