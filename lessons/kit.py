"""All that an author of lessons needs, in one import: `from downslope.lessons.kit import ...`.

A lesson imports from here, from `downslope.core`, and from its own package. `docs/authoring.md`
shows how. What belongs together stands together below:

- a lesson and its beats: `Lesson`, `Beat`, `Notes`, `Preset`, `Goal`, `Racer`, `Expectation`
- texts, numbers in texts, errors for people: `Text`, `fixed`, `short`, `vector`, `Refusal`
- controls: `Number`, `LogNumber`, `Choice`, `Vector`, `LandscapeChoice`, `CurveChoice`
- questions: `ChoiceQuestion` with `Option`, `NumberQuestion`, `PlaceQuestion`, `OrderQuestion`;
  `nearest` finds the right one of some numbers
- code: `Listing` shows functions, `Pitfall` has one repaired, `snippet.run` runs one
- what a lesson sees of a learner: `Situation`, `Ghost`, `shown_ghosts`; `asked` hides an answer
- figures: `Plot` of `Curve`, `Points`, `Arrows`, `Heights`, `Region` and `Label`, `Bars`, `Cells`,
  `Scans`, `Table`, `NetworkDrawing` of layers, and what helps to make them: `series`, `loss_plot`,
  `path_plot`, `terrain`, `round_limits`, ...
- what the chapter's own lessons share: its small network, its ten outputs, its descents
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from downslope.core import Array, Landscape, Timeline
from downslope.lessons.base.errors import Refusal, clip, unknown
from downslope.lessons.base.numbers import fixed, short, vector
from downslope.lessons.base.text import Language, Text
from downslope.lessons.engine import snippet
from downslope.lessons.engine.beat import Beat, Goal, Notes, Preset, Racer
from downslope.lessons.engine.controls import (
    Choice,
    Control,
    LogNumber,
    Number,
    Value,
    Values,
    Vector,
    entries,
    join_entries,
)
from downslope.lessons.engine.lesson import Expectation, Lesson
from downslope.lessons.engine.listing import Listing
from downslope.lessons.engine.pitfall import Pitfall
from downslope.lessons.engine.questions import (
    Answer,
    ChoiceQuestion,
    NumberQuestion,
    Option,
    OrderQuestion,
    PlaceQuestion,
    Question,
)
from downslope.lessons.engine.situation import Ghost, Situation, asked
from downslope.lessons.pictures.axes import close_limits, round_limits, round_up, span_of_steps
from downslope.lessons.pictures.figure import (
    EMPTY,
    Arrows,
    Backdrop,
    Bar,
    Bars,
    Cells,
    Curve,
    Figure,
    Heights,
    Label,
    Layer,
    Leaving,
    Limits,
    NetworkDrawing,
    Part,
    Plot,
    Points,
    Region,
    Scans,
    Table,
)
from downslope.lessons.shared.guesses import nearest, nearest_by_ratio
from downslope.lessons.shared.runs import series, shown_ghosts, step_numbers

if TYPE_CHECKING:
    from downslope.lessons.pictures.contours import contour_lines
    from downslope.lessons.pictures.surface import Sight, Surface, relief, wires
    from downslope.lessons.pictures.terrain import ghost_parts, levels_of, path_parts, terrain
    from downslope.lessons.pictures.thumbnails import thumbnails
    from downslope.lessons.shared.book_network import BOOK_W, Learning, X
    from downslope.lessons.shared.curve_choice import CurveChoice, own_curve
    from downslope.lessons.shared.descent import Descent, with_eta
    from downslope.lessons.shared.descent import path as descent_points
    from downslope.lessons.shared.descent import step as descent_step
    from downslope.lessons.shared.descent_code import LR_IS_ETA, descending
    from downslope.lessons.shared.descent_map import descent_map
    from downslope.lessons.shared.expression import compile_formula
    from downslope.lessons.shared.landscape import LandscapeChoice, landscape, start_on
    from downslope.lessons.shared.loss_plot import STEP, loss_plot
    from downslope.lessons.shared.outputs import CLASSES, RIGHT, Y_A, Y_B, T
    from downslope.lessons.shared.path_plot import path_plot
else:
    # Loaded when a lesson asks for them, as some bring libraries that take long to load. A type
    # checker reads the imports above instead, and so knows each name's type and each wrong name.
    def __getattr__(name: str) -> object:
        if name not in _WHEN_ASKED:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        module, own_name = _WHEN_ASKED[name]
        found = getattr(import_module(f"downslope.lessons.{module}"), own_name)
        globals()[name] = found
        return found


def _by_name(module: str, names: str) -> dict[str, tuple[str, str]]:
    return {name: (module, name) for name in names.split()}


_WHEN_ASKED = {
    **_by_name("pictures.contours", "contour_lines"),
    **_by_name("pictures.surface", "Sight Surface relief wires"),
    **_by_name("pictures.terrain", "ghost_parts levels_of path_parts terrain"),
    **_by_name("pictures.thumbnails", "thumbnails"),
    **_by_name("shared.book_network", "BOOK_W Learning X"),
    **_by_name("shared.curve_choice", "CurveChoice own_curve"),
    **_by_name("shared.descent", "Descent with_eta"),
    "descent_points": ("shared.descent", "path"),
    "descent_step": ("shared.descent", "step"),
    **_by_name("shared.descent_code", "LR_IS_ETA descending"),
    **_by_name("shared.descent_map", "descent_map"),
    **_by_name("shared.expression", "compile_formula"),
    **_by_name("shared.landscape", "LandscapeChoice landscape start_on"),
    **_by_name("shared.loss_plot", "STEP loss_plot"),
    **_by_name("shared.outputs", "CLASSES RIGHT T Y_A Y_B"),
    **_by_name("shared.path_plot", "path_plot"),
}
"""Where the names are that are loaded when asked for: the module, and the name in it."""

__all__ = [
    "BOOK_W",
    "CLASSES",
    "EMPTY",
    "LR_IS_ETA",
    "RIGHT",
    "STEP",
    "Y_A",
    "Y_B",
    "Answer",
    "Array",
    "Arrows",
    "Backdrop",
    "Bar",
    "Bars",
    "Beat",
    "Cells",
    "Choice",
    "ChoiceQuestion",
    "Control",
    "Curve",
    "CurveChoice",
    "Descent",
    "Expectation",
    "Figure",
    "Ghost",
    "Goal",
    "Heights",
    "Label",
    "Landscape",
    "LandscapeChoice",
    "Language",
    "Layer",
    "Learning",
    "Leaving",
    "Lesson",
    "Limits",
    "Listing",
    "LogNumber",
    "NetworkDrawing",
    "Notes",
    "Number",
    "NumberQuestion",
    "Option",
    "OrderQuestion",
    "Part",
    "Pitfall",
    "PlaceQuestion",
    "Plot",
    "Points",
    "Preset",
    "Question",
    "Racer",
    "Refusal",
    "Region",
    "Scans",
    "Sight",
    "Situation",
    "Surface",
    "T",
    "Table",
    "Text",
    "Timeline",
    "Value",
    "Values",
    "Vector",
    "X",
    "asked",
    "clip",
    "close_limits",
    "compile_formula",
    "contour_lines",
    "descending",
    "descent_map",
    "descent_points",
    "descent_step",
    "entries",
    "fixed",
    "ghost_parts",
    "join_entries",
    "landscape",
    "levels_of",
    "loss_plot",
    "nearest",
    "nearest_by_ratio",
    "own_curve",
    "path_parts",
    "path_plot",
    "relief",
    "round_limits",
    "round_up",
    "series",
    "short",
    "shown_ghosts",
    "snippet",
    "span_of_steps",
    "start_on",
    "step_numbers",
    "terrain",
    "thumbnails",
    "unknown",
    "vector",
    "wires",
    "with_eta",
]
