"""The codes of the States: how papers name each, and how the normal form of a citation begins.

The abbreviations are those of the states' own practice and of the citation guides (The Indigo Book's tables of
statutory compilations; freelawproject/reporters-db, laws.json, read 2026-11). A code is named before its sections
(`Minnesota Statutes section 388.23`) or behind them (`section 388.23, Minnesota Statutes`), and some codes number
their titles before the name (`18 Pa.C.S. § 5743`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fourcorners.reading.powers.statutes import LIST, LIST_BEHIND, SECTIONS
from fourcorners.reading.texts.late import Late


@dataclass(frozen=True, slots=True)
class StateCode:
    """One State's code: where it is law, the phrase without which it is not named, its pattern, its normal name.

    `generic`: other States have a code of this name too, so that it counts only in a paper of this State.
    """

    place: str
    needle: str
    pattern: Late
    name: str
    generic: bool = False
    names: tuple[tuple[str, str], ...] = ()

    def called(self, words: str) -> str:
        """The normal name of the code that these words name, of several that one pattern knows."""
        return next(name for pattern, name in self.names if re.fullmatch(pattern, words))


_TITLE = r"(?>(?:,? ?\(?(?:title|tit\.|chapter|ch\.) ?\d+[a-z]?\)?,?)?)"
_ARTICLES = r"(?:(?:articles?|arts?\.|sections?|secs?\.|§ ?§?) ?)"


def _code(
    place: str, needles: str, named: str, name: str, *, articles: bool = False, generic: bool = False
) -> list[StateCode]:
    """A code named before or behind its sections; `articles` where its provisions are called so."""
    signs = _ARTICLES if articles else SECTIONS
    pattern = Late(
        rf"(?:{named})(?:,? (?:ann(?:\.|otated)?|19\d\d))?{_TITLE},? ?(?:\(?(?:as amended|west|(?:20\d\d )?supp\.)[^)\d]{{0,12}}\)?,? ?)?{signs}?{LIST_BEHIND}"
        rf"|{signs}{LIST.replace('?P<list>', '?P<before>')}(?: ?et\.? seq\.?,?)?(?: and chapter \d+[a-z]?)?,? ?(?:of )?(?:the )?(?:{named})"
    )
    return [StateCode(place, needle, pattern, name, generic) for needle in needles.split("|")]


def _titled(place: str, needles: str, named: str, name: str) -> list[StateCode]:
    """A code whose title stands before its name: `16 M.R.S. § 642`."""
    pattern = Late(
        rf"(?P<title>\d{{1,3}}(?:-?[a-z])?) ?(?:{named})(?: ann\.)?,? ?{SECTIONS}?{LIST}"
        rf"|(?:{named}),? (?:title|tit\.) (?P<title2>\d{{1,3}}(?:-?[a-z])?),? ?{SECTIONS}{LIST.replace('?P<list>', '?P<list2>')}"
        rf"|(?:title|tit\.) (?P<title3>\d{{1,3}}(?:-?[a-z])?),? ?{SECTIONS}{LIST.replace('?P<list>', '?P<before>')},? (?:of (?:the )?)?(?:{named})"
    )
    return [StateCode(place, needle, pattern, "{title} " + name) for needle in needles.split("|")]


def _several(place: str, needles: str, lead: str, tail: str, names: dict[str, str]) -> list[StateCode]:
    """Codes of one State that are named alike: `Labor Code section 74`, `Lab. Code, § 74`, `section 74 of the Labor Code`.

    `lead` is what may stand before a name, `tail` what stands behind it; with neither the name counts only in a paper of this State.
    """
    words = "|".join(names)
    pattern = Late(
        rf"(?<![a-z.])(?:{lead})?(?P<code>{words}){tail}(?:,? ann(?:\.|otated)?)?,? ?{_ARTICLES}?{LIST_BEHIND}"
        rf"|{_ARTICLES}{LIST.replace('?P<list>', '?P<before>')}(?: ?et\.? seq\.?,?)?,? ?(?:of )?(?:the )?(?:{lead})?(?P<code2>{words}){tail}(?![a-z])"
    )
    return [StateCode(place, needle, pattern, "", True, tuple(names.items())) for needle in needles.split("|")]


def _named(place: str, state: str, kind: str, abbreviations: str, name: str, needles: str) -> list[StateCode]:
    """A State's one compilation, by its full name and by its abbreviations."""
    short = f"|{abbreviations}" if abbreviations else ""
    full = rf"(?:official )?code of {state}|{state}(?:'s)? (?:{kind})(?: annotated)?{short}"
    return _code(place, f"{state}|code of {state}|{needles}" if needles else f"{state}|code of {state}", full, name)


