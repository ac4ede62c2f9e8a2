"""HB115: the smallest is not larger than the largest (records.md b.0, type `bereik`)."""

from collections.abc import Iterator
from functools import cache

from build_tools.records.base import Part
from build_tools.records.handbook import Handbook
from build_tools.records.problems import Problem
from build_tools.records.walk import parts

RANGES: tuple[tuple[str, str], ...] = (("min", "max"), ("minuten_min", "minuten_max"))
"""The pairs of fields that are a range, in whatever group of fields they stand."""


def check_ranges(handbook: Handbook) -> Iterator[Problem]:
    """Report each range whose first number is the larger one."""
    for record in handbook:
        for path, part in parts(record, Part):
            for low, high in _ranges_of(type(part)):
                smallest, largest = getattr(part, low), getattr(part, high)
                if smallest is not None and largest is not None and smallest > largest:
                    message = f"{low} is {smallest} en dat is meer dan {high} ({largest})."
                    origin = handbook.place_of(record).at(*path, low)
                    yield Problem("HB115", origin, message, "Zet het kleinste getal bij het eerste veld.")


@cache
def _ranges_of(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """Return the ranges that a group of fields has."""
    return tuple(pair for pair in RANGES if model.model_fields.keys() >= {*pair})
