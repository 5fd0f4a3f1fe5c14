"""Bylines into authors: "By A and B", "A, B | Example Times", "Von A, Berlin (dpa)", "Staff Reporter"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest
from typing import Literal

from newsspider.agencies import is_agency
from newsspider.items import Author
from newsspider.normalise.text import clean

LONGEST = 400
MOST_WORDS = 6
# Words before the names. Some begin names too ("Di Maio", "von der Leyen"): a capital must follow, or a letter of a
# script without capitals.
DEEDS = (
    "written story words text report reported reporting posted published submitted created added uploaded filed"
    " analysis opinion interview review column"
)
# What systems for blogs and towns print before the name of whoever put the text there.
_HANDED_IN = (
    r"(?:eingereicht|gepostet|veröffentlicht|verfasst|geschrieben|erstellt|gespeichert|eingetragen|angelegt)\s+von"
    r"|(?:soumis|publié|posté|rédigé|proposé|écrit)\s+par|(?:enviado|publicado|escrito|subido|creado|postado|criado)\s+por"
    r"|(?:inviato|pubblicato|scritto|inserito|postato)\s+da|(?:ingezonden|geplaatst|gepost|ingediend|geschreven)\s+door"
    r"|(?:skrevet|indsendt|skickat|inskickat|postat)\s+a[fv]|(?:przesłane|opublikowane|dodane|napisane)\s+przez"
)
DEED = re.compile(
    rf"\s*(?:(?i:(?:submitted|posted|published|created|added|uploaded|filed)\s+by|{_HANDED_IN})\s+|(?:记者|記者)\s+)(?=\S)"
)
BY = (
    rf"(?:(?:{'|'.join(DEEDS.split())}|contributed|compiled)(?:\s+and\s+\w+)?\s+(?:by|von|par|di)"
    rf"|{_HANDED_IN}"
    r"|eine?\s+\S+\s+von|by|von|par|por|di|da|door|av|af|od"
    r"|przez|oleh|nga|propos recueillis par|autor(?:in|a|es)?|автор|пише|penulis|mwandishi)"
)
LABEL = (
    r"(?:interview|kommentar|opinion|analysis|analyse|comment|texte?|texto|testo|tekst|yazan|haber|muhabir|hazırlayan|röportaj|auteurs?|autore|автор(?:ы|и|ка)?|текст"
    r"|σύνταξη|του|tác giả|toimittaja|authors?|writers?|reporters?|journaliste?)"
)
UNCASED_BY = "|".join(
    ("بقلم|كتبه?|كتبت|إعداد|تقرير|حوار|نویسنده|लेखक|द्वारा", "文字?|撰文|作者|采写|记者|記者|取材・?文?|執筆|글|기자")
)
CAPITAL = r"(?=(?i:(?:the|unser\w*|notre|nostr[oa])\s)?[^\W\d_a-zà-öø-ÿ])"
OPENING = re.compile(
    rf"\W*(?:(?i:{BY}|{LABEL})\s*[:：]\s*|(?i:{BY})\s+{CAPITAL}|(?:{UNCASED_BY})(?:\s*[:：=＝/／]\s*|\s+))"
)
ALONE = re.compile(rf"\W*(?:(?i:{BY}|{LABEL})|{UNCASED_BY})\W*")
BEFORE_NO_NAME = re.compile(rf"(?i:{BY}|the|mit|with)\s+")
# Clauses about those who did not write.
OTHERS = re.compile(
    r"(?i)\W*(?:(?:additional|further)\s+(?:reporting|writing|research)|(?:copy)?edit(?:ing|ed|ors?)|translat\w+"
    r"|fact[- ]check\w*|photo\w*|pictures?|images?|illustrat\w+|graphics?|video|design\w*|produc\w+|camera|fotos?"
    r"|redaktion:|übersetzt|bearbeitet|traduit|traduction|traducido|edici[oó]n|editado|a cura di|çeviri|editör"
    r"|düzenleyen|редактор|перевод|تحرير|编辑|責編|责编|責任編輯)(?:\s+(?:by|von|par|por|de)\b|\s*[:：]|\s+(?=[A-Z]))"
)
CLAUSE_END = re.compile(r"[;；]\s*|\.\s+(?=(?:Edit|Report|Addition|Photo|Translat)\w+\s)")
# A paper, a place or a life behind the name.
TRAILING = re.compile(
    r"\s+(?:for|For|FOR|für|pour|para|per|reporting from|in|aus|from|is an?|ist|is the)\s+\S.*$"
    r"|\s+(?:à|a|en)\s+[A-ZÀ-Þ]\w+$"
)
STRAY = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+|(?<!\w)@\w+|\b(?:Twitter|Follow)\b.*$|\b[Ee]-?mail:?")
MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
DATE = re.compile(
    r"(?:\b(?i:am|on|le|el|il|vom|den|updated|published)\s+)*"
    rf"(?:\b(?:{MONTHS})[a-z]*\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}})?|\b\d{{4}}-\d\d-\d\d\S*"
    r"|\b\d{1,2}(?:st|nd|rd|th|\.)?[\s/.-]+\w+\.?[\s/.-]+\d{2,4}\b)"
)
SAFE_SPLIT = re.compile(
    r"\s*[|•·‧●/／\n、，&+]\s*|\s+[-–—]+\s+|\s+(?i:and|und)$"
    r"|\s+(?:(?i:and|und|with|mit|avec|con|sowie)|et|и|و|та|και|और|ও)\s+"
)
# Ortega y Gasset is one man; Arabic writes its "and" in one with the next word, and some names begin with that letter.
UNSURE_SPLIT = re.compile(
    r"\s+(?:y|e|i|ve|og|och|en|dan|ja|na|va|E|Y|VE)\s+"
    r"|\s+و(?!(?:ليد|ائل|فاء|سام|جدي|جيه|رد|لاء|داد|سيم|حيد|اصف|رود)\b)(?=\w{2})"
)
BRACKETED = re.compile(r"[(\[（【]([^()\[\]（）【】]*)[)\]）】]")
SUFFIX = re.compile(r",\s+(?=(?:Jr|Sr|II|III|IV)\b\.?)")
PARTICLES = (
    "von ",
    "van ",
    "de ",
    "del ",
    "della ",
    "di ",
    "da ",
    "du ",
    "al-",
    "el-",
    "ibn ",
    "bin ",
    "ter ",
    "zu ",
    "d'",
    "d’",
)
STAFF = re.compile(
    r"(?i)(?:(?:[\w.'’-]+\s+){0,3}?(?:staff(?:\s+(?:reporters?|writers?|correspondents?|and agencies|report|editor))?"
    r"|(?:news|web|digital|online|sports?|city|foreign|business|world|editorial|central)\s*-?(?:desk|team|room|staff|board)"
    r"|correspondents?|reporters?|contributors?|(?:\S+-)?redaktion|redacci[oó]n|r[ée]daction|redazione|redação|redactie"
    r"|redakcja|redakce|redakcija|redaksi|редакция|редакція|редакцията|редакција)"
    r"|newsroom|newsdesk|editorials?|editors?|web\s?master|admin(?:istrator)?|guest\s+(?:author|contributor|writer)"
    r"|press release|redaktion\s+\S+|toimitus|szerkesztőség|haber merkezi|dış haberler|هيئة التحرير|التحرير"
    r"|编辑部|編集部|편집부)"
)
ROLE = re.compile(
    r"(?i)\b(?:correspondents?|reporters?|editors?|editor-in-chief|writers?|journalists?|columnists?|producers?|chief"
    r"|bureau|analysts?|contributors?|photographers?|director|professor|senior|redakteur\w*|korrespondent\w*|journaliste?\w*"
    r"|corresponsal|enviad[oa] especial|envoyée?|muhabir\w*|yazarı|корреспондент|обозреватель|журналист|phd|ph\.d\.?"
    r"|esq|m\.?d\.?|min(?:ute)?s?\s+read|min\.?\s+lesezeit|updated?|published|last|am|pm)\b"
    r"|^(?:記者|记者|特派員|論説委員|編集委員|記|報道|报道|기자|مراسل\w*)$"
)
TITLE = re.compile(
    r"(?i)^(?:our|unserem?r?|notre|nostro|special|senior|chief|deputy|political|foreign|inviat[oa]|redakteur\w*|\S+-redakteur\w*"
    r"|korrespondent\w*|correspondents?|reporters?|editor|journaliste?|columnist|writer|muhabiri?|yazarı|корреспондент)$"
)
CJK_ROLE = re.compile(r"(?<=\w)\s*(?:(?:記者|记者|特派員|通讯员|报道|報道|기자)(?:\s*외\s*\d+명)?)$")
JOINING = frozenset("by von par por and und et with mit for in on at am posted published".split())
EDGES = ' \t,:;=*_"“”„«»<>()[]-–—'


def authors_of(
    bylines: Sequence[str], *, site_names: Sequence[str] = (), urls: Sequence[str] = ()
) -> tuple[Author, ...]:
    """Return the people, agencies and no-names that `bylines` state, each once, in the order printed.

    site_names  under which the publisher speaks of itself; it is no author
    urls        one a byline, where the bylines are links; kept where a byline names one author
    """
    own = frozenset(name.casefold() for name in map(clean, site_names) if name)
    authors: dict[str, Author] = {}
    for byline, url in zip_longest(bylines, urls[: len(bylines)], fillvalue=""):
        named = _named(byline[: LONGEST * 2], own)
        for author in named:
            known = replace(author, url=url) if url and len(named) == 1 else author
            authors.setdefault(author.name.casefold(), known)
    return tuple(authors.values())


@lru_cache(maxsize=512)
def _named(byline: str, own: frozenset[str]) -> tuple[Author, ...]:
    """Return the authors that a byline states; a page states the same one in many places."""
    return tuple(Author(name, None, _role(name)) for name in _names(clean(byline)[:LONGEST], own))


def _role(name: str) -> Literal["agency", "staff"] | None:
    if is_agency(name):
        return "agency"
    return "staff" if STAFF.fullmatch(name) else None


def _names(byline: str, own: Set[str]) -> Iterator[str]:
    for clause in CLAUSE_END.split(byline):
        if clause and not ALONE.fullmatch(clause) and not OTHERS.match(clause):
            for part in _parts(_bare(clause)):
                name = _without_site(part, own)
                if name and (_role(name) or _is_name(name)):
                    yield name


def _without_site(text: str, own: Set[str]) -> str:
    """Return `text` without the site's name behind it: "Jane Roe Example Times"; "" where nothing else is there."""
    folded = text.casefold()
    if folded in own or folded.removeprefix("the ") in own:
        return ""
    tail = next((name for name in sorted(own, key=len, reverse=True) if name and folded.endswith(f" {name}")), "")
    shorter = text[: len(text) - len(tail)].strip(EDGES) if tail else text
    return shorter if " " in shorter else text


