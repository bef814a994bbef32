"""What is cut into chunks comes back whole, whichever way it is asked for."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.collection.document import read_plain_text
from albviewer.collection.faults import FaultList
from albviewer.index.store import chunks
from albviewer.index.store.chunks import Chunked, DamagedError, cut_document, cut_of, plain_cut, unpack_chunk
from albviewer.model.edtf import parse_edtf
from albviewer.model.mentions import DateMention, How, Mentions, PersonMention, PlaceMention, Sense

TEXTS = st.lists(st.text(st.sampled_from("ab Ç\t\r\n\u00a0\ud83d-"), max_size=60), max_size=30).map("\n\n".join)


def mention(text: str, start: int, length: int) -> tuple[int, int, str]:
    return start, start + length, text[start : start + length]


@given(TEXTS, st.data())
def test_a_document_comes_back(text: str, data: st.DataObject) -> None:
    document = read_plain_text("s", text, None, FaultList())
    spots = st.integers(0, max(0, len(text) - 1))
    starts = data.draw(st.lists(spots, max_size=12).map(sorted)) if text else []
    spans = [mention(text, start, min(9, len(text) - start)) for start in starts]
    mentions = Mentions(
        places=tuple(
            PlaceMention(source="s", start=a, end=b, surface=c, place="p", sense=Sense.GOVERNMENT, how=How.CURATED)
            for a, b, c in spans
        ),
        people=tuple(PersonMention(source="s", start=a, end=b, surface=c, person="q") for a, b, c in spans),
        dates=tuple(
            DateMention(source="s", start=a, end=b, surface=c, date=parse_edtf("1961~"), inferred=True)
            for a, b, c in spans
        ),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunks, "CHUNK_CHARACTERS", data.draw(st.integers(1, 80)))
        cut, packed = cut_document(document, mentions)
    assert cut_of(plain_cut(cut)) == cut
    read = [unpack_chunk("s", part) for part in packed]
    assert "".join(chunk.text for chunk in read) == text
    assert tuple(block for chunk in read for block in chunk.blocks) == document.blocks
    for kind in ("places", "people", "dates"):
        assert tuple(item for chunk in read for item in getattr(chunk.mentions, kind)) == getattr(mentions, kind)
    assert [chunk.start for chunk in read] == list(cut.starts[:-1])


@given(st.lists(st.lists(st.integers(), max_size=4), min_size=1), st.slices(30))
def test_a_chunked_row_is_like_a_tuple(parts: list[list[int]], where: slice) -> None:
    whole = tuple(number for part in parts for number in part)
    row = Chunked(tuple(accumulate(map(len, parts), initial=0)), parts.__getitem__)
    assert tuple(row) == whole == row[:]
    assert len(row) == len(whole)
    assert row[where] == whole[where]
    assert row == whole
    for index in range(-len(whole), len(whole)):
        assert row[index] == whole[index]
    for outside in (len(whole), -len(whole) - 1):
        with pytest.raises(IndexError):
            row[outside]


@pytest.mark.parametrize("data", [b"", b"x", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_damage_is_told(data: bytes) -> None:
    with pytest.raises(DamagedError):
        unpack_chunk("s", data)
