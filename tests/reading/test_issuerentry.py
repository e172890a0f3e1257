"""The body in a form's entry for the authority that issues."""

from __future__ import annotations

import pytest

from fourcorners.reading.origin.issuerentry import only_body


@pytest.mark.parametrize(
    ("entry", "body"),
    [
        ("Regional Court in Dolní Lhota, Judge Hana Malá", "Regional Court in Dolní Lhota"),
        ("Court of Magistrates (Gozo), Magistrate Dr Pia Zerafa", "Court of Magistrates (Gozo)"),
        ("Amtsgericht Au (investigating judge), on application of the Staatsanwaltschaft", "Amtsgericht Au"),
        ("Sąd Rejonowy w Zalesiu, na wniosek Prokuratury Rejonowej", "Sąd Rejonowy w Zalesiu"),
        ("Sąd Rejonowy w Zalesiu, sędzia Ewa Mak", "Sąd Rejonowy w Zalesiu"),
        ("Procura di Rivalta, dott.ssa Ada Neri", "Procura di Rivalta"),
    ],
)  # fmt: skip
def test_who_signs_and_who_asked_are_no_part_of_the_body(entry: str, body: str) -> None:
    """Offices write the judge's name and the applicant into the same line."""
    assert only_body(entry) == body


@pytest.mark.parametrize(
    "entry",
    [
        "Tribunal judiciaire de Port-Clair, juge d'instruction",
        "Juge d'instruction près le tribunal judiciaire de Port-Clair, cabinet n° 4",
        "Staatsanwaltschaft Waldau, Zweigstelle Hafen",
        "Court of Magistrates (Malta)",
        "Tribunal de Port-Clair, juge près le tribunal",
    ],
)
def test_parts_and_posts_of_a_body_stay(entry: str) -> None:
    """A branch, a chamber or a post without a person's name is the body's."""
    assert only_body(entry) == entry
