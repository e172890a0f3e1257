"""Old cases held to the rules: would we have seen what the court or agency saw?

A case file has one JSON object a line: instrument, statute, categories, identifier_kinds, period, gag, what was asked,
and the day of the demand. A demand is built from those facts alone. What a record does not report is taken as
regular: a record that says nothing of a signature is no record of an unsigned paper. How the case ended is never read
before the opinion stands.

The day of the demand is the day of the law: statutes and rules of procedure as they stood, read as the judgments given
since say that they were always to be read, for by those the demands were decided. `as_known` leaves these judgments
out: what a reviewer of the day could know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from fourcorners.errors import UnreadableInput
from fourcorners.law.model import Opinion
from fourcorners.law.profile import DEFAULT, Profile
from fourcorners.law.run import assess
from fourcorners.reading.model import Demand, Item, Nondisclosure
from fourcorners.terms import Category, Defect, Effect, IdentifierKind, Instrument, Mark, met_by
from fourcorners.terms.categories import refine
from fourcorners.values import Account, Days, Found

# How the case files call an effect.
EXPECTED = {"block": "refuse", "narrow": "limit", "review": "ask", "none": "none"}
RANK = {"none": 0, Effect.LIMIT.value: 1, Effect.ASK.value: 2, Effect.REFUSE.value: 3}


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What the rules said of one old demand. `ground_met` is None where the record gives no ground to meet.

    `expected` is what the record says a careful reviewer should do on the face of the paper, in our words; `ground`
    the code of the ground on which the case ended. `is_scored` is True where the record says that the ground could be
    seen on the face of the paper, that the law is not superseded, and that nothing excludes the case from counting.
    """

    id: str
    effect: str
    defects: tuple[Defect, ...]
    ground_met: bool | None
    expected: str | None = None
    ground: str = ""
    is_scored: bool = False

    @property
    def is_as_strong(self) -> bool:
        """Whether the effect is the expected one or a stronger one."""
        return self.expected is None or RANK[self.effect] >= RANK[self.expected]

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "effect": self.effect,
            "defects": [d.value for d in self.defects],
            "ground_met": self.ground_met,
        }


def retrodict(
    lines: Iterable[Mapping[str, Any]], profile: Profile = DEFAULT, *, on: date | None = None, as_known: bool = False
) -> list[CaseResult]:
    """Each case under the law of its own day, or under that of the day `on`, as if the paper were served then.

    `as_known` leaves out what was judged later.

    Raises UnreadableInput, naming the case, for a record without a code.
    """
    results = []
    for line in lines:
        demand, day = _demand(line)
        opinion = assess(demand, on or day, _provider(line, profile), in_hindsight=not as_known)
        results.append(_result(line, opinion))
    return results


def _provider(line: Mapping[str, Any], profile: Profile) -> Profile:
    """The profile, with what the record says of the provider asked."""
    is_carrier = "access provider" in str(line.get("asked") or "").lower()
    return replace(profile, services=frozenset({"access"})) if is_carrier else profile


def _result(line: Mapping[str, Any], opinion: Opinion) -> CaseResult:
    strong = opinion.effect
    ground = line.get("ground")
    met = None if ground in {None, "none"} else bool(met_by(str(ground)) & set(opinion.defects))
    return CaseResult(
        id=str(line["id"]),
        effect=strong.value if strong else "none",
        defects=opinion.defects,
        ground_met=met,
        expected=EXPECTED.get(str(line.get("expected_effect"))),
        ground=str(ground or "none"),
        is_scored=line.get("detectable_on_face") == "yes"
        and not line.get("superseded")
        and not line.get("exclude_from_scoring")
        and met is not None,
    )


def summary(results: Iterable[CaseResult]) -> dict[str, int]:
    """How many cases; with the effect expected; with a stronger, weaker one; false alarms; grounds met."""
    counts = dict.fromkeys(
        ("cases", "same", "stronger", "weaker", "false_alarms", "clean", "grounds", "grounds_met"), 0
    )
    for r in results:
        counts["cases"] += 1
        if r.ground_met is not None:
            counts["grounds"] += 1
            counts["grounds_met"] += r.ground_met
        if r.expected is None:
            continue
        ours, theirs = RANK[r.effect], RANK[r.expected]
        counts["same" if ours == theirs else "stronger" if ours > theirs else "weaker"] += 1
        if r.expected == "none":
            counts["clean"] += 1
            counts["false_alarms"] += ours > 0
    return counts


