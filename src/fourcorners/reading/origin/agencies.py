"""The agency behind a paper: the body of its letterhead, or the one it says it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.origin import bodies
from fourcorners.reading.origin.bodies_abroad import BODIES, COURTS, Body
from fourcorners.reading.origin.names import proper, title_case
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.values import Found

FEDERAL = "US-FED"
Hit = tuple[int, int, str]

_SMALL = frozenset(
    "of the for in and & at to de del della delle di da do das dos du des der den dem für am an la le les el il lo l i "
    "te presso près on beim bei van het e y et og und i. a w we v ve u na nad pod při pri ob do zu zum zur dos".split()
)
# Words that end a body's name where a line does not.
_STOP = frozenset(
    "notice order warrant subpoena summons request demand to from re ref reference date dated case no number tel phone "
    "telephone email fax via dear aktenzeichen az geschäftszeichen geschäftsnummer an vs v in name under issued pursuant "
    "agency department office requesting officer official issued given by authority cabinet beschluss decreto réquisition auto mandamiento oficio ofício procès-verbal production".split()
)
_WORD = re.compile(r"[^\s,;:()\[\]|<>\"“”*_]+")
_UNIT = re.compile(
    r"\b(?:[A-Z][a-z]{2,15}(?: and| &)? ){1,5}(?:Crime Bureau|Crime Unit|Crime Division|Crime "
    r"Cell|Intelligence Unit|Interception Unit)\b"
)
_PLACE_AFTER = re.compile(
    r"[ ,\n]{1,6}(?P<more>(?:(?i:for|of) (?:the )?)?(?:(?:[A-Z][\w.'-]{1,24}[ -]){1,3}(?i:county|parish|district|judicial "
    r"circuit)|(?i:county|parish|state|commonwealth|city) (?i:of) [A-Z][\w.'-]{1,24}(?: [A-Z][\w.'-]{1,24})?)\b(?: (?i:of) [A-Z][\w.'-]{1,24})?"
    r"|(?i:for|of) (?:the )?[A-Z][\w.'-]{1,24}(?: [A-Z][\w.'-]{1,24}){0,2})"
)
_US_ATTORNEY = re.compile(r"(?:united states|u\. ?s\.) attorney'?s?'?(?: office)?")


def find_agency(prose: Prose, jurisdiction: str | None) -> Found[str] | None:
    """The first agency of that jurisdiction that the paper names, an agency's unit with it where both are named."""
    return prose.once(("agency", jurisdiction), lambda: _agency(prose, jurisdiction))


def _agency(prose: Prose, jurisdiction: str | None) -> Found[str] | None:
    hits: list[Hit] = []
    head = prose.once("letterhead", lambda: _letterhead(prose))
    if jurisdiction is None or jurisdiction == FEDERAL:
        hits += prose.once("federal agencies", lambda: _federal(prose))
    if jurisdiction is None or not jurisdiction.startswith("US-"):
        hits += _abroad(prose, BODIES, jurisdiction)
    if jurisdiction != FEDERAL and not hits:
        hits += prose.once("local agencies", lambda: _local(prose))
        hits += _ministries(prose)
    if head and not any(heads(prose, h[0]) and h[0] < _TOP for h in hits):
        # What a paper mentions is not whose paper it is; what stands over it is.
        hits = [head]
    if not hits:
        return None
    start, end, name = min(hits, key=lambda h: (_rank(h), h[0], -h[1]))
    unit = _UNIT.search(prose.cased, 0, 20_000) if jurisdiction and not jurisdiction.startswith("US") else None
    if unit and unit[0] not in name and "," not in name:
        return prose.found(f"{name}, {unit[0]}", (start, end), unit.span())
    return prose.found(name, (start, end))


