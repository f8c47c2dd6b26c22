"""The beats of lesson 7 on the network: what loss and accuracy do while one weight moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text
from downslope.lessons.l07_why_a_loss import answers, goals
from downslope.lessons.l07_why_a_loss.captions import without_slopes
from downslope.lessons.l07_why_a_loss.settings import NETWORK

if TYPE_CHECKING:
    from downslope.lessons.l07_why_a_loss.run import State

NETWORK_BEATS: tuple[Beat[State], ...] = (
    Beat(
        name="walk",
        title=Text("One weight, 20 steps", "가중치 하나로 20걸음"),
        minutes=2.0,
        essential=1,
        settings=NETWORK,
        controls=(),
        pictures=("bare", "outputs"),
        formula=without_slopes,
        text=Text(
            """One sample, class 2 is right. Only `w23` is nudged: from -1 to +1, 20 steps of 0.1.
            The line is the loss. **Accuracy**, the share of right answers, is 1 when `y[2]` is
            the highest, else 0.""",
            """샘플은 하나, 정답은 2번이에요. `w23`만 -1에서 +1까지 0.1씩 20걸음 바꿔요. 선은
            손실이에요. **정확도**는 맞힌 비율이라, `y[2]`가 가장 크면 1이고 아니면 0이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "What is accuracy? And what will it do while the loss falls?",
                "정확도란 무엇일까요? 손실이 줄어드는 동안 정확도는 어떻게 될까요?",
            ),
            expect=Text(
                """A share of right answers, here of one sample. The loss goes 1.5607 → 0.4836;
                accuracy changes once. A later beat has 100 samples.""",
                """맞힌 비율이고 여기서는 샘플이 하나예요. 손실은 1.5607 → 0.4836, 정확도는 딱 한
                번 바뀌어요. 샘플 100개는 뒤에서 봐요.""",
            ),
            mistake=Text(
                "Many expect it to climb bit by bit, along with the loss.",
                "손실이 줄면 정확도도 조금씩 오른다고 생각하는 학생이 많아요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How often does accuracy change?", "정확도는 몇 번 바뀔까요?"),
            choices=(
                Option(
                    Text("at nearly every step", "거의 매 걸음마다"),
                    Text("The loss does.", "손실이 그래요."),
                ),
                Text("once", "한 번"),
                Option(
                    Text("never", "한 번도 안 바뀌어요"),
                    Text("Then `y[2]` never gets highest.", "`y[2]`가 앞서지 못한다면요."),
                ),
            ),
            answer=answers.how_often_accuracy_changes,
            because=Text(
                "The loss falls at every step, 1.5607 → 0.4836. Accuracy leaps once, 0 → 1.",
                "손실은 걸음마다 줄어 1.5607 → 0.4836이 돼요. 정확도는 0 → 1로 한 번만 뛰어요.",
            ),
            reveal=20,
        ),
        presets=(),
    ),
    Beat(
        name="flip",
        title=Text("Under the lens", "돋보기로 보기"),
        minutes=1.5,
        essential=3,
        settings=NETWORK,
        controls=("nudge", "move"),
        pictures=("bare", "outputs"),
        formula=without_slopes,
        text=Text(
            """Where exactly does it leap? The picture holds 20 steps, so smaller steps magnify
            it. Say we magnify the leap a thousand times.""",
            """정확히 어디에서 뛸까요? 그림에는 늘 20걸음이 담겨서 걸음을 줄이면 확대돼요. 뛰는
            곳을 천 배로 확대했다고 해 봐요.""",
        ),
        notes=Notes(
            ask=Text(
                "What do the three bars do at the leap?", "뛰는 곳에서 막대 셋은 어떻게 될까요?"
            ),
            expect=Text(
                """`y[0]` and `y[2]` change places, by less than 0.0001 each. Find the leap a
                digit at a time: between -0.1 and 0, then -0.09 and -0.08, then -0.088 and
                -0.087, at last -0.0874 and -0.0873.""",
                """`y[0]`과 `y[2]`의 순위가 바뀌는데 값은 0.0001도 안 변해요. 한 자리씩 좁혀요.
                -0.1과 0 사이, -0.09와 -0.08 사이, -0.088과 -0.087 사이, 마지막은 -0.0874와
                -0.0873 사이예요.""",
            ),
            mistake=Text(
                "They hope that whatever is magnified enough gets smooth, as the loss does.",
                "손실처럼 무엇이든 충분히 확대하면 매끄러워진다고 생각해요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What does it look like then?", "그곳은 어떤 모양일까요?"),
            choices=(
                Option(
                    Text("a steep but smooth rise", "가파르지만 매끄러운 오르막"),
                    Text("Right or wrong: nothing between.", "맞거나 틀리거나, 중간이 없어요."),
                ),
                Text("a leap, sharp as ever", "여전히 한 번에 뛰는 계단"),
            ),
            answer=answers.leap_magnified,
            because=Text(
                """The loss gets straight and level, the leap stays. See: `→` begins later,
                `tab` chooses the step, `→` shrinks it.""",
                """손실은 곧고 평평해지는데 계단은 그대로예요. `→`로 더 뒤에서 시작하고
                `tab`으로 걸음을 골라 `→`로 줄여 보세요.""",
            ),
        ),
        goal=Goal(
            Text(
                "Catch the leap within 10 steps of 0.0001.",
                "0.0001짜리 10걸음 안에 뛰는 곳 잡기.",
            ),
            goals.cornered,
            (
                "2",
                "enter",
                *["shift+right"] * 9,
                *["right"] * 12,
                "tab",
                "right",
                "right",
                "right",
                *["space"] * 7,
                "enter",
            ),
            goals.lacks_leap,
        ),
        presets=(),
    ),
)
