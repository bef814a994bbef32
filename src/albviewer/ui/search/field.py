"""The search field: suggestions while one types, what was searched for before, and how searches are written.

Nothing is filtered before Enter or a choice. Names are suggested at once, what the texts answer follows: it is asked on
another thread, and so is the search itself before the window shows it.
"""

from __future__ import annotations

import logging
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from albviewer.index.found import Found
from albviewer.index.names import NameIndex
from albviewer.panels.looking_up import LookedUp, fault_of, look_up
from albviewer.panels.search_faults import search_fault
from albviewer.panels.suggestion import Offer, Suggestion, change_of
from albviewer.panels.suggestions import recent_rows, suggestions
from albviewer.panels.typed_dates import written_window
from albviewer.session import changes
from albviewer.session.session import Origin, StateChange
from albviewer.ui.context import ViewContext
from albviewer.ui.jobs import JobRunner
from albviewer.ui.search.drop_down import DropDown

log = logging.getLogger(__name__)

TYPING_PAUSE_MS = 150
_ASKED_FOR = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class SearchField(QLineEdit):
    """Words to search for. Malformed ones are told, and change nothing."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        say = context.say
        self.setPlaceholderText(say("Search: words, places, people, dates"))
        self.setAccessibleName(say("Search"))
        self.setAccessibleDescription(say("Arrow keys lead through the suggestions, Enter takes one, Esc closes them."))
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(420)
        self.setMinimumWidth(140)
        icons = context.appearance.icons
        self._icon = self.addAction(icons.icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)
        self._how = self.addAction(icons.icon("question"), QLineEdit.ActionPosition.TrailingPosition)
        self._how.setToolTip(say("How to search"))
        self._how.triggered.connect(self.show_help)
        self._drop: DropDown | None = None
        self._names: NameIndex | None = None
        self._wanted = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._suggest)
        self._naming: JobRunner[NameIndex] = JobRunner(self._named, self._failed, self)
        self._looking: JobRunner[LookedUp] = JobRunner(self._offer, self._failed, self)
        self._searching: JobRunner[Found] = JobRunner(self._show_found, self._search_failed, self)
        self._saving: JobRunner[None] = JobRunner(lambda _none: None, self._failed, self)
        self.textEdited.connect(self._edited)
        context.appearance.changed.connect(self._dress)
        context.listen(self._changed)
        context.at_end(self._close)
        self.setText(context.session.state.text)

    def suggestions_shown(self) -> tuple[Suggestion, ...]:
        """Return the rows below the field, for whoever must know what is offered; none while it is closed."""
        return tuple(self._drop.view.rows) if self._drop is not None and self._drop.isVisible() else ()

    def show_help(self) -> None:
        """Show how searches are written."""
        from albviewer.ui.search.syntax_help import SyntaxHelp

        self._hide()
        sheet = SyntaxHelp(self._context.appearance, self._context.say, self)
        sheet.chosen.connect(self._try_example)
        sheet.open_below(self)

    def _try_example(self, text: str) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setText(text)
        self._suggest()

    def _dress(self) -> None:
        icons = self._context.appearance.icons
        self._icon.setIcon(icons.icon("magnifying-glass"))
        self._how.setIcon(icons.icon("question"))

    def _edited(self, text: str) -> None:
        """Offer something after a pause; show everything again as soon as the field is empty."""
        self._pause.start()
        if not text:
            self._search("")
            if self.hasFocus():
                self._offer_recent()

    def _suggest(self) -> None:
        """Offer what is known at once, and ask for the rest."""
        self._pause.stop()
        typed, session = self.text(), self._context.session
        if not typed.strip():
            return
        names = self._names.starting(typed) if self._names is not None else ()
        self._offer(
            LookedUp(typed=typed, names=tuple(names), fault=fault_of(typed.strip()), window=written_window(typed))
        )
        finder, query = session.finder, replace(session.state.query(), text="")
        languages = (self._context.say.language, *session.collection.head.languages, "en")
        self._looking.start(lambda: look_up(finder, query, typed, languages))

    def _offer(self, found: LookedUp) -> None:
        if found.typed != self.text() or not self.hasFocus():
            return
        session, say = self._context.session, self._context.say
        spot = session.state.spot
        rows = suggestions(session, found, spot.source if spot else "", say)
        # What is malformed is not to become something else by Enter.
        self._show(rows, first=found.fault is None)

    def _offer_recent(self, *, by_key: bool = False) -> None:
        context = self._context
        kept = context.searches.searches(context.session.collection.head.id)
        if kept or by_key:
            self._show(recent_rows(kept, context.say, keeping=context.searches.keeping), first=by_key)
        else:
            self._hide()

    def _show(self, rows: tuple[Suggestion, ...], *, first: bool) -> None:
        if self._drop is None:
            self._drop = DropDown(self._context.appearance, self, self._context.say("Suggestions"))
            self._drop.view.taken.connect(self._take)
        self._drop.view.show_rows(rows, first=first)
        self._drop.open()

    def _hide(self) -> None:
        if self._drop is not None:
            self._drop.hide()

    def _is_open(self) -> bool:
        return self._drop is not None and self._drop.isVisible()

    def _take(self, row: Suggestion) -> None:
        """Do what a row says."""
        session, searches = self._context.session, self._context.searches
        match row.offer:
            case Offer.HELP:
                self.show_help()
            case Offer.FORGET:
                searches.forget(session.collection.head.id)
                self._saving.start(searches.save)
                self._offer_recent(by_key=True)
            case Offer.KEEP:
                searches.keep(not searches.keeping)
                self._saving.start(searches.save)
                self._offer_recent(by_key=True)
            case Offer.TEXT:
                self._search(row.id)
            case Offer.RECENT:
                self.setText(row.id)
                self._search(row.id)
            case _:
                self._apply(row)

    def _apply(self, row: Suggestion) -> None:
        session = self._context.session
        change = change_of(row, session.linked)
        self._pause.stop()
        self._looking.drop()
        self._hide()
        if change is not None:
            session.apply(change, origin=Origin.SEARCH)
        # The words typed were a name for what was chosen, and are no search.
        self.setText(session.state.text)

    def _enter(self) -> None:
        """Take the current row, unless more has been typed since it was offered."""
        offered = self._is_open() and not self._pause.isActive()
        if not (offered and self._drop is not None and self._drop.view.take_current()):
            self._search(self.text())

    def _search(self, text: str) -> None:
        self._pause.stop()
        text = text.strip()
        fault = fault_of(text)
        if fault is not None:
            self._offer(LookedUp(typed=self.text(), fault=fault))
            if QAccessible.isActive():
                words = search_fault(fault, self._context.say)
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
            return
        self._looking.drop()
        self._hide()
        session, searches = self._context.session, self._context.searches
        self._wanted = text
        if text:
            searches.note_search(session.collection.head.id, text)
            self._saving.start(searches.save)
        if text == session.state.text:
            self._searching.drop()
            return
        # What it finds is remembered, so that nothing is waited for when the window asks for it.
        finder, query = session.finder, replace(session.state.query(), text=text)
        self._searching.start(lambda: finder.find(query))

    def _show_found(self, _found: Found) -> None:
        self._context.session.apply(changes.search(self._wanted), origin=Origin.SEARCH)

    def _search_failed(self, _error: BaseException) -> None:
        # It fails here too, where whoever watches over the window hears of it.
        self._context.session.apply(changes.search(self._wanted), origin=Origin.SEARCH)

    def _named(self, names: NameIndex) -> None:
        self._names = names

    def _failed(self, error: BaseException) -> None:
        log.info("the search field could not be helped: %s", error)

    def _changed(self, change: StateChange) -> None:
        if change.touches("text") and change.after.text != self.text().strip():
            self._pause.stop()
            self.setText(change.after.text)

    def _close(self) -> None:
        for runner in (self._naming, self._looking, self._searching, self._saving):
            runner.wait()
        if self._drop is not None:
            self._drop.close_for_good()
            self._drop = None

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the suggestions while they are open: elsewhere in the window it may mean something else."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._is_open()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the suggestions, take one, close them; all else is typing."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape and self._is_open():
            self._hide()
        elif key in _STEPS and plain:
            self._step(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        if self._is_open() and self._drop is not None:
            self._drop.view.step(by)
        elif self.text().strip():
            self._suggest()
        else:
            self._offer_recent(by_key=True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer what was searched for before, if one comes here on purpose, and have the names made ready."""
        super().focusInEvent(event)
        if self._names is None:
            finder = self._context.session.finder
            self._naming.start(lambda: finder.names)
        if event.reason() in _ASKED_FOR and not self.text():
            self._offer_recent()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the suggestions away."""
        super().focusOutEvent(event)
        self._pause.stop()
        self._looking.drop()
        self._hide()
