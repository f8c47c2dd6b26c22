"""What is typed at a real terminal, in any script and any amount, does what was meant."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from downslope.tui.store.progress import Progress
from tests.toughness.window import ALTERNATE, bare_environment, command, run, window

if TYPE_CHECKING:
    from tests.toughness.window import Window

DESCENT = "gradient-descent"
DOWNHILL = f"{DESCENT}?beat=2"
FIRST_STEP = f"{DESCENT}?beat=first-step"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


def walked(seen: Window, pairs: list[tuple[str, tuple[str, ...]]]) -> None:
    """Type each of these, all at once, and see what it brings."""
    for sent, shown in pairs:
        seen.type(sent)
        seen.see(*shown)


def test_a_key_in_another_script_or_form_is_the_key_that_was_meant(home: Path) -> None:
    with window("open", DOWNHILL, "--lang", "en", home=home) as seen:
        seen.see("step 0", "all keys")
        walked(
            seen,
            [
                # ㅁ stands on the key a, ㅊ on c, ㅣ on l; с is a letter of Russian
                ("ㅁ", ("a pause",)),
                ("\x1b[12609;;12609ur", ("a play", " step 0 ")),
                ("ㅊ", ("def gradient_descent",)),
                ("с", ("x0              ",)),
                ("ㅣ", ("모든 키",)),
                ("Ｌ", ("all keys",)),
                ("C", ("def gradient_descent",)),
                ("c\u3000\u3000", (" step 2 ",)),
                ("\x1b[32;2;32u", (" step 3 ",)),
                # a click with X10's bytes, caps lock alone, a key that no keyboard has
                ("\x1b[M \x41\x30 ", (" step 4 ",)),
                ("\x1b[57358;65;97u\x1b[1114112u ", (" step 5 ",)),
                ("が", ("한/영",)),
            ],
        )


def test_hangul_quits_and_types_into_a_box(home: Path) -> None:
    with window("open", DOWNHILL, "--lang", "en", home=home) as seen:
        seen.see("step 0", "all keys")
        seen.type("ㄷ\x15경사\r")
        seen.see("eta=경사: must be a number")
        seen.type("\x1b")
        seen.wait(lambda: "type a value, enter" not in seen.text)
        seen.type("ㅂ")
        assert seen.end() == 0


def test_keys_typed_ahead_do_what_they_would_have_done_one_by_one(home: Path) -> None:
    with window("open", DOWNHILL, "--lang", "en", home=home) as seen:
        seen.see("step 0", "all keys")
        walked(
            seen,
            [
                ("e\x150.5\r ", ("eta 0.5", " step 1 ")),
                ("e\x150.7\r\x1b[6~", ("4 The predicted drop",)),
                ("\x1b[5~?x  ", (" step 2 ",)),
                ("\x1b[6~\x1b[6~\x1b[5~", ("4 The predicted drop",)),
                ("\x1b\x1b[A\r", ("11  Gradient", "step 0")),
            ],
        )


def memory_of(seen: Window) -> float:
    """Resident memory in MB."""
    status = Path(f"/proc/{seen.child.pid}/status").read_text(encoding="utf8")
    match = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert match
    return int(match[1]) / 1000


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_a_flood_of_keys_stays_in_the_terminal(home: Path) -> None:
    """Keys arrive a hundred times faster than they can be painted."""
    with window("open", DOWNHILL, "--lang", "en", home=home) as seen:
        seen.see("step 0", "all keys")
        seen.type(" \x7f" * 50)
        seen.see("step 0", "all keys")
        before = memory_of(seen)
        flood = b"g" * 160_000
        # What the terminal does not take any more was never read by the program either.
        taken = 0
        os.set_blocking(seen.keyboard, False)
        for _ in range(60):
            try:
                taken += os.write(seen.keyboard, flood[taken : taken + 4096])
            except BlockingIOError:
                seen.read(0.05)
        assert taken < len(flood) / 2
        assert memory_of(seen) - before < 5


def test_the_terminal_s_size_counts_and_not_the_environment_s(home: Path) -> None:
    size = {"COLUMNS": "120", "LINES": "40"}
    with window("open", DOWNHILL, "--lang", "en", home=home, **size) as seen:
        seen.see("step 0", "all keys")
        seen.resize(100, 30)
        seen.emulator.resize(30, 100)
        os.kill(seen.child.pid, signal.SIGWINCH)
        seen.wait(lambda: "all keys" in seen.rows[29])


def test_an_absurd_size_is_clamped(home: Path) -> None:
    with window("open", DOWNHILL, "--lang", "en", home=home) as seen:
        seen.see("step 0", "all keys")
        seen.resize(9999, 9999)
        os.kill(seen.child.pid, signal.SIGWINCH)
        seen.type("\x1b[48;9999;9999;9999;9999t")
        seen.resize(80, 24)
        os.kill(seen.child.pid, signal.SIGWINCH)
        seen.type(" ")
        seen.see(" step 1 ")
        seen.type("q")
        assert seen.end() == 0


def test_a_paste_of_any_shape_is_one_line(home: Path) -> None:
    with window("open", f"{DESCENT}?beat=6&at=landscape", "--lang", "en", home=home) as seen:
        seen.see("step 0", "all keys")
        seen.type("e")
        seen.see("type a value, enter")
        for pasted, shown in (
            ("x0**2\n + x1**2\n", "x0**2 + x1**2"),
            ("\nx0**4", "x0**4"),
            ("x0**6\u00a0+\tx1**2\ufeff", "x0**6 + x1**2"),
        ):
            seen.type(f"\x15\x1b[200~{pasted}\x1b[201~")
            seen.see(f"│ {shown}  ")


def in_a_shell(line: str, home: Path) -> subprocess.CompletedProcess[bytes]:
    """What a line at an interactive shell does, in a session without job control of the tests."""
    return subprocess.run(
        ["sh", "-c", line], cwd=home, env=bare_environment(home), capture_output=True, check=False
    )


@pytest.mark.parametrize(
    ("redirected", "words", "code"),
    [
        ("<&-", "", 2),
        ("<&-", "open tangent", 2),
        (">&-", "show tangent", 2),
        (">&- 2>&-", "show tangent", 2),
        ("2>&-", "list", 0),
        ("<&-", "list", 0),
    ],
)
def test_streams_that_are_closed_are_no_traceback(
    redirected: str, words: str, code: int, home: Path
) -> None:
    line = f"{' '.join(command())} {words} {redirected}"
    done = in_a_shell(line, home)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") <= 1


def test_a_reader_that_has_enough_is_no_error(home: Path) -> None:
    line = f"set -o pipefail; {' '.join(command('list'))} | head -1"
    done = subprocess.run(
        ["bash", "-c", line], env=bare_environment(home), capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_in_the_background_it_says_to_quote_the_token(home: Path) -> None:
    line = f"{' '.join(command('open', 'tangent'))} & wait $!; echo code $?"
    with window(home=home, program=["bash", "-i", "-c", f"set -m; {line}"]) as seen:
        seen.see("put the token in", "code 2")


@pytest.mark.parametrize("words", [(), ("--kiosk",)], ids=["at home", "kiosk"])
def test_a_fault_of_the_program_is_one_line_a_log_and_no_success(
    words: tuple[str, ...], home: Path
) -> None:
    broken = (
        "from downslope.tui.app import lesson_screen\n"
        "def fail(*_): raise RuntimeError('a fault that was made for this test')\n"
        "lesson_screen.press = fail\n"
        "from downslope.tui.cli.main import main\n"
        f"main({['open', DOWNHILL, '--lang', 'en', *words]!r})\n"
    )
    with window(home=home, program=[sys.executable, "-c", broken]) as seen:
        seen.see("step 0", "all keys")
        seen.type(" ")
        assert seen.end() == 70
        assert b"ended by a fault" in seen.written
        assert b"Traceback" not in seen.written
        assert (b"faults.log" in seen.written) == (not words)
        assert seen.restored
    log = home / "downslope" / "faults.log"
    assert "a fault that was made for this test" in log.read_text(encoding="utf8")
    assert log.stat().st_mode & 0o077 == 0


def switches(seen: Window) -> int:
    """How often the process has gone to sleep by itself, in all its threads."""
    tasks = Path(f"/proc/{seen.child.pid}/task").iterdir()
    found = [(task / "status").read_text(encoding="utf8") for task in tasks]
    return sum(int(re.findall(r"\nvoluntary_ctxt_switches:\s+(\d+)", text)[0]) for text in found)


def switches_in_half_a_second(seen: Window) -> int:
    before = switches(seen)
    for _ in range(10):
        seen.read(0.05)
    return switches(seen) - before


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_while_nothing_is_typed_the_program_sleeps(home: Path) -> None:
    with window("open", DOWNHILL, "--lang", "en", home=home) as seen:
        seen.see("step 0", "all keys")
        seen.type(" ")
        seen.see(" step 1 ")
        # Ten times a second, as once, would be five in each of these half seconds.
        assert any(switches_in_half_a_second(seen) < 3 for _ in range(20))


def test_ctrl_z_suspends_and_the_screen_comes_back(home: Path) -> None:
    with window(home=home, program=["bash", "-i"]) as seen:
        seen.type(f"{' '.join(command('open', repr(DOWNHILL), '--lang', 'en'))}\r")
        seen.see("step 0", "all keys")
        seen.type(" ")
        seen.see(" step 1 ")
        seen.type("\x1a")
        seen.see("Stopped")
        seen.type("fg\r")
        seen.see(" step 1 ", "all keys")
        seen.type(" ")
        seen.see(" step 2 ")
        seen.type("q")
        seen.wait(lambda: ALTERNATE not in seen.modes)
        seen.type("exit\r")
        assert seen.end() == 0


def test_two_people_on_one_account_never_see_each_other_s_answers(home: Path) -> None:
    for name, answer in (("Kim", "1"), ("이지우", "2")):
        with window("open", FIRST_STEP, "--kiosk", "--as", name, "--lang", "en", home=home) as seen:
            seen.see("1-3 answer", "all keys")
            assert "You said" not in seen.text
            seen.type(answer + "\r")
            seen.wait(lambda: "1-3 answer" not in seen.text)
            seen.type("q")
            assert seen.end() == 0
    folder = home / "downslope"
    assert folder.stat().st_mode & 0o077 == 0
    said = {
        path.stem: [e.value for e in Progress(path).load() if e.kind == "said"]
        for path in folder.glob("*.sqlite3")
    }
    assert said == {"kim": ["1"], "이지우": ["2"]}


def test_a_name_can_be_asked_for_and_a_wrong_one_is_asked_again(home: Path) -> None:
    with window("open", FIRST_STEP, "--kiosk", "--ask-name", "--lang", "en", home=home) as seen:
        seen.see("Your name")
        seen.type("../etc\r")
        seen.see("a name has 1 to 40 letters")
        seen.type("Kim\r")
        seen.see("1-3 answer")
        seen.type("2\rq")
        assert seen.end() == 0
    assert (home / "downslope" / "kim.sqlite3").exists()


@pytest.mark.parametrize(
    "name", ["../x", "a/b", "", ".", "con", "progress", "x" * 41, "-", "\ud800"]
)
def test_what_is_no_name_is_refused_in_one_line(name: str, home: Path) -> None:
    done = run("progress", "--as", name.encode(errors="replace"), home=home)
    assert done.returncode == (0 if not name else 2)
    assert done.stderr.count(b"\n") == (0 if not name else 1)


def test_what_a_token_claims_is_nobody_s_progress(home: Path) -> None:
    forged = "squared-error?said=right-answer:1&reached=add-up"
    with window("open", forged, "--lang", "en", home=home) as seen:
        seen.see("all keys")
        seen.type("L")
        seen.see("모든 키")
        seen.type("q")
        assert seen.end() == 0
    (lesson,) = json.loads(run("progress", "--json", home=home).stdout)["lessons"]
    assert (lesson["answers"], lesson["goals"]) == ([], [])


def test_after_the_line_was_cut_the_lesson_opens_on_the_same_screen(home: Path) -> None:
    with window("open", f"{DESCENT}?beat=6", "--lang", "en", home=home) as seen:
        seen.see("step 0", "all keys")
        seen.type("   \x1b[C")
        seen.see(" step 3 ", "eta 0.11")
        seen.hang_up()
        seen.child.wait()
    with window("--lang", "en", home=home) as seen:
        seen.see("continue  12, beat 7")
        seen.type("\r")
        seen.see(" step 3 ", "eta 0.11")
