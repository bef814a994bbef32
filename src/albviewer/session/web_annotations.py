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
    """Return annotations, as `annotation_json` gives them, as one page: the first and only one of all."""
    items = list(annotations)
    return {
        "@context": _CONTEXT,
        "type": "AnnotationPage",
        "id": f"{_SCHEME}{collection}/annotations/1",
        "partOf": {"type": "AnnotationCollection", "id": f"{_SCHEME}{collection}/annotations", "total": len(items)},
        "startIndex": 0,
        "items": items,
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
    """Return an annotation as JSON; `before` is what it was read from.

    Of that is kept what is not known here, and in what form others have written what is still the same.
    """
    before = before or {}
    written: dict[str, object] = {
        **before,
        "type": "Annotation",
        "id": annotation.id,
        "motivation": str(annotation.kind),
        "created": annotation.created,
        "modified": annotation.modified,
        "target": _target_json(annotation.target, collection),
    }
    if "motivation" in before and _kind(before["motivation"]) == annotation.kind:
        written["motivation"] = before["motivation"]
    if _is_still(annotation.target, before):
        written["target"] = before["target"]
    if not before or _body_of(before) != annotation.body:
        # An annotation may have only one of the two.
        written.pop("bodyValue", None)
        written["body"] = ""
        if annotation.body:
            written["body"] = {"type": "TextualBody", "value": annotation.body, "format": "text/plain"}
    return {key: value for key, value in written.items() if value != ""}


def _target_json(target: Target, collection: str) -> Json:
    return {
        "source": f"{_SCHEME}{collection}/source/{target.source}",
        "selector": [
            {"type": "TextQuoteSelector", "exact": target.exact, "prefix": target.prefix, "suffix": target.suffix},
            {"type": "TextPositionSelector", "start": target.start, "end": target.end},
        ],
    }


def _is_still(target: Target, before: Json) -> bool:
    """Tell whether a target is what stood in a file."""
    try:
        return _target(before["target"], {target.source}) == target
    except (TypeError, LookupError, AttributeError, ValueError):
        return False


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
            body=_body_of(whole),
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


def _body_of(annotation: Json) -> str:
    """Return what an annotation says in words; of several bodies each, save the tags if there is anything else."""
    if isinstance(annotation.get("bodyValue"), str):
        return _text(annotation["bodyValue"])
    told = annotation.get("body")
    bodies = [body for body in (told if isinstance(told, list) else [told]) if _words_of(body)]
    said = [body for body in bodies if not isinstance(body, dict) or body.get("purpose") != "tagging"]
    return _text("\n".join(map(_words_of, said or bodies)))


def _words_of(body: object) -> str:
    value = body.get("value", "") if isinstance(body, dict) else body
    return value if isinstance(value, str) else ""


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise TypeError
    value.encode()  # a lone surrogate could not be written again
    return value


def _offset(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value
