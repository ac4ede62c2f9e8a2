"""CSL-JSON, as Zotero exports it: one list of items."""

import json

from build_tools.editing.incoming import Incoming, Item
from build_tools.records.problems import Origin, Problem

_ADVICE = "Kies in Zotero: Bestand, Bibliotheek exporteren, CSL JSON."


def read_csl_json(file: str, text: str) -> Incoming:
    """Read the items of a file."""
    incoming = Incoming()
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        incoming.problems.append(Problem("HB601", Origin(file, error.lineno), "Dit is geen geldige JSON.", _ADVICE))
        return incoming
    except RecursionError:
        incoming.problems.append(Problem("HB601", Origin(file), "Deze JSON is te diep genest.", _ADVICE))
        return incoming
    if isinstance(data, dict):
        data = data.get("items", [data])
    if not isinstance(data, list):
        incoming.problems.append(Problem("HB601", Origin(file), "Hier hoort een lijst van bronnen.", _ADVICE))
        return incoming
    for number, item in enumerate(data, 1):
        if isinstance(item, dict):
            incoming.items.append(Item(item, Origin(file)))
        else:
            incoming.problems.append(Problem("HB605", Origin(file), f"Bron {number} heeft geen velden.", "Haal hem uit het bestand."))
    return incoming
