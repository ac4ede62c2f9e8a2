"""What may be shown: drafts, archived records, and quotes and logos without consent are gone, with every reference to them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from build_tools.records.base import Status
from build_tools.records.handbook import Collection, Handbook, Key, Mention, key_of
from build_tools.records.problems import Origin
from build_tools.records.publish import is_public, publish, without

Make = Callable[..., Any]


def with_records(handbook: Handbook, *changed: Any) -> Handbook:
    """Return the Handbook with these records instead of those with the same ids."""
    new = {key_of(record): record for record in changed}
    records = {soort: Collection(new.get(key_of(old), old) for old in old_ones) for soort, old_ones in handbook.records.items()}
    return replace(handbook, records=records)


def test_all_is_shown_when_all_is_public(handbook: Handbook) -> None:
    assert [key_of(record) for record in publish(handbook)] == [key_of(record) for record in handbook]
    assert list(publish(handbook)) == list(handbook)


@pytest.mark.parametrize("status", [Status.KLAD, Status.ARCHIEF])
def test_a_hidden_record_goes_out_of_lists_and_optional_fields(status: Status, handbook: Handbook, record: Make) -> None:
    public = publish(with_records(handbook, record("partner", "proefbedrijf", status=status.value)))
    assert len(public.partners) == 0
    track = public.tracks["proeftrack"]
    assert track.testplekken == ()
    assert [member.partner for member in track.team] == [None, None, None]
    assert public.concepten["eerste"].good_practices[0].partner is None
    assert public.citaten["uitspraak"].partner is None


def test_an_item_that_needs_the_hidden_record_goes_as_a_whole(handbook: Handbook, record: Make) -> None:
    public = publish(with_records(handbook, record("bron", "adams2020", status="klad")))
    assert [item.bron for item in public.concepten["eerste"].bronnen] == ["brink2021"]
    assert public.concepten["tweede"].bronnen == ()


def test_what_does_not_change_is_the_same_object(handbook: Handbook, record: Make) -> None:
    public = publish(with_records(handbook, record("bron", "adams2020", status="klad")))
    assert public.concepten["derde"] is handbook.concepten["derde"]
    assert public.concepten["eerste"].aanpak is handbook.concepten["eerste"].aanpak


def test_a_quote_without_consent_is_not_shown(handbook: Handbook, record: Make) -> None:
    silent = record("citaat", "uitspraak", toestemming={"gegeven": "nee", "voor": "beide"})
    assert not is_public(silent)
    public = publish(with_records(handbook, silent))
    assert len(public.citaten) == 0
    assert public.concepten["eerste"].citaten == ()


def test_a_logo_without_permission_is_not_shown(handbook: Handbook, record: Make) -> None:
    partner = handbook.partners["proefbedrijf"]
    assert partner.logo is not None
    refused = record("partner", "proefbedrijf", logo={**partner.logo.model_dump(), "toestemming_logo": "nee"})
    public = publish(with_records(handbook, refused))
    assert public.partners["proefbedrijf"].logo is None
    assert publish(handbook).partners["proefbedrijf"].logo == partner.logo


def test_a_mention_is_kept_when_both_sides_are_shown(handbook: Handbook, record: Make) -> None:
    concept, bron, page = Key("concept", "derde"), Key("bron", "brink2021"), Key("pagina", "over/index.md")
    mentions = tuple(Mention(a, b, Origin("x")) for a, b in [(concept, bron), (page, bron), (page, concept)])
    whole = with_records(replace(handbook, mentions=mentions), record("concept", "derde", status="klad"))
    assert publish(whole).mentions == (mentions[1],)


def test_a_record_that_cannot_do_without_is_refused(handbook: Handbook, record: Make) -> None:
    whole = with_records(handbook, record("fase", "fase-1", status="klad"))
    with pytest.raises(LookupError):
        publish(whole)
    assert without(handbook.tracks["proeftrack"], frozenset({Key("fase", "fase-1")})) is None


def test_editors_see_drafts_as_what_they_are(handbook: Handbook, record: Make) -> None:
    whole = with_records(handbook, record("partner", "proefbedrijf", status="klad"), record("concept", "derde", status="archief"))
    preview = publish(whole, drafts=True)
    assert preview.partners["proefbedrijf"].status is Status.KLAD
    assert preview.tracks["proeftrack"].testplekken == handbook.tracks["proeftrack"].testplekken
    assert "derde" not in preview.concepten


def test_editors_see_no_quote_without_consent_either(handbook: Handbook, record: Make) -> None:
    silent = record("citaat", "uitspraak", status="klad", toestemming={"gegeven": "nee", "voor": "beide"})
    assert len(publish(with_records(handbook, silent), drafts=True).citaten) == 0


def test_a_draft_that_needs_what_is_hidden_is_not_shown_and_what_needs_that_draft_neither(handbook: Handbook, record: Make) -> None:
    phase, track = record("fase", "fase-1", status="archief"), record("track", "proeftrack", status="klad")
    none: dict[str, Any] = {soort: Collection() for soort in handbook.records}
    whole = replace(handbook, records={**none, "fase": Collection([phase]), "track": Collection([track])})
    assert [key_of(one) for one in publish(whole, drafts=True)] == []
