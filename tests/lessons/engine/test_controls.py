"""Controls: turning, limits, and values that are written and read back."""

import math
from decimal import Decimal

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from downslope.lessons.base.errors import Refusal
from downslope.lessons.base.text import Text
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.controls import (
    Choice,
    Control,
    LogNumber,
    Number,
    Value,
    Vector,
    entries,
)

quickly = settings(deadline=None, derandomize=True, max_examples=80)
LABEL = Text.plain("dial")
FLOWERS = {"rose": Text("rose", "장미"), "iris": Text("iris", "붓꽃"), "oak": Text("oak", "참나무")}


def number(fine: float, coarse: float = 1.0, low: float = -50.0, high: float = 50.0) -> Number:
    return Number("x", LABEL, 0.0, low, high, fine, coarse)


def dial(low: float = 1e-12, high: float = 1e6) -> LogNumber:
    return LogNumber("eta", LABEL, 0.1, low, high)


def turned(control: Control, value: float, clicks: int, *, coarse: bool = False) -> float:
    """The value after this many single clicks, each as a key makes it."""
    for _ in range(abs(clicks)):
        after = control.turn(value, 1 if clicks > 0 else -1, coarse=coarse)
        assert isinstance(after, float)
        value = after
    return value


fines = st.sampled_from([0.001, 0.01, 0.05, 0.1, 0.25, 0.3, 0.5, 2.0])


@quickly
@given(fines, st.integers(-40, 40), st.integers(-40, 40))
@example(0.1, 0, 3)
def test_a_number_stands_on_its_decimal_grid(fine: float, start: int, clicks: int) -> None:
    control = number(fine, low=-500.0, high=500.0)
    begun = float(start * Decimal(str(fine)))
    expected = float((start + clicks) * Decimal(str(fine)))
    assert turned(control, begun, clicks) == expected
    assert control.turn(begun, clicks, coarse=False) == expected


@quickly
@given(fines, st.integers(-40, 40), st.integers(-30, 30), st.booleans())
def test_turning_a_number_there_and_back_changes_no_bit(
    fine: float, start: int, clicks: int, coarse: bool
) -> None:
    control = number(fine, low=-500.0, high=500.0)
    begun = float(start * Decimal(str(fine)))
    away = turned(control, begun, clicks, coarse=coarse)
    back = turned(control, away, -clicks, coarse=coarse)
    assert back == begun
    assert math.copysign(1, back) == math.copysign(1, begun or 1.0)


@quickly
@given(fines, st.floats(-50, 50), st.integers(-300, 300), st.booleans())
def test_a_number_never_leaves_its_range(
    fine: float, value: float, clicks: int, coarse: bool
) -> None:
    after = number(fine).turn(value, clicks, coarse=coarse)
    assert isinstance(after, float)
    assert -50.0 <= after <= 50.0


def test_at_its_ends_a_number_stays() -> None:
    control = number(0.1)
    assert control.turn(49.95, 1, coarse=False) == 50.0
    assert control.turn(50.0, 1, coarse=False) == 50.0
    assert control.turn(-50.0, -1, coarse=True) == -50.0


@quickly
@given(st.floats(-50, 50))
@example(1e-6)
@example(0.1 + 0.2)
@example(-50.0)
def test_a_number_reads_back_what_it_wrote(value: float) -> None:
    control = number(0.1)
    assert control.read(control.write(value)) == value


@pytest.mark.parametrize(
    "words", ["50.1", "-51", "1e9", "nan", "inf", "-Infinity", "", "one", "1,5", "0x1", "9" * 5000]
)
def test_a_number_refuses_in_one_line_that_names_it(words: str) -> None:
    with pytest.raises(Refusal, match=r"^x=") as refused:
        number(0.1).read(words)
    assert len(str(refused.value)) < 120


def test_a_refused_number_is_told_the_range() -> None:
    with pytest.raises(Refusal, match="must be from -50 to 50"):
        number(0.1).read("50.5")


def test_only_whole_numbers_go_on_a_dial_of_whole_numbers() -> None:
    control = Number("degree", LABEL, 3.0, 0.0, 15.0, 1.0, 5.0)
    assert control.read("7") == 7.0
    assert turned(control, 3.0, 20) == 15.0
    with pytest.raises(Refusal, match="whole number"):
        control.read("2.5")


# -- the logarithmic dial ---------------------------------------------------------------

decades = st.integers(-11, 4)
tenths = st.integers(10, 99)


@quickly
@given(tenths, decades, st.integers(-200, 200))
@example(10, -10, -1)
@example(99, -4, 1)
def test_fine_turns_there_and_back_change_no_bit_over_decades(
    tenth: int, decade: int, clicks: int
) -> None:
    begun = float(f"{tenth}e{decade - 1}")
    control = dial(1e-18, 1e12)
    assert turned(control, turned(control, begun, clicks), -clicks) == begun


@quickly
@given(decades, st.integers(-6, 6))
def test_ninety_fine_turns_or_three_coarse_ones_make_a_decade(decade: int, by: int) -> None:
    begun, expected = float(f"1e{decade}"), float(f"1e{decade + by}")
    control = dial(1e-18, 1e12)
    assert turned(control, begun, 90 * by) == expected
    assert turned(control, begun, 3 * by, coarse=True) == expected


@quickly
@given(tenths, decades)
def test_a_fine_turn_moves_the_second_digit(tenth: int, decade: int) -> None:
    begun = float(f"{tenth}e{decade - 1}")
    assert dial().turn(begun, 1, coarse=False) == float(f"{tenth + 1}e{decade - 1}")


