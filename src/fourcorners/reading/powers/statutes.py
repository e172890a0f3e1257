"""What is known of statutes before any paper is read: which sections are powers, and how codes are written.

Federal powers are those of 18 USC chapters 119, 121 and 206 and the sections that give an agency or a court the
power to summon, subpoena, search or restrain. Everything else that a federal paper cites is an offence, a definition
or history, and only the words around it can say which.
"""

from __future__ import annotations

_BY_TITLE = {
    "2": "192",
    "5": "406",
    "7": "9 15",
    "8": "1225 1229a",
    "12": "1818 3402 3405 3406 3407 3408 3414 5562",
    "15": "49 57b-1 77s 78u 80b-9 1312 1681u 1681v 2079 7706",
    "18": ("2516 2518 2702 2703 2704 2705 2709 2713 3117 3121 3122 3123 3124 3125 3126 3127 3486 "
"3509 3512 3771"),
    "19": "1508 1509",
    "20": "3413",
    "21": "876 967",
    "26": "7602 7603 7609",
    "28": "1651 1782",
    "29": "161 209 521 1134",
    "31": "3733 5318",
    "39": "3016",
    "42": "405 2000e-9",
    "46": "6304",
    "47": "409 551 1002",
    "49": "1113",
    "50": "1802 1804 1805 1823 1824 1841 1842 1843 1861 1862 1881a 3162 4555",
}  # fmt: skip
COMPELLING = frozenset(
    f"{title}:{section}" for title, sections in _BY_TITLE.items() for section in sections.split()
) | {
    # Powers by subsection, where the rest of the section is something else.
    "17:512(h)",
    "18:981(b)",
    "18:982(b)",
    "21:853(e)",
    "21:853(f)",
    "18:2511(2)",
    "8:1357(d)",
    "15:78u(b)",
}
# Subsections of power sections that grant no power: immunity, execution, definitions.
NEVER_POWER = frozenset({"18:2703(e)", "18:2703(g)", "18:2703(h)", "18:2702(a)"})
# What defines words, pays for the search or lets people sue: neither a power nor an offence.
POWERLESS = frozenset(f"18 U.S.C. § {section}" for section in ("2510", "2706", "2707", "2711", "3127"))
# Sections of which the normal form keeps the first subsection, or all of them.
KEEP_SUBSECTION = frozenset({"18:2703", "18:2705", "17:512", "18:2511", "18:981", "18:982", "21:853", "8:1357"})
WHOLE_SUBSECTION = frozenset({"18:2702", "8:1225", "5:406"})

_ITEM = r"(?!\d{1,3} ?(?:u\.? ?s\.? ?c|c\.? ?f\.? ?r\b|ilcs|pa\. ?c|del\. ?c|m\.r\.s|v\.s\.a|o\.s\.|okla\.))\d{1,5}(?:z[a-z]?\d{1,2}|zz[a-z]{1,2}\b|z[a-z]{2}\b|[a-z]{0,2})(?:-\d{1,2},\d{3}(?![\d-])|[.:/-][\da-z]{1,6}){0,4}(?: ?\((?!fraud|theft|arson|libel|rape)[\da-z.]{1,5}\)){0,5}(?: et\.? seq\.?)?(?:(?:,? and|,? or|,) \([\da-z]{1,4}\)){0,3}"
_JOIN = (
    r"(?:,? ?(?:and|&|or|et|und|to|oraz|sowie|read with|r/w) ?|,? (?:y|i|a|og|och|en|e|ja) |, ?|; ?(?=§)| - (?=\d+[.:]\d))"
    r"(?:ss?\.|sections?|articles?|arts?\.|u/s|§)? ?"
)
LIST = rf"(?P<list>{_ITEM}(?:{_JOIN}{_ITEM}){{0,8}})"
# Behind the name of a law: a section that goes on with the name of another law is no part of the list.
LIST_BEHIND = rf"(?P<list>{_ITEM}(?:{_JOIN}(?>{_ITEM})(?!,? of (?:the |title )(?!state))){{0,8}})"
SECTIONS = r"(?:(?:sections?|secs?\.?|ss?\.|§ ?§?|arts?\.?|articles?) ?)"
