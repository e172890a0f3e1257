"""What may be done to a matter, by whom, and what stands on record afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from demo.clock import DemoClock

from fourcorners.acts.decide import decide, second
from fourcorners.acts.epochs import check_casebook_chain, close_epoch, write_receipts
from fourcorners.acts.fulfil import accept_gap, fulfil, machine
from fourcorners.acts.matters import case, scope_of
from fourcorners.acts.notices import notices, release_due
from fourcorners.acts.people import person_named
from fourcorners.acts.receive import receive
from fourcorners.acts.replay import replay
from fourcorners.acts.verifying import verify_path
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.errors import BadDataMap, LedgerDamaged, NotAllowed, ScopeBreach, UnreadableInput, WrongUse
from fourcorners.notice.model import When
from fourcorners.reach import Times
from fourcorners.scope.model import Verdict
from fourcorners.scope.run import DECIDES
from fourcorners.terms import Category
from tests.acts import scene


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Workspace]:
    yield scene.workspace(tmp_path / "desk")


def move(desk: Workspace, days: int) -> None:
    clock = desk.clock
    assert isinstance(clock, DemoClock)
    clock.at += timedelta(days=days)


def kinds(matter: str) -> list[str]:
    return list(models.Event.objects.filter(matter=matter).order_by("seq").values_list("kind", flat=True))


def test_the_main_job(desk: Workspace) -> None:
    """From a served paper to a verified package, with the acts on record in their order."""
    matter = scene.ready(desk)
    with machine(desk):
        done = fulfil(desk, matter)
    assert done.package is not None
    assert done.rows > 0
    verdict = verify_path(done.package, keys=[desk.signer.verifier], identity=scene.IDENTITY)
    assert verdict.holds, verdict
    order = kinds(matter)
    wanted = [
        "paper.received", "demand.read", "opinion.given", "approval.given", "decision.taken", "scope.frozen",
        "requester.verified", "notice.released", "collection.intent", "collection.guarded", "package.intent",
        "package.made",
    ]  # fmt: skip
    assert [k for k in order if k in wanted] == wanted
    assert case(matter).row.state == models.State.PRODUCED
    assert not (desk.folder / "collected" / matter).exists()


def test_collected_lies_within_approved_within_allowed_within_demanded(desk: Workspace) -> None:
    """The chain of reaches holds for a matter that was narrowed at every stage."""
    matter = scene.serve(desk, scene.SUBPOENA.replace("5. means", "5. the contents of all messages;\n6. means"))
    found = case(matter)
    assert Category.CONTENT_MESSAGE in found.opinion.demanded.categories
    assert Category.CONTENT_MESSAGE not in found.opinion.allowed.categories
    decide(desk, matter, Verdict.APPROVE, by="Wen", reason="names only", categories=[Category.SUBSCRIBER_NAME])
    scope = scope_of(found.row)
    assert scope.reach < found.opinion.allowed < found.opinion.demanded
    assert found.row.letters.get().kind == "narrowing"


def test_content_needs_two_people(desk: Workspace) -> None:
    """One approval leaves the matter waiting; the same person, or an auditor, cannot be the second."""
    matter = scene.serve(desk, scene.WARRANT)
    done = decide(desk, matter, Verdict.APPROVE, by="Ines", reason="a regular warrant")
    assert done.scope is None
    assert "content" in done.second_needed[0]
    with pytest.raises(WrongUse, match="nothing is approved"):
        scope_of(case(matter).row)
    for name in ("Ines", "Wen", "Ada", "Nobody"):
        with pytest.raises(NotAllowed):
            second(desk, matter, by=name, reason="me too")
    done = second(desk, matter, by="Tomas", reason="I read it too")
    assert done.scope is not None
    assert len(done.scope.approvals) == 2


def test_more_than_the_law_leaves_is_refused(desk: Workspace) -> None:
    """Approving a kind of data the opinion does not leave is refused, and no decision is kept."""
    matter = scene.serve(desk, scene.SUBPOENA)
    with pytest.raises((NotAllowed, ScopeBreach)):
        decide(desk, matter, Verdict.APPROVE, by="Ines", reason="x", categories=[Category.CONTENT_MESSAGE])
    assert not models.Decision.objects.exists()
    assert case(matter).row.state == models.State.RECEIVED


@pytest.mark.parametrize("missing", ["approval", "call", "notice", "time"])
def test_nothing_is_collected_before_its_time(desk: Workspace, missing: str) -> None:
    """Each condition that must come first stops the fulfilment by its own name, and no intent is recorded."""
    matter = scene.serve(desk, scene.SUBPOENA)
    if missing != "approval":
        decide(desk, matter, Verdict.APPROVE, by="Ines", reason="regular")
        if missing != "call":
            scene.vouch(desk, matter)
        if missing != "notice":
            release_due(desk, by="Ines")
        if missing == "call":
            move(desk, 20)
    says = {"approval": "approved", "call": "second channel", "notice": "told", "time": "object"}[missing]
    with machine(desk), pytest.raises((NotAllowed, WrongUse), match=says):
        fulfil(desk, matter)
    assert "collection.intent" not in kinds(matter)


def test_a_refusal_writes_its_letter_and_ends(desk: Workspace) -> None:
    """Refusing leaves a letter, a decision on record, and nothing to fulfil."""
    matter = scene.serve(desk, scene.SUBPOENA)
    done = decide(desk, matter, Verdict.REFUSE, by="Wen", reason="no")
    assert (desk.folder / done.letter).read_bytes().startswith(b"%PDF")
    assert kinds(matter)[-3:] == ["approval.given", "decision.taken", "letter.written"]
    with machine(desk), pytest.raises(WrongUse):
        fulfil(desk, matter)


def test_the_same_paper_twice_is_one_matter(desk: Workspace) -> None:
    """A second service adds an event and no matter."""
    first = scene.serve(desk, scene.SUBPOENA)
    again = receive(desk, desk.folder / "paper.txt")
    assert (again.matter, again.again) == (first, True)
    assert models.Matter.objects.count() == 1
    assert models.Service.objects.count() == 2
    assert kinds(first)[-1] == "paper.served_again"


def test_what_is_no_demand_opens_no_matter(desk: Workspace) -> None:
    """A shopping list is refused in one line, and nothing of it is kept."""
    path = desk.folder / "list.txt"
    path.write_text("bread\nmilk\nthree lemons\n", encoding="utf-8")
    before = models.Event.objects.count()
    with pytest.raises(UnreadableInput, match="no demand"):
        receive(desk, path)
    assert not models.Matter.objects.exists()
    assert models.Event.objects.count() == before
    assert not list((desk.folder / "papers").iterdir())


def test_a_second_decision_supersedes_until_collection_begins(desk: Workspace) -> None:
    """Counsel may decide again; after collection has begun nobody can."""
    matter = scene.serve(desk, scene.SUBPOENA)
    decide(desk, matter, Verdict.REFUSE, by="Wen", reason="first thought")
    decide(desk, matter, Verdict.APPROVE, by="Ines", reason="second thought")
    assert models.Decision.objects.filter(superseded=False).count() == 1
    scene.vouch(desk, matter)
    release_due(desk, by="Ines")
    move(desk, 11)
    with machine(desk):
        fulfil(desk, matter)
        with pytest.raises(NotAllowed):
            decide(desk, matter, Verdict.REFUSE, by="Wen", reason="too late")


def test_notice_follows_approval(desk: Workspace) -> None:
    """An approved matter has a notice due today; once released it is not due again."""
    matter = scene.serve(desk, scene.SUBPOENA)
    decide(desk, matter, Verdict.APPROVE, by="Ines", reason="regular")
    (due,) = notices(desk)
    assert (due.when, due.is_due) == (When.NOW, True)
    assert len(release_due(desk, by="Ines")) == 1
    assert release_due(desk, by="Ines") == []


def test_a_decision_that_is_replaced_leaves_no_notice_behind(desk: Workspace) -> None:
    """An approval that is taken back tells nobody, and the notices of other matters still go out."""
    matter, other = scene.serve(desk, scene.SUBPOENA), scene.serve(desk, scene.SUBPOENA + "A second one.\n")
    first = decide(desk, matter, Verdict.APPROVE, by="Ines", reason="first thought")
    decide(desk, other, Verdict.APPROVE, by="Ines", reason="regular")
    again = decide(desk, matter, Verdict.REFUSE, by="Wen", reason="second thought")
    assert (first.replaces, again.replaces) == ("", f"{first.decision} (approve)")
    assert [due.matter for due in notices(desk)] == [other]
    assert [number for number, _ in release_due(desk, by="Ines")] == [other]
    decide(desk, other, Verdict.REFUSE, by="Wen", reason="too late to leave it untold")
    assert [(due.matter, due.is_released) for due in notices(desk)] == [(other, True)]


@pytest.mark.parametrize(
    ("verdict", "more", "says"),
    [
        (Verdict.REFUSE, {"categories": [Category.SUBSCRIBER_NAME]}, "a refusal has no parts"),
        (Verdict.ASK, {"times": Times.always()}, "a question has no parts"),
        (Verdict.REFUSE, {"set_aside": ["us.sca.subpoena_reach"]}, "only an approval"),
        (Verdict.KEEP, {"set_aside": ["us.sca.subpoena_reach"]}, "only an approval"),
        (Verdict.APPROVE, {"times": Times.between(None, datetime(2019, 1, 1, tzinfo=UTC))}, "in those days"),
    ],
)
def test_what_does_not_go_with_a_verdict_is_refused(
    desk: Workspace, verdict: Verdict, more: dict[str, Any], says: str
) -> None:
    """No option is left aside in silence: the one that has no meaning is named, and nothing is decided."""
    matter = scene.serve(desk, scene.SUBPOENA)
    with pytest.raises((WrongUse, NotAllowed), match=says):
        decide(desk, matter, verdict, by="Ines", reason="x", **more)
    assert not models.Decision.objects.exists()


def test_a_failed_store_blocks_until_a_person_accepts(desk: Workspace) -> None:
    """A store that is gone gives a gap, no package; with the store back, running again produces."""
    matter = scene.ready(desk)
    sessions = desk.folder / "store" / "sessions"
    hidden = desk.folder / "store" / "elsewhere"
    sessions.rename(hidden)
    with machine(desk):
        try:
            done = fulfil(desk, matter)
            assert done.package is None
            assert done.gaps
        finally:
            hidden.rename(sessions)
        assert not list((desk.folder / "packages").iterdir())
        done = fulfil(desk, matter)
    assert done.package is not None


def test_receipts_prove_a_matter_after_the_epoch(desk: Workspace) -> None:
    """Before the epoch there is no receipt; after it each one verifies, and the log does too."""
    matter = scene.serve(desk, scene.SUBPOENA)
    with pytest.raises(WrongUse, match="published"):
        write_receipts(desk, matter)
    promise = desk.folder / "receipts" / f"{matter}-promise.txt"
    closed = close_epoch(desk)
    assert closed.entries % 16 == 0
    keys = [desk.signer.verifier]
    log = desk.folder / "log"
    files = write_receipts(desk, matter)
    assert files
    for path in (*map(Path, files), log):
        assert verify_path(path, keys=keys).holds
    move(desk, 3)
    assert verify_path(promise, keys=keys, log=log, now=desk.clock.now()).holds


def test_closing_an_epoch_twice_changes_nothing(desk: Workspace) -> None:
    """The same day is closed once; the next day grows the log."""
    scene.serve(desk, scene.SUBPOENA)
    first = close_epoch(desk)
    assert close_epoch(desk) == first
    move(desk, 1)
    assert close_epoch(desk).entries == first.entries + 16


def test_a_changed_event_stops_the_log(desk: Workspace) -> None:
    """An event edited in the database is found before anything is signed."""
    matter = scene.serve(desk, scene.SUBPOENA)
    event = models.Event.objects.filter(matter=matter).first()
    assert event is not None
    models.Event.objects.filter(seq=event.seq).update(body=event.body.replace("paper.received", "paper.deceived"))
    with pytest.raises(LedgerDamaged):
        check_casebook_chain()
    with pytest.raises(LedgerDamaged):
        close_epoch(desk)
    assert not (desk.folder / "log" / "checkpoint").exists()


def test_a_sealed_original_that_was_altered_is_noticed(desk: Workspace) -> None:
    """The original is read again under its hash, or not at all."""
    matter = scene.serve(desk, scene.SUBPOENA)
    assert replay(desk, matter).changes == ()
    path = desk.folder / "papers" / case(matter).row.paper
    path.chmod(0o600)
    path.write_bytes(path.read_bytes().replace(b"tidewatcher", b"someoneelse"))
    with pytest.raises(UnreadableInput, match="altered"):
        replay(desk, matter)


def test_nothing_personal_in_the_ledger_or_the_log(desk: Workspace) -> None:
    """Names, addresses and identifiers of the scene are in no event and no public file."""
    matter = scene.ready(desk)
    with machine(desk):
        fulfil(desk, matter)
    close_epoch(desk)
    write_receipts(desk, matter)
    # Long enough, or with a sign, that no digest or base64 holds one by chance.
    words = re.compile(rb"tidewatcher|marchbanks|quillfeather|mail\.example|555-01|harbor plaza", re.IGNORECASE)
    for event in models.Event.objects.all():
        assert not words.search(event.body.encode()), event.kind
    for path in [*(desk.folder / "log").rglob("*"), *(desk.folder / "receipts").rglob("*")]:
        if path.is_file():
            assert not words.search(path.read_bytes()), path


def test_the_private_parts_are_private(desk: Workspace) -> None:
    """The workspace, its key and its originals are the owner's alone."""
    scene.serve(desk, scene.SUBPOENA)
    assert desk.folder.stat().st_mode & 0o077 == 0
    assert (desk.folder / "keys" / "signing.key").stat().st_mode & 0o777 == 0o600
    for original in (desk.folder / "papers").iterdir():
        assert original.stat().st_mode & 0o777 == 0o400


