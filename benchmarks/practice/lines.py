"""Lines to practise on: invented words and identifiers, printed in many typefaces and spoiled by invented scanners.

Nothing here is of a golden paper. A line is kept as the reader sees it, two inner layers of it and what it took the
letters for, beside what was printed.
"""

from __future__ import annotations

import random
import re
import string
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib.resources import files
from pathlib import Path

import numpy as np
import numpy.typing as npt
import typst
from tests.golden.making.scanning import Scanner

from fourcorners.intake.limits import DEFAULT
from fourcorners.intake.scan import pixels
from fourcorners.intake.scan.letters import Models, scaled
from fourcorners.intake.scan.upright import cut, upright

# Three come with typst, the others from packages of fonts; those of a second list are kept for the proof.
FONTS = (
    "Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono", "New Computer Modern", "Libertinus Serif",
    "DejaVu Sans", "DejaVu Serif", "TeX Gyre Termes", "TeX Gyre Heros", "TeX Gyre Cursor", "TeX Gyre Pagella",
    "TeX Gyre Bonum", "Liberation Serif", "Liberation Mono", "FreeSerif", "FreeMono",
)  # fmt: skip
PROOF = ("TeX Gyre Schola", "Liberation Sans")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SPECIAL = "\\#$*_`<>@[]~=-+/\"'"
_QUOTES = str.maketrans("‘’“”", "''\"\"")
_ROOMS = (0.1, 0.1, 0.1, 0.02, 0.22, 0.06, 0.15)
# So many letters of a typewriter, of one point, go into a line of the page.
_LETTERS_OF_A_POINT = 880
_SHORTEST, _WIDEST, _ALIKE = 200, 3000, 0.6
_WORDS = tuple(
    line
    for name in ("words.txt", "morewords.txt")
    for line in files("fourcorners.intake.scan").joinpath(name).read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)
# Every letter of the Latin alphabets with a mark, by the letter without it.
_ACCENTED = {
    plain: [
        letter for letter in map(chr, range(0xC0, 0x180)) if unicodedata.normalize("NFD", letter)[0] == plain != letter
    ]
    for plain in string.ascii_letters
}
_ACCENTED["l"] += "ł"
_ACCENTED["d"] += "đ"
_ACCENTED["o"] += "øœ"
_ACCENTED["a"] += "æ"
_ACCENTED["s"] += "ßș"
_ACCENTED["t"] += "ț"
_ACCENTED["i"] += "ı"
_BESIDE = (
    "€ ", "£ ", "• ", "– ", "« ", "„", "n.º ", "N° ", "… ", "¿", "¡", "½ ", "± ", "× ", "µ", "¶ ", "© ", "† ", "2ª ",
    "— ",
)  # fmt: skip
Floats = npt.NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Line:
    """What the reader saw of a line and took it for (`Seen`; the chances as logarithms), and what it is."""

    strokes: Floats
    context: Floats
    chances: Floats
    printed: str
    read: str


def pages(count: int, seed: int, fonts: Sequence[str], folder: Path) -> Iterator[list[Line]]:
    """The lines of so many pages; `folder` has the files of fonts."""
    dice = random.Random(seed)
    models = Models(corrected=False)
    for number in range(count):
        pdf, printed = _page(dice, dice.choice(fonts), folder)
        scan = _machine(dice).scan(pdf, seed=f"{seed}-{number}")
        yield list(_lines_of(scan, printed, models, dice))


def plain(text: str) -> str:
    """With the quotation marks of a typewriter."""
    return text.translate(_QUOTES)


def _lines_of(scan: bytes, printed: Sequence[str], models: Models, dice: random.Random) -> Iterator[Line]:
    page = upright(pixels.grey(scan, 1, DEFAULT.of_a_scan()), models)
    spots = sorted((one for one in page.spots if not one.tilted and one.width > _SHORTEST), key=lambda one: one.top)
    for number, spot in enumerate(spots):
        picture = cut(page.page, spot, dice.choice(_ROOMS))
        wide = min(_WIDEST, max(16, round(picture.shape[1] * 48 / picture.shape[0])))
        seen = models.seen(scaled(picture, wide))
        read = models.said(seen.chances)
        about = round(number * len(printed) / len(spots))
        near = printed[max(0, about - 3) : about + 4]
        right = max(near, key=lambda one: _alike(read, one), default="")
        if _alike(read, right) > _ALIKE and 0.85 < len(read) / len(right) < 1.15:
            kept = (np.asarray(one, np.float16) for one in (seen.strokes, seen.context, np.log(seen.chances + 1e-7)))
            yield Line(*kept, right, read)


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, plain(one), plain(other), autojunk=False).ratio()


