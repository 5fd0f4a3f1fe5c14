from __future__ import annotations

import json

import pytest
from documents import PROSE, TITLE, article, document, news, paragraphs

from newsspider.errors import NotAnArticle
from newsspider.items import Access, Article

BODY = " ".join(PROSE)
LONG = PROSE * 4


def ld(**told: object) -> str:
    node = {"@type": "NewsArticle", "headline": TITLE, **told}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def access(html: str) -> Access:
    return article(html).access


@pytest.mark.parametrize(
    ("head", "status", "source"),
    [
        (ld(isAccessibleForFree=True), "free", "jsonld:0/isAccessibleForFree"),
        (ld(isAccessibleForFree="False"), "paid", "jsonld:0/isAccessibleForFree"),
        (ld(isAccessibleForFree="perhaps"), "unknown", None),
        (
            ld(hasPart={"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".text"}),
            "paid",
            "jsonld:0/hasPart/isAccessibleForFree",
        ),
        (ld(hasPart={"@type": "WebPageElement", "isAccessibleForFree": True}), "unknown", None),
        ('<meta property="article:content_tier" content="free">', "free", "meta:article:content_tier[0]"),
        ('<meta property="article:content_tier" content="Locked">', "paid", "meta:article:content_tier[0]"),
        ('<meta property="article:content_tier" content="metered">', "metered", "meta:article:content_tier[0]"),
        (
            '<meta name="x:is_paid" content="true"><meta name="article.access" content="abo">',
            "paid",
            "meta:x:is_paid[0]",
        ),
        ('<meta name="x:is_paid" content="false">', "unknown", None),
        ('<meta name="adv:premium" content="yes">', "unknown", None),
        ('<meta property="article:content_tier" content="gold">', "unknown", None),
    ],
)
def test_status_is_the_declared_one_with_its_pointer(head, status, source):
    found = article(news(head=head))
    assert (found.access.status, found.sources.get("access")) == (status, source)


@pytest.mark.parametrize(
    ("declared", "tier", "status"),
    [(True, "metered", "metered"), (False, "metered", "metered"), (True, "locked", "paid"), (True, "free", "free")],
)
def test_the_stricter_of_two_declarations_counts(declared, tier, status):
    head = ld(isAccessibleForFree=declared) + f'<meta property="article:content_tier" content="{tier}">'
    assert access(news(head=head)).status == status


@pytest.mark.parametrize(
    ("notice", "status"),
    [
        ("Subscribe now to continue reading", "paid"),
        ("This article is only available to subscribers.", "paid"),
        ("Dieser Artikel ist nur für Abonnenten", "paid"),
        ("Il vous reste 70 % de cet article à lire. La suite est réservée aux abonnés.", "paid"),
        ("Contenido exclusivo para suscriptores", "paid"),
        ("Abbonati per continuare a leggere", "paid"),
        ("Okumaya devam etmek için abone olun", "paid"),
        ("Эта статья доступна только по подписке", "paid"),
        ("هذا المقال متاح للمشتركين فقط", "paid"),
        ("この記事は会員限定です。残り 812文字", "paid"),
        ("You have 2 free articles left this month", "metered"),
        ("Register to continue reading", "unknown"),
        ("Subscribe to our newsletter", "unknown"),
        ("Comments are for subscribers only", "unknown"),
        ("Esta funcionalidad es sólo para suscriptores", "unknown"),
        ("Follow us and read more stories", "unknown"),
    ],
)
def test_notice_where_the_text_ends_tells_who_may_read_on(notice, status):
    assert access(news(after=f"<div class=box><p>{notice}</p></div>")).status == status


def test_notice_on_a_page_that_is_declared_free_counts_for_nothing():
    html = news(head=ld(isAccessibleForFree=True), after="<p>Subscribe to continue reading</p>")
    assert access(html).status == "free"


def test_call_to_subscribe_far_from_the_text_counts_for_nothing():
    links = "".join(f"<li><a href=/s{at}>Section {at}</a></li>" for at in range(40))
    assert access(news(after=f"<ul>{links}</ul><p>Subscribe to continue reading</p>")).status == "unknown"


@pytest.mark.parametrize(
    ("told", "complete"),
    [
        ({"articleBody": BODY}, True),
        ({"articleBody": f"<p>{BODY}</p>"}, True),
        ({"articleBody": BODY * 3}, False),
        ({"articleBody": "A bridge opens."}, None),
        ({"articleBody": BODY + " …"}, None),
        ({"wordCount": len(BODY.split())}, True),
        ({"wordCount": str(len(BODY.split()) + 9)}, True),
        ({"wordCount": 4 * len(BODY.split())}, False),
        ({"wordCount": "many"}, None),
        ({"wordCount": 4 * len(BODY.split()), "articleBody": BODY}, False),
        ({"isAccessibleForFree": False, "wordCount": 4 * len(BODY.split())}, False),
        ({"isAccessibleForFree": False, "articleBody": BODY}, None),
        ({}, None),
    ],
)
def test_body_is_complete_as_the_declared_lengths_say(told, complete):
    found = article(news(head=ld(**told)))
    assert found.access.complete is complete
    assert ("body-truncated" in found.warnings) is (complete is False)


def test_long_body_with_a_smaller_word_count_of_all_pages_is_not_called_a_part():
    html = document(f"<main><h1>{TITLE}</h1><div>{paragraphs(LONG)}</div></main>", ld(wordCount=9000))
    assert access(html).complete is None


@pytest.mark.parametrize(
    ("part", "text", "complete"),
    [
        (".more", "", False),
        ("#more", "", False),
        (".more", f"<div class='more'>{paragraphs(PROSE)}</div>", None),
        ("div > p, section", "", None),
        (None, "", None),
    ],
)
def test_part_that_is_not_free_and_not_on_the_page_makes_a_short_body_a_part(part, text, complete):
    closed = {"@type": "WebPageElement", "isAccessibleForFree": False} | ({"cssSelector": part} if part else {})
    html = news(head=ld(isAccessibleForFree=False, hasPart=[closed]), after=text)
    assert access(html).complete is complete


def test_paid_text_that_trails_off_is_a_part():
    html = news("<p>And then the band played on in the rain until…</p>", head=ld(isAccessibleForFree=False))
    assert access(html).complete is False


def test_free_text_that_trails_off_is_no_part():
    assert access(news("<p>And then the band played on in the rain until…</p>")).complete is None


def cut(html: str, at: int) -> Article | None:
    try:
        return article(html[:at])
    except NotAnArticle as error:
        return error.article


@pytest.mark.parametrize("share", [0.45, 0.7, 0.85, 0.97])
def test_page_that_breaks_off_is_no_whole_page(share):
    html = news(after="<footer><p>Arlen Press</p></footer>", head=ld(articleBody=BODY))
    found = cut(html, int(share * len(html)))
    assert found
    assert found.access.complete is False
    assert "body-truncated" in found.warnings


@pytest.mark.parametrize(
    "html",
    [
        news().replace("</body></html>", ""),
        news().replace("</body></html>", "<!-- 12 ms -->"),
        news() + "<script>count()</script>",
        f"<h1>{TITLE}</h1>{paragraphs()}",
        f"<h1>{TITLE}</h1>{paragraphs()} And that",
    ],
)
def test_page_that_leaves_out_its_end_does_not_break_off(html):
    assert access(html).complete is None


def test_end_of_another_page_in_a_script_is_not_the_end_of_this_one():
    script = "<script>frame = '<html></html>'" + "x" * 6000
    assert access(news(after=script).replace("</main></body></html>", "")).complete is False
