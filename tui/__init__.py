"""The terminal: app, screens, painter, command line."""
