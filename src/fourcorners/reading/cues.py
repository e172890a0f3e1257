"""The phrases that speak for a kind of instrument, each with its weight."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fourcorners.terms import Instrument

# Kinds that become a federal, a state or a foreign instrument only when the jurisdiction is known.
GRAND_JURY, TRIAL, CIVIL = "grand_jury", "trial", "civil"
SUMMONS, SUBPOENA, WARRANT = "summons", "subpoena", "warrant"
PRESERVE, EMERGENCY, FOREIGN = "preserve", "emergency", "foreign"


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase in lower case that speaks for a kind; where one is given, the pattern must match as well."""

    kind: str
    weight: int
    phrase: str
    pattern: re.Pattern[str] | None = None


def _cue(kind: str, weight: int, phrase: str, pattern: str | None = None) -> Cue:
    return Cue(kind, weight, phrase, re.compile(pattern) if pattern else None)


CUES: tuple[Cue, ...] = (
    # subpoenas and summonses
    _cue(GRAND_JURY, 12, "testify before a grand jury"),
    _cue(GRAND_JURY, 10, "testify before grand jury"),
    _cue(GRAND_JURY, 6, "grand jury subpoena"),
    _cue(GRAND_JURY, 5, "before the grand jury"),
    _cue(GRAND_JURY, 4, "to the grand jury"),
    _cue(GRAND_JURY, 3, "grand jury"),
    _cue(GRAND_JURY, 5, "ao 110"),
    _cue(TRIAL, 12, "hearing or trial in a criminal"),
    _cue(TRIAL, 12, "objects in a criminal case"),
    _cue(TRIAL, 5, "ao 89"),
    _cue(TRIAL, 4, "rule 17(c)"),
    _cue(CIVIL, 12, "in a civil action", r"subpoena.{0,160}in a civil action"),
    _cue(CIVIL, 5, "ao 88"),
    _cue(CIVIL, 8, "512(h)"),
    _cue(CIVIL, 5, "deposition subpoena"),
    _cue(CIVIL, 5, "rule 45"),
    _cue(CIVIL, 4, "fed. r. civ. p. 45"),
    _cue(CIVIL, 3, "plaintiff", r"plaintiff.{0,200}defendant"),
    _cue(SUMMONS, 10, "administrative subpoena"),
    _cue(SUMMONS, 10, "immigration enforcement subpoena"),
    _cue(SUMMONS, 10, "civil investigative demand"),
    _cue(SUMMONS, 8, "inspector general subpoena"),
    _cue(SUMMONS, 9, "1509", r"19 ?u\.? ?s\.? ?c[^a-z]{0,10}1509|section 1509"),
    _cue(SUMMONS, 7, "876", r"21 ?u\.? ?s\.? ?c[^a-z]{0,10}876"),
    _cue(SUMMONS, 7, "3486", r"18 ?u\.? ?s\.? ?c[^a-z]{0,10}3486"),
    _cue(SUMMONS, 8, "1225", r"8 ?u\.? ?s\.? ?c[^a-z]{0,10}1225"),
    _cue(SUMMONS, 7, "7602", r"26 ?u\.? ?s\.? ?c[^a-z]{0,10}7602|section 7602|sections 7602"),
    _cue(SUMMONS, 5, "form 2039"),
    _cue(
        SUMMONS,
        4,
        "summons",
        (
            r"you are (?:hereby )?(?:commanded|summoned|required) (?:and required )?to (?:give|appear|"
            r"produce|testify|deliver|furnish)"
        ),
    ),
    _cue(SUMMONS, 3, "summons"),
    _cue(SUMMONS, 4, "internal revenue code", r"summons"),
    _cue(SUMMONS, 6, "inspector general act"),
    _cue(SUMMONS, 4, "customs", r"summons to (?:appear|produce)|summons"),
    _cue(SUBPOENA, 6, "subpoena duces tecum"),
    _cue(SUBPOENA, 5, "you are commanded to appear", r"subp\wena|subp"),
    _cue(SUBPOENA, 4, "subpoena", r"you are (?:hereby )?(?:commanded|ordered|directed|required|summoned)"),
    _cue(SUBPOENA, 3, "subpoena"),
    # orders
    _cue(
        Instrument.US_2703D_ORDER,
        8,
        "2703(d)",
        r"(?:order|application).{0,60}(?:pursuant to|under).{0,40}2703 ?\(d\)",
    ),
    _cue(Instrument.US_2703D_ORDER, 4, "2703(d)"),
    _cue(Instrument.US_2703D_ORDER, 5, "specific and articulable facts"),
    _cue(Instrument.US_2703D_ORDER, 5, "2703(d)", r"ordered,? (?:pursuant to|under).{0,40}2703 ?\(d\)"),
    _cue(
        Instrument.US_PEN_TRAP_ORDER,
        10,
        "pen register",
        r"(?:use|installation|install)[^.]{0,60}(?:of a |a )?pen[- ]register",
    ),
    _cue(Instrument.US_PEN_TRAP_ORDER, 5, "pen register"),
    _cue(Instrument.US_PEN_TRAP_ORDER, 5, "trap and trace"),
    _cue(Instrument.US_PEN_TRAP_ORDER, 5, "3123"),
    _cue(Instrument.US_PEN_TRAP_ORDER, 4, "pen-trap"),
    _cue(
        Instrument.US_WIRETAP_ORDER,
        10,
        "interception of",
        (
            r"(?:authoriz|order)[^.]{0,80}intercept\w{0,3}(?: of)?[^.]{0,40}(?:wire|oral|electronic)"
            r" ?(?:,|and|or|comm)"
        ),
    ),
    _cue(Instrument.US_WIRETAP_ORDER, 8, "to intercept", r"authoriz[^.]{0,80}to intercept (?:wire|oral|electronic)"),
    _cue(Instrument.US_WIRETAP_ORDER, 6, "2518", r"u\.? ?s\.? ?c[^a-z]{0,10}2518|section 2518"),
    _cue(Instrument.US_WIRETAP_ORDER, 4, "2516"),
    _cue(
        Instrument.US_NONDISCLOSURE_ORDER,
        10,
        "of the existence of",
        r"order.{0,260}not to notify any (?:other )?person.{0,140}of the existence of",
    ),
    _cue(
        Instrument.US_NONDISCLOSURE_ORDER,
        9,
        "2705(b)",
        r"(?:order|application).{0,60}(?:pursuant to|under).{0,40}2705 ?\(b\)",
    ),
    _cue(Instrument.US_NONDISCLOSURE_ORDER, 4, "2705(b)"),
    _cue(Instrument.US_NONDISCLOSURE_ORDER, 8, "nondisclosure order"),
    _cue(Instrument.US_NONDISCLOSURE_ORDER, 8, "non-disclosure order"),
    _cue(
        Instrument.US_NONDISCLOSURE_ORDER,
        7,
        "order",
        r"order (?:precluding|prohibiting|preventing|commanding)[^.]{0,80}(?:notif|disclos|notice)",
    ),
    _cue(Instrument.US_FISA_ORDER, 14, "foreign intelligence surveillance court"),
    _cue(Instrument.US_FISA_ORDER, 10, "1881a"),
    _cue(Instrument.US_FISA_ORDER, 8, "foreign intelligence surveillance act"),
    _cue(Instrument.US_FISA_ORDER, 6, "50 u.s.c", r"50 u\.s\.c[^a-z]{0,10}18(?:05|24|42|61)"),
    # warrants
    _cue(WARRANT, 12, "search and seizure warrant"),
    _cue(WARRANT, 11, "application for a search warrant"),
    _cue(WARRANT, 11, "application for search warrant"),
    _cue(WARRANT, 8, "search warrant"),
    _cue(WARRANT, 8, "in the matter of the search of"),
    _cue(WARRANT, 5, "commanded to", r"commanded to (?:search|execute|make|enter)"),
    _cue(WARRANT, 5, "ao 93"),
    _cue(WARRANT, 5, "ao 106"),
    _cue(WARRANT, 4, "probable cause"),
    _cue(WARRANT, 5, "peace officer", r"to any[^.]{0,60}peace officer"),
    _cue(WARRANT, 4, "items to be seized"),
    _cue(WARRANT, 4, "to be seized by the government"),
    _cue(WARRANT, 4, "property to be searched"),
    _cue(WARRANT, 4, "affiant"),
    # letters
    _cue(Instrument.US_NATIONAL_SECURITY_LETTER, 14, "national security letter"),
    _cue(
        Instrument.US_NATIONAL_SECURITY_LETTER,
        12,
        "2709",
        r"u\.? ?s\.? ?c[^a-z]{0,20}2709|code[^a-z]{0,10}section 2709",
    ),
    _cue(
        Instrument.US_NATIONAL_SECURITY_LETTER,
        10,
        "clandestine intelligence activities",
        r"certif\w{1,6} that the information sought",
    ),
    _cue(Instrument.US_NATIONAL_SECURITY_LETTER, 10, "1681", r"15[^a-z]{1,4}u\.? ?s\.? ?c[^a-z]{0,20}1681[uv]"),
    _cue(PRESERVE, 9, "2703(f)", r"preserv"),
    _cue(PRESERVE, 8, "preservation letter"),
    _cue(PRESERVE, 7, "preservation request"),
    _cue(PRESERVE, 7, "request for preservation"),
    _cue(
        PRESERVE,
        5,
        "preserv",
        r"request\w{0,3} (?:that you |you )?(?:to )?preserv|preserv\w{1,5} (?:all|the following|any)",
    ),
    _cue(EMERGENCY, 12, "emergency disclosure"),
    _cue(EMERGENCY, 12, "emergency data request"),
    _cue(EMERGENCY, 10, "emergency request"),
    _cue(EMERGENCY, 10, "exigent circumstances request"),
    _cue(EMERGENCY, 8, "2702(b)(8)"),
    _cue(EMERGENCY, 8, "2702(c)(4)"),
    _cue(EMERGENCY, 4, "exigent"),
    _cue(EMERGENCY, 5, "death or serious", r"danger of death or serious (?:physical|bodily) (?:injury|harm)"),
    _cue(EMERGENCY, 4, "emergency", r"request\w{0,4}[^.]{0,80}emergency|emergency[^.]{0,80}request"),
    # abroad
    _cue(Instrument.MLAT_REQUEST, 12, "request for mutual legal assistance"),
    _cue(Instrument.MLAT_REQUEST, 10, "request for assistance", r"treaty|central authority"),
    _cue(Instrument.MLAT_REQUEST, 10, "letter of request", r"judicial|treaty|convention|assistance"),
    _cue(Instrument.MLAT_REQUEST, 10, "letters rogatory"),
    _cue(Instrument.MLAT_REQUEST, 10, "letter rogatory"),
    _cue(Instrument.MLAT_REQUEST, 10, "commission rogatoire internationale"),
    _cue(Instrument.MLAT_REQUEST, 10, "comisión rogatoria"),
    _cue(Instrument.MLAT_REQUEST, 10, "rechtshilfeersuchen"),
    _cue(Instrument.MLAT_REQUEST, 7, "mutual legal assistance"),
    _cue(Instrument.MLAT_REQUEST, 5, "central authority"),
    _cue(Instrument.EU_EPOC_PR, 40, "european preservation order certificate"),
    _cue(Instrument.EU_EPOC_PR, 20, "epoc-pr"),
    _cue(Instrument.EU_EPOC, 38, "european production order certificate"),
    _cue(Instrument.EU_EPOC, 38, "europäische herausgabeanordnung"),
    _cue(Instrument.EU_EPOC_PR, 40, "europäische sicherungsanordnung"),
    _cue(Instrument.EU_EPOC, 38, "injonction européenne de production"),
    _cue(Instrument.EU_EPOC_PR, 40, "injonction européenne de conservation"),
    _cue(Instrument.EU_EPOC, 14, "european production order"),
    _cue(Instrument.EU_EPOC_PR, 14, "european preservation order"),
    _cue(Instrument.EU_DSA_INFORMATION_ORDER, 14, "order to provide information", r"2022/2065|digital services act"),
    _cue(
        Instrument.EU_DSA_INFORMATION_ORDER,
        12,
        "article 10",
        r"article 10[^.]{0,80}(?:2022/2065|digital services act|\bdsa\b)",
    ),
    _cue(Instrument.EU_DSA_REMOVAL_ORDER, 14, "order to act against", r"2022/2065|digital services act"),
    _cue(
        Instrument.EU_DSA_REMOVAL_ORDER,
        12,
        "article 9",
        r"article 9[^.]{0,80}(?:2022/2065|digital services act|\bdsa\b)",
    ),
    _cue(
        Instrument.UK_PRODUCTION_ORDER,
        12,
        "production order",
        r"police and criminal evidence|proceeds of crime act|crown court|terrorism act 2000|\bpace\b",
    ),
    _cue(
        Instrument.UK_PRODUCTION_ORDER, 8, "police and criminal evidence act", r"schedule 1|section 9|special procedure"
    ),
    _cue(Instrument.UK_IPA_NOTICE, 12, "investigatory powers act", r"notice|authorisation|warrant"),
    _cue(Instrument.UK_IPA_NOTICE, 10, "regulation of investigatory powers act", r"notice|section 22"),
    _cue(Instrument.UK_COPO_ORDER, 22, "overseas production order"),
    _cue(
        Instrument.RESTRAINT_REQUEST, 10, "restraining order", r"freez|restrain\w{0,3}[^.]{0,60}(?:account|asset|fund)"
    ),
    _cue(Instrument.RESTRAINT_REQUEST, 10, "restraint order"),
    _cue(Instrument.RESTRAINT_REQUEST, 9, "freezing order"),
    _cue(
        Instrument.RESTRAINT_REQUEST,
        9,
        "freez",
        (
            r"(?:request|order|direct|require|please|hereby|must)"
            r"[^.]{0,80}freez\w{0,4}[^.]{0,60}(?:account|fund|asset|wallet|balance)"
        ),
    ),
    _cue(Instrument.RESTRAINT_REQUEST, 8, "seizure warrant", r"(?:fund|account|asset|wallet|balance)"),
    _cue(FOREIGN, 9, "preservation order"),
    _cue(FOREIGN, 9, "preservation demand"),
    _cue(FOREIGN, 9, "production order"),
    _cue(FOREIGN, 9, "general production order"),
    _cue(FOREIGN, 8, "removal order"),
    _cue(FOREIGN, 9, "blocking order"),
    _cue(FOREIGN, 8, "takedown order"),
    _cue(FOREIGN, 8, "court order", r"hereby order|orders as follows|it is ordered"),
    _cue(
        FOREIGN,
        9,
        "section 91",
        (
            r"notice (?:under|u/s) (?:section|sec\.?|s\.)? ?91|section 91[^.]{0,40}(?:cr\. ?p\. ?c|crpc|"
            r"criminal procedure)"
        ),
    ),
    _cue(FOREIGN, 9, "section 94", r"section 94[^.]{0,40}(?:bnss|bharatiya)"),
    _cue(FOREIGN, 8, "section 69a"),
    _cue(FOREIGN, 8, "79(3)(b)", r"notice|direct"),
    _cue(FOREIGN, 9, "u/s 91", r"notice"),
    _cue(FOREIGN, 9, "u/s 94", r"notice"),
    _cue(FOREIGN, 8, "ersuchen um auskunft"),
    _cue(FOREIGN, 9, "oficio", r"juzgado|guardia|polic[ií]a|fiscal"),
    _cue(FOREIGN, 8, "online safety act", r"notice"),
    _cue(FOREIGN, 9, "réquisition"),
    _cue(FOREIGN, 9, "requisition", r"procédure pénale|criminal procedure"),
    _cue(FOREIGN, 9, "mandamiento"),
    _cue(FOREIGN, 9, "judgeship of peace"),
    _cue(FOREIGN, 6, "decision no"),
    _cue(FOREIGN, 9, "beschluss"),
    _cue(FOREIGN, 8, "auskunftsersuchen"),
    _cue(FOREIGN, 8, "auskunftsverlangen"),
    _cue(FOREIGN, 8, "decreto", r"procura|tribunale|giudice"),
    _cue(FOREIGN, 8, "vordering", r"strafvordering|officier van justitie"),
    _cue(FOREIGN, 8, "technical assistance notice"),
    _cue(FOREIGN, 8, "removal notice", r"online safety act"),
    _cue(FOREIGN, 8, "ofício", r"pol[ií]cia|juiz|vara"),
    _cue(FOREIGN, 7, "information notice", r"online safety act|data protection act"),
)
