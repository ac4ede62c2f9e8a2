"""The 45 sources in content/bronnen: both citations and the entry of each, as a person checked them.

`data/golden.txt` has a block per source in the order of the list: id, citation between brackets, citation in the sentence, entry.
"""

from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path

import pytest

from build_tools.citations import Citation, Literature, Run

_GOLDEN = (Path(__file__).parent / "data" / "golden.txt").read_text(encoding="utf-8")
_BLOCKS = [block.splitlines() for block in _GOLDEN.strip().split("\n\n")]
Written = Callable[[Iterable[Run]], str]


def _runs(citation: Citation) -> Iterable[Run]:
    return chain.from_iterable(part.runs for part in citation.parts)


@pytest.mark.parametrize("block", _BLOCKS, ids=[block[0] for block in _BLOCKS])
def test_source_reads_as_checked(block: list[str], literature: Literature, written: Written) -> None:
    key = block[0]
    assert block == [
        key,
        written(_runs(literature.cite([key]))),
        written(_runs(literature.cite_in_text(key))),
        written(literature.reference(key).runs),
    ]


def test_golden_file_has_every_source_in_the_order_of_the_list(literature: Literature) -> None:
    assert tuple(block[0] for block in _BLOCKS) == literature.ids
    assert len(literature) == 45


def test_no_entry_has_a_known_blemish(literature: Literature) -> None:
    for reference in literature.bibliography():
        assert not any(bad in reference.text for bad in ("?.", "..", "  ", "Geraadpleegd", "&amp;", "<", " ."))
        assert reference.text == reference.text.strip()


def test_every_link_is_the_last_run_and_only_there(literature: Literature) -> None:
    for reference in literature.bibliography():
        *before, last = reference.runs
        assert last.href
        assert not any(run.href or "http" in run.text for run in before)
