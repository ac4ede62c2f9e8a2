"""A picture made of pixels (jpg, png, webp): its size, or why it cannot be shown.

In: the bytes of a file and what its name says that it is. Out: a `Maat` as a reader sees it, or a `Finding`. The whole picture
is decoded once, so that a damaged file is told here and not in a browser. Pillow is loaded only when there is such a picture.
"""

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from build_tools.loading.finding import Finding
from build_tools.records.beeld import Maat

if TYPE_CHECKING:
    from PIL import Image

FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
"""What Pillow calls the kinds of picture, by the end of the name."""
MAX_PIXELS = 25_000_000
"""The most pixels of a picture: that of a good telephone; more would only slow the reader's device down."""
_SMALLER = "Maak het kleiner: 2400 beeldpunten breed is genoeg."
_TOO_MANY = Finding("HB220", f"Dit beeld heeft meer dan {MAX_PIXELS // 1_000_000} miljoen beeldpunten.", _SMALLER)
_DAMAGED = Finding("HB220", "Dit beeld is beschadigd, of het is geen beeld.", "Sla het in een beeldprogramma opnieuw op.")
_ORIENTATION, _TURNED = 0x0112, (5, 6, 7, 8)
_GPS, _WHERE = 0x8825, {2, 4}
"""Tags of EXIF 2.32: how the camera was held (these values turn width and height), and its latitude and longitude."""
_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error, zlib.error)
"""What Pillow raises for bytes that are no picture; it promises no single error."""


def read_photo(content: bytes, suffix: str) -> Maat | Finding:
    """Judge the content of a file whose name ends on one of `FORMATS`."""
    from PIL import Image  # noqa: PLC0415  # costs time, and many handbooks have no such picture

    with _whole_files_only(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(content), formats=tuple(dict.fromkeys(FORMATS.values()))) as image:
                return _refused(image, suffix) or _decoded(image)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            return _TOO_MANY
        except _DAMAGE:
            return _DAMAGED


@contextmanager
def _whole_files_only() -> Iterator[None]:
    """Let Pillow refuse a file without its end, also in a process in which WeasyPrint (images.py) told it to draw what there is."""
    from PIL import ImageFile  # noqa: PLC0415  # as above

    lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _refused(image: "Image.Image", suffix: str) -> Finding | None:
    """Return why a picture is not wanted, as far as that can be told before it is decoded."""
    kind = "JPEG" if image.format == "MPO" else image.format  # some cameras put a second picture, for depth, behind the first
    if kind != FORMATS[suffix]:
        right = next(name for name, other in FORMATS.items() if other == kind)
        return Finding("HB220", f"Dit beeld is geen {suffix[1:]}, maar {right[1:]}.", f"Laat de naam eindigen op {right}.")
    if image.width * image.height > MAX_PIXELS:
        return _TOO_MANY
    if kind != "JPEG" and getattr(image, "is_animated", False):
        return Finding("HB220", "Dit beeld beweegt.", "Gebruik een stilstaand beeld; beweging leidt af van de tekst.")
    if _WHERE & image.getexif().get_ifd(_GPS).keys():
        return Finding("HB221", "In dit beeld staat de plek waar het gemaakt is.", "Sla het op zonder locatie.")
    return None


def _decoded(image: "Image.Image") -> Maat:
    """Return the size of a picture as it is shown; raise one of `_DAMAGE` when it cannot be decoded whole."""
    width, height = image.size
    turned = image.getexif().get(_ORIENTATION) in _TURNED
    image.draft(
        None, (max(1, width // 8), max(1, height // 8))
    )  # a jpg is decoded at an eighth of its size: every byte is read all the same
    image.load()
    return Maat(height, width) if turned else Maat(width, height)
