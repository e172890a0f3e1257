"""Write a letter because a person asks for it: only where it makes sense in this matter and says what is true there."""

from __future__ import annotations

from dataclasses import replace

from fourcorners.acts.letters import keep_letter, kept_term, letterhead
from fourcorners.acts.matters import Case, case, standing_decision
from fourcorners.acts.narrowings import narrowed
from fourcorners.acts.people import person_named
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.errors import NotAllowed, WrongUse
from fourcorners.ledger.model import EventKind
from fourcorners.letters import compose
from fourcorners.letters.annex_iii import CERTIFICATES, LANGUAGES, annex_iii, write_annex_iii
from fourcorners.letters.keeping import emergency_followup, preservation
from fourcorners.letters.model import Letter, Letterhead, LetterKind
from fourcorners.letters.run import write
from fourcorners.letters.silence import objection
from fourcorners.reach import Reach
from fourcorners.scope.model import Verdict
from fourcorners.scope.run import DECIDES
from fourcorners.terms import Effect, Instrument

# Letters that a person can ask for. A notice goes out by its own act, when the law and the plan allow it.
ON_REQUEST = tuple(kind for kind in LetterKind if kind is not LetterKind.NOTICE)
# States in which questions are still open: nothing has been produced, refused or kept.
_OPEN = frozenset({models.State.RECEIVED, models.State.SECOND, models.State.ASKED})


def write_requested(
    workspace: Workspace,
    number: str,
    kind: LetterKind,
    *,
    by: str | None = None,
    language: str = "en",
    kept: bool | None = None,
) -> str:
    """The letter as a file in the workspace, put on record; `by` is who is to sign it.

    `kept` says, for the form of Annex III and on the word of `by`, whether the data is preserved; None leaves both
    boxes empty unless the matter itself records it. Raises NotAllowed where such a letter makes no sense here, and
    WrongUse for a language it is not written in.
    """
    signatory = person_named(by, roles=DECIDES) if by else None
    found, head = case(number), letterhead(workspace, signatory)
    if kind is LetterKind.ANNEX_III:
        pdf = _annex_iii(workspace, found, head, language, kept)
    elif language != "en":
        raise WrongUse(f"the {_name(kind)} letter is written in English alone", do="Leave --language out.")
    elif kept is not None:
        raise WrongUse(
            "whether data is kept is said in the form of Annex III alone", do="Leave --kept and --not-kept out."
        )
    else:
        pdf = write(_letter(workspace, found, head, kind))
    return keep_letter(workspace, found.row, kind, pdf, "letters")


def _letter(workspace: Workspace, found: Case, head: Letterhead, kind: LetterKind) -> Letter:
    demand, opinion, row, now = found.demand, found.opinion, found.row, workspace.clock.now()
    if kind is LetterKind.ACKNOWLEDGEMENT:
        return compose.acknowledgement(demand, head, row.id, row.served_on, now)
    if kind is LetterKind.DEFICIENCY:
        _must_be_open(row)
        letter = compose.deficiency(demand, opinion, head, row.id, now)
        return _made(letter, row, "no rule found a defect in this paper")
    if kind is LetterKind.CLARIFICATION:
        _must_be_open(row)
        letter = compose.clarification(demand, opinion, head, row.id, now)
        return _made(letter if letter.points else None, row, "no rule left a question open in this paper")
    if kind is LetterKind.NARROWING:
        given = _given(row)
        if given is None and opinion.effect is Effect.REFUSE:
            raise NotAllowed(
                "the paper as a whole cannot be answered, so no narrower words would help",
                at=row.id,
                do=f'Use "fourcorners letter {row.id} deficiency".',
            )
        letter = compose.narrowing(demand, opinion, narrowed(demand, opinion), given, head, row.id, now)
        return _made(letter, row, "nothing of this demand is left out, so there is nothing to narrow")
    if kind is LetterKind.REFUSAL:
        _must_be_decided(row, Verdict.REFUSE, "--refuse")
        return compose.refusal(demand, opinion, head, row.id, now)
    if kind is LetterKind.OBJECTION:
        gag = demand.nondisclosure.value if demand.nondisclosure else None
        letter = objection(demand, opinion, head, row.id, now)
        if letter is None and (gag is None or gag.kind == "none"):
            raise NotAllowed("this paper wants no secrecy, so there is none to object to", at=row.id)
        return _made(letter, row, "no rule stands against the secrecy of this paper")
    if kind is LetterKind.PRESERVATION:
        _must_be_decided(row, Verdict.KEEP, "--keep")
        return preservation(demand, head, row.id, row.served_on, kept_term(row), now)
    if kind is LetterKind.EMERGENCY_FOLLOWUP:
        return _followup(workspace, found, head)
    raise NotAllowed(
        "notices to account holders are written when they are due", at=row.id, do='Use "fourcorners notices --release".'
    )


