"""A generated page is what MkDocs would read in its file."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from build_tools import pipeline
from build_tools.plugins.generated import GeneratedPage, put_in
from build_tools.records.drukwerk import Downloads


def test_a_page_is_what_its_file_says(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = load_config(str(project / "mkdocs.yml"))
    monkeypatch.setattr(config.plugins, "_current_plugin", "handboek/records", raising=False)  # MkDocs sets it for each plugin
    site, _ = pipeline.render(pipeline.read(project).public, site_url="/", downloads=Downloads())
    files = Files([File("doe-mee.md", config.docs_dir, config.site_dir, use_directory_urls=True)])
    put_in(files, config, site)
    made = {page.uri: page for page in site.pages}

    for file in files.documentation_pages():
        taken, read = (GeneratedPage(None, file, config, found) for found in (made[file.src_uri], None))
        for page in (taken, read):
            page.read_source(config)
        assert (taken.markdown, taken.meta) == (read.markdown, read.meta)
    assert len(made) == len(files.documentation_pages()) > 90
    assert len(files) == len(made) + len(site.assets) + len(site.pictures)
