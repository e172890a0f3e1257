"""The laws of Iceland, Serbia and Ukraine, and Malta's criminal code, by the words with which papers of those countries name them.

Names were seen in public texts (lög nr. 88/2008 and nr. 19/1940 on althingi.is; Zakonik o krivičnom postupku and Krivični zakonik on
otvorenavlada.rs; КПК України and КК України on zakononline.com.ua; the Criminal Code, Chapter 9 of the Laws of Malta on
ecourts.gov.mt; read 2026-11-27). Every other law is named by its number or its words, as the paper has it.
"""

from __future__ import annotations

from fourcorners.reading.powers.national import Law, Manner, signed

# ------------------------------------------------------------------------------------------------- Iceland


def _articles(numbers: list[str], _cap: str) -> str:
    """The form `80, 84. gr.`, and `227. gr. a`: a letter stands behind the word."""
    return ", ".join(numbers) if " gr." in numbers[-1] else f"{', '.join(numbers)}. gr."


_MGR = r"(?:\d{1,2}\. ?(?:og \d{1,2}\. ?)?mgr\. ?)?"
_ICELAND = Manner(
    "IS", ("gr.",), r"\d{1,4}(?:\. gr\. [a-h]\b)?", r"(?:\b\d{1,2}\. ?(?:og \d{1,2}\. ?)?mgr\. ?)", rf"(?:\.? ?gr\.)?(?:,? (?:og|eða|sbr\.) |\.?, ?){_MGR}", _articles, behind=r"(?:\. ?gr\.)?",
    of=r",? ?", to=r",? ?", law_last=True, law_first=True, same=r"(?:laganna|sömu laga|nefndra laga)",
)  # fmt: skip
_LAWS_IS = (
    Law(r"almennra hegningarlaga(?:,? nr\. ?19/1940)?|almenn hegningarlög(?:,? nr\. ?19/1940)?", "Almenn hegningarlög", "offence"),
    Law(r"(?:laga|lögum|lög) (?:um [a-záðéíóúýþæö ]{4,90} )?nr\. ?(\d{1,3}/(?:19|20)\d\d)(?:,? um [a-záðéíóúýþæö ]{4,90}(?=,|$))?", "Lög nr. {0}"),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------- Serbia

_LATIN_RS = Manner(
    "RS", ("čl.", "član"), r"\d{1,4}[a-zčćžšđ]?\b",
    r"\.?,? (?:st(?:\.|av\w{0,3})|tač(?:\.|k\w{1,3})) ?\d+\b\.?(?:(?:,| i) ?\d+\b\.?)*", r"\.?(?:,? (?:i|te|u vezi(?: sa?)?) |, ?)", signed("čl."),
    before=r"(?:čl\.|član(?:a|u|om|ov\w{1,3})?\b)", of=r"\.?,? ?", law_last=True, same=r"(?:istog|navedenog|tog) zakon(?:a|ika)",
)  # fmt: skip
_LAWS_RS = (
    Law(r"zakonika o krivičnom postupku(?: \(zkp\))?|zkp(?:-a)?", "Zakonik o krivičnom postupku"),
    Law(r"krivičnog zakonika(?: \(kz\))?|kz(?:-a)?", "Krivični zakonik", "offence"),
)  # fmt: skip
_CYRILLIC_RS = Manner(
    "RS", ("чл.", "члан"), r"\d{1,4}[а-шђјљњћџ]?\b",
    r"\.?,? (?:ст(?:\.|ав\w{0,3})|тач(?:\.|к\w{1,3})) ?\d+\b\.?(?:(?:,| и) ?\d+\b\.?)*", r"\.?(?:,? (?:и|те|у вези(?: са?)?) |, ?)", signed("чл."),
    before=r"(?:чл\.|члан(?:а|у|ом|ов\w{1,3})?\b)", of=r"\.?,? ?", law_last=True, same=r"(?:истог|наведеног|тог) закон(?:а|ика)",
)  # fmt: skip
_LAWS_RS_CYRILLIC = (
    Law(r"законика о кривичном поступку(?: \(зкп\))?|зкп(?:-а)?", "Законик о кривичном поступку"),
    Law(r"кривичног законика(?: \(кз\))?|кз(?:-а)?", "Кривични законик", "offence"),
    Law(r"закона о ([а-шђјљњћџ]+(?: [а-шђјљњћџ]+){0,8}?)(?=$|[,.;]| ?\()", "Закон о {0}"),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------- Ukraine and Malta

_UKRAINE = Manner(
    "UA", ("ст.", "статт"), r"\d{1,4}(?:-\d{1,2})?\b", r"(?:(?!))", r"(?:,? (?:та|і|й) |, ?)(?:ч\. ?\d+ )?", signed("ст."),
    before=r"(?:ст\.(?: ?ст\.)?|статт\w{1,3})", of=r",? ?", law_last=True,
)  # fmt: skip
_LAWS_UA = (
    Law(r"кримінального процесуального кодексу(?: україни)?|кпк(?: україни)?", "КПК"),
    Law(r"кримінального кодексу(?: україни)?|кк(?: україни)?", "КК", "offence"),
    Law(r"податкового кодексу(?: україни)?|пк(?: україни)?", "Податковий кодекс України"),
    Law(r"закону(?: україни)? \"([^\"]{3,90})\"", "Закон України «{0}»"),
)  # fmt: skip
_MALTA = Manner(
    "MT", ("artikol", "art."), r"\d{1,4}[a-z]{0,3}\b", r"(?: ?\([\da-z]{1,4}\))", r"(?:,? u |, ?)", signed("art."), before=r"(?:l-)?(?:artikol\w|art\.)",
    of=r",? ?(?:tal-)?", law_last=True,
)  # fmt: skip
_LAWS_MT = (Law(r"kodiċi kriminali", "Kodiċi Kriminali", ""),)

NEIGHBOURS: tuple[tuple[Manner, tuple[Law, ...]], ...] = (
    (_ICELAND, _LAWS_IS), (_LATIN_RS, _LAWS_RS), (_CYRILLIC_RS, _LAWS_RS_CYRILLIC), (_UKRAINE, _LAWS_UA), (_MALTA, _LAWS_MT),
)  # fmt: skip
