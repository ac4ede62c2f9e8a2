"""The only module that knows WeasyPrint: HTML in, PDF/UA-1 out, with everything that WeasyPrint had to say.

It fetches nothing but files of the project, under the address `BASE`, so that neither the network nor a path of this machine
can get into a printed work. The library is loaded on first use.
"""

import atexit
import ctypes.util
import logging
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from build_tools.printables.cache import digest_of
from build_tools.printables.files import Refused, Served, read_file
from build_tools.printables.memory import rare_collections

BASE = "http://boek.invalid/"
"""Where the files of the project seem to be; `.invalid` never exists (RFC 2606)."""
BLEED = 3 * 72 / 25.4
"""What a print shop cuts off, in points."""
_VARIANT = "pdf/ua-1"
_LARGE = 200_000
"""So many characters of HTML make a document after which it pays to give memory back."""
_LOGGERS = ("weasyprint", "fontTools")


class MissingLibraryError(Exception):
    """WeasyPrint cannot be loaded: a native library such as Pango is missing."""


@dataclass(frozen=True)
class Rendered:
    """A PDF, what the renderer complained about (in English), and the addresses that it was not allowed to read.

    `files` are the files of the project that it did read, each with the digest of its content; `pages` is how many there are, and
    `anchors` on which of them (from 0) each anchor stands.
    """

    pdf: bytes
    complaints: tuple[str, ...]
    refused: tuple[Refused, ...]
    files: Mapping[str, str] = field(default_factory=dict)
    pages: int = 0
    anchors: Mapping[str, int] = field(default_factory=dict)


def render(html: str, root: Path, *, styles: Sequence[str] = (), draw: bool = True) -> Rendered:
    """Render HTML to a tagged PDF; when it is not to be drawn, only find its pages and anchors.

    `root` is the folder of the project; `styles` are style files below the root, after those that the HTML names; they and their
    typefaces are read once in a process.
    Raise `MissingLibraryError` when the native libraries are not there.
    """
    try:
        with _libraries_by_name():
            import weasyprint  # noqa: F401, PLC0415  # a quarter of a second; and never in a preview
    except OSError as error:
        raise MissingLibraryError(str(error)) from error
    _mend_line_breaks()
    _mend_margins()
    with rare_collections(clean=len(html) > _LARGE):
        return _rendered(html, root, tuple(styles), draw=draw)


def _rendered(html: str, root: Path, styles: tuple[str, ...], *, draw: bool) -> Rendered:
    import weasyprint  # noqa: PLC0415

    fetcher = _fetcher(root)
    with _complaints() as complaints:
        look = _look(root, styles)
        text = weasyprint.HTML(string=html, base_url=BASE, url_fetcher=fetcher)
        document = text.render(look.typefaces, stylesheets=look.sheets, pdf_variant=_VARIANT)
        pdf: bytes = document.write_pdf(finisher=_finish, pdf_variant=_VARIANT, pdf_identifier=True) if draw else b""
    refused = (*look.refused, *fetcher.refused)
    mine = tuple(text for text in (*look.complaints, *complaints) if not any(one.url in text for one in refused))
    files = dict(sorted({**look.files, **fetcher.read}.items()))
    anchors = {name: number for number in reversed(range(len(document.pages))) for name in document.pages[number].anchors}
    return Rendered(pdf, mine, refused, files, len(document.pages), dict(sorted(anchors.items())))


@dataclass(frozen=True)
class _Look:
    """Style files as WeasyPrint knows them, with the typefaces that they name, and what was read, refused and said meanwhile."""

    sheets: tuple[Any, ...]
    typefaces: Any
    files: Mapping[str, str]
    refused: tuple[Refused, ...]
    complaints: tuple[str, ...]

    def fresh(self, root: Path) -> bool:
        """Tell whether the files are still what they were."""
        return all(
            isinstance(found := read_file(root, f"{BASE}{name}", BASE), Served) and digest_of(found.content) == digest
            for name, digest in self.files.items()
        )


_LOOKS: dict[tuple[Path, tuple[str, ...]], _Look] = {}
"""The looks of this process: reading one takes longer than setting a page."""
atexit.register(_LOOKS.clear)  # WeasyPrint 70 cannot put typefaces away when Python has put its own modules away before


def _look(root: Path, styles: tuple[str, ...]) -> _Look:
    """Return the look that these style files give; HTML that names its own style files gets typefaces of its own too."""
    if not styles:
        return _read_look(root, styles)
    known = _LOOKS.get((root, styles))
    if known is None or not known.fresh(root):
        known = _LOOKS[root, styles] = _read_look(root, styles)
    return known


def _read_look(root: Path, styles: tuple[str, ...]) -> _Look:
    import weasyprint  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    fetcher, typefaces = _fetcher(root), FontConfiguration()
    with _complaints() as complaints:
        sheets = tuple(weasyprint.CSS(url=f"{BASE}{style}", url_fetcher=fetcher, font_config=typefaces) for style in styles)
    return _Look(sheets, typefaces, dict(fetcher.read), tuple(fetcher.refused), tuple(complaints))


