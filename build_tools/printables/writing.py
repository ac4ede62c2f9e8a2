"""The story of print: take what is unchanged from the cache, set the other works, render those side by side, hand over all.

In: the works, what they are printed from, how to show progress. Out: finished files and what pages tell about them, or problems
and no file.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from pathlib import Path

from build_tools.printables.anchors import Website
from build_tools.printables.bundling import Piece, press_bundle
from build_tools.printables.cache import Cache, Kept
from build_tools.printables.crew import Crew, Pace, Task
from build_tools.printables.folding import fold
from build_tools.printables.memory import rare_collections
from build_tools.printables.press import Printed, Work, key_of
from build_tools.printables.printable import Bundle, Printable, Series
from build_tools.printables.stamp import stamp
from build_tools.records.drukwerk import Download
from build_tools.records.handbook import Handbook
from build_tools.records.problems import Origin, Problem

_STOPPED = Problem(
    "HB401",
    Origin("downloads"),
    "Het maken van de pdf’s is halverwege gestopt: de computer brak een deel van het werk af. Meestal is dan het geheugen vol.",
    "Sluit andere programma’s en bouw opnieuw. Wat af was, is bewaard.",
)


@dataclass(frozen=True)
class Outcome:
    """What came of printing: the works that can be downloaded and their files by path, or the problems for which there are none."""

    downloads: tuple[Download, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Shop:
    """What is printed from: what of the Handbook may stand in print, the website beside it, the folder of the project."""

    handbook: Handbook
    website: Website
    root: Path


@dataclass(frozen=True)
class _Job:
    """A work to be printed, and the two names under which it is kept: of what it is made from, and of its HTML."""

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


@rare_collections()
def print_works(works: Sequence[Printable], shop: Shop, pace: Pace | None = None) -> Outcome:
    """Print works; when something is wrong, return all problems and no file."""
    try:
        return _printed(works, shop, pace or Pace())
    except BrokenProcessPool:  # a process was killed
        return Outcome(problems=(_STOPPED,))


def _printed(works: Sequence[Printable], shop: Shop, pace: Pace) -> Outcome:
    run = _Run(shop)
    waiting = run.recall(works)
    bundles = [printable for printable in waiting if isinstance(printable, Bundle)]
    parts = run.recall(_parts(bundles, works))
    with Crew(shop.root, pace) as crew:
        jobs = run.set([printable for printable in (*waiting, *parts) if not isinstance(printable, Bundle)])
        run.render(jobs, crew)
        booklets = {series.path: run.divide(series) for series in works if isinstance(series, Series)}
        run.fold(run.set(run.recall([booklet for some in booklets.values() for booklet in some])), crew)
        run.bundle(bundles, crew)
    run.cache.tidy()
    works = [one for printable in works for one in booklets.get(printable.path, (printable,))]
    if run.problems:
        order = {printable.path: number for number, printable in enumerate((*works, *parts))}
        return Outcome(problems=tuple(sorted(run.problems, key=lambda problem: order[problem.origin.file])))
    downloads = tuple(_download(printable, run.kept[printable.path]) for printable in works)
    files = {path: run.kept[one.werk.path].pdf for one in downloads for path in (one.werk.path, one.werk.bewaar) if path}
    pictures = {one.beeld: run.kept[one.werk.path].picture for one in downloads if one.beeld}
    return Outcome(downloads, {**files, **pictures})


class _Run:
    """One run: what is finished, and what is wrong."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self.cache = Cache(shop.root)
        self._made_of = stamp(shop.handbook, shop.website.site_url)
        self.kept: dict[str, Kept] = {}
        self.problems: list[Problem] = []

    def recall(self, works: Sequence[Printable]) -> list[Printable]:
        """Take from the cache what was made of the same things; return the other works. What is unchanged is not even set.

        A series is left out: of which works it consists is not known yet.
        """
        missing = []
        for printable in (work for work in works if not isinstance(work, Series)):
            found = self.cache.get(printable.path, self.cache.linked(printable.path, self._outer(printable)))
            if found is None:
                missing.append(printable)
            else:
                self.kept[printable.path] = found
        return missing

    def set(self, works: Sequence[Printable]) -> list[_Job]:
        """Set works, and take from the cache those whose HTML is as it was; return the others."""
        jobs = []
        for printable in works:
            job = self._job(printable)
            found = self.cache.get(printable.path, job.inner)
            if found is None:
                jobs.append(job)
            else:
                self.kept[printable.path] = found
                self.cache.link(printable.path, job.outer, job.inner)
        return jobs

    def render(self, jobs: Sequence[_Job], crew: Crew) -> None:
        """Print works from their HTML."""
        tasks = [Task.of(job.printable.titel, job.work, self._shop.root) for job in jobs]
        for place, printed in crew.do(tasks):
            self._note(jobs[place], printed)

    def divide(self, series: Series) -> tuple[Printable, ...]:
        """Return the files of a series, now that what they are made of is finished; of a work that is wrong there are none."""
        source = self.kept.get(series.of)
        return tuple(series.divide(series, self._shop.handbook, source)) if source else ()

    def fold(self, jobs: Sequence[_Job], crew: Crew) -> None:
        """Make booklets of finished works."""
        tasks = []
        for job in jobs:
            if of := job.work.of:
                source = self.kept[of.path]
                tasks.append(Task(job.printable.titel, len(source.pdf), fold, (job.work, of, source, self._shop.root)))
        for place, printed in crew.do(tasks):
            self._note(jobs[place], printed)

    def bundle(self, bundles: Sequence[Bundle], crew: Crew) -> None:
        """Put finished works together; when one of them is wrong, there is no bundle."""
        lengths = {path: kept.pages for path, kept in self.kept.items()}
        whole = [one for one in bundles if all(part.werk.path in lengths for part in one.parts)]
        jobs = [self._job(replace(one, lengths=lengths)) for one in whole]
        pieces = [[Piece(self.kept[part.werk.path], part.aantal) for part in one.parts] for one in whole]
        weights = [sum(len(piece.kept.pdf) * piece.copies for piece in some) for some in pieces]
        tasks = [
            Task(job.printable.titel, weight, press_bundle, (job.work, some, self._shop.root))
            for job, weight, some in zip(jobs, weights, pieces, strict=True)
        ]
        for place, printed in crew.do(tasks):
            self._note(jobs[place], printed)

    def _job(self, printable: Printable) -> _Job:
        work = printable.make(self._shop.handbook, self._shop.website, printable)
        outer = self._outer(printable)
        return _Job(printable, work, outer, outer if work.of or isinstance(printable, Bundle) else key_of(work, self.cache))

    def _outer(self, printable: Printable) -> str:
        return self.cache.key(self._made_of, printable.path)

    def _note(self, job: _Job, printed: Printed) -> None:
        self.problems += printed.problems
        if kept := printed.kept:
            if isinstance(bundle := job.printable, Bundle):
                kept = replace(kept, sheets=sum(map(bundle.sheets_of, bundle.parts)))
            self.kept[job.work.path] = kept
            self.cache.put(job.work.path, job.inner, kept)
            self.cache.link(job.work.path, job.outer, job.inner)


def _parts(bundles: Sequence[Bundle], works: Sequence[Printable]) -> list[Printable]:
    """Return the parts of bundles that are not printed already."""
    known = {printable.path for printable in works}
    found = {part.werk.path: part.werk for bundle in bundles for part in bundle.parts if part.werk.path not in known}
    return list(found.values())


def _download(printable: Printable, kept: Kept) -> Download:
    picture = str(Path(printable.path).with_suffix(".webp").as_posix()) if kept.picture else ""
    return Download(printable, kept.pages, len(kept.pdf), picture, kept.size, kept.sheets)
