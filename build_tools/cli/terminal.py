"""What the terminal can show: is a person there, and in what characters may be written."""

import io
import sys


def interactive() -> bool:
    """Tell whether a person can answer questions."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def prepare_output() -> None:
    """Write UTF-8 to files and other programs; on a terminal that lacks a character, write a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="strict")
