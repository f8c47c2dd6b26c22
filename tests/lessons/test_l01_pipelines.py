"""Lesson 1 against its curriculum: the three ways by other means, the gate by logic."""

import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.neighbors import KNeighborsClassifier

from downslope.core import ScanSet, choose_digits, choose_mnist, load_digits, scans
from downslope.lessons.engine import snippet
from downslope.lessons.engine.code import source
from downslope.lessons.engine.walk import USUALLY_SHOWN, Walk
from downslope.lessons.l01_pipelines.readers import by_rule, reading, train
from downslope.lessons.pictures.figure import Bars, Curve, Plot, Points, Scans, Table
from downslope.tui.check.content import check
from downslope.tui.page.lesson_page import Look, paint_page
from downslope.tui.page.press import press
from downslope.tui.painter.rows import plain
from tests.lessons.learner import load, read

LESSON = load("pipelines")
BEATS = [beat.name for beat in LESSON.beats]
INPUTS = ((0, 0), (0, 1), (1, 0), (1, 1))
LOGIC: dict[str, Callable[[int, int], object]] = {
    "AND": lambda a, b: a and b,
    "NAND": lambda a, b: not (a and b),
    "OR": lambda a, b: a or b,
    "XOR": lambda a, b: a != b,
}
(X, T), (X_TEST, T_TEST) = load_digits(flatten=False)


def beat(name: str) -> Walk[Any]:
    return Walk.begin(LESSON, BEATS.index(name))


def answered(name: str, choice: int = 1) -> Walk[Any]:
    return beat(name).digit(choice).commit()


def token(name: str, **values: object) -> Walk[Any]:
    fields = "".join(f"&{key}={value}" for key, value in values.items())
    return read(f"pipelines?beat={BEATS.index(name) + 1}{fields}")


def formula(walk: Walk[Any]) -> list[str]:
    return [text.en for text in walk.lesson.formula(walk)]


def status(walk: Walk[Any]) -> str:
    return walk.lesson.status(walk).en


def screen(walk: Walk[Any], width: int = 80, height: int = 24) -> str:
    return "\n".join(plain(row) for row in paint_page(walk, Look(width, height)).rows)


def pictures(walk: Walk[Any]) -> Scans:
    figure = walk.lesson.figures(walk)[0]
    assert isinstance(figure, Scans)
    return figure


@pytest.mark.slow
def test_nothing_is_wrong_with_its_content() -> None:
    assert list(check(LESSON)) == []


# -- the three ways ---------------------------------------------------------------------


def features_in_loops(scan: np.ndarray) -> list[float]:
    """The 18 numbers of an 8x8 scan, spelled out."""
    side = range(8)
    rows = [sum(scan[r, c] for c in side) / 8 for r in side]
    columns = [sum(scan[r, c] for r in side) / 8 for c in side]
    mirrored = sum(abs(scan[r, c] - scan[r, 7 - c]) for r in side for c in side) / 64
    flipped = sum(abs(scan[r, c] - scan[7 - r, c]) for r in side for c in side) / 64
    return [*rows, *columns, mirrored, flipped]


def test_the_rule_reads_its_own_ten_scans_and_less_than_half_of_the_others() -> None:
    assert T[:10].tolist() == list(range(10))
    assert [by_rule(scan) for scan in X[:10]] == list(range(10))
    right = sum(by_rule(scan) == label for scan, label in zip(X_TEST, T_TEST, strict=True))
    assert formula(answered("rule"))[0].split("   ")[1] == f"{right}/355 = {right / 355:.3f}"
    assert right == 148


def test_the_features_read_what_another_nearest_neighbour_reads() -> None:
    known = [features_in_loops(scan) for scan in X]
    asked = [features_in_loops(scan) for scan in X_TEST]
    neighbour = KNeighborsClassifier(1, algorithm="brute").fit(known, T)
    expected = neighbour.predict(asked)
    assert (reading(scans(), "B").said == expected).mean() > 0.995
    assert reading(scans(), "B").right == pytest.approx(sum(expected == T_TEST), abs=1)
    assert "[18 features] → {1,442 labelled scans}" in formula(answered("features"))[1]


def test_the_network_learned_to_read() -> None:
    read_by_c = reading(scans(), "C")
    p = train(scans(), T).params
    hidden = 1 / (1 + np.exp(-(X_TEST.reshape(355, 64) @ p["W1"] + p["b1"])))
    assert (np.argmax(hidden @ p["W2"] + p["b2"], axis=1) == read_by_c.said).all()
    assert read_by_c.accuracy > 0.95
    weights = 64 * 20 + 20 + 20 * 10 + 10
    assert f"[64-20-10] → {{{weights:,} weights}}" in formula(answered("network"))[2]


