"""The beat of lesson 1 about a rule that is tested on the scans from which it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Pitfall, Text
from downslope.lessons.l01_pipelines import answers, pitfalls, readers
from downslope.lessons.l01_pipelines.beats.scans import SCANS

if TYPE_CHECKING:
    from downslope.lessons.l01_pipelines.run import State

OWN_SCANS: Beat[State] = Beat(
    name="own-scans",
    title=Text("Tested on its own scans", "본 이미지로 하는 시험"),
    minutes=1.0,
    essential=3,
    settings=SCANS,
    controls=(),
    pictures=("scans", "scores"),
    text=Text(
        """The author of rule A is proud and tests it: on the 10 scans from which it was made.""",
        """규칙 A를 쓴 사람이 뿌듯해하며 시험해 봐요. 규칙을 만들 때 본 바로 그 이미지
        10장으로요.""",
    ),
    notes=Notes(
        ask=Text(
            "The author looked at these ten while writing. What does this test tell us?",
            """규칙을 쓴 사람은 바로 이 열 개를 보면서 썼어요. 그럼 이 시험으로 무엇을 알 수
            있을까요?""",
        ),
        expect=Text(
            "10 of 10, and 148 of 355 on the others: 0.417.",
            "10개 중 10개를 맞혀요. 다른 이미지로는 355개 중 148개, 0.417이에요.",
        ),
        mistake=Text(
            """They think that only programs overfit. A person does too. Test on scans from
            which nobody, person or program, has learned: lesson 2.""",
            """프로그램만 오버피팅한다고 생각하기 쉽지만 사람도 해요. 사람이든 프로그램이든
            배울 때 보지 않은 이미지로 시험해야 해요. 2단원에서 다뤄요.""",
        ),
    ),
    question=ChoiceQuestion(
        text=Text("What share is right?", "맞힌 비율은 얼마일까요?"),
        choices=(
            Option(
                Text.plain("0.2"),
                Text("It was made to fit these.", "바로 이 열 개에 맞춘 규칙이에요."),
            ),
            Option(
                Text.plain("0.5"),
                Text("On other scans: about that.", "다른 이미지라면 그쯤이에요."),
            ),
            Text.plain("1.0"),
        ),
        answer=answers.own_share,
        because=Text(
            """The rule was bent until these 10 came out right. That says nothing of the next
            one.""",
            """이 10장이 다 맞을 때까지 규칙을 고쳤으니까요. 다음 이미지도 맞는다는 뜻은
            아니에요.""",
        ),
    ),
    pitfall=Pitfall(
        pitfalls.own_scans,
        pitfalls.unseen_scans,
        repairs=(pitfalls.in_another_order, pitfalls.unseen_scans, pitfalls.only_five),
        helpers=(readers.by_rule,),
    ),
    presets=(),
)
