"""The lessons, and what a lesson is."""
