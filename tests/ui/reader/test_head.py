"""The head of the reader: its stepper, and what gives way where room lacks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt


def test_the_stepper_shows_only_while_it_has_words(reader) -> None:
    stepper = reader.view.head.stepper
    assert not stepper.isVisible()
    reader.view.set_stepper("mention 2 of 5 at Vlorë", True, False)
    assert stepper.isVisible()
    assert stepper.previous_button.isEnabled()
    assert not stepper.next_button.isEnabled()
    reader.view.set_stepper("", False, False)
    assert not stepper.isVisible()


def test_its_buttons_ask_for_the_mention_before_and_after(reader, qtbot) -> None:
    reader.view.set_stepper("mention 2 of 5 at Vlorë", True, True)
    stepper = reader.view.head.stepper
    for button, asked in (
        (stepper.previous_button, reader.view.previous_mention),
        (stepper.next_button, reader.view.next_mention),
    ):
        with qtbot.waitSignal(asked):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert button.accessibleName()


def test_the_title_gives_way_to_the_stepper(reader) -> None:
    reader.open("001")
    reader.view.set_stepper("mention 2 of 5 at Vlorë", True, True)
    QApplication.processEvents()
    stepper = reader.view.head.stepper
    assert stepper.width() >= stepper.sizeHint().width()
    assert "Albania" in reader.view.head.where.accessibleName()


def test_the_short_title_stands_where_the_title_has_no_room(reader) -> None:
    where = reader.view.head.where
    where.set_title("Albania's Diplomatic Relations with the Soviet Union", "Diplomatic Relations")
    assert where.words_within(2000) == "Albania's Diplomatic Relations with the Soviet Union"
    assert where.words_within(200) == "Diplomatic Relations"
    assert where.toolTip() == "Albania's Diplomatic Relations with the Soviet Union"
    where.set_title("A Letter")
    assert where.words_within(0) == "A Letter"


def test_where_one_stands_is_told_though_the_stepper_is_long(reader) -> None:
    reader.open("001")
    reader.view.set_stepper(
        "mention 2 of 5 at Pashaliman, the Bay of Vlorë, the city of Vlorë and Sazan Island", True, True
    )
    QApplication.processEvents()
    where = reader.view.head.where
    assert where.caption
    assert where.width() >= where.minimumSizeHint().width() > 0


def test_of_a_long_stepper_the_names_are_cut_and_not_the_count(reader) -> None:
    words = reader.view.head.stepper._words
    words.set_words("Pashaliman and Bay of Vlorë: mention 1 of 2")
    whole = words.sizeHint().width()
    assert words.words_within(whole + 40) == "Pashaliman and Bay of Vlorë: mention 1 of 2"
    shorter = words.words_within(whole - 40)
    assert shorter.startswith("Pashaliman")
    assert shorter.endswith("…: mention 1 of 2")
    assert words._laid_out(width=whole - 40).text == shorter
    assert words.accessibleName() == "Pashaliman and Bay of Vlorë: mention 1 of 2"


def test_of_a_stepper_without_room_the_name_goes_after_what_is_counted(reader) -> None:
    words = reader.view.head.stepper._words
    words.set_words("Vlora: përmendja 1 nga 12")
    assert words.words_within(words.sizeHint().width() - 20) == "Vlora: 1 nga 12"
    assert words.words_within(60) == "1 nga 12"
    assert words.words_within(34) == "1/12"


def test_spare_tools_give_way_in_a_narrow_head(reader) -> None:
    tools = [reader.view.head.tools.itemAt(at).widget() for at in range(reader.view.head.tools.count())]
    shown = [tool.isVisible() for tool in tools]
    assert all(shown)
    reader.view.resize(400, 512)
    assert not all(tool.isVisible() for tool in tools)
    assert reader.view.type_tool.isVisible()
    reader.view.resize(640, 512)
    assert [tool.isVisible() for tool in tools] == shown


def test_in_a_roomy_head_the_title_does_not_go_for_the_stepper_s_names(reader) -> None:
    head = reader.view.head
    head.resize(625, head.height())
    head.where.set_title("Albania's Diplomatic Relations with the Soviet Union", "Diplomatic Relations")
    reader.view.set_stepper("Pashaliman and Bay of Vlorë: mention 2 of 104", True, True)
    QApplication.processEvents()
    assert head.where.width() >= head.where.minimumSizeHint().width() > 100
    head.resize(500, head.height())
    assert head.where.minimumSizeHint().width() < 100
