"""The stakeholder group: one of the five kinds of people that the approach is for."""

from pydantic import Field

from build_tools.records.base import JaNee, Keuze, Part, Tekst, Titled
from build_tools.records.text import Proza


class Vorm(Keuze):
    """The shape by which a group is known, everywhere."""

    CIRKEL = "cirkel", "cirkel"
    VIERKANT = "vierkant", "vierkant"
    DRIEHOEK = "driehoek", "driehoek"
    RUIT = "ruit", "ruit"
    ZESHOEK = "zeshoek", "zeshoek"


class Patroon(Keuze):
    """The pattern inside the shape, for print without colour."""

    EFFEN = "effen", "effen"
    SCHUIN = "schuin", "schuine lijnen"
    STIPPEN = "stippen", "stippen"
    STAAND = "staand", "staande lijnen"
    RUITEN = "ruiten", "gekruiste lijnen"


class Kleur(Keuze):
    """The colour token of a group, see tokens.css."""

    STUDENT = "student", "blauw"
    ONDERWIJS = "onderwijs", "paars"
    WERKGEVER = "werkgever", "oranje"
    AMBTENAAR = "ambtenaar", "groen"
    MAATSCHAPPELIJK = "maatschappelijk", "geel"


class Herkenning(Part):
    """How a group is recognised; never by colour alone."""

    vorm: Vorm = Field(title="Vorm", description="cirkel, vierkant, driehoek, ruit of zeshoek.")
    letter: Tekst = Field(max_length=1, title="Letter", description="Eén hoofdletter.")
    patroon: Patroon = Field(title="Patroon", description="effen, schuin, stippen, staand of ruiten.")
    kleur: Kleur = Field(title="Kleur", description="student, onderwijs, werkgever, ambtenaar of maatschappelijk.")


class Groep(Titled):
    """One stakeholder group."""

    volgorde: int = Field(ge=1, le=99, title="Volgorde", description="Plaats in rijtjes en figuren.")
    meervoud: Tekst = Field(max_length=60, title="Meervoud", description="Bijvoorbeeld studenten.")
    omvat: tuple[Tekst, ...] = Field(min_length=1, title="Wie vallen hieronder", description="Bijvoorbeeld docenten, onderzoekers, adviseurs.")
    behoefte: Proza | None = Field(None, max_length=500, title="Behoefte", description="Wat heeft deze groep nodig?")
    bijdrage: Proza | None = Field(None, max_length=500, title="Bijdrage", description="Wat brengt deze groep in?")
    kern_van_ontwerpteam: JaNee = Field(title="Hoort in elk ontwerpteam", description="ja bij onderwijs, werkgever en student.")
    herkenning: Herkenning = Field(title="Herkenning", description="Vorm, letter, patroon en kleur.")
    startpagina: Proza | None = Field(None, title="Tekst voor Voor wie", description="Welkom en eerste stap, in Markdown.")
