"""Faults in the live preview: as long as something is wrong, a page tells that, in Dutch, where MkDocs would let the browser wait.

In: the application of the preview. Out: the same application, which answers for pages itself while there are faults.
"""

from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication

from build_tools.prose.templates import html_environment
from build_tools.records.problems import Problem

_TITLE = "Er zit nog een fout in een bestand"


def answer(start_response: StartResponse, problems: tuple[Problem, ...], title: str = _TITLE, *, again: bool = True) -> list[bytes]:
    """Answer with a page about problems; `again`: it asks by itself whether they are gone."""
    template = html_environment().get_template("preview/fouten.html.jinja")
    content = template.render(titel=title, problems=problems, vanzelf=again).encode()
    headers = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(content))), ("Cache-Control", "no-store")]
    start_response("409 Conflict", headers)
    return [content]


class Faults:
    """The application of the preview, with a page about faults."""

    def __init__(self, app: WSGIApplication, faults: Callable[[], tuple[Problem, ...]]) -> None:
        """Keep what answers when nothing is wrong, and what tells what is."""
        self._app = app
        self._faults = faults

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        faults = self._faults() if str(environ.get("PATH_INFO", "")).endswith(("/", ".html")) else ()
        return answer(start_response, faults) if faults else self._app(environ, start_response)
