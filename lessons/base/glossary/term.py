"""A term of the glossary, and how its words are found in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from downslope.lessons.base.text import Language, Text

_PARTICLES = (
    "이라고는", "이라고", "이라는", "이라서", "이에요", "으로는", "으로도", "에서는", "에서도",
    "까지는", "이라", "이고", "이면", "이나", "이든", "이며", "인지", "에는", "에도", "에서",
    "에게", "으로", "로는", "까지", "부터", "보다", "처럼", "마다", "만큼", "라고", "라는",
    "라서", "예요", "들", "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과",
    "도", "만", "인", "일", "고", "면", "나", "해", "하", "라", "다", "요",
)  # fmt: skip


@dataclass(frozen=True)
class Term:
    """A word of the field, what it `means` in a plain sentence, and the beat that introduces it.

    `forms` are the words by which a text is known to use it, in English and in Korean (None: just
    its name). English ones also stand for their plurals, Korean ones are stems.
    """

    name: Text
    means: Text
    lesson: str
    beat: str
    forms: tuple[tuple[str, ...], tuple[str, ...]] | None = None

    def forms_in(self, language: Language) -> tuple[str, ...]:
        """The words to look for in a text of that language."""
        if self.forms is None:
            return (self.name.of(language),)
        return self.forms[0 if language == "en" else 1]


def used(terms: Iterable[Term], text: str, language: Language) -> Iterator[tuple[str, list[Term]]]:
    """The words of terms that stand in a text, each with the terms that it can stand for.

    In English whole words count, whatever their case, with their plurals; in Korean stems, with the
    particles behind them. Of words within each other, such as those of "gradient descent", only the
    longest counts. **Strong** and `code` marks are ignored.
    """
    by_form = _by_form(tuple(terms), language)
    text = re.sub(r"[`*]", "", text)
    # Longest first, each taken out of the text, so that no shorter one is found inside it.
    for form in sorted(by_form, key=len, reverse=True):
        text, count = _pattern(form, language).subn("·", text)
        if count:
            yield form, by_form[form]


def _by_form(terms: tuple[Term, ...], language: Language) -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for term in terms:
        for form in term.forms_in(language):
            found.setdefault(form, []).append(term)
    return found


@lru_cache(maxsize=512)
def _pattern(form: str, language: Language) -> re.Pattern[str]:
    word = re.escape(form).replace(r"\ ", r"[\s-]+").replace(r"\-", r"[\s-]?")
    if language == "en":
        word = rf"{word[:-1]}(?:y|ies)" if word.endswith("y") else rf"{word}(?:s|es)?"
        return re.compile(rf"(?<![\w.-]){word}(?![\w-])", re.IGNORECASE)
    word = re.escape(form).replace(r"\ ", r"\s*")
    if re.search(r"[가-힣]$", form) is None:
        return re.compile(rf"(?<![A-Za-z0-9_]){word}(?![A-Za-z0-9_])", re.IGNORECASE)
    return re.compile(rf"(?<![가-힣]){word}(?:{'|'.join(_PARTICLES)}){{0,3}}(?![가-힣])")
