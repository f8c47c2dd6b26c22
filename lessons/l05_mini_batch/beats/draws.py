"""The beats of lesson 5 about random batches, their duplicates, and the scans they touch."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text, asked
from downslope.lessons.l05_mini_batch import answers, goals
from downslope.lessons.l05_mini_batch.captions import (
    chance_of_given,
    drawn_so_far,
    formula,
    with_expected,
)
from downslope.lessons.l05_mini_batch.draws import FULL
from downslope.lessons.l05_mini_batch.run import FRESH

if TYPE_CHECKING:
    from downslope.lessons.l05_mini_batch.run import Draws

DRAW_BEATS: tuple[Beat[Draws], ...] = (
    Beat(
        name="draw",
        title=Text("Drawing a batch", "배치 뽑기"),
        minutes=2.0,
        essential=1,
        settings={**FRESH, "batch": 10.0},
        controls=("batch", "seed"),
        pictures=("batch", "touched"),
        text=Text(
            """Must a network look at all its data, say 60000 scans, for one step? No: the loss of B
            scans drawn at random, a **mini-batch**, will do. `space` draws; each index goes back,
            so it may come twice.""",
            """한 걸음 가려고 데이터 60000장을 전부 봐야 할까요? 아니요, 무작위로 뽑은 B장, 곧
            **미니배치**의 손실이면 돼요. `space`로 뽑아 보세요. 뽑은 번호는 다시 넣으니까 또 나올
            수 있어요.""",
        ),
        notes=Notes(
            ask=Text(
                "Draw a few times. Will every scan get its turn?",
                "몇 번 뽑아 보세요. 모든 이미지가 한 번씩 나올까요?",
            ),
            expect=Text(
                """Not for a long time. On the 1442 bundled digits a batch of 10 repeats a
                scan in 3.1% of draws, one of 100 in 97%.""",
                """한참을 뽑아도 그렇지 않아요. 내장된 숫자 1442장에서 10장을 뽑으면 중복이
                생길 확률이 3.1%, 100장이면 97%예요.""",
            ),
            mistake=Text(
                """Many think that a drawn scan is used up. It goes back, and with
                `np.random.choice` too.""",
                """한 번 뽑은 이미지는 다시 안 나온다고 생각하기 쉬워요. 뽑은 것은 다시
                넣어요. `np.random.choice`도 마찬가지예요.""",
            ),
        ),
        goal=Goal(
            Text("Draw a batch with a scan twice.", "같은 이미지가 두 번 든 배치 뽑기."),
            goals.has_duplicate,
            ("4", "space", "enter"),
            goals.lacks_duplicate,
        ),
    ),
    Beat(
        name="duplicates",
        title=Text("The same scan twice", "같은 이미지 두 번"),
        minutes=2.0,
        essential=3,
        settings={**FRESH, "size": "60000"},
        controls=("batch", "seed", "size"),
        pictures=("duplicates", "touched"),
        formula=asked(chance_of_given, formula),
        text=Text(
            """MNIST has 60000 training scans. In a batch of 10 the chance that some scan comes
            twice is tiny: 0.075%. Now B is 100, ten times as many.""",
            """MNIST의 훈련 이미지는 60000장이에요. 10장을 뽑을 때 같은 이미지가 두 번 나올 확률은
            0.075%로 아주 작아요. 이번에는 B가 열 배인 100이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "How many pairs are there among 10 scans, and how many among 100?",
                "10장에서 짝은 몇 쌍 나올까요? 100장에서는요?",
            ),
            expect=Text(
                """45 pairs at B = 10, 4950 at B = 100: it is the birthday problem, and the
                number of pairs counts. At 289 the odds are even.""",
                """B = 10이면 45쌍, B = 100이면 4950쌍이에요. 생일 문제와 같아서 짝의 수가
                중요해요. 289장이면 반반이 돼요.""",
            ),
            mistake=Text(
                "Most let the chance grow as B does, ten times: 0.75%.",
                "대부분 B처럼 확률도 열 배, 0.75%라고 해요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How likely is a duplicate now?", "이제 중복이 있을 확률은?"),
            choices=(
                Option(
                    Text("about 0.8%", "약 0.8%"),
                    Text("If it grew as B does: ten times.", "B만큼, 열 배만 는다면요."),
                ),
                Text("about 7.9%", "약 7.9%"),
                Option(
                    Text("about 50%", "약 50%"),
                    Text("For that B must be 289.", "B가 289여야 그래요."),
                ),
            ),
            answer=answers.duplicate_chance,
            because=Text(
                """A duplicate needs a pair, and 100 scans make 4950 pairs, not 45: about a hundred
                times the chance. Change B.""",
                """중복은 짝이 있어야 생겨요. 100장이면 짝이 45쌍이 아니라 4950쌍이라서 확률도 백
                배쯤이에요. B를 바꿔 보세요.""",
            ),
            reveal=1,
        ),
        computed={
            "4950": lambda: 100 * 99 / 2,
            "289": answers.even_chance,
        },
    ),
    Beat(
        name="coverage",
        title=Text("An epoch of draws", "한 에폭 동안 뽑기"),
        minutes=2.0,
        essential=2,
        settings={**FRESH, "size": "60000"},
        controls=("batch", "seed", "size"),
        pictures=("coverage", "chance"),
        formula=asked(formula, with_expected),
        status=drawn_so_far,
        text=Text(
            """600 draws of 100 make 60000 scans drawn: as many as there are. The book calls that
            an epoch.""",
            """100장씩 600번 뽑으면 모두 60000장, 데이터 수와 똑같아요. 책에서는 이만큼을 한
            에폭이라고 불러요.""",
        ),
        notes=Notes(
            ask=Text(
                """What is the chance that one pick misses a given scan? And that all 60000
                picks miss it?""",
                """한 번 뽑을 때 어떤 이미지가 빠질 확률은 얼마일까요? 60000번 모두 빠질
                확률은요?""",
            ),
            expect=Text(
                """1 - 1/60000 for one pick, 1/e = 36.8% for all of them, so 63.2% are
                touched. 90% takes about 1382 draws of 100.""",
                """한 번은 1 - 1/60000이고 모두 빠질 확률은 1/e = 36.8%예요. 그래서 63.2%만
                뽑혀요. 90%까지는 100장씩 약 1382번이 필요해요.""",
            ),
            mistake=Text(
                """An epoch is taken to mean that every scan was seen. It counts scans drawn,
                not different ones.""",
                """한 에폭이면 모두 한 번씩 봤다고 여기기 쉬워요. 에폭은 뽑은 장수이지, 서로
                다른 이미지의 수가 아니에요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How many came at least once?", "한 번이라도 뽑힌 이미지는?"),
            choices=(
                Option(
                    Text("about 50.0%", "약 50.0%"),
                    Text("That is after 416 draws.", "416번 뽑았을 때예요."),
                ),
                Text("about 63.2%", "약 63.2%"),
                Option(
                    Text("all, 100.0%", "전부, 100.0%"),
                    Text("If no scan went back.", "뽑은 것을 다시 안 넣는다면요."),
                ),
            ),
            answer=answers.share_touched,
            because=Text(
                """Repeats take the place of others: a share of 1/e, 36.8%, never came.
                `tab` chooses a control, `←` `→` change it.""",
                """겹쳐 뽑힌 만큼 다른 이미지가 빠져요. 1/e, 곧 36.8%는 한 번도 안 나왔어요.
                `tab`으로 조절기를 고르고 `←` `→`로 바꿔요.""",
            ),
            reveal=600,
        ),
        goal=Goal(
            Text("Touch 90% of the data.", "데이터의 90%를 뽑아 보기."),
            goals.touched_most,
            ("2", "enter", *["shift+right"] * 14, "enter"),
            goals.lacks_touched,
        ),
        computed={
            "36.8": lambda: 100 / math.e,
            "1382": lambda: math.log(0.1) / math.log(1 - 1 / FULL) / 100,
            "416": lambda: math.log(0.5) / math.log(1 - 1 / FULL) / 100,
        },
    ),
)
