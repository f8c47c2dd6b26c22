"""The beat of lesson 5 in which the code of a mini-batch is put in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, Notes, OrderQuestion, Text
from downslope.lessons.l05_mini_batch import answers
from downslope.lessons.l05_mini_batch.captions import shapes
from downslope.lessons.l05_mini_batch.in_code import draw_batch
from downslope.lessons.l05_mini_batch.run import FRESH

if TYPE_CHECKING:
    from downslope.lessons.l05_mini_batch.run import Draws

IN_CODE: Beat[Draws] = Beat(
    name="in-code",
    title=Text("A batch in code", "코드로 뽑는 배치"),
    minutes=2.0,
    essential=1,
    settings={**FRESH, "batch": 10.0},
    controls=(),
    pictures=("batch", "touched"),
    formula=shapes,
    formula_rows=1,
    text=Text(
        "This is how the chapter draws a batch of 10.",
        "책에서는 이렇게 10장짜리 배치를 뽑아요.",
    ),
    notes=Notes(
        ask=Text(
            "Why must x and t be taken with the same mask?",
            "왜 x와 t를 같은 마스크로 꺼내야 할까요?",
        ),
        expect=Text(
            """Else a scan gets the label of another. A list of indices in brackets takes those
            rows. The book writes `load_mnist`, `np.random.choice`, `batch_mask`.""",
            """그러지 않으면 다른 이미지의 레이블이 붙어요. 대괄호에 번호 목록을 넣으면 그 행들을
            꺼내요. 책에서는 `load_mnist`, `np.random.choice`, `batch_mask`를 써요.""",
        ),
        mistake=Text(
            "They draw the mask before anything says how many scans there are.",
            "이미지가 몇 장인지 알기 전에 마스크부터 뽑아요.",
        ),
    ),
    question=OrderQuestion(
        text=Text("Put the lines in order: `shift` `↑` `↓`.", "줄을 차례로 놓기: `shift` `↑` `↓`."),
        function=draw_batch,
        mixed=(3, 5, 1, 0, 4, 2),
        works=answers.draws_a_batch,
        because=Text(
            "First what there is, then how many, then which.",
            "먼저 데이터, 그다음 개수, 그다음 번호예요.",
        ),
        reveal=1,
    ),
    presets=(),
)
