"""The timeline as a native widget."""
