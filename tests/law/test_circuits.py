"""Which circuit's law binds the court that issued a paper."""

from __future__ import annotations

from datetime import date

import pytest

from fourcorners.law.profile import DEFAULT
from fourcorners.law.tables import law_on, tables
from fourcorners.law.us.circuits import circuit_that_binds, standing
from tests.law.building import demand

LAW = law_on(date(2026, 11, 24), DEFAULT)


@pytest.mark.parametrize(
    ("issuer", "circuit"),
    [
        ("United States District Court for the Western District of Texas", "Fifth"),
        ("U.S. District Court, Southern District of West Virginia", "Fourth"),
        ("United States District Court for the District of Columbia", "District of Columbia"),
        ("United States Court of Appeals for the District of Columbia Circuit", "District of Columbia"),
        ("United States Court of Appeals for the Eleventh Circuit", "Eleventh"),
        ("District Court of Guam", "Ninth"),
        ("District Court for the Northern Mariana Islands", "Ninth"),
        ("United States Attorney's Office for the Northern District of Illinois", "Seventh"),
        ("UNITED STATES DISTRICT COURT, DISTRICT OF KANSAS", "Tenth"),
        # Bodies whose names only look like those of a district court.
        ("Superior Court of the District of Columbia", ""),
        ("District Court of the Fourth Judicial District of Idaho", ""),
        ("District Court of Oklahoma County", ""),
        ("Circuit Court of the Fifth Circuit", ""),
        ("Federal Bureau of Investigation", ""),
        ("United States District Court for the District of Nowhere", ""),
    ],
)
def test_a_court_is_placed_by_its_own_name(issuer: str, circuit: str) -> None:
    """A federal court's district says its circuit; a State's court, an agency or an unknown place says none."""
    assert circuit_that_binds(demand({"instrument": "us.search_warrant", "issuer": issuer}), LAW) == circuit


def test_a_paper_of_a_state_is_bound_by_no_circuit() -> None:
    """Even where its issuer's name would do for a federal court."""
    issuer = "District of Nevada"
    assert circuit_that_binds(demand({"instrument": "us.state_warrant", "issuer": issuer}), LAW) == ""
    assert circuit_that_binds(demand({"instrument": "us.2703d_order", "from": "US-NV", "issuer": issuer}), LAW) == ""
    assert circuit_that_binds(demand({"instrument": "us.2703d_order", "from": "US-FED", "issuer": issuer}), LAW)


def test_every_state_lies_in_one_circuit() -> None:
    """The table names each of the fifty States, the capital and five places more once, in twelve circuits."""
    rows = tables()["us.circuits"].rows
    assert len({row["place"] for row in rows}) == len({row["name"] for row in rows}) == len(rows) == 55
    assert len({row["circuit"] for row in rows}) == 12
    states = {row["state"] for row in tables()["us.states.states"].rows}
    assert states <= {row["place"] for row in rows}


def test_of_a_court_that_cannot_be_placed_nothing_is_guessed() -> None:
    """Of a federal paper whose court was not read it is only said on what the question turns."""
    assert "only if it lies in that circuit" in standing(demand({"instrument": "us.search_warrant"}), LAW, "Fifth")
