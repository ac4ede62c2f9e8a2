"""Making changes to files so that the handbook is never worse afterwards: what brings a new fault along is undone at once."""

from pathlib import Path

from build_tools.cli.dutch import Refusal
from build_tools.editing.changes import Changes, ConflictError
from build_tools.records.problems import Problem


def apply_checked(root: Path, changes: Changes) -> None:
    """Apply the changes and check everything; raise `Refusal` with nothing changed when that gives a fault that was not there."""
    before = {_place(problem) for problem in _faults(root)}
    try:
        changes.apply(root)
    except ConflictError as error:
        raise Refusal(f"{error.path} is intussen veranderd. Er is niets gewijzigd; probeer het opnieuw.") from error
    except OSError as error:
        raise Refusal(f"Een bestand kan niet geschreven worden ({error.filename}). Er is niets gewijzigd.") from error
    new = [problem for problem in _faults(root) if _place(problem) not in before]
    if new:
        changes.undo(root)
        raise Refusal("\n".join(["Er is niets gewijzigd, want daarna zou dit niet kloppen:", *map(str, new)]))


def _faults(root: Path) -> list[Problem]:
    from build_tools import pipeline

    return [problem for problem in pipeline.read(root).problems if problem.stops]


def _place(problem: Problem) -> tuple[object, ...]:
    return problem.code, problem.origin
