"""Rules across records: what no single file can tell.

In: the whole Handbook, drafts too, with the mentions that `prose` found. Out: problems, in order. A rule about the fabric
(references, numbers, relations, ranges) holds for every record; a rule about what a reader sees only for public ones.
"""

from collections.abc import Callable, Iterator

from build_tools.checks.beelden import check_beelden, check_logos
from build_tools.checks.bewijsladder import check_bewijsladder
from build_tools.checks.herkomst import check_herkomst
from build_tools.checks.letters import check_letters
from build_tools.checks.minuten import check_minuten
from build_tools.checks.numbers import check_numbers
from build_tools.checks.ontwerpteam import check_ontwerpteam
from build_tools.checks.placeholders import check_placeholders
from build_tools.checks.privacy import check_privacy
from build_tools.checks.ranges import check_ranges
from build_tools.checks.references import check_references
from build_tools.checks.relations import check_both_sides, check_repeats
from build_tools.checks.toestemming import check_toestemming
from build_tools.checks.unused import check_unused
from build_tools.checks.verwacht import check_verwacht
from build_tools.checks.visibility import check_visibility
from build_tools.records.handbook import Handbook
from build_tools.records.problems import Problem, in_order

Check = Callable[[Handbook], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    check_references,
    check_repeats,
    check_both_sides,
    check_numbers,
    check_ranges,
    check_bewijsladder,
    check_ontwerpteam,
    check_verwacht,
    check_toestemming,
    check_beelden,
    check_logos,
    check_letters,
    check_minuten,
    check_visibility,
    check_unused,
    check_privacy,
    check_placeholders,
    check_herkomst,
)
"""Every rule; the order is of no account, because the problems are sorted."""


def check_records(handbook: Handbook) -> tuple[Problem, ...]:
    """Return everything that is wrong between the records, sorted by file and line."""
    return in_order(problem for check in CHECKS for problem in check(handbook))
