"""IDX files written here byte by byte are read, or refused in a line that names the file."""

import gzip
import struct
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from downslope.core import DatasetError, load_mnist

TRAIN, TEST = 5, 3
NAMES = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)


def pixels(count: int) -> bytes:
    return (np.arange(count * 784) % 256).astype(np.uint8).tobytes()


def idx_files() -> dict[str, bytes]:
    files = {}
    for part, count in (("train", TRAIN), ("t10k", TEST)):
        header = struct.pack(">4i", 2051, count, 28, 28)
        files[f"{part}-images-idx3-ubyte"] = header + pixels(count)
        files[f"{part}-labels-idx1-ubyte"] = struct.pack(">2i", 2049, count) + bytes(range(count))
    return files


def write(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        folder.joinpath(name).write_bytes(content)
    return folder


@pytest.mark.parametrize("compress", [False, True], ids=["plain", "gzipped"])
@pytest.mark.parametrize("dotted", [False, True], ids=["dash", "dot"])
def test_the_four_files_under_each_of_their_names(
    tmp_path: Path, compress: bool, dotted: bool
) -> None:
    files = {
        (name.replace("-idx", ".idx") if dotted else name) + (".gz" if compress else ""): (
            gzip.compress(content) if compress else content
        )
        for name, content in idx_files().items()
    }
    (x_train, t_train), (x_test, t_test) = load_mnist(write(tmp_path, files))
    raw = np.frombuffer(pixels(TRAIN), np.uint8).reshape(TRAIN, 784)
    np.testing.assert_array_equal(x_train, raw / 255)
    assert x_train.dtype == np.float64
    assert x_train.max() == 1.0
    assert x_test.shape == (TEST, 784)
    assert (t_train.tolist(), t_test.tolist()) == ([0, 1, 2, 3, 4], [0, 1, 2])


def test_the_other_choices(tmp_path: Path) -> None:
    folder = str(write(tmp_path, idx_files()))
    (x, t), _ = load_mnist(folder, normalize=False, flatten=False, one_hot_label=True)
    assert x.shape == (TRAIN, 28, 28)
    assert x.dtype == np.uint8
    assert x.reshape(-1).tobytes() == pixels(TRAIN)
    np.testing.assert_array_equal(t, np.eye(10)[:TRAIN])
    x[0] = 0  # the learner's own array to change


def header(*numbers: int) -> Callable[[bytes], bytes]:
    new = struct.pack(f">{len(numbers)}I", *numbers)
    return lambda content: new + content[len(new) :]


@pytest.mark.parametrize("compress", [False, True], ids=["plain", "gzipped"])
@pytest.mark.parametrize(
    ("name", "damage", "complaint"),
    [
        (NAMES[0], header(2049), "magic number is 2049, should be 2051"),
        (NAMES[1], header(2051), "magic number is 2051, should be 2049"),
        (
            NAMES[2],
            header(2051, TEST, 28, 27),
            r"images of \(28, 27\) pixels, should be \(28, 28\)",
        ),
        (NAMES[0], header(2051, 2**32 - 1), "declares 4294967295 items, should be 1 to 60000"),
        (NAMES[3], header(2049, 0), "declares 0 items, should be 1 to 60000"),
        (NAMES[0], lambda content: content[:-1], "only 3919 bytes .* should be 3920"),
        (NAMES[1], lambda content: content + b"\0", "more bytes after the header, should be 5"),
        (NAMES[0], lambda content: content[:9], "ends within its header, .* 16 bytes"),
        (NAMES[3], lambda _: b"", "ends within its header, .* 8 bytes"),
        (NAMES[3], lambda content: content[:-1] + b"\x0a", "holds label 10, should be 0 to 9"),
        (
            NAMES[1],
            lambda _: struct.pack(">2i", 2049, 4) + bytes(4),
            "holds 4 labels, should be 5 to match train-images",
        ),
    ],
)
def test_a_damaged_file_is_named_with_what_would_be_right(
    tmp_path: Path, name: str, damage: Callable[[bytes], bytes], complaint: str, compress: bool
) -> None:
    files = idx_files()
    damaged = damage(files.pop(name))
    if compress:
        name, damaged = f"{name}.gz", gzip.compress(damaged)
    write(tmp_path, {**files, name: damaged})
    with pytest.raises(DatasetError, match=complaint) as error:
        load_mnist(tmp_path)
    assert str(error.value).startswith(str(tmp_path / name))
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "damage",
    [
        lambda packed: packed[:-20],
        lambda packed: packed[:5],
        lambda packed: packed[:-8] + bytes(8),
        lambda packed: packed[:30] + bytes(20) + packed[50:],
        lambda packed: packed[:10] + b"\xff" + packed[11:],
        lambda packed: packed + b"not gzip",
        lambda _: b"<html>not found</html>",
    ],
    ids=[
        "cut",
        "cut in its header",
        "checksum",
        "scrambled",
        "no such block",
        "tail",
        "a web page",
    ],
)
def test_a_bad_gzip_file(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    files = idx_files()
    files[f"{NAMES[0]}.gz"] = damage(gzip.compress(files.pop(NAMES[0])))
    with pytest.raises(DatasetError, match=r"should be a whole gzip file") as error:
        load_mnist(write(tmp_path, files))
    assert str(error.value).startswith(str(tmp_path / NAMES[0]))


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    files = idx_files()
    del files[name]
    with pytest.raises(DatasetError, match=rf"{name}: no such file, nor one ending in \.gz"):
        load_mnist(write(tmp_path, files))


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="nowhere: no such folder"):
        load_mnist(tmp_path / "nowhere")
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(DatasetError, match="file: no such folder"):
        load_mnist(file)


def test_a_dataset_error_is_a_value_error() -> None:
    assert issubclass(DatasetError, ValueError)


def test_a_file_far_too_long_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    files = idx_files()
    files[f"{NAMES[1]}.gz"] = gzip.compress(files.pop(NAMES[1]) + bytes(20_000_000), 1)
    write(tmp_path, files)
    tracemalloc.start()
    try:
        with pytest.raises(DatasetError, match="more bytes"):
            load_mnist(tmp_path)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
