"""The timeline: each moment in words, with a bar against the years; vague periods have zigzag ends, single days are a diamond."""

from dataclasses import dataclass
from datetime import date
from math import ceil

from build_tools.records.handbook import Handbook
from build_tools.records.periode import Periode
from build_tools.records.text import listed
from build_tools.records.timeline import Event, Moment, timeline
from build_tools.visuals.measure import Face, Lines, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import Box, Drawing, path
from build_tools.visuals.visual import Table, Visual
from build_tools.visuals.words import alternative, count, entry, is_are, sentence

WIDTH = 720
_TEXT = Box(10, 0, 400, 0)
_CHART = Box(430, 0, 276, 0)
_PLURAL = {"Track": "Tracks", "Resultaat": "Resultaten", "Ontwerpsessie": "Ontwerpsessies"}


@dataclass(frozen=True)
class _Axis:
    """The years from the first to the last, and where a day stands between them."""

    first: int
    last: int

    def x(self, day: date) -> float:
        begin, end = date(self.first, 1, 1).toordinal(), date(self.last, 12, 31).toordinal() + 1
        place = min(max(day.toordinal(), begin), end) - begin
        return _CHART.x + _CHART.w * place / (end - begin)


def draw(handbook: Handbook) -> Visual | None:
    """Draw everything that has a date."""
    moments = timeline(handbook)
    if not moments:
        return None
    drawing = Drawing("tijdlijn", WIDTH)
    axis = _axis(moments)
    blocks = [_words(moment) for moment in moments]
    heights = [sum(block.height + 3 for block in lines_) + 16 for lines_ in blocks]
    _years(drawing, axis, 34 + sum(heights))
    top = 34.0
    for moment, block, height in zip(moments, blocks, heights, strict=True):
        drawing.line((_TEXT.x, top), (WIDTH - 10, top), stroke=colour("zand-diep"), stroke_width=1.5)
        y = top + 8
        for words in block:
            drawing.text(words, Box(_TEXT.x, y, _TEXT.w, words.height))
            y += words.height + 3
        _bar(drawing, axis, moment.periode, top + 17)
        top += height
    foot = _legend(drawing, top + 4)
    return Visual(drawing.name, drawing.finish(foot), alternative(_alt(moments)), _summary(handbook, moments), _table(moments))


def _axis(moments: tuple[Moment, ...]) -> _Axis:
    days = [day for moment in moments for day in (moment.periode.begin, moment.periode.eind) if day not in (date.min, date.max)]
    return _Axis(min(days).year, max(days).year)


def _words(moment: Moment) -> list[Lines]:
    """Return a moment as a heading and one piece for each kind of thing that happened."""
    together: dict[tuple[str, str], list[Event]] = {}
    for event in moment.events:
        together.setdefault((event.soort, event.wat), []).append(event)
    blocks = [lines(moment.wanneer[:1].upper() + moment.wanneer[1:], Face.BOLD, 14, _TEXT.w)]
    for (soort, wat), events in together.items():
        label = _PLURAL.get(soort, soort) if len(events) > 1 else soort
        detail = f" ({wat})" if wat else ""
        titles = listed(event.record.opschrift for event in events)
        blocks.append(lines(f"{label}{detail}: {titles}", Face.TEXT, 13, _TEXT.w))
    return blocks


def _years(drawing: Drawing, axis: _Axis, foot: float) -> None:
    """Add the years, with a line at the beginning of each; only every so many when there are more than fit."""
    years = range(axis.first, axis.last + 1)
    step = ceil(len(years) * 36 / _CHART.w)
    for year in years[::step]:
        x = axis.x(date(year, 1, 1))
        drawing.line((x, 24), (x, foot), stroke=colour("grijs"), stroke_width=1, stroke_dasharray="2 3")
        if x + 36 <= WIDTH:
            words = lines(str(year), Face.BOLD, 13, 36)
            drawing.text(words, Box(x, 6, 36, words.height))
    drawing.line((_CHART.x + _CHART.w, 24), (_CHART.x + _CHART.w, foot), stroke=colour("grijs"), stroke_width=1, stroke_dasharray="2 3")


def _bar(drawing: Drawing, axis: _Axis, periode: Periode, middle: float) -> None:
    ink = colour("inkt")
    left, right = axis.x(periode.begin), axis.x(periode.eind)
    if periode.begin == periode.eind:
        left = min(max(left, _CHART.x + 8), _CHART.x + _CHART.w - 8)
        drawing.shape(path([(left, middle - 9), (left + 8, middle), (left, middle + 9), (left - 8, middle)]), fill=ink)
        return
    if right - left < 10:
        left = min(left, _CHART.x + _CHART.w - 10)
        right = left + 10
    if periode.begin == date.min or periode.eind == date.max:
        _arrow(drawing, periode, left, right, middle)
    elif periode.vaag:
        drawing.shape(path(_zigzag(left, right, middle)), fill=colour("zand-diep"), stroke=ink, stroke_width=1.5, stroke_linejoin="round")
    else:
        drawing.rect(Box(left, middle - 7, right - left, 14), fill=ink)


