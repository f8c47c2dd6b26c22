"""Coverage-guided fuzzing of everything that is read from outside: `make fuzz`.

This is no test: it runs for as long as it is told to, and atheris cannot be installed everywhere.
It stops at what it finds and shows the bytes that led there.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import atheris

INSTRUMENTED = [
    "downslope.lessons",
    "downslope.core.datasets",
    "downslope.tui.terminal.input",
    "downslope.tui.cli.person",
    "downslope.tui.app.pasted",
]
with atheris.instrument_imports(include=INSTRUMENTED):
    from textual.events import Key
    from textual.message import Message

    from downslope.core import DatasetError, load_mnist
    from downslope.lessons.base.errors import Refusal
    from downslope.lessons.engine import token
    from downslope.lessons.engine.catalog import load, names
    from downslope.lessons.shared.expression import compile_formula
    from downslope.tui.app.pasted import one_line
    from downslope.tui.cli.person import LONGEST, person_called
    from downslope.tui.terminal.input.latin import latin_keys
    from downslope.tui.terminal.input.reader import InputReader

SECONDS = 60
POINTS = [[0.0, 0.0], [1.0, -2.0], [1e300, 1e-300]]
WORDS = (
    *("x0", "x1", "2", "1e308", "+", "-", "*", "/", "**", "(", ")", ",", "sin(", "maximum(", "abs"),
    *(
        "x0²",
        "⁻",
        "√",
        "|",
        "π",
        "×",
        "−",
        "x[0]",
        "np.",
        "ln",
        "max(",
        "2x1",
        "ｘ",
        "f = ",
        "^",
        "%",
    ),
    *(", x0=-1..2", "..", "=", "x", "y", "sigmoid("),
    *("eta", "landscape", "ghost", "said", "step", "beat", "show", "guess", "reached", "=", "&"),
    *("9", "@3", "~", ":", "%28", "bowl", "arrows", "__class__", "lambda", "[0]", ";", "\n", " "),
    *("x0²", "2x0", "−", "×", "|", "√", "π", "ln(", "x０", "^"),
)
"""The pieces that texts are made of, besides random letters."""
CONTROLS = [control for name in names() for control in load(name).controls]
BYTES = (
    *(b"\x1b", b"[", b"\x1b[", b"\x1b]", b"\x1bP", b"\x1bO", b"<", b"M", b"m", b"u", b"~", b"R"),
    *(b";", b":", b"\x07", b"\x1b\\", b"1", b"57413", b"99999999999", b"\x1b[200~", b"\x1b[201~"),
    *(b"\x1b[M", b"\xa1", b"\xff", "ㅂ".encode(), b"$y", b"?2026", b"\x1b[<0;9;9M", b"t"),
)
"""The pieces that a terminal's input is made of, besides random bytes."""
FILES = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte",
         "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")  # fmt: skip
FOLDER = Path(tempfile.mkdtemp(prefix="downslope-fuzz-"))


def try_one(data: bytes) -> None:
    """One input is tried as one of the things that come from outside: read, or refused in words."""
    provider = atheris.FuzzedDataProvider(data)
    kind = provider.ConsumeIntInRange(0, len(KINDS) - 1)
    try:
        KINDS[kind](provider)
    except Refusal as refusal:
        told = str(refusal)
        assert told.isprintable(), told
        assert len(told) < 500, told


def _formula(provider: atheris.FuzzedDataProvider) -> None:
    assert compile_formula(_text(provider))(POINTS).shape == (len(POINTS),)


def _token(provider: atheris.FuzzedDataProvider) -> None:
    walk, _ = token.read_soon(f"gradient-descent?{_text(provider)}")
    assert token.write(token.read(token.write(walk))) == token.write(walk)


def _control(provider: atheris.FuzzedDataProvider) -> None:
    control = CONTROLS[provider.ConsumeIntInRange(0, len(CONTROLS) - 1)]
    value = control.read(_text(provider))
    assert control.read(control.write(value)) == value


def _name(provider: atheris.FuzzedDataProvider) -> None:
    name = person_called(_text(provider))
    assert person_called(name) == name
    assert len(name) <= LONGEST
    assert len(Path(name).parts) == 1
    assert not name.startswith(".")


def _typed(provider: atheris.FuzzedDataProvider) -> None:
    """Bytes from a terminal, in portions: events, and no sequence that waits for ever."""
    reader = InputReader()
    while provider.remaining_bytes():
        for event in reader.feed(_bytes(provider)):
            assert isinstance(event, Message)
            if isinstance(event, Key) and event.character:
                assert latin_keys(event.character).isascii()
    for _ in range(100):
        list(reader.flush())
    assert not reader.waits


def _pasted(provider: atheris.FuzzedDataProvider) -> None:
    line, _ = one_line(_text(provider))
    assert len(line.splitlines()) <= 1
    assert one_line(line) == (line, None)


def _mnist(provider: atheris.FuzzedDataProvider) -> None:
    for name in FILES:
        content = provider.ConsumeBytes(provider.ConsumeIntInRange(0, 60))
        packed = provider.ConsumeBool()
        (FOLDER / name).write_bytes(gzip.compress(content) if packed else content)
    with suppress(DatasetError):
        load_mnist(FOLDER)


KINDS = (_formula, _token, _control, _name, _typed, _pasted, _mnist)


def _bytes(provider: atheris.FuzzedDataProvider) -> bytes:
    pieces = []
    for _ in range(provider.ConsumeIntInRange(1, 8)):
        piece = provider.ConsumeIntInRange(0, len(BYTES))
        pieces.append(provider.ConsumeBytes(3) if piece == len(BYTES) else BYTES[piece])
    return b"".join(pieces)


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
