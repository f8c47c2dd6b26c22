"""The texts of the screens themselves; the texts of a lesson are in its own package."""

from __future__ import annotations

from downslope.lessons.base.text import Text

STEP = Text("step {n}", "{n}걸음")
PLAYING = Text("▶ {speed}/s", "▶ 초당 {speed}")
YOU_SAID = Text("You said", "내 예상")
TRUTH = Text("It is", "실제로는")
GOAL = Text("Goal", "목표")
# As wide as "Goal", so that a goal breaks into the same rows once it is reached.
GOAL_DONE = Text("Done", "달성")
NOTES = Text("For the teacher · {minutes} min", "선생님께 · {minutes}분")
ASK = Text("Ask:", "질문:")
EXPECT = Text("Expect:", "예상:")
MISTAKE = Text("Watch for:", "주의:")
CODE = Text("the code that runs", "지금 실행되는 코드")
BROKEN = Text("with the mistake", "잘못된 코드")
FIXED = Text("repaired", "고친 코드")
RESULT = Text("returns", "결과")
RAISES = Text("raises", "오류")
HIDDEN_RESULT = Text("? (predict first)", "? (먼저 예상해요)")
FORECAST = Text("What will this code do?", "이 코드는 어떻게 될까요?")
APPLY = Text(
    "It was really run. `enter` applies the repair.", "진짜로 실행했어요. `enter`로 고쳐요."
)
COMPARE = Text("Both were really run: compare.", "둘 다 진짜로 실행했어요. 비교해 보세요.")
TOO_SMALL = Text(
    "Please enlarge the terminal: at least {width}x{height}, now {now}.",
    "터미널을 키워 주세요. 최소 {width}x{height}, 지금은 {now}예요.",
)
CHAPTER = Text("How a neural network learns", "신경망은 어떻게 배울까")
PICK_LESSON = Text(
    "↑ ↓ choose, enter opens, ? lists the keys.", "↑ ↓로 고르고 enter로 열어요. ?는 키 안내예요."
)
SOON = Text("to come", "준비 중")
BEGUN = Text("begun", "학습 중")
DONE = Text("done", "완료")
NEW = Text("new", "새 단원")
BROKEN_LESSON = Text("broken", "고장")
GO_ON = Text(
    "`PgDn` and `PgUp` go on, `esc` leads back to the list.",
    "`PgDn`과 `PgUp`으로 넘어가고, `esc`로 목록에 돌아가요.",
)
NOT_YET = Text("This lesson is still to come.", "아직 준비 중인 단원이에요.")
LAST_LESSON = Text("This is the last lesson so far.", "지금은 이 단원이 마지막이에요.")
FIRST_LESSON = Text("This is the very beginning.", "여기가 맨 처음이에요.")
TYPE_VALUE = Text(
    "{label}: type a value, enter sets it, esc goes back",
    "{label}: 값을 쓰고 enter로 정해요. esc는 취소예요.",
)
KEYS_TITLE = Text("Keys", "키 안내")
CLOSE = Text("any key closes this", "아무 키나 누르면 닫혀요")
THEME = Text("Theme", "테마")
THEME_TIP = Text("Change the colours", "색을 바꿔요")
LANGUAGE = Text("Language", "언어")
LANGUAGE_TIP = Text("Go on in Korean", "영어로 이어 가요")
LESSONS = Text("Lessons", "단원 목록")
LESSONS_TIP = Text("Back to the list", "목록으로 돌아가요")
KEYS_TIP = Text("List the keys", "키를 모두 보여요")
QUIT = Text("Quit", "끝내기")
QUIT_TIP = Text("Leave Downslope", "Downslope를 마쳐요")
TOO_LONG = Text(
    "At most {most} characters can be typed or pasted.",
    "{most}자까지만 쓰거나 붙여 넣을 수 있어요.",
)
SEARCH = Text("Search for lessons and commands…", "단원이나 명령을 찾아요…")
SEARCH_THEMES = Text("Search for themes…", "테마를 찾아요…")
