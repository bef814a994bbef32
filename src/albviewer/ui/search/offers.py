"""What the search field offers: suggestions while one types, what was searched for before, and the search itself.

Names are suggested at once, what the texts answer follows: it is asked on another thread, and so is the search itself
before the window shows it. Whatever is typed meanwhile makes an answer stale.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from albviewer.index.found import Found
from albviewer.panels.looking_up import LookedUp, fault_of
from albviewer.panels.search_faults import search_fault
from albviewer.panels.suggestion import Offer, Suggestion, change_of
from albviewer.panels.suggestions import recent_rows, suggestions
from albviewer.session import changes
from albviewer.session.links import is_link
from albviewer.session.session import Origin
from albviewer.ui.context import ViewContext
from albviewer.ui.jobs import JobRunner
from albviewer.ui.search.drop_down import DropDown
from albviewer.ui.search.lookup import Lookup

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

log = logging.getLogger(__name__)

TYPING_PAUSE_MS = 150


class Offers(QObject):
    """Knows the field and the session; the field knows keys and focus."""

    def __init__(self, context: ViewContext, field: QLineEdit) -> None:
        super().__init__(field)
        self._context = context
        self._field = field
        self._wanted = ""
        self._drop = DropDown(context.appearance, field, context.say("Suggestions"))
        self._drop.view.taken.connect(self._take)
        self._drop.view.pointed.connect(context.pointing.point_at)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._suggest)
        self._looking = Lookup(context, self)
        self._looking.found.connect(self._offer)
        self._searching: JobRunner[Found] = JobRunner(self._show_found, self._show_found, self)
        self._saving: JobRunner[None] = JobRunner(lambda _none: None, self._failed, self)

    def rows(self) -> tuple[Suggestion, ...]:
        """Return what is offered now."""
        return tuple(self._drop.view.rows) if self._drop.isVisible() else ()

    def begin(self) -> None:
        """Somebody has come to the field."""
        if not self._field.text():
            self._offer_recent()

    def edited(self, text: str) -> None:
        """Offer something after a pause; show everything again as soon as the field is empty."""
        self._drop.view.begin_anew()
        self._pause.start()
        if not text:
            self._search("")
            if self._field.hasFocus():
                self._offer_recent()

    def step(self, by: int) -> None:
        """Go through what is offered; if nothing is, offer it."""
        if self._drop.isVisible():
            self._drop.view.step(by)
        elif self._field.text().strip():
            self._suggest()
        else:
            self._offer_recent(by_key=True)

    def enter(self) -> None:
        """Take the current row, unless more has been typed since it was offered; else search for the words."""
        if is_link(self._field.text()):
            self._suggest()
        offered = self._drop.isVisible() and not self._pause.isActive()
        if not (offered and self._drop.view.take_current()) and not is_link(self._field.text()):
            self._search(self._field.text())

    def search_for(self, text: str) -> None:
        """Search for words that were typed elsewhere."""
        self._field.setText(text)
        self._search(text)

    def put_away(self) -> None:
        """Offer nothing, and want no answer any more."""
        self._pause.stop()
        self._looking.drop()
        self._drop.hide()

    def show_help(self) -> None:
        """Show how searches are written."""
        from albviewer.ui.search.syntax_help import SyntaxHelp
        from albviewer.ui.widgets.paper_popup import box_of

        self.put_away()
        sheet = SyntaxHelp(self._context.appearance, self._context.say, self._field)
        sheet.chosen.connect(self._try_example)
        sheet.open_beside(box_of(self._field))

    def close(self) -> None:
        """The field is going; no answer comes any more."""
        for runner in (self._looking, self._searching, self._saving):
            runner.wait()
        self._drop.close_for_good()

    def _try_example(self, text: str) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.setText(text)
        # As if it had been typed: it is not searched for yet.
        self._field.setModified(True)
        self._suggest()

    def _suggest(self) -> None:
        """Offer what is known at once, and ask for the rest."""
        self._pause.stop()
        typed = self._field.text()
        if typed.strip():
            self._offer(self._looking.begin(typed))
            self._looking.ask(typed)

    def _offer(self, found: LookedUp) -> None:
        if found.typed != self._field.text() or not self._field.hasFocus():
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
            self._drop.hide()

    def _show(self, rows: tuple[Suggestion, ...], *, first: bool) -> None:
        self._drop.view.show_rows(rows, first=first)
        self._drop.open()

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
                self._field.setText(row.id)
                self._search(row.id)
            case _:
                self._apply(row)

    def _apply(self, row: Suggestion) -> None:
        session = self._context.session
        change = change_of(row, session.linked)
        self.put_away()
        if change is not None:
            session.apply(change, origin=Origin.SEARCH)
        # The words typed were a name for what was chosen, and are no search.
        self._field.setText(session.state.text)

    def _search(self, text: str) -> None:
        self._pause.stop()
        text = text.strip()
        fault = fault_of(text)
        if fault is not None:
            self._offer(LookedUp(typed=self._field.text(), fault=fault))
            if QAccessible.isActive():
                words = search_fault(fault, self._context.say)
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, words))
            return
        self.put_away()
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

    def _show_found(self, _found: Found | BaseException) -> None:
        # What has failed there fails here too, where whoever watches over the window hears of it.
        self._context.session.apply(changes.search(self._wanted), origin=Origin.SEARCH)

    def _failed(self, error: BaseException) -> None:
        log.info("the searches could not be kept: %s", error)
