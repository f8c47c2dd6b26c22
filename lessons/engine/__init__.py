"""What a lesson is made of, and a lesson in progress: controls, questions, tokens, events."""
