"""Plots: two axes, what stands still on them, and what moves."""
