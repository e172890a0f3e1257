"""The public bodies of the United States that ask providers for data, as papers name them.

Federal bodies are listed: phrase in lower case -> the name written out; a longer phrase stands before a shorter one
that it contains. The bodies of a State, a county or a city are found by how they are called.
"""

from __future__ import annotations

import re

from fourcorners.reading.origin.places import STATE_WORDS

FEDERAL: tuple[tuple[str, str], ...] = (
    ("federal bureau of investigation", "Federal Bureau of Investigation"),
    ("drug enforcement administration", "Drug Enforcement Administration"),
    ("homeland security investigations", "Homeland Security Investigations"),
    ("customs and border protection", "U.S. Customs and Border Protection"),
    ("immigration and customs enforcement", "U.S. Immigration and Customs Enforcement"),
    ("citizenship and immigration services", "U.S. Citizenship and Immigration Services"),
    ("united states secret service", "United States Secret Service"),
    ("u.s. secret service", "United States Secret Service"),
    ("internal revenue service", "Internal Revenue Service"),
    ("alcohol, tobacco, firearms", "Bureau of Alcohol, Tobacco, Firearms and Explosives"),
    ("united states marshals service", "United States Marshals Service"),
    ("u.s. marshals service", "United States Marshals Service"),
    ("postal inspection service", "United States Postal Inspection Service"),
    ("securities and exchange commission", "Securities and Exchange Commission"),
    ("commodity futures trading commission", "Commodity Futures Trading Commission"),
    ("federal trade commission", "Federal Trade Commission"),
    ("consumer financial protection bureau", "Consumer Financial Protection Bureau"),
    ("financial crimes enforcement network", "Financial Crimes Enforcement Network"),
    ("office of foreign assets control", "Office of Foreign Assets Control"),
    ("federal communications commission", "Federal Communications Commission"),
    ("food and drug administration", "Food and Drug Administration"),
    ("department of homeland security", "U.S. Department of Homeland Security"),
    ("national security agency", "National Security Agency"),
    ("diplomatic security service", "Diplomatic Security Service"),
    ("naval criminal investigative service", "Naval Criminal Investigative Service"),
    ("army criminal investigation", "Army Criminal Investigation Division"),
    ("air force office of special investigations", "Air Force Office of Special Investigations"),
    ("defense criminal investigative service", "Defense Criminal Investigative Service"),
    ("coast guard investigative service", "Coast Guard Investigative Service"),
    ("transportation security administration", "Transportation Security Administration"),
    ("bureau of industry and security", "Bureau of Industry and Security"),
    ("united states capitol police", "United States Capitol Police"),
    ("united states park police", "United States Park Police"),
    ("u.s. park police", "United States Park Police"),
    ("bureau of indian affairs", "Bureau of Indian Affairs"),
    ("fish and wildlife service", "U.S. Fish and Wildlife Service"),
    ("national park service", "National Park Service"),
    ("federal aviation administration", "Federal Aviation Administration"),
    ("federal election commission", "Federal Election Commission"),
    ("federal energy regulatory commission", "Federal Energy Regulatory Commission"),
    ("employee benefits security administration", "Employee Benefits Security Administration"),
    ("occupational safety and health administration", "Occupational Safety and Health Administration"),
    ("federal bureau of prisons", "Federal Bureau of Prisons"),
    ("national labor relations board", "National Labor Relations Board"),
    ("equal employment opportunity commission", "Equal Employment Opportunity Commission"),
    ("consumer product safety commission", "Consumer Product Safety Commission"),
    ("federal deposit insurance corporation", "Federal Deposit Insurance Corporation"),
    ("environmental protection agency", "Environmental Protection Agency"),
    ("small business administration", "Small Business Administration"),
    ("social security administration", "Social Security Administration"),
    ("treasury inspector general for tax administration", "Treasury Inspector General for Tax Administration"),
    ("department of health and human services", "Department of Health and Human Services"),
    ("department of veterans affairs", "Department of Veterans Affairs"),
    ("department of housing and urban development", "Department of Housing and Urban Development"),
    ("united states postal service", "United States Postal Service"),
    ("u.s. postal service", "United States Postal Service"),
    ("united states army trial judiciary", "United States Army Trial Judiciary"),
    ("air force trial judiciary", "Air Force Trial Judiciary"),
    ("navy-marine corps trial judiciary", "Navy-Marine Corps Trial Judiciary"),
    ("house of representatives of the united states", "United States House of Representatives"),
    ("united states house of representatives", "United States House of Representatives"),
    ("house of representatives of the congress of the united states", "United States House of Representatives"),
    ("united states senate", "United States Senate"),
    ("senate of the united states", "United States Senate"),
    ("united states department of justice", "United States Department of Justice"),
    ("u.s. department of justice", "U.S. Department of Justice"),
    ("u. s. department of justice", "U.S. Department of Justice"),
    *(
        (f"{nation} department of {name.lower()}", f"{written} Department of {name}")
        for nation, written in (("united states", "United States"), ("u.s.", "U.S."))
        for name in (
            "Defense", "State", "Labor", "Education", "Transportation", "Energy", "Agriculture", "Commerce",
            "the Interior", "the Treasury",
        )
    ),
)  # fmt: skip

# What a body of a State, county or city is called after its name: `Springfield Police Department`.
AFTER_NAME: tuple[str, ...] = (
    "police department", "police dept", "police force", "police service", "police bureau", "police division",
    "division of police", "bureau of police", "department of police", "state police", "highway patrol", "state patrol",
    "sheriff's office", "sheriff's department", "sheriffs office", "sheriff's dept", "sheriff office",
    "department of public safety", "bureau of investigation", "department of law enforcement",
    "division of criminal investigation", "district attorney's office", "district attorneys office",
    "attorney general's office", "prosecutor's office", "prosecuting attorney's office", "county attorney's office",
    "city attorney's office", "state's attorney's office", "state's attorney office", "commonwealth's attorney's office",
    "commonwealth's attorney", "solicitor's office", "department of justice", "department of revenue",
    "gaming control board", "department of corrections", "department of insurance", "department of health",
    "public utilities commission", "ethics commission", "marshal's office", "constable's office",
    "county coroner", "coroner's office", "medical examiner's office", "county medical examiner", "police",
)  # fmt: skip
# And before it: `Office of the District Attorney for the Middlesex District`.
OFFICE_OF = re.compile(
    r"(?:(?P<whose>[A-Z][\w.'-]{1,24} (?:[A-Z][\w.'-]{1,24} ){0,2}?))?(?i:office of (?:the )?"
    r"(?P<of>(?:state |local |special |city |district |(?:[a-z'.-]{2,15} ){1,2}(?:county|parish) )?(?:district attorney|"
    r"attorney general|prosecuting attorney|state'?s attorney|state attorney|commonwealth'?s attorney|county attorney|county prosecutor"
    r"|inspector general|prosecutor general|public prosecutor|prosecutor|sheriff|solicitor general|solicitor|statewide prosecution|city attorney|comptroller"
    r"|special prosecutor|chief medical examiner|united states attorney)s?))\b"
)
OFFICES = ("office of",)
# A department or commission of a State, named after it.
STATE_BODY = re.compile(
    rf"\b(?P<state>{STATE_WORDS}) (?:state )?(?:department|board|division|commission|bureau)"
    r" of (?:the )?[a-z]+(?:,? (?:and )?[a-z]+){0,2}"
)
