"""Guided tours in the window: the strip that leads through one, and the lists to choose one from."""
