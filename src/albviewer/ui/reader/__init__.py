"""The reader: a source set as a page, with its numbers, its marks and the notes in its margin."""
