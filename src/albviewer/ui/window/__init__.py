"""The main window, what it remembers, and its dialogs."""
