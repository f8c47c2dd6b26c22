"""The beats of lesson 2 about mistakes that make an error look smaller than it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Pitfall, Text
from downslope.lessons.l02_overfitting import answers, pitfalls
from downslope.lessons.l02_overfitting.data import FRESH, draw

if TYPE_CHECKING:
    from downslope.lessons.l02_overfitting.run import Fit

BY_TRAINING: Beat[Fit] = Beat(
    name="judged-by-training",
    title=Text("A program chooses", "프로그램의 선택"),
    minutes=1.0,
    essential=3,
    settings=FRESH,
    controls=(),
    pictures=("curve", "errors", "table"),
    text=Text(
        """This program chooses the degree that misses least, and returns it with its error on 16
            test points of its own.""",
        """이 프로그램은 가장 덜 벗어나는 차수를 골라서 따로 뽑은 시험 점 16개의 오차와 함께
            반환해요.""",
    ),
    notes=Notes(
        ask=Text(
            "Whose points does `least` look at?",
            "`least`는 누구의 점을 보나요?",
        ),
        expect=Text(
            """On its own training points the highest degree always wins, 15. Held-back
                points, never fitted, choose degree 3.""",
            """훈련 점으로 재면 가장 높은 차수인 15차가 항상 이겨요. 맞출 때 쓰지 않고
                따로 떼어 둔 점으로 재면 3차를 골라요.""",
        ),
        mistake=Text(
            """The test error that it returns is honest: 5.554, on other points than before. Only
            the choice was wrong.""",
            """함께 반환하는 시험 오차 5.554는 정직해요(시험 점은 앞과 달라요). 고르는 방법만
            잘못됐어요.""",
        ),
    ),
    question=ChoiceQuestion(
        text=Text("Which degree does it choose?", "몇 차를 고를까요?"),
        choices=(
            Option(
                Text.plain("0"),
                Text("A flat line misses the most.", "평평한 직선이 가장 많이 벗어나요."),
            ),
            Option(
                Text.plain("3"),
                Text("On points held back, yes.", "따로 떼어 둔 점이라면 그래요."),
            ),
            Text.plain("15"),
        ),
        answer=answers.chosen_by_training,
        because=Text(
            "It judges by the points that it was fitted to, so the most flexible one wins.",
            "맞출 때 쓴 점으로 다시 재니까 가장 유연한 것이 이겨요.",
        ),
        reveal=15,
    ),
    pitfall=Pitfall(
        pitfalls.judged_by_training,
        pitfalls.judged_by_held_back,
        repairs=(
            pitfalls.below_degree_9,
            pitfalls.judged_by_held_back,
            pitfalls.always_flat,
        ),
        helpers=(pitfalls.three_sets, pitfalls.fit_all, pitfalls.least, pitfalls.miss),
    ),
    presets=(),
)

PITFALLS: tuple[Beat[Fit], ...] = (
    Beat(
        name="leak",
        title=Text("A very small error", "아주 작은 오차"),
        minutes=1.5,
        essential=2,
        settings={**FRESH, "points": 20.0},
        controls=(),
        pictures=("curve", "errors", "table"),
        text=Text(
            """Degree 15 is fitted to 20 points, and every second one of them is the test. The
            error that comes back is small.""",
            """점 20개에 15차를 맞추고, 그 점을 하나 걸러 하나씩 골라 시험해요. 오차가 작게
            나와요.""",
        ),
        notes=Notes(
            ask=Text(
                "Which points has the fit seen before it is tested on them?",
                "시험하는 점 가운데 맞출 때 이미 본 점은 어느 것일까요?",
            ),
            expect=Text(
                """0.104, and 13.205 on new points. The test points are among the fitted ones:
                the exam was handed out with its answers.""",
                """0.104예요. 새 점으로는 13.205고요. 시험 점이 맞출 때 쓴 점에 들어 있어요.
                답안지를 보고 시험을 친 셈이에요.""",
            ),
            mistake=Text(
                """In real projects the leak is hidden: duplicates in both halves, or a mean
                taken over all the data.""",
                """실제 프로젝트에서는 양쪽에 겹친 데이터나 전체로 구한 평균처럼 눈에 잘 띄지
                않게 새요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("And on points that are new?", "새 점으로 재면 오차는 얼마나 클까요?"),
            choices=(
                Option(
                    Text("about the same", "거의 같아요"),
                    Text("For a stiff curve that is so.", "뻣뻣한 곡선이라면 그래요."),
                ),
                Option(
                    Text("a few times larger", "몇 배 커요"),
                    Text("Between the points it runs wild.", "점 사이에서 마구 흔들려요."),
                ),
                Text("over a hundred times larger", "백 배 넘게 커요"),
            ),
            answer=answers.leaked,
            because=Text(
                "Every tested point was fitted before: a **leak**.",
                "시험한 점을 모두 미리 봤어요. 데이터가 **새어 나간** 거예요.",
            ),
            reveal=15,
        ),
        pitfall=Pitfall(
            pitfalls.leak,
            pitfalls.unseen,
            repairs=(pitfalls.other_half, pitfalls.last_ten, pitfalls.unseen),
            helpers=(draw, pitfalls.miss),
        ),
        presets=(),
    ),
    Beat(
        name="chosen-on-test",
        title=Text("An error to report", "보고할 오차"),
        minutes=1.5,
        essential=3,
        settings=FRESH,
        controls=(),
        pictures=("curve", "errors", "table"),
        text=Text(
            """More careful: fitted to `train`, the degree chosen by the error on `test`, and that
            error is reported. 100 times over, with new data each time.""",
            """더 조심했어요. `train`에 맞추고 `test` 오차로 차수를 고른 다음 그 오차를 보고해요.
            데이터를 바꿔 가며 100번 했어요.""",
        ),
        notes=Notes(
            ask=Text(
                "The fit never saw the test points. What did the program use them for?",
                """맞출 때는 시험 점을 보지 않았어요. 그럼 프로그램은 시험 점을 어디에
                썼을까요?""",
            ),
            expect=Text(
                """The smallest of 16 errors is partly luck, so it looks better than it is, by
                13% here. Hence three sets: to fit, to choose and to report.""",
                """오차 16개 중 가장 작은 값에는 운이 섞여 있어서 실제보다 좋아 보여요.
                여기서는 13%만큼요. 그래서 맞추기, 고르기, 보고하기에 쓸 데이터를 셋으로
                나눠요.""",
            ),
            mistake=Text(
                "Many find this careful enough. But choosing is a kind of training.",
                "이 정도면 조심했다고 여기기 쉽지만, 고르는 것도 일종의 훈련이에요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("On really new data the error is", "정말 새로운 데이터에서 오차는?"),
            choices=(
                Option(
                    Text("smaller than reported", "보고한 것보다 작아요"),
                    Text("For that luck must be bad.", "운이 나빴어야 그래요."),
                ),
                Option(
                    Text("the same", "똑같아요"),
                    Text("If nothing chose by `test`.", "`test`로 고르지 않았다면요."),
                ),
                Text("larger than reported", "보고한 것보다 커요"),
            ),
            answer=answers.reported,
            because=Text(
                """The least of 16 errors is partly luck. Choose on one set, report on another.""",
                """오차 16개 중 가장 작은 값에는 운도 섞여 있어요. 고르기와 평가는 다른 데이터로
                해요.""",
            ),
            reveal=15,
        ),
        pitfall=Pitfall(
            pitfalls.chosen_on_test,
            pitfalls.chosen_on_check,
            repairs=(pitfalls.chosen_on_train, pitfalls.always_highest, pitfalls.chosen_on_check),
        ),
        presets=(),
    ),
)
