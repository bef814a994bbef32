"""The buttons that Qt puts into fields: named, since Qt leaves them without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from albviewer.panels.say import Say

# As Qt calls the action of the button itself.
_CLEAR = "_q_qlineeditclearaction"


def name_clear_button(field: QLineEdit, say: Say) -> None:
    """Name the button that clears a field, which the field must have."""
    action = field.findChild(QAction, _CLEAR)
    if action is not None:
        action.setText(say("Clear"))
        action.setToolTip(say("Clear"))
