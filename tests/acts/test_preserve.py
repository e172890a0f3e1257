"""Preservation: sealed on a person's decision, for a term; reached by later process, and destroyed at its end."""

from __future__ import annotations

import json
import re
import sqlite3
import tarfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pypdfium2
import pyrage
import pytest
from click.testing import CliRunner
from demo.clock import DemoClock

from fourcorners.acts.decide import decide
from fourcorners.acts.fulfil import accept_gap, fulfil, machine
from fourcorners.acts.holders import MAY_HOLD, add_holder, unlock
from fourcorners.acts.keeping import _destroy, destroy_due, extend, keepings, name_snapshot, release
from fourcorners.acts.matters import case, scope_of
from fourcorners.acts.opening import openers_for, snapshots_of, unlocked
from fourcorners.acts.people import person_named
from fourcorners.acts.preserve import preserve, snapshot_folder
from fourcorners.acts.verifying import verify_path
from fourcorners.acts.workspace import Workspace, open_workspace
from fourcorners.casebook import models
from fourcorners.cli.main import cli
from fourcorners.collect.datamap import load
from fourcorners.collect.files import alone_in
from fourcorners.collect.run import collect
from fourcorners.errors import FourCornersError, NotAllowed, UnreadableInput, VerificationFailed, WrongUse
from fourcorners.reach import Times
from fourcorners.scope.model import Scope, Verdict
from fourcorners.terms import Category
from tests.acts import scene
from tests.acts.scene import WORDS

LETTER = """\
SPECIMEN

                         ELLERY COUNTY SHERIFF'S OFFICE
                               Ellery, Washington

November 18, 2026

Harbor Social, Inc., Custodian of Records, 12 Quay Street, Port Ellery, Washington

Re: Request for preservation of records under 18 U.S.C. § 2703(f), case 26-04417

Dear Custodian of Records,

pursuant to Title 18, United States Code, Section 2703(f), please preserve, pending the issuance of process, for the
account with the user name tidewatcher:
1. the subscriber's name and address;
2. session times and network addresses.

/s/ Detective Philippa Arroyo-Specimen
Ellery County Sheriff's Office, philippa.arroyo@ellerysheriff.example, (202) 555-0120
"""


@pytest.fixture
def desk(held_desk: Path) -> Workspace:
    return open_workspace(held_desk, DemoClock(scene.START))


def move(desk: Workspace, days: int) -> None:
    clock = desk.clock
    assert isinstance(clock, DemoClock)
    clock.at += timedelta(days=days)


def sealed(desk: Workspace, letter: str = LETTER, name: str = "letter.txt") -> str:
    matter = scene.serve(desk, letter, name)
    decide(desk, matter, Verdict.KEEP, by="Wen", reason="a regular request")
    assert preserve(desk, matter).rows > 0
    return matter


def kinds(matter: str) -> list[str]:
    return list(models.Event.objects.filter(matter=matter).order_by("seq").values_list("kind", flat=True))


def planted(desk: Workspace, matter: str) -> set[bytes]:
    """Values of the rows that are kept, collected in clear somewhere else."""
    scope = Scope.from_json(case(matter).row.preservation.scope)
    out = desk.folder.parent / "clear"
    extract = collect(scope, load(desk.data_map), out, began=desk.clock.now(), now=desk.clock.now)
    found = {
        str(value).encode()
        for outcome in extract.outcomes if outcome.file
        for row in pq.read_table(out / outcome.file).to_pylist()
        for column, value in row.items() if column != "account" and len(str(value)) > 6
    }  # fmt: skip
    assert len(found) > 20
    return found


def everything(folder: Path) -> bytes:
    """All bytes of a workspace but those of the provider's own stores."""
    return b"\n".join(
        p.read_bytes() for p in folder.rglob("*") if p.is_file() and "store" not in p.relative_to(folder).parts
    )


