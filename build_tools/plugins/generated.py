"""What was generated from records, in the place of what was written by hand: nothing that was not checked is published."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

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
