"""The beat that opens lesson 6: what one loss function has to cope with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, Notes, Text
from downslope.lessons.l06_batch_cross_entropy.captions import call_alone

if TYPE_CHECKING:
    from downslope.lessons.l06_batch_cross_entropy.run import Call

OPENING: Beat[Call] = Beat(
    name="opening",
    title=Text("One function for all", "함수 하나로 모두"),
    kind="opening",
    minutes=1.0,
    essential=1,
    settings={"input": "sample", "target": "onehot", "size": 1.0, "pace": "call"},
    controls=(),
    presets=(),
    pictures=("rows", "losses"),
    formula=call_alone,
    formula_rows=2,
    text=Text(
        """In lesson 4 a sample came alone: ten outputs, and the right class as a one-hot row.
        Training hands over many samples at once, and often just their labels. Can one short
        function serve them all? And where would it go wrong without a word?""",
        """4단원에서는 샘플이 하나였어요. 출력 열 개와 원-핫 정답이 있었죠. 학습할 때는 샘플 여러
        개를 한꺼번에 넘기고, 정답으로 레이블만 줄 때도 많아요. 짧은 함수 하나로 모두 계산할 수
        있을까요? 그리고 어디에서 아무 오류 없이 틀릴까요?""",
    ),
    notes=Notes(
        ask=Text(
            "What would you have to change in lesson 4's function for ten samples at once?",
            "샘플 열 개를 한꺼번에 넣으려면 4단원의 함수에서 무엇을 바꿔야 할까요?",
        ),
        expect=Text(
            """`space` calls the function for the sample as it is: 0.510825, as in lesson 4. `c`
            shows its code with the shape that each line makes.""",
            """`space`로 지금 샘플을 넣어 함수를 호출해요. 4단원과 같은 0.510825예요. `c`를 누르면
            코드와 줄마다의 형상이 보여요.""",
        ),
        mistake=Text(
            "They think of a loop over the samples. NumPy does without: rows are an axis.",
            "샘플마다 도는 반복문을 떠올려요. NumPy에서는 행이 축 하나라서 반복문이 필요 없어요.",
        ),
    ),
)
