"""What sort of law a provision is of, by the law's name: of criminal procedure, a penal code, of taxes, of silence about money.

Papers rest on laws that no table knows and no labelled paper has cited, but laws are called alike in all tongues: one of
procedure gives powers, a penal code says what is a crime, a police act both orders and allows. Names come in the normal form.
"""

from __future__ import annotations

import re

_SORTS = (
    ("civil", r"civil proc|proc\w*\.? civil|procedimiento civil|enjuiciamiento civil|procesal civil|zivilprozess|\bzpo\b|procédure civile|burgerlijke rechtsv|postępowania cywilnego|občanský soudní|sporov\w+ poriad|c\.?p\.?l\.?r|civ\. p|\brv\b|k\.p\.c|parni[cč]n|pravdn|πολιτικής δικ"),
    ("procedure", r"procedur|procédure|procedimient|procesal|processo penal|proc\.|\bproc\b|prozess|procéd|instruction criminelle|strafvordering|enjuiciamiento criminal|postępowania karnego|trestn\w+ (?:řád|poriad)|kaznen\w+ postup|krivičn\w+ postup|kriminālprocesa|"
     r"kriminaalmenetluse|baudžiamojo proceso|rättegångs|retspleje|straffeprosess|esitutkinta|pakkokeino|förundersöknings|tvångsmedel|stpo\b|\bcpp\b|\bcnpp\b|\bc\.p\.p|k\.?p\.?k\b|\bzkp\b|\bнпк\b|\bкпк\b|\bbe\.|\bkrms\b|\bbpk\b|\bcmk\b|κ\.?π\.?δ|crim\. p|cr\. ?p|nagarik suraksha|sakamál"),
    ("penal", r"penal code|criminal code|code pénal|code penal|código penal|codice penale|codul penal|crimes act|crimes code|wetboek van strafrecht|strafwetboek|strafgesetz|stgb|kodeks karny|trestn\w+ zákon|kazneni zakon|krivični zakon|kazenski zakonik|krimināllikum|karistusseadustik|"
     r"baudžiamasis kodeksas|brottsbalk|straffelov|rikoslaki|strafflag|\bcp\b|\bc\.p\.(?!p)|k\.?k\.|\bkz\b|\bkz-1|\bнк\b|\bкк\b|\bbtk\b|\bkars\b|\bbk\b|\btck\b|π\.?κ|fraud act|theft act|misuse of drugs|computer misuse|nyaya sanhita|hegningarl|offences|betmg|narko|harassment act|18 u\.s\.c\. § (?!2[57]\d\d|312)"),
    ("tax", r"\btax|steuer|abgaben|fiscal|impôt|tribut|belasting|podatk|ordynacj|daňov|adózás|porez|davč|maksu|mokes|nodok|skatt|skat|vero|tollv|zoll|customs|douan|aduan|revenue|vámtörv|celní|толк|данъч|φορολογ"),
    ("money", r"launder|geldwäsche|\bgwg\b|blanchi|blanqueo|riciclagg|witwass|praniu pieni|praní špin|pranja novca|pranja denar|pénzmos|spălăr|изпиране|пране|rahapesu|pinigų plov|legalizācij|penningtvätt|hvitvask|hvidvask|rahanpes|εσόδων|297/2008|proceeds of crime|financial intelligence"),
    ("police", r"polic|poliz|polit|\bpol[gG]\b|pag\b|asog|bpolg|bkag|zfdg|sécurité intérieure|seguridad|lögreglu|полици|policij|rendőr|rtv\.|\bmvr\b|constab"),
    ("telecom", r"telecom|telek|telemed|tkg|tkü|ttdsg|tdddg|communicat|comunicac|comunicaz|komunik|cumarsáid|elektron|electr|information society|interception|surveillance|investigatory powers|cybercrime|internet|digital|pen register|съобщен|stored"),
    ("consumer", r"consum|konsum|forbruk|kuluttaj|verbrauch|\buwg\b|markedsf|marknadsf|potrošač|potrošni|потребит|spotřebit|fogyasztó|unfair|trade desc|trading"),
    ("data", r"data protect|datenschutz|2016/679|protection des données|protección de datos|privacy|persondata|osobn|osebn|személyes|персонал|datu aizsard|andmekaitse"),
    ("competition", r"competi|wettbewerb|\bgwb\b|concorren|concurren|konkuren|kilpailu|monopol"),
    ("evidence", r"evidence|\bevid\b|proof"),
    ("market", r"securit|wertpapier|wphg|financial (?:markets|services)|värdepapp|verdipapir|valores|marché|monét"),
    ("ip", r"upphovsrätt|urheber|urhg|copyright|propriété|propriedade|propiedad|auteurs|trade ?mark|patent|1960:729"),
    ("union", r"regulation \(eu|directive"),
    ("basic", r"constitu|grundgesetz|\bgg\b|ústav|ustav|grunnlov|peruslaki|declaration|convention|treaty"),
)  # fmt: skip
_PATTERNS = tuple((sort, re.compile(stems)) for sort, stems in _SORTS)


def sort_of_law(law: str) -> str:
    """The sort of a law, by the first of its name that tells one.

    >>> sort_of_law("Código Procesal Penal (CL)"), sort_of_law("Kazneni zakon (HR)"), sort_of_law("Ofer Act 1907 (GB)")
    ('procedure', 'penal', 'other')
    """
    lower = law.casefold()
    return next((sort for sort, pattern in _PATTERNS if pattern.search(lower)), "other")
