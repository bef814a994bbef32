"""The commands that save and print a dossier; what does it is imported when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer.ui.commands import Commands, Group

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from albviewer.ui.context import ViewContext
    from albviewer.ui.dossier.desk import DossierDesk
    from albviewer.ui.map.view import MapView


class DossierCommands:
    """Adds the commands; `view` is the map, whose year and grid the pictures have."""

    def __init__(
        self,
        context: ViewContext,
        commands: Commands,
        *,
        resources: Path,
        view: MapView,
        tell: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        self._make = partial(_desk, context, resources, view, tell, parent)
        self._desk: DossierDesk | None = None
        say, views = context.say, Group.VIEWS
        keys = ("Ctrl+Shift+E",)
        commands.add("dossier.save", say("Save a dossier…"), lambda: self.desk().ask(), group=views, keys=keys)
        commands.add("dossier.print", say("Print…"), lambda: self.desk().ask_to_print(), group=views, keys=("Ctrl+P",))

    def desk(self) -> DossierDesk:
        """Return what saves and prints dossiers."""
        if self._desk is None:
            self._desk = self._make()
        return self._desk


def _desk(
    context: ViewContext, resources: Path, view: MapView, tell: Callable[[str], None], parent: QWidget
) -> DossierDesk:
    from albviewer.ui.dossier.desk import DossierDesk

    return DossierDesk(context, resources, view, tell, parent)
