"""Measures the site without the book against plain MkDocs and Material on the very same generated pages.

    .venv/bin/python benchmarks/site.py [--concepts 15 150] [--runs 5]

Each pair of runs is one build of ours and one of plain Material (search nl, concepts outside the nav), in turn; a run is a
whole process, files and all. Prints medians of wall and processor time, their ratio, and the bytes per page.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from corpus import make_handbook

from build_tools import pipeline

PLAIN = """
site_name: Plain
docs_dir: docs
theme: {name: material, language: nl, font: false, features: [navigation.tabs, navigation.indexes]}
nav: [{Concepten: concepten/index.md}, {Voor wie: voor/index.md}, {Aanpak: aanpak/index.md}, {Tracks: tracks/index.md}, {Doe mee: doe-mee.md}]
not_in_nav: "*"
validation: {links: {absolute_links: relative_to_docs, unrecognized_links: ignore}}
markdown_extensions: [attr_list, def_list, md_in_html, sane_lists, tables, toc]
plugins: [{search: {lang: nl}}]
"""
TARGETS = {15: 1.25, 150: 1.15}
"""Largest ratio of ours to plain, by number of concepts."""


class Cost(NamedTuple):
    """Seconds of one run: wall clock and processor (user and system)."""

    wall: float
    cpu: float


def plain_site(folder: Path, project: Path) -> Path:
    """Write the pages of a project as a plain MkDocs project."""
    site, _ = pipeline.render(pipeline.read(project).public, site_url="https://handboek.example/", book=None)
    for page in site.pages:
        path = folder / "docs" / page.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.source, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    return folder


def build(folder: Path) -> Cost:
    """Build a project once, in its own process."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    environment = {**os.environ, "HANDBOEK_PDF": "false", "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([str(Path(sys.executable).parent / "mkdocs"), "build", "-q"], cwd=folder, env=environment, check=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def measure(concepts: int, runs: int) -> float:
    """Print the costs for one size and return the ratio of processor times."""
    with tempfile.TemporaryDirectory() as temporary:
        ours = make_handbook(Path(temporary) / "ours", concepts)
        plain = plain_site(Path(temporary) / "plain", ours)
        build(ours), build(plain)
        pairs = [(build(ours), build(plain)) for _ in range(runs)]
        pages = list((ours / "site").rglob("index.html"))
        size = sum(page.stat().st_size for page in pages) / len(pages)
    mine, theirs = ([pair[side] for pair in pairs] for side in (0, 1))
    ratio = statistics.median(a.cpu / b.cpu for a, b in pairs)
    wall = statistics.median(a.wall / b.wall for a, b in pairs)
    print(
        f"{concepts:5} concepts: ours {statistics.median(c.wall for c in mine):.2f} s, plain {statistics.median(c.wall for c in theirs):.2f} s;"
        f" ratio wall {wall:.2f}, cpu {ratio:.2f} (target {TARGETS.get(concepts, '–')}); {len(pages)} pages of {size / 1000:.1f} kB"
    )
    return ratio


def main() -> None:
    """Measure each size that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--concepts", type=int, nargs="*", default=[15, 150])
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    for concepts in options.concepts:
        measure(concepts, options.runs)


if __name__ == "__main__":
    main()
