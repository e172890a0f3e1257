"""Judge any BagIt bag (RFC 8493, and versions 0.93 to 0.97 before it) as the format's authors do: valid, or why not.

`bagcheck.py` holds our own packages to far stricter rules. This judge is for bags that others made, and for showing
that what we call a valid bag is what the rest of the world calls one. What a bag may do but should not is a warning.
"""

from __future__ import annotations

import codecs
import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import NoReturn

from fourcorners.produce.bag import BAG_INFO, BAGIT, hashes

FETCH = "fetch.txt"

_MANIFEST = re.compile(r"(tag)?manifest-([a-z0-9]+)\.txt")
_LINE = re.compile(r"([0-9A-Fa-f]+)[ \t]+(\*?)(\S.*)")
_FETCHED = re.compile(r"\S+[ \t]+(?:\d+|-)[ \t]+(\S.*)")
_DECLARATION = re.compile(
    r"BagIt-Version: (\d+)\.(\d+)[ \t]*\r?\n?Tag-File-Character-Encoding: ([A-Za-z0-9._-]+)[ \t\r\n]*"
)
_ALGORITHMS = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
_VERSIONS = {(0, 93), (0, 94), (0, 95), (0, 96), (0, 97), (1, 0)}
# What desktops put into folders by themselves; bags lose and gain them without anybody's doing.
_SYSTEM = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_MOST_TAG_BYTES = 64 * 2**20


@dataclass(slots=True)
class Judgement:
    """What is wrong with a bag, and what is unwise about it. Each line names the file."""

    problems: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def is_valid(self) -> bool:
        return not self.problems


class _Invalid(Exception):
    """Ends the judging: nothing after this could be trusted."""


def judge(folder: Path) -> Judgement:
    """The judgement on the bag in that folder. Never raises for a bad bag; reads nothing outside the folder."""
    judgement = Judgement()
    try:
        _Bag(folder, judgement).judge()
    except _Invalid as error:
        judgement.problems.append(str(error))
    except OSError as error:
        judgement.problems.append(f"it cannot be read: {error.strerror}")
    return judgement


