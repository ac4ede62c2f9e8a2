"""The style of printed work keeps its promises."""

import posixpath
import re
from pathlib import Path

from build_tools.records.groep import Kleur
from build_tools.records.iconen import Icoon

_FACE = re.compile(r"@font-face \{.*?\}", re.DOTALL)
_PROPERTY = re.compile(r"(font-family|font-style|font-weight): ([^;]+);")


def _styles(project: Path) -> dict[str, str]:
    folder = project / "overrides/assets/stylesheets"
    files = [folder / "print.css", *(folder / "print").glob("*.css"), *(folder / "print/werk").glob("*.css")]
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_no_two_faces_share_a_name(project: Path) -> None:
    faces = [tuple(_PROPERTY.findall(face)) for face in _FACE.findall(_styles(project)["print/letters.css"])]

    assert len(faces) == len(set(faces)) == 8


def test_colours_stand_in_the_tokens_alone(project: Path) -> None:
    styles = _styles(project)

    assert {name for name, text in styles.items() if re.search(r"#[0-9a-f]{3,8}\b(?![\w-]*\s*[{,>])", text, re.IGNORECASE)} == set()
    assert "!important" not in "".join(styles.values())


def test_every_file_is_imported(project: Path) -> None:
    """By the style of the book, or by that of a small work."""
    styles = _styles(project)
    of_book = [f"print/{name}" for name in re.findall(r'@import url\("print/([^"]+)"\)', styles["print.css"])]
    imports = {(name, address) for name, text in styles.items() for address in re.findall(r'@import url\("([^"]+)"\)', text)}
    imported = {posixpath.normpath(f"{posixpath.dirname(name)}/{address}").lstrip("/") for name, address in imports}
    shared = {name for name in styles if name.count("/") == 1}

    assert len(of_book) == len(set(of_book))
    assert shared <= imported
    assert imported <= {*styles, "tokens.css"}


def test_every_address_in_the_style_is_a_file(project: Path) -> None:
    folder = project / "overrides/assets/stylesheets"
    addresses = {(name, address) for name, text in _styles(project).items() for address in re.findall(r'url\("(\.\./[^"]+)"\)', text)}

    assert addresses
    assert {(name, address) for name, address in addresses if not (folder / name).parent.joinpath(address).resolve().is_file()} == set()


def test_every_icon_mark_and_rung_is_drawn(project: Path) -> None:
    text = "".join(_styles(project).values())
    wanted = [f".hb-icoon--{icoon.value} " for icoon in Icoon] + [f".hb-merk--{kleur.value}::" for kleur in Kleur]

    assert [name for name in [*wanted, *(f".hb-ladder--{rung}::" for rung in range(5))] if name not in text] == []
