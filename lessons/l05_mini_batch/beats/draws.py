"""The beats of lesson 5 about random batches, their duplicates, and the scans they touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion, Goal
from downslope.lessons.l05_mini_batch import answers
from downslope.lessons.l05_mini_batch.run import FRESH

if TYPE_CHECKING:
    from downslope.lessons.l05_mini_batch.run import Draws

DRAW_BEATS: tuple[Beat[Draws], ...] = (
    Beat(
        name="draw",
        settings={**FRESH, "batch": 10.0},
        controls=("batch", "seed"),
        text=Text(
            """Learning looks at the loss of the scans. All of them at every step is slow, so a few
            are drawn by chance: a **mini-batch** of B. `space` draws; each index goes back into
            the pot, so it may come twice.""",
            """학습은 스캔들의 손실을 보고 나아가요. 매번 전부 보면 느려서 B장만 무작위로 뽑아요.
            이것이 **미니배치**예요. `space`로 뽑아 보세요. 뽑은 번호는 다시 통에 넣으니까 또
            나올 수 있어요.""",
        ),
        notes=Text(
            """Draw a few times and ask whether every scan will get its turn. On the 1442 bundled
            digits a batch of 10 repeats a scan in 3.1% of draws, of 100 in 97%. `np.random.choice`
            draws with replacement too.""",
            """몇 번 뽑은 다음 모든 스캔이 한 번씩 나올지 물어보세요. 내장된 숫자 1442장에서 10장을
            뽑으면 중복이 생길 확률이 3.1%, 100장이면 97%예요. `np.random.choice`도 뽑은 것을 다시
            넣어요.""",
        ),
        goal=Goal(
            Text("Draw a batch with a scan twice.", "같은 스캔이 두 번 든 배치 뽑기."),
            answers.has_duplicate,
            ("4", "space"),
        ),
    ),
    Beat(
        name="duplicates",
        settings={**FRESH, "size": "60000"},
        controls=("batch", "seed", "size"),
        text=Text(
            """MNIST has 60000 training scans. In a batch of 10 the chance that some scan comes
            twice is tiny: 0.075%. Now B is 100, ten times as many.""",
            """MNIST의 훈련 스캔은 60000장이에요. 10장을 뽑을 때 같은 스캔이 두 번 나올 확률은
            0.075%로 아주 작아요. 이번에는 B가 열 배인 100이에요.""",
        ),
        notes=Text(
            """It is the birthday problem: what counts is the number of pairs, 45 at B = 10 and
            4950 at B = 100. Those who answer 0.17% divided 100 by 60000. At 289 it is
            even odds.""",
            """생일 문제와 같아요. 중요한 것은 짝의 수인데 B = 10이면 45쌍, B = 100이면
            4950쌍이에요. 0.17%라고 답했다면 100을 60000으로 나눈 거예요. 289장이면 반반이 돼요.""",
        ),
        question=ChoiceQuestion(
            text=Text("How likely is a duplicate now?", "이제 중복이 있을 확률은?"),
            choices=(
                Text.plain("100 / 60000 = 0.17%"),
                Text("about 7.9%", "약 7.9%"),
                Text("about 50%", "약 50%"),
            ),
            answer=answers.duplicate_chance,
            because=Text(
                """A duplicate needs a pair, and 100 scans make 4950 pairs, not 45: about a hundred
                times the chance. Turn B.""",
                """중복은 짝이 있어야 생겨요. 100장이면 짝이 45쌍이 아니라 4950쌍이라서 확률도 백
                배쯤이에요. B를 돌려 보세요.""",
            ),
            reveal=1,
        ),
    ),
    Beat(
        name="coverage",
        settings={**FRESH, "size": "60000"},
        controls=("batch", "seed", "size"),
        text=Text(
            """600 draws of 100 make 60000 scans drawn: as many as there are. The book calls that
            an epoch.""",
            """100장씩 600번 뽑으면 모두 60000장, 데이터 수와 똑같아요. 책에서는 이만큼을 한
            에폭이라고 불러요.""",
        ),
        notes=Text(
            """A scan is missed by one pick with 1 - 1/60000, by all 60000 with 1/e = 36.8%. So
            63.2% are touched. 90% takes about 1382 draws of 100. An epoch counts scans drawn, not
            scans seen.""",
            """한 번 뽑을 때 빠질 확률이 1 - 1/60000이니까 60000번 모두 빠질 확률은 1/e = 36.8%예요.
            그래서 63.2%만 뽑혀요. 90%까지는 100장씩 약 1382번이 필요해요. 에폭은 뽑은 수를 세지, 본
            스캔의 종류를 세지 않아요.""",
        ),
        question=ChoiceQuestion(
            text=Text("How many scans came at least once?", "한 번이라도 뽑힌 스캔은?"),
            choices=(
                Text("half of them", "절반"),
                Text("about 63.2%", "약 63.2%"),
                Text("all of them", "전부"),
            ),
            answer=answers.share_touched,
            because=Text(
                """Repeats take the place of others: a share of 1/e, 36.8%, never came.
                `tab` chooses a dial, `←` `→` turn it.""",
                """겹쳐 뽑힌 만큼 다른 스캔이 빠져요. 1/e, 곧 36.8%는 한 번도 안 나왔어요.
                `tab`으로 조절기를 고르고 `←` `→`로 돌려요.""",
            ),
            reveal=600,
        ),
        goal=Goal(
            Text("Touch 90% of the data.", "데이터의 90%를 뽑아 보기."),
            answers.touched_most,
            ("2", "enter", *["shift+right"] * 14),
        ),
    ),
)
