"""Lesson 15 (4.5): a two-layer network learns handwritten digits from mini-batches."""

from __future__ import annotations

from downslope.lessons.kit import Choice, Expectation, Lesson, LogNumber, Number, Preset, Text
from downslope.lessons.l15_training.beats import BEATS
from downslope.lessons.l15_training.captions import formula, status
from downslope.lessons.l15_training.line_by_line import LINES
from downslope.lessons.l15_training.pace import cost
from downslope.lessons.l15_training.pictures import PICTURES
from downslope.lessons.l15_training.run import listing, start, step


def _sizes(*sizes: str) -> dict[str, Text]:
    return {size: Text.plain(size) for size in sizes}


LESSON = Lesson(
    number=15,
    name="training",
    section="4.5",
    title=Text("Training a network", "학습 알고리즘 구현하기"),
    controls=(
        LogNumber("eta", Text("eta", "학습률 eta"), 1.0, 1e-3, 100.0),
        Choice(
            "batch",
            Text("batch", "배치 크기"),
            _sizes("1", "5", "10", "20", "50", "100", "200", "500"),
            "100",
        ),
        Choice(
            "hidden",
            Text("hidden", "은닉 뉴런"),
            _sizes("1", "2", "5", "10", "20", "50", "100"),
            "50",
        ),
        Choice(
            "std",
            Text("first weights ±", "처음 가중치 ±"),
            _sizes("0", "0.01", "0.1", "1"),
            "0.1",
        ),
        Number("seed", Text("seed", "시드"), 0.0, 0.0, 999.0, 1.0, 10.0),
        Choice(
            "pace",
            Text("pace", "빠르기"),
            {
                "1": Text.plain("1"),
                "10": Text.plain("10"),
                "epoch": Text("epoch", "에폭"),
            },
            "1",
        ),
        Choice(
            "gradient",
            Text("gradient", "기울기"),
            {
                "backprop": Text("backpropagation", "오차역전파법"),
                "numerical": Text("numerical", "수치 미분"),
            },
            "backprop",
        ),
        Choice(
            "line",
            Text("line", "줄"),
            {line: Text.plain(line) for line in LINES},
            "1",
            view=True,
        ),
    ),
    beats=BEATS,
    expectations=(
        *(Expectation("", number) for number in ("50", "10")),
        Expectation("said=first-loss:2", "2.3026"),
        Expectation("beat=7&step=23", "0.97"),
    ),
    start=start,
    step=step,
    pictures=PICTURES,
    formula=formula,
    status=status,
    code=listing,
    presets=(
        Preset(Text("default", "기본"), {"eta": 1.0, "batch": "100", "hidden": "50", "std": "0.1"}),
        Preset(
            Text("the book's, for MNIST", "책의 값(MNIST용)"),
            {"eta": 0.1, "batch": "100", "hidden": "50", "std": "0.01"},
        ),
        Preset(Text("eta 30", "학습률 30"), {"eta": 30.0}, good=False),
        Preset(Text("batch of 1", "배치 1"), {"batch": "1"}, good=False),
        Preset(Text("2 hidden", "은닉 2"), {"hidden": "2"}, good=False),
    ),
    keeps_step=False,
    kept=32,
    cost=cost,
)
