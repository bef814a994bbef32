"""A dossier: the evidence of a selection with quotes, citations, pictures and licences, ready to be set on any page."""