# The codes of California beside those that papers cite most, as they are called in words and in its own and the guides' abbreviations.
_CALIFORNIA = {
    r"lab(?:or|\.) code": "Cal. Lab. Code", r"corp(?:orations|\.) code": "Cal. Corp. Code", r"fam(?:ily|\.) code": "Cal. Fam. Code",
    r"welf(?:are|\.) (?:and|&) inst(?:itutions|\.) code": "Cal. Welf. & Inst. Code", r"rev(?:enue|\.) (?:and|&) tax(?:ation|\.) code": "Cal. Rev. & Tax. Code",
    r"ins(?:urance|\.) code": "Cal. Ins. Code", r"fin(?:ancial|\.) code": "Cal. Fin. Code", r"prob(?:ate|\.) code": "Cal. Prob. Code",
    r"pub(?:lic|\.) util(?:ities|\.) code": "Cal. Pub. Util. Code", r"pub(?:lic|\.) res(?:ources|\.) code": "Cal. Pub. Res. Code",
    r"unemp(?:loyment|\.) ins(?:urance|\.) code": "Cal. Unemp. Ins. Code", r"educ?(?:ation|\.) code": "Cal. Educ. Code", r"elec(?:tions|\.) code": "Cal. Elec. Code",
    r"fish (?:and|&) game code|fish & g\. code": "Cal. Fish & Game Code", r"food (?:and|&) agric(?:ultural|\.) code": "Cal. Food & Agric. Code",
    r"(?:com(?:mercial|\.)) code": "Cal. Com. Code", r"mil(?:itary|\.) (?:and|&) vet(?:erans|\.) code": "Cal. Mil. & Vet. Code", r"water code": "Cal. Water Code",
    r"code (?:of )?civ(?:il|\.) proc(?:edure|\.)|ccp|c\.c\.p\.|civ\. proc\. code": "Cal. Civ. Proc. Code", r"evid\. code": "Cal. Evid. Code", r"gov(?:'t|t)?\. code": "Cal. Gov. Code",
    r"civ\. code": "Cal. Civ. Code", r"veh\. code": "Cal. Veh. Code", r"bus\. & prof\. code": "Cal. Bus. & Prof. Code", r"health & saf(?:ety|\.) code": "Cal. Health & Safety Code",
}  # fmt: skip
# The consolidated laws of New York.
_NEW_YORK = {
    r"agric(?:ulture|\.) (?:and|&) m(?:arkets|kts\.) law": "N.Y. Agric. & Mkts. Law", r"banking law": "N.Y. Banking Law", r"civ(?:il|\.) rights law": "N.Y. Civ. Rights Law",
    r"correct(?:ion|\.) law": "N.Y. Correct. Law", r"county law": "N.Y. County Law", r"dom(?:estic|\.) rel(?:ations|\.) law": "N.Y. Dom. Rel. Law",
    r"educ(?:ation|\.) law": "N.Y. Educ. Law", r"elec(?:tion|\.) law": "N.Y. Elec. Law", r"env(?:ironmental|tl\.|'t) conserv(?:ation|\.) law": "N.Y. Env't Conserv. Law",
    r"est(?:ates|\.),? powers (?:and|&) trusts law|eptl|e\.p\.t\.l\.": "N.Y. Est. Powers & Trusts Law", r"fam(?:ily|\.) c(?:our)?t\.? act": "N.Y. Fam. Ct. Act",
    r"fin(?:ancial|\.) serv(?:ices|s?\.) law": "N.Y. Fin. Serv. Law", r"gen(?:eral|\.) mun(?:icipal|\.) law": "N.Y. Gen. Mun. Law", r"ins(?:urance|\.) law": "N.Y. Ins. Law",
    r"jud(?:iciary|\.) law": "N.Y. Jud. Law", r"lab(?:or|\.) law": "N.Y. Lab. Law", r"mental hyg(?:iene|\.) law": "N.Y. Mental Hyg. Law",
    r"pub(?:lic|\.) health law": "N.Y. Pub. Health Law", r"pub(?:lic|\.) off(?:icers|\.) law": "N.Y. Pub. Off. Law", r"pub(?:lic|\.) serv(?:ice|\.) law": "N.Y. Pub. Serv. Law",
    r"real prop(?:erty|\.) law": "N.Y. Real Prop. Law", r"soc(?:ial|\.) serv(?:ices|s?\.) law": "N.Y. Soc. Serv. Law", r"state fin(?:ance|\.) law": "N.Y. State Fin. Law",
    r"surr(?:ogate's|\.) c(?:our)?t\.? proc(?:edure|\.) act|scpa": "N.Y. Surr. Ct. Proc. Act", r"tax law": "N.Y. Tax Law", r"veh(?:icle|\.) (?:and|&) traf(?:fic|\.) law|vtl": "N.Y. Veh. & Traf. Law",
    r"workers'? comp(?:ensation|\.) law": "N.Y. Workers' Comp. Law",
}  # fmt: skip
# The codes of Texas beside those that papers cite most.
_TEXAS = {
    r"agric(?:ulture|\.)": "Tex. Agric. Code", r"alco(?:holic|\.) bev(?:erage|\.)": "Tex. Alco. Bev. Code", r"civ(?:il|\.) prac(?:tice|\.) (?:and|&) rem(?:edies|\.)": "Tex. Civ. Prac. & Rem. Code",
    r"educ(?:ation|\.)": "Tex. Educ. Code", r"elec(?:tion|\.)": "Tex. Elec. Code", r"est(?:ates|\.)": "Tex. Est. Code", r"fam(?:ily|\.)": "Tex. Fam. Code", r"fin(?:ance|\.)": "Tex. Fin. Code",
    r"gov(?:'t|t\.?|\.)": "Tex. Gov't Code", r"health (?:and|&) safety": "Tex. Health & Safety Code", r"hum(?:an|\.) res(?:ources|\.)": "Tex. Hum. Res. Code", r"ins(?:urance|\.)": "Tex. Ins. Code",
    r"lab(?:or|\.)": "Tex. Lab. Code", r"loc(?:al|\.) gov(?:ernment|'t|\.)": "Tex. Loc. Gov't Code", r"nat(?:ural|\.) res(?:ources|\.)": "Tex. Nat. Res. Code", r"occ(?:upations|\.)": "Tex. Occ. Code",
    r"parks (?:and|&) wild(?:life|\.)": "Tex. Parks & Wild. Code", r"prop(?:erty|\.)": "Tex. Prop. Code", r"tax": "Tex. Tax Code", r"transp(?:ortation|\.)": "Tex. Transp. Code", r"util(?:ities|\.)": "Tex. Util. Code", r"water": "Tex. Water Code",
}  # fmt: skip
# The articles of the code of Maryland beside those that papers cite most.
_MARYLAND = {
    r"com(?:mercial|\.) law": "Md. Code, Com. Law", r"corp(?:oration)?s\.? (?:and|&) ass(?:ociation|')ns?": "Md. Code, Corps. & Ass'ns", r"bus(?:iness|\.) reg(?:ulation|\.)": "Md. Code, Bus. Reg.",
    r"educ(?:ation|\.)(?= article)": "Md. Code, Educ.", r"est(?:ates|s?\.) (?:and|&) tr(?:usts|s?\.)": "Md. Code, Est. & Trusts", r"fam(?:ily|\.) law": "Md. Code, Fam. Law",
    r"fin(?:ancial|\.) inst(?:itution)?s?\.?": "Md. Code, Fin. Inst.", r"health[- ]gen(?:eral|\.)": "Md. Code, Health-Gen.", r"ins(?:urance|\.)(?= article)": "Md. Code, Ins.", r"lab(?:or|\.) (?:and|&) empl(?:oyment|\.)": "Md. Code, Lab. & Empl.",
    r"pub(?:lic|\.) safety": "Md. Code, Pub. Safety", r"state gov(?:ernmen)?t\.?": "Md. Code, State Gov't", r"tax[- ]gen(?:eral|\.)": "Md. Code, Tax-Gen.", r"transp(?:ortation|\.)(?= article)": "Md. Code, Transp.",
}  # fmt: skip

