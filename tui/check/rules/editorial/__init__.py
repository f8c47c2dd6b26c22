"""The rules that read a lesson as an editor would: its words, its order, and what it gives away."""