def named_agencies(prose: Prose, place: str | None, *, federal: bool) -> Iterator[tuple[str, Found[str]]]:
    """What each rule finds of agencies anywhere in the paper, with the rule's name: the first few of each.

    `place` is the country whose bodies are looked for beside those of every country; `federal` looks for those of the
    United States too.
    """
    rules = (
        ("federal", prose.once("federal agencies", lambda: _federal(prose)) if federal else []),
        ("abroad", _abroad(prose, BODIES, place)),
        ("local", prose.once("local agencies", lambda: _local(prose))),
        ("ministry", _ministries(prose)),
        ("letter", [head] if (head := prose.once("letterhead", lambda: _letterhead(prose))) is not None else []),
    )
    for rule, hits in rules:
        for start, end, name in sorted(hits)[:_MOST_NAMED]:
            yield rule, prose.found(name, (start, end))


_MOST_NAMED = 6


def find_sender(prose: Prose) -> Found[str] | None:
    """Who stands behind `FROM:` in the head of a paper that is written like a memorandum."""
    match = _FROM.search(prose.text.full, 0, 2_000)
    if match is None:
        return None
    return prose.text.found(
        " ".join(match["name"].split()).strip(" .,").removeprefix("The ").replace(" and the ", " and "),
        match.span("name"),
    )


_FROM = re.compile(r"(?m)^[ \t]*(?:FROM|From)[ \t]*:[ \t]*(?P<name>[^\n@]{5,110})")


def find_court_abroad(prose: Prose) -> tuple[Hit, str | None] | None:
    """The first court outside the United States that heads a line near the top of the paper, and its country.

    No country where courts of several are called so.
    """
    found: list[tuple[Hit, str | None]] = []
    for phrase in (COURT_PHRASES[i] for i in prose.among(COURT_PHRASES)):
        body = _COURT_OF[phrase]
        at = prose.flat.find(phrase, 0, _HEAD)
        while at >= 0:
            hit = _whole(prose, body, at)
            if hit is not None and heads(prose, hit[0]):
                found.append((hit, body.place))
                break
            at = prose.flat.find(phrase, at + len(phrase), _HEAD)
    if not found:
        closing = _CLOSING_COURT.search(prose.cased, max(0, len(prose.cased) - 600))
        if closing is None:
            return None
        which = "court" if closing["court"] else "peace"
        return (*closing.span(which), _name(closing[which])), None
    return min(found, key=lambda f: (f[0][2].casefold().startswith(_ABOVE_IT), f[0][0], -f[0][1]))


# `A Judge of the Provincial Court of Nova Scotia`, under the signature.
_CLOSING_COURT = re.compile(
    r"(?P<peace>Justice of the Peace in and for (?:the )?(?:[A-Z][\w'’]+ ?){1,4})|(?:Judge|Justice|Registrar|Magistrate) of (?:the )?(?P<court>(?:[A-Z][\w'’]+ ){0,3}Court(?: of (?:[A-Z][\w'’]+ ?){1,4})?)"
)


# The court of appeal in whose district a court lies stands over that court's own name.
_ABOVE_IT = ("cour d'appel", "corte d'appello", "corte di appello", "tribunal da relação")
_HEAD = 6_000
_COURT_OF = {body.phrase: body for body in COURTS}
COURT_PHRASES = tuple(_COURT_OF)
_BODY_OF = {body.phrase: body for body in BODIES}


def named_bodies(prose: Prose) -> list[tuple[Hit, str]]:
    """Every listed body of another country that the paper names as a name, with its country."""
    found = []
    for table in (_BODY_OF, _COURT_OF):
        phrases = tuple(table)
        for place in prose.among(phrases):
            body = table[phrases[place]]
            at = prose.flat.find(body.phrase)
            if at >= 0 and body.place is not None and (hit := _whole(prose, body, at)) is not None:
                found.append((hit, body.place))
    return found


