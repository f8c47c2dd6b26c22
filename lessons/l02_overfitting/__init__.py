"""Lesson 2 (4.1.2): why data is split into training and test data.

The training error falls all the way while the test error turns up again.
"""

from __future__ import annotations

from downslope.lessons.kit import Expectation, Lesson, Number, Preset, Text
from downslope.lessons.l02_overfitting.beats import BEATS
from downslope.lessons.l02_overfitting.captions import formula, status
from downslope.lessons.l02_overfitting.data import HIGHEST, SEED
from downslope.lessons.l02_overfitting.pictures import PICTURES
from downslope.lessons.l02_overfitting.run import judging, start, step

LESSON = Lesson(
    number=2,
    name="overfitting",
    section="4.1.2",
    title=Text("Training data and test data", "훈련 데이터와 시험 데이터"),
    controls=(
        Number("degree", Text("from degree", "시작 차수"), 0.0, 0.0, HIGHEST, 1.0, 5.0),
        Number("points", Text("points", "점 개수"), 16.0, 4.0, 200.0, 1.0, 10.0),
        Number("noise", Text("noise", "잡음"), 0.3, 0.0, 1.0, 0.05, 0.2),
        Number("seed", Text("seed", "시드"), SEED, 0.0, 99.0, 1.0, 10.0),
    ),
    beats=BEATS,
    expectations=(
        Expectation("beat=2&said=test:1", "0"),
        Expectation("beat=2&said=test:1&step=15", "15"),
    ),
    start=start,
    step=step,
    pictures=PICTURES,
    formula=formula,
    status=status,
    code=judging,
    presets=(
        Preset(Text("16 points", "점 16개"), {"points": 16.0}, good=False),
        Preset(Text("200 points", "점 200개"), {"points": 200.0}),
        Preset(Text("no noise", "잡음 없음"), {"noise": 0.0}),
        Preset(Text("much noise", "잡음 많음"), {"noise": 0.8}, good=False),
    ),
)
