"""Who made a package: Ed25519 signatures over its manifest, and the two files of a key.

The private half stays with whoever makes packages, the public half is what a kiosk is told to trust. Knows nothing of
packages but the bytes that are signed.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer.collection.packages.manifest import PackageError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

PRIVATE_ENDING = ".key"
PUBLIC_ENDING = ".pub"

_ALGORITHM = "ed25519"
_KEY_BYTES = 16 * 1024


def make_key(path: Path) -> tuple[Path, Path]:
    """Write a new key beside `path` and return its private and its public file.

    Raise PackageError if there is a file already, OSError if one cannot be written.
    """
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    private, public = (path.with_name(path.name + ending) for ending in (PRIVATE_ENDING, PUBLIC_ENDING))
    key = Ed25519PrivateKey.generate()
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    told = key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    _write_new(private, secret, 0o600)
    _write_new(public, told, 0o644)
    return private, public


def _write_new(path: Path, data: bytes, mode: int) -> None:
    """Write a file that is not there yet: a key that is lost cannot be made again."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    except FileExistsError:
        raise PackageError(f"{path} is there already: a key is never written over.") from None
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        os.fsync(file.fileno())


def read_private_key(path: Path) -> Ed25519PrivateKey:
    """Return the key that a file holds; raise PackageError if it holds none."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(_bytes(path), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        raise PackageError(f"{path} holds no private key that packages can be signed with.")
    return key


def read_public_key(path: Path) -> Ed25519PublicKey:
    """Return the key that a file holds; raise PackageError if it holds none."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    try:
        key = load_pem_public_key(_bytes(path))
    except (ValueError, TypeError, UnsupportedAlgorithm):
        key = None
    if not isinstance(key, Ed25519PublicKey):
        raise PackageError(f"{path} holds no public key of packages.")
    return key


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_KEY_BYTES)
    except OSError as error:
        raise PackageError(f"The key {path} cannot be read: {(error.strerror or str(error)).lower()}.") from None


def fingerprint(key: Ed25519PublicKey) -> str:
    """Return a short name of a key, by which people can compare it."""
    return hashlib.sha256(key.public_bytes_raw()).hexdigest()[:16]


def signature_of(data: bytes, key: Ed25519PrivateKey) -> bytes:
    """Return the signature file for some bytes."""
    whole = {
        "algorithm": _ALGORITHM,
        "key": fingerprint(key.public_key()),
        "signature": base64.b64encode(key.sign(data)).decode(),
    }
    return (json.dumps(whole, indent=1) + "\n").encode()


def signer(data: bytes, signature: bytes, trusted: Iterable[Ed25519PublicKey]) -> str:
    """Return the fingerprint of the trusted key with which the bytes were signed, or an empty string if none was."""
    from cryptography.exceptions import InvalidSignature

    try:
        whole = json.loads(signature)
        signed = base64.b64decode(whole["signature"], validate=True) if whole["algorithm"] == _ALGORITHM else b""
    except (ValueError, TypeError, LookupError, RecursionError):
        return ""
    for key in trusted:
        # Whose it says it is counts for nothing: only what the key proves.
        try:
            key.verify(signed, data)
        except InvalidSignature:
            continue
        return fingerprint(key)
    return ""
