"""Lesson 14 (4.4.2): the gradient of a network's loss has one slope for each weight."""

from __future__ import annotations

from downslope.lessons.kit import Choice, Lesson, LogNumber, Number, Preset, Text, asked
from downslope.lessons.l14_network_gradient import (
    both_seeds,
    nudge_pictures,
    pictures,
    score_pictures,
    slope_pictures,
)
from downslope.lessons.l14_network_gradient.beats import BEATS
from downslope.lessons.l14_network_gradient.captions import at_start, formula, status
from downslope.lessons.l14_network_gradient.expectations import EXPECTATIONS
from downslope.lessons.l14_network_gradient.run import ENTRIES, listing, start, step

LESSON = Lesson(
    number=14,
    name="network-gradient",
    section="4.4.2",
    title=Text("Gradient of a network", "신경망에서의 기울기"),
    controls=(
        LogNumber("eta", Text("eta", "학습률 eta"), 0.1, 1e-4, 10.0),
        Choice(
            "weights",
            Text("first W", "처음 W"),
            {"book": Text("book", "책"), "seed": Text("random", "무작위")},
            "book",
        ),
        Number("seed", Text("seed", "시드"), 0.0, 0.0, 999.0, 1.0, 10.0),
        Choice(
            "target",
            Text("right class", "정답"),
            {name: Text.plain(name) for name in ("0", "1", "2")},
            "2",
        ),
        Choice(
            "entry",
            Text("weight", "가중치"),
            {name: Text.plain(f"W[{i},{j}]") for name, (i, j) in ENTRIES.items()},
            "02",
            view=True,
        ),
        Choice(
            "edges",
            Text("edges", "연결선"),
            {"W": Text.plain("W"), "dW": Text.plain("dW")},
            "W",
            view=True,
        ),
    ),
    beats=BEATS,
    expectations=EXPECTATIONS,
    start=start,
    step=step,
    pictures={
        "forward": pictures.of_weights,
        "network": pictures.forward_pass,
        "weights": pictures.weights,
        "slopes": slope_pictures.slopes,
        "losses": pictures.losses,
        "answers": pictures.answers,
        "nudges": nudge_pictures.nudged,
        "chosen-weight": pictures.chosen_weight,
        "chosen-slope": slope_pictures.chosen_slope,
        "exponentials": pictures.exponentials,
        "score-slopes": asked(score_pictures.unknown, score_pictures.told),
        "score-nudges": asked(score_pictures.not_nudged, score_pictures.nudged),
        "both-seeds": asked(both_seeds.unknown, both_seeds.told),
        "untold-nudges": asked(nudge_pictures.not_nudged, nudge_pictures.nudged),
        "columns": asked(slope_pictures.unknown_columns, slope_pictures.columns),
        "row-nudges": asked(nudge_pictures.one_by_one_nudged, nudge_pictures.row_nudged),
        "row-sums": asked(slope_pictures.unknown_sums, slope_pictures.row_sums),
        "passes": asked(slope_pictures.first_passes, slope_pictures.passes),
    },
    formula=formula,
    status=asked(at_start, status),
    code=listing,
    cost=lambda _: 500.0,  # twelve forward passes and one more
    presets=(
        Preset(Text("hardly moves", "거의 제자리"), {"eta": 1e-4}, good=False),
        Preset(Text("slow", "느리게"), {"eta": 0.01}, good=False),
        Preset(Text("steady", "꾸준히"), {"eta": 0.1}),
        Preset(Text("quick", "빠르게"), {"eta": 1.0}),
    ),
)
