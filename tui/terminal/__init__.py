"""The terminal: its driver, what is sent to it, its colours, and what its environment tells."""
