"""What all lesson code builds on: texts in both languages, errors for people, written numbers."""
