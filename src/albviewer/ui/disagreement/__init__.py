"""The claims of a disagreement side by side: a table over sources that stands in place of the panes."""
