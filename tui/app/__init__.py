"""The Textual app: its screens, key bindings and widgets."""
