"""Word files: what a person sees is read, in order; what is not seen is told and never read."""

import io
import zipfile

import docx
import pytest
from docx.enum.text import WD_BREAK

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import Difference, Paper
from fourcorners.intake.run import receive
from tests.intake.papers import zipped
from tests.intake.words import paragraph, run, word_file

HIDE = "<w:vanish/>"


def text(paper: Paper) -> str:
    return "\f".join(page.text for page in paper.pages)


def told(paper: Paper) -> list[tuple[str, str]]:
    return [(difference.kind.value, difference.text) for difference in paper.differences]


def taken(body: str, **more: object) -> Paper:
    return receive(word_file(body, **more), "order.docx")  # type: ignore[arg-type]


def test_a_file_that_a_program_wrote() -> None:
    """Headings, paragraphs, lists, tables, page breaks, headers and footers of a real file come out in order."""
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Harbor County Superior Court"
    made.sections[0].footer.paragraphs[0].text = "Page footer"
    made.add_heading("SEARCH WARRANT (SPECIMEN)", 1)
    made.add_paragraph("Produce the records of alpha@example.com.")
    made.add_paragraph("Subscriber name", style="List Bullet")
    table = made.add_table(2, 2)
    for row, words in zip(table.rows, (("Account", "Since"), ("alpha", "1 May")), strict=True):
        row.cells[0].text, row.cells[1].text = words
    made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    made.add_paragraph("Second page.")
    out = io.BytesIO()
    made.save(out)
    paper = receive(out.getvalue(), "no-name")
    assert paper.media_type.endswith("wordprocessingml.document")
    assert text(paper) == (
        "Harbor County Superior Court\nSEARCH WARRANT (SPECIMEN)\nProduce the records of alpha@example.com.\n"
        "• Subscriber name\nAccount\tSince\nalpha\t1 May\n\fSecond page.\n"
    )
    assert paper.pages[0].aside == "Page footer"
    assert (paper.differences, paper.remarks) == ((), ())


def test_the_strict_form_is_read_too() -> None:
    """The strict variant has the same elements under other names."""
    data = word_file(paragraph("Words"))
    strict = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            for word in (b"wordprocessingml", b"officeDocument"):
                content = content.replace(
                    b"http://schemas.openxmlformats.org/%s/2006/" % word, b"http://purl.oclc.org/ooxml/%s/" % word
                )
            strict[name] = content
    assert b"purl.oclc.org/ooxml/wordprocessingml/main" in strict["word/document.xml"]
    assert text(receive(zipped(strict), "x")) == "Words\n"


def test_numbers_of_lists_are_written_out() -> None:
    """Numbers that a program computes stand before their entries: nested, restarted, in letters and Roman numerals."""
    level = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    numbering = (
        '<w:abstractNum w:abstractNumId="7">'
        + level.format(0, "decimal", "%1.")
        + level.format(1, "lowerLetter", "(%2)")
        + level.format(2, "upperRoman", "%1.%2.%3")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
        "</w:lvlOverride></w:num>"
    )

    def entry(words: str, level: int, number: int = 1) -> str:
        place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        return paragraph(words, properties=place)

    body = "".join([
        entry("one", 0), entry("a", 1), entry("b", 1), entry("deep", 2), entry("two", 0), entry("a again", 1),
        paragraph("between"), entry("three", 0), entry("five", 0, 2), entry("six", 0, 2), entry("none", 0, 0),
        entry("", 0), entry("eight", 0),
    ])  # fmt: skip
    assert text(taken(body, parts={"numbering/numbering.xml": numbering})).splitlines() == [
        "1. one", "(a) a", "(b) b", "1.b.I deep", "2. two", "(a) a again", "between", "3. three", "5. five", "6. six",
        "none", "", "8. eight",
    ]  # fmt: skip


