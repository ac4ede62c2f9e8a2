"""HB223: a reader never meets a field that nobody has written yet; the harvest of a session leaves such fields in drafts."""

from collections.abc import Iterator

from build_tools.records.handbook import Handbook
from build_tools.records.problems import Problem
from build_tools.records.publish import is_public
from build_tools.records.text import NOG_IN_TE_VULLEN
from build_tools.records.walk import texts


def check_placeholders(handbook: Handbook) -> Iterator[Problem]:
    """Report each field of a public record that only says that it has to be filled in."""
    for record in filter(is_public, handbook):
        for path, text in texts(record):
            if text == NOG_IN_TE_VULLEN and path != ("redactienotitie",):
                message = f"Hier staat alleen ‘{NOG_IN_TE_VULLEN.removesuffix('.')}’."
                yield Problem("HB223", handbook.place_of(record).at(*path), message, "Schrijf de tekst, of zet het record op klad.")
