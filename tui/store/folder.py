"""Where this program keeps what it remembers of its user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from platformdirs import user_data_path

if TYPE_CHECKING:
    from pathlib import Path


def data_folder(person: str = "") -> Path:
    """The folder `downslope` among the user's data, which need not exist yet.

    With a `person`, of several who use this account, the folder of that one within it.
    """
    own = user_data_path("downslope", appauthor=False)
    return own / "people" / person if person else own


def make_private(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for nobody else to look into.

    Raises OSError when it cannot be made.
    """
    for part in reversed([folder, *folder.parents]):
        if not part.exists():
            part.mkdir(mode=0o700, exist_ok=True)
