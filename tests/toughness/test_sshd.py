"""A class on one machine: a real sshd, with the lines that docs/ gives, and thirty students.

Skipped where there is no sshd, as on most machines of developers.
"""

from __future__ import annotations

import getpass
import os
import shlex
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from downslope.tui.store.progress import Progress
from tests.toughness.window import ROOT, window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.toughness.window import Window

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
STUDENTS = [f"student {number}" for number in range(1, 31)]
pytestmark = [
    pytest.mark.skipif(not (SSHD and shutil.which("ssh")), reason="no sshd here"),
    pytest.mark.slow,
]


class Server:
    """An sshd of our own, and how to log in to it as a student."""

    def __init__(self, home: Path, port: int) -> None:
        self.home, self.port = home, port

    @property
    def data(self) -> Path:
        """Where the account keeps its records."""
        return self.home / "data" / "downslope"

    def login(self, student: str, *more: str) -> list[str]:
        """The command that a student types."""
        options = ("StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR")
        as_options = [word for option in options for word in ("-o", option)]
        key = str(self.home / f"{STUDENTS.index(student)}.key")
        return ["ssh", "-tt", *as_options, "-i", key, "-p", str(self.port), *more,
                f"{getpass.getuser()}@127.0.0.1"]  # fmt: skip


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    home = tmp_path_factory.mktemp("sshd")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        made = Server(home, free.getsockname()[1])
    for name in ("host", *map(str, range(len(STUDENTS)))):
        new_key = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(home / f"{name}.key")]
        subprocess.run(new_key, check=True)
    (home / "authorized_keys").write_text("".join(authorized(home)), encoding="utf8")
    (home / "sshd_config").write_text(configuration(made), encoding="utf8")
    with running(made):
        yield made


def authorized(home: Path) -> Iterator[str]:
    """Our own authorized_keys, with the options of the example in docs/."""
    example = (ROOT / "docs" / "authorized_keys.example").read_text(encoding="utf8")
    line = next(line for line in example.splitlines() if line.startswith("restrict"))
    options, _, _ = line.partition(" ssh-ed25519 ")
    program = f"env HOME={home} XDG_DATA_HOME={home}/data PYTHONPATH={ROOT}"
    program = f"{program} {sys.executable} -m downslope"
    for number, name in enumerate(STUDENTS):
        public = (home / f"{number}.key.pub").read_text(encoding="utf8")
        own = options.replace("/usr/local/bin/downslope", program)
        yield own.replace("--as kim", f"--as {shlex.quote(name)}") + f" {public}"


def configuration(made: Server) -> str:
    """Our own sshd_config, with the lines of the example in docs/ for this account."""
    example = (ROOT / "docs" / "sshd_config.example").read_text(encoding="utf8")
    return (
        f"Port {made.port}\nListenAddress 127.0.0.1\nHostKey {made.home}/host.key\n"
        f"AuthorizedKeysFile {made.home}/authorized_keys\nPidFile none\nUsePAM no\n"
        f"StrictModes no\nPermitRootLogin yes\n"
        + example.replace("Match User learner", f"Match User {getpass.getuser()}")
    )


@contextmanager
def running(made: Server) -> Iterator[None]:
    assert SSHD
    Path("/run/sshd").mkdir(exist_ok=True) if os.access("/run", os.W_OK) else None
    words = [SSHD, "-D", "-e", "-f", str(made.home / "sshd_config")]
    with (made.home / "log").open("wb") as log:
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stderr=log)
    try:
        wait_for_port(made, process)
        yield
    finally:
        process.terminate()
        process.wait()


def wait_for_port(made: Server, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        assert process.poll() is None, (made.home / "log").read_text(encoding="utf8")
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", made.port)) == 0:
                return
    raise AssertionError("sshd does not listen")


@contextmanager
def logged_in(server: Server, student: str, *more: str) -> Iterator[Window]:
    with window(program=server.login(student, *more), home=server.home) as seen:
        yield seen


def programs() -> int:
    """How many processes run the program for a student now."""
    words = ["pgrep", "-f", "downslope --kiosk --as student"]
    found = subprocess.run(words, capture_output=True, check=False)
    return len(found.stdout.split())


def settled(screen: Window) -> None:
    screen.wait(lambda: "1-3 answer" not in screen.text)


def first_answer(student: str) -> str:
    """What a student answers to the first question: not all the same."""
    return str(1 + STUDENTS.index(student) % 3)


def test_thirty_names_have_thirty_records_and_nothing_is_left_running(server: Server) -> None:
    for first in range(0, 30, 6):
        group = STUDENTS[first : first + 6]
        opened = [window(program=server.login(name), home=server.home) for name in group]
        seen = [each.__enter__() for each in opened]
        for screen in seen:
            screen.see("Downslope")
        for name, screen in zip(group, seen, strict=True):
            screen.type("\x1b[H" + "\x1b[B" * 3 + "\r")
            screen.see("1-3 answer")
            screen.type(f"{first_answer(name)}\r")
            settled(screen)
        for number, screen in enumerate(seen):
            # Half of the class quits, the other half closes the window.
            screen.type("q") if number % 2 else screen.hang_up()
            screen.child.wait(timeout=20)
        for each in opened:
            each.__exit__(None, None, None)
    for name in STUDENTS:
        store = Progress(server.data / f"{name}.sqlite3")
        said = [event.value for event in store.load() if event.kind == "said"]
        assert said == [first_answer(name)], name
    deadline = time.monotonic() + 20
    while programs() and time.monotonic() < deadline:
        pass
    assert programs() == 0


def test_no_port_is_reachable_and_no_command_runs(server: Server) -> None:
    with socket.create_server(("127.0.0.1", 0)) as secret, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        through = free.getsockname()[1]
        free.close()
        tunnel = f"{through}:127.0.0.1:{secret.getsockname()[1]}"
        with logged_in(server, STUDENTS[0], "-L", tunnel) as seen:
            seen.see("Downslope")
            with socket.create_connection(("127.0.0.1", through)) as asking:
                asking.settimeout(5)
                assert asking.recv(1) == b""
            secret.settimeout(0.5)
            with pytest.raises(TimeoutError):
                secret.accept()
    asked = [*server.login(STUDENTS[0]), "touch", str(server.home / "owned")]
    with window(program=asked, home=server.home) as seen:
        seen.see("Downslope")
        seen.type("q")
        assert seen.end() == 0
    assert not (server.home / "owned").exists()


def test_without_a_terminal_it_says_how_to_get_one(server: Server) -> None:
    words = [word for word in server.login(STUDENTS[1]) if word != "-tt"]
    done = subprocess.run(
        [*words[:1], "-T", *words[1:]], stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    assert b"ssh -t" in done.stderr + done.stdout
