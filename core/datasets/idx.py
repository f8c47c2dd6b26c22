"""IDX, the format of MNIST's files: a big-endian header, then a byte for each number."""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING, BinaryIO, cast

import numpy as np

from downslope.core.datasets.errors import DatasetError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

IMAGES, LABELS = 2051, 2049
"""The magic numbers with which a file of images and a file of labels begin."""
MOST_ITEMS = 60_000
"""The most scans or labels in a file: as many as MNIST has for training."""
_GZIP = b"\x1f\x8b"
"""The first two bytes of gzip content. A name tells less: files are unpacked and keep their .gz."""


def read_idx(file: Path, magic: int, item: tuple[int, ...]) -> NDArray[np.uint8]:
    """The items (count, *item) of a file, gzipped or not.

    Raises DatasetError when it cannot be read or is not what `magic` says.
    """
    try:
        with file.open("rb") as raw:
            packed = raw.peek(2)[:2] == _GZIP
            stream = cast("BinaryIO", gzip.GzipFile(fileobj=raw)) if packed else raw
            count = _read_header(stream, file, magic, item)
            size = count * int(np.prod(item, dtype=int))
            content = stream.read(size + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise DatasetError(
            f"{file}: should be a whole gzip file ({error})",
            f"{file}: 온전한 gzip 파일이어야 해요({error}).",
        ) from error
    except OSError as error:
        raise DatasetError(
            f"{file}: cannot be read ({error.strerror})",
            f"{file}: 읽을 수 없어요({error.strerror}).",
        ) from error
    _check_size(file, len(content), size)
    return np.frombuffer(content, dtype=np.uint8).reshape(count, *item)


def _check_size(file: Path, found: int, size: int) -> None:
    if found > size:
        raise DatasetError(
            f"{file}: more bytes after the header, should be {size}",
            f"{file}: 머리 뒤에 바이트가 너무 많아요. {size}바이트여야 해요.",
        )
    if found < size:
        raise DatasetError(
            f"{file}: only {found} bytes after the header, should be {size}",
            f"{file}: 머리 뒤에 {found}바이트뿐이에요. {size}바이트여야 해요.",
        )


def _read_header(stream: BinaryIO, file: Path, magic: int, item: tuple[int, ...]) -> int:
    length = 4 * (2 + len(item))
    header = stream.read(length)
    if len(header) != length:
        raise DatasetError(
            f"{file}: ends within its header, which should be {length} bytes",
            f"{file}: {length}바이트여야 할 머리가 중간에 끝나요.",
        )
    found, count, *shape = (int(number) for number in np.frombuffer(header, dtype=">u4"))
    _check_magic(file, found, magic, header[:4])
    if tuple(shape) != item:
        raise DatasetError(
            f"{file}: images of {tuple(shape)} pixels, should be {item}",
            f"{file}: 이미지가 {tuple(shape)} 픽셀이에요. {item}이어야 해요.",
        )
    # Checked before the content is read, as a damaged header may claim four billion images.
    if not 1 <= count <= MOST_ITEMS:
        raise DatasetError(
            f"{file}: declares {count} items, should be 1 to {MOST_ITEMS}",
            f"{file}: 머리에 {count}개라고 적혀 있어요. 1~{MOST_ITEMS}개여야 해요.",
        )
    return count


def _check_magic(file: Path, found: int, magic: int, begin: bytes) -> None:
    if found == magic:
        return
    if found in (IMAGES, LABELS):
        raise DatasetError(
            f"{file}: magic number is {found}, should be {magic}: "
            "files of images and of labels are mixed up",
            f"{file}: 매직 넘버가 {found}이에요. {magic}이어야 해요. "
            "이미지 파일과 레이블 파일이 바뀌었어요.",
        )
    raise DatasetError(
        f"{file}: should be a file of MNIST, plain or gzipped, but begins with {begin!r}",
        f"{file}: MNIST 파일(그대로 또는 gzip)이어야 하는데 {begin!r}로 시작해요.",
    )