def _followup(workspace: Workspace, found: Case, head: Letterhead) -> Letter:
    row, demand = found.row, found.demand
    if demand.instrument is None or demand.instrument.value is not Instrument.US_EMERGENCY_REQUEST:
        raise NotAllowed("this is no emergency request, so no paper is to follow one", at=row.id)
    if not hasattr(row, "package"):
        raise NotAllowed("nothing was disclosed in this emergency yet", at=row.id, do='First "fourcorners fulfil".')
    return emergency_followup(demand, found.opinion, head, row.id, row.package.at.date(), workspace.clock.now())


def _annex_iii(workspace: Workspace, found: Case, head: Letterhead, language: str, kept: bool | None) -> bytes:
    row, demand = found.row, found.demand
    if demand.instrument is None or demand.instrument.value not in CERTIFICATES:
        raise NotAllowed("this is no EPOC and no EPOC-PR, and Annex III answers those alone", at=row.id)
    if language not in LANGUAGES:
        raise WrongUse(
            f"the form of Annex III is not written in {language!r}", do=f"Choose from {', '.join(sorted(LANGUAGES))}."
        )
    if kept is not None and not head.signatory:
        raise WrongUse("nobody is named who says whether the data is kept", do="Add --by NAME.")
    if kept is None and _is_kept(row):
        kept = True
    addressed = workspace.profile.eu_addressee
    if addressed and addressed != head.name:
        # Section H is the establishment's or the representative's own; its postal address is not the provider's.
        head = replace(head, name=addressed, address="")
    form = annex_iii(
        demand, found.opinion, head, row.id, row.served_on, workspace.clock.now(), kept=kept, language=language
    )
    if form is None:
        raise NotAllowed("no rule found a reason that Annex III has a place for", at=row.id)
    return write_annex_iii(form)


def _is_kept(row: models.Matter) -> bool:
    """Whether the file says that data was preserved: by a decision to keep, or by the act itself."""
    kept = models.Event.objects.filter(matter=row.id, kind=EventKind.PRESERVED.value).exists()
    return kept or row.state == models.State.KEPT


def _given(row: models.Matter) -> Reach | None:
    """The approved reach, None while the approvals are not whole."""
    decision = standing_decision(row)
    approved = decision is not None and decision.verdict == Verdict.APPROVE.value and decision.scope is not None
    return Reach.from_json(decision.reach) if decision is not None and approved else None


def _must_be_open(row: models.Matter) -> None:
    if row.state not in _OPEN:
        raise NotAllowed(f"this matter is {row.get_state_display().lower()}, so nothing is open to ask", at=row.id)


def _must_be_decided(row: models.Matter, verdict: Verdict, flag: str) -> None:
    decision = standing_decision(row)
    if decision is None or decision.verdict != verdict.value or row.state == models.State.SECOND:
        said = {Verdict.REFUSE: "refused this demand", Verdict.KEEP: "decided to keep what it names"}[verdict]
        raise NotAllowed(f"nobody has {said}", at=row.id, do=f'First "fourcorners decide {row.id} {flag}".')


def _made(letter: Letter | None, row: models.Matter, why_not: str) -> Letter:
    if letter is None:
        raise NotAllowed(why_not, at=row.id)
    return letter


def _name(kind: LetterKind) -> str:
    return kind.value.replace("_", " ")
