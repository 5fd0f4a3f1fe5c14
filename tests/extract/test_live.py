from __future__ import annotations

import json
from typing import Any

import pytest
from documents import PROSE, TITLE, article, document

from newsspider.items import Article

LIVE = "Live: the bridge opens"
ENTRIES = list(zip(("12:40", "11:15", "09:05", "08:00"), PROSE, strict=True))


def blog(entries: str, head: str = "", title: str = LIVE) -> Article:
    html = document(f"<main><h1>{title}</h1><p>June 2, 2025</p><div>{entries}</div></main>", head)
    return article(html.replace(f"<title>{TITLE}", f"<title>{title}"))


def updates(found: Article) -> list[tuple[str | None, str]]:
    return [(block.at, block.text) for block in found.blocks if block.type == "update"]


def headings(found: Article) -> list[str]:
    return [block.text for block in found.blocks if block.type == "heading"]


def ld(entries: list[dict[str, Any]]) -> str:
    node = {"@type": "LiveBlogPosting", "headline": TITLE, "datePublished": "2025-06-02", "liveBlogUpdate": entries}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize(
    "stamp",
    ["<p>{at}</p>", "<p>{at} Ada Holm</p>", "<div><time>{at}</time><b>Key event</b></div>"],
)
def test_text_below_a_time_is_an_update_and_the_time_is_no_text(stamp):
    found = blog("".join(f"{stamp.format(at=at)}<p>{text}</p>" for at, text in ENTRIES))
    assert updates(found) == [(f"2025-06-02T{at}", text) for at, text in ENTRIES]
    assert len(found.blocks) == len(ENTRIES)
    assert found.kind == "live"


def test_exact_time_of_the_markup_counts_before_the_printed_one():
    stamp = "<div><time datetime='2025-06-02T{at}:30+03:00'>{at} Ada Holm</time></div>"
    found = blog("".join(f"{stamp.format(at=at)}<p>{text}</p>" for at, text in ENTRIES))
    assert [at for at, _ in updates(found)] == [f"2025-06-02T{at}:30+03:00" for at, _ in ENTRIES]


def test_headings_of_entries_stay_headings_and_further_paragraphs_paragraphs():
    entry = "<div>{at} Ada Holm</div><h3>Entry of {at}</h3><p>{text}</p><p>The band plays on in the rain of Arlen.</p>"
    found = blog("".join(entry.format(at=at, text=text) for at, text in ENTRIES))
    assert [block.type for block in found.blocks] == ["heading", "update", "paragraph"] * len(ENTRIES)
    assert headings(found) == [f"Entry of {at}" for at, _ in ENTRIES]
    assert [at for at, _ in updates(found)] == [f"2025-06-02T{at}" for at, _ in ENTRIES]


def test_time_that_a_heading_begins_with_is_that_of_the_text_below():
    found = blog("".join(f"<h3>{at.replace(':', '.')} Uhr: It goes on</h3><p>{text}</p>" for at, text in ENTRIES))
    assert updates(found) == [(f"2025-06-02T{at}", text) for at, text in ENTRIES]
    assert headings(found)[0] == "12.40 Uhr: It goes on"


def test_half_of_the_day_is_told():
    found = blog(
        "".join(f"<p>{at} pm</p><p>{text}</p>" for at, text in zip(("3:10", "2:40", "12:05"), PROSE, strict=False))
    )
    assert [at for at, _ in updates(found)] == [f"2025-06-02T{at}" for at in ("15:10", "14:40", "12:05")]


def test_declared_entries_give_the_text_on_the_page_its_times():
    told = [
        {"headline": "It is open", "articleBody": text, "datePublished": f"2025-06-01T{at}+03:00"}
        for at, text in ENTRIES
    ]
    found = blog("".join(f"<p>{text}</p>" for _, text in ENTRIES), ld(told), "The bridge opens")
    assert updates(found) == [(f"2025-06-01T{at}+03:00", text) for at, text in ENTRIES]


def test_declared_entries_are_the_text_where_the_page_shows_none():
    told = [
        {"headline": f"At {at}", "articleBody": text, "datePublished": f"2025-06-01T{at}+03:00"} for at, text in ENTRIES
    ]
    found = blog(f"<p>{PROSE[0][:60]} at this time.</p>", ld(told))
    assert updates(found) == [(f"2025-06-01T{at}+03:00", text) for at, text in ENTRIES]
    assert headings(found) == [f"At {at}" for at, _ in ENTRIES]
    assert found.sources["body"] == "jsonld:0/liveBlogUpdate"


@pytest.mark.parametrize("entry", [None, 7, "text", {}, {"datePublished": ""}, {"datePublished": 5, "articleBody": []}])
def test_broken_declared_entries_are_passed_over(entry):
    found = blog("".join(f"<p>{text}</p>" for text in PROSE), ld([entry]))
    assert [block.text for block in found.blocks] == list(PROSE)
    assert updates(found) == []


def test_times_in_an_article_that_does_not_call_itself_live_make_no_updates():
    found = blog(
        f"<p>{PROSE[0]}</p><p>10:30</p><p>{PROSE[1]}</p><p>{PROSE[2]}</p><p>{PROSE[3]}</p>", "", "The bridge opens"
    )
    assert (updates(found), found.kind) == ([], "article")
    assert all(block.at is None for block in found.blocks)


def test_inline_headlines_stay_behind_their_blocks_when_times_go():
    link = "<p>Related: <a href='/city/old-bridge-washed-away-4700'>Old bridge over the Arlen washed away</a></p>"
    texts = [f"<p>{at} Ada Holm</p><p>{text}</p>" for at, text in ENTRIES]
    found = blog("".join([*texts[:2], link, *texts[2:]]))
    assert [one.position for one in found.related if one.kind == "inline"] == [1]


def test_numbers_that_look_like_times_make_no_updates():
    phone = "<p>040 - 244 249 230, in the evening too</p>"
    found = blog(f"<p>{PROSE[0]}</p>{phone}<p>{PROSE[1]}</p>{phone}<p>{PROSE[2]}</p>", "", "The bridge opens")
    assert updates(found) == []
