"""The closed vocabularies. Codes are stable: they stand in JSON, in the casebook, in tests and in data files."""

from fourcorners.terms.categories import Category, coarse
from fourcorners.terms.defects import Defect, Ground, met_by
from fourcorners.terms.effects import Effect, strongest
from fourcorners.terms.identifiers import IdentifierKind
from fourcorners.terms.instruments import Instrument
from fourcorners.terms.marks import Mark
from fourcorners.terms.relations import Relation

__all__ = [
    "Category",
    "Defect",
    "Effect",
    "Ground",
    "IdentifierKind",
    "Instrument",
    "Mark",
    "Relation",
    "coarse",
    "met_by",
    "strongest",
]
