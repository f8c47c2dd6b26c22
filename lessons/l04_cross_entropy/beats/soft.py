"""The beat of lesson 4 about targets that are not one-hot."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Pitfall, Text, asked
from downslope.lessons.l04_cross_entropy import answers, goals, pitfalls
from downslope.lessons.l04_cross_entropy.captions import soft, soft_status, unknown_status

if TYPE_CHECKING:
    from downslope.lessons.l04_cross_entropy.run import Sliding

SOFT_BEATS: tuple[Beat[Sliding], ...] = (
    Beat(
        name="entropy",
        title=Text("Where its name comes from", "이름은 어디서 왔을까요"),
        minutes=2.0,
        essential=2,
        settings={"y": 0.95, "others": "even", "delta": "1e-7"},
        controls=("y",),
        pictures=("soft",),
        formula=soft,
        formula_rows=1,
        status=asked(unknown_status, soft_status),
        text=Text(
            """People disagree about a scan: 1, 4 or 9? The target is **soft**,
            `t = [0.2, 0.3, 0.5]`, and all terms count.""",
            """이 이미지는 1, 4, 9 중 무엇일까요? 사람마다 달라서 정답이 **소프트 레이블**,
            `t = [0.2, 0.3, 0.5]`예요. 모든 항이 남아요.""",
        ),
        notes=Notes(
            ask=Text(
                "Can any y bring E down to 0 here?",
                "여기서 E를 0으로 만드는 y가 있을까요?",
            ),
            expect=Text(
                """No: the least E is 1.0297, with y = t. A one-hot t has entropy 0, so there the
                least is 0. y = [0.3, 0.3, 0.4] gives 1.0601.""",
                """없어요. 가장 작은 E는 y = t일 때의 1.0297이에요. 원-핫 t는 엔트로피가 0이라
                최솟값도 0이에요. y = [0.3, 0.3, 0.4]이면 1.0601이에요.""",
            ),
            mistake=Text(
                "Many put all on the likeliest class, as accuracy would.",
                "가장 그럴듯한 클래스에 다 거는 학생이 많아요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Which `y` makes E least?", "어떤 `y`에서 E가 가장 작을까요?"),
            choices=(
                Option(
                    Text.plain("[0.0, 0.0, 1.0]"),
                    Text("Two terms get ln 0.", "두 항이 ln 0이 돼요."),
                ),
                Option(
                    Text.plain("[0.3, 0.3, 0.4]"),
                    Text("If the people had voted so.", "사람들의 답이 그렇다면요."),
                ),
                Text.plain("[0.2, 0.3, 0.5]"),
            ),
            answer=answers.nearest_of_soft,
            because=Text(
                """y = t. What is left, `-Σ t ln t`, says how unsure t is: its **entropy**. "Cross":
                ln takes y, not t.""",
                """y = t일 때예요. 남는 `-Σ t ln t`는 t가 불확실한 정도, **엔트로피**예요. ln에 t
                대신 y를 넣어서 "교차"예요.""",
            ),
            reveal=4,
        ),
        goal=Goal(
            Text("Bring E within 0.001 of it.", "그 값과의 차이를 0.001보다 작게."),
            goals.at_entropy,
            ("3", "enter", *["space"] * 5, "enter"),
            goals.lacks_entropy,
        ),
        presets=(),
        computed={"1.0601": lambda: answers.of_soft([0.3, 0.3, 0.4])},
    ),
    Beat(
        name="soft-labels",
        title=Text("Soft targets", "소프트 레이블"),
        minutes=1.5,
        essential=3,
        settings={"y": 0.6, "others": "y_a", "delta": "1e-7"},
        controls=(),
        pictures=("curve", "errors", "outputs"),
        text=Text(
            """A shortcut: of a one-hot `t` only the right class counts, so look up just that
            one. Here somebody uses it with a soft `t`.""",
            """지름길이 있어요. 원-핫 `t`에서는 정답 클래스만 남으니 그것만 찾아 쓰면 돼요. 그런데
            여기서는 소프트 레이블 `t`에 썼어요.""",
        ),
        notes=Notes(
            ask=Text(
                "Write down all three terms. What is their sum?",
                "항 세 개를 모두 적어 보세요. 합은 얼마일까요?",
            ),
            expect=Text(
                "0.3 * 1.609 + 0.3 * 1.204 + 0.4 * 0.693 = 1.121.",
                "0.3 * 1.609 + 0.3 * 1.204 + 0.4 * 0.693 = 1.121이에요.",
            ),
            mistake=Text(
                """The shortcut keeps 0.4 of the target and treats it as 1: 0.693 instead of
                1.121, and no error is raised.""",
                """지름길은 정답 가운데 0.4만 남기고 그것을 1로 여겨요. 1.121이 아니라 0.693이
                나오는데 오류도 나지 않아요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Is the shortcut's result right?", "지름길로 구한 값은 맞을까요?"),
            choices=(
                Option(
                    Text("yes", "네"),
                    Text("For a one-hot `t` it would be.", "`t`가 원-핫이라면 맞아요."),
                ),
                Text("no, too small", "아니요, 너무 작아요"),
                Option(
                    Text("no, too large", "아니요, 너무 커요"),
                    Text("If the lost terms were negative.", "빠진 항이 음수라면요."),
                ),
            ),
            answer=answers.of_shortcut,
            because=Text(
                "It drops 0.3 and 0.3 and counts the 0.4 fully: 0.693 instead of 1.121.",
                "0.3과 0.3은 버리고 0.4는 통째로 세어서 1.121이 아니라 0.693이 나와요.",
            ),
        ),
        pitfall=Pitfall(
            pitfalls.only_the_largest,
            pitfalls.every_share,
            repairs=(
                pitfalls.every_share,
                pitfalls.log_of_sum,
                pitfalls.mean_of_shares,
            ),
        ),
        presets=(),
        computed={"1.609": lambda: -math.log(0.2), "1.204": lambda: -math.log(0.3)},
    ),
)
