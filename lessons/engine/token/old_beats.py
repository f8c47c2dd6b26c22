"""The numbers that beats had in tokens before tokens named them: these lists never change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from downslope.lessons.engine.lesson import Lesson

NUMBERED: dict[str, str] = {
    "pipelines": "rule features network shuffled own-scans by-hand learned xor no-bias",
    "overfitting": "fit test find no-noise more-data judged-by-training leak chosen-on-test",
    "squared-error": (
        "right-answer add-up wrong-answer best-move other-target called-mean python-lists "
        "eleven-and-ten"
    ),
    "cross-entropy": (
        "only-the-right-class to-y-b halving confident-mistake to-zero below-zero "
        "without-delta delta soft-labels"
    ),
    "mini-batch": "draw duplicates coverage mean spread row-for-size row-of-bytes",
    "batch-cross-entropy": (
        "two-rows pick two-forms one-sample more-rows labels-times-log one-hot-as-index"
    ),
    "why-a-loss": ("walk flip slope two-slopes follow sign saddle escape spike zero-is-not-best"),
    "derivative": ("secant central book-h valley why best-h complex dtype underflow cancellation"),
    "tangent": "slope intercept shape digits wide-h tiny-h h-too-small parentheses",
    "partial-derivatives": (
        "cut-the-bowl slope-along-x0 slope-along-x1 both-flat caret caret-on-floats "
        "one-number-for-a-mesh wrong-one-held"
    ),
    "gradient-field": (
        "one-vector three-points field product-field calls inside tiny-nudge not-restored "
        "integer-point coarse-floats sideways-block"
    ),
    "gradient-descent": (
        "first-step downhill promise too-small too-large tune valley flat-ground "
        "four-minima bent-valley your-own shared-start lost-last-point"
    ),
    "learning-rate": (
        "one-factor ten-times-smaller mirror four-names steepest-axis eta-ten half-frozen "
        "false-arrival"
    ),
    "network-gradient": (
        "forward sign entry row-sum one-step hundred large-eta cost seeds "
        "softmax-overflow one-index ignored-argument"
    ),
    "training": (
        "first-loss iteration epoch batch-size eta train-test misread weights "
        "two-gradients zero-weights forgotten-mean tested-on-training part-of-an-epoch"
    ),
}
"""The beats of each lesson, in the order in which `beat=1`, `beat=2`, ... counted them."""


def unnamed(lesson: Lesson[object], *, bare: bool) -> int:
    """The index of the beat of a token that names none.

    A `bare` token, a lesson's name alone, opens its first beat. One with other fields may be old:
    it meant the beat that was the first when beats had numbers.
    """
    old = NUMBERED.get(lesson.name, "").partition(" ")[0]
    names = [beat.name for beat in lesson.beats]
    name = lesson.renamed.get(old, old)
    return 0 if bare or name not in names else names.index(name)
