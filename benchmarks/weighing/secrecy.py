"""What each sign in and around a clause is worth for telling whether it binds to silence, how, by what, and until when.

A label says of a paper that it wants secrecy and not which of its clauses does. So the clauses of such a paper are
counted as binding in the share in which they seem to, and that share is drawn anew from each count: where a paper
wants no secrecy no clause of it binds, and where it does at least one. Whether the paper wants secrecy is then told by
the chances of all its clauses, which come from weights of other papers: those of papers that weights were counted from
are surer than those of papers to come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any
from unittest.mock import patch

from tests.golden.compare import answers
from tests.golden.papers import typed
from tests.reading.test_secrecy_turns import ABROAD, SENTENCES, TURNS

from benchmarks.weighing import vying
from benchmarks.weighing.authorities import numbers_of
from benchmarks.weighing.labelled import Labelled, labelled, parted
from benchmarks.weighing.regression import chance, counted, counted_by_turns, write
from fourcorners.intake.model import Paper
from fourcorners.reading import run, sureness
from fourcorners.reading.matter import read_matter
from fourcorners.reading.model import Nondisclosure
from fourcorners.reading.secrecy import find, rules
from fourcorners.reading.secrecy.basis import Bases, bases_near
from fourcorners.reading.secrecy.endsigns import ends_near, signs_of_no_end
from fourcorners.reading.secrecy.find import BINDS, find_nondisclosure, mentions_of_silence, signs_of_ordering
from fourcorners.reading.secrecy.rules import Setting
from fourcorners.reading.secrecy.whole import Mention, signs_of_whole, speaks_of_telling
from fourcorners.reading.texts.clauses import Clause, clauses
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.weights import Weights, table
from fourcorners.terms import Mark
from fourcorners.values import Found

OUT = table("secrecy")
_ROUNDS = 10
# Into so many parts the papers are put, those of one file all in one: each is told by weights counted from the
# others. Papers of one hand are alike, and one told by weights from the rest of them looks surer than one to come.
PARTS = 5
_PENALTY_OF_ENDS = 3.0
# Written to hold a sentence of silence each: what it says is counted, how often papers want silence is not.
_TILTED = frozenset({"silence"})
# A paper has few signs as a whole, which many papers show.
_LEAST_WHOLE, _PENALTY_WHOLE = 3, 8.0
Tables = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Reading:
    """One paper of a delivery, as the reader of its secrecy sees it."""

    prose: Prose
    cut: tuple[Clause, ...]
    setting: Setting
    mentions: tuple[Mention, ...]

    @property
    def text(self) -> Text:
        """Its words."""
        return self.prose.text


@dataclass(frozen=True, slots=True)
class Case:
    """A delivery with the answers that are right, and what is read in it.

    `ends` are its end, as it may be told: "" for none, empty where the label does not say. `surely`: where an end is
    told, it is this one; else saying none would be right as well, and the end teaches nothing. `bases` are the
    provisions that bind to silence, as they may be told, where it is ordered: empty where the paper cites none, None
    where the label does not say. `file` is that of a passage, or the golden's own name.
    """

    paper: Paper
    right: tuple[dict[str, Any], ...]
    ends: frozenset[str]
    readings: tuple[Reading, ...]
    unseen: bool
    surely: bool
    bases: frozenset[str] | None
    file: str

    @property
    def binds(self) -> bool:
        """Whether secrecy is wanted, whatever its kind."""
        return all(answer["kind"] != "none" for answer in self.right)


def cases() -> list[Case]:
    """All that is counted, goldens first; then the sentences of the reading's own tests."""
    known = [*labelled("nondisclosure"), *_sentences()]
    naming = {_file(one) for one in known if ":" in one.name and _bases(one)}
    return [_case(one, names_bases=_file(one) in naming) for one in known]


def _file(one: Labelled) -> str:
    return one.name.partition(":")[0]


def _bases(one: Labelled) -> frozenset[str]:
    """The provisions that the label says bind to silence."""
    right = answers("nondisclosure", one.label) if "nondisclosure" in one.label else []
    return frozenset(answer["authority"] for answer in right if answer["kind"] == "ordered" and answer.get("authority"))


def _sentences() -> Iterator[Labelled]:
    told = [(paper.format(words), kind, until) for paper, words, kind, until in TURNS]
    # Whether a sentence orders hangs there on its paper; what is asked in an order may as well be ordered.
    told += [
        (ABROAD[tongue, sort].format(words), kind, until)
        for tongue, sort, words, kind, until in SENTENCES
        if (sort, kind) != ("order", "requested")
    ]
    for number, (text, kind, until) in enumerate(told):
        label = {"nondisclosure": {"kind": kind, "until": until or ""}}
        yield Labelled(f"sentences:{number}", typed(text), label, unseen=False)


