"""Compiles our code and our templates once, when the handbook is installed, as pip does with the code of libraries.

    python -m build_tools.compiling

What changes afterwards is compiled by the run that needs it.
"""

import shutil
from compileall import compile_dir
from contextlib import suppress

from jinja2 import Environment, TemplateSyntaxError

from build_tools.plugins.theme import KIND, theme_environment
from build_tools.prose.compiled import INSTALLED, TEMPLATES, installed, keep_in
from build_tools.prose.templates import KINDS


def compile_templates() -> None:
    """Compile every template for each kind of environment: ours, and those of the theme."""
    shutil.rmtree(INSTALLED, ignore_errors=True)
    for kind, make in KINDS.items():
        _compile(make(keep_in(installed(kind))), ["jinja"])
    theme = theme_environment(TEMPLATES.parents[1])
    theme.bytecode_cache = keep_in(installed(KIND))
    _compile(theme, ["html", "css", "xml"])


def _compile(environment: Environment, extensions: list[str]) -> None:
    for name in environment.list_templates(extensions):
        with suppress(TemplateSyntaxError):  # also of a template of the theme for a plugin that is not here, which would bring a filter
            environment.get_template(name)


def main() -> None:
    """Compile all; what cannot be compiled is told by the run that needs it."""
    compile_dir(str(TEMPLATES.parent), quiet=2)
    with suppress(OSError):
        compile_templates()


if __name__ == "__main__":
    main()
