"""Why a link or the file of a view cannot be opened, in one plain sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.session.links import LinkError, LinkFault

if TYPE_CHECKING:
    from albviewer.panels.say import Say

_SHOWN = 60


def link_fault(error: LinkError, say: Say) -> str:
    """Return the sentence for a fault; what the link says is cut to what can be taken in."""
    what = error.what if len(error.what) <= _SHOWN else f"{error.what[:_SHOWN]}…"
    return {
        LinkFault.NO_LINK: say("This is no link that albviewer can open."),
        LinkFault.NO_FILE: say("This is no file with a view of albviewer."),
        LinkFault.TOO_LONG: say("The link is longer than {n} characters.", n=what),
        LinkFault.OTHER_VERSION: say("The link is of version {n}, which this albviewer does not know.", n=what),
        LinkFault.OTHER_COLLECTION: say("The link is to another collection, “{id}”.", id=what),
        LinkFault.UNKNOWN_COLLECTION: say(
            "The link is to the collection “{id}”, which has not been opened on this machine yet.", id=what
        ),
        LinkFault.UNKNOWN_PART: say("The link asks for “{what}”, which this albviewer does not know.", what=what),
        LinkFault.BAD_VALUE: say("The link says “{what}”, which cannot be shown.", what=what),
        LinkFault.UNKNOWN_PLACE: say("The link is to a place “{id}”, which this collection does not have.", id=what),
        LinkFault.UNKNOWN_PERSON: say("The link is to a person “{id}”, whom this collection does not have.", id=what),
        LinkFault.UNKNOWN_SOURCE: say("The link is to a source “{id}”, which this collection does not have.", id=what),
        LinkFault.UNKNOWN_EVENT: say("The link is to an event “{id}”, which this collection does not have.", id=what),
        LinkFault.UNKNOWN_DISAGREEMENT: say(
            "The link is to a disagreement “{id}”, which this collection does not have.", id=what
        ),
        LinkFault.UNKNOWN_LAYER: say("The link is to a layer “{id}”, which this collection does not have.", id=what),
    }[error.fault]
