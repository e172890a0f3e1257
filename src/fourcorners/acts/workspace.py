"""A workspace: one folder that holds a provider's casebook, sealed papers, keys, packages and public log.

workspace.toml       who the provider is, its policy, its data map, its log
casebook.sqlite3     matters, decisions, events (private)
workflow.sqlite3     where the machine's part of a matter has got to
papers/              originals, sealed under their SHA-256, never altered
keys/                the signing key, readable by the owner alone; what opens snapshots, under its holders' passphrases
collected/           rows on their way into a package; emptied when it is made
preserved/           sealed snapshots, until their term ends
packages/ letters/ notices/ receipts/    what goes out
lawbook/             digests of the rules, and the policies, that opinions were given under
log/                 the public log: checkpoint and tiles
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from fourcorners.acts.config import read_config
from fourcorners.casebook.connect import connect
from fourcorners.clock import Clock, SystemClock
from fourcorners.errors import UnreadableInput, WrongUse
from fourcorners.law.profile import Profile
from fourcorners.note import Signer
from fourcorners.values import digest

_CONFIG = "workspace.toml"
_FOLDERS = ("papers", "keys", "collected", "packages", "letters", "notices", "receipts", "log", "lawbook")


@dataclass(frozen=True, slots=True)
class Provider:
    """Who answers: the letterhead, and the custodian who certifies records."""

    name: str
    address: str
    contact: str
    custodian: str
    custodian_title: str


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open workspace. `clock` is the only source of time for everything done in it."""

    folder: Path
    provider: Provider
    profile: Profile
    data_map: Path
    directory: Path | None
    origin: str
    pad_to: int
    objection_days: int
    clock: Clock
    timestamp_url: str = ""

    @property
    def signer(self) -> Signer:
        """The key that signs checkpoints, promises and packages. Raises UnreadableInput where it cannot be read."""
        path = self.folder / "keys" / "signing.key"
        try:
            return Signer.from_private_bytes(self.origin, path.read_bytes())
        except (OSError, WrongUse) as error:
            raise UnreadableInput(
                "the signing key is missing or damaged", at=str(path), do="Restore it from a backup."
            ) from error

    def path(self, *parts: str) -> Path:
        """A path inside the workspace; its folder is made if it is missing."""
        path = self.folder.joinpath(*parts)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return path

    def keep(self, data: bytes, *parts: str) -> Path:
        """Write a file whole or not at all: a temporary name, flushed to disk, then renamed."""
        path = self.path(*parts)
        temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        with temporary.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        temporary.replace(path)
        return path

    def seal(self, data: bytes) -> str:
        """Keep an original under its SHA-256, read-only, and give that hash. Sealing it again changes nothing."""
        sha256 = digest(data)
        if not (self.folder / "papers" / sha256).exists():
            self.keep(data, "papers", sha256).chmod(0o400)
        return sha256

    def unseal(self, sha256: str) -> bytes:
        """The original under this hash. Raises UnreadableInput where it is missing or no longer what was sealed."""
        path = self.folder / "papers" / sha256
        try:
            data = path.read_bytes()
        except FileNotFoundError as error:
            raise UnreadableInput(
                "a sealed original is missing", at=str(path), do="Restore it from a backup."
            ) from error
        if digest(data) != sha256:
            raise UnreadableInput("a sealed original was altered", at=str(path), do="Restore it from a backup.")
        return data


def create(folder: Path, config: str) -> None:
    """Make a workspace in that folder from the text of its `workspace.toml`. Raises WrongUse where one is already."""
    if (folder / _CONFIG).exists():
        raise WrongUse("there is a workspace already", at=str(folder), do="Choose another folder.")
    read_config(config, folder / _CONFIG)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.chmod(0o700)
    for name in _FOLDERS:
        (folder / name).mkdir(exist_ok=True, mode=0o700)
    key = folder / "keys" / "signing.key"
    with os.fdopen(os.open(key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(secrets.token_bytes(32))
    connect(folder / "casebook.sqlite3", create=True)
    (folder / _CONFIG).write_text(config, encoding="utf-8")


def open_workspace(folder: Path | None = None, clock: Clock | None = None) -> Workspace:
    """Open the workspace in that folder, or the nearest one at or above the current folder.

    Raises WrongUse where there is none, or where its configuration is not right; UnreadableInput where its casebook is
    missing or cannot be opened.
    """
    here = folder or Path(os.environ.get("FOURCORNERS_WORKSPACE") or Path.cwd())
    candidates = [here] if folder else [here, *here.resolve().parents]
    found = next((c for c in candidates if (c / _CONFIG).is_file()), None)
    if found is None:
        raise WrongUse("there is no workspace here", at=str(here), do='Make one with "fourcorners init DIR".')
    found = found.resolve()
    config, profile = read_config(_text(found / _CONFIG), found / _CONFIG)
    casebook = found / "casebook.sqlite3"
    if not casebook.is_file():
        raise UnreadableInput("the casebook is missing", at=str(casebook), do="Restore it from a backup.")
    connect(casebook, create=True)
    provider, data, log, policy = (config.get(t, {}) for t in ("provider", "data", "log", "policy"))
    directory = data.get("directory")
    return Workspace(
        folder=found,
        provider=Provider(
            provider["name"],
            provider["address"],
            provider["contact"],
            provider["custodian"],
            provider["custodian_title"],
        ),
        profile=profile,
        data_map=(found / data["map"]).resolve(),
        directory=(found / directory).resolve() if directory else None,
        origin=log["origin"],
        pad_to=log["pad_to"],
        objection_days=policy["objection_days"],
        clock=clock or SystemClock(),
        timestamp_url=config.get("produce", {}).get("timestamp_url", ""),
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise WrongUse("the file is not UTF-8", at=str(path), do="Save it as UTF-8 text.") from error
