"""Numbers in prose: each can be read on a screen of its beat, or its computation is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.check.expectations import FEWEST_DIGITS, agree, numbers_in, significant
from downslope.tui.check.problem import Finding
from downslope.tui.check.screen import code, controls, lines, shown
from downslope.tui.check.stages import affordable_steps, repaired, settled
from downslope.tui.check.words import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.check.taught import Taught

FIRST = range(1, 13)
"""The steps of a beat at which its numbers are read one by one."""
FURTHER = (1, 20, 100)
"""After how many steps more they are read, and those of each preset."""


def find_prose(taught: Taught, index: int) -> Iterator[Finding]:
    """Numbers of three digits or more in the texts and notes that no screen of the beat shows."""
    beat = taught.beat(index)
    asked = [number for number in prose_numbers(beat) if number not in beat.computed]
    missing = set(asked)
    for text in _readable(taught, index):
        if not missing:
            break
        read = numbers_in(text)
        missing -= {n for n in missing if any(agree(n.lstrip("-"), r.lstrip("-")) for r in read)}
    for number in asked:
        if number in missing:
            yield Finding(f"no screen of the beat shows the {number} of its texts", number)
    yield from _wrongly_computed(beat)


def prose_numbers(beat: Beat[object]) -> list[str]:
    """The numbers of a beat's texts that have enough digits, each once."""
    choices = {option.text for option in getattr(beat.question, "options", ())}
    found = [
        number
        for text in texts_of(beat)
        if text not in choices
        for number in numbers_in(text.en)
        if significant(number) >= FEWEST_DIGITS
    ]
    return list(dict.fromkeys(found))


def _wrongly_computed(beat: Beat[object]) -> Iterator[Finding]:
    for number, compute in beat.computed.items():
        if not agree(number, f"{compute():.12g}"):
            yield Finding(f"{number} is computed as {compute():.6g}", number)
        if number not in prose_numbers(beat):
            yield Finding(f"computed has {number}, which no text of the beat has", number)


def _readable(taught: Taught, index: int) -> Iterator[str]:
    """Everything that can be read in a beat, what is cheap to show first."""
    question = taught.beat(index).question
    if question:
        truth = question.truth if isinstance(question.truth, tuple) else (question.truth,)
        yield from (f"{value:.6g}" for value in truth)
    for stage in taught.stages(index):
        yield f"{stage.walk.step}"
        for _, text in (
            *shown(stage, "en"),
            *controls(stage.walk, "en"),
            *code(stage.walk),
        ):
            yield text
    for played in taught.played(index):
        for walk in played.walks:
            yield from _brief(walk)
    yield from _further(taught, index)


def _further(taught: Taught, index: int) -> Iterator[str]:
    """What its presets show, and more steps of the beat."""
    walk = repaired(settled(taught.opened(index).walk))
    begun = [walk.put(p.values, restart=p.restart) for p in walk.presets]
    for _ in FIRST:
        walk = walk.forward()
        yield from _brief(walk)
    for start in (walk, *begun):
        yield from _brief(start)
        for steps in FURTHER:
            yield from _brief(start.forward(affordable_steps(start, steps)))


def _brief(walk: Walk[object]) -> Iterator[str]:
    yield f"{walk.step}"
    for _, text in (*lines(walk, "en"), *controls(walk, "en")):
        yield text
