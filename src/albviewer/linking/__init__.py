"""How text is tied to the model: names to places and people, dates to EDTF, quotes to offsets.

Knows nothing of where text came from, nor of queries or views.
"""
