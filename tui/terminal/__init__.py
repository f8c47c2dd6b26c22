"""The terminal itself: its driver, its bytes, its colours, its environment."""