def test_a_request_is_kept_and_nobody_reads_it(desk: Workspace) -> None:
    """A decision to keep leads to a sealed snapshot with its events, and no value of a row is in the workspace."""
    matter = sealed(desk)
    row = case(matter).row.preservation
    assert (row.until, row.longest, row.gaps) == (date(2027, 2, 22), date(2027, 5, 23), [])
    assert [k for k in kinds(matter) if k.startswith(("data.", "collection.intent"))] == [
        "data.to_preserve", "collection.intent", "data.preserved"
    ]  # fmt: skip
    values = planted(desk, matter)
    written = everything(desk.folder)
    assert [v for v in values if v in written] == []
    assert not list((desk.folder / "collected").iterdir())
    with pytest.raises(WrongUse, match="nothing is approved"):
        scope_of(case(matter).row)


def test_only_what_existed_when_the_request_came_is_kept(desk: Workspace) -> None:
    """The scope ends at the instant of receipt, is within what the paper names, and nothing of it may be produced."""
    matter = sealed(desk)
    found = case(matter)
    reach = Scope.from_json(found.row.preservation.scope).reach
    assert reach <= found.opinion.demanded.only(times=Times.between(None, found.row.opened_at))
    assert not found.opinion.allowed
    assert Category.CONTENT_MESSAGE not in reach.categories


def test_all_records_are_kept_in_every_kind(desk: Workspace) -> None:
    """A catch-all can be kept, where it can never be produced; a person may still keep less."""
    letter = LETTER.replace("for the\naccount", "all records\nand other evidence in your possession for the account")
    matter = scene.serve(desk, letter)
    assert Category.ANY in case(matter).opinion.demanded.categories
    decide(desk, matter, Verdict.KEEP, by="Wen", reason="regular")
    kept = Scope.from_json(case(matter).row.preservation.scope).reach.categories
    assert kept == frozenset(Category) - {Category.ANY}
    decide(desk, matter, Verdict.KEEP, by="Wen", reason="enough", categories=[Category.SESSION_IP])
    assert Scope.from_json(case(matter).row.preservation.scope).reach.categories == {Category.SESSION_IP}


def test_nothing_is_sealed_before_two_people_hold_keys(tmp_path: Path) -> None:
    """Without two holders nobody could be kept from opening it alone, so no row is read."""
    desk = scene.workspace(tmp_path / "desk")
    matter = scene.serve(desk, LETTER)
    decide(desk, matter, Verdict.KEEP, by="Wen", reason="regular")
    add_holder(desk, "Ines", WORDS["Ines"])
    with pytest.raises(NotAllowed, match="two people hold keys"):
        preserve(desk, matter)
    assert "collection.intent" not in kinds(matter)
    with pytest.raises(WrongUse, match="12 characters"):
        add_holder(desk, "Tomas", "short")
    with pytest.raises(NotAllowed, match="auditor"):
        add_holder(desk, "Ada", "a long enough passphrase")


def later_process(desk: Workspace, of: str) -> str:
    """A subpoena for the same account, ready but for its opening."""
    matter = scene.ready(desk)
    name_snapshot(desk, matter, of=of, by="Ines")
    return matter


