"""Another id, everywhere: there and back again gives the same bytes, and everything still points to what it pointed to."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools import pipeline
from build_tools.editing.mentions import mentions
from build_tools.editing.old_addresses import Keep
from build_tools.editing.rename import graph, rename, same_meaning
from build_tools.editing.target import NotPossibleError, find_target
from build_tools.loading import load
from build_tools.records.handbook import Handbook, Key, key_of

NEW = "een-heel-ander-id"


def snapshot(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def move(root: Path, old: str, new: str, keep: Keep = Keep.LASTING, *, handbook: Handbook | None = None) -> None:
    """Rename on disk."""
    rename(root, find_target(handbook or load(root).handbook, old, new), keep).apply(root)


def names(handbook: Handbook) -> Iterator[str]:
    """Yield every record as `soort:id`."""
    return (":".join(key_of(record)) for record in handbook)


def test_every_record_of_the_small_handbook_can_be_renamed_and_means_the_same(mini_root: Path) -> None:
    for name in names(pipeline.read(mini_root).handbook):
        files, before = snapshot(mini_root), pipeline.read(mini_root).handbook
        soort, _, _ = name.partition(":")
        target = find_target(before, name, NEW)

        move(mini_root, name, NEW)

        reading = pipeline.read(mini_root)
        assert [str(problem) for problem in reading.problems if problem.stops] == [], name
        assert same_meaning(before, reading.handbook, target)
        assert len(list(reading.handbook)) == len(list(before))
        move(mini_root, f"{soort}:{NEW}", name.partition(":")[2])
        assert snapshot(mini_root) == files


def test_every_record_of_the_real_handbook_there_and_back(project: Path, tmp_path: Path) -> None:
    """All of them one after the other, as the command does it; in between, everything points to what it pointed to."""
    root = tmp_path / "echt"
    for folder in ("concepts", "content"):
        shutil.copytree(project / folder, root / folder)
    files, before = snapshot(root), pipeline.read(root)
    new = {key_of(record): f"hernoemd-{number}" for number, record in enumerate(before.handbook)}

    for key, name in new.items():
        move(root, ":".join(key), name, handbook=before.handbook)

    after = pipeline.read(root)
    assert {problem.code for problem in after.problems if problem.stops} <= {"HB208"}  # a longer id may not fit on a card
    renamed = {key: Key(key.soort, name) for key, name in new.items()}
    assert {tuple(renamed.get(key, key) for key in pair) for pair in graph(before.handbook)} == set(graph(after.handbook))
    for key, name in new.items():
        move(root, f"{key.soort}:{name}", key.id, handbook=after.handbook)
    assert snapshot(root) == files


PAGE = """\
---
title: Alles door elkaar
description: Een pagina met elke manier van verwijzen.
---

Lees [[eerste-idee]] of [[eerste-idee|dat idee]], en [[concept:eerste-idee]]. Ook [[
eerste-idee | over
twee regels]] mag. Een gewone link: [hier](/concepten/eerste-idee.md).

