"""Dates in running text: where they stand, what they say, and what they mean as EDTF.

`rules.find_dates` is the way in. Knows text and its language; nothing of documents, places or people.
"""
