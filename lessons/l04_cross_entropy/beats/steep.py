"""The beats of lesson 4 about where the curve -ln(y) is steep: a confident mistake, and y = 0."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Text
from downslope.lessons.l04_cross_entropy import answers
from downslope.lessons.l04_cross_entropy.beats.pull import PULL

if TYPE_CHECKING:
    from downslope.lessons.l04_cross_entropy.run import Sliding

STEEP_BEATS: tuple[Beat[Sliding], ...] = (
    Beat(
        name="confident-mistake",
        title=Text("A confident mistake", "자신 있게 틀리면"),
        minutes=2.0,
        essential=1,
        settings={"y": 0.1, "others": "y_b", "delta": "1e-7"},
        controls=("y", "others"),
        pictures=("curve", "errors", "outputs"),
        text=Text(
            """A confident mistake: class 7 has 0.6, the right one 0.1. Now `y_2` loses another
            0.05.""",
            """자신 있게 틀렸어요. 7번이 0.6, 정답은 0.1이에요. 이제 `y_2`가 0.05 더 줄어들어요.""",
        ),
        notes=Notes(
            ask=Text(
                "Where on its curve is a network pulled hardest?",
                "신경망은 곡선의 어디에서 가장 세게 끌릴까요?",
            ),
            expect=Text(
                """Where it is most wrong: the slope of -ln y is -1/y. The formula shows 0.693
                against 0.068, about ten times.""",
                """가장 크게 틀린 곳이에요. -ln y의 접선의 기울기가 -1/y니까요. 식에 0.693과
                0.068이 나와요. 열 배쯤이에요.""",
            ),
            mistake=Text(
                """Some think that it is always steeper. From 0.95 to 0.9 both are calm: 0.054
                against 0.006.""",
                """언제나 더 가파르다고 여기는 학생이 있어요. 0.95에서 0.9로 갈 때는 0.054와
                0.006, 둘 다 거의 안 변해요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Which error grows more?", "어느 오차가 더 커질까요?"),
            choices=(
                Option(
                    Text("the squared error", "오차제곱합"),
                    Text("Its curve is nearly flat here.", "여기서는 거의 안 변해요."),
                ),
                Text("the cross-entropy error", "교차 엔트로피 오차"),
                Option(
                    Text("both about alike", "둘이 비슷하게"),
                    Text("If both curves were as steep here.", "두 곡선이 똑같이 가파르다면요."),
                ),
            ),
            answer=answers.harder_on_confidence,
            because=Text(
                """Cross entropy grows by 0.693, the squared error by 0.068. Towards 0 one curve
                gets ever steeper, the other does not.""",
                """교차 엔트로피는 0.693, 오차제곱합은 0.068 커져요. 0에 가까울수록 한쪽은 점점
                가팔라지고 다른 쪽은 그렇지 않아요.""",
            ),
            reveal=1,
        ),
        may_tell={
            "the cross-entropy error": "the choices are the names of the two errors compared",
            "교차 엔트로피 오차": "the choices are the names of the two errors compared",
        },
    ),
    PULL,
    Beat(
        name="to-zero",
        title=Text("All the way to 0", "0까지 내려가면"),
        minutes=1.5,
        essential=2,
        settings={"y": 0.95, "others": "y_b", "delta": "1e-7"},
        controls=("y", "others"),
        pictures=("curve", "errors", "outputs"),
        text=Text(
            """All the way now: `y_2` slides from 0.95 to 0. There the squared error is 0.738; it
            can never be above 1.""",
            """이번에는 끝까지, `y_2`가 0.95에서 0으로 내려가요. 그곳의 오차제곱합은 0.738이고 1보다
            커질 수는 없어요.""",
        ),
        notes=Notes(
            ask=Text(
                "What is E one step before the end, at 0.05?",
                "끝나기 한 걸음 전, 0.05에서 E는 얼마였을까요?",
            ),
            expect=Text(
                """Still 2.996. The last step is the huge one, to 16.1181, and the axis changes
                with it.""",
                """아직 2.996이었어요. 마지막 한 걸음에 16.1181까지 뛰고, 세로축도 그때
                바뀌어요.""",
            ),
            mistake=Text(
                """Infinity deserves praise: in mathematics ln 0 has no value. But the code
                adds 1e-7 first.""",
                """무한대라는 답은 칭찬해 주세요. 수학에서 ln 0은 값이 없어요. 하지만 코드는
                1e-7을 먼저 더해요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("And where is E at 0?", "그러면 0에서 E는?"),
            choices=(
                Option(
                    Text("near 1, too", "이것도 1 근처"),
                    Text("E was 3.0 already at 0.05.", "0.05에서 이미 3.0이었어요."),
                ),
                Text("near 16", "16 근처"),
                Option(
                    Text("infinite", "무한대"),
                    Text("Without `delta` it would be.", "`delta`가 없다면 그래요."),
                ),
            ),
            answer=answers.at_zero,
            because=Text(
                """-ln(0 + 1e-7) = 16.1181. ln 0 has no value, so the code adds a small number
                first: `delta`. E never gets worse than this.""",
                """-ln(0 + 1e-7) = 16.1181. ln 0은 값이 없어서 코드는 아주 작은 수 `delta`를 먼저
                더해요. E는 이보다 나빠지지 않아요.""",
            ),
            reveal=19,
        ),
    ),
)