class _Bag:
    def __init__(self, folder: Path, judgement: Judgement) -> None:
        self._folder, self._judgement = folder, judgement
        self._files = {
            path.relative_to(folder).as_posix(): path
            for path in sorted(folder.rglob("*"))
            if path.is_file() and not path.is_symlink()
        }
        self._by_form = {unicodedata.normalize("NFC", name): name for name in self._files}
        self._by_fold = {name.casefold(): name for name in self._by_form}
        self._encoding = "utf-8"
        self._version = (1, 0)

    def judge(self) -> None:
        self._declaration()
        payload, tags = self._manifests()
        self._complete(payload)
        for name, listed in tags.items():
            for tag in listed:
                if self._file(tag) is None:
                    self._judgement.problems.append(f"{name}: {tag} is listed and not there")
        self._fetch(payload)
        self._fixity(payload | tags)
        self._oxum()

    def _declaration(self) -> None:
        if BAGIT not in self._files:
            _stop(BAGIT, "it is missing")
        raw = self._files[BAGIT].read_bytes()[:1_000]
        if raw.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)):
            _stop(BAGIT, "it begins with a byte order mark")
        found = _DECLARATION.fullmatch(raw.decode("utf-8", "replace"))
        if found is None:
            _stop(BAGIT, "it is not a version and an encoding (RFC 8493, section 2.1.1)")
        self._version = int(found[1]), int(found[2])
        if self._version not in _VERSIONS:
            _stop(BAGIT, "there is no such version of BagIt")
        try:
            self._encoding = codecs.lookup(found[3]).name
        except LookupError:
            _stop(BAGIT, "its encoding is not known")

    def _manifests(self) -> tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]]:
        payload: dict[str, dict[str, str]] = {}
        tags: dict[str, dict[str, str]] = {}
        for name in self._files:
            found = _MANIFEST.fullmatch(name)
            if found is None:
                continue
            if found[2] not in _ALGORITHMS:
                _stop(name, f"the hash {found[2]} is not known")
            if found[2] in {"md5", "sha1"}:
                self._judgement.warnings.append(f"{name}: {found[2]} no longer protects against an attacker")
            (tags if found[1] else payload)[name] = dict(self._entries(name, hashlib.new(found[2]).digest_size * 2))
        if not payload:
            _stop("manifest", "the bag has none")
        return payload, tags

    def _entries(self, name: str, length: int) -> Iterator[tuple[str, str]]:
        seen: dict[str, str] = {}
        forms: set[str] = set()
        folded: set[str] = set()
        for line in self._text(name).split("\n"):
            if not line.strip():
                continue
            found = _LINE.fullmatch(line)
            if found is None or len(found[1]) != length:
                _stop(name, "a line is not a hash and a path")
            if found[2]:
                self._warn(name, "written by a tool that marks binary files with an asterisk")
            path, value = self._path(found[3], name), found[1].lower()
            if path in seen:
                self._twice(name, path, same=seen[path] == value)
                continue
            form = unicodedata.normalize("NFC", path)
            if form in forms:
                self._warn(name, f"{path} is listed in two forms of its letters")
            elif form.casefold() in folded:
                self._warn(name, f"{path} is listed in capitals and in small letters")
            if PurePosixPath(path).name in _SYSTEM:
                self._warn(name, f"{path} is a file that desktops make by themselves")
            forms.add(form)
            folded.add(form.casefold())
            seen[path] = value
            yield path, value

    def _twice(self, name: str, path: str, *, same: bool) -> None:
        # RFC 8493, section 2.1.3, forbids it outright; the versions before it did not say.
        if not same or self._version >= (1, 0):
            _stop(name, f"{path} is listed twice")
        self._warn(name, f"{path} is listed twice with the same hash")

    def _path(self, written: str, at: str) -> str:
        """The path a line names. Raises where it leads out of the bag, on any system."""
        path = re.sub("%(0[Aa]|0[Dd])", lambda m: chr(int(m[1], 16)), written)
        if self._version >= (1, 0):
            path = path.replace("%25", "%")
        if path.startswith("./"):
            self._warn(at, "paths begin with ./")
            path = path.removeprefix("./")
        if path.startswith(("/", "~", "\\")) or re.match("[A-Za-z]:", path) or ".." in re.split(r"[/\\]", path):
            _stop(at, "it lists a path that leads out of the bag")
        return path

    def _complete(self, payload: Mapping[str, Mapping[str, str]]) -> None:
        held = {name for name in self._files if name.startswith("data/")}
        everywhere: set[str] = set()
        for name, listed in payload.items():
            there = {self._file(path) for path in listed}
            everywhere |= {path for path in there if path}
            for path in listed:
                if self._file(path) is None and PurePosixPath(path).name not in _SYSTEM:
                    self._judgement.problems.append(f"{name}: {path} is listed and not there")
            # RFC 8493, section 3: every payload file in every payload manifest; before it, in at least one.
            if self._version >= (1, 0):
                self._judgement.problems += [f"{name}: {path} is not listed" for path in sorted(held - there)]
        if self._version < (1, 0):
            self._judgement.problems += [f"no manifest lists {path}" for path in sorted(held - everywhere)]

    def _fetch(self, payload: Mapping[str, Mapping[str, str]]) -> None:
        if FETCH not in self._files:
            return
        for line in self._text(FETCH).split("\n"):
            if not line.strip():
                continue
            found = _FETCHED.fullmatch(line)
            if found is None:
                _stop(FETCH, "a line is not an address, a length and a path")
            path = self._path(found[1], FETCH)
            if not all(path in listed for listed in payload.values()):
                self._judgement.problems.append(f"{FETCH}: {path} is in no manifest")

    def _fixity(self, manifests: Mapping[str, Mapping[str, str]]) -> None:
        for name, listed in manifests.items():
            algorithm = name.rsplit("-", 1)[1].removesuffix(".txt")
            for path, value in listed.items():
                held = self._file(path)
                if held is not None and hashes(self._files[held], [algorithm])[algorithm] != value:
                    self._judgement.problems.append(f"{name}: {path} is not what was listed")

    def _oxum(self) -> None:
        if BAG_INFO not in self._files:
            return
        stated = re.findall(r"(?mi)^payload-oxum[ \t]*:[ \t]*(\S+)", self._text(BAG_INFO))
        payload = [path for name, path in self._files.items() if name.startswith("data/")]
        true = f"{sum(path.stat().st_size for path in payload)}.{len(payload)}"
        missing = any(PurePosixPath(w).name in _SYSTEM for w in self._judgement.warnings)
        if stated and stated != [true] and not missing:
            self._judgement.warnings.append(f"{BAG_INFO}: Payload-Oxum is {stated[0]}, and the payload is {true}")

    def _file(self, path: str) -> str | None:
        """The file of that name, in whichever form its letters are written; None where there is none.

        Before version 1.0 capitals do not count either: such bags travelled between systems that fold them.
        """
        if path in self._files:
            return path
        form = unicodedata.normalize("NFC", path)
        if self._version < (1, 0):
            form = self._by_fold.get(form.casefold(), form)
        return self._by_form.get(form)

    def _text(self, name: str) -> str:
        raw = self._files[name].read_bytes()
        if len(raw) > _MOST_TAG_BYTES:
            _stop(name, "it is too large")
        try:
            text = raw.decode(self._encoding)
        except UnicodeDecodeError:
            _stop(name, f"it is not {self._encoding}")
        return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")

    def _warn(self, name: str, what: str) -> None:
        line = f"{name}: {what}"
        if line not in self._judgement.warnings:
            self._judgement.warnings.append(line)


def _stop(at: str, what: str) -> NoReturn:
    raise _Invalid(f"{at}: {what}")