def _federal(prose: Prose) -> list[Hit]:
    hits: list[Hit] = []
    phrases = _FEDERAL_PHRASES
    for place in prose.among(phrases):
        phrase, name = bodies.FEDERAL[place]
        at = prose.flat.find(phrase)
        if at >= 0 and not prose.flat.startswith((" act ", " act,"), at + len(phrase)):
            hits.append((at, at + len(phrase), name))
    hits += [h for h in _offices(prose) if "inspector general" in h[2].lower() and h[0] < 4_000]
    if "attorney" in prose.flat:
        attorney = prose.search(_US_ATTORNEY, ("united states attorney", "u.s. attorney", "u. s. attorney"), 0, 60)
        if attorney:
            hits.append((*attorney.span(), "United States Attorney's Office"))
    return hits


_FEDERAL_PHRASES = tuple(phrase for phrase, _ in bodies.FEDERAL)


def _abroad(prose: Prose, table: tuple[Body, ...], jurisdiction: str | None) -> list[Hit]:
    hits = []
    phrases = _BODY_PHRASES
    for place in prose.among(phrases):
        body = table[place]
        kin = _KIN.get(jurisdiction or "", ())
        if jurisdiction not in {None, "EU"} and body.place not in {None, jurisdiction, *kin}:
            continue
        at = prose.flat.find(body.phrase)
        for _ in range(4):
            if at < 0:
                break
            hit = _whole(prose, body, at)
            if hit is not None:
                hits.append(hit)
                break
            at = prose.flat.find(body.phrase, at + len(body.phrase))
    return hits


# Countries whose bodies are called by the words of another's language.
_KIN: dict[str, tuple[str, ...]] = {
    "AT": ("DE",), "CH": ("DE", "FR", "IT"), "LI": ("DE",), "LU": ("FR", "DE", "BE"), "BE": ("FR", "NL"), "MC": ("FR",),
    "BR": ("PT",), "CZ": ("SK",), "SK": ("CZ",), "MD": ("RO",), "CY": ("GR",),
    **dict.fromkeys(("MX", "AR", "CO", "CL", "PE", "EC", "BO", "PY", "UY", "CR", "PA", "GT", "DO", "VE"), ("ES", "MX", "AR", "CO", "CL")),
    **dict.fromkeys(("MA", "TN", "DZ", "SN", "CI", "CM"), ("FR",)),
}  # fmt: skip
_CONTINUES = re.compile(
    r" ?(?:presso il|presso la|près|bei dem|beim|de |di |du |da |do |del |della |van |von |of the |at the |we? |ve? |na |pri |für )"
)
_BODY_PHRASES = tuple(body.phrase for body in BODIES)


def _whole(prose: Prose, body: Body, at: int) -> Hit | None:
    """The body's name around its phrase: further words on the same line that belong to it. None in running text."""
    end = at + len(body.phrase)
    if _in_address(prose.flat, at, end):
        return None
    if prose.flat[max(0, at - 1) : at].isalnum() or (body.follow == 0 and prose.flat[end : end + 1].isalnum()):
        return None
    if body.written is not None:
        return at, end, body.written
    if body.lead == body.follow == 0:
        return at, end, _name(prose.cased[at:end])
    if not prose.cased[at].isupper() and body.lead == 0:
        return None
    line_start, line_end = _line(prose, at)
    start = _lead(prose, at, line_start, body.lead)
    if body.lead and not body.follow and start == at:
        return None
    first = end = _follow(prose, end, line_end, body.follow)
    if body.follow and end >= line_end - 1 and _CONTINUES.match(prose.flat, line_end):
        # `Procura della Repubblica` / `presso il Tribunale di Torino`
        after = _line(prose, min(line_end + 2, len(prose.cased) - 1))[1]
        end = _follow(prose, end, after, body.follow + 4)
    if body.follow and not body.lead and end == at + len(body.phrase) and not _stands_alone(prose, at, end):
        return None
    if first < end and prose.cased[start:first].isupper() and not prose.cased[start:end].isupper():
        # `PROKURATURA REJONOWA` / `w Brzezinie`: a line in capitals, and one that is not.
        return start, end, f"{_name(prose.cased[start:first])} {prose.cased[first:end].strip(' ,.-')}"
    return start, end, _name(prose.cased[start:end])


