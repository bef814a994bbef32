"""States that were, the state that is, and states gone back from. Bounded, so that a kiosk may run for months."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.session.view_state import ViewState

LIMIT = 200

Matters = Callable[["ViewState", "ViewState"], bool]
"""Tells of the state before a step and the one after it whether the step is meant."""


class History:
    """A line of states with a present; recording a new one drops the future."""

    def __init__(self, state: ViewState) -> None:
        self._states = [state]
        self._at = 0

    @property
    def present(self) -> ViewState:
        """The state that is."""
        return self._states[self._at]

    def can_go_back(self) -> bool:
        """Tell whether there is a state before."""
        return self._at > 0

    def can_go_forward(self) -> bool:
        """Tell whether there is a state gone back from."""
        return self._at + 1 < len(self._states)

    def record(self, state: ViewState, *, replacing: bool = False) -> None:
        """Make a state the present one: as a new step, or (`replacing`) in place of the present one."""
        if replacing:
            self._states[self._at] = state
            return
        del self._states[self._at + 1 :]
        self._states.append(state)
        del self._states[: -LIMIT - 1]
        self._at = len(self._states) - 1

    def restate(self, change: Callable[[ViewState], ViewState]) -> None:
        """Change every state there is in the same way: for what is no step, and what no step back may undo."""
        self._states = [change(state) for state in self._states]

    def last(self, matters: Matters) -> tuple[ViewState, ViewState] | None:
        """Return the last step that matters, as the states before and after it; None if there is none."""
        at = self._last(matters)
        return None if at is None else (self._states[at - 1], self._states[at])

    def next(self, matters: Matters) -> tuple[ViewState, ViewState] | None:
        """Return the first step gone back from that matters, as the states before and after it; or None."""
        at = self._next(matters)
        return None if at is None else (self._states[at - 1], self._states[at])

    def undo(self, matters: Matters) -> None:
        """Go back to before the last step that matters; nothing happens if there is none."""
        at = self._last(matters)
        self._at = self._at if at is None else at - 1

    def redo(self, matters: Matters) -> None:
        """Go forward to after the first step that matters; nothing happens if there is none."""
        at = self._next(matters)
        self._at = self._at if at is None else at

    def _last(self, matters: Matters) -> int | None:
        steps = range(self._at, 0, -1)
        return next((at for at in steps if matters(self._states[at - 1], self._states[at])), None)

    def _next(self, matters: Matters) -> int | None:
        steps = range(self._at + 1, len(self._states))
        return next((at for at in steps if matters(self._states[at - 1], self._states[at])), None)

    def back(self) -> ViewState:
        """Go one step back and return the present state; the same one if there is none before."""
        self._at = max(0, self._at - 1)
        return self.present

    def forward(self) -> ViewState:
        """Go one step forward and return the present state; the same one if there is none after."""
        self._at = min(len(self._states) - 1, self._at + 1)
        return self.present
