"""Lesson 6 (4.2.4): one cross entropy function for a sample and for a batch.

Its targets may be one-hot rows or labels.
"""

from __future__ import annotations

from downslope.lessons.kit import Choice, Expectation, Lesson, Number, Preset, Text, asked
from downslope.lessons.l06_batch_cross_entropy import pictures
from downslope.lessons.l06_batch_cross_entropy.beats import BEATS
from downslope.lessons.l06_batch_cross_entropy.captions import at_call, formula, status
from downslope.lessons.l06_batch_cross_entropy.one_row import indexed, multiplied
from downslope.lessons.l06_batch_cross_entropy.run import MOST, listing, start, step
from downslope.lessons.l06_batch_cross_entropy.sizes import sizes
from downslope.lessons.l06_batch_cross_entropy.trials import BY_LABELS, BY_ONE_HOT

LESSON = Lesson(
    number=6,
    name="batch-cross-entropy",
    section="4.2.4",
    title=Text("Cross-entropy for a batch", "배치용 교차 엔트로피"),
    controls=(
        Choice(
            "input",
            Text.plain("y"),
            {"batch": Text("batch", "배치"), "sample": Text("one sample", "한 개")},
            "batch",
        ),
        Choice(
            "target",
            Text.plain("t"),
            {"onehot": Text("one-hot", "원-핫"), "labels": Text("labels", "레이블")},
            "onehot",
        ),
        Number("size", Text("batch size", "배치 크기"), 2.0, 1.0, float(MOST), 1.0, 3.0),
        Choice(
            "pace",
            Text("a step is", "한 걸음은"),
            {"line": Text("one line", "한 줄"), "call": Text("the whole call", "함수 전체")},
            "line",
        ),
    ),
    beats=BEATS,
    expectations=(
        *(Expectation(f"target={t}&size=2&step=7", "1.406704775") for t in ("onehot", "labels")),
        *(
            Expectation("beat=6&said=labels-times-log:2", number)
            for number in ("155.7648", "0.5108")
        ),
        *(
            Expectation("beat=7&said=one-hot-as-index:2", number)
            for number in ("23.7190", "0.5108")
        ),
    ),
    start=start,
    step=step,
    pictures={
        "rows": pictures.rows,
        "losses": pictures.losses,
        "untold-losses": asked(pictures.untold_losses, pictures.losses),
        "main": pictures.main,
        "beside": pictures.beside,
        "sizes": sizes,
        "multiplied": multiplied,
        "indexed": indexed,
        "labels": asked(BY_LABELS.rows, BY_LABELS.ran),
        "labels-verdict": asked(BY_LABELS.no_verdict, BY_LABELS.verdict),
        "one-hot": asked(BY_ONE_HOT.rows, BY_ONE_HOT.ran),
        "one-hot-verdict": asked(BY_ONE_HOT.no_verdict, BY_ONE_HOT.verdict),
    },
    formula=formula,
    status=asked(at_call, status),
    code=listing,
    presets=(
        Preset(Text("one, one-hot", "한 개, 원-핫"), {"input": "sample", "target": "onehot"}),
        Preset(Text("one, label", "한 개, 레이블"), {"input": "sample", "target": "labels"}),
        Preset(Text("batch, one-hot", "배치, 원-핫"), {"input": "batch", "target": "onehot"}),
        Preset(Text("batch, labels", "배치, 레이블"), {"input": "batch", "target": "labels"}),
    ),
)
