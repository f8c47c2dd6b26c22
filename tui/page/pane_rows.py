"""The panes around the pictures, as rows: title, text, formula, status, controls, presets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from downslope.tui.page import strings
from downslope.tui.page.stopwatch import seconds_of
from downslope.tui.painter.rows import Row, Rows, beside, fit, marked_up, row, wrap

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.beat import Beat, Prediction, Racer
    from downslope.lessons.engine.walk import Walk

BLANK: Row = row("")


def title_row(walk: Walk[object], language: Language) -> Row:
    """The number, title and book section of the lesson."""
    lesson = walk.lesson
    return (
        (f" {lesson.number} ", "badge"),
        (f" {lesson.title.of(language)} ", "title"),
        (lesson.section, "muted"),
    )


def counts_row(walk: Walk[object], language: Language, width: int, playing: str = "") -> Row:
    """Speed (`playing`), step and beat, aligned at the right of `width` cells."""
    beat = strings.BEAT.of(language).format(n=walk.beat + 1, all=len(walk.lesson.beats))
    step = strings.STEP.of(language).format(n=walk.step)
    counts = " · ".join(part for part in (playing, step, beat) if part)
    filled = f" {counts} "
    return ((" " * (width - cell_len(filled)) + filled, "number"),)


def text_rows(walk: Walk[object], language: Language, width: int) -> Rows:
    """The beat's text, its question, its race and its goal, in rows of at most `width` cells.

    While the question waits, its choices are shown, and race and goal are hidden. Afterwards it
    shows the guess, the truth and why.
    """
    beat = walk.current_beat
    rows = wrap(beat.text.of(language), width)
    if beat.prediction:
        rows.append(BLANK)
        rows += _question_rows(walk, beat, beat.prediction, language, width)
    if beat.race and not walk.pending:
        rows += [BLANK, *race_rows(beat.race, language, width)]
    if beat.goal and not walk.pending:
        rows.append(BLANK)
        rows += _goal_rows(walk, beat, language, width)
    return rows


def race_rows(race: tuple[Racer, ...], language: Language, width: int) -> Rows:
    """A row for each racer: its time, measured now, and its ratio to the shortest time."""
    seconds = [seconds_of(racer.run) for racer in race]
    fastest = min(seconds)
    return [
        beside(
            row(racer.name.of(language)),
            row(f"{1000 * taken:.2f} ms  x{taken / fastest:,.0f}", "number"),
            width,
        )
        for racer, taken in zip(race, seconds, strict=True)
    ]


def notes_rows(walk: Walk[object], language: Language, width: int) -> Rows:
    """A heading and the beat's notes for the teacher."""
    title = row(strings.NOTES.of(language), "notes")
    return [title, *wrap(walk.current_beat.notes.of(language), width)]


def formula_rows(walk: Walk[object], language: Language, width: int, height: int = 3) -> Rows:
    """The formula with the numbers of the current step: always `height` rows of `width` cells."""
    lines = [row(f" {text.of(language)}", "formula") for text in walk.lesson.formula(walk)]
    return [fit(line, width) for line in (*lines, *[BLANK] * height)][:height]


def status_row(walk: Walk[object], language: Language, width: int) -> Row:
    """The notice that answers the last key, or else what the pitfall or the run is doing."""
    if walk.notice:
        return fit(((" ! ", "notice"), *marked_up(walk.notice.of(language), "notice")), width)
    if walk.pitfall:
        return fit(marked_up(f" {_pitfall_status(walk).of(language)}", "status"), width)
    return fit(marked_up(f" {walk.lesson.status(walk).of(language)}", "status"), width)


def control_row(walk: Walk[object], language: Language, width: int) -> Row:
    """The controls of this beat with their values, arrows around the chosen one.

    The two controls of a point are shown as one, with the pair of their values.
    """
    spans: list[tuple[str, str]] = []
    usable = walk.usable
    for control in usable:
        if control.axis == "y":
            continue
        partner = next((c for c in usable if c.axis == "y"), None) if control.axis else None
        shown = control.show(walk.values[control.name], language)
        label = control.label
        if partner:
            shown = f"({shown}, {partner.show(walk.values[partner.name], language)})"
            label = control.point or label
        spans += _control(label.of(language), shown, control.name == walk.chosen, bool(partner))
    return fit(tuple(spans), width)


def preset_row(walk: Walk[object], language: Language, width: int) -> Row:
    """The presets under the digit keys, ✓ or ✗ for whether they work well; blank while asking."""
    if walk.pending or not walk.presets:
        return fit(BLANK, width)
    spans: list[tuple[str, str]] = [(" ", "text")]
    for digit, preset in enumerate(walk.presets, start=1):
        sign = ("✓", "good") if preset.good else ("✗", "bad")
        spans += [(f"{digit}", "key"), sign, (f"{preset.label.of(language)}  ", "muted")]
    return fit(tuple(spans), width)


def _pitfall_status(walk: Walk[object]) -> Text:
    if walk.pending:
        return strings.FORECAST
    return strings.COMPARE if walk.current_beat.name in walk.fixed else strings.APPLY


# -- parts ------------------------------------------------------------------------------


def _question_rows(
    walk: Walk[object], beat: Beat[object], prediction: Prediction, language: Language, width: int
) -> Rows:
    rows = wrap(prediction.question.of(language), width, "question")
    if walk.pending:
        return rows + [
            _choice_row(i, text.of(language), i == walk.guess, width)
            for i, text in enumerate(prediction.choices)
        ]
    said, truth = walk.answers[beat.name], prediction.truth
    sign, role = ("✓", "good") if said == truth else ("✗", "bad")
    rows += _answer_rows(strings.YOUR_GUESS, prediction.choices[said], sign, role, language, width)
    if said != truth:
        rows += _answer_rows(strings.TRUTH, prediction.choices[truth], "▸", "good", language, width)
    return [*rows, *wrap(prediction.because.of(language), width, "because")]


def _choice_row(index: int, text: str, picked: bool, width: int) -> Row:
    sign = ("▸", "chosen") if picked else (" ", "text")
    role = "chosen" if picked else "choice"
    return fit((sign, (f"{index + 1} ", "key"), *marked_up(text, role)), width)


def _answer_rows(
    label: Text, answer: Text, sign: str, role: str, language: Language, width: int
) -> Rows:
    return wrap(f"{sign} {label.of(language)}: {answer.of(language)}", width, role, indent="  ")


def _goal_rows(walk: Walk[object], beat: Beat[object], language: Language, width: int) -> Rows:
    if beat.goal is None:
        return []
    reached = beat.name in walk.reached
    label = (strings.GOAL_DONE if reached else strings.GOAL).of(language)
    sign, role = ("✓", "good") if reached else ("○", "goal")
    return wrap(f"{sign} {label}: {beat.goal.text.of(language)}", width, role, indent="  ")


def _control(label: str, shown: str, chosen: bool, point: bool) -> list[tuple[str, str]]:
    if not chosen:
        return [(f"   {label} ", "muted"), (shown, "number"), (" ", "text")]
    arrows = ("◂▴▾", "▸") if point else ("◂", "▸")
    return [
        (f" {arrows[0]} ", "chosen"),
        (f"{label} {shown}", "chosen"),
        (f" {arrows[1]}", "chosen"),
    ]
