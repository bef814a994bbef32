"""The fonts: loaded from their packages once, then handed out by name at the reader's text size.

Every font of the program comes from a FontBook. The files are variable fonts, and on Linux Qt takes the weight of
a variable font from its axis alone: a plain `QFont("Source Sans 3")` comes out extra light, and `<b>` comes out
smeared. So text is never made bold through HTML or a style sheet, but with a `strong` font from here.

This module knows nothing of themes or widgets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

from albviewer.resource_paths import package_dir

if TYPE_CHECKING:
    from pathlib import Path

    from albviewer.panels.tokens import Tokens

Face = Literal["serif", "sans", "system"]
"""In what sources are set: the serif of the program, its sans, or what the system uses for its own words."""

FONT_PACKAGES = ("fontpkg_source_serif_4", "fontpkg_source_sans_3")

_POINTS_PER_INCH = 72
_OPTICAL_RANGE = (8.0, 60.0)
_SMALL_CAPS_SPACING = 106.0
_SANS_SIZES = frozenset({"caption", "label", "ui", "kiosk-small", "kiosk-body", "kiosk-button"})
_STRONG_SIZES = frozenset({"section", "title", "kiosk-way", "kiosk-heading", "kiosk-title"})
_WEIGHT = "wght"
_OPTICAL_SIZE = "opsz"


class FontsError(RuntimeError):
    """A font file of the installation is missing or unreadable; the message names it."""


def load_fonts() -> tuple[str, ...]:
    """Make the packaged fonts known to Qt and return their families; raises FontsError.

    Needs a QGuiApplication. The fonts stay until it ends, so call it once.
    """
    families: set[str] = set()
    for package in FONT_PACKAGES:
        for file in _font_files(package):
            families.update(_load(file))
    return tuple(sorted(families))


def forget_fonts() -> None:
    """Have Qt let go of every font but those that something on the screen still holds.

    Qt keeps a font once it has drawn with it, a third of a megabyte each, and counts it as next to nothing. Call it
    before the words are set in other fonts: what is wanted of the old ones is then loaded again with the new.
    """
    # The one public call that empties Qt's store of fonts and changes nothing else.
    QFontDatabase.setApplicationEmojiFontFamilies(QFontDatabase.applicationEmojiFontFamilies())


def _font_files(package: str) -> list[Path]:
    try:
        files = list((package_dir(package) / "files").iterdir())
    except (ModuleNotFoundError, FileNotFoundError) as error:
        raise FontsError(f"The fonts of {package} are not installed.") from error
    return sorted(file for file in files if file.suffix == ".ttf")


def _load(file: Path) -> list[str]:
    number = QFontDatabase.addApplicationFont(str(file))
    if number < 0:
        raise FontsError(f"The font {file.name} cannot be read.")
    return QFontDatabase.applicationFontFamilies(number)


class _Cut(NamedTuple):
    """What tells one font of the book from another."""

    size: str
    serif: bool
    strong: bool = False
    italic: bool = False
    features: tuple[str, ...] = ()
    spacing: float = 100.0


class FontBook:
    """All fonts at one text size. `step` is that size in per cent, `dpi` the screen's logical dots per inch.

    Sans, for controls and lists: `caption`, `label`, `ui`. Serif, for sources and titles: `heading`, `source`,
    `snippet`, `reader`, `section`, `title`, `small_caps`. All who ask share a font. `face` says in what the
    words that are serif elsewhere are set.
    """

    def __init__(self, tokens: Tokens, *, dpi: float = 96.0, step: int = 100, face: Face = "serif") -> None:
        self._tokens = tokens
        self._dpi = dpi
        self._face = face
        self._made: dict[_Cut, QFont] = {}
        self.step = step

    def at(self, step: int, *, face: Face | None = None) -> FontBook:
        """Give the same fonts at another text size, in per cent, or in another face."""
        if step == self.step and face in (None, self._face):
            return self
        return FontBook(self._tokens, dpi=self._dpi, step=step, face=face or self._face)

    def px(self, length: float) -> int:
        """Scale a length in logical pixels by the text size, for whatever must grow with the words."""
        return round(length * self.step / 100)

    def line_height(self, size: str) -> float:
        """Give the line height, in logical pixels, that belongs to a size of the scale ("reader", "ui")."""
        return self._tokens.sizes[size].line * self.step / 100

    def caption(self, *, strong: bool = False, italic: bool = False) -> QFont:
        """Smallest words: ids, counts, ticks."""
        return self._sans("caption", strong=strong, italic=italic)

    def label(self, *, strong: bool = False, italic: bool = False) -> QFont:
        """Words beside glyphs, margin notes, counts."""
        return self._sans("label", strong=strong, italic=italic)

    def ui(self, *, strong: bool = False, italic: bool = False) -> QFont:
        """Controls and rows of lists."""
        return self._sans("ui", strong=strong, italic=italic)

    def heading(self, *, strong: bool = False, italic: bool = False) -> QFont:
        """Title of a pane or a card."""
        return self._serif("heading", strong=strong, italic=italic)

    def snippet(self, *, strong: bool = False, italic: bool = False) -> QFont:
        """Words of a passage inside a list."""
        return self._serif("snippet", strong=strong, italic=italic)

    def source(self, *, strong: bool = False, italic: bool = False) -> QFont:
        """Title of a source inside a list."""
        return self._serif("source", strong=strong, italic=italic)

    def reader(self, *, strong: bool = False, italic: bool = False, wide: bool = False) -> QFont:
        """Text of a source in the reader, with old-style figures; `wide` from 1600 pixels on."""
        return self._serif("reader-wide" if wide else "reader", strong=strong, italic=italic)

    def section(self) -> QFont:
        """Heading of a section; always strong."""
        return self._serif("section", strong=True, italic=False)

    def title(self) -> QFont:
        """Title of a source at the head of its text; always strong."""
        return self._serif("title", strong=True, italic=False)

    def small_caps(self) -> QFont:
        """Head of a panel, in small capitals; the words stay in ordinary letters ("Sources")."""
        features = ("smcp", "c2sc", "lnum")
        return self._font(_Cut(size="heading", serif=True, features=features, spacing=_SMALL_CAPS_SPACING))

    def named(self, name: str) -> QFont:
        """Give a font by name: a size of the scale, then "strong", "italic" or "lining" if wanted ("label strong").

        "lining" is for serif words with numbers of sources: old-style figures would make 003 read as oo3. "small-caps"
        stands alone. Raises KeyError for a size that the scale does not have.
        """
        size, *cut = name.split()
        if size == "small-caps":
            return self.small_caps()
        strong, italic = "strong" in cut or size in _STRONG_SIZES, "italic" in cut
        if size in _SANS_SIZES:
            return self._sans(size, strong=strong, italic=italic)
        return self._serif(size, strong=strong, italic=italic, figures="lnum" if "lining" in cut else "onum")

    def _sans(self, size: str, *, strong: bool, italic: bool) -> QFont:
        return self._font(_Cut(size=size, serif=False, strong=strong, italic=italic, features=("lnum", "tnum")))

    def _serif(self, size: str, *, strong: bool, italic: bool, figures: str = "onum") -> QFont:
        return self._font(_Cut(size=size, serif=True, strong=strong, italic=italic, features=(figures,)))

    def _font(self, cut: _Cut) -> QFont:
        """Return a font that all share: whoever wants it otherwise makes a copy."""
        font = self._made.get(cut)
        if font is None:
            font = self._made[cut] = self._cast(cut)
        return font

    def _cast(self, cut: _Cut) -> QFont:
        pixels = self._tokens.sizes[cut.size].size * self.step / 100
        weight = self._tokens.weights["strong" if cut.strong else "regular"]
        serif = cut.serif and self._face == "serif"
        font = QFont(self._families(cut))
        font.setStyleHint(QFont.StyleHint.Serif if serif else QFont.StyleHint.SansSerif)
        # Points, because they may be fractions and pixels may not.
        font.setPointSizeF(pixels * _POINTS_PER_INCH / self._dpi)
        # Hinting along the line would round every letter's width up to whole pixels.
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        font.setItalic(cut.italic)
        font.setWeight(QFont.Weight(weight))
        font.setVariableAxis(QFont.Tag(_WEIGHT), weight)
        if serif:
            low, high = _OPTICAL_RANGE
            # In pixels, as web pages do it, so that the map's labels and ours are cut alike.
            font.setVariableAxis(QFont.Tag(_OPTICAL_SIZE), min(max(pixels, low), high))
        for feature in cut.features:
            font.setFeature(QFont.Tag(feature), 1)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, cut.spacing)
        return font

    def _families(self, cut: _Cut) -> list[str]:
        if cut.serif and self._face == "system":
            system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
            return [*system.families(), *self._tokens.sans]
        return list(self._tokens.serif if cut.serif and self._face == "serif" else self._tokens.sans)
