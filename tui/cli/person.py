"""Who is learning, where several people share an account: each has a record of their own."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import click

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.base.text import Text
from downslope.tui.store.folder import record_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from downslope.lessons.base.text import Language

LONGEST = 40
"""Characters of a name at most: as UTF-8 it then fits into a file's name on every system."""
_NAME = re.compile(r"\w(?:[\w .@+-]*[\w@+-])?")
_TAKEN = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?|progress|settings|.*\.damaged-.*")
"""Names that Windows keeps for devices, and those of files that are no person's."""
WHO = Text(
    "Your name, under which your progress is kept (enter: keep nothing)",
    "이름을 쓰면 그 이름으로 진도를 저장해요 (enter: 저장하지 않기)",
)


def person_called(name: str) -> str:
    """The name of a person's file: capitals, and ways to write the same letters, don't count.

    Raises Refusal for what is no name.
    """
    plain = " ".join(unicodedata.normalize("NFC", name).casefold().split())
    if not (_NAME.fullmatch(plain) and len(plain) <= LONGEST) or _TAKEN.fullmatch(plain):
        raise Refusal(
            f"--as {clip(name)}: a name has 1 to {LONGEST} letters, digits, spaces or . - _ @ +",
            f"--as {clip(name)}: 이름은 글자, 숫자, 공백, . - _ @ +로 {LONGEST}자까지예요.",
        )
    return plain


def record_of(name: str) -> Path:
    """Where the record of a person is; without a name, that of the owner of the account.

    Raises Refusal for what is no name.
    """
    return record_path(person_called(name) if name else "")


def ask_person(language: Language) -> str:
    """The file's name of a person who types a name, or "" for one who wants nothing kept."""
    return click.prompt(
        WHO.of(language), default="", show_default=False, value_proc=_answered(language)
    )


def _answered(language: Language) -> Callable[[str], str]:
    def answered(typed: str) -> str:
        try:
            return person_called(typed) if typed.strip() else ""
        except Refusal as refusal:
            raise click.UsageError(refusal.text.of(language).removeprefix("--as ")) from None

    return answered
