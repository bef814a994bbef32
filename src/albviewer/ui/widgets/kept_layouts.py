"""Words that are laid out once: a view asks for the height of a row again and again, and each answer takes laying out.

Knows neither rows nor what the words are.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Generic, ParamSpec

from albviewer.ui.widgets.painting import look_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from albviewer.ui.theme.theme import Appearance
    from albviewer.ui.widgets.run_layout import RunLayout

_Asked = ParamSpec("_Asked")


class KeptLayouts(Generic[_Asked]):
    """Layouts in the look that is worn now; those of another go, and the fonts with them that they hold."""

    def __init__(self, appearance: Appearance, lay_out: Callable[_Asked, RunLayout], *, most: int) -> None:
        """`lay_out` lays words out in the look of now; what it is asked can be hashed. `most` are kept at a time."""
        self._appearance = appearance
        self._look = look_of(appearance)
        self._kept = lru_cache(most)(lay_out)

    def of(self, *asked: _Asked.args, **named: _Asked.kwargs) -> RunLayout:
        """Return the layout of what is asked."""
        look = look_of(self._appearance)
        if look != self._look:
            self._kept.cache_clear()
            self._look = look
        return self._kept(*asked, **named)
