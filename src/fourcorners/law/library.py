"""The library: every rule of every jurisdiction package, indexed so that a demand meets only those about it."""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from collections.abc import Iterator
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

from fourcorners.errors import WrongUse
from fourcorners.law.rules import Rule
from fourcorners.law.tables import Law, tables
from fourcorners.terms import Instrument

_HERE = Path(__file__).parent
JURISDICTIONS = ("us", "eu", "uk", "etsi", "coe")
# Files of this folder that show the library or try it, and decide nothing.
_DISPLAY = frozenset({"show.py", "retrodict.py", "profile.py", "export.py", "pages.py", "ruletexts.py", "retropage.py"})
# What a message says of itself, and treaties between many States, hold wherever the provider is.
_EVERYWHERE = frozenset({"etsi", "coe"})


class Library:
    """All rules, in the order of their ids. `digest` names this very text of rules, tables and engine."""

    def __init__(self, rules: Iterator[Rule] | tuple[Rule, ...]) -> None:
        self.rules: tuple[Rule, ...] = tuple(sorted(rules, key=lambda r: r.id))
        self._by_id = {r.id: r for r in self.rules}
        if len(self._by_id) != len(self.rules):
            raise WrongUse("two rules have the same id", at="law")
        self._places = frozenset(place for r in self.rules for place in r.papers_of)
        self._seats = frozenset(seat for r in self.rules for seat in r.binds)
        self._index: dict[tuple[Instrument | None, date, str, str | None, frozenset[str], bool], tuple[Rule, ...]] = {}

    def rule(self, id: str) -> Rule:
        """The rule of that id. Raises WrongUse where there is none."""
        if id not in self._by_id:
            raise WrongUse(f"there is no rule {id}", do='"fourcorners law list" names them all.')
        return self._by_id[id]

    def named(self, name: str) -> tuple[Rule, ...]:
        """The rule of that id, or every rule written from the fact of that number.

        Raises WrongUse where there is none.
        """
        found = tuple(r for r in self.rules if name.upper() in r.facts)
        return found or (self.rule(name),)

    def about(
        self,
        kind: Instrument | None,
        on: date,
        home: str,
        place: str | None = None,
        seats: frozenset[str] = frozenset(),
        *,
        in_hindsight: bool = False,
    ) -> tuple[Rule, ...]:
        """The rules that speak of such a paper on that day.

        A jurisdiction speaks of its own instruments wherever the provider is, and of every paper where the provider
        is at home there; a standard of messages speaks everywhere. `place` is where the paper comes from, `seats`
        where the provider has its seats: a rule that names other places is never called. `in_hindsight` adds the
        rules that a later judgment declared.
        """
        at = (
            kind,
            on,
            home,
            place if place in self._places else None,
            seats & self._seats if seats else seats,
            in_hindsight,
        )
        if at not in self._index:
            if len(self._index) > 4096:
                self._index.clear()
            heard = {family_of(kind), home} | _EVERYWHERE
            self._index[at] = tuple(
                r
                for r in self.rules
                if r.jurisdiction in heard and r.about(kind, on, *at[3:5], in_hindsight=in_hindsight)
            )
        return self._index[at]

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the text of the rules, their tables and the engine, each with its name.

        Line ends and trailing blanks do not count, so that it is the same on every machine.
        """
        whole = hashlib.sha256()
        for path in _texts():
            lines = path.read_text(encoding="utf-8").splitlines()
            text = "\n".join(line.rstrip() for line in lines).strip()
            name = path.relative_to(_HERE).as_posix()
            whole.update(f"{name}\0{len(text.encode())}\0{text}\0".encode())
        return whole.hexdigest()


def family_of(kind: Instrument | None) -> str:
    """The jurisdiction an instrument comes from, empty for a kind that exists everywhere."""
    prefix = kind.value.partition(".")[0] if kind else ""
    return prefix if prefix in JURISDICTIONS else ""


def home_of(law: Law) -> str:
    """The package of the provider's home State, empty where the library has none for it."""
    if law.profile.country == "US":
        return "us"
    if law.profile.country in {"GB", "UK"}:
        return "uk"
    return "eu" if law.find("eu.member_states", law.profile.country) else ""


def covers(kind: Instrument | None, law: Law, home: str) -> bool:
    """Whether a package that speaks here claims to know such papers on this day."""
    if kind is None:
        return False
    return any(law.find(f"{place}.coverage", kind.value) is not None for place in {family_of(kind), home} - {""})


@lru_cache(maxsize=1)
def library() -> Library:
    """The one library of this version. Raises WrongUse where a rule looks into a table that nobody wrote."""
    whole = Library(_walk())
    for rule in whole.rules:
        for name in rule.tables:
            if name not in tables():
                raise WrongUse(f"rule {rule.id} looks into {name}, which does not exist", at="law")
    return whole


def _walk() -> Iterator[Rule]:
    for place in JURISDICTIONS:
        package = importlib.import_module(f"fourcorners.law.{place}")
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(found.name)
            for thing in vars(module).values():
                if isinstance(thing, Rule) and thing.judge.__module__ == module.__name__:
                    if thing.jurisdiction != place:
                        raise WrongUse(f"rule {thing.id} stands in the wrong package", at=place)
                    yield thing


def _texts() -> list[Path]:
    """Every file whose text decides what an opinion says; display and replay of old cases do not."""
    engine = [p for p in _HERE.glob("*.py") if p.name not in _DISPLAY]
    packages = [p for place in JURISDICTIONS for p in (_HERE / place).rglob("*") if p.suffix in {".py", ".toml"}]
    rules = [p for p in packages if "cases" not in p.parts and "__pycache__" not in p.parts]
    return sorted(engine + rules, key=lambda p: p.relative_to(_HERE).as_posix())
