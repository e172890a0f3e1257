"""How a package travels: OpenPGP, volumes and time stamps, each opened by the tools that a receiver has."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pysequoia
import pytest

from fourcorners.errors import NotAllowed, VerificationFailed, WrongUse
from fourcorners.produce.model import Package, ProductionOrder
from fourcorners.produce.recipients import check_recipient, read_identity
from fourcorners.produce.run import produce
from fourcorners.produce.timestamp import ask, check
from fourcorners.produce.verify import verify_package
from fourcorners.produce.volumes import VolumeWriter
from tests.produce.scene import ACCOUNTS, IDENTITY, MATTER, RECIPIENT, SIGNER, WHEN, extract, order, people

KEYS = [SIGNER.verifier]
SECRET = pysequoia.Tsk.generate("SPECIMEN Officer <officer@agency.example>", profile=pysequoia.Profile.RFC4880)
PUBLIC = str(SECRET.extract_certificate())


def made(folder: Path, whole: ProductionOrder, ending: str = ".tar.age") -> Package:
    return produce(whole, folder / "packages" / f"{MATTER}{ending}")


def test_openpgp_opens_with_us(tmp_path: Path) -> None:
    """A package for an OpenPGP key opens with its secret key, and verifies."""
    package = made(tmp_path, order(tmp_path, recipients=(PUBLIC,)), ".tar.pgp")
    assert verify_package(package.path, KEYS, identity=read_identity(str(SECRET))).holds


@pytest.mark.skipif(shutil.which("gpg") is None, reason="GnuPG is not installed")
def test_openpgp_opens_with_gnupg(tmp_path: Path) -> None:
    """With a key that GnuPG made, GnuPG alone opens the package, and what comes out verifies."""
    home = tmp_path / "gnupg"
    home.mkdir(mode=0o700)
    base = ["gpg", "--homedir", str(home), "--batch", "--quiet", "--pinentry-mode", "loopback", "--passphrase", ""]
    who = "SPECIMEN Officer <officer@agency.example>"
    subprocess.run([*base, "--quick-gen-key", who, "rsa2048", "encr,sign"], check=True, capture_output=True)
    armored = subprocess.run([*base, "--armor", "--export", who], check=True, capture_output=True, text=True).stdout
    package = made(tmp_path, order(tmp_path, recipients=(check_recipient(armored, WHEN),)), ".tar.pgp")
    opened = tmp_path / "x.tar"
    subprocess.run([*base, "-o", str(opened), "-d", str(package.path)], check=True, capture_output=True)
    assert verify_package(opened, KEYS).holds


@pytest.mark.parametrize("at", [0.1, 0.5, 0.99])
def test_a_changed_byte_of_an_openpgp_package_is_found(tmp_path: Path, at: float) -> None:
    """Wherever it stands, the package does not open."""
    package = made(tmp_path, order(tmp_path, recipients=(PUBLIC,)), ".tar.pgp")
    data = bytearray(package.path.read_bytes())
    data[int(len(data) * at)] ^= 1
    package.path.write_bytes(data)
    with pytest.raises(VerificationFailed):
        verify_package(package.path, KEYS, identity=str(SECRET))


def test_the_wrong_openpgp_key_is_one_clear_line(tmp_path: Path) -> None:
    """Another's secret key opens nothing, and an age key is no OpenPGP key."""
    package = made(tmp_path, order(tmp_path, recipients=(PUBLIC,)), ".tar.pgp")
    other = str(pysequoia.Tsk.generate("SPECIMEN Other <other@agency.example>"))
    with pytest.raises(VerificationFailed, match="does not open"):
        verify_package(package.path, KEYS, identity=other)


def test_openpgp_keys_that_are_no_longer_good_stop_the_production(tmp_path: Path) -> None:
    """A secret, damaged, expired or revoked key is refused, and nothing goes out under another."""
    with pytest.raises(WrongUse, match="secret"):
        check_recipient(str(SECRET), WHEN)
    with pytest.raises(WrongUse, match="not an OpenPGP key"):
        check_recipient(PUBLIC.replace("\n", "\nx", 9), WHEN)
    ended = SECRET.extract_certificate().set_expiration(datetime.now(UTC) + timedelta(days=30), SECRET.certifier())
    with pytest.raises(NotAllowed, match="was good until"):
        check_recipient(str(ended), datetime.now(UTC) + timedelta(days=31))
    with pytest.raises(WrongUse, match="cannot be encrypted to age and OpenPGP"):
        made(tmp_path, order(tmp_path, recipients=(PUBLIC, RECIPIENT)))
    assert not (tmp_path / "packages").exists() or not list((tmp_path / "packages").iterdir())


