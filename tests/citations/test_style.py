"""The official style and the touches for Dutch."""

import xml.etree.ElementTree as ET

import pytest

from build_tools.citations import style


def test_day_stands_before_month() -> None:
    tree = ET.fromstring(style.dutch_apa())  # noqa: S314  our own package data
    date = tree.find("{*}macro[@name='date-issued-month-day']/{*}date")
    assert date is not None
    assert [part.attrib for part in date] == [{"name": "day", "suffix": " "}, {"name": "month"}]


def test_a_touch_without_its_place_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class Moved:
        def __truediv__(self, _: str) -> "Moved":
            return self

        def read_bytes(self) -> bytes:
            return b'<style xmlns="http://purl.org/net/xbiblio/csl"/>'

    monkeypatch.setattr(style, "files", lambda _: Moved())
    with pytest.raises(LookupError, match="no longer has locale"):
        style.dutch_apa()