def _machine(dice: random.Random) -> Scanner:
    """Mostly black and white at 150 dots an inch or dirty faxes, some of any other kind."""
    one, kind = dice.choice, dice.random()
    if kind < 0.45:
        return Scanner(
            dpi=one((140, 150, 150, 150, 160)), bits=1, blur=dice.uniform(0.55, 0.7), noise=one((8, 8, 12)),
            specks=one((60, 60, 150)), threshold=one((150, 145, 140, 155)), turn=one((0.2, 0.5, 0.5, 0.8)),
        )  # fmt: skip
    if kind < 0.7:
        return Scanner(
            dpi=one((200, 180, 200)), bits=1, blur=dice.uniform(0.5, 0.7), noise=25, specks=300,
            threshold=one((140, 150, 135)), turn=0.5,
        )  # fmt: skip
    grey = dice.random() > 0.85
    return Scanner(
        dpi=one((150, 150, 140, 160, 180, 200, 200)), bits=8 if grey else 1, blur=dice.uniform(0.4, 0.8),
        noise=one((8, 8, 15, 25)), specks=one((60, 60, 150, 300)), threshold=one((150, 150, 140, 130, 160)),
        turn=one((0, 0.3, 0.5, 1.0)), quality=dice.randint(30, 60), fade=one((0, 30)) if grey else 0,
    )  # fmt: skip


def _page(dice: random.Random, font: str, folder: Path) -> tuple[bytes, list[str]]:
    size = dice.uniform(9, 12)
    lines = list(_broken(dice, int(38 * 10.5 / size), int(_LETTERS_OF_A_POINT / size)))
    look = (
        '#set page(paper: "us-letter", margin: 1.5cm)\n#set smartquote(enabled: false)\n'
        f'#set text(font: "{font}", size: {size}pt, weight: "{dice.choice(["regular"] * 5 + ["bold"])}", '
        f"hyphenate: false, ligatures: {dice.choice(['true', 'false'])})\n"
        f"#set par(leading: {dice.uniform(0.5, 0.8)}em)\n"
    )
    body = " \\\n".join(f"#box[{_escaped(line)}]" for line in lines)
    return bytes(typst.compile((look + body).encode(), font_paths=[str(folder)])), lines


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in _SPECIAL else letter for letter in text)


def _broken(dice: random.Random, count: int, most: int) -> Iterator[str]:
    """Lines of at most so many letters, of which every fourth ends within a word."""
    rest = ""
    for _ in range(count):
        word = _word(dice) + _word(dice).casefold() if dice.random() < 0.25 else ""
        at = dice.randint(2, len(word) - 2) if word else 0
        end = f" {word[:at]}-" if word else ""
        line = ""
        while not 0 < len(line) <= most:
            line = f"{rest} {_line(dice)}{end}".strip()
        yield line
        rest = word[at:]


def _line(dice: random.Random) -> str:
    least, words = dice.randint(20, 60), []
    while sum(map(len, words)) + len(words) < least:
        word = _identifier(dice) if dice.random() < 0.5 else _word(dice)
        words.append(_with_marks(word, dice.random()))
    return " ".join(words)


def _word(dice: random.Random) -> str:
    """A word as it is or in capitals, now and then with accents of any language or beside a sign."""
    word, kind = dice.choice(_WORDS), dice.random()
    if dice.random() < 0.15:
        word = "".join(
            dice.choice(_ACCENTED[letter]) if _ACCENTED.get(letter) and dice.random() < 0.35 else letter
            for letter in word
        )
    if dice.random() < 0.04:
        word = dice.choice(_BESIDE) + word
    return word.capitalize() if kind < 0.25 else word.upper() if kind < 0.33 else word


def _with_marks(word: str, kind: float) -> str:
    marks = (
        (0.12, "{},"), (0.2, "{}."), (0.22, "{};"), (0.24, "{}:"), (0.265, "({})"), (0.28, "{})"), (0.285, "[{}]"),
        (0.3, '"{}"'), (0.31, "'{}'"), (0.32, "{}'s"), (0.33, "“{}”"), (0.34, "{} –"), (0.345, "{} &"),
        (0.355, "({}),"), (1.0, "{}"),
    )  # fmt: skip
    return next(form for most, form in marks if kind <= most).format(word)


def _identifier(dice: random.Random) -> str:
    """An address, a handle, a day, a provision, a number, a reference, a sum or a path, none of anybody's."""
    makers = (_address, _handle, _day, _provision, _number, _reference, _sum, _path)
    return dice.choices(makers, (3, 3, 2, 3, 2, 2, 1, 3))[0](dice)


def _some(dice: random.Random) -> str:
    return re.sub("[^a-z]", "", dice.choice(_WORDS).lower()) or "x"


def _digits(dice: random.Random, count: int) -> str:
    return "".join(dice.choice(string.digits) for _ in range(count))


def _capitals(dice: random.Random, count: int) -> str:
    return "".join(dice.choice(string.ascii_uppercase) for _ in range(count))


def _host(dice: random.Random) -> str:
    return _some(dice) + dice.choice((".example", f".{_some(dice)}.example", ".com", f"-{_some(dice)}.gov", ".org"))


def _address(dice: random.Random) -> str:
    """Of mail; now and then with capitals."""
    first, second = _some(dice), dice.choice((_some(dice), _digits(dice, 2), _digits(dice, 4)))
    whole = first + dice.choice(("", ".", ".", "_", "_", "-")) + second + "@" + _host(dice)
    kind = dice.random()
    return whole.title() if kind < 0.1 else whole.upper() if kind < 0.13 else whole


