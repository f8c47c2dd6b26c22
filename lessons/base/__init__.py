"""What everything about lessons stands on: texts in every language, errors for people, numbers."""
