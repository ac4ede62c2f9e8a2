"""HB115: the smallest is not larger than the largest (records.md b.0, type `bereik`)."""

from collections.abc import Iterator

from build_tools.records.handbook import Handbook
from build_tools.records.problems import Problem
from build_tools.records.walk import parts

RANGES: tuple[tuple[str, str], ...] = (("min", "max"), ("minuten_min", "minuten_max"))
"""The pairs of fields that are a range, in whatever group of fields they stand."""


def check_ranges(handbook: Handbook) -> Iterator[Problem]:
    """Report each range whose first number is the larger one."""
    for record in handbook:
        for path, part in parts(record):
            for low, high in RANGES:
                smallest, largest = getattr(part, low, None), getattr(part, high, None)
                if smallest is not None and largest is not None and smallest > largest:
                    message = f"{low} is {smallest} en dat is meer dan {high} ({largest})."
                    origin = handbook.place_of(record).at(*path, low)
                    yield Problem("HB115", origin, message, "Zet het kleinste getal bij het eerste veld.")