def _bare(clause: str) -> str:
    """Return `clause` without addresses, dates and the words before the names; agencies in brackets set apart."""
    clause = DATE.sub(" | ", STRAY.sub(" ", clause))
    clause = BRACKETED.sub(_bracketed, clause)
    while match := DEED.match(clause) or OPENING.match(clause):
        clause = clause[match.end() :]
    return clause


def _bracketed(match: re.Match[str]) -> str:
    return f" | {match[1]} | " if is_agency(match[1]) or not match.start() else " "


def _parts(text: str) -> Iterator[str]:
    for piece in SAFE_SPLIT.split(SUFFIX.sub(" ", text)):
        listed = [_trimmed(one) for one in re.split(r",\s*", piece)]
        if _may_be_last_first(listed):
            yield ", ".join(listed)
            continue
        for number, one in enumerate(listed):
            if not number or not _is_place_or_role(one, listed[0]):
                yield from _single(one)


def _single(text: str) -> Iterator[str]:
    """Yield the names within `text`, where two stand in it for sure."""
    halves = UNSURE_SPLIT.split(text)
    for half in halves if all(" " in half.strip() for half in halves) else (text,):
        yield from _before_agency(_trimmed(half))


def _before_agency(text: str) -> Iterator[str]:
    """Yield name and agency apart where they are printed in one: "Jane Roe Associated Press"."""
    words = text.split()
    for count in (3, 2, 1):
        agency = " ".join(words[-count:])
        if len(words) > count + 1 and is_agency(agency) and (count > 1 or agency.isupper()) and not is_agency(text):
            yield from (" ".join(words[:-count]), agency)
            return
    yield text


