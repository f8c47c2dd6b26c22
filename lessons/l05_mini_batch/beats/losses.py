"""The beats of lesson 5 about the loss of a batch and how far it is off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.core import scans
from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text, asked
from downslope.lessons.l05_mini_batch import answers, goals
from downslope.lessons.l05_mini_batch.captions import (
    first_sum,
    least_spread,
    loss_status,
    spreads,
    sums,
)
from downslope.lessons.l05_mini_batch.losses import losses_of
from downslope.lessons.l05_mini_batch.run import FRESH, averaging, measuring

if TYPE_CHECKING:
    from downslope.lessons.l05_mini_batch.run import Draws

LOSS_BEATS: tuple[Beat[Draws], ...] = (
    Beat(
        name="mean",
        title=Text("The sum and the mean", "손실의 합과 평균"),
        minutes=2.0,
        essential=1,
        settings=FRESH,
        controls=("batch", "seed"),
        pictures=("sums", "covered-losses", "batch"),
        formula=asked(first_sum, sums),
        status=loss_status,
        code=averaging,
        text=Text(
            """One scan's loss is E_n = -Σ t_nk ln(y_nk), here from a half-trained network. A batch
            adds them up and divides by N. The picture has the first 10 of 100.""",
            """이미지 한 장의 손실은 E_n = -Σ t_nk ln(y_nk)예요. 조금만 학습한 신경망으로 구했어요.
            배치는 이것을 모두 더해 N으로 나눠요. 그림은 100장 중 앞의 10장이에요.""",
        ),
        notes=Notes(
            ask=Text(
                """If E were a sum, what would the learning rate have to do when the batch
                grows?""",
                "E가 합이라면 배치가 커질 때 학습률을 어떻게 바꿔야 할까요?",
            ),
            expect=Text(
                """With the bundled digits the sum goes from 16.1 to 157.5, the mean from 1.61
                to 1.58. Over all 1442 it is 1.58 too. A sum would need a learning rate
                divided by N.""",
                """내장된 숫자로 합은 16.1에서 157.5로, 평균은 1.61에서 1.58로 바뀌어요.
                1442장 전체의 평균도 1.58이에요. 합을 쓰면 학습률을 N으로 나눠야 해요.""",
            ),
            mistake=Text(
                """It is not that more scans make the network worse: the sum only has more
                terms.""",
                """이미지가 늘었다고 신경망이 나빠진 것은 아니에요. 더하는 항이 늘었을
                뿐이에요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("From N = 10 to N = 100:", "N = 10에서 N = 100이 되면?"),
            choices=(
                Option(
                    Text("sum and mean about x 10", "합과 평균 모두 약 10배"),
                    Text("If every scan were 10 times as hard.", "이미지마다 10배 어렵다면요."),
                ),
                Text("sum about x 10, mean stays", "합은 약 10배, 평균은 그대로"),
                Option(
                    Text("both stay about the same", "둘 다 거의 그대로"),
                    Text("If new losses were 0.", "새 손실이 0이라면요."),
                ),
            ),
            answer=answers.growing_batch,
            because=Text(
                """The 1/N takes back what more scans add. So losses of any two batch sizes can be
                compared. Change B and see.""",
                """이미지가 늘어 커진 만큼 1/N이 줄여 줘요. 그래서 배치 크기가 달라도 손실을 견줄 수
                있어요. B를 바꿔 확인해 보세요.""",
            ),
            reveal=1,
        ),
    ),
    Beat(
        name="spread",
        title=Text("How far a batch is off", "배치마다 다른 손실"),
        minutes=2.5,
        essential=1,
        settings={**FRESH, "batch": 5.0},
        controls=("batch", "seed"),
        pictures=("spread", "losses", "batch"),
        formula=asked(least_spread, spreads),
        status=loss_status,
        code=measuring,
        text=Text(
            """A batch only estimates the loss of all data, and each one differently. The standard
            deviation of the estimates is the **spread**: ■ was measured at B = 5.""",
            """배치의 손실은 전체 손실의 근사치라 뽑을 때마다 달라요. 흩어진 정도는 **표준편차**로
            재요. ■는 B = 5일 때 잰 값이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "How much more work does half the spread take?",
                "흩어진 정도를 절반으로 줄이려면 계산을 몇 배 해야 할까요?",
            ),
            expect=Text(
                """Four times as much, as the spread is sd/√B. On the bundled digits sd =
                0.379, so below 0.1 needs B > 14.4, that is 15.""",
                """흩어진 정도가 sd/√B라서 네 배 해야 해요. 내장된 숫자에서 sd = 0.379니까
                0.1보다 작으려면 B > 14.4, 곧 15예요.""",
            ),
            mistake=Text(
                "Most say 100, as if the error shrank as fast as the work grows.",
                "대부분 100배라고 해요. 계산이 늘어난 만큼 오차도 줄어든다고 보는 거예요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("And at B = 500?", "B = 500이면 표준편차는?"),
            choices=(
                Option(
                    Text("1/2 of that", "1/2로"),
                    Text("That takes 4 times as many.", "4배로 늘릴 때 그래요."),
                ),
                Text("1/10 of that", "1/10로"),
                Option(
                    Text("1/100 of that", "1/100로"),
                    Text("That takes 10000 times.", "10000배면 그래요."),
                ),
            ),
            answer=answers.shrinking_spread,
            because=Text(
                "It shrinks as 1/√B, and √100 = 10. ○ was measured, the line is theory.",
                """표준편차는 1/√B로 줄고 √100 = 10이에요. 잰 값 ○이 이론의 선 위에 놓여 있어요.""",
            ),
            reveal=40,
        ),
        goal=Goal(
            Text("The least B with sd/√B < 0.1.", "sd/√B < 0.1인 가장 작은 B 찾기."),
            goals.smallest_enough,
            ("2", "enter", *["right"] * 10, "enter"),
            goals.lacks_smallest,
        ),
        star=Goal(
            Text("Half of it: sd/√B < 0.05.", "이번에는 그 절반: sd/√B < 0.05."),
            goals.half_again,
            (*["shift+right"] * 4, *["right"] * 3, "enter"),
            goals.lacks_half,
        ),
        computed={"14.4": lambda: (losses_of(scans()).sd / goals.TARGET) ** 2},
    ),
)
