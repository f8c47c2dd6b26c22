"""What a learner chose once and for all: theme and language, in a small file beside the progress.

Trouble with the file never stops anything: what cannot be read counts as not chosen, and what
cannot be written is chosen for this session only.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from downslope.lessons.base.text import LANGUAGES, Language
from downslope.tui.store.folder import data_folder, make_private

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 10_000
"""Bytes of the file that are read at most: it has some fifty."""


@dataclass(frozen=True)
class Settings:
    """The name of a `theme` and a `language`; None is what was not chosen."""

    theme: str | None = None
    language: Language | None = None


class SettingsFile:
    """The settings of one user, stored at `path` (by default `default_path()`)."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or default_path()

    def load(self) -> Settings:
        """What was chosen, as far as it can be read."""
        try:
            with self.path.open("rb") as file:
                found = json.loads(file.read(_LONGEST))
        except (OSError, ValueError, RecursionError):
            return Settings()
        return _understood(found) if isinstance(found, dict) else Settings()

    def remember(self, *, theme: str | None = None, language: Language | None = None) -> None:
        """Store a choice beside the one that another session may have made meanwhile."""
        known = self.load()
        chosen = replace(known, theme=theme or known.theme, language=language or known.language)
        if chosen != known:
            with suppress(OSError):
                self._write(chosen)

    def _write(self, settings: Settings) -> None:
        """Write a new file and put it in the place of the old one, so that none is ever half."""
        make_private(self.path.parent)
        new = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        try:
            new.write_text(json.dumps(vars(settings)) + "\n", encoding="utf-8")
            new.replace(self.path)
        except OSError:
            new.unlink(missing_ok=True)
            raise


def default_path(person: str = "") -> Path:
    """Where settings are kept: in `settings.json`, or in a file called like the `person`."""
    return data_folder() / f"{person or 'settings'}.json"


def _understood(found: dict[str, object]) -> Settings:
    theme, language = found.get("theme"), found.get("language")
    return Settings(
        theme=theme if isinstance(theme, str) else None,
        language=next((known for known in LANGUAGES if known == language), None),
    )
