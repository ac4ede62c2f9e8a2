"""The program behind the form, out of the package that the editor brought or fetched; in one version only, by its checksum."""

import hashlib
import tarfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

FOLDER = "cms"
PACKAGE, VERSION = "@sveltia/cms", "0.221.1"
_SHA256 = "cfc6193c6c17c3d1d97c85bc2d63ec3655ba2a844b37c6fe5759f1a80821bb02"
_PROGRAM = "sveltia"
_WANTED = ("package/LICENSE.txt", "package/npm/", "package/locales/nl.json")


class WrongPackageError(Exception):
    """The file is not the package in the version that we know."""


def has_program(root: Path) -> bool:
    """Tell whether the program stands in the folder."""
    return (root / FOLDER / _PROGRAM / "npm/index.js").is_file()


def unpack(root: Path, package: Path) -> None:
    """Put the program out of its package into the folder; raise `WrongPackageError` for any other file, or `OSError`."""
    content = package.read_bytes()
    if hashlib.sha256(content).hexdigest() != _SHA256:
        raise WrongPackageError(package)
    for name, data in _files(content):
        path = root / FOLDER / _PROGRAM / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _files(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield each wanted file by its path; the translation as a module, which is how the program asks for it."""
    with tarfile.open(fileobj=BytesIO(content)) as archive:
        for member in archive:
            if member.isfile() and member.name.startswith(_WANTED) and not member.name.endswith(".map"):
                file = archive.extractfile(member)
                data = file.read() if file else b""
                yield member.name.removeprefix("package/"), b"export default " + data if member.name.endswith(".json") else data