@quickly
@given(st.floats(1e-11, 1e5), st.booleans())
@example(0.30000000000000004, True)
def test_a_turn_goes_to_the_next_mark_of_the_dial(value: float, coarse: bool) -> None:
    marks = [1, 2, 5] if coarse else [tenth / 10 for tenth in range(10, 100)]
    grid = [float(f"{mark}e{decade}") for decade in range(-12, 7) for mark in marks]
    # A value that differs from a mark only in its last bits counts as standing on it.
    assume(all(mark == value or not math.isclose(mark, value, rel_tol=1e-8) for mark in grid))
    control = dial(1e-12, 1e6)
    assert control.turn(value, 1, coarse=coarse) == min(mark for mark in grid if mark > value)
    assert control.turn(value, -1, coarse=coarse) == max(mark for mark in grid if mark < value)


@quickly
@given(st.integers(-300, 300), st.booleans())
def test_the_logarithmic_dial_never_leaves_its_range(clicks: int, coarse: bool) -> None:
    control = dial(3e-3, 7.0)
    after = turned(control, 0.1, clicks, coarse=coarse)
    assert 3e-3 <= after <= 7.0
    assert turned(control, 7.0, 1) == 7.0
    assert turned(control, 3e-3, -1) == 3e-3


@quickly
@given(st.floats(1e-12, 1e6))
@example(1e-10)
def test_the_logarithmic_dial_reads_back_what_it_wrote(value: float) -> None:
    assert dial().read(dial().write(value)) == value


@pytest.mark.parametrize("words", ["0", "-0.1", "1e-13", "1e7", "nan"])
def test_the_logarithmic_dial_refuses_what_has_no_place_on_it(words: str) -> None:
    with pytest.raises(Refusal, match=r"^eta="):
        dial().read(words)


# -- choices ----------------------------------------------------------------------------


@quickly
@given(st.integers(-20, 20), st.integers(-20, 20), st.booleans())
def test_a_choice_goes_round(first: int, second: int, coarse: bool) -> None:
    control = Choice("flower", LABEL, FLOWERS, "rose")
    order = list(FLOWERS)
    value = control.turn("rose", first, coarse=coarse)
    assert value == order[first % 3]
    assert control.turn(value, second, coarse=coarse) == order[(first + second) % 3]


def test_a_choice_reads_its_options_and_offers_the_nearest() -> None:
    control = Choice("flower", LABEL, FLOWERS, "rose")
    for option in FLOWERS:
        assert control.read(control.write(option)) == option
    with pytest.raises(Refusal, match=r"^no flower 'rosse': try rose\b(?!.*oak)"):
        control.read("rosse")
    with pytest.raises(Refusal, match="rose, iris, oak"):
        control.read("Xyzzy")


def test_a_choice_is_shown_in_the_learners_language() -> None:
    control = Choice("flower", LABEL, FLOWERS, "rose")
    assert (control.show("iris", "en"), control.show("iris", "ko")) == ("iris", "붓꽃")


# -- vectors ----------------------------------------------------------------------------

THREE = Vector("y", LABEL, "0.1,0.6,0.3;1", 0.0, 1.0, 0.05, 0.2)
keys = st.tuples(st.sampled_from([-1, 1]), st.booleans(), st.booleans())


@quickly
@given(st.lists(keys, max_size=30))
def test_a_vector_stays_in_range_and_reads_back_what_it_wrote(
    pressed: list[tuple[int, bool, bool]],
) -> None:
    value = THREE.default
    for clicks, coarse, vertical in pressed:
        before, after = value, THREE.turn(value, clicks, coarse=coarse, vertical=vertical)
        (old, was), (new, now) = entries(before), entries(after)
        # One key either moves to the next entry or turns the chosen one.
        if vertical:
            assert now == was
            assert [k for k in range(3) if new[k] != old[k]] in ([], [was])
        else:
            assert (new, now) == (old, (was + clicks) % 3)
        assert all(0.0 <= number <= 1.0 for number in new)
        assert THREE.read(THREE.write(after)) == after
        value = str(after)


def test_an_entry_turned_there_and_back_changes_no_bit() -> None:
    value: Value = THREE.default
    for clicks in (1,) * 7 + (-1,) * 7:
        value = THREE.turn(value, clicks, vertical=True)
    assert value == THREE.default


@pytest.mark.parametrize(
    "words",
    [
        *["", ";", "0.1,0.6;0", "0.1,0.6,0.3", "0.1,0.6,0.3;3", "0.1,0.6,0.3;-1", "0.1,0.6,1.3;0"],
        *["0.1,nan,0.3;0", "a,b,c;0", "0.1,0.6,0.3;00009", "0.1,0.6,0.3;0;0", "0.1,,0.3;0"],
    ],
)
def test_a_vector_refuses_what_it_has_no_place_for(words: str) -> None:
    with pytest.raises(Refusal, match=r"^y="):
        THREE.read(words)


# -- the controls of the lessons --------------------------------------------------------


@pytest.mark.parametrize("name", names())
def test_every_control_of_a_lesson_survives_being_turned_and_written(name: str) -> None:
    for control in load(name).controls:
        for value in (control.default, *control.probes()):
            for coarse in (False, True):
                for clicks in (-3, -1, 1, 3):
                    after = control.turn(value, clicks, coarse=coarse)
                    assert control.read(control.write(after)) == after
                    assert control.show(after, "en")
                    assert control.show(after, "ko")


@pytest.mark.parametrize("name", names())
def test_every_control_of_a_lesson_comes_back_to_its_default(name: str) -> None:
    for control in load(name).controls:
        for clicks in (1, -1, 4, -4):
            away = control.turn(control.default, clicks, coarse=False)
            if away not in control.probes() or isinstance(control, Choice):
                assert control.turn(away, -clicks, coarse=False) == control.default
