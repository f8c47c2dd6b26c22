"""What a learner types is never run as code, and no file is opened without need."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.toughness.audited import RIGHT, TYPED
from tests.toughness.window import ROOT, bare_environment

SYSTEM = ("/usr/", "/lib/", "/lib64/", "/proc/", "/sys/", "/dev/null", "/dev/tty", "/dev/urandom")
"""Where Python's own files are, and system files that it and NumPy read."""
PACKAGES = ("core", "downslope", "lessons", "tui", "tests")


@pytest.fixture(scope="module", params=["cli", "app"])
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What one half of the program did, and the only folder that it may write to."""
    home = tmp_path_factory.mktemp("home")
    done = subprocess.run(
        [sys.executable, "-m", "tests.toughness.audited", request.param],
        cwd=home,
        env=bare_environment(home, PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return json.loads(done.stdout), home


def of_kind(told: Any, *kinds: str) -> list[dict[str, Any]]:
    return [entry for entry in told[0] if entry["event"] in kinds]


def test_what_is_typed_is_parsed_and_never_made_into_code(told: Any) -> None:
    compiled, run = of_kind(told, "compile"), of_kind(told, "exec")
    # This proves that the hook works: formulas that are allowed were read as syntax trees.
    assert any(right in entry["source"] for right in RIGHT for entry in compiled)
    # `ast.parse` names its source "<unknown>", and code compiled from it would run under that name.
    assert {entry["name"] for entry in compiled} == {"<unknown>"}
    assert run == []


def test_no_process_is_started_and_nobody_is_called(told: Any) -> None:
    others = {entry["event"] for entry in told[0]} - {"open", "compile", "sqlite3.connect"}
    assert others <= {"os.mkdir"}, [e for e in told[0] if e["event"] in others - {"os.mkdir"}]


def test_only_the_data_folder_is_written_to(told: Any) -> None:
    home = Path(told[1])
    written = {
        Path(entry["path"])
        for entry in of_kind(told, "open", "sqlite3.connect", "os.mkdir")
        if entry["writes"] and not entry["path"].startswith("/dev/")
    }
    assert written <= {home / "downslope" / "progress.sqlite3", home / "downslope", home}
    left = {path.relative_to(home) for path in home.rglob("*")}
    assert left <= {Path("downslope"), Path("downslope/progress.sqlite3")}


def test_only_the_program_s_own_files_are_read(told: Any) -> None:
    prefixes = (sys.prefix, sys.base_prefix, sys.exec_prefix, *SYSTEM)
    own = tuple(str(ROOT / package) + os.sep for package in PACKAGES)
    home = str(told[1])
    strange = {
        entry["path"]
        for entry in of_kind(told, "open")
        if not entry["path"].startswith((*prefixes, *own, home))
    }
    assert not strange
    assert not [text for text in TYPED for entry in told[0] if entry.get("path", "").endswith(text)]
