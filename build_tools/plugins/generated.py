"""What was generated from records, in the place of what was written by hand: nothing that was not checked is published."""

import json

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from build_tools.pages.page import Page as Made
from build_tools.pages.page import Site
from build_tools.plugins.shared import project_root
from build_tools.records.folders import MEDIA_FOLDER


def put_in(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Take out what was written by hand, and add the pages, files and pictures of the site."""
    for written in [file for file in files if file.src_dir == config.docs_dir]:
        files.remove(written)
    for uri, content in [*((page.uri, page.source) for page in site.pages), *((asset.uri, asset.content) for asset in site.assets)]:
        files.append(File.generated(config, uri, content=content))
    for uri, name in site.pictures:
        files.append(File.generated(config, uri, abs_src_path=str(project_root(config) / MEDIA_FOLDER / name)))


class GeneratedPage(Page):
    """A page that takes what was generated as it is, and not out of YAML again; another page is read as MkDocs does."""

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, made: Made | None) -> None:
        """Make the page of a file; the title is that of the menu."""
        super().__init__(title, file, config)
        self._made = made

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the Markdown and what is told about the page."""
        if self._made is None:
            super().read_source(config)
        else:
            self.markdown, self.meta = self._made.markdown.lstrip("\n"), json.loads(json.dumps(self._made.meta))
