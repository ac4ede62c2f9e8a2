"""Problems as lines in the terminal."""

import logging
from collections.abc import Iterable

from mkdocs.exceptions import Abort

from build_tools.records.problems import Level, Problem

log = logging.getLogger("mkdocs.plugins.handboek")
_LEVELS = {Level.FOUT: logging.ERROR, Level.LET_OP: logging.INFO, Level.INFO: logging.DEBUG}
"""A hint is no WARNING: `--strict` stops for what is wrong in the site, not for what an editor may still improve."""


def report(problems: Iterable[Problem]) -> None:
    """Log each problem on a line of its own, at the level of its code."""
    for problem in problems:
        log.log(_LEVELS[problem.level], "%s %s", problem.level.upper(), problem)


def summary(problems: Iterable[Problem]) -> str:
    """Return one sentence that tells how many problems stop the build."""
    count = sum(problem.stops for problem in problems)
    return f"{count} {'fout' if count == 1 else 'fouten'} gevonden. De site en het boek zijn niet veranderd."


def stop_for(problems: tuple[Problem, ...]) -> None:
    """Report problems; raise `Abort` when one of them stops the build."""
    report(problems)
    if any(problem.stops for problem in problems):
        raise Abort(summary(problems))
