"""What can be downloaded from the real site: every QR code on paper leads to an address that exists, every picture is small."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from build_tools.records.drukwerk import BOEK

pytestmark = pytest.mark.build
SITE = "https://handboek.example/"
OF_OTHERS = ("pakketten", "handboek-")
"""Files that are put together out of others."""


@pytest.fixture(scope="module")
def codes(site: Path) -> dict[str, set[str]]:
    """What the codes on the pages of each file say, read at 150 dpi; of the book the first and the last page."""
    found: dict[str, set[str]] = {}
    for path in sorted((site / "downloads").rglob("*.pdf")):
        name = path.relative_to(site / "downloads").as_posix()
        if name.startswith(OF_OTHERS):
            continue
        document = pypdfium2.PdfDocument(path)
        pages = (0, len(document) - 1) if name == Path(BOEK).name else range(len(document))
        images = (document[number].render(scale=150 / 72).to_pil() for number in pages)
        found[name] = {code.text for image in images for code in zxingcpp.read_barcodes(image)}
        document.close()
    return found


def test_codes_on_paper_lead_to_pages_that_exist(site: Path, codes: dict[str, set[str]]) -> None:
    addresses = {(name, address) for name, found in codes.items() for address in found}

    assert {(name, address) for name, address in addresses if not address.startswith(SITE)} == set()
    assert {
        (name, address) for name, address in addresses if not (site / address.removeprefix(SITE).partition("#")[0] / "index.html").is_file()
    } == set()


def test_whatever_lies_on_a_table_or_hangs_on_a_wall_has_a_code(codes: dict[str, set[str]]) -> None:
    expected = {name for name in codes if name.startswith(("kaarten/", "poster-", "tafelbord", "hulpkaart", "concepten/"))}

    assert [name for name in sorted(expected) if not codes[name]] == []


def test_every_picture_is_shown_on_a_page(site: Path) -> None:
    shown = "".join(path.read_text(encoding="utf-8") for path in (site / "materialen").rglob("index.html"))
    pictures = [path.relative_to(site).as_posix() for path in sorted((site / "downloads").rglob("*.webp"))]

    assert len(pictures) > 20
    assert [path for path in pictures if f'/{path}"' not in shown] == []


def test_every_work_has_a_picture_that_is_small(site: Path) -> None:
    pictures = {path.with_suffix(".pdf"): path.stat().st_size for path in (site / "downloads").rglob("*.webp")}

    assert all(path.is_file() for path in pictures)
    assert max(pictures.values()) < 40_000
