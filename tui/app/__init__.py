"""The app: screens, keys and widgets."""
