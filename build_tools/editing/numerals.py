"""A pattern for whole numbers written as text, between two bounds: JSON Schema has no other way to bound a text.

In: the smallest and the largest number, both included; None for no largest. Out: a pattern that Python and ECMA 262 both know.
"""

from collections.abc import Iterator


def numerals(first: int, last: int | None) -> str:
    """Return a pattern for the numbers from `first` (not negative) to `last`."""
    length = len(str(first))
    top = 10**length - 1 if last is None else last
    parts = [part for digits in range(length, len(str(top)) + 1) for part in _of_length(digits, first, top)]
    if last is None:
        parts.append(f"[1-9][0-9]{{{length},}}")
    return rf"^\s*\+?0*(?:{'|'.join(parts)})\s*$"


def _of_length(digits: int, first: int, last: int) -> Iterator[str]:
    low, high = max(first, 10 ** (digits - 1) if digits > 1 else 0), min(last, 10**digits - 1)
    if low <= high:
        yield from _between(str(low), str(high))


def _between(low: str, high: str) -> Iterator[str]:
    """Yield patterns for the numbers between two of the same length."""
    if low[:1] == high[:1]:
        yield from (low[:1] + rest for rest in _between(low[1:], high[1:])) if low else [""]
        return
    rest = len(low) - 1
    start, stop = int(low[0]), int(high[0])
    if low[1:] != "0" * rest:
        yield from (low[0] + part for part in _between(low[1:], "9" * rest))
        start += 1
    if high[1:] != "9" * rest:
        stop -= 1
    if start <= stop:
        yield f"[{start}-{stop}]" + (f"[0-9]{{{rest}}}" if rest else "")
    if high[1:] != "9" * rest:
        yield from (high[0] + part for part in _between("0" * rest, high[1:]))
