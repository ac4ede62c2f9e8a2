"""HB207, HB217 and HB222: a picture can be read aloud and may be shown (records.md b.13, row 7; b.0 beeld, b.4 logo)."""

from collections.abc import Iterator

from build_tools.records.beeld import Beeld
from build_tools.records.handbook import Handbook
from build_tools.records.partner import Logo
from build_tools.records.problems import Problem
from build_tools.records.publish import is_public
from build_tools.records.walk import parts

NO_RIGHTS = frozenset(("", "?", "-", "geen", "n.v.t.", "navragen", "nog niet bekend", "nog vragen", "onbekend", "volgt"))
"""What editors write when they do not know the rights."""


def check_beelden(handbook: Handbook) -> Iterator[Problem]:
    """Report each picture of a public record without alternative text or known rights, and each with people without consent."""
    for record in filter(is_public, handbook):
        place = handbook.place_of(record)
        for path, beeld in parts(record, Beeld):
            if not beeld.alt and not beeld.decoratief:
                message = f"Beeld ‘{beeld.bestand}’ heeft geen alternatieve tekst."
                advice = "Vul alt in: wat zie je? Is het alleen versiering? Zet dan ‘decoratief: ja’."
                yield Problem("HB207", place.at(*path, "alt"), message, advice)
            if beeld.mensen and not beeld.toestemming:
                message = f"Op beeld ‘{beeld.bestand}’ staan mensen, en hun toestemming ontbreekt."
                yield Problem("HB207", place.at(*path, "toestemming"), message, "Vraag toestemming of haal het beeld weg.")
            if beeld.rechten.casefold().rstrip(".") in NO_RIGHTS:
                message = f"Van beeld ‘{beeld.bestand}’ zijn de rechten niet bekend."
                yield Problem("HB222", place.at(*path, "rechten"), message, "Vraag de maker, of neem een ander beeld.")


def check_logos(handbook: Handbook) -> Iterator[Problem]:
    """Report each logo of a public partner that may not be shown."""
    for record in filter(is_public, handbook):
        for path, logo in parts(record, Logo):
            if not logo.toestemming_logo:
                origin = handbook.place_of(record).at(*path, "toestemming_logo")
                message = f"Het logo van ‘{record.opschrift}’ heeft geen toestemming; we tonen alleen de naam."
                yield Problem("HB217", origin, message, "Vraag toestemming of haal het logo weg.")
