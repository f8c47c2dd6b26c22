"""Theme and language are remembered, whatever the file is like."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from downslope.tui.store.settings import Settings, SettingsFile, default_path
from tests.toughness.window import run, window

if TYPE_CHECKING:
    from pathlib import Path

    from tests.toughness.window import Window

STEPPED = "gradient-descent?beat=2&step=3"
DARK_GROUND, LIGHT_GROUND = "11151c", "fbfaf6"


def test_what_was_chosen_is_there_the_next_time(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "deep" / "settings.json")
    assert file.load() == Settings()
    file.remember(theme="nord")
    file.remember(language="ko")
    assert SettingsFile(file.path).load() == Settings("nord", "ko")
    file.remember(theme="projector")
    assert file.load() == Settings("projector", "ko")
    assert [path.name for path in file.path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "broken",
    [b"", b"{", b"\xff\xfe", b"[]", b"null", b'"ko"', b"[" * 100_000, b'{"theme": 3}',
     b'{"language": "fr", "theme": null}', b'{"theme": ["nord"], "language": {"a": 1}}'],
)  # fmt: skip
def test_a_broken_file_is_as_none(broken: bytes, tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.path.write_bytes(broken)
    assert file.load() == Settings()
    file.remember(language="ko")
    assert file.load() == Settings(None, "ko")


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    file = SettingsFile(tmp_path / "file" / "settings.json")
    file.remember(theme="nord")
    assert file.load() == Settings()
    there = SettingsFile(tmp_path / "settings.json")
    there.path.mkdir()
    there.remember(theme="nord")
    assert there.load() == Settings()
    assert [*there.path.parent.glob("settings.json.*")] == []


def test_nothing_is_written_where_nothing_changes(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.remember(theme="nord")
    before = file.path.stat().st_ino
    file.remember(theme="nord")
    assert file.path.stat().st_ino == before
    file.remember(theme="projector")
    assert file.path.stat().st_ino != before, "a new file takes the place of the old one"


# -- with the real program ------------------------------------------------------------------


def ground(seen: Window) -> str:
    return str(seen.emulator.buffer[12][40].bg)


def choose_theme(seen: Window, name: str) -> None:
    seen.type("\x10")
    seen.see("Learning from data")
    seen.type("theme")
    seen.see("Change the")
    seen.type("\r")
    seen.see("downslope-dark", "high-contrast")
    seen.type(name)
    seen.wait(lambda: "downslope-dark" not in seen.text)
    seen.type("\r")


def stored(home: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads((home / "downslope" / "settings.json").read_text())
    return found


def test_theme_and_language_are_remembered_and_options_win(tmp_path: Path) -> None:
    with window("open", STEPPED, "--lang", "en", home=tmp_path, COLORTERM="truecolor") as seen:
        seen.see("= -1.536")
        assert ground(seen) == DARK_GROUND
        choose_theme(seen, "downslope-light")
        seen.wait(lambda: ground(seen) == LIGHT_GROUND)
        seen.see("= -1.536")
        seen.type("L")
        seen.see("경사 하강법")
        assert seen.quit() == 0
    assert stored(tmp_path) == {"theme": "downslope-light", "language": "ko"}
    with window("open", STEPPED, home=tmp_path, COLORTERM="truecolor") as seen:
        seen.see("= -1.536", "경사 하강법")
        assert ground(seen) == LIGHT_GROUND
        assert seen.quit() == 0
    assert "경사 하강법" in run("list", home=tmp_path).stdout.decode()
    words = ("open", STEPPED, "--lang", "en", "--theme", "downslope-dark")
    with window(*words, home=tmp_path, COLORTERM="truecolor") as seen:
        seen.see("= -1.536", "Gradient descent")
        assert ground(seen) == DARK_GROUND
        assert seen.quit() == 0
    assert stored(tmp_path) == {"theme": "downslope-light", "language": "ko"}


def test_our_four_themes_are_offered_first(tmp_path: Path) -> None:
    with window("--lang", "en", home=tmp_path) as seen:
        seen.see("Gradient descent")
        seen.type("\x10")
        seen.see("Learning from data")
        seen.type("theme")
        seen.see("Change the")
        seen.type("\r")
        seen.see("downslope-dark", "high-contrast")
        offered = [row.strip() for row in seen.rows if row.strip().replace("-", "").isalpha()]
        expected = ["downslope-dark", "downslope-light", "projector", "high-contrast"]
        assert offered[:4] == expected
        assert not [name for name in offered if name.startswith("ansi")]
        assert seen.quit() == 0


def test_a_kiosk_remembers_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "downslope"
    folder.mkdir()
    chosen = json.dumps({"theme": "downslope-light", "language": "ko"})
    (folder / "settings.json").write_text(chosen)
    with window("open", STEPPED, "--kiosk", home=tmp_path, COLORTERM="truecolor") as seen:
        seen.see("= -1.536", "Gradient descent")
        assert ground(seen) == DARK_GROUND
        choose_theme(seen, "nord")
        seen.wait(lambda: ground(seen) != DARK_GROUND)
        seen.see("= -1.536")
        assert seen.quit() == 0
    assert (folder / "settings.json").read_text() == chosen


@pytest.mark.parametrize(
    "broken", ["{", '{"theme": "no-such-theme", "language": "xx"}', "[" * 9999]
)
def test_a_broken_file_opens_as_ever(broken: str, tmp_path: Path) -> None:
    folder = tmp_path / "downslope"
    folder.mkdir()
    (folder / "settings.json").write_text(broken)
    with window("open", STEPPED, home=tmp_path, COLORTERM="truecolor") as seen:
        seen.see("= -1.536", "Gradient descent")
        assert ground(seen) == DARK_GROUND
        assert seen.quit() == 0
        assert b"Traceback" not in seen.written


def test_it_lies_beside_the_progress() -> None:
    from downslope.tui.store.folder import record_path as progress_path

    assert default_path().parent == progress_path().parent
