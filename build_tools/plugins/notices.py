"""Counts what MkDocs has to say, also where it was told to say nothing (`--quiet`): only who hears everything knows that all is well."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.utils import CountHandler

_log = logging.getLogger("mkdocs")


@contextmanager
def counted() -> Iterator[CountHandler]:
    """Count all messages of level info and higher meanwhile; what others hear stays the same."""
    notices, level = CountHandler(level=logging.INFO), _log.level
    others = list(_log.handlers)

    def as_loud_as_before(record: logging.LogRecord) -> bool:
        return record.levelno >= level

    for handler in others:
        handler.addFilter(as_loud_as_before)
    _log.addHandler(notices)
    _log.setLevel(min(level, logging.INFO))
    try:
        yield notices
    finally:
        _log.setLevel(level)
        _log.removeHandler(notices)
        for handler in others:
            handler.removeFilter(as_loud_as_before)
