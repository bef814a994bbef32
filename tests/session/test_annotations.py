"""What a reader marks outlives the program, a second window and a damaged file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.model.annotations import Annotation, AnnotationKind, Target
from albviewer.session.annotations import Annotations
from albviewer.session.web_annotations import NoAnnotationError, annotation_json, items_of, read_annotation

WORDS = Target(source="a", start=4, end=9, exact="ships", prefix="The ", suffix=" left")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "annotations" / "harbour.json"


def _opened(path: Path | None) -> Annotations:
    return Annotations(path, "harbour", ["a", "b"])


def test_marks_are_there_again(path: Path) -> None:
    marks = _opened(path)
    heard: list[int] = []
    end = marks.subscribe(lambda: heard.append(len(marks.all())))
    made = marks.add(AnnotationKind.HIGHLIGHT, WORDS)
    marks.write(made.id, "Which ships?")
    assert heard == [1, 1]
    end()
    marks.add(AnnotationKind.BOOKMARK, Target(source="b", start=0, end=3, exact="One"))
    assert heard == [1, 1]
    again = _opened(path)
    assert again.all() == marks.all()
    assert [(item.kind, item.body) for item in again.of_source("a")] == [(AnnotationKind.NOTE, "Which ships?")]
    assert again.get(made.id) == marks.get(made.id)


def test_a_note_without_words_is_a_highlight_again(path: Path) -> None:
    marks = _opened(path)
    made = marks.add(AnnotationKind.NOTE, WORDS, "x")
    marks.write(made.id, "")
    assert [item.kind for item in marks.all()] == [AnnotationKind.HIGHLIGHT]
    kept = marks.add(AnnotationKind.BOOKMARK, WORDS)
    marks.write(kept.id, "here")
    assert marks.get(kept.id).kind is AnnotationKind.BOOKMARK  # type: ignore[union-attr]


def test_what_was_removed_can_be_put_back(path: Path) -> None:
    marks = _opened(path)
    made = marks.add(AnnotationKind.NOTE, WORDS, "x")
    assert marks.remove(made.id) == made
    assert _opened(path).all() == ()
    marks.put(made)
    assert _opened(path).all() == (made,)


def test_two_windows_do_not_lose_each_other_s_marks(path: Path) -> None:
    one, other = _opened(path), _opened(path)
    first = one.add(AnnotationKind.HIGHLIGHT, WORDS)
    second = other.add(AnnotationKind.HIGHLIGHT, WORDS)
    assert {item.id for item in _opened(path).all()} == {first.id, second.id}
    one.remove(first.id)
    other.add(AnnotationKind.HIGHLIGHT, WORDS)
    # The other window still shows what was removed in the first: it keeps it, rather than lose a mark unasked.
    assert second.id in {item.id for item in _opened(path).all()}


def test_a_damaged_file_is_set_aside_whole(path: Path) -> None:
    path.parent.mkdir()
    for text in ("{", '{"items": 3}', '"x"', "[" * 100_000):
        path.write_text(text)
        marks = _opened(path)
        assert marks.all() == ()
        assert path.with_name("harbour.json.broken").read_text() == text
        assert not path.exists()


def test_what_others_wrote_is_kept(path: Path) -> None:
    path.parent.mkdir()
    foreign = {"id": "x:1", "type": "Annotation", "target": "elsewhere", "creator": "somebody"}
    mine = {**annotation_json(Annotation(id="x:2", kind=AnnotationKind.NOTE, target=WORDS, body="n"), "harbour")}
    mine["creator"] = "me"
    path.write_text(json.dumps([foreign, mine]))
    marks = _opened(path)
    assert [item.id for item in marks.all()] == ["x:2"]
    marks.write("x:2", "more")
    items = {item["id"]: item for item in json.loads(path.read_bytes())["items"]}
    assert items["x:1"] == foreign
    assert (items["x:2"]["creator"], items["x:2"]["body"]["value"]) == ("me", "more")


def test_a_disk_that_is_full_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    marks = _opened(path)
    made = marks.add(AnnotationKind.HIGHLIGHT, WORDS)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("albviewer.session.annotations.write_whole", full)
    for change in (lambda: marks.add(AnnotationKind.NOTE, WORDS), lambda: marks.remove(made.id)):
        with pytest.raises(OSError, match="No space"):
            change()
        assert marks.all() == (made,)


def test_annotations_go_out_and_come_in() -> None:
    marks = _opened(None)
    marks.add(AnnotationKind.NOTE, WORDS, "Which ships?")
    page = marks.as_page()
    other = _opened(None)
    assert other.take_in(page) == 1
    assert other.take_in(page) == 0
    assert other.all() == marks.all()
    for data in (b"", b"{", b"3", b'{"type": "Something"}', b"\xff"):
        with pytest.raises(NoAnnotationError):
            other.take_in(data)


def test_the_form_is_the_standard_s() -> None:
    marks = _opened(None)
    marks.add(AnnotationKind.NOTE, WORDS, "Which ships?")
    page = json.loads(marks.as_page())
    (item,) = items_of(page)
    assert isinstance(item, dict)
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert page["partOf"]["type"] == "AnnotationCollection"
    assert page["partOf"]["id"] != page["id"]
    assert (page["partOf"]["total"], page["startIndex"]) == (1, 0)
    assert (item["type"], item["motivation"]) == ("Annotation", "commenting")
    assert item["body"] == {"type": "TextualBody", "value": "Which ships?", "format": "text/plain"}
    assert [selector["type"] for selector in item["target"]["selector"]] == [
        "TextQuoteSelector",
        "TextPositionSelector",
    ]


def _foreign(**more: object) -> dict[str, object]:
    quote = {"type": "TextQuoteSelector", "exact": "the bay"}
    path = {"type": "XPathSelector", "value": "/p[1]"}
    target = {"source": "https://example.org/a", "selector": [path, quote]}
    return {"id": "x:9", "type": "Annotation", "motivation": ["describing"], "target": target, **more}


TAGGED = [
    {"type": "TextualBody", "value": "harbour", "purpose": "tagging"},
    {"type": "TextualBody", "value": "One.", "purpose": "commenting"},
    {"type": "TextualBody", "value": "Two."},
    {"type": "SpecificResource", "source": "https://example.org/b"},
]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"bodyValue": "Words."}, "Words."),
        ({"body": "Words."}, "Words."),
        ({"body": {"type": "TextualBody", "value": "Words."}}, "Words."),
        ({"body": TAGGED}, "One.\nTwo."),
        ({"body": TAGGED[:1]}, "harbour"),
        ({"body": [3, None, {"value": 4}]}, ""),
        ({}, ""),
    ],
)
def test_what_others_say_is_read_in_each_form(more: dict[str, object], said: str) -> None:
    assert read_annotation(_foreign(**more), ["a"]).body == said


def test_what_others_wrote_goes_out_as_it_came_in() -> None:
    foreign = _foreign(body=TAGGED, creator={"name": "A. Moro"}, modified="2020-01-01T00:00:00Z")
    marks = _opened(None)
    assert marks.take_in(json.dumps(foreign).encode()) == 1
    (item,) = json.loads(marks.as_page())["items"]
    assert item == foreign
    marks.write("x:9", "Mine.")
    (item,) = json.loads(marks.as_page())["items"]
    assert item["body"]["value"] == "Mine."
    assert (item["creator"], item["target"]) == (foreign["creator"], foreign["target"])


def test_an_annotation_never_has_two_bodies() -> None:
    marks = _opened(None)
    marks.take_in(json.dumps(_foreign(bodyValue="Words.")).encode())
    marks.write("x:9", "Mine.")
    (item,) = json.loads(marks.as_page())["items"]
    assert "bodyValue" not in item
    assert item["body"]["value"] == "Mine."


def test_what_could_not_be_taken_in_is_not_written_later(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    marks = _opened(path)
    with monkeypatch.context() as patched:

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        patched.setattr("albviewer.session.annotations.write_whole", full)
        with pytest.raises(OSError, match="No space"):
            marks.take_in(json.dumps(_foreign()).encode())
    made = marks.add(AnnotationKind.HIGHLIGHT, WORDS)
    assert [item["id"] for item in json.loads(path.read_bytes())["items"]] == [made.id]


_TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)


@given(st.sampled_from(AnnotationKind), _TEXTS, _TEXTS, _TEXTS, st.integers(0, 10**9), st.integers(0, 10**9))
def test_what_is_written_is_read_again(
    kind: AnnotationKind, body: str, exact: str, prefix: str, start: int, end: int
) -> None:
    target = Target(source="a", start=start, end=end, exact=exact, prefix=prefix)
    item = Annotation(id="x:1", kind=kind, target=target, body=body, created="2027", modified="2027")
    assert read_annotation(json.loads(json.dumps(annotation_json(item, "harbour"))), ["a"]) == item


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "target", "source", "selector", "type", "exact", "items"]), inner)
    ),
)


@given(_ANY)
def test_nothing_that_stands_in_a_file_makes_it_stumble(data: object) -> None:
    marks = _opened(None)
    try:
        marks.take_in(json.dumps(data).encode())
    except NoAnnotationError:
        return
    assert marks.all() == ()
