"""Every role can be seen in every theme, in the colours that really reach the terminal.

The oracle is computed here: contrast by WCAG 2.2, the table of 256 colours by xterm's rule, colour
blindness by the matrices of Viénot, Brettel and Mollon (1999), distances in OKLab.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from rich.color import Color, ColorType
from rich.style import Style
from textual.theme import BUILTIN_THEMES

from downslope.lessons.base.text import LANGUAGES
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.events import ProgressEvent
from downslope.lessons.engine.standing import standings
from downslope.lessons.engine.walk import Walk
from downslope.lessons.pictures.roles import GROUNDS, RAMPS, ROLES, is_role
from downslope.tui.page.help_page import paint_help
from downslope.tui.page.home import Home, in_groups, paint_home
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.page.show import show
from downslope.tui.page.story.question import answers_to_try
from downslope.tui.terminal.colours import Styles, styles
from downslope.tui.terminal.depth import DEPTHS
from downslope.tui.terminal.themes import THEMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from downslope.tui.painter.rows import Rows
    from downslope.tui.terminal.depth import Depth

OWN = ("downslope-dark", "downslope-light", "projector", "high-contrast")
COLOURFUL: tuple[Depth, ...] = ("truecolor", "256", "16")
LINES = {
    "arrow-1", "arrow-2", "arrow-3", "bar", "contour", "contour-1", "contour-2", "contour-3",
    "curve", "dot-done", "dot-here", "dot-open", "error", "frame", "ghost", "ghost-2", "ghost-3",
    "mark", "minimum", "now", "path", "path-old", "point", "secant", "series-1", "series-2",
    "series-3", "series-4", "slope", "start", "tangent", "target", "truth",
}  # fmt: skip
"""Roles of lines and marks; all others are text."""
OVER_HEIGHTS = ("path", "path-old", "now", "minimum", "ghost", "ghost-2", "ghost-3", "tangent",
                "contour")  # fmt: skip
READABLE, VISIBLE = 4.5, 3.0
XTERM_16 = (
    "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5"
    " 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"
)
"""xterm's values of the terminal's own colours."""

# -- the oracle -----------------------------------------------------------------------------


def seen(colour: Color | None, *, dark: bool, front: bool) -> tuple[int, int, int]:
    """What xterm shows of a colour; by default grey on black, or black on white."""
    assert colour is not None
    if colour.type is ColorType.DEFAULT:
        return ((229,) * 3 if front else (0,) * 3) if dark else ((0,) * 3 if front else (255,) * 3)
    if colour.type is ColorType.TRUECOLOR:
        assert colour.triplet is not None
        return colour.triplet.red, colour.triplet.green, colour.triplet.blue
    number = colour.number
    assert number is not None
    if number < 16:
        red, green, blue = bytes.fromhex(XTERM_16.split()[number])
        return red, green, blue
    if number >= 232:
        return (8 + 10 * (number - 232),) * 3
    level = [0, 95, 135, 175, 215, 255]
    return level[(number - 16) // 36], level[(number - 16) // 6 % 6], level[(number - 16) % 6]


def linear(colour: tuple[int, int, int]) -> NDArray[np.float64]:
    part = np.array(colour) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def luminance(colour: tuple[int, int, int]) -> float:
    """The relative luminance, 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    return float(linear(colour) @ [0.2126, 0.7152, 0.0722])


def contrast(style: Style, *, dark: bool) -> float:
    lights = sorted(
        (
            luminance(seen(style.color, dark=dark, front=True)),
            luminance(seen(style.bgcolor, dark=dark, front=False)),
        )
    )
    return (lights[1] + 0.05) / (lights[0] + 0.05)


BLIND = {
    "nobody": np.eye(3),
    "protans": np.array([[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]]),
    "deutans": np.array([[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]]),
}
"""Linear red, green and blue as those see them who lack a kind of cone."""


