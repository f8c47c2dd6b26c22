"""The home page: title, list, card, what enter does, and the keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from downslope.lessons.engine.catalog.syllabus import BEATS
from downslope.tui.page import strings
from downslope.tui.page.bar import on_bar
from downslope.tui.page.home.below import below_rows
from downslope.tui.page.home.card import list_width
from downslope.tui.page.home.groups import groups_of
from downslope.tui.page.home.lines import GROUP_WIDTH, Columns, Line, header, lines_of
from downslope.tui.page.keys import home_keys, key_row
from downslope.tui.painter.glyphs import in_ascii
from downslope.tui.painter.rows import Row, Rows, beside, fit, fit_all, row, row_width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.catalog import Entry
    from downslope.lessons.engine.standing import Standing
    from downslope.tui.page.look import Look

TOP, BOTTOM = 2, 2
"""Rows above the list: title and introduction; and below it: what enter does, and the keys."""
BAR_WIDTH = 12
"""The columns of the bar that tells how much of the chapter is done."""


@dataclass(frozen=True)
class Home:
    """What the home page shows.

    `entries` are in the order of `in_groups`. `standings` has the lessons that were begun, by
    name. `cursor` is the index of the chosen entry. `notice` takes the place of what enter does,
    and `card` are rows for the right of the list, empty where the screen is too small.
    """

    entries: Sequence[Entry]
    standings: Mapping[str, Standing]
    cursor: int
    notice: Text | None = None
    card: Sequence[Row] = ()


def paint_home(home: Home, look: Look) -> Rows:
    """The list of lessons: exactly look.height rows of look.width cells.

    Where not all entries have room, those around the cursor are shown.
    """
    width, language = list_width(look), look.language
    lines = [line for line, _ in _shown(home, look)]
    size = (width, _room(look) - len(lines))
    lines += below_rows(home.entries, home.standings, size, language)
    lines += [row("")] * (_room(look) - len(lines))
    rows = [_title(home, look), _introduction(home, look)]
    body = [((" ", "text"), *fit(line, width)) for line in lines]
    for y, spans in enumerate(home.card[: len(body)]):
        body[y] = (*body[y], ("  ", "text"), *spans)
    keys = home_keys(opening_words(home))
    last = key_row(keys, language, look.width, ascii_only=look.ascii_only)
    rows = [*rows, *body][: max(0, look.height - BOTTOM)]
    rows = fit_all([*rows, _what_opens(home, language), last], look.width, look.height)
    return in_ascii(rows, look.width) if look.ascii_only else rows


def entry_at(home: Home, look: Look, line: int) -> int | None:
    """The index of the entry on row `line` (from 0) of the screen, or None."""
    lines = _shown(home, look)
    return lines[line - TOP][1] if 0 <= line - TOP < len(lines) else None


def continue_at(entries: Sequence[Entry], standings: Mapping[str, Standing], last: str) -> int:
    """The index of the lesson to go on with: the `last` one, or the furthest that is not done.

    Where all that was begun is done it is the one after that.
    """
    names = [entry.name for entry in entries]
    if last in names:
        return names.index(last)
    begun = [k for k, name in enumerate(names) if name in standings]
    unfinished = [k for k in begun if not standings[names[k]].done]
    if unfinished:
        return unfinished[-1]
    after = range(begun[-1] + 1 if begun else 0, len(names))
    return next((k for k in after if entries[k].exists), begun[-1] if begun else 0)


def opening_words(home: Home) -> Text:
    """What enter does with the chosen lesson, in a word or two."""
    standing = home.standings.get(_chosen(home).name)
    if standing is None:
        return strings.BEGIN
    return strings.CONTINUE


# -- parts ------------------------------------------------------------------------------


def _chosen(home: Home) -> Entry:
    return home.entries[home.cursor]


def _room(look: Look) -> int:
    return max(1, look.height - TOP - BOTTOM)


def _shown(home: Home, look: Look) -> list[Line]:
    """The lines of the list that have room, those around the cursor where not all have."""
    room = _room(look)
    size = (list_width(look), room)
    lines = lines_of(groups_of(home.entries), home.standings, home.cursor, size, look.language)
    at = next((y for y, (_, index) in enumerate(lines) if index == home.cursor), 0)
    first = max(0, min(at - room // 2, len(lines) - room))
    return lines[first : first + room]


def _title(home: Home, look: Look) -> Row:
    """What this is, and how much of it is done."""
    done = sum(sum(standing.beats) for standing in home.standings.values())
    count = sum(
        len(home.standings[e.name].beats) if e.name in home.standings else BEATS.get(e.name, 0)
        for e in home.entries
        if e.exists
    )
    filled = round(BAR_WIDTH * done / count) if count else 0
    left = ((" Downslope ", "badge"), (f" {strings.CHAPTER.of(look.language)}", "title"))
    told = strings.BEATS_DONE.of(look.language).format(done=done, count=count)
    right: Row = (
        ("─" * filled, "title"),
        ("─" * (BAR_WIDTH - filled), "frame"),
        (f"  {told} ", "muted"),
    )
    if row_width(left) + row_width(right) + 2 > look.width:
        right = right[2:]
    return on_bar(beside(left, right, look.width), look.width)


def _introduction(home: Home, look: Look) -> Row:
    """For whoever comes first: what the lessons are like; and the heads of the columns."""
    count = sum(entry.exists for entry in home.entries)
    words = row(f" {strings.INTRODUCTION.of(look.language).format(count=count)}")
    lines = _shown(home, look)
    if lines and lines[0][1] is None:  # A heading of a group has them.
        return words
    columns = Columns(list_width(look), GROUP_WIDTH)
    return header(columns, words, home.standings, look.language) if look.width >= 60 else words


def _what_opens(home: Home, language: Language) -> Row:
    """The notice, or what enter opens."""
    if home.notice:
        return row(f" {home.notice.of(language)}", "notice")
    entry = _chosen(home)
    standing = home.standings.get(entry.name)
    words = opening_words(home).of(language)
    title = entry.title if standing is None else standing.title
    place = (
        f"{entry.number}"
        if standing is None
        else strings.AT_BEAT.of(language).format(lesson=entry.number, beat=standing.here + 1)
    )
    return ((f" ▸ {words}  ", "key"), (f"{place}: ", "muted"), (title.of(language), "strong"))
