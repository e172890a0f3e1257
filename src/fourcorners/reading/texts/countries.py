"""Whose language a paper is written in: by the small words of languages that are one country's, or by its letters."""

from __future__ import annotations

from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.tongues import plain_tongue

# The country that most papers in a language come from. Others write German, French, Spanish, Italian, Portuguese and Dutch
# too, and show themselves by other signs.
_CHIEFLY = {
    "de": "DE", "fr": "FR", "es": "ES", "it": "IT", "pt": "PT", "nl": "NL", "pl": "PL", "cs": "CZ", "sk": "SK", "hu": "HU",
    "ro": "RO", "sv": "SE", "is": "IS", "fi": "FI", "et": "EE", "lv": "LV", "lt": "LT", "sl": "SI", "el": "GR", "bg": "BG",
    "uk": "UA", "ru": "RU", "tr": "TR", "mt": "MT", "ga": "IE", "cy": "UK",
}  # fmt: skip
# Countries whose languages are written so nearly alike that their words are looked up together, and the words of each alone.
_APART = {
    "da": {
        "DK": frozenset("efter jer jeres kun oplysninger mod kendelse bliver blive indehaver".split()),
        "NO": frozenset("etter dere deres bare opplysninger mot kjennelse blir bli innehaver å".split()),
    },
    "hr": {
        "HR": frozenset(
            "zahtjev zahtjevom članka članku sukladno tijekom tko što uredbe tvrtka tvrtke razdoblje razdoblju siječnja veljače "
            "ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca".split()
        ),
        "RS": frozenset(
            "zahtev zahtevom zahteva lice lica sledeće sledećih preduzeće се који захтев члана лице".split()
        ),
    },
}
# Languages of which one country's papers are almost all that come in them.
_ONE_COUNTRY = frozenset("PL CZ HU DK NO SK BG SI LT LV EE FI IS HR UA MT IE RO".split())
# Letters that one country's language alone has, or hardly any other.
_LETTERS = (
    ("CZ", "ěřů"), ("PL", "łśź"), ("HU", "őű"), ("RO", "ășț"), ("LT", "ėųį"), ("LV", "āīķļņģ"), ("IS", "þð"), ("MT", "ħġ"), ("SK", "ľĺŕ"),
)  # fmt: skip
# So many of them show the language; names that a paper in another language writes have fewer.
_PLAINLY, _LOOKED_AT = 8, 4_000


def written_only_in(prose: Prose) -> str | None:
    """The one country whose papers are written in the paper's language, by its small words or its letters."""
    tongue = find_tongue(prose)
    if tongue is not None:
        return tongue if tongue in _ONE_COUNTRY else None
    if prose.flat.isascii():
        return None
    words = prose.flat[:_LOOKED_AT]
    counted = sorted(((sum(map(words.count, letters)), code) for code, letters in _LETTERS), reverse=True)
    return counted[0][1] if counted[0][0] >= _PLAINLY and counted[0][0] > 3 * counted[1][0] else None


def find_tongue(prose: Prose) -> str | None:
    """The country whose language the paper is plainly written in; None for English, which is of many."""
    tongue = plain_tongue(prose.words)
    if tongue not in _APART:
        return _CHIEFLY.get(tongue or "")
    shown = sorted(((len(own & prose.words), country) for country, own in _APART[tongue].items()), reverse=True)
    return shown[0][1] if shown[0][0] > shown[1][0] else None
