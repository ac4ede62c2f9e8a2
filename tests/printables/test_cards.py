"""Decks of cards: every record has its card, the back of each lies behind its front, codes lead somewhere, texts fit."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from build_tools.pages.addresses import address as web_address
from build_tools.pages.render import render_site
from build_tools.printables.anchors import Website
from build_tools.printables.cardroom import MM, ROOMS, Room, check_cards, measured
from build_tools.printables.cards import DECKS, WAYS, Card, concept_cards, group_cards, method_cards, plan
from build_tools.printables.pdf_file import PdfFile
from build_tools.printables.press import press
from build_tools.prose.context import ProseContext
from build_tools.records.base import Part, Record
from build_tools.records.drukwerk import Downloads
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.kinds import KIND

SITE = "https://example.org/"
WIDE, HIGH = 105 * MM, 148.5 * MM
Print = Callable[..., bytes]
Strips = Callable[[bytes], list[list[float]]]


@pytest.fixture(scope="module")
def printed(website: Website, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Print:
    """Print a deck in a way, once."""
    root = tmp_path_factory.mktemp("kaarten")
    (root / "overrides").symlink_to(project / "overrides")
    done: dict[tuple[int, str], bytes] = {}

    def made(handbook: Handbook, name: str) -> bytes:
        key = id(handbook), name
        if key not in done:
            (printable,) = [one for one in plan(handbook) if one.path == f"downloads/kaarten/{name}.pdf"]
            result = press(printable.make(handbook, website, printable), root)
            assert [str(problem) for problem in result.problems] == []
            done[key] = result.pdf
        return done[key]

    return made


def _places(pdf: bytes) -> dict[str, tuple[int, int, int]]:
    """Return for each card's side its page, and the column and row in which it stands."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        index: dict[Any, int] = {page.objgen: number for number, page in enumerate(opened.pages)}
        root: Any = opened.Root
        found = {}
        for name, target in pikepdf.NameTree(root.Names.Dests).items():
            left, top = float(target[2]), 297 * MM - float(target[3])
            found[str(name)] = index[target[0].objgen], round(left / WIDE), round(top / HIGH)
        return found


