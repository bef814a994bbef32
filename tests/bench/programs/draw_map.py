"""Shows a page of the map, the program's (`ours`) or a bare one of Leaflet (`bare`), and tells how long that took.

From the moment that the page is asked for, with nothing of the web engine loaded yet, to the frame after the one that
shows the map: coast, borders and markers, or Leaflet's one marker.
"""

from __future__ import annotations

import sys
import time

from map_pages import bare_page, our_page, told_map
from PySide6.QtWidgets import QApplication

from albviewer.app import make_application

# What is looked for in the page; it is run from outside, as the page's policy runs no script that it does not know.
_THERE = {"ours": 'albviewer.land.shownYear > 0 && albviewer.positionOf("vlore") !== null', "bare": "drawn()"}
_WATCH = """
(function look() {
  requestAnimationFrame(%s ? () => requestAnimationFrame(() => { document.title = "seen"; }) : look);
})()
"""


def main() -> int:
    app: QApplication = make_application(sys.argv[:1])
    which = sys.argv[1]
    page = our_page() if which == "ours" else bare_page()
    view = told_map()
    view.show()

    def seen(title: str) -> None:
        if title == "seen":
            print("bench:", (time.perf_counter() - began) * 1000, flush=True)
            app.quit()

    began = time.perf_counter()
    view.start(page.encode())
    web = view.focusProxy()
    assert web is not None
    web.titleChanged.connect(seen)  # type: ignore[attr-defined]
    view.ready.connect(lambda: web.page().runJavaScript(_WATCH % _THERE[which]))  # type: ignore[attr-defined]
    app.exec()
    view.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
