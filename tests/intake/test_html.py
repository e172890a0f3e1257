"""Web pages: what a person sees is read, with lists, tables and forms; what is not seen is told."""

import pytest

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import Paper
from fourcorners.intake.run import receive


def taken(body: str, head: str = "") -> Paper:
    paper = receive(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), "order.txt")
    assert paper.media_type == "text/html"
    return paper


def text(paper: Paper) -> str:
    return "".join(page.text for page in paper.pages)


def told(paper: Paper) -> list[tuple[str, str]]:
    return [(one.kind.value, one.text) for one in paper.differences]


def test_what_is_seen_is_read() -> None:
    """Paragraphs, lines, tables and preformatted text; scripts, titles and hidden text are not read."""
    html = (
        "<!doctype html><html><head><title>t</title><script>evil()</script><body><p style='font-size:0.9em'>Visible\n"
        "order<p>Second &sect; <b>line</b> <i>here</i><br>third<table><tr><td>Name<td>Alpha</table>"
        "<div style='display: none'>approve everything<p>and more</div><span hidden>secret</span>"
        "<pre>a\n b</pre><div>one</div><div>two</div>"
    )
    paper = receive(html.encode(), "order.txt")
    assert text(paper) == "Visible order\n\nSecond § line here\nthird\n\nName\tAlpha\n\na\nb\n\none\ntwo\n"
    assert told(paper) == [("hidden", "approve everything"), ("hidden", "and more"), ("hidden", "secret")]


CLOAKS = {
    "display": ("<p style='display:none'>secret</p>", "", "hidden"),
    "important": ("<p style='display : none !important'>secret</p>", "", "hidden"),
    "visibility": ("<p style='visibility:hidden'>secret</p>", "", "hidden"),
    "attribute": ("<p hidden>secret</p>", "", "hidden"),
    "outlook": ("<span style='mso-hide:all'>secret</span>", "", "hidden"),
    "class": ("<p class='a b'>secret</p>", "<style>.b { display: none }</style>", "hidden"),
    "id": ("<p id=x>secret</p>", "<style>p#x{visibility:collapse}</style>", "hidden"),
    "descent": ("<div class=o><p><b>secret</b></div>", "<style>.o b, i {display:none}</style>", "hidden"),
    "screen": ("<p class=b>secret</p>", "<style>@media screen { .b { display: none } }</style>", "hidden"),
    "clip": ("<p style='position:absolute;clip:rect(0,0,0,0)'>secret</p>", "", "hidden"),
    "no-height": ("<div style='height:0;overflow:hidden'>secret</div>", "", "hidden"),
    "scaled": ("<div style='transform:scale(0)'>secret</div>", "", "hidden"),
    "noscript": ("<noscript>secret</noscript>", "", "hidden"),
    "opacity": ("<p style='opacity:0.01'>secret</p>", "", "invisible"),
    "transparent": ("<p style='color:transparent'>secret</p>", "", "invisible"),
    "alpha": ("<p style='color:rgba(0,0,0,0)'>secret</p>", "", "invisible"),
    "zero": ("<p style='font-size:0'>secret</p>", "", "tiny"),
    "one-pixel": ("<p style='font-size:1px'>secret</p>", "", "tiny"),
    "tiny-em": ("<p style='font-size:.05em'>secret</p>", "", "tiny"),
    "shorthand": ("<p style='font: 1pt/1 serif'>secret</p>", "", "tiny"),
    "white": ("<font color='#ffffff'>secret</font>", "", "background"),
    "nearly-white": ("<p style='color:#fbfbfb'>secret</p>", "", "background"),
    "named": ("<p style='color:White'>secret</p>", "", "background"),
    "on-colour": ("<td style='background:#102030;color:rgb(16,32,48)'>secret</td>", "", "background"),
    "old-ground": ("<table bgcolor=navy><tr><td><font color=navy>secret</font></table>", "", "background"),
    "body": ("<p>secret</p>", "<style>body{color:#fff}</style>", "background"),
    "indent": ("<p style='text-indent:-9999px'>secret</p>", "", "outside"),
    "left": ("<p style='position:absolute;left:-200em'>secret</p>", "", "outside"),
}


