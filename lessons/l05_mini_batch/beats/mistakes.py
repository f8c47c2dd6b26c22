"""The beats of lesson 5 about drawing from the pixels of one scan instead of from the scans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion
from downslope.lessons.engine.code import Pitfall
from downslope.lessons.l05_mini_batch import answers, pitfalls
from downslope.lessons.l05_mini_batch.run import FRESH

if TYPE_CHECKING:
    from downslope.lessons.l05_mini_batch.run import Draws

PITFALLS: tuple[Beat[Draws], ...] = (
    Beat(
        name="row-for-size",
        settings=FRESH,
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
        question=ChoiceQuestion(
            text=Text("Where does it fail?", "어디에서 오류가 날까요?"),
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
        settings=FRESH,
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
        question=ChoiceQuestion(
            text=Text("How many of 1442 scans are drawn?", "1442장 중 몇 장이 뽑힐까요?"),
            choices=(
                Text("about all of them", "거의 전부"),
                Text("about half", "절반쯤"),
                Text("a handful", "겨우 몇 장"),
            ),
            answer=answers.scans_reached,
            because=Text(
                """16, and no error: brightness passes for an index. Most picks are scan 0,
                from blank pixels. `enter` applies the repair.""",
                """16장인데 오류도 없어요. 밝기가 인덱스로 쓰였고 빈 픽셀 때문에 0번 스캔이 가장
                많이 나와요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.row_of_bytes, pitfalls.size_of_bytes),
    ),
)
