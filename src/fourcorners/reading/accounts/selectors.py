"""Strings that have the shape of an identifier, wherever they stand. Whose they are is decided elsewhere.

A value stays as the paper writes it. Breaks that scanning put inside one are undone where only one reading is
possible: a space beside the @, a line's end inside an address, a lost dot before a well-known mail domain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fourcorners.reading.accounts.checkdigits import is_iban, mended_imei
from fourcorners.reading.texts.guarded import Guarded, bounded
from fourcorners.terms import IdentifierKind

Kind = IdentifierKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """A string of an identifier's shape: its kind, its value as written and repaired, its span on the page.

    `repaired` says what was put right and what decided it; `grade` is lower than 1 where nothing did. `proved` tells
    that a second place on the paper has it so, whatever doubt the recogniser had here.
    """

    kind: IdentifierKind
    value: str
    start: int
    end: int
    repaired: str = ""
    grade: float = 1.0
    proved: bool = False


# No paper names more; a longer one is not read to its end for candidates.
_MOST = 5_000
_LOCAL = "._%+-'"

_DOMAIN = re.compile(
    r"[ \t]{0,2}(?:\n[ \t]{0,20})?(?P<domain>[^\W_](?:[^\W_]|-){0,62}(?:[ ]?\.[ ]?(?:\n[ \t]{0,20})?(?:[^\W_]|-){1,62}){1,4})"
)
_TLD = re.compile(r"[^\W\d_]{2,12}$")
_KNOWN_MAIL = (
    "gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "live.com", "aol.com", "icloud.com", "protonmail.com", "me.com",
    "msn.com", "googlemail.com", "mail.ru", "gmx.de", "gmx.net", "web.de", "proton.me", "yandex.ru", "ymail.com", "comcast.net",
)  # fmt: skip
_DAMAGED_MAIL = re.compile(
    r"(?<![\w@.])(?P<local>[A-Za-z0-9][\w.+-]{2,40})(?: ?(?:[?©®]|\(a\)|\(at\)|\[at\]) ?)(?P<domain>"
    + "|".join(d.replace(".", r" ?[.,]? ?") for d in _KNOWN_MAIL)
    + r")\b",
    re.IGNORECASE,
)
_COMMON_ENDS = frozenset(
    "com net org edu de uk fr eu ru us ca io example test nl it es au info biz ch at be in jp br mx".split()
)
_BEFORE_HANDLE = frozenset(
    "user users account accounts handle handles name names username usernames twitter instagram profile profiles as by of for to and or the is are with from known handle: at tiktok x".split()
)
_HANDLE = re.compile(r"@(?P<name>\w[\w.-]{1,38}\w)")
_IPV4 = re.compile(
    r"(\d(?<![\w.-]\d)\d{0,2})(\.\s?)(\d{1,3})(\.\s?)(\d{1,3})(\.\s?)(\d{1,3})(?P<mask>/\d{1,2})?(?![\w-]|\.\d)"
)
_IPV6 = re.compile(
    r"(?<![\w:])(?=[0-9A-Fa-f:]{0,4}:)((?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4})(?P<mask>/\d{1,3})?(?![\w:])"
)
# What either kind of address has in its middle; quick to look for.
_COLONS = re.compile(r":[0-9A-Fa-f]{0,4}:")
_PAIR = re.compile(r"[:-][0-9A-Fa-f]{2}[:-]")
_MAC = re.compile(r"(?<![\w:-])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![\w:-])")
_URL = re.compile(
    r"(?:https?:|hxxps?:)//[^\s<>\"“”'\])]{3,400}|(?<![\w@./-])www\.[\w-]{1,60}\.[^\s<>\"“”'\])]{2,300}", re.IGNORECASE
)
_TOP_LEVEL = r"(?:com|org|net|io|de|uk|fr|ru|me|tv|co|us|info|example|test)"
# The end of a site's name before a path, without which no address has its shape; quick to look for.
_ENDS_DOMAIN = re.compile(rf"\.{_TOP_LEVEL}/", re.IGNORECASE)
_BARE_URL = re.compile(
    rf"(?<![\w@./-])(?:[\w-]{{1,40}}\.){{1,3}}{_TOP_LEVEL}/[\w./?=&%#~+@-]{{1,200}}",
    re.IGNORECASE,
)
_DOMAIN_NAME = re.compile(
    r"\b(?:web ?sites?|domain(?: name)?s?|sites?|host|page)(?: (?:at|located at|known as|named|is|are|called|of))?[ :\"“]{1,3}(?P<name>(?:[\w-]{1,60}\.){1,3}(?:com|org|net|io|de|uk|fr|ru|me|tv|co|us|info|example|test))\b",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?=[+(\d])(?:(?<![\w/:.-])|(?<=tel:))(?!\d{1,3}(?:\.\d{1,3}){3}(?!\d|\.\d))(?:\+ ?\d{1,3}[ ./-]{0,2}(?:\(0\) ?)?(?:\(\d{1,5}\) ?|\d{2,4} [/-] )?\d(?:[ ./-]?\d){5,12}(?![\w-]|:\S|[./]\d)"
    r"|\(?0\d{1,5}\)?[ ./-]{1,2}\d(?:[ ./-]?\d){4,10}(?![\w-]|:\S|[./]\d)"
    # "0351 / 555 01 92", "06 (30) 555 0142"
    r"|0\d{1,4} [/-] \d(?:[ .-]?\d){4,9}(?![\w-]|:\S|[./]\d)|0\d ?\(\d{1,3}\) ?\d{3}[ -]?\d{3,4}(?![\w/-]|:\S|\.\d)"
    # From abroad and at home in North America, Russia, Brazil and India.
    r"|1[ -]\(?\d{3}\)?[ -]\d{3}[ -]\d{4}(?![\w/-]|:\S|\.\d)|8[ -]\(?\d{3}\)?[ -]\d{3}[ -]\d\d[ -]\d\d(?![\w/-]|:\S|\.\d)"
    r"|\(?\d\d\)? 9\d{4}-\d{4}(?![\w/-]|:\S|\.\d)|[6-9]\d{4}-\d{5}(?![\w/-]|:\S|\.\d)"
    r"|0\d(?:\.\d\d){4}(?![\w/-]|:\S|\.\d)|1\.\d{3}\.\d{3}\.\d{4}(?![\w/-]|:\S|\.\d)"
    r"|(?:\(\d{2,5}\) ?|\d{2,5}[ .-])?(?:\d{2,4}[ .-]){1,4}\d{2,4}(?![\w/-]|:\S|\.\d)|\d{10,13}(?![\w/-]|:\S|\.\d))"
)
_A_DAY = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2,4}(?!\1\d)|(?:19|20)\d\d-\d\d-\d\d")
_DEVICE = Guarded(
    r"\b(?P<what>imei|imsi|meid|iccid|esn|udid|idfa|aaid|gaid|serial number|(?:advertising|device|android|hardware) id(?:entifier)?|mobile equipment identi\w+)"
    r"(?:/\w+)?(?: (?:number|no\.?))?(?:\(s\)|s)?\)?[ \t]{0,2}(?:is|of|[:#=])?[ \t\n]{0,3}(?P<value>[0-9A-Fa-f][0-9A-Za-z-]{4,44}[0-9A-Za-z](?: \d[\d -]{0,20}\d)?|\d{2}(?: [\d-]{2,8}){2,6})",
    "aaid|advertising id|android id|device id|esn|gaid|hardware id|iccid|idfa|imei|imsi|meid|"
    "mobile equipment identi|serial number|udid",
)
# The rest of a list of such numbers: "IMEI 49015420 3237518, 356938035643809 and ...".
_MORE_DEVICES = re.compile(
    r"[ \t]{0,2}(?:,|;|/|and|or|&|und|et|y|\n)[ \t\n]{0,6}(?:and |or )?(?P<value>\d{14,20})(?!\d)"
)
# "The device with number HBD-5F2C-9917-AE03".
_DEVICE_NUMBER = Guarded(
    r"\bdevices?(?: (?:with|bearing|having))?(?: the)? (?:numbers?|no\.|identifiers?|id)[ :#]{1,3}(?P<value>(?=[\w-]{0,40}\d)[0-9a-z][0-9a-z-]{5,40}[0-9a-z])",
    "device",
)
_PAYMENT = Guarded(
    r"\b(?P<card>(?:credit|debit|payment|bank|gift|visa|mastercard) (?:card|account)(?: (?:number|no\.?|account))?(?: ending(?: in| with)?)?|card ending(?: in| with)?)[ \t]{0,2}(?:[:#]|is)?[ \t]{0,2}(?P<digits>[\dxX*](?:(?: ?- ?| )?[\dxX*]){2,24}(?<=\d))"
    r"|\b(?P<coin>bc1[a-z0-9]{25,62}|0x[0-9a-f]{40})\b|\b(?:wallet|bitcoin|btc)(?: address)?[ :]{1,3}(?P<wallet>[13][a-z0-9]{25,34})\b|\b(?:transaction|order(?! (?:number|no\.?|reference)\t)|invoice|payment|payout) (?:id|hash|number|no\.?|reference)(?: [a-z]{1,12}){0,5}[ \t:#]{1,3}(?P<order>(?=[a-z-]{0,12}\d)[a-z0-9-]{6,70})",
    "0x|bank account|bank card|bc1|bitcoin|btc|card ending|credit account|credit card|debit account|"
    "debit card|gift account|gift card|invoice|mastercard account|mastercard card|order|payment|payout|"
    "transaction|visa account|visa card|wallet",
)
# What offices call their hosts where no domain is kept for them: sta-gruenwalden.example, rivco-sheriff.example.
_OFFICE_HOST = re.compile(
    r"(?:^|[.-])(?:police|polizei|politie|policia|polizia|polis|kripo|kapo|lka|bka|sta|staatsanwaltschaft|gericht|sheriff|courts?|coroner|prosecutors?"
    r"|procura|questura|juzgados?|fiscalia|parquet)(?:[.-]|$)"
)
_OFFICIAL = (".gov", ".mil", ".police.uk", ".gouv.fr", ".bund.de", ".gov.uk", ".europa.eu", ".gc.ca", ".fed.us")


def emails(full: str) -> Iterator[Candidate]:
    """Addresses, found outwards from each @, and those whose @ a scan lost before a well-known mail domain."""
    at = full.find("@")
    last, count = 0, 0
    while at >= 0 and count < _MOST:
        count += 1
        left = at
        if left and full[left - 1] == " " and left >= 2 and (full[left - 2].isalnum()):
            left -= 1
        start = left
        while start > last and left - start < 64 and (full[start - 1].isalnum() or full[start - 1] in _LOCAL):
            start -= 1
        while start < left and not full[start].isalnum():
            start += 1
        match = _DOMAIN.match(full, at + 1)
        if start < left and match and (email := _address(full[start:left], match["domain"], spaced=left != at)):
            value, dropped = email
            last = match.end() - dropped
            gaps = "blanks inside the address" if any(map(str.isspace, full[start:last])) else ""
            yield Candidate(Kind.EMAIL, value, start, last, gaps)
        elif start < left and (broken := _BROKEN_DOMAIN.match(full, at + 1)):
            last = broken.end()
            yield from _mended(full, full[start:left], broken, start)
        at = full.find("@", max(at + 1, last))
    if any(sign in full for sign in ("?", "©", "®", "(a)", "(at)", "[at]")):
        for match in _DAMAGED_MAIL.finditer(full):
            domain = next(d for d in _KNOWN_MAIL if re.sub(r"\W", "", d) == re.sub(r"\W", "", match["domain"].lower()))
            yield Candidate(Kind.EMAIL, f"{match['local']}@{domain}", *match.span())


def _mended(full: str, local: str, broken: re.Match[str], start: int) -> Iterator[Candidate]:
    """An address whose domain was broken at a hyphen: the hyphen is the printer's, or the domain's own.

    Which it is, a second place in the paper that has the domain decides; otherwise both are candidates.
    """
    first, rest = broken["first"], re.sub(r"\s", "", broken["rest"])
    joined, hyphened = f"{first}{rest}", f"{first}-{rest}"
    # Only the part that was broken counts: what stands behind its dots may be damaged elsewhere in another way.
    whole, parted = joined.split(".", maxsplit=1)[0].lower(), hyphened.split(".", maxsplit=1)[0].lower()
    elsewhere = re.sub(r"\s*([.@-])\s*", r"\1", full[: broken.start()] + " " + full[broken.end() :]).lower()
    held = [domain for domain, name in ((joined, whole), (hyphened, parted)) if name in elsewhere]
    if len(held) == 1:
        yield Candidate(
            Kind.EMAIL, f"{local}@{held[0]}", start, broken.end(), "broken at a hyphen; the domain stands elsewhere"
        )
    else:
        yield Candidate(Kind.EMAIL, f"{local}@{joined}", start, broken.end(), "broken at a hyphen, read without", 0.4)


_BROKEN_DOMAIN = re.compile(
    r"(?P<first>[A-Za-z0-9][A-Za-z0-9-]{0,40}[A-Za-z0-9])-[ \t]{0,4}\n[ \t]{0,60}(?P<rest>[A-Za-z0-9][A-Za-z0-9-]{0,40}(?: ?\. ?[A-Za-z0-9-]{2,24}){1,4})"
)


def _address(local: str, domain: str, *, spaced: bool) -> tuple[str, int] | None:
    """The address and how many characters of the domain's text were not part of it; None where it is none."""
    labels = [label.strip() for label in domain.split(".")]
    kept = [labels[0]]
    for label, raw in zip(labels[1:], domain.split(".")[1:], strict=True):
        # After a break, only a lower-case label that can end a domain belongs to it; a new sentence does not.
        broken = raw != raw.strip() or (kept and len(raw) - len(raw.lstrip()))
        over = len(kept) > 1 and kept[-1].lower() in _COMMON_ENDS
        if broken and (over or not (label.islower() and len(label) <= 10)):
            break
        kept.append(label)
    while len(kept) > 1 and not _TLD.match(kept[-1]):
        kept.pop()
    if len(kept) < 2:
        return None
    joined = ".".join(kept)
    used, need = 0, len(joined.replace(".", ""))
    for position, character in enumerate(domain):
        if need == 0:
            used = position
            break
        need -= character.isalnum() or character == "-"
    else:
        used = len(domain)
    if spaced and (kept[-1].lower() not in _COMMON_ENDS or local.lower() in _BEFORE_HANDLE):
        # "the user @lumen.ray" names a handle; "j.doe @example.com" is an address that a scan pulled apart.
        return None
    return f"{local}@{joined}", len(domain) - used


