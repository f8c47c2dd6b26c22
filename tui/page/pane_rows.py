"""The single rows around pictures and story: title, formula, status, controls, presets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from downslope.tui.page import strings
from downslope.tui.page.code.repairs import repair_status
from downslope.tui.page.story.recap import open_row
from downslope.tui.painter.rows import Row, Rows, beside, fit, marked_up, row, row_width

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.walk import Walk

BLANK: Row = row("")


def title_row(walk: Walk[object], language: Language) -> Row:
    """The number and title of the lesson and the title of the beat."""
    lesson, beat = walk.lesson, walk.current_beat
    return (
        (f" {lesson.number} ", "badge"),
        (f" {lesson.title.of(language)} ", "title"),
        (f"› {beat.title.of(language)}", "muted"),
    )


def counts_row(walk: Walk[object], language: Language, width: int, playing: str = "") -> Row:
    """Speed (`playing`), step and beat, aligned at the right of `width` cells."""
    beat = f"{walk.beat + 1}/{len(walk.lesson.beats)}"
    step = strings.STEP.of(language).format(n=walk.step)
    counts = " · ".join(part for part in (playing, step, beat) if part)
    filled = f" {counts} "
    return ((" " * (width - cell_len(filled)) + filled, "number"),)


def formula_rows(walk: Walk[object], language: Language, width: int, height: int = 3) -> Rows:
    """The formula with the numbers of the current step: always `height` rows of `width` cells."""
    lines = [row(f" {text.of(language)}", "formula") for text in walk.formula()]
    return [fit(line, width) for line in (*lines, *[BLANK] * height)][:height]


def status_row(walk: Walk[object], language: Language, width: int) -> Row:
    """The notice that answers the last key, or else what the pitfall or the run is doing.

    While a goal can be claimed, the row says so where it has room.
    """
    if walk.notice:
        return fit(((" ! ", "notice"), *marked_up(walk.notice.of(language), "notice")), width)
    told = repair_status(walk) if walk.pitfall else walk.status()
    status = marked_up(f" {told.of(language)}", "status")
    claim = row(f"{strings.CLAIM.of(language)} " if walk.claimable else "", "goal")
    if row_width(status) + row_width(claim) + 2 <= width:
        return beside(status, claim, width)
    return fit(status, width)


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
    note = row(f"{rule.of(language)} " if rule else "", "muted")
    if row_width(tuple(spans)) + row_width(note) + 2 <= width:
        return beside(tuple(spans), note, width)
    return fit(tuple(spans), width)


def turning_rule(walk: Walk[object]) -> Text | None:
    """What turning the chosen control does to the run; None where there is none to turn now."""
    control = next((c for c in walk.usable if c.name == walk.chosen), None)
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
    """The presets under the digit keys, ✓ or ✗ for whether they work well; blank while asking.

    A recap has there what is still open.
    """
    if walk.current_beat.kind == "recap" and not walk.pending:
        return open_row(walk, language, width)
    if walk.pending or not walk.presets:
        return fit(BLANK, width)
    spans: list[tuple[str, str]] = [(" ", "text")]
    for digit, preset in enumerate(walk.presets, start=1):
        sign = ("✓", "good") if preset.good else ("✗", "bad")
        spans += [(f"{digit}", "key"), sign, (f"{preset.label.of(language)}  ", "muted")]
    return fit(tuple(spans), width)


# -- parts ------------------------------------------------------------------------------


def _control(label: str, shown: str, chosen: bool, point: bool) -> list[tuple[str, str]]:
    if not chosen:
        return [(f"   {label} ", "muted"), (shown, "number"), (" ", "text")]
    arrows = ("◂▴▾", "▸") if point else ("◂", "▸")
    return [
        (f" {arrows[0]} ", "chosen"),
        (f"{label} {shown}", "chosen"),
        (f" {arrows[1]}", "chosen"),
    ]
