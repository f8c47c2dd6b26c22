"""The app, driven by keys and mouse; the tests compare what reaches the terminal."""

from __future__ import annotations

import re
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from wcwidth import wcswidth

from downslope.lessons.engine import token
from downslope.lessons.engine.catalog import contents, load, names
from downslope.lessons.engine.catalog.syllabus import GROUPS
from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.engine.walk import Walk
from downslope.tui.app.app import DownslopeApp
from downslope.tui.app.home_screen import HomeScreen
from downslope.tui.app.lesson_screen import LessonScreen
from downslope.tui.app.rows_view import RowsView
from downslope.tui.app.session import Session
from downslope.tui.page.help_page import paint_help
from downslope.tui.page.keys import KEYS
from downslope.tui.page.look import Look
from downslope.tui.page.words import words_rows
from downslope.tui.painter.medium import ASCII
from downslope.tui.painter.rows import plain
from downslope.tui.store.bookmarks import Bookmarks
from downslope.tui.store.progress import Progress
from downslope.tui.terminal.colours import styles

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from textual.geometry import Region
    from textual.pilot import Pilot

pytestmark = pytest.mark.slow
NAME = "gradient-descent"
FIRST_STEP = f"{NAME}?beat=first-step"
DOWNHILL = f"{NAME}?beat=2"
"""A beat of lesson 12 that asks nothing: eta is 0.1, the run begins at (-3, 4)."""