def _in_address(flat: str, start: int, end: int) -> bool:
    """Whether a phrase is part of an address of mail or of a page: `policija.example`, `desk@police.example`."""
    first = flat.rfind(" ", max(0, start - _ADDRESS), start) + 1
    last = flat.find(" ", end, end + _ADDRESS)
    token = flat[first if first else max(0, start - _ADDRESS) : last if last >= 0 else end + _ADDRESS]
    return "@" in token or "://" in token or token.startswith("www.")


# No longer part of an address is looked at.
_ADDRESS = 60


def _stands_alone(prose: Prose, at: int, end: int) -> bool:
    line_start, line_end = _line(prose, at)
    return not prose.cased[line_start:at].strip() and not prose.cased[end:line_end].strip(" ,.")


def _line(prose: Prose, at: int) -> Span:
    """The part of `cased` that stands on the same line as `at`, a wide gap counting as a line's end."""
    full, here = prose.text.full, prose.back(at, at + 1)[0]
    start = full.rfind("\n", max(0, here - 200), here) + 1
    end = full.find("\n", here, here + 300)
    end = end if end >= 0 else min(len(full), here + 300)
    for gap in ("   ", "\t", "§", "|"):
        after, before = full.find(gap, here, end), full.rfind(gap, start, here)
        end = after if after >= 0 else end
        start = before + len(gap) if before >= 0 else start
    return prose.forth(start, start)[0], prose.forth(end, end)[0]


def _lead(prose: Prose, at: int, line_start: int, most: int) -> int:
    words = list(_WORD.finditer(prose.cased, line_start, at))[-most:] if most else []
    start = at
    for word in reversed(words):
        bare = word[0].lower().strip(".")
        between = prose.cased[word.end() : start]
        if (
            between.strip()
            or bare in _STOP
            or not (word[0][0].isupper() or word[0][0].isdigit() or bare in {"of", "and", "&"})
        ):
            break
        start = word.start()
    while start < at and (first := _WORD.match(prose.cased, start)) and first[0].lower() in _SMALL:
        start = first.end() + 1
    return start


def _follow(prose: Prose, end: int, line_end: int, most: int) -> int:
    last, count = end, 0
    for number, word in enumerate(_WORD.finditer(prose.cased, end, line_end)):
        bare = word[0].lower().strip(".")
        # `no. 3 of Rioclaro`, `Kreuzberg an der Thaya`: of courts and towns.
        goes_on = bare in _STOP and (
            _NUMBERED.match(prose.flat, word.start()) or _ON_RIVER.match(prose.flat, word.start())
        )
        if count >= most or prose.cased[last if number else end : word.start()].strip(" -–,"[: 4 if goes_on else 3]):
            break
        if bare in _STOP and not goes_on:
            break
        if goes_on:
            last = word.end()
            continue
        if not (word[0][0].isupper() or word[0][0].isdigit() or bare in _SMALL or bare[:2] in {"nº", "n°", "n."}):
            break
        last = word.end()
        if bare not in _SMALL:
            count += 1
            end = last
        if word[0].endswith(".") and len(bare) > 3:
            break
    return end - (prose.cased[end - 1] == ".")


_NUMBERED = re.compile(r"n[or]\.? ?\d{1,2}\b")
_ON_RIVER = re.compile(r"an der [^\W\d_]")


def _name(words: str) -> str:
    words = " ".join(words.split()).strip(" ,.-")
    return (
        title_case(words)
        if _LETTERLESS.sub("", words).isupper()
        else words
        if words[:1].isupper()
        else proper(words).title()
    )


# Figures' small letters, which count as lower case in a heading of capitals.
_LETTERLESS = re.compile("[ºª°]")