def _arrow(drawing: Drawing, periode: Periode, left: float, right: float, middle: float) -> None:
    """Add a bar that points to the side where the period is open."""
    tip, tail, inward = (left, right, 8.0) if periode.begin == date.min else (right, left, -8.0)
    points = [(tail, middle - 7), (tip + inward, middle - 7), (tip, middle), (tip + inward, middle + 7), (tail, middle + 7)]
    look = {"fill": colour("zand-diep"), "stroke": colour("inkt")} if periode.vaag else {"fill": colour("inkt")}
    drawing.shape(path(points), **look)


def _zigzag(left: float, right: float, middle: float) -> list[tuple[float, float]]:
    teeth = [(0.0, -8.0), (4.0, -4.0), (0.0, 0.0), (4.0, 4.0), (0.0, 8.0)]
    return [(left + x, middle + y) for x, y in teeth] + [(right - x, middle + y) for x, y in reversed(teeth)]


def _legend(drawing: Drawing, top: float) -> float:
    drawing.line((_TEXT.x, top - 4), (WIDTH - 10, top - 4), stroke=colour("zand-diep"), stroke_width=1.5)
    middle = top + 14
    drawing.rect(Box(10, middle - 7, 34, 14), fill=colour("inkt"))
    drawing.shape(path(_zigzag(190, 224, middle)), fill=colour("zand-diep"), stroke=colour("inkt"), stroke_width=1.5)
    drawing.shape(path([(410, middle - 9), (418, middle), (410, middle + 9), (402, middle)]), fill=colour("inkt"))
    for x, text in ((52, "van begin tot eind"), (232, "ongeveer in die tijd"), (426, "op één dag")):
        words = lines(text, Face.TEXT, 13, 140)
        drawing.text(words, Box(x, middle - words.height / 2, 140, words.height))
    return top + 32


def _span(moments: tuple[Moment, ...]) -> str:
    axis = _axis(moments)
    return f"in {axis.first}" if axis.first == axis.last else f"van {axis.first} tot en met {axis.last}"


def _vague(moments: tuple[Moment, ...]) -> int:
    return sum(moment.ongeveer for moment in moments)


def _alt(moments: tuple[Moment, ...]) -> list[str]:
    first, last = moments[0], moments[-1]
    vague = _vague(moments)
    sentences = [f"Tijdlijn {_span(moments)} met {count(len(moments), 'moment', 'momenten')}."]
    sentences.append(f"Eerst: {first.wanneer}, {first.events[0].record.opschrift}.")
    if len(moments) > 1:
        sentences.append(f"Laatst: {last.wanneer}, {last.events[-1].record.opschrift}.")
    if vague:
        sentences.append(f"{vague} {is_are(vague)} ongeveer bekend.")
    return sentences


def _summary(handbook: Handbook, moments: tuple[Moment, ...]) -> str:
    busiest = max(moments, key=lambda moment: len(moment.events))
    number = sum(len(moment.events) for moment in moments)
    vague = _vague(moments)
    known = f"waarvan {vague} ongeveer" if vague else "alle precies"
    first = f"De tijdlijn loopt {_span(moments)} en telt {count(len(moments), 'moment', 'momenten')}, {known}."
    second = f"Het drukst is {busiest.wanneer}: {len(busiest.events)} van de {count(number, 'gebeurtenis', 'gebeurtenissen')}."
    undated = [
        count(sum(sessie.datum is None for sessie in handbook.sessies), "ontwerpsessie", "ontwerpsessies"),
        count(sum(not (item.verwacht or item.opgeleverd) for item in handbook.resultaten), "resultaat", "resultaten"),
    ]
    missing = [words for words in undated if not words.startswith("geen ")]
    third = (
        sentence(f"niet in beeld, want zonder datum: {listed(missing)}")
        if missing
        else "Elke ontwerpsessie en elk resultaat heeft een datum."
    )
    return f"{first} {second} {third}"


def _table(moments: tuple[Moment, ...]) -> Table:
    rows = tuple(
        (moment.wanneer, event.soort, entry(event.record, event.record.opschrift + (f" ({event.wat})" if event.wat else "")))
        for moment in moments
        for event in moment.events
    )
    return Table("Tijdlijn van de aanpak", ("Wanneer", "Soort", "Wat"), rows)