def test_changes_that_are_open() -> None:
    """Inserted text is part of the paper and deleted text is not, whole rows and moved words too."""
    body = (
        paragraph(
            "Produce ",
            '<w:del w:id="1"><w:r><w:delText>all messages</w:delText></w:r></w:del>',
            f'<w:ins w:id="2">{run("subscriber name")}</w:ins>',
            f'<w:moveFrom w:id="3">{run(" for ever")}</w:moveFrom>',
            ".",
        )
        + "<w:tbl>"
        + f"<w:tr><w:tc>{paragraph('alpha')}</w:tc><w:tc>{paragraph('May')}</w:tc></w:tr>"
        + f'<w:tr><w:trPr><w:del w:id="4"/></w:trPr><w:tc>{paragraph("bravo")}</w:tc></w:tr></w:tbl>'
    )
    paper = taken(body)
    assert text(paper) == "Produce subscriber name.\nalpha\tMay\n"
    assert told(paper) == [("deleted", "all messages for ever"), ("deleted", "bravo")]


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"/>'
    '<w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Heir"><w:basedOn w:val="Ghost"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Pale"><w:rPr><w:color w:val="FEFEFE"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    '<w:style w:type="table" w:styleId="Dark"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" '
    'w:fill="1F3864"/></w:tcPr></w:tblStylePr></w:style>'
)
CLOAKS = {
    "vanish": (run("secret", HIDE), "hidden"),
    "style": (run("secret", '<w:rStyle w:val="Ghost"/>'), "hidden"),
    "inherited": (run("secret", '<w:rStyle w:val="Heir"/>'), "hidden"),
    "white": (run("secret", '<w:color w:val="FFFFFF"/>'), "background"),
    "nearly-white": (run("secret", '<w:color w:val="F7F7F7"/>'), "background"),
    "on-yellow": (run("secret", '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'), "background"),
    "on-shade": (run("secret", '<w:color w:val="102030"/><w:shd w:val="clear" w:fill="102030"/>'), "background"),
    "tiny": (run("secret", '<w:sz w:val="2"/>'), "tiny"),
    "narrow": (run("secret", '<w:w w:val="1"/>'), "tiny"),
    "no-ink": (run("secret", "<w14:textFill><w14:noFill/></w14:textFill>"), "invisible"),
    "field-code": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("secret") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "hidden",
    ),
    "hidden-box": (
        '<w:r><w:drawing><wp:anchor><wp:docPr id="1" hidden="1"/><wps:txbx><w:txbxContent>'
        f"{paragraph('secret')}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r>",
        "hidden",
    ),
    "far-box": (
        "<w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>-99999999</wp:posOffset></wp:positionH><w:txbxContent>"
        f"{paragraph('secret')}</w:txbxContent></wp:anchor></w:drawing></w:r>",
        "outside",
    ),
    "old-box": (
        '<w:r><w:pict><v:shape style="position:absolute;visibility:hidden"><v:textbox><w:txbxContent>'
        f"{paragraph('secret')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
        "hidden",
    ),
}


@pytest.mark.parametrize("name", sorted(CLOAKS))
def test_what_is_not_seen_is_told_and_not_read(name: str) -> None:
    """Each way of hiding words in a paragraph."""
    hidden, kind = CLOAKS[name]
    paper = taken(paragraph("Before ", hidden, "after."), parts={"styles/styles.xml": STYLES})
    assert "secret" not in text(paper)
    assert text(paper).split() == ["Before", "after."]
    assert paper.differences[0].where in {"paragraph 1", "paragraph 2"}
    assert told(paper) == [(kind, "secret")]


@pytest.mark.parametrize(
    "properties",
    [
        '<w:spacing w:line="15" w:lineRule="exact"/>', '<w:ind w:left="99999"/>', '<w:framePr w:x="-40000"/>',
        '<w:pStyle w:val="Pale"/>',
    ],
)  # fmt: skip
def test_paragraphs_squeezed_or_pushed_out_of_sight(properties: str) -> None:
    """Lines of no height, paragraphs beyond the page, and paragraphs in white by their style are not read."""
    paper = taken(paragraph("secret", properties=properties), parts={"styles/styles.xml": STYLES})
    assert (text(paper).strip(), [words for _, words in told(paper)]) == ("", ["secret"])


def test_white_on_dark_is_seen() -> None:
    """White letters on a dark cell, shape, shade or table style are ordinary; a toggled style shows again."""
    white = run("shown", '<w:color w:val="FFFFFF"/>')
    cell = f'<w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>{paragraph(white)}</w:tc>'
    body = (
        f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr><w:tr><w:tc>{paragraph(white)}</w:tc></w:tr></w:tbl>'
        + paragraph(white, properties='<w:shd w:val="clear" w:fill="000000"/>')
        + paragraph(run("shown", '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>'))
        + paragraph(
            '<w:r><w:pict><v:shape fillcolor="#000080"><v:textbox><w:txbxContent>'
            f"{paragraph(white)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
        + paragraph(run("shown", '<w:vanish w:val="0"/><w:color w:val="auto"/>'))
    )
    paper = taken(body, parts={"styles/styles.xml": STYLES})
    assert text(paper).split() == ["shown"] * 6
    assert paper.differences == ()


def test_boxes_that_are_ticked() -> None:
    """Content controls, old form fields, picture fonts and Unicode's boxes all show [x] or [ ]."""
    control = (
        '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent>{run('☐')}</w:sdtContent></w:sdt>"
    )
    old = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{}</w:checkBox></w:ffData></w:fldChar></w:r>' + (
        '<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    choice = old.replace("checkBox", "ddList").format(
        '<w:result w:val="1"/><w:listEntry w:val="Day"/><w:listEntry w:val="Night"/>'
    )
    body = (
        paragraph(control.format(1), " a ", control.format(0), " b")
        + paragraph(old.format('<w:default w:val="0"/><w:checked/>'), " c ", old.format('<w:default w:val="0"/>'), " d")
        + paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', " e ☒ f ☐ g ", choice)
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('in a control')}</w:sdtContent></w:sdt>"
    )
    assert text(taken(body)) == "[x] a [ ] b\n[x] c [ ] d\n[x] e [x] f [ ] g Night\nin a control\n"