def _local(prose: Prose) -> list[Hit]:
    """Bodies of a State, county or city, by what they are called."""
    hits = _offices(prose)
    phrases = bodies.AFTER_NAME
    for place in prose.among(phrases):
        phrase = phrases[place]
        at = prose.flat.find(phrase)
        for _ in range(6):
            if at < 0:
                break
            end = at + len(phrase)
            start = _lead(prose, at, _line(prose, at)[0], 4)
            mine = start < at and not prose.flat[end : end + 1].isalpha()
            if mine and (phrase != "police" or not _OFFICER.match(prose.flat, end)):
                name = _name(prose.cased[start:end])
                if not _NO_NAME.search(name):
                    hits.append((start, end, name))
                    break
            at = prose.flat.find(phrase, end)
    for match in prose.matches(bodies.STATE_BODY, _STATE_BODIES, 40, 60):
        words = prose.cased[match.start() : match.end()]
        if words[0].isupper() and heads(prose, match.start()):
            hits.append((match.start(), match.end(), _name(words)))
            break
    if not hits and prose.has(*_PROSECUTORS) and (named := _PROSECUTOR.search(prose.cased, 0, 12_000)):
        hits.append((*named.span("name"), _name(named["name"])))
    return hits


# A prosecutor whose office is not called one: `produce to the Linn County Attorney`.
_PROSECUTOR = re.compile(
    r"(?<!Assistant )(?<!Deputy )(?<!Senior )\b(?P<name>(?:[A-Z][a-z]+ ){1,3}County (?:District |Prosecuting )?(?:Attorney|Prosecutor|Solicitor)(?! General)\b(?!'s)"
    r"|(?:District|State's|Commonwealth's|Prosecuting) Attorney (?:of|for) (?:the )?(?:[A-Z][\w'-]+ ){1,4}(?:District|County|Circuit|Parish))"
)
_PROSECUTORS = (
    "county attorney", "county district", "county prosecut", "county solicitor", "attorney of", "attorney for",
)  # fmt: skip
_STATE_BODIES = ("department of", "board of", "division of", "commission of", "bureau of")
_OFFICER = re.compile(
    r" (?:officers?|stations?|reports?|detectives?|constables?|custody|department|case|chief|use|agenc)"
)
_NO_NAME = re.compile(
    r"\b(?:Under|The|To|Order|By|For|And|Notice|Warrant|Subpoena|Any|All|Local|Other|Said|Such|This)\b"
)


def heads(prose: Prose, at: int) -> bool:
    """Whether what begins here begins its line, an article or `in the` before it aside."""
    line_start, _ = _line(prose, at)
    return _LEADS.fullmatch(prose.flat, line_start, at) is not None


_LEADS = re.compile(
    r"[\W_]*(?:in the|by (?:the )?authority of(?: the)?|before the|at the|the|das|dem|der|die|le|la|el|il|o|a|al|au|ao|del|tribunale|voor de|de)?[\W_]*"
)


def _offices(prose: Prose) -> list[Hit]:
    """`Office of the District Attorney for the Middlesex District`, a letterhead's place beneath it included."""
    hits: list[Hit] = []
    for start, end in prose.near(bodies.OFFICES, 60, 120)[:6]:
        for match in bodies.OFFICE_OF.finditer(prose.cased, start, end):
            at = match.start() + len(match["whose"] or "")
            stop = match.end()
            words = _name(prose.cased[at:stop])
            more = _PLACE_AFTER.match(prose.cased, stop)
            if more and "inspector" not in words.lower():
                # The place may stand on the line below, and ends with that line.
                below = _line(prose, more.start("more"))[1]
                stop = min(more.end(), max(below, more.start("more") + 1))
                joint = " " if more["more"][:4].lower().startswith(("for ", "of ")) else ", "
                words += joint + _lower_small(_name(prose.cased[more.start("more") : stop]))
            parent = _parent(prose, at) if "inspector general" in words.lower() else None
            if parent:
                hits.append((parent[0], stop, f"{parent[1]}, {words}"))
            else:
                hits.append((at, stop, words))
            break
    return hits


def _lower_small(words: str) -> str:
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}" if first in {"For", "Of"} else words


