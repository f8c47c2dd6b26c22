"""On a shared account nobody gets a shell, and nothing but progress is written."""

from __future__ import annotations

import signal
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from downslope.lessons.engine.token import read
from downslope.tui.app.app import DownslopeApp
from downslope.tui.app.session import Session
from downslope.tui.store.progress import Progress
from tests.toughness.window import ALTERNATE, stopped, window

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from tests.toughness.window import Window

LESSON = "gradient-descent"
OPENED = f"{LESSON}?beat=first-step"
WAYS: list[tuple[tuple[str, ...], dict[str, str]]] = [
    (("--kiosk",), {}),
    (("open", OPENED, "--kiosk"), {}),
    (("--kiosk", "open", OPENED), {}),
    ((), {"DOWNSLOPE_KIOSK": "1"}),
    (("open", OPENED), {"DOWNSLOPE_KIOSK": "1"}),
]
"""Every way to ask for a kiosk."""
EVERY_KEY = [
    *" \x7fa-+r\t123456789\rcgvnL?",
    *("\x1b[C", "\x1b[D", "\x1b[A", "\x1b[B", "\x1b[1;2C", "\x1b[6~", "\x1b[5~", "\x1bOP", "\x1b"),
    # All control characters but ctrl+c and ctrl+q, which quit, and ctrl+p, which has a test of its
    # own.
    *(chr(code) for code in range(1, 32) if code not in (3, 16, 17, 27)),
    *("\x1b[11~", "\x1b[15~", "\x1b[24~", "\x1b[2~", "\x1b[3~", "\x1bs", "\x1bx", "!", ":", "/"),
]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


def alive(seen: Window) -> None:
    """Check that the program answers a key: the language changes and changes back."""
    seen.type("L")
    seen.see("모든 키")
    seen.type("L")
    seen.see("all keys")


def files(home: Path) -> set[str]:
    return {str(path.relative_to(home)) for path in home.rglob("*") if path.is_file()}


# -- no shell -----------------------------------------------------------------------------


@pytest.mark.parametrize(("words", "environment"), WAYS)
def test_nothing_suspends_a_kiosk(
    words: tuple[str, ...], environment: dict[str, str], home: Path
) -> None:
    with window(*words, "--lang", "en", home=home, **environment) as seen:
        seen.see("all keys")
        seen.type("\x1a\x1a")
        alive(seen)
        # A signal that somebody else sends must not stop it either.
        seen.child.send_signal(signal.SIGTSTP)
        try:
            for word in ("모든 키", "all keys"):
                seen.type("L")
                seen.wait(lambda word=word: stopped(seen) or word in seen.text)  # type: ignore[misc]
                assert not stopped(seen)
        finally:
            seen.child.send_signal(signal.SIGCONT)
        seen.type("q")
        assert seen.end() == 0
        assert seen.restored


def test_without_the_switch_a_signal_suspends(home: Path) -> None:
    """This shows that the test above would notice a program that is suspended."""
    with window("open", OPENED, "--lang", "en", home=home) as seen:
        seen.see("all keys")
        seen.child.send_signal(signal.SIGTSTP)
        seen.wait(lambda: stopped(seen) and ALTERNATE not in seen.modes)
        seen.child.send_signal(signal.SIGCONT)
        # What is typed before the program has the keyboard back belongs to the shell.
        seen.wait(lambda: ALTERNATE in seen.modes and "all keys" in seen.text)
        seen.type("q")
        assert seen.end() == 0


