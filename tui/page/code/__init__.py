"""Code as rows: listings of what runs, mistakes and their repairs, and the colours of Python."""
