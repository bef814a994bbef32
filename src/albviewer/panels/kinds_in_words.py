"""Kinds of events and of sources in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.model.events import EventKind
from albviewer.model.sources import SourceKind

if TYPE_CHECKING:
    from albviewer.panels.say import Say


def event_kind_in_words(kind: EventKind, say: Say) -> str:
    """Return what events of a kind are called together."""
    return {
        EventKind.MEETING: say("Meetings"),
        EventKind.CONGRESS: say("Congresses"),
        EventKind.SPEECH: say("Speeches"),
        EventKind.LETTER: say("Letters"),
        EventKind.AGREEMENT: say("Agreements"),
        EventKind.AID: say("Aid"),
        EventKind.BREAK: say("Breaks"),
        EventKind.PURGE: say("Purges"),
        EventKind.MILITARY: say("Military"),
        EventKind.VISIT: say("Visits"),
        EventKind.FOUNDING: say("Foundings"),
        EventKind.GOVERNMENT: say("Government"),
        EventKind.CONFLICT: say("Conflicts"),
        EventKind.PUBLICATION: say("Publications"),
        EventKind.DEATH: say("Deaths"),
        EventKind.OTHER: say("Other events"),
    }[kind]


def source_kind_in_words(kind: SourceKind, say: Say) -> str:
    """Return what sources of a kind are called together."""
    return {
        SourceKind.ENCYCLOPEDIA_ARTICLE: say("Encyclopedias"),
        SourceKind.JOURNAL_ARTICLE: say("Journals"),
        SourceKind.ESSAY: say("Essays"),
        SourceKind.LETTER: say("Letters"),
        SourceKind.REPORT: say("Reports"),
        SourceKind.NEWSPAPER: say("Newspapers"),
        SourceKind.BOOK: say("Books"),
        SourceKind.SPEECH: say("Speeches"),
        SourceKind.DIARY: say("Diaries"),
        SourceKind.INTERVIEW: say("Interviews"),
        SourceKind.OTHER: say("Other sources"),
    }[kind]
