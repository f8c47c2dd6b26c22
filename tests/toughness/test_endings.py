"""However the program ends, it restores the terminal if it can, and answers are not lost."""

from __future__ import annotations

import json
import resource
import signal
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.toughness.window import ALTERNATE, bare_environment, command, run, window

if TYPE_CHECKING:
    from pathlib import Path

    from tests.toughness.window import Window

LESSON = "gradient-descent"
OPENED = f"{LESSON}?beat=first-step"
PAGE_DOWN = "\x1b[6~"
NOT_SAVED = "can't be saved"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


def answered(home: Path) -> dict[str, int]:
    """The answers that `downslope progress --json` lists, by beat (choices from 1)."""
    done = run("progress", "--json", home=home)
    assert done.returncode == 0, done.stderr
    lessons = json.loads(done.stdout)["lessons"]
    return {
        answer["beat"]: int(answer["answer"])
        for lesson in lessons
        if lesson["name"] == LESSON
        for answer in lesson["answers"]
    }


def answer_first_question(seen: Window) -> None:
    """Choose the right answer, 2: a step of 0.1 from (-3, 4) on the bowl ends at (-2.4, 3.2)."""
    seen.see("x = [-3.000, 4.000]", "all keys")
    seen.type("2\r")
    seen.see("= -2.400", "(-2.4, 3.2)  your answer")


# -- told to end --------------------------------------------------------------------------


