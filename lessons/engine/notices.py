"""What the learner is told when a key has nothing to do."""

from __future__ import annotations

from downslope.lessons.base.text import Text

GUESS_FIRST = Text(
    "Guess first: a digit picks, `enter` commits. `PageDown` skips.",
    "먼저 예상해 보세요. 숫자로 고르고 `enter`로 정해요. `PageDown`은 건너뛰기예요.",
)
TYPE_FIRST = Text(
    "Guess first: `e` types a number, `enter` commits. `PageDown` skips.",
    "먼저 예상해 보세요. `e`로 숫자를 쓰고 `enter`로 정해요. `PageDown`은 건너뛰기예요.",
)
MARK_FIRST = Text(
    "Guess first: the arrows move the mark, `enter` commits. `PageDown` skips.",
    "먼저 예상해 보세요. 화살표로 옮기고 `enter`로 정해요. `PageDown`은 건너뛰기예요.",
)
ORDER_FIRST = Text(
    "First the order: `↑` `↓` choose a line, `←` `→` carry it, `enter` commits.",
    "먼저 순서를 맞춰 보세요. `↑` `↓`로 줄을 고르고 `←` `→`로 옮기고 `enter`로 정해요.",
)
PICK_FIRST = Text(
    "Pick an answer with a digit, then press `enter`.",
    "숫자로 답을 고른 다음 `enter`를 누르세요.",
)
NO_CHOICE = Text("There is no such answer.", "그런 번호의 답은 없어요.")
NO_PRESET = Text("There is no such preset here.", "여기에는 그런 번호의 설정이 없어요.")
NO_CONTROL = Text("This beat has no control to turn.", "이 장면에는 돌릴 조절기가 없어요.")
FAR_END = Text("That is as far as it turns.", "더는 돌아가지 않아요.")
AT_START = Text("This is the start of the run.", "실행의 맨 처음이에요.")
ENDED = Text("The run ends here. `r` starts it again.", "실행이 끝났어요. `r`로 다시 시작하세요.")
LIMIT = Text(
    "A run stops here, it is long enough. `r` starts it again.",
    "실행이 충분히 길어서 여기서 멈춰요. `r`로 다시 시작하세요.",
)
NO_BEAT = Text("There is no beat further that way.", "그쪽으로는 장면이 더 없어요.")
NO_OTHER_NUMBERS = Text(
    "This question has only these numbers.", "이 질문은 숫자가 한 가지뿐이에요."
)
PICK_LINE = Text(
    "First find the line: `↑` `↓` point at one, `enter` takes it.",
    "먼저 줄을 찾으세요. `↑` `↓`로 가리키고 `enter`로 골라요.",
)
NO_LINE = Text("There is no line further that way.", "그쪽으로는 줄이 더 없어요.")
NO_FURTHER = Text("It goes no further that way.", "그쪽으로는 더 갈 수 없어요.")
NOT_THIS_LINE = Text(
    "This line may stay as it is. Look at another.", "이 줄은 그대로 두어도 돼요. 다른 줄을 보세요."
)
PICK_REPAIR = Text(
    "Pick what should stand there with a digit; `enter` runs it.",
    "그 자리에 올 코드를 숫자로 고르고 `enter`로 실행하세요.",
)
GOAL_NOT_MET = Text("Not yet. Read the goal once more.", "아직이에요. 목표를 다시 읽어 보세요.")
GOAL_MET = Text("Goal reached! `PageDown` goes on.", "목표 달성! `PageDown`으로 넘어가요.")
GOAL_THEN_STAR = Text(
    "Goal reached! There is a harder one, with a star.", "목표 달성! 더 어려운 별 목표도 있어요."
)
STARRED = Text("You have earned the star.", "별을 얻었어요.")
GOOD = frozenset({GOAL_MET, GOAL_THEN_STAR, STARRED})
"""Those that tell of something achieved; all others warn, or say why a key does nothing."""
WAY_BACK = Text(
    "`0` leads back to the list of what is open.", "`0`을 누르면 남은 것 목록으로 돌아가요."
)
NO_RECAP = Text("This lesson has no list of what is open.", "이 단원에는 남은 것 목록이 없어요.")
AT_RECAP = Text("This is the list of what is open.", "여기가 남은 것 목록이에요.")
NOTHING_OPEN = Text("Nothing is open under this number.", "이 번호로 남은 것은 없어요.")
NOTHING_TO_COMMIT = Text(
    "Nothing to commit here. `PageDown` goes on.",
    "여기서는 정할 것이 없어요. `PageDown`으로 다음 장면이에요.",
)
