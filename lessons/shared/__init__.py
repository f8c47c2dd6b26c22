"""Code that several lessons share: descents over landscapes, typed formulas, example outputs."""
