"""The whole of what a visitor sees and touches: one screen at a time, the bar at the foot, and the one map.

Everything is shown for a Visitor, which is a value: each step makes a screen for the next one. The window around it
decides when a visit is over; it calls `show_idle`, `reset` and `attract`, and hears `touched`.
"""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from albviewer.kiosk.showing import can_be_shown
from albviewer.kiosk.visitor import Screen, Visitor, Where, newcomer
from albviewer.panels.kiosk.rows import tours_told
from albviewer.panels.kiosk.stories import cards, invitation, word_for_language
from albviewer.session.session import Origin
from albviewer.ui.kiosk.context import KioskContext, Wishes
from albviewer.ui.kiosk.leading import Leading
from albviewer.ui.kiosk.look import ExhibitLook
from albviewer.ui.kiosk.map_link import ExhibitMap
from albviewer.ui.kiosk.map_place import MapPlace
from albviewer.ui.kiosk.reading_aloud import ReadingAloud
from albviewer.ui.kiosk.screens.attract import Attract
from albviewer.ui.kiosk.screens.making import made_screen
from albviewer.ui.kiosk.searching import Searching
from albviewer.ui.kiosk.widgets.big_button import BigButton
from albviewer.ui.kiosk.widgets.book_page import BookPage
from albviewer.ui.kiosk.widgets.foot_bar import HEIGHT, FootBar
from albviewer.ui.kiosk.widgets.idle_bar import IdleBar
from albviewer.ui.kiosk.widgets.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from albviewer.kiosk.config import KioskConfig
    from albviewer.session.session import Session
    from albviewer.ui.kiosk.screens.stage import Stage
    from albviewer.ui.map.view import MapView
    from albviewer.ui.theme.look import Look
    from albviewer.ui.translation import Translations

LOW_SHARE = 0.4
"""How much of the height of the screen all controls have once they are lowered."""
_TOUCHES = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress)