class Learner:
    """Somebody at a terminal, who presses keys, clicks cells and reads the screen."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    @property
    def app(self) -> DownslopeApp:
        app = self.pilot.app
        assert isinstance(app, DownslopeApp)
        return app

    @property
    def walk(self) -> Walk[Any]:
        assert isinstance(self.app.screen, LessonScreen)
        return self.app.screen.walk

    @property
    def screen(self) -> list[str]:
        """The rows that the terminal shows, from the compositor and not from our own state."""
        return [strip.text for strip in self.app.screen._compositor.render_strips()]

    @property
    def text(self) -> str:
        return "\n".join(self.screen)

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def click(self, x: int, y: int) -> None:
        await self.pilot.click(offset=(x, y))
        await self.pilot.pause()

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()

    async def until(self, seen: Callable[[], bool]) -> None:
        """Let the app work until `seen` is true; fails if that never comes."""
        for _ in range(500):
            if seen():
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"never seen; the screen shows\n{self.text}")

    def row_with(self, words: str) -> str:
        return next(line for line in self.screen if words in line)

    def colours_of(self, words: str) -> set[tuple[Any, Any]]:
        """The foreground and background colours of the row that contains the words."""
        strips = self.app.screen._compositor.render_strips()
        strip = next(strip for strip in strips if words in strip.text)
        return {(s.style.color, s.style.bgcolor) for s in strip if s.style}


@asynccontextmanager
async def learner(
    opened: str = "", size: tuple[int, int] = (80, 24), **options: Any
) -> AsyncIterator[Learner]:
    walk = token.read(opened) if opened else None
    app = DownslopeApp(walk, **options)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Learner(pilot)


def braille(text: str) -> int:
    return sum("\u2800" < c <= "\u28ff" for c in text)


def eta_of(text: str) -> str:
    match = re.search(r"◂ .*?eta ([\d.e+-]+) ▸", text)
    assert match, text
    return match[1]


# -- home --------------------------------------------------------------------------------


async def test_home_lists_the_chapter_in_its_sections_and_tells_what_exists() -> None:
    async with learner() as she:
        assert len(contents()) >= 15
        for entry in contents():
            line = she.row_with(f"{entry.number:>2}  {entry.title.en}")
            assert ("to come" in line) == (not entry.exists)
            # A dot for each beat that is to come, or their count where there are too many.
            count = len(load(entry.name).beats)
            assert line.count("○") == count or f"0/{count}" in line
        for section, (_, short) in GROUPS.items():
            assert f"{section} {short.en}" in she.text
        assert "guess first" in she.screen[1]


async def test_the_cursor_is_always_on_the_screen() -> None:
    async with learner(size=(60, 9), language="ko") as she:
        await she.press("home")
        for entry in contents():
            assert entry.title.ko in she.row_with(" ▸")
            await she.press("down")
        assert contents()[-1].title.ko in she.row_with(" ▸")


async def test_enter_opens_a_lesson_and_escape_comes_back_to_it() -> None:
    async with learner() as she:
        await to_lesson(she, NAME)
        await she.press("enter")
        assert " Gradient descent 4.4.1 " in she.screen[0]
        assert " 1 From arrows to a way ◆○" in she.screen[0]
        await she.press("escape")
        assert isinstance(she.app.screen, HomeScreen)
        line = she.row_with("Gradient descent")
        assert "▸12  Gradient descent" in line
        assert "/17" in line
        assert "continue  12, beat 1: From arrows to a way" in she.text
        await she.press("q")
        assert she.app.return_code == 0


async def test_a_new_session_has_the_lesson_to_go_on_with_chosen_already(tmp_path: Path) -> None:
    for opened in (f"{names()[3]}?beat=2", f"{NAME}?beat=7"):
        async with learner(opened, session=Session(Progress(tmp_path / "p.sqlite3"))) as she:
            await she.press("q")
    async with learner(session=Session(Progress(tmp_path / "p.sqlite3"))) as she:
        assert "continue  12, beat 9: The long valley" in she.text
        await she.press("enter")
        assert " 9 The long valley " in she.screen[0]


async def test_a_large_home_has_a_card_of_the_chosen_lesson() -> None:
    async with learner(f"{NAME}?beat=7", size=(120, 40)) as she:
        await she.press("escape")
        assert "┌─ 12  Gradient descent ─" in she.text
        for beat in load(NAME).beats:
            assert beat.title.en in she.text
        assert "minutes to go" in she.text
        await she.press("up")
        assert "┌─ 11  Gradient ─" in she.text


async def to_lesson(she: Learner, name: str) -> None:
    left = len(contents()) - 1 - [entry.name for entry in contents()].index(name)
    await she.press("end", *["up"] * left)


async def test_a_lesson_that_is_to_come_says_so_and_opens_nothing() -> None:
    missing = [entry for entry in contents() if not entry.exists]
    if not missing:
        return
    async with learner() as she:
        await to_lesson(she, missing[0].name)
        await she.press("enter")
        assert isinstance(she.app.screen, HomeScreen)
        assert "still to come" in she.text


async def test_a_finished_lesson_is_done_at_home() -> None:
    lesson = load(NAME)
    beats = {beat.name for beat in lesson.beats}
    walk = replace(
        Walk.begin(lesson),
        seen=frozenset(beats),
        reached=frozenset(beat.name for beat in lesson.beats if beat.goal),
        fixed=frozenset(beat.name for beat in lesson.beats if beat.pitfall),
        answers={beat.name: 0 for beat in lesson.beats if beat.question},
    )
    async with learner(token.write(walk)) as she:
        await she.press("escape")
        line = she.row_with("Gradient descent")
        assert "✓ done" in line
        assert f"{len(beats)}/{len(beats)}" in line


async def test_a_click_on_a_lesson_opens_it() -> None:
    async with learner() as she:
        y = next(i for i, line in enumerate(she.screen) if "Gradient descent" in line)
        await she.click(22, y)
        assert " Gradient descent 4.4.1 " in she.screen[0]


async def test_going_home_and_back_does_not_pile_up_screens() -> None:
    async with learner() as she:
        await to_lesson(she, NAME)
        await she.press("enter", "escape")
        depth = len(she.app.screen_stack)
        for _ in range(2):
            await she.press("enter", "escape")
        assert len(she.app.screen_stack) == depth


# -- one lesson, key by key --------------------------------------------------------------


async def test_predict_commit_step_and_back() -> None:
    """(-3, 4) with eta 0.1 on the bowl: every step multiplies by 0.8."""
    async with learner(FIRST_STEP) as she:
        assert "x = [-3.000, 4.000]" in she.text
        await she.press("space")
        assert "Guess first" in she.text
        assert " step 0 " in she.text
        await she.press("enter")
        assert "Pick an answer" in she.text
        await she.press("1")
        assert "▸1 (-3.6, 4.8)" in she.text
        await she.press("2")
        assert "▸2 (-2.4, 3.2)" in she.text
        assert "▸1" not in she.text
        await she.press("enter")
        assert "✓ (-2.4, 3.2)  your answer" in she.text
        assert " step 1 " in she.text
        assert "x0 ← -3.000 - 0.1 * -6.000 = -2.400" in she.text
        assert "x1 ←  4.000 - 0.1 *  8.000 =  3.200" in she.text
        await she.press("space")
        assert "= -1.920" in she.text
        assert "=  2.560" in she.text
        await she.press("backspace")
        assert "x0 ← -3.000 - 0.1 * -6.000 = -2.400" in she.text
        await she.press("backspace")
        assert " step 0 " in she.text
        await she.press("backspace")
        assert "start of the run" in she.text


async def test_a_wrong_guess_stays_beside_the_truth() -> None:
    async with learner(FIRST_STEP) as she:
        await she.press("3", "enter")
        assert "✓ (-2.4, 3.2)  ✗ you: (-9.0, 12.0)" in she.text


async def test_turning_bends_the_run_and_keeps_its_steps() -> None:
    async with learner(f"{DOWNHILL}&step=4") as she:
        assert eta_of(she.text) == "0.1"
        await she.press("right", "right")
        assert eta_of(she.text) == "0.12"
        assert " step 4 " in she.text
        assert f"= {-3 * 0.76**4:.3f}" in she.text
        await she.press("shift+right")
        assert eta_of(she.text) == "0.2"
        await she.press("left")
        assert eta_of(she.text) == "0.19"


async def test_the_run_before_stays_in_a_hue_of_its_own_that_a_key_hides() -> None:
    """Another start leads along another line, so the ghost is beside the new path."""
    async with learner(f"{NAME}?beat=6&step=4&at=x0") as she:
        assert ghost_cells(she) == 0
        await she.press("shift+right", "shift+right", "shift+right", "shift+right")
        assert "start (1, 4)" in she.text
        shown = ghost_cells(she)
        assert shown > 5, "the steps and the line between them"
        await she.press("g")
        assert ghost_cells(she) == 0
        await she.press("g")
        assert ghost_cells(she) == shown


def ghost_cells(she: Learner) -> int:
    assert isinstance(she.app.screen, LessonScreen)
    page = she.app.screen.page
    return sum(len(text) for row in page.rows for text, role in row if role.startswith("ghost@"))


async def test_presets_restart_and_their_outcome() -> None:
    async with learner(DOWNHILL) as she:
        await she.press("space", "space", "5")
        assert eta_of(she.text) == "1.01"
        assert f"= {3 * 1.02**2 * -1:.3f}" in she.text
        await she.press("r")
        assert " step 0 " in she.text
        assert "x = [-3.000, 4.000]" in she.text
        assert len(she.walk.ghosts) == 2
        await she.press("9")
        assert "no such preset" in she.text


async def test_code_arrows_and_notes_come_and_go() -> None:
    async with learner(DOWNHILL) as she:
        plain_screen = she.screen
        for key, sign in (("c", "x -= lr * gradient"), ("n", "For the teacher")):
            assert sign not in she.text
            await she.press(key)
            assert sign in she.text
            await she.press(key)
            assert she.screen == plain_screen
        await she.press("v")
        heads = [c for line in she.screen[1:16] for c in line[:42] if c in "↗↖↙↘⇗⇖⇙⇘"]
        assert len(heads) > 20
        await she.press("v")
        assert she.screen == plain_screen


async def test_controls_are_chosen_in_turn_and_a_point_moves_both_ways() -> None:
    async with learner(f"{NAME}?beat=6") as she:
        assert eta_of(she.text) == "0.1"
        await she.press("tab")
        assert "◂▴▾ start (-3, 4) ▸" in she.text
        await she.press("right", "down")
        assert "◂▴▾ start (-2.9, 3.9) ▸" in she.text
        await she.press("shift+left", "shift+up")
        assert "◂▴▾ start (-3.9, 4.9) ▸" in she.text
        await she.press("tab")
        assert "◂ landscape bowl ▸" in she.text
        await she.press("right")
        assert "◂ landscape valley ▸" in she.text
        await she.press("shift+tab", "shift+tab")
        assert eta_of(she.text) == "0.1"


async def test_the_language_switches_in_place_and_keeps_the_run() -> None:
    async with learner(DOWNHILL) as she:
        await she.press("space", "space", "space")
        before = token.write(she.walk)
        picture = places_of(she)
        await she.press("L")
        assert "경사 하강법" in she.screen[0]
        assert "모든 키" in she.text
        assert "= -1.536" in she.text
        assert token.write(she.walk) == before
        assert places_of(she) == picture
        await she.press("L")
        assert "Gradient descent" in she.screen[0]


def places_of(she: Learner) -> list[tuple[int, int]]:
    """The rows and columns of braille dots and of the minimum: what has no language."""
    return [
        (y, x)
        for y, line in enumerate(she.screen[7:14])
        for x, char in enumerate(line[:36])
        if char == "×" or "\u2800" < char <= "\u28ff"
    ]


async def test_pagedown_walks_to_the_end_and_on_to_the_next_lesson() -> None:
    count = len(load(NAME).beats)
    following = names()[names().index(NAME) + 1 :]
    async with learner(NAME) as she:
        for beat in range(count):
            assert beat_on(she) == (beat, count)
            await she.press("pagedown")
        if not following:
            assert "last lesson" in she.text
            return
        assert load(following[0]).title.en in she.screen[0]
        assert beat_on(she)[0] == 0
        await she.press("pageup")
        assert "Gradient descent" in she.screen[0]
        assert beat_on(she) == (count - 1, count)


def beat_on(she: Learner) -> tuple[int, int]:
    """Which beat the title row's dots tell of (from 0), and how many there are."""
    dots = "".join(char for char in she.screen[0] if char in "●◆○")
    return dots.index("◆"), len(dots)


