"""Who wrote and where the story is from, in one line with the date: "来源：… 作者：…", "Submitted by … on …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from newsspider import words
from newsspider.extract.lines import WIDE

LONGEST = 200  # characters of a line
LONGEST_NAME = 60
_WRITER = r"作者|撰文|撰稿|采写|採訪|採寫|记者|記者|筆者|執筆|取材・?文|文|글|기자|저자|작성자"
_SOURCE = (
    r"(?:文章|稿件|信息|新闻|新聞|消息|资料|資料)?(?:来源|來源)|稿源|出处|出處|转自|轉自"
    r"|出典|提供元?|配信元?|引用元|출처|제공"
)
# What else has a label there: editors, readers, buttons.
_OTHER = (
    r"(?:责任|責任)?(?:编辑|編輯|編集|编审)|责编|責編|审核|審核|校对|校對|审校|时间|時間|日期|发布|發布|發佈|更新|公開|配信日?"
    r"|点击|點擊|浏览|瀏覽|阅读|閱讀|人气|人氣|次数|字号|字號|字体|分享|评论|評論|打印|收藏|입력|수정|등록|승인|조회수?|댓글|편집"
)
_MARK = r"\s*[:：=＝/／]\s*"
LABELLED = re.compile(rf"(?<!\w)(?:(?P<writer>{_WRITER})|(?P<source>{_SOURCE})|{_OTHER})(?:{_MARK}|\s+(?=[^\W\d]))")
# A reporter's name may stand behind the word without a mark: two to four characters.
REPORTER = re.compile(r"(?<!\w)(?:记者|記者)\s+[\u3400-\u9fff]{2,4}(?!\w)")
NEEDS_MARK = re.compile(rf"(?:{_WRITER}|{_SOURCE}|{_OTHER}){_MARK}")
SENTENCE = re.compile(r"[。！？!?]")
END = re.compile(r"\s*[|｜;；【】\[\]（）()]|\s+\d|\d{4}[年.-]")
# What blogs and town halls print: who handed it in, and when.
_DEED = (
    r"(?:(?:submitted|posted|published|written|created|added|uploaded|filed)\s+by"
    r"|(?:eingereicht|gepostet|veröffentlicht|verfasst|geschrieben|erstellt|gespeichert|eingetragen|angelegt)\s+von"
    r"|(?:soumis|publié|posté|rédigé|proposé|écrit)\s+par|(?:inviato|pubblicato|scritto|inserito|postato)\s+da"
    r"|(?:enviado|publicado|escrito|subido|creado|postado|criado)\s+por"
    r"|(?:ingezonden|geplaatst|gepost|ingediend|geschreven)\s+door|(?:skrevet|indsendt)\s+af"
    r"|(?:skrevet|skickat|inskickat|postat)\s+av|(?:przesłane|opublikowane|dodane|napisane)\s+przez)"
)
SIGNED = re.compile(rf"\s*(?P<text>(?i:{_DEED})\s+(?P<name>\S.*?))\s*")
_BEFORE_DATE = r"[\s,|·•–—-]+(?:(?:on|at|am|um|le|el|il|op|em|den|d\.|dnia)\s+)?(?:\w{2,12}\.?,?\s+)?"
SUBMITTED = re.compile(rf"{SIGNED.pattern}{_BEFORE_DATE}", re.IGNORECASE)

Credit = tuple[Literal["byline", "source_line"], str]


def of_date_line(text: str) -> Iterator[Credit]:
    """Yield who wrote and where the story is from, as printed, of a line that prints a date."""
    if len(text) > LONGEST:
        return
    if WIDE.search(text):
        yield from _labelled(text)
    elif date := words.DATE_SHAPE.search(text):
        yield from beside_date(text[: date.start()], SUBMITTED)


def beside_date(text: str, form: re.Pattern[str] = SIGNED) -> list[Credit]:
    """Return who handed the story in, of a text that a date stands beside."""
    match = form.fullmatch(text)
    is_named = match and (not match["name"][0].islower() or " " not in match["name"])  # "by the town": no name
    return [("byline", match["text"])] if match and is_named else []


def of_line(text: str) -> list[Credit]:
    """Return the same of a line that has nothing but them, each with a mark behind its label."""
    is_one = len(text) <= LONGEST_NAME and NEEDS_MARK.match(text) and not SENTENCE.search(text)
    return list(_labelled(text)) if is_one else []


def _labelled(text: str) -> Iterator[Credit]:
    labels = [match for match in LABELLED.finditer(text) if NEEDS_MARK.match(match[0])]
    for index, match in enumerate(labels):
        following = labels[index + 1 : index + 2]
        name = _name(text[match.end() : following[0].start() if following else len(text)])
        if not name:
            continue
        if match["writer"]:
            yield "byline", f"{text[match.start() : match.end()]}{name}".strip()
        elif match["source"]:
            yield "source_line", name
    if not any(match["writer"] for match in labels) and (named := REPORTER.search(text)):
        yield "byline", named[0]


def _name(text: str) -> str:
    """Return the beginning of a text up to what parts a name from what follows: a bar, a bracket, a date."""
    end = END.search(text)
    reporter = REPORTER.search(text)
    stops = [one.start() for one in (end, reporter) if one]
    name = text[: min(stops, default=len(text))].strip(" ,，、。\t")
    return name if len(name) <= LONGEST_NAME else ""
