"""Hard words and the plain word beside each: the one list of the hints about words.

A line is `moeilijk, andere vorm = gewoon`. A verb in `-eren` brings its regular forms along, an adjective its form in `-e`.
Chosen by ourselves, after the kinds of words that government advice on plain Dutch names: loan words, words of offices, and
prepositions of several words. What the handbook explains as a term of its own is never reported.
"""

from functools import cache

_LIST = """
aangaande = over
aanvang, aanvangen = begin
additioneel, additionele = extra
adequaat, adequate = goed, passend
afdoende = genoeg
alsmede = en ook
alvorens = voordat
anticiperen = vooruitkijken
awareness = bewustwording
beogen, beoogt, beoogde = willen
betreffende = over
bewerkstelligen = zorgen voor
borgen, geborgd, borging = zorgen dat het blijft
buy-in = steun
cruciaal, cruciale = heel belangrijk
commitment = inzet
communiceren = vertellen, praten
conform = volgens
consensus = afspraak waar iedereen achter staat
consulteren = vragen
continueren = doorgaan met
convenant = afspraak
coördineren = regelen
creatie = maken
creëren, creëert, creëer, creëerde, creëerden, gecreëerd = maken
daadwerkelijk, daadwerkelijke = echt
deliverable, deliverables = resultaat
derhalve = daarom
desalniettemin = toch
desbetreffende = deze, die
dienaangaande = daarover
dienen te, dient te = moeten
discrepantie = verschil
doelstelling, doelstellingen = doel
doorgaans = meestal
draagvlak = steun
dusdanig, dusdanige = zo
effectueren = uitvoeren
empoweren, empowerment = sterker maken
ervoor zorgdragen, zorg dragen = zorgen
evenwel = maar
evident, evidente = duidelijk
exploreren = onderzoeken
expliciet, expliciete = duidelijk
faciliteren = helpen, mogelijk maken
faciliteit, faciliteiten = voorziening
fungeren = werken als
gaarne = graag
genereren = maken, opleveren
geschieden, geschiedt = gebeuren
gremium, gremia = groep
hetgeen = wat
holistisch, holistische = in zijn geheel
identificeren = herkennen
impactvol, impactvolle = met veel effect
impliceren = betekenen
implementatie = invoering
implementeren = invoeren
implicatie, implicaties = gevolg
in het kader van = voor, bij
inbedden, ingebed, inbedding = een vaste plek geven
incentive, incentives = beloning
indicatie, indicaties = aanwijzing
indien = als
initiatie = begin
initiëren, initieert, initieer, initieerde, initieerden, geïnitieerd = beginnen
input = inbreng
inzake = over
integraal, integrale = volledig, in één geheel
interfereren = storen
inventariseren = op een rij zetten
jegens = tegenover
kwalitatief hoogwaardig, kwalitatief hoogwaardige = goed
learnings = lessen
limiteren = beperken
mandaat = bevoegdheid
marginaal, marginale = klein
met betrekking tot = over
met name = vooral
methodiek, methodieken = manier, werkwijze
middels = met
mindset = manier van denken
momenteel = nu
monitoren, monitort, gemonitord = volgen
multidisciplinair, multidisciplinaire = met mensen uit verschillende vakken
naar aanleiding van = na, door
niettegenstaande = ondanks
nopen, noopt = dwingen
noodzakelijk, noodzakelijke = nodig
omtrent = over
ondanks het feit dat = hoewel
onderhavig, onderhavige = deze
onontbeerlijk, onontbeerlijke = nodig
op het gebied van = over, in
operationaliseren = uitvoerbaar maken
optimaal, optimale = zo goed mogelijk
optimaliseren = verbeteren
output = uitkomst
participatie = meedoen
participeren = meedoen
percipiëren = zien
perspectief op = kans op
pragmatisch, pragmatische = praktisch
preferabel, preferabele = beter
prioriteit, prioriteiten = voorrang
prioriteren = kiezen wat eerst komt
proactief, proactieve = uit jezelf
problematiek = problemen
realiseren = maken, uitvoeren
reeds = al
reduceren = kleiner maken
referentiekader = achtergrond
relevant, relevante = belangrijk
relevantie = belang
repercussie, repercussies = gevolg
respectievelijk = en
roadmap = plan
scala = reeks
sensibiliseren = bewust maken
significant, significante = duidelijk, aantoonbaar
stagnatie, stagneren = stilstand
stakeholder, stakeholders = betrokkene
stimuleren = aanmoedigen, helpen
strategisch, strategische = slim gekozen, voor de lange termijn
substantieel, substantiële = groot
synergie = samen meer bereiken
systematiek = werkwijze
te allen tijde = altijd
teneinde = om te
ten aanzien van = over
ten behoeve van = voor
ten gevolge van = door
ter verkrijging van = om te krijgen
ter zake = hierover
tevens = ook
tooling = gereedschap
traject, trajecten = plan, weg
transformeren = veranderen
transparant, transparante = open, duidelijk
transparantie = openheid
uitrollen, uitrol, uitgerold = overal invoeren
urgentie = haast
urgent, urgente = dringend
valideren = controleren
verifiëren, verifieert, geverifieerd = controleren
vervaardigen, vervaardigd = maken
verzoeken, verzoekt, verzocht = vragen
vigerend, vigerende = geldend
voornemens = van plan
voorts = verder
vooralsnog = voorlopig
vormgeven aan = maken
wederom = weer
wederzijds, wederzijdse = van twee kanten
zodoende = zo
zorgdragen = zorgen
"""


@cache
def plain_words() -> dict[str, str]:
    """Return every form of the hard words, in small letters, with the plain words for it."""
    found: dict[str, str] = {}
    for line in _LIST.strip().splitlines():
        hard, _, plain = line.partition(" = ")
        for word in hard.split(", "):
            found |= dict.fromkeys(_forms(word), plain)
    return found


def _forms(word: str) -> tuple[str, ...]:
    """Return a word with the regular forms of a verb in `-eren`; other forms stand in the list."""
    if not word.endswith("eren") or word.endswith("ëren"):
        return (word,)
    stem = word.removesuffix("eren")
    return (word, *(f"{stem}{end}" for end in ("eer", "eert", "eerde", "eerden", "erend", "erende")), f"ge{stem}eerd", f"ge{stem}eerde")