# -- no files -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["", "Kim 지우"])
def test_whatever_is_pressed_only_who_has_a_name_leaves_anything(name: str, home: Path) -> None:
    asked = {
        "TEXTUAL": "debug,devtools",
        "TEXTUAL_LOG": str(home / "textual.log"),
        "TEXTUAL_SCREENSHOT": "0",
        "TEXTUAL_SCREENSHOT_LOCATION": str(home),
        "TEXTUAL_DRIVER": "antigravity:Driver",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    words = ("open", OPENED, "--lang", "en", "--kiosk", *(("--as", name) if name else ()))
    with window(*words, home=home, **asked) as seen:
        seen.see("x = [-3.000, 4.000]", "all keys")
        for key in EVERY_KEY:
            seen.type(key)
            seen.read(0.05)
        seen.type("\x1b")
        seen.type("\x1b")
        # One of the keys changes the language, so the home screen may be in either.
        home_rows = ("How a neural network learns", "신경망은 어떻게 배울까")
        seen.wait(lambda: any(words in seen.text for words in home_rows))
        assert seen.quit() == 0
        assert b"Traceback" not in seen.written
    kept = {"downslope/kim 지우.sqlite3", "downslope/kim 지우.json"}
    assert files(home) == (kept if name else set())


@pytest.mark.parametrize(("words", "environment"), WAYS)
def test_the_environment_leads_a_kiosk_to_no_other_files(
    words: tuple[str, ...], environment: dict[str, str], home: Path
) -> None:
    """A folder that comes from the environment was not asked for by anybody at the keyboard."""
    missing = {**environment, "DOWNSLOPE_MNIST": str(home / "nowhere")}
    with window(*words, "--lang", "en", home=home, **missing) as seen:
        seen.wait(lambda: "all keys" in seen.text or seen.child.poll() is not None)
        assert "nowhere" not in seen.text
        seen.type("q")
        assert seen.end() == 0


# -- no commands --------------------------------------------------------------------------


@asynccontextmanager
async def app(home: Path, *, kiosk: bool) -> AsyncIterator[Pilot[None]]:
    store = Progress(home / "progress.sqlite3")
    opened = DownslopeApp(read(f"{LESSON}?beat=2"), session=Session(store), kiosk=kiosk)
    async with opened.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield pilot


def screen(pilot: Pilot[None]) -> str:
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text for strip in strips)


async def until(seen: Callable[[], bool], pilot: Pilot[None]) -> None:
    """Let the app work until `seen` is true; fails if that never comes."""
    for _ in range(500):
        if seen():
            return
        await pilot.pause(0.01)
    raise AssertionError(f"never seen; the screen shows\n{screen(pilot)}")


@pytest.mark.parametrize("wanted", ["screenshot", "suspend", "shell", "maximize", "devtools"])
async def test_the_palette_has_no_command_that_reaches_the_system(wanted: str, home: Path) -> None:
    async with app(home, kiosk=True) as pilot:
        await pilot.press("ctrl+p")
        await until(lambda: "Learning from data" in screen(pilot), pilot)
        await pilot.press(*wanted)
        await until(lambda: "Learning from data" not in screen(pilot), pilot)
        offered = [row for row in screen(pilot).lower().splitlines() if wanted in row]
        # The row in which the search is typed shows the word itself.
        assert len(offered) <= 1
        assert wanted in screen(pilot)


async def test_the_palette_offers_lessons_theme_language_keys_and_leaving(home: Path) -> None:
    async with app(home, kiosk=True) as pilot:
        titles = {command.title for command in pilot.app.get_system_commands(pilot.app.screen)}
        assert {title.split(" · ")[0] for title in titles} == {
            *("Theme", "Language", "Lessons", "Keys", "Quit")
        }


@pytest.mark.parametrize("kiosk", [True, False])
async def test_the_library_s_own_actions_write_no_picture(
    kiosk: bool, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No key leads to these actions today; should one ever, a kiosk must still write nothing."""
    monkeypatch.setenv("XDG_DOWNLOAD_DIR", str(home))
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home)
    async with app(home, kiosk=kiosk) as pilot:
        before = files(home)
        for action in (f"app.screenshot('shot.svg', {str(home)!r})", "app.suspend_process"):
            await pilot.app.run_action(action)
        await pilot.pause()
        written = files(home) - before
    assert (written == set()) == kiosk, "without the switch a picture shows that this test sees it"
