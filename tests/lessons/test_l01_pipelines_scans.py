"""The scans of lesson 1: three ways to read a digit, checked by other means."""

import re
import struct
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sklearn.neighbors import KNeighborsClassifier

from downslope.core import ScanSet, choose_digits, choose_mnist, load_digits, scans
from downslope.lessons.engine.listing import source
from downslope.lessons.engine.walk import USUALLY_SHOWN, Walk
from downslope.lessons.l01_pipelines import LESSON
from downslope.lessons.l01_pipelines.readers import by_rule, reading, train
from downslope.lessons.l01_pipelines.run import Page, State
from downslope.lessons.pictures.figure import Bars, Scans
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import formula, picture, pictures, screen, status

learner = Learner(LESSON)
(X, T), (X_TEST, T_TEST) = load_digits(flatten=False)


def page(walk: Walk[State]) -> Page:
    """The page of a walk that is at the scans."""
    assert isinstance(walk.state, Page)
    return walk.state


# -- the three ways ---------------------------------------------------------------------


def features_in_loops(scan: np.ndarray) -> list[float]:
    """The 18 features of one 8 x 8 scan, computed in plain loops."""
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
    assert formula(learner.guessed("rule"))[0].split("   ")[1] == f"{right}/355 = {right / 355:.3f}"
    assert right == 148


def test_the_features_read_what_another_nearest_neighbour_reads() -> None:
    known = [features_in_loops(scan) for scan in X]
    asked = [features_in_loops(scan) for scan in X_TEST]
    neighbour = KNeighborsClassifier(1, algorithm="brute").fit(known, T)
    expected = neighbour.predict(asked)
    assert (reading(scans(), "B").said == expected).mean() > 0.995
    assert reading(scans(), "B").right == pytest.approx(sum(expected == T_TEST), abs=1)
    assert "[18 features] → {1,442 labelled scans}" in formula(learner.guessed("features"))[1]


def test_the_network_learned_to_read() -> None:
    read_by_c = reading(scans(), "C")
    p = train(scans(), T).params
    hidden = 1 / (1 + np.exp(-(X_TEST.reshape(355, 64) @ p["W1"] + p["b1"])))
    assert (np.argmax(hidden @ p["W2"] + p["b2"], axis=1) == read_by_c.said).all()
    assert read_by_c.accuracy > 0.95
    weights = 64 * 20 + 20 + 20 * 10 + 10
    assert f"[64-20-10] → {{{weights:,} weights}}" in formula(learner.guessed("network"))[2]


def test_training_is_the_same_every_time() -> None:
    first, second = train(scans(), T), train(scans(), T)
    assert all((first.params[name] == second.params[name]).all() for name in first.params)


@pytest.mark.parametrize(("name", "asked"), [("rule", 0), ("features", 1), ("network", 2)])
def test_a_way_is_hidden_until_it_was_guessed(name: str, asked: int) -> None:
    assert formula(learner.at(name))[asked] == f"{'ABC'[asked]}  ?"
    assert re.search(r"\d+/355 = 0\.\d{3}", formula(learner.guessed(name))[asked])
    assert formula(learner.at(name))[asked] in screen(learner.at(name))


def test_all_three_stand_side_by_side_on_every_page() -> None:
    walk = replace(learner.guessed("network"), shown=USUALLY_SHOWN)
    for number in range(355):
        shown = picture(walk, Scans)
        assert len(shown.images) == len(shown.captions) == 4 * len(page(walk).shown)
        for i, place in enumerate(page(walk).shown):
            label = int(T_TEST[place])
            assert (place, i) == (number, 0)
            np.testing.assert_allclose(shown.images[4 * i], X_TEST[place])
            assert shown.captions[4 * i] == (f"t = {label}", "truth")
            for way, (text, role) in zip("ABC", shown.captions[4 * i + 1 :], strict=False):
                said = int(reading(scans(), way).said[place])
                mark = "✓" if said == label else "✗"
                assert text == f"  → {said} {mark}"
                assert role == ("good" if said == label else "bad")
        walk = walk.forward()
    assert walk.step == 354


