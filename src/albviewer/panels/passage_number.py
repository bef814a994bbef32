"""A passage asked for by its number, as it is read off a page or a footnote: "3.12", "004 3.12", "004 ¶ 3.12".

Where the passages of a source are numbered throughout, "12" is enough, and "004.12" asks for one of another source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.model.documents import PassageId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from albviewer.model.documents import Block
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

_SIGN = "¶"


def passage_asked(session: Session, text: str, open_source: str, say: Say) -> PassageId | str:
    """Return the passage that some words ask for, or one sentence that says why there is none.

    A number alone is one of the source that is open.
    """
    words = text.replace(_SIGN, " ").split()
    if not words or len(words) > 2:
        return say("Write the number of a passage: 3.12, or 004 3.12 for another source.")
    source, label = words if len(words) == 2 else _parted(session, words[0], open_source)
    if source not in session.collection.sources:
        return say("There is no source {source}.", source=source)
    # Half of Europe writes a comma where English has a point.
    for written in (label, label.replace(",", ".")):
        passage = PassageId(source, written)
        if passage in session.linked.passages:
            return passage
    return _not_there(session, source, label, say)


def _parted(session: Session, word: str, open_source: str) -> tuple[str, str]:
    """Return the source and the label that one word means: the open source's first, else what is before a point."""
    source, point, label = word.partition(".")
    for written in (word, word.replace(",", ".")):
        if PassageId(open_source, written) in session.linked.passages:
            return open_source, word
    return (source, label) if point and label and source in session.collection.sources else (open_source, word)


def _not_there(session: Session, source: str, label: str, say: Say) -> str:
    document = session.collection.documents.get(source)
    blocks = document.blocks if document is not None else ()
    first = _first_label(blocks)
    if not first:
        return say("Source {source} has no numbered passages.", source=source)
    last = _first_label(reversed(blocks))
    return say(
        "Source {source} has no passage {label}; its passages are {first} to {last}.",
        source=source,
        label=label,
        first=first,
        last=last,
    )


def _first_label(blocks: Iterable[Block]) -> str:
    return next((block.label for block in blocks if block.label), "")
