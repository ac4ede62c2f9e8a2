"""Measures a whole build, site and print together, against plain MkDocs with Material (M) and one bare WeasyPrint pass (W).

    .venv/bin/python benchmarks/whole.py [--concepts 15] [--runs 5]

Each group of runs is M, W (both as in `site.py` and `print.py`), and then of ours:

    book  the site without print and the book, one after the other, with an empty `.cache/`: against M + W
    all   `mkdocs build` with every printed work, with an empty `.cache/`: against M + W, though M and W know only the book
    kept  `mkdocs build` with every printed work when nothing has changed, less the same build without print: against W

Prints medians of wall and processor time with the ratio of each group (median, smallest and largest), and the memory of all
processes of a run together. Code and templates are compiled first, as they are when the handbook is installed.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
from pathlib import Path

from corpus import make_handbook, put_aside
from costs import Cost, run
from plain import plain_site

from build_tools.compiling import main as compile_as_installed

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
TARGETS = {"book": 1.0, "kept": 0.05}
BUILD = [str(BIN / "mkdocs"), "build"]
QUIET = {"NO_MKDOCS_2_WARNING": "1"}
NO_PRINT = {**QUIET, "HANDBOEK_PDF": "false"}


def fresh(folder: Path) -> None:
    """Make a project as it is on a new machine."""
    for name in ("site", ".cache"):
        put_aside(folder / name)


def ours(project: Path) -> dict[str, Cost]:
    """Return what each case costs."""
    fresh(project)
    site, book = run(BUILD, project, NO_PRINT)[0], run([str(BIN / "handboek"), "pdf"], project)[0]
    fresh(project)
    whole, kept = (run(BUILD, project, QUIET)[0] for _ in range(2))
    _, without = (run(BUILD, project, NO_PRINT)[0] for _ in range(2))  # a build keeps the pages of the last one only
    return {
        "book": Cost(site.wall + book.wall, site.cpu + book.cpu, max(site.memory, book.memory), max(site.together, book.together)),
        "all": whole,
        "kept": Cost(kept.wall - without.wall, kept.cpu - without.cpu, kept.memory, kept.together),
    }


def measure(concepts: int, runs: int) -> None:
    """Print the costs for one size."""
    with tempfile.TemporaryDirectory() as temporary:
        project, bare = make_handbook(Path(temporary) / "project", concepts), Path(temporary) / "bare.pdf"
        plain = plain_site(Path(temporary) / "plain", project)
        run(BUILD, plain, QUIET)
        groups: list[tuple[Cost, float, dict[str, Cost]]] = []
        for _ in range(runs):
            put_aside(plain / "site")
            site = run(BUILD, plain, QUIET)[0]
            book = json.loads(run([sys.executable, str(HERE / "bare.py"), str(project), str(bare)], HERE.parent)[1])["weasyprint"]
            groups.append((site, book, ours(project)))
    m, w = statistics.median(site.cpu for site, _, _ in groups), statistics.median(book for _, book, _ in groups)
    print(f"{concepts} concepts, {runs} runs: M {m:.2f} s, W {w:.2f} s")
    for case in groups[0][2]:
        for kind in ("wall", "cpu"):
            found = [getattr(costs[case], kind) for _, _, costs in groups]
            against = [book + (0 if case == "kept" else getattr(site, kind)) for site, book, _ in groups]
            ratios = [cost / other for cost, other in zip(found, against, strict=True)]
            told = f"{statistics.median(ratios):.3f} {'W' if case == 'kept' else '(M + W)'} ({min(ratios):.3f} to {max(ratios):.3f})"
            print(f"  {case:4} {kind:4} {statistics.median(found):6.2f} s  {told}; target {TARGETS.get(case, '–')}")
        print(f"  {case:4} all processes together {max(costs[case].together for _, _, costs in groups):.0f} MiB")


def main() -> None:
    """Measure each size that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--concepts", type=int, nargs="*", default=[15])
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    compile_as_installed()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    for concepts in options.concepts:
        measure(concepts, options.runs)


if __name__ == "__main__":
    main()