def _parent(prose: Prose, at: int) -> tuple[int, str] | None:
    """The department on the line above an inspector general's."""
    here = prose.back(at, at + 1)[0]
    above = prose.text.full[max(0, here - 160) : here].rstrip().rpartition("\n")[2].strip()
    if (
        not re.search(r"(?i)\b(?:department|agency|administration|service|commission|corporation)\b", above)
        or len(above) > 80
    ):
        return None
    start = prose.flat.rfind(" ".join(above.lower().split()), 0, at)
    return (start, _name(above)) if start >= 0 else None


_MINISTRY = re.compile(
    r"\b(?i:ministry|ministère|ministerio|ministério|ministero|secretariat|department) (?i:of|de|del|della|da|do|for) "
    r"(?:[A-Za-zÀ-ÿ][\wÀ-ÿ&'-]{1,24} ?){1,7}"
)
# `Department for Towns, Harbours and Roads`: what a ministry is for, in a list that ends in `and`.
_LISTED = re.compile(
    r"(?:, (?i:(?:des|de la|de|da|do|del) |l['’])?[A-ZÀ-Ý][\w'’-]{2,20}(?: [A-ZÀ-Ý][\w'’-]{2,20}){0,2}){1,4}"
    r"(?:,? (?i:and|&|et|y|e) (?i:(?:des|de la|de|da|do|del|the) |l['’])?[A-ZÀ-Ý][\w'’-]{2,20}(?: [A-ZÀ-Ý][\w'’-]{2,20}){0,2})"
)


# How far down a letterhead stands.
_TOP = 900
_ORGANISATION = re.compile(
    r"\b(?:council|command|unit|directorate|direction|direzione|dirección|direktion|service|services|servizio|servicio|authority|autoriteit|autorité|autorità|autoridad"
    r"|behörde|amt|inspectie|inspektorat|inspekcja|inspección|inspection|ispettorato|toezicht\w*|urząd|úřad|office|regulatory|consejería|landesmedienanstalt|anstalt|generaldirektion|agency|agence|agenzia|agencia|board|commission|commissioner|department|division|ministry|governorship|prefecture|préfecture"
    r"|prefettura|secretariat|inspectorate|constabulary|police|polizei|policía|politie|polícia|sheriff|prosecutor|attorney|bureau|force|registry|coroner"
    r"|wing|marktaufsicht|parquet|staatsanwaltschaft|procura|fiscalía|prosecution|regulierungs\w+|attorneys|tribunal|insurance|plc|llp|ltd|limited|inc|llc|gmbh|solicitors|s\.a|s\.p\.a|brigade|groupement|comando|delegacia|jefatura|comisaría|questura"
    r"|legal services|law (?:firm|offices?)|university|bank|trust|foundation|association|regulator|ombudsman|committee|embassy|consulate)\b"
)
_NO_HEAD = re.compile(
    r"specimen|attorney or party|without attorney|court use|invented|inventé|inventado|erfunden|restricted|sensitive|confidential|classified|secret\b|official use|official\s?[-–]|page \d|seite|\bto\b|\bre:|dear|"
    r"subpoena|warrant|order\b|notice|summons|request|application|demand|certificate|via |e-?mail|phone|tel\b|fax|@|www\.|http|attn|"
    r"respondents?\b|applicants?\b|claimants?\b|attention|case|docket|reference|\bref\b|custodian|your |invent|template|form\b|draft|copy\b|retrieved|filed|message|legal process|compliance|privacy"
    r"|harbor|data protection officer|bescheid|beschluss|anordnung|ersuchen|réquisition|injonction|mandamiento|oficio|ofício|decreto"
)
_COUNTRY = re.compile(
    r"(?:the )?(?:republic|kingdom|state|commonwealth|federal republic|government|people's republic|federation) of|république|república|repubblica|royaume"
    r"|reino|bundesrepublik|freistaat|freie und|united states|administración de justicia|poder judici|serviço público|service public|land "
)


