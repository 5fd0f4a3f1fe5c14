"""Captions and the photo credits that stand behind them."""

from __future__ import annotations

import re

from newsspider.agencies import is_agency
from newsspider.normalise.text import clean

LONGEST_CREDIT = 60
WORD = (
    r"(?:(?:File |Archive |Main |Cover |Top )?(?:Photos?|Photographs?|Photography|Images?|Pictures?|Pic)"
    r"(?: [Cc]redits?)?|Credits?|Illustrations?|Photographe|Crédit(?: photo)?|Crédits|Fotos?|Fotograf(?:ie|ía|i|o|ia)?"
    r"|Fotoğraf(?:lar)?|Görsel|Kaynak|Bild(?:er)?|Bildquelle|Fotocredit|Quelle|Imagen|Immagine|Imagem|Crédito|Zdjęcie|Fot|Kuva|Beeld|Picha"
    r"|Gambar|Ảnh|Фото|Снимка|Фотография|Φωτογραφία|الصورة|صورة|عکس|تصویر|फोटो|तस्वीर|写真|画像|提供|撮影|图|图片|圖|사진)"
)
CREDIT_WORD = re.compile(
    rf"(?<![^\W_]){WORD}(?![^\W_])|©|\([cC]\)|(?i:\b(?:courtesy of|handout|copyright|others|archive)\b)"
)
# "Photo: AA", "Photograph by X", "Foto von X", "写真=X", "© X" at the end of the caption
LABELLED = re.compile(
    r"(?:^|(?<=[\s.。!?…)\]\"”’]))(?P<credit>"
    rf"(?:{WORD}\.?\s?(?:[:：=＝/]|(?:by|von|de|di|door|av|af|courtesy of)\s)|©|\(c\)\s)\s?[^©]{{1,{LONGEST_CREDIT}}})$"
)
SLASH = re.compile(r"(?:^|\s)/\s")
BRACKETS = re.compile(rf"[(\[（](?P<inside>[^()\[\]（）]{{1,{LONGEST_CREDIT}}})[)\]）]$")
# "… the bridge. Jane Roe/Reuters": the last words are an agency, perhaps behind a name
UNLABELLED = re.compile(rf"(?<=[.!?…。\"”’])\s+(?P<credit>[^.!?…。]{{2,{LONGEST_CREDIT}}})$")
EQUALS = re.compile(rf"[＝=](?P<credit>[^＝=]{{1,{LONGEST_CREDIT}}})$")  # as Japanese papers print it
SOCIAL = re.compile(r"(?:^|\s)(?:X|Twitter|Instagram|Facebook|Telegram)/@?\w{2,30}$")
SENTENCE = re.compile(r"[.!?。…]\s+\S+\s+\S+\s+\S|[^\W\d_]{4,}[.!?。…]$")
SMALL = frozenset("and via for of the by de del la le van von der den du di da al und et y e ve bin ibn in".split())
NO_CREDIT = {"file", "file photo", "archive photo", "file image", "archive", "archivfoto", "archivbild", "symbolbild"}


def split_credit(text: str) -> tuple[str | None, str | None]:
    """Return caption and credit, both as printed; None for what is not there.

    The first slash with a credit behind it divides; then brackets that close the text, then "Photo: …" at its end.
    """
    text = clean(text)
    for start, credit_start in _places(text):
        credit = text[credit_start:].strip()
        if credit and len(credit) <= LONGEST_CREDIT + 20:
            return text[:start].rstrip(" |•/") or None, credit
    return text or None, None


def _places(text: str) -> list[tuple[int, int]]:
    """Return where the caption ends and the credit begins, the most certain place first."""
    tail = max(0, len(text) - 4 * LONGEST_CREDIT)
    slashes = [match for match in SLASH.finditer(text, tail) if not _is_open(text[: match.start()])]
    places = [
        (match.start(), match.end()) for match in slashes if _is_credit(text[match.end() :], text[: match.start()])
    ]
    if (match := BRACKETS.search(text, tail)) and _is_bracketed_credit(match["inside"].strip(), text[: match.start()]):
        places.append((match.start(), match.start()))
    if (match := LABELLED.search(text, tail)) and not SENTENCE.search(match["credit"]):
        places.append((match.start("credit"), match.start("credit")))
    if (match := UNLABELLED.search(text, tail)) and _ends_in_agency(match["credit"]):
        places.append((match.start(), match.start("credit")))
    if (match := EQUALS.search(text, tail)) and is_agency(match["credit"]):
        places.append((match.start(), match.start("credit")))
    if match := SOCIAL.search(text, tail):
        places.append((match.start(), match.start()))
    if not places and is_agency(text):
        places.append((0, 0))
    return places


def _is_open(text: str) -> bool:
    """Whether a bracket of `text` is not closed: a slash behind it parts the names of "(Jane Roe / Reuters)"."""
    return any(text.count(left) > text.count(right) for left, right in ("()", "[]"))


def _is_credit(text: str, before: str) -> bool:
    """Whether `text`, behind a slash, names who took or gave the picture."""
    text = text.strip()
    if not text or len(text) > LONGEST_CREDIT or SENTENCE.search(text):
        return False
    parts = [part for part in re.split(r"\s*/\s*|,\s+|\s+via\s+|\s+&\s+", text) if part]
    if all(is_agency(part) or CREDIT_WORD.match(part) for part in parts):
        return True
    if not all(_is_name(part) for part in parts):
        return False
    return " " in text or not before or before.rstrip()[-1:] in '.!?…)]"”’»。'


def _ends_in_agency(text: str) -> bool:
    *names, agency = re.split(r"\s*/\s*|,\s+|\s+via\s+", text)
    return is_agency(agency) and all(_is_name(name) for name in names)


def _is_bracketed_credit(text: str, before: str) -> bool:
    if text.casefold() in NO_CREDIT or re.search(r"\d{4}$", text):
        return False
    parts = re.split(r"\s*/\s*|,\s+|\s+via\s+|\s+&\s+|\s+and\s+", text)
    if any(is_agency(part) for part in parts) or CREDIT_WORD.search(text):
        return not SENTENCE.search(text)
    ends = before.rstrip()[-1:] in tuple('.!?…"”。')
    return ends and " " in text and not text.isupper() and all(_is_name(part) for part in parts)


def _is_name(text: str) -> bool:
    """Whether all words of `text` are written as in names; in scripts without capitals, whether they are few."""
    words = text.split()
    if not words or len(words) > 6 or any(one.isdigit() for one in text):
        return False
    if text.lower() == text.upper():
        return len(words) <= 3 and len(text) <= 20
    return words[0][0].isupper() and all(not word[0].islower() or word in SMALL for word in words)
