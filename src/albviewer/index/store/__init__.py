"""The index on disk: documents in chunks, what they name, full text, and columns to count in.

It is a cache: whatever is damaged, stale or of another version is made again from the collection, without a question.
"""