async def test_beyond_the_ends_of_the_chapter_there_is_a_polite_word() -> None:
    last = load(names()[-1])
    async with learner(f"{last.name}?beat={len(last.beats)}") as she:
        await she.press("pagedown")
        assert "last lesson" in she.text
        assert beat_on(she)[0] == len(last.beats) - 1
    async with learner(names()[0]) as she:
        await she.press("pageup")
        assert "very beginning" in she.text


async def test_a_pitfall_is_predicted_run_and_repaired() -> None:
    """Ten steps of 0.1 shrink the shared array by 0.8 ** 10; the copy keeps (-3, 4)."""
    async with learner(f"{NAME}?beat=shared-start") as she:
        assert "x = start" in she.text
        assert "predict first" in she.text
        await she.press("2", "enter")
        assert f"{-3 * 0.8**10:.5f}" in she.text
        assert "start.copy()" not in she.text
        await she.press("down", "enter")
        right = next(line for line in she.screen if "start.copy()" in line).split()[0]
        await she.press(right, "enter")
        assert "+     x = start.copy()" in she.text
        assert re.search(r"\[-3\. +4\. *\]", she.text)
        await she.press("enter")
        assert "Nothing to commit" in she.text


async def test_a_goal_is_checked_on_the_screen() -> None:
    """f = 25 * 0.64 ** n falls below 0.001 with the 23rd step."""
    async with learner(f"{DOWNHILL}&step=22") as she:
        assert "○ Goal" in she.text
        await she.press("enter")
        assert "it must be below" in she.text
        await she.press("space")
        assert "○ Goal" in she.text, "it is for her to claim"
        await she.press("enter")
        assert "✓ Done" in she.text


