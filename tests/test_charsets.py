from __future__ import annotations

import codecs

import pytest

from newsspider.charsets import Charset, charset_of, codec_of, decoded, is_mojibake

LABELS = {
    "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8",
    "cp866": "866 cp866 csibm866 ibm866",
    "iso8859-2": "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2",
    "iso8859-5": "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988",
    "iso8859-6": "arabic asmo-708 csiso88596e csiso88596i ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i iso88596",
    "iso8859-7": "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso88597 sun_eu_greek",
    "iso8859-8": "csiso88598e hebrew iso-8859-8 iso-8859-8-e iso88598 visual csiso88598i iso-8859-8-i logical",
    "iso8859-15": "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9",
    "koi8-r": "cskoi8r koi koi8 koi8-r koi8_r",
    "koi8-u": "koi8-ru koi8-u",
    "mac-roman": "csmacintosh mac macintosh x-mac-roman",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "cp874": "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
    "cp1250": "cp1250 windows-1250 x-cp1250",
    "cp1251": "cp1251 windows-1251 x-cp1251 Windows-1251",
    "cp1252": "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1"
    " iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252",
    "cp1254": "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5"
    " windows-1254",
    "gb18030": "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030",
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
    "euc_jp": "cseucpkdfmtjapanese euc-jp x-euc-jp",
    "iso2022_jp": "csiso2022jp iso-2022-jp",
    "cp932": "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
    "cp949": "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601"
    " windows-949",
}
RUSSIAN = "Новый мост через реку открыли в понедельник утром, первыми по нему прошли дети из школы на том берегу."
GREEK = "Η νέα γέφυρα πάνω από το ποτάμι άνοιξε τη Δευτέρα το πρωί και πρώτα πέρασαν τα παιδιά του σχολείου."
HEBREW = "הגשר החדש מעל הנהר נפתח ביום שני בבוקר, והראשונים לעבור בו היו הילדים של בית הספר שבגדה השנייה."
ARABIC = "افتتح الجسر الجديد فوق النهر صباح يوم الاثنين وكان الأطفال من المدرسة في الضفة الأخرى أول من عبروه."
THAI = "สะพานใหม่ข้ามแม่น้ำเปิดเมื่อเช้าวันจันทร์และเด็กนักเรียนจากอีกฝั่งเป็นคนกลุ่มแรกที่เดินข้ามไป"
JAPANESE = "川にかかる新しい橋が月曜日の朝に開通し、向こう岸の学校の子どもたちが最初にそれを渡りました。雨の中でした。"
KOREAN = (
    "강을 건너는 새로운 다리가 월요일 아침에 열렸고 건너편 학교의 아이들이 가장 먼저 그 다리를 건넜다고 시는 밝혔다."
)
CHINESE = "跨河的新桥在星期一早上开通了，对岸学校的孩子们是第一批走过这座桥的人，他们说这是我们大家的桥，也是国家的。"
TAIWANESE = "跨河的新橋在星期一早上開通了，對岸學校的孩子們是第一批走過這座橋的人，他們說這是我們大家的橋，也是國家的。"
GERMAN = (
    "Die neue Brücke über den Fluß wurde am Montag früh eröffnet, die Schüler gingen als erste hinüber, trotz Nässe."
)
FRENCH = "La passerelle a été inaugurée lundi matin : les élèves de l’école, émerveillés, l’ont traversée les premiers."
POLISH = "Nową kładkę przez rzekę otwarto w poniedziałek rano, a pierwsze przeszły po niej dzieci ze szkoły zza rzeki."
TURKISH = "Irmağın üzerindeki yeni köprü pazartesi sabahı açıldı, ilk geçenler karşı kıyıdaki okulun çocukları oldu."
SCRIPTS = {
    "cp1251": RUSSIAN,
    "koi8-r": RUSSIAN,
    "iso8859-5": RUSSIAN,
    "cp1253": GREEK,
    "cp1255": HEBREW,
    "cp1256": ARABIC,
    "cp874": THAI,
    "cp932": JAPANESE,
    "euc_jp": JAPANESE,
    "cp949": KOREAN,
    "gb18030": CHINESE,
    "big5hkscs": TAIWANESE,
}  # fmt: skip


@pytest.mark.parametrize(("label", "codec"), [(one, codec) for codec, names in LABELS.items() for one in names.split()])
def test_label_of_the_standard_has_a_codec(label, codec):
    assert codec_of(f" {label.upper()}\n") == codec


@pytest.mark.parametrize(
    "label", ["", "zip", "hex", "rot13", "utf-7", "x-user-defined", "replacement", "cp037", "x-", "\x00"]
)
def test_other_label_has_none(label):
    assert codec_of(label) is None


@pytest.mark.parametrize(("codec", "text"), SCRIPTS.items())
@pytest.mark.parametrize("label", [None, "utf-8", "iso-8859-1", "windows-1252", "iso-8859-9", "no-such-code"])
def test_letters_tell_where_the_label_is_missing_or_cannot_be_true(codec, text, label):
    body = f"<p>{text}</p>".encode(codec)
    found = charset_of(body, f"text/html; charset={label}" if label else None)
    assert body.decode(found.codec) == f"<p>{text}</p>"
    assert found.contradicts is (label not in (None, "no-such-code"))


