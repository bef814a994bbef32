"""The parts of a long document are all of it, each block in one of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.collection.document import read_plain_text
from albviewer.collection.faults import FaultList
from albviewer.panels import reader_parts
from albviewer.panels.reader_parts import document_part, neighbour, part_at

TEXTS = st.lists(st.text("abc .", max_size=40), max_size=25).map("\n\n".join)


@given(TEXTS, st.integers(1, 60), st.integers(0, 100))
def test_the_parts_are_the_document(text: str, stretch: int, longest: int) -> None:
    document = read_plain_text("s", text, None, FaultList())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader_parts, "STRETCH", stretch)
        patch.setattr(reader_parts, "LONGEST", longest)
        part = part_at(document, 0)
        blocks, numbers = list(document_part(document, part).blocks), [part.number]
        while (offset := neighbour(document, part, after=True)) is not None:
            before, part = part, part_at(document, offset)
            assert part.first == before.last
            back = neighbour(document, part, after=False)
            assert back is not None
            assert part_at(document, back) == before
            blocks += document_part(document, part).blocks
            numbers.append(part.number)
        assert tuple(blocks) == tuple(document.blocks)
        assert numbers == sorted(set(numbers))
        assert numbers[-1] == part.count - 1
        for at in range(len(text)):
            held, index = part_at(document, at), document.block_at(at)
            if index is not None:
                assert held.first <= index < held.last
