"""Fuzz one parser: `python -m tests.fuzz TARGET --seconds N`. What breaks it is kept in the folder that is named.

Coverage guides it in our own code; PDFium, lxml and the standard library are fuzzed as they are.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["fourcorners.intake"]):
    from tests.fuzz.targets import TARGETS

_LONGEST = 60_000


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("target", choices=sorted(TARGETS), nargs="?")
    parser.add_argument("--list", action="store_true", help="print the targets")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--corpus", type=Path, help="a folder that grows with what was found; without it, none is kept")
    parser.add_argument("--findings", type=Path, default=Path("fuzz-findings"), help="where inputs that break it go")
    parser.add_argument("--again", type=Path, help="run one kept input again, and nothing else")
    asked = parser.parse_args()
    if asked.list or asked.target is None:
        print("\n".join(sorted(TARGETS)))
        return
    target = TARGETS[asked.target]
    if asked.again:
        target.run(asked.again.read_bytes())
        return
    if asked.corpus is None:
        # The fuzzer ends its process by itself, so what is to be cleaned up is cleaned up by another.
        with tempfile.TemporaryDirectory() as folder:
            again = [sys.executable, "-m", "tests.fuzz", *sys.argv[1:], "--corpus", str(Path(folder) / "corpus")]
            sys.exit(subprocess.run(again, check=False).returncode)
    asked.corpus.mkdir(parents=True, exist_ok=True)
    asked.findings.mkdir(parents=True, exist_ok=True)
    for seed in target.seeds():
        (asked.corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    options = [
        f"-max_total_time={asked.seconds}", f"-max_len={_LONGEST}", "-timeout=30", "-rss_limit_mb=3000",
        f"-artifact_prefix={asked.findings}/{asked.target}-", "-print_final_stats=1", "-verbosity=0",
    ]  # fmt: skip
    if target.tokens:
        words = asked.corpus.with_suffix(".words")
        words.write_text("".join(f'"{_escaped(token)}"\n' for token in target.tokens))
        options.append(f"-dict={words}")
    atheris.Setup([sys.argv[0], *options, str(asked.corpus)], target.run)
    atheris.Fuzz()


def _escaped(token: str) -> str:
    plain = {ord(c) for c in " !#$%&'()*+,-./0123456789:;<=>?@[]^_{|}~"}
    return "".join(c if c.isalnum() or ord(c) in plain else f"\\x{ord(c):02x}" for c in token)


if __name__ == "__main__":
    main()
