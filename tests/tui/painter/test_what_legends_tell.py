"""What stands around a picture when there is little room: legends, keys of heights, names."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, product

import numpy as np

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import (
    Arrows,
    Backdrop,
    Curve,
    Heights,
    Inset,
    Label,
    Leaving,
    Plot,
    Points,
    Region,
)
from downslope.tui.page.layout.frames import framed
from downslope.tui.painter import paint
from downslope.tui.painter.medium import ASCII, Medium
from downslope.tui.painter.rows import fit_all, plain
from downslope.tui.terminal.colours import styles
from downslope.tui.terminal.palette import OWN_NAMES
from downslope.tui.terminal.themes import theme_called

SIDE = np.linspace(-3.0, 3.0, 61)
BOWL = Heights(SIDE, SIDE, SIDE[None, :] ** 2 + SIDE[:, None] ** 2, (1.0, 4.0, 9.0))
ZERO = np.zeros(1)


def picture(*parts: object, title: str = "f", ground: bool = False, **more: object) -> Plot:
    made = Plot(
        Text.plain(title),
        Text.plain(title),
        (-3.0, 3.0),
        (-3.0, 3.0),
        parts,  # type: ignore[arg-type]
        Backdrop((BOWL,) if ground else ()),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def lines(figure: Plot, width: int = 40, height: int = 17) -> list[str]:
    return [plain(row) for row in paint(figure, width, height)]


def test_entries_without_room_below_stand_beside_the_title() -> None:
    roles = ("curve", "path", "ghost", "truth", "now")
    points = [Points(ZERO, ZERO + k - 2, role, "•") for k, role in enumerate(roles)]
    legend = tuple((role, "•", Text.plain(f"the {role}")) for role in roles)
    first, *_, last = lines(picture(*points, legend=legend))
    assert [first.count("•"), last.count("•")] == [2, 3]
    assert all(f"• the {role}" in first + last for role in roles)


def test_a_title_as_long_as_the_picture_gives_the_heights_a_row_of_their_own() -> None:
    short, long = (lines(picture(title="x" * n, ground=True)) for n in (10, 35))
    assert "0" in short[0].removeprefix("x" * 10)
    assert "low" not in short[-1]
    assert long[0].strip() == "x" * 35
    assert long[-1].split()[:2] == ["low", "0"]
    assert long[-1].split()[-1] == "high"


def test_in_a_frame_the_colours_of_a_key_are_no_gap() -> None:
    (title, *_) = paint(picture(title="x" * 30, ground=True), 62, 17)
    edge = framed(fit_all([title], 62, 3), 64, 4)[0]
    assert sum(role.startswith("band:") for _, role in edge) == 10


def test_a_wide_picture_leaves_its_key_the_room_that_a_frame_takes() -> None:
    for width, length in product((44, 66), range(10, 40)):
        title, *_ = paint(picture(title="x" * length, ground=True), width, 12)
        edge = framed(fit_all([title], width, 3), width + 2, 4)[0]
        shown = sum(role.startswith("band:") for _, role in edge)
        assert shown == sum(role.startswith("band:") for _, role in title), (width, length)
        assert ("0" in plain(edge)) == (shown > 0)


def test_the_two_sides_of_a_region_can_be_told_apart_everywhere() -> None:
    for name in OWN_NAMES:
        table = styles(theme_called(name), "256")
        assert len({table[f"region:{level}"].color for level in (3, 4, 5)}) == 3, name
    region = Region(SIDE, SIDE, SIDE[None, :] + 0 * SIDE[:, None], role="")
    legend = (("region:7", "█", Text.plain("y=1")), ("region:1", "█", Text.plain("y=0")))
    for medium in (Medium(filled=False), ASCII):
        rows = paint(picture(region, legend=legend), 40, 17, medium=medium)
        assert "+ y=1  - y=0" in plain(rows[-1])


def test_in_ascii_a_legend_has_the_signs_of_its_lines() -> None:
    roles = ("curve", "path", "tangent", "series-2")
    legend = tuple((role, "─", Text.plain(role)) for role in roles)
    curves = [Curve(SIDE, SIDE * 0 + k, role) for k, role in enumerate(roles)]
    rows = [plain(row) for row in paint(picture(*curves, legend=legend), 60, 17, medium=ASCII)]
    for sign, role in zip("#*+o", roles, strict=True):
        assert f"{sign} {role}" in rows[-1] + rows[0]
        assert any(sign * 9 in row for row in rows[1:-1])


def test_in_a_frame_a_legend_loses_whole_entries() -> None:
    heading = (("accuracy  ", "title"), ("○ train  ", "muted"), ("─ goal 0.97", "muted"))
    edge = plain(framed(fit_all([heading], 30, 3), 32, 4)[0])
    assert "accuracy  ○ train ─" in edge
    assert "goal" not in edge


def test_the_legend_says_where_a_run_left_the_map() -> None:
    legend = (("path", "⠛", Text.plain("a step")), ("path", "▸", Text.plain("left the map")))
    for end, told in ((9.0, "▴ left the map"), (1.0, "")):
        way = np.array([0.0, end])
        parts = (Curve(ZERO.repeat(2), way, "path"), Leaving(ZERO.repeat(2), way, "path"))
        last = lines(picture(*parts, legend=legend))[-1]
        assert last.split("step")[-1].strip() == told


def test_a_name_whose_line_goes_somewhere_stands_on_the_other_side() -> None:
    """The line leaves towards a corner: the name is above or below it, and covers none of it."""
    for right in (-2.0, 2.0):
        for up in (-2.0, 2.0):
            name = Label(0.0, 0.0, "start", toward=(right, up))
            line = Curve(np.array([0.0, right]), np.array([0.0, up]))
            alone, both = lines(picture(line)), lines(picture(name, line))
            (row,) = [y for y, text in enumerate(both) if "start" in text]
            at = both[row].index("start")
            assert alone[row][at : at + 5].strip(" ⠁⠂⠄⡀") == ""


def test_an_inset_shows_steps_that_move_and_hides_no_minimum() -> None:
    t = np.arange(20.0)
    packed, resting = (Inset(s * t - 2, s * t - 2, np.zeros((0, 2)), BOWL) for s in (0.01, 0.0))
    assert "the last 8" in "".join(lines(picture(packed, ground=True), 90, 32))
    assert "the last 8" not in "".join(lines(picture(resting, ground=True), 90, 32))
    corners = np.array([(x, y) for x in (-2.0, 2.0) for y in (-2.0, 2.0)])
    free = replace(packed, minimum=np.array([(2.0, 2.0)]))
    (told,) = [row for row in lines(picture(free, ground=True), 90, 32) if "the last 8" in row]
    assert told.index("the last 8") < 45, "on the other side"
    hidden = replace(packed, minimum=corners)
    assert "the last 8" not in "".join(lines(picture(hidden, ground=True), 90, 32))


def test_a_field_is_up_to_twice_as_wide_as_high() -> None:
    side = np.linspace(-2.0, 2.0, 10)
    places = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)
    field = replace(
        picture(x_label="x0"), backdrop=Backdrop((Arrows(places, -places, gap=(1, 1)),))
    )
    for width, across in ((30, 2), (44, 4), (120, 4)):
        rows = lines(field, width, 13)
        heads = [[x for x, char in enumerate(row) if char in "→⇒←⇐·"] for row in rows]
        gaps = {b - a for xs in heads for a, b in pairwise(xs)}
        assert min(gaps) == across, width
