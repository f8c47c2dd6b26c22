"""A token to the walk that it names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from downslope.lessons.base.errors import Refusal, clip, unknown
from downslope.lessons.engine.budget import affordable
from downslope.lessons.engine.catalog import load
from downslope.lessons.engine.old_beats import NUMBERED
from downslope.lessons.engine.pitfall import Repair
from downslope.lessons.engine.situation import Ghost
from downslope.lessons.engine.walk import GHOSTS, TOGGLES, USUALLY_SHOWN, Walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.questions import Answer, Question

LONGEST = 4_000
"""The most characters in a token; longer ones are refused without being read."""


def read(token: str) -> Walk[object]:
    """The walk that a token names. Raises Refusal, one line for a person, when it names none."""
    if len(token) > LONGEST:
        raise Refusal(
            f"the token is {len(token)} characters long: at most {LONGEST} are read",
            f"토큰이 {len(token)}자예요. {LONGEST}자까지만 읽을 수 있어요.",
        )
    name, _, query = token.partition("?")
    lesson = load(name)
    fields = [_split_field(field) for field in query.split("&") if field]
    places = {key: value for key, value in fields if key in {"beat", *_READERS}}
    walk = Walk.begin(lesson, _read_beat(lesson, places.get("beat", "1")))
    walk = _read_values(walk, [field for field in fields if field[0] not in places])
    ghosts = [_read_ghost(walk, value) for key, value in fields if key == "ghost"][-GHOSTS:]
    _check_work(walk, _read_steps(walk, places.get("step", "0")), ghosts)
    for key in _READERS:
        if key in places:
            walk = _READERS[key](walk, places[key])
    kept = tuple(_run_ghost(begun, steps) for begun, steps in ghosts)
    return replace(walk, ghosts=kept, notice=None, turning="")


def _split_field(field: str) -> tuple[str, str]:
    key, equals, value = field.partition("=")
    if not equals:
        raise Refusal(
            f"'{clip(field)}' in the token has no value: write {clip(key)}=VALUE",
            f"토큰의 '{clip(field)}'에 값이 없어요. {clip(key)}=값처럼 써 보세요.",
        )
    return key, value


def _read_beat(lesson: Lesson[object], raw: str) -> int:
    """The index of a beat that is named, or numbered as before tokens named beats."""
    if raw.isascii() and raw.isdigit():
        numbered = NUMBERED.get(lesson.name, "").split() or [beat.name for beat in lesson.beats]
        raw = numbered[_whole("beat", raw, 1, len(numbered)) - 1]
    names = [beat.name for beat in lesson.beats]
    return names.index(_one_of("beat", lesson.renamed.get(raw, raw), names))


def _read_values(walk: Walk[object], fields: list[tuple[str, str]]) -> Walk[object]:
    lesson = walk.lesson
    names = {control.name for control in lesson.controls}
    for key, _ in fields:
        if key not in names | {"ghost"}:
            raise unknown("control", key, [*sorted(names), "beat", "ghost", *_READERS])
    values = {key: lesson.control(key).read(unquote(v)) for key, v in fields if key in names}
    return walk.put(values) if values else walk


def _read_step(walk: Walk[object], raw: str) -> Walk[object]:
    steps = _read_steps(walk, raw)
    # A question that waits for its answer stops a learner from stepping, but not a token.
    return _without_question(walk, steps)


def _without_question(walk: Walk[object], steps: int) -> Walk[object]:
    """The walk `steps` further, past questions that would keep a learner from stepping."""
    answered = replace(walk, answers={walk.current_beat.name: 0}, seed=0)
    return replace(
        walk, timeline=answered.forward(steps).timeline if steps else walk.timeline, notice=None
    )


def _read_at(walk: Walk[object], raw: str) -> Walk[object]:
    names = [control.name for control in walk.usable if control.axis != "y"]
    return replace(walk, chosen=_one_of("control to turn", raw, names))


def _read_said(walk: Walk[object], raw: str) -> Walk[object]:
    asked = {beat.name: beat.question for beat in walk.lesson.beats if beat.question}
    answers = {}
    for entry in raw.split(","):
        old, _, answer = entry.partition(":")
        name = _one_of("question", walk.lesson.renamed.get(old, old), asked)
        answers[name] = _read_answer(asked[name], name, answer)
    here = walk.current_beat.name
    return replace(walk, answers=answers, guess=None if here in answers else walk.guess)


def _read_again(walk: Walk[object], raw: str) -> Walk[object]:
    """The question asked again with the numbers of a seed, and maybe the answer to that."""
    seed, colon, answer = raw.partition(":")
    if walk.current_beat.again is None or walk.pending:
        raise Refusal(
            "again: no question of this beat can be asked again now",
            "again: 지금 이 장면에는 다시 물을 질문이 없어요.",
        )
    asked = replace(walk, seed=_whole("again", seed, 1, 999_999))
    if colon and asked.question:
        return replace(asked, retry=_read_answer(asked.question, "again", answer))
    return replace(asked, guess=asked.question.start if asked.question else None)


def _read_answer(question: Question, name: str, raw: str) -> Answer:
    """An answer as its question reads it; a Refusal then begins with `name`."""
    try:
        return question.read(raw)
    except Refusal as refusal:
        told = refusal.text
        raise Refusal(f"{name}={told.en}", f"{name}={told.ko}") from None


def _read_guess(walk: Walk[object], raw: str) -> Walk[object]:
    if walk.pending is None:
        raise Refusal(
            "guess: no question waits for an answer at this beat",
            "guess: 이 장면에는 답을 기다리는 질문이 없어요.",
        )
    return walk.guessed(_read_answer(walk.pending, "guess", raw))


def _read_repair(walk: Walk[object], raw: str) -> Walk[object]:
    """A repair under way: the line, then the replacement, then whether it was run."""
    pitfall, (line, pick, ran) = walk.pitfall, (*raw.split(":"), "", "")[:3]
    if pitfall is None or not pitfall.repairs:
        raise Refusal(
            "repair: nothing waits to be repaired at this beat",
            "repair: 이 장면에는 고칠 코드가 없어요.",
        )
    at = _whole("repair", line, 1, len(pitfall.lines) - 1)
    chosen = _whole("repair", pick, 0, len(pitfall.repairs)) if pick else None
    number = chosen - 1 if chosen else None
    return replace(walk, repair=Repair(at, chosen is not None, number, ran == "run"))


def _read_show(walk: Walk[object], raw: str) -> Walk[object]:
    return replace(walk, shown=USUALLY_SHOWN ^ _names("view", raw, TOGGLES))


def _read_fixed(walk: Walk[object], raw: str) -> Walk[object]:
    pitfalls = [beat.name for beat in walk.lesson.beats if beat.pitfall]
    return replace(walk, fixed=_beats(walk, "pitfall", raw, pitfalls))


def _read_reached(walk: Walk[object], raw: str) -> Walk[object]:
    goals = [beat.name for beat in walk.lesson.beats if beat.goal]
    return replace(walk, reached=_beats(walk, "goal", raw, goals))


def _read_starred(walk: Walk[object], raw: str) -> Walk[object]:
    stars = [beat.name for beat in walk.lesson.beats if beat.star]
    return replace(walk, starred=_beats(walk, "star goal", raw, stars))


def _read_seen(walk: Walk[object], raw: str) -> Walk[object]:
    beats = [beat.name for beat in walk.lesson.beats]
    return replace(walk, seen=_beats(walk, "beat", raw, beats))


_READERS: dict[str, Callable[[Walk[object], str], Walk[object]]] = {
    "step": _read_step,
    "at": _read_at,
    "show": _read_show,
    "said": _read_said,
    "again": _read_again,
    "guess": _read_guess,
    "repair": _read_repair,
    "fixed": _read_fixed,
    "reached": _read_reached,
    "starred": _read_starred,
    "seen": _read_seen,
}


RESERVED = frozenset({"beat", "ghost", *_READERS})
"""The other fields of a token: no control may have one of these names."""


def _read_ghost(walk: Walk[object], raw: str) -> tuple[Walk[object], int]:
    """A walk at the start of an earlier run, and how many steps that run took."""
    settings, _, steps = raw.rpartition("@")
    fields = [field.partition(":") for field in settings.split("~") if field]
    plain = Walk.begin(walk.lesson, walk.beat)
    begun = _read_values(plain, [(key, value) for key, _, value in fields])
    return begun, _read_steps(begun, steps)


def _run_ghost(begun: Walk[object], steps: int) -> Ghost[object]:
    run = _without_question(begun, steps)
    return Ghost(run.values, run.timeline)


def _read_steps(walk: Walk[object], raw: str) -> int:
    steps = _whole("step", raw, 0, walk.lesson.step_limit)
    if steps > (limit := walk.lesson.limit(walk.values)):
        raise Refusal(
            f"step={steps}: with these settings a run stops at step {limit}",
            f"step={steps}: 이 설정에서는 {limit}걸음이면 실행이 멈춰요.",
        )
    return steps


def _check_work(walk: Walk[object], steps: int, ghosts: list[tuple[Walk[object], int]]) -> None:
    """Raises Refusal, before anything is run, when the runs together would exceed the budget."""
    runs = [(walk, steps), *reversed(ghosts)]
    costs = [begun.lesson.cost_of(begun.values, count) for begun, count in runs]
    if affordable(costs) < len(costs):
        raise Refusal(
            "the run and its ghosts are too long to be repeated together: leave a ghost out",
            "실행과 이전 실행을 함께 되풀이하기에는 너무 길어요. 이전 실행을 하나 빼 보세요.",
        )


def _whole(name: str, raw: str, low: int, high: int) -> int:
    if not (raw.isascii() and raw.isdigit() and len(raw) < 9 and low <= int(raw) <= high):
        raise Refusal(
            f"{name}={clip(raw)}: must be a whole number from {low} to {high}",
            f"{name}={clip(raw)}: {low}부터 {high}까지의 정수여야 해요.",
        )
    return int(raw)


def _one_of(kind: str, name: str, valid: Iterable[str]) -> str:
    names = list(valid)
    if name not in names:
        if not names:
            raise Refusal(f"this lesson has no {kind}", f"이 단원에는 '{clip(name)}'이(가) 없어요.")
        raise unknown(kind, name, names)
    return name


def _beats(walk: Walk[object], kind: str, raw: str, valid: Iterable[str]) -> frozenset[str]:
    """Names of beats, those that were renamed since included."""
    renamed, names = walk.lesson.renamed, list(valid)
    return frozenset(_one_of(kind, renamed.get(old, old), names) for old in raw.split(","))


def _names(kind: str, raw: str, valid: Iterable[str]) -> frozenset[str]:
    return frozenset(_one_of(kind, name, valid) for name in raw.split(","))
