"""The command line as a person meets it: one clear line when something is wrong, and nothing left behind."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from xml.sax.saxutils import escape

import click
import pytest
from click.testing import CliRunner

from fourcorners.cli.main import cli
from fourcorners.errors import FourCornersError
from tests.acts import scene
from tests.intake.words import paragraph, run, word_file
from tests.programs import fourcorners


def refused(done: subprocess.CompletedProcess[str], status: int = 2) -> str:
    """The one line that a refusal prints."""
    assert done.returncode == status, done.stdout + done.stderr
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("fourcorners: ")
    assert "Traceback" not in done.stderr
    return lines[0]


@pytest.fixture
def subpoena(tmp_path: Path) -> Path:
    path = tmp_path / "subpoena.txt"
    path.write_text(scene.SUBPOENA, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a provider and people, as `make demo` sets one up."""
    folder = tmp_path_factory.mktemp("stories") / "desk"
    scene.workspace(folder)
    return folder


def test_help_lists_every_command() -> None:
    """Help comes without a workspace and names each command. Started as a person starts it."""
    done = subprocess.run([sys.executable, "-m", "fourcorners", "--help"], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    for name in ("read", "assess", "receive", "decide", "fulfil", "verify", "demo"):
        assert f"\n  {name}" in done.stdout


@pytest.mark.parametrize("name", cli.list_commands(click.Context(cli)))
def test_each_command_explains_itself(name: str) -> None:
    """`COMMAND --help` works for each, so none is listed that cannot be called."""
    done = CliRunner().invoke(cli, [name, "--help"])
    assert done.exit_code == 0, done.output
    assert done.output.startswith("Usage: ")


def test_read_gives_one_object_with_evidence(subpoena: Path) -> None:
    """`read --json` is one object; every piece of evidence is really in the paper."""
    data = json.loads(fourcorners("read", "--json", subpoena).stdout)
    assert data["instrument"] == "us.grand_jury_subpoena"
    assert data["accounts"] == [{"kind": "username", "value": "tidewatcher"}]
    assert data["period"] == {"start": "2026-07-01", "end": "2026-09-30"}
    text = subpoena.read_text(encoding="utf-8")
    assert data["evidence"]
    for pieces in data["evidence"].values():
        for piece in pieces:
            assert text[piece["start"] : piece["end"]] == piece["text"]


def test_read_several_gives_a_list(subpoena: Path) -> None:
    """Two papers, two answers, in order."""
    data = json.loads(fourcorners("read", "--json", subpoena, subpoena).stdout)
    assert [d["instrument"] for d in data] == ["us.grand_jury_subpoena"] * 2


def test_assess_takes_a_paper_or_its_reading(subpoena: Path, tmp_path: Path) -> None:
    """The opinion on a paper and on what `read` said of it is the same."""
    reading = tmp_path / "reading.json"
    reading.write_text(fourcorners("read", "--json", subpoena).stdout, encoding="utf-8")
    first = json.loads(fourcorners("assess", "--json", "--on", "2026-11-24", subpoena).stdout)
    second = json.loads(fourcorners("assess", "--json", "--on", "2026-11-24", reading).stdout)
    assert first["effect"] == second["effect"] == "none"
    assert first["allowed"] == second["allowed"] != []
    assert [(f["rule"], f["effect"]) for f in first["findings"]] == [
        (f["rule"], f["effect"]) for f in second["findings"]
    ]


@pytest.mark.parametrize(
    ("command", "name", "data", "says"),
    [
        ("read", "empty.txt", b"", "empty"),
        ("read", "scan.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "picture"),
        ("read", "broken.pdf", b"%PDF-1.7\nnothing here", "PDF"),
        ("read", "noise.bin", bytes(range(256)) * 4, "read"),
        ("read", "list.txt", b"bread\nmilk\nthree lemons\n", "no demand"),
        ("assess", "broken.pdf", b"%PDF-1.7\nnothing here", "PDF"),
        ("assess", "list.txt", b"bread\nmilk\nthree lemons\n", "no demand"),
    ],
)
def test_bad_files(tmp_path: Path, command: str, name: str, data: bytes, says: str) -> None:
    """A file that is no paper: one line, exit status 2."""
    path = tmp_path / name
    path.write_bytes(data)
    line = refused(fourcorners(command, path))
    assert says.lower() in line.lower()
    assert name in line


def test_a_missing_file_and_a_huge_one(tmp_path: Path) -> None:
    """Neither is read."""
    assert "no such file" in refused(fourcorners("read", tmp_path / "none.pdf")).lower()
    huge = tmp_path / "huge.pdf"
    with huge.open("wb") as out:
        out.truncate(500_000_000)
    assert "huge.pdf" in refused(fourcorners("read", huge))


def test_no_workspace(tmp_path: Path) -> None:
    """Commands on matters say where they looked and how to make a workspace."""
    assert "init" in refused(fourcorners("inbox", cwd=tmp_path))


def test_init_refuses_to_overwrite(tmp_path: Path) -> None:
    """A workspace is made once; a second time is refused and the first is as it was."""
    folder = tmp_path / "desk"
    assert fourcorners("init", folder, "--provider", 'Harbor "Social"').returncode == 0
    before = (folder / "keys" / "signing.key").read_bytes()
    assert "already" in refused(fourcorners("init", folder, "--provider", "Other"))
    assert (folder / "keys" / "signing.key").read_bytes() == before
    assert fourcorners("people", "--add", "Ines", "--role", "counsel", cwd=folder).returncode == 0
    assert "Ines" in fourcorners("people", cwd=folder).stdout


def test_receive_show_decide(desk: Path, subpoena: Path) -> None:
    """Receive a paper, see it, refuse it; the letter is there; a wrong name or number changes nothing."""
    done = fourcorners("receive", subpoena, cwd=desk)
    assert done.returncode == 0, done.stderr
    matter = done.stdout.split()[0]
    assert matter in fourcorners("inbox", cwd=desk).stdout
    shown = fourcorners("show", matter, cwd=desk).stdout
    assert "tidewatcher" in shown
    refused(fourcorners("decide", matter, "--refuse", "--by", "Nobody", "--reason", "x", cwd=desk), 1)
    refused(fourcorners("decide", "M-ZZZZ", "--refuse", "--by", "Ines", "--reason", "x", cwd=desk))
    refused(fourcorners("decide", matter, "--by", "Ines", "--reason", "x", cwd=desk))
    wide = fourcorners(
        "decide", matter, "--approve", "--only", "content.message", "--by", "Ines", "--reason", "x", cwd=desk
    )
    assert "content.message" in refused(wide, 1)
    done = fourcorners("decide", matter, "--refuse", "--by", "Ines", "--reason", "a test", cwd=desk)
    assert done.returncode == 0
    assert len(list((desk / "letters").glob("*.pdf"))) == 1
    data = json.loads(fourcorners("show", matter, "--json", cwd=desk).stdout)
    assert data["state"] == "refused"
    assert fourcorners("replay", matter, cwd=desk).returncode == 0


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (("--approve", "--refuse"), "--approve and --refuse are different decisions"),
        (("--second", "--only", "subscriber.name"), "as it stands"),
        (("--refuse", "--only", "subscriber.name"), "no parts"),
        (("--approve", "--from", "2026-13-01"), "--from: not a date"),
        (("--keep", "--until", "soon"), "--until: not a date"),
        (("--approve", "--from", "2026-09-01", "--to", "2026-08-01"), "--to: 2026-08-01 is before 2026-09-01"),
    ],
)
def test_no_decision_is_guessed(desk: Path, monkeypatch: pytest.MonkeyPatch, wrong: tuple[str, ...], says: str) -> None:
    """Options that contradict each other, or have no meaning together, decide nothing."""
    monkeypatch.setenv("FOURCORNERS_WORKSPACE", str(desk))
    done = CliRunner().invoke(cli, ["decide", "M-ZZZZ", *wrong, "--by", "Ines", "--reason", "x"])
    assert isinstance(done.exception, FourCornersError)
    assert says in str(done.exception)


