"""What the live preview has for editors and a build has not: choices for their programs, and a link to their panel.

In: the records. Out: files in the project for editors' programs, and an entry in the foot of each page.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from build_tools.editing.schemas import write_choices
from build_tools.pages.preview import PANEL_LINK
from build_tools.records.handbook import Handbook


def show_panel(handbook: Handbook, config: MkDocsConfig, root: Path) -> None:
    """Write the choices below the root of the project, and add the link."""
    write_choices(root, handbook)
    config.extra["voet"] = [*config.extra.get("voet", ()), PANEL_LINK]
