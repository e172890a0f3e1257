"""Letter sets of RTF's fonts and documents (Microsoft, RTF Specification 1.9.1, "Font table" and "Character set")."""

from __future__ import annotations

SYMBOL = "symbol"
OF_CHARSET = {
    2: SYMBOL, 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "cp949", 134: "gb18030", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp437",
}  # fmt: skip
OF_CODEPAGE = {
    437: "cp437", 850: "cp850", 866: "cp866", 874: "cp874", 932: "cp932", 936: "gb18030", 949: "cp949", 950: "big5",
    1250: "cp1250", 1251: "cp1251", 1252: "cp1252", 1253: "cp1253", 1254: "cp1254", 1255: "cp1255", 1256: "cp1256",
    1257: "cp1257", 1258: "cp1258", 10000: "mac_roman", 20127: "cp1252", 20866: "koi8_r", 21866: "koi8_u",
    28591: "cp1252", 28592: "iso8859_2", 28595: "iso8859_5", 28597: "iso8859_7", 28599: "iso8859_9",
    28605: "iso8859_15", 50220: "iso2022_jp", 51932: "euc_jp", 51949: "cp949", 54936: "gb18030", 65001: "utf_8",
}  # fmt: skip
