"""Python's search for unreachable objects, put off while the program starts.

Starting makes hundreds of thousands of objects that all stay. Looking through them again and again
takes a tenth of the time to the first picture and finds nothing.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collection_put_off() -> Iterator[None]:
    """Look for no unreachable objects inside, or until `collect_from_here`."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def collect_from_here() -> None:
    """Look for unreachable objects again, among those that are made from now on."""
    gc.freeze()
    gc.enable()
