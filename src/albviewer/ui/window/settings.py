"""What the window remembers of itself: looks, language, geometry, panes. Kept in the reader's own data folder."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

from PySide6.QtCore import QByteArray, QSettings

from albviewer.ui.theme.motion import MotionChoice
from albviewer.ui.theme.theme import ThemeChoice

# The first words do not wait for what only a room has.
if TYPE_CHECKING:
    from albviewer.ui.reader.page_type import PageType
    from albviewer.ui.window.arrangement import Arrangement

_THEME = "look/theme"
_STEP = "look/text-size"
_LANGUAGE = "look/language"
_APPARATUS = "reader/apparatus"
_PAGE_TYPE = "reader/type"
_NOW_READING = "reader/now-reading"
_IN_CONTEXT = "lists/words-in-context"
_GEOMETRY = "window/geometry"
_HIDDEN = "desk/hidden"
_FRONT = "desk/front"
_SIZES = "desk/sizes-{name}"
_OWN_WINDOW = "desk/own-window-{pane}"
_MOTION = "look/motion"
_CITING = "notes/citations"


class WindowSettings:
    """Reads and writes one INI file; what cannot be read counts as not set."""

    def __init__(self, folder: Path) -> None:
        # What cannot be written is forgotten; the window opens all the same.
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        self.folder = str(folder)
        """Where all this lies, to be told."""
        self._file = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self._language = str(self._file.value(_LANGUAGE, ""))

    def theme(self) -> ThemeChoice:
        """Return the theme chosen."""
        value = self._file.value(_THEME, "system")
        return cast(ThemeChoice, value) if value in get_args(ThemeChoice) else "system"

    def step(self, allowed: tuple[int, ...]) -> int:
        """Return the text size in per cent."""
        value = str(self._file.value(_STEP, "100"))
        return int(value) if value.isdigit() and int(value) in allowed else 100

    def language(self) -> str:
        """Return the code of the language chosen last, or nothing. May be asked on any thread."""
        return self._language

    def apparatus(self) -> bool:
        """Return whether the reader marks what the file says otherwise."""
        return str(self._file.value(_APPARATUS, "true")) != "false"

    def page_type(self) -> PageType:
        """Return how the page of the reader is set in type."""
        from albviewer.ui.reader.page_type import read_type

        return read_type(str(self._file.value(_PAGE_TYPE, "")))

    def now_reading(self) -> bool:
        """Return whether map and timeline mark what is being read."""
        return str(self._file.value(_NOW_READING, "true")) != "false"

    def in_context(self) -> bool:
        """Return whether the list of passages shows the words of a search in their context."""
        return str(self._file.value(_IN_CONTEXT, "false")) == "true"

    def geometry(self) -> QByteArray | None:
        """Return where the window was, or None."""
        value = self._file.value(_GEOMETRY)
        return value if isinstance(value, QByteArray) else None

    def arrangement(self) -> Arrangement:
        """Return how the panes were arranged."""
        from albviewer.ui.window.arrangement import CAN_LEAVE, Arrangement, Pane
        from albviewer.ui.window.layouts import SIZES_NAMES

        hidden = set(str(self._file.value(_HIDDEN, "")).split())
        sizes = {name: self._sizes(name) for name in SIZES_NAMES}
        windows = {pane: self._file.value(_OWN_WINDOW.format(pane=pane)) for pane in CAN_LEAVE}
        return Arrangement(
            hidden=frozenset(pane for pane in Pane if pane in hidden),
            sizes={name: kept for name, kept in sizes.items() if kept},
            front=Pane.LISTS if self._file.value(_FRONT) == Pane.LISTS else Pane.MAP,
            own_windows={pane: bytes(kept.data()) for pane, kept in windows.items() if isinstance(kept, QByteArray)},
        )

    def _sizes(self, name: str) -> tuple[bytes, ...]:
        value = self._file.value(_SIZES.format(name=name))
        listed = value if isinstance(value, list) else []
        return tuple(bytes(item.data()) for item in listed if isinstance(item, QByteArray))

    def motion(self) -> MotionChoice:
        """Return whether things may move."""
        return "less" if self._file.value(_MOTION) == "less" else "system"

    def citing(self) -> str:
        """Return in which style sources are cited, or nothing; a name that is unknown does no harm."""
        return str(self._file.value(_CITING, ""))

    def remember_citing(self, style: str) -> None:
        """Keep in which style sources are cited."""
        self._file.setValue(_CITING, style)

    def remember_look(self, theme: ThemeChoice, step: int) -> None:
        """Keep theme and text size."""
        self._file.setValue(_THEME, theme)
        self._file.setValue(_STEP, step)

    def remember_language(self, language: str) -> None:
        """Keep the language."""
        self._language = language
        self._file.setValue(_LANGUAGE, language)

    def remember_apparatus(self, shown: bool) -> None:
        """Keep whether the reader marks what the file says otherwise."""
        self._file.setValue(_APPARATUS, "true" if shown else "false")

    def remember_page_type(self, wanted: PageType) -> None:
        """Keep how the page of the reader is set in type."""
        self._file.setValue(_PAGE_TYPE, wanted.as_text())

    def remember_now_reading(self, marked: bool) -> None:
        """Keep whether map and timeline mark what is being read."""
        self._file.setValue(_NOW_READING, "true" if marked else "false")

    def remember_in_context(self, shown: bool) -> None:
        """Keep whether the list of passages shows the words of a search in their context."""
        self._file.setValue(_IN_CONTEXT, "true" if shown else "false")

    def remember_motion(self, choice: MotionChoice) -> None:
        """Keep whether things may move."""
        self._file.setValue(_MOTION, choice)

    def remember_window(self, geometry: QByteArray, arrangement: Arrangement | None) -> None:
        """Keep where the window is and how it is arranged, if it had anything in it; write everything to the disk."""
        self._file.setValue(_GEOMETRY, geometry)
        if arrangement is not None:
            from albviewer.ui.window.arrangement import CAN_LEAVE
            from albviewer.ui.window.layouts import SIZES_NAMES

            self._file.setValue(_HIDDEN, " ".join(sorted(arrangement.hidden)))
            self._file.setValue(_FRONT, str(arrangement.front))
            for name in SIZES_NAMES:
                states = [QByteArray(state) for state in arrangement.sizes.get(name, ())]
                self._keep(_SIZES.format(name=name), states or None)
            for pane in CAN_LEAVE:
                geometry_ = arrangement.own_windows.get(pane)
                self._keep(_OWN_WINDOW.format(pane=pane), None if geometry_ is None else QByteArray(geometry_))
        self._file.sync()

    def forget(self) -> None:
        """Forget everything, also on the disk."""
        self._language = ""
        self._file.clear()
        self._file.sync()

    def _keep(self, key: str, value: object) -> None:
        if value is None:
            self._file.remove(key)
        else:
            self._file.setValue(key, value)
