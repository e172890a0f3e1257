"""Which set of letters some bytes are written in, where nothing says it. Runs in the confined child.

Marks of order and UTF-8 are certain; everything else is an assumption, which a remark on the paper tells. Between the
Western sets, whose bytes are all possible in each other, the letters of whole languages decide; Windows-1252 in doubt.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter

import charset_normalizer

# Python's name -> what people call it. These are loaded in the nursery, because a child cannot open their files.
KNOWN = {
    "cp1252": "Windows-1252", "cp1250": "Windows-1250", "cp1251": "Windows-1251", "cp1253": "Windows-1253",
    "cp1254": "Windows-1254", "cp1255": "Windows-1255", "cp1256": "Windows-1256", "cp1257": "Windows-1257",
    "cp1258": "Windows-1258", "cp874": "Windows-874", "cp866": "CP 866", "koi8_r": "KOI8-R", "koi8_u": "KOI8-U",
    "iso8859_2": "ISO 8859-2", "iso8859_5": "ISO 8859-5", "iso8859_7": "ISO 8859-7", "iso8859_8": "ISO 8859-8",
    "iso8859_6": "ISO 8859-6", "cp932": "Shift JIS", "euc_jp": "EUC-JP", "iso2022_jp": "ISO 2022-JP",
    "gb18030": "GB 18030", "big5": "Big5", "cp949": "EUC-KR", "utf_16_le": "UTF-16", "utf_16_be": "UTF-16",
    "utf_32_le": "UTF-32", "utf_32_be": "UTF-32",
}  # fmt: skip
_MARKS = ((codecs.BOM_UTF32_LE, "utf_32"), (codecs.BOM_UTF32_BE, "utf_32"), (codecs.BOM_UTF16_LE, "utf_16"),
          (codecs.BOM_UTF16_BE, "utf_16"))  # fmt: skip
_OTHERS = [name for name in KNOWN if not name.startswith("utf") and name != "iso2022_jp"]
# The letters beyond ASCII of languages, by the set they are written in.
_LANGUAGES = (
    ("cp1252", "äöüß"), ("cp1252", "àâæçéèêëîïôœùûüÿ"), ("cp1252", "áéíñóúüªº¿¡"), ("cp1252", "ãõáéíóúâêôçàüªº"),
    ("cp1252", "àèéìíòóùúªº"), ("cp1252", "åäöæøéü"), ("cp1252", "þðáéíóúýæö"), ("cp1252", "ëéèïöüĳ"),
    ("cp1250", "áčďéěíňóřšťúůýž"), ("cp1250", "áäčďéíĺľňóôŕšťúýž"), ("cp1250", "ąćęłńóśźż"), ("cp1250", "áéíóöőúüű"),
    ("cp1250", "ăâîşţ"), ("cp1250", "čćđšž"), ("iso8859_2", "áčďéěíňóřšťúůýž"), ("iso8859_2", "áäčďéíĺľňóôŕšťúýž"),
    ("iso8859_2", "ąćęłńóśźż"), ("iso8859_2", "áéíóöőúüű"), ("iso8859_2", "ăâîşţ"), ("iso8859_2", "čćđšž"),
    ("cp1254", "çğıöşüâî"), ("cp1257", "ąčęėįšųūž"), ("cp1257", "āčēģīķļņšūž"), ("cp1257", "äöõüšž"),
)  # fmt: skip
_NEUTRAL = frozenset("\u00a0\u00ad§–—‘’‚“”„…€°•™")
_SAMPLE = 20_000
_DECLARED = re.compile(
    rb"<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I
)


def letter_set(data: bytes) -> tuple[str, bool]:
    """Python's name of the letter set of a text, and whether it is only assumed."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name, False
    wide = _without_mark(data)
    if wide:
        return wide, True
    declared = _DECLARED.search(data[:2048]) if data.lstrip()[:1] == b"<" else None
    if declared and _fits(data, declared[1].decode()):
        return declared[1].decode(), False
    # Its bytes are all ASCII, with escapes that no other text has.
    if b"\x1b$" in data and _fits(data, "iso2022_jp"):
        return "iso2022_jp", True
    if _fits(data, "utf_8"):
        return "utf_8", False
    return _narrow(data[:_SAMPLE]), True