def _case(one: Labelled, *, names_bases: bool) -> Case:
    right = answers("nondisclosure", one.label) if "nondisclosure" in one.label else [{"kind": "none"}]
    ends = {answer["until"] or "" for answer in right if "until" in answer}
    surely = "until" in right[0]
    if ":" in one.name and not all("until" in answer for answer in right):
        # Passages name every end that there is; goldens may leave one unsaid.
        ends.add("")
    readings: list[Reading] = []

    def look(prose: Prose, setting: Setting) -> tuple[Found[Nondisclosure] | None, tuple[Found[Mark], ...]]:
        found = mentions_of_silence(prose, setting)
        if not one.unseen:
            found = [replace(each, signs=_without_rules(each.signs)) for each in found]
        readings.append(Reading(prose, clauses(prose.text), setting, tuple(found)))
        return None, ()

    with patch.object(run, "find_nondisclosure", look):
        read_matter(one.paper)
    # Files of passages that name provisions name every one that there is.
    bases = _bases(one) or (frozenset() if names_bases and right[0]["kind"] == "ordered" else None)
    return Case(one.paper, tuple(right), frozenset(ends), tuple(readings), one.unseen, surely, bases, _file(one))


def _without_rules(signs: frozenset[str]) -> frozenset[str]:
    return frozenset(sign for sign in signs if "rule:" not in sign)


def of_binding(known: Sequence[Case]) -> dict[str, float]:
    """The weights for a clause's being what binds its paper to silence."""
    return _of_one_at_least(
        (case.file, case.binds, [mention for reading in case.readings for mention in reading.mentions])
        for case in known
    )


def of_freeing(known: Sequence[Case]) -> dict[str, float]:
    """The weights for a clause's saying, in a paper that wants no silence, that none is wanted or binds any more."""
    return _of_one_at_least(
        (
            case.file,
            all(answer["kind"] == "none" for answer in case.right),
            [
                replace(one, ruled=False)
                for reading in case.readings
                for one in reading.mentions
                if speaks_of_telling(one)
            ],
        )
        for case in known
    )


def _of_one_at_least(every: Iterable[tuple[str, bool, Sequence[Mention]]]) -> dict[str, float]:
    """The weights for a clause's doing what one clause at least does in the papers of which the answer is yes.

    A sign that the papers of one file alone show tells about its writer, and gets none.
    """
    held = [(file, does, mentions) for file, does, mentions in every if mentions]
    by_file: dict[str, set[str]] = {}
    for file, _, mentions in held:
        by_file.setdefault(file, set()).update(*(one.signs for one in mentions))
    shown = Counter(sign for signs in by_file.values() for sign in signs)
    papers = [(does, mentions) for _, does, mentions in held]
    first = [share for does, mentions in papers for share in _at_first(does, mentions)]
    signs = [one.signs for _, mentions in papers for one in mentions]

    def again(chances: Sequence[float]) -> list[float]:
        of_things = iter(chances)
        return [share for does, mentions in papers for share in _again(does, list(islice(of_things, len(mentions))))]

    return counted_by_turns(list(zip(signs, first, strict=True)), shown, again, turns=_ROUNDS)


def _at_first(does: bool, mentions: Sequence[Mention]) -> list[float]:
    """In which share each clause does it, before anything is counted: those that a rule takes up, else all alike."""
    ruled = any(one.ruled for one in mentions)
    return [float(does) * (float(one.ruled) if ruled else 1 / len(mentions)) for one in mentions]


def _again(does: bool, chances: Sequence[float]) -> list[float]:
    """The same by the chances that weights give: that one clause does it, given that at least one does."""
    if not does:
        return [0.0] * len(chances)
    none = 1.0
    for each in chances:
        none *= 1 - each
    return [min(1.0, each / max(1 - none, 1e-9)) for each in chances]


def _binding(reading: Reading, weight: Mapping[str, float]) -> list[Mention]:
    chances = [chance(one.signs, weight) for one in reading.mentions]
    least = min(max(chances, default=0.0), BINDS)
    return [one for one, share in zip(reading.mentions, chances, strict=True) if share >= least]


def of_ordering(known: Sequence[Case], binding: Mapping[str, float]) -> dict[str, float]:
    """The weights for secrecy's being ordered, from the papers that want it in one way."""
    things = [
        (
            signs_of_ordering(
                chosen, reading.cut, reading.setting, _bases_near(reading, [one.index for one in chosen])
            ),
            kind == "ordered",
        )
        for case in known
        if len(kinds := {answer["kind"] for answer in case.right}) == 1 and (kind := kinds.pop()) != "none"
        for reading in case.readings
        if (chosen := _binding(reading, binding))
    ]
    return counted(things, Counter(sign for signs, _ in things for sign in signs))


