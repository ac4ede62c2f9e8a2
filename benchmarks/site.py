"""Measures the site without the book against plain MkDocs and Material on the very same generated pages.

    .venv/bin/python benchmarks/site.py [--concepts 15 150] [--runs 5] [--cache none|code|edit|kept]

Each pair of runs is one build of ours and one of plain Material (search nl, concepts outside the nav), in turn; a run is a
whole process, files and all. Plain MkDocs remembers nothing between builds, ours does; `--cache` says what of that counts:

    kept  everything: nothing has changed since the last build (the default)
    edit  one concept has another text, as when an editor works
    code  every page is converted anew; only formatted sources and compiled templates are kept
    none  `.cache/` is thrown away before each run, as on a fresh machine: code and templates are compiled when it is installed

Prints medians of wall and processor time, the ratio of each pair (median, smallest and largest), and the bytes per page.
"""

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

from corpus import make_handbook, put_aside
from costs import Cost, run
from plain import plain_site

from build_tools.compiling import main as compile_as_installed

TARGETS = {15: 1.25, 150: 1.15}
"""Largest ratio of ours to plain, by number of concepts."""
CACHES = ("kept", "edit", "code", "none")


def forget(project: Path, cache: str, number: int) -> None:
    """Throw away or change what this kind of run must not find."""
    if cache == "none":
        put_aside(project / ".cache")
    if cache == "code":
        put_aside(project / ".cache" / "paginas")
    if cache == "edit":
        concept = min((project / "concepts").glob("*.md"))
        concept.write_text(f"{concept.read_text(encoding='utf-8')}\nProef {number}.\n", encoding="utf-8")


def build(folder: Path) -> Cost:
    """Build a project once, in its own process."""
    put_aside(folder / "site")
    command = [str(Path(sys.executable).parent / "mkdocs"), "build"]
    return run(command, folder, {"HANDBOEK_PDF": "false", "NO_MKDOCS_2_WARNING": "1"})[0]


def measure(concepts: int, runs: int, cache: str) -> None:
    """Print the costs for one size."""
    with tempfile.TemporaryDirectory() as temporary:
        ours = make_handbook(Path(temporary) / "ours", concepts)
        plain = plain_site(Path(temporary) / "plain", ours)
        build(ours), build(plain)
        pairs = []
        for number in range(runs):
            forget(ours, cache, number)
            pairs.append((build(ours), build(plain)))
        pages = list((ours / "site").rglob("index.html"))
        size = sum(page.stat().st_size for page in pages) / len(pages)
    print(
        f"{concepts} concepts, cache {cache}, {runs} runs; target {TARGETS.get(concepts, '–')}; {len(pages)} pages of {size / 1000:.1f} kB"
    )
    for name in ("wall", "cpu"):
        mine, theirs = ([getattr(pair[side], name) for pair in pairs] for side in (0, 1))
        ratios = [a / b for a, b in zip(mine, theirs, strict=True)]
        print(
            f"  {name:4}  ours {statistics.median(mine):5.2f} s  plain {statistics.median(theirs):5.2f} s"
            f"  ratio {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
        )


def main() -> None:
    """Measure each size that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--concepts", type=int, nargs="*", default=[15, 150])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--cache", choices=CACHES, default=CACHES[0])
    options = parser.parse_args()
    compile_as_installed()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    for concepts in options.concepts:
        measure(concepts, options.runs, options.cache)


if __name__ == "__main__":
    main()