async def test_a_lesson_is_found_where_it_was_left() -> None:
    async with learner() as she:
        await to_lesson(she, NAME)
        await she.press("enter", "pagedown", "pagedown", "space", "space", "escape", "enter")
        assert beat_on(she)[0] == 2
        assert " step 2 " in she.text


async def test_keys_typed_before_the_first_paint_count(monkeypatch: pytest.MonkeyPatch) -> None:
    late: list[Callable[[], object]] = []

    def put_off(app: object, call: Callable[..., object], *given: object) -> None:
        del app
        late.append(lambda: call(*given))

    monkeypatch.setattr(DownslopeApp, "call_after_refresh", put_off)
    async with learner(DOWNHILL) as she:
        await she.press("space", "space")
        for call in late:
            call()
        await she.press("escape", "enter")
        assert " step 2 " in she.text


async def test_a_run_that_takes_long_is_caught_up_with_before_the_learner_s_eyes() -> None:
    walk, ahead = token.read_soon("training?beat=epoch&step=60", 20_000)
    assert 0 < walk.step < 10
    session = Session()
    session.brought(walk, ahead)
    async with DownslopeApp(walk, session=session).run_test(size=(80, 24)) as pilot:
        she = Learner(pilot)
        for _ in range(200):
            if she.walk.step == 60:
                break
            await she.pilot.pause(0.05)
        assert token.write(she.walk) == token.write(token.read("training?beat=epoch&step=60"))