def _fits(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except (UnicodeError, LookupError):
        return False
    return True


def _without_mark(data: bytes) -> str | None:
    """UTF-32 or UTF-16 without a mark: no other text has bytes of zero, and theirs stand in columns."""
    head = data[:_SAMPLE]
    if b"\x00" not in head:
        return None
    for width, names in ((4, ("utf_32_le", "utf_32_be")), (2, ("utf_16_le", "utf_16_be"))):
        if len(data) % width or len(data) < 2 * width:
            continue
        head = data[: _SAMPLE // width * width]
        # The byte that is zero in every plain letter: the last of each in one order, the first in the other.
        counts = {name: head[at::width].count(0) for name, at in zip(names, (width - 1, 0), strict=True)}
        name = max(names, key=lambda name: counts[name])
        try:
            if counts[name] and _is_text(head.decode(name)) and _fits(data, name):
                return name
        except UnicodeError:
            continue
    return None


def _is_text(sample: str) -> bool:
    """Whether characters are those of one script with its punctuation, as no bytes of another kind are by chance."""
    kinds = Counter(unicodedata.category(c)[0] for c in sample if c not in "\t\n\r\f\v\x1b")
    total = sum(kinds.values())
    scripts = Counter(0x4E if 0x30 <= ord(c) >> 8 <= 0x9F else ord(c) >> 8 for c in sample)
    common = sum(sorted(scripts.values())[-2:])
    return total > 0 and kinds["C"] * 100 <= total and common * 5 >= 4 * len(sample)


def _narrow(sample: bytes) -> str:
    letters = [byte for byte in sample if byte >= 0x80]
    plain = sum(byte < 0x80 and chr(byte).isalpha() for byte in sample)
    # Where most letters are plain ones, the rest are accents.
    return _western(sample) if plain > 2 * len(letters) else _foreign(sample)


def _western(sample: bytes) -> str:
    best, most = "cp1252", -1.0
    shown: dict[str, list[str]] = {}
    for name, accents in _LANGUAGES:
        if name not in shown:
            shown[name] = [
                c for c in sample.decode(name, "replace").replace("İ", "i").lower() if c > "\x7f" and c not in _NEUTRAL
            ]
        found = shown[name]
        share = sum(c in accents for c in found) / len(found) if found else 1.0
        if share > most:
            best, most = name, share
    return best


# Pairs of bytes that make up whole texts of one script do so by no chance: sets, their script, its least share.
_TELLING = (("cp949", "[\uac00-\ud7a3]", 0.9), ("cp932", "[\u3041-\u30ff]", 0.3), ("euc_jp", "[\u3041-\u30ff]", 0.3))


def _foreign(sample: bytes) -> str:
    for name, script, share in _TELLING:
        # The sample may end within a pair.
        if _fits(sample[:-1], name) or _fits(sample, name):
            letters = "".join(c for c in sample.decode(name, "ignore") if c.isalpha() and c > "\x7f")
            told = len(re.findall(script, letters))
            if told and told >= share * len(letters):
                return name
    matches = charset_normalizer.from_bytes(sample, cp_isolation=_OTHERS)
    names = [match.encoding for match in matches if match.encoding in KNOWN]
    if not names:
        return "cp1252"
    if names[0] in {"koi8_r", "koi8_u"} and "cp1255" in names:
        # Hebrew has no capitals; its bytes are those of Cyrillic ones.
        foreign = "".join(c for c in sample.decode(names[0], "replace") if c > "\x7f")
        return "cp1255" if foreign.isupper() else names[0]
    return names[0]