STATE_CODES: tuple[StateCode, ...] = tuple(
    code
    for codes in (
        _named("US-AL", "alabama", "code", r"ala\. code", "Ala. Code", "ala. code"),
        _named("US-AK", "alaska", "statutes?", r"alaska stat\.|\bas(?= \d\d\.\d\d)", "Alaska Stat.", "alaska stat|as 11.|as 12.|as 22.|as 44.|as 45."),
        _named("US-AZ", "arizona", "revised statutes?", r"\ba\.r\.s\.?|\bars(?= ?(?:§ ?)?\d)|ariz\. rev\. stat\.", "Ariz. Rev. Stat.", "a.r.s|ars |ariz. rev"),
        _named("US-AR", "arkansas", "code", r"ark\. code|\ba\.c\.a\.", "Ark. Code Ann.", "ark. code|a.c.a"),
        _named("US-CO", "colorado", "revised statutes?", r"\bc\.r\.s\.?|\bcrs\b|colo\. rev\. stat\.", "Colo. Rev. Stat.",
               "c.r.s|crs |colo. rev"),
        _named("US-CT", "connecticut", "general statutes?", r"\bc\.g\.s\.?|\bcgs(?= ?(?:§ ?)?\d)|conn\. gen\. stat\.|general statutes(?: of connecticut)?", "Conn. Gen. Stat.",
               "c.g.s|cgs |conn. gen|general statutes"),
        _titled("US-DE", "del. c|delaware code|del.c", r"del\. ?c(?:ode)?\.?|delaware code", "Del. C."),
        _named("US-DC", "district of columbia", "(?:official )?code", r"d\.c\. (?:official )?code", "D.C. Code", "d.c. code|d.c. official"),
        _named("US-FL", "florida", "statutes?", r"fla\. ?stat\.|\bf\.s\.", "Fla. Stat.", "fla. stat|f.s."),
        _named("US-GA", "georgia", "code", r"o\.c\.g\.a\.|\bocga\b|ga\. code", "Ga. Code Ann.", "o.c.g.a|ocga|ga. code"),
        _named("US-HI", "hawaii", "revised statutes?", r"\bhrs\b|h\.r\.s\.|haw\. rev\. stat\.|hawai'i revised statutes?",
               "Haw. Rev. Stat.", "hrs |h.r.s|haw. rev|hawai'i"),
        _named("US-ID", "idaho", "code", r"\bi\.c\.(?= ?§)", "Idaho Code", "i.c."),
        _titled("US-IL", "ilcs|ill. comp|illinois compiled", r"ilcs|ill\. comp\. stat\.|illinois compiled statutes?", "ILCS"),
        _named("US-IN", "indiana", "code", r"ind\. code|\bi\.?c\.?(?= ?(?:§ ?)?\d\d-\d)", "Ind. Code", "ind. code|ic |i.c."),
        _named("US-IA", "iowa", "code", "", "Iowa Code", ""),
        _named("US-KS", "kansas", "statutes?", r"\bk\.s\.a\.?|\bksa(?= ?(?:§ ?)?\d)|kan\. stat\.", "Kan. Stat. Ann.", "k.s.a|ksa |kan. stat"),
        _named("US-KY", "kentucky", "revised statutes?", r"\bkrs\b|k\.r\.s\.|ky\. rev\. stat\.", "Ky. Rev. Stat.", "krs |k.r.s|ky. rev"),
        _named("US-LA", "louisiana", "revised statutes?", r"(?:la\. ?)?r\.s\.|la\. rev\. stat\.|la\. stat\.", "La. Rev. Stat.",
               "r.s.|la. rev|la. stat"),
        _code("US-LA", "code of criminal procedure|c.cr.p|code crim", r"(?:louisiana |la\. )?code of criminal procedure|(?:la\. )?c\.cr\.p\.?"
              r"|la\. code crim\. proc\.", "La. Code Crim. Proc. art.", articles=True, generic=True),
        _titled("US-ME", "m.r.s|mrsa|maine revised", r"m\.r\.s\.(?:a\.)?|mrsa?|maine revised statutes?", "M.R.S."),
        _code("US-MD", "criminal procedure|crim. proc", r"(?:md\. code,? (?:ann\.,? )?)?(?<!code of )criminal procedure article|(?:md\.|maryland) code,? (?:ann\.,? )?criminal procedure|md\. code,? (?:ann\.,? )?crim\. proc\.?",
              "Md. Code, Crim. Proc."),
        _code("US-MD", "crim. proc", r"crim\. proc\.", "Md. Code, Crim. Proc.", generic=True),
        _code("US-MD", "criminal law article|crim. law", r"criminal law article|md\. code,? (?:ann\.,? )?crim\. law", "Md. Code, Crim. Law"),
        _code("US-MD", "courts and judicial|courts & judicial|cts. & jud", r"courts (?:and|&) judicial proceedings article"
              r"|(?:md\. code,? (?:ann\.,? )?)?cts\. & jud\. proc\.", "Md. Code, Cts. & Jud. Proc."),
        _named("US-MI", "michigan", "compiled laws", r"\bmcl[as]?\b|m\.c\.l\.(?:a\.)?|mich\. comp\. laws", "Mich. Comp. Laws",
               "mcl |mcla|m.c.l|mich. comp"),
        _named("US-MN", "minnesota", "statutes?", r"minn\. stat\.", "Minn. Stat.", "minn. stat"),
        _named("US-MS", "mississippi", "code", r"miss\. code", "Miss. Code Ann.", "miss. code"),
        _named("US-MO", "missouri", "revised statutes?", r"\brsmo\b|r\.s\.mo\.?|mo\. rev\. stat\.|revised statutes of missouri", "Mo. Rev. Stat.",
               "rsmo|r.s.mo|mo. rev|revised statutes of missouri"),
        _named("US-MT", "montana", "code", r"\bmca\b|m\.c\.a\.|mont\. code", "Mont. Code Ann.", "mca|m.c.a|mont. code"),
        _named("US-NE", "nebraska", "revised statutes?", r"neb\. rev\. stat\.", "Neb. Rev. Stat.", "neb. rev"),
        _named("US-NV", "nevada", "revised statutes?", r"\bnrs\b|n\.r\.s\.|nev\. rev\. stat\.", "Nev. Rev. Stat.", "nrs |n.r.s|nev. rev"),
        _named("US-NH", "new hampshire", "revised statutes?", r"\brsa\b|n\.h\. rev\. stat\.", "N.H. Rev. Stat. Ann.", "rsa |n.h. rev"),
        _named("US-NJ", "new jersey", "statutes?", r"n\.j\.s\.(?:a\.)?|\bnjsa\b|n\.j\. stat\.", "N.J. Stat. Ann.", "n.j.s|njsa|n.j. stat"),
        _named("US-NM", "new mexico", "statutes?", r"\bnmsa(?: 1978)?|n\.m\.s\.a\.(?: 1978)?|n\.m\. stat\.", "N.M. Stat. Ann.", "nmsa|n.m.s.a|n.m. stat"),
        _code("US-NY", "criminal procedure law|cpl|c.p.l|crim. proc. law", r"(?:new york(?: state)? )?criminal procedure law|n\.y\. crim\. proc\. law|\bc\.?p\.?l\.?(?= ?(?:§|art|sec|\d))|\bc\.p\.l\.", "N.Y. Crim. Proc. Law", articles=True),
        _code("US-NY", "executive law", r"(?:new york(?: state)? )?executive law|n\.y\. exec\. law", "N.Y. Exec. Law"),
        _code("US-NY", "cplr|civil practice law", r"\bcplr|c\.p\.l\.r\.|(?:new york(?: state)? )?civil practice law (?:and|&) rules", "N.Y. C.P.L.R.", articles=True),
        _code("US-NY", "general business law|gen. bus. law", r"(?:new york(?: state)? )?general business law|n\.y\. gen\. bus\. law", "N.Y. Gen. Bus. Law"),
        _code("US-NY", "penal law|p.l.", r"(?:new york(?: state)? )?penal law|\bp\.l\.(?= ?(?:§|\d{2,3}\.))", "N.Y. Penal Law"),
        _named("US-NC", "north carolina", "general statutes?", r"n\.c\.g\.s\.?|n\.c\. gen\. stat\.|(?<![a-z.])g\.s\.(?= ?§? ?\d)", "N.C. Gen. Stat.",
               "n.c.g.s|n.c. gen|g.s."),
        _named("US-ND", "north dakota", "century code", r"n\.d\.c\.c\.?|\bndcc\b|n\.d\. cent\. code", "N.D. Cent. Code", "n.d.c.c|ndcc|n.d. cent"),
        _named("US-OH", "ohio", "revised code", r"\bo?\.?r\.c\.|ohio rev\. code|\borc\b", "Ohio Rev. Code", "r.c.|o.r.c|ohio rev|orc "),
        _code("US-OH", "revised code", r"revised code", "Ohio Rev. Code", generic=True),
        _titled("US-OK", "o.s.| os |okla. stat|oklahoma statutes", r"o\.s\.|\bos(?= ?(?:§ ?)?\d)|okla\. stat\.(?: ann\.)?|oklahoma statutes?", "O.S."),
        _named("US-OR", "oregon", "revised statutes?", r"\bors\b|o\.r\.s\.|or\. rev\. stat\.", "Or. Rev. Stat.", "ors |o.r.s|or. rev"),
        _titled("US-PA", "pa.c.s|pa. c.s|pa. cons|pennsylvania consolidated|pa.c.s.a",
                r"pa\. ?c\. ?s\. ?(?:a\.)?|pa\. cons\. stat\.|pennsylvania consolidated statutes?", "Pa.C.S."),
        _titled("US-PA", "p.s.", r"p\.s\.", "P.S."),
        _code("US-RI", "g.l.", r"g\. ?l\.(?! c)", "R.I. Gen. Laws", generic=True),
        _named("US-RI", "rhode island", "general laws", r"r\.i\.g\.l\.?|\brigl\b|r\.i\. gen\. laws|g\.l\. 1956", "R.I. Gen. Laws", "r.i.g.l|rigl|r.i. gen|g.l. 1956"),
        _named("US-SC", "south carolina", "code", r"s\.c\. code|(?:19\d\d )?code of laws of s(?:\.c\.|outh carolina)", "S.C. Code Ann.", "s.c. code|code of laws"),
        _named("US-SD", "south dakota", "codified laws", r"\bsdcl\b|s\.d\.c\.l\.|s\.d\. codified laws", "S.D. Codified Laws", "sdcl|s.d.c.l|s.d. cod"),
        _named("US-TN", "tennessee", "code", r"\bt\.c\.a\.?|\btca\b|tenn\. code", "Tenn. Code Ann.", "t.c.a|tca |tenn. code"),
        _code("US-TX", "code of criminal procedure|code crim|c.c.p", r"(?:texas |tex\. )?code (?:of criminal procedure|crim\. proc\.)"
              r"|(?:tex(?:as|\.) )?c\.?c\.?p\.?(?= art)|(?<=, )c\.c\.p\.", "Tex. Code Crim. Proc. art.", articles=True, generic=True),
        _code("US-TX", "penal code", r"(?:texas |tex\. )penal code", "Tex. Penal Code"),
        _code("US-TX", "penal code", r"(?<!california )(?<!cal\. )penal code", "Tex. Penal Code", generic=True),
        _code("US-TX", "business and commerce code|business & commerce code|bus. & com. code",
              r"(?:texas |tex\. )?(?:business (?:and|&) commerce|bus\. & com\.) code", "Tex. Bus. & Com. Code"),
        _code("US-TX", "government code", r"(?:texas |tex\. )government code", "Tex. Gov't Code"),
        _named("US-UT", "utah", "code", r"u\.c\.a\.|\buca(?= ?(?:§ ?)?\d)|utah code", "Utah Code", "u.c.a|uca "),
        _titled("US-VT", "v.s.a|vsa|vermont statutes", r"v\.s\.a\.|vsa|vermont statutes", "V.S.A."),
        _named("US-VA", "virginia", "code", r"va\. code|virginia code", "Va. Code", "va. code"),
        _named("US-WA", "washington", "revised code", r"\brcw|r\.c\.w\.|wash\. rev\. code|revised code of washington", "RCW",
               "rcw|r.c.w|wash. rev|revised code of washington"),
        _named("US-WV", "west virginia", "code", r"w\. ?va\. code", "W. Va. Code", "w. va. code|w.va"),
        _named("US-WI", "wisconsin", "statutes?", r"wis\. stats?\.", "Wis. Stat.", "wis. stat"),
        _code("US-WI", " stats.", r"(?<!wis\. )\bstats\.", "Wis. Stat.", generic=True),
        _named("US-WY", "wyoming", "statutes?", r"\bw\.s\.(?= ?§? ?\d)|wyo\. stat\.", "Wyo. Stat. Ann.", "w.s.|wyo. stat"),
        _code("US-CA", "penal code|pen. code", r"(?:california |cal\. ?|calif\. )pen(?:al|\.) code", "Cal. Penal Code"),
        _code("US-CA", "penal code|pen. code|p.c.|pc ", r"(?<!texas )(?<!tex\. )penal code|\bpen\. code|\bp\.?c\.?(?= ?§? ?\d{3})", "Cal. Penal Code", generic=True),
        _code("US-CA", "evidence code", r"(?:california |cal\. )?evidence code", "Cal. Evid. Code"),
        _code("US-CA", "government code", r"(?<!texas )(?:california |cal\. )?government code", "Cal. Gov. Code", generic=True),
        _code("US-CA", "code of civil procedure", r"(?:california |cal\. )?code of civil procedure", "Cal. Civ. Proc. Code", generic=True),
        _code("US-CA", "civil code", r"(?:california |cal\. )?civil code", "Cal. Civ. Code", generic=True),
        _code("US-CA", "vehicle code", r"(?:california |cal\. )?vehicle code", "Cal. Veh. Code", generic=True),
        _code("US-CA", "health and safety code|health & safety code|h&s|h & s", r"(?:california |cal\. )?health (?:and|&) safety code|\bh ?& ?s(?: code)?(?= ?§? ?\d)",
              "Cal. Health & Safety Code", generic=True),
        _code("US-CA", "business and professions code|business & professions code",
              r"(?:california |cal\. )?business (?:and|&) professions code", "Cal. Bus. & Prof. Code", generic=True),
        _several("US-CA", " code|code civ. proc|ccp", r"california |cal\. ?|calif\. ", r"", _CALIFORNIA),
        _several("US-NY", " law| laws|eptl|scpa|vtl|family court act|court procedure act", r"(?:new york(?: state)?|n\.y\.|nys) ", r"", _NEW_YORK),
        _several("US-TX", " code", r"(?:texas|tex\.) ", r" code", _TEXAS),
        _several("US-MD", " article|com. law|bus. reg|state gov", r"(?:md\.|maryland) code,? (?:ann\.,? )?(?:of )?", r"(?: article)?", _MARYLAND),
    )
    for code in codes
)  # fmt: skip

