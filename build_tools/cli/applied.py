"""Making changes to files so that the handbook is never worse afterwards: what brings a new fault along is undone at once."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.cli.dutch import Refusal
from build_tools.editing.changes import Changes, ConflictError
from build_tools.editing.schemas import write_choices
from build_tools.records.handbook import Handbook
from build_tools.records.problems import Problem

if TYPE_CHECKING:
    from build_tools.pipeline import Reading


def apply_checked(root: Path, changes: Changes, judge: Callable[[Handbook], str] = lambda _: "") -> None:
    """Apply the changes and check everything; raise `Refusal` with nothing changed when that gives a fault that was not there.

    Editors' programs get to know the ids that exist then.
    `judge` looks at the new Handbook and returns a Dutch sentence when it is not what was meant.
    """
    before = {_place(problem) for problem in _read(root).problems if problem.stops}
    try:
        changes.apply(root)
    except ConflictError as error:
        raise Refusal(f"{error.path} is intussen veranderd. Er is niets gewijzigd; probeer het opnieuw.") from error
    except OSError as error:
        raise Refusal(f"Een bestand kan niet geschreven worden ({error.filename}). Er is niets gewijzigd.") from error
    reading = _read(root)
    wrong = [str(problem) for problem in reading.problems if problem.stops and _place(problem) not in before]
    if not wrong and (sentence := judge(reading.handbook)):
        wrong = [sentence]
    if wrong:
        changes.undo(root)
        raise Refusal("\n".join(["Er is niets gewijzigd, want daarna zou dit niet kloppen:", *wrong]))
    write_choices(root, reading.handbook)


def _read(root: Path) -> "Reading":
    from build_tools import pipeline

    return pipeline.read(root)


def _place(problem: Problem) -> tuple[object, ...]:
    return problem.code, problem.origin