@pytest.mark.parametrize("deck", [deck.name for deck in DECKS])
def test_the_back_of_each_card_lies_behind_its_front(deck: str, handboek: Handbook, website: Website, printed: Print) -> None:
    pdf = printed(handboek, f"{deck}-dubbelzijdig")
    places = _places(pdf)
    (cards,) = [one.cards(handboek, website) for one in DECKS if one.name == deck]

    assert len(cards) % 4 == 0
    for number, card in enumerate(cards):
        front, back = places[card.anchor], places[f"{card.anchor}-achter"]
        assert front == (number // 4 * 2, number % 2, number % 4 // 2)
        assert back == (front[0] + 1, 1 - front[1], front[2])


def test_the_words_of_a_card_stand_on_both_its_sides(handboek: Handbook, printed: Print) -> None:
    pdf = printed(handboek, "concepten-dubbelzijdig")
    file, places = PdfFile(pdf), _places(pdf)

    for concept in handboek.concepten:
        for side, words in (("", concept.kern), ("-achter", concept.eerste_stap or "")):
            page, column, row = places[f"concept-{concept.id}{side}"]
            text = "".join(piece.text for piece in file.pages[page] if (piece.left // WIDE, 1 - piece.y // HIGH) == (column, row))
            for wanted in (str(concept.nummer), concept.titel, words):
                assert _letters(wanted) in _letters(text), (concept.id, wanted)


@pytest.mark.parametrize("name", [f"{deck.name}-{way.name}" for deck in DECKS for way in WAYS[:2]])
def test_a_strip_to_check_the_scale_lies_on_a_line_to_cut_or_fold(name: str, handboek: Handbook, printed: Print, strips: Strips) -> None:
    pages = strips(printed(handboek, name))

    assert [number for number, page in enumerate(pages, 1) if 50.6 not in page] == []  # with the width of its lines


def test_fronts_and_backs_stand_side_by_side_to_be_folded(handboek: Handbook, website: Website, printed: Print) -> None:
    places = _places(printed(handboek, "groepen-vouwen"))

    for number, card in enumerate(group_cards(handboek, website)):
        assert places[card.anchor] == (number // 2, 0, number % 2)
        assert places[f"{card.anchor}-achter"] == (number // 2, 1, number % 2)


def test_a_print_shop_gets_one_side_a_page_with_bleed_and_room_for_marks(handboek: Handbook, website: Website, printed: Print) -> None:
    with pikepdf.open(io.BytesIO(printed(handboek, "werkvormen-drukkerij"))) as pdf:
        assert len(pdf.pages) == 2 * len(method_cards(handboek, website))
        for page in pdf.pages:
            media, bleed, trim = (_millimetres(box) for box in (page.mediabox, page.obj.BleedBox, page.trimbox))
            assert trim == (0, 0, 105, 148)
            assert bleed == (-3, -3, 108, 151)
            assert media == (-8, -8, 113, 156)


def _millimetres(box: Any) -> tuple[int, ...]:
    return tuple(round(float(side) / MM, 2) for side in box)  # type: ignore[misc]  # whole millimetres compare as numbers


@pytest.mark.parametrize("name", [f"{deck.name}-{way.name}" for deck in DECKS for way in WAYS])
def test_codes_lead_to_addresses_that_exist(name: str, handboek: Handbook, website: Website, printed: Print) -> None:
    read = set(_codes(printed(handboek, name)))
    (cards,) = [deck.cards(handboek, website) for deck in DECKS if name.startswith(deck.name)]
    site = render_site(handboek, ProseContext.of(handboek, web_address), site_url=SITE, downloads=Downloads())
    there = {website.url(page.uri) for page in site.pages} | {asset.uri.removesuffix("index.html") for asset in site.assets}

    assert read == {f"{SITE}{card.path}" for card in cards if card.path}
    assert {address.removeprefix(SITE) for address in read} <= there


def _codes(pdf: bytes) -> Iterator[str]:
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        yield from (code.text for code in zxingcpp.read_barcodes(page.render(scale=150 / 72).to_pil()))
    document.close()


def test_a_deck_of_concepts_has_all_of_them_a_legend_and_at_least_two_empty_cards(handboek: Handbook, website: Website) -> None:
    def cards(number: int) -> list[Card]:
        (one, *_) = handboek.concepten
        many: list[Record] = [one.model_copy(update={"id": f"idee-{nr}", "nummer": nr}) for nr in range(1, number + 1)]
        changed = Handbook(handboek.uitgave, {**handboek.records, "concept": Collection(many)})
        return list(concept_cards(changed, website))

    assert [len(cards(number)) for number in (0, 1, 5, 13, 14, 15, 16)] == [4, 4, 8, 16, 20, 20, 20]
    for number in (0, 13, 14):
        kinds = [card.kind for card in cards(number)]
        assert kinds.count("concept") == number
        assert kinds.count("uitleg") == 1
        assert kinds.count("leeg") >= 2


def test_every_group_board_members_and_a_joker_have_a_role_card(handboek: Handbook, website: Website) -> None:
    titles = [card.title for card in group_cards(handboek, website)]

    assert titles[: len(handboek.groepen) + 1] == [*(groep.titel for groep in handboek.groepen), "Bestuurder"]
    assert titles.count("Joker") >= 1


def test_a_draft_has_no_card(mini: Handbook, mini_whole: Handbook, website: Website) -> None:
    titles = {card.title for card in concept_cards(mini, website)}

    assert {concept.titel for concept in mini.concepten} < titles
    assert not titles & {concept.titel for concept in mini_whole.concepten if concept.id not in mini.concepten}


def test_every_room_names_a_field_of_its_kind() -> None:
    for room in ROOMS:
        field = KIND[room.soort].model.model_fields[room.field]
        if room.part:
            assert room.part in _part_of(field.annotation).model_fields


def _part_of(annotation: Any) -> type[Part]:
    return next(argument for argument in annotation.__args__ if isinstance(argument, type) and issubclass(argument, Part))


def _filling(room: Room, left: int) -> tuple[str, int]:
    """Return a text that just fits its room, and the lines it takes."""
    words = ["Woorden"]
    while not measured(" ".join([*words, "met"]), room, left)[1]:
        words.append("met" if len(words) % 3 else "letters")
        if measured(" ".join(words), room, left)[1]:
            words.pop()
            break
    text = " ".join(words)
    return text, measured(text, room, left)[0]


def _filled(handbook: Handbook) -> Handbook:
    """Return the handbook with one record of each kind whose texts fill all their rooms."""
    records: dict[str, Collection[Record]] = {}
    for soort in ("concept", "methode", "groep"):
        record: Any = list(handbook.of(soort))[-1]
        tightest: dict[str, Room] = {}
        for room in ROOMS:
            if room.soort == soort and (
                room.field not in tightest or len(_filling(room, 99)[0]) < len(_filling(tightest[room.field], 99)[0])
            ):
                tightest[room.field] = room
        for name, room in tightest.items():
            texts, left = [], room.together
            while len(texts) < room.items and left > 0:
                text, used = _filling(room, left)
                texts.append(text)
                left -= used
            value: Any = texts[0]
            if isinstance(getattr(record, name), tuple):
                item = getattr(record, name)[0]
                value = tuple(item.model_copy(update={room.part: text}) for text in texts) if room.part else tuple(texts)
            record = record.model_copy(update={name: value})
        records[soort] = Collection(record if one.id == record.id else one for one in handbook.of(soort))
    return Handbook(handbook.uitgave, {**handbook.records, **records})


def test_texts_that_fill_their_rooms_leave_their_neighbours_alone(handboek: Handbook, printed: Print) -> None:
    """The rooms of cardroom.py and the styles of kaartje.css agree: nothing runs into something else, nothing leaves the card."""
    full = _filled(handboek)

    for deck in DECKS:
        for number, page in enumerate(PdfFile(printed(full, f"{deck.name}-dubbelzijdig")).pages):
            pieces = [piece for piece in page if piece.text.strip()]
            for at, one in enumerate(pieces):
                for other in pieces[at + 1 :]:
                    apart = abs(one.y - other.y) > 7 or abs(one.y - other.y) < 0.5
                    beside = one.right <= other.left + 0.5 or other.right <= one.left + 0.5
                    assert apart or beside, (deck.name, number, one.text, other.text)


def test_one_sign_too_many_is_told_in_the_singular(mini: Handbook) -> None:
    (room,) = [room for room in ROOMS if room.field == "gespreksvragen"]
    text = next("x" * length for length in range(300) if measured("x" * length, room)[1] == 1)
    concept = mini.concepten["eerste-idee"].model_copy(update={"gespreksvragen": (text,)})

    (problem,) = check_cards(Handbook(mini.uitgave, {**mini.records, "concept": Collection([concept])}))

    assert problem.message.startswith("De tekst is 1 teken te lang voor de achterkant van de kaart: ")


def test_a_text_for_which_nothing_is_left_says_what_took_the_room(mini: Handbook) -> None:
    first = mini.concepten["eerste-idee"]
    steps = tuple(
        first.aanpak[0].model_copy(update={"stap": "Schrijf op wat er op tafel moet komen te liggen voor iedereen die meedoet"})
        for _ in range(4)
    )
    concept = first.model_copy(update={"aanpak": steps})

    (problem,) = check_cards(Handbook(mini.uitgave, {**mini.records, "concept": Collection([concept])}))

    assert problem.message == "Op de achterkant van de kaart is hier geen plek meer: de teksten ervoor vullen hem."
    assert problem.advice == "Maak de teksten ervoor korter, of deze."


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
