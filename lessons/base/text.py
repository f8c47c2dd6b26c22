"""What a learner reads, in every language at once."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["en", "ko"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True)
class Text:
    """The same words in English and Korean.

    Lines of one paragraph are joined and an empty line parts paragraphs; a single line is kept
    as it is, spaces included. `code` and **strong** are the only markup. Raises ValueError when
    a side is missing: an untranslated sentence stops the program and never reaches a learner.
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
        """Words that read the same in every language: a formula, a number, a name."""
        return cls(words, words)

    def of(self, language: Language) -> str:
        """The side in `language`."""
        side: str = getattr(self, language)
        return side

    def format(self, **values: object) -> Text:
        """Both sides with their {names} filled in."""
        return Text(self.en.format(**values), self.ko.format(**values))


def _tidy(words: str) -> str:
    if "\n" not in words:
        return words
    paragraphs = re.split(r"\n\s*\n", inspect.cleandoc(words))
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
