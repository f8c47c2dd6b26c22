"""Figures and what makes them: described, not painted."""