# A shell, a service manager or `timeout` reads 128 and the signal; 0 would be a learner who quits.
@pytest.mark.parametrize("reason", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_while_playing_restores_the_terminal_and_keeps_the_answer(
    reason: signal.Signals, home: Path
) -> None:
    with window("open", OPENED, "--lang", "en", home=home) as seen:
        answer_first_question(seen)
        seen.type("++a")
        seen.see("30/s", "step 5")
        seen.child.send_signal(reason)
        assert seen.end() == 128 + reason
        assert seen.restored
        assert b"Traceback" not in seen.written
    assert answered(home) == {"first-step": 2}


@pytest.mark.parametrize(
    ("reason", "keys", "words"),
    [
        (signal.SIGTERM, "", "your answer"),
        (signal.SIGHUP, "?", "any key closes this"),
        (signal.SIGTERM, "\x10", "Search for lessons and commands"),
        (signal.SIGHUP, "e", "type a value"),
        (signal.SIGHUP, "\x1b", "How a neural network learns"),
    ],
    ids=["lesson", "help", "palette", "box", "list"],
)
def test_a_signal_restores_the_terminal_whatever_is_open(
    reason: signal.Signals, keys: str, words: str, home: Path
) -> None:
    with window("open", OPENED, "--lang", "en", home=home) as seen:
        answer_first_question(seen)
        seen.type(keys)
        seen.see(words)
        assert ALTERNATE in seen.modes
        assert seen.settings != seen.before
        seen.child.send_signal(reason)
        assert seen.end() == 128 + reason
        assert seen.restored
    assert answered(home) == {"first-step": 2}


def test_a_signal_before_the_first_frame_leaves_nothing_switched_on(home: Path) -> None:
    """The program changes the terminal from its first byte on, and must restore it from then on."""
    with window("open", OPENED, "--lang", "en", home=home) as seen:
        seen.wait(lambda: bool(seen.written))
        seen.child.send_signal(signal.SIGTERM)
        seen.end()
        assert seen.restored


def test_kill_9_in_the_middle_of_playing_loses_no_answer(home: Path) -> None:
    with window("open", OPENED, "--lang", "en", home=home) as seen:
        answer_first_question(seen)
        seen.type("++a")
        seen.see("30/s", "step 5")
        seen.child.kill()
        seen.end()
    assert answered(home) == {"first-step": 2}
    # The next session goes on from there, with the question answered.
    with window("open", OPENED, "--lang", "en", home=home) as seen:
        seen.see("all keys")
        seen.type("q")
        assert seen.end() == 0


@pytest.mark.parametrize("moment", range(3))
def test_kill_9_right_after_an_answer_leaves_a_sound_store(moment: int, home: Path) -> None:
    """Whether or not the answer was saved, the store can be read and written afterwards."""
    with window("open", OPENED, "--lang", "en", home=home) as seen:
        seen.see("x = [-3.000, 4.000]", "all keys")
        seen.type("2\r")
        for _ in range(moment):
            seen.read(0.05)
        seen.child.kill()
        seen.end()
    assert answered(home) in ({}, {"first-step": 2})
    with window("open", OPENED, "--lang", "en", home=home) as seen:
        answer_first_question(seen)
        seen.type("q")
        assert seen.end() == 0
    assert answered(home) == {"first-step": 2}
    assert {path.name for path in (home / "downslope").iterdir()} == {"progress.sqlite3"}


def test_a_closed_terminal_ends_the_program(home: Path) -> None:
    """It ends even while it plays: it neither uses the processor nor stays behind for ever."""
    with window("open", OPENED, "--lang", "en", home=home) as seen:
        answer_first_question(seen)
        seen.type("++a")
        seen.see("30/s", "step 5")
        seen.hang_up()
        assert seen.child.wait(30) == 129
    assert answered(home) == {"first-step": 2}


@pytest.mark.parametrize("keys", ["", "\x10"], ids=["lesson", "palette"])
def test_a_closed_terminal_is_noticed_also_where_no_signal_tells_of_it(
    keys: str, home: Path
) -> None:
    with window("open", OPENED, "--lang", "en", home=home, controlling=False) as seen:
        answer_first_question(seen)
        seen.type(keys)
        seen.see("Search for" if keys else "all keys")
        seen.hang_up()
        assert seen.child.wait(30) == 129
    assert answered(home) == {"first-step": 2}


# -- nowhere to write ---------------------------------------------------------------------


def test_a_full_disk_is_told_and_what_is_known_is_written_once_there_is_room(home: Path) -> None:
    with window("open", OPENED, "--lang", "en", home=home) as seen:
        answer_first_question(seen)
        limit_files(seen, 0)
        seen.type(PAGE_DOWN + PAGE_DOWN)
        seen.see(" 4 The predicted drop", NOT_SAVED)
        assert answered(home) == {"first-step": 2}
        # The lesson goes on all the same.
        seen.type("1\r")
        seen.see("✓")
        limit_files(seen, resource.RLIM_INFINITY)
        seen.type(PAGE_DOWN)
        seen.see(" 5 A tiny eta")
        seen.wait(lambda: NOT_SAVED not in seen.text)
        seen.type("q")
        assert seen.end() == 0
        assert seen.restored
    assert {"first-step": 2}.items() <= answered(home).items()
    assert len(answered(home)) == 2


def limit_files(seen: Window, size: int) -> None:
    """Let no file grow beyond `size` bytes, as a full disk or a quota would."""
    resource.prlimit(seen.child.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


@pytest.mark.parametrize("obstacle", ["a file", "a folder in the way", "a path too long"])
def test_a_data_folder_that_refuses_writes_stops_no_lesson(obstacle: str, home: Path) -> None:
    data = home / "data"
    if obstacle == "a file":
        data.write_text("no folder")
    elif obstacle == "a folder in the way":
        (data / "downslope" / "progress.sqlite3").mkdir(parents=True)
    else:
        data = home.joinpath(*["long" * 60] * 20)
    with window("open", OPENED, "--lang", "en", home=home, XDG_DATA_HOME=str(data)) as seen:
        answer_first_question(seen)
        seen.type(PAGE_DOWN)
        seen.see(" 3 The way down", NOT_SAVED)
        seen.type("q")
        assert seen.end() == 0
        assert seen.restored
        assert b"Traceback" not in seen.written
    done = run("progress", home=home, XDG_DATA_HOME=str(data))
    assert b"Traceback" not in done.stderr
    assert done.returncode in (0, 2)
    reset = run("progress", "--reset", home=home, XDG_DATA_HOME=str(data))
    assert reset.returncode in (0, 2)
    assert b"Traceback" not in reset.stderr


def test_output_to_a_full_disk_is_one_line_and_no_traceback(home: Path) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            command("show", LESSON),
            cwd=home,
            env=bare_environment(home),
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode not in (0, None)
    assert b"Traceback" not in done.stderr
    assert done.stderr.startswith(b"downslope: ")
    assert done.stderr.count(b"\n") == 1


def test_two_sessions_lose_neither_s_answer(home: Path) -> None:
    with (
        window("open", OPENED, "--lang", "en", home=home) as one,
        window("open", "tangent", "--lang", "en", home=home) as other,
    ):
        one.see("x = [-3.000, 4.000]", "all keys")
        other.see("all keys")
        one.type("2\r")
        other.type("1\r")
        one.see("your answer")
        for seen in (one, other):
            seen.type("q")
            assert seen.end() == 0
    names = {x["name"] for x in json.loads(run("progress", "--json", home=home).stdout)["lessons"]}
    assert names == {LESSON, "tangent"}
    assert answered(home) == {"first-step": 2}
