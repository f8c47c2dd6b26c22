"""What the exceptions file allows, and that nothing stays in it that nobody needs."""

from __future__ import annotations

from downslope.lessons.engine.catalog import load, names
from downslope.tui.check.exceptions import all_listed, parsed, without_exceptions
from downslope.tui.check.problem import Problem
from downslope.tui.check.rules import RULES

FILE = """
[[exception]]
rule = "prose"
lesson = "toy"
beat = "only"
what = ["0.123", "0.456"]
language = "en"
reason = "computed by hand"
"""
PROBLEM = Problem("toy", "only", "error", "prose", "0.123 is not shown", "0.123", "en", 1)
OTHER = Problem("toy", "only", "error", "prose", "0.456 is not shown", "0.456", "en", 1)


def left(*problems: Problem) -> list[str]:
    return [str(problem) for problem in without_exceptions(problems, list(parsed(FILE)))]


def test_what_is_listed_is_not_reported() -> None:
    assert left(PROBLEM, OTHER) == []


def test_an_exception_that_nothing_needs_is_an_error() -> None:
    found = left(PROBLEM)
    assert len(found) == 1
    assert "no longer needed" in found[0]
    assert "0.456" in found[0]


def test_another_rule_beat_thing_or_language_is_reported() -> None:
    for changed in ({"rule": "terms"}, {"beat": "x"}, {"what": "1.0"}, {"language": "ko"}):
        problem = Problem(**{**vars(PROBLEM), **changed})
        assert str(problem) in left(PROBLEM, OTHER, problem)


def test_every_exception_is_of_a_rule_and_a_beat_that_exist_and_has_a_reason() -> None:
    rules = {rule.name for rule in RULES}
    for exemption in all_listed():
        assert exemption.rule in rules
        assert exemption.lesson in names()
        beats = {beat.name for beat in load(exemption.lesson).beats}
        assert exemption.beat is None or exemption.beat in beats
        assert exemption.reason.strip()


def test_nothing_is_listed_twice() -> None:
    keys = [(e.rule, e.lesson, e.beat, e.what, e.language) for e in all_listed()]
    assert len(keys) == len(set(keys))
