"""A token is a walk as one short line: `gradient-descent?eta=0.9&x0=-3&step=12&beat=tune`.

Besides the controls its fields are `beat` (its name; a number counts as in old_beats.py), `step`,
`at` (the chosen control), `show` (the views switched from their default), `said` and `guess`
(answers), `again` (a question asked with other numbers), `repair`, `fixed`, `reached`, `starred`
and `seen` (names of beats), and `ghost` (once for each). What is as the beat opens it is left out.

Opening a token gives the same screen, digit for digit. Names and values that cannot be used are
refused in one line, and so are runs too long to be computed again in seconds (see budget.py).
"""

from downslope.lessons.engine.token.reader import LONGEST, RESERVED, read, read_soon
from downslope.lessons.engine.token.runs import run_on
from downslope.lessons.engine.token.writer import write

__all__ = ["LONGEST", "RESERVED", "read", "read_soon", "run_on", "write"]