async def test_y_tells_the_token_and_keeps_it_under_a_name(tmp_path: Path) -> None:
    bookmarks = Bookmarks(tmp_path / "p.sqlite3")
    async with learner(DOWNHILL, session=Session(bookmarks=bookmarks)) as she:
        await she.press("space", "space", "y")
        assert she.app.clipboard == "gradient-descent?step=2&beat=downhill"
        assert "gradient-descent?step=2&beat=downhill" in she.text
        await she.press(*"way", "enter")
        assert "Kept as way" in she.text
        assert bookmarks.load() == {"way": "gradient-descent?step=2&beat=downhill"}
        await she.press("escape", "ctrl+p", *"way", "enter")
        assert " step 2 " in she.text


@pytest.mark.parametrize("wanted", ["the long valley", "긴골짜기"])
async def test_ctrl_p_opens_any_beat(wanted: str) -> None:
    async with learner() as she:
        await she.press("ctrl+p", *wanted)
        await she.pilot.app.workers.wait_for_complete()
        await she.press("enter")
        assert " 9 The long valley" in she.text


def number_beat() -> tuple[str, int]:
    """A lesson and the number of a beat of it that asks for a number."""
    for name in names():
        for number, beat in enumerate(load(name).beats, 1):
            if isinstance(beat.question, NumberQuestion):
                return name, number
    raise AssertionError("no beat asks for a number")


async def test_a_digit_begins_the_number_that_is_asked_for_and_one_enter_answers() -> None:
    name, number = number_beat()
    beat = load(name).beats[number - 1].name
    async with learner(f"{name}?beat={beat}") as she:
        await she.press("7", "5", "enter")
        assert she.walk.answers == {beat: 75.0}
    async with learner(f"{name}?beat={beat}") as she:
        await she.press("e", "backspace", "enter")
        assert "Nothing is typed yet." in she.text


async def test_notes_give_no_answer_hide_no_question_and_go_with_escape() -> None:
    async with learner(f"{NAME}?beat=1") as she:
        await she.press("n")
        assert "told after the answer" in she.text
        assert "(-2.4, 3.2)" in she.text
        await she.press("escape")
        assert "told after the answer" not in she.text
        await she.press("n", "pagedown")
        assert "For the teacher" not in she.text
        assert isinstance(she.app.screen, LessonScreen)


# -- other screens -----------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ko"])
async def test_help_lists_every_key_and_any_key_closes_it(language: Any) -> None:
    async with learner(DOWNHILL, language=language) as she:
        before = she.screen
        await she.press("question_mark")
        words = "".join(she.text.split())
        for key in KEYS:
            assert key.shown in she.text
            assert all(part in words for part in key.tip.of(language).split()[:2])
        await she.press("x")
        assert she.screen == before


@pytest.mark.parametrize("size", [(1, 1), (9, 3), (20, 5), (75, 40), (76, 20), (200, 50)])
def test_help_fits_every_screen(size: tuple[int, int]) -> None:
    rows = paint_help(Look(*size, "ko"))
    assert [len(rows)] == [size[1]]


