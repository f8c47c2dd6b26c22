"""The runs of a token: control values, steps, changes in mid run, and earlier runs (ghosts)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from downslope.lessons.base.errors import Refusal, clip, unknown
from downslope.lessons.engine.budget import affordable
from downslope.lessons.engine.situation import Ghost
from downslope.lessons.engine.token.words import whole
from downslope.lessons.engine.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from downslope.lessons.engine.controls import Control, Value, Values

    Held = dict[str, list[tuple[int, Value]]]


def read_values(
    walk: Walk[object], fields: list[tuple[str, str]], others: Iterable[str]
) -> Walk[object]:
    """The walk with these control values, at step 0; changes in mid run are planned, not yet run.

    `others` are the names of the other fields of a token, which a Refusal offers too.
    """
    lesson = walk.lesson
    names = [control.name for control in lesson.controls]
    for key, _ in fields:
        if key not in {*names, "ghost"}:
            raise unknown("control", key, [*sorted(names), *others])
    held = {k: _held(lesson.control(k), unquote(raw), walk) for k, raw in fields if k in names}
    first = {key: values[0][1] for key, values in held.items()}
    return replace(walk.put(first) if held else walk, changes=_planned(walk.values | first, held))


def _held(control: Control, raw: str, walk: Walk[object]) -> list[tuple[int, Value]]:
    """The values of a control with the steps from which on it has them: `.3@0;.05@12` has two."""
    if "@" not in raw:
        return [(0, control.read(raw))]
    # A run may go on into a beat that changes nothing in mid run itself.
    if not any(control.name in beat.mid_run for beat in walk.lesson.beats):
        raise Refusal(
            f"{control.name}={clip(raw)}: it cannot change in mid run",
            f"{control.name}={clip(raw)}: 실행 중에 바꿀 수 없어요.",
        )
    pieces = [piece.partition("@") for piece in raw.split(";")]
    limit = walk.lesson.step_limit
    held = [(whole("step", step, 0, limit), control.read(value)) for value, _, step in pieces]
    if [step for step, _ in held] != sorted({0, *(step for step, _ in held)}):
        raise Refusal(
            f"{control.name}={clip(raw)}: its steps must begin at 0 and grow",
            f"{control.name}={clip(raw)}: 걸음은 0부터 시작해 점점 커져야 해요.",
        )
    return held


def _planned(values: Values, held: Held) -> tuple[tuple[int, Values], ...]:
    """The values of all controls from each step on at which one changes; none where none does."""
    steps = sorted({step for changes in held.values() for step, _ in changes})
    plan: list[tuple[int, Values]] = []
    for step in steps if len(steps) > 1 else ():
        now = {key: value for key, changes in held.items() for at, value in changes if at <= step}
        plan.append((step, {**values, **now}))
    return tuple(plan)


def run_to(walk: Walk[object], steps: int) -> Walk[object]:
    """The walk at this step of its run, with the changes in mid run that are planned.

    A question that waits for its answer stops a learner from stepping, but not a token.
    """
    plan = walk.changes
    run = replace(walk, answers={walk.current_beat.name: 0}, seed=0, changes=())
    for step, values in plan[1:]:
        run = run.forward(step - run.step).change_here(values)
    run = run.forward(steps - run.step) if steps > run.step else run.back(run.step - steps)
    return replace(walk, timeline=run.timeline, values=run.values, changes=run.changes, notice=None)


def run_on(walk: Walk[object], steps: int) -> Walk[object]:
    """The walk with so many steps of its token's run more, at most to the end of the run."""
    return run_to(walk, walk.step + steps)


def read_steps(walk: Walk[object], raw: str) -> int:
    """The number of steps in `raw`, and of those that planned changes need.

    Raises Refusal when a run with these settings stops earlier.
    """
    steps = whole("step", raw, 0, walk.lesson.step_limit)
    last = max([steps, *(step for step, _ in walk.changes)])
    if last > (limit := walk.lesson.limit(walk.values)):
        raise Refusal(
            f"step={last}: with these settings a run stops at step {limit}",
            f"step={last}: 이 설정에서는 {limit}걸음이면 실행이 멈춰요.",
        )
    return steps


def read_ghost(walk: Walk[object], raw: str, others: Iterable[str]) -> tuple[Walk[object], int]:
    """A walk at the start of an earlier run, and how many steps that run took."""
    settings, _, steps = raw.rpartition("@")
    fields = [field.partition(":") for field in settings.split("~") if field]
    plain = Walk.begin(walk.lesson, walk.beat)
    begun = read_values(plain, [(key, value) for key, _, value in fields], others)
    return begun, read_steps(begun, steps)


def run_ghost(begun: Walk[object], steps: int) -> Ghost[object]:
    """The earlier run with its steps taken."""
    run = run_to(begun, steps)
    return Ghost(run.values, run.timeline, run.changes)


def check_work(walk: Walk[object], steps: int, ghosts: list[tuple[Walk[object], int]]) -> None:
    """Raises Refusal, before anything is run, when the runs together would exceed the budget."""
    runs = [(walk, steps), *reversed(ghosts)]
    costs = [begun.lesson.cost_of(begun.values, count) for begun, count in runs]
    if affordable(costs) < len(costs):
        raise Refusal(
            "the run and its ghosts are too long to be repeated together: leave a ghost out",
            "실행과 이전 실행을 함께 되풀이하기에는 너무 길어요. 이전 실행을 하나 빼 보세요.",
        )
