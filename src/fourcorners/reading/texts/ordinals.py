"""The days of a month as ordinal words, in the case in which the languages of the papers date with them."""

from __future__ import annotations

from itertools import product

_ENGLISH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
    "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
_SWEDISH = (
    "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde "
    "sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra tjugotredje tjugofjärde tjugofemte tjugosjätte tjugosjunde "
    "tjugoåttonde tjugonionde trettionde trettioförsta"
)
_DANISH = (
    "første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende "
    "sekstende syttende attende nittende tyvende enogtyvende toogtyvende treogtyvende fireogtyvende femogtyvende "
    "seksogtyvende syvogtyvende otteogtyvende niogtyvende tredivte enogtredivte"
)
_NORWEGIAN = (
    "første andre tredje fjerde femte sjette sjuende åttende niende tiende ellevte tolvte trettende fjortende femtende "
    "sekstende syttende attende nittende tjuende tjueførste tjueandre tjuetredje tjuefjerde tjuefemte tjuesjette tjuesjuende "
    "tjueåttende tjueniende trettiende trettiførste"
)
_GERMAN = (
    "ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften dreizehnten vierzehnten "
    "fünfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten einundzwanzigsten zweiundzwanzigsten "
    "dreiundzwanzigsten vierundzwanzigsten fünfundzwanzigsten sechsundzwanzigsten siebenundzwanzigsten achtundzwanzigsten "
    "neunundzwanzigsten dreißigsten einunddreißigsten"
)
# One to nineteen, twenty and thirty; the words for twenty and thirty before a further one, and what joins them.
_JOINED = (
    (
        "pierwszego drugiego trzeciego czwartego piątego szóstego siódmego ósmego dziewiątego dziesiątego jedenastego dwunastego "
        "trzynastego czternastego piętnastego szesnastego siedemnastego osiemnastego dziewiętnastego dwudziestego trzydziestego",
        ("dwudziestego", "trzydziestego"), (" ",),
    ),
    (
        "prvního druhého třetího čtvrtého pátého šestého sedmého osmého devátého desátého jedenáctého dvanáctého třináctého "
        "čtrnáctého patnáctého šestnáctého sedmnáctého osmnáctého devatenáctého dvacátého třicátého",
        ("dvacátého", "třicátého"), (" ",),
    ),
    (
        "prvého druhého tretieho štvrtého piateho šiesteho siedmeho ôsmeho deviateho desiateho jedenásteho dvanásteho trinásteho "
        "štrnásteho pätnásteho šestnásteho sedemnásteho osemnásteho devätnásteho dvadsiateho tridsiateho",
        ("dvadsiateho", "tridsiateho"), (" ",),
    ),
    (
        "prvog drugog trećeg četvrtog petog šestog sedmog osmog devetog desetog jedanaestog dvanaestog trinaestog četrnaestog "
        "petnaestog šesnaestog sedamnaestog osamnaestog devetnaestog dvadesetog tridesetog",
        ("dvadeset", "trideset"), (" i ", " "),
    ),
    (
        "prvega drugega tretjega četrtega petega šestega sedmega osmega devetega desetega enajstega dvanajstega trinajstega "
        "štirinajstega petnajstega šestnajstega sedemnajstega osemnajstega devetnajstega dvajsetega tridesetega",
        (), (),
    ),
    (
        "първи втори трети четвърти пети шести седми осми девети десети единадесети дванадесети тринадесети четиринадесети "
        "петнадесети шестнадесети седемнадесети осемнадесети деветнадесети двадесети тридесети",
        ("двадесет", "тридесет"), (" и ",),
    ),
)  # fmt: skip


def _days() -> dict[str, int]:
    found: dict[str, int] = {"1er": 1, "primero": 1, "primo": 1}
    for words in (_GERMAN, _NORWEGIAN, _DANISH, _SWEDISH, _ENGLISH):
        found |= {word: day for day, word in enumerate(words.split(), 1)}
    for words, tens, joints in _JOINED:
        *ones, twenty, thirty = words.split()
        found |= {word: day for day, word in enumerate(ones, 1)} | {twenty: 20, thirty: 30}
        for (ten, head), joint, (day, word) in product(
            zip((20, 30), tens, strict=False), joints, enumerate(ones[:9], 1)
        ):
            if ten + day <= 31:
                found[head + joint + word] = ten + day
    return found


# The day of a month by its word or words in lower case.
DAYS = _days()
