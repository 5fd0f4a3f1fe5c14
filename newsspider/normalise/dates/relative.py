"""Times that count back from when the page was fetched: "2 hours ago", "gestern, 14:30", "3時間前"."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from dateparser.date import DateDataParser

from newsspider.normalise.dates.clocks import CLOCKS, DOTTED, clock_of
from newsspider.normalise.dates.moment import Moment, moment_at, written
from newsspider.normalise.dates.months import primary

LONGEST = 60
BASE = datetime(2015, 6, 17, 12, 0)  # noqa: DTZ001  dateparser reads RELATIVE_BASE in TIMEZONE; a fixed one has none
MOST_DAYS = 45  # further back nobody prints the day that was meant

TODAY = """
    today,heute,aujourd'hui,aujourd’hui,hoy,hoje,oggi,bugün,сегодня,сьогодні,днес,danas,данас,денес,dziś,dzisiaj
    dnes,danes,vandaag,idag,i dag,tänään,σήμερα,اليوم,امروز,آج,आज,আজ,今日,今天,오늘,hôm nay,hari ini,วันนี้,היום
    astăzi,azi,avui,sot,leo,yau,täna,šodien,šiandien
"""
YESTERDAY = """
    yesterday,gestern,hier,ayer,ontem,ieri,dün,вчера,вчора,včera,včeraj,jučer,juče,јуче,wczoraj,gisteren,igår
    i går,eilen,χθες,χτες,أمس,دیروز,گزشتہ روز,कल,গতকাল,昨日,昨天,어제,hôm qua,kemarin,เมื่อวาน,אתמול,tegnap,ahir
    dje,jana,jiya,eile,vakar
"""
DAY_BEFORE = """
    the day before yesterday,vorgestern,avant-hier,anteayer,antier,anteontem,l'altro ieri,evvelsi gün,позавчера
    позавчора,przedwczoraj,předevčírem,eergisteren,i förrgår,i forgårs,toissapäivänä,προχθές,أول أمس,پریروز
    परसों,一昨日,前天,그저께,เมื่อวานซืน
