from __future__ import annotations

import os
import time
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from albviewer.kiosk.status import Status, read_status, seconds_silent, write_status


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "status.json"
    status = Status(version="1.2", collection="a", edition=3, started=1.5, restarts=2, memory=10, stage="visited")
    write_status(path, status)
    assert read_status(path) == status
    assert read_status(tmp_path / "nowhere") == Status()


def test_silence_is_measured(tmp_path: Path) -> None:
    path = tmp_path / "status.json"
    assert seconds_silent(path) is None
    write_status(path, Status())
    os.utime(path, (time.time() - 50,) * 2)
    assert 49 < (seconds_silent(path) or 0) < 60


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner) | st.dictionaries(st.sampled_from(["version", "started", "restarts", "x"]), inner)
        ),
    )
)
def test_whatever_stands_there_is_a_status(data: object) -> None:
    import json
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s"
        path.write_text(json.dumps(data))
        assert isinstance(read_status(path).version, str)
