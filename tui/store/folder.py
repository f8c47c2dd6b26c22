"""Where this program keeps what it remembers of its user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from platformdirs import user_data_path

if TYPE_CHECKING:
    from pathlib import Path


def data_folder() -> Path:
    """The folder `downslope` among the user's data, which need not exist yet."""
    return user_data_path("downslope", appauthor=False)


def record_path(person: str = "") -> Path:
    """Where progress is kept: `downslope/progress.sqlite3` in the user's data folder.

    `person` is one of several who use this account: each has a file called so.
    """
    return data_folder() / f"{person or 'progress'}.sqlite3"


def make_private(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for nobody else to look into.

    Raises OSError when it cannot be made.
    """
    for part in reversed([folder, *folder.parents]):
        if not part.exists():
            part.mkdir(mode=0o700, exist_ok=True)