def oklab(light: NDArray[np.float64]) -> NDArray[np.float64]:
    """https://bottosson.github.io/posts/oklab/"""
    cones = np.array(
        [
            [0.4122214708, 0.5363325363, 0.0514459929],
            [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ]
    )
    lab = np.array(
        [
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ]
    )
    return np.asarray(lab @ np.cbrt(cones @ light))


def apart(one: Color | None, other: Color | None, who: str, *, dark: bool, front: bool) -> float:
    """The distance in OKLab of two colours as somebody sees them."""
    first, second = (
        oklab(BLIND[who] @ linear(seen(colour, dark=dark, front=front))) for colour in (one, other)
    )
    return float(np.linalg.norm(first - second))


def test_the_measures_are_the_known_ones() -> None:
    """Black on white is 21:1, and #767676 is the lightest grey that passes AA on white; OKLab has
    white at (1, 0, 0), and greys are the same for everybody."""
    assert contrast(Style.parse("#000000 on #ffffff"), dark=True) == pytest.approx(21)
    assert contrast(Style.parse("#767676 on #ffffff"), dark=True) == pytest.approx(4.54, abs=0.005)
    assert contrast(Style.parse("color(243) on color(231)"), dark=True) == pytest.approx(
        contrast(Style.parse("#767676 on #ffffff"), dark=True)
    )
    assert oklab(linear((255, 255, 255))) == pytest.approx([1, 0, 0], abs=1e-3)
    for sight in BLIND.values():
        assert sight @ linear((90, 90, 90)) == pytest.approx(linear((90, 90, 90)))


# -- contrast -------------------------------------------------------------------------------

everywhere = pytest.mark.parametrize("depth", COLOURFUL)
in_every_theme = pytest.mark.parametrize("theme", THEMES)
in_ours = pytest.mark.parametrize("theme", OWN)


@everywhere
@in_every_theme
def test_text_can_be_read_and_lines_and_marks_can_be_seen(theme: str, depth: Depth) -> None:
    table = styles(THEMES[theme], depth)
    found = {role: contrast(table[role], dark=THEMES[theme].dark) for role in ROLES}
    faint = {
        role: round(value, 2)
        for role, value in found.items()
        if value < (VISIBLE if role in LINES else READABLE)
    }
    assert not faint


@everywhere
@in_every_theme
def test_what_is_drawn_over_heights_is_seen_on_every_band(theme: str, depth: Depth) -> None:
    table = styles(THEMES[theme], depth)
    faint = {
        f"{role}@band:{level}": round(value, 2)
        for role in OVER_HEIGHTS
        for level in range(RAMPS["band"])
        if (value := contrast(table[f"{role}@band:{level}"], dark=THEMES[theme].dark)) < VISIBLE
    }
    assert not faint


@everywhere
@in_ours
def test_our_own_colours_stay_on_heights_what_they_are_elsewhere(theme: str, depth: Depth) -> None:
    """They were chosen so; nothing had to be moved towards black or white."""
    table = styles(THEMES[theme], depth)
    for role in OVER_HEIGHTS:
        shown = {table[f"{role}@band:{level}"].color for level in range(RAMPS["band"])}
        assert shown == {table[role].color}, role


@everywhere
@in_every_theme
@pytest.mark.parametrize("ramp", ["heat", "region", "gray", "race", "band"])
def test_numbers_can_be_read_on_every_level(theme: str, depth: Depth, ramp: str) -> None:
    table = styles(THEMES[theme], depth)
    for level in range(RAMPS[ramp]):
        style = table[f"ink@{ramp}:{level}"]
        assert contrast(style, dark=THEMES[theme].dark) >= READABLE, level


@everywhere
@in_every_theme
def test_words_can_be_read_on_the_title_row_and_on_the_chosen_row(theme: str, depth: Depth) -> None:
    table = styles(THEMES[theme], depth)
    for ground in GROUNDS:
        for role in ("text", "title", "key", "muted", "good", "bad", "strong", "dot-here"):
            least = VISIBLE if role in LINES else READABLE
            assert contrast(table[f"{role}@{ground}"], dark=THEMES[theme].dark) >= least, role


@everywhere
@in_every_theme
def test_all_plain_roles_stand_on_the_ground_of_the_theme(theme: str, depth: Depth) -> None:
    table = styles(THEMES[theme], depth)
    (ground,) = {table[role].bgcolor for role in ROLES}
    light = luminance(seen(ground, dark=THEMES[theme].dark, front=False))
    assert (light < 0.2) == THEMES[theme].dark


# -- exact colours --------------------------------------------------------------------------

TYPES = {
    "truecolor": {ColorType.TRUECOLOR},
    "256": {ColorType.EIGHT_BIT},
    "16": {ColorType.STANDARD, ColorType.DEFAULT},
}


@everywhere
@in_every_theme
def test_colours_are_given_exactly_as_the_terminal_has_them(theme: str, depth: Depth) -> None:
    """So nobody converts them, and only at 16 colours the terminal's own ones are used."""
    table = styles(THEMES[theme], depth)
    for role in (*ROLES, "path@band:3", "ink@heat:8", "key@row", "gray:1@gray:7", "band:2"):
        for colour in (table[role].color, table[role].bgcolor):
            assert colour is not None
            assert colour.type in TYPES[depth], role


def test_every_ramp_has_as_many_levels_as_lessons_are_told() -> None:
    table = styles(THEMES["downslope-dark"])
    for ramp, count in RAMPS.items():
        levels = [table[f"{ramp}:{level}"].color for level in range(count + 1)]
        assert levels[-1] == table["text"].color, "there is none beyond"
        assert len(set(levels[:-1])) == count


@pytest.mark.parametrize("theme", ["downslope-dark", "downslope-light", "high-contrast"])
def test_ten_heights_are_ten_colours_at_256_too(theme: str) -> None:
    table = styles(THEMES[theme], "256")
    assert len({table[f"band:{level}"].color for level in range(10)}) == 10


def test_a_quadrant_has_the_colours_of_two_levels_and_a_full_cell_of_one() -> None:
    table = styles(THEMES["downslope-dark"], "256")
    assert table["band:3@band:5"].color == table["band:3"].color
    assert table["band:3@band:5"].bgcolor == table["band:5"].color
    full = table["band:5@band:5"]
    assert full.color == full.bgcolor


# -- things that must differ ----------------------------------------------------------------


@everywhere
@in_every_theme
@pytest.mark.parametrize("who", BLIND)
def test_the_two_signs_differ_for_everybody(theme: str, depth: Depth, who: str) -> None:
    table, dark = styles(THEMES[theme], depth), THEMES[theme].dark
    fronts = table["plus"].color, table["minus"].color
    assert apart(*fronts, who, dark=dark, front=True) >= 0.15
    grounds = table["ink@heat:8"].bgcolor, table["ink@heat:0"].bgcolor
    assert apart(*grounds, who, dark=dark, front=False) >= 0.15


@pytest.mark.parametrize("depth", DEPTHS)
@in_ours
def test_path_goal_wrong_and_keys_are_four_things_and_chosen_is_seen(
    theme: str, depth: Depth
) -> None:
    table = styles(THEMES[theme], depth)
    roles = ("path", "goal", "bad", "key")
    assert len({table[role] for role in roles}) == len(roles)
    assert table["chosen"].reverse
    on_row, plain = table["text@row"], table["text"]
    assert on_row.reverse or on_row.bgcolor != plain.bgcolor


@in_ours
def test_with_sixteen_colours_a_scan_leaves_nothing_to_the_terminal(theme: str) -> None:
    """A quadrant in the default text colour would be ink where paper should be."""
    table = styles(THEMES[theme], "16")
    for level in range(RAMPS["gray"]):
        style = table[f"gray:{level}@gray:{level}"]
        assert style.color == style.bgcolor
        assert style.color is not None
        assert style.color.type is ColorType.STANDARD


@pytest.mark.parametrize("depth", DEPTHS)
@in_ours
def test_the_chosen_row_has_one_ground(theme: str, depth: Depth) -> None:
    table = styles(THEMES[theme], depth)
    looks = [table[f"{role}@row"] for role in ("text", "key", "muted", "goal", "dot-done")]
    assert len({look.color if look.reverse else look.bgcolor for look in looks}) == 1
    assert len({look.reverse for look in looks}) == 1


@in_every_theme
def test_without_colours_there_is_none(theme: str) -> None:
    table = styles(THEMES[theme], "none")
    for role in (*ROLES, "path@band:3", "ink@heat:8", "key@row", "gray:1@gray:7", "minus-3"):
        assert table[role].color is None, role
        assert table[role].bgcolor is None, role


@everywhere
@pytest.mark.parametrize("theme", ["downslope-dark", "downslope-light", "nord", "solarized-light"])
def test_entries_of_a_matrix_tell_their_sign(theme: str, depth: Depth) -> None:
    table = styles(THEMES[theme], depth)
    looks = [(table[f"{s}-{k}"].color, table[f"{s}-{k}"].bgcolor) for s in ("plus", "minus")
             for k in (1, 2, 3)]  # fmt: skip
    assert not {*looks[:3]} & {*looks[3:]}
    assert len(set(looks)) == (6 if depth != "16" else 4)


# -- which themes, and which roles ----------------------------------------------------------


def test_ours_are_offered_first_and_none_that_leaves_its_colours_to_the_terminal() -> None:
    assert tuple(THEMES)[:4] == OWN
    assert set(THEMES) - set(OWN) == {n for n, t in BUILTIN_THEMES.items() if not t.ansi}


def test_every_role_is_known_and_nothing_else() -> None:
    assert all(map(is_role, ROLES))
    for role in ("band:0", "band:9", "heat:8", "path@band:3", "band:3@band:5", "ink@heat:7",
                 "key@bar", "text@row", "race:9@race:0"):  # fmt: skip
        assert is_role(role), role
    for role in ("", "nonsense", "band", "band:10", "band:-1", "heat:9", "path@", "@band:3",
                 "path@path", "path@nonsense", "nonsense@band:3", "row@", "band:3@band:5@bar",
                 "band:x", "band:٣"):  # fmt: skip
        assert not is_role(role), role


def test_a_role_that_is_not_known_looks_like_text() -> None:
    strange = ("nonsense", "", "@", "band:", "band:99", "heat:-1", "path@nowhere", "ink@heat:x",
               "ink@heat:99", "heat:x@heat:y", "pixel_1_2", "pixel_x_y_z", "@row")  # fmt: skip
    for depth in DEPTHS:
        table = styles(THEMES["downslope-dark"], depth)
        assert all(isinstance(table[role], Style) for role in strange)
        assert table["nonsense"] == table["text"]


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


def is_painted(role: str, table: Styles) -> bool:
    """Whether it is a role, also one that only the painter makes, for pixels and matrices."""
    return is_role(role) or role in table


@pytest.mark.slow
@pytest.mark.parametrize("name", names())
def test_every_role_of_a_lesson_has_a_style(name: str) -> None:
    used = {role for rows in painted(name) for spans in rows for _, role in spans}
    table = styles(THEMES["downslope-dark"])
    assert len(used) > 10
    assert not {role for role in used if not is_painted(role, table)}


def test_every_role_of_the_other_screens_has_a_style() -> None:
    from downslope.lessons.engine.catalog import contents

    begun = standings({ProgressEvent(name, "x", "seen") for name in names()[:2]})
    used = {
        role
        for language in LANGUAGES
        for rows in (
            paint_help(Look(80, 30, language)),
            paint_home(
                Home(in_groups(contents()), begun, 3, load(names()[0]).title),
                Look(80, 24, language),
            ),
        )
        for spans in rows
        for _, role in spans
    }
    assert len(used) > 5
    assert all(map(is_role, used))