@pytest.mark.parametrize(
    ("codec", "text"), [*SCRIPTS.items(), ("cp1252", FRENCH), ("cp1250", POLISH), ("cp1254", TURKISH)]
)
def test_label_that_can_be_true_is_believed(codec, text):
    body = f"<meta charset={codec}><p>{text}</p>".encode(codec)
    assert charset_of(body) == Charset(codec_of(codec) or "")


@pytest.mark.parametrize(
    ("codec", "text", "language"),
    [
        ("cp1252", GERMAN, "de"),
        ("cp1252", FRENCH, "fr"),
        ("cp1252", FRENCH, None),
        ("cp1250", POLISH, "pl"),
        ("cp1254", TURKISH, "tr-TR"),
        ("cp932", "橋", "ja"),
        ("big5hkscs", "橋", "zh-Hant"),
        ("gb18030", "桥", "zh"),
        ("cp1251", "Мост", "ru"),
    ],
)
def test_language_tells_where_neither_label_nor_letters_do(codec, text, language):
    lang = f' lang="{language}"' if language else ""
    assert charset_of(f"<html{lang}><p>{text}".encode(codec)) == Charset(codec)


@pytest.mark.parametrize("text", [*SCRIPTS.values(), GERMAN, FRENCH, POLISH, TURKISH])
@pytest.mark.parametrize("label", ["iso-8859-1", "gb2312", "shift_jis", "windows-1251", "big5", "utf-16"])
def test_bytes_that_are_utf_8_weigh_more_than_any_label(text, label):
    plain = f"<meta charset={label}><p>{text}</p>"
    assert charset_of(plain.encode()).codec == "utf-8"
    assert charset_of(plain.encode(), f"text/html; charset={label}").codec == "utf-8"


@pytest.mark.parametrize("cut", [1, 2])
@pytest.mark.parametrize("text", [THAI, JAPANESE, "Brücke mit 日"])
def test_utf_8_may_be_cut_within_its_last_character(text, cut):
    assert charset_of(text.encode().removesuffix(b"\xe3\x80\x82")[:-cut] or b"", None).codec == "utf-8"


@pytest.mark.parametrize(("body", "codec"), [
    (FRENCH.encode() * 4 + "é".encode("latin-1"), "utf-8"),  # a comment that went another way
    (FRENCH.encode("cp1252") * 4 + "é".encode(), "cp1252"),
    (b"<meta charset=utf-8>" + "Köln ist schön".encode("latin-1"), "cp1252"),
])  # fmt: skip
def test_most_of_the_bytes_decide_what_a_mixed_page_is(body, codec):
    assert charset_of(body).codec == codec


@pytest.mark.parametrize(
    ("body", "content_type", "charset"),
    [
        (codecs.BOM_UTF8 + b"caf\xc3\xa9", "text/html; charset=latin1", Charset("utf-8")),
        (codecs.BOM_UTF16_BE + RUSSIAN.encode("utf-16-be"), "text/html; charset=utf-8", Charset("utf-16-be")),
        (f"<p>{RUSSIAN}".encode("utf-16-le"), None, Charset("utf-16-le")),
        (f"<p>{RUSSIAN}".encode("utf-16-be"), "text/html; charset=utf-16", Charset("utf-16-be")),
        (b"<meta charset=windows-1251><p>" + GERMAN.encode("cp1252"), "text/html; charset=latin1", Charset("cp1252")),
        (b"<!-- <meta charset=koi8-r> --><meta charset=koi8-u>" + RUSSIAN.encode("koi8-u"), None, Charset("koi8-u")),
        (b'<?xml version="1.0" encoding="windows-1251"?>' + RUSSIAN.encode("cp1251"), None, Charset("cp1251")),
        (b"<meta name=x content='the charset of big5'>" + GERMAN.encode("cp1252"), None, Charset("cp1252")),
        (b"<meta http-equiv=x content='text/html;charset=gbk'>" + CHINESE.encode("gbk"), None, Charset("gb18030")),
        (JAPANESE.encode("iso2022_jp"), "text/html; charset=ISO-2022-JP", Charset("iso2022_jp")),
        (b"<meta charset=iso-2022-jp>" + JAPANESE.encode("iso2022_jp"), None, Charset("iso2022_jp")),
        (b"plain", None, Charset("utf-8")),
        (b"", None, Charset("utf-8")),
        (b"\xff" * 100, "text/html; charset=utf-8", Charset("cp1252", contradicts=True)),
    ],
)  # fmt: skip
def test_mark_weighs_more_than_the_header_and_the_header_more_than_the_page(body, content_type, charset):
    assert charset_of(body, content_type) == charset


def test_control_characters_are_what_they_were_in_windows_1252():
    assert decoded("It\x92s 5 \x80 \x81".encode(), "utf-8") == "It’s 5 € \x81"


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
@pytest.mark.parametrize("text", [GERMAN, FRENCH, POLISH, TURKISH, RUSSIAN, "It’s “quoted” – once"])
def test_utf_8_that_was_read_as_a_western_encoding_is_mojibake(text, codec):
    spoiled = text.encode().decode(codec, "replace")
    assert is_mojibake(spoiled)
    assert not is_mojibake(text)


@pytest.mark.parametrize(
    "text",
    ["", "«CAFÉ»", "AMANHû disse", "à “É” et Ã", "Â£5", "naïve Ñ…", "São Paulo e AÇÃO", "ÄÖÜ", *SCRIPTS.values()],
)
def test_letters_with_marks_beside_quotation_marks_are_no_mojibake(text):
    assert not is_mojibake(text)
