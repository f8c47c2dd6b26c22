"""`space` in gradient-descent, beside the bare app and programs that one might use instead."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.benchmarks import descent
from tests.benchmarks.console import FLOOR, LARGE, OURS, ROOT, SMALL, consoles, in_turn
from tests.benchmarks.figures import Limit, Row, Spread

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.benchmarks.console import Answer, Console, Size

DOWNHILL = "gradient-descent?beat=2"
BACKSPACE = "\x7f"
PEERS = ROOT / ".venv-bench" / "bin" / "python"
HERE = Path(__file__).parent
MOST_BYTES = {SMALL: 500, LARGE: 1_000}

Answers = dict[str, list["Answer"]]


def rows(rounds: int) -> list[Row]:
    """Runs of STEPS steps at both sizes; the programs take turns for each key."""
    small = _measure(SMALL, rounds, ("textual-plotext", "matplotlib (Agg)"))
    large = _measure(LARGE, max(1, rounds * 2 // 3), ("textual-plotext",))
    return [*_rows(small, SMALL), *_rows(large, LARGE)]


def _measure(size: Size, rounds: int, peers: Sequence[str]) -> Answers:
    with TemporaryDirectory(prefix="bench-") as folder:
        programs = _programs(descent.write(Path(folder) / "descent.json"), peers)
        with consoles(programs, size, raw=frozenset({"matplotlib (Agg)"})) as opened:
            answers: Answers = defaultdict(list)
            for _ in range(rounds):
                _one_run(opened, answers)
            return answers


def _programs(numbers: Path, peers: Sequence[str]) -> dict[str, tuple[str, ...]]:
    own = {"ours": (*OURS, DOWNHILL), "bare app": FLOOR}
    files = {"textual-plotext": "peer_plotext.py", "matplotlib (Agg)": "peer_matplotlib.py"}
    if not PEERS.exists():
        return own
    return own | {name: (str(PEERS), str(HERE / files[name]), str(numbers)) for name in peers}


def _one_run(opened: Mapping[str, Console], answers: Answers) -> None:
    """STEPS measured steps, then back to the start unmeasured."""
    for _ in range(descent.STEPS):
        for name, answer in in_turn(opened, dict.fromkeys(opened, " ")).items():
            answers[name].append(answer)
    arrived = opened["ours"].text
    if f"step {descent.STEPS}" not in arrived:
        raise RuntimeError(f"the run did not get to step {descent.STEPS}:\n{arrived}")
    for name, console in opened.items():
        if name != "bare app":
            console.press(BACKSPACE * descent.STEPS if name == "ours" else "b", quiet=0.3)


def _rows(answers: Answers, size: Size) -> list[Row]:
    at = "{}x{}".format(*size)
    ms = {name: Spread.of(a.ms for a in found) for name, found in answers.items()}
    sent = {name: Spread.of(a.size for a in found) for name, found in answers.items()}
    bounds = (Limit("x50", 2.5), Limit("x95", 4), Limit("p50", 25), Limit("p95", 50))
    peers = [name for name in answers if name not in {"ours", "bare app"}]
    return [
        Row(f"space, key to last byte, {at}", "ms", ms["ours"], bounds, "bare app", ms["bare app"]),
        *(Row(f"- the same in {name}", "ms", ms[name], (), "ours", ms["ours"]) for name in peers),
        Row(
            f"space, bytes sent, {at}",
            "bytes",
            sent["ours"],
            (Limit("p50", MOST_BYTES[size]),),
            "bare app",
            sent["bare app"],
        ),
        *(
            Row(f"- the same in {name}", "bytes", sent[name], (), "ours", sent["ours"])
            for name in peers
        ),
    ]
