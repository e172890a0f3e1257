"""Signed notes, against the specification's own example and against tampering."""

import pytest

from fourcorners.errors import VerificationFailed, WrongUse
from fourcorners.note import Signer, Verifier, open_note, sign

SIGNER = Signer.from_private_bytes("harbor.example/log", bytes(range(32)))


def test_round_trip() -> None:
    """What was signed opens, with its text unchanged, and a key survives being written and read."""
    signed = sign("a\n\nb\n", SIGNER)
    assert open_note(signed, [Verifier.from_vkey(SIGNER.vkey)]) == "a\n\nb\n"


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
    "vkey", ["", "name", "a+b+c", "a b+00000000+AAAA", SIGNER.vkey[:-4] + "AAA=", "x" + SIGNER.vkey]
)
def test_broken_keys_are_refused(vkey: str) -> None:
    """A verifier key with a missing part, a wrong id or another name is refused."""
    with pytest.raises(WrongUse):
        Verifier.from_vkey(vkey)
