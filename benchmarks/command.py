"""Measures how long the command takes to start and to check, against `mkdocs --version`.

    .venv/bin/python benchmarks/command.py [--concepts 15] [--runs 9]

Each group of runs is `mkdocs --version`, `handboek --help`, and `handboek controleer` with nothing changed since the last check and
with one concept changed; a run is a whole process. Prints medians of processor time, and the ratio of each group (median, smallest
and largest).
"""

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

from corpus import make_handbook
from costs import run

BIN = Path(sys.executable).parent
TARGET = 4
"""Largest ratio of ours to `mkdocs --version`."""
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
"""The surroundings of a command: pip compiled the code of MkDocs when it was installed, so ours may be compiled too."""
CASES = {"help": "--help", "unchanged": "controleer", "changed": "controleer"}


def cost(folder: Path, *command: str) -> float:
    """Run a command in its own process; return its seconds of processor time."""
    return run([str(BIN / command[0]), *command[1:]], folder, COMPILED)[0].cpu


def measure(concepts: int, runs: int) -> None:
    """Print the costs for one size."""
    with tempfile.TemporaryDirectory() as temporary:
        project = make_handbook(Path(temporary) / "project", concepts)
        concept = min((project / "concepts").glob("*.md"))
        text = concept.read_text(encoding="utf-8")
        bare, costs = [], {case: [] for case in CASES}
        for number in range(runs):
            cost(project, "handboek", "controleer")
            bare.append(cost(project, "mkdocs", "--version"))
            for case, argument in CASES.items():
                if case == "changed":
                    concept.write_text(f"{text}\nProef {number}.\n", encoding="utf-8")
                costs[case].append(cost(project, "handboek", argument))
    print(f"{concepts} concepts, {runs} runs; target {TARGET}; mkdocs --version {statistics.median(bare):.3f} s")
    for case, found in costs.items():
        ratios = [ours / theirs for ours, theirs in zip(found, bare, strict=True)]
        told = f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
        print(f"  handboek {CASES[case]:10} {case:9} {statistics.median(found):.3f} s  ratio {told}")


def main() -> None:
    """Measure each size that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--concepts", type=int, nargs="*", default=[15])
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    for concepts in options.concepts:
        measure(concepts, options.runs)


if __name__ == "__main__":
    main()
