"""HB505 and HB506: how a text speaks to and of people: je and never u, and no form that leaves some of them out."""

import re
from collections.abc import Iterator

from build_tools.language.finding import Finding, Vocabulary
from build_tools.language.sentences import Sentence

_U = re.compile(r"(?<![\w.’'-])(?:[Uu]w?e?|[Uu]zelf)(?![\w.’'-]|\.\s[A-Z])")
_PAIRS = {
    r"hij of zij|zij of hij|hij/zij|zij/hij|hij/ze": "Gebruik meervoud (‘studenten … ze’), of spreek de lezer aan met je.",
    r"hem of haar|haar of hem|hem/haar|haar/hem": "Gebruik meervoud (‘hen’), of spreek de lezer aan met je.",
    r"zijn of haar|haar of zijn|zijn/haar|haar/zijn": "Gebruik meervoud (‘hun’), of spreek de lezer aan met je.",
    r"dames en heren|heren en dames": "Schrijf: beste mensen.",
    r"jongens en meisjes|meisjes en jongens|mannen en vrouwen": "Gaat het om iedereen? Schrijf dan: jongeren, mensen of studenten.",
    r"m/v|v/m|m/v/x": "Laat het weg.",
}
"""Pairs of forms, and what includes everybody."""
_WORDS = {
    "cameraman cameramannen": "cameramens of filmer", "contactman": "contactpersoon", "directrice": "directeur",
    "docente docentes": "docent",
    "eerstejaarse": "eerstejaars", "juffrouw": "leerkracht", "lerares leraressen": "leraar of docent", "leidster leidsters": "leider",
    "medewerkster medewerksters": "medewerker", "onderzoekster onderzoeksters": "onderzoeker", "raadsman": "raadspersoon",
    "secretaresse secretaresses": "secretaris of ondersteuner", "stagiaire stagiaires": "stagiair",
    "studente studentes": "student",
    "vakman vakmannen vaklieden": "vakmens of vakmensen", "verkoopster verkoopsters": "verkoper",
    "vertegenwoordigster": "vertegenwoordiger",
    "voorzitster": "voorzitter", "werkneemster werkneemsters": "werknemer", "werkgeefster": "werkgever", "woordvoerster": "woordvoerder",
    "zakenman zakenmannen zakenvrouw zakenlui": "ondernemer", "mankracht": "mensen", "bemannen bemand": "bezetten of bezet",
    "manuren": "werkuren", "begeleidster": "begeleider",
}  # fmt: skip
"""Words for men or women only, and the word for everybody."""
_PLAIN = {form: plain for forms, plain in _WORDS.items() for form in forms.split()}
_PERSON = (
    r"(?:student|stagiair|docent|leraar|leerling|werkgever|werknemer|begeleider|praktijkbegeleider|medewerker|collega|ambtenaar|bestuurder|"
    r"deelnemer|kandidaat|leidinggevende|mentor|coach|lezer|redacteur|sollicitant|ondernemer|spreker|trainer|recruiter)"
)
_HE = re.compile(
    rf"\b(?:de|een|elke|iedere|deze|die|geen|je|jouw|onze)\s+(?:\w+\s+)?{_PERSON}\b[^.;:]*?\b(hij|hem|zij\s+\w+t)\b", re.IGNORECASE
)
_WHO = re.compile(r"\b(?:iedereen|iemand|niemand|elkeen)\b[^.;:]*?\b(hij|hem)\b", re.IGNORECASE)


def find_u(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:  # noqa: ARG001 - one shape for all rules
    """Find `u` and `uw`: the handbook says `je` everywhere."""
    match = _U.search(sentence.text)
    if match:
        shown = match[0].casefold()
        instead = "je" if shown == "u" else "jezelf" if shown == "uzelf" else "je of jouw"
        yield Finding(
            "HB505", shown, f"Hier staat ‘{match[0]}’: ‘{sentence.around(shown)}’.", f"Het handboek zegt overal je. Schrijf: {instead}."
        )


def find_gendered(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Find forms that name men or women where everybody is meant."""
    text = sentence.text
    for pattern, advice in _PAIRS.items():
        if match := re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE):
            yield Finding("HB506", match[0].casefold(), f"‘{match[0]}’ leest zwaar en noemt niet iedereen.", advice)
            return
    for word in dict.fromkeys(sentence.words):
        if word in _PLAIN and not vocabulary.knows(word):
            yield Finding("HB506", word, f"‘{word}’ noemt alleen mannen of alleen vrouwen.", f"Schrijf: {_PLAIN[word]}.")
    if match := _HE.search(text) or _WHO.search(text):
        shown = match[1].split()[0].casefold()
        message = f"‘{shown}’ lijkt hier over iedereen te gaan: ‘{sentence.around(shown)}’."
        yield Finding("HB506", shown, message, "Gebruik meervoud (‘ze’), of spreek de lezer aan met je.")
