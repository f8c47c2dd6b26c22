"""The beats of lesson 2, in their order; those about data and mistakes have files of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text
from downslope.lessons.l02_overfitting import answers, goals
from downslope.lessons.l02_overfitting.beats.data import DATA_BEATS
from downslope.lessons.l02_overfitting.beats.mistakes import BY_TRAINING, PITFALLS
from downslope.lessons.l02_overfitting.beats.recap import RECAP
from downslope.lessons.l02_overfitting.captions import untested, untested_status
from downslope.lessons.l02_overfitting.data import FRESH
from downslope.lessons.l02_overfitting.run import fitting

if TYPE_CHECKING:
    from downslope.lessons.l02_overfitting.run import Fit

_FLAT = Text("degree 0: a flat line", "0차, 평평한 직선")
_SMOOTH = Text("about degree 3: a smooth curve", "3차쯤, 매끄러운 곡선")
_FLEXIBLE = Text("degree 15: the most flexible", "15차, 가장 유연한 곡선")
_TOO_FLAT = Text("If the points lay flat.", "점들이 평평하게 놓였다면요.")
BEATS: tuple[Beat[Fit], ...] = (
    Beat(
        name="fit",
        title=Text("Fitting the points", "점에 곡선 맞추기"),
        minutes=2.0,
        essential=2,
        settings=FRESH,
        controls=(),
        pictures=("untested-curve", "untested-errors", "untested-table"),
        formula=untested,
        formula_rows=2,
        status=untested_status,
        code=fitting,
        text=Text(
            """Is a network good that knows its examples by heart? A polynomial shows it in small:
            fitted to 16 points •, with some **noise**. Its **degree** says how often it may bend.
            How far it misses them is the **training error**.""",
            """본 예를 다 외운 신경망은 좋은 신경망일까요? 다항식으로 작게 살펴봐요. **잡음**이 섞인
            점 • 16개에 맞춰요. **차수**가 클수록 더 많이 휘어요. 점에서 벗어난 정도가 **훈련
            오차**예요.""",
        ),
        notes=Notes(
            ask=Text(
                "Sketch your own curve through the points before you guess.",
                "예상하기 전에 점들을 지나는 곡선을 직접 그려 보세요.",
            ),
            expect=Text(
                """The training error falls from 0.842 at degree 0 to 0.245 at 3 and to 0 at
                15, where there are as many weights as points.""",
                """훈련 오차는 0차에서 0.842, 3차에서 0.245, 15차에서 0이에요. 그때는
                가중치가 점만큼 많아요.""",
            ),
            mistake=Text(
                """Many choose degree 3 since it looks right, but the question is only who
                misses these points least.""",
                """그럴듯해 보이는 3차를 고르는 학생이 많지만, 질문은 이 점들에서 누가 가장 덜
                벗어나느냐예요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Which misses these points least?", "이 점들을 가장 잘 맞추는 것은?"),
            choices=(
                Option(_FLAT, _TOO_FLAT),
                Option(_SMOOTH, Text("If it had to guess new ones.", "새 점을 맞히려면 그래요.")),
                _FLEXIBLE,
            ),
            answer=answers.misses_least,
            because=Text(
                """16 weights for 16 points: degree 15 goes through every one. `backspace` walks
                back.""",
                """점이 16개, 가중치도 16개라서 15차는 모든 점을 지나요. `backspace`로 되돌아가
                보세요.""",
            ),
            reveal=15,
        ),
        presets=(),
    ),
    Beat(
        name="test",
        title=Text("Points never seen", "처음 보는 점"),
        minutes=2.5,
        essential=1,
        settings=FRESH,
        controls=(),
        pictures=("errors", "curve", "table"),
        text=Text(
            """30 new measurements ○, the **test data**: no fit ever sees them. Does the curve
            predict them?""",
            """새로 잰 값 ○ 30개, **시험 데이터**예요. 맞출 때는 보지 않아요. 처음 보는 값도 잘
            맞힐까요?""",
        ),
        notes=Notes(
            ask=Text(
                "Which of the two errors would you trust, and why?",
                "두 오차 중 어느 쪽을 믿겠어요? 왜 그런가요?",
            ),
            expect=Text(
                """The test error is 0.272 at degree 3, turns up after 6 and ends at 67. The
                two errors part where the curve begins to learn the noise.""",
                """시험 오차는 3차에서 0.272이고 6차를 지나면 올라가서 67로 끝나요. 곡선이
                잡음까지 외우기 시작하는 곳에서 두 오차가 갈라져요.""",
            ),
            mistake=Text(
                "Those who answer degree 15 trust the training error.",
                "15차라고 답한 학생은 훈련 오차를 믿은 거예요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Which predicts them best?", "새 점을 가장 잘 맞히는 것은?"),
            choices=(
                Option(_FLAT, _TOO_FLAT),
                _SMOOTH,
                Option(_FLEXIBLE, Text("If there were no noise.", "잡음이 없다면 그래요.")),
            ),
            answer=answers.reads_best,
            because=Text(
                """It turns up again: degree 15 knows the noise by heart. That is
                **overfitting**.""",
                """다시 올라가요. 15차는 잡음까지 외웠어요. **오버피팅**이에요.""",
            ),
            reveal=15,
        ),
        presets=(),
    ),
    Beat(
        name="find",
        title=Text("The best degree", "가장 좋은 차수"),
        minutes=2.0,
        essential=1,
        settings={**FRESH, "degree": 15.0, "seed": 18.0},
        controls=("degree", "seed"),
        pictures=("curve", "all-errors", "all-table"),
        text=Text(
            """New data, perhaps another best degree. Your turn: `←` lowers it. Too high, the
            curve runs wild between the points; too low, it is too stiff.""",
            """데이터를 새로 쟀으니 가장 좋은 차수도 다를 수 있어요. `←`로 차수를 낮춰 보세요. 너무
            높으면 점 사이에서 마구 흔들리고 너무 낮으면 뻣뻣해요.""",
        ),
        notes=Notes(
            ask=Text(
                """Find the best degree. Then `tab` to the seed: does other noise have the
                same best degree?""",
                """가장 좋은 차수를 찾아보세요. 그다음 `tab`으로 시드를 골라 바꿔 보세요.
                잡음이 달라도 가장 좋은 차수는 같을까요?""",
            ),
            expect=Text(
                """Here degree 6 has 0.259, but 3, 4 and 5 come close with 0.273, 0.274 and
                0.264: the valley is flat, its walls are steep. Other noise has another best
                degree, mostly from 3 to 5, never 15.""",
                """여기서는 6차가 0.259로 가장 작지만 3, 4, 5차도 0.273, 0.274, 0.264로
                비슷해요. 바닥은 평평하고 벽은 가팔라요. 잡음이 달라지면 가장 좋은 차수도
                달라지지만 대개 3에서 5 사이이고, 15차인 적은 없어요.""",
            ),
        ),
        goal=Goal(
            Text(
                "Find the degree with the least test error.",
                "시험 오차가 가장 작은 차수 찾기.",
            ),
            goals.at_best,
            (*["left"] * 9, "enter"),
            goals.lacks_best,
        ),
        presets=(),
    ),
    BY_TRAINING,
    *DATA_BEATS,
    *PITFALLS,
    RECAP,
)
