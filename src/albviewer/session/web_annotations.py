"""Marks as W3C Web Annotations (JSON-LD): written so that other programs can read them, read as others write them.

Knows the form alone: not where it is kept, and not whether the words are still there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from albviewer.model.annotations import Annotation, AnnotationKind, Target

Json = Mapping[str, object]

# A name, not an address: it says what the keys mean, and nothing is ever loaded from it.
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_SCHEME = "albviewer://"
_LONGEST = 100_000


class NoAnnotationError(Exception):
    """A value is no annotation of words of a source of this collection."""


def page_of(annotations: Iterable[Json], collection: str) -> dict[str, object]:
    """Return annotations, as `annotation_json` gives them, as one page."""
    return {
        "@context": _CONTEXT,
        "type": "AnnotationPage",
        "id": f"{_SCHEME}{collection}/annotations",
        "items": list(annotations),
    }


def items_of(page: object) -> Sequence[object]:
    """Return what a page, a collection of one page, a list or a single annotation holds. Raise NoAnnotationError."""
    if isinstance(page, list):
        return page
    if isinstance(page, dict):
        if isinstance(page.get("items"), list):
            return cast(list[object], page["items"])
        if isinstance(page.get("first"), dict):
            return items_of(page["first"])
        if page.get("type") == "Annotation":
            return [page]
    raise NoAnnotationError


def annotation_json(annotation: Annotation, collection: str, before: Json | None = None) -> dict[str, object]:
    """Return an annotation as JSON; `before` is what it was read from, of which what is not known here is kept."""
    target = annotation.target
    written: dict[str, object] = {
        **(before or {}),
        "type": "Annotation",
        "id": annotation.id,
        "motivation": str(annotation.kind),
        "created": annotation.created,
        "modified": annotation.modified,
        "target": {
            "source": f"{_SCHEME}{collection}/source/{target.source}",
            "selector": [
                {"type": "TextQuoteSelector", "exact": target.exact, "prefix": target.prefix, "suffix": target.suffix},
                {"type": "TextPositionSelector", "start": target.start, "end": target.end},
            ],
        },
    }
    if annotation.body:
        written["body"] = {"type": "TextualBody", "value": annotation.body, "format": "text/plain"}
    else:
        written.pop("body", None)
    return {key: value for key, value in written.items() if value != ""}


def read_annotation(data: object, sources: Iterable[str]) -> Annotation:
    """Return the annotation that JSON holds. Raise NoAnnotationError unless it marks words of one of the sources."""
    try:
        whole = cast("dict[str, object]", data)
        kind = _kind(whole.get("motivation"))
        target = _target(whole["target"], set(sources))
        id_ = _text(whole["id"])
        return Annotation(
            id=id_,
            kind=kind,
            target=target,
            body=_body(whole.get("body")),
            created=_text(whole.get("created", "")),
            modified=_text(whole.get("modified", "")),
        )
    except (TypeError, LookupError, AttributeError, ValueError, RecursionError):
        raise NoAnnotationError from None


def _kind(value: object) -> AnnotationKind:
    told = value[0] if isinstance(value, list) else value
    # Others have more motivations; whatever was said of words is a note on them.
    return next((kind for kind in AnnotationKind if kind == told), AnnotationKind.NOTE)


def _target(value: object, sources: set[str]) -> Target:
    target = cast("dict[str, object]", value[0] if isinstance(value, list) else value)
    source = _text(target["source"]).rpartition("/")[2]
    if source not in sources:
        raise ValueError
    told = target["selector"]
    selectors = cast("list[dict[str, object]]", told if isinstance(told, list) else [told])
    by_type = {selector["type"]: selector for selector in selectors}
    quote, place = by_type["TextQuoteSelector"], by_type.get("TextPositionSelector", {})
    return Target(
        source=source,
        start=_offset(place.get("start", 0)),
        end=_offset(place.get("end", 0)),
        exact=_text(quote["exact"]),
        prefix=_text(quote.get("prefix", "")),
        suffix=_text(quote.get("suffix", "")),
    )


def _body(value: object) -> str:
    first = value[0] if isinstance(value, list) and value else value
    if isinstance(first, dict):
        return _text(first.get("value", ""))
    return first if isinstance(first, str) else ""


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise TypeError
    value.encode()  # a lone surrogate could not be written again
    return value


def _offset(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value