def test_an_identifier_that_nobody_has_stops_for_a_person(desk: Workspace) -> None:
    """Nothing is produced until somebody says that the identifier is the right one; then the package says so."""
    paper = scene.SUBPOENA.replace("tidewatcher", "nobody_here")
    matter = scene.ready(desk, paper)
    ines = person_named("Ines", roles=DECIDES)
    with machine(desk):
        done = fulfil(desk, matter)
        assert done.package is None and done.gaps == ("accounts.username",)
        with pytest.raises(NotAllowed, match="left no gap"):
            accept_gap(desk, matter, "accounts.email", by=ines, reason="typed twice")
        accept_gap(desk, matter, "accounts.username", by=ines, reason="the officer confirmed it")
        done = fulfil(desk, matter)
    assert done.package is not None and done.absent == 1
    assert verify_path(done.package, keys=[desk.signer.verifier], identity=scene.IDENTITY).holds
    assert "collection.gap_accepted" in kinds(matter)


def test_a_draft_of_a_data_map_is_refused(desk: Workspace) -> None:
    """Nothing is collected, produced or put on record as intended while a person has yet to confirm the map."""
    matter = scene.ready(desk)
    text = desk.data_map.read_text(encoding="utf-8")
    desk.data_map.write_text("draft: true\n" + text, encoding="utf-8")
    with machine(desk):
        with pytest.raises(BadDataMap, match="draft"):
            fulfil(desk, matter)
        assert "collection.intent" not in kinds(matter) and not list((desk.folder / "packages").iterdir())
        desk.data_map.write_text(text, encoding="utf-8")
        assert fulfil(desk, matter).package is not None
