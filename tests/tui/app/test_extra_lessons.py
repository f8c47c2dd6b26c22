"""Lessons of somebody else: wherever lessons stand in an order, it is the same one."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from textual.events import Resize
from textual.geometry import Size

from downslope import lessons
from downslope.lessons.engine import catalog
from downslope.lessons.engine.catalog.syllabus import SYLLABUS
from downslope.lessons.engine.token import read
from downslope.tui.app.app import DownslopeApp
from tests.toughness.window import bare_environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from textual.pilot import Pilot

# File names (their order says nothing: the first sorts before the chapter's own lesson 8), and
# numbers; one file has another number than its lesson.
EXTRA = {
    "l08_aaa": 8, "l08_zzz": 8, "l16_second": 16, "l16_first": 16, "l00_before": 0,
    "l17_last": 17, "l20_misfiled": 3,
}  # fmt: skip
CHAPTER = [line[1] for line in SYLLABUS]
ORDER = [
    "before", *CHAPTER[:3], "misfiled", *CHAPTER[3:8], "aaa", "zzz", *CHAPTER[8:],
    "first", "second", "last",
]  # fmt: skip
MODULE = """
from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, Notes
from downslope.lessons.engine.listing import Listing
from downslope.lessons.engine.lesson import Lesson
from downslope.lessons.pictures.figure import EMPTY, Plot

WORDS = Text.plain("Words.")

def step(state):
    return state

LESSON = Lesson(
    number={number}, name="{name}", section="0", title=Text.plain("Extra {name}"), controls=(),
    beats=(Beat("only", WORDS, WORDS, Notes(WORDS, WORDS)),), start=lambda values: 0, step=step,
    pictures=dict(frame=lambda walk: Plot(WORDS, WORDS, (0, 1), (0, 1), (), EMPTY)),
    formula=lambda walk: (), status=lambda walk: WORDS, code=lambda walk: Listing((step,)),
)
"""


def write_extra(folder: Path) -> list[str]:
    """The lessons in two folders, each second one in the other."""
    for at, (module, number) in enumerate(EXTRA.items()):
        place = folder / str(at % 2)
        place.mkdir(exist_ok=True)
        (place / f"{module}.py").write_text(MODULE.format(number=number, name=module[4:]))
    return [str(folder / "0"), str(folder / "1")]


def forget() -> None:
    """The catalog looks for lessons once; the next look is at what is there then."""
    catalog.forget()
    for module in EXTRA:
        sys.modules.pop(f"downslope.lessons.{module}", None)


@pytest.fixture(params=[False, True], ids=["as-found", "found-backwards"])
def _extra(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """The extra lessons beside the chapter's, whichever folder the catalog looks into first."""
    folders = [*lessons.__path__, *write_extra(tmp_path)]
    monkeypatch.setattr(lessons, "__path__", folders[::-1] if request.param else folders)
    forget()
    yield
    monkeypatch.undo()
    forget()


def painted(pilot: Pilot[None]) -> list[str]:
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]


def head(name: str) -> str:
    """What the first row of the lesson's screen begins with: its number and its title."""
    lesson = catalog.load(name)
    return f" {lesson.number}  {lesson.title.en} "


@pytest.mark.usefixtures("_extra")
def test_the_catalog_has_one_order() -> None:
    assert [entry.name for entry in catalog.contents()] == ORDER
    assert list(catalog.names()) == ORDER


@pytest.mark.usefixtures("_extra")
async def test_the_list_shows_them_in_a_group_of_their_own_behind_the_chapter() -> None:
    """By number among themselves, as everywhere."""
    async with DownslopeApp().run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        rows = painted(pilot)
    found = [match for row in rows if (match := re.search(r"[ ▸]([ \d]\d)  (\S.*?)  ", row))]
    others = [name for name in ORDER if name not in CHAPTER]
    wanted = [
        (catalog.load(name).number, catalog.load(name).title.en) for name in (*CHAPTER, *others)
    ]
    assert [(int(match[1]), match[2]) for match in found] == wanted
    assert any("Lessons from elsewhere" in row for row in rows)


@pytest.mark.usefixtures("_extra")
async def test_pagedown_and_pageup_follow_the_list() -> None:
    """From beat to beat over the ends of lessons: forward from lesson 8, back to the chapter's."""
    last = len(catalog.load("derivative").beats)
    app = DownslopeApp(read(f"derivative?beat={last}"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for key, name in (
            *(("pagedown", "aaa"), ("pagedown", "zzz"), ("pagedown", "tangent")),
            *(("pageup", "zzz"), ("pageup", "aaa"), ("pageup", "derivative")),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert painted(pilot)[0].startswith(head(name)), name
        dots = "".join(char for char in painted(pilot)[0] if char in "●◆○")
        assert dots.index("◆") == last - 1


@pytest.mark.usefixtures("_extra")
async def test_the_extra_ones_are_the_ends_of_the_way() -> None:
    app = DownslopeApp(read("first"))
    async with app.run_test(size=(80, 24)) as pilot:
        for name in ("second", "last"):
            await pilot.press("pagedown")
            await pilot.pause()
            assert painted(pilot)[0].startswith(head(name)), name
        await pilot.press("pagedown")
        await pilot.pause()
        assert any("last lesson" in row for row in painted(pilot))
        app.open_lesson("before")
        await pilot.press("pageup")
        await pilot.pause()
        assert painted(pilot)[0].startswith(head("before"))
        assert any("very beginning" in row for row in painted(pilot))


def test_an_order_costs_no_import_of_the_chapter_s_lessons(tmp_path: Path) -> None:
    """A start would wait for it: only what the table of contents does not know is opened."""
    (tmp_path / "l16_other.py").write_text(MODULE.format(number=16, name="other"))
    ask = (
        "import sys; from downslope import lessons; lessons.__path__.append(sys.argv[1])\n"
        "from downslope.lessons.engine import catalog\n"
        "print(*catalog.names()); print(*[e.name for e in catalog.contents()])\n"
        "print(*[m for m in sys.modules if m.startswith('downslope.lessons.l')])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", ask, str(tmp_path)],
        env=bare_environment(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    order = " ".join([*CHAPTER, "other"])
    assert done.stdout.splitlines() == [order, order, "downslope.lessons.l16_other"]


@pytest.mark.parametrize("width", [1, 3])
async def test_the_palette_survives_a_window_of_a_few_columns(width: int) -> None:
    app = DownslopeApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", "v")
        await app.workers.wait_for_complete()
        app.post_message(Resize(Size(width, 24), Size(width, 24)))
        for _ in range(4):
            await pilot.pause()
        await pilot.press("a")
        await pilot.pause()
        assert app.return_code is None