def _demand(line: Mapping[str, Any]) -> tuple[Demand, date]:
    case = str(line.get("id", ""))
    at = case or "a case without an id"
    try:
        instrument = Instrument(line["instrument"])
        items = tuple(Found(Item(label, _categories(label)), ()) for label in line.get("categories") or ())
        kinds = [IdentifierKind(kind) for kind in line.get("identifier_kinds") or ()]
        on = _day(str(line.get("demand_date") or line.get("year")))
    except KeyError as error:
        raise UnreadableInput(f"{error.args[0]} is missing", at=at, do="Give every case its fields.") from error
    except ValueError as error:
        raise UnreadableInput(
            f"the case cannot be read ({error})", at=at, do="Use the codes of the vocabulary."
        ) from error
    asked = str(line.get("asked") or "").lower()
    marks = _marks(asked)
    if instrument is Instrument.US_NONDISCLOSURE_ORDER and (line.get("gag") or {}).get("state") == "requested":
        marks.append(Mark.APPLICATION)
    return (
        Demand(
            paper=case,
            instrument=Found(instrument, ()),
            jurisdiction=_jurisdiction(line, instrument),
            authorities=_statutes(str(line.get("statute") or "")),
            offences=(Found("not reported", ()),),
            issuing_body=Found(_issuer(line, instrument), ()),
            reference=Found("not reported", ()),
            issued_on=Found(on, ()),
            accounts=tuple(Found(Account(kind, f"account {n}"), ()) for n, kind in enumerate(_repeat(kinds, asked), 1)),
            period=None if Mark.NO_PERIOD_WORDS in marks else _period(line.get("period"), on),
            items=items,
            court=Found(True, ()) if (line.get("gag") or {}).get("state") == "ordered" else None,
            due_on=Found(on + timedelta(days=30), ()),
            nondisclosure=_gag(line.get("gag") or {}, str(line.get("statute") or ""), instrument),
            marks=tuple(Found(mark, ()) for mark in marks),
        ),
        on,
    )


def _categories(label: str) -> frozenset[Category]:
    """The categories a label stands for; one that is a fine code as well stands for itself alone."""
    return frozenset({Category(label)}) if label in set(Category) else refine(label)


def _day(text: str) -> date:
    """The day, or the last day of the month or year that the record gives: the law at its latest."""
    parts = [int(p) for p in text.split("-")]
    if len(parts) == 3:
        return date(*parts)
    if len(parts) == 2:
        year, month = parts
        return date(year + month // 12, month % 12 + 1, 1).replace(day=1) - _ONE_DAY
    return date(parts[0], 12, 31)


_ONE_DAY = timedelta(days=1)
_STATUTE = re.compile(r"\d+ U\.S\.C\. [\w-]+(?:\(\w+\))*|, (\d{4}\w?(?:\(\w+\))*)|Fed\. R\. \w+\. P\. \d+")


def _statutes(text: str) -> tuple[Found[str], ...]:
    """The provisions a record lists, a bare number after a comma standing in the title before it."""
    found: list[str] = []
    for match in _STATUTE.finditer(text):
        found.append(f"{found[-1].split()[0]} U.S.C. {match[1]}" if match[1] and found else match[0].lstrip(", "))
    return tuple(Found(one, ()) for one in found or ([text] if text else []))


_COURT = (
    (re.compile(r"\bN\.J\."), "US-NJ"), (re.compile(r"\bColo\."), "US-CO"), (re.compile(r"\bN\.Y\."), "US-NY"),
    (re.compile(r"\bCal\. Super|Cal\. Ct"), "US-CA"),
)  # fmt: skip


def _jurisdiction(line: Mapping[str, Any], instrument: Instrument) -> Found[str] | None:
    if instrument.value.startswith("us.state"):
        court = str(line.get("court") or "")
        state = next((code for pattern, code in _COURT if pattern.search(court)), "US")
        return Found(state, ())
    if instrument.value.startswith("us.") or str(line["id"]).startswith("us-"):
        return Found("US-FED", ())
    return Found(str(line["id"]).partition("-")[0].upper(), ())


_CIRCUIT = re.compile(r"(\d{1,2}(?=(?:st|d|nd|rd|th) Cir\.)|D\.C\.(?= Cir\.))")
_NUMBERED = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh")


def _issuer(line: Mapping[str, Any], instrument: Instrument) -> str:
    """A federal paper on which a circuit ruled comes from a court within it."""
    ruled = _CIRCUIT.match(str(line.get("court") or ""))
    if not (ruled and instrument.value.startswith("us.")):
        return "not reported"
    circuit = _NUMBERED[int(ruled[1]) - 1] if ruled[1].isdecimal() else "District of Columbia"
    return f"a District Court within the {circuit} Circuit"


_PEOPLE = r"(?:users?|accounts?|subscribers|visitors?|buyers|reviewers|(?:ip )?addresses)"
_NUMBER = r"\d{1,3}(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten"
_COUNT = re.compile(rf"\b({_NUMBER})\b (?:\w+ ){{0,2}}{_PEOPLE}\b")
_WORDS = {w: n for n, w in enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 2)}


