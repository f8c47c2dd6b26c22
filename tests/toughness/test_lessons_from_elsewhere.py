"""Lessons from other folders and from installed packages, with the real program."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.toughness.window import bare_environment, window

if TYPE_CHECKING:
    from pathlib import Path

LESSON = """
from downslope.lessons.kit import Beat, EMPTY, Lesson, Listing, Notes, Number, Plot, Text
{before}
WORDS = Text("Words.", "말.")

def start(values):
    {start}
    return 0

def step(state):
    {step}
    return state + 1

def picture(situation):
    {picture}
    return Plot(WORDS, WORDS, (0.0, 1.0), (0.0, 1.0), (), EMPTY, x_label="x")

def formula(situation):
    {formula}
    return (Text.plain(f"n = {{situation.state}}"),)

def status(situation):
    {status}
    return WORDS

LESSON = Lesson(
    number=16, name="{name}", section="x", title={title},
    controls=(Number("pace", Text("pace", "빠르기"), 1.0, 0.0, 2.0, 0.5, 1.0),),
    beats=(Beat("one", {beat_title}, WORDS, Notes(WORDS, WORDS), pictures=("frame",)),),
    start=start, step=step, pictures=dict(frame=picture), formula=formula, status=status,
    code=lambda _: Listing((step,)),
)
"""
PARTS = ("before", "start", "step", "picture", "formula", "status")
FAULT = "1 / 0"
REASON = "ZeroDivisionError: division by zero"
TITLE = 'Text("Other lesson", "다른 단원")'


def source(name: str = "other", title: str = TITLE, beat: str = "WORDS", **faults: str) -> str:
    parts = {part: faults.get(part, "pass") for part in PARTS}
    return LESSON.format(name=name, title=title, beat_title=beat, **parts)


def lay(folder: Path, text: str, module: str = "l16_other") -> str:
    folder.mkdir(exist_ok=True)
    (folder / f"{module}.py").write_text(text, encoding="utf-8")
    return str(folder)


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """A folder with one sound lesson."""
    return lay(tmp_path / "mine", source())


def run(home: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "downslope", *words],
        cwd=home,
        env=bare_environment(home, **environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def refusal(done: subprocess.CompletedProcess[str]) -> str:
    """The one line with which a command was refused."""
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    return line


# -- folders ----------------------------------------------------------------------------


def test_a_lesson_is_listed_shown_checked_and_known_by_its_token(
    folder: str, tmp_path: Path
) -> None:
    assert "16  Other lesson" in run(tmp_path, "list", "--lessons", folder).stdout
    assert "n = 3" in run(tmp_path, "show", "--lessons", folder, "other?step=3").stdout
    checked = run(tmp_path, "check", "--lessons", folder)
    assert (checked.returncode, checked.stdout) == (0, "1 lesson checked, 0 problems\n")
    assert refusal(run(tmp_path, "show", "other")).startswith("downslope: no lesson 'other'")


def test_the_environment_names_several_folders_and_the_option_as_well(
    folder: str, tmp_path: Path
) -> None:
    second = lay(tmp_path / "second", source("second"), "l17_second")
    both = run(tmp_path, "list", DOWNSLOPE_LESSONS=f"{folder}{os.pathsep}{second}").stdout
    assert [line.split()[-2] for line in both.splitlines()[-2:]] == ["other", "second"]
    assert both == run(tmp_path, "list", "--lessons", folder, "--lessons", second).stdout
    before = run(tmp_path, "--lessons", folder, "list", "--lessons", second).stdout
    assert "second" in before
    assert "other" not in before.split()


def test_a_package_imports_its_own_files_and_nothing_else_is_run(tmp_path: Path) -> None:
    package = tmp_path / "mine" / "l16_other"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(
        "from .numbers import NAME\nfrom l16_other.numbers import NAME as SAME\n"
        + source().replace('name="other"', "name=NAME"),
        encoding="utf-8",
    )
    (package / "numbers.py").write_text("NAME = 'other'")
    for name in ("helper", "l1_short", "conftest", "setup", "__init__"):
        (tmp_path / "mine" / f"{name}.py").write_text("open('/dev/stdout', 'w').write('RUN')")
    listed = run(tmp_path, "list", "--lessons", str(tmp_path / "mine"))
    assert "Other lesson" in listed.stdout
    assert "RUN" not in listed.stdout
    assert listed.stderr == ""


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (["list"], "there is no such folder"),
        (["check"], "there is no such folder"),
        (["show", "tangent"], "there is no such folder"),
        ([], "there is no such folder"),
    ],
)
def test_a_folder_that_does_not_exist_is_refused(
    words: list[str], wrong: str, tmp_path: Path
) -> None:
    line = refusal(run(tmp_path, *words, "--lessons", "nowhere"))
    assert line == f"downslope: --lessons nowhere: {wrong}"


def test_a_folder_without_lessons_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    line = refusal(run(tmp_path, "list", "--lang", "ko", "--lessons", "empty"))
    assert "단원이 없어요" in line


# -- faults -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("import nothing_of_this_name", "ModuleNotFoundError: No module named"),
        ("LESSON = 3", "TypeError: LESSON is 3 and not a Lesson"),
        ("x = 3", "AttributeError: "),
        ("def (", "SyntaxError: "),
        ("raise SystemExit(3)", "SystemExit: 3"),
        (source("another"), "LESSON has the name 'another', but is loaded as 'other'"),
        (source().replace('("frame",)', '("fram",)'), "beat 'one': there is no picture called"),
        (source().replace("beats=(Beat", "beats=() and (Beat"), "there is no beat"),
    ],
    ids=["import", "type", "missing", "syntax", "exit", "name", "picture", "no-beat"],
)
def test_one_that_fails_to_load_is_listed_with_its_reason(
    text: str, reason: str, tmp_path: Path
) -> None:
    folder = lay(tmp_path / "mine", text)
    listed = run(tmp_path, "list", "--lessons", folder)
    assert listed.returncode == 0
    assert listed.stdout.splitlines()[-1].endswith("broken")
    (line,) = listed.stderr.splitlines()
    assert line.startswith("downslope: lesson other has a fault in its module: ")
    assert reason in line
    checked = run(tmp_path, "check", "--lessons", folder)
    assert checked.returncode == 1
    assert reason in checked.stderr
    assert reason in refusal(run(tmp_path, "show", "--lessons", folder, "other"))
    assert run(tmp_path, "show", "--lessons", folder, "tangent").returncode == 0


@pytest.mark.parametrize("part", ["start", "step", "picture", "formula", "status"])
def test_a_fault_in_a_function_is_told_in_one_line(part: str, tmp_path: Path) -> None:
    folder = lay(tmp_path / "mine", source(**{part: FAULT}))
    assert run(tmp_path, "list", "--lessons", folder).stderr == ""
    line = refusal(run(tmp_path, "show", "--lessons", folder, "other?step=2"))
    assert line.startswith("downslope: lesson other has a fault in ")
    assert part in line
    number = next(
        k for k, row in enumerate(source(**{part: FAULT}).splitlines(), 1) if FAULT in row
    )
    assert line.endswith(f"{REASON} (l16_other.py:{number})")
    checked = run(tmp_path, "check", "--lessons", folder)
    assert checked.returncode == 1
    assert "Traceback" not in checked.stderr
    assert REASON in checked.stderr


@pytest.mark.parametrize(
    ("right", "wrong", "reason"),
    [
        ("return Plot(", "Plot(", "picture frame: TypeError: it returns None and no figure"),
        ("1.0), (), EMPTY", "1.0), (Curve([1], [], ''),), EMPTY", "1 values in x and 0 in y"),
        ('return (Text.plain(f"n', 'return (Text.draft(f"n', ""),
        ("),)\n\ndef status", "))\n\ndef status", "formula: TypeError: it returns a Text and no"),
        ("pass\n    return WORDS", "return 'words'", "status: TypeError: it is a str and no Text"),
        ("Listing((step,))", "step", "code: TypeError: it returns a function and no Listing"),
        ("0.0, 2.0, 0.5", "1.5, 2.0, 0.5", "control 'pace': its default cannot be 1.0"),
        ("WORDS, Notes(", '"Words.", Notes(', "beat 'one': its text must be a Text"),
        ("pictures=dict", "pictures={} or dict", ""),
        ("controls=(", "controls=tuple or (", "controls must be a tuple"),
    ],
)
def test_what_is_of_a_wrong_kind_is_told_with_its_place(
    right: str, wrong: str, reason: str, tmp_path: Path
) -> None:
    text = source().replace("import Beat,", "import Beat, Curve,")
    assert right in text
    folder = lay(tmp_path / "mine", text.replace(right, wrong))
    checked = run(tmp_path, "check", "--lessons", folder)
    assert "Traceback" not in checked.stderr
    assert checked.returncode == bool(reason)
    assert reason in checked.stderr
    shown = run(tmp_path, "show", "--lessons", folder, "--set", "show=code", "other")
    assert (reason in refusal(shown)) if reason else shown.returncode == 0


def test_nothing_is_written_into_the_folder(folder: str, tmp_path: Path) -> None:
    run(tmp_path, "show", "--lessons", folder, "other")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["l16_other.py"]


def test_the_chapter_s_name_is_taken_and_so_is_that_of_an_earlier_folder(tmp_path: Path) -> None:
    first = lay(tmp_path / "mine", source("tangent"), "l16_tangent")
    lay(tmp_path / "mine", source(), "l17_other")
    second = lay(tmp_path / "second", source(), "l18_other")
    options = ("--lessons", first, "--lessons", second)
    listed = run(tmp_path, "list", *options)
    assert listed.returncode == 0
    assert [line.split()[-2:] for line in listed.stdout.splitlines()[-3:]] == [
        ["other", "new"],
        ["tangent", "broken"],
        ["other", "broken"],
    ]
    faults = [line.partition(" is called like another")[0] for line in listed.stderr.splitlines()]
    assert faults == [
        f"downslope: the lesson tangent of {first}",
        f"downslope: the lesson other of {second}",
    ]
    assert "4.3.2" in run(tmp_path, "list", *options).stdout
    assert "0.01x² + 0.1x" in run(tmp_path, "show", *options, "tangent").stdout
    checked = run(tmp_path, "check", *options)
    assert checked.returncode == 1
    assert checked.stderr.count("is called like another lesson: rename it") == 2


def test_a_draft_is_a_warning_that_names_the_language_that_lacks(tmp_path: Path) -> None:
    folder = lay(tmp_path / "mine", source(beat='Text.draft("Only in English.")'))
    checked = run(tmp_path, "check", "--lessons", folder)
    assert checked.stdout == "1 lesson checked, 0 problems, 1 warning\n"
    assert checked.returncode == 0
    assert checked.stderr == (
        "other: warning: 1 text has no Korean side yet: Only in English. [drafts]\n"
    )


# -- on the screen ----------------------------------------------------------------------


def test_next_and_previous_lesson_and_progress_know_it(folder: str, tmp_path: Path) -> None:
    lay(tmp_path / "mine", source("second", 'Text.plain("The second")'), "l17_second")
    words = ("open", "--lessons", folder, "--kiosk", "--as", "kim", "other")
    with window(*words, home=tmp_path) as seen:
        seen.wait(lambda: "n = 0" in seen.text)
        seen.type("  ")
        seen.wait(lambda: "n = 2" in seen.text)
        seen.type("\x1b[6~")
        seen.wait(lambda: "The second" in seen.text)
        seen.type("\x1b[5~")
        seen.wait(lambda: "n = 2" in seen.text)
        seen.type("q")
        assert seen.end() == 0
    told = run(tmp_path, "progress", "--lessons", folder, "--as", "Kim").stdout
    assert [line.split()[0] for line in told.splitlines()] == ["other", "second"]
    assert "other" not in run(tmp_path, "progress", "--as", "kim").stdout


def test_home_names_a_fault_and_a_notice_tells_one_on_the_screen(tmp_path: Path) -> None:
    folder = lay(tmp_path / "mine", source(step=f"state > 0 and {FAULT}"))
    lay(tmp_path / "mine", "import nothing_of_this_name", "l17_broken")
    with window("--lessons", folder, home=tmp_path) as seen:
        seen.wait(lambda: "✗ broken" in seen.text)
        seen.type("\x1b[F")
        seen.wait(lambda: "lesson broken has a fault in its module" in seen.text)
        seen.type("\x1b[A\r")
        seen.wait(lambda: "n = 0" in seen.text)
        seen.type("  ")
        seen.wait(lambda: f"lesson other has a fault in step: {REASON}" in seen.text)
        assert "n = 1" in seen.text
        seen.type("q")
        assert seen.end() == 0


def test_a_kiosk_does_not_run_what_only_its_environment_names(folder: str, tmp_path: Path) -> None:
    with window("--kiosk", home=tmp_path, DOWNSLOPE_LESSONS=folder) as seen:
        seen.wait(lambda: "Training a network" in seen.text)
        assert "Other lesson" not in seen.text
        seen.type("q")
        assert seen.end() == 0


# -- installed packages -----------------------------------------------------------------


def test_an_installed_package_brings_lessons(tmp_path: Path) -> None:
    site = tmp_path / "site"
    lay(site, source(), "their_lesson")
    info = site / "theirs-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: theirs\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[downslope.lessons]\nother = their_lesson\ntangent = their_lesson\ngone = no_module\n"
    )
    path = os.pathsep.join([bare_environment(tmp_path)["PYTHONPATH"], str(site)])
    listed = run(tmp_path, "list", PYTHONPATH=path)
    assert listed.returncode == 0
    assert "16  Other lesson" in listed.stdout
    assert "the lesson tangent of theirs is called like another" in listed.stderr
    assert "lesson gone has a fault in its module: ModuleNotFoundError" in listed.stderr
    assert "n = 1" in run(tmp_path, "show", "other?step=1", PYTHONPATH=path).stdout
