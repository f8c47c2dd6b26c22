"""`downslope` is the one import name, in a checkout and installed, whatever else has its name."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

import downslope
from downslope import core, numerical_gradient
from downslope.tui.check.exceptions import all_listed
from downslope.tui.cli.new_lesson import TEMPLATE

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("core", "lessons", "tui")
LESSON = """
from dataclasses import replace
from downslope.lessons.base.text import Text
from downslope.lessons.l09_tangent import LESSON as OTHER
LESSON = replace(OTHER, number=16, name="brand-new", title=Text("Brand new", "새것"))
"""
FROM_A_ZIP = """
from pathlib import Path
import downslope
from downslope.core import load_digits
from downslope.lessons.engine import catalog, snippet
from downslope.tui.check.exceptions import all_listed
from downslope.tui.cli.new_lesson import TEMPLATE
assert not Path(downslope.__file__).exists()
template = TEMPLATE.read_text("utf-8").splitlines()
print(len(load_digits()[0][0]), len(all_listed()), len(template), sep="\\n")
beats = {beat.name: beat for beat in catalog.load("squared-error").beats}
pitfall = beats["python-lists"].pitfall
print(pitfall.lines[0], repr(snippet.run(pitfall.broken).text), sep="\\n")
"""
MODULES = """
import json, runpy, sys
sys.argv = ["downslope", *{words!r}]
try:
    runpy.run_module({module!r}, run_name="__main__", alter_sys=True)
except SystemExit as end:
    assert not end.code, end.code
files = [(name, getattr(module, "__file__", None)) for name, module in sys.modules.items()]
print(json.dumps([pair for pair in files if pair[1]]))
"""


def python(*words: str, folder: Path, path: str = "") -> str:
    """The output of a Python that finds the program in `folder`, after whatever is in `path`."""
    environment = {name: value for name, value in os.environ.items() if "PYTHON" not in name}
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [path, str(folder)]))
    return subprocess.run(
        [sys.executable, "-P", *words],
        cwd=folder,
        env={**environment, "XDG_DATA_HOME": str(folder), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The contents of the wheel, unpacked as an installation has them."""
    folder = tmp_path_factory.mktemp("site")
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(folder / "wheel"), versions=["standard"])
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "packages")
    return folder / "packages"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout that has only the packages."""
    for name in (*FOLDERS, "downslope"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_a_wheel_holds_one_package_and_what_is_said_about_it(installed: Path) -> None:
    package, about = sorted(path.name for path in installed.iterdir())
    assert (package, about.partition("-")[0]) == ("downslope", "downslope")
    assert about.endswith(".dist-info")
    ours = {path.relative_to(ROOT) for name in FOLDERS for path in (ROOT / name).rglob("*.py")}
    theirs = {path.relative_to(installed / package) for path in installed.rglob("*.py")}
    assert theirs - ours == {Path("__init__.py"), Path("__main__.py")}
    assert ours <= theirs
    assert (installed / package / "py.typed").exists()
    assert (installed / package / "core" / "datasets" / "digits.npz").exists()


def test_a_zip_file_can_be_imported_with_its_data_and_its_listings(
    installed: Path, tmp_path: Path
) -> None:
    (wheel,) = (installed.parent / "wheel").iterdir()
    from_zip = python("-c", FROM_A_ZIP, folder=tmp_path, path=str(wheel))
    scans, exceptions, template, listing, failed = from_zip.splitlines()
    assert (scans, template) == ("1442", str(len(TEMPLATE.read_text("utf-8").splitlines())))
    assert int(exceptions) == len(all_listed())
    assert listing.startswith("def python_lists(")
    assert "> " in failed
    assert "TypeError: unsupported operand" in failed


@pytest.mark.parametrize("words", [("-m", "downslope"), ("-m", "tui")], ids=["downslope", "tui"])
def test_foreign_folders_of_our_names_change_nothing(
    words: tuple[str, str],
    installed: Path,
    checkout: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    foreign = tmp_path_factory.mktemp("foreign")
    for name in FOLDERS:
        (foreign / name).mkdir(parents=True)
        (foreign / name / "__init__.py").write_text("raise RuntimeError('not yours')")
    expected = python("-m", "downslope", "list", folder=checkout)
    assert "gradient-descent" in expected
    if words[1] == "downslope":
        assert python(*words, "list", folder=installed, path=str(foreign)) == expected
        assert python(*words, "list", folder=checkout, path=str(foreign)) == expected
    else:
        assert python(*words, "list", folder=checkout) == expected


@pytest.mark.parametrize("module", ["downslope", "tui"])
@pytest.mark.parametrize("words", [["list"], ["check", "tangent"]], ids=["list", "check"])
def test_no_module_of_ours_is_there_under_two_names(
    module: str, words: list[str], checkout: Path
) -> None:
    printed = python("-c", MODULES.format(module=module, words=words), folder=checkout)
    loaded = [
        (name, file) for name, file in json.loads(printed.splitlines()[-1]) if str(checkout) in file
    ]
    assert len(loaded) > 5
    assert len({file for _, file in loaded}) == len(loaded)
    assert {name.partition(".")[0] for name, _ in loaded} <= {"downslope", "__main__"}


@pytest.mark.parametrize("place", ["checkout", "installed"])
def test_a_new_lesson_is_found_without_installing_again(
    place: str, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(place)
    lessons = folder / "lessons" if place == "checkout" else folder / "downslope" / "lessons"
    new = lessons / "l16_brand_new.py"
    new.write_text(LESSON)
    try:
        assert "16  Brand new" in python("-m", "downslope", "list", folder=folder)
    finally:
        new.unlink()


def test_the_chapters_functions_are_imported_from_the_one_name() -> None:
    assert numerical_gradient is core.numerical_gradient
    assert {*core.__all__, *FOLDERS} <= set(dir(downslope))
    for name in core.__all__:
        assert getattr(downslope, name) is getattr(core, name)
    with pytest.raises(AttributeError, match="no attribute 'numerical_integral'"):
        _ = downslope.numerical_integral  # type: ignore[attr-defined]


def test_the_list_of_lessons_loads_no_numpy(checkout: Path) -> None:
    """A command does not wait for an import that it does not need."""
    code = "import sys, downslope; print('numpy' in sys.modules, 'textual' in sys.modules)"
    assert python("-c", code, folder=checkout).split() == ["False", "False"]
