"""What trying out a package expects: every step of the self-test, every library, no unexpected word."""

from __future__ import annotations

import pytest

from plain import StopError
from roots import Ran, mirror
from verdicts import judge, lacking_libraries, missing_steps, unexpected, unresolved

DONE = """\
ok: the window shows 174 events
ok: the map has loaded
ok: a click on the map came across the bridge: 12 of 174 events
ok: no outside request was made
"""


def test_a_self_test_that_did_everything_is_well() -> None:
    judge(Ran(status=0, out=DONE, err=""))


@pytest.mark.parametrize(
    ("ran", "said"),
    [
        (Ran(status=1, out="", err="the map did not load"), "the map did not load"),
        (Ran(status=0, out=DONE.replace("ok: the map has loaded\n", ""), err=""), "the map has loaded"),
        (Ran(status=0, out=DONE, err="Segmentation fault"), "Segmentation fault"),
    ],
)
def test_one_that_did_not_is_told_of(ran: Ran, said: str) -> None:
    with pytest.raises(StopError, match=said):
        judge(ran)


def test_steps_are_known_by_their_words() -> None:
    assert missing_steps(DONE) == []
    assert missing_steps("ok: the map has loaded\n")[0] == "the window shows"


def test_only_what_a_small_system_lacks_may_be_said() -> None:
    bus = "[1:2:ERROR:bus.cc(408)] Failed to connect to the bus: Failed to connect to socket /run/dbus/x: No such file"
    card = "GPUInfo not initialized on GpuInfoUpdate"
    assert unexpected(f"{bus}\n\n{card}\n") == []
    assert unexpected(f"{bus}\nTraceback (most recent call last):\n") == ["Traceback (most recent call last):"]


def test_plugins_for_what_a_system_lacks_may_stay_unloaded() -> None:
    ldd = """\
/opt/albviewer/_internal/PySide6/Qt/plugins/texttospeech/libqtexttospeech_speechd.so:
\tlibspeechd.so.2 => not found
/opt/albviewer/_internal/PySide6/Qt/plugins/platforms/libqxcb.so:
\tlibGL.so.1 => not found
\tlibGL.so.1 => not found
"""
    assert unresolved(ldd) == ["libGL.so.1"]


def test_an_rpm_may_only_ask_for_libraries_that_there_are() -> None:
    asked = "libGL.so.1()(64bit)\nlibnone.so.2()(64bit)\nrpmlib(PayloadIsZstd) <= 5.4.18-1\n"
    assert lacking_libraries(asked, "\tlibGL.so.1 (libc6,x86-64) => /lib/libGL.so.1\n") == ["libnone.so.2"]


def test_the_mirror_is_debians_own_and_not_that_of_security() -> None:
    told = "Google file:/a/\nDebian file:/b/debian-security/\nDebian file:/c/debian/\n"
    assert mirror(told) == "file:/c/debian/"
    with pytest.raises(StopError, match="mirror"):
        mirror("Google file:/a/\n")
