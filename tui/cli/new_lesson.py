"""`downslope new`: a lesson that runs, for its author to change."""

from __future__ import annotations

import re
import shlex
from importlib import resources
from string import Template
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.base.text import Text
from downslope.lessons.engine.catalog import contents
from downslope.lessons.engine.catalog.sources import in_folder

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATE = resources.files("downslope.tui.cli") / "lesson_template.txt"
FIRST, LAST = 16, 99
"""The numbers that a lesson from elsewhere can have: the chapter's own go up to 15."""
LONGEST = 20
"""The most characters of a name: the list of lessons has no room for more."""
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
NEXT = (
    Text("{file} is written.", "{file} 파일을 만들었어요."),
    Text(
        "see it:    downslope open --lessons {folder} {name}",
        "열어 보기: downslope open --lessons {folder} {name}",
    ),
    Text(
        "check it:  downslope check --lessons {folder} {name}",
        "검사하기:  downslope check --lessons {folder} {name}",
    ),
)
"""What is said when a lesson is written, a line each."""


def write_new(name: str, folder: Path) -> tuple[Text, ...]:
    """Write a new lesson into a folder, which is made if need be; lines that tell what next.

    Nothing is overwritten. Raises Refusal for a name that cannot be used, and OSError.
    """
    _check_name(name, folder)
    number = _free_number(folder)
    file = folder / f"l{number}_{name.replace('-', '_')}.py"
    title = name.replace("-", " ").capitalize()
    source = Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        NAME=name, NUMBER=number, TITLE=title
    )
    folder.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8") as new:
        new.write(source)
    quoted = shlex.quote(str(folder))
    return tuple(line.format(file=file, folder=quoted, name=name) for line in NEXT)


def _check_name(name: str, folder: Path) -> None:
    if not _NAME.fullmatch(name) or len(name) > LONGEST:
        raise Refusal(
            f"{clip(name)}: a name has a-z, 0-9 and - inside, at most {LONGEST}, as in my-lesson",
            f"{clip(name)}: 이름은 my-lesson처럼 a-z, 0-9, -로 {LONGEST}자까지 쓸 수 있어요.",
        )
    if folder.exists() and not folder.is_dir():
        raise Refusal(f"{folder} is no folder", f"{folder}은(는) 폴더가 아니에요.")
    if name in {entry.name for entry in contents()} | {s.name for s in in_folder(str(folder))}:
        raise Refusal(
            f"there is a lesson called {name} already: choose another name",
            f"{name} 단원이 이미 있어요. 다른 이름을 골라 주세요.",
        )


def _free_number(folder: Path) -> int:
    taken = {entry.number for entry in contents()} | {s.number for s in in_folder(str(folder))}
    for number in range(FIRST, LAST + 1):
        if number not in taken:
            return number
    raise Refusal(
        f"the numbers {FIRST} to {LAST} are all taken", f"{FIRST}부터 {LAST}까지 번호가 다 찼어요."
    )
