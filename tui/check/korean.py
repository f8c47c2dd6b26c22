"""Korean words that the texts do not use, and what a teacher says in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Banned:
    """A word that is not used, found by `pattern`, and what to write `instead`.

    Where there are `lessons`, it is banned only there.
    """

    name: str
    pattern: re.Pattern[str]
    instead: str
    lessons: frozenset[str] = frozenset()


def _banned(name: str, pattern: str, instead: str, *lessons: str) -> Banned:
    return Banned(name, re.compile(pattern), instead, frozenset(lessons))


BANNED: tuple[Banned, ...] = (
    _banned("돌려주다", r"돌려\s?[주줘줬준줄줍]|무엇[이을으로]* 돌아", "반환하다"),
    # A picture that is turned by so many degrees is really turned.
    _banned(
        "돌리다",
        r"(?<![가-힣])(?<!도 )돌(?:리|려(?!\s?[주줘줬준줄줍])|린|릴|립)",
        "바꾸다, 조절하다, 실행하다",
    ),
    _banned("스캔", r"스캔", "(숫자) 이미지"),
    _banned("글자", r"글자", "(숫자) 이미지"),
    _banned("레슨", r"레슨", "단원"),
    _banned("얼다", r"얼어붙|얼어\s|얼었|얼지", "멈추다"),
    _banned("도착", r"도착|닿[을으지은아았]", "수렴하다", "learning-rate"),
    _banned("전방", r"전방(?!\s*차분)", "전방 차분"),
    _banned("중앙", r"중앙(?!\s*차분)", "중앙 차분"),
    _banned("약속", r"약속", "예측"),
    _banned("물어보다", r"[fF]에(?:게)? 물어", "계산하다, 구하다"),
    _banned("라벨", r"라벨", "레이블"),
    _banned("자릿수 상실", r"자릿수 상실", "유효 숫자 손실"),
    _banned("예상해요", r"먼저 예상해요", "먼저 예상해 보세요"),
    _banned("퍼짐", r"퍼짐", "흩어진 정도(표준편차)"),
    _banned("어림한 값", r"어림한 값", "근사치"),
    _banned("n개 가중치", r"\d+개의? (?:가중치|점|이미지|값|항|편미분)", "수를 뒤에: 가중치 6개"),
)
"""The words, from the review of the Korean texts."""
