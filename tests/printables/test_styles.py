"""The style of printed work keeps its promises."""

import re
from pathlib import Path

from build_tools.records.groep import Kleur
from build_tools.records.iconen import Icoon

_FACE = re.compile(r"@font-face \{.*?\}", re.DOTALL)
_PROPERTY = re.compile(r"(font-family|font-style|font-weight): ([^;]+);")


def _styles(project: Path) -> dict[str, str]:
    folder = project / "overrides/assets/stylesheets"
    return {path.name: path.read_text(encoding="utf-8") for path in [folder / "print.css", *(folder / "print").glob("*.css")]}


def test_no_two_faces_share_a_name(project: Path) -> None:
    faces = [tuple(_PROPERTY.findall(face)) for face in _FACE.findall(_styles(project)["letters.css"])]

    assert len(faces) == len(set(faces)) == 8


def test_colours_stand_in_the_tokens_alone(project: Path) -> None:
    styles = _styles(project)

    assert {name for name, text in styles.items() if re.search(r"#[0-9a-f]{3,8}\b(?![\w-]*\s*[{,>])", text, re.IGNORECASE)} == set()
    assert "!important" not in "".join(styles.values())


def test_every_file_is_imported(project: Path) -> None:
    styles = _styles(project)
    imported = re.findall(r'@import url\("print/([^"]+)"\)', styles["print.css"])

    assert sorted(imported) == sorted(name for name in styles if name != "print.css")


def test_every_address_in_the_style_is_a_file(project: Path) -> None:
    folder = project / "overrides/assets/stylesheets/print"
    addresses = {address for text in _styles(project).values() for address in re.findall(r'url\("(\.\./[^"]+)"\)', text)}

    assert addresses
    assert {address for address in addresses if not (folder / address).resolve().is_file()} == set()


def test_every_icon_mark_and_rung_is_drawn(project: Path) -> None:
    text = "".join(_styles(project).values())
    wanted = [f".hb-icoon--{icoon.value} " for icoon in Icoon] + [f".hb-merk--{kleur.value}::" for kleur in Kleur]

    assert [name for name in [*wanted, *(f".hb-ladder--{rung}::" for rung in range(5))] if name not in text] == []
