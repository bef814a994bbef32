"""The table of a disagreement: its question and its siblings in rows, the sources in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from albviewer.panels.disagreement_table import DisagreementTable, QuestionRow, disagreement_table, neighbour
from albviewer.session.comparing import back_to_reading, compare, read_claim
from albviewer.session.session import Origin, StateChange
from albviewer.session.things import Thing, ThingKind
from albviewer.ui.context import ViewContext
from albviewer.ui.disagreement.cells import ClaimCell, SilentCell
from albviewer.ui.widgets.badge import DisputedBadge

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from albviewer.session.changes import Change

_QUESTION = 176
_LEAST_COLUMN = 150


class DisagreementView(QWidget):
    """Shows the disagreement that the state compares; made anew for each, since no two have the same cells."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        look, say = context.appearance, context.say
        look.dress(self, ground="surface")
        self._back = self._button("arrow-left", say("Back to the reading room"), words=True)
        self._previous = self._button("caret-left", say("The disagreement before"))
        self._next = self._button("caret-right", say("The next disagreement"))
        self._where = QLabel(self)
        look.dress(self._where, font="small-caps", tone="ink-2")
        self._title = self._label("title strong", "ink")
        self._lead = self._label("ui", "ink-2")
        self._note = self._label("label", "ink")
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        # Its buttons take the keyboard, and what they do not use of it scrolls.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self._back.clicked.connect(lambda: self._apply(back_to_reading))
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(1))
        look.changed.connect(self._dress)
        context.listen(self._changed)
        self._dress()

    def _button(self, icon: str, name: str, *, words: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("icon-name", icon)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if words:
            button.setText(name)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _label(self, font: str, tone: str) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._context.appearance.dress(label, font=font, tone=tone)
        return label

    def _lay_out(self) -> None:
        look = self._context.appearance
        bar = QWidget(self)
        look.dress(bar, ground="chrome", edge="bottom")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._back)
        row.addSpacing(16)
        for widget in (self._where, self._previous, self._next):
            row.addWidget(widget)
        row.addStretch()
        head = QWidget(self)
        look.dress(head, ground="surface", edge="bottom")
        top = QHBoxLayout(head)
        top.setContentsMargins(24, 14, 24, 14)
        top.setSpacing(12)
        top.addWidget(DisputedBadge(look, 22, head), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._lead)
        top.addLayout(words, 3)
        top.addWidget(self._note, 2, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(head)
        column.addWidget(self._scroll, 1)

    def _dress(self) -> None:
        look = self._context.appearance
        side = look.fonts.px(look.tokens.icon["small"])
        for button in (self._back, self._previous, self._next):
            button.setIcon(look.icons.icon(button.property("icon-name"), size=side))
            button.setIconSize(QSize(side, side))
        # The columns are as wide as the text size asks for.
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._apply(back_to_reading)
        else:
            super().keyPressEvent(event)

    def _apply(self, change: Change) -> None:
        self._context.session.apply(change, origin=Origin.LIST)

    def _step(self, step: int) -> None:
        session = self._context.session
        self._apply(compare(neighbour(session, session.state.disagreement, step)))

    def _changed(self, change: StateChange) -> None:
        if change.after.comparing and change.touches("disagreement", "comparing"):
            self._show()
            # Stepping on, the keyboard stays on the step.
            if change.touches("comparing"):
                self._back.setFocus()

    def _show(self) -> None:
        session, say = self._context.session, self._context.say
        if not session.state.comparing or session.state.disagreement not in session.collection.disagreements:
            return
        table = disagreement_table(session, session.state.disagreement, say)
        self._where.setText(say("Disagreement {n} of {total}", n=table.number, total=table.total))
        self._title.setText(table.title)
        self._lead.setText(table.lead)
        self._lead.setVisible(bool(table.lead))
        note = table.rows[0].note
        self._note.setText(say("Editors’ note: {note}", note=note) if note else "")
        self.setAccessibleName(table.title)
        self._scroll.setWidget(self._body(table))

    def _body(self, table: DisagreementTable) -> QWidget:
        look = self._context.appearance
        body = QWidget(self._scroll)
        look.dress(body, ground="surface")
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setColumnMinimumWidth(0, look.fonts.px(_QUESTION))
        for column, (source, title) in enumerate(table.columns, start=1):
            grid.setColumnMinimumWidth(column, look.fonts.px(_LEAST_COLUMN))
            # Who has more to say has more room.
            most = max(len(row.cells[column - 1]) for row in table.rows)
            grid.setColumnStretch(column, 2 + min(most, 2))
            grid.addWidget(self._column_head(source, title, body), 0, column)
        corner = QWidget(body)
        look.dress(corner, ground="chrome", edge="bottom")
        grid.addWidget(corner, 0, 0)
        for number, row in enumerate(table.rows, start=1):
            grid.addWidget(self._question(row, body, first=number == 1), 2 * number, 0)
            for column, claims in enumerate(row.cells, start=1):
                cell = ClaimCell(look, self._context.say, claims, body) if claims else None
                if cell is not None:
                    cell.opened.connect(lambda anchor, id_=row.id: self._apply(read_claim(id_, anchor)))
                    cell.pointed.connect(lambda pointed, id_=row.id: self._point(id_, pointed=pointed))
                    cell.menu_asked.connect(lambda point, id_=row.id: self._open_menu(id_, point))
                grid.addWidget(cell or SilentCell(look, self._context.say, body), 2 * number, column)
            rule = QWidget(body)
            rule.setFixedHeight(1)
            look.dress(rule, edge="bottom")
            grid.addWidget(rule, 2 * number + 1, 0, 1, len(table.columns) + 1)
        grid.setRowStretch(2 * len(table.rows) + 2, 1)
        return body

    def _event_of(self, disagreement: str) -> str:
        return self._context.session.collection.disagreements[disagreement].event

    def _point(self, disagreement: str, *, pointed: bool) -> None:
        """Light up elsewhere the event on which the sources differ."""
        self._context.pointing.point_at(ThingKind.EVENT, self._event_of(disagreement) if pointed else "")

    def _open_menu(self, disagreement: str, point: QPoint) -> None:
        from albviewer.ui.menus.thing_menu import open_thing_menu

        thing = Thing(kind=ThingKind.EVENT, id=self._event_of(disagreement))
        open_thing_menu(thing, point, self._context, Origin.LIST, self)

    def _column_head(self, source: str, title: str, parent: QWidget) -> QWidget:
        look = self._context.appearance
        head = QWidget(parent)
        look.dress(head, ground="chrome", edge="bottom")
        column = QVBoxLayout(head)
        column.setContentsMargins(12, 7, 12, 7)
        column.setSpacing(0)
        name = self._label("source", "ink")
        name.setText(title)
        kind = self._label("caption", "ink-2")
        kind.setText(source)
        column.addWidget(name)
        column.addWidget(kind)
        return head

    def _question(self, row: QuestionRow, parent: QWidget, *, first: bool) -> QWidget:
        look = self._context.appearance
        cell = QWidget(parent)
        look.dress(cell, ground="surface", edge="right")
        cell.setFixedWidth(look.fonts.px(_QUESTION))
        column = QVBoxLayout(cell)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        topic = self._label("heading strong", "ink")
        topic.setText(row.topic)
        column.addWidget(topic)
        facts = self._label("label", "ink-2")
        facts.setText("\n".join(row.facts))
        column.addWidget(facts)
        if row.note and not first:
            note = self._label("label", "ink-2")
            note.setText(self._context.say("Editors’ note: {note}", note=row.note))
            column.addWidget(note)
        column.addStretch()
        return cell
