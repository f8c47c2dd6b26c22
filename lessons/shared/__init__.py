"""What several lessons use: descents over landscapes, a learner's formula, example outputs."""
