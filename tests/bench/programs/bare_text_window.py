"""The least that can show a text: a main window with a text browser that holds 50 KB. Tells when it is painted."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

_SENTENCE = "The text of a source as it might stand in any book, of no meaning and of ordinary length. "
_LONG = 50_000


class FirstPaint(QObject):
    """Waits for the first painting of a widget, and tells when the event loop comes round after it."""

    def __init__(self, browser: QTextBrowser) -> None:
        super().__init__(browser)
        browser.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, lambda: print("bench: text", flush=True))
        return False


def main() -> int:
    app = QApplication(sys.argv)
    window = QMainWindow()
    browser = QTextBrowser(window)
    paragraph = f"<p>{_SENTENCE * 5}</p>"
    browser.setHtml(paragraph * (_LONG // len(paragraph)))
    window.setCentralWidget(browser)
    window.resize(1366, 768)
    waiting = FirstPaint(browser)
    window.show()
    code = app.exec()
    del waiting
    return code


if __name__ == "__main__":
    sys.exit(main())