def test_later_process_is_answered_from_the_snapshot(desk: Workspace) -> None:
    """What was deleted since is produced from the snapshot, each row's origin told, within the subpoena's own scope."""
    first = sealed(desk)
    matter = later_process(desk, first)
    _forget(desk)
    with unlocked(desk, matter, WORDS), machine(desk):
        done = fulfil(desk, matter)
    assert done.package is not None and done.rows > 0
    verdict = verify_path(done.package, keys=[desk.signer.verifier], identity=scene.IDENTITY)
    assert verdict.holds, verdict
    told = _unpacked(done.package, desk)
    tables = {table["step"]: table for table in told["tables"]}
    sha256 = case(first).row.preservation.sha256
    step = f"kept-{sha256[:12]}.records-accounts"
    assert step in tables and "records.accounts" not in tables
    assert tables[step]["snapshot"] == {"sealed": "2026-11-24", "sha256": sha256}
    order = [k for k in kinds(matter) if k in {"data.snapshot_named", "collection.intent", "data.snapshot_opened"}]
    assert order == ["data.snapshot_named", "collection.intent", "data.snapshot_opened"]
    (opened,) = models.Event.objects.filter(matter=matter, kind="data.snapshot_opened")
    fields = json.loads(opened.body)["fields"]
    holders = {person_named(name, roles=MAY_HOLD).id for name in WORDS}
    assert {fields["person"], fields["second_person"]} == holders
    scope = scope_of(case(matter).row)
    kept = Scope.from_json(case(first).row.preservation.scope)
    for table in told["tables"]:
        codes = {Category(code) for code in table["columns"].values()}
        assert codes <= scope.reach.categories
        if table["snapshot"]:
            assert codes <= kept.reach.categories


def _forget(desk: Workspace) -> None:
    with sqlite3.connect(desk.data_map.parent / "harbor.sqlite3") as base:
        base.execute("DELETE FROM accounts WHERE user_name = 'tidewatcher'")
    base.close()


def _unpacked(package: Path, desk: Workspace) -> dict[str, Any]:
    plain = desk.folder.parent / "plain.tar"
    pyrage.decrypt_file(str(package), str(plain), [scene.IDENTITY])
    with tarfile.open(plain) as tar:
        name = next(n for n in tar.getnames() if n.endswith("data/outcomes.json"))
        file = tar.extractfile(name)
        assert file is not None
        told: dict[str, Any] = json.loads(file.read())
    return told


def test_one_holder_opens_nothing(desk: Workspace) -> None:
    """One passphrase, a wrong one, or none: no row is read, and no opening is on record."""
    matter = later_process(desk, sealed(desk))
    with pytest.raises(NotAllowed, match="two key holders"), unlocked(desk, matter, {"Ines": WORDS["Ines"]}):
        pass
    wrong = WORDS | {"Tomas": "eleven ropes along the hull"}
    with pytest.raises(NotAllowed, match="not the passphrase"), unlocked(desk, matter, wrong):
        pass
    with machine(desk), pytest.raises(NotAllowed, match="sealed"):
        fulfil(desk, matter)
    assert "collection.intent" not in kinds(matter)
    assert unlock(desk, "Ines", WORDS["Ines"])[0] == person_named("Ines", roles=frozenset({"counsel"})).id


def test_a_key_too_slow_to_open_is_no_wrong_passphrase(desk: Workspace) -> None:
    """A machine that would take minutes for a key says so; the holder is not told that the words were wrong."""
    holder, _ = unlock(desk, "Ines", WORDS["Ines"])
    kept = desk.folder / "keys" / f"{holder}.age"
    slower = re.sub(
        rb"(?m)^(-> scrypt \S+ )(\d+)$", lambda found: found[1] + b"%d" % (int(found[2]) + 9), kept.read_bytes()
    )
    kept.write_bytes(slower)
    with pytest.raises(UnreadableInput, match="too busy or too slow"):
        unlock(desk, "Ines", WORDS["Ines"])


def test_an_unapproved_matter_opens_nothing(desk: Workspace) -> None:
    """Both passphrases are no decision: without approval, call-back and notice the snapshot stays shut."""
    first = sealed(desk)
    matter = scene.serve(desk, scene.SUBPOENA)
    name_snapshot(desk, matter, of=first, by="Ines")
    with unlocked(desk, matter, WORDS), machine(desk), pytest.raises(WrongUse, match="nothing is approved"):
        fulfil(desk, matter)
    assert "data.snapshot_opened" not in kinds(matter)


