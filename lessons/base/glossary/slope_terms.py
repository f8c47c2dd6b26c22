"""Terms about slopes and derivatives: those of lessons 7 to 10."""

from __future__ import annotations

from downslope.lessons.base.glossary.term import Term
from downslope.lessons.base.text import Text

SLOPE_TERMS: tuple[Term, ...] = (
    Term(
        Text("accuracy", "정확도"),
        Text(
            "The share of samples that are read right.",
            "전체 가운데 맞힌 데이터의 비율이에요.",
        ),
        "why-a-loss",
        "walk",
    ),
    Term(
        Text("slope", "접선의 기울기, 경사"),
        Text(
            "How much a curve rises for every 1 to the right.",
            "오른쪽으로 1만큼 갈 때 곡선이 올라가는 양이에요.",
        ),
        "why-a-loss",
        "slope",
        (("slope",), ("기울기", "경사")),
    ),
    Term(
        Text("derivative", "미분"),
        Text(
            "The slope of a curve at one point.",
            "한 점에서 곡선이 얼마나 가파른지 나타내는 값이에요.",
        ),
        "why-a-loss",
        "slope",
    ),
    Term(
        Text("saddle point", "안장점"),
        Text(
            "A flat point that is a minimum one way and a maximum the other.",
            "평평하지만 한쪽으로는 가장 낮고 다른 쪽으로는 가장 높은 점이에요.",
        ),
        "why-a-loss",
        "saddle",
        (("saddle", "saddle point"), ("안장", "안장점")),
    ),
    Term(
        Text("minimum", "최소점"),
        Text(
            "A point lower than all around it.",
            "둘레의 어느 점보다도 낮은 점이에요.",
        ),
        "why-a-loss",
        "saddle",
        (("minimum", "minima", "local minimum"), ("최소점", "최솟값", "극소점")),
    ),
    Term(
        Text("secant", "할선"),
        Text(
            "The straight line through two points of a curve.",
            "곡선 위의 두 점을 지나는 직선이에요.",
        ),
        "derivative",
        "secant",
    ),
    Term(
        Text("tangent", "접선"),
        Text(
            "The straight line that touches a curve and has its slope there.",
            "곡선의 한 점에 닿으면서 그 점과 똑같이 기울어진 직선이에요.",
        ),
        "derivative",
        "secant",
    ),
    Term(
        Text("forward difference", "전방 차분"),
        Text(
            "The slope from x to x + h: `(f(x+h) - f(x)) / h`.",
            "x에서 x + h까지 잰 경사예요: `(f(x+h) - f(x)) / h`.",
        ),
        "derivative",
        "central",
        (("forward difference", "forward", "forward error"), ("전방 차분", "전방")),
    ),
    Term(
        Text("central difference", "중앙 차분"),
        Text(
            "The slope from x - h to x + h: `(f(x+h) - f(x-h)) / (2h)`.",
            "x - h에서 x + h까지 잰 경사예요: `(f(x+h) - f(x-h)) / (2h)`.",
        ),
        "derivative",
        "central",
        (("central difference", "central", "central error"), ("중앙 차분", "중앙")),
    ),
    Term(
        Text("truncation error", "절단 오차"),
        Text(
            "The error that is left because h is not yet 0.",
            "h가 아직 0이 아니어서 남는 오차예요.",
        ),
        "derivative",
        "central",
    ),
    Term(
        Text("rounding error", "반올림 오차"),
        Text(
            "The error that is made because a float keeps only some digits.",
            "부동소수점이 정해진 자릿수만 남기기 때문에 생기는 오차예요.",
        ),
        "derivative",
        "book-h",
        (("rounding error", "rounding"), ("반올림 오차", "반올림")),
    ),
    Term(
        Text("cancellation", "유효 숫자 손실"),
        Text(
            "Equal digits vanish when two near numbers are subtracted.",
            "거의 같은 두 수를 빼면 앞의 같은 자리가 사라지는 거예요.",
        ),
        "derivative",
        "why",
        (("cancellation",), ("유효 숫자 손실", "자릿수 상실")),
    ),
    Term(
        Text("float64, float32, float16", "float64, float32, float16"),
        Text(
            "Numbers of 64, 32 or 16 bits: about 16, 7 or 3 digits.",
            "64비트, 32비트, 16비트로 쓴 수예요. 유효 숫자가 16, 7, 3자리쯤이에요.",
        ),
        "derivative",
        "why",
        (("float64", "float32", "float16"), ("float64", "float32", "float16")),
    ),
    Term(
        Text("complex step", "복소 스텝"),
        Text(
            "A derivative from the imaginary part at x + ih, without a subtraction.",
            "x + ih에서 허수부만 써서 뺄셈 없이 구하는 미분이에요.",
        ),
        "derivative",
        "complex",
    ),
    Term(
        Text("underflow", "언더플로"),
        Text(
            "A number too small for its type becomes 0.",
            "수가 너무 작아서 그 자료형에서는 0이 되는 거예요.",
        ),
        "derivative",
        "underflow",
    ),
    Term(
        Text("numerical differentiation", "수치 미분"),
        Text(
            "A derivative computed from the heights at two near points.",
            "가까운 두 점의 높이로 계산한 미분이에요.",
        ),
        "tangent",
        "slope",
    ),
    Term(
        Text("partial derivative", "편미분"),
        Text(
            "The slope along one variable while the others are held still.",
            "다른 변수는 고정하고 변수 하나만 바꿀 때의 경사예요.",
        ),
        "partial-derivatives",
        "slope-along-x0",
        (("partial derivative", "partial"), ("편미분",)),
    ),
)
