"""How things leave: as JSON, as tables, as lists of faults.

Knows nothing of the command line and of windows; it turns what was found into text that others can read.
"""
