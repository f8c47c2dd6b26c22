"""The beats of lesson 3 about the error of a right answer and of a wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Preset, Text
from downslope.lessons.l03_squared_error import answers, goals
from downslope.lessons.l03_squared_error.run import PERFECT, WRONG, Y_START

if TYPE_CHECKING:
    from downslope.lessons.l03_squared_error.run import Adding

_ANSWERS = (
    Preset(Text("y_a, says 2", "y_a, 2라는 답"), {"y": Y_START, "target": 2.0}),
    Preset(Text("y_b, says 7", "y_b, 7이라는 답"), {"y": WRONG, "target": 2.0}, good=False),
    Preset(Text("perfect", "완벽한 답"), {"y": PERFECT, "target": 2.0}),
)


SUM_BEATS: tuple[Beat[Adding], ...] = (
    Beat(
        name="right-answer",
        title=Text("Ten outputs, one target", "출력 열 개, 정답 하나"),
        minutes=2.0,
        essential=1,
        settings={"y": Y_START, "target": 2.0},
        controls=(),
        pictures=("outputs", "scan", "squares", "sum"),
        text=Text(
            """To learn, a network needs one number that says how wrong it is: a **loss**. Here are
            its ten outputs `y` for a 2, one a class. The target `t` is **one-hot**: 1 at class 2, 0
            elsewhere. The largest y is at 2: right!""",
            """신경망이 배우려면 얼마나 틀렸는지 나타내는 수, **손실**이 필요해요. 숫자 2를 보고 낸
            출력 `y` 열 개예요. 정답 `t`는 2번만 1, 나머지는 0인 **원-핫**이에요. 2번이 가장 커요.
            맞혔어요!""",
        ),
        notes=Notes(
            ask=Text("What would a perfect `y` look like?", "완벽한 `y`는 어떤 모습일까요?"),
            expect=Text(
                """It is exactly `t`. The outputs here are the `y_a` of the book, with an E of
                0.0975.""",
                "`t`와 똑같은 모습이에요. 지금 출력은 책의 `y_a`이고 E는 0.0975예요.",
            ),
            mistake=Text(
                """Most expect 0, since the answer is right. A loss does not ask "right or
                wrong" but "how far off".""",
                """맞혔으니 0이라고 답하는 학생이 많아요. 손실 함수는 맞았는지가 아니라 얼마나
                벗어났는지를 재요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How large is its error E?", "오차 E는 얼마일까요?"),
            choices=(
                Option(
                    Text("0.0000, the answer is right", "0.0000, 맞혔으니까"),
                    Text("If `y` were exactly `t`.", "`y`가 `t`와 똑같다면요."),
                ),
                Text("0.0975, half of all squares", "0.0975, 제곱의 합의 절반"),
                Option(
                    Text("0.4000, what class 2 lacks", "0.4000, 2번에서 모자란 만큼"),
                    Text("Without squares, 2 alone.", "제곱 없이 2번만 보면요."),
                ),
            ),
            answer=answers.of_right_answer,
            because=Text(
                """Every class counts: 0.4 is missing at 2, and 0.4 is spread elsewhere. Half the
                sum of the squares is 0.0975.""",
                """2번은 0.4가 모자라고, 0.4가 다른 곳에 흩어져 있어요. 제곱의
                합의 절반이 0.0975예요.""",
            ),
            reveal=10,
        ),
        presets=(),
    ),
    Beat(
        name="add-up",
        title=Text("Class by class", "한 클래스씩 더하기"),
        minutes=2.0,
        essential=1,
        settings={"y": Y_START, "target": 2.0},
        controls=(),
        pictures=("outputs", "squares", "sum", "scan"),
        text=Text(
            """Now slowly. For each class k take `y_k - t_k`, square it, and add it to the sum.
            At the end halve the sum. `space` adds one class.""",
            """이제 천천히 해 봐요. 클래스 k마다 `y_k - t_k`를 구해 제곱하고 더해요. 다 더하면
            반으로 나눠요. `space`를 누르면 한 클래스씩 더해요.""",
        ),
        notes=Notes(
            ask=Text("Why do we square at all?", "왜 제곱할까요?"),
            expect=Text(
                """Without the square a minus would cancel a plus. 0.4² = 0.16, but 0.1² = 0.01
                and 0.05² = 0.0025, so the nine add only 0.035. The sum is 0.195.""",
                """그냥 더하면 +와 -가 서로 지워져요. 0.4² = 0.16이지만 0.1² = 0.01, 0.05² =
                0.0025라서 아홉 개를 더해도 0.035예요. 합은 0.195예요.""",
            ),
            mistake=Text(
                """Many say "the same": 0.4 short and 0.4 too much. Let them square before they
                compare.""",
                """0.4 모자라고 0.4 남으니 "같다"고 답하는 학생이 많아요. 제곱한 다음 견주게
                하세요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What adds more to the sum?", "어느 쪽이 합을 더 키울까요?"),
            choices=(
                Text("class 2, which is 0.4 short", "0.4 모자란 2번 클래스"),
                Option(
                    Text("the others, 0.4 too much", "0.4 남는 나머지 클래스"),
                    Text("If one class had all of it.", "한 클래스에 다 있다면요."),
                ),
                Option(
                    Text("both alike: 0.4 and 0.4", "똑같아요: 0.4와 0.4"),
                    Text("Without the square: yes.", "제곱하지 않는다면 그래요."),
                ),
            ),
            answer=answers.larger_share,
            because=Text(
                """0.4² = 0.16, but 0.4 in small pieces adds only 0.035. One large miss costs
                more than many small ones.""",
                """0.4² = 0.16이지만 잘게 나뉜 0.4는 0.035만 더해요. 크게 한 번 틀리는 쪽이
                조금씩 여러 번 틀리는 쪽보다 비싸요.""",
            ),
            reveal=3,
        ),
        goal=Goal(
            Text("Add up all ten classes.", "열 클래스를 모두 더하기."),
            goals.all_added,
            ("1", "enter", *["space"] * 7, "enter"),
            goals.lacks_classes,
        ),
        presets=(),
    ),
    Beat(
        name="wrong-answer",
        title=Text("The 2 that was read as 7", "2를 7로 읽으면"),
        minutes=2.0,
        essential=1,
        settings={"y": WRONG, "target": 2.0},
        controls=(),
        pictures=("outputs", "squares", "sum", "scan"),
        text=Text(
            """Call those outputs `y_a`. Another network gives `y_b`: the same ten numbers, but 0.6
            stands at class 7 and 0.1 at class 2. It reads the 2 as a 7.""",
            """지금까지의 출력을 `y_a`라고 해요. 다른 신경망의 `y_b`는 숫자는 같은데 0.6이 7번,
            0.1이 2번이에요. 2를 7로 읽은 거죠.""",
        ),
        notes=Notes(
            ask=Text(
                "Which two rows change when `1` and `2` swap the networks?",
                "`1`과 `2`로 두 신경망을 바꾸면 어느 두 줄이 변할까요?",
            ),
            expect=Text(
                """Only rows 2 and 7. 0.5975 / 0.0975 is about 6. The faint bar is the network
                before; preset 3 is perfect.""",
                """2번과 7번 줄뿐이에요. 0.5975 / 0.0975는 약 6이에요. 흐린 막대는 바로 전
                신경망이고, 설정 3은 완벽한 답이에요.""",
            ),
            mistake=Text(
                """Some say "the same numbers, so the same error". What counts is which class
                has them.""",
                """숫자가 같으니 오차도 "같다"고 하는 학생이 있어요. 어느 클래스의 값인지가
                중요해요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How large is E now?", "이제 E는 얼마일까요?"),
            choices=(
                Option(
                    Text("0.0975, same numbers", "0.0975, 숫자가 같으니까"),
                    Text("If `t` had moved as well.", "`t`도 같이 바뀌었다면요."),
                ),
                Option(
                    Text("0.1950, twice as large", "0.1950, 두 배"),
                    Text("If each miss were 1.4 times.", "차이가 1.4배씩이라면요."),
                ),
                Text("0.5975, six times as large", "0.5975, 여섯 배"),
            ),
            answer=answers.of_wrong_answer,
            because=Text(
                """Class 2 lacks 0.9, squared 0.81. Class 7 is 0.6 too high, squared 0.36.
                `1` and `2` swap the two networks.""",
                """2번은 0.9가 모자라서 제곱이 0.81이에요. 7번은 0.6이 남아서 0.36이에요. `1`과
                `2`로 두 신경망을 바꿔 보세요.""",
            ),
            reveal=10,
        ),
        presets=_ANSWERS,
    ),
)
