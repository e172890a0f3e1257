"""An order under the Digital Services Act in a form of the sender's own, told by the names of its fields.

The Regulation prescribes no form, so every authority's program has its own names for what Articles 9(2) and 10(2) list.
These names are words of a language: `issuingAuthority`, `issuing_body` and `Behörde` say the same. A field whose name
says nothing known here is left alone. Nothing is taken for such an order that does not cite the Regulation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from fourcorners.reading.calendar.dates import parse_date
from fourcorners.reading.forms.dsaorder import FORM
from fourcorners.reading.forms.lines import FormLines
from fourcorners.reading.pasted.scan import Block, Leaf
from fourcorners.terms import Category

_HUMPS = re.compile(r"(?<=[a-zß-ÿ])(?=[A-Z])|[_\-./:]+")


# Which of the two orders it is, by its type or the name of what holds it.
_INFORMS = re.compile(
    r"\b(?:provi\w+|giv\w+|disclos\w+|supply\w*) (?:of )?information|information order|order for information|auskunft"
    r"|fournir|facilitar información|fornire informazioni|informatie|^information$|\bart(?:icle|\.)? ?10\b|\bdsa ?10\b"
)
_ACTS = re.compile(
    r"\border to act|\bact against|\bremov|\btake ?down|\bdelet|\bdisabl|entfern|lösch|retrait|retirer|retirada|rimozione"
    r"|verwijder|\bart(?:icle|\.)? ?9\b|\bdsa ?9\b"
)
_TYPE = re.compile(r"^(?:order )?(?:type|kind|typ|art)(?: of (?:the )?order)?$|^(?:measure|action|procedure)$")
_CITED = re.compile(r"2022/2065|digital services act")
_BY_ARTICLE = re.compile(r"\bart(?:icle|icles|ikel|ículo|icolo|\.)? ?(9|10)\b")

_TOLD_LATER = re.compile(
    r"\b(?:inform|notif|tell)\w*\b.*\b(?:not before|after|from|earliest)\b|\bnot before$|\bnotice delayed until$"
    r"|\bunterrichtung\b.*\bnicht vor\b|\binform\w+\b.*\b(?:pas avant|no antes|non prima|niet voor)\b"
)
_SPARED = re.compile(
    r"\b(?:not|no) (?:required|requested|sought|needed|asked|wanted|concerned|affected|covered|included)\b|nicht (?:betroffen|erfasst)|non concern\w+|\bexclu\w+|\bout of scope|nicht (?:benötigt|erforderlich|verlangt)"
    r"|\bno solicitad\w+|\bnon richiest\w+|\bniet (?:gevraagd|nodig)"
)
_WANTED = re.compile(
    r"\b(?:information|data|details|records?|items?)(?: categor\w+)?(?: to be)? (?:required|requested|sought|needed|wanted|demanded|ordered|provided|disclosed)\b"
    r"|\b(?:required|requested|sought) (?:information|data|details|records?)\b|\bdata categor\w+|\bcategories of (?:data|information)"
    r"|angeforderte \w+|(?:informations|données) (?:demandées|requises)|(?:datos|información) (?:solicitad|requerid)\w+"
    r"|(?:dati|informazioni) richiest\w+|gevraagde \w+"
)
# A list under a name that says nothing but that it is information.
_INFORMATION = re.compile(
    r"(?:^|> )(?:information|data|items?|angaben|daten|auskünfte|auskuenfte|informations?|données|donnees|datos|dati|gegevens)$"
)
_WHOM = re.compile(
    r"\b(?:recipients?|accounts?|users?|targets?|subjects?|profiles?|traders?|sellers?|subscribers?|selectors?|identifiers?|nutzer|konto|konten"
    r"|empfänger|destinataires?|comptes?|destinatari\w+|cuentas?|utent[ei]|profil[io]?|afnemers?)\b"
)
_WHERE = re.compile(
    r"\b(?:content|locations?|urls?|links?|uris?|posts?|inhalte?|fundstellen?|contenus?|contenidos?|contenuti|inhoud)\b"
)
_PERIOD = re.compile(
    r"\b(?:period|time ?(?:range|span|frame|window)|date ?range|zeitraum|période|per[ií]odo|tijdvak|interval)\b(?: >)? ?(?:(?P<from>from|first|start\w*|begin\w*|since|von|du|desde|dal|van)|(?P<to>to|last|ends?|until|through|bis|au|hasta|al|tot))\b"
)
_ID = re.compile(
    r"(?:^|\b(?:account|user|unique|profile|customer|member|internal|numeric|seller|trader) )(?:ids?|identifiers?|numbers?|no|uids?)$"
)
_SAYS_WHAT = re.compile(r"^(?:type|kind|platform|service|role|status|comment|note|country|language|display name)$")
_PHONE = re.compile(r"\b(?:tele)?phones?\b|\bmsisdn\b|\bmobile\b|\btelefon\w*|\btéléphone|\btel[eé]fono")
_MAIL = re.compile(r"\be ?mails?\b|\bcourriel|\bcorreo")

# Each field of our form by the names that say it, the first that fits; `$` ends the field's own name.
_FIELDS = (
    ("legal_basis", re.compile(r"\blegal (?:basis|bases|grounds?)\b|rechtsgrundlagen?\b|gesetzliche grundlage|\bbase légale|\bbase jurídica|\bbase giuridica|\brechtsgrond\w*")),
    ("reasons.provisions", re.compile(r"\b(?:provisions?|laws?|norms?)(?: infringed| breached| violated)\b|\binfringed \w+|verletzte \w+")),
    ("reasons.statement", re.compile(r"\breasons?\b|\breasoning\b|\bgrounds\b|begr(?:ü|ue)ndung\b|\bexposé des motifs|\bmotifs\b|\bmotivación|\bmotivazione|\bmotivering")),
    ("redress", re.compile(r"\bredress\b|\bremed(?:y|ies)\b|\bappeals?\b|rechtsbehelf\w*|rechtsmittel\w*|\bvoies de recours|\brecours\b|\brecursos?\b|\bricorso|\brechtsmiddel\w*")),
    ("report.contact", re.compile(r"\b(?:effect report|report\w*|feedback|effect to|mitteilung\w*|r(?:ü|ue)ckmeldung)\b")),
    ("territory.scope", re.compile(r"\bterritor\w+|r(?:ä|ae)umlich\w*|geltungsbereich")),
    ("due_on", re.compile(r"\b(?:deadline|reply by|respond by|answer by|due(?: on| by| date)?|time limit|response date|frist|délai|plazo|termine|termijn)$")),
    ("issuer.date", re.compile(r"(?:^|> )(?:date|day|datum|fecha|data)(?: (?:of|d'|de|des|di|van))?(?: (?:the )?(?:issue|issuance|order|erlasses|emisión|emissione))?$|\b(?:issued(?: on| at)?|issue date|order date|issuing date|date of issue|date issued|adopted(?: on)?|adoption date|decision date|decided on|ausstellungsdatum|erlassen am|date d'émission|fecha de emisión)$")),
    ("issuer.file_no", re.compile(r"(?:^|> )(?:(?:order|case|file|our|decision) )?(?:reference|ref|number|no|id|reference number|file number)$|\b(?:aktenzeichen|gesch(?:ä|ae)ftszeichen|gesch(?:ä|ae)ftszahl|numéro de dossier|número de expediente|numero di protocollo|kenmerk|zaaknummer)$")),
    ("issuer.state", re.compile(r"\b(?:member state|issuing state|country|state|staat|land)$")),
    ("issuer.representative", re.compile(r"\b(?:signed by|signatory|representative|issuing officer|officer|official|genehmigt(?: von)?|gezeichnet(?: von)?|unterzeichner\w*)(?: > name)?$")),
    ("issuer.authority", re.compile(r"(?:^|> |\b(?:issuing|competent|ordering) )(?:authority|body|issuer|court|beh(?:ö|oe)rde|autorité|autorite|autoridad|autorità|autorita|autoriteit)(?: > name| name)?$|\bissued by$")),
    ("issuer.post", re.compile(r"\b(?:official|officer|signatory|representative|signed by) > (?:position|post|function|title|role)$")),
    ("issuer.email", re.compile(r"\b(?:issuer|authority|contact|sender)\b.* e ?mail\b.*$")),
    ("issuer.phone", re.compile(r"\b(?:issuer|authority|contact|sender)\b.* (?:tele)?phone\b.*$")),
    ("addressee.provider", re.compile(r"\b(?:addressee|addressed to|provider|hosting service|adressat\w*|destinataire|destinatario|geadresseerde)(?: > name| name)?$")),
    ("language", re.compile(r"\blanguage(?: of (?:the )?order)?$")),
)  # fmt: skip
_LISTS = frozenset({"legal_basis", "reasons.provisions"})
_DAYS = frozenset({"due_on", "issuer.date"})
_A_COURT = re.compile(
    r"court|judge|magistrate|tribunal|gericht|juge\b|rechtbank|juzgado|audiencia|giudice|sąd\b|tingsrätt"
)


def fill(block: Block, lines: FormLines) -> bool:
    """Fill the form's lines with what the block holds; False, and nothing filled, where it is no such order."""
    told = [(leaf, _where(leaf), _own(leaf)) for leaf in block.leaves if leaf.value is not None]
    kind = _kind(told)
    if kind is None:
        return False
    leaf, name = kind
    lines.show("form", (block.start, block.end))
    lines.put("form", FORM, (block.start, block.end))
    lines.put("kind", name, leaf.at)
    for leaf, where, own in _joined(told):
        _take(lines, leaf, where, own, removal=name == "removal")
    authority = lines.words("issuer.authority")
    if authority:
        lines.put("issuer.by_court", _A_COURT.search(authority.lower()) is not None, *lines.spans("issuer.authority"))
    return True


