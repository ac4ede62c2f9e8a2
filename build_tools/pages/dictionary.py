"""The field dictionary of the open data: every field of a record kind with what it holds, derived from its declaration.

In: a model. Out: entries in the order of the model; a field inside a group of fields has a dotted name (`aanpak.stap`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.records.base import Keuze, Part
from build_tools.records.citaat import Citaat
from build_tools.records.fields import is_list, kinds_in
from build_tools.records.periode import Periode
from build_tools.records.ref import Ref
from build_tools.records.text import Proza

_HIDDEN = frozenset({"redactienotitie", "oude_adressen", "status"})
_HIDDEN_IN: dict[type[Part], frozenset[str]] = {Citaat: frozenset({"naam", "functie", "weergave", "toestemming"})}


def is_hidden(model: type[Part], name: str) -> bool:
    """Tell whether a field is no part of the data: what is for editors only, and who a speaker is beyond what the consent allows."""
    return name in _HIDDEN or name in _HIDDEN_IN.get(model, ())


@dataclass(frozen=True)
class Entry:
    """One field: its dotted name, its Dutch title and explanation, what kind of value it holds, and the choices if it has any."""

    veld: str
    titel: str
    uitleg: str
    soort: str
    keuzes: tuple[str, ...] = ()

    @property
    def plain(self) -> dict[str, object]:
        """The entry as JSON values."""
        keuzes = {"keuzes": list(self.keuzes)} if self.keuzes else {}
        return {"veld": self.veld, "titel": self.titel, "uitleg": self.uitleg, "soort": self.soort, **keuzes}


def dictionary(model: type[Part], above: str = "") -> Iterator[Entry]:
    """Yield an entry for each public field of a model, and after a group of fields those inside it."""
    for name, info in model.model_fields.items():
        if is_hidden(model, name):
            continue
        veld = f"{above}{info.alias or name}"
        holds = next(kinds_in(info.annotation))
        soort = _soort(holds)
        keuzes = tuple(member.value for member in holds) if issubclass(holds, Keuze) else ()
        yield Entry(veld, info.title or name, info.description or "", f"lijst van {soort}" if is_list(info.annotation) else soort, keuzes)
        if issubclass(holds, Part):
            yield from dictionary(holds, f"{veld}.")


def _soort(holds: type) -> str:
    """Return the Dutch name of a kind of value."""
    if issubclass(holds, Ref):
        return f"id ({holds.soort})"
    names: tuple[tuple[type, str], ...] = (
        (Part, "groep velden"),
        (Keuze, "keuze"),
        (Periode, "periode"),
        (Proza, "Markdown"),
        (int, "getal"),
    )
    return next((name for kind, name in names if issubclass(holds, kind)), "tekst")
