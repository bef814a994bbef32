"""Dialogs about the collection and about the program, and the commands that open them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout

from albviewer import __version__
from albviewer.panels.collection_page import collection_page
from albviewer.panels.facts import FactsPage
from albviewer.panels.libraries import used_libraries
from albviewer.panels.program_page import load_map_data, program_page
from albviewer.ui.commands import Commands, Group
from albviewer.ui.context import ViewContext
from albviewer.ui.widgets.facts_view import FactsView
from albviewer.ui.widgets.within_screen import resize_within_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_SIZE = (680, 560)


class FactsDialog(QDialog):
    """A page of facts with a button to close it; Escape closes it too."""

    def __init__(self, page: FactsPage, title: str, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        fonts = context.appearance.fonts
        resize_within_screen(self, *(fonts.px(length) for length in _SIZE))
        facts = FactsView(context.appearance, self)
        facts.show_page(page)
        buttons = QDialogButtonBox(self)
        # The standard button would come with the style's icon.
        buttons.addButton(QPushButton(context.say("Close"), self), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.setContentsMargins(12, 8, 12, 10)
        buttons.rejected.connect(self.reject)
        self._buttons = buttons
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(facts, 1)
        column.addWidget(buttons)
        facts.setFocus()

    def add_button(self, words: str, does: Callable[[], None]) -> None:
        """Offer one thing more, beside the button that closes."""
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(does)
        self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)


def _show_licences(resources: Path, context: ViewContext, parent: QWidget) -> None:
    # Half a megabyte of texts is read only for who asks.
    from albviewer.panels.third_party import third_party_notice, third_party_parts
    from albviewer.ui.window.licence_dialog import LicenceDialog

    notice = third_party_notice(third_party_parts(resources, qt=qVersion()), program=__version__)
    LicenceDialog(notice, context, parent).open()


def add_about(commands: Commands, context: ViewContext, resources: Path, parent: QWidget) -> None:
    """Add what tells of the collection and of the program; `resources` is the folder with the map's data."""
    say = context.say

    def tell_of_collection() -> None:
        page = collection_page(context.session, say)
        FactsDialog(page, say("About this collection"), context, parent).open()

    def tell_of_program() -> None:
        data = load_map_data(resources / "map" / "assets.yaml")
        page = program_page(__version__, qVersion(), data, used_libraries(), say)
        dialog = FactsDialog(page, say("About albviewer"), context, parent)
        dialog.add_button(say("Licence texts…"), lambda: _show_licences(resources, context, dialog))
        dialog.open()

    commands.add("collection.about", say("About this collection…"), tell_of_collection, group=Group.COLLECTION)
    commands.add("help.about", say("About albviewer…"), tell_of_program, group=Group.HELP)