Volgens @jansen2020proef kan het [@jansen2020proef, p. 12; @instituut-zd]. Niet: `[[eerste-idee]]`, jip@jansen2020proef.example,
eerste-idee, [[eerste-idee-plus]]eerste-idee en @jansen2020proefje. Een [begrip](/begrippen.md#proef).

```
[[eerste-idee]] en [@jansen2020proef]
```
"""


def page(root: Path, newline: str = "\n") -> Path:
    """Write a page with every way to refer, and a few that are none."""
    path = root / "content/pages/over/alles.md"
    text = PAGE.replace("[[eerste-idee-plus]]", "").replace(" en @jansen2020proefje", "")
    path.write_bytes(text.replace("\n", newline).encode())
    assert [str(problem) for problem in pipeline.read(root).problems if problem.stops] == []
    return path


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_links_and_addresses_change_and_code_does_not(newline: str, mini_root: Path) -> None:
    path = page(mini_root, newline)

    move(mini_root, "eerste-idee", NEW)

    text = path.read_bytes().decode()
    assert text.replace("\r\n", "\n").count(NEW) == 5
    for part in (f"[[{NEW}]]", f"[[{NEW}|dat idee]]", f"[[concept:{NEW}]]", f"{newline}{NEW} | over", f"(/concepten/{NEW}.md)"):
        assert part in text
    for part in ("`[[eerste-idee]]`", f"{newline}eerste-idee, eerste-idee.", f"```{newline}[[eerste-idee]]"):
        assert part in text
    assert (newline == "\r\n") == (b"\r\n" in path.read_bytes())


def test_citations_change_and_mail_addresses_do_not(mini_root: Path) -> None:
    path = page(mini_root)

    move(mini_root, "jansen2020proef", "jansen2021")

    text = path.read_text(encoding="utf-8")
    assert "Volgens @jansen2021 kan het [@jansen2021, p. 12; @instituut-zd]." in text
    assert "jip@jansen2020proef.example" in text
    assert "[@jansen2020proef]\n```" in text


def test_a_term_is_linked_by_its_place_on_the_page(mini_root: Path) -> None:
    path = page(mini_root)

    move(mini_root, "begrip:proef", "proefje")

    assert "[begrip](/begrippen.md#proefje)" in path.read_text(encoding="utf-8")


RECORD = """\
---
nummer: 9  # vast
titel: 'Idee'
kern: "Een idee dat op [[eerste-idee]] lijkt."
knelpunt: >-
  Een lange zin die
  [[eerste-idee|over
  regels]] gaat.
voor_wie: [ "onderwijs" , 'student']   # wie
verwant:
- {concept: "eerste-idee", relatie: versterkt}  # waarom
aanpak:
    - stap: Noem eerste-idee
      uitleg: 'Zie [[eerste-idee]], en zeg ''ja''.'
icoon: boek
herkomst: handboek
---
Tekst met [[eerste-idee]].
"""


def test_quotes_comments_and_order_stay(mini_root: Path) -> None:
    path = mini_root / "concepts/09-idee.md"
    path.write_text(RECORD, encoding="utf-8")

    move(mini_root, "eerste-idee", NEW)

    expected = RECORD
    for old in ("[[eerste-idee|over", "[[eerste-idee]], en", "[[eerste-idee]].", '"eerste-idee"'):
        expected = expected.replace(old, old.replace("eerste-idee", NEW))
    assert path.read_text(encoding="utf-8") == expected.replace(f"op [[{NEW}]]", "op [[eerste-idee]]")


OLD_ADDRESSES = {
    "none": ("status: publiek\n", "status: publiek\noude_adressen: [concepten/eerste-idee]\n"),
    "comment": ("status: publiek  # goed\n", "status: publiek  # goed\noude_adressen: [concepten/eerste-idee]\n"),
    "empty": ("status: publiek\noude_adressen:\n", "status: publiek\noude_adressen:\n  - concepten/eerste-idee\n"),
    "flow": ("status: publiek\noude_adressen: [a, b]\n", "status: publiek\noude_adressen: [a, b, concepten/eerste-idee]\n"),
    "block": ("status: publiek\noude_adressen:\n- a  # x\n", "status: publiek\noude_adressen:\n- a  # x\n- concepten/eerste-idee\n"),
    "indented": ("oude_adressen:\n    - a\nstatus: publiek\n", "oude_adressen:\n    - a\n    - concepten/eerste-idee\nstatus: publiek\n"),
}


@pytest.mark.parametrize(("before", "after"), OLD_ADDRESSES.values(), ids=OLD_ADDRESSES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_old_address_is_kept_in_the_style_that_is_there(before: str, after: str, newline: str, mini_root: Path) -> None:
    path = mini_root / "concepts/01-eerste-idee.md"
    text = path.read_text(encoding="utf-8")
    assert "\nstatus:" not in text
    text = text.replace("gewijzigd: 2026-11-24\n", "")
    path.write_bytes(text.replace("---\n", f"---\n{before}", 1).replace("\n", newline).encode())
    files = snapshot(mini_root)

    move(mini_root, "eerste-idee", NEW)

    moved = (mini_root / f"concepts/01-{NEW}.md").read_bytes().decode()
    assert moved.startswith(f"---\n{after}".replace("\n", newline))
    move(mini_root, NEW, "eerste-idee")
    assert snapshot(mini_root) == files


@pytest.mark.parametrize(
    ("field", "left"), [("[concepten/nieuw, b]", "[b]"), ("[a, concepten/nieuw]", "[a]"), ("[a, concepten/nieuw, b]", "[a, b]")]
)
def test_an_address_that_is_used_again_is_old_no_more(field: str, left: str, mini_root: Path) -> None:
    path = mini_root / "concepts/01-eerste-idee.md"
    path.write_text(path.read_text(encoding="utf-8").replace("---\n", f"---\noude_adressen: {field}\n", 1), encoding="utf-8")

    move(mini_root, "eerste-idee", "nieuw", Keep.NONE)

    assert f"oude_adressen: {left}\n" in (mini_root / "concepts/01-nieuw.md").read_text(encoding="utf-8")


def test_going_back_turns_the_addresses_round(mini_root: Path) -> None:
    """When somebody may have seen the address in between."""
    move(mini_root, "eerste-idee", NEW)
    move(mini_root, NEW, "eerste-idee", Keep.ALWAYS)

    assert load(mini_root).handbook.concepten["eerste-idee"].oude_adressen == (f"concepten/{NEW}",)


def test_only_the_last_change_is_undone(mini_root: Path) -> None:
    """An address from before that was left for good: what lasted since then goes on working."""
    for old, new in (("eerste-idee", "begin"), ("begin", "einde"), ("einde", "eerste-idee")):
        move(mini_root, old, new)

    assert load(mini_root).handbook.concepten["eerste-idee"].oude_adressen == ("concepten/einde", "concepten/begin")


def test_an_id_that_is_written_in_the_file_changes_too(mini_root: Path) -> None:
    path = mini_root / "concepts/01-eerste-idee.md"
    path.write_text(path.read_text(encoding="utf-8").replace("---\n", "---\nid: 'eerste-idee'\n", 1), encoding="utf-8")

    move(mini_root, "eerste-idee", NEW)

    assert (mini_root / f"concepts/01-{NEW}.md").read_text(encoding="utf-8").startswith(f"---\nid: '{NEW}'\n")


def test_a_record_in_brackets_keeps_its_form(mini_root: Path) -> None:
    path = mini_root / "content/fasen.yml"
    path.write_text(
        "- {id: fase-1, nummer: 1, titel: Verkennen, kern: K., toestand: afgerond, onderdelen: [{titel: S, soort: pilots, tekst: T.}]}\n",
        encoding="utf-8",
    )
    files = snapshot(mini_root)

    move(mini_root, "fase-1", NEW)

    assert path.read_text(encoding="utf-8").endswith("tekst: T.}], oude_adressen: [aanpak/fase-1]}\n")
    move(mini_root, NEW, "fase-1")
    assert snapshot(mini_root) == files


def test_a_byte_order_mark_stays(mini_root: Path) -> None:
    for path in (mini_root / "concepts/02-tweede-idee.md", mini_root / "content/begrippen.yml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    files = snapshot(mini_root)

    move(mini_root, "begrip:proef", NEW)
    move(mini_root, "concept:eerste-idee", "ander-idee", Keep.NONE)

    assert (mini_root / "content/begrippen.yml").read_bytes().startswith(b"\xef\xbb\xbf- id: " + NEW.encode())
    move(mini_root, "concept:ander-idee", "eerste-idee", Keep.NONE)
    move(mini_root, NEW, "proef", Keep.NONE)
    assert snapshot(mini_root) == files


IMPOSSIBLE = {
    "unknown": ("eerste-ide", "x", "Er is niets met het id ‘eerste-ide’. Bedoel je ‘eerste-idee’?"),
    "unknown kind": ("boek:eerste-idee", "x", "Er is niets met het id ‘boek:eerste-idee’."),
    "form": (
        "eerste-idee",
        "Eerste Idee!",
        "‘Eerste Idee!’ kan geen id zijn: kleine letters, cijfers en streepjes, hoogstens 60 tekens. Bijvoorbeeld: eerste-idee",
    ),
    "nothing left": ("eerste-idee", "!", "‘!’ kan geen id zijn"),
    "too long": ("eerste-idee", "x" * 61, "kan geen id zijn"),
    "same": ("eerste-idee", "eerste-idee", "‘eerste-idee’ is al het id van"),
    "taken": ("eerste-idee", "tweede-idee", "Het id ‘tweede-idee’ is al van Tweede idee. Kies een ander."),
}


@pytest.mark.parametrize(("old", "new", "expected"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_cannot_be_is_told(old: str, new: str, expected: str, mini_whole: Handbook) -> None:
    with pytest.raises(NotPossibleError) as error:
        find_target(mini_whole, old, new)

    assert expected in str(error.value)


def test_an_id_of_more_kinds_asks_for_the_kind(mini_root: Path) -> None:
    path = mini_root / "content/begrippen.yml"
    path.write_text(path.read_text(encoding="utf-8") + "- id: eerste-idee\n  term: idee\n  uitleg: Een idee.\n", encoding="utf-8")

    with pytest.raises(NotPossibleError, match="concept:eerste-idee of begrip:eerste-idee"):
        find_target(load(mini_root).handbook, "eerste-idee", "x")


def test_where_the_id_stands_has_to_be_sure(mini_whole: Handbook) -> None:
    target = find_target(mini_whole, "eerste-idee", NEW)

    with pytest.raises(NotPossibleError, match="niet zeker waar het id staat"):
        list(mentions("[[eerste-idee]]", "iets anders", target))


def test_what_is_no_citation_is_left_alone(mini_whole: Handbook) -> None:
    target = find_target(mini_whole, "jansen2020proef", NEW)
    text = "[@jansen2020proef en nog iets]"

    assert list(mentions(text, text, target)) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_new_id_there_and_back(data: st.DataObject, mini_root: Path) -> None:
    handbook = load(mini_root).handbook
    name = data.draw(st.sampled_from(sorted(names(handbook))))
    new = data.draw(st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,4}", fullmatch=True))
    soort, _, old = name.partition(":")
    files = snapshot(mini_root)
    try:
        move(mini_root, name, new, handbook=handbook)
    except NotPossibleError:
        assert snapshot(mini_root) == files
        return
    move(mini_root, f"{soort}:{new}", old)
    assert snapshot(mini_root) == files
