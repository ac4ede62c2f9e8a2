"""The application that prints a concept when its address is asked for, and leaves every other address alone."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIServer
from wsgiref.types import StartResponse

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from build_tools.plugins import proofs
from build_tools.plugins.faults import Faults
from build_tools.plugins.print import PrintPlugin
from build_tools.plugins.proofs import Proofs, add_proofs
from build_tools.plugins.shared import builds
from build_tools.proof import Proof
from build_tools.records.problems import Origin, Problem

PROOFS = {
    "goed": Proof(b"%PDF-1.7"),
    "fout": Proof(problems=(Problem("HB020", Origin("concepts/02-fout.md", 3, "titel"), "Er staat <iets>.", "Haal het weg."),)),
}


def other(_environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"anders"]


def ask(path: str, mount_path: str = "/") -> tuple[str, dict[str, str], bytes]:
    """Return the status, the headers and the content of an answer."""
    told: list[Any] = []
    app = Proofs(other, mount_path, PROOFS.get)
    content = b"".join(app({"PATH_INFO": path}, lambda *answer: told.extend(answer)))  # type: ignore[arg-type,return-value]  # no write()
    return told[0], dict(told[1]), content


def test_a_proof_is_a_pdf_that_no_browser_keeps() -> None:
    status, headers, content = ask("/proefdruk/goed.pdf")

    assert (status, content) == ("200 OK", b"%PDF-1.7")
    assert headers == {"Content-Type": "application/pdf", "Content-Length": "8", "Cache-Control": "no-store"}


def test_without_a_proof_a_page_tells_why_in_dutch() -> None:
    status, headers, content = ask("/proefdruk/fout.pdf")
    page = content.decode()

    assert (status, headers["Content-Type"]) == ("409 Conflict", "text/html; charset=utf-8")
    assert "Dit klopt nog niet." in page
    assert "concepts/02-fout.md, regel 3</strong>, veld titel" in page
    assert "Er staat &lt;iets&gt;. Haal het weg." in page
    assert "handboek help HB020" in page
    assert "refresh" not in page


@pytest.mark.parametrize("path", ["/", "/proefdruk/weg.pdf", "/proefdruk/", "/concepten/goed/", "/site/proefdruk/goed.pdf"])
def test_every_other_address_is_left_alone(path: str) -> None:
    assert ask(path)[2] == b"anders"


def test_a_site_below_a_path_has_its_proofs_there() -> None:
    assert ask("/site/proefdruk/goed.pdf", "/site/")[2] == b"%PDF-1.7"
    assert ask("/proefdruk/goed.pdf", "/site/")[2] == b"anders"


def wrong(path: str, *codes: str) -> bytes:
    """Return the answer for an address while there are these faults."""
    faults = tuple(Problem(code, Origin("concepts/02-fout.md"), "Dit is fout.") for code in codes)
    return b"".join(Faults(other, lambda: faults)({"PATH_INFO": path}, lambda *_: None))  # type: ignore[arg-type,return-value]  # no write()


def test_a_fault_is_told_instead_of_any_page() -> None:
    for path in ("/", "/concepten/", "/404.html"):
        page = wrong(path, "HB020", "HB101").decode()
        assert "Deze 2 dingen kloppen nog niet." in page
        assert '<meta http-equiv="refresh" content="2">' in page
        assert "<link" not in page, "the preview gives no other file while there are faults"
    assert wrong("/") == wrong("/livereload/1/2", "HB020") == wrong("/proefdruk/x.pdf", "HB020") == b"anders"


def test_a_fault_that_comes_while_a_page_waits_for_the_build_is_told_too() -> None:
    faults: list[Problem] = []

    def waiting(_environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        faults.append(Problem("HB020", Origin("concepts/02-fout.md"), "Dit is fout."))
        return other(_environ, start_response)

    told: list[Any] = []
    app = Faults(waiting, lambda: tuple(faults))
    content = b"".join(app({"PATH_INFO": "/"}, lambda *head: told.append(head)))  # type: ignore[arg-type,return-value]  # no write()

    assert b"Dit klopt nog niet." in content
    assert [status for status, _ in told] == ["409 Conflict"]


def test_a_request_that_waits_for_a_build_that_fails_is_let_go(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builds, "faults", ())  # whatever an earlier build left
    (small_project / "site").mkdir()
    (small_project / "site/index.html").write_text("<body>van daarnet</body>", encoding="utf-8")
    with LiveReloadServer(lambda: None, "127.0.0.1", 0, str(small_project / "site")) as server, ThreadPoolExecutor() as threads:
        plugin = PrintPlugin()
        plugin.on_serve(server, config=settings(small_project), builder=None)
        app = server.get_app()
        assert app is not None
        server._wanted_epoch += 1  # noqa: SLF001  # a build is under way
        page = threads.submit(app, {"PATH_INFO": "/"}, lambda *_: None)  # type: ignore[arg-type,return-value]  # no write()
        with pytest.raises(TimeoutError):
            page.result(timeout=0.2)
        plugin.on_build_error(error=ValueError())
        with closing(page.result(timeout=10)) as answer:  # type: ignore[type-var]  # a page is an open file
            assert b"van daarnet" in b"".join(answer)


class Preview(WSGIServer):
    """A preview that does not listen."""

    mount_path = "/"

    def __init__(self) -> None:
        """Answer every address with something else."""
        super().__init__(("127.0.0.1", 0), None, bind_and_activate=False)  # type: ignore[arg-type]  # nothing is handled
        self.set_app(other)


def settings(root: Path) -> MkDocsConfig:
    config = load_config(str(root / "mkdocs.yml"))
    config.site_url = "http://127.0.0.1:8000/"
    return config


def test_a_proof_names_the_website_of_the_settings_and_not_this_computer(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Path, str, str]] = []
    monkeypatch.setattr(proofs, "make_proof", lambda *given: asked.append(given) or PROOFS["goed"])
    monkeypatch.setenv("HANDBOEK_SITE_URL", "https://example.org/x/")
    with Preview() as server:
        answered = PrintPlugin().on_serve(server, config=settings(small_project), builder=None)  # type: ignore[arg-type]  # as far as it goes
        app = server.get_app()
        assert app is not None
        app({"PATH_INFO": "/proefdruk/goed.pdf"}, lambda *_: None)  # type: ignore[arg-type,return-value]  # no write()

    assert answered is server
    assert asked == [(small_project, "goed", "https://example.org/x/")]


def test_a_preview_without_an_application_stays_as_it_is(small_project: Path) -> None:
    with Preview() as server:
        server.set_app(None)
        add_proofs(server, settings(small_project))  # type: ignore[arg-type]  # as far as it goes

        assert server.get_app() is None
