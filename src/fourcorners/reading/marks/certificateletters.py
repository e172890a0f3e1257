"""Letters about European order certificates, and certificates that are none: what they show in words.

A certificate is the form of Annex I or II. What only speaks of one is the enforcing authority's word on it, a letter
that goes with it, or an order that somebody wrote as a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.categories.reachmarks import asks_of_a_class, asks_of_the_future
from fourcorners.reading.forms.lines import FormLines
from fourcorners.reading.marks.worded import Worded, find_worded, first_shown, shown_in, worded
from fourcorners.reading.powers.penalties import greatest_penalty
from fourcorners.reading.texts.prose import Prose
from fourcorners.terms import Instrument, Mark
from fourcorners.values import Found

_CERTIFICATES = frozenset({Instrument.EU_EPOC, Instrument.EU_EPOC_PR})

_GROUND = r"(?:grounds? for refusal|(?:ablehnungs|versagungs)gr[uü]nd\w*|gr[uü]nd\w* für (?:die|eine) ablehnung|motifs? de refus|motivos? de denegación|motiv[oi] di rifiuto|weigeringsgrond\w*|grond\w* voor weigering)"
_GROUND_WORDS = (
    "for refusal|ablehnungsgr|versagungsgr|für die ablehnung|für eine ablehnung|motif de refus|motifs de refus|motivo de denegación|motivos de denegación|"
    "motivo di rifiuto|motivi di rifiuto|weigeringsgrond|voor weigering"
)
_WILL_NOT = r"\b(?:not|no|nor|neither|nicht|kein\w*|ne|n'|aucun|ninguno?|non|nessuno?|niet|geen)\b|\bn'"
_ON_WORD = (
    worded(
        Mark.CONFIRMED_EARLY,
        _GROUND_WORDS,
        rf"(?:confirm\w*|bestätig\w+|confirm\w+|conferm\w+|bevestig\w+)[^.;]{{0,140}}(?:{_WILL_NOT})[^.;]{{0,80}}{_GROUND}|"
        rf"(?:{_WILL_NOT})[^.;]{{0,60}}{_GROUND}[^.;]{{0,80}}(?:will be|is|are|wird|werden|sera|será|sarà|wordt) (?:raised|invoked|geltend gemacht|invoqué|invocado|invocato|aangevoerd)",
    ),
    worded(
        Mark.REFUSAL_RAISED,
        _GROUND_WORDS,
        rf"(?:rais(?:e|es|ed)|invok(?:e|es|ed)|mach(?:t|en)|geltend|soulev\w+|invoqu\w+|invoca\w*|plantea\w*|sollev\w+|voer\w*)\b[^.;]{{0,120}}{_GROUND}|"
        rf"{_GROUND}[^.;]{{0,120}}(?:(?:has|have) been raised|(?:is|are) raised|geltend gemacht|invoqués?|aangevoerd)",
        rf"{_WILL_NOT}|\b(?:if|unless|whether|where|may|sofern|falls|si|se|indien)\b",
    ),
)  # fmt: skip
_IN_PART = worded(
    Mark.REFUSAL_IN_PART,
    "part|teil|condition|bedingung|condicion|condizion|voorwaard|gedeelte",
    r"\b(?:in part|partly|partial\w*|part of the data|only (?:for|as regards)|subject to (?:the )?(?:following )?conditions?|teilweise|für einen teil|unter (?:der |folgenden )?bedingung\w*|en partie|partielle\w*|"
    r"sous (?:réserve|condition)|en parte|parcial\w*|in parte|parzial\w*|gedeeltelijk|onder (?:de )?voorwaarde)\b",
)  # fmt: skip
_PURPOSE = worded(
    Mark.OTHER_PURPOSE,
    "tax|administrative|intelligence|mutual legal assistance|letter of request|steuer|verwaltung|ordnungswidrigkeit|nachrichtendienst|rechtshilfe|fiscal|administrati|renseignement|"
    "entraide|tributari|inteligencia|auxilio|informazioni|assistenza giudiziaria|belasting|bestuurs|inlichtingen|rechtshulp",
    r"(?:administrative|tax assessment|intelligence|security service) (?:proceedings?|procedure|inquiry|investigation|purposes?|offences? proceedings)|"
    r"tax (?:proceedings|assessment|audit)|(?:on behalf of|to give|in execution of a?)[^.;]{0,60}(?:mutual legal assistance|letter of request)|"
    r"(?:besteuerungs|verwaltungs|ordnungswidrigkeiten|bußgeld)verfahren|nachrichtendienstlich\w*|(?:erledigung|im rahmen) (?:eines|der) (?:\w+ )?rechtshilfe\w*|"
    r"procédure (?:administrative|fiscale)|contrôle fiscal|service de renseignement|exécution d'une demande d'entraide|procedimiento (?:administrativo|tributario)|"
    r"inspección tributaria|servicio de inteligencia|procedimento (?:amministrativo|tributario)|accertamento (?:fiscale|tributario)|servizi di informazione|"
    r"bestuursrechtelijke procedure|belasting(?:aanslag|controle|procedure)|inlichtingendienst",
    r"\b(?:not|no|nicht|kein\w*|pas|non|niet|geen|sin)\b",
)  # fmt: skip
_SENTENCE = worded(
    Mark.SHORT_SENTENCE,
    "in absentia|abwesenheit|par défaut|rebeldía|contumacia|assenza|verstek|custodial sentence|freiheitsstrafe|peine|pena|gevangenisstraf",
    r"(?:rendered|passed|convicted|sentenced) in absentia|in abwesenheit (?:ergangen|verurteilt)|(?:rendu|condamné|prononcé)\w* (?:par défaut|en absence)|"
    r"(?:dictada|condenado) en rebeldía|(?:in contumacia|in assenza)|bij verstek",
    r"\b(?:not|no|nicht|pas|non|niet|geen)\b",
)
_ASKS_SECRETS = worded(
    Mark.SECRET_KEYS,
    "password|passwort|kennwort|mot de passe|mots de passe|contraseña|wachtwoord|private key|encryption key|decryption",
    r"passwords?|passw[oö]rt\w*|kennw[oö]rt\w*|mots? de passe|contraseñas?|wachtwoord\w*|private keys?|(?:en|de)cryption keys?",
    r"\b(?:not|no|nicht|kein\w*|pas|without|non|niet|geen)\b",
)

_SECTIONS = re.compile(r"\b(?:section|abschnitt|sección|sezione|afdeling|secção) ?[a-m]\b")
# So many different sections make the form.
_FORM = 3
_GOES_WITH = re.compile(
    r"attach|enclos|annex(?:ed)?\b|anbei|beigefügt|anlage|beiliegend|ci-joint|joint|adjunt|allegat|bijge"
)
_ORDERS = worded(
    Mark.NOT_ON_FORM,
    "order|require|must|verpflichtet|angeordnet|ordne|ordonn|enjoin|requier|obligad|ordin|ingiung|verplicht|beve",
    r"(?:hereby |are |is )?(?:order(?:s|ed)? (?:you|that|the|harbor|to)|requires? you|you (?:must|shall|are required)|are (?:hereby )?(?:ordered|required))|"
    r"(?:ordne\w? ich an|wird angeordnet|sind verpflichtet|ordnet\b[^.;]{0,40}\ban\b)|(?:ordonne|enjoin\w+|requiers|êtes tenus?)|(?:ordena|se requiere|deberá)|"
    r"(?:ordina|ingiunge|dispone)|(?:beveelt|bent verplicht|dient u)",
)  # fmt: skip


def find_letter_marks(prose: Prose, instrument: Instrument | None) -> Iterator[Found[Mark]]:
    """What prose shows that is read as a certificate's kind and is not on its form."""
    if instrument not in _CERTIFICATES:
        return
    said = list(find_worded(prose, _ON_WORD))
    words = {found.value for found in said}
    if Mark.REFUSAL_RAISED in words:
        said += find_worded(prose, (_IN_PART,))
    yield from said
    yield from find_worded(prose, (_PURPOSE, _SENTENCE))
    sections = _SECTIONS.findall(prose.flat)
    if len(set(sections)) >= _FORM:
        # The form in a language or layout that is not known here: nothing of its boxes is told.
        yield prose.found(Mark.UNREAD_BOXES, next(_SECTIONS.finditer(prose.flat)))
    letter = first_shown(prose, _ORDERS)
    # Of words that were recognised on a picture nobody can say that a section's heading is not there.
    if letter is None or words or prose.text.recognised or sections:
        return
    if not (prose.text.paper.attachments and _GOES_WITH.search(prose.flat)):
        yield prose.found(Mark.NOT_ON_FORM, letter)


