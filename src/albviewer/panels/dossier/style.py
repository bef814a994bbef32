"""The style sheet of a dossier in HTML, on the screen and on paper: every colour and size is that of the tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from albviewer.panels.tokens import Theme, Tokens

# What stands in where neither of our faces is installed: of the letters that most systems bring, the nearest to them.
_STAND_INS = {"serif": ("Georgia", "Cambria"), "sans-serif": ("Segoe UI", "Helvetica Neue", "Arial")}
_COLOURS = ("paper", "ink", "ink-2", "rule", "edge", "focus")

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
figcaption { margin-top: 4px; }
.picture { margin: 24px 0; break-inside: avoid; }
.drawing { overflow-x: auto; background: var(--ground); border: 1px solid var(--rule); }
.drawing svg { width: 100%; height: auto; display: block; }
.quote { border-left: 3px solid var(--edge); padding-left: 16px; }
.quote blockquote { margin: 0; }
.quote blockquote p { margin: 0 0 2px; overflow-wrap: anywhere; }
@media (max-width: 34rem) {
  body { padding: 24px 16px 48px; }
  dl div { display: block; margin-bottom: 4px; }
  nav ol { columns: 1; }
  .drawing svg { width: 40rem; }
}
@media print {
  @page { margin: 18mm 16mm 20mm; }
  html { background: none; }
  body { max-width: none; padding: 0; font-size: 10.5pt; orphans: 2; widows: 2; }
  p { max-width: none; }
  h2 { margin-top: 28px; }
  .quote, .claim { break-inside: avoid; }
  .claim { break-after: avoid; }
  .disputed { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""


def style_of(tokens: Tokens, theme: Theme, dark: Theme | None = None) -> str:
    """Return the style sheet in the colours of a theme, and of a dark one for screens on which that is wished."""
    # Drawings stay on the ground that they were drawn for.
    values = {name: theme.colour[name] for name in _COLOURS} | {"ground": theme.colour["paper"]}
    for name in ("label", "ui", "heading", "reader", "section", "title"):
        values[name] = f"{tokens.sizes[name].size / 16:g}rem"
    values |= {"serif": _families(tokens.serif), "sans": _families(tokens.sans)}
    style = f"{_variables(values)}{_RULES}"
    if dark is None:
        return style
    colours = _variables({name: dark.colour[name] for name in _COLOURS} | {"color-scheme": "dark"})
    return f"{style}@media screen and (prefers-color-scheme: dark) {{\n{colours}}}\n"


def _variables(values: Mapping[str, str]) -> str:
    lines = (f"  {name if name == 'color-scheme' else f'--{name}'}: {value};\n" for name, value in values.items())
    return f":root {{\n{''.join(lines)}}}\n"


def _families(names: Sequence[str]) -> str:
    stand_ins = [family for name in names for family in _STAND_INS.get(name, ())]
    ours = [name for name in names if name not in _STAND_INS]
    generic = [name for name in names if name in _STAND_INS]
    return ", ".join([*(f"'{name}'" for name in (*ours, *stand_ins)), *generic])