# Massachusetts counts chapters before sections, and names them in either order.
MASSACHUSETTS = re.compile(
    r"(?:(?:massachusetts )?general laws|(?:m\. ?)?g\. ?l\.(?: ?a\.)?|\bmgla?\b|mass\. gen\. laws)(?: ann\.)?,? ?(?:chapter|c\.|ch\.|c(?= ?\d)) ?(?P<ch>\d+[a-z]?),? ?"
    rf"(?:{SECTIONS}{LIST})?"
    rf"|{SECTIONS}{LIST.replace('?P<list>', '?P<before>')},? of chapter (?P<ch2>\d+[a-z]?) of the general laws"
)
MASSACHUSETTS_WORDS = ("general laws", "g.l.", "g. l.", "m.g.l", "mgl", "mass. gen", "of chapter")
# Virginia's own warrants and subpoenas cite its code by section alone.
BARE_VIRGINIA = re.compile(r"(?<![\w.])§ ?§? ?(?P<list>\d{1,2}(?:\.\d)?-\d{1,4}(?:\.\d{1,2})*(?::\d{1,2})?)")

# Codes and titles of crimes: what a paper cites of them is what it investigates, whatever the sentence around.
CRIMES = (
    "N.Y. Penal Law", "Tex. Penal Code", "Md. Code, Crim. Law", "720 ILCS", "RCW 9A.", "N.J. Stat. Ann. § 2C:",
    "La. Rev. Stat. § 14:",
)  # fmt: skip
# Sections and chapters of state codes that give the power to search, subpoena or order, whatever the sentence around
# them; in all others, the words around decide. A number that ends in a dot or a hyphen stands for all that begin with it.
STATE_POWERS: dict[str, tuple[str, ...]] = {
    "US-AZ": ("13-3016", "13-3018", "13-3911", "13-3912", "13-4071"),
    "US-CA": (
        "1523", "1524", "1524.1", "1524.2", "1524.3", "1525", "1526", "1528", "1529", "1534", "1546", "1546.1",
        "1546.2", "1546.4", "1326", "1326.1", "638.52", "638.53", "1985", "1560", "1561", "11180", "11181",
        "2020.410", "2029.300",
    ),
    "US-CO": ("16-3-301", "16-3-301.1", "16-3-303", "16-3-304", "16-15.5"),
    "US-CT": ("54-47aa",),
    "US-DC": ("23-521", "23-522", "23-523", "23-524"),
    "US-FL": ("92.605", "933.01", "933.02", "933.04", "933.18", "934.23", "934.25", "934.255", "934.31", "934.33", "27.04"),
    "US-IL": ("168/10", "35/3.5"),
    "US-ME": ("642", "643", "648"),
    "US-MN": ("626.04", "626.05", "626.06", "626.085", "626.18", "626a.28", "388.23", "8.31"),
    "US-MT": ("46-5-602", "46-5-605", "46-5-110"),
    "US-NJ": ("2a:156a-29", "2a:156a-30", "2a:81-17"),
    "US-NM": ("10-16f-",),
    "US-NY": ("610.10", "610.20", "610.25", "690", "690.05", "690.10", "690.35", "690.45", "700", "700.05", "700.30", "705", "705.00",
              "63(12)"),
    "US-OH": ("2935.23", "2939.12"),
    "US-PA": ("5742", "5743", "5743.1", "5744"),
    "US-TX": ("18.01", "18.02", "18.20", "18.21", "18a", "18b", "20.11", "24.02", "20a.251"),
    "US-UT": ("77-22", "77-22-2", "77-22-2.5", "77-23c", "77-23f", "77-23f-", "77-23c-", "77-23-2"),
    "US-VA": ("19.2-10.2", "19.2-53", "19.2-54", "19.2-70.2", "19.2-70.3"),
    "US-WA": ("10.79", "10.96", "10.27", "9.73.260", "9.73.040"),
    "US-WI": ("968.12", "968.135", "968.375", "968.02"),
}  # fmt: skip
