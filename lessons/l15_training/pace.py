"""How much a step takes on: what the pace asks for, within what a key can wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l15_training.plan import plan_of

if TYPE_CHECKING:
    from downslope.lessons.engine.controls import Values
    from downslope.lessons.l15_training.plan import Plan

BUDGET, SLICE_BUDGET = 25_000.0, 10_000.0
"""Microseconds that a step, or a slice of slopes, may take by estimate: no key waits for one."""
AT_ONCE = 40
"""More iterations than this are never taken in one step: an epoch of small batches has many."""


def iterations_at_once(plan: Plan, iteration: int) -> int:
    """How many iterations a step takes: what the pace asks for, or what the budget allows."""
    ahead = plan.per_epoch - iteration % plan.per_epoch
    return min(ahead if plan.pace == "epoch" else int(plan.pace), affordable(plan))


def affordable(plan: Plan) -> int:
    """How many iterations the budget allows in one step."""
    return max(1, min(AT_ONCE, int(BUDGET / _iteration_cost(plan))))


def slopes_at_once(plan: Plan) -> int:
    """How many parameters a step nudges, two forward passes each, for numerical slopes."""
    asked = {"1": 50, "10": 500}.get(plan.pace, 100_000_000)
    return max(1, min(asked, int(SLICE_BUDGET / _slope_cost(plan))))


def cost(values: Values) -> float:
    """Microseconds of the longest step of such a run."""
    plan = plan_of(values)
    if plan.numerical:
        return slopes_at_once(plan) * _slope_cost(plan)
    asked = plan.per_epoch if plan.pace == "epoch" else int(plan.pace)
    return min(asked, affordable(plan)) * _iteration_cost(plan)


# Measured with one thread, in microseconds: the calls, the sigmoids, the products.
def _iteration_cost(plan: Plan) -> float:
    return 150 + plan.batch * plan.hidden / 80 + plan.products / 6_000


def _slope_cost(plan: Plan) -> float:
    return 40 + plan.batch * plan.hidden / 150 + plan.products / 12_000
