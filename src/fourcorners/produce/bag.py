"""A BagIt 1.0 bag (RFC 8493): what a package is inside. Writing one, and reading its manifests.

    bagit.txt, bag-info.txt                      what this is
    data/                                        the payload
    manifest-sha256.txt, manifest-sha512.txt     every file of the payload
    tagmanifest-sha256.txt                       every file beside the payload but itself and the signature
    signature.txt                                a signed note over the SHA-256 of tagmanifest-sha256.txt

`sha256sum -c manifest-sha256.txt` and `sha256sum -c tagmanifest-sha256.txt` check everything but the signature.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

BAGIT = "bagit.txt"
BAG_INFO = "bag-info.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
SIGNATURE = "signature.txt"
ALGORITHMS = ("sha256", "sha512")
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

_CHUNK = 1 << 20
_WIDTH = 79


def manifest_name(algorithm: str) -> str:
    return f"manifest-{algorithm}.txt"


def hashes(path: Path, algorithms: Sequence[str] = ALGORITHMS) -> dict[str, str]:
    """The file's hashes in hex, read once."""
    running = {name: hashlib.new(name) for name in algorithms}
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            for one in running.values():
                one.update(chunk)
    return {name: one.hexdigest() for name, one in running.items()}


def files_below(folder: Path) -> list[str]:
    """Every file below the folder by its path from there, sorted, with `/` between the parts."""
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def close_bag(folder: Path, info: Sequence[tuple[str, str]]) -> str:
    """Write declaration, `bag-info.txt` and manifests around what is in `data/`; gives the tag manifest's SHA-256."""
    payload = [name for name in files_below(folder) if name.startswith("data/")]
    found = {name: hashes(folder / name) for name in payload}
    for algorithm in ALGORITHMS:
        _write(folder / manifest_name(algorithm), [(found[name][algorithm], name) for name in payload])
    octets = sum((folder / name).stat().st_size for name in payload)
    (folder / BAGIT).write_bytes(DECLARATION)
    rows = [*info, ("Payload-Oxum", f"{octets}.{len(payload)}")]
    (folder / BAG_INFO).write_text("".join(_tag(label, value) for label, value in rows), encoding="utf-8", newline="")
    tags = sorted([BAGIT, BAG_INFO, *(manifest_name(a) for a in ALGORITHMS)])
    _write(folder / TAG_MANIFEST, [(hashes(folder / name, ["sha256"])["sha256"], name) for name in tags])
    return hashes(folder / TAG_MANIFEST, ["sha256"])["sha256"]


def _write(path: Path, lines: Sequence[tuple[str, str]]) -> None:
    path.write_text("".join(f"{value}  {name}\n" for value, name in lines), encoding="utf-8", newline="")


def _tag(label: str, value: str) -> str:
    """One metadata element (RFC 8493, section 2.2.2), long values folded onto lines that begin with a space.

    Values come from papers and people. Whatever could end a line early becomes a space.
    """
    words = "".join(c if c.isprintable() else " " for c in value).split()
    lines, line = [], f"{label}:"
    for word in words:
        if len(line) + 1 + len(word) > _WIDTH and line != f"{label}:":
            lines.append(line)
            line = ""
        line += f" {word}"
    return "\n".join([*lines, line]) + "\n"