def handles(full: str) -> Iterator[Candidate]:
    """Names written with an @ before them."""
    at = full.find("@")
    count = 0
    while at >= 0 and count < _MOST:
        count += 1
        if at == 0 or not (full[at - 1].isalnum() or full[at - 1] in "._-"):
            match = _HANDLE.match(full, at)
            if match:
                yield Candidate(Kind.USERNAME, match[0], *match.span())
        at = full.find("@", at + 1)


def addresses_of_machines(full: str) -> Iterator[Candidate]:
    """Network addresses of both versions, with their mask where one is written, and hardware addresses."""
    for match in bounded(_IPV4, full, _MOST):
        if all(int(match[g]) <= 255 for g in (1, 3, 5, 7)) and not match[0].startswith("0."):
            value = re.sub(r"\s", "", match[0])
            yield Candidate(Kind.IP, value, *match.span())
    if _COLONS.search(full):
        for match in bounded(_IPV6, full, _MOST):
            value = match[1]
            groups = value.split(":")
            if ("::" in value and value.count("::") == 1 and sum(map(bool, groups)) >= 2) or (
                len(groups) == 8 and all(groups)
            ):
                yield Candidate(Kind.IP, match[0], *match.span())
    if _PAIR.search(full):
        for match in bounded(_MAC, full, _MOST):
            yield Candidate(Kind.DEVICE, match[0], *match.span())