"""
DAY_WORDS = {
    word.strip(): days
    for days, words in enumerate((TODAY, YESTERDAY, DAY_BEFORE))
    for word in words.strip().replace("\n", ",").split(",")
}
DAY_WORD = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(map(re.escape, sorted(DAY_WORDS, key=len, reverse=True)))})(?!['’]?[^\W\d_])",
    re.IGNORECASE,
)
NOW = re.compile(
    r"(?i)\W*(?:just now|right now|moments? ago|gerade eben|soeben|à l['’]instant|ahora mismo|agora mesmo|adesso|"
    r"şimdi|az önce|только что|щойно|przed chwilą|zojuist|nyss|たった今|刚刚|剛剛|방금|الآن)\W*"
)
# The language whose phrase a marker closes ("2 hours ago") or opens ("vor 2 Stunden").
CLOSING = {
    "ago": "en", "önce": "tr", "назад": "ru", "тому": "uk", "geleden": "nl", "sedan": "sv", "siden": "da",
    "sitten": "fi", "temu": "pl", "lalu": "id", "trước": "vi", "fa": "it", "atrás": "pt", "पहले": "hi", "আগে": "bn",
    "پیش": "fa", "ที่แล้ว": "th", "전": "ko", "előtt": "hu", "iliyopita": "sw", "קודם": "he",
}  # fmt: skip
OPENING = {
    "vor": "de", "il": "fr", "hace": "es", "há": "pt", "před": "cs", "pred": "sk", "prije": "hr", "пре": "sr",
    "преди": "bg", "пред": "mk", "πριν": "el", "قبل": "ar", "منذ": "ar", "לפני": "he", "acum": "ro", "fa": "ca",
    "för": "sv", "for": "da",
}  # fmt: skip
UNSPACED = re.compile(
    r"(\d{1,3})\s?(秒|分|分钟|分鐘|時間|时间|小时|小時|日|天|초|분|시간|일|วินาที|นาที|ชั่วโมง|วัน)\s?(?:前|전|ที่แล้ว)"
)
UNITS = {
    **dict.fromkeys(("秒", "초", "วินาที"), timedelta(seconds=1)),
    **dict.fromkeys(("分", "分钟", "分鐘", "분", "นาที"), timedelta(minutes=1)),
    **dict.fromkeys(("時間", "时间", "小时", "小時", "시간", "ชั่วโมง"), timedelta(hours=1)),
    **dict.fromkeys(("日", "天", "일", "วัน"), timedelta(days=1)),
}
PIECES = re.compile(r"\s*[|•·()\[\]]\s*|\s[–—-]\s|:\s")
SHORT = re.compile(r"(\d{1,2})\s?([hd])")  # as feeds print it; "5 m" would be five minutes to read


def relative_moment(text: str, near: datetime, language: str | None, timezone: str | None) -> Moment | None:
    """Return the moment that `text` counts back from `near`, in the publisher's zone, or None.

    Hours and minutes are true to the hour, days and "yesterday" to the day; weeks and months name no day.
    """
    if len(text) > LONGEST:
        return None
    if timezone:
        near = (near if near.tzinfo else near.replace(tzinfo=UTC)).astimezone(ZoneInfo(timezone))
    if match := DAY_WORD.search(text):
        return _on_day(text, match, near, timezone)
    back = timedelta(0) if NOW.fullmatch(text) else _ago(text, primary(language))
    if back is None or not timedelta(0) <= back <= timedelta(days=MOST_DAYS):
        return None
    if back and not back % timedelta(days=1):
        return Moment((near.date() - back).isoformat(), "day")
    instant = (near.astimezone(UTC) - back).astimezone(near.tzinfo) if near.tzinfo else near - back
    return Moment(written(instant, "hour"), "hour")


def _on_day(text: str, match: re.Match[str], near: datetime, timezone: str | None) -> Moment | None:
    rest = text[: match.start()] + text[match.end() :]
    if len(re.findall(r"[^\W\d_]+", CLOCKS.sub("", rest))) > 2:
        return None  # prose
    day = near.date() - timedelta(days=DAY_WORDS[match[0].lower()])
    clock = CLOCKS.search(text) or DOTTED.match(text, match.end())
    return moment_at(day, clock_of(clock) if clock else None, timezone)


def _ago(text: str, language: str) -> timedelta | None:
    if match := SHORT.fullmatch(text):
        return int(match[1]) * timedelta(**{"hours" if match[2] == "h" else "days": 1})
    if match := UNSPACED.search(text):
        return int(match[1]) * UNITS[match[2]]
    found = (_counted(piece.split(), language) for piece in PIECES.split(text))
    return next((back for back in found if back is not None), None)


def _counted(words: list[str], language: str) -> timedelta | None:
    """Return how far back the longest phrase around a marker counts; a number beside it says that words are missing."""
    for place, word in enumerate(words):
        marker = word.strip(".,").lower()
        closed = CLOSING.get(marker)
        opened = OPENING.get(marker)
        spans = [(start, place + 1, closed) for start in range(max(0, place - 7), place) if closed]
        spans += [(place, end, opened) for end in range(min(len(words), place + 8), place + 1, -1) if opened]
        for start, end, marked in spans:
            if any(one.isdigit() for one in "".join((*words[:start], *words[end:]))):
                continue
            for one in dict.fromkeys((language, marked or "")):
                if one and (back := _back(" ".join(words[start:end]).strip(".,"), one)) is not None:
                    return back
    return None


@lru_cache(maxsize=1024)
def _back(phrase: str, language: str) -> timedelta | None:
    """Return how far back `phrase` ("vor 2 Stunden") lies, or None for one that counts in weeks, months or years."""
    if re.search(r"\d{4}", phrase):
        return None
    try:
        found = _parser(language).get_date_data(phrase)
    except (ValueError, OverflowError):  # a language that dateparser has not
        return None
    return BASE - found.date_obj if found.date_obj and found.period not in {"week", "month", "year"} else None


@lru_cache(maxsize=64)
def _parser(language: str) -> DateDataParser:
    return DateDataParser(languages=[language], settings={"PARSERS": ["relative-time"], "RELATIVE_BASE": BASE})
