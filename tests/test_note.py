"""Signed notes, against the specification's own example and against tampering."""

import pytest

from fourcorners.errors import VerificationFailed, WrongUse
from fourcorners.note import Signer, Verifier, open_note, sign

# The example in the specification (C2SP signed-note, https://c2sp.org/signed-note).
EXAMPLE = """\
This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
"""
EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"

SIGNER = Signer.from_private_bytes("harbor.example/log", bytes(range(32)))


def test_round_trip() -> None:
    """What was signed opens, with its text unchanged, and a key survives being written and read."""
    signed = sign("a\n\nb\n", SIGNER)
    assert open_note(signed, [Verifier.from_vkey(SIGNER.vkey)]) == "a\n\nb\n"


def test_the_specifications_example() -> None:
    """The specification's note opens under the specification's key, and its key id is computed as ours are."""
    verifier = Verifier.from_vkey(EXAMPLE_KEY)
    assert verifier.vkey == EXAMPLE_KEY
    assert open_note(EXAMPLE, [verifier]) == "This is an example message.\n"


def test_a_private_key_survives_being_kept() -> None:
    """A generated key, kept as its 32 bytes, signs as the same key again; its repr shows no key."""
    made = Signer.generate("harbor.example/log")
    again = Signer.from_private_bytes(made.name, made.private_bytes)
    assert again.vkey == made.vkey
    assert made.private_bytes.hex() not in repr(made)
    with pytest.raises(WrongUse):
        Signer.from_private_bytes(made.name, bytes(31))


def test_every_known_key_can_be_asked_for() -> None:
    """With `every`, a note that one of the given keys did not sign is refused, and the message names that key."""
    second = Signer.generate("second.example")
    both = [SIGNER.verifier, second.verifier]
    assert open_note(sign("text\n", SIGNER, second), both, every=True) == "text\n"
    assert open_note(sign("text\n", SIGNER), both) == "text\n"
    with pytest.raises(VerificationFailed, match=r"second\.example"):
        open_note(sign("text\n", SIGNER), both, every=True)


@pytest.mark.parametrize(
    "line",
    [
        "— harbor.example/log",
        "- harbor.example/log AAAAAAA=",
        "—  harbor.example/log AAAAAAA=",
        "— harbor.example/log AAAAAAA= ",
        "— harbor+example AAAAAAA=",
        "— harbor example AAAAAAA=",
        "— harbor.example/log AAAA",
        "— harbor.example/log AAAAAAB=",
        "— harbor.example/log AAAAAAA",
        "— harbor.example/log AAAA-AA=",
    ],
)
def test_malformed_signature_lines_are_refused(line: str) -> None:
    """A line in any but the one form refuses the whole note, even beside a good signature."""
    with pytest.raises(VerificationFailed, match="malformed"):
        open_note(sign("text\n", SIGNER) + line + "\n", [SIGNER.verifier])


@pytest.mark.parametrize(
    "signed",
    ["", "text\n", "text\n\n", EXAMPLE[:-1], EXAMPLE + "\n", "\ud800" + EXAMPLE, "x" * 1_000_001, "\x1b" + EXAMPLE],
)
def test_what_is_no_note_is_refused(signed: str) -> None:
    """No signatures, a missing final line break, control characters, lone surrogates, a megabyte: each is refused."""
    with pytest.raises(VerificationFailed):
        open_note(signed, [Verifier.from_vkey(EXAMPLE_KEY)])


def test_too_many_signatures_are_refused() -> None:
    """A note with more than a hundred signature lines is refused before any of them is checked."""
    with pytest.raises(VerificationFailed, match="too many"):
        open_note(sign("text\n", *[SIGNER] * 101), [SIGNER.verifier])


def test_every_changed_byte_is_refused() -> None:
    """No single-byte change of a note passes."""
    data = sign("size 3\n", SIGNER).encode()
    for offset in range(len(data)):
        for flip in (1, 32, 128):
            changed = data[:offset] + bytes([data[offset] ^ flip]) + data[offset + 1 :]
            try:
                text = changed.decode()
            except UnicodeDecodeError:
                continue
            with pytest.raises(VerificationFailed):
                open_note(text, [SIGNER.verifier])


def test_unknown_signatures_are_ignored_and_known_bad_ones_refuse() -> None:
    """Sixteen strangers may sign too; but a known key's line that does not fit refuses the note."""
    strangers = [Signer.generate(f"witness-{n}.example") for n in range(16)]
    signed = sign("text\n", *strangers, SIGNER)
    assert open_note(signed, [SIGNER.verifier]) == "text\n"
    with pytest.raises(VerificationFailed):
        open_note(sign("text\n", *strangers), [SIGNER.verifier])
    other = sign("other\n", SIGNER).rsplit("\n", 2)[1]
    with pytest.raises(VerificationFailed, match="does not fit"):
        open_note(signed + other + "\n", [SIGNER.verifier])


@pytest.mark.parametrize("text", ["", "no end", "bell\x07\n", "tab\t\n", "del\x7f\n"])
def test_texts_that_no_note_can_hold(text: str) -> None:
    """Control characters and texts without a final line break are refused when signing."""
    with pytest.raises(WrongUse):
        sign(text, SIGNER)


@pytest.mark.parametrize(
    "vkey",
    [
        "",
        "name",
        "a+b+c",
        "a b+00000000+AAAA",
        SIGNER.vkey[:-4] + "AAA=",
        "x" + SIGNER.vkey,
        SIGNER.vkey + "=",
        EXAMPLE_KEY.replace("530d", "530D"),
    ],
)
def test_broken_keys_are_refused(vkey: str) -> None:
    """A verifier key with a missing part, a wrong id or another name is refused."""
    with pytest.raises(WrongUse):
        Verifier.from_vkey(vkey)
