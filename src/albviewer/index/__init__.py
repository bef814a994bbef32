"""How things are found: queries on a linked collection, full text, and counts for every facet.

Knows nothing of views or of what is being looked at now.
"""