def test_training_is_the_same_every_time() -> None:
    first, second = train(scans(), T), train(scans(), T)
    assert all((first.params[name] == second.params[name]).all() for name in first.params)


@pytest.mark.parametrize(("name", "asked"), [("rule", 0), ("features", 1), ("network", 2)])
def test_a_way_is_hidden_until_it_was_guessed(name: str, asked: int) -> None:
    assert formula(beat(name))[asked] == f"{'ABC'[asked]}  ?"
    assert re.search(r"\d+/355 = 0\.\d{3}", formula(answered(name))[asked])
    assert formula(beat(name))[asked] in screen(beat(name))


def test_all_three_stand_side_by_side_on_every_page() -> None:
    walk = replace(answered("network"), shown=USUALLY_SHOWN)
    for page in range(178):
        shown = pictures(walk)
        assert len(shown.images) == len(shown.captions) == 4 * len(walk.state.shown)
        for i, place in enumerate(walk.state.shown):
            label = int(T_TEST[place])
            assert place == 2 * page + i
            np.testing.assert_allclose(shown.images[4 * i], X_TEST[place])
            assert shown.captions[4 * i] == (f"t = {label}", "truth")
            for way, (text, role) in zip("ABC", shown.captions[4 * i + 1 :], strict=False):
                said = int(reading(scans(), way).said[place])
                mark = "✓" if said == label else "✗"
                assert text == f"{way} {said} {mark}"
                assert role == ("good" if said == label else "bad")
        walk = walk.forward()
    assert walk.step == 177


def test_what_the_rule_sees_is_the_mean_of_its_zones() -> None:
    seen = pictures(beat("rule")).images[1]
    scan = X_TEST[0]
    for rows in (slice(0, 3), slice(3, 5), slice(5, 8)):
        for columns in (slice(0, 3), slice(3, 5), slice(5, 8)):
            np.testing.assert_allclose(seen[rows, columns], scan[rows, columns].mean())


def test_the_pictures_and_their_captions_are_painted() -> None:
    painted = screen(answered("network"))
    assert re.search(r"t = 5 +A \d [✓✗] +B \d [✓✗] +C \d [✓✗]", painted)
    assert re.search(r"t = 0 +A \d [✓✗] +B \d [✓✗] +C \d [✓✗]", painted)


def test_the_scores_stay_in_sight_at_80_by_24_and_when_the_goal_is_reached() -> None:
    for walk in (answered("network"), answered("network").forward()):
        assert re.search(r"C █+.? +344/355", screen(walk))
    assert "network" in answered("network").forward().reached


def test_the_code_of_the_rule_marks_the_line_that_answers() -> None:
    assert not LESSON.listing(beat("rule")).current
    walk = answered("rule")
    for _ in range(60):
        (said,) = re.findall(r"^A  (\d)", formula(walk)[0])
        (marked,) = {
            line.strip()
            for line in source(by_rule)
            if line.strip().startswith(LESSON.listing(walk).current)
        }
        assert re.search(rf"return .*\b{said}\b", marked)
        painted = screen(walk.toggle("code")).splitlines()
        assert any(re.search(rf"▸ +{re.escape(marked)}", line) for line in painted)
        walk = walk.forward()


def test_before_the_guess_the_results_are_said_to_come_from_the_right_labels() -> None:
    assert "right labels" in status(beat("shuffled"))
    assert "336/355" in screen(beat("shuffled"))
    assert "right labels" not in status(answered("shuffled"))


def test_only_what_came_from_data_suffers_from_shuffled_labels() -> None:
    assert all("?" not in line for line in formula(beat("shuffled")))
    before, after = formula(beat("shuffled")), formula(answered("shuffled"))
    shares = [float(line.split(" = ")[1].split()[0]) for line in after]
    assert before[0] == after[0]
    assert shares[1] < 0.2
    assert shares[2] < 0.2
    (bars,) = (f for f in LESSON.figures(answered("shuffled")) if isinstance(f, Bars))
    assert [round(bar.value, 3) for bar in bars.bars] == shares
    assert formula(press(answered("shuffled"), "1")) == before


def test_the_goal_is_a_scan_that_beats_the_network() -> None:
    walk = press(answered("network"), "space")
    assert "network" in walk.reached
    first, second = (formula(walk), formula(walk.back()))
    assert "✓" in first[0]
    assert "✗" in first[2]
    assert "✗" not in second[2]


def test_scans_of_one_digit_can_be_chosen() -> None:
    walk = token("network", digit=7)
    assert (T_TEST[walk.state.places] == 7).all()
    assert len(walk.state.places) == (T_TEST == 7).sum()


# -- larger scans -----------------------------------------------------------------------