def links(full: str, lower: str) -> Iterator[Candidate]:
    """Web addresses, with or without their scheme, and names of sites that are called so."""
    if "://" in full or "www." in lower:
        for match in bounded(_URL, full, _MOST):
            value = match[0].rstrip(".,;:!?*_")
            yield Candidate(Kind.URL, value, match.start(), match.start() + len(value))
    if _ENDS_DOMAIN.search(full):
        for match in bounded(_BARE_URL, full, _MOST):
            value = match[0].rstrip(".,;:?")
            yield Candidate(Kind.URL, value, match.start(), match.start() + len(value))
    if "site" in lower or "domain" in lower or "host" in lower or "page" in lower:
        for match in bounded(_DOMAIN_NAME, full, _MOST):
            yield Candidate(Kind.URL, match["name"], *match.span("name"))


def phones(full: str) -> Iterator[Candidate]:
    """Telephone numbers; a redacted one has no figures and is none."""
    for match in bounded(_PHONE, full, _MOST):
        figures = sum(map(str.isdigit, match[0]))
        if 7 <= figures <= 15 and (figures != 8 or "+" in match[0]) and not _A_DAY.match(match[0]):
            # In groups of four no country writes one, but services write their own numbers so: 3040-7719-22.
            kind = Kind.USER_ID if _IN_FOURS.fullmatch(match[0]) else Kind.PHONE
            yield Candidate(kind, " ".join(match[0].split()), *match.span())