@contextmanager
def _libraries_by_name() -> Iterator[None]:
    """Let WeasyPrint load on Linux without a search for libraries.

    Hack: WeasyPrint 70 tries the names of other systems first, and for each of those Python runs `ldconfig` and `gcc`: 0.15 seconds
    of processor time in each process. The names of Linux, which come last, are found without that.
    """
    original = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None  # noqa: ARG005  # it is called so
    try:
        yield
    finally:
        ctypes.util.find_library = original


def _mend_line_breaks() -> None:
    """Let a text that fills a line to its last letter keep that line, and break no address inside its `https`.

    Hack: WeasyPrint 70 measures a text that is followed by an element with the space at its end. When only that space does not
    fit, it puts the first word on a line of its own. The layout itself reckons with such spaces, so the text may just stay.
    It also takes the start of any element for the start of a line, where `overflow-wrap` may break a word at any letter.
    """
    from weasyprint.layout import inline  # noqa: PLC0415
    from weasyprint.text import line_break  # noqa: PLC0415

    original = line_break.split_first_line
    if inline.split_first_line is not original:
        return

    def split_first_line(text: str, style: Any, context: Any, max_width: Any, *rest: Any, **named: Any) -> Any:
        if text.startswith("http") and "is_line_start" in named:
            named["is_line_start"] = False
        found = original(text, style, context, max_width, *rest, **named)
        length, resume_at = found[1], found[2]
        if max_width is not None and resume_at is not None and text.endswith(" ") and b" " not in text.encode()[:length]:
            _, _, rest_of_text, width, _, _ = original(text.rstrip(" "), style, context, max_width, *rest, **named)
            if rest_of_text is None and width <= max_width:
                return original(text, style, context, None, *rest, **named)
        return found

    inline.split_first_line = split_first_line


def _mend_margins() -> None:
    """Let `margin-break: discard` do what CSS Fragmentation 4 says (3.2), for every box.

    Hack: WeasyPrint 70 heeds it only for children of the root and beside a margin that collapses. So a heading at the top of a column
    stood lower than the text at the top of the next.
    """
    from weasyprint.layout import block  # noqa: PLC0415

    original = block.block_level_layout
    if original.__module__ == __name__:
        return

    def block_level_layout(context: Any, box: Any, *rest: Any, **named: Any) -> Any:
        style, page_is_empty = box.style, rest[3] if len(rest) > 3 else named.get("page_is_empty", True)
        if page_is_empty and style["margin_break"] == "discard" and style["margin_top"] != "auto" and style["margin_top"].value:
            box = box.copy()
            box.style = style.copy()
            box.style["margin_top"] = style["margin_top"]._replace(value=0)
        return original(context, box, *rest, **named)

    block.block_level_layout = block_level_layout


def _fetcher(root: Path) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415

    class ProjectFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        """Serves files of the project, refuses and notes everything else."""

        def __init__(self) -> None:
            super().__init__(allowed_protocols=())
            self.refused: list[Refused] = []
            self.read: dict[str, str] = {}

        def fetch(self, url: str, headers: object = None) -> object:  # noqa: ARG002
            found = read_file(root, url, BASE)
            if isinstance(found, Refused):
                self.refused.append(found)
                raise ValueError(url)  # noqa: TRY004  # what WeasyPrint expects for an address that is not to be read
            self.read[found.name] = digest_of(found.content)
            return URLFetcherResponse(url, found.content, {"Content-Type": found.mime})

    return ProjectFetcher()


def _finish(_document: Any, pdf: Any) -> None:
    """Finish the PDF: 3 mm of bleed for a print shop."""
    from pydyf import Array, Dictionary  # type: ignore[import-untyped]  # noqa: PLC0415  # loaded with WeasyPrint

    for page in pdf.objects:
        if isinstance(page, Dictionary) and page.get("Type") == "/Page":
            page["BleedBox"] = Array(_bleed(page["MediaBox"], page["TrimBox"]))


def _bleed(media: Any, trim: Any) -> list[float]:
    """Return the box up to which is printed: 3 mm outside the trimmed page. What lies further out holds the crop marks.

    Hack: WeasyPrint 70 takes 10 points, or less when the style asks for less than that; then the marks have no room of their own.
    """
    near = [max(edge, side - BLEED) for edge, side in zip(media[:2], trim[:2], strict=True)]
    far = [min(edge, side + BLEED) for edge, side in zip(media[2:], trim[2:], strict=True)]
    return [*near, *far]


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Collect what the libraries log as a warning or worse, in place of printing it."""
    texts: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            texts.append(record.getMessage())

    handler = Collector(logging.WARNING)
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [logger.propagate for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.propagate = False
    try:
        yield texts
    finally:
        for logger, propagate in zip(loggers, before, strict=True):
            logger.removeHandler(handler)
            logger.propagate = propagate