@pytest.fixture
def mnist_alike(tmp_path: Path) -> Iterator[ScanSet]:
    """Files in MNIST's format, from the bundled digits at three times their size."""
    for part, x, t in (("train", X[:300], T[:300]), ("t10k", X_TEST[:40], T_TEST[:40])):
        large = np.zeros((len(x), 28, 28), np.uint8)
        large[:, 2:26, 2:26] = np.kron(x, np.ones((1, 3, 3))) * 255
        images = struct.pack(">4I", 2051, len(x), 28, 28) + large.tobytes()
        labels = struct.pack(">2I", 2049, len(t)) + t.astype(np.uint8).tobytes()
        (tmp_path / f"{part}-images-idx3-ubyte").write_bytes(images)
        (tmp_path / f"{part}-labels-idx1-ubyte").write_bytes(labels)
    yield choose_mnist(tmp_path)
    choose_digits()


@pytest.mark.slow
def test_mnist_is_read_and_painted_as_well(mnist_alike: ScanSet) -> None:
    walk = answered("network")
    lines = formula(walk)
    assert "/40 = " in lines[0]
    assert "{300 labelled scans}" in lines[1]
    assert f"[784-20-10] → {{{784 * 20 + 20 + 20 * 10 + 10:,} weights}}" in lines[2]
    assert pictures(walk).images.shape == (8, 8, 8)
    assert re.search(r"t = 5 +A \d [✓✗] +B \d [✓✗] +C \d [✓✗]", screen(walk))
    # Three times the size is the same ink: the features are still enough.
    assert reading(mnist_alike, "B").accuracy > 0.7


# -- the gate ---------------------------------------------------------------------------


def plane(walk: Walk[Any]) -> Plot:
    figure = walk.lesson.figures(walk)[0]
    assert isinstance(figure, Plot)
    return figure


def learning(name: str, rows: int, **start: float) -> Walk[Any]:
    walk = answered("learned", 2).put({"gate": name, **start}).restart()
    return walk.forward(rows)


def targets(name: str) -> list[int]:
    return [int(bool(LOGIC[name](a, b))) for a, b in INPUTS]


def says(weights: tuple[float, float, float]) -> list[int]:
    w1, w2, b = weights
    return [int(w1 * x1 + w2 * x2 + b > 1e-9) for x1, x2 in INPUTS]


@pytest.mark.parametrize(("name", "rows"), [("OR", 13), ("AND", 22), ("NAND", 22)])
def test_the_separable_gates_are_learned(name: str, rows: int) -> None:
    walk = learning(name, 1_000)
    assert walk.step == rows
    assert says(walk.state.weights) == targets(name)
    assert f"Learned after {rows} rows" in status(walk)


weights = st.integers(-30, 30).map(lambda tenths: tenths / 10)


@settings(deadline=None, derandomize=True, max_examples=40)
@given(st.sampled_from(["AND", "NAND", "OR"]), weights, weights, weights)
def test_they_are_learned_from_any_start(name: str, w1: float, w2: float, b: float) -> None:
    walk = learning(name, 2_000, w1=w1, w2=w2, b=b)
    assert says(walk.state.weights) == targets(name)
    assert walk.step < 2_000


@settings(deadline=None, derandomize=True, max_examples=40)
@given(weights, weights, weights)
def test_xor_never_is(w1: float, w2: float, b: float) -> None:
    walk = learning("XOR", 200, w1=w1, w2=w2, b=b)
    assert walk.step == 200
    assert says(walk.state.weights) != targets("XOR")
    assert "round in a circle for ever" in status(walk)
    rows = 4 * walk.state.cycle
    assert status(walk).startswith(f"The weights are those of {rows} rows ago")
    again = walk.forward(rows)
    assert again.state.weights == walk.state.weights


def test_xor_stands_after_four_rows_where_it_stood() -> None:
    walk = answered("xor", 2)
    assert walk.step == 40
    assert walk.state.cycle == 1
    assert walk.back(4).state.weights == walk.state.weights
    assert walk.state.wrong[-5:] == (4, 4, 4, 4, 4)


def test_the_rule_of_learning_is_shown_with_its_numbers() -> None:
    # Row (0, 1) of OR: y is 0, so w2 and b gain a half.
    lines = formula(answered("learned", 2))
    assert lines == [
        "0 * 0 + 0 * 1 + 0 = 0 → y = 0, t = 1 ✗",
        "w1 ← 0 + 0.5 * 1 * 0 = 0   w2 ← 0 + 0.5 * 1 * 1 = 0.5",
        "b  ← 0 + 0.5 * 1 * 1 = 0.5",
    ]


