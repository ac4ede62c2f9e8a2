"""The story of print: set the works, take what is unchanged from the cache, render the rest side by side, write all.

In: what of the Handbook may stand in print, the website, the folders. Out: files below the site and what pages tell about
them, or problems and no file. As many processes as there are cores; the bytes are those of one process.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from build_tools.printables.anchors import Website
from build_tools.printables.cache import Cache, Kept
from build_tools.printables.press import Printed, Work, keep, recall, render
from build_tools.printables.printable import Printable
from build_tools.printables.progress import Progress, Silent
from build_tools.records.drukwerk import Download
from build_tools.records.handbook import Handbook
from build_tools.records.problems import Problem


@dataclass(frozen=True)
class Outcome:
    """What came of printing: the works that can be downloaded now, or the problems for which nothing was written."""

    downloads: tuple[Download, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Pace:
    """How a run shows how far it is, and in how many processes it renders (as many as there are cores, unless told)."""

    progress: Progress = field(default_factory=Silent)
    processes: int | None = None


@dataclass(frozen=True)
class Shop:
    """What is printed from: what of the Handbook may stand in print, the website beside it, the folder of the project."""

    handbook: Handbook
    website: Website
    root: Path


def write(works: Sequence[Printable], shop: Shop, site: Path, pace: Pace | None = None) -> Outcome:
    """Print works into the folder of the site; when something is wrong, return all problems and write nothing."""
    cache = Cache(shop.root)
    setting = {printable.path: printable.make(shop.handbook, shop.website, printable) for printable in works}
    kept = {path: found for path, work in setting.items() if (found := recall(work, cache)) is not None}
    missing = [(printable.titel, setting[printable.path]) for printable in works if printable.path not in kept]
    problems: list[Problem] = []
    for work, printed in _rendered(missing, shop.root, pace or Pace()):
        problems += printed.problems
        keep(work, printed, cache)
        if printed.kept:
            kept[work.path] = printed.kept
    cache.tidy()
    if problems:
        order = {printable.path: number for number, printable in enumerate(works)}
        return Outcome(problems=tuple(sorted(problems, key=lambda problem: order[problem.origin.file])))
    return Outcome(tuple(_written(printable, kept, site) for printable in works))


def _rendered(missing: Iterable[tuple[str, Work]], root: Path, pace: Pace) -> Iterator[tuple[Work, Printed]]:
    """Render works and yield each when it is done: the largest first, so that no core waits for one long work at the end."""
    waiting = sorted(missing, key=lambda pair: (-len(pair[1].html), pair[1].path))
    count = min(pace.processes or os.cpu_count() or 1, len(waiting))
    with pace.progress.over([(title, len(work.html)) for title, work in waiting]) as done:
        if count < 2:
            for title, work in waiting:
                yield work, render(work, root)
                done(title)
            return
        with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
            futures = {pool.submit(render, work, root): (title, work) for title, work in waiting}
            for future in as_completed(futures):
                title, work = futures[future]
                yield work, future.result()
                done(title)


def _written(printable: Printable, kept: Mapping[str, Kept], site: Path) -> Download:
    """Write a work and the picture of its first page."""
    work = kept[printable.path]
    target = site / printable.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(work.pdf)
    picture = str(Path(printable.path).with_suffix(".webp").as_posix()) if work.picture else ""
    if picture:
        (site / picture).write_bytes(work.picture)
    return Download(printable, work.pages, len(work.pdf), picture)
