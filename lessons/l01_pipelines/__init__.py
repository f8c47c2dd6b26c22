"""Lesson 1 (4.1.1): three ways from a scan to its digit, and which parts are learned from data."""

from __future__ import annotations

from downslope.lessons.kit import Choice, Lesson, Number, Text
from downslope.lessons.l01_pipelines.beats import BEATS
from downslope.lessons.l01_pipelines.captions import formula, status
from downslope.lessons.l01_pipelines.gate import GATES
from downslope.lessons.l01_pipelines.listings import LEARNED
from downslope.lessons.l01_pipelines.pictures import PICTURES
from downslope.lessons.l01_pipelines.run import start, step

DIGITS = {"any": Text("all", "전체"), **{str(d): Text.plain(str(d)) for d in range(10)}}

LESSON = Lesson(
    number=1,
    name="pipelines",
    section="4.1.1",
    title=Text("Learning from data", "데이터에서 학습한다"),
    controls=(
        Choice(
            "scene",
            Text("scene", "무대"),
            {
                "scans": Text("scans", "손글씨"),
                "gate": Text("gate", "게이트"),
                "layers": Text("two layers", "두 층"),
            },
            "scans",
        ),
        Choice(
            "labels",
            Text("training labels", "훈련 레이블"),
            {"right": Text("right", "그대로"), "shuffled": Text("shuffled", "뒤섞음")},
            "right",
        ),
        Choice("digit", Text("digits shown", "보는 숫자"), DIGITS, "any"),
        Choice("gate", Text("gate", "게이트"), {name: Text.plain(name) for name in GATES}, "AND"),
        Choice(
            "by",
            Text("weights", "가중치"),
            {"hand": Text("by hand", "손으로"), "data": Text("learned", "학습")},
            "hand",
        ),
        Number("w1", Text.plain("w1"), 0.5, -3.0, 3.0, 0.1, 0.5),
        Number("w2", Text.plain("w2"), 0.5, -3.0, 3.0, 0.1, 0.5),
        Number("b", Text.plain("b"), -0.7, -3.0, 3.0, 0.1, 0.5),
    ),
    beats=BEATS,
    start=start,
    step=step,
    pictures=PICTURES,
    formula=formula,
    status=status,
    code=LEARNED,
)
