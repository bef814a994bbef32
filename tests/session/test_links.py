"""The state as a link: every state comes back, and whatever is not understood is refused as a whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import layer_files
import linked_collections
from albviewer.index.query import PlaceFilter
from albviewer.linking.linked import LinkedCollection
from albviewer.model.documents import PassageId
from albviewer.model.mentions import Sense
from albviewer.model.sources import SourceKind
from albviewer.panels.link_faults import link_fault
from albviewer.panels.say import Say
from albviewer.session.links import LinkError, LinkFault, is_link, link_of, open_link, read_link
from albviewer.session.time_look import Clock, LaneBy, TimeLook
from albviewer.session.view_files import LARGEST, file_of, read_file
from albviewer.session.view_state import LayerView, MapExtent, Order, Spot, TimeWindow, ViewState

ID = "port-lume-archive"
FULL = ViewState(
    places=(
        PlaceFilter(place="karst", with_parts=False, sense=Sense.GOVERNMENT),
        PlaceFilter(place="lumia", concerned=True),
    ),
    people=("ivo-brand", "ana-moro"),
    events=("mole-paid", "mole-broken"),
    sources=("report",),
    kinds=(SourceKind.REPORT,),
    languages=("en", "sq-AL"),
    without_places=("port-lume",),
    without_people=("ana-moro",),
    without_events=("alba-arrives",),
    without_sources=("letter",),
    without_kinds=(SourceKind.BOOK,),
    without_languages=("ru",),
    without_times=(TimeWindow(first="1901", last="1901"), TimeWindow(first="1903"), TimeWindow(last="1850/1851")),
    all_places=True,
    all_people=True,
    window=TimeWindow(first="1901-05~", last="1902"),
    certain=True,
    text='"the mole" OR stor* & 100% = ë?#',
    exact_names=True,
    disputed=True,
    order=Order.DATE,
    event="mole-broken",
    evidence=1,
    disagreement="month-of-the-storm",
    comparing=True,
    passage=PassageId("report", "2.1"),
    spot=Spot(source="letter", start=20, end=30),
    extent=MapExtent(south=39.5, west=-18, north=42, east=21.25),
    layers=(LayerView(layer="town", shown=True, opacity=0.5), LayerView(layer="zones", shown=False, opacity=0)),
    time=TimeLook(by=LaneBy.KIND, clock=Clock.WRITTEN),
)


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> LinkedCollection:
    return linked_collections.linked(layer_files.write(tmp_path_factory.mktemp("collection") / "small"))


def reopened(state: ViewState, linked: LinkedCollection) -> ViewState:
    link = link_of(state, linked.collection.head.id)
    return open_link(read_link(link), linked)(ViewState(language=state.language))


def test_every_field_is_said_by_a_link(linked: LinkedCollection) -> None:
    full = replace(FULL, text='"the mole" OR stor*')
    assert reopened(full, linked) == full
    assert all(
        getattr(full, name) != getattr(ViewState(), name)
        for name in ViewState.__dataclass_fields__
        if name != "language"
    )


@pytest.mark.parametrize("name", sorted({*ViewState.__dataclass_fields__} - {"language"}))
def test_a_field_alone_is_said(linked: LinkedCollection, name: str) -> None:
    needed = {"evidence": {"event": FULL.event}, "comparing": {"disagreement": FULL.disagreement}}.get(name, {})
    value = "stor*" if name == "text" else getattr(FULL, name)
    state = replace(ViewState(), **{name: value}, **needed)
    assert reopened(state, linked) == state


def test_a_link_can_be_read_by_people(linked: LinkedCollection) -> None:
    state = ViewState(
        places=(PlaceFilter(place="vlore"),),
        without_places=("sazan",),
        window=TimeWindow(first="1960", last="1961"),
        certain=True,
        text="naval base",
    )
    assert link_of(state, "albania") == (
        "albviewer://albania/1?place=vlore&not-place=sazan&from=1960&to=1961&words=naval%20base&within=certain"
    )
    assert link_of(ViewState(), "albania") == "albviewer://albania/1"


def test_links_made_once_stay_valid(linked: LinkedCollection) -> None:
    """What the first version wrote; this must never have to be changed."""
    collection = linked.collection.head.id
    link = (
        f"albviewer://{collection}/1?place=karst,alone,government&place=lumia,concerned&person=ivo-brand&source=report"
        "&kind=report&text-language=en&not-place=port-lume&not-person=ana-moro&not-source=letter&not-kind=book"
        "&not-text-language=ru&from=1901-05~&to=1902&words=stor*&event=mole-broken&disagreement=month-of-the-storm"
        "&places=all&people=all&within=certain&names=as-written&disputed=only&compare=yes&quote=2&passage=report:2.1"
        "&read=letter:20-30&order=date&time=kind,written&map=39.5,-18,42,21.25&layer=town,shown,0.5&layer=zones,hidden,0"
    )
    later = {"events": (), "without_events": (), "without_times": ()}
    expected = replace(FULL, text="stor*", people=("ivo-brand",), languages=("en",), **later)
    assert open_link(read_link(link), linked)(ViewState()) == expected
    assert link_of(expected, collection) == link


IDS = st.sampled_from(["karst", "lumia", "port-lume"])
PEOPLE = st.lists(st.sampled_from(["ana-moro", "ivo-brand"]), unique=True).map(tuple)
EVENTS = st.lists(st.sampled_from(["mole-broken", "mole-paid"]), unique=True).map(tuple)
SOURCES = st.lists(st.sampled_from(["report", "letter"]), unique=True).map(tuple)
KINDS = st.lists(st.sampled_from(list(SourceKind)), unique=True).map(tuple)
LANGUAGES = st.lists(st.sampled_from(["en", "ru", "sq-AL"]), unique=True).map(tuple)
DATES = st.sampled_from(["1850/1851", "1901-05~", "1902", "1903-11-12", "196X", "[1904..1906]"])
TIMES = st.builds(TimeWindow, first=DATES, last=st.just("")) | st.builds(TimeWindow, last=DATES)
LAYERS = st.builds(
    LayerView,
    layer=st.sampled_from(["town", "zones"]),
    shown=st.booleans(),
    opacity=st.integers(0, 100).map(lambda percent: percent / 100),
)
STATES = st.builds(
    ViewState,
    places=st.lists(
        st.builds(
            PlaceFilter,
            place=IDS,
            with_parts=st.booleans(),
            concerned=st.booleans(),
            sense=st.sampled_from(list(Sense)),
        ),
        unique_by=lambda item: item.place,
    ).map(tuple),
    people=PEOPLE,
    without_people=PEOPLE,
    events=EVENTS,
    without_events=EVENTS,
    sources=SOURCES,
    without_sources=SOURCES,
    without_places=st.lists(IDS, unique=True).map(tuple),
    kinds=KINDS,
    without_kinds=KINDS,
    languages=LANGUAGES,
    without_languages=LANGUAGES,
    window=st.none() | TIMES,
    without_times=st.lists(TIMES, max_size=3, unique=True).map(tuple),
    all_places=st.booleans(),
    all_people=st.booleans(),
    certain=st.booleans(),
    exact_names=st.booleans(),
    disputed=st.booleans(),
    passage=st.none() | st.just(FULL.passage),
    layers=st.lists(LAYERS, unique_by=lambda item: item.layer, max_size=2).map(tuple),
    time=st.builds(TimeLook, by=st.sampled_from(list(LaneBy)), clock=st.sampled_from(list(Clock))),
    text=st.lists(st.text("aë1ж中&%=+#?/ ", max_size=4), max_size=3).map(
        lambda words: " ".join(f'"mole{word}x"' for word in words)
    ),
    order=st.sampled_from(list(Order)),
    spot=st.none() | st.builds(Spot, source=st.just("letter"), start=st.integers(0, 20), end=st.integers(20, 40)),
    extent=st.none()
    | st.builds(
        lambda a, b, c, d: MapExtent(south=min(a, c) / 16, west=b / 16, north=max(a, c) / 16, east=d / 16),
        *(st.integers(-1440, 1440),) * 4,
    ),
)


@given(STATES)
def test_any_state_comes_back(state: ViewState) -> None:
    linked = _small()
    link = link_of(state, linked.collection.head.id)
    assert link.isascii()
    assert " " not in link
    assert open_link(read_link(link), linked)(ViewState()) == state


def _small() -> LinkedCollection:
    return _SMALL[0]


_SMALL: list[LinkedCollection] = []


@pytest.fixture(scope="module", autouse=True)
def _keep(linked: LinkedCollection) -> None:
    _SMALL.append(linked)


@pytest.mark.parametrize(
    ("asked", "fault", "what"),
    [
        ("place=atlantis", LinkFault.UNKNOWN_PLACE, "atlantis"),
        ("not-place=atlantis", LinkFault.UNKNOWN_PLACE, "atlantis"),
        ("person=nobody", LinkFault.UNKNOWN_PERSON, "nobody"),
        ("source=999", LinkFault.UNKNOWN_SOURCE, "999"),
        ("read=999:1-2", LinkFault.UNKNOWN_SOURCE, "999"),
        ("passage=999:1", LinkFault.UNKNOWN_SOURCE, "999"),
        ("event=war", LinkFault.UNKNOWN_EVENT, "war"),
        ("disagreement=x", LinkFault.UNKNOWN_DISAGREEMENT, "x"),
        ("layer=x,shown,1", LinkFault.UNKNOWN_LAYER, "x"),
        ("passage=report:99", LinkFault.BAD_VALUE, "passage=report:99"),
        ("passage=report", LinkFault.BAD_VALUE, "passage=report"),
        ("kind=poem", LinkFault.BAD_VALUE, "kind=poem"),
        ("text-language=no%20code", LinkFault.BAD_VALUE, "text-language=no code"),
        ("from=soon", LinkFault.BAD_VALUE, "from=soon"),
        ("from=", LinkFault.BAD_VALUE, "from="),
        ("from=1902&to=1901", LinkFault.BAD_VALUE, "from=1902"),
        ("from=1902&from=1903", LinkFault.BAD_VALUE, "from=1903"),
        ("words=%22open", LinkFault.BAD_VALUE, 'words="open'),
        ("words=a&words=b", LinkFault.BAD_VALUE, "words=b"),
        ("order=backwards", LinkFault.BAD_VALUE, "order=backwards"),
        ("within=maybe", LinkFault.BAD_VALUE, "within=maybe"),
        ("event=mole-broken&quote=99", LinkFault.BAD_VALUE, "quote=98"),
        ("quote=2", LinkFault.BAD_VALUE, "quote=1"),
        ("compare=yes", LinkFault.BAD_VALUE, "compare=yes"),
        ("place=karst,loudly", LinkFault.BAD_VALUE, "place=karst,loudly"),
        ("place=karst&place=karst", LinkFault.BAD_VALUE, "karst"),
        ("place=karst&place=karst,alone", LinkFault.BAD_VALUE, "place=karst"),
        ("time=kind", LinkFault.BAD_VALUE, "time=kind"),
        ("time=mood,written", LinkFault.BAD_VALUE, "time=mood,written"),
        ("map=1,2,3", LinkFault.BAD_VALUE, "map=1,2,3"),
        ("map=1,2,nan,4", LinkFault.BAD_VALUE, "map=1,2,nan,4"),
        ("map=9,2,3,4", LinkFault.BAD_VALUE, "map=9,2,3,4"),
        ("layer=town,shown,7", LinkFault.BAD_VALUE, "layer=town,shown,7"),
        ("read=letter:1", LinkFault.BAD_VALUE, "read=letter:1"),
        ("run=calc.exe", LinkFault.UNKNOWN_PART, "run"),
        ("open=file:///etc/passwd", LinkFault.UNKNOWN_PART, "open"),
    ],
)
def test_what_cannot_be_had_is_named_and_nothing_is_opened(
    linked: LinkedCollection, asked: str, fault: LinkFault, what: str
) -> None:
    link = read_link(f"albviewer://{linked.collection.head.id}/1?{asked}")
    with pytest.raises(LinkError) as raised:
        open_link(link, linked)
    assert (raised.value.fault, raised.value.what) == (fault, what)
    sentence = link_fault(raised.value, Say())
    assert what[:50] in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", LinkFault.NO_LINK),
        ("https://example.org/", LinkFault.NO_LINK),
        ("albviewer://", LinkFault.NO_LINK),
        ("albviewer:///etc/passwd", LinkFault.NO_LINK),
        ("albviewer://../../etc/1", LinkFault.NO_LINK),
        ("albviewer://albania/1/more", LinkFault.NO_LINK),
        ("albviewer://albania/1?place", LinkFault.NO_LINK),
        ("albviewer://albania/1?words=%ff", LinkFault.NO_LINK),
        ("albviewer://albania/1?words=a%00b", LinkFault.NO_LINK),
        ("albviewer://albania/1?words=a%0ab", LinkFault.NO_LINK),
        ("albviewer://albania/1?words=a%E2%80%AEb", LinkFault.NO_LINK),
        ("albviewer://albania/1?place=x#y", LinkFault.NO_LINK),
        ("albviewer://albania/2?place=x", LinkFault.OTHER_VERSION),
        ("albviewer://albania/1?words=" + "a" * 9_000, LinkFault.TOO_LONG),
    ],
)
def test_what_is_no_link_is_refused(text: str, fault: LinkFault) -> None:
    with pytest.raises(LinkError) as raised:
        read_link(text)
    assert raised.value.fault is fault
    assert link_fault(raised.value, Say()).count(".") == 1


def test_a_link_may_come_with_white_space_and_without_a_version(linked: LinkedCollection) -> None:
    assert is_link("  albviewer://albania ")
    assert is_link("ALBVIEWER://albania")
    assert not is_link("naval base")
    assert read_link(" albviewer://albania?place=x&&to=1961\n") == read_link("albviewer://albania/1?place=x&to=1961")


@given(st.text(max_size=40) | st.text("albviewer:/?=&%01placewordsmap,.-", max_size=60))
def test_no_text_makes_it_fall_over(text: str) -> None:
    linked = _small()
    for tried in (text, f"albviewer://{linked.collection.head.id}/1?{text}"):
        try:
            state = open_link(read_link(tried), linked)(ViewState())
        except LinkError as error:
            link_fault(error, Say())
        else:
            state.query()


def test_another_collection_is_named(linked: LinkedCollection) -> None:
    with pytest.raises(LinkError) as raised:
        open_link(read_link("albviewer://elsewhere/1"), linked)
    assert (raised.value.fault, raised.value.what) == (LinkFault.OTHER_COLLECTION, "elsewhere")


def test_a_spot_beyond_the_end_of_a_changed_document_is_its_end(linked: LinkedCollection) -> None:
    link = read_link(f"albviewer://{linked.collection.head.id}/1?read=letter:999999-999999")
    length = linked.collection.documents["letter"].length
    assert open_link(link, linked)(ViewState()).spot == Spot(source="letter", start=length, end=length)


def test_a_state_that_says_too_much_for_a_link_fits_into_a_file(linked: LinkedCollection) -> None:
    state = ViewState(languages=tuple(f"l{number:05d}" for number in range(1_000)))
    with pytest.raises(LinkError) as raised:
        link_of(state, linked.collection.head.id)
    assert raised.value.fault is LinkFault.TOO_LONG
    link = read_file(file_of(state, linked.collection.head))
    assert open_link(link, linked)(ViewState()) == state


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b"\xff", b'{"albview": 1}', b'{"albview": 1, "link": 7}', b"[" * 100_000],
)
def test_what_is_no_file_of_a_view_is_refused(data: bytes) -> None:
    with pytest.raises(LinkError) as raised:
        read_file(data)
    assert raised.value.fault is LinkFault.NO_FILE


def test_the_same_rules_hold_for_a_file() -> None:
    for data, fault in (
        (b'{"albview": 2, "link": "albviewer://a/1"}', LinkFault.OTHER_VERSION),
        (b'{"albview": 1, "link": "https://a/1"}', LinkFault.NO_LINK),
        (b" " * (LARGEST + 1), LinkFault.TOO_LONG),
    ):
        with pytest.raises(LinkError) as raised:
            read_file(data)
        assert raised.value.fault is fault
