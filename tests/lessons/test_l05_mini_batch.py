"""Lesson 5: batches follow from the seed, and duplicates, coverage and losses follow theory."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest

from downslope.core import TwoLayerNet, cross_entropy_error, scans
from downslope.lessons.engine import snippet
from downslope.lessons.engine.questions import OrderQuestion
from downslope.lessons.l05_mini_batch import LESSON, descents, losses
from downslope.lessons.l05_mini_batch.descent_pictures import own
from downslope.lessons.l05_mini_batch.draws import Urn, draw, drawn, touched, touched_curve
from downslope.lessons.pictures.figure import Curve, Plot, Points, Scans
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.rows import row_width
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import (
    assert_reopens,
    formula,
    parts,
    picture,
    pictures,
    roles,
    screen,
    status,
    too_wide,
)

if TYPE_CHECKING:
    from downslope.core import ScanSet
    from downslope.lessons.engine.walk import Walk
    from downslope.lessons.l05_mini_batch.run import Draws

learner = Learner(LESSON)


def opened(name: str) -> Walk[Draws]:
    """A beat with its question, if any, answered right."""
    walk = learner.at(name)
    return learner.answered(name) if walk.pending else walk


def batch_of(walk: Walk[Draws]) -> Scans:
    (picture,) = pictures(walk, Scans)
    return picture


def test_right_answers() -> None:
    assert learner.truths() == [
        "about 7.9%",
        "about 63.2%",
        "sum about x 10, mean stays",
        "1/10 of that",
        "nearly as far as B = 100",
        "indexing: `x_train[...]`",
        "a handful",
    ]


def test_a_batch_comes_from_seed_and_step_alone_and_with_replacement() -> None:
    again = np.random.default_rng([3, 7]).choice(1442, 50)
    np.testing.assert_array_equal(draw(1442, 50, 3, 7), again)
    assert not np.array_equal(draw(1442, 50, 3, 8), again)
    assert not np.array_equal(draw(1442, 50, 4, 7), again)
    assert set(draw(2, 500, 0, 1)) == {0, 1}


def test_the_picture_shows_the_batch_with_its_labels() -> None:
    walk = learner.at("draw").forward(3)
    picture, data = batch_of(walk), scans()
    rows = np.random.default_rng([0, 3]).choice(len(data.train), 10)
    expected = data.train[rows] / data.brightest
    np.testing.assert_allclose(picture.images.reshape(10, -1), expected)
    words = [f"{i}→{data.train_labels[i]}" for i in rows]
    assert [text for text, _ in picture.captions] == words
    assert words[0] in screen(walk)
    assert formula(walk)[0].startswith(f"choice({len(data.train)}, 10) = [{rows[0]}, {rows[1]}, ")


def test_repeated_scans_are_marked_and_stand_in_front() -> None:
    walk = learner.at("draw").put({"batch": 100.0}).forward()
    rows = walk.state.last.tolist()
    twice = sorted(i for i in rows if rows.count(i) > 1)
    assert twice
    bad = [text for text, role in batch_of(walk).captions if role == "bad"]
    assert bad == [f"!{i}→{scans().train_labels[i]}" for i in twice]
    assert [role for _, role in batch_of(walk).captions].index("muted") == len(twice)
    extra = len(rows) - len(set(rows))
    assert status(walk) == f"Batch 1: duplicates {extra}."


@pytest.mark.parametrize(
    ("batch", "shown"), [(10, "0.07498%"), (100, "7.923%"), (2, "0.001667%"), (1, "0%")]
)
def test_the_chance_of_a_duplicate_is_that_of_the_birthday_problem(batch: int, shown: str) -> None:
    walk = opened("duplicates").put({"batch": float(batch)})
    differ = Fraction(math.perm(60000, batch), 60000**batch)
    first, last = "(1 - 1/60000)", f"(1 - {batch - 1}/60000)"
    product = {1: "1", 2: first}.get(batch, f"{first}···{last}")
    assert f"P(duplicate) = 1 - {product} = {shown} " in formula(walk)[1]
    assert float(shown[:-1]) == pytest.approx(100 * float(1 - differ), rel=1e-3)
    (point,) = picture(walk, Plot).parts
    assert isinstance(point, Points)
    assert (point.x[0], point.y[0]) == pytest.approx((batch, float(1 - differ)))


def test_the_chance_is_not_told_before_the_guess() -> None:
    walk = learner.at("duplicates")
    assert "7.9%" in screen(walk)  # one of the choices
    assert "7.92" not in "".join(formula(walk))
    (curve,) = picture(walk, Plot).backdrop.parts
    assert isinstance(curve, Curve)
    assert curve.x.max() == 10


def test_a_question_about_something_else_does_not_hide_the_chance() -> None:
    figures = learner.at("coverage").figures()
    (chance,) = [figure for figure in figures if "chance" in figure.title.en]
    assert isinstance(chance, Plot)
    (point,) = parts(chance, Points)
    assert point.x.tolist() == [100.0]
    assert point.y[0] == pytest.approx(1 - math.exp(-4950 / 60000), rel=0.01)


def test_the_status_says_what_waits_and_what_was_drawn() -> None:
    for name in learner.beats:
        if (walk := learner.at(name)).pending and not walk.current_beat.pitfall:
            assert "guess first" in status(walk).lower()
    assert status(learner.at("draw")) == "`space` draws a batch."
    seen = {int(i) for k in range(1, 601) for i in draw(60000, 100, 0, k)}
    told = f"60000 drawn: {len(seen)} different scans, {60000 - len(seen)} repeats."
    assert told in screen(opened("coverage"))


def test_the_share_of_draws_with_a_duplicate_nears_the_chance() -> None:
    walk = opened("duplicates").forward(1999)
    found = re.search(r"seen: (\d+)/2000", formula(walk)[1])
    assert found
    held = sum(len(set(draw(60000, 100, 0, k))) < 100 for k in range(1, 2001))
    assert int(found[1]) == held
    assert held / 2000 == pytest.approx(0.0792, abs=0.02)


def test_600_draws_of_100_touch_63_percent() -> None:
    walk = opened("coverage")
    assert walk.step == 600
    seen = {int(i) for k in range(1, 601) for i in draw(60000, 100, 0, k)}
    assert f"touched {len(seen)}/60000 = 63.21%" in formula(walk)[2]
    assert formula(walk)[2].endswith("expected 1 - (1 - 1/60000)^60000 = 63.21%")
    assert 1 - 1 / math.e == pytest.approx(0.6321, abs=1e-4)
    assert "63.21%" in screen(walk)


def test_coverage_is_not_told_before_it_is_asked() -> None:
    for walk in (
        learner.at("draw").forward(5),
        opened("duplicates").forward(5),
        learner.at("coverage"),
    ):
        assert not [line for line in formula(walk) if "expected" in line]
        plots = [plot for plot in pictures(walk, Plot) if plot.title.en == "drawn at least once"]
        assert plots
        curves = [curve for plot in plots for curve in parts(plot.backdrop, Curve)]
        assert [curve.role for curve in curves] == ["secant"]


@pytest.mark.parametrize("draws", [0, 1, 255, 256, 257, 700])
def test_touched_counts_over_chunks(draws: int) -> None:
    urn = Urn(5000, 7, 11)
    seen = {int(i) for k in range(1, draws + 1) for i in draw(5000, 7, 11, k)}
    assert touched(urn, draws) == len(seen)
    at, shares = touched_curve(urn, draws)
    assert (at[0], shares[0], at[-1], shares[-1]) == (0, 0, draws, len(seen) / 5000)
    assert len(at) <= 200


def test_losses_are_the_cores_cross_entropy() -> None:
    data = scans()
    found = losses.losses_of(data)
    net = losses._network(data)
    y = net.predict(data.batch(slice(None)))
    assert found.mean == pytest.approx(cross_entropy_error(y, data.train_labels))
    assert found.each[17] == pytest.approx(cross_entropy_error(y[17], data.train_labels[17:18][0]))
    assert 0.5 < found.mean < math.log(10)
    rows = drawn(Urn(len(data.train), 40, 0), 2)
    assert losses.batch_loss(found.each, rows) == pytest.approx(
        cross_entropy_error(y[rows], data.train_labels[rows])
    )
    assert isinstance(net, TwoLayerNet)


def test_the_mean_stays_and_the_sum_grows() -> None:
    before, walk = formula(learner.at("mean")), opened("mean")
    assert len(before) == 1
    rows = [re.findall(r"\d+\.?\d*", line.replace("1/N", "")) for line in formula(walk)]
    each, last = losses.losses_of(scans()).each, walk.state.last
    for row, part in zip(rows, (each[last[:10]], each[last], each), strict=True):
        assert int(row[0]) == int(row[2]) == len(part)
        assert float(row[1]) == pytest.approx(part.sum(), abs=6e-4)
        assert float(row[3]) == pytest.approx(part.mean(), abs=6e-5)
    assert float(rows[1][1]) / float(rows[0][1]) == pytest.approx(10, rel=0.2)
    assert before[0] == formula(walk)[0]


def test_the_mean_of_all_is_not_shown_before_the_guess() -> None:
    for walk, shown in ((learner.at("mean"), False), (opened("mean"), True)):
        (losses_,) = [plot for plot in pictures(walk, Plot) if "each batch" in plot.title.en]
        assert bool(parts(losses_, Curve)) == shown
        assert (losses_.y_limits[1] < 10) == shown
        assert any("1.58" in line for line in formula(walk)) == shown


def test_the_running_curves_are_sums_and_means() -> None:
    walk = opened("mean")
    each = losses.losses_of(scans()).each[walk.state.last]
    sums, means = parts(picture(walk, Plot), Curve)
    np.testing.assert_allclose(sums.y[[0, 9, 99]], [each[:n].sum() for n in (1, 10, 100)])
    np.testing.assert_allclose(means.y[[0, 9, 99]], [each[:n].mean() for n in (1, 10, 100)])


@pytest.mark.parametrize("batch", [1, 5, 15, 100, 500])
def test_the_measured_spread_is_that_of_the_theory(batch: int) -> None:
    sd = losses.losses_of(scans()).sd
    found = losses.measured(scans(), batch)
    # The standard deviation of 300 values has an error of about 4 %, more where losses are skewed.
    assert found == pytest.approx(sd / math.sqrt(batch), rel=0.15)
    walk = opened("spread").put({"batch": float(batch)})
    assert formula(walk)[1].endswith(f"measured {found:.4f}")
    assert formula(walk)[2].endswith(f"= {sd / math.sqrt(batch):.4f}")


def test_the_spread_falls_with_slope_minus_one_half() -> None:
    spread = picture(opened("spread"), Plot)
    (measured,) = parts(spread, Points, glyph="○")
    slope = np.polyfit(np.log10(measured.x), np.log10(measured.y), 1)[0]
    assert slope == pytest.approx(-0.5, abs=0.03)
    (theory,) = spread.backdrop.parts
    assert isinstance(theory, Curve)
    assert theory.y[0] / theory.y[-1] == pytest.approx(math.sqrt(500))
    (before,) = [p for p in picture(learner.at("spread"), Plot).parts if p.role == "path"]
    assert isinstance(before, Points)
    assert before.x.max() == 5


def test_the_goal_is_the_least_batch_below_the_target() -> None:
    walk = opened("spread")
    sd = losses.losses_of(scans()).sd
    reached = [
        b for b in range(5, 41) if "spread" in walk.put({"batch": float(b)}).commit().reached
    ]
    assert reached == [min(b for b in range(1, 501) if sd / math.sqrt(b) < 0.1)]


def test_the_descents_are_plain_steps_on_the_drawn_batches() -> None:
    """Against gradients by differences of the loss, which share no code with the lesson's."""
    data = scans()
    walk = learner.at("noisy-descent")
    net = TwoLayerNet(data.train.shape[1], 10, 10, weight_init_std=0.1, seed=5)
    every, labels = data.batch(slice(None)), data.train_labels
    assert own(walk.state)[0] == pytest.approx(net.loss(every, labels))
    rows = np.random.default_rng([0, 1]).choice(len(every), 10)
    up: list[float] = []
    down: list[float] = []
    for k in range(10):  # The slopes of the ten output biases.
        for side, sign in ((up, 1), (down, -1)):
            net.params["b2"][k] += sign * 1e-4
            side.append(net.loss(data.batch(rows), labels[rows]))
            net.params["b2"][k] -= sign * 1e-4
    leg = descents._leg(data, 10, 0, 0)
    assert len(leg.losses) == 25
    stepped = TwoLayerNet(data.train.shape[1], 10, 10, weight_init_std=0.1, seed=5)
    descents.take_step(stepped, data, rows)
    slopes = (np.array(up) - np.array(down)) / 2e-4
    np.testing.assert_allclose(stepped.params["b2"], net.params["b2"] - slopes, atol=1e-6)
    assert leg.losses[0] == pytest.approx(stepped.loss(every, labels))


