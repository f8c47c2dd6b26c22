"""The terminal: app, screens, painter, command line."""

import os

# Before anybody imports NumPy: matrices this small gain nothing from threads, and where the cores
# are busy, as on a server with a class on it, threads wait for each other ten times as long.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