_ACT, _PLACE = (
    re.compile(r"^(?:act|law|regulation|instrument|gesetz|rechtsakt|ley|loi|legge|wet)$"),
    re.compile(r"^(?:provision|article|section|paragraph|artikel|bestimmung|artículo|articolo)$"),
)


def _joined(told: list[tuple[Leaf, str, str]]) -> Iterator[tuple[Leaf, str, str]]:
    """The same values, a law and its provision that stand side by side made one: {"act": ..., "provision": ...}."""
    held: dict[str, Leaf] = {}
    for leaf, where, own in told:
        if not (_ACT.match(own) or _PLACE.match(own)) or not isinstance(leaf.value, str):
            yield leaf, where, own
            continue
        above = leaf.path.rpartition(".")[0]
        other = held.pop(above, None)
        if other is None:
            held[above] = leaf
            continue
        act, provision = (other, leaf) if _PLACE.match(own) else (leaf, other)
        at = min(act.at[0], provision.at[0]), max(act.at[1], provision.at[1])
        yield leaf._replace(value=f"{act.value}, {provision.value}", at=at), where.rpartition(" > ")[0], own
    yield from ((leaf, _where(leaf), _own(leaf)) for leaf in held.values())


def _words(name: str) -> str:
    return " ".join(_HUMPS.sub(" ", name).lower().split())


