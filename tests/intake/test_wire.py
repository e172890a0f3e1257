"""A child that was taken over can answer what it likes; nothing but a well-formed paper comes of it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourcorners.errors import UnreadableInput
from fourcorners.intake import run, show
from fourcorners.intake.confined.wire import frame, pack
from fourcorners.intake.limits import DEFAULT, Limits
from fourcorners.intake.looks import Look
from fourcorners.intake.model import Difference, DifferenceKind, Page, Paper
from fourcorners.intake.run import receive, receive_many
from fourcorners.intake.show import boxes, crop, picture
from fourcorners.intake.unpack import Answer, ToLook, Unpacked
from fourcorners.values import Evidence

GOOD: dict[str, Any] = {
    "media_type": "text/plain", "pages": ["first §", "second 😀"], "remarks": ["a remark"], "mail": None,
    "form": {"form": "x"}, "looks": [[2, "picture"]], "attachments": [], "asides": {"2": "Page 2 of 2 §"},
    "differences": [[1, "hidden", "white text", "paragraph 1"], [0, "comment", "", "somewhere"]],
}  # fmt: skip
INNER = {**GOOD, "name": "inner", "sha256": "0" * 64, "size": 3}
HEAD = dict.fromkeys(("sender", "sender_name", "reply_to", "to", "subject", "date", "message_id"), "")


def packed(**changes: Any) -> bytes:
    told = json.loads(json.dumps({**GOOD, **changes}))
    for one in (told, *(inner for inner in told["attachments"] if isinstance(inner.get("asides"), dict))):
        one["asides"] = {int(number): text for number, text in one["asides"].items()}
    return pack(told, DEFAULT)


def unpacked(data: bytes, limits: Limits = DEFAULT) -> Unpacked | UnreadableInput:
    answer = Answer(data, limits)
    paper = answer.paper("name", "seal", 7)
    answer.end()
    return paper


def test_what_is_packed_is_unpacked() -> None:
    """Pages, letters beyond the first 65,536, attachments and heads arrive as they were sent; the seal is ours."""
    found = unpacked(packed(attachments=[INNER], mail={**HEAD, "sender": "a@b.example"}))
    assert isinstance(found, Unpacked)
    assert found.looks == (ToLook((), 2, Look.PICTURE), ToLook((0,), 2, Look.PICTURE))
    paper = found.paper
    assert (paper.name, paper.sha256, paper.size) == ("name", "seal", 7)
    assert [p.text for p in paper.pages] == ["first §", "second 😀"]
    assert [p.aside for p in paper.pages] == ["", "Page 2 of 2 §"]
    assert paper.differences == (
        Difference(1, DifferenceKind.HIDDEN, "white text", "paragraph 1"),
        Difference(0, DifferenceKind.COMMENT, "", "somewhere"),
    )
    assert [p.text for p in paper.attachments[0].pages] == ["first §", "second 😀"]
    assert paper.mail is not None
    assert paper.mail.sender == "a@b.example"
    assert isinstance(unpacked(pack({"refused": "why", "do": "what"}, DEFAULT)), UnreadableInput)


@pytest.mark.parametrize(
    "changes",
    [
        {"media_type": "text/plain\n"}, {"media_type": 7}, {"remarks": ["two\nlines"]}, {"remarks": "text"},
        {"remarks": [None]}, {"mail": {"sender": "x"}}, {"mail": {**HEAD, "to": 3}}, {"mail": "x"}, {"form": [1]},
        {"form": "x"}, {"attachments": [GOOD]}, {"attachments": [{**INNER, "sha256": "0" * 63}]},
        {"attachments": [{**INNER, "size": -1}]}, {"attachments": [{**INNER, "size": True}]},
        {"attachments": [{**INNER, "name": "a\x1b[2Jb"}]}, {"attachments": [{**INNER, "name": ""}]},
        {"asides": {3: "x"}}, {"asides": {0: "x"}}, {"differences": {}}, {"differences": [[1, "hidden", "x"]]},
        {"differences": [[3, "hidden", "x", "y"]]}, {"differences": [[-1, "hidden", "x", "y"]]},
        {"differences": [[1, "odd", "x", "y"]]}, {"differences": [[1, "hidden", "x\ny", "y"]]},
        {"differences": [[1, "hidden", "x" * 1101, "y"]]}, {"differences": [[1, "hidden", "x", ""]]},
        {"differences": [[1, "hidden", "x", "y"]] * 401}, {"attachments": [INNER] * 201}, {"pages": [""] * 3001},
        {"looks": [[3, "picture"]]}, {"looks": [[0, "picture"]]}, {"looks": [[1, "guess"]]},
        {"looks": [[2, "picture"], [1, "picture"]]}, {"looks": [[1]]}, {"looks": {}},
    ],
)  # fmt: skip
def test_a_field_of_the_wrong_form_is_refused(changes: dict[str, Any]) -> None:
    """Every field has a kind and a form."""
    with pytest.raises((ValueError, KeyError, TypeError)):
        unpacked(packed(**changes))


def framed(paper: Any, text: bytes, size: int | None = None) -> bytes:
    return frame({"text": len(text) if size is None else size, "paper": paper}, text)


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\0\0\0", b"\xff\xff\xff\xff", frame({}), b"\0\0\0\2[]", b"\0\0\0\1{",
        framed({**GOOD, "pages": [3, 9]}, b"twelve bytes!"),
        framed({**GOOD, "pages": [3]}, b"four"),
        framed({**GOOD, "pages": [-1, 4]}, b"abc"),
        framed({**GOOD, "pages": [1.5]}, b"a"),
        framed({**GOOD, "pages": [1, 1]}, "é".encode()),
        framed({**GOOD, "pages": [3]}, b"\xed\xa0\x80"),
        framed({**GOOD, "pages": [3]}, b"abc", size=99),
        framed({**GOOD, "pages": [3], "form": {"x": float("nan")}}, b"abc"),
        framed({"refused": "two\nlines", "do": "x"}, b""),
        framed({"refused": "x" * 301, "do": "x"}, b""),
        framed({"refused": "x"}, b""),
        pack({"refused": "x", "do": "y"}, DEFAULT) + b"more",
        b"\0\x0f\x42\x40" + b"[" * 1_000_000,
    ],
)  # fmt: skip
def test_a_broken_frame_is_refused(data: bytes) -> None:
    """Sizes that do not add up, text that is not UTF-8, and JSON that is none never become a paper."""
    with pytest.raises((ValueError, KeyError, TypeError)):
        unpacked(data)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 255), st.integers(0, 3))
def test_any_changed_byte_gives_a_paper_or_a_refusal(place: int, value: int, cut: int) -> None:
    """No change to an answer raises anything but the three errors that count as a refusal."""
    data = bytearray(packed(attachments=[INNER], mail=HEAD))
    data[place % len(data)] = value
    try:
        unpacked(bytes(data[: len(data) - cut]))
    except (ValueError, KeyError, TypeError):
        return


class Forger:
    """Stands in for the nurseries and gives one answer to everything."""

    def __init__(self, answer: bytes) -> None:
        self.answer = answer

    def one(self, at_least: int = 1) -> "Forger":
        return self

    def __enter__(self) -> "Forger":
        return self

    def __exit__(self, *about: object) -> None:
        return None

    def ask(self, header: Any, bodies: Any, limits: Any) -> tuple[str, bytes]:
        return "done", self.answer


PAPER = Paper("0" * 64, "name", "application/pdf", 1, (Page(1, "words"),))
FORGERIES = [
    b"", b"\x9c" * 64, b"Anonsense", b"A[[[1, 2]]]", b"A[[[0, 0, 1, 1e999]]]", b"A" + b"[" * 100_000, b"R\0\0\0\0",
    frame({"text": 0, "paper": {"refused": "a\nb", "do": "c"}}),
]  # fmt: skip


@pytest.fixture(params=FORGERIES, ids=range(len(FORGERIES)))
def forged(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for module, ward in ((run, "WARD"), (show, "WARD"), (show, "SCANS")):
        monkeypatch.setattr(module, ward, Forger(request.param))
    yield


@pytest.mark.usefixtures("forged")
def test_nonsense_is_refused_by_every_verb(tmp_path: Any) -> None:
    """Whatever comes back, the caller gets one clear line."""
    with pytest.raises(UnreadableInput, match="makes no sense"):
        receive(b"x", "name")
    with pytest.raises(UnreadableInput, match="makes no sense"):
        picture(b"x", 1)
    with pytest.raises(UnreadableInput, match="makes no sense"):
        boxes(b"x", [Evidence(1, 0, 1, "x")], paper=PAPER)
    with pytest.raises(UnreadableInput, match="makes no sense"):
        crop(b"x", Evidence(1, 0, 1, "x"), paper=PAPER)
    path = tmp_path / "a"
    path.write_bytes(b"x")
    assert [type(one) for one in receive_many([path, path])] == [UnreadableInput] * 2
