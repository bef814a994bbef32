"""The whole of what a visitor sees and touches: one screen at a time, the bar at the foot, and the one map below both.

Everything is shown for a Visitor, which is a value: each step makes a screen for the next one. The window around it
decides when a visit is over; it calls `show_idle`, `reset` and `attract`, and hears `touched`.
"""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from albviewer.kiosk.showing import can_be_shown, change_for, places_for
from albviewer.kiosk.visitor import Screen, Visitor, Where, newcomer
from albviewer.panels.kiosk.rows import tours_told
from albviewer.panels.kiosk.stories import Card, cards
from albviewer.session.history import History
from albviewer.session.session import Origin
from albviewer.session.tour_guide import TourGuide
from albviewer.session.touring import step_change
from albviewer.session.view_state import ViewState
from albviewer.ui.kiosk.context import KioskContext, Wishes
from albviewer.ui.kiosk.look import ExhibitLook
from albviewer.ui.kiosk.map_link import ExhibitMap
from albviewer.ui.kiosk.screens.attract import Attract
from albviewer.ui.kiosk.screens.making import made_screen
from albviewer.ui.kiosk.widgets.foot_bar import HEIGHT, FootBar
from albviewer.ui.kiosk.widgets.idle_bar import IdleBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from albviewer.kiosk.config import KioskConfig
    from albviewer.session.session import Session
    from albviewer.ui.kiosk.screens.stage import Stage
    from albviewer.ui.kiosk.widgets.map_hole import MapHole
    from albviewer.ui.map.view import MapView
    from albviewer.ui.theme.look import Look
    from albviewer.ui.translation import Translations

LOW_SHARE = 0.4
"""How much of the height of the screen all controls have once they are lowered."""


