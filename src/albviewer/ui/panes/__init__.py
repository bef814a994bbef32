"""The panes of the reading room. Each listens to the session and speaks to it; none knows another."""
