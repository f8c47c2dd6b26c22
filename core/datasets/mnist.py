"""MNIST (LeCun, Cortes and Burges), read from the learner's own copy of its four IDX files."""

from os import PathLike
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from downslope.core.arrays import Labels
from downslope.core.datasets.errors import DatasetError
from downslope.core.datasets.idx import IMAGES, LABELS, read_idx
from downslope.core.datasets.places import mnist_files, mnist_folder
from downslope.core.datasets.split import CLASSES, Samples, Split, prepare

BRIGHTEST = 255
"""The value of a pixel of full ink; 0 is blank."""
SIDE = 28
"""The width and height of a scan in pixels."""


def load_mnist(
    path: str | PathLike[str] | None = None,
    normalize: bool = True,
    flatten: bool = True,
    one_hot_label: bool = False,
) -> Split:
    """(x_train, t_train), (x_test, t_test) from the IDX files in folder `path`, gzipped or not.

    Without a path, the folder that DOWNSLOPE_MNIST names, else the folder `mnist` among the data
    of this program's user. The files may also lie in `raw` or `MNIST/raw` of that folder.

    x: (n, 784), or (n, 28, 28) unless flattened; float64 in 0..1, or uint8 in 0..255 unless
    normalised. t: labels (n,) or one-hot (n, 10). Raises DatasetError for a folder or file that is
    missing, and for a file that cannot be read or does not hold MNIST data.
    """
    folder = mnist_folder(path)

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
    images_file, labels_file = mnist_files(folder, part)
    scans = read_idx(images_file, IMAGES, (SIDE, SIDE))
    labels = read_idx(labels_file, LABELS, ()).astype(np.intp)
    if len(labels) != len(scans):
        raise DatasetError(
            f"{labels_file}: holds {len(labels)} labels, "
            f"should be {len(scans)} to match {images_file.name}",
            f"{labels_file}: 레이블이 {len(labels)}개예요. "
            f"{images_file.name}에 맞게 {len(scans)}개여야 해요.",
        )
    if labels.max() >= CLASSES:
        raise DatasetError(
            f"{labels_file}: holds label {labels.max()}, should be 0 to 9",
            f"{labels_file}: 레이블 {labels.max()}이(가) 있어요. 0~9여야 해요.",
        )
    return scans, labels
