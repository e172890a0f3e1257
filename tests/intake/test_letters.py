"""Text comes through in whatever set of letters it is written, and an assumption is told as one."""

import random

import pytest

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import Paper
from fourcorners.intake.run import receive

RUSSIAN = (
    "Постановление. Прошу предоставить сведения о владельце учётной записи alpha@example.com за период с 1 мая по "
    "3 июня."
)
POLISH = (
    "Wniosek o udostępnienie danych użytkownika konta alpha@example.com za okres do 3 czerwca. Sąd Rejonowy w Łodzi."
)
JAPANESE = "捜査関係事項照会書。アカウント alpha@example.com の登録者情報を、期間について提出してください。"
WRITTEN = {
    "cp1251": RUSSIAN,
    "koi8_r": RUSSIAN,
    "cp866": RUSSIAN,
    "iso8859_5": RUSSIAN,
    "koi8_u": "Постанова. Прошу надати відомості про власника облікового запису alpha@example.com з 1 травня. Її ім'я.",
    "cp1250": "Žádost o poskytnutí údajů o uživateli účtu alpha@example.com za období od 1. května. Příloha č. 1.",
    "iso8859_2": POLISH,
    "cp1252": "Auskunftsersuchen: Bestandsdaten für alpha@example.com, Zeitraum 1. Mai. § 10a, größer, „Anlage“ – 5 €",
    "latin_1": "Solicitação: informações da conta alpha@example.com, período de 1 de maio. Ofício nº 12, São Paulo.",
    "cp1253": "Παρακαλούμε να χορηγήσετε τα στοιχεία του συνδρομητή alpha@example.com από 1 Μαΐου έως 3 Ιουνίου 2026.",
    "cp1254": "Kullanıcı hesabı alpha@example.com için 1 Mayıs ile 3 Haziran arasındaki bilgiler. Savcılığı, İstanbul.",
    "cp1255": "בקשה לקבלת פרטי המנוי של החשבון alpha@example.com לתקופה שבין 1 במאי ל-3 ביוני 2026. בית משפט השלום",
    "cp1256": "طلب الحصول على بيانات المشترك صاحب الحساب alpha@example.com عن الفترة من 1 مايو. المحكمة",
    "cp1257": "Prašome pateikti paskyros alpha@example.com duomenis nuo gegužės 1 d. iki birželio, žinoma.",
    "cp932": JAPANESE,
    "euc_jp": JAPANESE,
    "iso2022_jp": JAPANESE,
    "gb18030": "调取证据通知书：请提供账号 alpha@example.com 在2026年5月1日至6月3日期间的注册信息和登录记录。",
    "big5": "調取票：請提供帳號 alpha@example.com 於2026年5月1日至6月3日期間之註冊資料及登入紀錄。臺北地方法院",
    "cp949": "압수수색영장: 계정 alpha@example.com 의 가입자 정보를 제공하여 주시기 바랍니다.",
    "cp874": "หมายเรียกพยานเอกสาร ขอให้ส่งข้อมูลผู้ใช้บัญชี alpha@example.com ระหว่างวันที่ 1 พฤษภาคม ศาลอาญา",
}


def text(paper: Paper) -> str:
    return "".join(page.text for page in paper.pages)


@pytest.mark.parametrize("name", sorted(WRITTEN))
def test_a_set_that_nothing_names_is_told_from_the_bytes(name: str) -> None:
    """Twenty-one sets, a demand's two sentences each: every letter comes through, and the assumption is told."""
    paper = receive(WRITTEN[name].encode(name), "letter")
    assert (paper.media_type, text(paper)) == ("text/plain", WRITTEN[name])
    (remark,) = paper.remarks
    assert remark.startswith("the file does not say how its letters are written; they are read as ")


@pytest.mark.parametrize("words", [RUSSIAN, POLISH, JAPANESE, "Plain SPECIMEN text\r\n", WRITTEN["cp1255"]])
@pytest.mark.parametrize("width", ["16", "32"])
@pytest.mark.parametrize("order", ["", "-le", "-be"])
def test_wide_letters_with_a_mark_and_without(words: str, width: str, order: str) -> None:
    """UTF-16 and UTF-32 in both orders; only without a mark is it an assumption."""
    paper = receive(words.encode(f"utf-{width}{order}"), "letter")
    assert text(paper) == words.replace("\r\n", "\n")
    assert len(paper.remarks) == (order != "")


def test_what_the_text_says_of_itself_counts() -> None:
    """UTF-8 and ASCII are certain; a page of HTML names its set."""
    assert receive(RUSSIAN.encode(), "x").remarks == ()
    assert receive(b"plain", "x").remarks == ()
    paper = receive(f'<html><head><meta charset="windows-1251"></head><body><p>{RUSSIAN}'.encode("cp1251"), "x")
    assert (text(paper), paper.remarks) == (f"{RUSSIAN}\n", ())
    wrong = receive(f'<html><head><meta charset="no-such-set"></head><body><p>{RUSSIAN}'.encode("cp1251"), "x")
    assert text(wrong) == f"{RUSSIAN}\n"


def test_a_message_whose_letters_are_not_what_it_says() -> None:
    """The set is guessed where the one that is named does not fit, and the reader is told."""
    head = b"From: a@b.example\nMessage-ID: <1@b.example>\nContent-Type: text/plain; charset=utf-8\n\n"
    paper = receive(head + RUSSIAN.encode("cp1251"), "m")
    assert text(paper) == f"{RUSSIAN}\n"
    assert "not in the letter set" in paper.remarks[0]


@pytest.mark.parametrize("seed", range(12))
def test_noise_is_no_text(seed: int) -> None:
    """No run of random bytes, with zeros in columns or without, passes for letters."""
    chance = random.Random(seed)
    data = bytearray(chance.randbytes(chance.choice((64, 1000, 4096))))
    if seed % 3 == 1:
        data[1::2] = bytes(len(data) // 2)
    if seed % 3 == 2:
        data[3::4] = bytes(len(data) // 4)
    with pytest.raises(UnreadableInput, match="not a paper we can read"):
        receive(bytes(data), "noise")
