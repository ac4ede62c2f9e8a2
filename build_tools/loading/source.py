"""Reading one file: bytes in, clean text or a problem out.

Refuses what points outside the project, is no plain file, is too large or is no UTF-8. A byte order mark, Windows line
ends and loose accents just work. Must not know what the text means.
"""

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from build_tools.records.problems import CODES, Origin, Problem

MAX_BYTES = 1_000_000
"""The largest file that is read; the largest real one is far below this."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that nobody can see and that YAML refuses or takes for a line end."""
_LOOSE_ACCENT = re.compile("[^\u0300-\u036f][\u0300-\u036f]{1,4}")
"""A letter with loose accents, as some computers write é; typefaces draw the letter in one piece better, or only that."""
_REST = "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
_GARBLED = re.compile(f"\ufffd|[\u00c2-\u00c5]{_REST}|[\u00e2\u00ef\u00f0]{_REST}{{2,3}}")
"""What is left of a letter that was written in one encoding and read in another: `Ã©` for é, `â€™` for ’; or a sign for a lost letter."""
_PLAIN = bytes((*b"\t\n", *range(0x20, 0x7F)))
"""What is neither invisible nor garbled; without it a text is short, and quickly searched."""
_AS_SPACE = "\x0b\x0c\x85\u2028\u2029"
_MOSTINVISIBLE = 20


@dataclass(frozen=True)
class Source:
    """One file as text with line feeds as line ends, or nothing when it could not be read; `problems` tell why, or what was left out."""

    file: str
    text: str | None
    problems: tuple[Problem, ...] = ()


def is_inside(root: Path, path: Path) -> bool:
    """Tell whether a path, with all links followed, stays inside a folder. Works for paths that do not exist."""
    real, real_root = os.path.realpath(path), os.path.realpath(root)
    return real == real_root or real.startswith(real_root.rstrip(os.sep) + os.sep)


def read_source(root: Path, file: str, limit: int = MAX_BYTES) -> Source:
    """Read the file at a posix path relative to the root; nothing is raised."""
    path = root / file
    if not is_inside(root, path):
        message = "Dit bestand is een snelkoppeling naar een plek buiten het project."
        return _refused(file, "HB004", message, "Zet het bestand zelf in de map.")
    try:
        info = path.stat()
        if not stat.S_ISREG(info.st_mode):
            kind = "een map" if stat.S_ISDIR(info.st_mode) else "geen gewoon bestand"
            return _refused(file, "HB007", f"Dit is {kind}, maar hier hoort een bestand.", "Haal het weg of geef het een andere naam.")
        if info.st_size > limit:
            return _too_large(file, info.st_size, limit)
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        message = f"Dit bestand kan niet gelezen worden ({_reason(error)})."
        return _refused(file, "HB007", message, "Controleer of je het bestand zelf kunt openen.")
    return _decode(file, data) if len(data) <= limit else _too_large(file, len(data), limit)


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "geen toegang"
    return "het bestaat niet" if isinstance(error, FileNotFoundError) else "lezen lukt niet"


def _refused(file: str, code: str, message: str, advice: str, line: int = 0) -> Source:
    return Source(file, None, (Problem(code, Origin(file, line), message, advice),))


def _too_large(file: str, size: int, limit: int) -> Source:
    message = f"Dit bestand is te groot: {_megabytes(size)} MB. Hoogstens {_megabytes(limit)} MB mag."
    return _refused(file, "HB002", message, "Staat er een beeld in? Zet dat als los bestand in content/media.")


def _megabytes(size: int) -> str:
    return f"{max(size / 1_000_000, 0.1):.1f}".replace(".", ",").removesuffix(",0")


def _decode(file: str, data: bytes) -> Source:
    if data.startswith(_UTF16):
        message = "Dit bestand is opgeslagen als UTF-16 (‘Unicode’), niet als UTF-8."
        return _refused(file, "HB001", message, CODES["HB001"].cure, 1)
    try:
        text = data.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        around = data[max(data.rfind(b"\n", 0, error.start) + 1, error.start - 20) : error.start + 10]
        seen = " ".join(INVISIBLE.sub("", around.split(b"\n")[0].decode("cp1252", "replace")).split())
        message = f"Hier staat een teken dat geen UTF-8 is, bij ‘{seen}’." if seen else "Hier staat een teken dat geen UTF-8 is."
        return _refused(file, "HB001", message, CODES["HB001"].cure, line)
    if not unicodedata.is_normalized("NFC", text):
        text = _LOOSE_ACCENT.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)
    rest = text.encode().translate(None, _PLAIN).decode()
    source = _without_invisible(file, text) if INVISIBLE.search(rest) else Source(file, text)
    return replace(source, problems=source.problems + tuple(_garbled(file, text))) if _GARBLED.search(rest) else source


def _garbled(file: str, text: str) -> Iterator[Problem]:
    """Tell of each line where letters were spoilt, with the letter that was meant when that can be known."""
    lines = ((number, match) for number, line in enumerate(text.split("\n"), start=1) if (match := _GARBLED.search(line)))
    for number, match in islice(lines, _MOSTINVISIBLE):
        seen = match[0]
        meant = seen.encode("cp1252", "ignore").decode("utf-8", "ignore")
        message = f"Hier staat ‘{seen}’: een letter is bedorven, bijvoorbeeld bij het opslaan of plakken."
        yield Problem("HB009", Origin(file, number), message, f"Typ de letter opnieuw: {meant}" if meant else "Typ de letter opnieuw.")


def _without_invisible(file: str, text: str) -> Source:
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), start=1):
        match = INVISIBLE.search(line)
        if match and len(problems) < _MOSTINVISIBLE:
            message = f"Hier staat een onzichtbaar teken (U+{ord(match[0]):04X}), als {match.start() + 1}e teken van de regel."
            problems.append(Problem("HB008", Origin(file, number), message, "Haal het weg, of typ de regel opnieuw."))
    clean = INVISIBLE.sub(lambda match: " " if match[0] in _AS_SPACE else "", text)
    return Source(file, clean, tuple(problems))
