"""The last step of reading prose: what was found becomes read, or a candidate for a person to decide on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from fourcorners.reading.model import Candidate, Item, Requester, Signatory, in_json
from fourcorners.reading.sureness import LEAST, calibrated, is_sure
from fourcorners.values import Account, Days, Found

T = TypeVar("T")


class Settling:
    """Calibrates the values of one paper and sets aside those that are not sure enough."""

    def __init__(self) -> None:
        self.candidates: list[Candidate] = []

    def one(self, field: str, found: Found[T] | Sequence[Found[T]] | None) -> Found[T] | None:
        """The value of a field, or None where it stays unread. Of several the first is the best, the rest its rivals.

        A value that is sure enough needs no rivals; otherwise it and they become candidates.
        """
        if found is None:
            return None
        each = [calibrated(field, one) for one in ((found,) if isinstance(found, Found) else found)]
        if not each:
            return None
        if each[0].confidence >= LEAST:
            return each[0]
        self._set_aside(field, each)
        return None

    def requester(
        self, asking: Found[Requester] | None, officers: Sequence[Found[Signatory]]
    ) -> Found[Requester] | None:
        """Who asks, with the likeliest officer where that one is sure enough by itself; else the officers stay in doubt.

        As sure as the less sure of the agency and the officer.
        """
        agency = self.one("requester", asking)
        if not officers:
            return agency
        sure = [calibrated("officer", one) for one in officers]
        if sure[0].confidence < LEAST:
            asked = [Requester(officer=one.value.name, title=one.value.title) for one in sure]
            self._set_aside(
                "requester", [Found(a, one.evidence, one.confidence) for a, one in zip(asked, sure, strict=True)]
            )
            return agency
        officer = sure[0]
        named = replace(agency.value if agency else Requester(), officer=officer.value.name, title=officer.value.title)
        both = [officer.confidence, *([agency.confidence] if agency else [])]
        return Found(named, (*(agency.evidence if agency else ()), *officer.evidence), min(both))

    def each(self, field: str, found: Sequence[Found[T]]) -> tuple[Found[T], ...]:
        """The values of a list that are sure enough, in their order."""
        sure = [calibrated(field, one) for one in found]
        self._set_aside(field, [one for one in sure if not is_sure(field, one.confidence)])
        return tuple(one for one in sure if is_sure(field, one.confidence))

    def aside(self, field: str, found: Sequence[Found[Any]]) -> None:
        """Values that are in doubt as they stand: a person decides."""
        self._set_aside(field, [calibrated(field, one) for one in found])

    def items(self, field: str, found: Sequence[Found[Item]]) -> tuple[Found[Item], ...]:
        """Items with their categories where these are sure enough, and without them where not: no item is dropped."""
        sure = [calibrated(field, one) for one in found]
        self._set_aside(field, [one for one in sure if not is_sure(field, one.confidence) and one.value.categories])
        return tuple(
            one if is_sure(field, one.confidence) else replace(one, value=replace(one.value, categories=frozenset()))
            for one in sure
        )

    def periods(
        self, found: Sequence[tuple[Account, Found[Days]]], accounts: Sequence[Found[Account]]
    ) -> tuple[tuple[Account, Found[Days]], ...]:
        """Periods of the accounts that were read: all of them or, where one is not sure or has none, none at all.

        A mixture would mislead: what has no period of its own is asked about over the whole of the paper's, and rules that
        end a demand's days look at the whole. So where a paper gives days to some accounts alone a person decides.
        """
        known = {one.value for one in accounts}
        graded = [(account, calibrated("account_periods", days)) for account, days in found]
        sure = [one for one in graded if one[0] in known]
        if {account for account, _ in sure} == known and all(days.confidence >= LEAST for _, days in sure):
            return tuple(sure)
        self.candidates += [
            Candidate(
                "account_periods",
                {"account": account.to_json(), **days.value.to_json()},
                days.confidence,
                days.evidence,
            )
            for account, days in graded
        ]
        return ()

    def _set_aside(self, field: str, found: Sequence[Found[Any]]) -> None:
        self.candidates += [Candidate(field, in_json(one.value), one.confidence, one.evidence) for one in found]
