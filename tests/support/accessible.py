"""A window as a screen reader meets it: everything that is seen, with its name and its role."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QWidget

Role = QAccessible.Role
CONTROLS = frozenset(
    {
        Role.Button,
        Role.ButtonMenu,
        Role.ButtonDropDown,
        Role.CheckBox,
        Role.RadioButton,
        Role.ComboBox,
        Role.EditableText,
        Role.List,
        Role.Table,
        Role.Tree,
        Role.Slider,
        Role.SpinBox,
        Role.PageTab,
        Role.PageTabList,
        Role.MenuItem,
        Role.Link,
        Role.Dialog,
        Role.Splitter,
        Role.Grip,
        Role.Graphic,
        Role.ProgressBar,
    }
)
# What Qt says of a widget of which it knows nothing.
_UNKNOWN = frozenset({Role.NoRole, Role.Client})
# What a list or a table holds is its model's: there may be thousands of rows, of which one is looked at.
_ROWS = frozenset({Role.List, Role.Table, Role.Tree})
LEAST_TARGET = 24


def walk(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Yield what a screen reader finds in a widget, itself first, as far as it is seen."""
    yield from _walk(QAccessible.queryAccessibleInterface(widget))


def _walk(found: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if found is None or found.state().invisible:
        return
    yield found
    if found.role() in _ROWS:
        first = found.child(0) if found.childCount() else None
        if first is not None:
            yield first
        return
    for number in range(found.childCount()):
        yield from _walk(found.child(number))


def name_of(found: QAccessibleInterface) -> str:
    """Return what a screen reader says first."""
    return found.text(QAccessible.Text.Name)


def nameless(widget: QWidget) -> list[str]:
    """Return the controls, and whatever takes the keyboard, of which a screen reader could say nothing."""
    return [
        f"{found.role().name} {type(found.object()).__name__} {found.rect()}"
        for found in walk(widget)
        if (found.role() in CONTROLS or _takes_keyboard(found)) and not name_of(found).strip()
    ]


def roleless(widget: QWidget) -> set[str]:
    """Return the classes of what takes the keyboard and of which a screen reader could not say what it is.

    A page that is scrolled is no control: it has a name, and what stands on it has roles.
    """
    return {
        type(found.object()).__name__
        for found in walk(widget)
        if _takes_keyboard(found)
        and found.role() in _UNKNOWN
        and not isinstance(found.object(), QAbstractScrollArea)
        # A popup is a place, which has the keyboard until something in it does.
        and not found.object().isWindow()
    }


def _takes_keyboard(found: QAccessibleInterface) -> bool:
    part = found.object()
    return isinstance(part, QWidget) and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)


def small_targets(widget: QWidget) -> list[str]:
    """Return the buttons that are too small to be hit, as WCAG 2.2 AA has it.

    A smaller one will do if a circle of 24 pixels round its middle meets no other button, nor the circle of one.
    """
    shown = (part for part in widget.findChildren(QAbstractButton) if part.isVisible())
    buttons = [part for part in shown if not part.visibleRegion().isEmpty()]
    boxes = {button: QRect(button.mapToGlobal(button.rect().topLeft()), button.size()) for button in buttons}
    small = [button for button in buttons if min(button.width(), button.height()) < LEAST_TARGET]

    def is_crowded(button: QAbstractButton) -> bool:
        others = (other for other in buttons if other is not button)
        return any(_meets(boxes[button], boxes[other], box_is_small=other in small) for other in others)

    return [
        f"{type(button).__name__} {button.accessibleName() or button.text()!r} {button.width()}x{button.height()}"
        for button in small
        if is_crowded(button)
    ]


def _meets(box: QRect, other: QRect, *, box_is_small: bool) -> bool:
    middle, reach = QPointF(box.center()), LEAST_TARGET / 2
    if box_is_small:
        apart = middle - QPointF(other.center())
        return apart.x() ** 2 + apart.y() ** 2 < LEAST_TARGET**2
    near = QRectF(other)
    x = min(max(middle.x(), near.left()), near.right())
    y = min(max(middle.y(), near.top()), near.bottom())
    return (middle.x() - x) ** 2 + (middle.y() - y) ** 2 < reach**2
