"""The output of `downslope class`: the records of a class, for a teacher or for a program."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.engine.catalog import contents
from downslope.lessons.engine.standing import standings
from downslope.lessons.engine.tally import tallies
from downslope.tui.page.class_page import Student, class_rows
from downslope.tui.store.folder import data_folder
from downslope.tui.store.places import Places
from downslope.tui.store.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.events import ProgressEvent
    from downslope.lessons.engine.tally import Tally
    from downslope.tui.painter.rows import Rows

OWN = "progress.sqlite3"
"""The record of the owner of an account, who is nobody's student there."""


class ClassReport:
    """The records in a folder: a file a student, called like the student.

    Where each student's own record was collected, it lies in a folder of that name. Without a
    folder they are those of this account. Raises Refusal where there are none.
    """

    def __init__(self, folder: Path | None) -> None:
        folder = folder or data_folder()
        files = dict(sorted(_records(folder)))
        if not files:
            place = clip(str(folder), 200)
            raise Refusal(
                f"{place}: there is no record of a student, such as kim.sqlite3",
                f"{place}: kim.sqlite3 같은 학생의 진도 파일이 없어요.",
            )
        self._events = {name: Progress(file).load() for name, file in files.items()}
        self._last = {name: next(reversed(Places(file).load()), "") for name, file in files.items()}

    @property
    def students(self) -> list[Student]:
        """Everybody, in alphabetical order."""
        return [
            Student(name, standings(events), _goals(events), self._last[name])
            for name, events in self._events.items()
        ]

    @property
    def tallies(self) -> list[Tally]:
        """How the class answered."""
        return tallies(self._events)

    def rows(self, width: int, language: Language) -> Rows:
        """For a teacher."""
        numbers = {entry.name: entry.number for entry in contents()}
        return class_rows(self.students, numbers, self.tallies, width, language)

    def as_json(self) -> str:
        """Everything, for a program."""
        told = {
            "students": [_as_object(student) for student in self.students],
            "questions": [_as_answers(tally) for tally in self.tallies],
        }
        return json.dumps(told, ensure_ascii=False, indent=2)

    def as_csv(self) -> str:
        """A line for each student and lesson begun."""
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow(["student", "lesson", "beat", "seen", "beats", "answered", "right", "done"])
        for student in self.students:
            for lesson, standing in student.standings.items():
                seen = sum(standing.beats)
                counts = [seen, len(standing.beats), standing.answered, standing.right]
                beat = standing.here + 1
                table.writerow([student.name, lesson, beat, *counts, int(standing.done)])
        return text.getvalue().rstrip("\n")


def _records(folder: Path) -> Iterator[tuple[str, Path]]:
    """The name of each student, and where the record is."""
    for file in folder.glob("*.sqlite3"):
        if file.name != OWN and ".damaged-" not in file.name:
            yield file.stem, file
    for file in folder.glob(f"*/{OWN}"):
        yield file.parent.name, file


def _goals(events: frozenset[ProgressEvent]) -> int:
    return sum(event.kind in {"reached", "starred"} for event in events)


def _as_object(student: Student) -> Mapping[str, object]:
    return {
        "name": student.name,
        "last": student.last,
        "done": student.done,
        "right": student.right,
        "answered": student.answered,
        "goals": student.goals,
        "lessons": {
            name: {"beat": standing.here + 1, "done": standing.done, "right": standing.right}
            for name, standing in student.standings.items()
        },
    }


def _as_answers(tally: Tally) -> Mapping[str, object]:
    return {
        "lesson": tally.lesson.name,
        "beat": tally.lesson.beats[tally.beat - 1].name,
        "question": tally.question.text.en,
        "answers": dict(tally.answers),
        "right": tally.right,
    }
