"""What lesson 5 says and asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.l05_mini_batch import answers, pitfalls
from lessons.lesson import Beat, Goal, Pitfall, Prediction
from lessons.text import Text

if TYPE_CHECKING:
    from lessons.controls import Value

_FRESH: dict[str, Value] = {"batch": 100.0, "seed": 0.0, "size": "in-use"}

BEATS = (
    Beat(
        name="draw",
        settings={**_FRESH, "batch": 10.0},
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
        settings={**_FRESH, "size": "60000"},
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
        prediction=Prediction(
            question=Text("How likely is a duplicate now?", "이제 중복이 있을 확률은?"),
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
        settings={**_FRESH, "size": "60000"},
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
        prediction=Prediction(
            question=Text("How many scans came at least once?", "한 번이라도 뽑힌 스캔은?"),
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
    Beat(
        name="mean",
        settings=_FRESH,
        controls=("batch", "seed"),
        text=Text(
            """One scan's loss is E_n = -Σ t_nk ln(y_nk), here from a half-trained network. A batch
            adds them up and divides by N. Below are the first 10 of 100.""",
            """스캔 한 장의 손실은 E_n = -Σ t_nk ln(y_nk)예요. 조금만 학습한 신경망으로 구했어요.
            배치는 이것을 모두 더해 N으로 나눠요. 아래는 100장 중 앞의 10장이에요.""",
        ),
        notes=Text(
            """With the bundled digits: sum 16.1 to 157.5, mean 1.61 to 1.58; over all 1442 it is
            1.58 too. Ask what the learning rate would have to do if E were a sum.""",
            """내장된 숫자로 합은 16.1에서 157.5로, 평균은 1.61에서 1.58로 바뀌어요. 1442장 전체의
            평균도 1.58이에요. E가 합이라면 학습률을 어떻게 바꿔야 할지 물어보세요.""",
        ),
        prediction=Prediction(
            question=Text("From N = 10 to N = 100:", "N = 10에서 N = 100이 되면?"),
            choices=(
                Text("sum and mean about x 10", "합과 평균 모두 약 10배"),
                Text("sum about x 10, mean stays", "합은 약 10배, 평균은 그대로"),
                Text("both stay about the same", "둘 다 거의 그대로"),
            ),
            answer=answers.growing_batch,
            because=Text(
                """The 1/N takes back what more scans add. So losses of any two batch sizes can be
                compared. Turn B and see.""",
                """스캔이 늘어 커진 만큼 1/N이 줄여 줘요. 그래서 배치 크기가 달라도 손실을 견줄 수
                있어요. B를 돌려 확인해 보세요.""",
            ),
            reveal=1,
        ),
    ),
    Beat(
        name="spread",
        settings={**_FRESH, "batch": 5.0},
        controls=("batch", "seed"),
        text=Text(
            """A batch only guesses the loss of all, and each batch guesses otherwise. Their
            standard deviation is the **spread**. At B = 5 it is measured below.""",
            """배치의 손실은 전체 손실을 어림한 값이라 뽑을 때마다 달라요. 그 표준편차를
            **퍼짐**이라고 해요. B = 5일 때 잰 값이 아래에 있어요.""",
        ),
        notes=Text(
            """Most say 100. The spread is sd/√B: four times the work for half the spread. On
            the bundled digits sd = 0.379, so below 0.1 needs B > 14.4, that is 15.""",
            """100배라고 답하는 학생이 많아요. 퍼짐은 sd/√B라서 계산을 네 배 해야 절반이 돼요.
            내장된 숫자에서 sd = 0.379니까 0.1보다 작으려면 B > 14.4, 곧 15예요.""",
        ),
        prediction=Prediction(
            question=Text("B = 500, 100 times more. Spread?", "B = 500, 100배로. 퍼짐은?"),
            choices=(
                Text("2 times smaller", "2배 작아져요"),
                Text("10 times smaller", "10배 작아져요"),
                Text("100 times smaller", "100배 작아져요"),
            ),
            answer=answers.shrinking_spread,
            because=Text(
                """It shrinks as 1/√B, and √100 = 10. The measured ○ lie on the line of theory.""",
                """퍼짐은 1/√B로 줄고 √100 = 10이에요. 잰 값 ○이 이론의 선 위에 놓여 있어요.""",
            ),
            reveal=40,
        ),
        goal=Goal(
            Text("Find the least B with sd/√B < 0.1.", "sd/√B < 0.1인 가장 작은 B 찾기."),
            answers.smallest_enough,
            ("2", "enter", *["right"] * 10),
        ),
    ),
    Beat(
        name="row-for-size",
        settings=_FRESH,
        controls=(),
        presets=(),
        text=Text(
            """Somebody draws a batch for the bundled digits. But `x_train[0]` is not how many
            scans there are: it is the first scan, 64 pixels.""",
            """누군가 내장된 숫자에서 배치를 뽑아요. 그런데 `x_train[0]`은 스캔의 개수가 아니라 첫
            번째 스캔, 픽셀 64개예요.""",
        ),
        notes=Text(
            """`choice` accepts an array and draws from its values, here brightnesses from 0 to 1.
            The error comes one line later and speaks of indices. `np.random.choice` does just the
            same.""",
            """`choice`는 배열도 받아서 그 값 중에서 뽑아요. 여기서는 0에서 1 사이의 밝기예요.
            오류는 한 줄 뒤에서 나고 인덱스 이야기를 해요. `np.random.choice`도 똑같아요.""",
        ),
        prediction=Prediction(
            question=Text("Where does it fail?", "어디에서 오류가 날까요?"),
            choices=(
                Text("drawing: `choice(...)`", "뽑을 때: `choice(...)`"),
                Text("indexing: `x_train[...]`", "꺼낼 때: `x_train[...]`"),
                Text("nowhere", "오류가 안 나요"),
            ),
            answer=answers.failing_line,
            because=Text(
                """`choice` happily draws ten pixel values; 0.3125 is no index. The size is
                `x_train.shape[0]`. `enter` applies the repair.""",
                """`choice`는 아무 말 없이 픽셀 값 열 개를 뽑아요. 0.3125는 인덱스가 아니에요.
                크기는 `x_train.shape[0]`이에요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.row_for_size, pitfalls.size_of_data),
    ),
    Beat(
        name="row-of-bytes",
        settings=_FRESH,
        controls=(),
        presets=(),
        text=Text(
            """The same slip, but the pixels were left as whole numbers from 0 to 16. 10000 picks;
            it returns (different scans drawn, scans there are).""",
            """같은 실수인데 픽셀이 0부터 16까지의 정수로 남아 있어요. 10000번 뽑아서 (서로
            다른 스캔 수, 전체 스캔 수)를 돌려줘요.""",
        ),
        notes=Text(
            """No error at all: brightnesses 0 to 15 of the first scan pass as indices. It would
            learn from 16 scans, and the training loss would look splendid.""",
            """오류가 전혀 없어요. 첫 스캔의 밝기 0부터 15까지가 인덱스 노릇을 해요. 스캔 16장만으로
            학습하는데 훈련 손실은 아주 좋아 보여요.""",
        ),
        prediction=Prediction(
            question=Text("How many of 1442 scans are drawn?", "1442장 중 몇 장이 뽑힐까요?"),
            choices=(
                Text("about all of them", "거의 전부"),
                Text("about half", "절반쯤"),
                Text("a handful", "겨우 몇 장"),
            ),
            answer=answers.scans_reached,
            because=Text(
                """16, and no error: brightness passes for an index. Most batches are the blank
                pixel's scan 0. `enter` applies the repair.""",
                """16장인데 오류도 없어요. 밝기가 인덱스로 쓰였고 빈 픽셀 때문에 0번 스캔이 가장
                많이 나와요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.row_of_bytes, pitfalls.size_of_bytes),
    ),
)
