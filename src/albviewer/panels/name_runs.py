"""A name with the letters that were typed made strong, whatever their accents and capitals."""

from __future__ import annotations

import unicodedata

from albviewer.index.names import folded_words
from albviewer.linking.folding import Folded
from albviewer.panels.runs import Run, RunKind


def name_runs(name: str, typed: str) -> tuple[Run, ...]:
    """Return a name as runs; strong is what begins with the words typed."""
    name = unicodedata.normalize("NFC", name)
    folded = Folded(name)
    text = folded.text.lower()
    if len(text) != len(folded.text):
        # Some capital has no small letter of its own length: nothing could be told apart.
        return (Run(text=name),)
    spans = []
    for word in folded_words(typed).split():
        at = text.find(f" {word}")
        at = at + 1 if at >= 0 else text.find(word) if folded.unspaced else -1
        if at > 0:
            spans.append((folded.source_start(at), folded.source_end(at + len(word))))
    return tuple(_runs(name, sorted(spans)))


def _runs(name: str, spans: list[tuple[int, int]]) -> list[Run]:
    runs: list[Run] = []
    at = 0
    for start, end in spans:
        if start < at or end <= start:
            continue
        if start > at:
            runs.append(Run(text=name[at:start]))
        runs.append(Run(text=name[start:end], kind=RunKind.STRONG))
        at = end
    if at < len(name):
        runs.append(Run(text=name[at:]))
    return runs