def find_field_marks(lines: FormLines, *, who: str, what: str, why: str) -> Iterator[Found[Mark]]:
    """What the words show that an authority wrote into a certificate's fields; the form's own words are not among them.

    `who`, `what` and `why` are the sections on the user, on the data and on the conditions.
    """
    case = (f"{why}.b", f"{why}.e", "c.additional", f"{who}.additional", f"{what}.limit")
    for sign in (_PURPOSE, _SENTENCE):
        yield from _first(lines, sign, case)
    yield from _penalty(lines, why)
    asked = (f"{what}.limit", f"{who}.additional", f"{who}.other", *_others(what))
    yield from _first(lines, _ASKS_SECRETS, asked)
    for path in asked:
        if asks_of_the_future(lines.words(path)):
            yield lines.found(Mark.FUTURE_DATA, path)
            break
    for path in asked:
        if asks_of_a_class(lines.words(path)):
            yield lines.found(Mark.UNNAMED_CLASS, path)
            break


def _penalty(lines: FormLines, why: str) -> Iterator[Found[Mark]]:
    """A maximum penalty too low for traffic data and content or, of a sentence to be served, one below four months."""
    served = "criminal_proceedings" not in (lines.value(f"{why}.a") or ["criminal_proceedings"])
    mark, months = (Mark.SHORT_SENTENCE, 4) if served else (Mark.PENALTY_UNDER_THREE_YEARS, 36)
    for path in (f"{why}.b", f"{why}.e"):
        penalty = greatest_penalty(" ".join(lines.words(path).lower().split()))
        if penalty is not None and penalty[0] < months:
            yield lines.found(mark, path)
            return


def _first(lines: FormLines, sign: Worded, paths: tuple[str, ...]) -> Iterator[Found[Mark]]:
    path = next((p for p in paths if shown_in(lines.words(p), sign)), "")
    if path:
        yield lines.found(sign.mark, path)


def _others(what: str) -> tuple[str, ...]:
    blanks = (
        "a.other",
        "b.other",
        "b.ip_records_text",
        "c.i.other",
        "c.ii.other",
        "c.iii.other",
        "c.iv.other",
        "d.other",
    )
    return tuple(f"{what}.{blank}" for blank in blanks)
