"""Numbers that are no day though a month follows: pages, issues, versions, products, and the ends of ranges."""

from __future__ import annotations

import re
from functools import lru_cache

from newsspider.datewords.vocabulary import plain, weekdays_of
from newsspider.normalise.dates.habits import Day
from newsspider.normalise.dates.months import month_of

# What is counted: "Page 3 May 2025", "Vol. 3, May 2025"; with a full stop or an ending it is a day: "Seite 3. Mai"
COUNTED = """
    page pages seite página pagina pàgina pág pag str strona strany stránka страница стр сторінка σελίδα σελ sayfa
    oldal sivu side sida halaman trang صفحة الصفحة صفحه صفحات पृष्ठ issue issues nummer number nr num núm número
    numero numéro heft αριθ номер выпуск вып випуск број broj číslo szám sayı العدد شماره अंक nomor vol volume
    volumes volumen volym band jahrgang jg cilt المجلد जिल्द version versions versión versione versão wersja verzija
    verze verzia verzió версия версія верзија sürüm ver top episode episodes ep folge épisode episodio episódio
    episodul epizoda odcinek bölüm эпизод серия епізод серія επεισόδιο الحلقة حلقة قسمت एपिसोड avsnitt afsnit
    aflevering jakso season staffel saison temporada stagione sezon sezona сезон الموسم فصل chapter kapitel chapitre
    capítulo capitolo rozdział kapitola глава розділ الفصل part parts teil partie часть частина część الجزء भाग osa
    level round runde ronda matchday spieltag journée jornada giornata kolejka stage étape etapa tappa etappe lap
    phase section chart figure fig table tabelle tableau room channel kanal route highway autobahn linie flight
"""
# With a number they are a name.
PRODUCTS = """
    iphone ipad ios imac windows android macos watchos galaxy pixel playstation station xbox nokia xperia redmi xiaomi
    oneplus huawei photoshop gpt chatgpt python java php ubuntu debian fedora firefox chrome formula formel
    formule fórmula fortnite fifa covid boeing airbus
"""
WITH_FULL_STOP = "no pp art bd nn"  # "No. 3", where "no" alone is a word
SOFT = "edition ausgabe édition edición edición edição edizione uitgave wydanie utgave edisi"  # "Ausgabe 12, Mai 2025"
VERSIONS = """
    version versión versione versão versie wersja verzija verze verzia verzió версия версія верзија sürüm ver rev
    build firmware driver ios v
"""
BEFORE = re.compile(r"(?P<word>[^\W\d_]+)(?P<stop>\.?)(?:(?P<gap>\s*)|-)$")
SIGN = re.compile(r"(?:[#№§]|\b[nN]°)\s*$")
NUMBER = re.compile(r"\d{1,2}(?!\d)")
NUMERIC, COMMA = re.compile(r"\d{1,2}\s?[./\-]\s?\d"), re.compile(r"\d{1,2}\s?,")
ORDINAL = re.compile(r"\d{1,2}(?:\.|[ºª]|[^\W\d_]{1,3}(?=[\s.,]))")
# The beginnings of ranges, as they stand before their ends: "3-", "vom 3. bis", "3 May –", "May 3 to", "03.05. -".
DASH = r"\s*[\-–—~〜～]\s*"
TO = (
    r"\s+(?:to|till|until|through|bis|au|al|tot|til|do|до|по|ile|إلى|الى|تا|sampai|hingga|đến"
    r"|and|und|et|y|och|og|и|ve)\s+"
)
FROM = r"(?:(?:from|vom|du|del|dal|van|od|с|від|من|از)\s+)?"
NOT_INSIDE = r"(?<![\w.,:/\-])"
DAY = rf"{NOT_INSIDE}(?P<day>\d{{1,2}})(?:\.|[ºª]|[^\W\d_]{{1,3}})?"
NAME = r"[^\W\d_]+"
WITH_MONTH = (
    re.compile(rf"{DAY}\s+(?:(?:of|de)\s+)?(?P<month>{NAME})[.,]?(?:{DASH}|{TO})$"),
    re.compile(rf"(?P<month>{NAME})\.?\s+{DAY},?(?:{DASH}|{TO})$"),
)
WITHOUT_MONTH = (
    re.compile(rf"{DAY}(?:[/\-–—~〜～]|(?<=\.){DASH}|{TO})$"),
    re.compile(rf"^\W*{FROM}(?:(?P<weekday>{NAME})[.,]?\s+)?{DAY}{DASH}$"),
)
LAST_WORD = re.compile(rf"(?<=\s)({NAME})[.,]?\s+$")
IN_DIGITS = re.compile(rf"{NOT_INSIDE}\d{{1,2}}(?:\.\d{{1,2}}\.|/\d{{1,2}}){DASH}$")
IN_CHARACTERS = re.compile(r"[日일]?\s?[~〜～\-–—至到]\s?(?:\d{1,2}\s?[月월]\s?)?\d{1,2}\s?[日일]")


def is_no_date(text: str, found: Day, language: str) -> bool:
    """Whether the day found in `text` is none: its number counts something else, or a range ends or begins with it."""
    before, rest = text[: found.start], text[found.start :]
    number = NUMBER.match(rest)
    return (
        IN_CHARACTERS.match(text, found.end) is not None
        or _ends_range(before, int(number[0]) if number else 32, language)
        or (number is not None and _is_counted(before, rest, language))
    )


def _ends_range(before: str, day: int, language: str) -> bool:
    """Whether a range that begins before ends with the day; a smaller number before it may be of the same month."""
    weekdays = weekdays_of(language or "en")
    if (last := LAST_WORD.search(before)) and plain(last[1]) in weekdays:  # "Sat 3 to Mon 5 May"
        before = before[: last.start()]
    if IN_DIGITS.search(before):
        return True
    if any((match := one.search(before)) and month_of(match["month"], language) for one in WITH_MONTH):
        return True
    found = [match for one in WITHOUT_MONTH if (match := one.search(before)) and int(match["day"]) < day]
    return any(plain(match.groupdict().get("weekday") or "") in {"", *weekdays} for match in found)


def _is_counted(before: str, rest: str, language: str) -> bool:
    """Whether the number at the beginning of `rest` is a page's, a version's or a product's."""
    if SIGN.search(before):
        return True
    match = BEFORE.search(before)
    word = plain(match["word"]) if match else ""
    if not match or word in weekdays_of(language):
        return False
    if NUMERIC.match(rest):
        return word in _words(VERSIONS) and (word != "v" or match["gap"] != " ")
    if word in _words(PRODUCTS):
        return not ORDINAL.match(rest)
    if match["gap"] is None or ORDINAL.match(rest):
        return False
    has_stop = match["stop"] or match["word"].endswith("º")
    return word in _words(COUNTED) or (
        word in (_words(WITH_FULL_STOP) if has_stop else _words(SOFT) if COMMA.match(rest) else ())
    )


@lru_cache(maxsize=8)
def _words(words: str) -> frozenset[str]:
    return frozenset(map(plain, words.split()))
