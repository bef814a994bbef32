"""The least that can show a page: a web view on the file that is named. Tells when it is loaded, and when painted."""

from __future__ import annotations

import sys

from PySide6.QtCore import QUrl
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

_PAINTED = "requestAnimationFrame(() => requestAnimationFrame(() => { document.title = 'painted'; }))"


def main() -> int:
    app = QApplication(sys.argv)
    view = QWebEngineView()

    def loaded() -> None:
        print("bench: map", flush=True)
        view.page().runJavaScript(_PAINTED)

    view.loadFinished.connect(loaded)
    view.titleChanged.connect(lambda title: title == "painted" and print("bench: drawn", flush=True))
    view.load(QUrl.fromLocalFile(sys.argv[1]))
    view.resize(1366, 768)
    view.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
