"""What dpkg and nfpm are told of the program, and a package made of a small tree."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from linux_packages import control, debian_name, make_deb, nfpm_settings
from workshop import ROOT, requirements, version


def test_dpkg_is_told_what_the_program_needs() -> None:
    text = control(release="1.2.3", machine="x86_64", libc="2.36", installed=2049)
    fields = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith(" "))
    assert fields["Version"] == "1.2.3"
    assert fields["Architecture"] == "amd64"
    assert fields["Installed-Size"] == "3"
    needed = fields["Depends"].split(", ")
    assert needed[0] == "libc6 (>= 2.36)"
    assert {"libnss3", "libegl1", "libasound2t64 | libasound2"} <= set(needed)


def test_an_rpm_asks_for_libraries_and_not_for_packages_of_debian() -> None:
    told = nfpm_settings(Path("tree"), release="1.2.3", machine="x86_64", libc="2.36")
    assert "libnss3.so()(64bit)" in told["depends"]  # type: ignore[operator]
    assert "libc.so.6(GLIBC_2.36)(64bit)" in told["depends"]  # type: ignore[operator]


def test_other_machines_have_other_names() -> None:
    assert [debian_name(machine) for machine in ("x86_64", "aarch64", "riscv64")] == ["amd64", "arm64", "riscv64"]


def test_the_same_tree_gives_the_same_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which("dpkg-deb") is None:
        pytest.skip("dpkg-deb makes the package, and this system does not have it; make dist asks for it")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    made = []
    for name in ("a", "b"):
        tree = tmp_path / name / "tree"
        (tree / "usr" / "bin").mkdir(parents=True)
        (tree / "usr" / "bin" / "albviewer").write_text("a program", encoding="utf-8")
        made.append(make_deb(tree, into=tree.parent))
        assert [path.name for path in tree.iterdir()] == ["usr"]
    assert made[0].read_bytes() == made[1].read_bytes()
    told = subprocess.run(
        ["dpkg-deb", "--field", made[0], "Version"], capture_output=True, text=True, check=True
    ).stdout
    assert told.strip() == version()


def test_the_version_is_that_of_the_package_and_tools_are_those_of_the_project() -> None:
    import albviewer

    assert version(ROOT) == albviewer.__version__
    assert any(line.startswith("pyinstaller") for line in requirements("dist"))