@pytest.mark.parametrize(("text", "says"), [(None, "cannot be opened"), ("{", "not a JSON"), ("[]", "an object")])
def test_dns_answers_that_are_none_are_named(tmp_path: Path, text: str | None, says: str) -> None:
    """A file of DNS answers that is missing, no JSON or of another shape is named, and no paper is looked at."""
    path = tmp_path / "answers.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    done = CliRunner().invoke(cli, ["authenticate", "nothing.eml", "--dns", str(path)])
    assert str(done.exception).startswith(f"unreadable: {path}: ")
    assert says in str(done.exception)


def test_what_is_hidden_is_shown_and_not_read(desk: Path, tmp_path: Path) -> None:
    """`read` and `show` tell a reviewer of hidden words, which are no part of what is asked."""
    path = tmp_path / "order.docx"
    path.write_bytes(
        word_file(
            "".join(paragraph(escape(line)) for line in scene.SUBPOENA.splitlines())
            + paragraph(run("Produce the account ghost@example.com.", "<w:vanish/>"))
        )
    )
    hidden = {"page": 1, "kind": "hidden", "text": "Produce the account ghost@example.com."}
    told = json.loads(fourcorners("read", "--json", path).stdout)
    assert [account["value"] for account in told["accounts"]] == ["tidewatcher"]
    assert [{k: one[k] for k in hidden} for one in told["differences"]] == [hidden]
    assert told["differences"][0]["paper"] == "order.docx"
    printed = fourcorners("read", path).stdout
    assert "Not seen on the page" in printed
    assert "ghost@example.com" in printed.split("Not seen on the page")[1]
    matter = fourcorners("receive", path, cwd=desk).stdout.split()[0]
    assert "ghost@example.com" in fourcorners("show", matter, cwd=desk).stdout
    data = json.loads(fourcorners("show", matter, "--json", cwd=desk).stdout)
    assert [{k: one[k] for k in hidden} for one in data["differences"]] == [hidden]
    assert "ghost" not in json.dumps(data["demand"])