async def test_scrolling_the_help_never_leaves_the_list() -> None:
    async with learner(DOWNHILL) as she:
        await she.press("question_mark", *["pagedown"] * 24)
        assert "Quit." in she.text


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ("gradient descent", "against the gradient")), ("ko", ("경사 하강법", "내려가는"))],
)
async def test_k_says_what_the_words_on_the_screen_mean_and_any_key_closes_it(
    language: Any, words: tuple[str, ...]
) -> None:
    async with learner(DOWNHILL, language=language) as she:
        before = she.screen
        await she.press("k")
        assert all(word in she.text for word in words)
        await she.press("x")
        assert she.screen == before


async def test_words_that_do_not_fit_are_scrolled_to() -> None:
    async with learner("derivative?beat=3&said=book-h:1") as she:
        await she.resize(60, 8)
        await she.press("k")
        assert "scroll" in she.text
        assert "rounding error" not in she.text
        await she.press(*["down"] * 30)
        assert "rounding error" in she.text
        await she.press("x")
        await she.resize(80, 24)
        assert beat_on(she)[0] == 3


async def test_the_screen_in_words_is_scrolled_to_its_end_and_follows_the_walk() -> None:
    async with learner(f"{NAME}?beat=7&said=valley:2") as she:
        await she.press("w")
        assert she.screen[0].startswith("Lesson 12, Gradient descent. Beat 9")
        told = [plain(line).rstrip() for line in words_rows(she.walk, "en", 80)]
        assert len(told) > 24
        await she.press(*["shift+down"] * len(told))
        assert [line.rstrip() for line in she.screen[:23]] == told[-23:]
        await she.press(*["shift+up"] * len(told), "space")
        assert "Step 1." in she.screen[0]
        assert "all keys" in she.screen[23]


async def test_ctrl_p_opens_any_lesson() -> None:
    async with learner(names()[0]) as she:
        await she.press("ctrl+p")
        first = f"{load(names()[0]).number} {load(names()[0]).title.en} · "
        await she.until(lambda: first in she.text)
        await she.press(*"gradient-desc")
        await she.until(lambda: first not in she.text and "12 Gradient descent · " in she.text)
        await she.press("down", "enter")
        await she.until(lambda: " Gradient descent 4.4.1 " in she.screen[0])


@pytest.mark.parametrize("language", ["en", "ko"])
async def test_in_ascii_a_lesson_is_found_by_its_english_name(language: Any) -> None:
    async with learner(names()[0], language=language, medium=ASCII) as she:
        await she.press("ctrl+p")
        await she.until(lambda: f"{load(names()[0]).number} " in she.text)
        await she.press(*"gradient-desc")
        await she.until(lambda: "12 Gradient descent" in she.text)


# -- size --------------------------------------------------------------------------------


async def test_a_tiny_terminal_asks_for_room_and_gets_everything_back() -> None:
    async with learner(DOWNHILL) as she:
        await she.press("space", "space")
        before = she.screen
        await she.resize(20, 5)
        assert "enlarge" in she.text
        assert len(she.screen) == 5
        await she.press("space")
        await she.resize(1, 1)
        await she.resize(200, 50)
        assert " step 3 " in she.text
        assert len(she.screen) == 50
        assert {wcswidth(line) for line in she.screen} == {200}
        await she.press("backspace")
        await she.resize(80, 24)
        assert she.screen == before


async def test_home_and_help_survive_tiny_terminals() -> None:
    async with learner() as she:
        before = she.screen
        for size in ((20, 5), (1, 1), (5, 2), (80, 24)):
            await she.resize(*size)
        assert she.screen == before
        await she.press("question_mark")
        for size in ((20, 5), (1, 1), (80, 24)):
            await she.resize(*size)
        assert "Keys" in she.screen[0]


# -- play --------------------------------------------------------------------------------


class Clock:
    """Stands in for the timers of a screen: it ticks when it is told to."""

    def __init__(self) -> None:
        self.tick: Callable[[], None] | None = None
        self.interval = 0.0

    def set_interval(self, interval: float, callback: Callable[[], None]) -> Clock:
        self.interval, self.tick = interval, callback
        return self

    def stop(self) -> None:
        self.tick = None

    async def run(self, she: Learner, ticks: int) -> None:
        for _ in range(ticks):
            assert self.tick, "nothing is playing"
            self.tick()
        await she.pilot.pause()


