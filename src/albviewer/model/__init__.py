"""What things are: dates, places, people, sources, events, evidence, the collection.

The lowest floor. It knows nothing of files, of matching, of windows; it imports the standard library alone.
"""
