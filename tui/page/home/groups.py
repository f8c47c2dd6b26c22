"""The lessons in the groups in which they are listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from downslope.lessons.engine.catalog.syllabus import GROUPS, SYLLABUS
from downslope.tui.page import strings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.catalog import Entry


@dataclass(frozen=True)
class Group:
    """Lessons that are listed together: a section of the chapter, or "" for those from elsewhere.

    `name` is its whole name, `short` one of at most ten columns.
    """

    section: str
    name: Text
    short: Text
    entries: tuple[Entry, ...]


def groups_of(entries: Sequence[Entry]) -> list[Group]:
    """The sections of the chapter in their order, and behind them what is none of its lessons."""
    sections = {name: section[:3] for _, name, section, _ in SYLLABUS}
    groups = [
        Group(section, *names, tuple(e for e in entries if sections.get(e.name) == section))
        for section, names in GROUPS.items()
    ]
    # A lesson that cannot be used as it has the name of the chapter's is none of the chapter.
    chapter = {id(entry) for group in groups for entry in group.entries if not entry.elsewhere}
    groups = [
        Group(g.section, g.name, g.short, tuple(e for e in g.entries if id(e) in chapter))
        for g in groups
    ]
    others = tuple(entry for entry in entries if id(entry) not in chapter)
    groups.append(Group("", strings.ELSEWHERE, strings.ELSEWHERE_SHORT, others))
    return [group for group in groups if group.entries]


def in_groups(entries: Sequence[Entry]) -> list[Entry]:
    """The lessons in the order in which they are listed."""
    return [entry for group in groups_of(entries) for entry in group.entries]
