"""The pictures for sharing as files: drawings of one size in, small PNGs out, always with the same bytes for the same drawing.

One PDF holds all drawings that are new, a page for each; what was drawn before comes out of the cache.
"""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from markupsafe import Markup

from build_tools.printables import weasy
from build_tools.printables.cache import Cache, Kept
from build_tools.printables.press import complaints, missing_library
from build_tools.prose.templates import html_environment
from build_tools.records.problems import Problem
from build_tools.visuals.deelbeeld import WIDTH

_COLOURS = 48
"""Enough for ink, paper, the groups and the soft edges of letters; more only makes the file larger."""
_STYLE = "overrides/assets/stylesheets/print/werk/deelbeeld.css"
_WORK = "assets/delen"
"""What problems call the pictures."""


def write_pictures(drawings: Mapping[str, str], root: Path, site: Path) -> tuple[Problem, ...]:
    """Write each drawing as a PNG at its path below the site; when something is wrong, return the problems and write nothing.

    `drawings` are paths and SVGs, `root` is the folder of the project.
    """
    cache = Cache(root)
    code = Path(__file__).read_text(encoding="utf-8")
    keys = {path: cache.key(code, _html([svg])) for path, svg in drawings.items()}
    done = {path: kept.picture for path in drawings if (kept := cache.get(path, keys[path])) is not None}
    missing = [path for path in drawings if path not in done]
    if missing:
        try:
            rendered = weasy.render(_html([drawings[path] for path in missing]), root, styles=(_STYLE,))
        except weasy.MissingLibraryError as error:
            return (missing_library(_WORK, error),)
        if problems := tuple(complaints(_WORK, rendered)):
            return problems
        for path, picture in zip(missing, _pictures(rendered.pdf), strict=True):
            done[path] = picture
            cache.put(path, keys[path], Kept(b"", 1, picture, files=rendered.files))
    for path, picture in done.items():
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(picture)
    return ()


def _html(drawings: Sequence[str]) -> str:
    template = html_environment().get_template("print/deelbeelden.html.jinja")
    return template.render(drawings=[Markup(svg) for svg in drawings])  # noqa: S704  # ElementTree wrote and escaped them


def _pictures(pdf: bytes) -> list[bytes]:
    """Return every page as a PNG with a palette."""
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415  # only when something was drawn

    pictures = []
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            image = page.render(scale=WIDTH / page.get_width()).to_pil().convert("RGB").quantize(_COLOURS, dither=0)
            out = io.BytesIO()
            image.save(out, "PNG", compress_level=6)  # 9 takes six times as long for a tenth less
            pictures.append(out.getvalue())
    finally:
        document.close()
    return pictures
