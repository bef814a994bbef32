"""Makes the disk image for macOS from the frozen program; to be run on macOS, after `python packaging/dist freeze`.

    SIGN_AS="Developer ID Application: …"    signs for the hardened runtime; without it, only as the system itself asks
    NOTARY_PROFILE=name                      has it notarised, with what `notarytool` keeps by that name

Nothing is asked of Apple where these are not given.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[1:1] = [str(HERE.parent / "setup"), str(HERE.parent / "dist")]

from signing import signing_order  # noqa: E402

from freezing import frozen_folder  # noqa: E402
from plain import StopError, say  # noqa: E402
from workshop import WORK, run, version  # noqa: E402

EXTRAS = ("THIRD-PARTY-NOTICES.txt", "albviewer.cdx.json")


def sign(app: Path, identity: str) -> None:
    """Sign all parts, the innermost first, and look whether the whole holds."""
    files = [path for path in app.rglob("*") if path.is_file() and not path.is_symlink()]
    for part in signing_order(path.relative_to(app.parent).as_posix() for path in files):
        command = ["codesign", "--force", "--sign", identity]
        if identity != "-":
            command += ["--options", "runtime", "--timestamp"]
        if part.entitlements:
            command += ["--entitlements", str(HERE / part.entitlements)]
        run([*command, str(app.parent / part.path)], f"Signing {part.path}")
    run(["codesign", "--verify", "--deep", "--strict", str(app)], "Looking at the signatures")


def disk_image(app: Path, into: Path) -> Path:
    """Put the program, a link to where programs lie, and the notices into a disk image; return it."""
    content = into.with_suffix(".content")
    shutil.rmtree(content, ignore_errors=True)
    content.mkdir()
    # Links stay links: a copy of what they lead to has no valid signature.
    shutil.copytree(app, content / app.name, symlinks=True)
    (content / "Applications").symlink_to("/Applications")
    for name in EXTRAS:
        shutil.copy2(WORK / name, content)
    making = ["hdiutil", "create", "-volname", "albviewer", "-format", "ULFO", "-ov"]
    run([*making, "-srcfolder", str(content), str(into)], "Making the disk image")
    shutil.rmtree(content)
    return into


def main() -> None:
    """Sign, pack, and have it notarised if somebody's name is given for it."""
    app = frozen_folder().with_suffix(".app")
    identity, profile = os.environ.get("SIGN_AS", ""), os.environ.get("NOTARY_PROFILE", "")
    sign(app, identity or "-")
    image = disk_image(app, WORK / f"albviewer-{version()}-macos-{platform.machine()}.dmg")
    if identity:
        run(["codesign", "--sign", identity, "--timestamp", str(image)], "Signing the disk image")
    if identity and profile:
        asking = ["xcrun", "notarytool", "submit", "--wait", "--keychain-profile", profile]
        run([*asking, str(image)], "Having it notarised")
        run(["xcrun", "stapler", "staple", str(image)], "Attaching what the notary said")
    say(f"{image.name} is {'signed' if identity else 'not signed by anybody'}.")


if __name__ == "__main__":
    try:
        main()
    except (OSError, StopError) as error:
        sys.exit(str(error))
