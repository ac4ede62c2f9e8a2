"""Makes handbooks of any size out of the real one, to measure with: in n concepts the fifteen come back, renumbered."""

import re
import shutil
import tempfile
from pathlib import Path

PROJECT = Path(__file__).parent.parent


def make_handbook(folder: Path, concepts: int) -> Path:
    """Write a project with this many concepts into `folder`; relations stay within each round of fifteen."""
    for name in ("content", "overrides"):
        shutil.copytree(PROJECT / name, folder / name)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    (folder / "build_tools").mkdir()  # mkdocs.yml watches it
    real = sorted((PROJECT / "concepts").glob("*.md"))
    (folder / "concepts").mkdir()
    for number in range(1, concepts + 1):
        source = real[(number - 1) % len(real)]
        round_ = (number - 1) // len(real)
        suffix = f"-{round_}" if round_ else ""
        name = source.stem.partition("-")[2]
        text = _renamed(source.read_text(encoding="utf-8"), number, suffix)
        (folder / "concepts" / f"{number:02d}-{name}{suffix}.md").write_text(text, encoding="utf-8")
    return folder


def _renamed(text: str, number: int, suffix: str) -> str:
    """Give a concept another number, and its relations to others of the same round the suffix of that round."""
    numbered = re.sub(r"^nummer: .*$", f"nummer: {number}", text, count=1, flags=re.MULTILINE)
    return re.sub(r"^(\s+- concept: )(\S+)$", rf"\1\2{suffix}", numbered, flags=re.MULTILINE)


def put_aside(folder: Path) -> None:
    """Take a folder away without deleting it: for a minute after many deletions, ext4 is slow at making files."""
    if folder.exists():
        folder.rename(tempfile.mkdtemp(dir=folder.parent, prefix=".weg-"))
