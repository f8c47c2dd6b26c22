"""The texts of the screens themselves; the texts of a lesson are in its own package."""

from __future__ import annotations

from downslope.lessons.base.text import Text

PLACE = Text(
    "Lesson {number}, {lesson}. Beat {beat} of {beats}: {title}. Step {step}.",
    "{number}단원 {lesson}. 장면 {beats}개 중 {beat}번째: {title}. {step}걸음.",
)
PICTURE = Text("Picture: {title}", "그림: {title}")
CONTROLS = Text("Controls: {all}. {rule}", "조절기: {all}. {rule}")
CHOSEN = Text("{control}, chosen", "{control}, 고름")
PRESETS = Text("Presets: {all}", "미리 정한 값: {all}")
RIGHT_SIGN, WRONG_SIGN = Text("right", "맞음"), Text("wrong", "틀림")
STEP = Text("step {n}", "{n}걸음")
TOKEN = Text(
    "This names the screen below, in a note, a link or a worksheet. It was copied, if your"
    " terminal allows that. 'downslope open' opens it.",
    "아래 화면의 이름이에요. 메모나 링크, 활동지에 쓸 수 있어요. 터미널이 허용하면 복사도 됐어요."
    " 'downslope open'으로 열어요.",
)
BOOKMARK = Text(
    "A name to keep it under (enter keeps, esc goes back):",
    "이 이름으로 보관해요 (enter: 보관, esc: 돌아가기):",
)
NO_BOOKMARKS = Text(
    "Nothing is kept here. esc goes back.", "여기서는 보관하지 않아요. esc: 돌아가기"
)
KEPT = Text("Kept as {name}: find it with ctrl+p.", "{name}(으)로 보관했어요. ctrl+p로 찾아요.")
NOT_KEPT = Text("It could not be kept right now.", "지금은 보관할 수 없어요.")
NOTHING_TYPED = Text("Nothing is typed yet.", "아직 아무것도 쓰지 않았어요.")
CATCHING_UP = Text("▶ to step {step}", "▶ {step}걸음까지")
PLAYING = Text("▶ {speed}/s", "▶ 초당 {speed}")
YOU = Text("you: {answer}", "내 예상: {answer}")
YOUR_ANSWER = Text("your answer", "내 예상")
IN_ORDER = Text(
    "In order: it runs, and gives what it should.", "순서가 맞아요. 실행하면 바른 값이 나와요."
)
NOT_IN_ORDER = Text("Not in order. This is:", "순서가 달라요. 바른 순서는:")
TYPE_NUMBER = Text("`e` types a number, `enter` commits it.", "`e`로 숫자를 쓰고 `enter`로 정해요.")
MOVE_MARK = Text(
    "`←` `→` `↑` `↓` move the mark, `enter` commits it.",
    "`←` `→` `↑` `↓`로 표시를 옮기고 `enter`로 정해요.",
)
GOAL = Text("Goal", "목표")
CLAIM = Text("✓ goal met: enter claims it", "✓ 목표 달성! enter로 확인해요")
STAR = Text("Star goal", "별 목표")
ALL_DONE = Text("Everything in this lesson is done.", "이 단원에서 할 일을 모두 마쳤어요.")
STILL_OPEN = Text("{count} still open: a digit goes there", "{count}개 남았어요. 숫자로 가요")
OPEN_UNSEEN = Text("not seen", "안 봄")
OPEN_QUESTION = Text("question", "질문")
OPEN_REPAIR = Text("repair", "고치기")
OPEN_GOAL = Text("goal", "목표")
# As wide as "Goal", so that a goal breaks into the same rows once it is reached.
GOAL_DONE = Text("Done", "달성")
NOTES = Text("For the teacher · {minutes} min · n: put away", "선생님께 · {minutes}분 · n: 닫기")
ASK = Text("Ask:", "질문:")
EXPECT = Text("Expect:", "예상:")
EXPECT_LATER = Text("told after the answer.", "답한 뒤에 보여 줘요.")
MISTAKE = Text("Watch for:", "주의:")
BEATS = Text("this lesson", "이 단원")
CODE = Text("the code that runs", "지금 실행되는 코드")
STORY_MORE = Text("⋯ shift+↑↓ scroll", "⋯ shift+↑↓ 넘기기")
CODE_MORE = Text("the code that runs  shift+↑↓ scroll", "지금 실행되는 코드  shift+↑↓ 넘기기")
HELPERS = Text("what it calls", "부르는 함수")
NOW = Text("now returns", "고친 결과")
FIND_LINE = Text(
    "Really run. Which line is wrong? `↑` `↓` point, `enter` takes it.",
    "진짜로 실행했어요. 어느 줄이 틀렸을까요? `↑` `↓`로 가리키고 `enter`로 골라요.",
)
PICK_REPAIR = Text(
    "What should stand there? A digit picks, `enter` runs it.",
    "그 자리에 무엇이 와야 할까요? 숫자로 고르고 `enter`로 실행해요.",
)
STILL_WRONG = Text(
    "Really run, and still wrong. Pick another.", "진짜로 실행했는데 아직 틀려요. 다른 것을 골라요."
)
BROKEN = Text("with the mistake", "잘못된 코드")
FIXED = Text("repaired", "고친 코드")
RESULT = Text("returns", "결과")
RAISES = Text("raises", "오류")
HIDDEN_RESULT = Text("? (predict first)", "? (먼저 예상해 보세요)")
FORECAST = Text("What will this code do?", "이 코드는 어떻게 될까요?")
APPLY = Text(
    "It was really run. `enter` applies the repair.", "진짜로 실행했어요. `enter`로 고쳐요."
)
COMPARE = Text(
    "Both were really run: compare. `PageDown` goes on.",
    "둘 다 진짜로 실행했어요. 비교해 보고 `PageDown`으로 넘어가요.",
)
TURNS_VIEW = Text("turns the picture only", "그림만 돌려요")
MOVES_POINT = Text("the run goes on from there", "거기서부터 이어 가요")
NEXT_STEP = Text("acts from the next step on", "다음 걸음부터 쓰여요")
REPEATS_RUN = Text("turning runs the same steps again", "값을 바꾸면 같은 걸음을 다시 해요")
BEGINS_RUN = Text("turning starts a new run", "값을 바꾸면 새로 시작해요")
TOO_SMALL = Text(
    "Please enlarge the terminal: at least {width}x{height}, now {now}.",
    "터미널을 키워 주세요. 최소 {width}x{height}, 지금은 {now}예요.",
)
CHAPTER = Text("How a neural network learns", "신경망은 어떻게 배울까")
INTRODUCTION = Text(
    "{count} lessons: guess first, then watch it run.",
    "단원 {count}개. 먼저 예상하고 진짜로 실행해 봐요.",
)
BEATS_DONE = Text("{done} of {count} beats", "장면 {count}개 중 {done}개")
BEATS_HEAD = Text("beats", "장면")
OPEN_HEAD = Text("open", "남은 것")
RIGHT_HEAD = Text("right", "정답")
OPEN_COUNT = Text("{count} open", "{count}개")
HOW_IT_GOES = Text("how a lesson goes", "단원은 이렇게 나아가요")
FIRST_STEPS = (
    Text(
        "Guess first: a digit such as `2` picks, `enter` commits.",
        "먼저 예상해요. `2`처럼 숫자로 고르고 `enter`로 정해요.",
    ),
    Text(
        "Then `space` takes a step of the code that really runs.",
        "그다음 `space`로 진짜 코드를 한 걸음씩 실행해요.",
    ),
    Text(
        "`←` `→` turn what can be changed, and you see what follows.",
        "`←` `→`로 값을 바꾸고 무엇이 달라지는지 봐요.",
    ),
    Text(
        "`PgDn` goes on, `esc` leads back here, `?` lists all keys.",
        "`PgDn`으로 넘어가고 `esc`로 여기에 돌아와요. `?`는 모든 키예요.",
    ),
)
STILL_WAITING = Text("still open, {count}", "남은 것 {count}개")
BEGIN = Text("begin", "시작하기")
CONTINUE = Text("continue", "이어서 하기")
AT_BEAT = Text("{lesson}, beat {beat}", "{lesson}단원 {beat}번 장면")
MINUTES_LEFT = Text("about {minutes} minutes to go", "남은 시간 약 {minutes}분")
ELSEWHERE = Text("Lessons from elsewhere", "밖에서 온 단원")
ELSEWHERE_SHORT = Text("elsewhere", "밖에서")
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
TERMS_TITLE = Text("Words on this screen", "이 화면의 용어")
NO_TERMS = Text(
    "No terms of the glossary stand on this screen.", "이 화면에는 용어집에 있는 말이 없어요."
)
SCROLL = Text("↑ ↓ scroll, any other key closes", "↑ ↓로 넘기고 다른 키로 닫아요")
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
