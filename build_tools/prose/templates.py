"""The Jinja environment of all templates that write Markdown, for web and print.

A template is safe by default: plain text is escaped for HTML and Markdown alike, `Proza` passes as the Markdown it is, and
an unknown or missing value is an error of the programmer. Templates get `handbook`, `href`, `literature` and `treden`.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from build_tools.prose.compiled import TEMPLATES, Compiled
from build_tools.prose.context import ProseContext
from build_tools.records.base import Record
from build_tools.records.bewijs import TREDEN
from build_tools.records.text import Proza, listed

_REFERENCES = str.maketrans({sign: f"&#{ord(sign)};" for sign in "\\`*_[]{}#~|^@<>&\"'"})
_AT_START = ("-", "+", ":", "=", "!")


@lru_cache(maxsize=4096)
def escape_markdown(text: str) -> Markup:
    """Return plain text as Markdown that shows exactly that text, also inside HTML and in an attribute.

    Special signs become character references, which Python-Markdown leaves alone everywhere.
    """
    one_line = " ".join(text.split())
    safe = one_line.translate(_REFERENCES)
    head, dot, tail = safe.partition(".")
    if dot and head.isdigit():
        safe = f"{head}&#46;{tail}"
    elif one_line.startswith(_AT_START):
        safe = f"&#{ord(one_line[0])};{safe[1:]}"
    return Markup(safe)  # noqa: S704  # everything that HTML or Markdown would read is a character reference by now


def finalize(value: object) -> Any:
    """Turn the value of an expression into text for a template; raise `TypeError` for None, which is never meant."""
    if value is None:
        raise TypeError("a template printed None; test for the optional field first")
    if isinstance(value, Markup):
        return value
    if isinstance(value, Proza):
        return Markup(value)  # noqa: S704  # an editor's Markdown; safe_html.py cleans what becomes of it
    return escape_markdown(str(value))


def inline(value: str) -> Proza:
    """Put prose on one line, so that it can stand in a list item, a table cell or a definition."""
    return Proza(" ".join(value.split()))


def make_environment(context: ProseContext, **more: object) -> Environment:
    """Return the environment for one output; `more` are further globals."""
    environment = prose_without_globals(Compiled("proza", context.cache))
    environment.globals.update(handbook=context.handbook, href=_link_to(context), literature=context.literature, treden=TREDEN, **more)
    return environment


def _link_to(context: ProseContext) -> Callable[[Record], Markup]:
    """Return `href` for templates; an address is made of ids and fixed paths, and its `#` must reach MkDocs as it is."""

    def href(record: Record) -> Markup:
        return Markup(context.href(record))  # noqa: S704  # ids are lower case ASCII with hyphens

    return href


def html_environment(**more: object) -> Environment:
    """Return the environment for templates that write HTML directly; everything is escaped."""
    environment = html_without_globals(Compiled("html"))
    environment.globals.update(treden=TREDEN, **more)
    return environment


def prose_without_globals(compiled: BytecodeCache) -> Environment:
    """Return an environment for prose that knows all it needs to compile templates."""
    environment = html_without_globals(compiled)
    environment.finalize = finalize
    environment.keep_trailing_newline = True
    environment.auto_reload = False
    return environment


def html_without_globals(compiled: BytecodeCache) -> Environment:
    """Return an environment for HTML that knows all it needs to compile templates."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,  # for prose, so that what a macro returns is marked as safe: there `finalize` did the escaping before
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        optimized=False,  # folding constants takes longer than it spares: there are few, and most templates are filled once
        bytecode_cache=compiled,
        extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
    )
    environment.filters.update(inline=inline, listed=listed)
    return environment


KINDS: dict[str, Callable[[BytecodeCache], Environment]] = {"proza": prose_without_globals, "html": html_without_globals}
"""What compiles templates, by kind; what one kind makes of a template is of no use to the other."""