_IN_FOURS = re.compile(r"\d{4}(?:-\d{4})+-\d{2,4}")
_LETTERED = re.compile(r"(?=\S*\d{5})[0-9OoQIliSsBZz]{15}(?![0-9A-Za-z])")


def devices(full: str, lower: str) -> Iterator[Candidate]:
    """Device numbers that stand after what they are."""
    if not any(
        word in lower
        for word in (
            "imei",
            "imsi",
            "meid",
            "iccid",
            "esn",
            "udid",
            "idfa",
            "aaid",
            "gaid",
            "serial",
            "id",
            "equipment",
        )
    ):
        return
    for match in bounded(_DEVICE, lower, _MOST):
        value = full[match.start("value") : match.end("value")]
        token = _LETTERED.match(value) if match["what"].startswith(("imei", "mobile")) else None
        if token and not token[0].isdigit():
            # Fifteen signs with letters among them are misread: mended by the check digit, or a person's to decide.
            span = match.start("value"), match.start("value") + token.end()
            mended = mended_imei(token[0])
            said = "letters read as figures, as the check digit proves" if mended else "letters among the figures"
            yield Candidate(Kind.DEVICE, mended or token[0], *span, said, 1 if mended else 0.4)
            continue
        first = re.match(r"[0-9A-Fa-f-]{6,}(?: \d[\d -]*\d)?", value)
        if first and any(map(str.isdigit, first[0])):
            yield Candidate(
                Kind.DEVICE,
                first[0].rstrip(" -"),
                match.start("value"),
                match.start("value") + len(first[0].rstrip(" -")),
            )
            at = match.start("value") + len(first[0].rstrip(" -"))
            while more := _MORE_DEVICES.match(full, at):
                yield Candidate(Kind.DEVICE, more["value"], *more.span("value"))
                at = more.end()