def test_a_snapshot_that_was_exchanged_is_not_opened(desk: Workspace) -> None:
    """The record of a snapshot must be the one whose digest the casebook holds."""
    first = sealed(desk)
    matter = later_process(desk, first)
    record = snapshot_folder(desk, first) / "extract.json"
    record.write_text(record.read_text(encoding="utf-8").replace('"began"', '"Began"'), encoding="utf-8")
    with unlocked(desk, matter, WORDS), machine(desk), pytest.raises(VerificationFailed, match="not the one on record"):
        fulfil(desk, matter)


def test_the_term_ends_and_nothing_is_left(desk: Workspace) -> None:
    """It stands through its last day; on the next it is destroyed, the key first, with its events."""
    matter = sealed(desk)
    move(desk, 90)
    assert destroy_due(desk) == []
    move(desk, 1)
    assert [k.is_due for k in keepings(desk)] == [True]
    assert destroy_due(desk) == [matter]
    assert destroy_due(desk) == []
    assert not snapshot_folder(desk, matter).exists()
    assert kinds(matter)[-2:] == ["data.destruction_intent", "data.destroyed"]
    with pytest.raises(NotAllowed, match="destroyed"):
        preserve(desk, matter)
    with pytest.raises(NotAllowed, match="destroyed"):
        name_snapshot(desk, scene.serve(desk, scene.SUBPOENA), of=matter, by="Ines")


def test_a_term_is_extended_once_and_on_paper(desk: Workspace) -> None:
    """A renewed request that came in time adds ninety days; a second does not, nor a late one, nor another paper."""
    matter = sealed(desk)
    subpoena = scene.serve(desk, scene.SUBPOENA, "subpoena.txt")
    with pytest.raises(NotAllowed, match="a paper of its own"):
        extend(desk, matter, on=subpoena, by="Ines")
    with pytest.raises(NotAllowed, match="a paper of its own"):
        extend(desk, matter, on=matter, by="Ines")
    move(desk, 60)
    renewal = scene.serve(desk, LETTER.replace("November 18, 2026", "January 20, 2027"), "renewal.txt")
    assert extend(desk, matter, on=renewal, by="Ines") == date(2027, 5, 23)
    assert case(renewal).row.state == models.State.KEPT
    assert kinds(matter)[-1] == "data.preservation_extended"
    again = scene.serve(desk, LETTER.replace("November 18, 2026", "January 22, 2027"), "again.txt")
    with pytest.raises(NotAllowed, match="extends it once"):
        extend(desk, matter, on=again, by="Ines")
    move(desk, 120)
    assert destroy_due(desk) == []
    move(desk, 1)
    assert destroy_due(desk) == [matter]


def test_a_late_renewal_extends_nothing(desk: Workspace) -> None:
    """The day after the term, the data is to go and no paper brings it back."""
    matter = sealed(desk)
    move(desk, 91)
    late = scene.serve(desk, LETTER.replace("November 18, 2026", "February 23, 2027"), "late.txt")
    with pytest.raises(NotAllowed, match="after the term had ended"):
        extend(desk, matter, on=late, by="Ines")


def test_open_process_holds_a_snapshot_beyond_its_term(desk: Workspace) -> None:
    """What process reaches stays until it is answered, and then goes."""
    first = sealed(desk)
    matter = scene.serve(desk, scene.SUBPOENA)
    name_snapshot(desk, matter, of=first, by="Ines")
    move(desk, 100)
    assert destroy_due(desk) == []
    assert [k.held_by for k in keepings(desk)] == [(matter,)]
    with pytest.raises(NotAllowed, match="to be answered"):
        release(desk, first, by="Ines", reason="withdrawn")
    decide(desk, matter, Verdict.REFUSE, by="Ines", reason="withdrawn")
    assert destroy_due(desk) == [first]


def test_a_withdrawn_request_is_released(desk: Workspace) -> None:
    """A person ends it before its term, with a reason; it is destroyed at once."""
    matter = sealed(desk)
    with pytest.raises(NotAllowed, match="auditor"):
        release(desk, matter, by="Ada", reason="withdrawn")
    release(desk, matter, by="Ines", reason="the request was withdrawn")
    assert not snapshot_folder(desk, matter).exists()
    assert kinds(matter)[-3:] == ["data.preservation_released", "data.destruction_intent", "data.destroyed"]


