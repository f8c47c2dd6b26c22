"""Windows has no job control, no termios and no TERM: the program asks for none of them there."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.toughness.window import bare_environment

if TYPE_CHECKING:
    from pathlib import Path

PRETENDED = """
import os, signal, sys
# The libraries are as they are here: on Windows they bring others of their files.
import click, numpy, sqlite3, subprocess, asyncio, textual.app, rich.console
from textual.drivers import headless_driver
import contourpy, numpy.random, simpleeval
from downslope.tui.painter.plot.plotext_import import import_plotext
import_plotext()
# On Windows Python lacks these.
missing = ("termios", "fcntl", "pty", "tty", "resource", "grp", "pwd")
sys.modules["textual.drivers.linux_driver"] = None
textual.app.App.get_driver_class = lambda self: headless_driver.HeadlessDriver
sys.modules.update(dict.fromkeys(missing))
for name in ("SIGTSTP", "SIGCONT", "SIGHUP", "SIGVTALRM", "SIGALRM", "SIGWINCH", "SIGKILL"):
    vars(signal).pop(name, None)
for name in ("setitimer", "ITIMER_VIRTUAL", "pthread_kill"):
    vars(signal).pop(name, None)
for name in ("tcgetpgrp", "getpgrp", "fork", "getuid", "set_blocking"):
    vars(os).pop(name, None)
sys.platform = "win32"
"""
RUN = "from downslope.tui.cli.main import main; main({words!r})"
APP = """
import asyncio
from downslope.lessons.engine.token import read
from downslope.tui.app.app import DownslopeApp
from downslope.tui.terminal.environment import check_terminal, enter_kiosk
check_terminal()
enter_kiosk()
async def walk():
    app = DownslopeApp(read("gradient-descent?beat=2"), kiosk=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space", "space")
        print("step", app.screen.walk.step)
asyncio.run(walk())
"""


def on_windows(code: str, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PRETENDED + code],
        env=bare_environment(home, TERM=""),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (["list"], "gradient-descent"),
        (["show", "tangent", "--lang", "en"], "slope"),
        (["progress"], "nothing begun"),
        (["check", "tangent"], "0 problems"),
    ],
)
def test_a_command_runs(words: list[str], shown: str, tmp_path: Path) -> None:
    done = on_windows(RUN.format(words=words), tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert shown in done.stdout


def test_the_app_runs_in_a_kiosk_too(tmp_path: Path) -> None:
    done = on_windows(APP, tmp_path)
    assert done.stdout == "step 2\n", done.stderr[-2000:]


def test_in_a_pipe_it_says_what_works_there(tmp_path: Path) -> None:
    done = on_windows(RUN.format(words=["open", "tangent", "--lang", "en"]), tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("downslope: this needs a terminal")