def test_what_the_rule_sees_is_the_mean_of_its_zones() -> None:
    seen = picture(learner.at("rule"), Scans).images[1]
    scan = X_TEST[0]
    for rows in (slice(0, 3), slice(3, 5), slice(5, 8)):
        for columns in (slice(0, 3), slice(3, 5), slice(5, 8)):
            np.testing.assert_allclose(seen[rows, columns], scan[rows, columns].mean())


def test_the_pictures_and_their_captions_are_painted() -> None:
    for digit, walk in ((5, learner.guessed("network")), (0, learner.guessed("network").forward())):
        painted = screen(walk)
        assert f"t = {digit}" in painted
        assert len(re.findall(r" → \d [✓✗]", painted)) == 3
        assert all(name in painted for name in ("A 9 zones", "B features", "C 64 pixels"))


def test_the_scores_stay_in_sight_at_80_by_24_and_when_the_goal_is_reached() -> None:
    for walk in (learner.guessed("network"), learner.guessed("network").forward(2)):
        assert "344/355" in screen(walk)
        assert re.search(r"C █+.? +344/355", screen(walk, 120, 40))
    assert "network" in learner.guessed("network").forward(2).commit().reached


def test_the_code_of_the_rule_marks_the_line_that_answers() -> None:
    assert not learner.at("rule").code().current
    walk = learner.guessed("rule")
    for _ in range(60):
        (said,) = re.findall(r"^A  (\d)", formula(walk)[0])
        (marked,) = {
            line.strip() for line in source(by_rule) if line.strip().startswith(walk.code().current)
        }
        assert re.search(rf"return .*\b{said}\b", marked)
        painted = screen(walk.toggle("code")).splitlines()
        assert any(re.search(rf"▸ +{re.escape(marked)}", line) for line in painted)
        walk = walk.forward()


def test_before_the_guess_the_results_are_said_to_come_from_the_right_labels() -> None:
    assert "right labels" in status(learner.at("shuffled"))
    assert "336/355" in screen(learner.at("shuffled"))
    assert "right labels" not in status(learner.guessed("shuffled"))


def test_only_what_came_from_data_suffers_from_shuffled_labels() -> None:
    assert all("?" not in line for line in formula(learner.at("shuffled")))
    before, after = formula(learner.at("shuffled")), formula(learner.guessed("shuffled"))
    shares = [float(line.split(" = ")[1].split()[0]) for line in after]
    assert before[0] == after[0]
    assert shares[1] < 0.2
    assert shares[2] < 0.2
    (bars,) = pictures(learner.guessed("shuffled"), Bars)
    assert [round(bar.value, 3) for bar in bars.bars] == shares
    assert formula(press(learner.guessed("shuffled"), "1")) == before


def test_the_goal_is_a_scan_that_beats_the_network() -> None:
    walk = press(learner.guessed("network"), "space", "space")
    assert "network" in walk.commit().reached
    first, second = (formula(walk), formula(walk.back()))
    assert "✓" in first[0]
    assert "✗" in first[2]
    assert "✗" not in second[2]


def test_scans_of_one_digit_can_be_chosen() -> None:
    walk = learner.read("network", digit=7)
    assert (T_TEST[page(walk).places] == 7).all()
    assert len(page(walk).places) == (T_TEST == 7).sum()


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
    walk = learner.guessed("network")
    lines = formula(walk)
    assert "/40 = " in lines[0]
    assert "{300 labelled scans}" in lines[1]
    assert f"[784-20-10] → {{{784 * 20 + 20 + 20 * 10 + 10:,} weights}}" in lines[2]
    assert picture(walk, Scans).images.shape == (4, 8, 8)
    assert len(re.findall(r" → \d [✓✗]", screen(walk))) == 3
    # At three times the size the shares of ink are the same, so the features still work.
    assert reading(mnist_alike, "B").accuracy > 0.7


def test_a_rule_is_tested_on_its_own_scans_and_then_on_others() -> None:
    assert learner.returned("own-scans") == ["1.0", f"{148 / 355:.3f}"]
