"""The lessons, and the engine and picture code that they are built on."""