class Exhibit(QWidget):
    """All screens for one session. The map view becomes a child of it; who made it starts it and takes it down.

    `touched` comes whenever the visitor does something that the exhibit hears of, also on the map.
    """

    touched = Signal()
    language_chosen = Signal(str)
    place_opened = Signal(str)
    tour_started = Signal(str)

    def __init__(
        self,
        session: Session,
        config: KioskConfig,
        *,
        appearance: Look,
        map_view: MapView,
        translations: Translations,
        clock: Callable[[], float] = monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._config, self._appearance, self._translations = session, config, appearance, translations
        self.map = map_view
        map_view.setParent(self)
        self._map = ExhibitMap(map_view, session, self)
        self._map.touched.connect(self._place_touched)
        self._map.moved.connect(self.touched)
        self.guide = TourGuide(session, clock)
        self._languages = translations.offered(config.languages)
        self._visitor = self._newcomer()
        self._screen: Stage | None = None
        self._foot: FootBar | None = None
        self._idle: IdleBar | None = None
        self._attract: Attract | None = None
        self._kiosk: KioskContext | None = None
        self._silent = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._wishes = Wishes(self)
        self._hear(self._wishes)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "paper")
        self._forget()
        self._renew()

    @property
    def visitor(self) -> Visitor:
        """What the visitor chose, and where they are."""
        return self._visitor

    @property
    def is_held(self) -> bool:
        """Whether something goes on that a visitor watches without touching: a story that plays by itself."""
        return self.guide.seconds_left() is not None

    def go_home(self) -> None:
        """Show the first screen; what the visitor chose stays."""
        self._become(self._visitor.gone_home())

    def reset(self) -> None:
        """Forget all that was the visitor's: where they were, language, sizes, filters, what the map showed."""
        self.show_idle(None)
        self._forget()
        self._visitor = self._newcomer()
        self._renew()

    def show_idle(self, seconds_left: float | None) -> None:
        """Ask whether somebody is there still, with the seconds that are left; None takes the question away."""
        if seconds_left is None or self._kiosk is None:
            if self._idle is not None:
                self._idle.deleteLater()
                self._idle = None
            return
        if self._idle is None:
            self._idle = IdleBar(self._kiosk, self)
            self._place_idle()
            self._idle.show()
        self._idle.show_seconds(seconds_left)

    def attract(self, on: bool) -> None:
        """Show steps of the stories until somebody comes; all that was a visitor's is forgotten before and after."""
        if on == (self._attract is not None):
            return
        self.reset()
        if not on:
            self._end_attract()
            return
        assert self._kiosk is not None
        chosen = tours_told(self._session, self._config.idle.tours or self._config.tours)
        invitation = " · ".join(self._translations.say_in(code)("Touch to begin") for code in self._languages)
        self._attract = Attract(self._kiosk, cards(chosen, self._kiosk.say), invitation, self)
        self._attract.hole.changed.connect(self._place_map)
        self._attract.showing.connect(self._show_card)
        self._attract.woken.connect(self._wake)
        self._attract.setGeometry(self.rect())
        self._attract.show()
        self._attract.raise_()
        self._attract.setFocus(Qt.FocusReason.OtherFocusReason)
        self._attract.start()
        self._place_map()

    def shutdown(self) -> None:
        """Let go of session and map; the widget may be destroyed afterwards."""
        self.guide.leave()
        self._map.shutdown()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out anew: another shape of screen has other screens."""
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self._renew()
        if self._attract is not None:
            self._attract.setGeometry(self.rect())

    def _newcomer(self) -> Visitor:
        return replace(newcomer(self._config), language=self._languages[0])

    def _hear(self, wishes: Wishes) -> None:
        for wish, act in (
            (wishes.go, self._go),
            (wishes.moved, lambda where: setattr(self, "_visitor", self._visitor.moved_to(where))),
            (wishes.back, lambda: self._become(self._visitor.gone_back())),
            (wishes.home, self.go_home),
            (wishes.language, self._speak),
            (wishes.size, lambda: self._become(self._visitor.with_next_size())),
            (wishes.contrast, lambda: self._become(replace(self._visitor, contrast=not self._visitor.contrast))),
            (wishes.low, lambda: self._become(replace(self._visitor, low=not self._visitor.low))),
            (wishes.zoom, self._map.zoom),
            (wishes.show_places, self._map.show_places),
            (wishes.stay, lambda: self.show_idle(None)),
        ):
            wish.connect(lambda *values, act=act: self._heed(lambda: act(*values)))

    def _heed(self, act: Callable[[], object]) -> None:
        """Do what was asked for once the button that asked is done: it may be gone then."""
        self.touched.emit()
        QTimer.singleShot(0, self, act)

    def _go(self, where: Where) -> None:
        if can_be_shown(self._session, where):
            self._become(self._visitor.gone_to(where))

    def _speak(self, language: str) -> None:
        if language in self._languages and language != self._visitor.language:
            self._become(replace(self._visitor, language=language))
            self.language_chosen.emit(language)

    def _place_touched(self, place: str) -> None:
        self.touched.emit()
        if self._attract is None:
            self._go(Where(screen=Screen.PLACE, id=place))

    def _become(self, visitor: Visitor) -> None:
        before, self._visitor = self._visitor, visitor
        if visitor.where != before.where:
            self._enter(before.where, visitor.where)
        self._renew()

    def _enter(self, before: Where, where: Where) -> None:
        """Bring state and map to another screen."""
        if where.screen is Screen.STORY:
            if before.screen is not Screen.STORY or before.id != where.id:
                self.guide.start(where.id, playing=self._config.plays_stories)
                self.tour_started.emit(where.id)
            self.guide.go_to(where.at)
            return
        self.guide.leave()
        change = change_for(self._session, where)
        if change is not None:
            self._session.apply(change, origin=Origin.READER)
        if where.screen is Screen.PLACE:
            self.place_opened.emit(where.id)
        self._map.show_places(places_for(self._session, where))

    def _forget(self) -> None:
        """Bring state and map to what they were before anybody came."""
        self.guide.leave()
        start = ViewState(language=self._languages[0])
        self._session.apply(lambda _state: start, origin=Origin.START)
        self._session.history = History(start)
        self._session.positions.clear()
        self._map.show_places(())

    def _renew(self) -> None:
        """Make the screen, and all around it, for the visitor as they now are."""
        say = self._translations.say_in(self._visitor.language)
        if self._session.state.language != say.language:
            self._session.apply(lambda state: replace(state, language=say.language), origin=Origin.READER)
        look = ExhibitLook(self._appearance, self._config)
        look.follow(self._visitor, self)
        height = max(self.height(), 1)
        foot = max(look.px(HEIGHT), look.target())
        self._kiosk = KioskContext(
            session=self._session,
            config=self._config,
            say=say,
            look=look,
            guide=self.guide,
            visitor=self._visitor,
            wishes=self._wishes,
            languages=tuple((code, self._translations.own_name(code)) for code in self._languages),
            portrait=self.height() > self.width(),
            room=max(1, int(height * LOW_SHARE) - foot),
        )
        self._map.word(say, look.theme)
        words = [self._translations.say_in(code)("Language") for code in self._languages]
        ringed = self._screen is not None and self._screen.isAncestorOf(self.focusWidget() or self)
        self._replace(made_screen(self._kiosk, " · ".join(dict.fromkeys(words)), self))
        bar = FootBar(self._kiosk, speaks=False, silent=self._silent, parent=self)
        bar.setFixedHeight(foot)
        if self._foot is not None:
            self._column.removeWidget(self._foot)
            self._foot.deleteLater()
        self._foot = bar
        self._column.addWidget(bar)
        if ringed and self._screen is not None:
            self._screen.setFocus(Qt.FocusReason.TabFocusReason)

    def _replace(self, screen: Stage) -> None:
        if self._screen is not None:
            self._column.removeWidget(self._screen)
            self._screen.hide()
            self._screen.deleteLater()
        self._screen = screen
        screen.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column.insertWidget(0, screen, 1)
        screen.show()
        if screen.hole is not None:
            screen.hole.changed.connect(self._place_map)
        QTimer.singleShot(0, self, self._place_map)

    def _hole(self) -> MapHole | None:
        if self._attract is not None:
            return self._attract.hole
        return self._screen.hole if self._screen is not None else None

    def _place_map(self) -> None:
        """Lay the map over where the screen wants it."""
        hole = self._hole()
        if hole is None:
            self.map.hide()
            return
        self.map.setGeometry(QRect(hole.mapTo(self, QPoint(0, 0)), hole.size()))
        self.map.show()
        self.map.raise_()
        for above in (self._idle, self._attract):
            if above is not None:
                above.raise_()

    def _place_idle(self) -> None:
        if self._idle is None or self._screen is None or self._screen.nav is None:
            return
        nav = self._screen.nav
        corner = nav.mapTo(self, QPoint(0, 0))
        height = self._idle.sizeHint().height()
        gap = self._kiosk.look.space(16) if self._kiosk else 0
        self._idle.setGeometry(corner.x(), max(0, corner.y() - height - gap), nav.width(), height)
        self._idle.raise_()

    def _show_card(self, card: object) -> None:
        if isinstance(card, Card):
            self._session.apply(step_change(self._session.linked, card.tour, card.step), origin=Origin.TOUR)
            self._map.show_places(self._session.collection.tours[card.tour].steps[card.step].show.places_on_map())

    def _wake(self) -> None:
        self.touched.emit()
        self.attract(False)

    def _end_attract(self) -> None:
        if self._attract is not None:
            self._attract.hide()
            self._attract.deleteLater()
            self._attract = None
            self._place_map()

    def event(self, event: QEvent) -> bool:
        """Hear of touches that no button took."""
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress):
            self.touched.emit()
        return super().event(event)
