"""The beats of lesson 1 about a gate whose weights are set by hand or learned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Preset, Text
from downslope.lessons.l01_pipelines import answers, goals
from downslope.lessons.l01_pipelines.beats.bias import LEARNING, NO_BIAS
from downslope.lessons.l01_pipelines.beats.layers import TWO_LAYERS

if TYPE_CHECKING:
    from downslope.lessons.l01_pipelines.run import State

_GATES = tuple(
    Preset(Text.plain(name), {**LEARNING, "gate": name}, good=name != "XOR")
    for name in ("AND", "NAND", "OR", "XOR")
)
"""Presets of learning gates. XOR comes last, so that the beats before its question can drop it."""

GATE_BEATS: tuple[Beat[State], ...] = (
    Beat(
        name="by-hand",
        title=Text("A gate by hand", "손으로 정하는 게이트"),
        minutes=2.0,
        essential=2,
        settings={"scene": "gate", "gate": "NAND", "by": "hand", "w1": 0.5, "w2": 0.5, "b": -0.7},
        controls=("w1", "w2", "b"),
        pictures=("line", "table"),
        text=Text(
            """From scans to gates: a network is built of units like this one, and here it
            gets two inputs, no pixels. A **perceptron** says 1 where `w1 * x1 + w2 * x2 +
            b` is above 0, on the blue side. Its numbers make an AND. Change them; `tab`: the
            next.""",
            """이미지에서 게이트로 와요. 신경망은 이런 유닛으로 이루어져 있고, 여기서는 픽셀 대신
            입력을 둘만 받아요. **퍼셉트론**은 `w1 * x1 + w2 * x2 + b`가 0보다 크면, 곧 파란색
            쪽에서 1을 출력해요. 지금은 AND의 값이에요. `tab`으로 골라 바꿔 보세요.""",
        ),
        notes=Notes(
            ask=Text(
                """Make a NAND. Then tell your neighbour your three numbers: how many right
                settings are there?""",
                """NAND를 만들어 보세요. 그다음 세 수를 옆 사람과 비교해 보세요. 맞는 설정은
                몇 가지일까요?""",
            ),
            expect=Text(
                """NAND is AND upside down, so change all three signs: (-0.5, -0.5) and 0.7.
                There are infinitely many: the line may turn and shift as long as it separates
                the points.""",
                """NAND는 AND를 뒤집은 것이니 부호 셋을 모두 바꾸면 돼요. (-0.5, -0.5)와
                0.7이에요. 직선이 점들을 가르기만 하면 되니 맞는 설정은 끝없이 많아요.""",
            ),
            mistake=Text(
                "Many change only one of the signs.",
                "부호를 하나만 바꾸는 학생이 많아요.",
            ),
        ),
        goal=Goal(
            Text("Make it a NAND: all 4 rows right.", "NAND 만들기: 4줄 모두 맞게."),
            goals.nand_by_hand,
            (*["shift+left"] * 2, "tab", *["shift+left"] * 2, "tab", *["shift+right"] * 3, "enter"),
            goals.lacks_nand,
        ),
        star=Goal(
            Text(
                "Now as an SVM would: the nearest point 0.35 from the line.",
                "이번에는 SVM처럼: 가장 가까운 점이 직선에서 0.35 떨어지게.",
            ),
            goals.widest_gap,
            ("left", "left", "tab", "right", "tab", "right", "enter"),
            goals.lacks_gap,
        ),
        presets=(),
    ),
    Beat(
        name="learned",
        title=Text("A gate that learns", "스스로 배우는 게이트"),
        minutes=2.0,
        essential=1,
        settings={**LEARNING, "gate": "OR"},
        controls=("w1", "w2", "b"),
        pictures=("line", "table", "mistakes"),
        text=Text(
            """Now data decides. From weights 0 the gate reads the truth table row by row and
            compares its `y` with the right `t`.""",
            """이번에는 데이터가 정해요. 가중치 0에서 시작해 진리표를 한 줄씩 보면서 자기 답
            `y`를 정답 `t`와 견줘요.""",
        ),
        notes=Notes(
            ask=Text(
                "Compare what the gate learned with the numbers that you would have chosen.",
                "게이트가 배운 값을 여러분이 골랐을 수와 비교해 보세요.",
            ),
            expect=Text(
                """OR takes 13 rows, AND and NAND 22 each; the last four are right and only
                confirm it. The learned OR is w = (0.5, 0.5), b = 0: other numbers, and just
                as right.""",
                """OR는 13줄, AND와 NAND는 22줄씩 걸려요. 마지막 네 줄은 맞는지 확인만 해요.
                배운 OR는 w = (0.5, 0.5), b = 0이에요. 다른 값이지만 똑같이 맞아요.""",
            ),
            mistake=Text(
                """The line passes exactly through (0, 0). On the line the sum is 0, which is
                not above 0, so y is 0 there.""",
                """직선이 (0, 0)을 정확히 지나요. 직선 위에서는 합이 0이고 0보다 크지 않으니
                y는 0이에요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("When do the weights change?", "가중치는 언제 바뀔까요?"),
            choices=(
                Option(
                    Text("at every row", "줄마다"),
                    Text("If t - y were never 0.", "t - y가 0일 때가 없다면요."),
                ),
                Text("only where y is wrong", "y가 틀린 줄에서만"),
                Option(
                    Text("only after all 4 rows", "4줄을 다 본 뒤에만"),
                    Text("If it gathered t - y first.", "t - y를 모아 두었다면요."),
                ),
            ),
            answer=answers.when_weights_change,
            because=Text(
                """Each weight changes by `0.5 * (t - y) * x`, x its input: only if y is wrong. On
                the line the sum is 0, and y is 0. `space` goes on.""",
                """가중치마다 `0.5 * (t - y) * x`(x는 입력)만큼, y가 틀릴 때만 바뀌어요. 직선
                위에서는 합이 0이라 y도 0이에요. `space`: 계속.""",
            ),
            reveal=2,
        ),
        goal=Goal(
            Text("Let OR be learned.", "OR를 끝까지 학습시키기."),
            goals.or_learned,
            ("2", "enter", *["space"] * 11, "enter"),
            goals.lacks_or,
        ),
        presets=_GATES[:-1],
    ),
    NO_BIAS,
    Beat(
        name="xor",
        title=Text("The same rule for XOR", "같은 규칙으로 XOR"),
        minutes=2.0,
        essential=1,
        settings={**LEARNING, "gate": "XOR"},
        controls=("gate", "w1", "w2", "b"),
        pictures=("line", "table", "mistakes"),
        text=Text(
            """AND, NAND and OR are learned within 22 rows. **XOR** is 1 where the inputs
            differ. Let it look at 40 rows.""",
            """AND, NAND, OR는 22줄 안에 다 배워요. **XOR**는 두 입력이 다를 때 1이에요. 40줄을
            보게 해 봐요.""",
        ),
        notes=Notes(
            ask=Text(
                """Draw one straight line on the board that separates the ones from the zeros.
                Does another start help? Try w1, w2 and b.""",
                """칠판에 직선 하나를 그어 두 종류를 갈라 보세요. 다른 값에서 시작하면 될까요?
                w1, w2, b를 바꿔 보세요.""",
            ),
            expect=Text(
                """No start helps: the ones lie on one diagonal, the zeros on the other. From
                the third round on all four rows are wrong, as each correction undoes the one
                before.""",
                """어디서 시작해도 소용없어요. 두 종류가 서로 다른 대각선에 있거든요. 셋째
                회차부터는 네 줄이 다 틀려요. 고칠 때마다 앞에서 고친 것을 되돌려요.""",
            ),
            mistake=Text(
                "They ask for more rows. More rows do not help: what helps comes next.",
                "더 오래 배우면 된다고 해요. 그래도 안 돼요. 되는 방법은 다음에 나와요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What happens?", "어떻게 될까요?"),
            choices=(
                Option(
                    Text("learned, it only takes longer", "오래 걸려도 배워요"),
                    Text("For that a line must separate them.", "직선 하나로 갈려야 그래요."),
                ),
                Text("it goes round in a circle", "제자리를 맴돌아요"),
                Option(
                    Text("the weights grow and grow", "가중치가 계속 커져요"),
                    Text("If all mistakes had one sign.", "오답의 부호가 늘 같다면요."),
                ),
            ),
            answer=answers.what_xor_does,
            because=Text(
                """No straight line separates ones from zeros. So a row is always wrong, and
                after 4 rows the weights are back.""",
                """두 종류를 가르는 직선이 없어요. 그래서 늘 틀린 줄이 있고 4줄마다 같은
                가중치로 돌아와요.""",
            ),
            reveal=40,
        ),
        presets=_GATES,
    ),
    TWO_LAYERS,
)
