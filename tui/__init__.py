"""The terminal program: painter, pages, app and command line."""

import os

# This must be set before NumPy is imported. Matrices this small gain nothing from threads, and on a
# busy machine, such as a server that a whole class uses, waiting for each other's threads makes
# large batches ten times slower.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
