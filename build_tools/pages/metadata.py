"""What a page tells about itself: title, description, the way to it, last change, picture for sharing, mail, facts for machines.

In: a planned page. Out: plain values for the front matter, which the theme's templates read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from build_tools.pages.addresses import url
from build_tools.pages.called import called
from build_tools.pages.linked_data import facts
from build_tools.pages.planned import Planned
from build_tools.pages.sharing import picture_uri
from build_tools.records.base import Record
from build_tools.records.handbook import Handbook
from build_tools.visuals.deelbeeld import Deelbeeld

_HOME = "index.md"


@dataclass(frozen=True)
class Metadata:
    """What all pages share: the Handbook, the title of each page, the pictures for sharing, the address of the site."""

    handbook: Handbook
    titles: Mapping[str, str]
    pictures: Mapping[str, Deelbeeld]
    site_url: str

    def of(self, template: str, page: Planned) -> dict[str, object]:
        """Return the metadata of a page."""
        above = (_HOME, *page.above) if page.uri != _HOME else ()
        crumbs = [("Home" if uri == _HOME else self.titles[uri], url(uri) or ".") for uri in above if uri in self.titles]
        changed = next((found for value in page.context.values() if (found := getattr(value, "gewijzigd", None))), None)
        return {
            "title": page.title,
            "description": page.description,
            "kruimels": [{"titel": title, "url": way} for title, way in crumbs],
            **({"gewijzigd": str(changed)} if changed else {}),
            **self._picture(page.uri),
            "reactie": self._reaction(page),
            "feiten": facts(self.handbook, template, page, crumbs, self.site_url),
            **page.meta,
        }

    def _reaction(self, page: Planned) -> str:
        """Return the link for a mail about a page: its name in the subject, its address in the text."""
        record = next((value for value in page.context.values() if isinstance(value, Record)), None)
        name = f"{called(record)}, {page.title}" if record else page.title
        subject, text = quote(f"Verbetering of voorbeeld bij: {name}"), quote(f"Over {self.site_url}{url(page.uri)}\n\n")
        return f"mailto:{self.handbook.uitgave.contact.mail}?subject={subject}&body={text}"

    def _picture(self, uri: str) -> dict[str, object]:
        """Return the picture of a page, or else that of the home page; nothing when no pictures are made."""
        of = uri if uri in self.pictures else _HOME
        return {"deelbeeld": {"pad": picture_uri(of), "alt": self.pictures[of].alt}} if of in self.pictures else {}