def test_a_caption_table_is_read_side_by_side() -> None:
    """The column of brackets is no text; rows of short cells stay on one line."""
    rule = "<w:tc>" + paragraph(")") * 4 + "</w:tc>"
    left, right = (
        f"<w:tc>{''.join(map(paragraph, lines))}</w:tc>"
        for lines in (
            ("UNITED STATES OF AMERICA", "v.", "ALPHA EXAMPLE,", "Defendant."),
            ("Case No. 26-mj-0117", "ORDER", "UNDER SEAL"),
        )
    )
    rows = "".join(
        f"<w:tr><w:tc>{paragraph(account)}</w:tc><w:tc>{paragraph(days)}</w:tc></w:tr>"
        for account, days in (("alpha@example.com", "1 May 2026 to 3 May 2026"), ("bravo@example.com", "4 May 2026"))
    )
    paper = taken(f"<w:tbl><w:tr>{left}{rule}{right}</w:tr></w:tbl><w:tbl>{rows}</w:tbl>")
    assert text(paper) == (
        "UNITED STATES OF AMERICA\nv.\nALPHA EXAMPLE,\nDefendant.\nCase No. 26-mj-0117\nORDER\nUNDER SEAL\n"
        "alpha@example.com\t1 May 2026 to 3 May 2026\nbravo@example.com\t4 May 2026\n"
    )
    assert paper.pages[0].aside == "))))"


def test_headers_footers_and_notes_have_their_places() -> None:
    """The first page's header opens the text; others and footers stand aside; notes follow the text."""
    body = (
        paragraph("Words", '<w:r><w:footnoteReference w:id="2"/></w:r>', " go on.")
        + paragraph("More", '<w:r><w:endnoteReference w:id="1"/></w:r>')
        + '<w:sectPr><w:headerReference w:type="default" r:id="r1"/><w:headerReference w:type="first" r:id="r2"/>'
        '<w:footerReference w:type="default" r:id="r3"/><w:titlePg/></w:sectPr>'
    )
    note = '<w:{0} w:id="{1}">' + paragraph("{2}") + "</w:{0}>"
    mark = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
    paper = taken(body, parts={
        "header/h1.xml": paragraph("Running head"), "header/h2.xml": paragraph("Letterhead") + paragraph(mark),
        "footer/f.xml": paragraph("Foot ", run("pale", HIDE)),
        "footnotes/fn.xml": note.format("footnote", 2, "See 18 USC 2703."),
        "endnotes/en.xml": note.format("endnote", 1, "The end."),
    })  # fmt: skip
    assert text(paper) == "Letterhead\nDRAFT\nWords[1] go on.\nMore[2]\n[1] See 18 USC 2703.\n[2] The end.\n"
    assert paper.pages[0].aside == "Running head\nFoot"
    assert paper.differences == (Difference(1, paper.differences[0].kind, "pale", "footer, paragraph 1"),)


def test_comments_links_and_other_forms_are_told() -> None:
    """A note beside the text, a link that leads elsewhere, and a fallback with other words are differences."""
    body = (
        paragraph("Text", '<w:r><w:commentReference w:id="0"/></w:r>')
        + paragraph(
            "Write to ",
            f'<w:hyperlink r:id="r2">{run("court.example")}</w:hyperlink>',
            f'<w:hyperlink r:id="r3">{run(" our site")}</w:hyperlink>',
        )
        + "<w:p><mc:AlternateContent><mc:Choice Requires='wps'>"
        + run("Shown")
        + "</mc:Choice><mc:Fallback>"
        + run("Other")
        + "</mc:Fallback></mc:AlternateContent></w:p>"
    )
    comments = '<w:comment w:id="0" w:author="A">' + paragraph("Ask for everything!") + "</w:comment>"
    paper = taken(body, parts={"comments/c.xml": comments},
                  links=(("hyperlink", "https://thief.example/x"), ("hyperlink", "https://court.example")))  # fmt: skip
    assert text(paper) == "Text\nWrite to court.example our site\nShown\n"
    assert told(paper) == [
        ("link", "court.example -> https://thief.example/x"),
        ("other_form", "Other"),
        ("comment", "Ask for everything!"),
    ]
    assert paper.differences[2].where == "beside paragraph 1"


