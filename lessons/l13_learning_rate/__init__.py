"""Lesson 13 (4.4.1): what each learning rate does, and what rounding does when one is huge."""

from __future__ import annotations

from downslope.lessons.kit import Choice, Expectation, Lesson, LogNumber, Preset, Text, asked
from downslope.lessons.kit import descent_step as step
from downslope.lessons.l13_learning_rate.beats import BEATS
from downslope.lessons.l13_learning_rate.captions import formula, status
from downslope.lessons.l13_learning_rate.chart import limit, to_half, to_limit, to_mirror, whole
from downslope.lessons.l13_learning_rate.choosing import (
    both_factors,
    halving,
    untold_factors,
    untold_halving,
)
from downslope.lessons.l13_learning_rate.freezing import far_plot, latest, other, x0_table, x1_table
from downslope.lessons.l13_learning_rate.pictures import coordinates, terrain
from downslope.lessons.l13_learning_rate.run import start, until_flat

STEPS = {"0.01": 798, "0.1": 73, "0.3": 18, "0.5": 1, "0.7": 18, "0.9": 73, "0.99": 798}
"""How many steps each learning rate takes on the bowl until the gradient is flat."""
_FROZEN = "beat=6&said=eta-ten:3&step=100"

LESSON = Lesson(
    number=13,
    name="learning-rate",
    section="4.4.1",
    title=Text("The learning rate", "학습률"),
    controls=(
        LogNumber("eta", Text("eta", "학습률 eta"), 0.1, 1e-3, 100.0),
        Choice(
            "landscape",
            Text("landscape", "지형"),
            {"bowl": Text("bowl", "그릇"), "valley": Text("long valley", "긴 골짜기")},
            "bowl",
        ),
    ),
    beats=BEATS,
    expectations=(
        *(
            Expectation(f"beat=4&said=four-names:3&eta={eta}", str(steps))
            for eta, steps in STEPS.items()
        ),
        Expectation("beat=4&said=four-names:3&eta=0.5", "0"),
        *(Expectation(_FROZEN, number) for number in ("-2.58983747e13", "-1.29524862e12")),
        *(Expectation(_FROZEN, number) for number in ("10", "0")),
        Expectation("beat=7&said=half-frozen:2&step=9", "2.4e-4"),
        Expectation("beat=8&said=false-arrival:1", "10"),
    ),
    start=start,
    step=step,
    pictures={
        "x": coordinates,
        "terrain": terrain,
        "half-map": to_half,
        "mirror-map": to_mirror,
        "map": to_limit,
        "limit-map": limit,
        "whole-map": whole,
        "far": far_plot,
        "x0": x0_table,
        "x1": x1_table,
        "table": latest,
        "other": other,
        "factors": asked(untold_factors, both_factors),
        "halving": asked(untold_halving, halving),
    },
    formula=formula,
    status=status,
    code=until_flat,
    presets=(
        Preset(Text("too small", "너무 작게"), {"eta": 0.01}, good=False),
        Preset(Text("just right", "알맞게"), {"eta": 0.3}),
        Preset(Text("oscillates", "진동"), {"eta": 0.9}),
        Preset(Text("never converges", "수렴 안 함"), {"eta": 1.0}, good=False),
        Preset(Text("diverges", "발산"), {"eta": 1.01}, good=False),
    ),
)
