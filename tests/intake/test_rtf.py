"""Rich Text Format: shown text with its letters, tables and notes; what is hidden is told and not read."""

import random

import pytest

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import Paper
from fourcorners.intake.run import receive

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fnil\fcharset204 Arial Cyr;}"
    r"{\f2\fnil\fcharset2 Wingdings;}{\f3\fnil\fcharset128 Mincho;}}"
    r"{\colortbl;\red255\green255\blue255;\red0\green0\blue128;\red250\green250\blue250;}"
    r"{\stylesheet{\s0 Normal;}}{\info{\title No text}{\author Nobody}}{\*\generator Writer;}"
)


def taken(body: str) -> Paper:
    paper = receive(f"{HEAD}\n{body}}}".encode("latin-1"), "order")
    assert paper.media_type == "application/rtf"
    return paper


def text(paper: Paper) -> str:
    return "\f".join(page.text for page in paper.pages)


def told(paper: Paper) -> list[tuple[str, str]]:
    return [(one.kind.value, one.text) for one in paper.differences]


def test_paragraphs_pages_and_signs() -> None:
    """Paragraphs, tabs, breaks, typographic signs and escaped braces; what describes the file is no text."""
    body = (
        r"\pard\plain\f0\fs24 SPECIMEN\par Section\~2703 \'a7 \{c\} \endash  \ldblquote x\rdblquote\par" + "\n"
        r"one\line two\tab three\_four co\-operate\par\page Second page\par\sect\sectd Third\par"
        r"\sect\sectd\sbknone same\par"
    )
    assert text(taken(body)) == (
        "SPECIMEN\nSection 2703 § {c} – “x”\none\ntwo\tthree-four cooperate\n\fSecond page\n\fThird\nsame\n"
    )


def test_letters_of_every_font() -> None:
    """Bytes are in the set of their font, Unicode replaces what follows it, and halves are put together."""
    body = (
        r"\f1 \'cf\'ee\'f1\'f2\'e0 \f0 caf\'e9 \f3 \'93\'fa\'96\'7b\par\uc1 \u1055?\u1086\'ee \uc2\u26085\'93\'fa "
        r"\uc0\u-10179\u-8704 \uc1{\upr{ansi}{\*\ud{\u8364?uni}}}\par\f2\'fe \'a8 \f0 ticked {\f2 \u-3842?}\par"
    )
    assert text(taken(body)) == "Поста café 日本\nПо 日 😀€uni\n[x] [ ] ticked [x]\n"


def test_the_set_of_the_document() -> None:
    """Without a charset of the font the document's set holds."""
    data = rb"{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8\'ea\'e0\'e7\par}"
    assert text(receive(data, "x")) == "Приказ\n"


def test_tables_keep_their_rows() -> None:
    """A row of short cells is a line; the caption's brackets stand aside and its sides one after the other."""
    row = r"\trowd\cellx3000\cellx6000\pard\intbl {0}\cell {1}\cell\row "
    caption = (
        r"\trowd\cellx1\cellx2\cellx3\pard\intbl UNITED STATES\par v.\par ALPHA EXAMPLE\cell )\par )\par )\cell "
        r"Case No. 26-mj-0117\par ORDER\par SEALED\cell\row "
    )
    body = (
        caption
        + row.format("alpha@example.com", "1 May 2026")
        + row.format("bravo@example.com", "")
        + r"\pard After\par"
    )
    paper = taken(body)
    assert text(paper) == (
        "UNITED STATES\nv.\nALPHA EXAMPLE\nCase No. 26-mj-0117\nORDER\nSEALED\n"
        "alpha@example.com\t1 May 2026\nbravo@example.com\nAfter\n"
    )
    assert paper.pages[0].aside == ")))"


@pytest.mark.parametrize(
    ("cloak", "kind"),
    [
        (r"{\v secret}", "hidden"),
        (r"\v secret\v0 ", "hidden"),
        (r"{\deleted secret}", "deleted"),
        (r"{\cf1 secret}", "background"),
        (r"{\cf3 secret}", "background"),
        (r"{\cf2\highlight2 secret}", "background"),
        (r"{\fs2 secret}", "tiny"),
        (r"{\charscalex1 secret}", "tiny"),
        (r"{\*\annotation secret}", "comment"),
    ],
)
def test_what_is_not_seen_is_told_and_not_read(cloak: str, kind: str) -> None:
    """Hidden, deleted, white, nearly white, tiny text and notes beside it."""
    paper = taken(rf"\pard Before {cloak}after.\par")
    assert (text(paper), told(paper)) == ("Before after.\n", [(kind, "secret")])


def test_what_is_seen_is_read() -> None:
    """White on a dark highlight, a dark cell or paragraph; inserted text; hiding that has ended."""
    body = (
        r"{\cf1\highlight2 a}{\cf1\cbpat2 b}{\v x}c{\revised d}{\v y\plain e}\par"
        r"\trowd\clcbpat2\cellx1\cellx2\pard\intbl {\cf1 f}\cell {\cf1 z}g\cell\row"
    )
    paper = taken(body)
    assert text(paper) == "abcde\nf\tg\n"
    assert told(paper) == [("hidden", "xy"), ("background", "z")]


