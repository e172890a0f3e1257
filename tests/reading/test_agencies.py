"""Agencies: the body of a letterhead, in a State, in the federal government and abroad."""

from __future__ import annotations

import pytest

from fourcorners.reading.origin.agencies import find_agency
from fourcorners.reading.origin.whence import find_whence
from tests.reading.papers import prose


@pytest.mark.parametrize(
    ("words", "place", "name"),
    [
        ("SPRINGFIELD POLICE DEPARTMENT\nCriminal Investigations", "US-MO", "Springfield Police Department"),
        ("STATE OF MICHIGAN\nOAKLAND COUNTY PROSECUTOR'S OFFICE\n", "US-MI", "Oakland County Prosecutor's Office"),
        ("COMMONWEALTH OF MASSACHUSETTS\nOFFICE OF THE DISTRICT ATTORNEY FOR THE MIDDLESEX DISTRICT\n", "US-MA",
         "Office of the District Attorney for the Middlesex District"),
        ("OFFICE OF THE ATTORNEY GENERAL\nSTATE OF TEXAS\n", "US-TX", "Office of the Attorney General, State of Texas"),
        ("Columbus Division of Police\n", "US-OH", "Columbus Division of Police"),
        ("Kitsap County Sheriff's Office\n", "US-WA", "Kitsap County Sheriff's Office"),
        ("TENNESSEE BUREAU OF INVESTIGATION\n", "US-TN", "Tennessee Bureau of Investigation"),
        ("Illinois State Police\n", "US-IL", "Illinois State Police"),
        ("DEPARTMENT OF HEALTH AND HUMAN SERVICES\nOFFICE OF INSPECTOR GENERAL\n", "US-FED",
         "Department of Health and Human Services, Office of Inspector General"),
        ("U.S. Department of Justice\nDrug Enforcement Administration\n", "US-FED", "Drug Enforcement Administration"),
        ("United States Attorney's Office\n", "US-FED", "United States Attorney's Office"),
        ("THAMES VALLEY POLICE\nCommunications Data Notice", "UK", "Thames Valley Police"),
        ("Staatsanwaltschaft Frankfurt am Main\nZweigstelle", "DE", "Staatsanwaltschaft Frankfurt am Main"),
        ("Department for Harbours, Roads and Coastal Towns\nFraud, Compliance and Debt\n", "UK",
         "Department for Harbours, Roads and Coastal Towns"),
        ("PROKURATURA REJONOWA\nw Olszynie Dolnej\nul. Polna 1", "PL", "Prokuratura Rejonowa w Olszynie Dolnej"),
        ("KOMENDA MIEJSKA POLICJI\nWE WRZOSOWIE\n", "PL", "Komenda Miejska Policji we Wrzosowie"),
        ("GENERALSTAATSANWALTSCHAFT BERLIN\n", "DE", "Generalstaatsanwaltschaft Berlin"),
        ("Procura della Repubblica presso il Tribunale di Torino\nN. 1", "IT",
         "Procura della Repubblica presso il Tribunale di Torino"),
        ("POLÍCIA FEDERAL\nOfício", "BR", "Polícia Federal"),
        ("Arrondissementsparket Amsterdam\nVORDERING", "NL", "Arrondissementsparket Amsterdam"),
        ("Ministry of Public Order of Freedonia Specimen\n", None, "Ministry of Public Order of Freedonia Specimen"),
        ("a letter to Harbor Social, Inc., for police use", None, None),
        ("ATHENS COUNTY CORONER\nAthens County, Ohio\nSUBPOENA", "US-OH", "Athens County Coroner"),
        ("HIS MAJESTY'S CORONER\n   for the area of North Fenshire\nNOTICE", "UK",
         "His Majesty's Coroner for the area of North Fenshire"),
        ("DEPARTMENT OF THE ARMY\nUNITED STATES ARMY TRIAL JUDICIARY\nTHIRD JUDICIAL CIRCUIT\n", "US-FED",
         "United States Army Trial Judiciary"),
        ("BY AUTHORITY OF THE HOUSE OF REPRESENTATIVES OF THE\nCONGRESS OF THE UNITED STATES OF AMERICA\n", "US-FED",
         "United States House of Representatives"),
        ("MINISTRY OF PORTS, NORTH COAST (specimen, composed)\nCENTRAL AUTHORITY UNIT\n", None, "Ministry of Ports"),
        ("NORTH COAST specimen POLICE SERVICE\nPort Ellery\n", None, None),
    ],
)  # fmt: skip
def test_agency(words: str, place: str | None, name: str | None) -> None:
    """The body is named as its letterhead names it, in ordinary capitals, and running text names none."""
    found = find_agency(prose("SPECIMEN\n" + words), place)
    assert (found.value if found else None) == name


@pytest.mark.parametrize(
    ("words", "place", "court"),
    [
        ("IN THE CROWN COURT AT MANCHESTER\nPRODUCTION ORDER", "UK", "Crown Court at Manchester"),
        ("Amtsgericht Musterstadt\nBeschluss", "DE", "Amtsgericht Musterstadt"),
        ("TRIBUNAL JUDICIAIRE DE LYON\nCABINET DU JUGE D'INSTRUCTION", "FR", "Tribunal Judiciaire de Lyon"),
        ("JUZGADO CENTRAL DE INSTRUCCIÓN\nMadrid", "ES", "Juzgado Central de Instrucción"),
        ("ONTARIO COURT OF JUSTICE\n", "CA", "Ontario Court of Justice"),
        ("Rechtbank Amsterdam\nBevel", "NL", "Rechtbank Amsterdam"),
        ("Bundesnetzagentur\nRechtsbehelf: Klage vor dem Verwaltungsgericht Köln", "DE", None),
        ("Procura della Repubblica presso il Tribunale di Torino\n", "IT", None),
        ("WEST YORKSHIRE POLICE\n", "UK", None),
        ("Norfolk Police Department\nNorfolk, Virginia 23510", "US-VA", None),
        ("Alder County Attorney\nADMINISTRATIVE SUBPOENA (Minn. Stat. § 388.23)", "US-MN", None),
        ("NOTICE UNDER SECTION 213\nProceeds of Crime Act 2002 (Cth)", "AU", None),
        ("TE TARI HARA TĀWARE\nSERIOUS FRAUD OFFICE\nAuckland", "NZ", None),
    ],
)
def test_courts_and_places_abroad(words: str, place: str | None, court: str | None) -> None:
    """A court that heads the paper is its court; one that it only mentions is not."""
    whence = find_whence(prose("SPECIMEN\n" + words))
    assert (whence.place, whence.court.value if whence.court else None) == (place, court)


def test_a_body_s_word_in_an_address_of_mail_names_no_body() -> None:
    """`desk@policija.example` is where a mail comes from, not what the office is called; `Policija` over it is."""
    mail = "Od: Služba Lipovec <desk@policija.example>\nZadeva: nujno\n"
    assert find_agency(prose(mail), "SI") is None
    named = find_agency(prose("Policija\n" + mail), "SI")
    assert named is not None
    assert named.value == "Policija"