# What marks an invented paper, beside the name of who is said to have written it.
_SPECIMEN = re.compile(
    r"\s*(?:\([^()\n]{0,20}\bspecimen\b[^()\n]{0,30}\)|\(?\bspecimen\b(?: (?:agency|unit|office|force))?\)?)"
)
# A form's label with the dots that lead to its value.
_LEADERS = re.compile(r"^[^.]{3,50}\.{4,}\s*")
_FIELD = re.compile(
    r"^(?:(?:requesting |issuing )?(?:agency|authority|body|office)(?: name)?|from|issued by|organi[sz]ation)"
    r"(?:\s?:\s*|\t\s*|\s+(?!of\b|for\b))",
    re.IGNORECASE,
)


# What calls the body in the next cell, and is no name itself.
_LABEL = re.compile(
    r"(?:name of )?(?:the )?(?:(?:issuing|requesting|competent|public|investigating|law enforcement|ordering) )?"
    r"(?:authority|agency|body|office|organi[sz]ation|department|force)(?: name| and unit)?",
    re.IGNORECASE,
)


def _letterhead(prose: Prose) -> Hit | None:
    """The organisation that stands over the paper: the first line of the head that names one, and nothing else."""
    full = prose.text.full
    at = 0
    for line in full[:_TOP].split("\n")[:14]:
        start = at
        at += len(line) + 1
        bare = _SPECIMEN.sub("", _LEADERS.sub("", line.strip()))
        cells = [cell.strip(" .,:;*_-–—") for cell in re.split(r" {3,}|\t|\|", bare)]
        words = cells[1] if len(cells) > 1 and _LABEL.fullmatch(cells[0]) else cells[0]
        lower = words.lower()
        if not 6 <= len(words) <= 90 or any(c.isdigit() for c in words) or _NO_HEAD.search(lower):
            if lower.startswith(("to:", "to the", "dear", "an die", "à l'attention")):
                return None
            continue
        if _COUNTRY.match(lower) and not _ORGANISATION.search(lower):
            continue
        if not _ORGANISATION.search(lower):
            continue
        small = [w for w in re.findall(r"[^\W\d_][\w'’.-]*", words) if w[0].islower() and w.lower() not in _SMALL]
        if len(small) > (3 if " de " in lower or " des " in lower else 1):
            continue
        words = _FIELD.sub("", words)
        if words not in line:
            # The mark of a specimen stood in its midst: no name that can be shown where it stands.
            continue
        begin = start + line.index(words)
        # "HIS MAJESTY'S CORONER", and on the line below "for the area of North Fenshire".
        more = _FOR_WHERE.match(full, begin + len(words)) if cells[0] == words and len(cells) == 1 else None
        span = prose.forth(begin, more.end() if more else begin + len(words))
        return *span, f"{_name(words)} {more['where']}" if more else _name(words)
    return None


_FOR_WHERE = re.compile(
    r"[ \t]*\r?\n[ \t]*(?P<where>for (?:the )?(?:[a-z]{3,14} (?:of |areas? of )?){0,2}[A-Z][\w.'’-]{1,24}(?: (?:and )?[A-Z][\w.'’-]{1,24}){0,4})[ \t]*(?=\r?\n|$)"
)


def _ministries(prose: Prose) -> list[Hit]:
    for start, end in prose.near(_MINISTRIES, 2, 120)[:4]:
        match = _MINISTRY.search(prose.cased, start, end)
        if match and prose.cased[match.start()].isupper():
            line_end = _line(prose, match.start())[1]
            listed = _LISTED.match(prose.cased, match.end(), line_end)
            stop = min(listed.end() if listed else match.end(), line_end)
            return [(match.start(), stop, _name(prose.cased[match.start() : stop]))]
    return []


_MINISTRIES = ("ministry of", "ministère de", "ministerio de", "ministério d", "ministero de", "secretariat of",
               "department of", "department for")  # fmt: skip


def _rank(hit: Hit) -> int:
    """An agency itself before the department it belongs to; a prosecutor before a police force merely named."""
    return 1 if hit[2].endswith(("Department of Justice", "Department of Homeland Security")) or hit[0] > 6_000 else 0
