"""Splitting a Markdown file: the fields between two lines with `---`, and the body below them.

In: the whole text. Out: both parts, with the line numbers of the whole file kept, and a problem when a line with `---` is
missing; then it guesses where the fields end, so that their own mistakes are found in the same run.
"""

import re
from dataclasses import dataclass

from build_tools.records.problems import Origin, Problem

_NEAR_FENCE = re.compile(r"(?:[–—][-–—]*|-[–—][-–—]*|--|-{4,}|_{3,}|={3,})")
"""What a word processor or a slip makes of `---`."""
_FIELD = re.compile(r"[A-Za-z_][\w-]*\s*:(?:\s|$)")
_FIELD_LIKE = re.compile(r"\s|#|-\s|[A-Za-z_][\w-]*\s*:")
_NO_FIELDS = "Zet bovenaan het bestand een regel met ---, daaronder de velden, en daaronder weer een regel met ---."


@dataclass(frozen=True)
class Split:
    """A Markdown file in two parts.

    `fields` is the YAML text, with empty lines before it so that line numbers are those of the file, or nothing when there
    are no fields. `body_line` is the line of the first text in `body`, which starts with that text.
    """

    fields: str | None
    body: str = ""
    body_line: int = 0
    problems: tuple[Problem, ...] = ()


def split(file: str, text: str) -> Split:
    """Split the text of a file."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return Split(None, problems=(Problem("HB003", Origin(file), "Dit bestand is leeg.", "Vul het in of haal het weg."),))
    start, problem = _opening(file, lines, first)
    if start is None:
        return Split(None, problems=problem)
    end, closing_problem, skip = _closing(file, lines, start)
    body = lines[end + skip :]
    blank = next((number for number, line in enumerate(body) if line.strip()), 0)
    fields = "\n".join([""] * (start + 1) + lines[start + 1 : end])
    return Split(fields, "\n".join(body[blank:]), end + skip + blank + 1, problem + closing_problem)


def _opening(file: str, lines: list[str], first: int) -> tuple[int | None, tuple[Problem, ...]]:
    """Return the number of the opening line (-1: the fields start at once), or nothing when there are no fields."""
    line = lines[first].rstrip()
    if line == "---" and first == 0:
        return 0, ()
    if line == "---":
        message, advice = f"De regel met --- staat niet bovenaan, maar op regel {first + 1}.", "Haal de lege regels erboven weg."
    elif _NEAR_FENCE.fullmatch(line):
        message, advice = f"De eerste regel hoort precies --- te zijn, maar is ‘{line[:20]}’.", "Maak er drie gewone streepjes van: ---"
    elif _FIELD.match(line):
        message, advice = "De eerste regel met --- ontbreekt.", "Zet boven dit veld een regel met ---."
        return first - 1, (Problem("HB010", Origin(file, first + 1), message, advice),)
    else:
        return None, (Problem("HB010", Origin(file, first + 1), "De velden bovenaan ontbreken.", _NO_FIELDS),)
    return first, (Problem("HB010", Origin(file, first + 1), message, advice),)


def _closing(file: str, lines: list[str], start: int) -> tuple[int, tuple[Problem, ...], int]:
    """Return the number of the line after the last field, and how many lines to skip to the body."""
    end = next((number for number in range(start + 1, len(lines)) if lines[number].rstrip() == "---"), None)
    text = next((n for n in range(start + 1, len(lines)) if lines[n].strip() and not _FIELD_LIKE.match(lines[n])), len(lines))
    if end is not None and not (text < end and not lines[text - 1].strip() and not any(map(_FIELD.match, lines[text:end]))):
        return end, (), 1
    near = next((n for n in range(start + 1, len(lines)) if _NEAR_FENCE.fullmatch(lines[n].rstrip())), None)
    if near is not None and near <= text:
        message = f"Deze regel lijkt de tweede regel met ---, maar is ‘{lines[near].rstrip()[:20]}’."
        return near, (Problem("HB011", Origin(file, near + 1), message, "Maak er drie gewone streepjes van: ---"),), 1
    last = next((number for number in range(text - 1, start, -1) if lines[number].strip()), max(start, 0))
    advice = f"Zet onder regel {last + 1} een regel met ---."
    return text, (Problem("HB011", Origin(file, last + 1), "Onder het laatste veld ontbreekt de regel met ---.", advice),), 0