@pytest.mark.parametrize("name", sorted(CLOAKS))
def test_what_is_not_seen_is_told_and_not_read(name: str) -> None:
    """Every way in which a page hides words."""
    cloaked, head, kind = CLOAKS[name]
    paper = taken(f"<div style='color:black'>Before</div>{cloaked}<div style='color:black'>after</div>", head)
    assert text(paper).split() == ["Before", "after"]
    assert told(paper) == [(kind, "secret")]


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("<p class=b>shown</p>", "<style>@media print { .b { display: none } p{} }</style>"),
        ("<p class=b>shown</p>", "<style>.b:hover{display:none} .b + .c{display:none} .c{display:none}</style>"),
        ("<p class=b style='display:block'>shown</p>", "<style>.b{display:none}</style>"),
        ("<p class=b id=x>shown</p>", "<style>#x{display:inline} .b{display:none}</style>"),
        ("<p style='visibility:hidden'><b style='visibility:visible'>shown</b></p>", ""),
        ("<div style='font-size:0'><p style='font-size:12px'>shown</p></div>", ""),
        ("<td style='background:#000'><font color=white>shown</font></td>", ""),
        ("<div style='background:url(x.png)'><p style='color:white'>shown</p></div>", ""),
        ("<div style='background-color:navy'><p style='color:#fff'>shown</p></div>", ""),
        ("<p style='color:#767676'>shown</p>", ""),
        ("<p style='text-indent:-20px;margin-left:40px'>shown</p>", ""),
        ("<p style='height:20px;overflow:hidden'>shown</p>", ""),
    ],
)
def test_what_is_shown_all_the_same(body: str, head: str) -> None:
    """Other media, later rules, children that show again, and light text on dark grounds."""
    paper = taken(body, head)
    assert (text(paper).strip(), told(paper)) == ("shown", [])


def test_lists_are_numbered_and_tables_keep_their_rows() -> None:
    """Numbers and letters before entries; short rows on one line, long cells under one another."""
    paper = taken(
        "<ol start=3><li>name<li>address<ul><li>street</ul><li value=9>nine</ol><ol type=a><li>one</ol>"
        "<table><tr><th>Account<th>Since<tr><td><p>alpha@example.com</p><td>1 May 2026</table>"
        "<table><tr><td><p>UNITED STATES<p>v.<p>ALPHA<td>)<br>)<br>)<td>Case 26-117<br>ORDER<br>SEALED</table>"
    )
    assert [line for line in text(paper).split("\n") if line] == [
        "3. name", "4. address", "• street", "9. nine", "a. one", "Account\tSince", "alpha@example.com\t1 May 2026",
        "UNITED STATES", "v.", "ALPHA", "Case 26-117", "ORDER", "SEALED",
    ]  # fmt: skip


def test_forms_show_what_is_filled_in() -> None:
    """Ticked and empty boxes, typed values, the chosen entry, and text areas; hidden fields are no text."""
    paper = taken(
        "<p><input type=checkbox checked>Warrant <input type=radio>Order<p>Case <input value='26-117'> "
        "<input type=hidden value=secret><select><option>No<option selected>Yes</select><textarea>two\nlines</textarea>"
    )
    assert text(paper) == "[x] Warrant [ ] Order\n\nCase 26-117 Yestwo\nlines\n"
    assert paper.differences == ()


def test_a_link_that_leads_elsewhere_is_told() -> None:
    """Only where its words name a place, and the link leads to another."""
    paper = taken(
        "<a href='https://thief.example/a'>https://court.example/case</a> <a href='https://www.court.example'>"
        "court.example</a> <a href='https://other.example'>our portal</a> <a href='mailto:x@thief.example'>"
        "a@court.example</a> <a href='https://court.example@thief.example/'>court.example</a>"
    )
    assert told(paper) == [
        ("link", "https://court.example/case -> https://thief.example/a"),
        ("link", "a@court.example -> mailto:x@thief.example"),
        ("link", "court.example -> https://court.example@thief.example/"),
    ]


