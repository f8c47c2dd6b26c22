"""Every key of the program, in one table: bindings, footer and help are all made from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from textual.binding import Binding

from downslope.lessons.base.text import Text
from downslope.tui.painter.rows import Row, Rows, fit, row_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Language


@dataclass(frozen=True)
class Key:
    """A key, the action it calls, its short label for the footer and what it does in full.

    `shown` is how the key is written, `face` how the footer writes it where one entry stands for
    several keys; a key without a label of its own is not in the footer.
    """

    name: str
    keys: str
    shown: str
    action: str
    label: Text | None
    tip: Text
    screens: tuple[str, ...] = ("lesson",)
    face: str = ""

    def bindings(self) -> list[Binding]:
        """The key as Textual wants it; each digit has a binding and an argument of its own."""
        if self.name == "digit":
            return [self._binding(d, f"digit({d})", f"digit-{d}") for d in self.keys.split(",")]
        return [self._binding(self.keys, self.action, self.name)]

    def _binding(self, keys: str, action: str, name: str) -> Binding:
        label = self.label.en if self.label else ""
        return Binding(keys, action, label, id=name, tooltip=self.tip.en, key_display=self.shown)


_BOTH = ("home", "lesson")

KEYS: tuple[Key, ...] = (
    Key("step", "space", "space", "forward", Text("step", "걷기"),
        Text("Take one step.", "한 걸음 가요.")),
    Key("back", "backspace", "⌫", "back", Text("back", "뒤로"),
        Text("Take one step back.", "한 걸음 되돌아가요.")),
    Key("play", "a", "a", "play", Text("play", "재생"),
        Text("Play, or pause.", "자동으로 걷거나 멈춰요.")),
    Key("slower", "minus", "-", "speed(-1)", None,
        Text("Play slower.", "천천히 재생해요.")),
    Key("faster", "plus,equals_sign", "+", "speed(1)", None,
        Text("Play faster.", "빨리 재생해요.")),
    Key("restart", "r", "r", "restart", Text("restart", "다시"),
        Text("Run again; a ghost stays.", "처음부터 다시 해요. 잔상이 남아요.")),
    Key("control-next", "tab", "tab", "choose(1)", Text("control", "선택"),
        Text("Next control.", "다음 조절기를 골라요.")),
    Key("control-previous", "shift+tab", "shift+tab", "choose(-1)", None,
        Text("Previous control.", "이전 조절기를 골라요.")),
    Key("turn-down", "left", "←", "turn(-1)", None,
        Text("Turn it down.", "조절기를 줄여요.")),
    Key("turn-up", "right", "→", "turn(1)", Text("turn", "돌리기"),
        Text("Turn it up.", "조절기를 키워요."), face="←→"),
    Key("turn-down-coarse", "shift+left", "shift+←", "turn(-1, True)", None,
        Text("Turn it down in big clicks.", "크게 줄여요.")),
    Key("turn-up-coarse", "shift+right", "shift+→", "turn(1, True)", None,
        Text("Turn it up in big clicks.", "크게 키워요.")),
    Key("move-up", "up", "↑", "turn(1, False, True)", None,
        Text("Point up, or turn up a lot.", "점을 위로, 또는 크게 키워요.")),
    Key("move-down", "down", "↓", "turn(-1, False, True)", None,
        Text("Point down, or turn down a lot.", "점을 아래로, 또는 크게 줄여요.")),
    Key("move-up-coarse", "shift+up", "shift+↑", "turn(1, True, True)", None,
        Text("Move a point far up.", "점을 위로 크게 옮겨요.")),
    Key("move-down-coarse", "shift+down", "shift+↓", "turn(-1, True, True)", None,
        Text("Move a point far down.", "점을 아래로 크게 옮겨요.")),
    Key("edit", "e", "e", "edit", Text("edit", "입력"),
        Text("Type a value or a formula.", "값이나 식을 직접 써요.")),
    Key("digit", "1,2,3,4,5,6,7,8,9", "1-9", "digit", Text("pick", "고르기"),
        Text("Pick an answer or a preset.", "답이나 설정을 골라요.")),
    Key("commit", "enter", "enter", "commit", Text("ok", "확정"),
        Text("Commit it; apply a repair.", "답을 정하거나 고친 코드를 써요.")),
    Key("next", "pagedown", "PgDn", "beat(1)", Text("beat", "장면"),
        Text("Next beat, then next lesson.", "다음 장면, 다음 단원으로 가요."), face="PgDn"),
    Key("previous", "pageup", "PgUp", "beat(-1)", None,
        Text("Previous beat or lesson.", "이전 장면, 이전 단원으로 가요.")),
    Key("code", "c", "c", "view('code')", Text("code", "코드"),
        Text("Show or hide the code.", "실행되는 코드를 보여요.")),
    Key("ghosts", "g", "g", "view('ghosts')", Text("ghost", "잔상"),
        Text("Show or hide earlier runs.", "이전 실행을 보이거나 숨겨요.")),
    Key("arrows", "v", "v", "view('arrows')", Text("arrow", "화살표"),
        Text("Show or hide the arrows.", "-기울기 화살표를 보여요.")),
    Key("notes", "n", "n", "view('notes')", Text("note", "메모"),
        Text("Show the teacher's notes.", "선생님용 메모를 보여요.")),
    Key("language", "L,l", "L", "app.language", Text("한국어", "English"),
        Text("English or Korean.", "한국어와 영어를 바꿔요."), _BOTH),
    Key("help", "question_mark,f1", "?", "app.help", Text("key", "키"),
        Text("List the keys.", "키 안내를 보여요."), _BOTH),
    Key("home", "escape", "esc", "app.home", Text("home", "목록"),
        Text("Back to the lessons.", "단원 목록으로 돌아가요.")),
    Key("palette", "ctrl+p", "^p", "app.command_palette", Text("menu", "메뉴"),
        Text("Lessons, theme, language.", "단원, 테마, 언어를 골라요."), _BOTH),
    Key("quit", "q,ctrl+c", "q", "app.quit", Text("quit", "종료"),
        Text("Quit.", "끝내요."), _BOTH),
)  # fmt: skip


def bindings(screen: str) -> list[Binding]:
    """The bindings of "home" or "lesson"; ctrl+p is the app's own."""
    used = [key for key in KEYS if screen in key.screens and key.name != "palette"]
    return [binding for key in used for binding in key.bindings()]


@lru_cache(maxsize=64)
def key_rows(screen: str, language: Language, width: int) -> Rows:
    """The footer: as many rows as the keys of this screen take."""
    rows: list[Row] = []
    for y, line in groupby(_places(screen, language, width), key=lambda place: place[2]):
        del y
        rows.append(fit(tuple(span for _, _, _, face in line for span in face), width))
    return rows


def action_at(screen: str, language: Language, width: int, column: int, line: int) -> str:
    """The action of the key under a cell of the footer, or an empty string."""
    for key, x, y, face in _places(screen, language, width):
        if y == line and x <= column < x + row_width(face):
            # Which of the digits is meant, a click on their common entry does not say.
            return "" if key.name == "digit" else key.action
    return ""


def _places(screen: str, language: Language, width: int) -> Iterator[tuple[Key, int, int, Row]]:
    """Every key of the footer with the column and row where it stands, and its face."""
    x, y = 0, 0
    for key in KEYS:
        if screen not in key.screens or key.label is None:
            continue
        face = ((f" {key.face or key.shown}", "key"), (f" {key.label.of(language)}", "muted"))
        if x + row_width(face) > width:
            x, y = 0, y + 1
        yield key, x, y, face
        x += row_width(face)
