"""What can be asked for of the reader, named among the commands of the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.ui.commands import Commands, Group

if TYPE_CHECKING:
    from collections.abc import Callable

    from albviewer.ui.context import ViewContext
    from albviewer.ui.panes.reader_pane import ReaderPane


def add_reader_commands(pane: ReaderPane, context: ViewContext, commands: Commands, bring: Callable[[], None]) -> None:
    """Add the commands of a reader's pane; `bring` has it where it can be seen."""

    def there(act: Callable[[], object]) -> Callable[[], None]:
        def do() -> None:
            bring()
            act()

        return do

    say, reader = context.say, pane.reader
    for id_, name, keys, steps in (
        ("reader.larger", say("Larger letters on the page"), ("Ctrl+=", "Ctrl++"), 1),
        ("reader.smaller", say("Smaller letters on the page"), ("Ctrl+-",), -1),
    ):
        commands.add(id_, name, lambda steps=steps: pane.enlarge(steps), group=Group.READER, keys=keys)
    commands.add(
        "reader.outline",
        say("Outline of the source"),
        there(pane.open.show_outline),
        group=Group.READER,
        keys=("Ctrl+Shift+O",),
    )
    commands.add("reader.type", say("Type of the page…"), there(reader.open_type), group=Group.READER, keys=("Ctrl+0",))
    commands.add(
        "reader.aloud",
        say("Read aloud, or no longer"),
        there(pane.aloud.turn),
        group=Group.READER,
        keys=("Ctrl+Shift+R",),
    )
    commands.add(
        "reader.beside",
        say("Another source beside, or no longer"),
        there(pane.turn_beside),
        group=Group.READER,
        keys=("Ctrl+Shift+B",),
    )
    now = commands.add(
        "reader.now_reading",
        say("Mark on map and timeline what is being read"),
        group=Group.READER,
        checkable=True,
    )
    now.setChecked(context.reading.on)
    now.toggled.connect(context.reading.switch)
    context.reading.switched.connect(now.setChecked)
