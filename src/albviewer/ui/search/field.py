"""The search field: words, keys and focus. What it offers is in `offers.py`, which is not needed before one types.

Nothing is filtered before Enter or a choice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

from albviewer.session.session import StateChange
from albviewer.ui.context import ViewContext
from albviewer.ui.widgets.sign_field import SignField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from albviewer.panels.suggestion import Suggestion
    from albviewer.ui.search.offers import Offers

_ASKED_FOR = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
)
# The signs at both ends of the field.
_BESIDE_WORDS = 84
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class SearchField(SignField):
    """Words to search for. Malformed ones are told, and change nothing."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.appearance, context.say, parent, icon="magnifying-glass")
        self._context = context
        self._offers: Offers | None = None
        say = context.say
        self._invitations = (say("Search: words, places, people, dates"), say("Search"))
        self._invite()
        self.setAccessibleName(say("Search"))
        self.setAccessibleDescription(say("Arrow keys lead through the suggestions, Enter takes one, Esc closes them."))
        # What is let go here is a folder or a package: the window opens it, a field would write its name.
        self.setAcceptDrops(False)
        self._fit()
        self.add_button("question", say("How to search"), self._show_help_here, tab=True)
        self.textEdited.connect(lambda text: self.offers.edited(text))
        context.on(context.appearance.changed, self._dress)
        context.listen(self._changed)
        context.at_end(self._close)
        self.setText(context.session.state.text)

    @property
    def offers(self) -> Offers:
        """What is offered below the field; made when it is first asked for."""
        if self._offers is None:
            from albviewer.ui.search.offers import Offers

            self._offers = Offers(self._context, self)
        return self._offers

    def suggestions_shown(self) -> tuple[Suggestion, ...]:
        """Return the rows below the field; none while nothing is offered."""
        return self._offers.rows() if self._offers is not None else ()

    def search_for(self, text: str) -> None:
        """Search for words that were typed elsewhere."""
        self.offers.search_for(text)

    def show_help(self) -> None:
        """Show how searches are written."""
        self.offers.show_help()

    def _show_help_here(self) -> None:
        # The arrow keys that lead through the help are the field's.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_help()

    def _fit(self) -> None:
        fonts = self._context.appearance.fonts
        self.setMaximumWidth(fonts.px(420))
        self.setMinimumWidth(fonts.px(140))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Invite with as many words as there is room for."""
        super().resizeEvent(event)
        self._invite()

    def _invite(self) -> None:
        room = self.width() - self._context.appearance.fonts.px(_BESIDE_WORDS)
        long, short = self._invitations
        self.setPlaceholderText(long if self.fontMetrics().horizontalAdvance(long) <= room else short)

    def _dress(self) -> None:
        self._fit()
        self._invite()

    def _changed(self, change: StateChange) -> None:
        if change.touches("text") and change.after.text != self.text().strip():
            if self._offers is not None:
                self._offers.put_away()
            self.setText(change.after.text)

    def _close(self) -> None:
        if self._offers is not None:
            self._offers.close()

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the suggestions while they are open: elsewhere in the window it may mean something else."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.suggestions_shown():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the suggestions, take one, close them; all else is typing."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.offers.enter()
        elif key == Qt.Key.Key_Escape and self.suggestions_shown():
            self.offers.put_away()
        elif key in _STEPS and plain:
            self.offers.step(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer what was searched for before, if one comes here on purpose, and have the names made ready."""
        super().focusInEvent(event)
        if event.reason() in _ASKED_FOR:
            self.offers.begin()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the suggestions away."""
        super().focusOutEvent(event)
        if self._offers is not None:
            self._offers.put_away()