@settings(deadline=None, derandomize=True, max_examples=30)
@given(st.sampled_from(["AND", "NAND", "OR", "XOR"]), weights, weights, weights)
def test_the_line_and_the_dots_are_those_of_the_weights(
    name: str, w1: float, w2: float, b: float
) -> None:
    plot = plane(token("by-hand", gate=name, w1=w1, w2=w2, b=b))
    for line in (part for part in plot.parts if isinstance(part, Curve)):
        np.testing.assert_allclose(w1 * line.x + w2 * line.y + b, 0, atol=1e-9)
    dots, *points = (part for part in plot.parts if isinstance(part, Points))
    assert (w1 * dots.x + w2 * dots.y + b > 0).all()
    right = [y == t for y, t in zip(says((w1, w2, b)), targets(name), strict=True)]
    assert [point.role for point in points] == ["good" if r else "bad" for r in right]
    assert [point.glyph for point in points] == ["●" if t else "○" for t in targets(name)]


def test_a_learned_line_parts_the_points() -> None:
    plot = plane(learning("NAND", 30))
    line = next(p for p in plot.parts if isinstance(p, Curve) and p.role == "path")
    (xa, xb), (ya, yb) = line.x, line.y
    sides = [np.sign((xb - xa) * (y - ya) - (yb - ya) * (x - xa)) for x, y in INPUTS]
    assert {side for side, t in zip(sides, targets("NAND"), strict=True) if t} != {
        side for side, t in zip(sides, targets("NAND"), strict=True) if not t
    }
    assert len({side for side, t in zip(sides, targets("NAND"), strict=True) if t}) == 1


def test_nand_is_and_with_all_three_signs_turned() -> None:
    walk = beat("by-hand")
    assert "0 of 4 rows are right." in status(walk)
    assert "by-hand" not in walk.put({"w1": -0.5}).reached
    done = walk.put({"w1": -0.5, "w2": -0.5, "b": 0.7})
    assert "by-hand" in done.reached
    assert status(done) == "4 of 4 rows are right."


def test_the_truth_table_is_painted_whole() -> None:
    painted = screen(beat("by-hand"))
    for a, b in INPUTS:
        y = int(0.5 * a + 0.5 * b - 0.7 > 0)
        assert f"{a}   {b}  {int(not (a and b))}  {y}" in painted
    (table,) = (f for f in LESSON.figures(beat("by-hand").forward()) if isinstance(f, Table))
    assert table.marked == 0


def test_a_gate_set_by_hand_is_written_out_at_a_row_that_is_wrong() -> None:
    walk = beat("by-hand").put({"b": 0.7})
    assert formula(walk) == ["0.5 * 1 + 0.5 * 1 + 0.7 = 1.7 → y = 1, t = 0 ✗"]
    assert re.search(r"▸ 1   1  0  1  ✗", screen(walk))
    done = walk.put({"w1": -0.5, "w2": -0.5})
    assert formula(done) == ["-0.5 * 1 + -0.5 * 1 + 0.7 = -0.3 → y = 0, t = 0 ✓"]
    assert formula(done.forward())[0].startswith("-0.5 * 0 + -0.5 * 0")


def test_xor_is_not_to_be_tried_before_it_is_asked_about() -> None:
    learned = answered("learned")
    assert "XOR" not in screen(learned)
    assert "gate" not in [control.name for control in learned.usable]
    assert "XOR" in screen(answered("xor"))


def test_a_gate_set_by_hand_never_changes_its_weights() -> None:
    walk = beat("by-hand").forward(10)
    assert walk.step == 4
    assert walk.state.weights == (0.5, 0.5, -0.7)


# -- questions and pitfalls -------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "truth"),
    [
        ("rule", "about half"),
        ("features", "more than 8 in 10"),
        ("network", "as many as B, or more"),
        ("shuffled", "B and C"),
        ("own-scans", "1.0"),
        ("learned", "only where y is wrong"),
        ("xor", "it goes round in a circle"),
        ("no-bias", "no, some row stays wrong"),
    ],
)
def test_the_true_answers_are_true(name: str, truth: str) -> None:
    prediction = beat(name).current_beat.prediction
    assert prediction is not None
    assert prediction.choices[prediction.truth].en == truth


def test_a_rule_is_tested_on_its_own_scans_and_then_on_others() -> None:
    pitfall = beat("own-scans").current_beat.pitfall
    assert pitfall is not None
    assert snippet.run(pitfall.broken).text == "1.0"
    assert snippet.run(pitfall.fixed).text == f"{148 / 355:.3f}"


def test_without_a_bias_nand_is_never_learned() -> None:
    walk = answered("no-bias")
    assert "returns: [0, 0, 0, 0]" in screen(walk)
    assert f"returns: {targets('NAND')}" in screen(walk.commit())


@pytest.mark.parametrize("scene", ["scans", "gate"])
@pytest.mark.parametrize("name", BEATS)
def test_every_beat_can_be_opened_in_either_scene(name: str, scene: str) -> None:
    walk = token(name, scene=scene, ghost="scene:gate@2").forward(2)
    assert len(screen(walk).splitlines()) == 24
    assert name not in walk.reached
