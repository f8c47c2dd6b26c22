"""The content check: what can be wrong with a lesson, found before a learner does."""
