"""The closed list of icons that an editor can choose from; each is an icon of Material Design Icons, shipped with the theme."""

from typing import Self

from build_tools.records.base import Keuze


class Icoon(Keuze):
    """An icon: the typed Dutch name, which is its label too, and its name in Material Design Icons."""

    tekening: str

    def __new__(cls, value: str, tekening: str) -> Self:
        """Make a member out of the typed name and the name of the drawing."""
        member = str.__new__(cls, value)
        member._value_, member.label, member.tekening = value, value.capitalize(), tekening
        return member

    BOEK = "boek", "book-open-variant"
    BRIEF = "brief", "email-outline"
    DEUR = "deur", "door-open"
    FORMULIER = "formulier", "form-select"
    GESPREK = "gesprek", "forum-outline"
    HANDEN = "handen", "handshake-outline"
    HANDTEKENING = "handtekening", "draw-pen"
    INSTRUMENT = "instrument", "gauge"
    KAART = "kaart", "map-outline"
    KALENDER = "kalender", "calendar-month-outline"
    KOMPAS = "kompas", "compass-outline"
    KOPPELING = "koppeling", "puzzle-outline"
    LAMP = "lamp", "lightbulb-on-outline"
    LIJST = "lijst", "format-list-checks"
    LUIDSPREKER = "luidspreker", "bullhorn-outline"
    MASKER = "masker", "account-question-outline"
    MENSEN = "mensen", "account-group-outline"
    MICROFOON = "microfoon", "microphone-outline"
    OOG = "oog", "eye-outline"
    ROUTE = "route", "sign-direction"
    SCHILD = "schild", "shield-check-outline"
    SCHOOL = "school", "school-outline"
    STER = "ster", "star-outline"
    TAFEL = "tafel", "table-chair"
    TROFEE = "trofee", "certificate-outline"
    VANGNET = "vangnet", "lifebuoy"
    VERGROOTGLAS = "vergrootglas", "magnify-scan"
    VRAAG = "vraag", "chat-question-outline"
    WEEGSCHAAL = "weegschaal", "scale-balance"
    WERKPLEK = "werkplek", "briefcase-outline"
    WOORDENBOEK = "woordenboek", "book-alphabet"
