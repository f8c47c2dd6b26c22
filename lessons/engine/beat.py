"""A beat is one small step of a lesson: a few sentences, often with a question or a goal."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.controls import Value
    from downslope.lessons.engine.listing import Listing
    from downslope.lessons.engine.pitfall import Pitfall
    from downslope.lessons.engine.questions import Question
    from downslope.lessons.engine.situation import Situation

State_co = TypeVar("State_co", covariant=True)


@dataclass(frozen=True)
class Preset:
    """Control values worth seeing, set by one digit key; `good` tells whether they work well.

    With `restart` the new run always begins at step 0, even in a lesson whose `keeps_step` would
    otherwise take it to the step where the old run was.
    """

    label: Text
    values: Mapping[str, Value]
    good: bool = True
    restart: bool = False


@dataclass(frozen=True)
class Goal(Generic[State_co]):
    """Something to achieve by pressing keys and then to claim with enter.

    `reached` tells whether a situation meets it, and `lacks` what is still missing where it does
    not. `keys` is one recorded way to get there from where the beat opens, the last of them enter;
    the content check plays it.
    """

    text: Text
    reached: Callable[[Situation[State_co]], bool]
    keys: tuple[str, ...]
    lacks: Callable[[Situation[State_co]], Text] | None = None


@dataclass(frozen=True)
class Racer:
    """A function whose running time is shown beside that of others.

    The times appear when no question of the beat waits. The lesson only says what to run; whoever
    shows the beat does the measuring.
    """

    name: Text
    run: Callable[[], object]


@dataclass(frozen=True)
class Notes:
    """What a teacher wants at hand: what to `ask`, what to `expect`, the usual `mistake` (or None).

    `expect` holds the numbers and what the class will see, `mistake` what learners get wrong here
    and why.
    """

    ask: Text
    expect: Text
    mistake: Text | None = None

    @property
    def texts(self) -> tuple[Text, ...]:
        """The notes that there are, in their order."""
        return tuple(text for text in (self.ask, self.expect, self.mistake) if text)


@dataclass(frozen=True, eq=False)
class Beat(Generic[State_co]):
    """One idea told in a few sentences, and all that is shown while it is told.

    `name` is unique within the lesson, `title` a few words for lists, and `notes` are for the
    teacher, who spends about `minutes` on it; of `essential`, 1 is a beat that no class should
    miss, 2 one for a longer class, 3 one for those who want it all.

    Of its `kind`, an "opening" says what a lesson is for and a "recap" lists what is still open:
    these two do not count for having finished the lesson.

    `pictures` names those of the lesson's table that are shown, the most important first (None:
    the whole table). `formula`, `status` and `code` replace the lesson's own. To hide an answer, a
    beat uses a formula that does not tell it: see `asked`. Beside a pitfall, only the beat's own
    formula is shown, as the lesson's would describe a run that stands still. `formula_rows` of
    room are kept for it, at most 3: what it does not need, the pictures get.

    `settings` are control values that are set when the beat opens; if there are any, a new run
    begins. `controls` names the only controls that can be turned (None: all of them); those of
    `mid_run` act from the next step on instead of running again. `presets`
    replace the lesson's own (None: they stay). The racers of `race` are timed and shown side by
    side. `again` makes the same `question` with other numbers, from a seed of at least 1. After the
    goal, the `star` is a harder one for those who want it.

    Two declarations are for the content check. `may_tell` gives what seems to tell an answer too
    early, as it stands on the screen, and the reason why it does not. `computed` gives numbers of
    the texts that no screen of the beat shows, as they stand there, each with its computation.
    """

    name: str
    title: Text
    text: Text
    notes: Notes
    minutes: float = 2.0
    essential: Literal[1, 2, 3] = 2
    kind: Literal["opening", "idea", "recap"] = "idea"
    pictures: tuple[str, ...] | None = None
    formula: Callable[[Situation[State_co]], tuple[Text, ...]] | None = None
    formula_rows: Literal[0, 1, 2, 3] = 3
    status: Callable[[Situation[State_co]], Text] | None = None
    code: Callable[[Situation[State_co]], Listing] | None = None
    settings: Mapping[str, Value] = field(default_factory=dict)
    controls: tuple[str, ...] | None = None
    mid_run: tuple[str, ...] = ()
    presets: tuple[Preset, ...] | None = None
    question: Question | None = None
    again: Callable[[int], Question] | None = None
    goal: Goal[State_co] | None = None
    star: Goal[State_co] | None = None
    pitfall: Pitfall | None = None
    race: tuple[Racer, ...] = ()
    may_tell: Mapping[str, str] = field(default_factory=dict)
    computed: Mapping[str, Callable[[], float]] = field(default_factory=dict)
