"""A mistake in code as rows: the code, what it does, and its repair in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.engine import snippet
from downslope.lessons.engine.listing import source
from downslope.lessons.engine.pitfall import Repair
from downslope.tui.page import strings
from downslope.tui.page.code.syntax import coloured
from downslope.tui.painter.rows import Row, Rows, fit, row, wrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.pitfall import Pitfall
    from downslope.lessons.engine.walk import Walk

    Code = Callable[[], object]

INDENT = "  "
"""What is told of the code begins where the code does, behind the column of its marks."""
OUTCOME = 2
"""The rows that what a code returns usually takes."""


def pitfall_rows(walk: Walk[object], language: Language, width: int) -> Rows:
    """The code with its mistake and what it does; then the repair in its place, and what that does.

    Outcomes are hidden while a question waits. There are no rows where the beat has no pitfall.
    """
    pitfall = walk.pitfall
    if pitfall is None:
        return []
    repair, picked = walk.repair or Repair(), _picked(walk, pitfall)
    lines = [fit(line, width) for line in _lines(walk, pitfall, picked)]
    if walk.pending:
        hidden = row(INDENT + strings.HIDDEN_RESULT.of(language), "notice")
        return [row(INDENT + strings.CODE.of(language), "muted"), *lines, hidden]
    fixed = walk.current_beat.name in walk.fixed
    told = (strings.FIXED if fixed else strings.BROKEN).of(language)
    title = row(INDENT + told, "good" if fixed else "bad")
    rows = [title, *lines, *_outcome_rows(pitfall.broken, strings.RESULT, language, width)]
    if walk.repairing and repair.found:
        rows += [_option_row(k, pitfall, repair, width) for k in range(len(pitfall.repairs))]
    if picked and (fixed or repair.run):
        rows += _outcome_rows(picked, strings.NOW, language, width)
    return rows


def most_rows(pitfall: Pitfall) -> int:
    """About how many rows `pitfall_rows` gives at most, found without running anything."""
    new = max(len(pitfall.change(code).new) for code in (pitfall.fixed, *pitfall.repairs))
    return 1 + len(pitfall.lines) + new + len(pitfall.repairs) + 2 * OUTCOME


def helper_rows(pitfall: Pitfall, language: Language, width: int) -> Rows:
    """The source of the functions that a pitfall's code calls, under a heading."""
    lines = [_plain(line) for helper in pitfall.helpers for line in coloured(source(helper))]
    return [row(strings.HELPERS.of(language), "muted"), *(fit(line, width) for line in lines)]


def repair_status(walk: Walk[object]) -> Text:
    """What to do next about the code with the mistake."""
    pitfall, repair = walk.repairing, walk.repair or Repair()
    if walk.pending:
        return strings.FORECAST
    if pitfall is None:
        return strings.COMPARE
    if not pitfall.repairs:
        return strings.APPLY
    if not repair.found:
        return strings.FIND_LINE
    return strings.STILL_WRONG if repair.run else strings.PICK_REPAIR


def _picked(walk: Walk[object], pitfall: Pitfall) -> Code | None:
    """The repair that stands in the code: the right one once it was applied, or the picked one."""
    if walk.current_beat.name in walk.fixed:
        return pitfall.fixed
    pick = walk.repair.pick if walk.repair else None
    return None if pick is None or not pitfall.repairs else pitfall.repairs[pick]


def _lines(walk: Walk[object], pitfall: Pitfall, picked: Code | None) -> list[Row]:
    """The lines of the code; those that a repair takes away have a -, those that it brings a +."""
    lines, repair = pitfall.lines, walk.repair or Repair()
    rows = [_plain(line) for line in coloured(lines)]
    if picked is None:
        if walk.repairing and pitfall.repairs and repair.line < len(lines):
            mark = ("-", "bad") if repair.found else ("▸", "current")
            rows[repair.line] = _marked(lines[repair.line], *mark)
        return rows
    change = pitfall.change(picked)
    return [
        *rows[: change.first],
        *(_marked(line, "-", "bad") for line in lines[change.first : change.last]),
        *(_marked(line, "+", "good") for line in change.new),
        *rows[change.last :],
    ]


def _plain(line: Row) -> Row:
    return (("  ", "code"), *line)


def _marked(line: str, sign: str, role: str) -> Row:
    return ((f"{sign} ", role), (line, role))


def _option_row(index: int, pitfall: Pitfall, repair: Repair, width: int) -> Row:
    """A replacement to choose: its lines in one row, without their indentation."""
    picked = index == repair.pick
    new = pitfall.change(pitfall.repairs[index]).new
    text = "; ".join(line.strip() for line in new) or "(-)"
    sign = ("▸", "chosen") if picked else (" ", "text")
    return fit((sign, (f"{index + 1} ", "key"), (text, "chosen" if picked else "code")), width)


def _outcome_rows(code: Code, label: Text, language: Language, width: int) -> Rows:
    outcome = snippet.run(code)
    said = (strings.RAISES if outcome.failed else label).of(language)
    role = "bad" if outcome.failed else "number"
    lines = wrap(f"{said}: {outcome.text}", width - len(INDENT), role)
    return [((INDENT, "text"), *line) for line in lines]
