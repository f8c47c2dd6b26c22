"""The content check: it finds mistakes in a lesson before a learner does."""