def of_ends(known: Sequence[Case], binding: Mapping[str, float]) -> Tables:
    """The weights for a day's, a term's or a clause's being the end of a silence, and for a paper's naming none."""
    groups = [
        group
        for case in known
        if case.ends and case.binds
        for reading in case.readings
        if (group := _ends_of(case, reading, binding))
    ]
    counted_for = vying.counted(groups, penalty=_PENALTY_OF_ENDS)
    return {"until": counted_for["meant"], "no end": counted_for["none"]}


def _ends_of(case: Case, reading: Reading, binding: Mapping[str, float]) -> vying.Group | None:
    chosen = [one.index for one in _binding(reading, binding)]
    ends = ends_near(reading.text, reading.cut, chosen, reading.setting.issued_on, reading.setting.due_on)
    kept = (lambda signs: signs) if case.unseen else _without_rules
    telling = [one for one in ends if case.surely or one.value not in case.ends]
    things = tuple((kept(one.signs), one.value in case.ends) for one in telling)
    return vying.Group(things, kept(signs_of_no_end(ends, reading.setting))) if things else None


def of_bases(known: Sequence[Case], binding: Mapping[str, float]) -> Tables:
    """The weights for a provision's being what binds to silence, and for a paper's naming none."""
    counted_for = vying.counted(
        [group for case in known if case.bases is not None and case.readings for group in _bases_of(case, binding)]
    )
    return {"basis": counted_for["meant"], "no basis": counted_for["none"]}


def _bases_of(case: Case, binding: Mapping[str, float]) -> Iterator[vying.Group]:
    reading = case.readings[-1]
    indexes = [one.index for one in _binding(reading, binding)]
    if not indexes or case.bases is None:
        return
    bases = _bases_near(reading, indexes)
    kept = (lambda signs: signs) if case.unseen else _without_rules
    right = _called_alike(bases, case.bases)
    yield vying.Group(tuple((kept(one.signs), one.name in right) for one in bases.each), kept(bases.none))


def _called_alike(bases: Bases, answers: frozenset[str]) -> set[str]:
    """Which provisions are one of the answers. Capitals do not matter.

    Where a label calls the law by another of its names, the numbers tell that it is the same: those of a provision that
    the paper cites with its law, if there is one.
    """
    folded = {name.casefold() for name in answers}
    right = {one.name for one in bases.each if one.name.casefold() in folded}
    strange = {numbers_of(name) for name in answers} - {numbers_of(name) for name in right}
    alike = [one for one in bases.each if numbers_of(one.name) in strange]
    cited = {one.name for one in alike if "by:cited" in one.signs}
    return right | (cited or {one.name for one in alike})


def _bases_near(reading: Reading, indexes: list[int]) -> Bases:
    harm = next((clause for clause in reading.cut if rules.finds_harm(clause.words)), None)
    ruled = rules.authority(reading.cut, indexes, harm, reading.prose, reading.setting)
    return bases_near(reading.prose, reading.cut, indexes, ruled, reading.setting)


@dataclass(frozen=True, slots=True)
class Whole:
    """An unseen paper as a whole: the place of its case, the signs that it wants silence, whether it does."""

    place: int
    signs: frozenset[str]
    silent: bool


def wholes(known: Sequence[Case], parts: Sequence[Tables]) -> list[Whole]:
    """Every unseen paper of one reading with its signs as a whole, by those weights of `parts` that are of others."""
    found = []
    into = parts_of(known)
    for place, case in enumerate(known):
        kinds = {answer["kind"] for answer in case.right}
        told_of = {reading.text.full for reading in case.readings}
        if not case.unseen or case.file in _TILTED or len(told_of) != 1 or ("none" in kinds and len(kinds) > 1):
            continue
        reading = case.readings[-1]
        if reading.mentions:
            weight = parts[into[place]]
            binds = [chance(one.signs, weight["binds"]) for one in reading.mentions]
            frees = [chance(one.signs, weight["frees"]) if speaks_of_telling(one) else 0.0 for one in reading.mentions]
            signs = signs_of_whole(reading.mentions, binds, frees, reading.setting)
            found.append(Whole(place, signs, case.binds))
    return found


def of_silence(papers: Sequence[Whole]) -> dict[str, float]:
    """The weights for a paper's wanting silence."""
    return counted(
        [(one.signs, one.silent) for one in papers],
        Counter(sign for one in papers for sign in one.signs),
        least=_LEAST_WHOLE,
        penalty=_PENALTY_WHOLE,
    )


