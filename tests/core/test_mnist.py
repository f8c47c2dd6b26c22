"""IDX files written here byte by byte are read, or refused in a line that names the file."""

import gzip
import re
import struct
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from downslope.core import DatasetError, choose_digits, choose_mnist, load_mnist
from downslope.core.datasets.places import usual_folder
from downslope.tui.store.folder import data_folder

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
    for told in (str(error.value), error.value.korean):
        assert "\n" not in told
        assert told.startswith(str(tmp_path / name))
    assert re.search("[가-힣]", error.value.korean)


# A file may be unpacked and keep its name, or be packed without one that says so.
@pytest.mark.parametrize("packed", [True, False])
def test_content_counts_and_not_the_name(tmp_path: Path, packed: bool) -> None:
    files = {
        name if packed else f"{name}.gz": gzip.compress(content) if packed else content
        for name, content in idx_files().items()
    }
    (x, _), (_, t) = load_mnist(write(tmp_path, files), normalize=False)
    assert (x.tobytes(), t.tolist()) == (pixels(TRAIN), [0, 1, 2])


@pytest.mark.parametrize("inside", ["raw", "MNIST/raw"])
def test_torchvisions_folders_and_capitals(tmp_path: Path, inside: str) -> None:
    folder = tmp_path / inside
    folder.mkdir(parents=True)
    write(folder, {f"{name}.GZ": gzip.compress(c) for name, c in idx_files().items()})
    assert load_mnist(tmp_path)[0][0].shape == (TRAIN, 784)
    (tmp_path / "raw").mkdir(exist_ok=True)
    (tmp_path / NAMES[0]).mkdir()  # A folder of that name is no file.
    choose_mnist(tmp_path)
    choose_digits()


def test_a_file_that_is_neither_gzip_nor_mnist(tmp_path: Path) -> None:
    write(tmp_path, {**idx_files(), NAMES[0]: b"<html>not found</html>"})
    with pytest.raises(DatasetError, match=r"plain or gzipped, but begins with b'<htm'$"):
        load_mnist(tmp_path)


@pytest.mark.parametrize(
    "damage",
    [
        lambda packed: packed[:-20],
        lambda packed: packed[:5],
        lambda packed: packed[:-8] + bytes(8),
        lambda packed: packed[:30] + bytes(20) + packed[50:],
        lambda packed: packed[:10] + b"\xff" + packed[11:],
        lambda packed: packed + b"not gzip",
    ],
    ids=["cut", "cut in its header", "checksum", "scrambled", "no such block", "tail"],
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


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home whose folder of data holds MNIST, and an environment that names no other."""
    monkeypatch.delenv("DOWNSLOPE_MNIST", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    folder = tmp_path / "share" / "downslope" / "mnist"
    folder.mkdir(parents=True)
    return write(folder, idx_files())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the folder is not named by XDG")
def test_without_a_path_the_variable_counts_and_then_the_users_folder(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert usual_folder() == home == data_folder() / "mnist"
    assert load_mnist()[1][0].shape == (TEST, 784)
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.setenv("DOWNSLOPE_MNIST", str(other))
    with pytest.raises(DatasetError, match=rf"^{other}/train-images-idx3-ubyte: no such file"):
        load_mnist()
    monkeypatch.setenv("DOWNSLOPE_MNIST", str(tmp_path / "nowhere"))
    with pytest.raises(DatasetError, match="nowhere: no such folder"):
        load_mnist()
    assert load_mnist(home)[1][0].shape == (TEST, 784)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the folder is not named by XDG")
def test_files_that_are_nowhere_have_a_place(home: Path) -> None:
    for file in home.iterdir():
        file.unlink()
    home.rmdir()
    with pytest.raises(
        DatasetError, match=rf"into {home}, or name .* in DOWNSLOPE_MNIST$"
    ) as error:
        load_mnist()
    assert f"파일 4개를 {home}에 넣거나" in error.value.korean


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
