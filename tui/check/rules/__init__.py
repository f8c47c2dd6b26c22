"""The rules of the content check, in the order in which they are told."""

from downslope.tui.check.problem import Rule
from downslope.tui.check.rules.code import find_listings, find_pitfalls
from downslope.tui.check.rules.editorial.axes import find_axes
from downslope.tui.check.rules.editorial.beats import find_beats, find_order
from downslope.tui.check.rules.editorial.boxes import find_boxes
from downslope.tui.check.rules.editorial.drafts import find_drafts
from downslope.tui.check.rules.editorial.prose import find_prose
from downslope.tui.check.rules.editorial.spoilers import find_spoilers
from downslope.tui.check.rules.editorial.terms import find_banned, find_early, find_introduced
from downslope.tui.check.rules.facts import find_facts
from downslope.tui.check.rules.goals import find_goals
from downslope.tui.check.rules.languages import find_languages
from downslope.tui.check.rules.names import find_file, find_names, find_number
from downslope.tui.check.rules.questions import find_questions
from downslope.tui.check.rules.roles import find_roles
from downslope.tui.check.rules.room import find_painting, find_room, find_rows
from downslope.tui.check.rules.runs import find_controls, find_impure
from downslope.tui.check.rules.settings import find_settings

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    Rule("names", of_lesson=find_names),
    Rule("file", of_lesson=find_file),
    Rule("number", of_lesson=find_number, editorial=True),
    Rule("settings", of_beat=find_settings),
    Rule("beats", of_beat=find_beats, editorial=True),
    Rule("order", of_lesson=find_order, editorial=True),
    Rule("languages", of_beat=find_languages),
    Rule("questions", of_beat=find_questions),
    Rule("goals", of_beat=find_goals),
    Rule("room", of_beat=find_room),
    Rule("painting", of_beat=find_painting),
    Rule("rows used", of_beat=find_rows, editorial=True),
    Rule("roles", of_beat=find_roles),
    Rule("axes", of_beat=find_axes, editorial=True),
    Rule("boxes", of_beat=find_boxes, editorial=True),
    Rule("listings", of_beat=find_listings),
    Rule("pitfalls", of_beat=find_pitfalls),
    Rule("pure", of_lesson=find_impure),
    Rule("controls", of_lesson=find_controls),
    Rule("facts", of_lesson=find_facts),
    Rule("spoilers", of_beat=find_spoilers, editorial=True),
    Rule("words", of_beat=find_early, editorial=True),
    Rule("glossary", of_lesson=find_introduced, editorial=True),
    Rule("terms", of_beat=find_banned, editorial=True),
    Rule("prose", of_beat=find_prose, editorial=True),
    Rule("drafts", of_lesson=find_drafts, editorial=True),
)
"""Every rule. Those that are editorial bind the lessons of the chapter and only warn of others."""
