"""Walk every specimen paper through the main job, with a clock of its own, and show what came of each.

The demo's clock starts on 24 November 2026, so that the papers' dates stay sensible; it jumps over the time in which
the account holders may object.
"""

from __future__ import annotations

import json
import secrets
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pyrage
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from demo.clock import DemoClock
from demo.harbor_social.generate import generate
from demo.plan import KEY_HOLDERS, PEOPLE, TURNS, Turn
from fourcorners.acts.decide import decide, second
from fourcorners.acts.epochs import close_epoch, write_receipts
from fourcorners.acts.fulfil import Fulfilled, fulfil, machine
from fourcorners.acts.holders import add_holder
from fourcorners.acts.matters import case
from fourcorners.acts.notices import Due, notices, release_due
from fourcorners.acts.people import add_person
from fourcorners.acts.preserve import Preserved, preserve
from fourcorners.acts.receive import receive
from fourcorners.acts.requester import verify_requester
from fourcorners.acts.verifying import verify_path
from fourcorners.acts.workspace import Workspace, create, open_workspace
from fourcorners.authenticity.run import Records
from fourcorners.errors import FourCornersError
from fourcorners.scope.model import Verdict

HERE = Path(__file__).parent
START = datetime(2026, 11, 24, 9, tzinfo=UTC)

CONFIG = """\
[provider]
name = "Harbor Social, Inc."
address = "12 Quay Street, Port Ellery, Washington"
contact = "legal@harborsocial.example"
country = "US"
custodian = "Ada Moreau"
custodian_title = "Custodian of Records"

[data]
map = "store/datamap.yaml"
directory = "public-bodies.csv"

[policy]
objection_days = 10

[log]
origin = "harborsocial.example/four-corners"
pad_to = 16
"""


@dataclass
class Story:
    """One paper's way through, for the table at the end."""

    turn: Turn
    matter: str
    key: pyrage.x25519.Identity
    done: Fulfilled | None = None
    kept: Preserved | None = None
    checked: str = ""


def run(folder: Path, *, accounts: int = 10_000, sessions: int = 2_000_000, messages: int = 200_000) -> bool:
    """The whole demo in that folder, which is emptied first; True if every package and receipt verified."""
    # The table needs some width; a narrower terminal wraps its lines, which still reads better than columns of letters.
    out = Console(markup=False, highlight=False, soft_wrap=True, width=max(120, Console().width))
    clock = DemoClock(START)
    workspace = prepare(folder, clock, out, accounts=accounts, sessions=sessions, messages=messages)
    stories = [take_in(workspace, turn, out) for turn in TURNS]
    for story in stories:
        settle(workspace, story, out)
        if story.turn.verdict is Verdict.KEEP:
            story.kept = preserve(workspace, story.matter)
            out.print(f"  {story.matter}  {story.kept.rows} rows sealed until {story.kept.until}; nobody can read them")
    tell(workspace, clock, out)
    with machine(workspace):
        for story in stories:
            if story.turn.verdict is Verdict.APPROVE:
                story.done = fulfil(workspace, story.matter)
                out.print(f"  {story.matter}  {story.done.rows} rows -> {story.done.package}")
    prove(workspace, clock, out)
    checked = [check(workspace, story) for story in stories]
    good = all(checked)
    good = verify_path(workspace.folder / "log", keys=[workspace.signer.verifier]).holds and good
    show(workspace, stories, out)
    (folder / "log.vkey").write_text(workspace.signer.vkey + "\n", encoding="utf-8")
    point(workspace, out, good)
    return good


def prepare(folder: Path, clock: DemoClock, out: Console, *, accounts: int, sessions: int, messages: int) -> Workspace:
    """The provider's stores, and a workspace with its people."""
    if folder.exists():
        shutil.rmtree(folder)
    out.print(f"Making Harbor Social: {accounts:,} accounts, {sessions:,} sessions, {messages:,} messages ...")
    generate(folder / "store", accounts=accounts, sessions=sessions, messages=messages)
    shutil.copy(HERE / "harbor_social" / "datamap.yaml", folder / "store" / "datamap.yaml")
    shutil.copy(HERE / "papers" / "public-bodies.csv", folder / "public-bodies.csv")
    create(folder, CONFIG)
    workspace = open_workspace(folder, clock)
    for name, role in PEOPLE:
        add_person(workspace, name, role)
    for name in KEY_HOLDERS:
        # In life each holder chooses a passphrase and keeps it; here nobody does, so what is sealed stays sealed.
        add_holder(workspace, name, secrets.token_urlsafe(24))
    return workspace


def take_in(workspace: Workspace, turn: Turn, out: Console) -> Story:
    """Receive one paper, and say in a line what was read and found."""
    records = Records.from_json(json.loads((HERE / "papers" / "records.json").read_text(encoding="utf-8")))
    matter = receive(workspace, HERE / "papers" / turn.paper, records=records).matter
    found = case(matter)
    instrument = found.demand.instrument.value.value if found.demand.instrument else "unread"
    effect = found.opinion.effect.value if found.opinion.effect else "none"
    out.print(f"  {matter}  {turn.paper}: {instrument}, {len(found.opinion.findings)} findings, strongest: {effect}")
    return Story(turn, matter, pyrage.x25519.Identity.generate())