def test_text_boxes_follow_their_paragraph() -> None:
    """A box is read once, in its newer form, after the paragraph it hangs on."""
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent>"
        "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    ).format(paragraph("Boxed"))
    paper = taken(paragraph("Beside", box, " it") + paragraph("Next"))
    assert (text(paper), paper.differences) == ("Beside it\nBoxed\nNext\n", ())


def test_pages_as_they_were_laid_out() -> None:
    """Breaks that the writer set and those of the last layout part pages, within tables too, and never twice."""
    cell = "<w:tr><w:tc>" + paragraph("<w:r><w:lastRenderedPageBreak/></w:r>", "row") + "</w:tc></w:tr>"
    body = (
        paragraph("one", '<w:r><w:br w:type="page"/></w:r>')
        + paragraph("<w:r><w:lastRenderedPageBreak/></w:r>", "two")
        + f"<w:tbl>{cell}</w:tbl>"
        + paragraph("four", properties="<w:pageBreakBefore/>")
        + paragraph("end", run("gone", HIDE), properties="<w:sectPr/>")
        + paragraph("six")
    )
    paper = taken(body)
    assert [page.text.strip() for page in paper.pages] == ["one", "two", "row", "four\nend", "six"]
    assert [d.page for d in paper.differences] == [4]


def test_what_is_embedded_is_a_paper() -> None:
    """An embedded file is a paper of the delivery; a picture that fills the page too; macros are told."""

    def drawing(name: str, size: int) -> str:
        return (f'<w:r><w:drawing><wp:inline><wp:extent cx="{size}" cy="{size}"/><a:blip r:embed="{name}"/></wp:inline>'
                "</w:drawing></w:r>")  # fmt: skip

    paper = taken(
        paragraph("See", drawing("r2", 6_000_000), drawing("r3", 500_000)),
        parts={
            "package/inner.docx": word_file(paragraph("Inner")), "image/scan.png": b"\x89PNG\r\n\x1a\n",
            "image/seal.png": b"\x89PNG\r\n\x1a\n", "vbaProject/vba.bin": b"x",
        },
        links=(("attachedTemplate", "https://thief.example/t.dotm"),),
    )  # fmt: skip
    assert [inner.name for inner in paper.attachments] == ["inner.docx", "scan.png"]
    assert text(paper.attachments[0]) == "Inner\n"
    assert paper.remarks == (
        "it has 1 small picture(s) that are not read", "it has macros, which are never run",
        "it refers to files elsewhere, which are never fetched",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("<w:p>", "XML is broken"),
        ("<w:p>" * 400 + "</w:p>" * 400, "too deeply nested"),
        ('<!DOCTYPE x [<!ENTITY a "b">]>', "XML is broken"),
    ],
)
def test_broken_bodies_are_refused(body: str, says: str) -> None:
    """XML that is cut off, nested beyond measure, or declares things is refused in one line."""
    with pytest.raises(UnreadableInput, match=says if "DOCTYPE" not in body else "document type"):
        taken(body)


def test_bombs_and_loops_end() -> None:
    """Entities, parts that unpack to far more, styles in a circle, 50,000 paragraphs: refused or read in time."""
    lol = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "' + "x" * 1000 + '">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)
    ) + "]><x>&j;</x>"  # fmt: skip
    with pytest.raises(UnreadableInput, match="document type"):
        receive(word_file(paragraph("x"), {"styles/s.xml": lol.encode()}), "x")
    with pytest.raises(UnreadableInput, match="document type"):
        receive(word_file(paragraph("x"), {"styles/s.xml": lol.encode("utf-16")}), "x")
    with pytest.raises(UnreadableInput, match="bombs"):
        receive(word_file(paragraph("x"), {"header/s.xml": b" " * 40_000_000}), "x")
    loop = STYLES.replace('w:val="Ghost"', 'w:val="Heir"')
    paper = taken(paragraph(run("x", '<w:rStyle w:val="Heir"/>'), properties='<w:pStyle w:val="Loop"/>'),
                  parts={"styles/styles.xml": loop})  # fmt: skip
    assert text(paper) == "x\n"
    many = taken("".join(paragraph(f"word {n * n}") for n in range(50_000)))
    assert text(many).count("word") == 50_000
    with pytest.raises(UnreadableInput, match=r"pages|processor|memory"):
        taken("".join(paragraph(f"x {n}", '<w:r><w:br w:type="page"/></w:r>') for n in range(10_000)))


def test_hidden_text_without_end_is_bounded() -> None:
    """Of thousands of hidden pieces the first hundreds are listed, and it is said that there are more."""
    paper = taken("".join(paragraph(run(f"secret {n} " + str(3**n) + "x" * 3_000, HIDE)) for n in range(1_000)))
    assert len(paper.differences) == 300
    assert all(len(difference.text) == 1_000 and difference.text.endswith("…") for difference in paper.differences)
    assert paper.remarks == ("more than 300 things in it are not seen; the first are listed",)
