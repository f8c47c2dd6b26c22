"""The beats of lesson 5 about drawing from the pixels of one scan instead of from the scans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Pitfall, Text
from downslope.lessons.l05_mini_batch import answers, pitfalls
from downslope.lessons.l05_mini_batch.run import FRESH

if TYPE_CHECKING:
    from downslope.lessons.l05_mini_batch.run import Draws

PITFALLS: tuple[Beat[Draws], ...] = (
    Beat(
        name="row-for-size",
        title=Text("A row for a number", "개수 자리에 놓인 행"),
        minutes=1.5,
        essential=3,
        settings=FRESH,
        controls=(),
        pictures=("batch", "touched"),
        text=Text(
            """`x_train[0]` is not how many scans there are: it is the first scan, 64 pixels.""",
            """`x_train[0]`은 이미지의 개수가 아니라 첫 번째 이미지, 픽셀 64개예요.""",
        ),
        notes=Notes(
            ask=Text(
                "What does `choice` get here: a number or an array?",
                "여기서 `choice`에 넘긴 것은 수일까요, 배열일까요?",
            ),
            expect=Text(
                """An array. `choice` accepts it and draws from its values, brightnesses from
                0 to 1. The error comes one line later and speaks of indices.
                `np.random.choice` does just the same.""",
                """배열이에요. `choice`는 배열도 받아서 그 값 중에서 뽑아요. 0에서 1 사이의
                밝기예요. 오류는 한 줄 뒤에서 나고 인덱스 이야기를 해요. `np.random.choice`도
                똑같아요.""",
            ),
            mistake=Text(
                """They look for the mistake in the line that raises the error. It is one line
                above.""",
                "오류가 난 줄에서 잘못을 찾기 쉽지만, 잘못은 바로 윗줄에 있어요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Where does it fail?", "어디에서 오류가 날까요?"),
            choices=(
                Option(
                    Text("drawing: `choice(...)`", "뽑을 때: `choice(...)`"),
                    Text("It takes a number or an array.", "수도 배열도 받는 함수예요."),
                ),
                Text("indexing: `x_train[...]`", "꺼낼 때: `x_train[...]`"),
                Option(
                    Text("nowhere", "오류가 안 나요"),
                    Text("Were pixels whole numbers: true.", "픽셀이 정수라면 그래요."),
                ),
            ),
            answer=answers.failing_line,
            because=Text(
                """`choice` happily draws ten pixel values; 0.3125 is no index. The size is
                `x_train.shape[0]`.""",
                """`choice`는 아무 말 없이 픽셀 값 열 개를 뽑아요. 0.3125는 인덱스가 아니에요.
                크기는 `x_train.shape[0]`이에요.""",
            ),
            reveal=1,
        ),
        pitfall=Pitfall(
            pitfalls.row_for_size,
            pitfalls.size_of_data,
            repairs=(pitfalls.last_row, pitfalls.first_pixels, pitfalls.size_of_data),
        ),
        presets=(),
        computed={"0.3125": lambda: float(pitfalls.floats()[0][2])},
    ),
    Beat(
        name="row-of-bytes",
        title=Text("Whole numbers for pixels", "픽셀이 정수라면"),
        minutes=1.5,
        essential=2,
        settings=FRESH,
        controls=(),
        pictures=("batch", "touched"),
        text=Text(
            """The same slip, but the pixels were left as whole numbers from 0 to 16. 10000 picks;
            it returns (different scans drawn, scans there are).""",
            """같은 실수인데 픽셀이 0부터 16까지의 정수로 남아 있어요. 10000번 뽑아서 (서로
            다른 이미지 수, 전체 이미지 수)를 반환해요.""",
        ),
        notes=Notes(
            ask=Text(
                """Which numbers can come out of this draw? What happens with them in the next
                line of a program?""",
                """이렇게 뽑으면 어떤 수가 나올 수 있을까요? 다음 줄에서 그 수를 쓰면 어떻게
                될까요?""",
            ),
            expect=Text(
                """16 of 1442, and no error at all: brightnesses 0 to 15 of the first scan
                pass as indices.""",
                """1442장 중 16장이고 오류는 전혀 없어요. 첫 이미지의 밝기 0부터 15까지가
                인덱스로 쓰여요.""",
            ),
            mistake=Text(
                """No error does not mean that all is well. It would learn from 16 scans, and
                the training loss would look splendid.""",
                """오류가 없다고 괜찮은 것은 아니에요. 이미지 16장만으로 학습하는데 훈련
                손실은 아주 좋아 보여요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How many of 1442 scans are drawn?", "1442장 중 몇 장이 뽑힐까요?"),
            choices=(
                Option(
                    Text("about all of them", "거의 전부"),
                    Text("With the right size it would be.", "개수를 맞게 넘겼다면 그래요."),
                ),
                Option(
                    Text("about half", "절반쯤"),
                    Text("For that 700 values must occur.", "값이 700가지는 있어야 그래요."),
                ),
                Text("a handful", "겨우 몇 장"),
            ),
            answer=answers.scans_reached,
            because=Text(
                """16, and no error: brightness passes for an index. Most picks are scan 0,
                from blank pixels.""",
                """16장인데 오류도 없어요. 밝기가 인덱스로 쓰였고 빈 픽셀 때문에 0번 이미지가 가장
                많이 나와요.""",
            ),
            reveal=1000,
        ),
        pitfall=Pitfall(
            pitfalls.row_of_bytes,
            pitfalls.size_of_bytes,
            repairs=(
                pitfalls.pixels_for_size,
                pitfalls.column_for_size,
                pitfalls.size_of_bytes,
            ),
            helpers=(pitfalls.bytes_,),
        ),
        presets=(),
    ),
)
