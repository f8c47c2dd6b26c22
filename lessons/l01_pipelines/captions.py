"""The formula and status lines of lesson 1, for the three ways and for the gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.core import scans
from downslope.lessons.kit import Text, short
from downslope.lessons.l01_pipelines.gate import ETA, ROWS, Gate, output, total
from downslope.lessons.l01_pipelines.readers import HIDDEN, THRESHOLDS, WAYS, reading, tested
from downslope.lessons.l01_pipelines.run import either
from downslope.lessons.l01_pipelines.scan_pictures import shuffled

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Situation
    from downslope.lessons.l01_pipelines.run import Page, State


def ways(known: str) -> Callable[[Situation[State]], tuple[Text, ...]]:
    """One line for each way, "?" for those not `known`; or the gate's sum and its changes."""
    return either(lambda pages: tuple(_way(known, pages, way) for way in WAYS), _gate)


def of_the_right_labels(_: Situation[State]) -> Text:
    """That the answers are still those with the right labels."""
    return Text(
        "These are the answers with the right labels: guess first.",
        "아직 정답을 뒤섞기 전의 결과예요. 먼저 예상해 보세요.",
    )


# -- the three ways ---------------------------------------------------------------------


def _way(known: str, situation: Situation[Page], way: str) -> Text:
    """A way's answer to the first scan shown, its accuracy, and what it is made of."""
    if way not in known:
        return Text.plain(f"{way}  ?")
    read = reading(scans(), way, shuffled=shuffled(situation))
    place = int(situation.state.shown[0])
    said, truth = int(read.said[place]), int(tested(scans())[1][place])
    score = f"{read.right}/{len(read.said)} = {read.accuracy:.3f}"
    head = f"{way}  {said} {'✓' if said == truth else '✗'}   {score}   "
    made = _made(way, read.learned)
    return Text(head + made.en, head + made.ko)


def _made(way: str, learned: int) -> Text:
    if way == "A":
        return Text(
            f"[9 zones] → [{THRESHOLDS} thresholds]", f"[구역 9개] → [기준값 {THRESHOLDS}개]"
        )
    if way == "B":
        return Text(
            f"[18 features] → {{{learned:,} labelled scans}}",
            f"[특징 18개] → {{정답 달린 이미지 {learned:,}개}}",
        )
    shape = f"[{scans().side ** 2}-{HIDDEN}-10]"
    return Text(f"{shape} → {{{learned:,} weights}}", f"{shape} → {{가중치 {learned:,}개}}")


def _place(situation: Situation[Page]) -> Text:
    place = int(situation.state.shown[0])
    return Text(
        "Test scan {i}, a {t}.   [by a person]   {{by data}}",
        "시험 이미지 {i}번, 정답 {t}.   [사람이 정함]   {{데이터가 정함}}",
    ).format(i=place, t=int(tested(scans())[1][place]))


# -- the gate ---------------------------------------------------------------------------


def _gate(situation: Situation[Gate]) -> tuple[Text, ...]:
    """The weighted sum of a row, and how the rule changes each weight."""
    state = situation.state
    x, t = state.inputs[state.shown], state.targets[state.shown]
    before = state.before
    y = output(before, x)
    w1, w2, b = (_n(weight) for weight in before)
    looked = (
        f"{w1} * {x[0]} + {w2} * {x[1]} + {b} = {_n(total(before, x))}"
        f" → y = {y}, t = {t} {'✓' if y == t else '✗'}"
    )
    if state.layered:
        return _first_layer(state), Text.plain(looked)
    if not situation.step or not state.by_data:
        return (Text.plain(looked),)
    new = (_n(weight) for weight in state.weights)
    error = t - y
    moves = [
        f"{name} ← {old} + {ETA} * {error} * {value} = {to}"
        for name, old, value, to in zip(("w1", "w2", "b "), (w1, w2, b), (*x, 1), new, strict=True)
    ]
    old = Text("before: {looked}", "배우기 전: {looked}").format(looked=looked)
    return old, Text.plain("   ".join(moves[:2])), Text.plain(moves[2])


def _first_layer(state: Gate) -> Text:
    """What the two gates of the first layer make of the row shown."""
    x, (s1, s2) = ROWS[state.shown], state.inputs[state.shown]
    return Text.plain(f"s1 = NAND{x} = {s1}   s2 = OR{x} = {s2}")


def _gate_status(situation: Situation[Gate]) -> Text:
    return _learning(situation) if situation.state.by_data else _by_hand(situation.state)


def _by_hand(state: Gate) -> Text:
    right = sum(y == t for y, t in zip(state.outputs, state.targets, strict=True))
    return Text("{n} of 4 rows are right.", "4줄 중 {n}줄이 맞아요.").format(n=right)


def _learning(situation: Situation[Gate]) -> Text:
    state = situation.state
    w = "w = ({}, {}), b = {}".format(*(short(weight) for weight in state.weights))
    if state.calm >= 4:
        return Text("Learned after {n} rows: {w}.", "{n}줄을 보고 다 배웠어요: {w}.").format(
            n=state.seen, w=w
        )
    if state.cycle:
        return Text(
            "The weights are those of {n} rows ago: it goes round in a circle for ever.",
            "가중치가 {n}줄 전과 똑같아요. 끝없이 맴돌아요.",
        ).format(n=len(ROWS) * state.cycle)
    if situation.asking and state.seen:
        return Text("Guess first, then go on.", "먼저 예상해 보고 계속하세요.")
    if situation.asking:
        return Text(
            "Nothing is learned yet: guess first.", "아직 배우기 전이에요. 먼저 예상해 보세요."
        )
    if state.seen == 0:
        return Text("`space` shows the next row.", "`space`로 다음 줄을 봐요.")
    if state.calm:
        return Text("Right: nothing changes.  {w}", "맞아서 그대로예요.  {w}").format(w=w)
    return Text("Wrong: the weights change.  {w}", "틀려서 가중치를 바꿔요.  {w}").format(w=w)


def _n(value: float) -> str:
    return short(round(value, 10) + 0.0)


formula = ways("ABC")
"""What all three ways say and are made of; or the gate's weighted sum and its changes."""
status = either(_place, _gate_status)
"""Which scan is shown and what the brackets mean; or how far the gate has come."""
