"""Pictures: what is fit to be shown, what is refused and why, and that no file takes long or makes the reading fail."""

import io
import time
import warnings
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFile

from build_tools.loading import load
from build_tools.loading.drawings import MAX_BYTES, MOST_SHAPES, read_drawing
from build_tools.loading.finding import Finding
from build_tools.loading.images import MAX_PHOTO
from build_tools.loading.photos import MAX_PIXELS, read_photo
from build_tools.records.beeld import Maat

PICTURES = Path(__file__).parents[1] / "data" / "media"
NAME = "De bestandsnaam van een beeld heeft alleen letters, cijfers, streepjes en punten."
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 64 40">{}</svg>'


def saved(image: Image.Image, kind: str, **more: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **more)
    return stream.getvalue()


def exif(**tags: object) -> Image.Exif:
    found = Image.Exif()
    if "orientation" in tags:
        found[0x0112] = tags["orientation"]
    if "place" in tags:
        found.get_ifd(0x8825).update({1: "N", 2: (52.0, 4.0, 0.0), 3: "E", 4: (4.0, 18.0, 0.0)})
    return found


def drawn(inside: str) -> Maat | Finding:
    return read_drawing(SVG.format(inside).encode())


def with_picture(root: Path, concept: str, name: str, content: bytes) -> list[str]:
    """Put a picture in the project and in a concept; return the messages."""
    file = root / "content/media" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    text = concept.replace("icoon: deur\n", f"icoon: deur\nbeeld:\n  bestand: {name}\n  alt: Een proef\n  rechten: Eigen werk\n")
    (root / "concepts/07-open-deur.md").write_text(text, encoding="utf-8")
    return [str(problem).partition("veld ‘beeld.bestand’: ")[2] or str(problem) for problem in load(root).problems]


@pytest.mark.parametrize("name", ["proef.jpg", "proef.png", "proef.webp", "proef.svg"])
def test_each_kind_of_picture_is_measured(name: str, root: Path, concept: str) -> None:
    assert with_picture(root, concept, name, (PICTURES / name).read_bytes()) == []
    assert load(root).handbook.maten == {name: Maat(64, 40)}
    assert load(root).handbook.beeldbestanden == (name,)


@pytest.mark.parametrize(
    ("name", "source", "message"),
    [
        ("proef.gif", "proef.png", "Een beeld dat eindigt op ‘.gif’ kan niet op de site. Sla het op als jpg, png, webp of svg."),
        ("proef", "proef.png", "De naam zegt niet wat voor beeld dit is. Sla het op als jpg, png, webp of svg."),
        ("proef.png", "proef.jpg", "Dit beeld is geen png, maar jpg. Laat de naam eindigen op .jpg."),
        ("proef.svg", "proef.jpg", "Deze tekening is beschadigd, of het is geen svg. Sla haar in een tekenprogramma opnieuw op als svg."),
        ("proef.jpg", "proef.svg", "Dit beeld is beschadigd, of het is geen beeld. Sla het in een beeldprogramma opnieuw op."),
        (
            "Één proef.JPG",
            "proef.jpg",
            f"{NAME} Noem het een-proef.jpg.",
        ),
    ],
)
def test_the_name_tells_what_it_is(name: str, source: str, message: str, root: Path, concept: str) -> None:
    assert with_picture(root, concept, name, (PICTURES / source).read_bytes()) == [message]


@pytest.mark.parametrize(("name", "most"), [("proef.jpg", MAX_PHOTO), ("proef.svg", MAX_BYTES)])
def test_a_large_file_is_not_read(name: str, most: int, root: Path, concept: str) -> None:
    (message,) = with_picture(root, concept, name, b"x" * (most + 1))
    limit = str(most / 1_000_000).replace(".", ",").removesuffix(",0")
    assert message == f"Dit beeld is te groot: hoogstens {limit} MB mag. Maak het kleiner: 2400 beeldpunten breed is genoeg."


