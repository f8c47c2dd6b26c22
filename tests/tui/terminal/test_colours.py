"""Every role is legible in every theme, measured by the definition of contrast in WCAG 2.2."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rich.color import Color, ColorType

from downslope.lessons.base.text import LANGUAGES
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.walk import Walk
from downslope.lessons.pictures.roles import ROLES
from downslope.tui.page.help_page import paint_help
from downslope.tui.page.home_page import Home, paint_home
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.page.show import show
from downslope.tui.page.story.question import answers_to_try
from downslope.tui.terminal.colours import styles
from downslope.tui.terminal.themes import THEMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.style import Style

    from downslope.tui.painter.rows import Rows

DECORATION = {"axis", "disabled", "ghost", "contour-1", "contour-2", "contour-3", "arrow-1"}
"""Roles that are faint on purpose, as words elsewhere say the same."""
READABLE, VISIBLE = 4.5, 2.0


def luminance(colour: Color) -> float:
    """The relative luminance, 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    shares = [part / 255 for part in colour.get_truecolor()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(style: Style) -> float:
    assert style.color is not None
    assert style.bgcolor is not None
    lights = sorted((luminance(style.color), luminance(style.bgcolor)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def test_a_lesson_may_use_just_the_roles_that_have_a_colour() -> None:
    """But for those that the painter makes for the entries of a matrix."""
    made = {"zero", *(f"{sign}-{k}" for sign in ("plus", "minus") for k in (1, 2, 3))}
    assert set(styles(next(iter(THEMES.values())))) - made == ROLES


def test_the_measure_is_the_known_one() -> None:
    """Black on white is 21:1, and #767676 is the lightest grey that passes AA on white."""
    from rich.style import Style

    assert contrast(Style.parse("#000000 on #ffffff")) == pytest.approx(21)
    assert contrast(Style.parse("#767676 on #ffffff")) == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("theme", THEMES)
def test_every_role_can_be_read(theme: str) -> None:
    for role, style in styles(THEMES[theme]).items():
        least = VISIBLE if role in DECORATION else READABLE
        assert contrast(style) >= least, role


@pytest.mark.parametrize("theme", THEMES)
def test_colours_do_not_depend_on_the_terminal(theme: str) -> None:
    """A terminal may define its sixteen colours as it likes, so their contrast is unknown."""
    for role, style in styles(THEMES[theme]).items():
        for colour in (style.color, style.bgcolor):
            assert colour is not None
            assert colour.type is ColorType.TRUECOLOR, role


@pytest.mark.parametrize("theme", THEMES)
def test_all_text_stands_on_the_background_of_the_theme(theme: str) -> None:
    table = styles(THEMES[theme])
    shaded = {f"{sign}-{k}" for sign in ("plus", "minus") for k in (1, 2, 3)}
    assert len({style.bgcolor for role, style in table.items() if role not in shaded}) == 1
    ground = table["text"].bgcolor
    assert ground is not None
    assert (luminance(ground) < 0.2) == THEMES[theme].dark


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "nord", "solarized-light"])
def test_shades_of_a_matrix_grow_with_the_value_and_tell_the_sign(theme: str) -> None:
    table = styles(THEMES[theme])
    grounds = [table[f"{sign}-{k}"].bgcolor for sign in ("plus", "minus") for k in (1, 2, 3)]
    assert len(set(grounds)) == 6
    for sign in ("plus", "minus"):
        steps = [_apart(table["text"], table[f"{sign}-{k}"]) for k in (1, 2, 3)]
        assert 0 < steps[0] < steps[1] < steps[2]


def _apart(one: Style, other: Style) -> int:
    assert one.bgcolor is not None
    assert other.bgcolor is not None
    pairs = zip(one.bgcolor.get_truecolor(), other.bgcolor.get_truecolor(), strict=True)
    return sum(abs(a - b) for a, b in pairs)


def painted(name: str) -> Iterator[Rows]:
    """Every screen of a lesson, and what is printed of each."""
    for index, beat in enumerate(load(name).beats):
        opened = Walk.begin(load(name), index)
        answers = answers_to_try(beat.question) if beat.question else []
        answered = [replace(opened, guess=guess).commit() for guess in answers]
        last = (answered or [opened])[-1]
        moved = last.commit().forward(3).turn(1).toggle("arrows")
        for walk in (opened, *answered[-1:], moved.toggle("code"), moved.toggle("notes")):
            yield paint_page(walk, Look(120, 40)).rows
        yield show(moved, 80, 24, "en")


@pytest.mark.slow
@pytest.mark.parametrize("name", names())
def test_every_role_of_a_lesson_has_a_style(name: str) -> None:
    """The styles for the pixels and weights of pictures are made only when they are needed."""
    used = {role for rows in painted(name) for spans in rows for _, role in spans}
    table = styles(THEMES["textual-dark"])
    assert len(used) > 10
    assert {role for role in used if not role.startswith(("pixel_", "weight_"))} <= set(table)
    made = {role: table[role] for role in used if role.startswith(("pixel_", "weight_"))}
    assert len({(style.color, style.bgcolor) for style in made.values()}) > 2 or not made


def test_every_role_of_the_other_screens_has_a_style() -> None:
    from downslope.lessons.engine.catalog import contents

    states = dict(zip(names(), ("done", "begun"), strict=False))
    used = {
        role
        for language in LANGUAGES
        for rows in (
            paint_help(Look(80, 30, language)),
            paint_home(Home(contents(), states, 3, load(names()[0]).title), Look(80, 24, language)),
        )
        for spans in rows
        for _, role in spans
    }
    assert len(used) > 5
    assert used <= set(styles(THEMES["textual-dark"]))
