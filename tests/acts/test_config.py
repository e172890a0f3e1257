"""A workspace opens with a configuration that means what it says and a whole casebook, or it says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from demo.walk import CONFIG

from fourcorners.acts.config import read_config
from fourcorners.acts.workspace import create, open_workspace
from fourcorners.casebook.connect import connect
from fourcorners.cli.setting_up import config_for
from fourcorners.errors import UnreadableInput, WrongUse

AT = Path("workspace.toml")


@pytest.mark.parametrize("config", [CONFIG, config_for("Harbor Social, Inc.")], ids=["demo", "init"])
def test_our_own_configurations_are_right(config: str) -> None:
    """What `demo` and `init` write is read without a complaint."""
    _, profile = read_config(config, AT)
    assert (profile.name, profile.country, profile.objection_days) == ("Harbor Social, Inc.", "US", 10)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("pad_to = 16", 'pad_to = "16"', "log.pad_to must be a whole number above zero"),
        ("pad_to = 16", "pad_to = 0", "log.pad_to must be a whole number above zero"),
        ("pad_to = 16", "", "log.pad_to is missing"),
        ("objection_days = 10", "objection_days = 0", "policy.objection_days must be"),
        ("objection_days = 10", "objection_days = 10\nobjection_day = 3", "unknown key: objection_day"),
        ('country = "US"', 'country = "USA"', "country must be a code of two letters"),
        ('country = "US"', 'country = "US"\nstate = "Texas"', "state must be a code of two letters"),
        ('country = "US"', 'country = "US"\nserves_in = ["Ohio"]', "serves_in must be codes of two letters"),
        ('country = "US"', 'country = "US"\nincorporatd_in = "DE"', "Did you mean incorporated_in?"),
        ("[log]", "[produced]\n[log]", "Did you mean produce?"),
        ("[log]", "[[log]]", "log must be a table"),
        ('name = "Harbor Social, Inc."', 'name = " "', "no name"),
        ('origin = "harborsocial.example/four-corners"', 'origin = "harbor log"', "one word"),
        ("[log]", "[log", "not TOML"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_file(old: str, new: str, says: str) -> None:
    """A key that is missing, misspelt or of another kind is one line with the file, the key and what to do."""
    assert old in CONFIG
    with pytest.raises(WrongUse) as refused:
        read_config(CONFIG.replace(old, new), AT)
    assert says in str(refused.value)
    assert str(refused.value).startswith("wrong-use: workspace.toml: ")
    assert refused.value.do


def test_nothing_is_made_from_a_wrong_configuration(tmp_path: Path) -> None:
    """A provider without a name gets no folder."""
    with pytest.raises(WrongUse, match="no name"):
        create(tmp_path / "desk", config_for(" "))
    assert not (tmp_path / "desk").exists()


def test_a_casebook_that_is_gone_or_damaged_is_not_replaced_by_an_empty_one(tmp_path: Path) -> None:
    """Neither is taken for a new workspace: the line names the file, and nothing is written in its place."""
    folder = tmp_path / "desk"
    create(folder, CONFIG)
    open_workspace(folder)
    casebook = folder / "casebook.sqlite3"
    whole = casebook.read_bytes()
    connect(Path(":memory:"))
    casebook.unlink()
    with pytest.raises(UnreadableInput, match="the casebook is missing"):
        open_workspace(folder)
    assert not casebook.exists()
    casebook.write_bytes(b"junk" * 100)
    with pytest.raises(UnreadableInput, match="the casebook cannot be opened"):
        open_workspace(folder)
    casebook.write_bytes(whole)
    workspace = open_workspace(folder)
    (folder / "keys" / "signing.key").write_bytes(b"short")
    with pytest.raises(UnreadableInput, match="the signing key is missing or damaged"):
        _ = workspace.signer
