"""What the website is made of, before MkDocs: pages in Markdown and files as they are."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build_tools.visuals.placing import Figures


@dataclass(frozen=True)
class Page:
    """A page: its path below the docs folder (`concepten/vaste-vragen.md`), its metadata and its Markdown."""

    uri: str
    meta: Mapping[str, object]
    markdown: str

    @property
    def source(self) -> str:
        """The page as a Markdown file with front matter; each value is JSON, which YAML reads without guessing."""
        lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in self.meta.items()]
        return "\n".join(["---", *lines, "---", "", self.markdown])


@dataclass(frozen=True)
class Asset:
    """A file that is copied as it is, at its path below the site."""

    uri: str
    content: str | bytes


@dataclass(frozen=True)
class Site:
    """All pages and files, each in the order of its path, and the drawings for the places that the pages leave.

    `pictures` are the files in content/media that the pages show: the path of each below the site, and its name.
    `shared` are the drawings that become pictures for sharing: the path of the picture below the site and its SVG.
    """

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    figures: "Figures" = field(compare=False)
    pictures: tuple[tuple[str, str], ...] = ()
    shared: Mapping[str, str] = field(default_factory=dict)
