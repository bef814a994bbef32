"""Whether screen, touch and fonts of a machine are ready for an exhibit: what only Qt can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QInputDevice

from albviewer.kiosk.config import KioskConfig
from albviewer.kiosk.ready import Check
from albviewer.ui.theme.fonts import FontsError, load_fonts
from albviewer.ui.translation import Translations

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def screen_checks(app: QApplication, config: KioskConfig, translations: Translations) -> list[Check]:
    """Return the checks that need an application; it is not shown."""
    return [_screen(app, config), _touch(), _fonts(), _languages(config, translations)]


def _screen(app: QApplication, config: KioskConfig) -> Check:
    size, ratio = app.primaryScreen().size(), app.primaryScreen().devicePixelRatio()
    pixels = (round(size.width() * ratio), round(size.height() * ratio))
    found = f"the screen has {pixels[0]}x{pixels[1]} pixels"
    if config.size is None or config.size == pixels:
        return Check(name="screen", holds=True, found=found)
    wanted = "x".join(map(str, config.size))
    return Check(name="screen", holds=False, found=f"{found}, the settings say {wanted}")


def _touch() -> Check:
    screens = [device for device in QInputDevice.devices() if device.type() == QInputDevice.DeviceType.TouchScreen]
    named = ", ".join(device.name() for device in screens)
    found = f"touch screen: {named}" if screens else "no touch screen is known before the first touch, or there is none"
    return Check(name="touch", holds=bool(screens), found=found)


def _fonts() -> Check:
    try:
        families = load_fonts()
    except FontsError as error:
        return Check(name="fonts", holds=False, found=str(error))
    return Check(name="fonts", holds=bool(families), found=f"{len(families)} families of fonts are there")


def _languages(config: KioskConfig, translations: Translations) -> Check:
    missing = [code for code in config.languages if code not in translations.languages]
    found = f"no translation: {', '.join(missing)}" if missing else "the buttons speak all languages"
    return Check(name="buttons", holds=not missing, found=found)
