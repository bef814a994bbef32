"""How much a document may hold before it is refused. docs/collection-format.md names these limits."""

from __future__ import annotations

MOST_CHARACTERS = 128 * 1024 * 1024
"""Characters of text in one document."""

LONGEST_LINE = 2 * 1024 * 1024
"""Characters in one line of a plain text: longer ones are no lines of writing."""

MOST_BLOCKS = 500_000
"""Paragraphs, items, rows and pictures in one document."""

DEEPEST = 100
"""Elements within each other whose structure is kept; what lies deeper is text of the last one."""

MARKUP_BYTES = 64 * 1024 * 1024
"""Size of a file of HTML, Markdown, TEI, or of one part of an EPUB or DOCX: a tree takes ten times as much memory."""

ARCHIVE_MEMBERS = 20_000
"""Files in an EPUB or DOCX."""

UNPACKED_BYTES = 512 * 1024 * 1024
"""What all that is read of an EPUB or DOCX may unpack to."""

UNPACKED_RATIO = 200
"""How many times its packed size one part of more than a megabyte may unpack to: text reaches ten to twenty."""

MOST_PAGES = 20_000
"""Pages of a PDF."""

PDF_SECONDS = 120.0
"""Time for the text of a PDF; a page takes some milliseconds."""

PICTURE_SECONDS = 20.0
"""Time for the picture of one page."""

CHILD_MEMORY = 2 * 1024 * 1024 * 1024
"""Memory, in bytes, of the process that reads a PDF, where the system can limit it."""

PICTURE_PIXELS = 64 * 1024 * 1024
"""Pixels of a picture that is still decoded."""
