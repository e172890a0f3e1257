"""Orders under the Digital Services Act, told by the article they name: the same figure in every language of the Union.

Article 9 of Regulation (EU) 2022/2065 speaks of orders to act against illegal content, Article 10 of orders to provide
information.
"""

from __future__ import annotations

import re

from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.terms import Instrument

_NAMES = (
    "2022/2065", "digital services act", "digitale dienste", "services numériques", "servicios digitales", "servizi digitali",
    "serviços digitais", "digitale diensten", "usług cyfrowych", "digitálních služ", "digitálnych služ", "digipalvelu", "digitala tjänster",
    "digitale tjenester", "serviciile digitale", "digitális szolg", "ψηφιακές υπηρεσίες", "ψηφιακών υπηρεσιών", "цифровите услуги",
    "цифрови услуги", "digitalnim uslugama", "digitalnih usluga", "digitalnih storit", "digitaalteenuste", "digitālo pakalpojumu",
    "skaitmeninių paslaugų",
)  # fmt: skip
# The figure before or behind the word for an article, with what may stand between.
_ARTICLE = re.compile(
    r"\b(?:art(?:icles?|ikels?|ikla\w*|ikkel|[íi]culos?|icol[oi]|igos?|icol(?:ul(?:ui)?)?|ykuł\w*|\.)?|člán\w+|član\w+|člen\w*|čl\.|άρθρ\w+|чл(?:ен\w*|\.)|straipsn\w*|pant\w*|cikk\w*)"
    r"\s?(?:n\.?º? ?)?(?P<behind>9|10)(?![\d/])"
    r"|(?<![\d.,/-])(?P<before>9|10)(?:\. |\.? ?-?)(?:artikl\w*|artikel\w*|cikk\w*|člen\w*|član\w*|pant\w*|straipsn\w*|artikk\w*)"
)
_FAR, _BEHIND, _MOST = 130, 40, 8
# Where the same breath says that it is no such order.
_NO = re.compile(
    r"\b(?:not? an?|is no|no|nor|kein\w*|aucune?|pas d[e'u]|pas une?|ning[uú]n\w*|nessun\w*|nenhum\w*|geen|nie jest|inget|ingen|ikke|ei ole|není|nie je|nije|ni)\b[^.;]{0,60}$"
)
_KINDS = {"9": Instrument.EU_DSA_REMOVAL_ORDER, "10": Instrument.EU_DSA_INFORMATION_ORDER}


def find_dsa_orders(prose: Prose) -> dict[Instrument, Span]:
    """The orders that a paper names by article and regulation, each where it does so first."""
    found: dict[Instrument, Span] = {}
    flat = prose.flat
    for name in prose.among(_NAMES):
        at = flat.find(_NAMES[name])
        for _ in range(_MOST):
            if at < 0:
                break
            for cited in _ARTICLE.finditer(flat, max(0, at - _FAR), at + len(_NAMES[name]) + _BEHIND):
                kind = _KINDS[cited["behind"] or cited["before"]]
                if kind not in found and not _NO.search(flat, max(0, cited.start() - 90), cited.start()):
                    found[kind] = cited.span()
            at = flat.find(_NAMES[name], at + 5)
    return found
