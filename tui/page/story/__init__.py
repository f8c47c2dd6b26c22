"""The story of a beat as rows: its text, its question, its race and its goal; and its notes."""

from downslope.tui.page.story.notes import notes_rows
from downslope.tui.page.story.question import asked_rows
from downslope.tui.page.story.text import reserved_height, text_rows

__all__ = ["asked_rows", "notes_rows", "reserved_height", "text_rows"]