def _where(leaf: Leaf) -> str:
    return " > ".join(_words(name) for name in leaf.names if name)


def _own(leaf: Leaf) -> str:
    return next((_words(name) for name in reversed(leaf.names) if name), "")


def _kind(told: list[tuple[Leaf, str, str]]) -> tuple[Leaf, str] | None:
    """Which order it is, and what says so: its type, what holds it, or the Article that it cites."""
    words = [(leaf, str(leaf.value).lower()) for leaf, _, _ in _joined(told) if isinstance(leaf.value, str)]
    if not any(_CITED.search(value) for _, value in words):
        return None
    types = [
        (leaf, value.replace("_", " "))
        for leaf, _, own in told
        if _TYPE.match(own)
        for value in [str(leaf.value).lower()]
    ]
    holders = [(leaf, " > ".join(_words(n) for n in leaf.names[:2] if n)) for leaf, _, _ in told[:1]]
    for sources in (types, holders):
        said = {
            name: leaf
            for leaf, value in sources
            for name, shows in (("information", _INFORMS), ("removal", _ACTS))
            if shows.search(value)
        }
        if len(said) == 1:
            ((name, leaf),) = said.items()
            return leaf, name
    cited = ((leaf, value[:2_000]) for leaf, value in words if _CITED.search(value))
    articles = {number: leaf for leaf, value in cited for number in _BY_ARTICLE.findall(value)}
    if len(articles) != 1:
        return None
    ((article, leaf),) = articles.items()
    return leaf, "information" if article == "10" else "removal"


