"""The log of what went wrong in this program itself, for whoever looks after it."""

from __future__ import annotations

import os
import platform
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from downslope.tui.store.folder import data_folder, make_private

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST = 1_000_000
"""Bytes from which on the log is begun anew; the one before is kept beside it."""


def log_fault(told: str) -> Path | None:
    """Add what went wrong to the log, which only its owner can read, and return where that is.

    None where it cannot be written.
    """
    path = data_folder() / "faults.log"
    try:
        make_private(path.parent)
        if path.exists() and path.stat().st_size > _LARGEST:
            path.replace(path.with_suffix(".log.1"))
        file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(file, "a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{_heading()}\n{told.strip()}\n\n")
    except OSError:
        return None
    return path


def _heading() -> str:
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    return f"{now}, downslope {_version()}, Python {platform.python_version()}, {platform.system()}"


def _version() -> str:
    try:
        return version("downslope")
    except PackageNotFoundError:
        return "(not installed)"
