"""How countries cite their laws in their own languages: the turns that the codes of a country have in common.

A country's paper names provisions in one of two orders: the provision and then the law in the genitive (`§ 88a odst. 1
trestního řádu`, `27 kap. 19 § rättegångsbalken`, `чл. 159, ал. 1 от НПК`), or the law and then the provision
(`retsplejelovens § 804`, `Be. 261. §`, `kriminālprocesa likuma 190. pants`). What stands below a provision (odst., stk., ust.,
ал., παρ.) is left off in the normal form, and provisions of one breath stand together. A law that is only called "the
same" is the one named last. Which laws a country has stands in `codes_national`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fourcorners.reading.powers.citing import Act, Write
from fourcorners.reading.texts.prose import Prose

# So far back the law is looked for that "the same law" means.
_BACK = 2_500


@dataclass(frozen=True, slots=True)
class Law:
    """A law as papers write it (in lower case), its name in the normal form, and what its provisions are for.

    `name` may take up groups of the words, as `{0}` for the first. Without a role, the words around decide.
    """

    words: str
    name: str
    role: str = "power"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a country cites: the pieces of its citations, as patterns of lower-case words."""

    place: str
    needles: tuple[str, ...]
    number: str
    below: str
    join: str
    form: Callable[[list[str], str], str]
    before: str = ""  # the sign before the numbers: `§`, `art.`
    behind: str = ""  # the sign behind them: `člen`, `str.`
    chapter: str = ""  # what stands between the law and its section, with a group `cap`
    of: str = " "  # between a provision and its law
    to: str = ",? ?"  # between a law and its provision
    law_first: bool = False
    law_last: bool = False
    same: str = ""  # what "of the same law" is


def cited_in(manner: Manner, laws: Sequence[Law]) -> tuple[Act, ...]:
    """The rows of a country: one for each role of its laws and each order in which they stand."""
    rows = []
    known = _Known(manner.place, laws)
    for role in dict.fromkeys(law.role for law in laws):
        words = "|".join(law.words for law in laws if law.role == role)
        rows += [
            Act(manner.place, manner.needles, pattern, _written(manner, known, role), role, firm=True)
            for pattern in _orders(manner, _uncaptured(words))
        ]
    if manner.same:
        rows += [
            Act(manner.place, manner.needles, pattern, _written(manner, known, None), "power", firm=True)
            for pattern in _orders(manner, manner.same)
        ]
    return tuple(rows)


def _uncaptured(words: str) -> str:
    """The pattern with its groups made mere brackets: only what the whole names is taken."""
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", words)


def _orders(manner: Manner, words: str) -> list[re.Pattern[str]]:
    item = rf"{manner.number}(?:{manner.below}){{0,6}}"
    listed = rf"(?P<list>{item}(?:{manner.join}(?:{manner.before} ?)?{item}){{0,8}})"
    provision = rf"{manner.chapter}{manner.before} ?{listed}{manner.behind}(?:{manner.below}){{0,5}}"
    act = rf"(?P<act>{words})"
    orders = []
    if manner.law_last:
        orders.append(re.compile(rf"(?<![\w]){provision}{manner.of}{act}(?![\w])"))
    if manner.law_first:
        orders.append(re.compile(rf"(?<![\w]){act}{manner.to}{provision}"))
    return orders


class _Known:
    """The laws of a country, found again by the words that name them."""

    def __init__(self, place: str, laws: Sequence[Law]) -> None:
        self.place = place
        self.laws = tuple((re.compile(law.words), law) for law in laws)
        self.any = re.compile(
            rf"(?<!\w)(?:{'|'.join(_uncaptured(law.words) for law in laws if law.role != 'offence')})(?!\w)"
        )

    def name(self, words: str, cased: str, role: str | None) -> str | None:
        """The law that these words name if it has this role; what is taken up of them keeps its capitals."""
        for pattern, law in self.laws:
            named = pattern.fullmatch(words)
            if named is not None:
                if role not in {None, law.role}:
                    return None
                taken = (cased[slice(*named.span(group))] for group in range(1, named.re.groups + 1))
                tidied = map(_tidy, taken)
                return law.name.format(*(tidied if law.name.startswith("{") else map(_within, tidied)))
        return None

    def last(self, prose: Prose, at: int) -> str | None:
        """The law named last before this place."""
        named = list(self.any.finditer(prose.flat, max(0, at - _BACK), at))
        return self.name(named[-1][0], prose.cased[slice(*named[-1].span())], None) if named else None


def _tidy(words: str) -> str:
    return words.upper() if re.fullmatch(r"[ivxlc]+", words.lower()) else words


def _within(words: str) -> str:
    """Words that stand behind others in a name, though a sentence began with them."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def _written(manner: Manner, known: _Known, role: str | None) -> Write:
    """How a row's provisions are written; without a role they are of the law that was named last."""
    below, number = re.compile(manner.below), re.compile(manner.number)

    def write(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
        law = (
            known.last(prose, match.start())
            if role is None
            else known.name(match["act"], prose.cased[slice(*match.span("act"))], role)
        )
        start, end = match.span("list")
        bare = below.sub(" ", prose.flat[start:end])
        cased = prose.cased[start:end]
        numbers = list(dict.fromkeys(_as_written(one.strip(), cased) for one in number.findall(bare)))
        if law is None or not numbers:
            return ()
        chapter = match["cap"] if manner.chapter else ""
        return (f"{law} ({known.place}), {manner.form(numbers, chapter or '')}",)

    return write


def _as_written(number: str, cased: str) -> str:
    """The number with the capitals that the paper gives it: `386Α`."""
    at = cased.lower().find(number)
    return cased[at : at + len(number)] if at >= 0 and cased[at : at + len(number)].lower() == number else number


def signed(sign: str) -> Callable[[list[str], str], str]:
    """The form `art. 217, 218`."""
    return lambda numbers, _cap: f"{sign} {', '.join(numbers)}"


def signed_behind(sign: str) -> Callable[[list[str], str], str]:
    """The form `97, 155 str.`."""
    return lambda numbers, _cap: f"{', '.join(numbers)}{sign}"


def each_signed(sign: str) -> Callable[[list[str], str], str]:
    """The form `261. §, 262. §`."""
    return lambda numbers, _cap: ", ".join(f"{one}{_stop(one)} {sign}" for one in numbers)


def _stop(number: str) -> str:
    """The full stop of an ordinal, where its number does not have one already."""
    return "" if "." in number else "."


def in_chapter(word: str) -> Callable[[list[str], str], str]:
    """The form `27 kap. 19, 21 §`, without a chapter `19 §`."""
    return lambda numbers, cap: f"{f'{cap} {word} ' if cap else ''}{', '.join(numbers)} §"
