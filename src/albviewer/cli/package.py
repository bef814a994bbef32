"""`albviewer package`: a collection in one file, to be passed on; its check; and the keys that sign it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from albviewer.cli.messages import DONE, FAULTS, StoppedError, put
from albviewer.cli.opening import collection_folder
from albviewer.cli.parsing import Parser, count

_DESCRIPTION = """\
Put a whole collection into one file (NAME.albpack), which opens like a folder: albviewer NAME.albpack

The package lists each of its files with a checksum, and is checked against that list whenever it is unpacked. With a
key it is signed too: an exhibit takes its updates only from packages that are signed by somebody whom it trusts. A
collection that has faults is not packed, unless that is asked for; hidden files and suggestions.yaml stay out."""

_EPILOG = """\
exit status:
  0  done
  1  the collection has faults, or the package is damaged or not signed by a trusted key
  2  wrong use: there is no such folder, no such option

examples:
  albviewer package seeds/ --out harbour.albpack
  albviewer package --new-key museum
  albviewer package seeds/ --out harbour.albpack --edition 2 --key museum.key
  albviewer package --check harbour.albpack --trust museum.pub"""


def package_parser() -> Parser:
    """Return the arguments of the command."""
    parser = Parser(
        "albviewer package",
        usage="albviewer package COLLECTION --out FILE [--edition N] [--key FILE] [--with-faults]\n"
        "       albviewer package --check FILE [--trust FILE ...]\n"
        "       albviewer package --new-key NAME",
        description=_DESCRIPTION,
        epilog=_EPILOG,
    )
    parser.add_argument("collection", metavar="COLLECTION", nargs="?", help="a folder, or the word bundled")
    parser.add_argument("--out", metavar="FILE", type=Path, help="the package to write")
    parser.add_argument("--edition", metavar="N", type=count, default=1, help="a later edition has a higher number")
    parser.add_argument("--key", metavar="FILE", type=Path, help="the private key to sign it with")
    parser.add_argument("--with-faults", action="store_true", help="pack a collection that has faults all the same")
    parser.add_argument("--check", metavar="FILE", type=Path, help="read a package to its end and say what it is")
    parser.add_argument(
        "--trust", metavar="FILE", type=Path, action="append", default=[], help="a public key that may have signed it"
    )
    parser.add_argument("--new-key", metavar="NAME", type=Path, help="make a key: NAME.key and NAME.pub")
    return parser


def run_package(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for and return the exit status."""
    args = package_parser().parse_intermixed_args(arguments)
    asked = [args.collection, args.check, args.new_key]
    if sum(word is not None for word in asked) != 1 or (args.collection is None) != (args.out is None):
        raise StoppedError("albviewer package: name a COLLECTION and --out, or --check, or --new-key, and only one.")
    from albviewer.collection.packages.manifest import PackageError

    try:
        if args.new_key is not None:
            put(_new_key(args.new_key))
        elif args.check is not None:
            put(_checked(args.check, args.trust))
        else:
            put(_packed(args))
    except PackageError as error:
        raise StoppedError(str(error), FAULTS) from None
    return DONE


def _new_key(name: Path) -> str:
    from albviewer.collection.packages.signing import fingerprint, make_key, read_public_key

    private, public = make_key(name)
    return (
        f"{private} signs packages: keep it safe. {public} ({fingerprint(read_public_key(public))}) is for exhibits.\n"
    )


def _checked(file: Path, trusted: Sequence[Path]) -> str:
    from albviewer.collection.packages.signing import read_public_key
    from albviewer.collection.packages.unpacking import Package

    keys = [read_public_key(path) for path in trusted]
    with Package(file) as package:
        # Who made it comes first: of what nobody answers for, no more is read than must be.
        by = f"signed by {package.signer(keys)}" if keys else "signed" if package.is_signed() else "not signed"
        package.check()
        manifest = package.manifest
        size = f"{len(manifest.files)} files, {manifest.unpacked_bytes() / 1e6:.1f} MB"
        return f"{file.name} is whole: collection {manifest.id}, edition {manifest.version}, {size}, {by}.\n"


def _packed(args: Namespace) -> str:
    from albviewer.collection.load import load_collection
    from albviewer.collection.no_collection import NoCollectionError
    from albviewer.collection.packages.packing import make_package
    from albviewer.collection.packages.signing import read_private_key
    from albviewer.linking.linker import link_collection

    folder = collection_folder(args.collection)
    key = read_private_key(args.key) if args.key is not None else None
    try:
        linked = link_collection(load_collection(folder))
    except NoCollectionError as error:
        raise StoppedError(str(error), FAULTS) from None
    faults = len(linked.faults)
    if faults and not args.with_faults:
        how = f"albviewer check {args.collection} lists them, --with-faults packs it all the same"
        raise StoppedError(f"The collection has {'a fault' if faults == 1 else f'{faults} faults'}: {how}.", FAULTS)
    manifest = make_package(folder, linked.collection.head, args.out, version=args.edition, key=key)
    size = args.out.stat().st_size / 1e6
    return f"{args.out}: {len(manifest.files)} files, {size:.1f} MB{', signed' if key else ''}.\n"
