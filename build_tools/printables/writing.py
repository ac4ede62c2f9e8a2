"""The story of print: take what is unchanged from the cache, set the other works, render those side by side, hand over all.

In: the works, what they are printed from, how to show progress. Out: finished files and what pages tell about them, or problems
and no file. As many processes as there are cores; the bytes are those of one process.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from itertools import chain, repeat
from multiprocessing import get_context
from pathlib import Path

from build_tools.printables.anchors import Website
from build_tools.printables.bookbinder import print_book
from build_tools.printables.cache import Cache, Kept
from build_tools.printables.press import Printed, Work, fold, key_of, press
from build_tools.printables.printable import Printable
from build_tools.printables.progress import Progress, Silent
from build_tools.printables.stamp import stamp
from build_tools.records.drukwerk import Download
from build_tools.records.handbook import Handbook
from build_tools.records.problems import Problem


@dataclass(frozen=True)
class Outcome:
    """What came of printing: the works that can be downloaded and their files by path, or the problems for which there are none."""

    downloads: tuple[Download, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
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


@dataclass(frozen=True)
class _Job:
    """A work to be rendered, and the two names under which it is kept: of what it is made from, and of its HTML."""

    printable: Printable
    work: Work
    outer: str
    inner: str


def write(works: Sequence[Printable], shop: Shop, folder: Path, pace: Pace | None = None) -> Outcome:
    """Print works into a folder; when something is wrong, return all problems and write nothing."""
    outcome = print_works(works, shop, pace)
    for path, content in outcome.files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return outcome


def print_works(works: Sequence[Printable], shop: Shop, pace: Pace | None = None) -> Outcome:
    """Print works; when something is wrong, return all problems and no file."""
    cache = Cache(shop.root)
    kept, jobs = _recalled(works, shop, cache)
    problems: list[Problem] = []
    rendered = _rendered([job for job in jobs if not job.work.of], shop.root, pace or Pace())
    for job, printed in chain(rendered, _folded(jobs, kept)):
        problems += printed.problems
        if printed.kept:
            kept[job.work.path] = printed.kept
            cache.put(job.work.path, job.inner, printed.kept)
            cache.link(job.work.path, job.outer, job.inner)
    cache.tidy()
    if problems:
        order = {printable.path: number for number, printable in enumerate(works)}
        return Outcome(problems=tuple(sorted(problems, key=lambda problem: order[problem.origin.file])))
    downloads = tuple(_download(printable, kept[printable.path]) for printable in works)
    files = {path: kept[one.werk.path].pdf for one in downloads for path in (one.werk.path, one.werk.bewaar) if path}
    pictures = {one.beeld: kept[one.werk.path].picture for one in downloads if one.beeld}
    return Outcome(downloads, {**files, **pictures})


def _recalled(works: Sequence[Printable], shop: Shop, cache: Cache) -> tuple[dict[str, Kept], list[_Job]]:
    """Return what is kept of these works, and the others set. A work of which nothing changed is not even set."""
    made_of = stamp(shop.handbook, shop.website.site_url)
    kept: dict[str, Kept] = {}
    jobs = []
    for printable in works:
        outer = cache.key(made_of, printable.path)
        found = cache.get(printable.path, cache.linked(printable.path, outer))
        if found is None:
            work = printable.make(shop.handbook, shop.website, printable)
            inner = outer if work.of else key_of(work, cache)
            found = cache.get(printable.path, inner)
            if found is None:
                jobs.append(_Job(printable, work, outer, inner))
                continue
            cache.link(printable.path, outer, inner)
        kept[printable.path] = found
    return kept, jobs


def _rendered(jobs: Sequence[_Job], root: Path, pace: Pace) -> Iterator[tuple[_Job, Printed]]:
    """Render works and yield each when it is done: the largest first, so that no core waits for one long work at the end."""
    waiting = sorted(jobs, key=lambda job: (-len(job.work.html), job.work.path))
    count = min(pace.processes or os.cpu_count() or 1, sum(max(1, len(job.work.leaves)) for job in waiting))
    with pace.progress.over([(job.printable.titel, len(job.work.html)) for job in waiting]) as done:
        if count < 2:
            for job in waiting:
                yield job, print_book(job.work, root) if job.work.leaves else press(job.work, root)
                done(job.printable.titel)
            return
        with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:

            def side_by_side(works: Sequence[Work]) -> list[Printed]:
                return list(pool.map(press, works, repeat(root)))

            futures = {pool.submit(press, job.work, root): job for job in waiting if not job.work.leaves}
            for job in waiting:
                if job.work.leaves:
                    yield job, print_book(job.work, root, side_by_side)
                    done(job.printable.titel)
            for future in as_completed(futures):
                yield futures[future], future.result()
                done(futures[future].printable.titel)


def _folded(jobs: Sequence[_Job], kept: Mapping[str, Kept]) -> Iterator[tuple[_Job, Printed]]:
    """Make the booklets of works that are finished; of one that is wrong there is none. Begun when everything is rendered."""
    for job in jobs:
        if job.work.of in kept:
            yield job, fold(job.work, kept[job.work.of].pdf)


def _download(printable: Printable, kept: Kept) -> Download:
    picture = str(Path(printable.path).with_suffix(".webp").as_posix()) if kept.picture else ""
    return Download(printable, kept.pages, len(kept.pdf), picture, kept.size)
