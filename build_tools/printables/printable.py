"""What every printed work shares: what it is made from, and what comes out."""

from dataclasses import dataclass
from pathlib import Path

from build_tools.printables.anchors import Website
from build_tools.records.handbook import Handbook


@dataclass(frozen=True)
class Source:
    """What a printed work is made from: the public Handbook, the website that it stands beside, and the folder of the project."""

    handbook: Handbook
    website: Website
    root: Path
