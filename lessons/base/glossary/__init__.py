"""The words of the field that the lessons teach, each with a sentence that says what it means."""

from downslope.lessons.base.glossary.data_terms import DATA_TERMS
from downslope.lessons.base.glossary.descent_terms import DESCENT_TERMS
from downslope.lessons.base.glossary.slope_terms import SLOPE_TERMS
from downslope.lessons.base.glossary.term import Term

__all__ = ["TERMS", "Term"]

TERMS: tuple[Term, ...] = (*DATA_TERMS, *SLOPE_TERMS, *DESCENT_TERMS)
"""Every term, in the order in which the chapter introduces them."""
