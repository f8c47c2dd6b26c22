"""The beats of lesson 2 about what the data decides: less noise, and more points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Preset, Text
from downslope.lessons.l02_overfitting import answers, goals
from downslope.lessons.l02_overfitting.data import FRESH

if TYPE_CHECKING:
    from downslope.lessons.l02_overfitting.run import Fit

_POINTS = (
    Preset(Text("16 points", "점 16개"), {"points": 16.0}, good=False),
    Preset(Text("40 points", "점 40개"), {"points": 40.0}, good=False),
    Preset(Text("200 points", "점 200개"), {"points": 200.0}),
)
_NOISES = (
    Preset(Text("no noise", "잡음 없음"), {"noise": 0.0}),
    Preset(Text("noise 0.3", "잡음 0.3"), {"noise": 0.3}, good=False),
    Preset(Text("noise 0.8", "잡음 0.8"), {"noise": 0.8}, good=False),
)

DATA_BEATS: tuple[Beat[Fit], ...] = (
    Beat(
        name="no-noise",
        title=Text("Without noise", "잡음이 없다면"),
        minutes=1.5,
        essential=2,
        settings={**FRESH, "noise": 0.0},
        controls=("noise", "seed"),
        pictures=("errors", "curve-and-source", "table"),
        text=Text(
            """Is degree 15 simply too much? Here are the same places, measured without any noise,
            on the curve that is behind them.""",
            """15차는 그냥 너무 높은 걸까요? 같은 자리에서 잡음 없이 쟀어요. 점들이 모두 원래 곡선
            위에 있어요.""",
        ),
        notes=Notes(
            ask=Text(
                "What was it that degree 15 learned by heart? Press `2`, then `3`.",
                "15차가 외운 것은 무엇이었을까요? `2`와 `3`을 눌러 보세요.",
            ),
            expect=Text(
                """Without noise both errors fall together, far below 0.001. The more noise,
                the higher the test error turns up.""",
                """잡음이 없으면 두 오차가 함께 0.001보다 훨씬 아래로 내려가요. 잡음이 클수록
                시험 오차가 더 높이 올라가요.""",
            ),
            mistake=Text(
                "Most blame the degree. It does harm only where there is noise to learn.",
                "대부분 차수를 탓해요. 높은 차수는 외울 잡음이 있을 때만 해로워요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What will the test error do now?", "이제 시험 오차는 어떻게 될까요?"),
            choices=(
                Option(
                    Text("turn up again, at high degrees", "높은 차수에서 또 올라가요"),
                    Text("If the degree alone did it.", "차수만의 탓이라면요."),
                ),
                Text("fall like the training error", "훈련 오차처럼 계속 줄어요"),
            ),
            answer=answers.without_noise,
            because=Text(
                """Without noise there is nothing wrong to learn by heart. Bring it back with `2`
                and `3`.""",
                """잡음이 없으면 잘못 외울 것도 없어요. `2`와 `3`으로 잡음을 다시 넣어 보세요.""",
            ),
            reveal=15,
        ),
        presets=_NOISES,
    ),
    Beat(
        name="more-data",
        title=Text("Many more points", "점이 훨씬 많다면"),
        minutes=2.0,
        essential=1,
        settings={**FRESH, "points": 200.0},
        controls=("points", "noise", "seed"),
        pictures=("errors", "curve-and-source", "table"),
        text=Text(
            """The noise is back, but there are 200 training points instead of 16. With 16, degree
            15 had a training error of 0 and a test error over 60.""",
            """다시 잡음이 있지만 훈련 점은 16개가 아니라 200개예요. 16개면 15차의 훈련 오차는 0,
            시험 오차는 60이 넘었어요.""",
        ),
        notes=Notes(
            ask=Text(
                """Can 16 weights meet 200 points? Press `2`: what happens when there are
                fewer points?""",
                """가중치 16개로 점 200개를 다 지날 수 있을까요? `2`를 눌러 보세요. 점이 줄면
                어떻게 되나요?""",
            ),
            expect=Text(
                """Both errors end near the noise, 0.3, and nobody can predict better than
                that. With 40 points the gap opens again.""",
                """두 오차는 잡음 크기인 0.3 근처에서 끝나고 누구도 그보다 잘 예측할 수
                없어요. 점이 40개면 둘 사이가 다시 벌어져요.""",
            ),
            mistake=Text(
                "Few expect the training error to rise.",
                "훈련 오차가 커진다고 예상하는 학생은 드물어요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("And now, at degree 15?", "이제 15차에서는 어떻게 될까요?"),
            choices=(
                Option(
                    Text("more points, more overfitting", "점이 많으니 더 오버피팅돼요"),
                    Text("With more weights, perhaps.", "가중치가 늘었다면 모를까요."),
                ),
                Option(
                    Text("both errors get smaller", "두 오차가 모두 작아져요"),
                    Text("Training was 0: no room.", "훈련 오차는 이미 0이었어요."),
                ),
                Text("training rises, test falls", "훈련은 커지고 시험은 작아져요"),
            ),
            answer=answers.with_more_points,
            because=Text(
                """They meet near the noise, 0.3. 16 weights cannot learn 200 points by heart: more
                data is the surest cure.""",
                """두 오차가 잡음 크기 0.3 근처에서 만나요. 가중치 16개로 점 200개를 외울 수는
                없어요.""",
            ),
            reveal=15,
        ),
        goal=Goal(
            Text("At 15, test < 0.4 with 80 points.", "15차, 점 80개, 시험 오차 < 0.4."),
            goals.few_points,
            ("3", "enter", *["shift+left"] * 12, "enter"),
            goals.lacks_few,
        ),
        star=Goal(
            Text("Make 15 the best degree of all.", "15차를 가장 좋은 차수로 만들기."),
            goals.highest_is_best,
            ("tab", *["shift+left"] * 2, "enter"),
            goals.lacks_highest,
        ),
        presets=_POINTS,
    ),
)