def test_headers_notes_boxes_and_lists() -> None:
    """The first page's header opens the text, others stand aside; notes and boxes have their places; numbers show."""
    body = (
        r"\titlepg{\header Running head\par}{\headerf Letterhead\par}{\footer Page footer\par}"
        r"\pard First{\super\chftn}{\footnote\pard {\super\chftn} See 18 USC 2703.\par} words"
        r"{\shp{\*\shpinst\shpleft0{\sp{\sn fill}{\sv 1}}{\shptxt\pard In a box\par}}"
        r"{\shprslt{\*\do{\dptxbxtext Twice\par}}}}"
        r"{\*\do{\dptxbxtext Old box\par}}.\par"
        r"{\listtext\pard\plain 1.\tab}Subscriber name\par{\pntext a)\tab}Address\par"
    )
    paper = taken(body)
    assert text(paper) == (
        "Letterhead\nFirst[1] words.\nIn a box\nOld box\n1.\tSubscriber name\na)\tAddress\n[1] See 18 USC 2703.\n"
    )
    assert paper.pages[0].aside == "Running head\nPage footer"


def test_fields_show_what_they_show() -> None:
    """Boxes, choices and results are read and codes are not; a link that leads elsewhere is told."""
    box = r"{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1 STATE}}}{\fldrslt}} "
    states = (r"\ffres1", r"\ffres25\ffdefres0", r"\ffres25\ffdefres1")
    body = (
        "".join(box.replace(" STATE", state) for state in states)
        + r"{\field{\*\fldinst FORMDROPDOWN {\*\formfield{\fftype2\ffres1{\*\ffl Day}{\*\ffl Night}}}}{\fldrslt}}\par"
        r'{\field{\*\fldinst HYPERLINK "https://thief.example/x"}{\fldrslt court.example}} '
        r'{\field{\*\fldinst HYPERLINK "https://www.court.example/"}{\fldrslt court.example}}\par'
    )
    paper = taken(body)
    assert text(paper) == "[x] [ ] [x] Night\ncourt.example court.example\n"
    assert told(paper) == [("link", "court.example -> https://thief.example/x")]


def test_pictures_and_objects_are_told() -> None:
    """A picture as large as a page is a file of the delivery; small ones and objects are named in remarks."""
    body = (
        r"{\*\shppict{\pict\pngblip\picwgoal12240\pichgoal15840 89504e470d0a1a0a" + "\n00}}"
        r"{\nonshppict{\pict\wmetafile8 0102}}{\pict\pngblip\picwgoal100\pichgoal100 8950}"
        r"{\pict\jpegblip\picwgoal12240\pichgoal15840\bin4 "
        + "\xff\xd8\xff}"
        + r"}{\object\objemb{\*\objdata 0105}}x\par"
    )
    paper = taken(body)
    assert text(paper) == "x\n"
    assert [(one.name, one.media_type, one.size) for one in paper.attachments] == [
        ("picture 1.png", "image/png", 9),
        ("picture 2.jpeg", "image/jpeg", 4),
    ]
    assert paper.remarks == ("it has 1 picture(s) that are not read", "it has 1 object(s) that are not read")


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.99])
def test_a_cut_file_is_refused(share: float) -> None:
    """A file whose groups are still open has lost its end."""
    data = f"{HEAD} {{\\b bold}} words \\par }}".encode()
    with pytest.raises(UnreadableInput, match="cut off"):
        receive(data[: int(len(data) * share)], "x")


def test_bombs_end() -> None:
    """Groups without end, a million words, huge counts and page breaks: refused, or read to the end."""
    with pytest.raises(UnreadableInput, match="nested too deeply"):
        receive(HEAD.encode() + b"{" * 1_000_000, "x")
    with pytest.raises(UnreadableInput, match="pages"):
        taken(r"x\page " * 10_000)
    with pytest.raises(UnreadableInput, match="cut off"):
        taken(r"x\bin9999999999 gone")
    assert text(taken(r"{\b x}" * 100_000)).count("x") == 100_000
    assert text(taken(r"\uc9999999999\u65 abcdefghijkl\par")) == "Akl\n"
    assert text(taken(r"\f99999999999 x\cf-5 y\cf4096 z\u99999999999 ?\par")).startswith("xyz")


def test_changed_bytes_end_in_a_paper_or_a_refusal() -> None:
    """Whatever is done to the file, nothing but a paper or one clear line comes of it."""
    chance = random.Random(20_261_126)
    whole = (
        HEAD + r"\pard\intbl a\cell b\cell\row{\footnote n}{\field{\*\fldinst HYPERLINK "
        r'"http://x.example"}{\fldrslt y}}{\shp{\*\shpinst{\shptxt z\par}}}{\header h}{\*\annotation c}\u1055?\page}'
    ).encode()
    read = 0
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 1, 2, 5))):
            at = chance.randrange(6, len(data))
            if chance.random() < 0.3:
                data[at:at] = chance.choice((b"{", b"}", rb"\cell ", rb"\row ", rb"\pard ", rb"{\footnote ", rb"\u-1 "))
            else:
                data[at] = chance.randrange(256)
        try:
            receive(bytes(data), "x")
            read += 1
        except UnreadableInput as error:
            assert "cannot be parsed" not in str(error)
            assert "makes no sense" not in str(error)
    assert read > 100
