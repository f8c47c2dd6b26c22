"""Every key of the program, in one table: bindings, footer and help are all made from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from textual.binding import Binding

from lessons.text import Text
from tui.rows import Row, Rows, fit, row_width

if TYPE_CHECKING:
    from lessons.text import Language


@dataclass(frozen=True)
class Key:
    """A key, the action it calls, its short label for the footer and what it does in full.

    `shown` is how the key is written; an empty label keeps it out of the footer.
    """

    name: str
    keys: str
    shown: str
    action: str
    label: Text | None
    tip: Text
    screens: tuple[str, ...] = ("lesson",)

    def binding(self) -> Binding:
        """The key as Textual wants it."""
        return Binding(
            self.keys,
            self.action,
            self.label.en if self.label else "",
            id=self.name,
            tooltip=self.tip.en,
            key_display=self.shown,
            priority=self.name in PRIORITY,
        )


PRIORITY = frozenset({"control-next", "control-previous"})
"""Keys that Textual would otherwise use itself, to move the focus."""
_BOTH = ("home", "lesson")

KEYS: tuple[Key, ...] = (
    Key("step", "space", "space", "forward", Text("step", "한 걸음"),
        Text("Take one step.", "한 걸음 가요.")),
    Key("back", "backspace", "⌫", "back", Text("back", "뒤로"),
        Text("Take one step back.", "한 걸음 되돌아가요.")),
    Key("play", "a", "a", "play", Text("play", "재생"),
        Text("Play, or pause.", "자동으로 걷기, 또는 멈추기예요.")),
    Key("slower", "minus", "-", "speed(-1)", None,
        Text("Play slower.", "재생을 느리게 해요.")),
    Key("faster", "plus,equals_sign", "+", "speed(1)", Text("speed", "빠르기"),
        Text("Play faster.", "재생을 빠르게 해요.")),
    Key("restart", "r", "r", "restart", Text("restart", "처음부터"),
        Text("Start the run again; the old one stays as faint dots.",
             "실행을 처음부터 다시 해요. 이전 실행은 흐린 점으로 남아요.")),
    Key("control-next", "tab", "tab", "choose(1)", Text("control", "조절기"),
        Text("Choose the next control.", "다음 조절기를 골라요.")),
    Key("control-previous", "shift+tab", "shift+tab", "choose(-1)", None,
        Text("Choose the previous control.", "이전 조절기를 골라요.")),
    Key("turn-down", "left", "←", "turn(-1)", None,
        Text("Turn the chosen control down.", "고른 조절기를 줄여요.")),
    Key("turn-up", "right", "→", "turn(1)", Text("turn", "돌리기"),
        Text("Turn the chosen control up.", "고른 조절기를 키워요.")),
    Key("turn-down-coarse", "shift+left", "shift+←", "turn(-1, True)", None,
        Text("Turn it down in big clicks.", "크게 줄여요.")),
    Key("turn-up-coarse", "shift+right", "shift+→", "turn(1, True)", None,
        Text("Turn it up in big clicks.", "크게 키워요.")),
    Key("move-up", "up", "↑", "turn(1, False, True)", None,
        Text("Move a point up; turn any other control up in big clicks.",
             "점을 위로 옮겨요. 다른 조절기는 크게 키워요.")),
    Key("move-down", "down", "↓", "turn(-1, False, True)", None,
        Text("Move a point down; turn any other control down in big clicks.",
             "점을 아래로 옮겨요. 다른 조절기는 크게 줄여요.")),
    Key("move-up-coarse", "shift+up", "shift+↑", "turn(1, True, True)", None,
        Text("Move a point up in big clicks.", "점을 위로 크게 옮겨요.")),
    Key("move-down-coarse", "shift+down", "shift+↓", "turn(-1, True, True)", None,
        Text("Move a point down in big clicks.", "점을 아래로 크게 옮겨요.")),
    Key("digit", "1,2,3,4,5,6,7,8,9", "1-9", "digit", Text("pick", "고르기"),
        Text("Pick an answer, or a preset.", "답이나 설정을 골라요.")),
    Key("commit", "enter", "enter", "commit", Text("commit", "정하기"),
        Text("Commit your answer; apply a repair.", "답을 정하거나, 고친 코드를 적용해요.")),
    Key("next", "pagedown", "PgDn", "beat(1)", Text("next", "다음"),
        Text("Next beat; after the last one, the next lesson.",
             "다음 장면이에요. 마지막이면 다음 단원으로 가요.")),
    Key("previous", "pageup", "PgUp", "beat(-1)", Text("previous", "이전"),
        Text("Previous beat; before the first one, the previous lesson.",
             "이전 장면이에요. 처음이면 이전 단원으로 가요.")),
    Key("code", "c", "c", "view('code')", Text("code", "코드"),
        Text("Show or hide the code that runs.", "실행되는 코드를 보이거나 숨겨요.")),
    Key("ghosts", "g", "g", "view('ghosts')", Text("ghosts", "잔상"),
        Text("Show or hide earlier runs.", "이전 실행을 보이거나 숨겨요.")),
    Key("arrows", "v", "v", "view('arrows')", Text("arrows", "화살표"),
        Text("Show or hide the arrows of -gradient.", "-기울기 화살표를 보이거나 숨겨요.")),
    Key("notes", "n", "n", "view('notes')", Text("notes", "교사용"),
        Text("Show or hide the teacher's notes.", "선생님용 메모를 보이거나 숨겨요.")),
    Key("language", "L,l", "L", "language", Text("한국어", "English"),
        Text("Switch between English and Korean.", "한국어와 영어를 바꿔요."), _BOTH),
    Key("help", "question_mark,f1", "?", "help", Text("keys", "키"),
        Text("List the keys.", "키 안내를 보여요."), _BOTH),
    Key("home", "escape", "esc", "home", Text("home", "목록"),
        Text("Back to the list of lessons.", "단원 목록으로 돌아가요.")),
    Key("palette", "ctrl+p", "^p", "command_palette", Text("menu", "메뉴"),
        Text("Open any lesson, change theme or language.",
             "단원 열기, 테마와 언어 바꾸기예요."), _BOTH),
    Key("quit", "q", "q", "quit", Text("quit", "끝내기"),
        Text("Quit.", "끝내요."), _BOTH),
)  # fmt: skip


def bindings(screen: str) -> list[Binding]:
    """The bindings of "home" or "lesson"."""
    return [key.binding() for key in KEYS if screen in key.screens and key.name != "palette"]


@lru_cache(maxsize=64)
def key_rows(screen: str, language: Language, width: int) -> Rows:
    """The footer: as many rows as the keys of this screen take."""
    rows: list[Row] = [()]
    for key in KEYS:
        if screen not in key.screens or key.label is None:
            continue
        spans = ((f" {key.shown}", "key"), (f" {key.label.of(language)} ", "muted"))
        if row_width(rows[-1]) + row_width(spans) > width:
            rows.append(())
        rows[-1] = (*rows[-1], *spans)
    return [fit(spans, width) for spans in rows]


def action_at(screen: str, language: Language, width: int, column: int, line: int) -> str:
    """The action of the key under a cell of the footer, or an empty string."""
    x, y = 0, 0
    for key in KEYS:
        if screen not in key.screens or key.label is None:
            continue
        size = row_width(((f" {key.shown}", "key"), (f" {key.label.of(language)} ", "muted")))
        if x + size > width:
            x, y = 0, y + 1
        if y == line and x <= column < x + size:
            return key.action
        x += size
    return ""
