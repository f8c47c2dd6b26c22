"""Where the panes of a page stand: how much room each needs, and the best way to give it."""
