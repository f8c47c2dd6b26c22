"""The beat of lesson 4 about targets that are not one-hot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Pitfall, Text
from downslope.lessons.l04_cross_entropy import answers, pitfalls

if TYPE_CHECKING:
    from downslope.lessons.l04_cross_entropy.run import Sliding

SOFT_BEATS: tuple[Beat[Sliding], ...] = (
    Beat(
        name="soft-labels",
        title=Text("Soft targets", "소프트 레이블"),
        minutes=1.5,
        essential=3,
        settings={"y": 0.6, "others": "y_a", "delta": "1e-7"},
        controls=(),
        text=Text(
            """Only the right class counts, so why not look up just that one? But this `t` is not
            one-hot but **soft**: several people labelled the scan and did not agree.""",
            """정답 클래스만 남으니 그것만 찾아 쓰면 되겠죠? 그런데 이 `t`는 원-핫이 아니라
            여러 클래스에 나눠 준 **소프트 레이블**이에요. 사람들의 답이 갈렸거든요.""",
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
                Text("no, too large", "아니요, 너무 커요"),
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
    ),
)
