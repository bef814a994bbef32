"""In which sense a capital is named. Most sentences are those of the bundled documents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.linking import senses
from albviewer.linking.senses import sense_of
from albviewer.model.mentions import Sense

SENTENCES = [
    ("The Soviet embassy in [Tiranë], and Albanian workers", Sense.PLACE),
    ("Hoxha's visit to [Moscow] in August 1955", Sense.PLACE),
    ("the Albanian delegation’s visit to [Beijing] in October 1959", Sense.PLACE),
    ("to come to [Moscow] which caused all the fuss", Sense.PLACE),
    ("Khrushchev invited the Albanian leaders to [Moscow] to strengthen", Sense.PLACE),
    ("held in [Moscow] in November", Sense.PLACE),
    ("to [Tirana], the capital of Albania", Sense.PLACE),
    ("the Soviet officers left [Tirana] airport", Sense.PLACE),
    ("[Tirana]", Sense.PLACE),
    ("[Moscow] then withdrew all Soviet economic aid", Sense.GOVERNMENT),
    ("[Beijing] lent the Albanians money", Sense.GOVERNMENT),
    ("on more favorable terms than [Moscow], and", Sense.GOVERNMENT),
    ("[Tiranë] soon entered into trade agreements", Sense.GOVERNMENT),
    ("from which [Tiranë] sang the praises of Stalin", Sense.GOVERNMENT),
    ("new leaders made overtures to [Tiranë]. It soon", Sense.GOVERNMENT),
    ("[Tiranë]'s propaganda continued for decades", Sense.GOVERNMENT),
    ("the [Tirana]’s dispute with [[Moscow]] were three", Sense.GOVERNMENT),
    ("depended almost entirely on [Moscow]. The system", Sense.GOVERNMENT),
    ("often put him at odds with [Moscow], leading to", Sense.GOVERNMENT),
    ("no longer be bound by the dictates of [Moscow]. This", Sense.GOVERNMENT),
    ("[Beijing] resented the Soviet Union's growing ties", Sense.GOVERNMENT),
    ("However, [Beijing] still wouldn’t openly state", Sense.GOVERNMENT),
    ("both [Moscow] and Tirana would continue", Sense.GOVERNMENT),
    ("the Albanian side pushed [Moscow] into breaking", Sense.GOVERNMENT),
    ('"[TIRANA] SAYS SOVIET DEFAULTED ON DEBT"', Sense.GOVERNMENT),
    ("History of Albania, [Tirana], 1983. - Hoxha", Sense.NAME_PART),
    ("Verlag, [Tirana]: 1952", Sense.NAME_PART),
    ("8. The [Moscow] Conference", Sense.NAME_PART),
    ("the initiation of the [Moscow] meeting in November", Sense.NAME_PART),
    ("Under pressure from [Washington], Cairo withdrew", Sense.GOVERNMENT),
    ("the note from [Berlin] was read", Sense.GOVERNMENT),
    ("The pro-[Moscow] wing of the party", Sense.GOVERNMENT),
    ("[Paris] has always insisted", Sense.GOVERNMENT),
    ("[Paris] was dark and cold", Sense.PLACE),
    ("a delegation from [Moscow] arrived", Sense.PLACE),
    ("flights to [Cairo] resumed", Sense.PLACE),
    ("the Peace of [Bucharest] was signed", Sense.NAME_PART),
    ("The [Paris] Agreement holds", Sense.NAME_PART),
    ("the University of [Tirana] opened", Sense.NAME_PART),
    ("the streets of [Tirana] were", Sense.PLACE),
    ("maps of [Tirana] and its port", Sense.PLACE),
    ("the road to [Moscow] was long", Sense.PLACE),
    ("The bazaar of [Tirana] refused him nothing", Sense.PLACE),
    ("they drove towards [Tirana] at night", Sense.PLACE),
    ("a train for [Paris] left", Sense.PLACE),
    ("bombs fell on [London] again", Sense.PLACE),
    ("the railway between [Moscow] and Warsaw", Sense.PLACE),
    ("in Durrës and [Tirana] schools were closed", Sense.PLACE),
    ("in London, Paris and [Berlin], where", Sense.PLACE),
    ("[Moscow]'s suburbs and [[x]]", Sense.PLACE),
    ("in [Tirana]'s old quarter", Sense.PLACE),
    ("[Tirana] fell in November", Sense.PLACE),
    ("he had visited [Cairo] twice", Sense.PLACE),
    ("[Tirana] refused", Sense.GOVERNMENT),
    ("relations with [Moscow] grew worse", Sense.GOVERNMENT),
    ("[Tirana]'s policy in the region", Sense.GOVERNMENT),
    ("the policy of [Tirana] was", Sense.GOVERNMENT),
    ("on the part of [Moscow]", Sense.GOVERNMENT),
    ("in [Moscow]'s view", Sense.GOVERNMENT),
    ("[Moscow] closed schools and sent workers", Sense.GOVERNMENT),
    ("appealed to [Washington] for help", Sense.GOVERNMENT),
    ("they accused [Beijing] of that", Sense.GOVERNMENT),
    ("In March the talks failed, and [Paris] replied", Sense.GOVERNMENT),
    ("[Paris] and London disagreed", Sense.GOVERNMENT),
    ("between Paris and [Ankara] there was no trust", Sense.GOVERNMENT),
    ("the hostility of [Moscow] towards", Sense.GOVERNMENT),
    ("a defeat for [Moscow]", Sense.GOVERNMENT),
]


@pytest.mark.parametrize(("marked", "sense"), SENTENCES)
def test_the_sense_of_a_capital(marked: str, sense: Sense) -> None:
    before, _, rest = marked.partition("[")
    name, _, after = rest.partition("]")
    text = before + name + after.replace("[[", "").replace("]]", "")
    assert sense_of(text, len(before), len(before) + len(name)) is sense


@pytest.mark.parametrize(
    ("marked", "sense"),
    [
        ("the Treaty of [Versailles] was hated", Sense.NAME_PART),
        ("[Oxford] University Press", Sense.NAME_PART),
        ("Selected Works, [Leipzig], 1952", Sense.NAME_PART),
        ("(see J. Brown, Travels, [Leipzig]: Reclam, 1931)", Sense.NAME_PART),
        ("[Leipzig] demanded an answer", Sense.PLACE),
        ("in [Leipzig], 1931 was a bad year", Sense.PLACE),
    ],
)
def test_a_place_without_a_government_may_be_part_of_a_name(marked: str, sense: Sense) -> None:
    before, _, rest = marked.partition("[")
    name, _, after = rest.partition("]")
    assert sense_of(before + name + after, len(before), len(before) + len(name), government=False) is sense


@given(
    st.text(st.sampled_from("of at the Treaty Hotel é\n.x "), max_size=20)
    | st.sampled_from(["Treaty of ", "Peace at ", "the proof ", "of", " ", "Villa\n", "The Road to "]),
    st.sampled_from(["", " was", " conference", ",", "  x", "\nwas", " Conference", " é"]),
)
def test_what_is_told_at_a_glance_is_what_is_told_with_care(before: str, after: str) -> None:
    text = f"{before}Lumia{after}"
    start, end = len(before), len(before) + 5
    careful = Sense.NAME_PART if senses._is_part_of_name(before[-60:], after[:90]) else Sense.PLACE
    assert sense_of(text, start, end, government=False) is careful
