"""Proofs in the live preview: one click on the page of a concept prints it, with its card, as it is at that moment.

In: the application of the preview. Out: the same application, which answers the addresses of proofs itself.
"""

from collections.abc import Callable, Iterable
from threading import Lock
from typing import TYPE_CHECKING, Any
from wsgiref.types import StartResponse, WSGIApplication

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from build_tools.pages.preview import proof_name
from build_tools.plugins.faults import Faults, answer
from build_tools.plugins.shared import builds, project_root
from build_tools.proof import Proof, make_proof

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_NONE = "Er kan nu geen proefdruk komen"


class Proofs:
    """The application of the preview, with proofs."""

    def __init__(self, app: WSGIApplication, mount_path: str, make: Callable[[str], Proof | None]) -> None:
        """Keep what answers everything else, below which path the site stands, and what makes a proof by the id of a concept."""
        self._app = app
        self._mount_path = mount_path
        self._make = make
        self._one_by_one = Lock()

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        path = str(environ.get("PATH_INFO", ""))
        name = proof_name(path.removeprefix(self._mount_path)) if path.startswith(self._mount_path) else ""
        proof = self._proof(name) if name else None
        if proof is None:
            return self._app(environ, start_response)
        if not proof.pdf:
            return answer(start_response, proof.problems, _NONE, again=False)
        headers = [("Content-Type", "application/pdf"), ("Content-Length", str(len(proof.pdf))), ("Cache-Control", "no-store")]
        start_response("200 OK", headers)
        return [proof.pdf]

    def _proof(self, name: str) -> Proof | None:
        with self._one_by_one:
            return self._make(name)


def add_proofs(server: "LiveReloadServer", config: MkDocsConfig) -> "LiveReloadServer":
    """Let the preview tell what is wrong, and answer the addresses of proofs; return it.

    A proof names the website as the settings do, not this computer.
    """
    root = project_root(config)
    site_url = str(load_config(config.config_file_path).site_url or "/")  # in `config` the preview put its own address
    app = server.get_app()
    if app is not None:
        proofs = Proofs(app, server.mount_path, lambda name: make_proof(root, name, site_url))
        server.set_app(Faults(proofs, lambda: builds.faults))
    return server
