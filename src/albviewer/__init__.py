"""albviewer: a reading room for historical sources in which every sentence knows its place and its time.

Importing the package imports nothing else: neither Qt nor folium, so that the command line starts at once.
"""

__version__ = "0.1.0"
