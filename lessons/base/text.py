"""Text for a learner, in both languages at once."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["en", "ko"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True)
class Text:
    """The same text in English and Korean.

    Where there are several lines, those of a paragraph are joined and an empty line separates
    paragraphs; a single line is kept as it is, spaces included. `code` and **strong** are the only
    markup. Raises ValueError when a side is blank, so that an untranslated sentence stops the
    program at once and never reaches a learner.
    """

    en: str
    ko: str

    def __post_init__(self) -> None:
        for language in LANGUAGES:
            tidy = _tidy(getattr(self, language))
            if not tidy.strip():
                raise ValueError(f"no {language} side: {self.en or self.ko!r}")
            object.__setattr__(self, language, tidy)

    @classmethod
    def plain(cls, words: str) -> Text:
        """A text that is the same in both languages: a formula, a number, a name."""
        return cls(words, words)

    def of(self, language: Language) -> str:
        """The text in `language`."""
        side: str = getattr(self, language)
        return side

    def format(self, **values: object) -> Text:
        """A text with the {names} on both sides filled in. Raises KeyError for one not given."""
        return Text(self.en.format(**values), self.ko.format(**values))


def _tidy(words: str) -> str:
    if "\n" not in words:
        return words
    paragraphs = re.split(r"\n\s*\n", inspect.cleandoc(words))
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