def of_clauses(known: Sequence[Case]) -> Tables:
    """The weights for a single clause's binding to silence, and for its freeing from it."""
    return {"binds": of_binding(known), "frees": of_freeing(known)}


def of_the_rest(known: Sequence[Case], binding: Mapping[str, float]) -> Tables:
    """The weights for what kind of silence it is, until when, and by what law, once the clauses are known that bind."""
    return {"ordered": of_ordering(known, binding), **of_ends(known, binding), **of_bases(known, binding)}


def in_parts(known: Sequence[Case]) -> list[Tables]:
    """For each part of the papers the weights of single clauses that were counted from the others."""
    return [of_clauses(_without(known, part)) for part in range(PARTS)]


def parts_of(known: Sequence[Case]) -> list[int]:
    """The part of each case, those of one file in the same."""
    part = [0] * len(known)
    for number, (_, these) in enumerate(parted(range(len(known)), lambda place: known[place].file, PARTS)):
        for place in these:
            part[place] = number
    return part


def _without(known: Sequence[Case], part: int) -> list[Case]:
    return [case for case, into in zip(known, parts_of(known), strict=True) if into != part]


def _stating_all() -> Any:
    """The reader without its measure of when a value is sure enough."""
    return patch.object(sureness, "measured", lambda field, grade: 1.0)


def told_apart(known: Sequence[Case], parts: Sequence[Tables]) -> list[tuple[Case, float, dict[str, Any]]]:
    """(case, grade, what is read) of each unseen paper, by weights counted from the others."""
    told = []
    papers, into = wholes(known, parts), parts_of(known)
    for part in range(PARTS):
        silence = of_silence([one for one in papers if into[one.place] != part])
        rest = of_the_rest(_without(known, part), parts[part]["binds"])
        weight = Weights({**parts[part], **rest, "silent": silence})
        with patch.object(find, "weights", lambda name, weight=weight: weight):
            told += [_read(case) for index, case in enumerate(known) if into[index] == part and case.unseen]
    return told


def _read(case: Case) -> tuple[Case, float, dict[str, Any]]:
    grades = [0.0]

    def look(prose: Prose, setting: Setting) -> tuple[Found[Nondisclosure] | None, tuple[Found[Mark], ...]]:
        found, marks = find_nondisclosure(prose, setting)
        grades.append(found.confidence if found else 0.0)
        return found, marks

    with patch.object(run, "find_nondisclosure", look), _stating_all():
        said: dict[str, Any] = read_matter(case.paper).to_json()["nondisclosure"]
    return case, max(grades) if said["kind"] != "none" and len(grades) > 1 else float(said["kind"] != "none"), said


def is_right(case: Case, said: Mapping[str, Any], *parts: str) -> bool:
    """Whether these parts of what is read agree with one of the answers."""
    return any(
        all(_folded(said[part]) == _folded(wanted or None) for part, wanted in answer.items() if part in parts)
        for answer in case.right
    )


def _folded(said: Any) -> Any:
    """Capitals do not matter in the names of acts."""
    return said.casefold() if isinstance(said, str) else said


def weigh(put: bool) -> None:
    """Count the weights, print how well they tell, and write them where that is asked."""
    known = cases()
    parts = in_parts(known)
    told = told_apart(known, parts)
    for name, asked in (
        ("kind", ("kind",)),
        ("with its end", ("kind", "until")),
        ("with its authority", ("kind", "authority")),
        ("whole", ("kind", "until", "authority")),
    ):
        print(f"{name}: {sum(is_right(case, said, *asked) for case, _, said in told)} of {len(told)} right")
    ended = [(case.ends, said["until"] or "") for case, _, said in told if case.ends and case.binds]
    print(f"its end, where there is secrecy: {sum(end in ends for ends, end in ended)} of {len(ended)}")
    for low, high in (
        (0.0, 0.01),
        (0.3, 0.4),
        (0.4, 0.5),
        (0.5, 0.6),
        (0.6, 0.7),
        (0.7, 0.8),
        (0.8, 0.9),
        (0.9, 0.97),
        (0.97, 1.01),
    ):
        held = [is_right(case, said, "kind") for case, grade, said in told if low <= grade < high]
        print(f"grade {low} to {high}: {sum(held)} of {len(held)} of the right kind")
    if put:
        put_down(known, parts)


def put_down(known: Sequence[Case], parts: Sequence[Tables] | None = None) -> None:
    """Count the weights from all cases and put them where the reader looks for them."""
    silence = of_silence(wholes(known, parts or in_parts(known)))
    clauses_read = sum(len(reading.mentions) for case in known for reading in case.readings)
    clause = of_clauses(known)
    told = {**clause, **of_the_rest(known, clause["binds"]), "silent": silence}
    write(OUT, told, papers=len(known), clauses=clauses_read)
