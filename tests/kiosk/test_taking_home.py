"""The citation that is taken home is the words of the source, and says where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import linked_collections
from albviewer.index.finder import Finder
from albviewer.kiosk.taking_home import LONGEST_QUOTE, citation_of, shortened
from albviewer.panels.say import Say
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState


def test_every_quote_of_the_collection_can_be_taken_home() -> None:
    session = Session(Finder(linked_collections.bundled()), ViewState())
    for anchors in session.linked.evidence.values():
        for anchor in anchors[:1]:
            text = citation_of(session, anchor.source, anchor.start, anchor.end, Say())
            quote, note = text.split("\n", 1)
            assert quote.strip("“”").removesuffix(" […]") in " ".join(anchor.quote.split())
            assert note.strip()
            # With error correction "low" a code of version 20 holds so many bytes; finer ones are hard to read.
            assert len(text.encode()) <= 858


@given(st.text())
def test_long_words_are_cut_and_short_ones_are_not(text: str) -> None:
    plain = " ".join(text.split())
    cut = shortened(text)
    assert len(cut) <= LONGEST_QUOTE + 4
    assert cut == plain if len(plain) <= LONGEST_QUOTE else cut.removesuffix(" […]") in plain


def test_a_long_quote_ends_with_a_whole_word() -> None:
    assert shortened("word " * 100).endswith("word […]")
