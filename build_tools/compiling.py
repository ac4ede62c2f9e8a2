"""Compiles our code and our templates once, when the handbook is installed, as pip does with the code of libraries.

    python -m build_tools.compiling

What changes afterwards is compiled by the run that needs it.
"""

import shutil
from compileall import compile_dir

from build_tools.prose.compiled import INSTALLED, TEMPLATES, installed, keep_in
from build_tools.prose.templates import KINDS


def compile_templates() -> None:
    """Compile every template for each kind of environment."""
    shutil.rmtree(INSTALLED, ignore_errors=True)
    for kind, make in KINDS.items():
        environment = make(keep_in(installed(kind)))
        for name in environment.list_templates(extensions=["jinja"]):
            environment.get_template(name)


def main() -> None:
    """Compile all; what cannot be compiled is told by the run that needs it."""
    compile_dir(str(TEMPLATES.parent), quiet=2)
    compile_templates()


if __name__ == "__main__":
    main()
