"""Who may read the article, and whether its body is the whole of it, as far as the page says or shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsspider.items import Access, AccessStatus, Block, Found
from newsspider.normalise.fields import Fields
from newsspider.normalise.text import clean

TRUE = frozenset(["true", "1", "yes"])
FALSE = frozenset(["false", "0", "no"])
# What the values of a tier mean; a name that asks a question ("is paid") is answered by yes or no.
TIERS: dict[str, AccessStatus] = {
    **dict.fromkeys("free public open frei gratis gratuit unlocked".split(), "free"),
    **dict.fromkeys("metered meter registration registered".split(), "metered"),
    **dict.fromkeys(
        "locked paid premium subscriber subscribers subscription abo plus paywall payant hard".split(), "paid"
    ),
}
ASKS_FREE = re.compile(r"free$", re.IGNORECASE)
ASKS_PAID = re.compile(r"(?:paid\w*|premium|paywall)$", re.IGNORECASE)
# The further down, the more a reader is kept from; what one source calls free another may meter.
STRICTNESS: tuple[AccessStatus, ...] = ("unknown", "free", "paid", "metered")
WHOLE, PART = 0.85, 0.5  # of the declared length: from here on the body is whole, below it is a part
FEW_WORDS = 150  # of a paid article: a beginning to taste
MANY_WORDS = 250  # more than a beginning to taste
LEAST_DECLARED = 30  # words; a shorter declared text is a summary
MUCH_LONGER = 2.0  # times the declared length: the two speak of different texts
TRAILS_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\"'”’»)\]]*\s*$")
TAGS = re.compile(r"<[^<>]*>")
WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
LONGEST_EVIDENCE = 160
LONGEST_DECLARED = 500_000  # characters of a declared text that are measured


@dataclass(frozen=True, slots=True)
class _Sign:
    """One statement: what it means, how it reads, and where it stands."""

    status: AccessStatus
    evidence: str
    source: str


def access_of(fields: Fields, blocks: Sequence[Block], words: int) -> Access:
    """Return what the page says of its access, with pointer; a body that is only a part adds `body-truncated`."""
    signs = list(_signs(fields))
    strictest = max(signs, key=lambda sign: STRICTNESS.index(sign.status), default=None)
    status = strictest.status if strictest else "unknown"
    complete, why, source = _complete(fields, blocks, words, status)
    why = "" if strictest and why == strictest.evidence else why
    if complete is False:
        fields.warnings.append("body-truncated")
    told = [strictest.evidence] if strictest else []
    if source or strictest:
        fields.sources["access"] = strictest.source if strictest else source
    return Access(status, complete, "; ".join([*told, *filter(None, [why])]) or Access().evidence)


def _signs(fields: Fields) -> Iterator[_Sign]:
    found = fields.reading.found
    told_free = False
    for one in found.get("free", ()):
        declared = one.values[0].strip().casefold()
        told_free = told_free or declared in TRUE
        if declared in TRUE | FALSE:
            yield _Sign(
                "free" if declared in TRUE else "paid", f"isAccessibleForFree: {clean(one.values[0])}", one.source
            )
    for one in found.get("closed_parts", ()):
        yield _Sign("paid", "a part of the page: isAccessibleForFree: false", one.source)
    for one in found.get("tier", ()):
        if status := _tier(*one.values):
            yield _Sign(status, clean(f"{one.values[0]}: {one.values[1]}"), one.source)
    for one in () if told_free else found.get("notice", ()):
        if one.values[1] != "account":
            yield _Sign("metered" if one.values[1] == "metered" else "paid", _short(one.values[0]), one.source)


def _tier(name: str, value: str) -> AccessStatus | None:
    folded = value.strip().casefold()
    if folded in TRUE | FALSE:
        yes = folded in TRUE
        if ASKS_FREE.search(name):
            return "free" if yes else "paid"
        return ("paid" if yes else None) if ASKS_PAID.search(name) else None
    return TIERS.get(folded)


def _complete(
    fields: Fields, blocks: Sequence[Block], words: int, status: AccessStatus
) -> tuple[bool | None, str, str]:
    """Return whether the body is the whole article, what says so, and where that stands."""
    found = fields.reading.found
    if cut := _first(found.get("cut")):
        return False, cut.values[0], ""
    body = " ".join(block.text for block in blocks)
    closed, notice = status in ("paid", "metered"), _first(found.get("notice"))
    shares = list(_shares(fields, body, words))
    for share, evidence, source in shares:
        if share < PART and (closed or words < FEW_WORDS or "articleBody" in evidence):
            return False, evidence, source
    if shares and all(WHOLE <= share <= MUCH_LONGER for share, _, _ in shares):
        share, evidence, source = shares[0]
        if not (closed or notice) or words >= MANY_WORDS or "wordCount" in shares[-1][1]:
            return True, evidence, source
    if notice and words < MANY_WORDS:
        return False, _short(notice.values[0]), notice.source
    if closed and (TRAILS_OFF.search(body) or (words < FEW_WORDS and _is_withheld(fields))):
        return False, f"{words} words of a text that is not free", ""
    return None, "", ""


def _is_withheld(fields: Fields) -> bool:
    """Whether the parts that are not free are named and none of them has its text on the page."""
    return {one.values[0] for one in fields.reading.found.get("closed_parts", ())} == {"missing"}


def _shares(fields: Fields, body: str, words: int) -> Iterator[tuple[float, str, str]]:
    """Yield how much of each declared length the body has."""
    for one in fields.reading.found.get("body", ()):
        if one.source.startswith("jsonld:"):
            declared = TAGS.sub(" ", one.values[0][:LONGEST_DECLARED])
            size = len(declared.split())
            if size >= LEAST_DECLARED and not TRAILS_OFF.search(declared):
                share = _letters(body) / max(1, _letters(declared))
                yield share, f"articleBody has {size} words, the body {words}", one.source
    for one in fields.reading.found.get("declared_words", ()):
        number = one.values[0].strip()
        if number.isdecimal() and len(number) < 7 and int(number) >= LEAST_DECLARED and not WIDE.search(body):
            yield words / int(number), f"wordCount: {number}, the body has {words}", one.source


def _letters(text: str) -> int:
    return sum(map(len, text.split()))


def _first(found: Sequence[Found] | None) -> Found | None:
    return found[0] if found else None


def _short(text: str) -> str:
    return clean(text)[:LONGEST_EVIDENCE]
