"""Measures the printing of the book against one bare WeasyPrint pass over the same book, W.

    .venv/bin/python benchmarks/print.py [--concepts 15] [--runs 5] [--cases cold edit kept tags] [--alone]

Each pair of runs is the bare pass and then each case; a run is a whole process (`handboek pdf`), from reading records to the
file. `cold` keeps nothing, `edit` changes a word in one concept, `kept` changes nothing; `tags` is the bare pass without tags.
Of the bare pass, W is what WeasyPrint itself takes: setting the text belongs to ours and is left out. Prints medians of wall and
processor time with the ratio to W (median, smallest and largest), the bytes, the pages, and the memory: of the largest process,
against that of the bare pass, and of all processes of a run together (`costs.py`: their resident sets added up twice a second, so
what they share counts for each).

`--alone` leaves the bare pass out: of a very large book it takes hours and more memory than there is. So, for 1,500 concepts:

    .venv/bin/python benchmarks/print.py --concepts 1500 --runs 1 --cases cold --alone
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
from pathlib import Path

import pikepdf
from corpus import make_handbook, put_aside
from costs import Cost, run

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
CASES = ("cold", "edit", "kept", "tags")
TARGETS = {("edit", 15): 0.25, ("edit", 150): 0.08, ("kept", 15): 0.05, ("kept", 150): 0.05}
"""Largest ratio to W, by case and number of concepts."""
MOST = 4096
"""So many MiB all processes together may take at 1,500 concepts."""


def prepare(project: Path, case: str, number: int) -> None:
    """Bring the project into the state that a case begins with."""
    if case == "cold":
        put_aside(project / ".cache")
    if case == "edit":
        concept = min((project / "concepts").glob("*.md"))
        concept.write_text(concept.read_text(encoding="utf-8").replace("student", f"student{number % 10}", 1), encoding="utf-8")


def measure(concepts: int, runs: int, cases: list[str], *, alone: bool) -> None:
    """Print the costs for one size, without the bare pass when ours is measured `alone`."""
    with tempfile.TemporaryDirectory() as temporary:
        project, bare = make_handbook(Path(temporary) / "project", concepts), Path(temporary) / "bare.pdf"
        book = [str(BIN / "handboek"), "pdf", "--naar", "site"]
        if cases != ["cold"]:
            run(book, project)
        costs: dict[str, list[Cost]] = {case: [] for case in cases if case != "tags"}
        passes, untagged = [], []
        for number in range(runs):
            if not alone:
                _, said = run([sys.executable, str(HERE / "bare.py"), str(project), str(bare)], HERE.parent)
                passes.append(json.loads(said))
            for case in cases:
                prepare(project, case, number)
                if case == "tags":
                    plain = run([sys.executable, str(HERE / "bare.py"), str(project), str(bare.with_suffix(".0")), "untagged"], HERE.parent)
                    untagged.append(json.loads(plain[1])["weasyprint"])
                else:
                    costs[case].append(run(book, project)[0])
        report(concepts, passes, costs, (bare, project / "site" / "downloads" / "handboek.pdf"))
        if untagged:
            ratios = [one["weasyprint"] / plain for one, plain in zip(passes, untagged, strict=True)]
            print(f"  tags {statistics.median(ratios):.3f} ({min(ratios):.3f} to {max(ratios):.3f}); target 1.10")


def report(concepts: int, passes: list[dict[str, float]], costs: dict[str, list[Cost]], files: tuple[Path, Path]) -> None:
    """Print what was measured."""
    bare, ours = files
    weight = [one["weasyprint"] for one in passes]
    print(f"{concepts} concepts: ours {pages_of(ours)} pages, {ours.stat().st_size / 1e6:.1f} MB")
    if passes:
        size, page = ours.stat().st_size / bare.stat().st_size, statistics.median(weight) / pages_of(bare) * 1000
        print(f"  bare pass W {statistics.median(weight):.2f} s, {pages_of(bare)} pages, {page:.0f} ms each; size {size:.2f} of it")
    for case, found in costs.items():
        for name in ("wall", "cpu"):
            values = [getattr(cost, name) for cost in found]
            if not passes:
                print(f"  {case:5} {name:4} {statistics.median(values):6.2f} s")
                continue
            ratios = [value / w for value, w in zip(values, weight, strict=True)]
            target = TARGETS.get((case, concepts), "–")
            print(
                f"  {case:5} {name:4} {statistics.median(values):6.2f} s  {statistics.median(ratios):.3f} W "
                f"({min(ratios):.3f} to {max(ratios):.3f}); target {target}"
            )
    every = [cost for found in costs.values() for cost in found]
    largest = max((cost.memory for cost in every), default=0.0)
    print(f"  largest process {largest:.0f} MiB")
    if passes:
        memory = statistics.median(one["memory"] for one in passes)
        print(f"  which is {largest / memory:.2f} of the bare pass ({memory:.0f} MiB); target 1.15")
    target = f"; target {MOST}" if concepts == 1500 else ""
    print(f"  all processes of a run together {max((cost.together for cost in every), default=0.0):.0f} MiB{target}")


def pages_of(file: Path) -> int:
    """Return how many pages a PDF has."""
    with pikepdf.open(file) as pdf:
        return len(pdf.pages)


def main() -> None:
    """Measure each size that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--concepts", type=int, nargs="*", default=[15])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--cases", nargs="*", choices=CASES, default=list(CASES))
    parser.add_argument("--alone", action="store_true", help="leave the bare pass out")
    options = parser.parse_args()
    cases = [case for case in options.cases if case != "tags" or not options.alone]
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    for concepts in options.concepts:
        measure(concepts, options.runs, cases, alone=options.alone)


if __name__ == "__main__":
    main()