def settle(workspace: Workspace, story: Story, out: Console) -> None:
    """The people's decision, the second person's where one is needed, and the call-back."""
    turn = story.turn
    done = decide(workspace, story.matter, turn.verdict, by=turn.by, reason=turn.reason)
    if done.second_needed:
        if turn.second is None:
            raise FourCornersError(f"a second person is needed: {done.second_needed[0]}", at=turn.paper)
        done = second(workspace, story.matter, by=turn.second[0], reason=turn.second[1])
    if turn.call:
        verify_requester(
            workspace,
            story.matter,
            by=turn.by,
            officer=turn.call.officer,
            agency=turn.call.agency,
            number_from=turn.call.number_from,
            key=str(story.key.to_public()),
        )
        keep_key(workspace, story)
    out.print(f"  {story.matter}  {turn.verdict.value} by {turn.by}" + (f" -> {done.letter}" if done.letter else ""))


def keep_key(workspace: Workspace, story: Story) -> None:
    """The requester's secret key, which in life never comes near the provider; kept so that you can look inside."""
    path = workspace.path("requesters", f"{story.matter}.agekey")
    path.write_text(str(story.key) + "\n", encoding="utf-8")
    path.chmod(0o600)


def tell(workspace: Workspace, clock: DemoClock, out: Console) -> None:
    """Release the notices, then let the time to object pass."""
    for matter, file in release_due(workspace, by="Ines Okafor"):
        out.print(f"  {matter}  account holder told -> {file}")
    close_epoch(workspace)
    clock.move(workspace.objection_days)
    out.print(f"  {workspace.objection_days} days go by, in which nobody objects; it is {clock.now().date()}")


def prove(workspace: Workspace, clock: DemoClock, out: Console) -> None:
    """Close the day, and write the receipts on the next one."""
    closed = close_epoch(workspace)
    clock.move(1)
    out.print(f"  epoch {closed.number} published: {closed.entries} entries in the public log")


def check(workspace: Workspace, story: Story) -> bool:
    """Verify the package and the receipts as its receiver would."""
    keys = [workspace.signer.verifier]
    verdicts = [verify_path(Path(f), keys=keys) for f in write_receipts(workspace, story.matter)]
    if story.done and not story.done.package:
        story.checked = "NOT MADE"
        return False
    if story.done and story.done.package:
        verdicts.append(verify_path(story.done.package, keys=keys, identity=story.key))
    good = all(v.holds for v in verdicts)
    story.checked = "verified" if good else "DOES NOT VERIFY"
    return good


def show(workspace: Workspace, stories: list[Story], out: Console) -> None:
    """The table: paper, findings, decision, rows, package, notice."""
    told = {due.matter: due for due in notices(workspace)}
    grid = Table(title="\nWhat came of it", title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    for heading in (
        "matter",
        "paper, and what it was read as",
        "found against it",
        "decision",
        "rows",
        "package",
        "notice",
    ):
        grid.add_column(heading, justify="right" if heading == "rows" else "left")
    for story in stories:
        found = case(story.matter)
        instrument = found.demand.instrument.value.value if found.demand.instrument else "unread"
        people = [story.turn.by, *([story.turn.second[0]] if story.turn.second else [])]
        grid.add_row(
            story.matter,
            f"{Path(story.turn.paper).stem}\n{instrument}",
            "\n".join([*(d.value for d in found.opinion.defects), *_signs(found.row.authenticity)]) or "nothing",
            f"{story.turn.verdict.value}\n{', '.join(p.split()[0] for p in people)}",
            str((story.done or story.kept).rows) if story.done or story.kept else "",
            story.checked if story.done else "sealed" if story.kept else "",
            _notice(told.get(story.matter)),
        )
    out.print(grid)


def _signs(authenticity: dict[str, list[str]]) -> list[str]:
    """What the sender shows against himself; that nobody has called yet is true of every paper and not listed."""
    return [sign for sign in authenticity["signs"] if sign != "unverified_requester"]


def _notice(due: Due | None) -> str:
    if due is None:
        return ""
    return "told" if due.is_released else f"{due.when.value}\n{due.on or ''}".strip()


def point(workspace: Workspace, out: Console, good: bool) -> None:
    """Where to look next."""
    folder = workspace.folder
    out.print("Everything verified." if good else "Something did not verify; see the table.")
    out.print(f"  letters, with the papers' words and the rules   {folder / 'letters'}")
    out.print(f"  notices to account holders                      {folder / 'notices'}")
    out.print(f"  packages, each encrypted to its requester       {folder / 'packages'}")
    out.print(f"  the public log, promises and receipts           {folder / 'log'}, {folder / 'receipts'}")
    out.print("Look around, with .venv/bin on your path:")
    out.print(f"  cd {folder}; fourcorners inbox; fourcorners show MATTER")
    out.print("  fourcorners verify packages/MATTER.tar.age --identity requesters/MATTER.agekey --key log.vkey")
