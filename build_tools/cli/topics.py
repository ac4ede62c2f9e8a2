"""`TOPICS`: the mistakes in writing fields by a plain Dutch word, each with an example that is wrong and one that is right."""

from typing import NamedTuple


class Topic(NamedTuple):
    """A mistake: its message code, and the same line typed wrong and right."""

    code: str
    wrong: str
    right: str


TOPICS: dict[str, Topic] = {
    "dubbele-punt": Topic("HB020", "titel: Wat werkt: een overzicht", 'titel: "Wat werkt: een overzicht"'),
    "gekrulde-aanhalingstekens": Topic("HB021", "titel: “Open deur: een overzicht”", 'titel: "Open deur: een overzicht"'),
    "apostrof": Topic("HB022", "titel: 's Avonds leren", 'titel: "\'s Avonds leren"'),
    "hekje": Topic("HB023", "titel: Aanpak #1 in Den Haag", 'titel: "Aanpak #1 in Den Haag"'),
    "tab": Topic("HB024", "\ttitel: Open deur", "titel: Open deur"),
    "inspringen": Topic("HB025", "  titel: Open deur", "titel: Open deur"),
    "dubbel-veld": Topic("HB026", "titel: Open deur\ntitel: Open raam", "titel: Open deur"),
    "bijzonder-teken": Topic("HB027", "titel: @haagsestage", 'titel: "@haagsestage"'),
    "aanhalingstekens": Topic("HB028", 'titel: "Open deur', 'titel: "Open deur"'),
    "tekst-na-aanhalingsteken": Topic("HB032", 'titel: "Open" deur', "titel: '\"Open\" deur'"),
    "doorlopende-tekst": Topic("HB034", "titel: Open\n  deur", "titel: >-\n  Open\n  deur"),
    "bedorven-letter": Topic("HB009", "titel: EÃ©n deur", "titel: Eén deur"),
    "schuine-streep": Topic("HB033", 'titel: "Open \\deur"', "titel: 'Open \\deur'"),
}
"""Every topic of `handboek help`."""
