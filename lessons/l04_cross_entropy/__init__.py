"""Lesson 4 (4.2.2): cross entropy is minus the logarithm of the output for the right class."""

from __future__ import annotations

from downslope.lessons.kit import Choice, Expectation, Lesson, Number, Preset, Text, asked
from downslope.lessons.l04_cross_entropy.beats import BEATS
from downslope.lessons.l04_cross_entropy.captions import formula, status
from downslope.lessons.l04_cross_entropy.pictures import (
    both_errors,
    covered_curve,
    curve,
    soft_covered,
    soft_curve,
    ten_outputs,
    two_samples,
    two_samples_apart,
)
from downslope.lessons.l04_cross_entropy.run import listing, start, step

LESSON = Lesson(
    number=4,
    name="cross-entropy",
    section="4.2.2",
    title=Text("Cross-entropy error", "교차 엔트로피 오차"),
    controls=(
        Number("y", Text("start y_2", "시작 y_2"), 0.6, 0.0, 1.0, 0.01, 0.1),
        Choice(
            "others",
            Text("others", "나머지"),
            {
                "even": Text("all alike", "모두 같게"),
                "y_a": Text("as in y_a", "y_a처럼"),
                "y_b": Text("mostly 7, as in y_b", "y_b처럼 7에 많이"),
            },
            "y_a",
        ),
        Choice(
            "delta",
            Text("delta", "delta"),
            {name: Text.plain(name) for name in ("0", "1e-10", "1e-7", "1e-4", "0.01")},
            "1e-7",
        ),
    ),
    beats=BEATS,
    expectations=(
        Expectation("beat=1&said=only-the-right-class:2", "0.510825457"),
        Expectation("beat=2&said=to-y-b:2&step=10", "2.302584093"),
        Expectation("beat=5&said=to-zero:1&step=19", "1e-7"),
        Expectation("beat=5&said=to-zero:1&step=19", "16.1181"),
        Expectation("beat=6&said=below-zero:2", "-1e-7"),
        Expectation("beat=6&said=below-zero:2", "16.1181"),
        Expectation("beat=9&said=soft-labels:1", ".693"),
        Expectation("beat=9&said=soft-labels:1", "1.121"),
    ),
    start=start,
    step=step,
    pictures={
        "curve": asked(covered_curve, curve),
        "errors": both_errors,
        "outputs": ten_outputs,
        "both": asked(two_samples_apart, two_samples),
        "soft": asked(soft_covered, soft_curve),
    },
    formula=formula,
    status=status,
    code=listing,
    # Each begins a new run: as many steps as before would slide y_a down to where y_b begins.
    presets=(
        Preset(Text.plain("y_a"), {"y": 0.6, "others": "y_a", "delta": "1e-7"}, restart=True),
        Preset(
            Text.plain("y_b"),
            {"y": 0.1, "others": "y_b", "delta": "1e-7"},
            good=False,
            restart=True,
        ),
        Preset(
            Text("no idea", "모두 같게"), {"y": 0.1, "others": "even"}, good=False, restart=True
        ),
        Preset(Text("nearly sure", "거의 확신"), {"y": 0.95, "others": "even"}, restart=True),
    ),
)