def _repeat(kinds: list[IdentifierKind], asked: str) -> list[IdentifierKind]:
    """As many accounts as the record says were named, at most a few hundred; one of each kind where it says nothing."""
    counts = [_WORDS.get(m[1]) or int(m[1].replace(",", "")) for m in _COUNT.finditer(asked)]
    most = min(max(counts, default=1), 500)
    return kinds if len(kinds) != 1 else kinds * most


_DATES = re.compile(r"\d{4}-\d{2}-\d{2}")
_LENGTH = re.compile(r"(\d{1,4})[ -]days?\b")
_SPAN = re.compile(r"(\d{4}) to (\d{4})")


def _period(text: str | None, on: date) -> Found[Days] | None:
    """Dates as the record writes them. A length without dates is a period all the same: so long before the demand."""
    if not text:
        # Not reported is not absent: only what the record asks for can tell, and `_marks` looks there.
        return Found(Days(on - _ONE_DAY, on), ())
    days = [date.fromisoformat(d) for d in _DATES.findall(text)]
    if days:
        return Found(Days(days[0], days[1] if len(days) > 1 else (None if "present" in text else days[0])), ())
    years = _SPAN.search(text)
    if years:
        return Found(Days(date(int(years[1]), 1, 1), min(date(int(years[2]), 12, 31), on)), ())
    length = _LENGTH.search(text)
    return Found(Days(on - (timedelta(days=int(length[1])) if length else _ONE_DAY), on), ())


def _gag(gag: Mapping[str, Any], statute: str, instrument: Instrument) -> Found[Nondisclosure] | None:
    state = str(gag.get("state") or "none")
    if state not in {"requested", "ordered"}:
        return None
    length = str(gag.get("length") or "").lower()
    until: str | None = "180 days"
    if "indefinite" in length or "until further" in length:
        until = "indefinite"
    elif "about" in length:
        # An estimate of how long silence lasted is no term that stood in the order.
        until = None
    elif match := re.search(r"(\d+) (day|year)", length):
        until = f"{int(match[1]) * (365 if match[2] == 'year' else 1)} days"
    # A secrecy order is an order; a record that calls it requested reports the application, with the order it proposes.
    if state == "requested" and instrument is not Instrument.US_NONDISCLOSURE_ORDER:
        return Found(Nondisclosure("requested", None, until), ())
    # An order that a record reports without its basis rests on the usual one.
    authority = "18 U.S.C. 2705(b)" if "2705" in statute or instrument.value.startswith("us.") else None
    return Found(Nondisclosure("ordered", authority, until), ())


# Words in what was asked that a reader of the paper would have marked.
_SIGNS: tuple[tuple[Mark, str], ...] = (
    (
        Mark.UNNAMED_CLASS,
        r"\bevery(?:one| (?:device|visitor|reader))|\banyone who|all (?:visitors|readers|queries|users)",
    ),
    (Mark.UNNAMED_CLASS, r"geofence|tower dump|visitor ip|users above"),
    (Mark.NO_PERIOD_WORDS, r"no (?:[\w-]+ or )?time limit|from inception|without dates"),
    (Mark.ASSOCIATED_ACCOUNTS, r"(?:other|associated|linked) (?:screen names|accounts)"),
    (Mark.SECRECY_AHEAD, r"\bfor any subpoena in an investigation\b"),
    (Mark.SECRET_KEYS, r"private key|encryption key|password|\bdecode\b|\bdecrypt"),
    (Mark.APPLICATION, r"no judge (?:had |has )?(?:seen|signed)|unsigned"),
    (Mark.EXPRESSION, r"comment(?:s|ers)\b|reviewers|protest|news article|journalist|reporter|poster\b|\bbooks?\b"),
    (Mark.OFFICIAL_CRITICISM, r"critic|parody"),
    (Mark.FUTURE_DATA, r"every (?:few|15|fifteen) minutes|as it (?:arrives|comes)|\bmonitor\b|real time"),
)


def _marks(asked: str) -> list[Mark]:
    regular = [Mark.FINDS_SPECIFIC_FACTS, Mark.FINDS_PROBABLE_CAUSE, Mark.FINDS_HARM_FROM_NOTICE, Mark.DISCLOSURE]
    return regular + list(dict.fromkeys(mark for mark, pattern in _SIGNS if re.search(pattern, asked)))
