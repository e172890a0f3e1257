"""The marks by which a copy shows that its original is signed, as offices of Europe and of Latin America write them.

`JUDr. Mareš, v. r.`, `(vlastoručni potpis)`, `[digitaal ondertekend: S. Terpstra]`, `/-/ Jan Nowak`, `Undertecknat
elektroniskt`. A word for a signature in brackets is a mark where its line holds little else; under a rule, or with words
that ask for one or deny it, it is an empty place.
"""

from __future__ import annotations

import re

from fourcorners.reading.origin.persons import signing_person
from fourcorners.reading.origin.signplaces import Sign
from fourcorners.reading.origin.signwords import BENCH, NAME_WORD, RULE
from fourcorners.reading.texts.prose import Prose

# Words for a signature or a seal, whatever ending they have.
_STEMS = (
    "signatur signed signé sealed seal sceau unterschr unterzeichn gezeichnet signiert amtssignatur firma firmat firmad "
    "rúbric rubric assin ondertekend handtekening underskr undertegn underteckn namnteckning signert signeret undirrit undirskr llofnod "
    "allekirj varmennettu podpis podpí potpis подпис підпис потпис υπογρ aláír hitelesít allkir digitaalallkir digiallkir parakst "
    "parašas parašo pasirašyt semnat semnăt imzal ënnerschr iffirm sínith síniú signat asinad cachet кеп qes podeps namnteckna ass."
).split()
_BRACKETED = re.compile(
    rf"[(\[/*](?P<words>(?:[^\W_][^()\[\]/*_…\n]{{0,38}}[\s,;-])?(?:e-)?(?:{'|'.join(_STEMS)})[^()\[\]*_…\n]{{0,60}})[)\]/*]",
    re.IGNORECASE,
)
# What asks for a signature, denies it, or names the place for it.
_NONE = re.compile(
    r"\b(?:not|unsigned|no|to be|here|place|block|required|if|must|without|awaiting|nicht|ohne|sans|sin|senza|sem|bez|nie"
    r"|ikke|inte|ilman|uten|uden|utan|zonder|niet|date|datum|data|fecha|lieu|ort|miejsce|místo|name|nombre|nom|see|like|by hand only)\b",
    re.IGNORECASE,
)
# Said outright, without brackets.
_SAID = re.compile(
    r"rafrænt undirritað|(?:elektronisk|digitalt?)t? (?:signert|signeret|godkjent|godkendt|underskrevet|undertegnet|undertecknat|signerad)"
    r"|godk(?:endt|änt) elektroniskt?|under(?:skrevet|tegnet) digitalt|elektroniskt under\w+|sähköinen allekirjoitus|(?:getekend|underskrift|unterzeichnet|podpisany?): (?=[^\W\d_])|(?:undertecknat|signerat|signerad) (?:elektroniskt|digitalt)"
    r"|sähköisesti (?:allekirjoitettu|varmennettu)|allkirjastatud digitaalselt|digitaalselt allkirjastatud"
    r"|parakstīts (?:ar (?:drošu|elektronisko)|elektroniski)|pasirašyt(?:a|as) (?:elektroniniu|kvalifikuotu)|(?:elektronick[yé]|digitáln[ěe]) pod(?:eps|pís)\w+"
    r"|pod(?:eps|pís)\w+ (?:elektronick[yé]|digitáln[ěe])|elektroni[čc]ki potpis\w*|podpis (?:nieczytelny|odręczny|lastnoročen|vlastnoručn)\w*"
    r"|(?:подпис(?:ано|ан|ал)|підписано) (?:с |електронн|цифров)|podpisano s kvalificiranim|potpis {1,6}pečat|firma digitale$|semnat (?:electronic|digital)|(?:ψηφιακά|ηλεκτρονικά) υπ\w+|υπογράφηκε (?:ψηφιακά|ηλεκτρονικά)"
    r"|(?:fattat|beslutat|godkänt|signerat) (?:och signerat )?(?:digitalt|i systemet)|signat electr\w+|asinado dixital\w+|amtssigniert|firma autografa sostituita"
    r"|(?:firmad[oa]|assinado|signed|firmato)(?: por| with|:) (?=[^\W\d_])|parašas galioja|podpis:? nečiteln\w+|pod[ií]?p[ií]sané rukou|vlastnoruční podpis|właściwy podpis"
    r"|allekirjoitus: (?=[^\W\d_])|elektronisk underskrift|godkendt i \w+|official stamp: signed|on file copy: yes|signature serveur ok"
    r"|elektronikusan (?:hitelesít|aláír)\w+|imzalanmıştır"
)
_SAID_WORDS = (
    "rafrænt", "elektronisk", "digital", "godkendt", "godkänt", "underskrevet", "undertegnet", "sähköinen", "getekend", "underskrift", "unterzeichnet", "potpis", "firma digitale", "pasirašytas", "podpisan", "подписал", "undertecknat", "signera", "sähköisesti", "allkirjastatud",
    "digitaalselt", "parakstīts", "pasirašyta", "elektronick", "digitáln", "podeps", "podpís", "elektroni", "podpis",
    "fattat", "beslutat", "godkänt", "signerat", "signat", "asinado", "amtssigniert", "firma autografa", "firmad", "firmato", "assinado", "signed", "parašas", "vlastnoruční",
    "właściwy", "allekirjoitus", "official stamp", "file copy", "signature serveur",
    "подписан", "підписано", "semnat", "ψηφιακά", "ηλεκτρονικά", "υπογράφηκε", "elektronikusan", "imzalan",
)  # fmt: skip
# `by my own hand`, behind a name: vlastní rukou, svojeručno, manu propria, saját kezével, eigenhändig.
_OWN_HAND = re.compile(
    rf"{NAME_WORD},?[ \t/]{{1,30}}[(/]?(?:(?:[vsmerl]\. ?[rpkhz]|v\.r|т\. ?ч|с\. ?р|τ\. ?υ|sign|ss)\.|ss\b|s\. ?k\.|sk\.|eh\.?|e\. ?h\.)[)/]?(?=[ \t]{{0,40}}(?:\n|$)|,|\)| {{3}})"
)
_OWN_HAND_SIGNS = (
    "v. r.", "v.r.", "s. r.", "s.r.", "m. p.", "m.p.", "s. k.", "s.k.", " sk.", " eh", "e. h.", "e.h.", "r. z.", "l. r.", "l.r.", "(ss", "sign.", "т.ч.",
    "с. р.", "с.р.", "τ.υ.",
)  # fmt: skip
# A sign before a name that stands for the hand that signed.
_BEFORE_NAME = re.compile(
    rf"(?:/-/|\(-\)|\(iff\.\)|\(υπ\.\)|\(Υπ\.\)|[(\[]s\.?[)\]]|[(/]п[)/]|\(sé\)|\(ass\.\)|\(w\.g\.\)|\(a\)|/f/|(?:(?<=\n)|(?<= {{3}}))(?:ss?|get|w\.g|ass)\.|\(υπογρ\.\)|\(τ\.υ\.\))"
    rf"[ \t]{{0,3}}\n?[ \t]{{0,60}}/?(?=(?:mr\. |dr\. )?(?:[A-ZÀ-ÞА-Я]\. ?){{0,2}}{NAME_WORD}|\(не се чете\)|не се чете|indescifrabil)"
)
_BEHIND_NAME = re.compile(
    rf"{NAME_WORD},?[ \t]{{1,30}}(?:/-/|\(-\)|\(sé\)|\(ss\)|– semnat|\(w\.g\.\)|\(getekend\)|\(podp\.\)|\(gez\.\)|\(sgd\.?\)|\(signed\)|\(signé\))(?=[ \t]*(?:\n|$| {{3}}))"
)
# `Podpis: A. Rybníčková`, `Aláírás: dr. Szalkai Ödön`, `Electronically authenticated: D. Holt`.
_WITH_NAME = re.compile(
    r"(?i:(?<!\w)(?:podpis|potpis|podeps[aá]n[oa]?|aláírás|aláírta|подпис(?:ал)?|підпис(?:ав)?|υπογραφή|paraksts|parašas|allkiri|allekirjoitus|underskrift|undertegnet|semnătur[aă]|firma|assinatura|asinatura|sinatura|handtekening|signature|unterschrift|undirskrift"
    r"|electronically (?:authenticated|authori[sz]ed|approved|validated|issued)(?: by)?))[ \t]{0,3}:[ \t]{0,12}(?P<rest>[^\n]{3,80})"
)
# A word for a signature that is all of its line, near the end.
_ALONE = re.compile(
    r"\n[ \t]*-?[ \t]?(?:firmado|firmato|signé|signed|assinado|undertecknat|undirritun|podpisano|\(?sign\.\)?(?: elektronisk\)?)?|s\. ?k\.|aláírás)[ \t]?-?(?=[ \t]*(?:\n|$| {3}))",
    re.IGNORECASE,
)
_NEAR_END = 700
_STROKES = (
    "/-/",
    "(-)",
    "(s)",
    "(s.)",
    "[s]",
    "(п)",
    "/п/",
    "(sé)",
    "(ass.)",
    "(w.g.)",
    "(a)",
    "/f/",
    "s. ",
    "get. ",
    "w.g. ",
    "ass. ",
    "(υπογρ.)",
    "(τ.υ.)",
    "– semnat",
)
_GREEK_SEAL = re.compile(r"\(τ\.\s?σ\.\s?[–-]?\s?υ\.\)", re.IGNORECASE)
# So much else may stand on the line of a mark, and so far from the end a paper's marks are looked for.
_REST, _TAIL = 75, 20_000