_ELECTRONIC = re.compile(r"\b(?:signed electronically|electronically signed|qualified signature)$")
_SAYS_WHY = re.compile(r"\b(?:why|reasons?|notes?|comments?|names?|ids?|handles?|urls?|grund)$")


def _take(lines: FormLines, leaf: Leaf, where: str, own: str, *, removal: bool) -> None:
    """Put one value into the field that its names say."""
    value = str(leaf.value).strip()
    if leaf.value is True and _ELECTRONIC.search(where):
        lines.put("issuer.signature", own, leaf.at)
    elif _SPARED.search(where):
        if _SAYS_WHY.search(own):
            # Of an account that is not concerned, not of data.
            return
        _add_wanted(lines, leaf, own, "information.excluded", _SPARED)
    elif _WANTED.search(where) or (not leaf.names[-1] and _INFORMATION.search(where)):
        _add_wanted(lines, leaf, own, "information.described", _WANTED)
    elif isinstance(leaf.value, bool) or not value:
        return
    elif _TOLD_LATER.search(where) and (day := _day(value)) is not None:
        lines.put("informing.not_before", day.isoformat(), leaf.at)
    elif period := _PERIOD.search(where):
        lines.put(f"information.time_range.{'from' if period['from'] else 'to'}", _moment(value), leaf.at)
    elif _WHOM.search(where) or (_WHERE.search(where) and "://" in value):
        _add_account(lines, leaf, value, own, removal=removal)
    else:
        _put(lines, leaf, value, where)


def _add_wanted(lines: FormLines, leaf: Leaf, own: str, path: str, shows: re.Pattern[str]) -> None:
    """A kind of data: an entry's words, or the name of a member that is set to true."""
    if not isinstance(leaf.value, bool):
        words = str(leaf.value).strip()
        known = words in {category.value for category in Category} and path.endswith("described")
        lines.add("information.kinds" if known else path, words, leaf.at)
    elif leaf.value and not shows.search(own):
        lines.add(path, own, leaf.at)


def _add_account(lines: FormLines, leaf: Leaf, value: str, own: str, *, removal: bool) -> None:
    host = value.partition("@")[2]
    if "://" in value:
        lines.add("content.urls" if removal else "recipients.urls", value, leaf.at)
    elif _SAYS_WHAT.match(own):
        return
    elif _MAIL.search(own) or (host and "." in host and " " not in value):
        lines.add("recipients.emails", value, leaf.at)
    elif _PHONE.search(own) or (value.startswith("+") and value[1:].replace(" ", "").isdigit()):
        lines.add("recipients.phones", value, leaf.at)
    elif _ID.search(own) or value.isdigit():
        lines.add("recipients.unique_ids", value, leaf.at)
    elif " " not in value:
        lines.add("recipients.account_names", value, leaf.at)


def _put(lines: FormLines, leaf: Leaf, value: str, where: str) -> None:
    field = next((field for field, shows in _FIELDS if shows.search(where)), None)
    if field is None:
        return
    if field in _LISTS:
        lines.add(field, value, leaf.at)
    elif field in _DAYS:
        if (day := _day(value)) is not None:
            lines.put(field, day.isoformat(), leaf.at)
    elif field == "territory.scope":
        lines.put(field, "worldwide" if value.lower() in {"worldwide", "global", "world"} else "states", leaf.at)
    elif field == "report.contact":
        lines.put(field, value, leaf.at)
        lines.put("report.effect", True, leaf.at)
    else:
        lines.put(field, value, leaf.at)


_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d[\d:.]*(?P<zone>Z|[+-]\d\d:?\d\d)?$")


def _day(value: str) -> date | None:
    """The day that a value names, by itself or in a time stamp; the zone of the stamp is its own."""
    stamp = _STAMP.match(value)
    return parse_date(stamp[1] if stamp else value, "dmy")


def _moment(value: str) -> str:
    """A day, or an instant with its zone, as our form writes it; empty for what is neither."""
    stamp = _STAMP.match(value)
    day = _day(value)
    if day is None:
        return ""
    return (
        value.replace(" ", "T")
        if stamp and stamp["zone"] and ":" in stamp["zone"] + ":" * (stamp["zone"] == "Z")
        else day.isoformat()
    )