def _handle(dice: random.Random) -> str:
    ends = (_some(dice), _digits(dice, dice.randint(1, 4)), f"x_{_some(dice)}", f"{_some(dice)}_{_digits(dice, 2)}")
    whole = dice.choice(("", "@", "")) + _some(dice) + dice.choice("__._") + dice.choice(ends)
    return whole.title() if dice.random() < 0.15 else whole


def _day(dice: random.Random) -> str:
    one, number = dice.choice, dice.randint
    month, day, year = one(_MONTHS), number(1, 31), number(2019, 2027)
    return one(
        (
            f"{month} {day}, {year}", f"{day} {month} {year}", f"{day:02}.{number(1, 12):02}.{year}",
            f"{year}-{number(1, 12):02}-{day:02}", f"{number(1, 12)}/{day}/{year}",
            f"{number(0, 23)}:{number(0, 59):02} {one(('a.m.', 'p.m.', 'Uhr', 'UTC'))}",
            f"{number(0, 23):02}:{number(0, 59):02}:{number(0, 59):02}",
        )
    )  # fmt: skip


def _provision(dice: random.Random) -> str:
    one, letter = dice.choice, dice.choice("abcdefghijk")

    def some(count: int) -> str:
        return _digits(dice, count)

    return one(
        (
            f"18 U.S.C. § {some(4)}({letter})({some(1)})({one('ABC')})", f"{some(2)} U.S.C. § {some(4)}",
            f"21 U.S.C. §§ {some(3)}, {some(3)}({letter})",
            f"§ {some(3)}{one(('', letter))} {one(('StPO', 'StGB', 'TKG', 'TDDDG', 'BGB'))}",
            f"§ {some(2)} Abs. {some(1)} Satz {some(1)} {one(('StPO', 'TKG', 'TDDDG'))}",
            f"{dice.randint(1, 50)} C.F.R. § {some(2)}.{some(1)}", f"art. {some(2)}", f"n.º {some(1)}",
            f"Section {some(3)}({some(1)})({letter})", f"Cap. {some(3)}, s. {some(2)}{letter.upper()}",
            f"Penal Code § {some(4)}.{some(1)}", f"§ {some(2)}A.{some(2)}.0{some(2)}",
        )
    )  # fmt: skip


def _number(dice: random.Random) -> str:
    def some(count: int) -> str:
        return _digits(dice, count)

    return dice.choice(
        (
            f"({some(3)}) {some(3)}-{some(4)}", f"+{some(2)} {some(3)} {some(4)}", f"{some(3)}-{some(4)}-{some(1)}",
            some(dice.randint(4, 15)), _capitals(dice, 1) + some(dice.randint(4, 9)),
            f"{_capitals(dice, 1)}-{some(7)}", ".".join(str(dice.randint(0, 255)) for _ in range(4)),
        )
    )  # fmt: skip


def _reference(dice: random.Random) -> str:
    """Of a case, with dots, hyphens and slashes; some with a bracket that closes behind."""

    def some(count: int) -> str:
        return _digits(dice, count)

    one, two, year = _capitals(dice, 1), _capitals(dice, 2), dice.randint(2019, 2027)
    whole = dice.choice(
        (
            f"{year}-{two}-{some(4)}-{one}{some(1)}", f"{_capitals(dice, 3)}-{two}-{year}-{some(5)}",
            f"{two}.{some(2)}.{some(2)}.{some(6)}/{year}", f"{some(2)}-{two}-{some(2)}-{some(4)}",
            f"{some(1)}:{some(2)}-{dice.choice(('mj', 'cv', 'cr'))}-{some(5)}", f"{some(3)} Js {some(5)}/{some(2)}",
            f"{two}-{some(4)}/{some(2)}-{one}", f"{year}{one}{some(5)}", f"{some(2)}/{some(2)}{one.lower()}",
            f"{two}{year}{some(4)}/{two}",
        )
    )  # fmt: skip
    return dice.choice((whole, whole, f"({whole})", f"(Ref. {whole})"))


def _sum(dice: random.Random) -> str:
    """Of money or of anything, with the thousands apart."""
    count, cents = dice.randint(1_000, 9_999_999), _digits(dice, 2)
    english, german = f"{count:,}", f"{count:,}".replace(",", ".")
    return dice.choice((english, english, f"${english}", f"${english}.{cents}", f"{german},{cents} €", f"{german} EUR"))


def _path(dice: random.Random) -> str:
    number = dice.randint
    return dice.choice(
        (
            f"2001:db8:{number(0, 65535):x}:{number(0, 255):x}::{number(0, 65535):x}",
            "".join(dice.choice(string.ascii_letters + string.digits) for _ in range(number(6, 34))),
            "".join(dice.choice("0123456789abcdef") for _ in range(number(12, 40))),
            dice.choice(("https://", "www.", ""))
            + f"{_host(dice)}/{_some(dice)}"
            + dice.choice(("", f"_{_digits(dice, 2)}", f"/{_digits(dice, 4)}")),
        )
    )
