"""What a settled question says of the truth beside an answer that was near enough."""

from __future__ import annotations

import pytest

from downslope.lessons.base.text import LANGUAGES, Text
from downslope.lessons.engine import notices
from downslope.lessons.engine.questions import NumberQuestion
from downslope.tui.page.story.question import settled_rows
from downslope.tui.painter.rows import fit, marked_up, plain

WORDS = Text("words", "말")


@pytest.mark.parametrize(
    ("truth", "answer", "told"),
    [
        (0.1, 0.1, "✓ 0.1  your answer"),
        (0.1 + 1e-12, 0.1, "✓ 0.1  your answer"),
        (0.1002, 0.1, "✓ 0.1002  you: 0.1"),
        (0.2, 0.1, "✓ 0.2  ✗ you: 0.1"),
    ],
)
def test_the_truth_is_told_and_what_was_said_where_it_reads_differently(
    truth: float, answer: float, told: str
) -> None:
    question = NumberQuestion(text=WORDS, because=WORDS, answer=lambda: truth)
    rows = [plain(row).strip() for row in settled_rows(question, answer, "en", 60)]
    assert told in rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_notice_about_a_guess_is_cut_at_80_columns(language: str) -> None:
    told = (notices.GUESS_FIRST, notices.TYPE_FIRST, notices.MARK_FIRST, notices.ORDER_FIRST)
    for notice in told:
        words = notice.en if language == "en" else notice.ko
        line = plain(fit(((" ! ", "notice"), *marked_up(words, "notice")), 80))
        assert "…" not in line, line
