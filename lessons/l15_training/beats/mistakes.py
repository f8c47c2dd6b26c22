"""The beats of lesson 15 about four mistakes in code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Pitfall, Text
from downslope.lessons.l15_training import answers, pitfalls
from downslope.lessons.l15_training.answers import DEFAULTS

if TYPE_CHECKING:
    from downslope.lessons.kit import Values
    from downslope.lessons.l15_training.run import Training

BY_EPOCH: Values = {**DEFAULTS, "pace": "epoch"}
"""A run like that of the code: 20 steps of it are 300 iterations."""

PITFALL_BEATS: tuple[Beat[Training], ...] = (
    Beat(
        name="zero-weights",
        title=Text("Starting from 0", "0에서 시작하기"),
        minutes=0.5,
        essential=2,
        settings=BY_EPOCH,
        controls=(),
        pictures=("losses", "accuracy"),
        text=Text(
            """Why random weights at all? Somebody starts from 0, trains 300 iterations and counts
            the hidden units that differ.""",
            """왜 굳이 난수로 시작할까요? 누군가 0에서 시작해 300번 반복하고, 서로 다른 은닉 뉴런을
            세어 봤어요.""",
        ),
        notes=Notes(
            ask=Text(
                "Two hidden units have the same weights. How do their gradients differ?",
                "은닉 뉴런 둘의 가중치가 같아요. 두 뉴런의 기울기는 어떻게 다를까요?",
            ),
            expect=Text(
                """Not at all, so they stay equal: 50 units are worth 1. Accuracy stays near
                0.34. Show it live with preset 1 of the first loss.""",
                """전혀 다르지 않아서 계속 같아요. 50개가 1개 몫밖에 못 해요. 정확도는
                0.34쯤에 머물러요. 첫 손실 장면의 설정 1로 직접 보여 주세요.""",
            ),
            mistake=Text(
                "The loss does fall at first, which hides the bug.",
                "처음에는 손실이 줄어서 버그를 알아채기 어려워요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How many of 50 differ?", "50개 중 몇 개가 서로 다를까요?"),
            choices=(
                Option(
                    Text("50: training parts them", "50개, 배우면서 갈라져요"),
                    Text("Nothing makes them differ.", "다르게 만드는 것이 없어요."),
                ),
                Text("about half", "절반쯤"),
                Text("1: all stay alike", "1개, 모두 똑같아요"),
            ),
            answer=answers.zero_weights,
            because=Text(
                """Equal weights get equal slopes and stay equal: 50 units do the work of 1.""",
                """가중치가 같으면 기울기도 같아서 끝까지 같아요. 50개가 1개 몫만 해요.""",
            ),
            reveal=20,
        ),
        pitfall=Pitfall(pitfalls.zero_weights, pitfalls.random_weights),
        presets=(),
    ),
    Beat(
        name="forgotten-mean",
        title=Text("Without the mean", "평균을 빠뜨리면"),
        minutes=0.5,
        essential=3,
        settings=BY_EPOCH,
        controls=(),
        pictures=("losses", "accuracy"),
        text=Text(
            """Backpropagation starts from `y - t`. Here it is added up over a batch of 100; the
            mean was forgotten. eta is 1.""",
            """오차역전파법은 `y - t`에서 출발해요. 그런데 100장짜리 배치에서 더하기만 하고 평균
            내는 것을 잊었어요. eta는 1이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "How much longer is this gradient? Which eta has the same effect?",
                "이 기울기는 몇 배나 길까요? eta가 얼마인 것과 같을까요?",
            ),
            expect=Text(
                """100 times too long, which is eta = 100. The loss ends at about 13.4; with
                the mean at 0.162.""",
                """100배 길어져서 eta = 100인 셈이에요. 손실이 13.4쯤에서 끝나고, 평균을 내면
                0.162예요.""",
            ),
            mistake=Text(
                """A sneaky one: with eta = 0.01 the broken code works, until somebody changes
                the batch size.""",
                """고약하게도 eta = 0.01이면 틀린 코드도 잘 돌다가, 배치 크기를 바꾸는 순간
                망가져요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("The loss after 300 iterations?", "300번 반복한 뒤 손실은?"),
            choices=(
                Option(
                    Text("lower: longer steps", "더 낮아요, 걸음이 기니까"),
                    Text("They jump too far.", "너무 멀리 뛰어요."),
                ),
                Text("the same", "똑같아요"),
                Text("far higher", "훨씬 높아요"),
            ),
            answer=answers.forgotten_mean,
            because=Text(
                """A sum over 100 scans is 100 times the mean: as if eta were 100.""",
                """100장을 더하면 평균의 100배라서 eta가 100인 것과 같아요.""",
            ),
            reveal=20,
        ),
        pitfall=Pitfall(
            pitfalls.forgotten_mean,
            pitfalls.kept_mean,
            repairs=(pitfalls.mean_over_classes, pitfalls.kept_mean, pitfalls.halved),
            helpers=(pitfalls.loss_after_training, pitfalls.train),
        ),
        presets=(),
    ),
    Beat(
        name="tested-on-training",
        title=Text("A report of accuracy", "정확도 발표"),
        minutes=0.5,
        essential=3,
        settings=BY_EPOCH,
        controls=(),
        pictures=("accuracy", "losses"),
        text=Text(
            """With only 100 scans to learn from, somebody reports the accuracy of the network like
            this.""",
            """훈련용 이미지가 100장뿐인데, 누군가 신경망의 정확도를 이렇게 발표했어요.""",
        ),
        notes=Notes(
            ask=Text(
                "What does this accuracy prove?",
                "이 정확도는 무엇을 증명하나요?",
            ),
            expect=Text(
                """1.0 on the scans it learned from, 0.834 on scans it never saw. 1.0 only
                proves that 3,760 parameters can memorise 100 scans.""",
                """배운 이미지에서는 1.0, 처음 보는 이미지에서는 0.834이에요. 1.0은 매개변수
                3,760개로 이미지 100장을 외울 수 있다는 것만 증명해요.""",
            ),
            mistake=Text(
                "It is not that 100 scans are enough. This is lesson 2, with digits.",
                "이미지 100장이면 충분하다는 뜻은 아니에요. 2단원을 숫자로 다시 본 거예요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What does it report?", "얼마라고 나올까요?"),
            choices=(Text.plain("1.0"), Text.plain("0.84"), Text.plain("0.1")),
            answer=answers.tested_on_training,
            because=Text(
                """It knows those 100 by heart. It proves nothing about other scans.""",
                "그 100장은 다 외웠거든요. 다른 이미지에 대해서는 아무것도 말해 주지 않아요.",
            ),
            reveal=20,
        ),
        pitfall=Pitfall(
            pitfalls.tested_on_training,
            pitfalls.tested_on_test,
            repairs=(pitfalls.tested_on_fewer, pitfalls.other_labels, pitfalls.tested_on_test),
            helpers=(pitfalls.few_digits, pitfalls.train),
        ),
        computed={"3760": lambda: float(answers.trained(0).net.parameter_count)},
        presets=(),
    ),
    Beat(
        name="part-of-an-epoch",
        title=Text("A test every epoch", "에폭마다 보는 시험"),
        minutes=0.5,
        essential=3,
        settings=BY_EPOCH,
        controls=(),
        pictures=("losses", "accuracy"),
        text=Text(
            """1,442 scans in batches of 100: test once every epoch, over 300 iterations.""",
            """이미지 1,442장, 배치 100장이에요. 300번 반복하면서 에폭마다 시험을 봐요.""",
        ),
        notes=Notes(
            ask=Text(
                "What is 1442 / 100? For which whole `i` is `i % 14.42` 0?",
                "1442 / 100은 얼마일까요? `i % 14.42` 값이 0인 정수 `i`는 무엇일까요?",
            ),
            expect=Text(
                "It is 14.42, and only i = 0 gives 0: even 721 = 50 * 14.42 leaves 3.6e-15.",
                """14.42예요. 나머지가 0인 때는 i = 0뿐이에요. 721 = 50 * 14.42에서도
                3.6e-15가 남아요.""",
            ),
            mistake=Text(
                """With MNIST 60000 / 100 = 600.0 is whole, so the same line works there: a
                bug that waits for other data.""",
                """MNIST는 60000 / 100 = 600.0으로 나누어떨어져서 같은 줄이 잘 돌아요.
                데이터가 바뀌기를 기다리는 버그죠.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How often does it test?", "시험을 몇 번 볼까요?"),
            choices=(Text("20 times", "20번"), Text("21 times", "21번"), Text("once", "한 번")),
            answer=answers.tests_of_a_fraction,
            because=Text(
                "An epoch of 14.42 iterations never ends on a whole `i`.",
                "한 에폭이 14.42번이면 정수 `i`에서 끝나는 일이 없어요.",
            ),
            reveal=20,
        ),
        pitfall=Pitfall(
            pitfalls.fraction_of_an_epoch,
            pitfalls.whole_epoch,
            repairs=(pitfalls.whole_epoch, pitfalls.at_least_one, pitfalls.fewer_digits),
        ),
        computed={
            "14.42": lambda: 1442 / 100,
            "721": lambda: 50 * 1442 / 100,
            "600.0": lambda: 60000 / 100,
        },
        presets=(),
    ),
)
