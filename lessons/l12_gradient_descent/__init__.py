"""Lesson 12 (4.4.1): gradient descent, one step of eta times the gradient at a time."""

from __future__ import annotations

from downslope.lessons.kit import (
    Choice,
    Expectation,
    LandscapeChoice,
    Lesson,
    LogNumber,
    Number,
    Preset,
    Text,
    start_on,
    with_eta,
)
from downslope.lessons.kit import descent_step as step
from downslope.lessons.l12_gradient_descent.beats import BEATS
from downslope.lessons.l12_gradient_descent.captions import formula, status
from downslope.lessons.l12_gradient_descent.pictures import losses, path_map, steepness
from downslope.lessons.l12_gradient_descent.run import cost, listing, start

LANDSCAPE_NAMES = {
    "bowl": Text("bowl", "그릇"),
    "valley": Text("valley", "골짜기"),
    "saddle": Text("saddle", "안장"),
    "plateau": Text("plateau", "고원"),
    "himmelblau": Text("himmelblau", "힘멜블라우"),
    "rosenbrock": Text("rosenbrock", "로젠브록"),
}

LESSON = Lesson(
    number=12,
    name="gradient-descent",
    section="4.4.1",
    title=Text("Gradient descent", "경사 하강법"),
    controls=(
        LogNumber("eta", Text("eta", "학습률 eta"), 0.1, 1e-10, 10.0),
        Number(
            "x0",
            Text("start x0", "시작 x0"),
            -3.0,
            -10.0,
            10.0,
            0.1,
            1.0,
            axis="x",
            point=Text("start", "시작"),
        ),
        Number("x1", Text("x1", "x1"), 4.0, -10.0, 10.0, 0.1, 1.0, axis="y"),
        LandscapeChoice("landscape", Text("landscape", "지형"), LANDSCAPE_NAMES, "bowl"),
        Choice(
            "loss",
            Text("loss axis", "손실 축"),
            {"linear": Text("linear", "선형"), "log": Text("log", "로그")},
            "linear",
            view=True,
        ),
    ),
    beats=BEATS,
    expectations=(
        *(Expectation("eta=0.1&step=100", number) for number in ("-6.1111e-10", "8.1481e-10")),
        *(Expectation("eta=0.01&step=100", number) for number in ("-.39786", ".53048")),
        *(Expectation("eta=1e-10&step=100", number) for number in ("-2.99999994", "3.99999992")),
        *(Expectation("eta=1&step=100", number) for number in ("-3", "4")),
        *(Expectation("eta=1.01&step=100", number) for number in ("-21.7339", "28.9786")),
        *(Expectation("eta=0.1&step=20", number) for number in ("-.03459", ".04612")),
        *(
            Expectation("beat=13&said=lost-last-point:2", number)
            for number in ("-.04323", ".05765")
        ),
    ),
    start=start,
    changed=with_eta,
    follows=start_on,
    step=step,
    pictures={"map": path_map, "losses": losses, "steepness": steepness},
    formula=formula,
    status=status,
    code=listing,
    cost=cost,
    presets=(
        Preset(Text("too small", "너무 작게"), {"eta": 1e-10}, good=False),
        Preset(Text("slow", "느리게"), {"eta": 0.01}),
        Preset(Text("just right", "알맞게"), {"eta": 0.1}),
        Preset(Text("to and fro", "왔다 갔다"), {"eta": 1.0}, good=False),
        Preset(Text("diverges", "발산"), {"eta": 1.01}, good=False),
    ),
)
