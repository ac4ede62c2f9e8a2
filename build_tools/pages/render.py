"""The story of the website: plan the pages, fill their templates, add data files and redirects."""

from collections.abc import Mapping

from jinja2 import Environment

from build_tools.pages.addresses import PICTURES, url
from build_tools.pages.data import data_dictionary, data_files
from build_tools.pages.page import Asset, Page, Site
from build_tools.pages.plan import Planned, planned
from build_tools.pages.redirects import redirects, short_address
from build_tools.prose.context import ProseContext
from build_tools.prose.templates import make_environment
from build_tools.records.handbook import Handbook
from build_tools.records.problems import CODES
from build_tools.records.timeline import timeline
from build_tools.visuals import TREDEN, Figures, web


def render_site(handbook: Handbook, context: ProseContext, *, site_url: str, book: str | None) -> Site:
    """Return all pages and files of the website.

    `handbook` is the public one, `site_url` the address of the site with a slash at its end, `book` the path of the printed
    book below the site, or nothing when it is not made.
    """
    figures = Figures(handbook, web)
    more = {
        "codes": CODES,
        "figure": figures,
        "treden": TREDEN,
        "tijdlijn": timeline(handbook),
        "velden": data_dictionary(),
        "short_address": short_address,
    }
    environment = make_environment(context, site_url=site_url, book=book, picture_base=f"/{PICTURES}", **more)
    plan = planned(handbook)
    titles = {page.uri: page.title for _, page in plan}
    pages = tuple(_render(environment, kind.template, page, titles) for kind, page in plan)
    assets = (*data_files(context, site_url), *redirects(handbook, titles, site_url))
    pictures = tuple((f"{PICTURES}{name}", name) for name in handbook.beeldbestanden)
    return Site(pages, tuple(sorted(assets, key=_by_uri)), figures, pictures)


def _by_uri(asset: Asset) -> str:
    return asset.uri


def _render(environment: Environment, template: str, page: Planned, titles: Mapping[str, str]) -> Page:
    text = environment.get_template(f"pages/{template}.md.jinja").render(page=page, **page.context)
    return Page(page.uri, _meta(page, titles), text)


def _meta(page: Planned, titles: Mapping[str, str]) -> dict[str, object]:
    above = ("index.md", *page.above) if page.uri != "index.md" else ()
    changed = next((found for value in page.context.values() if (found := getattr(value, "gewijzigd", None))), None)
    return {
        "title": page.title,
        "description": page.description,
        "kruimels": [{"titel": "Home" if uri == "index.md" else titles[uri], "url": url(uri) or "."} for uri in above if uri in titles],
        **({"gewijzigd": str(changed)} if changed else {}),
        **page.meta,
    }
