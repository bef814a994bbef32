"""The appearance of the whole program: which theme, which text size, and their fonts, icons and style sheet.

One Appearance is made at the start and passed to whatever draws; who keeps a font, an icon or a measure takes it
anew on `changed`. It follows the system's light, dark and contrast settings while the choice is "system". It knows
nothing of what the windows show.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, QTemporaryDir
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from albviewer.ui.theme.fonts import FontBook, forget_fonts, load_fonts
from albviewer.ui.theme.icons import SCALES, IconBook, load_glyphs
from albviewer.ui.theme.look import FONT_PROPERTY, Look
from albviewer.ui.theme.palette import palette
from albviewer.ui.theme.style_sheet import IMAGES, style_sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QStyleHints

    from albviewer.panels.tokens import Theme, Tokens

ThemeChoice = Literal["light", "dark", "contrast", "system"]

_IMAGE = 12


def theme_for(choice: ThemeChoice, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> str:
    """Name the theme to show: the choice itself, or what the system asks for, more contrast before dark."""
    if choice != "system":
        return choice
    if contrast == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def open_appearance(
    app: QApplication, tokens: Tokens, *, choice: ThemeChoice = "system", step: int = 100
) -> Appearance:
    """Load fonts and icons, dress the program and return its appearance.

    Raises FontsError or IconsError if the installation is not complete.
    """
    load_fonts()
    screen = app.primaryScreen()
    fonts = FontBook(tokens, dpi=screen.logicalDotsPerInchY(), step=step)
    scales = _scales_of(app)
    icons = IconBook(load_glyphs(), tokens.themes["light"], normal=tokens.icon["normal"], scales=scales)
    appearance = Appearance(tokens, fonts=fonts, icons=icons, hints=app.styleHints(), choice=choice)
    appearance.apply_to(app)
    app.screenAdded.connect(lambda _screen: appearance.sharpen(_scales_of(app)))
    return appearance


def _scales_of(app: QApplication) -> tuple[float, ...]:
    """Return the scales at which icons are drawn for the screens that there are."""
    ratios = [screen.devicePixelRatio() for screen in app.screens()]
    wanted = {next((scale for scale in SCALES if scale >= ratio), SCALES[-1]) for ratio in ratios}
    return tuple(sorted({SCALES[0], *wanted}))


class Appearance(Look):
    """The look of the program as the reader and the system want it."""

    def __init__(
        self,
        tokens: Tokens,
        *,
        fonts: FontBook,
        icons: IconBook,
        hints: QStyleHints,
        choice: ThemeChoice = "system",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tokens, theme=tokens.themes["light"], fonts=fonts, icons=icons, parent=parent)
        self._hints = hints
        # Kept, because PySide takes the object from us when its wrapper goes.
        self._accessibility = hints.accessibility()
        self._choice: ThemeChoice = choice
        self._target: QApplication | QWidget | None = None
        # A style sheet takes pictures from files only; the folder goes when the appearance goes.
        self._images = QTemporaryDir()
        self._tell_system()
        self._theme = self._wanted_theme()
        self._icons = icons.at(self._theme, step=fonts.step)
        hints.colorSchemeChanged.connect(self._follow_system)
        self._accessibility.contrastPreferenceChanged.connect(self._follow_system)

    @property
    def choice(self) -> ThemeChoice:
        """What the reader chose, which may be "system"."""
        return self._choice

    def set_choice(self, choice: ThemeChoice) -> None:
        """Choose a theme, or "system" to follow the system."""
        self._choice = choice
        self._tell_system()
        self._show(self._wanted_theme(), self.step)

    def set_step(self, step: int) -> None:
        """Choose the text size, one of `tokens.text_steps`; raises ValueError for any other."""
        if step not in self.tokens.text_steps:
            raise ValueError(f"The text size must be one of {self.tokens.text_steps}, not {step}.")
        self._show(self._theme, step)

    def apply_to(self, target: QApplication | QWidget) -> None:
        """Dress the whole program, or one widget and all in it, now and at every change."""
        self._target = target
        self._dress_target()

    def sharpen(self, scales: tuple[float, ...]) -> None:
        """Draw the icons at other scales, for a screen that has come."""
        if scales != self._icons.scales:
            self._icons = self._icons.sharp_at(scales)
            self._dress_target()
            self.changed.emit()

    def _wanted_theme(self) -> Theme:
        scheme, contrast = self._hints.colorScheme(), self._accessibility.contrastPreference()
        return self.tokens.themes[theme_for(self._choice, scheme, contrast)]

    def _tell_system(self) -> None:
        """Ask for window frames in the theme's lightness; they are the system's to draw."""
        if self._choice == "system":
            self._hints.unsetColorScheme()
        else:
            light = self._choice == "light"
            self._hints.setColorScheme(Qt.ColorScheme.Light if light else Qt.ColorScheme.Dark)

    def _follow_system(self) -> None:
        self._show(self._wanted_theme(), self.step)

    def _show(self, theme: Theme, step: int) -> None:
        if theme is self._theme and step == self.step:
            return
        self._theme = theme
        self._icons = self._icons.at(theme, step=step)
        if step != self.step:
            forget_fonts()
        self._fonts = self._fonts.at(step)
        self._dress_target()
        self.changed.emit()

    def _image_files(self) -> dict[str, str]:
        folder, size = Path(self._images.path()), self._fonts.px(_IMAGE)
        return {
            name: self._icons.save(icon, tone, folder, size=size).as_posix() for name, (icon, tone) in IMAGES.items()
        }

    def _dress_target(self) -> None:
        if self._target is None:
            return
        target = self._target
        target.setPalette(palette(self._theme))
        target.setFont(self._fonts.ui())
        target.setStyleSheet(style_sheet(self.tokens, self._theme, self.step, images=self._image_files()))
        QToolTip.setFont(self._fonts.label())
        widgets = target.allWidgets() if isinstance(target, QApplication) else target.findChildren(QWidget)
        for widget in widgets:
            name = widget.property(FONT_PROPERTY)
            if name:
                widget.setFont(self._fonts.named(name))
