"""The beats of lesson 15 about misread scans, the learned weights, and what a gradient costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.core import TwoLayerNet
from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Preset, Text, asked
from downslope.lessons.l15_training import answers
from downslope.lessons.l15_training.answers import DEFAULTS
from downslope.lessons.l15_training.beats.run import PACES
from downslope.lessons.l15_training.captions import priced, running, unknown_passes
from downslope.lessons.l15_training.race import RACE

if TYPE_CHECKING:
    from downslope.lessons.l15_training.run import Training

BOOK = {
    "784": lambda: 28.0 * 28.0,
    "39760": lambda: float(_book_size()),
    "79520": lambda: 2.0 * _book_size(),
}
"""The sizes of the book's network on MNIST, which these beats name and do not run."""


def _book_size() -> int:
    return TwoLayerNet(28 * 28, 50, 10).parameter_count


INSIDE_BEATS: tuple[Beat[Training], ...] = (
    Beat(
        name="misread",
        title=Text("What is still misread", "끝까지 틀리는 이미지"),
        minutes=2.0,
        essential=1,
        settings={**DEFAULTS, "pace": "epoch"},
        controls=("eta", "batch", "hidden", "pace"),
        pictures=("misread", "accuracy"),
        text=Text(
            """Your turn. These test scans were misread at the last exam: what it is → what it said.
            At first nearly all. Let it learn, and see which are left.

            Change what you like: some presets learn well, others not at all. The book's run,
            784-50-10 on MNIST, goes from .096 through .795 to .947.""",
            """직접 해 보세요. 지난 시험에서 잘못 읽은 이미지예요: 정답 → 예측. 처음에는 거의 다
            틀려요. 배우게 하면서 무엇이 끝까지 남는지 보세요.

            무엇이든 바꿔 보세요. 잘 배우는 설정도 있고 전혀 못 배우는 설정도 있어요. 책에서
            784-50-10으로 MNIST를 배우면 .096, .795를 거쳐 .947까지 가요.""",
        ),
        notes=Notes(
            ask=Text(
                "Which pairs stay? Read these scans without their captions.",
                "끝까지 남는 쌍은 무엇인가요? 답을 가리고 이미지를 읽어 보세요.",
            ),
            expect=Text(
                """With the default settings 97% comes after 23 epochs, 345 iterations, with 10
                of 355 misread. Star: batches of 10. The book's 784-50-10 on MNIST (press `2`):
                .099/.096, .789/.795, ..., .947/.947 (train/test).""",
                """기본 설정이면 23 에폭, 345번 반복하면 97%가 되고 355장 가운데 10장이 남아요.
                별은 배치 10장이면 돼요. 책의 784-50-10을 MNIST에 쓰면(`2`) .099/.096,
                .789/.795, ..., .947/.947로 올라가요(훈련/시험).""",
            ),
            mistake=Text(
                """`2` learns slowly on the bundled digits: the book's eta is 0.1, for many
                more scans.""",
                """내장 숫자로 `2`를 쓰면 느리게 배워요. 책의 학습률 0.1은 이미지가 훨씬 많을
                때의 값이에요.""",
            ),
        ),
        goal=Goal(
            Text("Read 97% of the test scans.", "시험용 이미지 97% 맞히기."),
            answers.reads(0.97),
            (*["space"] * 23, "enter"),
            answers.lacks_reads(0.97),
        ),
        star=Goal(
            Text("Read 97% within 5 epochs.", "5에폭 안에 97% 맞히기."),
            answers.quick_reader,
            ("tab", *["left"] * 3, *["space"] * 20, "enter"),
            answers.lacks_quick_reader,
        ),
        computed={"784": BOOK["784"]},
    ),
    Beat(
        name="weights",
        title=Text("Pictures of weights", "그림으로 본 가중치"),
        minutes=1.0,
        essential=2,
        settings={**DEFAULTS, "std": "0.01", "batch": "20", "pace": "epoch"},
        controls=("hidden", "seed", "pace"),
        pictures=("weights", "losses"),
        text=Text(
            """Each hidden unit has a weight for every pixel: a picture. Two colours are plus and
            minus. Now they are random. What comes after 10 epochs?""",
            """은닉 뉴런마다 픽셀 수만큼 가중치가 있어서 그림으로 볼 수 있어요. 두 색은 양수와
            음수예요. 지금은 난수예요. 10 에폭 뒤에는?""",
        ),
        notes=Notes(
            ask=Text(
                "Which pixels keep their noise? Why? Then try another seed.",
                "어느 픽셀에 잡음이 남았나요? 왜 그럴까요? 시드도 바꿔 보세요.",
            ),
            expect=Text(
                """Pixels that are always blank have gradient 0, so their weights stay as
                drawn. Another seed gives other pictures and about the same accuracy.""",
                """늘 비어 있는 픽셀은 경사가 0이라 가중치가 그대로예요. 시드를 바꾸면 그림은
                달라져도 정확도는 비슷해요.""",
            ),
            mistake=Text(
                """Most expect pictures of digits. A unit is a detector of ink here and none
                there, and all 10 digits share them.""",
                """숫자 그림이 나올 거라는 답이 많아요. 뉴런은 여기에는 잉크가 있고 저기에는
                없는지를 보고, 숫자 10개가 뉴런을 함께 써요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What will the pictures show?", "어떤 그림이 나올까요?"),
            choices=(
                Option(
                    Text("a digit each", "뉴런마다 숫자 하나"),
                    Text("If units were outputs.", "뉴런이 출력이라면 그래요."),
                ),
                Text("spots of plus and minus", "양수와 음수 얼룩"),
                Option(
                    Text("noise, as now", "지금 같은 잡음"),
                    Text("If it learned nothing.", "아무것도 배우지 않는다면 그래요."),
                ),
            ),
            answer=answers.looks_of_weights,
            because=Text(
                """A unit looks for ink here and blank there, a stroke or an edge. The second layer
                combines them into digits.""",
                """뉴런은 잉크가 있을 곳과 없을 곳, 획이나 가장자리를 찾아요. 그것을 둘째 층이 모아
                숫자로 만들어요.""",
            ),
            reveal=20,
        ),
        presets=(
            Preset(Text("5 hidden", "은닉 5"), {"hidden": "5"}),
            Preset(Text("20 hidden", "은닉 20"), {"hidden": "20"}),
            Preset(Text("50 hidden", "은닉 50"), {"hidden": "50"}),
        ),
    ),
    Beat(
        name="two-gradients",
        title=Text("Two ways to a gradient", "기울기 구하는 두 방법"),
        minutes=1.5,
        essential=2,
        settings={**DEFAULTS, "batch": "10", "gradient": "numerical"},
        controls=("gradient", "batch", "hidden", "pace"),
        pictures=("slopes", "price"),
        formula=asked(unknown_passes, priced),
        status=running,
        text=Text(
            """All this ran on **backpropagation**. `numerical_gradient` nudges each parameter
            up and down.""",
            """지금까지는 **오차역전파법**으로 배웠어요. `numerical_gradient`는 매개변수를 하나씩
            올렸다 내려요.""",
        ),
        notes=Notes(
            ask=Text(
                "How many passes would the book's 784-50-10 take, with 39,760 parameters?",
                "매개변수가 39,760개인 책의 784-50-10이라면 순전파를 몇 번 해야 할까요?",
            ),
            expect=Text(
                """79,520. Here it is 2 * 3,760 = 7,520. The largest difference is about 2e-7
                and comes from the 1e-7 in the loss. The times are real, of a batch of 2.""",
                """79,520번이에요. 여기서는 2 * 3,760 = 7,520번이고요. 가장 큰 차이는
                2e-7쯤인데 손실에 더한 1e-7 때문이에요. 시간은 2장짜리 배치로 진짜 잰 거예요.""",
            ),
            mistake=Text(
                """Numerical slopes are not useless: they check backpropagation, which does
                the learning.""",
                """수치 미분이 쓸모없는 것은 아니에요. 학습은 오차역전파법으로 하고, 수치
                미분으로는 검산을 해요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How many forward passes?", "순전파는 몇 번 할까요?"),
            choices=(
                Option(
                    Text("1", "1번"),
                    Text("So does backpropagation.", "오차역전파법이 그래요."),
                ),
                Option(
                    Text("one a parameter", "매개변수마다 한 번"),
                    Text("Forward differences do.", "전방 차분이 그래요."),
                ),
                Text("two a parameter", "매개변수마다 두 번"),
            ),
            answer=answers.passes_for_a_gradient,
            because=Text(
                """At w + h and at w - h. Backpropagation needs 1, and back.""",
                """w + h와 w - h에서 한 번씩이에요. 오차역전파법은 1번 갔다 오면 돼요.""",
            ),
            reveal=1,
        ),
        goal=Goal(
            Text("Pay for one numerical step.", "수치 미분으로 한 걸음 가기."),
            answers.one_numerical_step,
            ("3", "enter", "2", *["space"] * 40, "enter"),
            answers.lacks_numerical_step,
        ),
        presets=PACES[:2],
        race=RACE,
        computed=BOOK,
    ),
)
