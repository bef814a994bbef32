"""Where files stand, the program's and its libraries', and where a reader's go: the only maker of such paths.

It must not know what is in those folders. In an installed wheel the files lie inside the package; in a checkout
they are read from its top, so that a change to a seed or a style shows at the next start.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
_APP = "albviewer"


def _bundled(name: str) -> Path:
    """Return the folder `name` of the installed package, else that of the checkout.

    Raises FileNotFoundError when neither is there: the installation is then incomplete.
    """
    for root in (_PACKAGE / "_bundled", _PACKAGE.parents[1]):
        if (root / name).is_dir():
            return root / name
    raise FileNotFoundError(f"albviewer is not completely installed: its folder {name!r} is missing")


def resources_dir() -> Path:
    """Return the folder of the program's styles, icons, translations and map data."""
    return _bundled("resources")


def bundled_collection() -> Path:
    """Return the folder of the collection that comes with the program."""
    return _bundled("seeds")


def guides_dir() -> Path:
    """Return the folder with the guide to the program, in each of its languages."""
    return _bundled("docs")


def package_dir(name: str) -> Path:
    """Return the folder of an installed package, which is not imported for it; raises ModuleNotFoundError.

    `importlib.resources` would tell the same and bring a dozen modules along, for which the first words would wait.
    """
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"the package {name} is not installed", name=name)
    return Path(next(iter(spec.submodule_search_locations)))


def user_cache_dir() -> Path:
    """Return the folder for what can be made again: indexes, map pages. It may not exist yet."""
    return platformdirs.user_cache_path(_APP, appauthor=False)


def user_data_dir() -> Path:
    """Return the folder for what belongs to the reader: notes, bookmarks, positions. It may not exist yet."""
    return platformdirs.user_data_path(_APP, appauthor=False)
