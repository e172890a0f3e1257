"""Characters that show nothing, turn words round, or pass for others."""

import pytest

from fourcorners.intake.model import Paper
from fourcorners.intake.run import receive
from tests.intake.papers import mail


def taken(words: str) -> Paper:
    return receive(f"SPECIMEN demand.\nProduce {words} today, and nothing else.\n".encode(), "x")


def told(paper: Paper) -> list[tuple[str, str, str]]:
    return [(one.kind.value, one.text, one.where) for one in paper.differences]


@pytest.mark.parametrize("sign", ["\u200b", "\u200d", "\u2060", "\ufeff", "\u034f", "\u3164", "\ufe0f", "\U000e0041"])
def test_characters_without_width_are_told_and_taken_out(sign: str) -> None:
    """The text is what is seen, and the reviewer sees where it is not all there is."""
    paper = taken(f"al{sign}pha@example.com")
    assert "Produce alpha@example.com today" in paper.pages[0].text
    assert told(paper) == [("zero_width", f"al<U+{ord(sign):04X}>pha@example.com", "line 2")]


def test_soft_hyphens_are_told_in_identifiers_only() -> None:
    """In words they are typography."""
    assert told(taken("sub\u00adscriber")) == []
    assert told(taken("al\u00adpha@example.com")) == [("zero_width", "al<U+00AD>pha@example.com", "line 2")]
    assert "subscriber" in taken("sub\u00adscriber").pages[0].text


def test_words_that_are_shown_backwards_are_read_as_shown() -> None:
    """An override shows its letters in reverse; the text is what a person sees."""
    paper = taken("\u202emoc.elpmaxe@ahpla\u202c")
    assert "Produce alpha@example.com today" in paper.pages[0].text
    assert told(paper) == [("direction", "<U+202E>moc.elpmaxe@ahpla<U+202C>", "line 2")]


@pytest.mark.parametrize("sign", ["\u200e", "\u202a", "\u2066", "\u061c"])
def test_other_controls_of_order_are_told(sign: str) -> None:
    """In a text that runs from left to right they have no business."""
    paper = taken(f"al{sign}pha")
    assert "Produce alpha today" in paper.pages[0].text
    assert [kind for kind, _, _ in told(paper)] == ["direction"]


@pytest.mark.parametrize(
    "words",
    [
        "a family 👨‍👩‍👧 and a heart ❤️ and 1️⃣", "می‌خواهم", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "שלום \u200falpha\u200e עולם",
        "μg, Δt, β-version, 5 Ω", "Привет, мир",
        "café, naïve, Zürich, Yıldız", "αβγ", "ﬁne", "Петров П. П.", "例（ａ）",
    ],
)  # fmt: skip
def test_what_belongs_there_is_no_difference(words: str) -> None:
    """Emoji, joined scripts, marks in Hebrew text, symbols of science, and words in their own alphabet."""
    assert told(taken(words)) == []


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("аlpha@example.com", "U+0430"), ("alpha@exаmple.com", "U+0430"), ("Harbоr", "U+043E"), ("аррӏе.com", "U+0430"),
        ("pаypаl", "U+0430"), ("Αlpha", "U+0391"), ("gοοgle", "U+03BF"), ("сор@example.com", "U+0441"),
        ("𝐚𝐥𝐩𝐡𝐚@example.com", "U+1D41A"), ("ａlpha", "U+FF41"), ("mıcrosoft.com", "U+0131"), ("АВЕ", "U+0410"),
        ("Ꭺlpha", "U+13AA"), ("//cоurt.example/x", "U+043E"), ("Oսt", "U+057D"),
    ],
)  # fmt: skip
def test_letters_that_pass_for_others_are_told(words: str, codes: str) -> None:
    """In names, identifiers and domains, each with the code of what it really is."""
    paper = taken(words)
    assert words in paper.pages[0].text
    ((kind, text, where),) = told(paper)
    assert (kind, where) == ("look_alike", "line 2")
    assert text.startswith(f"{words} (")
    assert codes in text


def test_headers_of_a_message_are_looked_at_too() -> None:
    """A name that passes for another stands in the header as well."""
    data = mail("Please preserve.").replace(b"Officer Example", b"=?utf-8?q?C=D0=BEurt?=")
    paper = receive(b"Message-ID: <1@x.example>\n" + data, "m")
    assert told(paper) == [("look_alike", "Cоurt (U+043E)", "sender's name")]


def test_a_page_full_of_them_is_bounded() -> None:
    """Thirty of a kind are enough."""
    paper = receive(" ".join(f"a\u200bb{n} gо{n}x" for n in range(5_000)).encode(), "x")
    assert len(paper.differences) == 60
    assert "\u200b" not in paper.pages[0].text
