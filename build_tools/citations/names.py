"""Names of persons and organisations, with the Dutch voorvoegsel kept apart.

In comes a CSL name (`family` and `given`, or `literal`). A voorvoegsel in small letters (`van der Ent`) is split off, because the
Netherlands sorts by the main name and writes the voorvoegsel with a capital when no first name precedes it. `De Koning` stays whole:
there the capital says that it belongs to the name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_tools.citations.sorting import fold, without_article

_WORDS = "aan bij de den der het in op over onder te ten ter tot uit van vanden vander voor 's 't ’s ’t"
_VOORVOEGSELS = frozenset(_WORDS.split())


@dataclass(frozen=True, slots=True)
class Name:
    """A person, or an organisation when only `family` is filled and `organisation` is true."""

    family: str
    given: str = ""
    voorvoegsel: str = ""
    suffix: str = ""
    organisation: bool = False

    @property
    def initials(self) -> str:
        """Return the initials of the first names: `E. B.-N.`."""
        return " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in self.given.split())

    @property
    def shown(self) -> str:
        """Return the name as running text has it, without first names: `Van der Ent`."""
        if not self.voorvoegsel:
            return self.family
        return f"{self.voorvoegsel[0].upper()}{self.voorvoegsel[1:]} {self.family}"

    @property
    def shown_with_initials(self) -> str:
        """Return the name with its initials in front: `B. van der Ent`."""
        return " ".join(part for part in (self.initials, self.voorvoegsel, self.family) if part)

    @property
    def inverted(self) -> str:
        """Return `Family, Given` with the voorvoegsel before the family name, as exchange formats want it."""
        family = " ".join(part for part in (self.voorvoegsel, self.family) if part)
        return ", ".join(part for part in (family, self.given, self.suffix) if part)

    @property
    def sort_key(self) -> tuple[str, str, str]:
        """Return what to sort by: the main name, then the initials, then the voorvoegsel."""
        family = without_article(self.family) if self.organisation else self.family
        return fold(family), fold(self.initials), fold(self.voorvoegsel)

    def to_csl(self) -> dict[str, str]:
        """Return the name as a CSL-JSON object in which the voorvoegsel follows the initials."""
        if self.organisation:
            return {"literal": self.family}
        parts = {
            "family": self.family,
            "given": self.given,
            "dropping-particle": self.voorvoegsel,
            "suffix": self.suffix,
        }
        return {key: text for key, text in parts.items() if text}


def read_names(value: object) -> tuple[Name, ...]:
    """Return the names in a CSL name list; a bare text counts as an organisation."""
    match value:
        case None:
            return ()
        case str() | Mapping():
            return (_read_name(value),)
        case Sequence():
            return tuple(_read_name(part) for part in value)
        case _:
            raise ValueError(f"not a list of names: {value!r}")


def _read_name(value: object) -> Name:
    match value:
        case str():
            return Name(_clean(value), organisation=True)
        case {"literal": literal}:
            return Name(_clean(literal), organisation=True)
        case {"family": family, **rest}:
            particles = [_clean(rest.get(key)) for key in ("dropping-particle", "non-dropping-particle")]
            split, main = _split(_clean(family))
            voorvoegsel = " ".join(part for part in (*particles, split) if part)
            return Name(main, _clean(rest.get("given")), voorvoegsel, _clean(rest.get("suffix")))
        case _:
            raise ValueError(f"a name needs 'family' or 'literal': {value!r}")


def _split(family: str) -> tuple[str, str]:
    words = family.split(" ")
    count = 0
    while count < len(words) - 1 and words[count] in _VOORVOEGSELS:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _clean(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())
