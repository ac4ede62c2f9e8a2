"""A PDF written piece by piece: every object is found again, and the same objects give the same bytes."""

import io
from typing import Any

import pikepdf

from build_tools.printables.pdf_writer import PdfWriter

_MANY = 450
"""More objects than stand in one object stream."""


def _written(words: str = "Proef") -> bytes:
    out = PdfWriter()
    root, pages, info = (out.reserve() for _ in range(3))
    first = out.reserve(_MANY)
    data = out.reserve(2)
    out.stream(data, b"<</Naam/Los>>", b"endstream endobj\n\n")
    out.plain(first, [b"<</Nummer %d/Volgende %d 0 R>>" % (number, first + (number + 1) % _MANY) for number in range(_MANY)])
    out.deflated(data + 1, b"<</Naam/Klein>>", b"a" * 10_000)
    both, page = b"[%d 0 R %d 0 R]" % (data, data + 1), out.reserve()
    out.plain(root, [b"<</Type/Catalog/Pages %d 0 R/Eerste %d 0 R/Data%b>>" % (pages, first, both)])
    out.plain(pages, [b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % page])
    out.plain(page, [b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 9 9]/Resources<<>>>>" % pages])
    out.plain(info, [b"<</Title(%b)>>" % words.encode()])
    return out.finish(root, info)


def test_every_object_is_found_again() -> None:
    with pikepdf.open(io.BytesIO(_written())) as pdf:
        root: Any = pdf.Root
        numbers, one = [], root.Eerste
        for _ in range(_MANY + 1):
            numbers.append(int(one.Nummer))
            one = one.Volgende

        assert pdf.check_pdf_syntax() == []
        assert numbers == [*range(_MANY), 0]
        assert [stream.read_bytes() for stream in root.Data] == [b"endstream endobj\n\n", b"a" * 10_000]
        assert str(pdf.docinfo.Title) == "Proef"


def test_the_same_objects_give_the_same_bytes_and_others_another_name() -> None:
    def name(content: bytes) -> bytes:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            trailer: Any = pdf.trailer
            return bytes(trailer.ID[0])

    assert _written() == _written()
    assert name(_written()) != name(_written("Anders"))


def test_small_objects_take_little_room() -> None:
    assert len(_written()) < 13 * _MANY
