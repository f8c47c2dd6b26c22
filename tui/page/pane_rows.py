"""The single rows below pictures and story: formula, status, controls, presets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from downslope.lessons.engine import notices
from downslope.tui.page import strings
from downslope.tui.page.code.repairs import repair_status
from downslope.tui.page.keys.states import goal_is_met
from downslope.tui.page.story.recap import open_row
from downslope.tui.painter.rows import (
    Row,
    Rows,
    beside,
    fit,
    marked_up,
    plain,
    row,
    row_width,
    wrap,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.walk import Walk

BLANK: Row = row("")
INDENT = "    "
"""What begins the further rows of a line that is broken."""
GAP = 2
"""The least columns between what stands at the left of a row and at its right."""


def step_words(walk: Walk[object], language: Language, playing: str = "") -> Row:
    """The speed at which the run plays, if it does, and its step; blank where no run is shown."""
    if walk.pitfall:
        return ()
    step = strings.STEP.of(language).format(n=walk.step)
    return ((" · ".join(part for part in (playing, step) if part), "number"),)


def formula_rows(walk: Walk[object], language: Language, width: int, height: int = 3) -> Rows:
    """The formula with the numbers of the current step: always `height` rows of `width` cells."""
    lines = [row(text.of(language), "formula") for text in walk.formula()]
    return [fit(line, width) for line in (*lines, *[BLANK] * height)][:height]


def broken_formula(walk: Walk[object], language: Language, width: int, height: int) -> Rows:
    """The formula with lines that are too long broken at blanks, in `height` rows."""
    lines = [line for text in walk.formula() for line in _broken(text.of(language), width)]
    rows = [fit(row(line, "formula"), width) for line in lines]
    return [*rows, *[fit(BLANK, width)] * height][:height]


def _broken(line: str, width: int) -> Iterator[str]:
    """A line in pieces that have room where it has blanks; all but the first are indented."""
    while cell_len(line) > width:
        ends = [k for k, char in enumerate(line) if char == " " and cell_len(line[:k]) <= width]
        if not ends or not line[: ends[-1]].strip():
            break
        yield line[: ends[-1]]
        line = INDENT + line[ends[-1] :].lstrip()
    yield line


def broken_status(walk: Walk[object], language: Language, width: int) -> Rows:
    """What `status_row` tells, in several rows."""
    if walk.notice:
        sign, role = _sign(walk.notice)
        return wrap(f"{sign}{walk.notice.of(language)}", width, role)
    told = repair_status(walk) if walk.pitfall else walk.status()
    return wrap(told.of(language), width, "status")


def with_step(rows: Rows, walk: Walk[object], language: Language, playing: str) -> Rows:
    """The formula with the step behind its last line that has room, where the status has none."""
    width = row_width(rows[0]) if rows else 0
    if _step_beside_status(walk, language, width, playing):
        return rows
    step = (*step_words(walk, language, playing), (" ", "text"))
    for k in range(len(rows) - 1, -1, -1):
        if cell_len(plain(rows[k]).rstrip()) + row_width(step) + GAP <= width:
            line = row(plain(rows[k]).rstrip(), "formula")
            return [*rows[:k], beside(line, step, width), *rows[k + 1 :]]
    return rows


def status_row(
    walk: Walk[object], language: Language, width: int, playing: str = "", *, step: bool = True
) -> Row:
    """The notice that answers the last key, or else what the pitfall or the run is doing.

    While a goal can be claimed, the row says so where it has room, and at its right end with
    `step` how far the run has come.
    """
    words: Row = ()
    if step and _step_beside_status(walk, language, width, playing):
        words = (("  ", "text"), *step_words(walk, language, playing), (" ", "text"))
    claim = () if walk.notice else _claim(walk, language)
    return _with_end(_status(walk, language), ((*claim, *words), words, ()), width)


def _with_end(left: Row, ends: Sequence[Row], width: int) -> Row:
    """The row with the first of the ends at its right that has room; cut if none has."""
    for end in ends:
        if row_width(left) + row_width(end) + (GAP if end else 0) <= width:
            return beside(left, end, width)
    return fit(left, width)


def _status(walk: Walk[object], language: Language) -> Row:
    """The notice, or what the pitfall or the run is doing."""
    if walk.notice:
        sign, role = _sign(walk.notice)
        return ((sign, role), *marked_up(walk.notice.of(language), role))
    told = repair_status(walk) if walk.pitfall else walk.status()
    return marked_up(told.of(language), "status")


def _sign(notice: Text) -> tuple[str, str]:
    """What stands before a notice, and its role: no warning where something was achieved."""
    if notice in notices.GOOD:
        return "✓ ", "good"
    # That a run has come to its end is no mistake either.
    return ("" if notice in (notices.ENDED, notices.LIMIT) else "! "), "notice"


def _step_beside_status(walk: Walk[object], language: Language, width: int, playing: str) -> bool:
    """Whether the step has room behind the status or the notice."""
    step = row_width(step_words(walk, language, playing)) + 3
    return row_width(_status(walk, language)) + step + GAP <= width


def _claim(walk: Walk[object], language: Language) -> Row:
    """What enter does once a goal is met; before that it would only say what is lacking."""
    return row(strings.CLAIM.of(language), "good") if goal_is_met(walk) else ()


def control_row(walk: Walk[object], language: Language, width: int) -> Row:
    """The controls of this beat with their values, arrows around the chosen one.

    The two controls of a point are shown as one, with the pair of their values. Where there is
    room, the row says what turning does to the run.
    """
    spans: list[tuple[str, str]] = []
    usable, values = walk.usable, walk.shown_values
    for control in usable:
        if control.axis == "y":
            continue
        partner = next((c for c in usable if c.axis == "y"), None) if control.axis else None
        shown = control.show(values[control.name], language)
        label = control.label
        if partner:
            shown = f"({shown}, {partner.show(values[partner.name], language)})"
            label = control.point or label
        spans += _control(label.of(language), shown, control.name == walk.chosen, bool(partner))
    rule = turning_rule(walk)
    note = row(rule.of(language) if rule else "", "muted")
    return _with_end(tuple(spans), (note,), width)


def turning_rule(walk: Walk[object]) -> Text | None:
    """What turning the chosen control does to the run; None where there is none to turn now."""
    control = walk.chosen_control
    if control is None or (walk.pending and not control.view):
        return None
    if control.view:
        return strings.TURNS_VIEW
    if control.name in walk.standing:
        return strings.MOVES_POINT
    if walk.acts_in_mid_run([control.name]):
        return strings.NEXT_STEP
    return strings.REPEATS_RUN if walk.lesson.keeps_step else strings.BEGINS_RUN


def preset_row(walk: Walk[object], language: Language, width: int) -> Row:
    """The presets under the digit keys; blank while these answer a question or repair code.

    A recap has there what is still open.
    """
    if walk.current_beat.kind == "recap" and not walk.pending:
        return open_row(walk, language, width)
    if walk.pending or walk.repairing or not walk.presets:
        return fit(BLANK, width)
    spans: list[tuple[str, str]] = []
    for digit, preset in enumerate(walk.presets, start=1):
        spans += [(f"{digit}", "key"), (f" {preset.label.of(language)}  ", "text")]
    return fit(_without_end(spans), width)


# -- parts ------------------------------------------------------------------------------


def _without_end(spans: list[tuple[str, str]]) -> Row:
    """The spans without the blanks behind the last word."""
    (*others, (text, role)) = spans
    return (*others, (text.rstrip(), role))


def _control(label: str, shown: str, chosen: bool, point: bool) -> list[tuple[str, str]]:
    """A control with its value: the chosen one as a lifted chip, with arrows to turn it by."""
    if not chosen:
        return [(f" {label} ", "muted"), (shown, "number"), (" ", "text")]
    arrows = ("◂▴▾", "▸") if point else ("◂", "▸")
    return [(f" {arrows[0]} {label} {shown} {arrows[1]} ", "chosen"), (" ", "text")]
