"""The bars above the panes: search and navigation, and the filters as chips."""
