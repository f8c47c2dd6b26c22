"""Controls are what a learner can turn: numbers, named choices, and lists of numbers."""

from downslope.lessons.engine.controls.choice import Choice
from downslope.lessons.engine.controls.control import Axis, Control, Value, Values
from downslope.lessons.engine.controls.number import LogNumber, Number, read_number
from downslope.lessons.engine.controls.vector import Vector, entries, join_entries

__all__ = [
    "Axis",
    "Choice",
    "Control",
    "LogNumber",
    "Number",
    "Value",
    "Values",
    "Vector",
    "entries",
    "join_entries",
    "read_number",
]
