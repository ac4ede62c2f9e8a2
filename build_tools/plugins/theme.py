"""The templates of the theme: those of Material and ours over them, as MkDocs fills them."""

from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment
from mkdocs.theme import Theme

KIND = f"thema-{version('mkdocs')}"
"""What compiled the theme's templates, as `prose.compiled.installed` knows it."""


def theme_environment(root: Path) -> Environment:
    """Return the environment of the theme of a project, as MkDocs makes it."""
    return Theme(name="material", custom_dir=str(root / "overrides")).get_env()
