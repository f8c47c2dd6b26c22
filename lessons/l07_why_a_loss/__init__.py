"""Lesson 7 (4.2.5): why a network learns from a loss and not from its accuracy."""

from __future__ import annotations

from downslope.lessons.kit import Choice, Expectation, Lesson, LogNumber, Number, Preset, Text
from downslope.lessons.l07_why_a_loss.beats import BEATS
from downslope.lessons.l07_why_a_loss.captions import formula, status
from downslope.lessons.l07_why_a_loss.gallery import PICTURES
from downslope.lessons.l07_why_a_loss.run import WEIGHTS, listing, start, step

MOVES = ("0.1", "0.01", "0.001", "0.0001")
_LEAP = "beat=2&said=flip:2&nudge=-0.088&move=0.0001&step=7"
"""The end of a token: the first step after which accuracy has changed."""

LESSON = Lesson(
    number=7,
    name="why-a-loss",
    section="4.2.5",
    title=Text("Why a loss function?", "왜 손실 함수를 쓸까?"),
    controls=(
        Choice(
            "scene",
            Text("scene", "무대"),
            {"network": Text("network", "신경망"), "saddle": Text("saddle", "안장")},
            "network",
        ),
        Choice(
            "follow",
            Text("follow", "학습 기준"),
            {
                "nothing": Text("equal steps", "같은 걸음"),
                "loss": Text("the loss", "손실"),
                "accuracy": Text("accuracy", "정확도"),
            },
            "nothing",
        ),
        Choice(
            "weight",
            Text("weight", "가중치"),
            {name: Text.plain(name) for name in WEIGHTS},
            "w23",
        ),
        Number("nudge", Text("start nudge", "처음 변화량"), -1.0, -1.0, 1.0, 0.001, 0.1),
        Choice("move", Text("step", "걸음"), {m: Text.plain(m) for m in MOVES}, "0.1"),
        Number(
            "x0",
            Text("start x0", "시작 x0"),
            1.0,
            -4.0,
            4.0,
            0.1,
            1.0,
            axis="x",
            point=Text("start", "시작"),
        ),
        Number("x1", Text("x1", "x1"), 0.0, -4.0, 4.0, 0.1, 1.0, axis="y"),
        LogNumber("eta", Text("eta", "학습률 eta"), 0.1, 1e-4, 10.0),
    ),
    beats=BEATS,
    expectations=(
        *(Expectation("beat=1", number) for number in ("-1.0000", "1.5607", "0")),
        *(
            Expectation("beat=1&said=walk:1&step=20", number)
            for number in ("1.0000", "0.4836", "1")
        ),
        *(Expectation(_LEAP, nudge) for nudge in ("-0.0874", "-0.0873")),
        Expectation("beat=4&step=12", "0"),
        *(Expectation("beat=7", coordinate) for coordinate in ("1", "0")),
        Expectation("beat=7&said=saddle:1&step=100", "0"),
        *(Expectation("beat=8", coordinate) for coordinate in ("1", "1e-6")),
    ),
    start=start,
    step=step,
    pictures=PICTURES,
    formula=formula,
    status=status,
    code=listing,
    presets=(
        Preset(Text("follow accuracy", "정확도를 따라"), {"follow": "accuracy"}, good=False),
        Preset(Text("follow the loss", "손실을 따라"), {"follow": "loss"}),
    ),
)
