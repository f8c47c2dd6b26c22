"""The beats of lesson 15 about batch size and eta, and about test scans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Preset, Text
from downslope.lessons.l15_training import answers
from downslope.lessons.l15_training.answers import DEFAULTS

if TYPE_CHECKING:
    from downslope.lessons.l15_training.run import Training

SETTING_BEATS: tuple[Beat[Training], ...] = (
    Beat(
        name="batch-size",
        title=Text("Batches of 10", "10장짜리 배치"),
        minutes=1.5,
        essential=3,
        settings={**DEFAULTS, "batch": "10"},
        controls=("eta", "batch", "pace"),
        pictures=("losses", "accuracy"),
        text=Text(
            """The gradient of a batch is a guess at that of all scans. Now a batch is 10 scans
            instead of 100, with the same eta of 1.""",
            """배치의 기울기는 전체 기울기의 근사치예요. 이번에는 배치가 100장이 아니라
            10장이고, 학습률은 그대로 1이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "By which factor does the curve get rougher? What did lesson 5 say?",
                "곡선은 몇 배나 더 출렁일까요? 5단원에서는 어떻게 배웠나요?",
            ),
            expect=Text(
                """From batch to batch the loss jumps by 0.21 with 10 scans and by 0.06 with
                100: about a factor of 3, as 1/sqrt(B) says.""",
                """배치마다 손실이 10장이면 0.21, 100장이면 0.06쯤 출렁여요. 1/sqrt(B)대로
                3배쯤이에요.""",
            ),
            mistake=Text(
                """Some think that small batches only take longer. Press `1`: with one scan a
                step, eta 1 is too much for such noise. The goal wants about 0.2.""",
                """작은 배치는 오래 걸릴 뿐이라고 생각하기도 해요. `1`을 눌러 보세요. 한 장씩
                배우면 흔들림에 비해 학습률 1이 너무 커요. 목표에는 0.2쯤이 좋아요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What will the loss curve look like?", "손실 곡선은 어떻게 될까요?"),
            choices=(
                Option(
                    Text("smoother", "더 매끈해져요"),
                    Text("Fewer scans average less.", "적으면 평균이 덜 고르게 돼요."),
                ),
                Option(
                    Text("the same", "똑같아요"),
                    Text("If all scans were alike.", "이미지가 모두 같다면 그래요."),
                ),
                Text("more ragged", "더 들쭉날쭉해져요"),
            ),
            answer=answers.small_batches,
            because=Text(
                """10 scans are a poor sample, so every step is a rougher guess. An epoch of small
                batches has more steps, but each can bear less eta.""",
                """10장은 적은 표본이라 걸음마다 근사가 거칠어요. 배치가 작으면 한 에폭에 걸음은
                많지만 eta를 줄여야 해요.""",
            ),
            reveal=60,
        ),
        goal=Goal(
            Text("Batch 1, one epoch: read 85%.", "배치 1, 한 에폭: 85% 맞히기."),
            answers.single_scans,
            (
                "3",
                "enter",
                "1",
                *["shift+left"] * 2,
                "tab",
                "tab",
                *["right"] * 2,
                *["space"] * 37,
                "enter",
            ),
            answers.lacks_single_scans,
        ),
        presets=(
            Preset(Text("batch 1", "배치 1"), {"batch": "1"}, good=False),
            Preset(Text("batch 10", "배치 10"), {"batch": "10"}),
            Preset(Text("batch 100", "배치 100"), {"batch": "100"}),
            Preset(Text("batch 500", "배치 500"), {"batch": "500"}),
        ),
    ),
    Beat(
        name="eta",
        title=Text("Eta times 30", "학습률을 30배로"),
        minutes=1.5,
        essential=2,
        settings={**DEFAULTS, "eta": 30.0},
        controls=("eta", "pace"),
        pictures=("losses", "accuracy"),
        text=Text(
            """With eta 1 it learns in seconds. Would 30 times as much be quicker? `eta` is 30, for
            60 iterations.""",
            """eta 1로는 몇 초면 배워요. 30배로 하면 더 빠를까요? `eta`를 30으로 하고 60번
            반복해요.""",
        ),
        notes=Notes(
            ask=Text(
                "Why can the loss be larger than that of a network that knows nothing?",
                "아무것도 모르는 신경망보다 손실이 더 클 수 있는 것은 왜일까요?",
            ),
            expect=Text(
                """It jumps about 5, far above ln 10 = 2.303: surely wrong is worse than not
                knowing. With 0.01 accuracy is still below 0.2 after 150 iterations. The
                book's 0.1 works, but needs thousands.""",
                """손실이 5 근처에서 뛰어서 ln 10 = 2.303보다 훨씬 높아요. 자신 있게 틀리면
                모르는 것보다 나빠요. 0.01이면 150번 반복해도 정확도가 0.2 아래예요. 책의
                0.1은 되지만 수천 번 걸려요.""",
            ),
            mistake=Text(
                "A flat curve is taken for a bug. 0.01 looks dead, and is only slow.",
                """곡선이 평평하면 버그라고 여기기 쉬워요. 0.01은 멈춘 듯 보여도 느릴
                뿐이에요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Where will the loss be?", "손실은 어디쯤 있을까요?"),
            choices=(
                Option(
                    Text("lower than with eta 1", "eta가 1일 때보다 낮아요"),
                    Text("If no step went too far.", "너무 멀리 가지 않는다면 그래요."),
                ),
                Option(
                    Text("between that and ln 10", "그보다 높고 ln 10보다 낮아요"),
                    Text("If it only learned slowly.", "느리게 배우기만 한다면 그래요."),
                ),
                Text("above ln 10", "ln 10보다 높아요"),
            ),
            answer=answers.eta_30,
            because=Text(
                """Each step overshoots: the network is sure, and wrong. That costs more than
                guessing. Which eta is best, then? See the next beat.""",
                """걸음마다 지나쳐서, 신경망이 자신 있게 틀려요. 찍는 것보다 손실이 커요. 그럼
                어떤 eta가 가장 좋을까요? 다음 장면에서 봐요.""",
            ),
            reveal=60,
        ),
        presets=(
            Preset(Text("0.01", "0.01"), {"eta": 0.01}, good=False),
            Preset(Text("0.1, the book's", "0.1(책의 값)"), {"eta": 0.1}),
            Preset(Text("1", "1"), {"eta": 1.0}),
            Preset(Text("3", "3"), {"eta": 3.0}),
            Preset(Text("30", "30"), {"eta": 30.0}, good=False),
        ),
    ),
    Beat(
        name="train-test",
        title=Text("Training against test", "훈련과 시험의 정확도"),
        minutes=1.5,
        essential=1,
        settings={**DEFAULTS, "batch": "10", "pace": "epoch"},
        controls=("hidden", "seed", "pace"),
        pictures=("close-accuracy", "misread"),
        text=Text(
            """○ is the accuracy on training scans, ● on test scans, which no batch ever holds. The
            run goes on for 12 epochs with batches of 10.""",
            """○는 훈련용 이미지, ●는 한 번도 배우지 않은 시험용 이미지의 정확도예요. 배치
            10장으로 12 에폭을 가 볼게요.""",
        ),
        notes=Notes(
            ask=Text(
                "Which of ○ and ● would you report, and why?",
                "○와 ● 가운데 어느 것을 발표해야 할까요? 왜 그런가요?",
            ),
            expect=Text(
                """Bundled digits, after 12 epochs: train 0.993, test 0.975. That gap is lesson
                2 again. With 2 hidden units both stay near 0.5: too small to memorise, too
                small to learn.""",
                """내장 숫자로 12 에폭 뒤 훈련 0.993, 시험 0.975예요. 2단원에서 본 그 차이죠.
                은닉 뉴런이 2개면 둘 다 0.5 근처예요. 외우기에도 배우기에도 너무 작아요.""",
            ),
            mistake=Text(
                """A gap is taken for failure. The last misread scans are hard for people,
                too.""",
                """차이가 있으면 실패라고 여기기 쉬워요. 끝까지 틀리는 이미지는 사람도
                헷갈려요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How does ● end, beside ○?", "●는 ○에 견줘 어떻게 끝날까요?"),
            choices=(
                Option(
                    Text("level with it", "똑같이"),
                    Text("If nothing were memorised.", "외우는 것이 없다면 그래요."),
                ),
                Text("a little below", "조금 아래에서"),
                Option(
                    Text("falls back to 0.1", "0.1로 떨어져요"),
                    Text("If only memory counted.", "외우기만 했다면 그래요."),
                ),
            ),
            answer=answers.test_beside_training,
            because=Text(
                """Training scans can be learned by heart, test scans cannot: only ● tells how well
                it reads. (Above 0.9 the axis begins at 0.8.)""",
                """훈련용은 외울 수 있어도 시험용은 못 외워요. 실력은 ●에 나타나요. (0.9를 넘으면
                축이 0.8부터예요.)""",
            ),
            reveal=48,
        ),
        presets=(
            Preset(Text("2 hidden", "은닉 2"), {"hidden": "2"}, good=False),
            Preset(Text("10 hidden", "은닉 10"), {"hidden": "10"}),
            Preset(Text("50 hidden", "은닉 50"), {"hidden": "50"}),
            Preset(Text("100 hidden", "은닉 100"), {"hidden": "100"}),
        ),
    ),
)
