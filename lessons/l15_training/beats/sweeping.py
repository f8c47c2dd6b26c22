"""The beat of lesson 15 that tries a dozen learning rates at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, Notes, PlaceQuestion, Text
from downslope.lessons.l15_training import sweep
from downslope.lessons.l15_training.answers import DEFAULTS

if TYPE_CHECKING:
    from downslope.lessons.l15_training.run import Training

SWEEP: Beat[Training] = Beat(
    name="eta-sweep",
    title=Text("A dozen etas at once", "학습률 여럿을 한 번에"),
    minutes=2.0,
    essential=2,
    settings=DEFAULTS,
    controls=("eta", "pace"),
    presets=(),
    pictures=("sweep", "losses"),
    text=Text(
        """On the bowl of lesson 12 eta 1 was the limit. The limit depends on how curved the
        landscape is, and nobody knows that here. So one tries powers of 10: the same network, 200
        iterations, eta from 0.01 to 100.""",
        """12단원의 그릇에서는 eta 1이 한계였어요. 한계는 지형이 얼마나 휘었는지에 달렸는데,
        여기서는 아무도 몰라요. 그래서 10의 거듭제곱으로 해 봐요. 같은 신경망을 0.01부터
        100까지의 eta로 200번씩 반복해요.""",
    ),
    notes=Notes(
        ask=Text(
            "Why is the curve steep on the right and gentle on the left?",
            "곡선은 왜 오른쪽이 가파르고 왼쪽이 완만할까요?",
        ),
        expect=Text(
            """Too small is only slow; too large throws the network about. The best of these is
            4.64, log10 of it 0.667, with a loss of 0.108.""",
            """너무 작으면 느릴 뿐이지만 너무 크면 튕겨 나가요. 여기서 가장 좋은 것은 4.64, log10은
            0.667이고 손실은 0.108이에요.""",
        ),
        mistake=Text(
            "Many put the mark at 1 or lower, by the bowl.",
            "그릇을 떠올려 1보다 작게 답하는 학생이 많아요.",
        ),
    ),
    question=PlaceQuestion(
        text=Text("Which eta ends lowest?", "손실이 가장 작은 eta는?"),
        picture="sweep",
        answer=sweep.best,
        begin=(-1.0, 0.0),
        x_limits=sweep.X_LIMITS,
        y_limits=sweep.Y_LIMITS,
        curve=lambda _: 0.0,
        because=Text(
            """To its left learning is slow, to its right it breaks within a factor of 3. So choose
            an eta well left of the edge, and smaller still for small batches.""",
            """왼쪽은 느리고, 오른쪽은 3배만 커져도 망가져요. 그러니 그 끝보다 넉넉히 작게, 배치가
            작으면 더 작게 골라요.""",
        ),
    ),
    computed={
        "4.64": lambda: 10 ** sweep.best()[0],
        "0.667": lambda: sweep.best()[0],
        "0.108": lambda: 10 ** sweep.best()[1],
    },
)
