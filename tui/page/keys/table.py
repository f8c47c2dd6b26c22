"""The table of all keys, from which moves, bindings, the key row and the help page are made."""

from __future__ import annotations

from operator import methodcaller
from typing import TYPE_CHECKING, TypeVar

from downslope.lessons.base.errors import unknown
from downslope.lessons.base.text import Text
from downslope.tui.page.keys import idle, useful
from downslope.tui.page.keys.key import Key

if TYPE_CHECKING:
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.page.keys.key import Move

State = TypeVar("State")

_BOTH = ("home", "lesson")

KEYS: tuple[Key, ...] = (
    Key("step", "space", "space",
        Text("Take one step.", "한 걸음 가요."),
        lambda walk: walk.forward(),
        now=useful.step, idle=idle.no_run),
    Key("back", "backspace", "⌫",
        Text("Take one step back.", "한 걸음 되돌아가요."),
        lambda walk: walk.back(), pauses=True,
        now=useful.back),
    Key("play", "a", "a",
        Text("Play, or pause.", "자동으로 걷거나 멈춰요."),
        action="play",
        now=useful.play),
    Key("slower", "minus", "-",
        Text("Play slower.", "천천히 재생해요."),
        action="speed(-1)"),
    Key("faster", "plus,equals_sign", "+",
        Text("Play faster.", "빨리 재생해요."),
        action="speed(1)"),
    Key("restart", "r", "r",
        Text("Run again; a ghost stays.", "처음부터 다시 해요. 잔상이 남아요."),
        lambda walk: walk.restart(), pauses=True,
        now=useful.restart, idle=idle.at_start),
    Key("control-next", "tab", "tab",
        Text("Next control.", "다음 조절기를 골라요."),
        lambda walk: walk.choose(1),
        now=useful.next_control, idle=idle.one_control),
    Key("control-previous", "shift+tab", "shift+tab",
        Text("Previous control.", "이전 조절기를 골라요."),
        lambda walk: walk.choose(-1),
        idle=idle.one_control),
    Key("turn-down", "left", "←",
        Text("Turn it down.", "값을 줄여요."),
        lambda walk: walk.turn(-1)),
    Key("turn-up", "right", "→",
        Text("Turn it up.", "값을 늘려요."),
        lambda walk: walk.turn(1),
        now=useful.sideways),
    Key("turn-down-coarse", "shift+left", "shift+←",
        Text("Turn it down in big clicks.", "값을 크게 줄여요."),
        lambda walk: walk.turn(-1, coarse=True)),
    Key("turn-up-coarse", "shift+right", "shift+→",
        Text("Turn it up in big clicks.", "값을 크게 늘려요."),
        lambda walk: walk.turn(1, coarse=True)),
    Key("move-up", "up", "↑",
        Text("Line or point up, or turn up a lot.", "줄이나 점을 위로, 또는 크게 키워요."),
        lambda walk: walk.turn(1, vertical=True)),
    Key("move-down", "down", "↓",
        Text("Line or point down, or turn down.", "줄이나 점을 아래로, 또는 크게 줄여요."),
        lambda walk: walk.turn(-1, vertical=True),
        now=useful.upright),
    Key("move-up-coarse", "shift+up", "shift+↑",
        Text("Move a point far up.", "점을 위로 크게 옮겨요."),
        lambda walk: walk.turn(1, coarse=True, vertical=True)),
    Key("move-down-coarse", "shift+down", "shift+↓",
        Text("Move a point far down.", "점을 아래로 크게 옮겨요."),
        lambda walk: walk.turn(-1, coarse=True, vertical=True)),
    Key("edit", "e", "e",
        Text("Type a value or a formula.", "값이나 식을 직접 써요."),
        action="edit",
        now=useful.edit),
    Key("digit", "1,2,3,4,5,6,7,8,9", "1-9",
        Text("Pick an answer or a preset.", "답이나 설정을 골라요."),
        now=useful.digit),
    Key("open-list", "0", "0",
        Text("To the list of what is open.", "남은 것 목록으로 가요."),
        lambda walk: walk.to_recap()),
    Key("commit", "enter", "enter",
        Text("Commit an answer, line, repair, goal.", "답, 줄, 고친 코드, 목표를 정해요."),
        lambda walk: walk.commit(), pauses=True,
        now=useful.commit),
    Key("next", "pagedown", "PgDn",
        Text("Next beat, then next lesson.", "다음 장면, 다음 단원으로 가요."),
        action="beat(1)",
        now=useful.following),
    Key("previous", "pageup", "PgUp",
        Text("Previous beat or lesson.", "이전 장면, 이전 단원으로 가요."),
        action="beat(-1)"),
    Key("code", "c", "c",
        Text("Show or hide the code.", "코드를 보이거나 숨겨요."),
        lambda walk: walk.toggle("code"),
        idle=idle.code_is_there),
    Key("ghosts", "g", "g",
        Text("Show or hide earlier runs.", "이전 실행을 보이거나 숨겨요."),
        lambda walk: walk.toggle("ghosts"),
        now=useful.ghosts, idle=idle.no_ghosts),
    Key("arrows", "v", "v",
        Text("Show or hide the arrows.", "화살표를 보이거나 숨겨요."),
        lambda walk: walk.toggle("arrows"),
        now=useful.arrows, idle=idle.no_arrows),
    Key("again", "t", "t",
        Text("Same question, new numbers.", "같은 질문을 다른 숫자로 해요."),
        lambda walk: walk.again(),
        now=useful.again),
    Key("notes", "n", "n",
        Text("Show the teacher's notes.", "선생님용 메모를 보여요."),
        lambda walk: walk.toggle("notes")),
    Key("words", "w", "w",
        Text("Tell the screen in words.", "화면을 글로만 읽어요."),
        lambda walk: walk.toggle("words")),
    Key("glossary", "k", "k",
        Text("Say what the terms here mean.", "화면에 나온 용어를 풀이해요."),
        action="glossary"),
    Key("token", "y", "y",
        Text("Copy this screen's token.", "이 화면의 토큰을 복사해요."),
        action="token"),
    Key("language", "L,l", "L",
        Text("English or Korean.", "한국어와 영어를 바꿔요."),
        action="app.language", screens=_BOTH),
    Key("help", "question_mark,f1", "?",
        Text("List the keys.", "키 안내를 보여요."),
        action="app.help", screens=_BOTH,
        now=useful.help_),
    Key("home", "escape", "esc",
        Text("Back to the lessons.", "단원 목록으로 돌아가요."),
        action="leave"),
    Key("palette", "ctrl+p", "^p",
        Text("Lessons, theme, language.", "단원, 테마, 언어를 골라요."),
        action="app.command_palette", screens=_BOTH),
    Key("lesson-open", "enter,space", "enter",
        Text("Among the lessons: open one.", "목록에서 단원을 열어요."),
        action="open", screens=("home",)),
    Key("lesson-up", "up", "↑",
        Text("Among the lessons: the one above.", "목록에서 위로 가요."),
        action="move(-1)", screens=("home",)),
    Key("lesson-down", "down", "↓",
        Text("Among the lessons: the one below.", "목록에서 아래로 가요."),
        action="move(1)", screens=("home",)),
    Key("quit", "q,ctrl+c", "q",
        Text("Quit.", "끝내요."),
        action="app.quit", screens=_BOTH),
)  # fmt: skip

