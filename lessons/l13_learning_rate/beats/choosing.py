"""The beats of lesson 13 that open it, and those about choosing eta without knowing the slope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import (
    Beat,
    ChoiceQuestion,
    Listing,
    Notes,
    NumberQuestion,
    Option,
    Text,
    short,
)
from downslope.lessons.l13_learning_rate import answers
from downslope.lessons.l13_learning_rate.choosing import best_eta, halve_when_rising, halved

if TYPE_CHECKING:
    from downslope.lessons.l13_learning_rate.run import Descent

CURVED = (0.1, 2.0), (0.5, 2.0), (1.0, 4.0), (2.0, 8.0), (0.2, 1.8), (1.0, 9.0)
"""The curvatures (flat axis, steep axis) that are asked about in turn."""

OPENING: Beat[Descent] = Beat(
    name="opening",
    kind="opening",
    title=Text("Which eta?", "어떤 eta일까요"),
    minutes=1.0,
    essential=1,
    settings={"eta": 0.1, "landscape": "bowl"},
    controls=(),
    presets=(),
    pictures=("terrain", "x"),
    text=Text(
        """In lesson 12 one eta crept, another was quick, a third flew off. What decides that,
        and how do you choose? On the bowl a single number tells everything; for a network it
        tells what to try first.""",
        """12단원에서 어떤 eta는 기어가고, 어떤 eta는 빠르고, 어떤 eta는 날아갔어요. 무엇이 그것을
        정하고, 어떻게 골라야 할까요? 그릇에서는 수 하나로 다 알 수 있고, 신경망에서는 무엇부터
        해 볼지 알려 줘요.""",
    ),
    notes=Notes(
        ask=Text(
            "What did you choose in lesson 12, and how did you find it?",
            "12단원에서 어떤 eta를 골랐고, 어떻게 찾았나요?",
        ),
        expect=Text(
            "By trying. Now for the reason.", "이것저것 해 봤을 거예요. 이제 까닭을 알아봐요."
        ),
    ),
)


def best_for(seed: int) -> NumberQuestion:
    """Which eta shrinks both axes alike, for two curvatures."""
    a, b = CURVED[seed % len(CURVED)]
    given = {"a": short(a), "b": short(b), "best": short(round(2 / (a + b), 4))}
    return NumberQuestion(
        text=Text(
            "The curvatures are {a} and {b}. Which eta is the best for both?",
            "곡률이 {a}와 {b}예요. 둘 다에 가장 좋은 eta는?",
        ).format(**given),
        answer=lambda: best_eta(a, b),
        because=Text(
            """2 / ({a} + {b}) = {best}: there 1 - {a} * eta and {b} * eta - 1 are equal. Less, and
            the flat axis is slower; more, and the steep one is.""",
            """2 / ({a} + {b}) = {best}. 거기서 1 - {a} * eta와 {b} * eta - 1이 같아요. 더 작으면
            평평한 축이, 더 크면 가파른 축이 느려져요.""",
        ).format(**given),
        near=0.02,
        reveal=20,
    )


def _halving(situation: object) -> Listing:
    del situation
    return Listing((halve_when_rising,))


CHOOSING_BEATS: tuple[Beat[Descent], ...] = (
    Beat(
        name="best-for-both",
        title=Text("The best for both axes", "두 축에 가장 좋은 eta"),
        minutes=2.0,
        essential=2,
        settings={"eta": 0.5, "landscape": "valley"},
        controls=("eta",),
        presets=(),
        pictures=("factors", "x", "terrain"),
        text=Text(
            """Where the slope along an axis is c * x, c is its curvature. A step leaves `|1 - c
            * eta|` of it. The run is as slow as its slower axis, so the best eta makes both
            equally fast.""",
            """한 축의 경사가 c * x이면 c를 곡률이라고 해요. 한 걸음 뒤에는 `|1 - c * eta|`배가
            남아요. 느린 축이 전체를 늦추니까, 두 축이 똑같이 빠를 때가 가장 좋아요.""",
        ),
        notes=Notes(
            ask=Text(
                "Write both factors down. When do they have the same size?",
                "두 배율을 적어 보세요. 언제 크기가 같을까요?",
            ),
            expect=Text(
                """1 - 0.1 * eta = 2 * eta - 1 gives 2/2.1 = 0.952, and both keep 0.905. From our
                start 0.93 needs fewer steps: it starts near the steep axis.""",
                """1 - 0.1 * eta = 2 * eta - 1이면 2/2.1 = 0.952이고 둘 다 0.905배가 남아요. 이
                출발점에서는 0.93이 걸음이 더 적은데, 출발점에 따라 조금 달라요.""",
            ),
            mistake=Text(
                "Many take the middle of both limits, or divide by the mean.",
                "두 한계의 가운데나 평균의 역수를 답하기 쉬워요.",
            ),
        ),
        question=best_for(0),
        again=best_for,
        computed={"0.952": lambda: best_eta(0.1, 2.0), "0.905": lambda: 1 - 0.1 * best_eta(0.1, 2)},
    ),
    Beat(
        name="halving",
        title=Text("Not knowing the curvature", "곡률을 모를 때"),
        minutes=2.0,
        essential=2,
        settings={"eta": 1.0, "landscape": "valley"},
        controls=(),
        presets=(),
        pictures=("halving", "x"),
        code=_halving,
        text=Text(
            """Of a network nobody knows the curvatures. One way is to try powers of 10.
            Another: begin with a large eta, here 8 in the valley, and halve it whenever f would
            rise. 100 tries.""",
            """신경망에서는 곡률을 몰라요. 10의 거듭제곱을 차례로 해 보거나, 큰 eta로 시작해 f가
            커지려 할 때마다 절반으로 줄여요. 골짜기에서 8부터 100번 해 봐요.""",
        ),
        notes=Notes(
            ask=Text(
                "Is 'not rising' the same as 'falling'?",
                "커지지 않는 것과 작아지는 것은 같을까요?",
            ),
            expect=Text(
                """8, 4, 2, 1, and there it stays: x1 jumps between 4 and -4, and f near 16. A
                rule that asks for a share of the predicted drop goes on.""",
                """8, 4, 2, 1에서 멈춰요. x1이 4와 -4를 오가고 f는 16 근처에 머물러요. 예측한
                감소량의 일부를 요구하는 규칙이면 더 나아가요.""",
            ),
            mistake=Text(
                "Most trust the rule: f never rises, so it must arrive.",
                "f가 커지지 않으니 수렴할 거라고 믿기 쉬워요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Where does this rule end?", "이 규칙은 어떻게 끝날까요?"),
            choices=(
                Option(
                    Text("at the minimum", "최소점에 수렴해요"),
                    Text("If f had to fall each time.", "매번 작아져야 한다면 그래요."),
                ),
                Text("jumping to and fro", "왔다 갔다 해요"),
                Option(
                    Text("far away", "멀리 가 버려요"),
                    Text("It would have to rise.", "그러려면 f가 커져야 해요."),
                ),
            ),
            answer=answers.end_of_halving,
            because=Text(
                """At eta {eta} x1 changes its sign at every step and f stays near {f}. Not
                rising is not falling: ask for a share of the predicted drop. Then it would
                halve once more.""",
                """eta {eta}에서 x1은 부호만 바뀌고 f는 {f} 근처에 머물러요. 커지지 않는다고
                작아지는 것은 아니에요. 예측한 감소량의 일부는 줄어야 한다고 하면 한 번 더
                줄어요.""",
            ).format(eta=short(halved()[-1][0]), f=short(round(halved()[-1][1], 2))),
            reveal=20,
        ),
    ),
)
