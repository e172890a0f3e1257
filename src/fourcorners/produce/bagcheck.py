"""Check a BagIt 1.0 bag (RFC 8493) strictly: exactly what is listed is there, and it is what the lists say.

Stricter than the RFC where leniency could hide something. Refused besides what the RFC refuses: other versions, tag
files that are not UTF-8, a byte order mark, `fetch.txt` (files that are elsewhere), MD5 and SHA-1, links and special
files, names that differ only in case or in the form of their Unicode, names with a backslash, a drive, `.` or `..`,
a name listed twice even with the same hash, and any white space in the declaration that the RFC does not put there.
"""

from __future__ import annotations

import re
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NoReturn

from fourcorners.checks import Verdict
from fourcorners.errors import VerificationFailed
from fourcorners.produce.bag import ALGORITHMS, BAG_INFO, BAGIT, DECLARATION, hashes

_MOST_TAG_BYTES = 64 * 2**20
_MANIFEST = re.compile(r"(tag)?manifest-([a-z0-9]+)\.txt")
_LINE = re.compile(r"([0-9A-Fa-f]+)[ \t]+\*?(.+)")
_LENGTH = {"sha256": 64, "sha512": 128}
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)

Listed = dict[str, str]


def check_bag(folder: Path, verdict: Verdict) -> bool:
    """Add the checks of a bag to the verdict and say whether all of them passed. Never raises for a bad bag."""
    try:
        files = _files(folder)
        verdict.note("plain files only", True, f"{len(files)} files")
        _declaration(folder, files)
        verdict.note(BAGIT, True, "BagIt 1.0, UTF-8")
        manifests, tag_manifests = _manifests(folder, files)
        payload = frozenset(name for name in files if name.startswith("data/"))
        for name, listed in manifests.items():
            _complete(name, frozenset(listed), payload)
        verdict.note("payload is complete", True, f"{len(payload)} files, nothing more and nothing less")
        for name, listed in tag_manifests.items():
            for tag in listed:
                if tag.startswith("data/") or tag not in files or tag in tag_manifests:
                    raise VerificationFailed(f"{name} lists it, and it is not there", at=tag)
        _fixity(folder, {**manifests, **tag_manifests}, files, verdict)
        _oxum(folder, files, payload, verdict)
    except VerificationFailed as error:
        verdict.fail("bag", error)
    except OSError as error:
        verdict.note("bag", False, f"it cannot be read: {error.strerror}")
    return verdict.holds


def _files(folder: Path) -> dict[str, int]:
    """Every file with its size. Links, devices and names that could mislead are refused."""
    files: dict[str, int] = {}
    folded: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        status = path.lstat()
        if stat.S_ISDIR(status.st_mode):
            continue
        if not stat.S_ISREG(status.st_mode):
            _stop(name, "this is a link or a special file")
        if not _is_printable(name):
            _stop("a file name", "it is not valid text")
        key = unicodedata.normalize("NFC", name).casefold()
        if key in folded:
            _stop(name, f"its name is the same as {folded[key]} on some systems")
        folded[key] = name
        files[name] = status.st_size
    return files


def _is_printable(name: str) -> bool:
    return not any("\ud800" <= c <= "\udfff" for c in name)


def _declaration(folder: Path, files: Mapping[str, int]) -> None:
    if BAGIT not in files:
        _stop(BAGIT, "this is not a bag: the file is missing")
    if files[BAGIT] > 1_000:
        _stop(BAGIT, "it is not the declaration of a BagIt 1.0 bag")
    if (folder / BAGIT).read_bytes().replace(b"\r\n", b"\n").removesuffix(b"\n") + b"\n" != DECLARATION:
        _stop(BAGIT, "it is not the declaration of a BagIt 1.0 bag in UTF-8")
    if "fetch.txt" in files:
        _stop("fetch.txt", "files of this bag are elsewhere")


