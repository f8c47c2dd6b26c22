"""How much work one step does: what the pace asks for, as far as a key can wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.l15_training.plan import plan_of

if TYPE_CHECKING:
    from downslope.lessons.kit import Values
    from downslope.lessons.l15_training.plan import Plan

BUDGET, SLICE_BUDGET = 25_000.0, 10_000.0
"""Estimated microseconds that the iterations of a step, or its slice of slopes, may take.

They are so short that nobody notices the wait for a key.
"""
AT_ONCE = 40
"""The most iterations in one step: an epoch of small batches has many more."""


def iterations_at_once(plan: Plan, iteration: int) -> int:
    """How many iterations the next step takes: what the pace asks for, within the budget."""
    ahead = plan.per_epoch - iteration % plan.per_epoch
    return min(ahead if plan.pace == "epoch" else int(plan.pace), affordable(plan))


def affordable(plan: Plan) -> int:
    """How many iterations of this plan the budget allows in one step."""
    return max(1, min(AT_ONCE, int(BUDGET / _iteration_cost(plan))))


def slopes_at_once(plan: Plan) -> int:
    """How many parameters a step nudges for numerical slopes, with two forward passes each."""
    asked = {"1": 50, "10": 500}.get(plan.pace, 100_000_000)
    return max(1, min(asked, int(SLICE_BUDGET / _slope_cost(plan))))


def cost(values: Values) -> float:
    """The estimated microseconds of the longest step of a run with these settings."""
    plan = plan_of(values)
    if plan.numerical:
        return slopes_at_once(plan) * _slope_cost(plan)
    asked = plan.per_epoch if plan.pace == "epoch" else int(plan.pace)
    return min(asked, affordable(plan)) * _iteration_cost(plan)


# The estimates below are in microseconds, measured with one thread. Their terms stand for the
# calls, the sigmoids and the multiplications.
def _iteration_cost(plan: Plan) -> float:
    return 150 + plan.batch * plan.hidden / 80 + plan.products / 6_000


def _slope_cost(plan: Plan) -> float:
    return 40 + plan.batch * plan.hidden / 150 + plan.products / 12_000
