"""Problems: an editor's mistake as a value, with a place, a permanent code, what is wrong and what to do now.

`CODES` is the one list of codes. A code is never reused and never renumbered. HB0xx: the file as text; HB1xx: the shape
of a record; HB2xx: rules across records; HB3xx: prose; HB4xx: the book and other printed matter; HB5xx: hints about language;
HB6xx: what comes in from other programs.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How serious a problem is: a `fout` stops the build, `let_op` and `info` do not."""

    FOUT = "fout"
    LET_OP = "let op"
    INFO = "info"


@dataclass(frozen=True, order=True)
class Origin:
    """A place in the project: a file relative to its root, a line (from 1; 0 when the whole file is meant) and a field."""

    file: str
    line: int = 0
    field: str = ""


@dataclass(frozen=True)
class Code:
    """A kind of problem: its level, one Dutch sentence that explains it in general, and what to do about it."""

    level: Level
    what: str
    cure: str


@dataclass(frozen=True)
class Problem:
    """One problem: `message` says what is wrong here, `advice` what to do now."""

    code: str
    origin: Origin
    message: str
    advice: str = ""

    @property
    def level(self) -> Level:
        """The level that belongs to the code."""
        return CODES[self.code].level

    @property
    def stops(self) -> bool:
        """Tell whether this problem stops the build."""
        return self.level is Level.FOUT

    def __str__(self) -> str:
        """Return the message in the form `concepts/07-x.md:4 [HB201] … …`."""
        place = f"{self.origin.file}:{self.origin.line}" if self.origin.line else self.origin.file
        field = f"veld ‘{self.origin.field}’: " if self.origin.field else ""
        return " ".join(part for part in (place, f"[{self.code}]", field + self.message, self.advice) if part)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems without repeats, sorted by file, line, code and text."""
    key = {problem: (problem.origin, problem.code, problem.message, problem.advice) for problem in problems}
    return tuple(sorted(key, key=key.__getitem__))


_FOUT, _LET_OP, _INFO = Level.FOUT, Level.LET_OP, Level.INFO

CODES: dict[str, Code] = {
    "HB001": Code(_FOUT, "Het bestand is geen UTF-8.", "Sla het bestand op als UTF-8."),
    "HB002": Code(_FOUT, "Het bestand is te groot.", "Houd een bestand onder de grens; zet beelden in content/media."),
    "HB003": Code(_FOUT, "Het bestand is leeg.", "Vul het bestand in of haal het weg."),
    "HB004": Code(_FOUT, "Een bestand, map of beeld wijst naar een plek buiten het project.", "Zet het bestand zelf in de map; gebruik geen snelkoppeling."),
    "HB005": Code(_FOUT, "Een bestand dat er hoort te zijn, ontbreekt.", "Zet het bestand terug of maak het aan."),
    "HB006": Code(_FOUT, "De naam van het bestand klopt niet.", "Gebruik de vorm die het bericht noemt."),
    "HB007": Code(_FOUT, "Het bestand kan niet gelezen worden.", "Controleer of het een gewoon bestand is dat je mag openen."),
    "HB008": Code(_FOUT, "In het bestand staat een onzichtbaar teken.", "Haal het weg, of typ de regel opnieuw."),
    "HB009": Code(_FOUT, "Een letter is bedorven.", "Typ de letter opnieuw en sla het bestand op als UTF-8."),
    "HB010": Code(_FOUT, "De velden bovenaan ontbreken of beginnen niet met ---.", "Begin het bestand met een regel met ---."),
    "HB011": Code(_FOUT, "De tweede regel met --- ontbreekt.", "Zet onder het laatste veld een regel met ---."),
    "HB020": Code(_FOUT, "In de tekst staat een dubbele punt zonder aanhalingstekens.", "Zet rechte dubbele aanhalingstekens om de hele tekst."),
    "HB021": Code(_FOUT, "De tekst heeft gekrulde aanhalingstekens, bijvoorbeeld uit Word.", 'Gebruik rechte aanhalingstekens: ".'),
    "HB022": Code(_FOUT, "De tekst begint met een apostrof.", "Zet rechte dubbele aanhalingstekens om de zin."),
    "HB023": Code(_FOUT, "Alles na een spatie en een # telt als opmerking en valt weg.", "Zet rechte dubbele aanhalingstekens om de hele tekst."),
    "HB024": Code(_FOUT, "De regel begint met een tab.", "Gebruik spaties in plaats van tabs."),
    "HB025": Code(_FOUT, "Een regel springt verkeerd in.", "Zet de regel precies onder de regel waar hij bij hoort."),
    "HB026": Code(_FOUT, "Een veld staat er twee keer.", "Haal een van de twee weg."),
    "HB027": Code(_FOUT, "De tekst begint met een bijzonder teken (@ % * & ! ` of een ander teken dat YAML zelf gebruikt).", "Zet rechte dubbele aanhalingstekens om de tekst."),
    "HB028": Code(_FOUT, "Aanhalingstekens of haken zijn niet gesloten.", "Sluit de tekst af met hetzelfde teken."),
    "HB029": Code(_FOUT, "YAML-ankers, verwijzingen en typen mogen niet.", "Schrijf de waarde gewoon uit."),
    "HB030": Code(_FOUT, "De gegevens zijn te diep genest of te groot.", "Maak het eenvoudiger: zo diep gaat geen enkel veld."),
    "HB031": Code(_FOUT, "Deze regel is geen geldige YAML.", "Een veld is: naam, dubbele punt, spatie, waarde."),
    "HB032": Code(_FOUT, "Na het gesloten aanhalingsteken staat nog tekst.", "Zet aanhalingstekens om de hele tekst."),
    "HB033": Code(_FOUT, "Tussen dubbele aanhalingstekens staat een schuine streep naar links.", "Gebruik enkele aanhalingstekens."),
    "HB034": Code(_FOUT, "Een regel staat onder een veld dat al een waarde heeft.", "Zet er de naam van zijn eigen veld boven, of begin een lange tekst onder >-."),
    "HB101": Code(_FOUT, "Dit veld bestaat niet.", "Kies een bestaand veld of haal het weg."),
    "HB102": Code(_FOUT, "Een verplicht veld ontbreekt.", "Vul het veld in."),
    "HB103": Code(_FOUT, "De tekst is te lang.", "Maak de tekst korter."),
    "HB104": Code(_FOUT, "De tekst is te kort of leeg.", "Vul de tekst aan."),
    "HB105": Code(_FOUT, "Deze keuze bestaat niet.", "Kies een van de keuzes die het bericht noemt."),
    "HB106": Code(_FOUT, "Hier hoort een getal.", "Schrijf een heel getal in cijfers."),
    "HB107": Code(_FOUT, "Het getal is te klein of te groot.", "Blijf binnen de grenzen die het bericht noemt."),
    "HB108": Code(_FOUT, "Dit is geen periode.", "Schrijf bijvoorbeeld 2021-10, eind 2022 of 2021-10/2022-12."),
    "HB109": Code(_FOUT, "Hier hoort een lijst.", "Begin elke regel van de lijst met een streepje."),
    "HB110": Code(_FOUT, "Hier hoort gewone tekst.", "Schrijf één waarde achter de dubbele punt."),
    "HB111": Code(_FOUT, "Hier horen velden.", "Zet de velden ingesprongen onder elkaar."),
    "HB112": Code(_FOUT, "De vorm van de tekst klopt niet.", "Gebruik de vorm die het bericht noemt."),
    "HB113": Code(_FOUT, "De lijst is te lang.", "Haal regels weg."),
    "HB114": Code(_FOUT, "De lijst is te kort.", "Voeg een regel toe."),
    "HB115": Code(_FOUT, "De combinatie van velden klopt niet.", "Pas de velden aan zoals het bericht zegt."),
    "HB201": Code(_FOUT, "Een verwijzing wijst naar iets dat niet bestaat.", "Gebruik een bestaand id."),
    "HB202": Code(_FOUT, "Een id, nummer of adres komt twee keer voor.", "Geef elk record een eigen id en nummer, en elke pagina een eigen adres."),
    "HB203": Code(_FOUT, "De trede van de bewijsladder is niet onderbouwd.", "Voeg toe wat het bericht noemt of kies een lagere trede."),
    "HB204": Code(_LET_OP, "In een ontwerpteam ontbreekt een groep.", "Vul het team aan of leg het uit in de tekst."),
    "HB205": Code(_LET_OP, "Het aantal is anders dan verwacht.", "Vul aan, of pas het verwachte aantal aan in content/handboek.yml."),
    "HB206": Code(_LET_OP, "Een citaat heeft geen toestemming en wordt nergens getoond.", "Vraag toestemming en vul die in."),
    "HB207": Code(_FOUT, "Een beeld heeft geen alternatieve tekst of geen toestemming.", "Beschrijf het beeld; vul bij mensen de toestemming in."),
    "HB208": Code(_FOUT, "Een tekst is te lang voor de kaart.", "Maak de tekst korter; het bericht zegt hoeveel tekens."),
    "HB209": Code(_LET_OP, "Iets openbaars verwijst naar iets dat niet openbaar is.", "Zet het andere record op publiek of haal de verwijzing weg."),
    "HB210": Code(_INFO, "Een bron of begrip wordt nergens gebruikt.", "Gebruik het of haal het weg."),
    "HB211": Code(_LET_OP, "In een openbare tekst staat een telefoonnummer of een privé lijkend mailadres.", "Haal het weg; het contact is een rol."),
    "HB212": Code(_FOUT, "Een verband tussen twee records staat aan beide kanten.", "Haal het aan één kant weg; de andere kant wordt afgeleid."),
    "HB213": Code(_FOUT, "In een vastgestelde uitgave staat een tekst die niet van het handboek zelf is.", "Zet de uitgave op werkversie, of vervang de tekst door die van het handboek."),
    "HB214": Code(_FOUT, "Een beeld bestaat niet.", "Zet het bestand in content/media en schrijf de naam precies over."),
    "HB215": Code(_FOUT, "Een record verwijst naar zichzelf of twee keer naar hetzelfde.", "Haal de overbodige verwijzing weg."),
    "HB216": Code(_FOUT, "Een openbaar record hangt af van iets dat niet openbaar is.", "Zet het andere record op publiek of dit record op klad."),
    "HB217": Code(_LET_OP, "Een logo heeft geen toestemming en wordt niet getoond.", "Vraag toestemming of haal het logo weg; we tonen de naam."),
    "HB218": Code(_FOUT, "Een teken staat niet in onze lettertypen.", "Schrijf het met een ander teken of in woorden."),
    "HB219": Code(_FOUT, "De minuten van een draaiboek tellen niet op tot de duur.", "Pas de minuten aan tot de som klopt."),
    "HB220": Code(_FOUT, "Een beeld is te groot, beschadigd of van een soort die niet op de site kan.", "Sla het op als jpg, png, webp of svg, hoogstens 3 MB (svg: 0,5 MB)."),
    "HB221": Code(_FOUT, "In een beeld staat meer dan het beeld: de plek van de foto, of iets anders dan vormen in een tekening.", "Sla de foto op zonder locatie, en de tekening als gewone svg met alleen vormen."),
    "HB222": Code(_LET_OP, "De rechten van een beeld zijn niet bekend.", "Vraag de maker of je het beeld mag gebruiken, en schrijf op wat er is afgesproken."),
    "HB223": Code(_FOUT, "In een openbaar record staat een vak dat nog ingevuld moet worden.", "Schrijf de tekst, of zet het record op klad."),
    "HB301": Code(_FOUT, "Een link in de tekst wijst naar iets dat niet bestaat.", "Gebruik een bestaand id tussen [[ en ]]."),
    "HB302": Code(_FOUT, "Een verwijzing naar een bron in de tekst klopt niet.", "Gebruik een bestaande bron: [@id] of [@id, p. 12]."),
    "HB303": Code(_FOUT, "Deze HTML of dit eigen adres mag niet in een tekst.", "Gebruik Markdown of een van de toegestane elementen; haal een eigen adres zoals {#kop} weg."),
    "HB304": Code(_FOUT, "Dit adres mag niet in een link, of er staat een beeld in een tekst.", "Gebruik https://, mailto: of een link naar een record; zet een beeld in het veld voor beelden, waar ook maker, rechten en toestemming staan."),
    "HB305": Code(_LET_OP, "Een link in de tekst wijst naar iets dat niet openbaar is.", "Zet het andere record op publiek of haal de link weg."),
    "HB306": Code(_FOUT, "Een codeblok is niet gesloten, of staat in een lijst of citaat.", "Zet boven en onder de code een regel met dezelfde tekens, zonder spaties ervoor."),
    "HB307": Code(_FOUT, "Een kop heeft een niveau dat hier niet past.", "Begin onder de velden van een record met ###, op een pagina met ##, en sla geen niveau over."),
    "HB308": Code(_FOUT, "Een link of bron tussen haken werkt zo niet: de lezer ziet de haken.", "Schrijf [[id]] of [[id|tekst]], zonder haken in de tekst; in een tabel alleen [[id]], en nooit in HTML."),
    "HB309": Code(_INFO, "Een verwijzing naar een artikel, boek of rapport noemt geen pagina.", "Schrijf [@id, p. 12], of vul bij de bron het veld pagina in."),
    "HB401": Code(_FOUT, "Het boek kan niet gemaakt worden.", "Lees het bericht; neem contact op met de beheerder als je er niet uitkomt."),
    "HB402": Code(_FOUT, "Het gemaakte boek klopt niet.", "Lees het bericht; neem contact op met de beheerder als je er niet uitkomt."),
    "HB501": Code(_INFO, "Een zin heeft meer dan twintig woorden.", "Maak er twee zinnen van."),
    "HB502": Code(_INFO, "Een zin staat in de lijdende vorm.", "Zeg wie het doet: niet ‘er wordt gekozen’, maar ‘de school kiest’."),
    "HB503": Code(_INFO, "Een afkorting is niet uitgelegd.", "Schrijf het woord uit, of zet de afkorting bij de begrippen."),
    "HB504": Code(_INFO, "Er staat een moeilijk woord.", "Neem het gewone woord dat het bericht noemt."),
    "HB505": Code(_INFO, "Er staat u of uw, en het handboek zegt je.", "Schrijf je of jouw."),
    "HB506": Code(_INFO, "Een woord of vorm noemt alleen mannen of alleen vrouwen.", "Neem een woord voor iedereen, gebruik meervoud, of spreek de lezer aan."),
    "HB507": Code(_INFO, "Een langere tekst leest zwaar, volgens een formule die lengtes telt.", "Maak zinnen en woorden korter waar het kan, en lees zelf na."),
    "HB508": Code(_INFO, "Een zin heeft meer dan één bijzin.", "Maak van een bijzin een eigen zin."),
    "HB601": Code(_FOUT, "Een bestand om in te voeren is niet van de soort die het lijkt.", "Exporteer het opnieuw, of kies een ander bestand."),
    "HB602": Code(_LET_OP, "Wat je invoert, staat al in het handboek.", "Er is niets veranderd; vul het record zelf aan als dat nodig is."),
    "HB603": Code(_INFO, "Een veld of kolom is niet overgenomen, omdat het handboek die niet kent.", "Geef de kolom de naam van een veld, of laat het zo."),
    "HB604": Code(_LET_OP, "Een waarde is niet overgenomen of vervangen, omdat hij niet past.", "Vul het veld zelf in, zoals het bericht zegt."),
    "HB605": Code(_FOUT, "Een bron of rij kan niet worden ingevoerd.", "Verbeter hem in het bestand en voer het bestand opnieuw in; wat er al staat, slaan we over."),
    "HB606": Code(_LET_OP, "De soort van een bron kennen we niet; we kozen de soort die er het meest op lijkt.", "Kijk of het veld type klopt."),
}  # fmt: skip
"""Every code that a message can carry."""