def test_a_term_that_no_law_gives_is_said_by_a_person(desk: Workspace) -> None:
    """For a paper of another kind somebody says until when; where the law says it, nobody else does."""
    subpoena = scene.serve(desk, scene.SUBPOENA, "subpoena.txt")
    with pytest.raises(NotAllowed, match="no law we know"):
        decide(desk, subpoena, Verdict.KEEP, by="Ines", reason="while we ask back")
    decide(desk, subpoena, Verdict.KEEP, by="Ines", reason="while we ask back", until=date(2026, 12, 31))
    assert case(subpoena).row.preservation.until == date(2026, 12, 31)
    letter = scene.serve(desk, LETTER)
    with pytest.raises(WrongUse, match="the law says until when"):
        decide(desk, letter, Verdict.KEEP, by="Ines", reason="regular", until=date(2026, 12, 31))


def test_a_store_that_is_down_is_tried_again(desk: Workspace) -> None:
    """What can be kept is kept at once; what failed is named and tried by the next run; nothing is sealed twice."""
    sessions = desk.data_map.parent / "sessions"
    matter = scene.serve(desk, LETTER)
    decide(desk, matter, Verdict.KEEP, by="Wen", reason="regular")
    sessions.rename(sessions.with_name("away"))
    assert preserve(desk, matter).gaps == ("logs.sessions",)
    folder = snapshot_folder(desk, matter)
    before = (folder / "records.accounts.sealed").read_bytes()
    sessions.with_name("away").rename(sessions)
    assert preserve(desk, matter).gaps == ()
    assert (folder / "records.accounts.sealed").read_bytes() == before
    assert kinds(matter).count("data.preserved") == 2


def test_a_gap_of_the_snapshot_blocks_the_package(desk: Workspace) -> None:
    """What a snapshot lacks is a gap of the later collection, which a person accepts by name."""
    sessions = desk.data_map.parent / "sessions"
    first = scene.serve(desk, LETTER, "letter.txt")
    decide(desk, first, Verdict.KEEP, by="Wen", reason="regular")
    sessions.rename(sessions.with_name("away"))
    preserve(desk, first)
    sessions.with_name("away").rename(sessions)
    matter = later_process(desk, first)
    with unlocked(desk, matter, WORDS), machine(desk):
        done = fulfil(desk, matter)
        assert done.gaps == (f"kept-{case(first).row.preservation.sha256[:12]}.logs-sessions",)
        ines = person_named("Ines", roles=frozenset({"counsel"}))
        accept_gap(desk, matter, done.gaps[0], by=ines, reason="the store was down then")
        assert fulfil(desk, matter).package is not None