class Exhibit(QWidget):
    """All screens for one session. The map view becomes a child of it; who made it starts it and takes it down.

    `touched` comes whenever the visitor touches something that the exhibit hears of, a place on the map too. That the
    map moves is no sign of anybody: stories and the attract loop move it as well.
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
        self._place = MapPlace(map_view, self)
        self._map = ExhibitMap(map_view, session, self)
        self._leading = Leading(session, self._map, clock, self, plays=config.plays_stories)
        self._reading = ReadingAloud(self)
        self._wishes = Wishes(self)
        self._searching = Searching(session, self)
        self._languages = translations.offered(config.languages)
        self._visitor = self._newcomer()
        self._screen: Stage | None = None
        self._foot: FootBar | None = None
        self._idle: IdleBar | None = None
        self._attract: Attract | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "paper")
        self._connect()
        self._hear(self._wishes)
        self._leading.forget(self._languages[0])
        self._kiosk = self._context()
        self._renew()

    @property
    def visitor(self) -> Visitor:
        """What the visitor chose, and where they are."""
        return self._visitor

    @property
    def is_held(self) -> bool:
        """Whether something goes on that a visitor follows without touching: a story that plays, a voice."""
        return self._leading.guide.seconds_left() is not None or self._reading.speaks

    def go_home(self) -> None:
        """Show the first screen; what the visitor chose stays."""
        self._become(self._visitor.gone_home())

    def reset(self) -> None:
        """Forget all that was the visitor's: where they were, language, sizes, filters, what the map showed."""
        self.show_idle(None)
        self._reading.stop()
        self._leading.forget(self._languages[0])
        self._visitor = self._newcomer()
        self._renew()

    def show_idle(self, seconds_left: float | None) -> None:
        """Ask whether somebody is there still, with the seconds that are left; None takes the question away."""
        if seconds_left is None:
            if self._idle is not None:
                self._idle.hide()
                self._idle.deleteLater()
                self._idle = None
            return
        if self._idle is None:
            self._idle = IdleBar(self._kiosk, self)
            self._idle.show()
        self._idle.show_seconds(seconds_left)
        self._place_idle()

    def attract(self, on: bool) -> None:
        """Show steps of the stories until somebody comes; all that was a visitor's is forgotten before and after."""
        if on == (self._attract is not None):
            return
        if self._attract is not None:
            self._attract.hide()
            self._attract.deleteLater()
            self._attract = None
        self.reset()
        if on:
            self._begin_attract()

    def shutdown(self) -> None:
        """Let go of session and map; the widget may be destroyed afterwards."""
        self._leading.close()
        self._reading.close()
        self._searching.close()
        self._map.shutdown()

    def event(self, event: QEvent) -> bool:
        """Hear of touches that no button took."""
        if event.type() in _TOUCHES:
            self.touched.emit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out anew: another shape of screen has other screens."""
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self._renew()
        if self._attract is not None:
            self._attract.setGeometry(self.rect())

    def _newcomer(self) -> Visitor:
        return replace(newcomer(self._config), language=self._languages[0])

    def _connect(self) -> None:
        self._map.touched.connect(self._place_touched)
        self._map.year_told.connect(self._place.say_year)
        self._reading.changed.connect(self._make_foot)
        self._reading.lacking.connect(self._say_lacking)
        leading = self._leading
        leading.went_on.connect(self._show_step)
        leading.stopped.connect(self._renew)
        leading.place_opened.connect(self.place_opened)
        leading.tour_started.connect(self.tour_started)

    def _hear(self, wishes: Wishes) -> None:
        wishes.moved.connect(self._note)
        for wish, act in (
            (wishes.go, self._go),
            (wishes.step, self._step),
            (wishes.play, self._play),
            (wishes.aloud, self._speak_aloud),
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

    def _note(self, where: Where) -> None:
        """Note where on their screen the visitor is; a screen that has been left is not heard any more."""
        here = self._visitor.where
        if (where.screen, where.id) == (here.screen, here.id):
            self._visitor = self._visitor.moved_to(where)

    def _go(self, where: Where) -> None:
        if can_be_shown(self._session, where):
            self._become(self._visitor.gone_to(where))

    def _step(self, index: int) -> None:
        self._become(self._visitor.moved_to(replace(self._visitor.where, at=max(index, 0))))

    def _show_step(self, index: int) -> None:
        """Follow a story that has gone on by itself."""
        if self._visitor.where.screen is Screen.STORY:
            self._step(index)

    def _play(self) -> None:
        self._leading.play_or_pause()
        self._renew()

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
        self._reading.stop()
        if visitor.where != before.where:
            self._leading.enter(before.where, visitor.where)
        self._renew()

    def _context(self) -> KioskContext:
        """Return what screens are given, for the visitor as they now are."""
        look = ExhibitLook(self._appearance, self._config)
        look.follow(self._visitor, self)
        own_name = self._translations.own_name
        foot = max(look.px(HEIGHT), look.target())
        return KioskContext(
            session=self._session,
            config=self._config,
            say=self._translations.say_in(self._visitor.language),
            look=look,
            guide=self._leading.guide,
            visitor=self._visitor,
            wishes=self._wishes,
            searching=self._searching,
            languages=tuple((code, own_name(code)) for code in self._languages),
            portrait=self.height() > self.width(),
            room=max(1, int(self.height() * LOW_SHARE) - foot),
            foot=foot,
        )

    def _renew(self) -> None:
        """Make the screen, and all around it, for the visitor as they now are."""
        self._kiosk = kiosk = self._context()
        if self._session.state.language != kiosk.say.language:
            self._session.apply(lambda state: replace(state, language=kiosk.say.language), origin=Origin.READER)
        self._place.dress(kiosk)
        self._map.word(kiosk.say, kiosk.look.theme)
        words = [word_for_language(self._translations.say_in(code)) for code in self._languages]
        focus = self.focusWidget()
        by_keys = isinstance(focus, BigButton | BookPage) and focus.is_ringed
        # What has the keyboard goes now; Qt would hand it on as if somebody had pressed Tab.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._replace(made_screen(kiosk, " · ".join(dict.fromkeys(words)), self))
        self._make_foot()
        if by_keys and self._screen is not None:
            buttons = self._screen.findChildren(BigButton)
            first = next(item for item in buttons if item.isVisibleTo(self._screen))
            first.setFocus(Qt.FocusReason.TabFocusReason)

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

    def _make_foot(self) -> None:
        reading = self._reading
        bar = FootBar(self._kiosk, speaks=reading.speaks, silent=reading.is_lacking, parent=self)
        bar.setFixedHeight(self._kiosk.foot)
        if self._foot is not None:
            self._column.removeWidget(self._foot)
            self._foot.hide()
            self._foot.deleteLater()
        self._foot = bar
        self._column.addWidget(bar)
        bar.show()

    def _place_map(self) -> None:
        """Lay the map where the screen wants it, and above it what is to be seen above it."""
        shown = self._attract or self._screen
        self._place.lay_over(shown.hole if shown is not None else None)
        self._place_idle()
        if self._attract is not None:
            self._attract.raise_()

    def _place_idle(self) -> None:
        """Lay the question whether somebody is there above the screen's own buttons."""
        if self._idle is None or self._screen is None or self._screen.nav is None:
            return
        nav, gap = self._screen.nav, self._kiosk.look.space(16)
        corner = nav.mapTo(self, QPoint(0, 0))
        height = self._idle.sizeHint().height()
        self._idle.setGeometry(corner.x(), max(0, corner.y() - height - gap), nav.width(), height)
        self._idle.raise_()

    def _begin_attract(self) -> None:
        chosen = tours_told(self._session, self._config.idle.tours or self._config.tours)
        words = " · ".join(invitation(self._translations.say_in(code)) for code in self._languages)
        self._attract = attract = Attract(self._kiosk, cards(chosen, self._kiosk.say), words, self)
        attract.hole.changed.connect(self._place_map)
        attract.showing.connect(self._leading.show_card)
        attract.woken.connect(self._wake)
        attract.setGeometry(self.rect())
        attract.show()
        attract.setFocus(Qt.FocusReason.OtherFocusReason)
        attract.start()
        self._place_map()

    def _wake(self) -> None:
        self.touched.emit()
        self.attract(False)

    def _speak_aloud(self) -> None:
        if self._reading.speaks:
            self._reading.stop()
        elif self._screen is not None:
            self._reading.read(self._screen.spoken(), self._visitor.language)

    def _say_lacking(self) -> None:
        """Say that nothing can be heard here; what would be heard stands on the screen anyway."""
        words = self._kiosk.say("This machine has no voice for this language.")
        Notice(self._kiosk, words, self).show_above(self._kiosk.foot)
