"""From citeproc's marked text to the runs of one reference: the single step that mends what citeproc leaves.

Mended here: a title in the author's place that is printed again, a full stop after `?` or another stop, and the link,
which becomes a run of its own, with "Geraadpleegd op" only when the date is known and the work itself has none.
"""

from collections.abc import Iterator
from itertools import groupby

from build_tools.citations.marks import LINK, Letter, letters
from build_tools.citations.runs import Run
from build_tools.citations.works import Work


def entry_runs(marked: str, work: Work) -> tuple[Run, ...]:
    """Return the runs of the reference-list entry that citeproc made of `work`."""
    entry = letters(marked)
    entry = _without_second_title(entry, work)
    entry = list(_without_double_stops(entry))
    text = "".join(letter.char for letter in entry)
    before, after = entry[: text.index(LINK)], entry[text.index(LINK) + 1 :]
    runs = (*_group(before), *_link(work), *_group(after))
    return (*runs[:-1], Run(runs[-1].text.rstrip(), runs[-1].italic, runs[-1].href))


def _without_second_title(entry: list[Letter], work: Work) -> list[Letter]:
    """Cut the title in the title's place when it already stands in the author's.

    Hack: citeproc-py 0.11.1 suppresses a substituted variable only when it is a name, not when a macro printed it.
    """
    text = "".join(letter.char for letter in entry)
    slot = text[: text.find(f" ({work.year}")].removesuffix(".")
    start = text.find(slot, len(slot))
    if work.is_law or start < 0 or work.title not in slot:
        return entry
    end = start + len(slot)
    while text[end : end + 1] in (".", " "):
        end += 1
    return entry[:start] + entry[end:]


def _without_double_stops(entry: list[Letter]) -> Iterator[Letter]:
    """Drop a full stop after a stop: `kan werken?.` and, across a change of form, `e.a..`."""
    previous = ""
    for letter in entry:
        if letter.char == "." and (previous in {"?", "!", "…"} or (letter.seam and previous == ".")):
            continue
        previous = letter.char
        yield letter


def _group(entry: list[Letter]) -> Iterator[Run]:
    for italic, group in groupby(entry, key=lambda letter: letter.italic):
        yield Run("".join(letter.char for letter in group), italic)


def _link(work: Work) -> Iterator[Run]:
    if not work.link:
        return
    accessed = work.dates.get("accessed")
    if accessed and not work.issued:
        yield Run(f"Geraadpleegd op {accessed.dutch}, van ")
    safe = work.link.casefold().startswith(("https://", "http://"))
    yield Run(work.link, href=work.link if safe else None)
