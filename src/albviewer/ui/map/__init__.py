"""The map in the window: the web view, its scheme and its bridge."""
