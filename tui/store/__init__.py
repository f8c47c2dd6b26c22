"""What is stored from one day to the next: the learner's progress."""