def test_a_smaller_batch_trembles_more() -> None:
    walk = opened("noisy-descent")
    assert walk.step == 100
    curves = parts(picture(walk, Plot), Curve)
    rises = [int((np.diff(curve.y) > 0).sum()) for curve in curves[:3]]
    assert rises[0] > rises[1] > 3 * rises[2]
    assert curves[1].y[-1] < curves[2].y[-1] + 0.3 < curves[0].y[-1]
    assert f"With your B the loss rose in {rises[1]} of 100 steps." in screen(walk)


def test_the_cheap_descent_needs_a_batch_in_between() -> None:
    walk = opened("noisy-descent")
    reached = [
        b
        for b in (1, 10, 20, 25, 30, 100)
        if "noisy-descent" in walk.put({"batch": float(b)}).commit().reached
    ]
    assert reached == [20, 25]


def test_only_lines_that_keep_scans_and_labels_together_draw_a_batch() -> None:
    question = learner.at("in-code").pending
    assert isinstance(question, OrderQuestion)
    assert question.right((0, 1, 2, 3, 4, 5, 0))
    assert question.right((0, 1, 2, 4, 3, 5, 0))
    assert not question.right((0, 2, 1, 3, 4, 5, 0))
    assert not question.right((*question.mixed, 0))


def test_the_star_takes_four_times_the_batch() -> None:
    walk = press(opened("spread").put({"batch": 15.0}), "enter")
    assert "spread" in walk.reached
    starred = [
        b for b in range(50, 66) if "spread" in walk.put({"batch": float(b)}).commit().starred
    ]
    sd = losses.losses_of(scans()).sd
    assert starred == [min(b for b in range(1, 501) if sd / math.sqrt(b) < 0.05)]


