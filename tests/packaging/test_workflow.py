"""The workflow for hosted builds: well formed, its actions pinned by major version, and what it calls is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / ".github" / "workflows" / "installers.yml"
TOLD = yaml.safe_load(FILE.read_text(encoding="utf-8"))
STEPS = [step for job in TOLD["jobs"].values() for step in job["steps"]]
STEP_KEYS = {"name", "uses", "with", "run", "shell", "env", "if"}


def test_every_job_has_a_system_a_limit_and_well_formed_steps() -> None:
    assert set(TOLD["jobs"]) == {"linux", "windows", "macos"}
    # YAML reads the word "on" as true.
    assert set(TOLD[True]) == {"workflow_dispatch", "push"}
    assert TOLD["permissions"] == {"contents": "read"}
    for job in TOLD["jobs"].values():
        assert set(job) <= {"strategy", "runs-on", "timeout-minutes", "steps"}
        assert job["timeout-minutes"] <= 120
        if "matrix" in job["runs-on"]:
            assert job["strategy"]["matrix"]["runner"]
    for step in STEPS:
        assert set(step) <= STEP_KEYS
        assert ("uses" in step) != ("run" in step)


def test_actions_are_pinned_and_nothing_is_fetched_by_address() -> None:
    for step in STEPS:
        assert "uses" not in step or re.fullmatch(r"actions/[a-z-]+@v\d+", step["uses"])
    assert "://" not in FILE.read_text(encoding="utf-8")


@pytest.mark.parametrize("job", ["linux", "windows", "macos"])
def test_what_is_called_is_there_and_what_was_built_is_tried_out(job: str) -> None:
    runs = "\n".join(step["run"] for step in TOLD["jobs"][job]["steps"] if "run" in step)
    for name in re.findall(r"python (packaging[/\\]\w+)", runs):
        assert (ROOT / name.replace("\\", "/") / "__main__.py").is_file()
    targets = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"make ([\w-]+)", runs):
        assert f"\n{target}:" in targets
    assert "self-test" in runs or "make dist-test" in runs


def test_braces_and_secrets_are_expressions_that_close() -> None:
    text = FILE.read_text(encoding="utf-8")
    known = re.findall(r"\$\{\{ (matrix\.\w+|secrets\.\w+|vars\.\w+|github\.token) \}\}", text)
    assert text.count("${{") == text.count("}}") == len(known)
