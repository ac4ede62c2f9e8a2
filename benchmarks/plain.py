"""Makes the plain site to measure against: MkDocs and Material alone, on the very pages that ours generates."""

from pathlib import Path

from build_tools import pipeline
from build_tools.records.drukwerk import Downloads

SETTINGS = """
site_name: Plain
docs_dir: docs
theme: {name: material, language: nl, font: false, features: [navigation.tabs, navigation.indexes]}
nav: [{Concepten: concepten/index.md}, {Voor wie: voor/index.md}, {Aanpak: aanpak/index.md}, {Tracks: tracks/index.md},
  {Doe mee: doe-mee.md}]
not_in_nav: "*"
validation: {links: {absolute_links: relative_to_docs, unrecognized_links: ignore}}
markdown_extensions: [attr_list, def_list, md_in_html, sane_lists, tables, toc]
plugins: [{search: {lang: nl}}]
"""


def plain_site(folder: Path, project: Path) -> Path:
    """Write the pages of a project as a plain MkDocs project."""
    site, _ = pipeline.render(pipeline.read(project).public, site_url="https://handboek.example/", downloads=Downloads())
    for page in site.pages:
        path = folder / "docs" / page.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.source, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return folder