def _may_be_last_first(listed: list[str]) -> bool:
    """Whether a list may be one name, family name first: it is kept as printed, since nothing tells."""
    return len(listed) == 2 and all(one.istitle() and " " not in one and not is_agency(one) for one in listed)


def _is_place_or_role(text: str, first: str) -> bool:
    """Whether `text`, behind a comma, says where `first` was or what they are: "Anna Müller, Berlin"."""
    if is_agency(text):
        return False
    if STAFF.fullmatch(text) or ROLE.search(text):
        return _role(first) is None
    if text[:1].islower():
        return not text.startswith(PARTICLES)
    return " " not in text and (" " in first or is_agency(first)) and text.lower() != text.upper()


def _trimmed(part: str) -> str:
    match = OPENING.match(part)
    part = part[match.end() :] if match else part
    if (match := BEFORE_NO_NAME.match(part)) and _role(part[match.end() :].strip()):
        part = part[match.end() :]
    for shorten in (_without_place, _without_titles):
        shorter = shorten(part)
        part = shorter if " " in shorter or is_agency(shorter) else part
    return CJK_ROLE.sub("", part.strip(EDGES)).strip()


def _without_place(text: str) -> str:
    """Return `text` without the place, the paper or the life behind a name: "Jane Roe in Ankara"."""
    return TRAILING.sub("", text).strip()


def _without_titles(text: str) -> str:
    """Return `text` without the words around a name that say what its bearer does: "Senior Reporter Jane Roe"."""
    words = text.split()
    while words and TITLE.search(words[0]):
        del words[0]
    while words and TITLE.search(words[-1]):
        del words[-1]
    return " ".join(words)


def _is_name(text: str) -> bool:
    """Whether `text` may name a person: few words, no number, no role, no end of a sentence."""
    words = text.split()
    letters = sum(one.isalpha() for one in text)
    if not letters or len(words) > MOST_WORDS or len(text) > 70 or ROLE.search(text) or OTHERS.match(text):
        return False
    if ":" in text or words[-1].lower() in JOINING or words[0].lower() in JOINING:
        return False
    if any(one.isdigit() for one in text) and (len(words) > 1 or letters < 3 or not text[0].isalpha()):
        return False  # "user123" signs articles, "5 min" does not
    if ALONE.fullmatch(text) or (text.endswith((".", "!", "?", "…", "。")) and len(words[-1]) > 4):
        return False
    return len(words) < 3 or text.lower() == text.upper() or sum(not word[0].islower() for word in words) >= 2
