"""Dates that markup states in attributes, as EDTF."""

from __future__ import annotations

import re

from albviewer.collection.readers.xml_trees import Element
from albviewer.model.edtf import EdtfError, parse_edtf

_DATE = re.compile(r"(-?\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T.*)?")


def edtf_or_none(text: str) -> str | None:
    """Return a text that is an EDTF date, or None."""
    try:
        return parse_edtf(text).text
    except EdtfError:
        return None


def encoded_date(element: Element) -> str | None:
    """Return the EDTF date that an element's attributes state (when, from, to, notBefore, notAfter), or None."""
    when, since, until, not_before, not_after = (
        _said(element, name) for name in ("when", "from", "to", "notBefore", "notAfter")
    )
    marked = _marked(element)
    if when:
        return edtf_or_none(when + marked) or edtf_or_none(when)
    if since or until:
        ends = f"{since}{marked if since else '..'}/{until}{marked if until else '..'}"
        return edtf_or_none(ends) or edtf_or_none(f"{since or '..'}/{until or '..'}")
    if not_before or not_after:
        return edtf_or_none(f"[{not_before}..{not_after}]")
    return None


def _said(element: Element, name: str) -> str:
    """Return a date of an attribute, without a time of day; TEI's own and ISO forms are read alike."""
    match = _DATE.fullmatch((element.get(name) or element.get(f"{name}-iso") or "").strip())
    return match[1] if match else ""


def _marked(element: Element) -> str:
    """Return the mark of EDTF for what is said of how sure the date is."""
    about = element.get("precision") in ("low", "medium")
    unsure = element.get("cert") in ("low", "medium")
    return "%" if about and unsure else "~" if about else "?" if unsure else ""
