"""References between records: the id of another record, typed by the kind it points to.

A relation is stored on one side only; `Handbook` derives the other side.
"""

from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class Ref(str):
    """The id of a record of the kind `soort`; compares and sorts as that text."""

    __slots__ = ()
    soort: ClassVar[str] = ""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Accept any non-empty text; whether the record exists is told by `checks`."""
        text = core_schema.str_schema(strip_whitespace=True, min_length=1)
        return core_schema.no_info_after_validator_function(cls, text)


class ConceptRef(Ref):
    """Id of a concept."""

    soort = "concept"


class TrackRef(Ref):
    """Id of a track."""

    soort = "track"


class BronRef(Ref):
    """Id of a source."""

    soort = "bron"


class SessieRef(Ref):
    """Id of a design session."""

    soort = "sessie"


class MethodeRef(Ref):
    """Id of a method."""

    soort = "methode"


class GroepRef(Ref):
    """Id of a stakeholder group."""

    soort = "groep"


class PartnerRef(Ref):
    """Id of a partner."""

    soort = "partner"


class FaseRef(Ref):
    """Id of a phase."""

    soort = "fase"


class ResultaatRef(Ref):
    """Id of a result."""

    soort = "resultaat"


class CitaatRef(Ref):
    """Id of a quote."""

    soort = "citaat"


class BegripRef(Ref):
    """Id of a term."""

    soort = "begrip"


class WerkbladRef(Ref):
    """Id of a worksheet."""

    soort = "werkblad"
