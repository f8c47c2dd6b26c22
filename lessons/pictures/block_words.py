"""Bars, small pictures and tables in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.text import LANGUAGES, Text
from downslope.lessons.pictures.blocks import in_language
from downslope.lessons.pictures.saying import UNKNOWN, number, told, zones

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from downslope.lessons.base.text import Language
    from downslope.lessons.pictures.figure import Array, Bar, Scans, Table

_HERE = Text("here", "지금")
MOST = 12
"""Bars, captions and rows that are told one by one."""
FEW = 4
"""Of so many small pictures it is told where their ink is."""
DARK, BLANK = 0.6, 0.1
"""Shares of the ink of the darkest ninth: one is dark from the first on, blank below the second."""
_MARKS = {
    "truth": Text("truth", "실제 값"),
    "target": Text("target", "목표"),
}


# -- bars -------------------------------------------------------------------------------


def bars_words(bars: Sequence[Bar]) -> Iterator[Text]:
    """A sentence for each bar; of very many, for the longest ones."""
    named = [bar for bar in bars if bar.name.strip() or bar.note.strip() or bar.value]
    if len(named) > MOST:
        size = sorted(named, key=lambda bar: -abs(np.nan_to_num(bar.value)))[:MOST]
        yield Text(f"{len(named)} bars, the longest:", f"막대 {len(named)}개, 긴 것부터:")
        named = size
    yield from (_bar_words(bar) for bar in named)


def _bar_words(bar: Bar) -> Text:
    """A bar's name, its note or else its value, and where the line beside it stands."""
    if bar.note.strip():
        words = Text.plain(bar.note.strip())
    else:
        words = UNKNOWN if np.isnan(bar.value) else Text.plain(number(bar.value))
    if bar.mark is not None and number(bar.mark) not in bar.note.split():
        name = _MARKS.get(bar.mark_role, Text("line", "선"))
        mark = number(bar.mark)
        words = Text(f"{words.en}, {name.en} {mark}", f"{words.ko}, {name.ko} {mark}")
    if bar.chosen:
        words = Text(f"{words.en}, chosen", f"{words.ko}, 고른 것")
    return told(bar.name.strip(), words) if bar.name.strip() else words


# -- small pictures ---------------------------------------------------------------------


def scans_words(scans: Scans) -> Iterator[Text]:
    """The captions, and of few pictures where their ink is, of signed ones how even their signs."""
    captions = [caption.strip().lstrip("→ ") for caption, _ in scans.captions]
    if len(scans.images) <= FEW and not scans.signed:
        yield from (_scan_words(scans, k, captions) for k in range(len(scans.images)))
        return
    rows, columns = scans.images.shape[1:]
    count = len(scans.images)
    yield Text(
        f"{count} pictures of {rows} by {columns} pixels", f"{rows} x {columns} 픽셀 그림 {count}장"
    )
    if scans.signed:
        yield _signs_words(scans.images)
    elif any(captions):
        more = len(captions) - MOST
        shown = ", ".join(captions[:MOST])
        yield Text(
            f"{shown} and {more} more" if more > 0 else shown,
            f"{shown} 외 {more}장" if more > 0 else shown,
        )


def _scan_words(scans: Scans, place: int, captions: list[str]) -> Text:
    """One picture: its name and caption, and in which ninths its ink is."""
    # The first picture of a lead has no name of its own.
    names = ("", *scans.names) if scans.lead else scans.names
    name = names[place] if place < len(names) else ""
    caption = captions[place] if place < len(captions) else ""
    heads = [
        ", ".join(part for part in (in_language(name, language), caption) if part) or f"{place}"
        for language in LANGUAGES
    ]
    return told(Text(*heads), _ink_words(scans.images[place]))


def _ink_words(image: Array) -> Text:
    ninths = np.array(
        [
            [part.mean() for part in np.array_split(band, 3, axis=1)]
            for band in np.array_split(image, 3, axis=0)
        ]
    )
    share = ninths / max(float(ninths.max()), 1e-12)
    dark, blank = zones(share >= DARK), zones(share < BLANK)
    if dark is None:
        return Text("blank", "빈 그림")
    words = Text(f"most ink {dark.en}", f"잉크가 많은 곳 {dark.ko}")
    if blank is None:
        return words
    return Text(f"{words.en}; none {blank.en}", f"{words.ko}, 없는 곳 {blank.ko}")


def _signs_words(images: Array) -> Text:
    """How often neighbours have the same sign: half of the time in noise, more where spots are."""
    sign = np.sign(images)
    alike = [
        (sign[:, 1:] == sign[:, :-1]).ravel(),
        (sign[:, :, 1:] == sign[:, :, :-1]).ravel(),
    ]
    share = round(100 * float(np.concatenate(alike).mean())) if images[0].size > 1 else 100
    return Text(
        f"neighbouring pixels have the same sign in {share} of 100 cases (noise: about 50)",
        f"이웃한 픽셀의 부호가 같은 경우 100번에 {share}번 (잡음이면 50번쯤)",
    )


# -- tables -----------------------------------------------------------------------------


def table_words(table: Table) -> Iterator[Text]:
    """A sentence for each row: head and cell in turn, so that no column need be remembered."""
    last = table.rows[-MOST:]
    if len(table.rows) > len(last):
        yield Text(
            f"the last {len(last)} of {len(table.rows)} rows",
            f"{len(table.rows)}줄 가운데 마지막 {len(last)}줄",
        )
    for place, cells in enumerate(last, start=len(table.rows) - len(last)):
        pairs = [(h, c.strip()) for h, c in zip(table.head, cells, strict=True) if c.strip()]
        if pairs:
            here = _HERE if place == table.marked else None
            yield Text(*(_row_words(pairs, here, language) for language in LANGUAGES))


def _row_words(pairs: list[tuple[Text, str]], mark: Text | None, language: Language) -> str:
    words = "; ".join(f"{head.of(language)} {cell}" for head, cell in pairs)
    return f"{mark.of(language)}: {words}" if mark else words