def _manifests(folder: Path, files: Mapping[str, int]) -> tuple[dict[str, Listed], dict[str, Listed]]:
    payload: dict[str, Listed] = {}
    tags: dict[str, Listed] = {}
    for name in files:
        matched = _MANIFEST.fullmatch(name)
        if matched is None:
            continue
        if matched[2] not in ALGORITHMS:
            _stop(name, f"{matched[2]} is not used for packages; SHA-256 and SHA-512 are")
        (tags if matched[1] else payload)[name] = dict(_entries(folder, name, files, _LENGTH[matched[2]]))
    if not payload:
        _stop("manifest-sha256.txt", "the bag has no manifest")
    return payload, tags


def _entries(folder: Path, name: str, files: Mapping[str, int], length: int) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for line in _tag_text(folder, name, files).split("\n"):
        if not line:
            continue
        matched = _LINE.fullmatch(line)
        if matched is None or len(matched[1]) != length:
            _stop(name, "a line is not a hash and a path")
        path = _decoded(matched[2], name)
        if path in seen:
            _stop(name, "it lists a file twice")
        seen.add(path)
        yield path, matched[1].lower()


def _decoded(path: str, at: str) -> str:
    """The path a manifest line names (RFC 8493, section 2.1.3: only CR, LF and the percent sign are encoded)."""
    path = re.sub("%(0[Aa]|0[Dd]|25)", lambda m: chr(int(m[1], 16)), path).removeprefix("./")
    parts = path.split("/")
    if (
        "\\" in path
        or path.startswith(("/", "~"))
        or re.match("[A-Za-z]:", path)
        or any(part in {"", ".", ".."} or _RESERVED.fullmatch(part) for part in parts)
        or str(PurePosixPath(path)) != path
    ):
        _stop(at, "it lists a path that is not allowed")
    return path


def _tag_text(folder: Path, name: str, files: Mapping[str, int]) -> str:
    if files[name] > _MOST_TAG_BYTES:
        _stop(name, "it is too large")
    try:
        text = (folder / name).read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        _stop(name, "it is not UTF-8")
    if text.startswith("\ufeff"):
        _stop(name, "it begins with a byte order mark")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _complete(name: str, listed: frozenset[str], payload: frozenset[str]) -> None:
    for missing in sorted(listed - payload):
        _stop(missing if missing.startswith("data/") else name, f"{name} lists it, and it is not there")
    for extra in sorted(payload - listed):
        _stop(extra, f"{name} does not list it")


def _fixity(folder: Path, manifests: Mapping[str, Listed], files: Mapping[str, int], verdict: Verdict) -> None:
    wanted: dict[str, dict[str, tuple[str, str]]] = {}
    for name, listed in manifests.items():
        algorithm = name.rsplit("-", 1)[1].removesuffix(".txt")
        for path, value in listed.items():
            wanted.setdefault(path, {})[algorithm] = (value, name)
    wrong = []
    for path in sorted(wanted):
        found = hashes(folder / path, sorted(wanted[path]))
        wrong += [f"{path} ({name})" for a, (value, name) in wanted[path].items() if found[a] != value]
    total = sum(files[path] for path in wanted)
    verdict.note(
        "every file is what the manifests say", not wrong, f"altered: {', '.join(wrong)}" if wrong else f"{total} bytes"
    )


def _oxum(folder: Path, files: Mapping[str, int], payload: frozenset[str], verdict: Verdict) -> None:
    """Payload-Oxum, where there is one: the octets and files of the payload."""
    if BAG_INFO not in files:
        return
    text = _tag_text(folder, BAG_INFO, files)
    for line in text.split("\n"):
        if line and not re.match(r"[ \t]+\S|[^:\s][^:]*:", line):
            _stop(BAG_INFO, "a line is not a label and a value")
    stated = [line.split(":", 1)[1].strip() for line in text.split("\n") if line.lower().startswith("payload-oxum:")]
    true = f"{sum(files[name] for name in payload)}.{len(payload)}"
    if stated:
        verdict.note("Payload-Oxum", stated == [true], "" if stated == [true] else f"{BAG_INFO}: it is {true}")


def _stop(at: str, what: str) -> NoReturn:
    raise VerificationFailed(what, at=at)
