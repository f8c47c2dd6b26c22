"""The beats of lesson 6 about calls with a single sample, and with more rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Text
from downslope.lessons.l06_batch_cross_entropy import answers, goals

if TYPE_CHECKING:
    from downslope.lessons.l06_batch_cross_entropy.run import Call

CALL_BEATS: tuple[Beat[Call], ...] = (
    Beat(
        name="one-sample",
        title=Text("A sample alone", "샘플이 한 개뿐이면"),
        minutes=2.5,
        essential=2,
        settings={"input": "sample", "target": "onehot", "size": 1.0, "pace": "line"},
        controls=("input", "target"),
        pictures=("rows", "losses"),
        text=Text(
            """One sample alone: `y` is (10,). The lines under `if y.ndim == 1` put an axis
            in front, (1, 10). Say somebody leaves them out.""",
            """샘플이 한 개뿐이면 `y`의 형상은 (10,)이에요. `if y.ndim == 1` 아래 줄이 맨 앞에 축을
            붙여 (1, 10)으로 바꿔요. 누군가 이 줄을 빠뜨렸다고 해 봐요.""",
        ),
        notes=Notes(
            ask=Text(
                "Change `t` to labels. What shape does a single label have?",
                "`t`를 레이블로 바꿔 보세요. 레이블 하나의 형상은 무엇일까요?",
            ),
            expect=Text(
                """No axis at all, shape (), and then (1,). For `y` the book writes `reshape(1,
                y.size)`.""",
                """축이 없어서 ()이고, 그다음 (1,)이 돼요. `y`라면 책에서는 `reshape(1,
                y.size)`로 써요.""",
            ),
            mistake=Text(
                """Most say 1, as there is one sample. But (10,) has only the axis of classes:
                E would be 0.051083 instead of 0.510825, wrong by ten, and silently.""",
                """샘플이 하나니까 1이라고 답하는 학생이 많아요. 하지만 (10,)에는 클래스의 축만
                있어서 E가 0.510825 대신 0.051083이 돼요. 오류도 없이 열 배나 틀려요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What would `y.shape[0]` be?", "그러면 `y.shape[0]`은 얼마일까요?"),
            choices=(
                Text("1, one sample", "1, 샘플이 한 개니까"),
                Text("10, the classes", "10, 클래스의 개수"),
                Text("an error", "오류가 나요"),
            ),
            answer=answers.first_entry_of_shape,
            because=Text(
                """E would be 0.510825 / 10 = 0.051083, and no error. With the axis it is
                divided by 1. Now turn `y` to a batch.""",
                """오류도 없이 E가 0.510825 / 10 = 0.051083이 돼요. 축이 있으면 1로 나눠요. 이제
                `y`를 배치로 돌려 보세요.""",
            ),
            reveal=12,
        ),
        goal=Goal(
            Text("Run it for a batch of 1 row.", "1행짜리 배치로 끝까지 실행하기."),
            goals.batch_of_one,
            ("2", "enter", "right", "enter"),
            goals.lacks_batch_of_one,
        ),
        presets=(),
    ),
    Beat(
        name="more-rows",
        title=Text("Twice as many rows", "행이 두 배로 늘면"),
        minutes=2.0,
        essential=3,
        settings={"input": "batch", "target": "labels", "size": 4.0, "pace": "call"},
        pictures=("main", "beside"),
        text=Text(
            """A step is the whole call now. Two rows gave E = 1.406705. Here are four: a
            0.6 and a 0.1 at the right class, and the same once more.""",
            """이제 한 걸음이 함수 전체예요. 두 행일 때 E = 1.406705였어요. 이번에는 네 행, 정답
            클래스의 출력 0.6과 0.1이 두 번씩 나와요.""",
        ),
        notes=Notes(
            ask=Text(
                "What is E for 3 rows? Run presets 1 to 4 as well.",
                "3행이면 E는 얼마일까요? 설정 1부터 4까지도 해 보세요.",
            ),
            expect=Text(
                """(2 * 0.510825 + 2.302584) / 3 = 1.108078. The presets are all four kinds of
                call.""",
                "(2 * 0.510825 + 2.302584) / 3 = 1.108078이에요. 설정은 네 가지 호출이에요.",
            ),
            mistake=Text(
                """Many expect E to double, like a sum. The mean stays comparable when the
                batch size changes, and the learning rate with it.""",
                """합처럼 두 배가 된다고 여기는 학생이 많아요. 평균이라서 배치 크기를 바꿔도
                E를 견줄 수 있고 학습률도 그대로 쓸 수 있어요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What happens to E?", "E는 어떻게 될까요?"),
            choices=(
                Text("stays 1.406705", "1.406705 그대로"),
                Text("doubles to 2.813410", "두 배인 2.813410"),
                Text("halves to 0.703352", "절반인 0.703352"),
            ),
            answer=answers.of_twice_the_rows,
            because=Text(
                """Twice the sum, divided by twice the rows. Turn all the controls: `tab`
                chooses, `1` to `4` set the four kinds of call.""",
                """합도 두 배, 나누는 수도 두 배예요. 조절기를 모두 돌려 보세요. `tab`으로 고르고,
                `1`~`4`는 네 가지 호출이에요.""",
            ),
            reveal=1,
        ),
        goal=Goal(
            Text("Find the size with `E = 1.1081`.", "`E = 1.1081`이 되는 크기 찾기."),
            goals.two_good_rows,
            ("1", "enter", "tab", "tab", "left", "enter"),
            goals.lacks_two_good_rows,
        ),
    ),
)
