"""The story of the website: plan the pages, fill their templates, add data files and redirects."""

from functools import partial

from jinja2 import Environment

from build_tools.pages.addresses import PICTURES, short_address
from build_tools.pages.data import data_dictionary, data_files
from build_tools.pages.facets import answers, facets
from build_tools.pages.headers import headers_file
from build_tools.pages.metadata import Metadata
from build_tools.pages.page import Asset, Page, Site
from build_tools.pages.plan import planned
from build_tools.pages.planned import Planned
from build_tools.pages.preview import preview_pages, proof_path
from build_tools.pages.redirects import redirects
from build_tools.pages.robots import robots_txt
from build_tools.pages.security_txt import security_txt
from build_tools.pages.sharing import picture_uri, shared
from build_tools.prose.context import ProseContext
from build_tools.prose.templates import make_environment
from build_tools.records.drukwerk import Downloads
from build_tools.records.handbook import Handbook
from build_tools.records.problems import CODES
from build_tools.records.timeline import timeline
from build_tools.unfinished import Unfinished
from build_tools.visuals.placing import Figures, web


def render_site(
    handbook: Handbook, context: ProseContext, *, site_url: str, downloads: Downloads, open_points: Unfinished | None = None
) -> Site:
    """Return all pages and files of the website.

    `handbook` is the public one, `site_url` the address of the site with a slash at its end, `downloads`
    what was printed beside it. `open_points` are for the live preview alone: they get a page of their own.
    """
    figures = Figures(handbook, web)
    more = {
        "book": downloads.boek,
        "downloads": downloads,
        "codes": CODES,
        "figure": figures,
        "tijdlijn": timeline(handbook),
        "velden": data_dictionary(),
        "short_address": short_address,
        "facets": facets(handbook),
        "proof_path": proof_path if open_points is not None else None,
        "answers_of": partial(answers, handbook),
    }
    environment = make_environment(context, site_url=site_url, picture_base=f"/{PICTURES}", **more)
    plan = planned(handbook)
    titles = {page.uri: page.title for _, page in plan}
    for_sharing = {page.uri: found for kind, page in plan if (found := shared(handbook, kind.template, page))} if downloads else {}
    meta = Metadata(handbook, titles, for_sharing, site_url)
    pages = [_render(environment, kind.template, page, meta) for kind, page in plan]
    pages += [_render(environment, template, page, meta, "preview") for template, page in preview_pages(open_points)]
    told = headers_file(), robots_txt(site_url), security_txt(handbook.uitgave, site_url)
    assets = (*data_files(context, site_url), *redirects(handbook, titles, site_url), *told)
    pictures = tuple((f"{PICTURES}{name}", name) for name in handbook.beeldbestanden)
    drawings = {picture_uri(uri): drawn.svg for uri, drawn in for_sharing.items()}
    return Site(tuple(sorted(pages, key=_by_uri)), tuple(sorted(assets, key=_by_uri)), figures, pictures, drawings)


def _by_uri(made: Page | Asset) -> str:
    return made.uri


def _render(environment: Environment, template: str, page: Planned, meta: Metadata, folder: str = "pages") -> Page:
    text = environment.get_template(f"{folder}/{template}.md.jinja").render(page=page, **page.context)
    return Page(page.uri, meta.of(template, page), text)
