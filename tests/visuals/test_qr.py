"""The QR code: it can be read, it has an alternative, it keeps its distance."""

import xml.etree.ElementTree as ET

import zxingcpp
from PIL import Image, ImageDraw

from build_tools.visuals.qr import QUIET, qr

_SVG = "{http://www.w3.org/2000/svg}"
ADDRESS = "https://example.org/c/07/"


def _picture(svg: str, module: int = 6) -> Image.Image:
    """Draw the code as a picture."""
    root = ET.fromstring(svg)  # noqa: S314  # a drawing of our own
    side = int(root.get("viewBox", "").split()[2]) * module
    image = Image.new("L", (side, side), 255)
    draw = ImageDraw.Draw(image)
    shape = root.find(f"{_SVG}path")
    assert shape is not None
    for run in shape.get("d", "").split("z")[:-1]:
        place, _, length = run.removeprefix("M").partition("h")
        x, y = (int(number) * module for number in place.split())
        width = int(length.partition("v")[0]) * module
        draw.rectangle((x, y, x + width - 1, y + module - 1), fill=0)
    return image


def test_a_code_leads_to_its_address() -> None:
    (found,) = zxingcpp.read_barcodes(_picture(qr(ADDRESS, "example.org/c/07")))

    assert found.text == ADDRESS
    assert found.format is zxingcpp.BarcodeFormat.QRCode
    assert found.ec_level == "M"


def test_a_code_has_an_alternative_and_a_quiet_zone() -> None:
    root = ET.fromstring(qr(ADDRESS, "example.org/c/07"))  # noqa: S314  # a drawing of our own
    first = root[0]

    assert (first.tag, first.text) == (f"{_SVG}title", "QR-code naar example.org/c/07")
    dark = _picture(qr(ADDRESS, "x"), 1).point(lambda value: 255 - value).getbbox()
    assert dark is not None
    side = int(root.get("viewBox", "").split()[2])
    assert dark == (QUIET, QUIET, side - QUIET, side - QUIET)
