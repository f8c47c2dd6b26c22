"""The collector of unreachable objects rests while the program starts, and only then."""

from __future__ import annotations

import gc
from contextlib import suppress

import pytest
from click.testing import CliRunner

from downslope.lessons.engine.token import read
from downslope.tui.app.app import DownslopeApp
from downslope.tui.cli.main import main
from downslope.tui.terminal.memory import collect_from_here, collection_put_off


def test_it_rests_inside_and_works_again_after_whatever_happens() -> None:
    with collection_put_off():
        assert not gc.isenabled()
    assert gc.isenabled()
    with suppress(ValueError), collection_put_off():
        raise ValueError("inside")
    assert gc.isenabled()


def test_it_can_be_called_back_early() -> None:
    with collection_put_off():
        collect_from_here()
        assert gc.isenabled()
    gc.unfreeze()


@pytest.mark.parametrize("words", [["list"], ["show", "no-such-lesson"]])
def test_a_command_leaves_it_working(words: list[str]) -> None:
    CliRunner().invoke(main, words)
    assert gc.isenabled()


async def test_the_app_calls_it_back_once_it_has_painted() -> None:
    with collection_put_off():
        async with DownslopeApp(read("tangent")).run_test() as pilot:
            await pilot.pause()
            assert gc.isenabled()
    gc.unfreeze()
