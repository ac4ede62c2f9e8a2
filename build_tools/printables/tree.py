"""HTML of templates as a tree of elements, and back.

In: well-formed HTML, as the sanitiser leaves it. Out: `xml.etree` elements, which `polish` changes for print.
"""

from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder, tostring

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def parse(html: str) -> Element:
    """Return the pieces of HTML as children of one `div`."""
    reader = _Reader()
    reader.feed(f"<div>{html}</div>")
    reader.close()
    return reader.root()


def write(element: Element) -> str:
    """Return the element as HTML."""
    return tostring(element, encoding="unicode", method="html")


def write_inside(element: Element) -> str:
    """Return what stands inside the element as HTML."""
    whole = Element("div")
    whole.text = element.text
    whole.extend(element)
    return write(whole).removeprefix("<div>").removesuffix("</div>")


def classes(element: Element) -> frozenset[str]:
    """Return the classes of an element."""
    return frozenset((element.get("class") or "").split())


def add_class(element: Element, name: str) -> None:
    """Give the element one more class."""
    element.set("class", " ".join([*(element.get("class") or "").split(), name]))


def text_of(element: Element) -> str:
    """Return all text inside the element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


class _Reader(HTMLParser):
    """Builds the tree; elements without an end tag are closed at once."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._builder = TreeBuilder()

    def root(self) -> Element:
        """Return the finished tree."""
        return self._builder.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        self._builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self._builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if tag not in VOID:
            self._builder.end(tag)

    def handle_data(self, data: str) -> None:
        """Add text."""
        self._builder.data(data)
