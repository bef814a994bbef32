"""A dossier, or the text of a source, set on pages: as a PDF file and on a printer."""
