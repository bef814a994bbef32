"""Puts the program together: the only place that constructs things and passes them in.

Opens the window on a collection, or takes a picture of it. Knows nothing of the command line.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QIcon

from albviewer import __version__
from albviewer.panels.tokens import load_tokens
from albviewer.resource_paths import bundled_collection, guides_dir, resources_dir, user_cache_dir, user_data_dir
from albviewer.session.named_views import NamedViews
from albviewer.session.recent import RecentCollections
from albviewer.session.search_history import SearchHistory
from albviewer.ui.application import Application
from albviewer.ui.garbage import GarbageRounds
from albviewer.ui.graphics import SCENE_GRAPH, choose_scene_graph, has_graphics_card
from albviewer.ui.theme.theme import open_appearance
from albviewer.ui.translation import Translations
from albviewer.ui.window.main_window import MainWindow
from albviewer.ui.window.services import WindowServices
from albviewer.ui.window.settings import WindowSettings

# What is not needed for the first words is imported where it is used: tests/test_start.py says what may not be.
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from albviewer.index.finder import Finder
    from albviewer.index.first_look import FirstLook
    from albviewer.index.store.progress import Tell
    from albviewer.kiosk.config import KioskConfig
    from albviewer.kiosk.folder import ExhibitFolder
    from albviewer.kiosk.ready import Check
    from albviewer.session.annotations import Annotations
    from albviewer.session.session import Session
    from albviewer.session.view_state import ViewState
    from albviewer.ui.kiosk.program import ExhibitServices
    from albviewer.ui.window.first_leaf import Leaves

log = logging.getLogger(__name__)

_FRAMES_MS = 1500
_DOOR = "door"


def make_application(arguments: list[str]) -> Application:
    """Return the application, with what the web engine needs set before."""
    choose_scene_graph(os.environ, card=has_graphics_card())
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = Application(arguments)
    app.setApplicationName("albviewer")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("albviewer")
    # Where no desktop entry tells of one. It is read when a window is shown.
    app.setWindowIcon(QIcon(str(resources_dir() / "icons" / "albviewer-64.png")))
    rounds = GarbageRounds(app)
    app.aboutToQuit.connect(rounds.end)
    return app


def assemble_window(app: QApplication, *, data: Path, cache: Path) -> MainWindow:
    """Return the window, dressed as it was left, with nothing opened in it yet.

    `data` is the folder for what belongs to the reader, `cache` the one for what can be made again.
    """
    settings = WindowSettings(data)
    tokens = load_tokens(resources_dir() / "styles" / "tokens.yaml", cache)
    appearance = open_appearance(app, tokens, choice=settings.theme(), step=settings.step(tokens.text_steps))
    states = data / "states.json"
    translations = Translations(resources_dir() / "translations")
    system = translations.of_the_system()
    recent = RecentCollections(data / "recent.json")
    searches = SearchHistory(data / "searches.json")
    services = WindowServices(
        open_session=lambda folder, tell, look: open_session(
            folder, states, cache, tell=tell, look=look, language=settings.language() or system
        ),
        map_page=lambda: _map_page(cache),
        remember=lambda session, state: remember(session, state, states),
        resources=resources_dir(),
        leaves=_leaves(app, data, cache),
        translations=translations,
        searches=searches,
        recent=recent,
        views=NamedViews(data / "views.json"),
        where=lambda id_: where_is(id_, recent),
        guides=guides_dir(),
        forget=lambda: _forget(data, cache, searches),
        discard_index=lambda folder: discard_index(folder, cache),
        annotations=lambda session: annotations_of(session, data / "annotations"),
    )
    return MainWindow(appearance, translations.say_in(settings.language() or system), settings, services)


def _forget(data: Path, cache: Path, searches: SearchHistory) -> None:
    """Forget where collections were left, and what was searched for."""
    # They are in memory too, and would be written down again.
    searches.forget_all()
    for file in (data / "states.json", data / "searches.json", cache / "leaf.json"):
        file.unlink(missing_ok=True)


def annotations_of(session: Session, folder: Path) -> Annotations:
    """Return what the reader has marked in the collection of a session; it is kept in a file of its own in a folder."""
    from albviewer.session.annotations import Annotations

    collection = session.collection
    return Annotations(folder / f"{collection.head.id}.json", collection.head.id, collection.sources)


def discard_index(path: Path, cache: Path) -> None:
    """Let the index of the collection in a folder or package be made again when it is next opened."""
    from albviewer.collection.packages.opened import collection_folder_of
    from albviewer.index.store.paths import IndexFolder

    IndexFolder(cache, collection_folder_of(path, cache)).forget()


def where_is(id_: str, recent: RecentCollections) -> Path | None:
    """Return where the collection with an id lies: one that was opened lately, or the bundled one; else None."""
    path = recent.path_of(id_)
    if path is not None:
        return path
    from albviewer.collection.load import load_head
    from albviewer.collection.no_collection import NoCollectionError

    bundled = bundled_collection()
    try:
        return bundled if load_head(bundled).id == id_ else None
    except NoCollectionError:
        return None


def _leaves(app: QApplication, data: Path, cache: Path) -> Leaves:
    """Return what keeps the words that were read last: as long as collection, state and looks are as they were."""
    from albviewer.ui.window.first_leaf import Leaves, stamps_of

    def depends(collection: Path) -> list[object] | None:
        stamps = stamps_of(collection, data / "states.json", data / "window.ini")
        hints, screen = app.styleHints(), app.primaryScreen()
        theme = [hints.colorScheme().value, hints.accessibility().contrastPreference().value]
        return None if stamps is None else [__version__, theme, screen.logicalDotsPerInchY(), stamps]

    return Leaves(cache / "leaf.json", depends)


def _map_page(cache: Path, *, exhibit: bool = False) -> bytes:
    from albviewer.panels.map_settings import MapPageSettings
    from albviewer.panels.page_cache import map_page

    return map_page(MapPageSettings(exhibit=exhibit), cache)


def open_session(
    path: Path,
    states: Path,
    cache: Path,
    *,
    tell: Tell,
    look: Callable[[Session], None] | None = None,
    language: str = "en",
) -> Session:
    """Return a session on the collection in a folder or package, in the state in which it was left.

    At first it is in the language given. Its index is kept below `cache`; `tell` hears how far the building of it is,
    and if that takes long, `look` is given a session on the first documents before.
    Raise NoCollectionError if there is no collection at the path, and CancelledError if `tell` does.
    """
    from albviewer.collection.packages.opened import collection_folder_of
    from albviewer.index.opening import open_finder

    folder = collection_folder_of(path, cache)

    def show(first: FirstLook) -> None:
        if look is not None:
            session = _session_of(first.finder, folder, states, language)
            session.in_all = first.in_all
            look(session)

    finder = open_finder(folder, cache, tell, show if look is not None else None)
    return _session_of(finder, folder, states, language)


def _session_of(finder: Finder, folder: Path, states: Path, language: str) -> Session:
    from albviewer.session.memory import load_positions, load_state
    from albviewer.session.session import Session
    from albviewer.session.view_state import ViewState

    linked = finder.linked
    state = load_state(states, linked.collection.head.id, linked) or ViewState(language=language)
    # Here, on a thread of its own, and not at the first question, which the window waits for.
    finder.prepare()
    session = Session(finder, state, folder=folder)
    session.positions.update(load_positions(states, linked.collection.head.id, linked))
    return session


def remember(session: Session, state: ViewState, states: Path) -> None:
    """Keep the state in which a collection is left. A disk that cannot be written costs the state, nothing else."""
    from albviewer.session.memory import save_state

    try:
        save_state(states, session.collection.head.id, state, session.positions)
    except OSError as error:
        log.info("the state was not kept: %s", error)


def hand_over_link(link: str) -> bool:
    """Give a link to the window that is open already; False if there is none."""
    from albviewer.ui.window.one_program import door_of, hand_over

    return hand_over(door_of(user_data_dir()), link)


def run(folder: Path, *, screenshot: Path | None = None, link: str = "") -> int:
    """Open the window on a collection and return the exit status when it is closed.

    With `screenshot` a picture of the window is saved once text and map are drawn, and the program ends. With `link`
    the window shows what the link says; the folder is that of its collection. Raise NoCollectionError if the folder is
    no collection.
    """
    app = make_application(sys.argv[:1])
    window = assemble_window(app, data=user_data_dir(), cache=user_cache_dir())
    unusable: list[Exception] = []

    def tell(error: Exception) -> None:
        # Without a collection there is nothing to show: whoever called says why.
        if window.room is None:
            unusable.append(error)
            window.close()
        else:
            sys.stderr.write(f"albviewer: {error}\n")

    window.failed.connect(tell)
    app.given.connect(window.open_given)
    if screenshot is not None:
        window.map_shown.connect(lambda: _take_picture(window, screenshot))
    # What is handed over from outside can wait until everything is there.
    window.map_shown.connect(lambda: _open_door(window))
    if link:
        window.open_link(link)
    else:
        window.open(folder)
    window.show()
    code = app.exec()
    if unusable:
        raise unusable[0]
    return code


def _open_door(window: MainWindow) -> None:
    """Take the links that later starts of the program hand over."""
    if window.findChild(QObject, _DOOR) is not None:
        return
    from albviewer.ui.window.one_program import Door, door_of

    door = Door(door_of(user_data_dir()), window)
    door.setObjectName(_DOOR)
    door.given.connect(window.open_link)
    door.open()


def _take_picture(window: MainWindow, file: Path) -> None:
    """Save a picture of the window once the map has been painted, and end the program."""

    def save() -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not window.grab().save(str(file)):
            sys.stderr.write(f"albviewer: the picture {file} could not be written\n")
        window.close()

    # The page is ready before its first frame is on the screen; a web view gives no signal for that.
    QTimer.singleShot(_FRAMES_MS, save)


def run_kiosk(
    base: Path, config: KioskConfig, folder: ExhibitFolder, *, restarts: int = 0, size: tuple[int, int] | None = None
) -> int:
    """Show a collection as an exhibit, or the newer edition of it that a package brought; return how it ended.

    `base` is the collection that the exhibit was started with, `size` that of a window to try it out in.
    """
    from albviewer.collection.packages.shelf import Shelf
    from albviewer.kiosk.editions import shown_edition
    from albviewer.ui.kiosk.life_line import LifeLine
    from albviewer.ui.kiosk.program import ExhibitProgram, Run

    # The supervisor reads it, and keeps the log.
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(message)s")
    safe_graphics = os.environ.get(SCENE_GRAPH) == "software"
    app = make_application(sys.argv[:1])
    shown = shown_edition(base, Shelf(folder.shelf))
    tokens = load_tokens(resources_dir() / "styles" / "tokens.yaml", user_cache_dir())
    appearance = open_appearance(app, tokens, choice=config.look.value)
    run = Run(
        edition=shown.edition,
        updated=shown.updated,
        restarts=restarts,
        safe_graphics=safe_graphics,
    )
    services = _exhibit_services(base, shown.path, config, folder)
    program = ExhibitProgram(config, folder, run, appearance, services, size=size)
    ends: list[int] = []
    program.ended.connect(ends.append)
    program.ended.connect(app.quit)
    line = LifeLine(0, program)
    line.cut.connect(lambda: program.end(0))
    signal.signal(signal.SIGTERM, lambda *_: program.end(0))
    line.start()
    program.start()
    app.exec()
    return ends[0] if ends else 0


def _exhibit_services(base: Path, shown: Path, config: KioskConfig, folder: ExhibitFolder) -> ExhibitServices:
    """Return how an exhibit opens what it shows, and takes newer editions."""
    from albviewer.collection.packages.opened import collection_folder_of
    from albviewer.collection.packages.shelf import Shelf
    from albviewer.index.opening import open_finder
    from albviewer.kiosk.editions import updater_for
    from albviewer.kiosk.exits import Exit
    from albviewer.kiosk.updates import stick_folders
    from albviewer.session.session import Session
    from albviewer.session.view_state import ViewState
    from albviewer.ui.kiosk.program import ExhibitServices

    cache = user_cache_dir()

    def opened() -> tuple[Session, bytes]:
        place = collection_folder_of(shown, cache)
        finder = open_finder(place, cache, lambda _progress: None)
        finder.prepare()
        return Session(finder, ViewState(language=config.languages[0]), folder=place), _map_page(cache, exhibit=True)

    def unusable(_error: BaseException) -> int:
        # An edition that does not open is none; what the exhibit was started with may yet come, on a slow disk.
        return Exit.RESTART if Shelf(folder.shelf).take_back() else Exit.UNUSABLE

    updater = None
    if config.updates is not None:

        def prepare(new: Path) -> None:
            open_finder(new, cache, lambda _progress: None)

        updater, unreadable = updater_for(config.updates, base, folder.shelf, cache=cache, prepare=prepare)
        for sentence in unreadable:
            log.error("%s", sentence)
    more = [config.updates.folder] if config.updates is not None and config.updates.folder is not None else []
    return ExhibitServices(
        open=opened,
        unusable=unusable,
        resources=resources_dir(),
        translations=Translations(resources_dir() / "translations"),
        updater=updater,
        folders=lambda: [*stick_folders(), *more],
    )


def check_screen(config: KioskConfig) -> list[Check]:
    """Return what only Qt can tell of whether this machine is ready for an exhibit. Without a screen Qt ends here."""
    from albviewer.ui.kiosk.ready import screen_checks

    return screen_checks(make_application(sys.argv[:1]), config, Translations(resources_dir() / "translations"))