def marks(prose: Prose) -> list[Sign]:
    """The marks of signing in the words of the paper, each filled, without a name."""
    full, lower = prose.text.full, prose.text.lower
    begin = max(0, len(full) - _TAIL)
    spans = [prose.back(*match.span()) for match in prose.matches(_SAID, _SAID_WORDS, 30, 60)]
    spans += _in_brackets(full, begin)
    if any(sign in lower for sign in _OWN_HAND_SIGNS):
        spans += [match.span() for match in _OWN_HAND.finditer(full, begin)]
    if any(sign in lower for sign in _STROKES):
        # `(a)` before a name is a mark in Danish, and of a list where `(b)` follows.
        listed = "(b)" in lower
        spans += [
            match.span() for match in _BEFORE_NAME.finditer(full, begin) if not (listed and match[0].startswith("(a)"))
        ]
        spans += [match.span() for match in _BEHIND_NAME.finditer(full, begin)]
    spans += [match.span() for match in _ALONE.finditer(full, max(0, len(full) - _NEAR_END))]
    spans += [
        match.span()
        for match in _WITH_NAME.finditer(full, begin)
        if signing_person(re.split(r" {3,}|\t|\|", match["rest"])[0], alone=True) is not None
    ]
    if "τ.σ" in lower or "τ. σ" in lower:
        spans += [match.span() for match in _GREEK_SEAL.finditer(full, begin)]
    return [Sign(True, span, "", "", bool(BENCH.search(lower, max(0, span[0] - 60), span[1] + 40))) for span in spans]


# The day that stands before a mark on the line that closes a paper.
_DATED = re.compile(r"\b20\d\d\b")


def _in_brackets(full: str, begin: int) -> list[tuple[int, int]]:
    """Words for a signature in brackets, on a line that holds little else and no rule to sign on."""
    found = []
    for match in _BRACKETED.finditer(full, begin):
        start, end = match.span()
        line_end = full.find("\n", end)
        line_end = line_end if line_end >= 0 else len(full)
        line = full.rfind("\n", 0, start) + 1
        above = full.rfind("\n", 0, max(0, line - 1)) + 1
        rest = " ".join(f"{full[line:start]} {full[end:line_end]}".split())
        if (
            (len(rest) > _REST and not _DATED.search(full, max(line, start - 70), start))
            or _NONE.search(match["words"])
            or RULE.search(full, max(above, line - 120), min(line_end, end + 90))
        ):
            continue
        if rest[-1:] == ":" or (not rest and not full[:line].strip()):
            continue
        found.append((start, end))
    return found
