"""Which key of a Latin keyboard a letter of another script stands on.

Whoever has Hangul switched on and presses the key `q` sends `ㅂ`. Where keys are commands, it is
the key that was meant.
"""

from __future__ import annotations

import unicodedata

_HANGUL = dict(zip(
    "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ",
    "qwertyuiopasdfghjklzxcvbnmQWERTOP", strict=True,
))  # fmt: skip
"""The keys of the usual Korean layout (2-set, 두벌식). Those with shift come last."""
_PAIRS = dict(zip(
    "ㅘㅙㅚㅝㅞㅟㅢㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ",
    ("hk", "ho", "hl", "nj", "np", "nl", "ml", "rt", "sw", "sg",
     "fr", "fa", "fq", "ft", "fx", "fv", "fg", "qt"), strict=True,
))  # fmt: skip
"""Letters that are typed with two keys."""
_RUSSIAN = dict(zip(
    "йцукенгшщзхъфывапролджэячсмитьбюё",
    "qwertyuiop[]asdfghjkl;'zxcvbnm,.`", strict=True,
))  # fmt: skip
_LETTERS = _HANGUL | _PAIRS | _RUSSIAN


def latin_keys(character: str) -> str:
    """The Latin characters of the keys with which `character` was typed; "" where none is known.

    A syllable of Hangul gives those of its letters; a fullwidth character gives the usual one.
    """
    plain = unicodedata.normalize("NFKC", character)
    if plain.isascii():
        return plain
    syllable = unicodedata.name(plain[:1], "").startswith("HANGUL SYLLABLE")
    letters = unicodedata.normalize("NFD", plain) if syllable else plain
    return "".join(_key_of(_standalone(letter)) for letter in letters)


def _key_of(letter: str) -> str:
    return _LETTERS.get(letter) or _LETTERS.get(letter.lower(), "").upper()


def _standalone(letter: str) -> str:
    """A letter of Hangul as it stands alone: within syllables Unicode has others, by position."""
    name = unicodedata.name(letter, "")
    for position in ("HANGUL CHOSEONG ", "HANGUL JUNGSEONG ", "HANGUL JONGSEONG "):
        if name.startswith(position):
            try:
                return unicodedata.lookup(f"HANGUL LETTER {name.removeprefix(position)}")
            except KeyError:
                return letter
    return letter
