"""Where things come from: the files of a collection, read with care and checked.

Knows nothing of how text is tied to places and events; that is the floor above.
"""
