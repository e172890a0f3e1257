"""Whose language a paper is written in: by the small words of languages that are one country's, or by its letters."""

from __future__ import annotations

from fourcorners.reading.texts.prose import Prose

# Small words by which a language shows itself, each of one country's or chiefly of one's.
_TONGUES: dict[str, frozenset[str]] = {
    "NL": frozenset("het een van voor wordt niet zijn naar deze worden aan bij".split()),
    "PL": frozenset("jest się nie oraz przez dla który lub art dnia na zgodnie proszę prosimy do od tylko może".split()),
    "CZ": frozenset("je se na které nebo podle byl při žádáme jako této že dne proti lze není nejpozději".split()),
    "HU": frozenset("és az egy hogy nem kell által vagy ezt alapján szerint".split()),
    "RO": frozenset("și în din pentru care este prin sau să la cu privind".split()),
    "SE": frozenset("och att som för inte är av till den med enligt ska".split()),
    "DK": frozenset("og at som ikke er af til den med efter skal fra jeres kun oplysninger mod ved".split()),
    "NO": frozenset("og at som ikke er av til den med etter skal fra dere bare opplysninger mot ved å".split()),
    "SK": frozenset("je sa na ktoré alebo podľa bol pri žiadame ako tejto že sú".split()),
    "BG": frozenset("да се на от за по са при във със съгласно който ще".split()),
    "SI": frozenset("in je se za da na ki ali pri bi po so ter".split()),
    "LT": frozenset("ir kad iš apie dėl nuo su yra arba šį bei jūsų".split()),
    "LV": frozenset("un par no ar ir uz lai vai kas tiek pēc šo".split()),
    "EE": frozenset("ja on ning või et kui mis ei palume kohta selle alusel".split()),
    "GR": frozenset("και το του της των με για από που στο την σας".split()),
    "FI": frozenset("ja on että tai sekä ei mukaan tämän joka ovat siitä sen voi jos kun tiedot pyydetään koskevat puolesta saa siihen jälkeen".split()),
    "TR": frozenset("ve bir ile için bu olarak veya ilgili tarihli sayılı".split()),
    "HR": frozenset("i je u na koji ili prema članka sukladno te kao zahtjev nije članku radi molimo tko što uredbe protiv".split()),
    "RS": frozenset("i je u na koji ili prema člana skladu da kao vam".split()),
    "IS": frozenset("og að sem ekki er af til við með eftir frá um þess það".split()),
    "UA": frozenset("та що або згідно для від про за до цього не і на".split()),
    "MT": frozenset("ta li fuq għal dan din minn huwa jew kif biex għandu tal fil".split()),
    "IE": frozenset("an na agus ar le go is do tá atá leis sa seo ag".split()),
    # Others write these too, and show themselves by other signs.
    "DE": frozenset("der die das und nicht ist von zu den mit nach auf für bis bei sie".split()),
    "FR": frozenset("le la les et ne pas est de du des avec par pour dans vous sur au".split()),
    "IT": frozenset("il la le e non è di del della con per che nel si alla gli".split()),
    "ES": frozenset("el la los y no es de del con por para que en se las al".split()),
    "PT": frozenset("o a os e não é de do da com por para que em se ao dos".split()),
}  # fmt: skip
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
    """The country whose language the paper is plainly written in."""
    words = prose.words
    shown = sorted(((len(small & words), code) for code, small in _TONGUES.items()), reverse=True)
    return shown[0][1] if shown[0][0] >= 6 and shown[0][0] > shown[1][0] + 1 else None
