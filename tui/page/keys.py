"""The table of all keys, from which moves, bindings, the footer and the help page are made."""

from __future__ import annotations

from dataclasses import dataclass
from operator import methodcaller
from typing import TYPE_CHECKING, Protocol, TypeVar

from downslope.lessons.base.errors import unknown
from downslope.lessons.base.text import Text

if TYPE_CHECKING:
    from downslope.lessons.engine.walk import Walk

State = TypeVar("State")


class Move(Protocol):
    """What a key does to a walk, whichever lesson it belongs to."""

    def __call__(self, walk: Walk[State], /) -> Walk[State]:
        """The walk after the key."""


@dataclass(frozen=True)
class Key:
    """A key, or several that do the same, and what it does.

    `keys` are its names in Textual, separated by commas, the usual one first; `shown` is how a
    learner sees it written. On its `screens` it makes a `move` of the walk or runs an `action`,
    and with `pauses` it first pauses a run that plays. `tip` is its line on the help page.

    In the footer it is called `label`; a key without one is not there. `face` replaces `shown`
    there where the entry stands for several keys. `ascii_label` replaces `label` on terminals that
    only have ASCII.
    """

    name: str
    keys: str
    shown: str
    label: Text | None
    tip: Text
    move: Move | None = None
    action: str = ""
    screens: tuple[str, ...] = ("lesson",)
    face: str = ""
    pauses: bool = False
    ascii_label: Text | None = None

    @property
    def names(self) -> list[str]:
        """Every name that Textual has for the key, the usual one first."""
        return self.keys.split(",")


_BOTH = ("home", "lesson")

