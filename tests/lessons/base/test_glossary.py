"""Terms are found as whole words: with plurals in English, with particles in Korean."""

from __future__ import annotations

from typing import Any

import pytest

from downslope.lessons.base.glossary import TERMS
from downslope.lessons.base.glossary.term import used
from downslope.lessons.engine.catalog.syllabus import SYLLABUS


def found(text: str, language: Any = "en") -> set[str]:
    return {form for form, _ in used(TERMS, text, language)}


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Two gradients and a Loss.", {"gradient", "loss"}),
        ("Gradient descent goes down.", {"gradient descent"}),
        ("A mini batch is drawn.", {"mini-batch"}),
        ("Its `eta`, the **learning rate**", {"eta", "learning rate"}),
        ("Four minima, two losses", {"minima", "loss"}),
        ("The accuracies differ.", {"accuracy"}),
        ("numerical_gradient(f, x) and beta", set()),
        ("glossy, a lossless sloped batching", set()),
    ],
)
def test_english_words(text: str, forms: set[str]) -> None:
    assert found(text) == forms


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("손실이 줄고 가중치는 커져요.", {"손실", "가중치"}),
        ("손실이에요. 가중치들의 합", {"손실", "가중치"}),
        ("경사 하강법으로 내려가요", {"경사 하강법"}),
        ("미니배치마다 달라요", {"미니배치"}),
        ("`eta`가 학습률이에요", {"eta", "학습률"}),
        ("편미분까지 구해요", {"편미분"}),
        ("무손실 압축과 비가중치값", set()),
        ("beta는 다른 글자", set()),
    ],
)
def test_korean_words(text: str, forms: set[str]) -> None:
    assert found(text, "ko") == forms


def test_every_term_is_of_a_lesson_and_they_stand_in_its_order() -> None:
    order = [name for _, name, _, _ in SYLLABUS]
    places = [order.index(term.lesson) for term in TERMS]
    assert places == sorted(places)


def test_no_term_is_there_twice_and_each_finds_itself() -> None:
    assert len({term.name.en for term in TERMS}) == len(TERMS)
    for term in TERMS:
        for language in ("en", "ko"):
            for form in term.forms_in(language):
                assert list(used([term], form, language))