async def playing(she: Learner, monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(she.app.screen, "set_interval", clock.set_interval)
    await she.press("a")
    return clock


async def test_play_steps_by_itself_until_it_is_paused(monkeypatch: pytest.MonkeyPatch) -> None:
    async with learner(DOWNHILL) as she:
        clock = await playing(she, monkeypatch)
        assert f"▶ {1 / clock.interval:g}/s" in she.text
        await clock.run(she, 3)
        assert " step 3 " in she.text
        assert "= -1.536" in she.text
        await she.press("a")
        assert clock.tick is None
        assert "▶" not in she.text


async def test_a_run_that_has_played_to_its_end_says_how_it_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with learner("pipelines?beat=7&said=learned:1&gate=OR&step=11") as she:
        clock = await playing(she, monkeypatch)
        # The second step meets the goal, and what plays waits for it to be claimed.
        await clock.run(she, 2)
        assert clock.tick is None
        assert "Learned after 13 rows: w = (0.5, 0.5), b = 0." in she.text
        await she.press("space")
        assert "The run ends here." in she.text


async def test_plus_and_minus_change_the_speed_while_playing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with learner(DOWNHILL) as she:
        clock = await playing(she, monkeypatch)
        usual = clock.interval
        await she.press("plus")
        assert clock.interval < usual
        assert f"▶ {1 / clock.interval:g}/s" in she.text
        await she.press(*["minus"] * 9)
        assert clock.interval == 1.0
        assert clock.tick


@pytest.mark.parametrize("key", ["backspace", "r", "pagedown", "escape", "question_mark"])
async def test_what_looks_elsewhere_pauses(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with learner(DOWNHILL) as she:
        clock = await playing(she, monkeypatch)
        await clock.run(she, 2)
        await she.press(key)
        assert clock.tick is None


async def test_after_help_the_title_does_not_say_that_it_plays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with learner(DOWNHILL) as she:
        await playing(she, monkeypatch)
        await she.press("question_mark", "x")
        assert "▶" not in she.text


async def test_a_question_is_not_played_over(monkeypatch: pytest.MonkeyPatch) -> None:
    async with learner(FIRST_STEP) as she:
        clock = await playing(she, monkeypatch)
        assert clock.tick is None
        assert "Guess first" in she.text


async def test_playing_pauses_where_the_run_may_go_no_further(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    short = replace(load(NAME), step_limit=2)
    app = DownslopeApp(Walk.begin(short, 2))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        she = Learner(pilot)
        clock = await playing(she, monkeypatch)
        await clock.run(she, 3)
        assert clock.tick is None
        assert " step 2 " in she.text
        assert "A run stops here" in she.text


# -- mouse and theme ---------------------------------------------------------------------


async def test_a_click_on_the_picture_moves_the_start() -> None:
    async with learner(f"{NAME}?beat=6") as she:
        zero = next(y for y, line in enumerate(she.screen) if line[:4].strip() == "0")
        below = next(line for line in she.screen if "x0" in line[30:42] and " 2 " in line)
        column = below.index(" 2 ") + 1
        await she.click(column, zero)
        match = re.search(r"start \((-?[\d.]+), (-?[\d.]+)\)", she.text)
        assert match
        # A click is exact to half a cell, and so is a tick; 39 columns and 12 rows show 9 units.
        assert abs(float(match[1]) - 2) <= 9 / 38 + 0.05
        assert abs(float(match[2])) <= 9 / 12 / 2 + 0.05
        # Nothing has moved yet, so the point is at the start, where the click was.
        assert set("▀▄▘▝▖▗") & set(she.screen[zero][column - 1 : column + 2])


async def test_a_click_where_no_point_can_be_moved_changes_nothing() -> None:
    for opened in (NAME, DOWNHILL):
        async with learner(opened) as she:
            before = she.screen
            await she.click(20, 8)
            assert she.screen == before


async def test_a_click_on_a_name_in_the_key_row_presses_it() -> None:
    async with learner(DOWNHILL) as she:
        y = len(she.screen) - 1
        await she.click(she.screen[y].index("step"), y)
        assert " step 1 " in she.text
        await she.click(she.screen[y].index("turn eta"), y)
        assert eta_of(she.text) == "0.11"
        await she.click(she.screen[y].index("all keys"), y)
        assert "Take one step back." in she.text


async def test_every_name_in_the_key_row_can_be_clicked_without_harm() -> None:
    """The entry for digits stands for many keys, so a click on it must do nothing."""
    async with learner(DOWNHILL) as she:
        before = she.screen
        await she.click(before[-1].index("try"), len(before) - 1)
        assert she.screen == before


async def test_the_key_row_follows_what_is_done() -> None:
    async with learner(FIRST_STEP) as she:
        assert she.screen[-1].startswith(" 1-3 answer   enter commit   PgDn skip   ? all keys")
        await she.press("2", "enter")
        assert she.screen[-1].startswith(" space step ")
        await she.press("pagedown", "tab")
        assert "This is the only control here." in she.text


async def test_another_theme_repaints_everything_at_once() -> None:
    async with learner(DOWNHILL) as she:
        dark = she.colours_of("1 too small")
        she.app.theme = "textual-light"
        await she.pilot.pause()
        light = she.colours_of("1 too small")
        table = styles(she.app.current_theme)
        assert {ground for _, ground in light} == {table["text"].bgcolor}
        assert not {ground for _, ground in light} & {ground for _, ground in dark}


async def test_edges_and_gutters_have_the_ground_of_the_text() -> None:
    async with learner(DOWNHILL, size=(120, 40)) as she:
        for theme in ("textual-light", "textual-dark"):
            she.app.theme = theme
            await she.pilot.pause()
            ground = styles(she.app.current_theme)["text"].bgcolor
            strips = she.app.screen._compositor.render_strips()
            edges = {next(iter(strip)).style for strip in strips[1:-1]}
            assert {style.bgcolor for style in edges if style} == {ground}


async def test_ascii_reaches_every_screen() -> None:
    async with learner(DOWNHILL, medium=ASCII) as she:
        shown = she.text
        await she.press("question_mark")
        shown += she.text
        await she.press("x", "escape")
        shown += she.text
        assert {c for c in shown if not c.isascii()} <= set("한국어")


# -- what is painted again ---------------------------------------------------------------


async def test_a_step_repaints_only_cells_that_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Region] = []
    usual = RowsView.refresh

    def spy(view: RowsView, *regions: Region, **options: bool) -> RowsView:
        asked.extend(part.translate(view.region.offset) for part in regions or [view.size.region])
        return usual(view, *regions, **options)

    async with learner(DOWNHILL) as she:
        await she.press("space", "space")
        before = she.screen
        monkeypatch.setattr(RowsView, "refresh", spy)
        await she.press("space")
        now = she.screen
        changed = {y for y, (a, b) in enumerate(zip(before, now, strict=True)) if a != b}
        assert changed
        assert {region.y for region in asked} == changed
        assert all(region.height == 1 for region in asked)
        assert sum(region.area for region in asked) < 80 * 24 / 4


async def test_what_is_painted_is_what_the_page_says() -> None:
    async with learner(DOWNHILL) as she:
        await she.press("space", "v", "n", "L")
        assert isinstance(she.app.screen, LessonScreen)
        assert she.screen == [plain(r) for r in she.app.screen.page.rows]
        assert braille(she.text) + sum(c in "▄▖▗▘▝→↗↑↖←↙↓↘⇒⇗⇑⇖⇐⇙⇓⇘" for c in she.text) > 100


async def test_the_card_beside_the_list_is_ascii_too() -> None:
    async with learner(size=(150, 40), medium=ASCII) as she:
        for _ in range(15):
            assert she.text.isascii(), {char for char in she.text if not char.isascii()}
            await she.press("down")


async def test_nothing_of_the_list_is_cut_where_a_card_stands_beside_it() -> None:
    async with learner(size=(200, 50)) as she:
        beside = [row[:80] for row in she.text.splitlines()]
        assert any("○○○○○○○○" in row for row in beside)
        assert not [row for row in beside if "…" in row]
