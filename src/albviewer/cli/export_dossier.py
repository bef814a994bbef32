"""A dossier on the command line: the same as in the window, worded in the language of the names that are asked for."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.panels.dossier.blocks import Dossier
    from albviewer.panels.say import Say
    from albviewer.panels.tokens import Theme, Tokens
    from albviewer.session.session import Session

_ENGLISH = "en"


def dossier_writer(session: Session, args: Namespace) -> Callable[[Path], None]:
    """Return what writes the dossier that is asked for. Raise QueryTextError if the words cannot be searched for."""
    from albviewer.panels.tokens import load_tokens
    from albviewer.resource_paths import resources_dir

    tokens = load_tokens(resources_dir() / "styles" / "tokens.yaml")
    theme = tokens.themes[args.style]
    if args.to == "dossier-pdf" and args.style == "light":
        # Paper has its own colour.
        theme = replace(theme, colour={**theme.colour, "paper": tokens.themes["print"].colour["paper"]})
    dossier = _dossier(session, args, theme)
    write = _write_html if args.to == "dossier-html" else partial(_write_pdf, paper=args.paper)
    return lambda out: write(dossier, tokens, theme, out)


def _dossier(session: Session, args: Namespace, theme: Theme) -> Dossier:
    from albviewer import __version__
    from albviewer.export.citations import CitationStyle, cite
    from albviewer.panels.dossier.making import MAP_SIZE, Making, dossier_of
    from albviewer.panels.picture.compose import map_size
    from albviewer.panels.picture.frame import frame_around
    from albviewer.panels.program_page import load_map_data
    from albviewer.resource_paths import resources_dir

    making = Making(
        cite=partial(cite, style=CitationStyle(args.cite)),
        theme=theme,
        map_data=load_map_data(resources_dir() / "map" / "assets.yaml"),
        today=date.today().isoformat(),
        version=__version__,
        passages=args.passages or None,
        frame=frame_around(args.box, *map_size(*MAP_SIZE), margin=0) if args.box else None,
        year=args.year,
        graticule=args.grid,
    )
    return dossier_of(session, _say_in(session.state.language), making)


def _say_in(language: str) -> Say:
    """Return what words a dossier: it is for readers, unlike what the command line itself says."""
    from albviewer.panels.say import Say

    if language == _ENGLISH:
        return Say(_ENGLISH)
    from albviewer.resource_paths import resources_dir
    from albviewer.ui.translation import Translations

    say = Translations(resources_dir() / "translations").say_in(language)
    # Where the program does not speak a language, the collection may: its own words stay in it.
    return say if say.language == language else Say(language)


def _write_html(dossier: Dossier, tokens: Tokens, theme: Theme, out: Path) -> None:
    from albviewer.panels.dossier.html import html_of
    from albviewer.panels.picture.base_map import BaseMap
    from albviewer.resource_paths import resources_dir
    from albviewer.whole_files import write_whole

    write_whole(out, html_of(dossier, tokens, theme, BaseMap(resources_dir() / "map")).encode())


def _write_pdf(dossier: Dossier, _tokens: Tokens, theme: Theme, out: Path, *, paper: str | None) -> None:
    from albviewer.panels.picture.base_map import BaseMap
    from albviewer.resource_paths import resources_dir
    from albviewer.ui.dossier.pages import Paper, pdf_without_a_screen
    from albviewer.whole_files import write_whole

    base = BaseMap(resources_dir() / "map")
    write_whole(out, pdf_without_a_screen(dossier, theme, base, Paper(paper) if paper else None))
