"""Coverage-guided fuzzing of everything that is read from outside: `make fuzz`.

This is no test: it runs for as long as it is told to, and atheris cannot be installed everywhere.
It stops at what it finds and shows the bytes that led there.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["downslope.lessons"]):
    from downslope.lessons.base.errors import Refusal
    from downslope.lessons.engine import token
    from downslope.lessons.engine.catalog import load, names
    from downslope.lessons.shared.expression import compile_formula

SECONDS = 60
POINTS = [[0.0, 0.0], [1.0, -2.0], [1e300, 1e-300]]
WORDS = (
    *("x0", "x1", "2", "1e308", "+", "-", "*", "/", "**", "(", ")", ",", "sin(", "maximum(", "abs"),
    *("eta", "landscape", "ghost", "said", "step", "beat", "show", "guess", "reached", "=", "&"),
    *("9", "@3", "~", ":", "%28", "bowl", "arrows", "__class__", "lambda", "[0]", ";", "\n", " "),
)
"""The pieces that texts are made of, besides random letters."""
CONTROLS = [control for name in names() for control in load(name).controls]


def try_one(data: bytes) -> None:
    """One text is tried as a formula, as a token, or as the value of a control: read or refused."""
    provider = atheris.FuzzedDataProvider(data)
    kind = provider.ConsumeIntInRange(0, 2)
    control = CONTROLS[provider.ConsumeIntInRange(0, len(CONTROLS) - 1)]
    text = _text(provider)
    try:
        if kind == 0:
            assert compile_formula(text)(POINTS).shape == (len(POINTS),)
        elif kind == 1:
            walk = token.read(f"gradient-descent?{text}")
            assert token.write(token.read(token.write(walk))) == token.write(walk)
        else:
            value = control.read(text)
            assert control.read(control.write(value)) == value
    except Refusal as refusal:
        told = str(refusal)
        assert told.isprintable(), told
        assert len(told) < 500, told


def _text(provider: atheris.FuzzedDataProvider) -> str:
    pieces: list[str] = []
    while provider.remaining_bytes() and len(pieces) < 60:
        word = provider.ConsumeIntInRange(0, len(WORDS))
        any_letters = word == len(WORDS)
        pieces.append(provider.ConsumeUnicodeNoSurrogates(8) if any_letters else WORDS[word])
    return "".join(pieces)


def main() -> None:
    """Fuzz for SECONDS, or as the options of the command line say (they are libFuzzer's)."""
    options = sys.argv[1:] or [f"-max_total_time={SECONDS}", "-timeout=30", "-max_len=300"]
    atheris.Setup([sys.argv[0], *options], try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
