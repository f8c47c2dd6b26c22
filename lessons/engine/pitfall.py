"""Code with a mistake, and how a learner repairs it: the line, and what should stand there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING

from downslope.lessons.engine.listing import source

if TYPE_CHECKING:
    from collections.abc import Callable

    Code = Callable[[], object]


@dataclass(frozen=True, eq=False)
class Pitfall:
    """Code with a mistake, and its repair. Both are really run, and the outcomes are shown.

    `repairs` are the replacements to choose from, `fixed` among them, each a whole function that
    differs from `broken` in a line or a few; without any, the repair is simply applied. `helpers`
    are functions that the code calls and a learner may want to open.
    """

    broken: Code
    fixed: Code
    repairs: tuple[Code, ...] = ()
    helpers: tuple[Callable[..., object], ...] = ()

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the code with the mistake."""
        return source(self.broken)

    def change(self, repaired: Code) -> Change:
        """What a repair changes in the code with the mistake."""
        return change(self.lines, source(repaired))

    def is_mistake(self, line: int) -> bool:
        """Whether the mistake is in line number `line` (from 0): it goes, or a new one joins it."""
        found = self.change(self.fixed)
        return found.first <= line < found.last or (
            found.first == found.last and line in (found.first - 1, found.first)
        )


@dataclass(frozen=True)
class Change:
    """Lines `first` to `last` (from 0, the last not included) give way to the lines `new`."""

    first: int
    last: int
    new: tuple[str, ...]


@dataclass(frozen=True)
class Repair:
    """How far a learner has come with a repair.

    `line` (from 0) is the line that is pointed at, which is `found` when it is the wrong one.
    `pick` is the index of the replacement in its place, and `run` tells whether it was run.
    """

    line: int = 1
    found: bool = False
    pick: int | None = None
    run: bool = False

    def moved(self, pitfall: Pitfall, lines: int) -> Repair:
        """Pointing at a line so many further down, held within the body; blank ones are passed."""
        there = [k for k, line in enumerate(pitfall.lines) if k > 0 and line.strip()]
        before = sum(k < self.line for k in there)
        return replace(self, line=there[min(len(there) - 1, max(0, before + lines))])


def change(old: tuple[str, ...], new: tuple[str, ...]) -> Change:
    """The stretch of lines in which two sources differ; their `def` lines do not count."""
    matcher = SequenceMatcher(None, old[1:], new[1:], autojunk=False)
    edits = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    if not edits:
        return Change(len(old), len(old), ())
    (_, first, _, begin, _), (_, _, last, _, end) = edits[0], edits[-1]
    return Change(first + 1, last + 1, new[1 + begin : 1 + end])