def numbered_devices(full: str, lower: str) -> Iterator[Candidate]:
    """Devices that are named by a number of the service's own."""
    for match in bounded(_DEVICE_NUMBER, lower, _MOST):
        at = match.span("value")
        yield Candidate(Kind.DEVICE, full[slice(*at)], *at)


_IBAN = re.compile(r"[A-Z](?<=\b[A-Z])[A-Z]\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b")
_IBAN_LENGTHS = {
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22,
    "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MT": 31, "NL": 18, "NO": 15,
    "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "TR": 26, "UA": 29,
}  # fmt: skip


def ibans(full: str) -> Iterator[Candidate]:
    """International bank account numbers, by their length and their check digits (ISO 13616)."""
    for match in bounded(_IBAN, full, _MOST):
        size = _IBAN_LENGTHS.get(match[0][:2])
        kept, taken = "", 0
        for sign in match[0]:
            if len(kept) == size:
                break
            kept += "" if sign == " " else sign
            taken += 1
        if size and len(kept) == size and is_iban(kept):
            yield Candidate(Kind.PAYMENT, match[0][:taken], match.start(), match.start() + taken)


def payments(full: str, lower: str) -> Iterator[Candidate]:
    """Card, wallet and transaction numbers that stand after what they are."""
    if not any(
        word in lower
        for word in ("card", "bank account", "wallet", "bitcoin", "btc", "bc1", "0x", "transaction", "invoice", "order")
    ):
        return
    for match in bounded(_PAYMENT, lower, _MOST):
        group = next(g for g in ("digits", "coin", "wallet", "order") if match[g])
        value = full[match.start(group) : match.end(group)].strip()
        if sum(map(str.isdigit, value)) >= 4:
            yield Candidate(Kind.PAYMENT, value, *match.span(group))


def is_official(value: str) -> bool:
    """Whether an address or link is a public body's own."""
    host = re.split(r"[/?#]", value.rsplit("@", maxsplit=1)[-1].rsplit("://", maxsplit=1)[-1].lower())[0].rstrip(".")
    return (
        host.endswith(_OFFICIAL)
        or ".gov." in host
        or ".police." in host
        or _OFFICE_HOST.search(host) is not None
        or host.startswith("police.")
        or ".gob." in host
        or ".gouv." in host
    )
