"""Which lessons exist: the chapter's, and those from elsewhere that a person wants beside them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal, clip, unknown
from downslope.lessons.base.text import Text
from downslope.lessons.engine.catalog.sources import Source, chapter, in_folder
from downslope.lessons.engine.catalog.syllabus import SYLLABUS
from downslope.lessons.engine.fault import LessonFault, guarded
from downslope.lessons.engine.fault.flaws import first_flaw
from downslope.lessons.engine.lesson import Lesson

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


@dataclass(frozen=True)
class Entry:
    """One line of the table of contents; `exists` tells whether the lesson can be opened.

    `fault` tells why a lesson that is there cannot be opened: it fails when it is loaded, or
    another has its name. `elsewhere` tells that it is none of the chapter's own folder.
    """

    number: int
    name: str
    section: str
    title: Text
    exists: bool
    fault: Text | None = None
    elsewhere: bool = False


def _no_packages() -> Iterable[Source]:
    return ()


_folders: list[str] = []
_packages: list[Callable[[], Iterable[Source]]] = [_no_packages]


def add_lessons(
    folders: Sequence[str], packages: Callable[[], Iterable[Source]] = _no_packages
) -> None:
    """From now on there are also the lessons of these folders and packages, in place of others.

    `packages` is called once, when somebody asks for all lessons or for one that is not found in
    the chapter or a folder. Raises Refusal for a folder without any lesson; nothing changes then.
    """
    for folder in folders:
        if not any(in_folder(folder)):
            place = clip(folder, 200)
            raise Refusal(
                f"{place} holds no lesson: there is no file or package like l16_name.py",
                f"{place}에 단원이 없어요. l16_name.py 같은 파일이나 패키지가 있어야 해요.",
            )
    _folders[:], _packages[:] = folders, [packages]
    forget()


def forget() -> None:
    """Look again for lessons the next time that somebody asks."""
    for remembered in (names, load, _found):
        remembered.cache_clear()


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """The names of the lessons that can be opened, in the order of the contents.

    One of the syllabus that fails when it is loaded is among them: that shows when it is opened.
    """
    return tuple(entry.name for entry in contents() if entry.exists)


@lru_cache(maxsize=64)
def load(name: str) -> Lesson[object]:
    """The lesson called `name`, imported on first use.

    Raises Refusal with the nearest names, and LessonFault, now or later from the lesson's own
    functions, where the lesson's code raises an exception.
    """
    # Installed packages are looked through last: it takes longer than all else.
    source = _found(packages=False)[0].get(name) or _found(packages=True)[0].get(name)
    if source is None:
        raise unknown("lesson", name, names())
    return _loaded(source)


def _loaded(source: Source) -> Lesson[object]:
    try:
        lesson: object = source.load().LESSON
        if not isinstance(lesson, Lesson):
            raise TypeError(f"LESSON is {lesson!r} and not a Lesson")
        if flaw := first_flaw(lesson, source.name):
            raise ValueError(flaw)
        return guarded(lesson)
    except (Exception, SystemExit) as error:
        raise LessonFault(source.name, "its module", error) from error


def by_number(word: str) -> str:
    """The name of the lesson with the number that `word` is; any other word is a name already."""
    if not (word.isascii() and word.isdecimal()):
        return word
    return next((entry.name for entry in contents() if str(entry.number) == word), word)


def file_name(name: str) -> str:
    """The name of the file or folder that holds the lesson called `name`, such as l09_tangent.

    Raises KeyError for an unknown one.
    """
    source = _found(packages=True)[0][name]
    return f"l{source.number:02}_{name.replace('-', '_')}"


def contents() -> list[Entry]:
    """Every lesson of the syllabus, written or not, and any others that exist, sorted by number.

    The syllabus holds the titles, so its lessons need not be imported and the list opens at once.
    Any other that fails when it is loaded is listed with its fault.
    """
    by_name, clashing = _found(packages=True)
    planned = [Entry(*line, exists=line[1] in by_name) for line in SYLLABUS]
    known = {entry.name for entry in planned}
    others = [_entry(source) for name, source in by_name.items() if name not in known]
    # Of one number the chapter's comes first, then the others by their file names.
    return sorted([*planned, *others, *map(_clash, clashing)], key=lambda entry: entry.number)


def _entry(source: Source) -> Entry:
    """A lesson that the syllabus does not know, by its own number and title."""
    try:
        lesson = load(source.name)
    except LessonFault as fault:
        return _broken(source, fault.text)
    number, section, title = lesson.number, lesson.section, lesson.title
    return Entry(number, source.name, section, title, exists=True, elsewhere=bool(source.place))


def _clash(source: Source) -> Entry:
    """A lesson that cannot be opened because another has its name."""
    place = clip(source.place, 200)
    reason = Text(
        f"the lesson {source.name} of {place} is called like another lesson: rename it",
        f"{place}의 {source.name} 단원은 다른 단원과 이름이 같아요. 이름을 바꿔 주세요.",
    )
    return _broken(source, reason)


def _broken(source: Source, reason: Text) -> Entry:
    title, elsewhere = Text.plain(source.name), bool(source.place)
    return Entry(
        source.number, source.name, "", title, exists=False, fault=reason, elsewhere=elsewhere
    )


@lru_cache(maxsize=2)
def _found(*, packages: bool) -> tuple[dict[str, Source], list[Source]]:
    """Every lesson by its name, and those that cannot be used as their name is taken."""
    by_name: dict[str, Source] = {}
    clashing: list[Source] = []
    planned = {name for _, name, _, _ in SYLLABUS}
    in_folders = (source for folder in _folders for source in in_folder(folder))
    for source in (*chapter(), *in_folders, *(_packages[0]() if packages else ())):
        if source.name in by_name or (source.place and source.name in planned):
            clashing.append(source)
        else:
            by_name[source.name] = source
    return by_name, clashing
