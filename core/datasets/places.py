"""Where the learner's own MNIST files are looked for, and under which names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from downslope.core.datasets.errors import DatasetError

if TYPE_CHECKING:
    from os import PathLike

VARIABLE = "DOWNSLOPE_MNIST"
"""The environment variable that may name a folder."""
_INSIDE = ("", "raw", "MNIST/raw")
"""Where in a folder the files may lie: torchvision makes MNIST/raw in the one it is given."""
_PARTS = {"images": "idx3-ubyte", "labels": "idx1-ubyte"}


def usual_folder() -> Path:
    """The folder `mnist` among what this program keeps for its user; it need not exist."""
    # Imported here, as only a call without a path needs it and it would slow down every start.
    from platformdirs import user_data_path

    return user_data_path("downslope", appauthor=False) / "mnist"


def mnist_folder(path: str | PathLike[str] | None) -> Path:
    """The folder to read: `path`, else that of DOWNSLOPE_MNIST, else the usual one.

    Raises DatasetError, which says where files may be put, if it does not exist.
    """
    given = path or os.environ.get(VARIABLE)
    folder = Path(given).expanduser() if given else usual_folder()
    if os.path.isdir(folder):  # noqa: PTH112  (Path.is_dir fails in a folder that cannot be read.)
        return folder
    if given:
        raise DatasetError(
            f"{folder}: no such folder; it should hold the four MNIST files",
            f"{folder}: 이런 폴더가 없어요. MNIST 파일 4개가 들어 있어야 해요.",
        )
    raise DatasetError(
        f"no MNIST files yet: put the four files into {folder}, or name their folder in {VARIABLE}",
        f"MNIST 파일이 아직 없어요. 파일 4개를 {folder}에 넣거나 "
        f"{VARIABLE}에 폴더 이름을 적어 주세요.",
    )


def mnist_files(folder: Path, part: str) -> tuple[Path, Path]:
    """The files of scans and of labels of a part, "train" or "t10k", that lie in `folder`.

    Raises DatasetError for a folder that cannot be read, and for a file that is not there.
    """
    try:
        places = [_files_in(folder / inside) for inside in _INSIDE]
    except OSError as error:
        raise DatasetError(
            f"{folder}: cannot be read ({error.strerror})",
            f"{folder}: 읽을 수 없어요({error.strerror}).",
        ) from error
    wanted = [(f"{part}-{what}", kind) for what, kind in _PARTS.items()]
    found = [
        [place[name] for place in places for name in _names(*each) if name in place][:1]
        for each in wanted
    ]
    for (stem, kind), file in zip(wanted, found, strict=True):
        if not file:
            missing = folder / f"{stem}-{kind}"
            raise DatasetError(
                f"{missing}: no such file, nor one ending in .gz",
                f"{missing}: 이런 파일도, .gz로 끝나는 파일도 없어요.",
            )
    return found[0][0], found[1][0]


def _names(stem: str, kind: str) -> list[str]:
    return [f"{stem}{mark}{kind}{end}" for mark in "-." for end in ("", ".gz")]


def _files_in(place: Path) -> dict[str, Path]:
    """The files in a folder by their name in small letters; none if there is no such folder."""
    if not place.is_dir():
        return {}
    return {file.name.lower(): file for file in sorted(place.iterdir()) if file.is_file()}
