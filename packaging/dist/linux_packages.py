"""The packages for Linux, made from one staged tree: .deb by dpkg-deb, .rpm by nfpm, and an archive to unpack anywhere.

It must not know what is in the tree; linux_files.py does.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import time
from pathlib import Path

from freezing import size_of
from linux_files import DESCRIPTION, MAINTAINER, PROGRAM, SUMMARY, debian_depends, rpm_requires
from workshop import ROOT, WORK, epoch, run, tools, version

_SCRIPTS = ROOT / "packaging" / "linux"
# What lets a double click find the program, printers, reading aloud; most desktops have them all.
_DEBIAN_RECOMMENDS = ("desktop-file-utils", "libcups2t64 | libcups2", "libspeechd2", "shared-mime-info")
_RPM_RECOMMENDS = ("desktop-file-utils", "libcups.so.2()(64bit)", "shared-mime-info", "speech-dispatcher")
_DEBIAN_NAMES = {"x86_64": "amd64", "aarch64": "arm64"}


def debian_name(machine: str) -> str:
    """Return what Debian calls a kind of machine."""
    return _DEBIAN_NAMES.get(machine, machine)


def control(*, release: str, machine: str, libc: str, installed: int) -> str:
    """Return what dpkg is to know of the package. `installed` is its size on the disk, in bytes."""
    lines = [
        "Package: albviewer",
        f"Version: {release}",
        f"Architecture: {debian_name(machine)}",
        f"Maintainer: {MAINTAINER}",
        "Section: education",
        "Priority: optional",
        f"Installed-Size: {-(-installed // 1024)}",
        f"Depends: {', '.join([f'libc6 (>= {libc})', *debian_depends()])}",
        f"Recommends: {', '.join(_DEBIAN_RECOMMENDS)}",
        f"Description: {SUMMARY}",
        *(f" {line}" for line in DESCRIPTION),
    ]
    return "\n".join(lines) + "\n"


def make_deb(tree: Path, *, release: str = "", into: Path = WORK, compression: str = "xz") -> Path:
    """Make the .deb of a staged tree and return it. The tree is given back as it was."""
    release = release or version()
    told = tree / "DEBIAN"
    told.mkdir()
    try:
        text = control(
            release=release, machine=platform.machine(), libc=platform.libc_ver()[1], installed=size_of(tree)
        )
        (told / "control").write_text(text, encoding="utf-8")
        for name in ("postinst", "postrm"):
            shutil.copyfile(_SCRIPTS / name, told / name)
            (told / name).chmod(0o755)
        file = into / f"albviewer_{release}_{debian_name(platform.machine())}.deb"
        command = ["dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", str(tree), str(file)]
        run(command, "Making the .deb")
    finally:
        shutil.rmtree(told)
    return file


def nfpm_settings(tree: Path, *, release: str, machine: str, libc: str) -> dict[str, object]:
    """Return what nfpm is to know of the .rpm."""
    return {
        "name": "albviewer",
        "version": release,
        "release": "1",
        "arch": debian_name(machine),
        "platform": "linux",
        "maintainer": MAINTAINER,
        "license": "MIT",
        "section": "Education",
        "description": f"{SUMMARY}\n{chr(10).join(DESCRIPTION)}",
        "depends": [*rpm_requires(), f"libc.so.6(GLIBC_{libc})(64bit)"],
        "recommends": list(_RPM_RECOMMENDS),
        "mtime": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(epoch())),
        "contents": [{"src": f"{tree}/", "dst": "/", "type": "tree"}],
        "scripts": {"postinstall": str(_SCRIPTS / "postinst"), "postremove": str(_SCRIPTS / "postrm")},
        "rpm": {"compression": "zstd", "summary": SUMMARY, "group": "Applications/Education"},
    }


def make_rpm(tree: Path) -> Path:
    """Make the .rpm of a staged tree and return it."""
    machine, libc = platform.machine(), platform.libc_ver()[1]
    settings = WORK / "nfpm.json"
    # What is JSON is YAML too, and nothing in it needs quoting by hand.
    settings.write_text(
        json.dumps(nfpm_settings(tree, release=version(), machine=machine, libc=libc)), encoding="utf-8"
    )
    file = WORK / f"albviewer-{version()}-1.{machine}.rpm"
    run([tools().tool("nfpm"), "package", "-f", str(settings), "-p", "rpm", "-t", str(file)], "Making the .rpm")
    return file


def make_tar(tree: Path) -> Path:
    """Make the archive that runs from wherever it is unpacked, and return it."""
    name = f"albviewer-{version()}-linux-{platform.machine()}"
    folder = WORK / "portable" / name
    shutil.rmtree(folder.parent, ignore_errors=True)
    shutil.copytree(tree / PROGRAM, folder, symlinks=True, copy_function=os.link)
    shutil.copytree(tree / "usr" / "share", folder / "share", dirs_exist_ok=True)
    shutil.copy2(_SCRIPTS / "register", folder / "share" / "register")
    archive = WORK / f"{name}.tar"
    even = ["--sort=name", f"--mtime=@{epoch()}", "--owner=0", "--group=0", "--numeric-owner"]
    run(["tar", *even, "-C", str(folder.parent), "-cf", str(archive), name], "Making the archive")
    run(["xz", "--threads=0", "--force", "-6", str(archive)], "Compressing the archive")
    shutil.rmtree(folder.parent)
    return archive.with_suffix(".tar.xz")
