"""The folder of the form: its page, and its configuration.

In: the root of the project. Out: files in `cms/`, which git ignores and no build looks at. The page may load what stands there and
nothing else.
"""

from pathlib import Path

import yaml

from build_tools.editing.cms import configuration
from build_tools.editing.cms_package import FOLDER, has_program
from build_tools.prose.compiled import TEMPLATES
from build_tools.prose.templates import html_environment
from build_tools.records.handbook import Handbook

_OWN = "'self'"
_ALLOWED = {
    "default-src": "'none'",
    "script-src": _OWN,
    "style-src": f"{_OWN} 'unsafe-inline'",  # Sveltia writes its styles into the page
    "img-src": f"{_OWN} data: blob:",
    "font-src": _OWN,
    "connect-src": f"{_OWN} blob: data:",
    "worker-src": f"{_OWN} blob:",
    "base-uri": "'none'",
    "form-action": "'none'",
}
_POLICY = "; ".join(f"{what} {where}" for what, where in _ALLOWED.items())
"""What the page may load: nothing comes from another host."""


def write_form(root: Path, handbook: Handbook) -> None:
    """Write the page and the configuration; raise `OSError` where that cannot be."""
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    config = yaml.safe_dump(configuration(handbook), allow_unicode=True, sort_keys=False, width=100)
    page = html_environment().get_template("cms/index.html.jinja").render(policy=_POLICY, there=has_program(root))
    start = (TEMPLATES / "cms/start.js").read_text(encoding="utf-8")
    for name, text in (("config.yml", config), ("index.html", page), ("start.js", start)):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


__all__ = ["FOLDER", "write_form"]
