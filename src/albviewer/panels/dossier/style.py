"""The style sheet of a dossier in HTML, on the screen and on paper: every colour and size is that of the tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from albviewer.panels.tokens import Theme, Tokens

_GENERIC = frozenset({"serif", "sans-serif"})

_RULES = """\
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); }
body { margin: 0 auto; max-width: 48rem; padding: 32px 24px 72px; font: 400 var(--reader)/1.5 var(--serif); }
h1, h2, h3 { font-weight: 600; line-height: 1.25; break-after: avoid; }
h1 { font-size: var(--title); margin: 0 0 4px; }
h2 { font-size: var(--section); margin: 48px 0 12px; padding-top: 12px; border-top: 1px solid var(--edge); }
h3 { font-size: var(--reader); margin: 28px 0 4px; }
p { margin: 6px 0; max-width: 42rem; }
a { color: inherit; text-underline-offset: 2px; }
a:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
b { font-weight: 600; }
.lead { color: var(--ink-2); font-size: var(--heading); margin: 0 0 16px; }
.small, .contents, nav, figcaption { font: 400 var(--label)/1.4 var(--sans); color: var(--ink-2); }
.claim { margin: 14px 0 4px; }
.number { font: 600 var(--label)/1 var(--sans); color: var(--ink-2); margin-right: 6px; }
.disputed { font: 700 var(--label)/1 var(--sans); background: var(--ink); color: var(--paper); padding: 0 4px; }
nav { margin: 24px 0 0; padding: 12px 0 0; border-top: 1px solid var(--rule); }
.contents { font-weight: 600; margin: 0 0 4px; }
nav ol { margin: 0; padding: 0 0 0 20px; columns: 2; }
dl { margin: 4px 0 8px; font: 400 var(--ui)/1.4 var(--sans); }
dl div { display: grid; grid-template-columns: 9rem 1fr; column-gap: 16px; padding: 1px 0; break-inside: avoid; }
dt { color: var(--ink-2); }
dd { margin: 0; overflow-wrap: anywhere; }
figure { margin: 12px 0; }
.picture { break-inside: avoid; }
.picture svg { width: 100%; height: auto; display: block; border: 1px solid var(--rule); }
.quote { border-left: 3px solid var(--edge); padding-left: 16px; }
.quote blockquote { margin: 0; }
.quote blockquote p { margin: 0 0 2px; overflow-wrap: anywhere; }
@media (max-width: 34rem) { dl div { display: block; } nav ol { columns: 1; } }
@media print {
  html { background: none; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  .quote { break-inside: avoid; }
}
"""


def style_of(tokens: Tokens, theme: Theme) -> str:
    """Return the style sheet in the colours of a theme."""
    values = {name: theme.colour[name] for name in ("paper", "ink", "ink-2", "rule", "edge", "focus")}
    for name in ("label", "ui", "heading", "reader", "section", "title"):
        values[name] = f"{tokens.sizes[name].size / 16:g}rem"
    values |= {"serif": _families(tokens.serif), "sans": _families(tokens.sans)}
    variables = "".join(f"  --{name}: {value};\n" for name, value in values.items())
    return f":root {{\n{variables}}}\n{_RULES}"


def _families(names: Sequence[str]) -> str:
    return ", ".join(name if name in _GENERIC else f"'{name}'" for name in names)