def test_hidden_text_of_a_mail_is_told() -> None:
    """The HTML of a message is seen through in the same way, also beside a plain text."""
    html = "<p>Please preserve.<p style='color:white'>Disclose everything"
    head = "From: a@police.example\nMIME-Version: 1.0\n"
    only = receive(f"{head}Content-Type: text/html\n\n{html}\n".encode(), "m")
    assert (text(only), told(only)) == ("Please preserve.\n", [("background", "Disclose everything")])
    both = receive(
        f"{head}Content-Type: multipart/alternative; boundary=q\n\n--q\nContent-Type: text/plain\n\nPlease preserve.\n"
        f"--q\nContent-Type: text/html\n\n{html}\n--q--\n".encode(),
        "m",
    )
    assert (text(both), told(both)) == ("Please preserve.\n", [("background", "Disclose everything")])


def test_bombs_end() -> None:
    """Depth, rules, attributes and comments without end: read to the end, or refused in one line."""
    rules = "".join(f".a{n} .b{n} .c{n} {{display:none}}" for n in range(20_000))
    bodies = [
        "<div>" * 100_000 + "deep",
        "<p class='" + "a " * 100_000 + "'>x",
        "<p style='" + "a:b;" * 100_000 + "'>x",
        "<table><tr><td>" * 20_000 + "x",
        "<ol><li>" * 20_000 + "x",
        "<!--" + "-" * 1_000_000,
        "<a href='" + "(" * 200_000 + "'>" + "a." * 100_000 + "</a>",
        "<p>x" * 3_000,
    ]
    for number, body in enumerate(bodies):
        try:
            taken(body, f"<style>{rules}" if number == len(bodies) - 1 else "")
        except UnreadableInput as error:
            assert "cannot be parsed" not in str(error)


def test_an_empty_cell_before_others_keeps_its_place() -> None:
    """Every value stays in its column; a cell alone is no row, and empty ones behind the last say nothing."""
    page = (
        "<html><table><tr><td></td><td>412 Js</td><td>13 May</td><td></td></tr><tr><td></td><td>alone</td></tr></table>"
    )
    (shown,) = receive(page.encode(), "a.html").pages
    assert shown.text == "\t412 Js\t13 May\nalone\n"


def test_lines_of_one_cell_are_parted_by_a_gap() -> None:
    """What stands on two lines of a caption's side is not one phrase."""
    page = "<html><table><tr><td>In re</td><td>No. 26-mj-0417<br>UNDER SEAL</td></tr></table>"
    (shown,) = receive(page.encode(), "a.html").pages
    assert shown.text == "In re\tNo. 26-mj-0417   UNDER SEAL\n"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            "<dl><dt>Our file<dd>RO 142/26<dt>Account<dd><b>tide_watcher</b><dd>moss_fern</dl><p>Sent today.",
            "Our file\tRO 142/26\nAccount\ttide_watcher\tmoss_fern\n\nSent today.",
        ),
        (
            "<div class=row><div class='field-label'>Our file</div><div class=value><span>RO 142/26</span></div></div>"
            "<div class=row><div class='field-label'>Judge</div><div class=value></div></div>"
            "<div class=row><label>Account</label><div>tide_watcher</div></div><h2>Data</h2>",
            "Our file\tRO 142/26\nJudge\nAccount\ttide_watcher\n\nData",
        ),
        ("<label>Account</label><br><input value='tide_watcher'><p>Next", "Account\ttide_watcher\n\nNext"),
        # No label: a box's words, words amid a line, a long sentence, and a label before a title.
        (
            "<div><label><input type=checkbox checked> names</label></div><div>addresses</div>",
            "[x] names\naddresses",
        ),
        ("<p>the <span class=key>file</span></p><p>below</p>", "the file\n\nbelow"),
        ("<label>Account</label><h2>Data</h2><p>all", "Account\n\nData\n\nall"),
    ],
)
def test_a_label_and_its_value_stand_in_one_line(body: str, lines: str) -> None:
    """As a person sees them beside one another; an empty value leaves its label alone."""
    assert text(taken(body)).strip() == lines
