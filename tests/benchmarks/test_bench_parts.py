"""The parts of the benchmark that can be right or wrong: statistics, limits, parsing, table."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from downslope.lessons.engine.catalog import load, names
from tests.benchmarks import growing, machine, pressing, report
from tests.benchmarks.console import SMALL, Chunk, replay
from tests.benchmarks.descent import STEPS, write
from tests.benchmarks.figures import Kind, Limit, Row, Spread
from tests.benchmarks.stepping import DOWNHILL

if TYPE_CHECKING:
    from pathlib import Path

STATUS = "Name:\tpython\nVmHWM:\t   99000 kB\nVmRSS:\t   62500 kB\nThreads:\t3\n"
STAT = "41 (a (b) c) S 1 41 41 0 -1 4194304 5023 0 0 0 731 269 0 0 20 0 3 0 100 0 0\n"
CPU = "cpu  100 0 50 700 150 0 0 0 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n"


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=60))
def test_percentiles_are_those_of_numpy(values: list[float]) -> None:
    spread = Spread.of(values)
    want = np.percentile(values, [50, 95, 100])
    np.testing.assert_allclose([spread.p50, spread.p95, spread.worst], want, atol=1e-6)
    assert spread.count == len(values)


def test_a_spread_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        Spread.of([])


@pytest.mark.parametrize(
    ("kind", "bound", "met"),
    [
        ("p50", 10, True), ("p50", 9.9, False),
        ("p95", 20, True), ("p95", 19.9, False),
        ("x50", 2.5, True), ("x50", 2.4, False),
        ("x95", 4, True), ("x95", 3.9, False),
    ],
)  # fmt: skip
def test_a_limit_is_kept_up_to_its_bound(kind: Kind, bound: float, met: bool) -> None:
    row = Row("x", "ms", Spread(10, 20, 30, 9), (Limit(kind, bound),), "floor", Spread(4, 5, 6, 9))
    assert row.met is met


@pytest.mark.parametrize(("bound", "met"), [(50, True), (51, False)])
def test_faster_compares_the_other_with_ours(bound: float, met: bool) -> None:
    row = Row("x", "ms", Spread.one(2), (Limit("faster", bound),), "loop", Spread.one(100))
    assert row.met is met
    assert "50.0x faster" in report.table([row])


def test_every_limit_counts_and_none_is_neither_met_nor_missed() -> None:
    ours = Spread(10, 20, 30, 9)
    assert Row("x", "ms", ours, (Limit("p50", 10), Limit("p95", 19))).met is False
    assert Row("x", "ms", ours).met is None
    assert math.isnan(Row("x", "ms", ours).ratio)


def test_memory_and_time_are_read_from_proc() -> None:
    assert machine.resident_in(STATUS) == 64.0
    assert machine.ticks_in(STAT) == 1000
    assert machine.busy_and_all(CPU) == (150, 1000)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (0.01234, "0.0123"), (9.876, "9.88"), (10, "10.0"), (99.5, "99.5"),
     (100, "100"), (14213.4, "14,213"), (-1.25, "-1.25")],
)  # fmt: skip
def test_numbers_are_written_with_three_digits(value: float, text: str) -> None:
    assert report.number(value) == text


def test_the_table_names_what_was_missed() -> None:
    good = Row("fast", "ms", Spread.one(1), (Limit("p50", 25),), note="quietly")
    bad = Row("slow", "ms", Spread(30, 60, 90, 9), (Limit("p50", 25),))
    lines = report.table([good, bad]).splitlines()
    assert lines[2].split() == ["fast", "1.00", "ms", "p50", "<=", "25", "ms", "yes"]
    assert lines[3].split() == ["slow", "30.0", "60.0", "ms", "p50", "<=", "25", "ms", "NO"]
    assert lines[-1] == "fast: quietly"
    assert report.summary([good, bad]) == "1 of 2 figures met\n- slow"


def test_the_json_holds_every_row(tmp_path: Path) -> None:
    row = Row("slow", "ms", Spread(30, 60, 90, 9), (Limit("p50", 25),), "floor", Spread.one(3))
    report.write(tmp_path / "b.json", [row], [machine.Noise((1, 2, 3), 0.5)], {"cores": 2})
    read = json.loads((tmp_path / "b.json").read_text())
    assert read["noise"] == [{"load": [1, 2, 3], "busy": 0.5}]
    assert read["rows"][0]["ours"] == {"p50": 30, "p95": 60, "worst": 90, "count": 9}
    assert (read["rows"][0]["ratio"], read["rows"][0]["met"]) == (10, False)


def test_a_replay_shows_the_screen_after_each_chunk() -> None:
    chunks = [Chunk(1.0, b"one"), Chunk(2.5, b"\r\ntwo\x1b[1;1HO")]
    screens = list(replay(chunks, SMALL))
    assert [at for at, _ in screens] == [1.0, 2.5]
    assert [screen[:2] for _, screen in screens] == [["one", ""], ["One", "two"]]


def test_the_peers_draw_the_lessons_own_descent(tmp_path: Path) -> None:
    numbers = json.loads(write(tmp_path / "descent.json").read_text())
    # On the bowl each step multiplies both coordinates by 1 - 2 * eta = 0.8.
    end = [-3 * 0.8**STEPS, 4 * 0.8**STEPS]
    np.testing.assert_allclose(numbers["path"][-1], end, rtol=1e-6)
    radii = [np.hypot(*np.transpose(line)) for line in numbers["contours"]]
    assert len(radii) >= 8
    assert all(np.ptp(radius) < 0.05 for radius in radii)


def test_switching_crosses_every_border_of_the_chapter() -> None:
    """Followed key by key, there are enough changes of lesson, and the first lesson is the last."""
    beats = [b for b, kind in enumerate(pressing.page_downs(), start=1) if kind == "lesson"]
    place, switches = len(pressing.page_downs()), 0
    for key in growing.to_and_fro():
        before, place = place, place + (1 if key == pressing.PAGE_DOWN else -1)
        switches += max(before, place) in beats
    assert place == beats[0] - 1
    assert len(beats) == len(names()) - 1
    assert growing.SWITCHES <= switches <= 1.02 * growing.SWITCHES


def test_the_way_back_to_the_steps_ends_at_their_beat() -> None:
    places = [(name, beat) for name in names() for beat in range(1, 1 + len(load(name).beats))]
    assert places[-1 - growing.beats_back_to(DOWNHILL)] == ("gradient-descent", 3)