def test_the_command_line_seals_and_lists(desk: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """`fulfil` seals what was decided to be kept, and `inbox`, `show` and `preserve list` say until when."""
    monkeypatch.setenv("FOURCORNERS_WORKSPACE", str(desk.folder))
    matter = scene.serve(desk, LETTER)
    decide(desk, matter, Verdict.KEEP, by="Wen", reason="regular")
    runner = CliRunner()

    def say(*arguments: str) -> str:
        result = runner.invoke(cli, arguments, catch_exceptions=False)
        return result.output

    until = str(case(matter).row.preservation.until)
    assert f"kept until {until}" in say("fulfil", matter)
    (line,) = json.loads(say("inbox", "--json"))
    assert line["waits_for"] in {f"process, until {until}", "destruction"}
    (listed,) = json.loads(say("preserve", "list", "--json"))
    assert listed["matter"] == matter and listed["until"] == until
    assert f"until {until}" in say("show", matter)


def test_a_draft_of_a_map_does_not_spoil_a_preservation(desk: Workspace) -> None:
    """Nothing is kept and no intent is on record while the map is a draft; once it is confirmed, sealing goes on."""
    matter = scene.serve(desk, LETTER, "letter.txt")
    decide(desk, matter, Verdict.KEEP, by="Wen", reason="a regular request")
    good = desk.data_map.read_text(encoding="utf-8")
    desk.data_map.write_text(good + "\ndraft: true\n", encoding="utf-8")
    with pytest.raises(FourCornersError, match="draft"):
        preserve(desk, matter)
    assert "collection.intent" not in kinds(matter) and not (snapshot_folder(desk, matter) / "datamap.yaml").exists()
    desk.data_map.write_text(good, encoding="utf-8")
    assert preserve(desk, matter).rows > 0


def test_a_key_serves_the_matter_it_was_given_for_alone(desk: Workspace) -> None:
    """While holders open a snapshot for one matter, another that names it finds it sealed."""
    kept = sealed(desk)
    one, other = later_process(desk, kept), scene.serve(desk, scene.SUBPOENA.replace("0117", "0119"), "other.txt")
    shut = snapshots_of(desk, case(one).row)
    with unlocked(desk, one, WORDS):
        assert openers_for(desk, one, shut)
        with pytest.raises(NotAllowed, match="sealed"):
            openers_for(desk, other, shut)
    with pytest.raises(NotAllowed, match="sealed"):
        openers_for(desk, one, shut)


def test_nothing_is_collected_after_the_term(desk: Workspace) -> None:
    """A snapshot with a gap is not filled up when its term is over."""
    sessions = desk.data_map.parent / "sessions"
    away = sessions.rename(sessions.with_name("away"))
    matter = scene.serve(desk, LETTER, "letter.txt")
    decide(desk, matter, Verdict.KEEP, by="Wen", reason="a regular request")
    assert preserve(desk, matter).gaps
    away.rename(sessions)
    move(desk, 91)
    with pytest.raises(NotAllowed, match="term ended"):
        preserve(desk, matter)


def test_what_was_destroyed_meanwhile_is_not_sealed_again(desk: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """A release during a collection waits for it; one right before it leaves neither key nor rows behind."""
    matter = scene.serve(desk, LETTER, "letter.txt")
    decide(desk, matter, Verdict.KEEP, by="Wen", reason="a regular request")
    folder = snapshot_folder(desk, matter)

    def released_first(*args: Any, **named: Any) -> Any:
        release(desk, matter, by="Ines", reason="withdrawn")
        return collect(*args, **named)

    monkeypatch.setattr("fourcorners.acts.preserve.collect", released_first)
    with pytest.raises(NotAllowed, match="destroyed"):
        preserve(desk, matter)
    assert not folder.exists() and kinds(matter)[-1] == "data.destroyed"
    with alone_in(folder), pytest.raises(WrongUse, match="another collection"):
        _destroy(desk, models.Preservation.objects.get(matter=matter))


def test_a_package_says_nothing_of_the_matter_a_snapshot_was_kept_in(desk: Workspace) -> None:
    """Its rows are told by the day and the digest: the request to preserve may be another agency's secret."""
    kept = sealed(desk)
    asked = later_process(desk, kept)
    _forget(desk)
    with unlocked(desk, asked, WORDS), machine(desk):
        done = fulfil(desk, asked)
    assert done.package is not None
    plain = desk.folder.parent / "plain.tar"
    pyrage.decrypt_file(str(done.package), str(plain), [scene.IDENTITY])
    with tarfile.open(plain) as tar:
        files = {one.name: file.read() for one in tar if (file := tar.extractfile(one))}
    words = {name: _words(data) if name.endswith(".pdf") else data.decode() for name, data in files.items()}
    assert any("as preserved on 2026-11-24" in text for text in words.values())
    assert [name for name, text in words.items() if kept in text] == []


def _words(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)