def test_pitfalls_really_run() -> None:
    broken, fixed = (
        [snippet.run(getattr(b.pitfall, side)) for b in LESSON.beats if b.pitfall]
        for side in ("broken", "fixed")
    )
    assert broken[0].failed
    assert broken[0].text.startswith("> return x_train[mask].shape\nIndexError: arrays used as")
    assert fixed[0].text == "(10, 64)"
    assert broken[1].text == "(16, 1442)"
    assert fixed[1].text.endswith(", 1442)")
    assert int(fixed[1].text[1:5]) > 1400


def test_numpys_own_choice_makes_the_same_mistake() -> None:
    x = scans().batch(slice(None))
    mask = np.random.RandomState(0).choice(x[0], 10)
    assert mask.dtype == np.float64
    with pytest.raises(IndexError):
        x[mask]


def test_a_full_size_mnist_fits_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """MNIST's scans have 28 x 28 pixels, and their number differs from that of the bundled ones."""
    data = scans()
    wide = np.repeat(np.repeat(data.train[:300].reshape(-1, 8, 8), 3, axis=1), 3, axis=2)
    train = np.pad(wide, ((0, 0), (2, 2), (2, 2))).reshape(300, 784)
    larger: ScanSet = type(data)(
        "MNIST", train, data.train_labels[:300], train, data.train_labels[:300], 16, 28
    )
    for name in ("run", "pictures", "captions", "loss_pictures", "answers", "descent_pictures"):
        monkeypatch.setattr(f"downslope.lessons.l05_mini_batch.{name}.scans", lambda: larger)
    for beat in learner.beats:
        walk = opened(beat).put({"size": "in-use"}).forward(3)
        for width, height in ((80, 24), (200, 50)):
            rows = paint_page(walk, Look(width, height)).rows
            assert {row_width(row) for row in rows} == {width}
    walk = learner.at("draw").forward()
    assert "choice(300, 10)" in screen(walk)
    assert batch_of(walk).images.shape == (10, 10, 10)


def test_another_batch_size_keeps_the_step_and_leaves_a_ghost() -> None:
    walk = press(opened("coverage"), "shift+right")
    assert (walk.step, walk.state.urn.batch) == (600, 110)
    (ghost,) = [p for p in picture(walk, Plot).parts if p.role == "ghost"]
    assert isinstance(ghost, Points)
    assert ghost.y[-1] == pytest.approx(0.632, abs=1e-3)
    assert "ghost" not in roles(picture(press(walk, "g"), Plot))


@pytest.mark.slow
def test_formula_and_status_fit_for_every_dial_setting() -> None:
    for name in learner.beats:
        for batch in (2.0, 500.0):
            for size in ("in-use", "60000"):
                walk = opened(name).put({"batch": batch, "size": size}).forward(4000)
                assert not too_wide((*walk.formula(), walk.status()), 78)


@pytest.mark.parametrize(("width", "height"), [(80, 24), (200, 50)])
def test_a_token_opens_the_same_screen(width: int, height: int) -> None:
    for name in learner.beats:
        walk = opened(name)
        assert_reopens(walk, width, height)
