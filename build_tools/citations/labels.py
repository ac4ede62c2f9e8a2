"""What running text calls each source: author names and year, unmistakable over the whole list.

citeproc-py neither tells sources apart (year letters, more names, initials) nor knows the narrative form, so both forms of the
in-text citation rest on these labels, for which the rules of APA 7 (8.17 to 8.21) are followed here.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase

from build_tools.citations.dates import UNDATED
from build_tools.citations.runs import Run
from build_tools.citations.sorting import fold
from build_tools.citations.works import Work


@dataclass(frozen=True, slots=True)
class Label:
    """The names to show (none: the title stands for them), whether et al. follows, and the year with its letter.

    `year` is empty for an undated law: those are known by name alone.
    """

    names: tuple[str, ...]
    et_al: bool
    title: Run
    year: str
    suffix: str = ""

    @property
    def dated(self) -> str:
        """Return the year with its letter: `2021a`, `z.d.-a`."""
        return f"{self.year}-{self.suffix}" if self.suffix and self.year == UNDATED else f"{self.year}{self.suffix}"

    def author(self, word: str) -> Run:
        """Return the author part; `word` joins the last two names: `&` between brackets, `en` in a sentence."""
        if not self.names:
            return self.title
        *first, last = self.names
        if self.et_al:
            return Run(f"{', '.join(self.names)}{',' if first else ''} et al.")
        comma = "," if len(first) > 1 and word == "&" else ""
        return Run(f"{', '.join(first)}{comma} {word} {last}" if first else last)


def label_works(works: Sequence[Work]) -> Mapping[str, Label]:
    """Return the label of every work by id; `works` stand in the order of the reference list."""
    shown = _names_as_shown(works)
    labels = {work.id: _label(work, shown[work.id], _names_needed(work, works, shown)) for work in works}
    return labels | _with_suffixes(labels)


def _label(work: Work, shown: tuple[str, ...], needed: int) -> Label:
    et_al = needed < len(shown)
    return Label(shown[:needed], et_al, _title(work), work.year)


def _names_as_shown(works: Iterable[Work]) -> Mapping[str, tuple[str, ...]]:
    """Give first authors their initials when another first author has the same surname."""
    works = [work for work in works if work.creators]
    initials = defaultdict(set)
    for work in works:
        initials[fold(work.creators[0].shown)].add(work.creators[0].initials)
    shown = {}
    for work in works:
        first, *rest = work.creators
        alone = len(initials[fold(first.shown)]) == 1
        head = first.shown if alone else first.shown_with_initials
        shown[work.id] = (head, *(name.shown for name in rest))
    return defaultdict(tuple, shown)


def _names_needed(work: Work, works: Iterable[Work], shown: Mapping[str, tuple[str, ...]]) -> int:
    """Return how many names tell this work from others of the same year: one before et al., if that will do."""
    names = shown[work.id]
    if len(names) <= 2:
        return len(names)
    rivals = [shown[other.id] for other in works if other.year == work.year and len(shown[other.id]) > 2 and shown[other.id] != names]
    needed = 1
    while needed < len(names) and any(rival[:needed] == names[:needed] for rival in rivals):
        needed += 1
    # et al. stands for more than one name, so a single name that is left is written out.
    return len(names) if needed > 1 and needed == len(names) - 1 else needed


def _with_suffixes(labels: Mapping[str, Label]) -> dict[str, Label]:
    """Give a letter to each of the works that would read the same, in the order of the list."""
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, label in labels.items():
        if label.year:
            alike[fold(label.author("&").text), label.year].append(key)
    return {key: replace(labels[key], suffix=_letters(place)) for keys in alike.values() if len(keys) > 1 for place, key in enumerate(keys)}


def _letters(place: int) -> str:
    more, last = divmod(place, len(ascii_lowercase))
    return (_letters(more - 1) if more else "") + ascii_lowercase[last]


def _title(work: Work) -> Run:
    if work.is_law:
        return Run(work.short_title)
    return Run(f"“{work.short_title}”") if work.is_part else Run(work.short_title, italic=True)
