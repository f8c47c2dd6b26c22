"""The beats of lesson 10 about a wrong sign for powers, and about a mesh of points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Pitfall, Text
from downslope.lessons.l10_partial_derivatives import answers, pitfalls
from downslope.lessons.l10_partial_derivatives.captions import (
    caret_bits,
    float_bits,
    mesh_shapes,
)

if TYPE_CHECKING:
    from downslope.lessons.kit import Value
    from downslope.lessons.l10_partial_derivatives.run import Stand

AT_3_4: dict[str, Value] = {"x0": 3.0, "x1": 4.0, "hold": "x1"}
CARETS: tuple[Beat[Stand], ...] = (
    Beat(
        name="caret",
        title=Text("A power in Python", "파이썬의 제곱"),
        minutes=1,
        essential=2,
        settings=AT_3_4,
        controls=(),
        pictures=("powers",),
        formula=caret_bits,
        text=Text(
            """On paper many write a square as 3^2. Somebody types it into Python that way.""",
            """제곱을 3^2처럼 쓰는 사람이 많아요. 누군가 파이썬에도 그대로 옮겨 적었어요.""",
        ),
        notes=Notes(
            ask=Text(
                "What are 3^2 and 4^2 in Python? Write 2, 3 and 4 in binary.",
                "파이썬에서 3^2와 4^2는 얼마일까요? 2, 3, 4를 이진수로 써 보세요.",
            ),
            expect=Text(
                """`^` is xor, bit by bit: 3 is 11, 2 is 10, so 3^2 is 01 = 1, and 4^2 is 110 =
                6. It gives 7 where 25 should be.""",
                """`^`는 비트마다 따지는 배타적 논리합(xor)이에요. 3은 11, 2는 10이니까 3^2는 01
                = 1이고 4^2는 110 = 6이에요. 25 대신 7이 나와요.""",
            ),
            mistake=Text(
                """A mistake is expected to raise an error. There is none here: the worst kind
                of mistake.""",
                "틀린 코드라면 오류가 날 거라고 생각해요. 오류가 없어서 가장 고약한 실수예요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text(
                "What is f(3, 4) here?",
                "여기서 f(3, 4)는 얼마일까요?",
            ),
            choices=(
                Option(Text.plain("25"), Text("With `**` it would be.", "`**`라면 그래요.")),
                Text.plain("7"),
                Option(Text.plain("14"), Text("That is x * 2.", "그건 x * 2예요.")),
            ),
            answer=answers.caret,
            because=Text(
                "`^` is xor in Python: 3^2 is 1 and 4^2 is 6. No error tells you.",
                "파이썬에서 `^`는 xor예요. 3^2는 1, 4^2는 6이 되는데 오류도 안 나요.",
            ),
        ),
        pitfall=Pitfall(
            pitfalls.caret,
            pitfalls.stars,
            repairs=(pitfalls.doubled, pitfalls.stars, pitfalls.powers_of_two),
        ),
        presets=(),
    ),
    Beat(
        name="caret-on-floats",
        title=Text("The same with floats", "이번에는 실수(float)로"),
        minutes=1,
        essential=3,
        settings=AT_3_4,
        controls=(),
        pictures=("powers",),
        formula=float_bits,
        text=Text(
            """The same f, but now for its slope along x0: at 3 + h and at 3 - h.""",
            """같은 f로 이번에는 x0 방향 경사를 구해요. 3 + h와 3 - h를 넣어요.""",
        ),
        notes=Notes(
            ask=Text(
                """What comes out for 3 + h in place of 3? When it has run, read the last line
                of the result aloud.""",
                """3 대신 3 + h를 넣으면 어떤 결과가 나올까요? 실행한 다음 결과의 마지막 줄을
                함께 소리 내어 읽어 보세요.""",
            ),
            expect=Text(
                """xor of a float does not exist, so Python raises a TypeError. After the repair
                the slope is 6.00000000000378.""",
                "float에는 xor가 없어서 TypeError가 나요. 고치면 경사는 6.00000000000378이에요.",
            ),
            mistake=Text(
                "f seems to work, since whole numbers hid the mistake. Floats expose it.",
                "정수일 때는 잘못이 숨어 있어서 f가 괜찮아 보여요. 실수(float)를 넣으면 드러나요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What comes out?", "어떤 결과가 나올까요?"),
            choices=(
                Option(
                    Text("6, as it should be", "6, 올바른 값"),
                    Text("Not even 3 and 4 gave that.", "3과 4로도 틀렸어요."),
                ),
                Option(
                    Text("some other number", "엉뚱한 수"),
                    Text("With `int(x0)` it would.", "`int(x0)`이라면 그래요."),
                ),
                Text("an error", "오류가 나요"),
            ),
            answer=answers.caret_on_floats,
            because=Text(
                "3 + h is a float, and floats have no xor: a TypeError.",
                "3 + h는 실수(float)인데 float에는 xor가 없어서 TypeError가 나요.",
            ),
        ),
        pitfall=Pitfall(pitfalls.caret_on_floats, pitfalls.stars_on_floats),
        presets=(),
    ),
)
MESH: Beat[Stand] = Beat(
    name="one-number-for-a-mesh",
    title=Text("A mesh of points", "격자에 놓인 점들"),
    minutes=1.5,
    essential=3,
    settings=AT_3_4,
    controls=(),
    pictures=("mesh",),
    formula=mesh_shapes,
    text=Text(
        """To draw the surface somebody hands over a mesh of 4 points at once. The f below was
        written for one point.""",
        """곡면을 그리려고 점 4개를 격자(mesh)로 한꺼번에 넘겨요. 그런데 이 f는 점 하나를
        생각하고 만든 함수예요.""",
    ),
    notes=Notes(
        ask=Text(
            """How high is f at each of the 4 points? What does np.sum add up if no axis is
            given?""",
            "점 4개에서 f의 높이는 각각 얼마일까요? 축을 안 정하면 np.sum은 무엇을 더할까요?",
        ),
        expect=Text(
            """(0, 0), (3, 0), (0, 4), (3, 4) have the heights 0, 9, 16, 25; the sum of all
            is 50. With `axis=0` it adds over the variables only and keeps the mesh.""",
            """(0, 0), (3, 0), (0, 4), (3, 4)의 높이는 0, 9, 16, 25예요. 모두 더하면 50이죠.
            `axis=0`을 주면 변수끼리만 더하고 격자 모양은 남아요.""",
        ),
        mistake=Text(
            """f is right for one point, so it is trusted with many. np.sum without an axis
            adds up whatever it gets.""",
            """점 하나에서 맞으니 여러 점에서도 맞을 거라고 믿어요. 축을 안 정한 np.sum은
            받은 것을 몽땅 더해요.""",
        ),
    ),
    question=ChoiceQuestion(
        text=Text("What does f return?", "f는 무엇을 반환할까요?"),
        choices=(
            Option(
                Text("4 heights", "높이 4개"),
                Text("With `axis=0` it would.", "`axis=0`이라면 그래요."),
            ),
            Text("one number for all", "모두 더한 수 하나"),
            Option(
                Text("an error", "오류가 나요"),
                Text("np.sum takes any shape.", "np.sum은 형상을 안 가려요."),
            ),
        ),
        answer=answers.one_number,
        because=Text(
            "np.sum adds up everything: 0 + 9 + 16 + 25 = 50.",
            "np.sum이 몽땅 더해서 0 + 9 + 16 + 25 = 50이에요.",
        ),
    ),
    pitfall=Pitfall(
        pitfalls.one_number,
        pitfalls.four_numbers,
        repairs=(pitfalls.rows_added, pitfalls.four_numbers, pitfalls.squared_sum),
    ),
    presets=(),
)
