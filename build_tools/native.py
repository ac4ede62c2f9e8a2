"""What pip cannot install: venv, the text libraries of WeasyPrint, and a Chromium for the tests.

In: a name of `NEEDS`. Out: it is there, or a Dutch instruction and exit code 1. Runs before anything is installed, so it
uses the standard library only. On Debian and its kin `apt-get` installs it, as root or through sudo.
"""

import ctypes.util
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
"""Commands under which a Chromium may be found."""

_PANGO = (("pango-1.0", "libpango-1.0-0"), ("pangoft2-1.0", "libpangoft2-1.0-0"), ("harfbuzz", "libharfbuzz-0"))
"""What WeasyPrint needs for text, each by its name on Unix and on Windows."""


@dataclass(frozen=True)
class Need:
    """Something native: how to see that it is there, its Debian packages, and what people on other systems do."""

    what: str
    present: Callable[[], bool]
    packages: tuple[str, ...]
    elsewhere: Mapping[str, str]


def has_venv() -> bool:
    """Tell whether this Python can make a virtual environment with pip in it."""
    return all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip"))


def has_pango() -> bool:
    """Tell whether the libraries that WeasyPrint loads are there (its documentation: Pango ≥ 1.44, with FreeType support)."""
    return all(any(map(ctypes.util.find_library, names)) for names in _PANGO)


def find_chromium() -> str | None:
    """Return the path of a Chromium or Chrome, or nothing; the variable CHROMIUM names another one."""
    named = os.environ.get("CHROMIUM")
    return named or next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)


NEEDS: dict[str, Need] = {
    "venv": Need(
        "venv met pip",
        has_venv,
        ("python3-venv",),
        {"Darwin": "Installeer Python van python.org of met: brew install python", "Windows": "Installeer Python van python.org."},
    ),
    "pango": Need(
        "Pango (voor het boek)",
        has_pango,
        ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"),
        {
            "Darwin": "Installeer Pango met: brew install pango",
            "Windows": "Installeer MSYS2, open het en typ: pacman -S mingw-w64-ucrt-x86_64-pango. Zet de map ucrt64\\bin daarna in PATH.",
        },
    ),
    "chromium": Need(
        "Chromium (voor de browsertests)",
        lambda: find_chromium() is not None,
        ("chromium",),
        {"Darwin": "Installeer Chromium met: brew install --cask chromium", "Windows": "Installeer Chromium of Google Chrome."},
    ),
}
"""Everything native that the project uses."""


def install_command(packages: Sequence[str]) -> list[list[str]] | None:
    """Return the commands that install Debian packages, or nothing when that cannot be done here."""
    if shutil.which("apt-get") is None:
        return None
    prefix: list[str] = []
    if os.geteuid() != 0:
        if shutil.which("sudo") is None:
            return None
        prefix = ["sudo"]
    return [[*prefix, "apt-get", "update", "-qq"], [*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]]


def instruction(need: Need) -> str:
    """Return what to do by hand on this system."""
    by_hand = need.elsewhere.get(platform.system(), f"Vraag je beheerder om deze pakketten: {' '.join(need.packages)}.")
    return f"{need.what} ontbreekt. {by_hand} Typ daarna dezelfde opdracht nog een keer."


def ensure(name: str) -> bool:
    """See to one need; return whether it is there now. Prints what to do when it is not."""
    need = NEEDS[name]
    if need.present():
        return True
    for command in install_command(need.packages) or []:
        # Only fixed package names and the found apt-get; a failing update is no reason to give up, the list may be there.
        subprocess.run(command, check=False, stdout=sys.stderr, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})  # noqa: S603
    if need.present():
        return True
    sys.stderr.write(instruction(need) + "\n")
    return False


def main(names: Sequence[str]) -> int:
    """See to each need by name; return the exit code."""
    met = [ensure(name) for name in names]  # all of them, so that one run tells everything
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
