"""The terminal: is a person there, in what characters may be written, and asking for one line."""

import io
import sys

import click


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


def prompt(text: str = "") -> str:
    """Ask for one line."""
    suffix = " " if text.endswith("?") else ": " if text else "> "
    return str(click.prompt(text, default="", show_default=False, prompt_suffix=suffix)).strip()
