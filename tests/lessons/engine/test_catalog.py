"""Lessons are found by their file names, in the order of the chapter, under their own names."""

import importlib
from pathlib import Path

import pytest

from downslope import lessons
from downslope.lessons.base.errors import Refusal
from downslope.lessons.engine.catalog import contents, load, names
from downslope.lessons.engine.catalog.syllabus import SYLLABUS

ROOT = Path(next(iter(lessons.__path__)))


def found_on_disk() -> dict[str, str]:
    """The module of each lesson by its name, read off the file names without the catalog."""
    modules = {path.stem: path for path in sorted(ROOT.glob("l[0-9][0-9]_*"))}
    return {module[4:].replace("_", "-"): f"downslope.lessons.{module}" for module in modules}


def test_every_module_on_disk_is_a_lesson_in_order() -> None:
    assert names() == tuple(found_on_disk())
    numbers = [load(name).number for name in names()]
    assert numbers == sorted(set(numbers))


def test_the_lessons_that_were_promised_first_are_there() -> None:
    assert {"tangent", "gradient-field", "gradient-descent", "network-gradient"} <= set(names())


@pytest.mark.parametrize("name", names())
def test_a_lesson_agrees_with_its_file_name_and_the_syllabus(name: str) -> None:
    lesson = load(name)
    module = found_on_disk()[name]
    assert lesson.beats[0].text is importlib.import_module(module).LESSON.beats[0].text
    assert lesson is load(name)
    assert lesson.name == name
    assert lesson.number == int(module.removeprefix("downslope.lessons.l")[:2])
    if name in {planned for _, planned, _, _ in SYLLABUS}:
        assert (lesson.number, lesson.name, lesson.section, lesson.title) in SYLLABUS


def test_the_contents_list_the_whole_chapter_and_tell_what_exists() -> None:
    entries = contents()
    planned = [number for number, *_ in SYLLABUS]
    assert planned == list(range(1, 16))
    assert [entry.number for entry in entries if entry.number in planned] == planned
    assert [entry.name for entry in entries if entry.exists] == list(names())
    assert len({entry.name for entry in entries}) == len(entries)


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("gradient-decent", "gradient-descent"),
        ("Tangent", "tangent"),
        ("network gradient", "network-gradient"),
        ("l12_gradient_descent", "gradient-descent"),
    ],
)
def test_an_unknown_lesson_is_refused_with_the_nearest(wrong: str, near: str) -> None:
    with pytest.raises(Refusal, match=f"^no lesson '{wrong}': try .*{near}"):
        load(wrong)


def test_where_none_is_near_all_lessons_are_offered() -> None:
    with pytest.raises(Refusal, match=", ".join(names())):
        load("qqq")


# A lesson of the syllabus that has no module yet is refused, and nothing crashes.
def test_a_lesson_to_come_is_refused() -> None:
    for entry in contents():
        if not entry.exists:
            with pytest.raises(Refusal, match=f"no lesson '{entry.name}'"):
                load(entry.name)