MOVES: dict[str, Move] = {
    **{name: key.move for key in KEYS if key.move for name in key.names},
    **{str(digit): methodcaller("digit", digit) for digit in range(1, 10)},
}
"""The moves of all keys that act on the walk, by the key's name in Textual."""
_IDLE = {name: key.idle for key in KEYS if key.idle for name in key.names}
TYPED = "type "
"""How recorded keys write that an answer or a value is typed."""
PAUSING = frozenset(name for key in KEYS if key.pauses for name in key.names)
"""The names of the keys that pause a run that plays."""


def press(walk: Walk[State], key: str) -> Walk[State]:
    """The walk after the key called `key` in Textual.

    "type 0.5" types an answer to a question that waits, else a value for the chosen control.

    A key that has nothing to do gives the same walk with a notice that says so.

    Raises Refusal unless it is in MOVES, or for an answer that cannot be read.
    """
    if key.startswith(TYPED):
        return _typed(walk, key.removeprefix(TYPED))
    if key not in MOVES:
        raise unknown("key", key, MOVES)
    why = _IDLE[key](walk) if key in _IDLE else None
    return walk.with_notice(why) if why else MOVES[key](walk)


def _typed(walk: Walk[State], raw: str) -> Walk[State]:
    if walk.pending:
        return walk.guessed(walk.pending.read(raw))
    control = walk.lesson.control(walk.chosen)
    return walk.put({control.name: control.typed(raw, walk.values[control.name])})
