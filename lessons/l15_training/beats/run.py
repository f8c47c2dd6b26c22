"""The beats of lesson 15 about an untrained network, an iteration, and an epoch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Preset, Text, asked
from downslope.lessons.l15_training import answers
from downslope.lessons.l15_training.answers import DEFAULTS
from downslope.lessons.l15_training.captions import formula, unknown_loss

if TYPE_CHECKING:
    from downslope.lessons.l15_training.run import Training

PACES = (
    Preset(Text("1 a step", "1번씩"), {"pace": "1"}),
    Preset(Text("10 a step", "10번씩"), {"pace": "10"}),
    Preset(Text("an epoch a step", "한 에폭씩"), {"pace": "epoch"}),
)

RUN_BEATS: tuple[Beat[Training], ...] = (
    Beat(
        name="first-loss",
        title=Text("Before any learning", "배우기 전의 신경망"),
        minutes=1.0,
        essential=1,
        settings=DEFAULTS,
        controls=("std", "seed"),
        pictures=("network", "answer"),
        formula=asked(unknown_loss, formula),
        text=Text(
            """Two layers: pixels to a **hidden layer**, and that to 10 outputs. The weights are
            small and random, so the network knows nothing yet.""",
            """층이 둘인 신경망이에요. 픽셀이 **은닉층**으로, 은닉층이 출력 10개로 이어져요.
            가중치는 작은 난수라서 아직 아무것도 몰라요.""",
        ),
        notes=Notes(
            ask=Text(
                "What is -ln(1/10)? Work it out before you guess.",
                "-ln(1/10)은 얼마일까요? 예상하기 전에 직접 계산해 보세요.",
            ),
            expect=Text(
                """2.303, and the first batch of seed 0 gives 2.3047. With weights around 1
                the network is sure of nonsense and starts above 4: press `4`.""",
                """2.303이고, 시드 0의 첫 배치는 2.3047이에요. 가중치가 1쯤이면 엉터리를
                확신해서 4보다 큰 손실로 시작해요. `4`를 눌러 보세요.""",
            ),
            mistake=Text(
                "Many say 0 or 10.",
                "0이나 10이라고 답하는 학생이 많아요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("About how large is its first loss?", "첫 손실은 얼마쯤일까요?"),
            choices=(
                Option(
                    Text("0, nothing was wrong yet", "0, 아직 틀린 적이 없으니까"),
                    Text("That takes being sure and right.", "확신하고 맞혀야 그래요."),
                ),
                Text.plain("2.3"),
                Option(
                    Text("10, one for each class", "10, 클래스마다 하나씩"),
                    Text("Only the right class counts.", "정답 클래스만 세요."),
                ),
            ),
            answer=answers.first_loss,
            because=Text(
                """Knowing nothing, it gives each of the 10 digits about 1/10, and -ln(1/10) is
                2.303. Much more at the start means a bug. `a` lets it learn.""",
                """아무것도 모르면 숫자 10개에 1/10쯤씩 주고, -ln(1/10) = 2.303이에요. 시작부터
                이보다 훨씬 크면 버그예요. `a`를 누르면 배우기 시작해요.""",
            ),
        ),
        presets=(
            Preset(Text("all 0", "모두 0"), {"std": "0"}, good=False),
            Preset(Text("small, the book's", "작게(책의 값)"), {"std": "0.01"}),
            Preset(Text("default", "기본"), {"std": "0.1"}),
            Preset(Text("large", "크게"), {"std": "1"}, good=False),
        ),
    ),
    Beat(
        name="iteration",
        title=Text("One iteration", "한 번의 반복"),
        minutes=1.5,
        essential=1,
        settings=DEFAULTS,
        controls=("eta",),
        pictures=("losses", "batch"),
        text=Text(
            """An **iteration** runs the loop once: draw a batch, find its gradient, step. Going
            down by random draws is **stochastic gradient descent** (SGD).""",
            """**반복** 한 번에 미니배치를 뽑고, 기울기를 구하고, 한 걸음 가요. 이렇게 무작위로 뽑아
            내려가는 방법이 **확률적 경사 하강법**(SGD)이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "The next point of the curve is higher. Was the step wrong?",
                "곡선의 다음 점이 더 높아요. 걸음이 틀린 걸까요?",
            ),
            expect=Text(
                """No. On its own batch E falls from 2.305 to 2.225. The next point is 2.472:
                other scans, and a step made for the old ones. 75% takes about 5 epochs.""",
                """아니에요. 배운 배치에서는 E가 2.305에서 2.225로 줄어요. 다음 점이 2.472인
                것은 이미지가 바뀌었는데 걸음은 앞의 배치에 맞춘 것이라서예요. 75%까지 5
                에폭쯤 걸려요.""",
            ),
            mistake=Text(
                "They expect every step to go down. Down is the trend, not every step.",
                "걸음마다 줄어든다고 생각하기 쉽지만, 길게 보아 줄어드는 거예요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text(
                "The loss on that very batch, after the step?", "걸음 뒤 바로 그 배치의 손실은?"
            ),
            choices=(
                Text("it falls", "줄어요"),
                Option(
                    Text("it stays", "그대로예요"),
                    Text("If the gradient were 0.", "기울기가 0이라면 그래요."),
                ),
                Option(
                    Text("it rises", "늘어요"),
                    Text("With eta 3 it does: too far.", "eta가 3이라면 너무 멀리 가서 그래요."),
                ),
            ),
            answer=answers.after_one_step,
            because=Text(
                """There it falls. The curve asks the **next** batch, which is other scans: so it is
                ragged, and may go up.""",
                """그 배치에서는 줄어요. 곡선은 이미지가 다른 **다음** 배치로 재니까 들쭉날쭉하고
                올라갈 때도 있어요.""",
            ),
            reveal=1,
        ),
        goal=Goal(
            Text("Read 75% of the test scans.", "시험용 이미지 75% 맞히기."),
            answers.reads(0.75),
            ("1", "enter", *["space"] * 120, "enter"),
            answers.lacks_reads(0.75),
        ),
        presets=(
            Preset(Text("slow", "느리게"), {"eta": 0.1}, good=False),
            Preset(Text("steady", "꾸준히"), {"eta": 1.0}),
            Preset(Text("quick", "빠르게"), {"eta": 3.0}),
        ),
    ),
    Beat(
        name="epoch",
        title=Text("One epoch", "한 에폭"),
        minutes=1.0,
        essential=2,
        settings={**DEFAULTS, "pace": "epoch"},
        controls=("pace",),
        pictures=("accuracy", "losses"),
        text=Text(
            """An **epoch** is as many iterations as it takes to draw as many scans as there are
            (see below). Then the network is examined.""",
            """**에폭**은 훈련용 이미지 수만큼 뽑을 때까지의 반복이에요. 몇 번인지는 아래 식에
            있어요. 에폭이 끝나면 시험을 봐요.""",
        ),
        notes=Notes(
            ask=Text(
                "Which share did lesson 5 find after one epoch? Does it hold here?",
                "5단원에서 한 에폭 뒤에 뽑힌 비율은 얼마였나요? 여기서도 맞나요?",
            ),
            expect=Text(
                """About 1 - 1/e = 63% of the scans, 65.5% here with 15 batches of 100. After
                3 epochs it is over 95%. An epoch is 15 iterations with the bundled digits,
                600 with MNIST.""",
                """1 - 1/e, 약 63%예요. 배치 100장을 15번 뽑은 여기서는 65.5%이고 3 에폭
                뒤에는 95%를 넘어요. 내장 숫자는 15번, MNIST는 600번이 한 에폭이에요.""",
            ),
            mistake=Text(
                """An epoch is taken for one turn through all the data. But batches are drawn
                with replacement.""",
                """에폭을 데이터를 빠짐없이 한 번 보는 것으로 알기 쉬워요. 하지만 배치는 복원
                추출이에요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text(
                "Which part of the scans has it met after one?",
                "한 에폭 뒤 한 번이라도 뽑힌 이미지는?",
            ),
            choices=(
                Option(
                    Text("all of them, once each", "모두 한 번씩"),
                    Text("If none were put back.", "되돌려 놓지 않는다면 그래요."),
                ),
                Text("about 2/3 of them", "2/3쯤"),
                Option(
                    Text("about 1/10 of them", "1/10쯤"),
                    Text("That is one batch or two.", "배치 한두 개면 그쯤이에요."),
                ),
            ),
            answer=answers.drawn_in_an_epoch,
            because=Text(
                """Batches are drawn with replacement: some scans came twice, a third not yet. Step
                on: the share below grows.""",
                """뽑은 것을 되돌려 놓으니 두 번 나온 이미지도, 아직 안 나온 이미지도 있어요. 더
                가면 아래의 비율이 커져요.""",
            ),
            reveal=1,
        ),
        presets=PACES,
    ),
)
