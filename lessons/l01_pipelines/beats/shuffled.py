"""The beat of lesson 1 that shuffles the training labels, to find out what came from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Preset, Text, asked
from downslope.lessons.l01_pipelines import answers
from downslope.lessons.l01_pipelines.beats.scans import SCANS
from downslope.lessons.l01_pipelines.captions import of_the_right_labels, status

if TYPE_CHECKING:
    from downslope.lessons.l01_pipelines.run import State

SHUFFLED: Beat[State] = Beat(
    name="shuffled",
    title=Text("Shuffled labels", "뒤섞은 정답 레이블"),
    minutes=2.0,
    essential=2,
    settings={**SCANS, "labels": "shuffled"},
    controls=("labels", "digit"),
    pictures=("scans", "scores"),
    status=asked(of_the_right_labels, status),
    text=Text(
        """Who decides what? A test: hand out the **training labels** anew, at random, and
        let all three begin again. Test labels stay right.""",
        """무엇을 누가 정할까요? 실험해 봐요. 훈련 데이터의 **정답 레이블**을 마구 뒤섞고 셋 다
        처음부터 다시 해요. 시험 이미지의 레이블은 그대로예요.""",
    ),
    notes=Notes(
        ask=Text(
            "Which parts of each way came from the labels? Only those can suffer.",
            "방법마다 정답 레이블에서 온 부분은 어디일까요? 그 부분만 나빠져요.",
        ),
        expect=Text(
            """A stays at 148 of 355, as nothing in it came from data. B and C fall to 35
            and 41, about 0.1: guessing.""",
            """A는 데이터에서 온 것이 없어서 355개 중 148개 그대로예요. B와 C는 35개와
            41개, 찍기와 같은 0.1쯤으로 떨어져요.""",
        ),
        mistake=Text(
            """Some spare B, since its 18 features stay the same. They do: a person made
            them. But its answers are labels.""",
            """특징 18개가 그대로라서 B는 괜찮다고 답하기도 해요. 특징은 사람이 정했으니
            그대로지만, 답은 레이블에서 와요.""",
        ),
    ),
    question=ChoiceQuestion(
        text=Text("Which ways get much worse?", "무엇이 크게 나빠질까요?"),
        choices=(
            Option(
                Text("only C", "C만"),
                Text("B answers with a label, too.", "B의 답도 레이블이에요."),
            ),
            Text("B and C", "B와 C"),
            Option(
                Text("all three", "셋 다"),
                Text("A learns from no label.", "A는 레이블에서 배우지 않아요."),
            ),
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
)
