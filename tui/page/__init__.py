"""A walk as a whole screen, in rows of text with roles: no colours, no terminal, no input."""
