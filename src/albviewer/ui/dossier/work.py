"""The work behind a dossier, done on another thread from a session of its own; it can be stopped between its pieces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from math import sqrt
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from albviewer import __version__
from albviewer.collection.readers.pictures import load_picture
from albviewer.export.citations import cite
from albviewer.panels.dossier.blocks import Facsimile
from albviewer.panels.dossier.html import html_of
from albviewer.panels.dossier.making import Making, dossier_of
from albviewer.panels.dossier.source_text import source_text
from albviewer.panels.picture.base_map import BaseMap
from albviewer.panels.program_page import load_map_data
from albviewer.session.session import Session
from albviewer.ui.dossier.asking import Form, Wanted
from albviewer.ui.dossier.pages import Pages, pdf_of, set_on_pages
from albviewer.ui.dossier.setting import no_image
from albviewer.ui.reader.pictures import image_of
from albviewer.whole_files import write_whole

if TYPE_CHECKING:
    from albviewer.model.documents import Picture
    from albviewer.panels.dossier.blocks import Dossier
    from albviewer.panels.dossier.own import OwnNote
    from albviewer.panels.say import Say
    from albviewer.panels.tokens import Theme, Tokens
    from albviewer.ui.dossier.setting import ImageOf

# A picture on paper has so many dots for each pixel of the page, which is no wider than that.
_DOTS, _WIDEST = 3, 620
_MOST_PICTURES = 200
_SETTING, _PAINTING = 0.6, 0.4


class StoppedError(Exception):
    """Somebody did not want to wait any longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """All that is needed; `session` is a snapshot that nobody else uses, `told` hears how much is done, of 1."""

    session: Session
    say: Say
    tokens: Tokens
    resources: Path
    wanted: Wanted
    year: int
    graticule: bool
    source: str
    stop: Event
    told: Callable[[float], None]
    notes: tuple[OwnNote, ...] = ()

    def dossier(self) -> Dossier:
        """Return what is to be saved or printed. Raise OSError if a file of the program cannot be read."""
        cited = partial(cite, style=self.wanted.style)
        if self.wanted.form is Form.PRINT_SOURCE:
            return source_text(self.session, self.source, self.say, cited)
        made = dossier_of(
            self.session,
            self.say,
            Making(
                cite=cited,
                theme=self.theme(),
                map_data=load_map_data(self.resources / "map" / "assets.yaml"),
                today=date.today().isoformat(),
                version=__version__,
                passages=self.wanted.passages,
                year=self.year,
                graticule=self.graticule,
                notes=self.notes,
            ),
        )
        self._heard(0, 1, 0, 0)
        return made

    def save(self, path: Path, size: tuple[float, float]) -> Path:
        """Write the file whole or not at all, on pages of a size; raise OSError or StoppedError."""
        dossier = self.dossier()
        if self.wanted.form is Form.HTML:
            data = html_of(dossier, self.tokens, self.theme(), self.base()).encode()
        else:
            data = pdf_of(self.pages(dossier, size), partial(self._heard, _SETTING, _PAINTING))
        # What was stopped at the very end is not wanted either.
        self._heard(1, 1, 0, 1)
        write_whole(path, data)
        return path

    def pages(self, dossier: Dossier, size: tuple[float, float]) -> Pages:
        """Return pages of a size in pixels; raise OSError or StoppedError."""
        told = partial(self._heard, 0.0, _SETTING)
        return set_on_pages(dossier, self.theme(), self.base(), size, told, image=self.images(dossier))

    def images(self, dossier: Dossier) -> ImageOf:
        """Return what gives the pictures of the source, the finer the fewer there are; an empty one if it has none.

        All are held at once, by whoever shows the pages: of a book that was scanned only so many are printed.
        """
        folder = self.session.folder
        parts = [block.picture.part for block in dossier.blocks if isinstance(block, Facsimile)]
        if folder is None or not parts:
            return no_image
        source, printed = self.session.collection.sources[self.source], frozenset(parts[:_MOST_PICTURES])
        dots = min(_DOTS, sqrt(_MOST_PICTURES / len(printed)))

        def image(picture: Picture) -> QImage:
            if self.stop.is_set():
                raise StoppedError
            if picture.part not in printed:
                return QImage()
            width = round(min(picture.width or _WIDEST, _WIDEST) * dots)
            return image_of(lambda wanted, wide: load_picture(folder, source, wanted, wide), picture, width)

        return image

    def theme(self) -> Theme:
        """Return the colours: light, and on pages those of ink on white paper."""
        light = self.tokens.themes["light"]
        if self.wanted.form is Form.HTML:
            return light
        return replace(light, colour={**light.colour, "paper": self.tokens.themes["print"].colour["paper"]})

    def base(self) -> BaseMap:
        """Return the base map."""
        return BaseMap(self.resources / "map")

    def _heard(self, start: float, part: float, done: int, total: int) -> None:
        if self.stop.is_set():
            raise StoppedError
        self.told(start + part * done / max(total, 1))
