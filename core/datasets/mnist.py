"""MNIST (LeCun, Cortes and Burges), read from the learner's own copy of its four IDX files."""

import gzip
import zlib
from os import PathLike
from pathlib import Path
from typing import BinaryIO, cast

import numpy as np
from numpy.typing import NDArray

from downslope.core.arrays import Labels
from downslope.core.datasets.split import CLASSES, Samples, Split, prepare

BRIGHTEST = 255
"""The value of a pixel of full ink; 0 is blank."""
SIDE = 28
"""The width and height of a scan in pixels."""
MOST_ITEMS = 60_000
"""The most scans or labels in a file: as many as MNIST has for training."""
_IMAGE_MAGIC, _LABEL_MAGIC = 2051, 2049


class DatasetError(ValueError):
    """A data file is missing or wrong; one line tells its path and what it should be."""


def load_mnist(
    path: str | PathLike[str],
    normalize: bool = True,
    flatten: bool = True,
    one_hot_label: bool = False,
) -> Split:
    """(x_train, t_train), (x_test, t_test) from the IDX files in folder `path`, gzipped or not.

    x: (n, 784), or (n, 28, 28) unless flattened; float64 in 0..1, or uint8 in 0..255 unless
    normalised. t: labels (n,) or one-hot (n, 10). Raises DatasetError for a folder or file that is
    missing, and for a file that cannot be read or does not hold MNIST data.
    """
    folder = Path(path).expanduser()
    if not folder.is_dir():
        raise DatasetError(f"{folder}: no such folder; it should hold the four MNIST files")

    def load(part: str) -> Samples:
        scans, labels = _read_part(folder, part)
        return prepare(
            scans,
            labels,
            brightest=BRIGHTEST,
            normalize=normalize,
            flatten=flatten,
            one_hot_label=one_hot_label,
        )

    return load("train"), load("t10k")


def _read_part(folder: Path, part: str) -> tuple[NDArray[np.uint8], Labels]:
    images_file = _find(folder, f"{part}-images", "idx3-ubyte")
    labels_file = _find(folder, f"{part}-labels", "idx1-ubyte")
    scans = _read_idx(images_file, _IMAGE_MAGIC, (SIDE, SIDE))
    labels = _read_idx(labels_file, _LABEL_MAGIC, ()).astype(np.intp)
    if len(labels) != len(scans):
        raise DatasetError(
            f"{labels_file}: holds {len(labels)} labels, "
            f"should be {len(scans)} to match {images_file.name}"
        )
    if labels.max() >= CLASSES:
        raise DatasetError(f"{labels_file}: holds label {labels.max()}, should be 0 to 9")
    return scans, labels


def _find(folder: Path, stem: str, kind: str) -> Path:
    for name in (f"{stem}-{kind}", f"{stem}.{kind}"):
        for candidate in (folder / name, folder / f"{name}.gz"):
            if candidate.is_file():
                return candidate
    raise DatasetError(f"{folder / f'{stem}-{kind}'}: no such file, nor one ending in .gz")


def _read_idx(file: Path, magic: int, item: tuple[int, ...]) -> NDArray[np.uint8]:
    """The items (count, *item) of an IDX file: a big-endian header, then a byte for each number."""
    try:
        with _open(file) as stream:
            count = _read_header(stream, file, magic, item)
            size = count * int(np.prod(item, dtype=int))
            content = stream.read(size + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise DatasetError(f"{file}: should be a whole gzip file ({error})") from error
    except OSError as error:
        raise DatasetError(f"{file}: cannot be read ({error.strerror})") from error
    if len(content) != size:
        found = "more" if len(content) > size else f"only {len(content)}"
        raise DatasetError(f"{file}: {found} bytes after the header, should be {size}")
    return np.frombuffer(content, dtype=np.uint8).reshape(count, *item)


def _open(file: Path) -> BinaryIO:
    return cast("BinaryIO", gzip.open(file)) if file.suffix == ".gz" else file.open("rb")


def _read_header(stream: BinaryIO, file: Path, magic: int, item: tuple[int, ...]) -> int:
    length = 4 * (2 + len(item))
    header = stream.read(length)
    if len(header) != length:
        raise DatasetError(f"{file}: ends within its header, which should be {length} bytes")
    found, count, *shape = (int(number) for number in np.frombuffer(header, dtype=">u4"))
    if found != magic:
        raise DatasetError(f"{file}: magic number is {found}, should be {magic}")
    if tuple(shape) != item:
        raise DatasetError(f"{file}: images of {tuple(shape)} pixels, should be {item}")
    # Checked before the content is read, as a damaged header may claim four billion images.
    if not 1 <= count <= MOST_ITEMS:
        raise DatasetError(f"{file}: declares {count} items, should be 1 to {MOST_ITEMS}")
    return count
