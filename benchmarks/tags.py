"""Measures what tags cost our own print: all leaves of the book through our press, with PDF/UA-1 and without.

    .venv/bin/python benchmarks/tags.py [PROJECT] [--runs 5]

Without a project it prints this handbook. Each pair of runs prints every leaf twice in one process, first with tags and then without
(in odd pairs the other way round), and counts processor time; what is loaded once is loaded before. Nothing is cached or read back.
"""

import argparse
import statistics
import time
from pathlib import Path

from build_tools import pipeline
from build_tools.pages.addresses import address, paper_address, url
from build_tools.printables import weasy
from build_tools.printables.anchors import Website
from build_tools.printables.book import make_book
from build_tools.printables.press import Work
from build_tools.records.citaat import Medium

TAGGED = weasy._VARIANT  # noqa: SLF001  # the product always tags; only this measurement leaves it out


def seconds(book: Work, root: Path, variant: str | None) -> float:
    """Return the processor time of printing every leaf."""
    weasy._VARIANT = variant  # type: ignore[assignment]  # noqa: SLF001  # see above
    start = time.process_time()
    for leaf in book.leaves:
        weasy.render(leaf.html, root, styles=book.styles)
    return time.process_time() - start


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project", nargs="?", type=Path, default=Path(__file__).parent.parent)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    root = given.project.resolve()
    handbook = pipeline.read(root).published(Medium.DRUK)
    book = make_book(handbook, Website("https://handboek.example/", address, url, paper_address), "boek.pdf")
    weasy.render(book.leaves[0].html, root, styles=book.styles)
    pairs = []
    for number in range(given.runs):
        order = (TAGGED, None) if number % 2 == 0 else (None, TAGGED)
        took = {variant: seconds(book, root, variant) for variant in order}
        pairs.append((took[TAGGED], took[None]))
    ratios = [tagged / plain for tagged, plain in pairs]
    tagged, plain = (statistics.median(values) for values in zip(*pairs, strict=True))
    print(f"{len(handbook.concepten)} concepts, {len(book.leaves)} leaves: {tagged:.2f} s with tags, {plain:.2f} s without")
    print(f"  tags {statistics.median(ratios):.3f} ({min(ratios):.3f} to {max(ratios):.3f}); target 1.10")


if __name__ == "__main__":
    main()
