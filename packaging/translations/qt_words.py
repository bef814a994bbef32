"""The texts that Qt itself shows in our window: buttons of dialogs, choosing a folder, menus of fields and bars.

Qt brings no Albanian, so these stand in our catalogues, each in the context in which Qt asks for it. For a language
that Qt does bring the catalogue repeats them: one file is all that a language needs.
"""

from __future__ import annotations

from collections.abc import Mapping

from said_texts import SaidText

QT_WORDS: Mapping[str, tuple[str, ...]] = {
    "QPlatformTheme": ("OK", "Cancel", "Close", "&Yes", "&No", "Help", "Apply", "Reset", "Open", "Save"),
    "QGnomeTheme": ("&OK", "&Cancel", "&Close", "&Save"),
    "QDialogButtonBox": ("OK",),
    "QMessageBox": ("Show Details...", "Hide Details..."),
    "QLineEdit": ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"),
    "QWidgetTextControl": (
        "&Undo", "&Redo", "Cu&t", "&Copy", "Copy &Link Location", "&Paste", "Delete", "Select All",
    ),
    "QScrollBar": (
        "Scroll here", "Left edge", "Top", "Right edge", "Bottom", "Page left", "Page up", "Page right", "Page down",
        "Scroll left", "Scroll up", "Scroll right", "Scroll down",
    ),
    "QTabBar": ("Scroll Left", "Scroll Right"),
    "QFileDialog": (
        "Find Directory", "Look in:", "Back", "Go back", "Forward", "Go forward", "Parent Directory",
        "Go to the parent directory", "Create New Folder", "Create a New Folder", "List View",
        "Change to list view mode", "Detail View", "Change to detail view mode", "Sidebar",
        "List of places and bookmarks", "Files", "Files of type:", "Directory:", "File &name:", "&Choose", "&Open",
        "&Save", "Directories", "All Files (*)", "Show &hidden files", "&New Folder", "New Folder", "&Rename",
        "&Delete", "Remove", "Recent Places",
        "%1\nDirectory not found.\nPlease verify the correct directory name was given.",
    ),
    "QPrintPreviewDialog": (
        "%1%", "Export to PDF", "First page", "Fit page", "Fit width", "Landscape", "Last page", "Next page",
        "Page Setup", "Page setup", "Portrait", "Previous page", "Print", "Print Preview", "Show facing pages",
        "Show overview of all pages", "Show single page", "Zoom in", "Zoom out",
    ),
    "QFileSystemModel": ("Name", "Size", "Kind", "Type", "Date Modified", "Computer", "My Computer"),
}  # fmt: skip


def qt_texts() -> tuple[SaidText, ...]:
    """Return Qt's texts, context by context."""
    return tuple(
        SaidText(context=context, text=text) for context in sorted(QT_WORDS) for text in sorted(set(QT_WORDS[context]))
    )
