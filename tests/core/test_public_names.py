"""The public names of `core`: each is there and documented, and importing them reads no data."""

import inspect
import subprocess
import sys

import numpy as np
import pytest

from downslope import core

CALLABLES = [name for name in core.__all__ if inspect.isroutine(getattr(core, name))]


def test_every_name_is_there_once() -> None:
    assert len(set(core.__all__)) == len(core.__all__)
    for name in core.__all__:
        assert hasattr(core, name)


@pytest.mark.parametrize("name", CALLABLES)
def test_every_function_is_documented_and_its_source_can_be_listed(name: str) -> None:
    function = getattr(core, name)
    assert inspect.getdoc(function)
    assert f"def {name}(" in inspect.getsource(function)


def test_the_sources_of_the_landscapes_can_be_listed() -> None:
    for land in core.LANDSCAPES.values():
        for function in (land.function, land.gradient):
            assert f"def {function.__name__}(" in inspect.getsource(function)


def test_importing_core_reads_no_data_and_only_numpy() -> None:
    code = (
        "import sys\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: opened.append(str(args[0]))"
        " if event == 'open' else None)\n"
        "import core\n"
        "assert not [name for name in opened if name.endswith('.npz')]\n"
        "foreign = {'textual', 'rich', 'plotext', 'contourpy', 'scipy', 'sklearn'}\n"
        "assert not foreign & set(sys.modules)\n"
    )
    path = f"import sys; sys.path[:0] = {sys.path!r}\n"
    subprocess.run([sys.executable, "-c", path + code], check=True)


def test_quiet_is_quiet_only_inside() -> None:
    @core.quiet
    def overflow() -> float:
        return np.float64(1e300) * 1e300

    assert overflow() == np.inf
    with pytest.warns(RuntimeWarning, match="overflow"):
        assert np.float64(1e300) * 1e300 == np.inf
