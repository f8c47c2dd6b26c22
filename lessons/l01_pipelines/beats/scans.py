"""The beats of lesson 1 about three ways to read a digit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import (
    Beat,
    ChoiceQuestion,
    Goal,
    Notes,
    Option,
    Text,
    asked,
)
from downslope.lessons.l01_pipelines import answers, goals, listings
from downslope.lessons.l01_pipelines.captions import ways

if TYPE_CHECKING:
    from downslope.lessons.kit import Values
    from downslope.lessons.l01_pipelines.run import State

SCANS: Values = {"scene": "scans", "labels": "right", "digit": "any"}

SCAN_BEATS: tuple[Beat[State], ...] = (
    Beat(
        name="rule",
        title=Text("A rule by hand", "사람이 쓴 규칙"),
        minutes=1.5,
        essential=1,
        settings=SCANS,
        controls=("digit",),
        pictures=("scans-a", "scores-a"),
        formula=asked(ways(""), ways("A")),
        code=asked(listings.RULE, listings.ANSWERED),
        text=Text(
            """You read digits at a glance, but can you say how? What nobody can say, data may
            teach: that is this lesson. First way **A**, without: a person studies 10 scans and
            writes a rule about the ink in 3x3 zones (`c` shows it). `[ ]` is set by a person.""",
            """숫자를 한눈에 읽지만 어떻게 읽는지 말할 수 있나요? 말로 못 하는 것을 데이터에서
            배우는 것이 이 단원의 주제예요. 먼저 데이터 없는 방법 **A**: 사람이 숫자 이미지 10장을
            보고 3x3 구역의 잉크로 규칙을 써요(`c`로 봐요). `[ ]`는 사람이 정한 것이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "Describe a 5 in words. Now draw a 5 that breaks your description.",
                """5가 어떻게 생겼는지 말로 설명해 보세요. 이제 그 설명에 안 맞는 5를 그려
                보세요.""",
            ),
            expect=Text(
                """With the bundled digits the rule gets 148 of 355 right: far better than
                guessing, 0.1, and far from useful.""",
                """함께 든 숫자로는 355개 중 148개를 맞혀요. 찍기 0.1보다는 훨씬 낫지만 쓸
                만하지는 않아요.""",
            ),
            mistake=Text(
                """Many expect nearly all, because they read digits themselves without effort.
                But they do not know how they do it, so they cannot write it down.""",
                """자기는 쉽게 읽으니까 거의 다 맞힐 거라고 생각하기 쉬워요. 하지만 어떻게
                읽는지는 몰라서 규칙으로 쓰지 못해요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How many new scans will it read?", "새 이미지를 얼마나 맞힐까요?"),
            choices=(
                Option(
                    Text("about 1 in 10", "10장 중 1장쯤"),
                    Text("That is blind guessing.", "아무거나 찍을 때 그래요."),
                ),
                Text("about half", "절반쯤"),
                Option(
                    Text("nearly all", "거의 다"),
                    Text("If all wrote like those 10.", "모두 그 10장처럼 쓴다면요."),
                ),
            ),
            answer=answers.share_of_the_rule,
            because=Text(
                "Everybody writes differently. No `if` has seen it all. `space`: the next.",
                "사람마다 글씨가 달라서 `if`로는 다 담을 수 없어요. `space`: 다음 이미지.",
            ),
        ),
        presets=(),
    ),
    Beat(
        name="features",
        title=Text("Features and neighbours", "특징과 최근접 이웃"),
        minutes=1.5,
        essential=2,
        settings=SCANS,
        controls=("digit",),
        pictures=("scans-b", "scores-b"),
        formula=asked(ways("A"), ways("AB")),
        code=listings.FEATURES,
        text=Text(
            """Way **B**: a person picks 18 **features**: ink per row and column, symmetry. The
            most similar training scan gives the answer. `{ }` is what data decided.""",
            """방법 **B**: 사람은 **특징** 18개만 골라요. 가로줄과 세로줄의 잉크, 그리고 대칭이에요.
            답은 가장 비슷한 훈련 이미지를 따라요. `{ }`는 데이터가 정한 것이에요.""",
        ),
        notes=Notes(
            ask=Text(
                """What does a person still decide here? Would these features suit photos of
                dogs too?""",
                "여기서 사람이 아직 정하는 것은 무엇일까요? 이 특징이 개 사진에도 맞을까요?",
            ),
            expect=Text(
                """336 of 355. The method is kNN with k = 1; the book pairs SIFT or HOG with
                SVM or kNN. The third picture shows what is left of a scan when only ink per
                row and column is known.""",
                """355개 중 336개예요. 방법은 k = 1인 kNN이에요. 책에서는 SIFT나 HOG를 SVM이나
                kNN과 함께 써요. 셋째 그림은 줄마다의 잉크만 알 때 남는 모습이에요.""",
            ),
            mistake=Text(
                "It is not the data alone: a person chose what is compared.",
                "데이터가 다 한 것은 아니에요. 무엇을 견줄지는 사람이 골랐어요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How many does it read now?", "이번에는 얼마나 맞힐까요?"),
            choices=(
                Option(
                    Text("fewer than A", "A보다 적게"),
                    Text(
                        "Then data would know less than a few `if`s.", "`if` 몇 개만도 못하다면요."
                    ),
                ),
                Option(
                    Text("a few more", "조금 더 많이"),
                    Text("Then alike would rarely be equal.", "비슷해도 다른 숫자가 많다면요."),
                ),
                Text("more than 8 in 10", "10장 중 8장 넘게"),
            ),
            answer=answers.share_of_the_features,
            because=Text(
                """Well known are SIFT (how corners look) and HOG (which way edges run); then kNN
                (the k most similar vote, here 1) or SVM (the border with the widest gap).""",
                """유명한 특징은 SIFT(모서리 모양)와 HOG(윤곽의 방향)예요. 그다음은 kNN(가장 비슷한
                k개가 투표, 여기는 1개)이나 SVM(틈이 가장 넓은 경계)이에요.""",
            ),
        ),
        presets=(),
    ),
    Beat(
        name="network",
        title=Text("A network, end to end", "종단간 신경망"),
        minutes=2.0,
        essential=1,
        settings=SCANS,
        controls=("digit",),
        pictures=("scans-c", "scores-c"),
        formula=asked(ways("AB"), ways("ABC")),
        code=listings.NETWORK,
        text=Text(
            """Way **C**: a **network** gets all pixels and learns **end to end**, features and
            all. A person sets only its shape: inputs, 20 units between, 10 outputs.""",
            """방법 **C**: **신경망**은 픽셀을 그대로 받아 특징까지 스스로 찾아요.
            **종단간**(end-to-end) 학습이에요. 사람은 구조만 정해요: 입력, 그 사이의 유닛
            20개, 출력 10개.""",
        ),
        notes=Notes(
            ask=Text(
                "Nobody told it what a row is. What would you change so that it learns dogs?",
                """줄이 무엇인지 아무도 알려 주지 않았어요. 개 사진을 배우게 하려면 무엇을
                바꿔야 할까요?""",
            ),
            expect=Text(
                """344 of 355, about as many as B. It was trained just now, on 400
                mini-batches of 100. For dogs only the data would change.""",
                """355개 중 344개로 B와 비슷해요. 방금 100개짜리 미니배치 400번으로
                학습했어요. 개 사진이라면 데이터만 바꾸면 돼요.""",
            ),
            mistake=Text(
                """It is not simply better: `space` soon shows a scan that A reads and C does
                not.""",
                """신경망이 늘 이기지는 않아요. `space`를 누르면 A는 맞히고 C는 틀리는
                이미지가 곧 나와요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How many without hand-made features?", "정해 준 특징 없이 얼마나 맞힐까요?"),
            choices=(
                Option(
                    Text("fewer than A", "A보다 적게"),
                    Text("Then a weight would learn nothing.", "가중치가 못 배운다면요."),
                ),
                Option(
                    Text("more than A, but far fewer than B", "A보다 많이, B보다 훨씬 적게"),
                    Text("If features needed a person.", "특징을 사람만 찾을 수 있다면요."),
                ),
                Text("as many as B, or more", "B만큼 또는 더"),
            ),
            answer=answers.network_without_a_person,
            because=Text(
                "Its weights now do what features did.",
                "가중치가 특징의 몫까지 배웠어요.",
            ),
        ),
        goal=Goal(
            Text("A scan with A ✓, C ✗.", "A ✓, C ✗인 이미지 찾기."),
            goals.page_of_a_wrong_network,
            ("3", "enter", "space", "space", "enter"),
            goals.lacks_wrong_network,
        ),
        presets=(),
    ),
)
