"""The state as a link, and back: albviewer://COLLECTION/1?place=vlore&from=1960&to=1961.

A link is readable, stays valid, and says nothing that could do harm: it names things of a collection that is there
already. Its parts are in docs/user-guide.md. What is not understood is refused as a whole, by a LinkError that names
it. The language is left out: whoever opens a link reads in their own. Pure; knows nothing of files and windows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from albviewer.session.link_parts import LinkError, LinkFault, parts_of, state_from

if TYPE_CHECKING:
    from albviewer.linking.linked import LinkedCollection
    from albviewer.session.changes import Change
    from albviewer.session.view_state import ViewState

__all__ = [
    "LONGEST",
    "SCHEME",
    "Link",
    "LinkError",
    "LinkFault",
    "is_link",
    "link_of",
    "link_text",
    "open_link",
    "read_link",
]

SCHEME = "albviewer://"
VERSION = 1
LONGEST = 8_000
"""So many characters a link may have: mails and address bars cut longer ones."""

_HEAD = re.compile(r"albviewer://([a-z0-9][a-z0-9-]{0,99})(?:/([0-9]{1,9}))?/?(?:\?([^#]*))?")
# What may stand in a part as it is; everything else is written as %XX.
_PLAIN = ",:;/.-~*()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link that is well-formed: the id of the collection, and names with values as they were written."""

    collection: str
    parts: tuple[tuple[str, str], ...] = ()


def is_link(text: str) -> bool:
    """Tell whether a text is meant as a link, well-formed or not."""
    return text.strip()[: len(SCHEME)].casefold() == SCHEME


def link_of(state: ViewState, collection: str, *, longest: int = LONGEST) -> str:
    """Return the link to a state. Raise LinkError if it would be too long."""
    link = link_text(Link(collection=collection, parts=tuple(parts_of(state))))
    if len(link) > longest:
        raise LinkError(LinkFault.TOO_LONG, str(longest))
    return link


def read_link(text: str, *, longest: int = LONGEST) -> Link:
    """Return what a link says, whatever the collection has. Raise LinkError if it is none that can be understood."""
    text = text.strip()
    if len(text) > longest:
        raise LinkError(LinkFault.TOO_LONG, str(longest))
    head = _HEAD.fullmatch(text)
    if head is None:
        raise LinkError(LinkFault.NO_LINK)
    collection, version, asked = head.groups()
    if version is not None and int(version) != VERSION:
        raise LinkError(LinkFault.OTHER_VERSION, version)
    return Link(collection=collection, parts=tuple(_part(part) for part in (asked or "").split("&") if part))


def _part(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    try:
        name, value = unquote(name, errors="strict"), unquote(value, errors="strict")
    except UnicodeDecodeError:
        raise LinkError(LinkFault.NO_LINK) from None
    if not equals or not (name + value).isprintable():
        raise LinkError(LinkFault.NO_LINK)
    return name, value


def link_text(link: Link) -> str:
    """Return a link as one writes it."""
    asked = "&".join(f"{name}={quote(value, safe=_PLAIN, errors='replace')}" for name, value in link.parts)
    return f"{SCHEME}{link.collection}/{VERSION}" + (f"?{asked}" if asked else "")


def open_link(link: Link, linked: LinkedCollection) -> Change:
    """Return the change to what a link says; the language stays. Raise LinkError naming what there is not."""
    if link.collection != linked.collection.head.id:
        raise LinkError(LinkFault.OTHER_COLLECTION, link.collection)
    asked = state_from(link.parts, linked)
    return lambda state: replace(asked, language=state.language)
