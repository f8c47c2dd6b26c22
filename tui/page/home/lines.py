"""The rows of the list of lessons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from downslope.lessons.engine.catalog.syllabus import BEATS
from downslope.tui.page import strings
from downslope.tui.page.bar import on_ground
from downslope.tui.page.home.states import STATE_SIGNS
from downslope.tui.page.title import DOTS
from downslope.tui.painter.rows import Row, fit, row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.catalog import Entry
    from downslope.lessons.engine.standing import Standing
    from downslope.tui.page.home.groups import Group

Line = tuple[Row, int | None]
"""A row of the list, and the index of the lesson that it tells of, if it is one."""

GROUP_WIDTH = 14
"""The columns for a section's number and short name, where they stand beside its lessons."""
TITLE_WIDTH, DOTS_WIDTH, OPEN_WIDTH, RIGHT_WIDTH = 28, 16, 8, 6
"""The columns of a lesson's title, its beats, what is open, and the answers that were right."""


@dataclass(frozen=True)
class Columns:
    """Which columns have room in a list of `width` cells, with `group` columns for group names."""

    width: int
    group: int

    @property
    def title(self) -> int:
        """The columns of a title: what is left, where the list is narrow."""
        return max(8, min(TITLE_WIDTH, self.width - self.group - 6))

    def has(self, *widths: int) -> bool:
        """Whether there is room for columns of these widths behind the title."""
        return self.group + 6 + self.title + sum(widths) <= self.width


def lines_of(
    groups: Sequence[Group],
    standings: Mapping[str, Standing],
    cursor: int,
    size: tuple[int, int],
    language: Language,
) -> list[Line]:
    """All rows of the list for a room of so many columns and rows, which may have too few of them.

    With room each group has a heading; with less, its short name stands beside its first lesson.
    """
    width, room = size
    count = sum(len(group.entries) for group in groups)
    roomy = room >= count + 2 * len(groups)
    apart = room >= count + len(groups) - 1
    columns = Columns(width, 2 if roomy else GROUP_WIDTH if width >= 60 else 2)
    lines: list[Line] = []
    index = 0
    for group in groups:
        if lines and apart:
            lines.append((row(""), None))
        if roomy:
            lines.append((_heading(group, standings, columns, language, first=not index), None))
        for place, entry in enumerate(group.entries):
            name = _beside(group, language) if columns.group > 2 and not place else ()
            told = _entry(entry, standings.get(entry.name), columns, language, index == cursor)
            head = (_bar(group, standings), *fit(name, columns.group - 1))
            lines.append(((*head, *told), index))
            index += 1
    return lines


def header(
    columns: Columns, left: Row, standings: Mapping[str, Standing], language: Language
) -> Row:
    """What the columns behind the titles tell, after `left`; no head is over an empty column."""
    begin = columns.group + 6 + columns.title
    spans = fit(left, begin)
    opened = any(standing.waiting or standing.done for standing in standings.values())
    answered = any(standing.answered for standing in standings.values())
    widths = (DOTS_WIDTH, OPEN_WIDTH, RIGHT_WIDTH)
    heads = (strings.BEATS_HEAD, strings.OPEN_HEAD, strings.RIGHT_HEAD)
    for k, (head, told) in enumerate(zip(heads, (True, opened, answered), strict=True)):
        words = head.of(language) if told else ""
        shown = columns.has(*widths[: k + 1])
        spans = (*spans, *(fit(row(words, "muted"), widths[k]) if shown else ()))
    return spans


# -- parts --------------------------------------------------------------------------------


def _bar(group: Group, standings: Mapping[str, Standing]) -> tuple[str, str]:
    """The stroke before the lessons of a group: how far the group as a whole has come."""
    known = [standings.get(entry.name) for entry in group.entries]
    done = all(standing and standing.done for standing in known)
    return "▌", "good" if done else "title" if any(known) else "muted"


def _heading(
    group: Group,
    standings: Mapping[str, Standing],
    columns: Columns,
    language: Language,
    *,
    first: bool,
) -> Row:
    section = f" {group.section:<5}" if group.section else " "
    left = (
        _bar(group, standings),
        (section, "muted"),
        (group.name.of(language), "title"),
    )
    return header(columns, left, standings, language) if first else left


def _beside(group: Group, language: Language) -> Row:
    section = f"{group.section} " if group.section else ""
    return ((section, "muted"), (group.short.of(language), "strong"))


def _entry(
    entry: Entry, standing: Standing | None, columns: Columns, language: Language, here: bool
) -> Row:
    begun = "text" if standing else "muted"
    role = "strong" if here else begun if entry.exists else "disabled"
    spans: Row = (
        ("▸" if here else " ", "key"),
        (f"{entry.number:>2}", "key" if here else "muted"),
        ("  ", "text"),
        *fit(row(entry.title.of(language), role), columns.title),
        (" ", "text"),
        *_told(entry, standing, columns, language),
    )
    width = columns.width - columns.group
    return on_ground("row", spans, width) if here else fit(spans, width)


def _told(entry: Entry, standing: Standing | None, columns: Columns, language: Language) -> Row:
    """The columns behind the title: beats, what is open, answers that were right."""
    if not entry.exists:
        sign, role, word = STATE_SIGNS["broken" if entry.fault else "soon"]
        return ((f"{sign} {word.of(language)}", role),)
    if not columns.has(DOTS_WIDTH):
        return _brief(entry, standing) if columns.has(6) else ()
    spans = fit(_dots(entry, standing), DOTS_WIDTH)
    if columns.has(DOTS_WIDTH, OPEN_WIDTH):
        spans = (*spans, *fit(_open(standing, language), OPEN_WIDTH))
    if columns.has(DOTS_WIDTH, OPEN_WIDTH, RIGHT_WIDTH) and standing and standing.answered:
        spans = (*spans, (f"{standing.right}/{standing.answered}", "text"))
    return spans


def _brief(entry: Entry, standing: Standing | None) -> Row:
    done = sum(standing.beats) if standing else 0
    return row(f"{done}/{_beats(entry, standing)}", "muted")


def _beats(entry: Entry, standing: Standing | None) -> int:
    return len(standing.beats) if standing else BEATS.get(entry.name, 0)


def _dots(entry: Entry, standing: Standing | None) -> Row:
    """A dot for each beat: done, here, to come; of very many a count."""
    count = _beats(entry, standing)
    if count >= DOTS_WIDTH:
        return _brief(entry, standing)
    if standing is None:
        return (DOTS["open"],) * count
    kinds = ["done" if finished else "open" for finished in standing.beats]
    if not standing.done:
        kinds[standing.here] = "here"
    return tuple(DOTS[kind] for kind in kinds)


def _open(standing: Standing | None, language: Language) -> Row:
    if standing is None:
        return ()
    if standing.done:
        return ((f"✓ {strings.DONE.of(language)}", "good"),)
    words = strings.OPEN_COUNT.of(language).format(count=len(standing.waiting))
    return row(words, "goal") if standing.waiting else ()
