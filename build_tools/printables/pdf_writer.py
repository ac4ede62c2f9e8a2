"""Writes a PDF piece by piece: objects go out as soon as they are there, so that a large file never stands in memory as objects.

In: objects as text, with numbers that were asked for before. Out: the bytes of a file (ISO 32000-1, 7.5.7 object streams and 7.5.8
cross-reference streams), the same for the same objects.
"""

import hashlib
import io
import sys
import zlib
from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain

_IN_STREAM = 200
"""So many objects stand in one object stream: a reader that needs one of them unpacks them all."""
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_FREE, _WHOLE, _PACKED = 0, 1, 2
_WIDTHS = (1, 4, 2)
"""Bytes of the fields in the table of objects: the kind, the place (or the number of the object stream), the index there."""
_UP = 2
"""The PNG predictor «up», by which the table of objects becomes small (ISO 32000-1, 7.4.4.4)."""


class PdfWriter:
    """A PDF that is being written."""

    def __init__(self) -> None:
        """Begin the file; object 0 is the free one that every file has."""
        self._out = io.BytesIO()
        self._out.write(_HEADER)
        self._kinds, self._places, self._indexes = array("B", [_FREE]), array("I", [0]), array("H", [0xFFFF])

    def reserve(self, count: int = 1) -> int:
        """Return the first of so many numbers for objects that follow."""
        first = len(self._kinds)
        for column in (self._kinds, self._places, self._indexes):
            column.extend([0] * count)
        return first

    def plain(self, first: int, objects: Sequence[bytes]) -> None:
        """Write objects without data, numbered from `first` on."""
        for start in range(0, len(objects), _IN_STREAM):
            some, number = objects[start : start + _IN_STREAM], first + start
            offsets = accumulate((len(one) + 1 for one in some[:-1]), initial=0)
            head = b"%d %d " * len(some) % tuple(chain.from_iterable(zip(range(number, number + len(some)), offsets, strict=True)))
            holder = self.reserve()
            self._kinds[number : number + len(some)] = array("B", [_PACKED]) * len(some)
            self._places[number : number + len(some)] = array("I", [holder]) * len(some)
            self._indexes[number : number + len(some)] = array("H", range(len(some)))
            self.deflated(holder, b"<</Type/ObjStm/N %d/First %d>>" % (len(some), len(head)), head + b"\n".join(some))

    def stream(self, number: int, dictionary: bytes, data: bytes) -> None:
        """Write an object with data that is packed as its dictionary says."""
        self._kinds[number], self._places[number], self._indexes[number] = _WHOLE, self._out.tell(), 0
        head = b"%d 0 obj\n%s/Length %d>>\nstream\n" % (number, dictionary.removesuffix(b">>"), len(data))
        self._out.writelines((head, data, b"\nendstream\nendobj\n"))

    def deflated(self, number: int, dictionary: bytes, data: bytes) -> None:
        """Write an object with data that is not packed yet."""
        self.stream(number, dictionary.removesuffix(b">>") + b"/Filter/FlateDecode>>", zlib.compress(data))

    def finish(self, root: int, info: int) -> bytes:
        """Write the table of objects, and return the file; `root` is the catalogue, `info` what the file tells about itself."""
        table = self.reserve()
        start = self._out.tell()
        self._kinds[table], self._places[table] = _WHOLE, start
        identity = hashlib.sha256(self._out.getbuffer()).hexdigest()[:32].encode()
        dictionary = b"<</Type/XRef/Size %d/W[%d %d %d]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]" % (
            *(table + 1, *_WIDTHS),
            *(root, info, identity, identity),
        )
        dictionary += b"/DecodeParms<</Predictor 12/Columns %d>>>>" % sum(_WIDTHS)
        self.deflated(table, dictionary, _predicted(self._rows(), sum(_WIDTHS)))
        self._out.write(b"startxref\n%d\n%%%%EOF\n" % start)
        return self._out.getvalue()

    def _rows(self) -> bytes:
        """Return the table of objects, a row for each."""
        columns = []
        for column in (self._kinds, self._places, self._indexes):
            if sys.byteorder == "little":
                column.byteswap()
            content = column.tobytes()
            columns += [content[place :: column.itemsize] for place in range(column.itemsize)]
        return _woven(columns)


def _woven(columns: Sequence[Iterable[int]]) -> bytes:
    """Return the bytes of all columns, row by row."""
    return bytes(chain.from_iterable(zip(*columns, strict=True)))


def _predicted(rows: bytes, width: int) -> bytes:
    """Return rows as differences from the row above, each behind the number of the predictor."""
    above = bytes(width) + rows
    differences = bytes((here - there) & 0xFF for here, there in zip(rows, above, strict=False))
    return _woven([bytes([_UP]) * (len(rows) // width), *(differences[place::width] for place in range(width))])
