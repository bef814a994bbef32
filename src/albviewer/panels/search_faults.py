"""What is said of words that cannot be searched for. What they are searched in is the index's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.index.search_query import QueryFault

if TYPE_CHECKING:
    from albviewer.panels.say import Say


def search_fault(fault: QueryFault, say: Say) -> str:
    """Return one sentence that says what is missing."""
    return {
        QueryFault.HALF_QUOTED: say("A quotation mark is missing its other half."),
        QueryFault.NO_WORD: say("There is no word to search for."),
        QueryFault.ONE_SIDED: say("AND, OR and NOT need words on both sides."),
        QueryFault.HALF_ENCLOSED: say("A parenthesis is missing its other half."),
        QueryFault.NOT_NEAR: say("NEAR holds words and perhaps a distance, as in NEAR(ship harbour, 5)."),
        QueryFault.TOO_LONG: say("There are too many words or parentheses."),
    }[fault]
