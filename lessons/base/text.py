"""Text for a learner, in both languages at once."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

Language = Literal["en", "ko"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

DRAFT = "[draft] "
"""What the side of a text begins with that is still to be translated."""
_HANGUL = re.compile("[가-힣]")


@dataclass(frozen=True)
class Text:
    """The same text in English and Korean.

    Where there are several lines, those of a paragraph are joined and an empty line separates
    paragraphs; a single line is kept as it is, spaces included. `code` and **strong** are the only
    markup. Raises ValueError when a side is blank, so that an untranslated sentence stops the
    program at once and never reaches a learner.
    """

    en: str
    ko: str = ""

    if TYPE_CHECKING:
        # Both sides are needed. One that is left out gets as far as the message below.
        def __init__(self, en: str, ko: str) -> None: ...

    def __post_init__(self) -> None:
        for language in LANGUAGES:
            tidy = _tidy(getattr(self, language))
            if not tidy.strip():
                raise ValueError(_no_side(language, self.en or self.ko))
            object.__setattr__(self, language, tidy)

    @classmethod
    def plain(cls, words: str) -> Text:
        """A text that is the same in both languages: a formula, a number, a name."""
        return cls(words, words)

    @classmethod
    def draft(cls, words: str) -> Text:
        """A text whose translation is still missing: words in English, or with Hangul in Korean.

        Both languages show it, the one that is missing with "[draft] " before it, and the content
        check tells of it.
        """
        tidy = _tidy(words)
        unfinished = DRAFT + tidy
        return cls(unfinished, tidy) if _HANGUL.search(tidy) else cls(tidy, unfinished)

    @property
    def missing(self) -> Language | None:
        """The language that a draft lacks; None where the text has both."""
        return next((side for side in LANGUAGES if self.of(side).startswith(DRAFT)), None)

    def of(self, language: Language) -> str:
        """The text in `language`."""
        side: str = getattr(self, language)
        return side

    def format(self, **values: object) -> Text:
        """A text with the {names} on both sides filled in. Raises KeyError for one not given."""
        return Text(self.en.format(**values), self.ko.format(**values))


def _no_side(language: Language, words: str) -> str:
    brief = words if len(words) <= 20 else f"{words[:19]}…"
    advice = "Text.plain(...) is the same in both, Text.draft(...) is to be translated"
    return f"no {language} side: {brief!r}; {advice}"


def _tidy(words: str) -> str:
    if "\n" not in words:
        return words
    paragraphs = re.split(r"\n\s*\n", inspect.cleandoc(words))
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
