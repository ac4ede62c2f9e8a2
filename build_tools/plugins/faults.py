"""Faults in the live preview: as long as something is wrong, a page tells that, in Dutch, where MkDocs would let the browser wait.

In: the application of the preview. Out: the same application, which answers for pages itself while there are faults.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any
from wsgiref.types import StartResponse, WSGIApplication

from build_tools.prose.templates import html_environment
from build_tools.records.problems import Problem

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

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
        if not str(environ.get("PATH_INFO", "")).endswith(("/", ".html")):
            return self._app(environ, start_response)
        if faults := self._faults():
            return answer(start_response, faults)
        begun: list[tuple[Any, ...]] = []
        page = self._app(environ, lambda *head: begun.append(head))  # type: ignore[arg-type]  # MkDocs uses no write()
        if faults := self._faults():  # they came while MkDocs let this request wait for the build
            getattr(page, "close", lambda: None)()  # PEP 3333: who does not give a page away closes it
            return answer(start_response, faults)
        start_response(*begun[-1])
        return page


def release(server: "LiveReloadServer") -> None:
    """Let go of the requests that wait for a build that failed.

    Hack: MkDocs 1.6.1 (livereload) lets them wait until a later build succeeds; a browser that asked just then would hang until the
    fault is mended. They get what the last good build made.
    """
    with server._epoch_cond:  # noqa: SLF001  # MkDocs offers nothing else
        server._wanted_epoch = server._visible_epoch  # noqa: SLF001
        server._epoch_cond.notify_all()  # noqa: SLF001