def test_what_cannot_be_opened_is_told(root: Path, concept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def refusing(path: Path, *rest: object, **more: object) -> object:
        if path.name == "dicht.png" and rest == ("rb",):
            raise PermissionError
        return opened(path, *rest, **more)  # type: ignore[call-overload]  # passed on as it came

    monkeypatch.setattr(Path, "open", refusing)
    (message,) = with_picture(root, concept, "dicht.png", (PICTURES / "proef.png").read_bytes())
    assert message == "Dit beeld kan niet gelezen worden. Controleer of je het bestand zelf kunt openen."


def test_a_picture_is_judged_once(root: Path, concept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def read(content: bytes, suffix: str) -> Maat:
        asked.append(f"{len(content)} {suffix}")
        return Maat(2, 1)

    monkeypatch.setattr("build_tools.loading.images.read_photo", read)
    text = concept.replace("icoon: deur\n", "icoon: deur\nbeeld: {bestand: deur.jpg, alt: Een deur, rechten: Eigen werk}\n")
    for number in (7, 8):
        (root / f"concepts/{number:02d}-deur-{number}.md").write_text(text.replace("nummer: 7", f"nummer: {number}"), encoding="utf-8")
    assert load(root).problems == ()
    assert asked == [f"{(PICTURES / 'proef.jpg').stat().st_size} .jpg"]


@pytest.mark.parametrize("lenient", [False, True])
def test_a_photo_without_its_end_is_damaged(lenient: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)  # as it is once something has been printed in this process
    for name in ("proef.jpg", "proef.png", "proef.webp"):
        content = (PICTURES / name).read_bytes()
        found = read_photo(content[: len(content) * 2 // 3], Path(name).suffix)
        assert isinstance(found, Finding), name
        assert found.code == "HB220"
    assert lenient is ImageFile.LOAD_TRUNCATED_IMAGES


def test_a_turned_photo_has_the_size_that_a_reader_sees() -> None:
    image = Image.new("RGB", (64, 40))
    assert read_photo(saved(image, "JPEG", exif=exif(orientation=6)), ".jpg") == Maat(40, 64)
    assert read_photo(saved(image, "JPEG", exif=exif(orientation=3)), ".jpeg") == Maat(64, 40)


def test_a_photo_that_tells_where_it_was_made_is_refused() -> None:
    found = read_photo(saved(Image.new("RGB", (64, 40)), "JPEG", exif=exif(place=True)), ".jpg")
    assert found == Finding("HB221", "In dit beeld staat de plek waar het gemaakt is.", "Sla het op zonder locatie.")


def test_a_photo_with_a_second_one_behind_it_is_a_photo() -> None:
    pair = [Image.new("RGB", (64, 40), colour) for colour in ("red", "blue")]
    assert read_photo(saved(pair[0], "MPO", save_all=True, append_images=pair[1:]), ".jpg") == Maat(64, 40)


def test_a_moving_picture_is_refused() -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    found = read_photo(saved(frames[0], "WEBP", save_all=True, append_images=frames[1:]), ".webp")
    assert isinstance(found, Finding)
    assert found.message == "Dit beeld beweegt."


@pytest.mark.parametrize("side", [5_001, 12_000, 20_000])
def test_a_picture_of_too_many_pixels_is_not_decoded(side: int, patience: float) -> None:
    content = saved(Image.new("1", (side, side)), "PNG")
    assert side * side > MAX_PIXELS
    start = time.process_time()
    found = read_photo(content, ".png")
    assert time.process_time() - start < patience / 4
    assert isinstance(found, Finding)
    assert found.message == "Dit beeld heeft meer dan 25 miljoen beeldpunten."


def test_reading_a_photo_leaves_the_warnings_as_they_were() -> None:
    before = list(warnings.filters)
    read_photo((PICTURES / "proef.png").read_bytes(), ".png")
    assert warnings.filters == before


@settings(max_examples=300, deadline=None)
@given(data=st.data(), name=st.sampled_from(["proef.jpg", "proef.png", "proef.webp", "proef.svg"]))
def test_no_damage_makes_the_reading_fail(data: st.DataObject, name: str) -> None:
    content = bytearray((PICTURES / name).read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    suffix = Path(name).suffix
    found = read_drawing(bytes(content)) if suffix == ".svg" else read_photo(bytes(content), suffix)
    assert isinstance(found, Maat) or found.code in ("HB220", "HB221")


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<path d="M0 0" onload="x()"/>', "onload="),
        ("<foreignObject/>", "<foreignObject>"),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', "<script>"),
        ('<image href="x.png"/>', "<image>"),
        ('<a href="https://example.org"><path/></a>', "<a>"),
        ('<animate attributeName="href" to="javascript:x"/>', "<animate>"),
        ('<use xlink:href="ander.svg#a"/>', "een adres in href="),
        ('<use href="data:image/svg+xml,x"/>', "een adres in href="),
        ('<g xml:base="https://example.org/"/>', "base="),
        ('<path fill="url(https://example.org/x#a)"/>', "een adres in fill="),
        ("<path style=\"fill: url( 'x.svg#a' )\"/>", "een adres in style="),
        ('<path style="fill: \\75rl(x)"/>', "een adres in style="),
        ("<style>@import 'x.css';</style>", "een verwijzing in de stijl"),
        ("<style>.a{fill:url(//example.org/a)}</style>", "een verwijzing in de stijl"),
        ("<style>.a{clip-path:url(#b)}</style>", "een verwijzing in de stijl"),
    ],
)
def test_a_drawing_holds_shapes_alone(inside: str, what: str) -> None:
    message = f"In deze tekening mag dit niet staan: {what}."
    assert drawn(inside) == Finding("HB221", message, "Sla haar op als gewone svg, met alleen vormen.")


@pytest.mark.parametrize(
    "head",
    ['<!DOCTYPE svg [<!ENTITY a "b">]>', "<!ENTITY a 'b'>", '<?xml-stylesheet href="x.css"?>', "<!doctype svg>"],
)
def test_a_drawing_defines_nothing_of_its_own(head: str) -> None:
    found = read_drawing((head + SVG.format("")).encode())
    assert isinstance(found, Finding)
    assert found.code == "HB221"


def test_what_drawing_programs_write_is_fine() -> None:
    head = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">\n'
    inside = """
      <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
      <defs><linearGradient id="a"><stop offset="0"/></linearGradient><linearGradient id="b" xlink:href="#a"/>
      <clipPath id="c"><use xlink:href="#d"/></clipPath><path id="d" d="M0 0h9v9z"/></defs>
      <style>.st0{fill:url(#a);stroke:#123456}</style>
      <g clip-path="url(#c)" style="fill:url('#b')"><path class="st0" d="M0 0h9v9z"/></g>
      <n:view xmlns:n="http://www.inkscape.org/namespaces/inkscape" n:href="x"/>"""
    assert read_drawing(b"\xef\xbb\xbf" + (head + SVG.format(inside)).encode()) == Maat(64, 40)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="120" height="80"', Maat(120, 80)),
        ('width="120.6px" height="80" viewBox="0 0 1 1"', Maat(121, 80)),
        ('width="100%" height="100%" viewBox="0,0,30,20"', Maat(30, 20)),
        ('viewBox="0 0 0.4 0.2"', Maat(1, 1)),
        ('width="10mm" height="5mm"', None),
        ('viewBox="0 0 0 20"', None),
        ("", None),
    ],
)
def test_the_size_of_a_drawing(attributes: str, size: Maat | None) -> None:
    found = read_drawing(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'.encode())
    assert found == size if size else isinstance(found, Finding) and found.message == "Deze tekening zegt niet hoe groot ze is."


def test_letters_become_shapes() -> None:
    assert drawn("<text>Proef</text>") == Finding(
        "HB220", "In deze tekening staan letters.", "Zet in het tekenprogramma letters om in vormen (paden)."
    )


def bomb(levels: int) -> str:
    """Return a drawing in which every level repeats the one below ten times."""
    repeats = ["".join([f'<use href="#n{level}"/>'] * 10) for level in range(levels)]
    return '<path id="n0"/>' + "".join(f'<g id="n{level}">{inside}</g>' for level, inside in enumerate(repeats, 1))


@pytest.mark.parametrize(
    "inside",
    [
        bomb(12),
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        '<g id="a" clip-path="url(#a)"/>',
        "<path/>" * MOST_SHAPES,
        "<g>" * 70 + "</g>" * 70,
    ],
    ids=["bomb", "circle", "itself", "many", "deep"],
)
def test_a_drawing_that_would_never_end_is_told_at_once(inside: str, patience: float) -> None:
    start = time.process_time()
    found = drawn(inside)
    assert time.process_time() - start < patience
    assert isinstance(found, Finding)
    assert found.message == "Deze tekening is te ingewikkeld."


def test_a_small_repetition_is_fine() -> None:
    assert drawn(bomb(3)) == Maat(64, 40)


def test_a_drawing_as_deep_as_its_size_allows_ends(patience: float) -> None:
    start = time.process_time()
    found = read_drawing(SVG.format("<g>" * 70_000 + "</g>" * 70_000).encode())
    assert time.process_time() - start < patience
    assert isinstance(found, Finding)
