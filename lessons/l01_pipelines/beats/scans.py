"""The beats of lesson 1 about three ways to read a digit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion, Goal, Preset
from downslope.lessons.engine.code import Pitfall
from downslope.lessons.l01_pipelines import answers, pitfalls

if TYPE_CHECKING:
    from downslope.lessons.engine.controls import Values
    from downslope.lessons.l01_pipelines.run import State

SCANS: Values = {"scene": "scans", "labels": "right", "digit": "any"}

SCAN_BEATS: tuple[Beat[State], ...] = (
    Beat(
        name="rule",
        settings=SCANS,
        controls=("digit",),
        presets=(),
        text=Text(
            """How to read a digit? Way **A**: a person looks at ten scans and writes a rule
            about the ink in 3x3 zones. `c` shows it; `[ ]` marks what a person set.""",
            """숫자를 어떻게 읽을까요? 방법 **A**: 사람이 글자 열 개를 보고 3x3 구역의 잉크로
            규칙을 써요. `c`로 볼 수 있고, `[ ]`는 사람이 정한 것이에요.""",
        ),
        notes=Text(
            """Let the class describe a 5 in words, then ask for a 5 that breaks the
            description. People read digits without knowing how. With the bundled digits the
            rule gets 148 of 355 right: far better than guessing, 0.1, and far from useful.""",
            """5가 어떻게 생겼는지 말로 설명하게 하고, 그 설명에 안 맞는 5를 그려 보게 하세요.
            사람은 어떻게 읽는지 모르면서 읽어요. 함께 든 숫자로는 355개 중 148개를 맞혀요. 찍기
            0.1보다는 훨씬 낫지만 쓸 만하지는 않아요.""",
        ),
        question=ChoiceQuestion(
            text=Text("How many new scans will it read?", "새 글자를 얼마나 맞힐까요?"),
            choices=(
                Text("about 1 in 10", "10개 중 1개쯤"),
                Text("about half", "절반쯤"),
                Text("nearly all", "거의 다"),
            ),
            answer=answers.share_of_the_rule,
            because=Text(
                "Everybody writes differently. No `if` has seen it all. `space`: next page.",
                "사람마다 글씨가 달라서 `if`로는 다 담을 수 없어요. `space`: 다음 글자.",
            ),
        ),
    ),
    Beat(
        name="features",
        settings=SCANS,
        controls=("digit",),
        presets=(),
        text=Text(
            """Way **B**: a person picks 18 **features**: ink per row and column, symmetry. The
            most similar training scan gives the answer. `{ }` is what data decided.""",
            """방법 **B**: 사람은 **특징** 18개만 골라요. 가로줄과 세로줄의 잉크, 그리고 대칭이에요.
            답은 가장 비슷한 훈련 글자를 따라요. `{ }`는 데이터가 정한 것이에요.""",
        ),
        notes=Text(
            """The book names SIFT and HOG for features, SVM and kNN for learning. Here it is
            the nearest neighbour, kNN with k = 1: 336 of 355. The third picture is what is left
            of a scan when only ink per row and column is known. Ask what a person still
            decides: features that suit digits may not suit dogs.""",
            """책에는 특징으로 SIFT와 HOG, 학습으로 SVM과 kNN이 나와요. 여기서는 k = 1인 kNN,
            최근접 이웃이에요. 355개 중 336개를 맞혀요. 셋째 그림은 줄마다의 잉크만 알 때 남는
            모습이에요. 사람이 아직 정하는 것이 무엇인지 물어보세요. 숫자에 맞는 특징이 개
            사진에도 맞을까요?""",
        ),
        question=ChoiceQuestion(
            text=Text("How many does it read now?", "이번에는 얼마나 맞힐까요?"),
            choices=(
                Text("fewer than A", "A보다 적게"),
                Text("a few more", "조금 더 많이"),
                Text("more than 8 in 10", "10개 중 8개 넘게"),
            ),
            answer=answers.share_of_the_features,
            because=Text(
                "Far better than the rule. Photos had SIFT or HOG, then SVM or kNN.",
                "규칙보다 훨씬 나아요. 사진에는 SIFT, HOG 같은 특징에 SVM이나 kNN을 썼어요.",
            ),
        ),
    ),
    Beat(
        name="network",
        settings=SCANS,
        controls=("digit",),
        presets=(),
        text=Text(
            """Way **C**: a **network** gets all pixels and learns **end to end**, features and
            all. A person sets only its shape.""",
            """방법 **C**: **신경망**은 픽셀을 그대로 받아 특징까지 스스로 찾아요. 처음부터
            끝까지 배우고 사람은 구조만 정해요.""",
        ),
        notes=Text(
            """It was trained just now: 400 mini-batches of 100. Its score is about that of B,
            but nobody told it what a row is. The same network could learn dogs. It is not
            simply better: find scans that A reads and C does not.""",
            """방금 학습했어요. 100개짜리 미니배치 400번이에요. 점수는 B와 비슷하지만 줄이
            무엇인지 아무도 알려 주지 않았어요. 같은 신경망이 개 사진도 배울 수 있어요. 늘
            이기지는 않아요. A는 읽는데 C는 못 읽는 글자를 찾게 하세요.""",
        ),
        question=ChoiceQuestion(
            text=Text("How many without hand-made features?", "정해 준 특징 없이 얼마나 맞힐까요?"),
            choices=(
                Text("fewer than A", "A보다 적게"),
                Text("more than A, but far fewer than B", "A보다 많이, B보다 훨씬 적게"),
                Text("as many as B, or more", "B만큼 또는 더"),
            ),
            answer=answers.network_without_a_person,
            because=Text(
                "Its weights now do what features did.",
                "가중치가 특징의 몫까지 배웠어요.",
            ),
        ),
        goal=Goal(
            Text("A scan with A ✓, C ✗.", "A ✓, C ✗인 글자 찾기."),
            answers.page_of_a_wrong_network,
            ("3", "enter", "space"),
        ),
    ),
    Beat(
        name="shuffled",
        settings={**SCANS, "labels": "shuffled"},
        controls=("labels", "digit"),
        text=Text(
            """Who decides what? A test: hand out the **training labels** anew, at random, and
            let all three begin again. Test labels stay right.""",
            """무엇을 누가 정할까요? 실험해 봐요. **훈련 데이터의 정답**을 마구 뒤섞고 셋 다
            처음부터 다시 해요. 시험 정답은 그대로예요.""",
        ),
        notes=Text(
            """A stays as it is, 148 of 355: nothing in it came from data. B and C fall to about
            0.1, guessing. So this tells what data decides. B still computes the same 18
            features: those are a person's.""",
            """A는 355개 중 148개 그대로예요. 데이터에서 온 것이 없으니까요. B와 C는 찍기와 같은
            0.1쯤이 돼요. 데이터가 무엇을 정하는지 이렇게 드러나요. B의 특징 18개는 그대로인데
            그건 사람이 정한 것이에요.""",
        ),
        question=ChoiceQuestion(
            text=Text("Which ways get much worse?", "무엇이 크게 나빠질까요?"),
            choices=(
                Text("only C", "C만"),
                Text("B and C", "B와 C"),
                Text("all three", "셋 다"),
            ),
            answer=answers.who_suffers,
            because=Text(
                "A has no `{ }`: data decides nothing in it. B and C now guess, about 0.1.",
                "A에는 `{ }`가 없어서 데이터가 바뀌어도 같아요. B와 C는 0.1쯤, 찍기예요.",
            ),
        ),
        presets=(
            Preset(Text("right labels", "정답 그대로"), {"labels": "right"}),
            Preset(Text("shuffled", "뒤섞음"), {"labels": "shuffled"}, good=False),
        ),
    ),
)

