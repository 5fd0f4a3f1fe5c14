"""The character encoding of a page: what its mark, its labels and its bytes say, and which of them is to be believed.

Labels are those of https://encoding.spec.whatwg.org/, the order of https://html.spec.whatwg.org/multipage/parsing.html
(byte order mark, header, `meta`); we part from it where the bytes prove a label wrong.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from w3lib.encoding import resolve_encoding

FALLBACK = "cp1252"  # what the standard assumes of unlabelled western pages
# What the standard knows, by the names of Python's codecs; there are others that are no character encodings at all.
KNOWN = frozenset(
    "utf-8 utf-16 utf-16-le utf-16-be cp866 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8"
    " iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic cp874 cp1250 cp1251"
    " cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 gb18030 big5hkscs euc_jp iso2022_jp cp932 cp949".split()
)
MULTIBYTE = frozenset({"gb18030", "big5hkscs", "euc_jp", "iso2022_jp", "cp932", "cp949"})
LATIN = frozenset("cp1250 cp1252 cp1254 cp1257 iso8859-2 iso8859-3 iso8859-4 iso8859-10 iso8859-15 mac-roman".split())
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
WIDE = ((b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))  # how markup begins in characters of two bytes
# Labels of the standard that Python spells otherwise; "x-" before one goes first.
SPELLINGS: Mapping[str, str] = {
    label: codec
    for codec, labels in {
        "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8",
        "iso8859-7": "sun_eu_greek",
        "iso8859-8": "logical visual csiso88598e csiso88598i",
        "iso8859-6": "csiso88596e csiso88596i",
        "iso8859-15": "csisolatin9",
        "koi8-r": "koi koi8",
        "koi8-u": "koi8-ru",
        "mac-roman": "mac csmacintosh",
        "mac-cyrillic": "mac-ukrainian",
        "cp874": "dos-874",
        "gb18030": "gb_2312 csgb2312",
        "big5hkscs": "cn-big5",
        "euc_jp": "cseucpkdfmtjapanese",
        "cp949": "windows-949 ksc_5601 ks_c_5601-1989 iso-ir-149 cseuckr csksc56011987",
    }.items()
    for label in labels.split()
}
ISO_8859 = re.compile(r"iso-?8859-?(\d+)(?:-[ei])?")
HEADER_LABEL = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
META_LABEL = re.compile(
    rb"""<meta\s[^>]*?(?<=[\s"'/;])charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
LANGUAGE = re.compile(rb"""<html\s[^>]*?lang\s*=\s*["']?\s*([a-z]{2,3})(?:[-_]([a-z]+))?""", re.IGNORECASE)
COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
HEAD = 4096  # bytes among which a page names its encoding
# What the standard assumes of unlabelled pages of a language whose letters alone do not tell.
OF_LANGUAGE: Mapping[str, str] = {
    language: codec
    for codec, languages in {
        "cp1250": "cs sk hr bs ro hu pl sl",
        "cp1251": "ru uk be bg mk sr kk ky tg tt ba",
        "cp1253": "el",
        "cp1254": "tr az ku",
        "cp1255": "he",
        "cp1256": "ar fa ur",
        "cp1257": "et lv lt",
        "cp1258": "vi",
        "cp874": "th",
        "cp932": "ja",
        "cp949": "ko",
        "gb18030": "zh",
    }.items()
    for language in languages.split()
}
TRADITIONAL = frozenset({"tw", "hk", "mo", "hant"})
CYRILLIC = "оеаинтсрвл"
# The most frequent characters of each script, and their usual share in a text: what a wrong encoding never has.
SCRIPTS: tuple[tuple[str, float, str], ...] = (
    ("cp1251", 0.6, CYRILLIC),
    ("koi8-r", 0.6, CYRILLIC),
    ("iso8859-5", 0.6, CYRILLIC),
    ("cp866", 0.6, CYRILLIC),
    ("cp1253", 0.6, "αοιετσνηυρςόίά"),
    ("cp1255", 0.6, "יוהלארתבמש"),
    ("cp1256", 0.6, "اليمنورتبة"),
    ("cp874", 0.5, "านรอกเงมยลว่้ส"),
    ("cp932", 0.4, "のにはをたがでてとしれさいるなもかっらすあこ"),
    ("euc_jp", 0.4, "のにはをたがでてとしれさいるなもかっらすあこ"),
    ("cp949", 0.3, "이다는에의을를가고로한하지도은사기인대어시"),
    ("gb18030", 0.2, "的一是不了在有人我他这个们中来上大为和国地到以说时要就出会可也年"),
    ("big5hkscs", 0.2, "的一是不了在有人我他這個們中來上大為和國地到以說時要就出會可也年"),
)
SAMPLE = 65_536  # bytes
ENOUGH = 12  # bytes beyond ASCII from which letters can be counted
CERTAIN = 0.5  # of the usual share
SURE, LABELLED = 4, 1  # characters that are UTF-8 for each byte that is none: without a label, and with one
CONTROL = re.compile(rb"\xc2[\x80-\x9f]")
OF_CONTROL = {code: text for code in range(0x80, 0xA0) if (text := bytes([code]).decode("cp1252", "ignore"))}
BYTE_OF = {text: code for code, text in OF_CONTROL.items()}
# The first byte of a character in UTF-8, then its other ones, as windows-1252 has them; and what is commonly meant.
_REST = "[\x80-\xbf" + re.escape("".join(BYTE_OF)) + "]"
SPOILED = re.compile(f"[\xc2-\xdf]{_REST}|[\xe0-\xef]{_REST}{{2}}")
LIKELY = re.compile("[\xa0-\u017f\u0386-\u03ce\u0400-\u045f\u2010-\u2026\u20ac\u2122]")
RUN = re.compile(rb"[\x80-\xff]{2,}")
HIGH = re.compile(rb"[\x80-\xff]")
MOST_ERRORS = 0.02  # of the characters beyond ASCII


@dataclass(frozen=True, slots=True)
class Charset:
    """An encoding by the name of Python's codec; `contradicts` a label of the page that had to be disbelieved."""

    codec: str
    contradicts: bool = False


def charset_of(body: bytes, content_type: str | None = None) -> Charset:
    """Return the encoding of a page: its mark, else UTF-8 where the bytes are, else the first label that can be true.

    Bytes beyond ASCII that are valid UTF-8 are practically never anything else, so they weigh more than any label.
    Where no label can be true, the letters tell, then the page's language.
    """
    for sign, codec in (*MARKS, *WIDE):
        if body.startswith(sign):
            return Charset(codec)
    labels = labels_of(body, content_type)
    if body.isascii():
        return Charset(labels[0] if labels else "utf-8")
    if _is_utf8(body, LABELLED if "utf-8" in labels else SURE):
        return Charset("utf-8", bool(labels) and labels[0] != "utf-8")
    sample = _sample(body)
    fitting = (label for label in labels if label != "utf-8" and _can_be(label, sample))
    codec = next(fitting, None) or by_letters(sample) or _by_language(body) or FALLBACK
    return Charset(codec, bool(labels) and codec != labels[0])


def decoded(body: bytes, codec: str) -> str:
    """Return the text of a page: bytes that do not fit become U+FFFD, a byte order mark goes.

    Control characters that no text has, U+0080 to U+009F, were windows-1252 before somebody wrote them as UTF-8.
    """
    text = body.decode(codec, errors="replace").removeprefix("\ufeff")
    return text.translate(OF_CONTROL) if codec == "utf-8" and CONTROL.search(body) else text


def _read_again(text: str) -> str | None:
    try:
        return bytes(BYTE_OF.get(character, ord(character)) for character in text).decode()
    except ValueError:
        return None


def labels_of(body: bytes, content_type: str | None) -> list[str]:
    """Return the codecs that header and page name, in this order; wide characters are named by no label we could read.

    A label that the standard does not know counts as none.
    """
    named = HEADER_LABEL.findall(content_type or "")[:1]
    for match in META_LABEL.finditer(COMMENT.sub(b"", body[:HEAD])):
        named.append((match[1] or match[2]).decode("ascii", "replace"))
    codecs_named = map(codec_of, named)
    return [codec for codec in codecs_named if codec and not codec.startswith("utf-16")]


def codec_of(label: str) -> str | None:
    """Return Python's name of the encoding that a label of the standard stands for, or None."""
    name = label.strip().lower()
    while name.startswith("x-") and not name.startswith("x-user"):
        name = name[2:]
    if match := ISO_8859.fullmatch(name):
        name = f"iso8859-{match[1]}"
    try:
        codec = SPELLINGS.get(name) or resolve_encoding(name)
    except ValueError:  # a NUL in it
        return None
    return codec if codec in KNOWN else None


def by_letters(sample: bytes) -> str | None:
    """Return the encoding in which the frequent letters of a script are frequent, or None.

    Of western text, whose letters beyond ASCII stand alone, nothing can be told.
    """
    high = len(HIGH.findall(sample))
    if high < ENOUGH or 2 * sum(map(len, RUN.findall(sample))) < high:
        return None
    best, codec = max((_share(sample, codec, letters) / usual, codec) for codec, usual, letters in SCRIPTS)
    return codec if best >= CERTAIN else None


def _share(sample: bytes, codec: str, letters: str) -> float:
    beyond = [character for character in sample.decode(codec, "replace") if character > "\x7f"]
    return sum(map(frozenset(letters).__contains__, beyond)) / (len(beyond) or 1)


def _is_utf8(body: bytes, weight: int) -> bool:
    """Whether the bytes are UTF-8 all through, but for a last character that is cut, or with very few faults."""
    try:
        codecs.utf_8_decode(body, "strict", False)
    except UnicodeDecodeError:
        text = body.decode("utf-8", "replace")
        faults = text.count("\ufffd") - body.count(b"\xef\xbf\xbd")
        beyond = len(text) - len(text.encode("ascii", "ignore")) - faults
        return beyond >= weight * faults
    return True


def _can_be(codec: str, sample: bytes) -> bool:
    """Whether a label may be true: the bytes have a meaning in it, and no other script shows in them."""
    if codec in MULTIBYTE:
        text = sample.decode(codec, "replace")
        beyond = len(text) - len(text.encode("ascii", "ignore"))
        return text.count("\ufffd") <= 1 + MOST_ERRORS * beyond
    return codec not in LATIN or by_letters(sample) is None


def _sample(body: bytes) -> bytes:
    """Return a stretch of the page that begins with its first byte beyond ASCII."""
    first = HIGH.search(body)
    start = first.start() if first else 0
    return body[start : start + SAMPLE]


def _by_language(body: bytes) -> str | None:
    match = LANGUAGE.search(body[:HEAD])
    if not match:
        return None
    language, region = match[1].decode().lower(), (match[2] or b"").decode().lower()
    return "big5hkscs" if language == "zh" and region in TRADITIONAL else OF_LANGUAGE.get(language)


def is_mojibake(text: str) -> bool:
    """Whether UTF-8 was read as windows-1252 before `text` was written: "BrÃ¼cke" for "Brücke", twice or more.

    Once may be an accident: a capital letter before a quotation mark.
    """
    found = (word for match in SPOILED.finditer(text) if (word := _read_again(match[0])) is not None)
    return sum(1 for _ in islice((word for word in found if LIKELY.fullmatch(word)), 2)) == 2
