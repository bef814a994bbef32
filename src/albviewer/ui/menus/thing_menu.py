"""The one menu of a thing that is named on the screen, filled alike in reader, lists, timeline, map, chips and facets.

What leads to another view is asked of whoever has the views, through `context.ways`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from albviewer.panels.thing_offers import Offer, Way, thing_name, thing_offers

if TYPE_CHECKING:
    from albviewer.session.session import Origin
    from albviewer.session.things import Thing
    from albviewer.ui.context import ViewContext


def add_thing(
    menu: QMenu, thing: Thing, context: ViewContext, origin: Origin, *, filters: bool = True, citing: bool = True
) -> None:
    """Add what a thing offers; nothing of one that the collection does not have.

    Who has entries of its own for it leaves out the `filters`, or `citing`.
    """
    menu.setToolTipsVisible(True)
    group: int | None = None
    for offer in thing_offers(thing, context.session, context.say):
        if (offer.is_filter and not filters) or (offer.way is Way.CITE and not citing):
            continue
        if offer.group != group and not menu.isEmpty():
            menu.addSeparator()
        group = offer.group
        _add(menu, offer, thing, context, origin)


def _add(menu: QMenu, offer: Offer, thing: Thing, context: ViewContext, origin: Origin) -> None:
    # An ampersand in a name would mark a key.
    action = menu.addAction(offer.words.replace("&", "&&"))
    change, way = offer.change, offer.way
    if offer.why_not:
        action.setEnabled(False)
        action.setToolTip(offer.why_not)
    elif change is not None:
        action.triggered.connect(lambda: context.session.apply(change, origin=origin))
    elif way is not None:
        action.triggered.connect(lambda: context.ways.asked.emit(way, thing))


def open_thing_menu(thing: Thing, point: QPoint, context: ViewContext, origin: Origin, parent: QWidget) -> QMenu | None:
    """Open the menu of a thing at a point of the screen; None if there is nothing to offer."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    add_thing(menu, thing, context, origin)
    if menu.isEmpty():
        menu.deleteLater()
        return None
    menu.setAccessibleName(thing_name(thing, context.session, context.say))
    menu.popup(point)
    return menu