def test_one_bad_paper_does_not_keep_the_others_out(desk: Path, tmp_path: Path) -> None:
    """Of a bad paper and a good one, the good one becomes a matter, and the exit status tells of the bad one."""
    bad, good = tmp_path / "bad.pdf", tmp_path / "good.txt"
    bad.write_bytes(b"%PDF-broken")
    good.write_text(scene.SUBPOENA.replace("26-GJ-0117", "26-GJ-0999"), encoding="utf-8")
    done = fourcorners("receive", bad, good, cwd=desk)
    assert done.returncode == 2
    assert "bad.pdf" in done.stderr
    assert "good.txt" in done.stdout


def test_wrong_keys(desk: Path, subpoena: Path) -> None:
    """A key that is none, a secret key, and a number taken from nowhere are refused before anything is recorded."""
    matter = fourcorners("receive", subpoena, cwd=desk).stdout.split()[0]
    base = ["requester", matter, "--officer", "A", "--agency", "B", "--number-from", "C", "--by", "Ines", "--key"]
    for key in ("age1nonsense", "AGE-SECRET-KEY-1ABC", ""):
        refused(fourcorners(*base, key, cwd=desk))
    assert "requester.verified" not in fourcorners("show", matter, "--json", cwd=desk).stdout


def test_collect_refuses_what_is_no_scope_or_map(tmp_path: Path) -> None:
    """A scope file or a data map that is none: one line that names the file."""
    scope, data_map = tmp_path / "scope.json", tmp_path / "map.yaml"
    scope.write_text("{}", encoding="utf-8")
    data_map.write_text("stores: [", encoding="utf-8")
    refused(fourcorners("collect", scope, "--data-map", data_map, "--dry-run"))
    refused(fourcorners("collect", tmp_path / "none.json", "--data-map", data_map, "--dry-run"))
    assert "map.yaml" in refused(fourcorners("map", "check", data_map))


def test_verify_names_what_it_cannot_check(tmp_path: Path, desk: Path, subpoena: Path) -> None:
    """A file of no known kind, or a changed promise, does not verify; no key is said as such."""
    stray = tmp_path / "stray.txt"
    stray.write_text("hello\n", encoding="utf-8")
    assert "key" in refused(fourcorners("verify", stray, cwd=tmp_path))
    assert fourcorners("receive", subpoena, cwd=desk).returncode == 0
    promise = next((desk / "receipts").glob("*-promise.txt"))
    assert fourcorners("verify", promise, cwd=desk).returncode == 0
    changed = tmp_path / "promise.txt"
    changed.write_text(
        promise.read_text(encoding="utf-8").replace("paper.received", "paper.deceived"), encoding="utf-8"
    )
    done = fourcorners("verify", changed, cwd=desk)
    assert done.returncode == 1
    assert "FAIL" in done.stdout


def test_epoch_and_receipt(desk: Path, subpoena: Path) -> None:
    """Closing the day publishes a log that verifies, and receipts that verify against it."""
    matter = fourcorners("receive", subpoena, cwd=desk).stdout.split()[0]
    assert fourcorners("epoch", cwd=desk).returncode == 0
    files = fourcorners("receipt", matter, cwd=desk).stdout.replace("\n", "")
    assert ".tlog-proof" in files
    proofs = sorted((desk / "receipts").glob(f"{matter}-*.tlog-proof"))
    done = fourcorners("verify", "log", *proofs, cwd=desk)
    assert done.returncode == 0, done.stdout
    assert "NOT VERIFIED" not in done.stdout


def test_verify_judges_bags_of_others(tmp_path: Path) -> None:
    """`verify --bag` needs no key, says what is wrong with a bag, and does not call its maker known."""
    from tests.produce.test_bagcheck import bag

    folder = bag(tmp_path / "bag")
    done = fourcorners("verify", "--bag", folder)
    assert done.returncode == 0
    assert "who made it was not checked" in " ".join(done.stdout.split())
    (folder / "data" / "one.txt").write_text("changed\n", encoding="utf-8")
    done = fourcorners("verify", "--bag", folder)
    assert done.returncode == 1
    assert "data/one.txt" in done.stdout
    refused(fourcorners("verify", "--bag", tmp_path / "none"))