OWN_SCANS: Beat[State] = Beat(
    name="own-scans",
    settings=SCANS,
    controls=(),
    text=Text(
        """The author of rule A is proud and tests it: on the ten scans from which it was made.""",
        """규칙 A를 쓴 사람이 뿌듯해하며 시험해 봐요. 규칙을 만들 때 본 바로 그 글자 열 개로요.""",
    ),
    notes=Text(
        """10 of 10, and 148 of 355 on others: 0.417. A person overfits too. Always test on
        scans that nobody, person or program, has learned from. That is lesson 2.""",
        """10개 중 10개를 맞히지만 다른 글자로는 355개 중 148개, 0.417이에요. 사람도
        오버피팅해요. 사람이든 프로그램이든 배울 때 보지 않은 글자로 시험해야 해요. 레슨 2의
        이야기예요.""",
    ),
    question=ChoiceQuestion(
        text=Text("What share is right?", "맞힌 비율은 얼마일까요?"),
        choices=(Text.plain("0.2"), Text.plain("0.5"), Text.plain("1.0")),
        answer=answers.own_share,
        because=Text(
            """The rule was bent until these ten came out right. That says nothing of the next
            one. `enter` applies the repair: other scans.""",
            """이 열 개가 다 맞을 때까지 규칙을 고쳤으니까요. 다음 글자도 맞는다는 뜻은
            아니에요. `enter`로 다른 글자를 써 보세요.""",
        ),
    ),
    pitfall=Pitfall(pitfalls.own_scans, pitfalls.unseen_scans),
    presets=(),
)
