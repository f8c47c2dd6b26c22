"""Lessons from elsewhere: from the folders of `--lessons`, and of installed packages."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.engine.catalog import add_lessons
from downslope.lessons.engine.catalog.sources import LAST, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GROUP = "downslope.lessons"
"""The group of entry points under which a package names its modules with a LESSON."""


def add_folders(folders: Sequence[str]) -> None:
    """Let the lessons of these folders and of installed packages stand beside the chapter's.

    Raises Refusal for a folder that does not exist or holds no lesson.
    """
    for folder in folders:
        if not Path(folder).is_dir():
            raise Refusal(
                f"--lessons {clip(folder, 200)}: there is no such folder",
                f"--lessons {clip(folder, 200)}: 그런 폴더가 없어요.",
            )
    add_lessons([str(Path(folder).resolve()) for folder in folders], installed)


def installed() -> Iterator[Source]:
    """The lessons of installed packages, in the order of their names."""
    if not _any_installed():
        return
    # Imported here, as it takes a tenth of a second and hardly anybody has such a package.
    from importlib.metadata import entry_points

    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        place = point.dist.name if point.dist else point.value
        yield Source(point.name.replace("_", "-"), LAST, point.load, place)


def _any_installed() -> bool:
    """Whether a package on the path has such an entry point. A look takes some milliseconds."""
    heading = f"[{GROUP}]".encode()
    return any(heading in points for folder in sys.path for points in _entry_points(Path(folder)))


def _entry_points(folder: Path) -> Iterator[bytes]:
    """The files in which the packages of a folder name their entry points."""
    try:
        found = [path for path in folder.iterdir() if path.suffix in {".dist-info", ".egg-info"}]
    except OSError:
        return
    for path in found:
        try:
            yield (path / "entry_points.txt").read_bytes()
        except OSError:
            continue
