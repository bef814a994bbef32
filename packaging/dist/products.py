"""The commands behind `make dist` and `make dist-test`: which packages each makes, and nothing of how."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import needs
import system_packages
from appimage import make_appimage
from freezing import freeze, frozen_folder, measure_unpruned, note_size
from icons import draw_icons
from linux_files import stage
from linux_packages import make_deb, make_rpm, make_tar
from needs import Need
from plain import StopError, say
from rehearsal import rehearse
from wheels import build_wheel
from workshop import WORK, version

PRODUCTS = ("wheel", "freeze", "deb", "rpm", "tar", "appimage", "unpruned", "icons", "all", "test")
# Programs that make packages, and those that try them out -> the system packages that they come in.
_TO_MAKE = {
    "objdump": "binutils",
    "dpkg-deb": "dpkg",
    "xz": "xz-utils",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
}
_TO_TEST = {"debootstrap": "debootstrap", "Xvfb": "xvfb", "pivot_root": "util-linux"}


def lacking(programs: dict[str, str]) -> list[Need]:
    """Return what programs this machine does not have."""
    # Those for administrators are found too, whose folders are not everybody's.
    path = "/usr/local/sbin:/usr/sbin:/sbin:" + os.environ.get("PATH", "")
    return [Need(what=name, packages=(held,)) for name, held in programs.items() if not shutil.which(name, path=path)]


def provide(programs: dict[str, str]) -> None:
    """Install the programs that are missing, and what the window needs of the system."""
    if sys.platform.startswith("linux"):
        wanted = [*needs.missing(screen=False), *lacking(programs)]
        system_packages.provide(wanted, still_missing=lambda: lacking(programs))


def make(products: Sequence[str]) -> dict[str, Path]:
    """Make packages for Linux from the frozen program, which is made first where there is none; return the files."""
    tree = stage()
    makers = {"deb": make_deb, "rpm": make_rpm, "tar": make_tar, "appimage": make_appimage}
    files = {}
    for product in products:
        files[product] = makers[product](tree)
        note_size(files[product].name, files[product])
    return files


def test() -> int:
    """Try out what was made, and make what was not."""
    if not frozen_folder().is_dir():
        freeze()
    tree = stage()
    made = version()
    makers = {
        f"albviewer_{made}_*.deb": make_deb,
        f"albviewer-{made}-*.tar.xz": make_tar,
        f"albviewer-{made}-*.rpm": make_rpm,
    }
    deb, archive, rpm = (next(WORK.glob(pattern), None) or maker(tree) for pattern, maker in makers.items())
    return rehearse(deb, archive, rpm, tree)


def main(arguments: list[str]) -> int:
    """Carry out one command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python packaging/dist", description="Make packages, and try them out.")
    parser.add_argument("product", choices=PRODUCTS)
    product = parser.parse_args(arguments).product
    try:
        return _carry_out(product)
    except StopError as stop:
        print(stop, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _carry_out(product: str) -> int:
    if product == "icons":
        draw_icons()
        return 0
    provide({**_TO_MAKE, **(_TO_TEST if product == "test" else {})})
    match product:
        case "wheel":
            build_wheel()
        case "freeze":
            freeze()
        case "unpruned":
            measure_unpruned()
        case "all":
            freeze()
            make(("deb", "rpm", "tar"))
            say(f"All packages are in {WORK.relative_to(WORK.parents[1])}.")
        case "test":
            return test()
        case _:
            if not frozen_folder().is_dir():
                freeze()
            make((product,))
    return 0
