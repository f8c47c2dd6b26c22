"""The beats of lesson 3 in which a learner turns the outputs, or chooses the right class."""

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


BEST_MOVE: Beat[Adding] = Beat(
    name="best-move",
    title=Text("You are the network", "내가 신경망이라면"),
    minutes=3.0,
    essential=2,
    settings={"y": Y_START, "target": 2.0},
    controls=("y",),
    pictures=("outputs", "squares", "sum", "scan"),
    text=Text(
        """Now you are the network: `←` `→` choose a bar, `↑` `↓` turn it, with `shift` by
            0.1. Say you may move just one bar by 0.1.""",
        """이제 여러분이 신경망이에요. `←` `→`로 막대를 고르고 `↑` `↓`로 바꿔요. `shift`를 같이
            누르면 0.1씩이에요. 딱 한 막대만 0.1 옮긴다면?""",
    ),
    notes=Notes(
        ask=Text(
            "What is E if all ten outputs are 0.1 (preset 3)?",
            "출력 열 개가 모두 0.1이면(설정 3) E는 얼마일까요?",
        ),
        expect=Text(
            """E = 0.45: knowing nothing costs less than `y_b` with 0.5975. The two moves
                are worth 0.035 and 0.005.""",
            """E = 0.45예요. 아무것도 모르는 쪽이 0.5975인 `y_b`보다 나아요. 두 선택의
                효과는 0.035와 0.005예요.""",
        ),
        mistake=Text(
            """Both moves are 0.1 long, so they seem alike. But the slope is `y_k - t_k`:
                -0.4 at class 2, 0.1 at class 0.""",
            """둘 다 0.1만큼 옮기니 같아 보여요. 하지만 접선의 기울기가 `y_k - t_k`라서
                2번은 -0.4, 0번은 0.1이에요.""",
        ),
    ),
    question=ChoiceQuestion(
        text=Text("Which move lowers E more?", "어느 쪽이 E를 더 줄일까요?"),
        choices=(
            Text("class 2 from 0.6 to 0.7", "2번을 0.6에서 0.7로"),
            Option(
                Text("class 0 from 0.1 to 0.0", "0번을 0.1에서 0.0으로"),
                Text("If class 0 missed by more.", "0번이 더 틀렸다면요."),
            ),
            Option(
                Text("both alike", "똑같아요"),
                Text("Without the square: yes.", "제곱하지 않는다면 그래요."),
            ),
        ),
        answer=answers.best_move,
        because=Text(
            """(0.16 - 0.09) / 2 = 0.035 against (0.01 - 0) / 2 = 0.005. Correct the largest miss
                first.""",
            """(0.16 - 0.09) / 2 = 0.035, 다른 쪽은 (0.01 - 0) / 2 = 0.005예요. 크게 틀린 곳을
                고쳐야 효과가 커요.""",
        ),
        reveal=10,
    ),
    goal=Goal(
        Text("Get E below 0.01.", "E를 0.01보다 작게 만들기."),
        goals.small,
        (
            *("1", "enter", *["shift+up"] * 4),
            *("left", "left", "shift+down", *["left"] * 5, "shift+down"),
            "enter",
        ),
        goals.lacks_small,
    ),
    star=Goal(
        Text("The same, with outputs that sum to 1.", "합이 1인 출력으로도 해 보세요."),
        goals.small_and_whole,
        (*["right"] * 2, "shift+down", *["left"] * 5, "shift+down", "enter"),
        goals.lacks_whole,
    ),
)

OTHER_TARGET: Beat[Adding] = Beat(
    name="other-target",
    title=Text("Same outputs, new target", "출력은 그대로, 정답만"),
    minutes=1.5,
    essential=3,
    settings={"y": Y_START, "target": 7.0},
    controls=("target",),
    pictures=("outputs", "squares", "sum", "scan"),
    text=Text(
        """Back to the first outputs, but this time the scan was a 7: `t` has its 1 at class
            7, and `y` still says 2.""",
        """처음 출력으로 돌아왔어요. 그런데 이번에는 이미지가 7이었어요. `t`의 1은 7번에 있고
            `y`는 여전히 2라고 해요.""",
    ),
    notes=Notes(
        ask=Text(
            "`y` stays. How does E follow from the output of the right class?",
            "`y`는 그대로예요. 정답 클래스의 출력으로 E를 어떻게 구할까요?",
        ),
        expect=Text(
            "E = 0.6975 less that output. For the goal it must be 0.05: class 1 or 4.",
            """0.6975에서 그 출력을 뺀 값이에요. 목표를 이루려면 출력이 0.05여야 하니
                1번이나 4번이에요.""",
        ),
        mistake=Text(
            "Some keep the old E, since no output changed. E looks at `y` and `t` together.",
            "출력이 그대로니 E도 그대로라는 학생이 있어요. E는 `y`와 `t`를 함께 봐요.",
        ),
    ),
    question=ChoiceQuestion(
        text=Text("How large is E now?", "이제 E는 얼마일까요?"),
        choices=(
            Option(
                Text("less than 0.1, as before", "전과 같이 0.1보다 작아요"),
                Text("E compares `y` with `t`.", "E는 `y`와 `t`를 견줘요."),
            ),
            Text("0.5975, as for `y_b`", "0.5975, `y_b` 때처럼"),
            Option(
                Text("0.9000, what 7 lacks", "0.9000, 7번에서 모자란 만큼"),
                Text("Without squares, 7 alone.", "제곱하지 않고 7번만 보면요."),
            ),
        ),
        answer=answers.of_other_target,
        because=Text(
            """Again the right class lacks 0.9 and another is 0.6 too high. An error belongs to
                `y` and `t` together.""",
            """이번에도 정답이 0.9 모자라고 다른 클래스가 0.6 남아요. 오차는 `y`와 `t`를 함께
                봐야 정해져요.""",
        ),
        reveal=10,
    ),
    goal=Goal(
        Text("Find a right class with E = 0.6475.", "E = 0.6475가 되는 정답 클래스 찾기."),
        goals.in_between,
        ("2", "enter", "left", "left", "left", "enter"),
        goals.lacks_in_between,
    ),
    presets=(),
)