KEYS: tuple[Key, ...] = (
    Key("step", "space", "space", Text("step", "걷기"),
        Text("Take one step.", "한 걸음 가요."),
        lambda walk: walk.forward()),
    Key("back", "backspace", "⌫", Text("back", "뒤로"),
        Text("Take one step back.", "한 걸음 되돌아가요."),
        lambda walk: walk.back(), pauses=True),
    Key("play", "a", "a", Text("play", "재생"),
        Text("Play, or pause.", "자동으로 걷거나 멈춰요."),
        action="play"),
    Key("slower", "minus", "-", None,
        Text("Play slower.", "천천히 재생해요."),
        action="speed(-1)"),
    Key("faster", "plus,equals_sign", "+", None,
        Text("Play faster.", "빨리 재생해요."),
        action="speed(1)"),
    Key("restart", "r", "r", Text("restart", "다시"),
        Text("Run again; a ghost stays.", "처음부터 다시 해요. 잔상이 남아요."),
        lambda walk: walk.restart(), pauses=True),
    Key("control-next", "tab", "tab", Text("control", "선택"),
        Text("Next control.", "다음 조절기를 골라요."),
        lambda walk: walk.choose(1)),
    Key("control-previous", "shift+tab", "shift+tab", None,
        Text("Previous control.", "이전 조절기를 골라요."),
        lambda walk: walk.choose(-1)),
    Key("turn-down", "left", "←", None,
        Text("Turn it down.", "조절기를 줄여요."),
        lambda walk: walk.turn(-1)),
    Key("turn-up", "right", "→", Text("turn", "돌리기"),
        Text("Turn it up.", "조절기를 키워요."),
        lambda walk: walk.turn(1), face="←→"),
    Key("turn-down-coarse", "shift+left", "shift+←", None,
        Text("Turn it down in big clicks.", "크게 줄여요."),
        lambda walk: walk.turn(-1, coarse=True)),
    Key("turn-up-coarse", "shift+right", "shift+→", None,
        Text("Turn it up in big clicks.", "크게 키워요."),
        lambda walk: walk.turn(1, coarse=True)),
    Key("move-up", "up", "↑", None,
        Text("Point up, or turn up a lot.", "점을 위로, 또는 크게 키워요."),
        lambda walk: walk.turn(1, vertical=True)),
    Key("move-down", "down", "↓", None,
        Text("Point down, or turn down a lot.", "점을 아래로, 또는 크게 줄여요."),
        lambda walk: walk.turn(-1, vertical=True)),
    Key("move-up-coarse", "shift+up", "shift+↑", None,
        Text("Move a point far up.", "점을 위로 크게 옮겨요."),
        lambda walk: walk.turn(1, coarse=True, vertical=True)),
    Key("move-down-coarse", "shift+down", "shift+↓", None,
        Text("Move a point far down.", "점을 아래로 크게 옮겨요."),
        lambda walk: walk.turn(-1, coarse=True, vertical=True)),
    Key("edit", "e", "e", Text("edit", "입력"),
        Text("Type a value or a formula.", "값이나 식을 직접 써요."),
        action="edit"),
    Key("digit", "1,2,3,4,5,6,7,8,9", "1-9", Text("pick", "고르기"),
        Text("Pick an answer or a preset.", "답이나 설정을 골라요.")),
    Key("commit", "enter", "enter", Text("ok", "확정"),
        Text("Commit an answer, repair or goal.", "답, 고친 코드, 목표를 정해요."),
        lambda walk: walk.commit()),
    Key("next", "pagedown", "PgDn", Text("beat", "장면"),
        Text("Next beat, then next lesson.", "다음 장면, 다음 단원으로 가요."),
        action="beat(1)", face="PgDn"),
    Key("previous", "pageup", "PgUp", None,
        Text("Previous beat or lesson.", "이전 장면, 이전 단원으로 가요."),
        action="beat(-1)"),
    Key("code", "c", "c", Text("code", "코드"),
        Text("Show or hide the code.", "실행되는 코드를 보여요."),
        lambda walk: walk.toggle("code")),
    Key("ghosts", "g", "g", Text("ghost", "잔상"),
        Text("Show or hide earlier runs.", "이전 실행을 보이거나 숨겨요."),
        lambda walk: walk.toggle("ghosts")),
    Key("arrows", "v", "v", Text("arrow", "화살표"),
        Text("Show or hide the arrows.", "-기울기 화살표를 보여요."),
        lambda walk: walk.toggle("arrows")),
    Key("again", "t", "t", None,
        Text("Same question, new numbers.", "같은 질문을 다른 숫자로 해요."),
        lambda walk: walk.again()),
    Key("notes", "n", "n", Text("note", "메모"),
        Text("Show the teacher's notes.", "선생님용 메모를 보여요."),
        lambda walk: walk.toggle("notes")),
    Key("glossary", "k", "k", None,
        Text("Say what the terms here mean.", "화면에 나온 용어의 뜻을 보여요."),
        action="glossary"),
    Key("language", "L,l", "L", Text("한국어", "English"),
        Text("English or Korean.", "한국어와 영어를 바꿔요."),
        action="app.language", screens=_BOTH, ascii_label=Text("Korean", "English")),
    Key("help", "question_mark,f1", "?", Text("key", "키"),
        Text("List the keys.", "키 안내를 보여요."),
        action="app.help", screens=_BOTH),
    Key("home", "escape", "esc", Text("home", "목록"),
        Text("Back to the lessons.", "단원 목록으로 돌아가요."),
        action="app.home"),
    Key("palette", "ctrl+p", "^p", Text("menu", "메뉴"),
        Text("Lessons, theme, language.", "단원, 테마, 언어를 골라요."),
        action="app.command_palette", screens=_BOTH),
    Key("quit", "q,ctrl+c", "q", Text("quit", "종료"),
        Text("Quit.", "끝내요."),
        action="app.quit", screens=_BOTH),
)  # fmt: skip

MOVES: dict[str, Move] = {
    **{name: key.move for key in KEYS if key.move for name in key.names},
    **{str(digit): methodcaller("digit", digit) for digit in range(1, 10)},
}
"""The moves of all keys that act on the walk, by the key's name in Textual."""
TYPED = "type "
"""How recorded keys write that an answer is typed."""
PAUSING = frozenset(name for key in KEYS if key.pauses for name in key.names)
"""The names of the keys that pause a run that plays."""


def press(walk: Walk[State], key: str) -> Walk[State]:
    """The walk after the key called `key` in Textual; "type 0.5" types an answer to a question.

    Raises Refusal unless it is in MOVES, or for an answer that cannot be read.
    """
    if key.startswith(TYPED) and walk.pending:
        return walk.guessed(walk.pending.read(key.removeprefix(TYPED)))
    if key not in MOVES:
        raise unknown("key", key, MOVES)
    return MOVES[key](walk)
