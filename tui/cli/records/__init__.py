"""The commands that tell what was done: progress, bookmarks, a class."""