def test_volumes_join_to_the_package(tmp_path: Path) -> None:
    """Volumes of a size, each with its hash; `cat` joins them, and the verifier takes any of them for all."""
    package = made(tmp_path, order(tmp_path))
    assert [v.name for v in package.volumes] == [package.path.name]
    data = package.path.read_bytes()
    folder = tmp_path / "cut"
    folder.mkdir()
    writer = VolumeWriter(folder / f"{MATTER}.tar.age", len(data) // 3)
    for at in range(0, len(data), 777):
        writer.write(data[at : at + 777])
    writer.close()
    names = sorted(p.name for p in folder.iterdir())
    assert names == [v.name for v in writer.volumes]
    assert len(names) in {3, 4}
    assert b"".join((folder / n).read_bytes() for n in names) == data
    assert writer.sha256.hexdigest() == package.sha256
    for name in names:
        assert verify_package(folder / name, KEYS, identity=IDENTITY).holds
    (folder / names[1]).unlink()
    with pytest.raises(VerificationFailed, match="missing"):
        verify_package(folder / names[0], KEYS, identity=IDENTITY)


def test_a_large_package_is_cut_while_it_is_written(tmp_path: Path) -> None:
    """A package over the size comes in numbered files, and one produced before under that name is gone."""
    noise = "".join(chr(0x4E00 + n * 7919 % 20_000) for n in range(400_000))
    tables = {ACCOUNTS.id: people(name=noise)}
    whole = order(tmp_path, extract=extract(tmp_path / "c", tables=tables))
    single = made(tmp_path, whole)
    assert single.size > 1_000_000
    package = made(tmp_path, replace(whole, volume_bytes=1_000_000))
    assert len(package.volumes) == 2
    assert sorted(p.name for p in package.path.parent.iterdir()) == [v.name for v in package.volumes]
    assert package.volumes[0].size == 1_000_000
    assert verify_package(package.path, KEYS, identity=IDENTITY).holds
    with pytest.raises(WrongUse, match="no use"):
        made(tmp_path, replace(whole, volume_bytes=10))


class Authority:
    """A time-stamping authority of our own, which OpenSSL answers for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "tsa.cnf").write_text(_CNF, encoding="utf-8")
        (folder / "serial").write_text("01\n", encoding="utf-8")
        self._run("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-days", "30",
                  "-subj", "/CN=SPECIMEN Root", "-addext", "basicConstraints=critical,CA:TRUE")  # fmt: skip
        self._run("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "tsa.key", "-out", "tsa.csr",
                  "-subj", "/CN=SPECIMEN Stamps")  # fmt: skip
        self._run("x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-out", "tsa.pem",
                  "-days", "30", "-CAcreateserial", "-extfile", "tsa.cnf", "-extensions", "tsa_ext")  # fmt: skip

    def answer(self, query: bytes) -> bytes:
        (self.folder / "q.tsq").write_bytes(query)
        self._run("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "q.tsq", "-out", "a.tsr")
        return (self.folder / "a.tsr").read_bytes()

    def _run(self, *arguments: str) -> None:
        subprocess.run(["openssl", *arguments], cwd=self.folder, check=True, capture_output=True)


_CNF = """\
[tsa_ext]
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = t
[t]
dir = .
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.3.6.1.4.1.32473.1
digests = sha256, sha512
accuracy = secs:1
"""


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    if shutil.which("openssl") is None:
        pytest.skip("OpenSSL's program is not installed")
    return Authority(tmp_path_factory.mktemp("tsa"))


@pytest.fixture
def url(authority: Authority) -> Iterator[str]:
    """The authority's address, on this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            answer = authority.answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:
            """Quietly."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_a_time_stamp_is_asked_for_kept_and_checked(tmp_path: Path, authority: Authority, url: str) -> None:
    """The stamp stands beside the signature; its authority is checked where its certificates are given."""
    whole = order(tmp_path, stamp=lambda signature: ask(url, signature))
    package = made(tmp_path, whole)
    verdict = verify_package(package.path, KEYS, identity=IDENTITY, authority=authority.folder / "ca.pem")
    assert verdict.holds, verdict
    stamped = next(c for c in verdict.checks if c.name.startswith("time stamp"))
    assert "by the authority given" in stamped.detail
    plain = verify_package(package.path, KEYS, identity=IDENTITY)
    assert "was not checked" in next(c for c in plain.checks if c.name.startswith("time stamp")).detail


def test_stamps_of_others_are_refused(tmp_path: Path, authority: Authority, url: str) -> None:
    """A stamp over other bytes, by another authority, or none where one was expected, does not verify."""
    data = ask(url, b"these bytes")
    assert check(data, b"these bytes", authority.folder / "ca.pem")[1]
    with pytest.raises(VerificationFailed, match="another signature"):
        check(data, b"other bytes", None)
    stranger = tmp_path / "stranger"
    stranger.mkdir()
    with pytest.raises(VerificationFailed, match="does not verify"):
        check(data, b"these bytes", Authority(stranger).folder / "ca.pem")
    package = made(tmp_path, order(tmp_path))
    verdict = verify_package(package.path, KEYS, identity=IDENTITY, authority=authority.folder / "ca.pem")
    assert not verdict.holds


def test_an_authority_that_does_not_answer_stops_the_production(tmp_path: Path) -> None:
    """No stamp, no package: nothing is left, and the line says what to do."""
    whole = order(tmp_path, stamp=lambda signature: ask("http://127.0.0.1:9/", signature))
    with pytest.raises(WrongUse, match="no time stamp"):
        made(tmp_path, whole)
    assert not list((tmp_path / "packages").iterdir())
    with pytest.raises(WrongUse, match="not an address"):
        ask("file:///etc/passwd", b"x")
