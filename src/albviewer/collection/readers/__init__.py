"""Readers of document formats: one module each, all of which make the same kind of document.

Nothing heavy is imported before a file asks for it.
"""
