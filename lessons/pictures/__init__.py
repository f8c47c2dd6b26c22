"""Figures (plots, bars, tables, ...) as plain descriptions, and what makes them; see `figure`."""
