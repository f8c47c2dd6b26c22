"""Lesson 5 (4.2.3): a loss from a few scans drawn at random.

It shows which scans mini-batches touch, and how far the loss of one is from that of all scans.
"""

from __future__ import annotations

from downslope.lessons.kit import Choice, Expectation, Lesson, Number, Preset, Text
from downslope.lessons.l05_mini_batch.beats import BEATS
from downslope.lessons.l05_mini_batch.captions import formula, status
from downslope.lessons.l05_mini_batch.draws import FULL
from downslope.lessons.l05_mini_batch.pictures import PICTURES
from downslope.lessons.l05_mini_batch.run import LARGEST, drawing, start, step

LESSON = Lesson(
    number=5,
    name="mini-batch",
    section="4.2.3",
    title=Text("Mini-batch learning", "미니배치 학습"),
    controls=(
        Number("batch", Text("B", "배치 크기 B"), 10.0, 1.0, LARGEST, 1.0, 10.0),
        Number("seed", Text("seed", "시드"), 0.0, 0.0, 99.0, 1.0, 10.0),
        Choice(
            "size",
            Text("data", "데이터 수"),
            {"in-use": Text("in use", "쓰는 데이터"), str(FULL): Text.plain(str(FULL))},
            "in-use",
        ),
    ),
    beats=BEATS,
    expectations=(
        Expectation("beat=2&said=duplicates:2&batch=10&step=1", "0.075"),
        Expectation("beat=2&said=duplicates:2&step=1", "7.9"),
        Expectation("beat=3&said=coverage:2&step=600", "63.2"),
        Expectation("beat=3&said=coverage:2&step=600", "60000"),
    ),
    start=start,
    step=step,
    pictures=PICTURES,
    formula=formula,
    status=status,
    code=drawing,
    step_limit=5_000,
    presets=(
        Preset(Text("one scan", "한 장"), {"batch": 1.0}, good=False),
        Preset(Text("10 scans", "10장"), {"batch": 10.0}),
        Preset(Text("100 scans", "100장"), {"batch": 100.0}),
        Preset(Text("500 scans", "500장"), {"batch": 500.0}),
    ),
)
