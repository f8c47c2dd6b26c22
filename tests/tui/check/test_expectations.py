"""Reading numbers off a lesson's screens, and comparing them with the curriculum's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from downslope.lessons.engine.catalog import load
from downslope.lessons.engine.lesson import Expectation
from downslope.lessons.engine.token import read
from downslope.tui.check.expectations import agree, check_expectations, numbers


@pytest.mark.parametrize(
    ("expected", "shown"),
    [
        ("0.0975", "0.0975"),
        (".0975", "0.097500"),
        ("-6.1111e-10", "-6.111e-10"),
        ("6.00000000000378", "6.00000000000378"),
        ("798", "798"),
        ("0", "0"),
        ("9.0e-10", "9.0e-10"),
        ("0.5108", "0.510825457"),
    ],
)
def test_numbers_that_are_one(expected: str, shown: str) -> None:
    assert agree(expected, shown)


@pytest.mark.parametrize(
    ("expected", "shown"),
    [
        ("0.0975", "0.0976"),
        ("0.0975", "0.1"),
        ("-0.0975", "0.0975"),
        ("798", "797"),
        ("1.0", "0"),
        ("9.0e-10", "9.0e-9"),
        (".03459", "0.03"),
    ],
)
def test_numbers_that_differ(expected: str, shown: str) -> None:
    assert not agree(expected, shown)


def test_the_formula_the_status_and_a_pitfall_are_read() -> None:
    shown = set(numbers(read("gradient-descent?step=1&beat=2")))
    assert {"-3.000", "-2.400", "25.000", "16.000"} <= shown
    pitfall = set(numbers(read("gradient-descent?beat=13&said=lost-last-point:2")))
    assert {"-0.04323", "0.05765"} <= pitfall


def test_a_fact_that_no_screen_shows_is_a_problem() -> None:
    lesson = replace(
        load("gradient-descent"),
        expectations=(Expectation("step=1", "-2.4"), Expectation("", "123.456")),
    )
    problems = list(check_expectations(lesson))
    assert len(problems) == 1
    assert "123.456" in problems[0]
