"""Accents that a heading in capitals leaves out."""

from __future__ import annotations

import pytest

from fourcorners.reading.origin.accents import with_accents


@pytest.mark.parametrize(
    ("name", "shown", "elsewhere", "spelled"),
    [
        ("Ministere Public", "MINISTERE PUBLIC", "à", "Ministère Public"),
        ("Direction Generale", "DIRECTION GENERALE", "à", "Direction Générale"),
        ("Direccion de Investigacion", "DIRECCION DE INVESTIGACION", "año", "Dirección de Investigación"),
        ("Secretaria de Pesca", "SECRETARIA DE PESCA", "secretaría", "Secretaría de Pesca"),
    ],
)
def test_a_heading_in_capitals_gets_its_accents(name: str, shown: str, elsewhere: str, spelled: str) -> None:
    """From the paper's own small letters, or since no language writes the word otherwise."""
    assert with_accents(name, shown, [elsewhere]) == spelled


@pytest.mark.parametrize(
    ("name", "shown", "elsewhere"),
    [
        ("Ministere Public", "Ministere Public", "à"),
        ("Demande Publique", "DEMANDE PUBLIQUE", "demandé"),
        ("Procura Generale", "PROCURA GENERALE", "è"),
        ("Policia de la Generalitat", "POLICIA DE LA GENERALITAT", "policía"),
        ("Unit for Suspicion", "UNIT FOR SUSPICION", "ñ"),
    ],
)
def test_what_may_be_spelled_so_stays(name: str, shown: str, elsewhere: str) -> None:
    """Small letters show what is written; another form of the word, Italian, Catalan and English have none."""
    assert with_accents(name, shown, [elsewhere]) == name
