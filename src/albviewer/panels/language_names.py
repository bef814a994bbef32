"""What languages are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.panels.say import Say


def language_name(code: str, say: Say) -> str:
    """Return the name of a language by its code (BCP 47), or the code of one that has no name here."""
    names = {
        "en": say("English"),
        "sq": say("Albanian"),
        "ru": say("Russian"),
        "de": say("German"),
        "fr": say("French"),
        "it": say("Italian"),
        "el": say("Greek"),
        "la": say("Latin"),
        "tr": say("Turkish"),
        "ar": say("Arabic"),
        "sr": say("Serbian"),
        "hr": say("Croatian"),
        "mk": say("Macedonian"),
        "pl": say("Polish"),
        "zh": say("Chinese"),
        "ja": say("Japanese"),
    }
    name = names.get(code.split("-", maxsplit=1)[0])
    # Two that differ only in region or script are told apart.
    return code if name is None else name if "-" not in code else f"{name} ({code})"
