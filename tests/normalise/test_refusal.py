from __future__ import annotations

import re

import pytest
from documents import PROSE, URL, article, document, news, paragraphs

from newsspider.errors import NotAnArticle
from newsspider.normalise.refusal import EXPLAINED
from newsspider.publishers import Publisher

SITE = "https://www.example-times.com"
TEASERS = "".join(f'<h3><a href="/city/story-of-today-{at}">Story number {at} of today</a></h3>' for at in range(30))
SOME_TEASERS = "".join(
    f'<h3><a href="/city/story-{at}">The story number {at} of the whole day</a></h3>' for at in range(8)
)
SHORT = f"<main><h1>See the bridge open</h1><p>{PROSE[0]}</p></main>"
LONG = f"<main><h1>See the bridge open</h1>{paragraphs(PROSE * 2)}</main>"


def reason(html: str | bytes, url: str = URL, publisher: Publisher | None = None) -> str | None:
    try:
        article(html, url, publisher)
    except NotAnArticle as error:
        return error.reason
    return None


@pytest.mark.parametrize(
    ("html", "refused"),
    [
        (news(), None),
        (document(SHORT), None),
        (document(""), "no-body"),
        (document("<h1>See the bridge open</h1>"), "no-body"),
        (document(TEASERS), "index"),
        (f"<html><body><div>{paragraphs()}</div></body></html>", "no-title"),
        ("", "empty"),
        (" \n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\nxxxx", "binary"),
        (b"%PDF-1.7 xxxx", "binary"),
        (b"PK\x03\x04xxxx", "binary"),
        (b"text\x00text", "binary"),
    ],
)
def test_page_without_an_articles_text_is_refused_with_the_reason(html, refused):
    assert reason(html) == refused


@pytest.mark.parametrize(
    ("folder", "refused"),
    [
        ("video", "video"),
        ("videos", "video"),
        ("audio", "audio"),
        ("podcasts", "audio"),
        ("gallery", "gallery"),
        ("author", "author"),
        ("city", None),
    ],
)
def test_folder_of_the_address_tells_pages_of_other_kinds(folder, refused):
    assert reason(document(SHORT), f"{SITE}/{folder}/see-the-bridge-4711") == refused


@pytest.mark.parametrize(
    ("head", "refused"),
    [
        ('<meta property="og:type" content="video.other">', "video"),
        ('<meta property="og:type" content="profile">', "author"),
        ('<script type="application/ld+json">{"@type": "VideoObject", "name": "The bridge"}</script>', "video"),
        ('<script type="application/ld+json">{"@type": "AboutPage"}</script>', "static"),
        ('<meta property="og:type" content="article">', None),
    ],
)
def test_declared_type_tells_pages_of_other_kinds(head, refused):
    assert reason(document(SHORT, head)) == refused


@pytest.mark.parametrize("url", [f"{SITE}/video/see-the-bridge-4711", f"{SITE}/gallery/see-the-bridge-4711"])
def test_page_of_another_kind_with_a_long_text_is_an_article(url):
    assert reason(document(LONG), url) is None


def test_page_of_another_kind_that_declares_an_article_is_one():
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "See the bridge open"}</script>'
    assert reason(document(SHORT, head), f"{SITE}/video/see-the-bridge-4711") is None


def test_page_that_a_publishers_pattern_does_not_know_is_refused():
    times = Publisher("times", "Times", ("www.example-times.com",), article_url=re.compile(r"-(?P<id>\d+)$"))
    assert reason(news(), f"{SITE}/city/a-bridge-4711", times) is None
    assert reason(news(), f"{SITE}/city/a-bridge", times) == "address"
    assert reason(news(), f"{SITE}/video/a-bridge", times) == "video"
    assert reason(news(), "https://elsewhere.test/city/a-bridge", times) is None


@pytest.mark.parametrize(("html", "refused"), [("", "empty"), ("%PDF-1.7", "binary"), (document(""), "no-body")])
def test_refusal_names_the_address_and_explains_the_reason(html, refused):
    with pytest.raises(NotAnArticle) as caught:
        article(html)
    assert (caught.value.reason, str(caught.value)) == (refused, f"{URL}: {EXPLAINED[refused]}")


def test_refused_page_keeps_what_was_read():
    with pytest.raises(NotAnArticle) as caught:
        article(document(TEASERS), URL)
    assert caught.value.article is not None
    assert caught.value.article.url == URL


def page(title: str, body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


SCRIPT = "<script>window.start = 1</script>"
REFERENCE = "<p>You don't have permission to access this address on this server. Reference #18.5f2b1602.1748850000</p>"
CONSENT = (
    "<h1>{title}</h1><p>We and our 184 partners store and access cookies on your device, with your consent, for"
    " personalised ads and tracking. You can withdraw your consent in the privacy settings.</p>"
    "<button>Accept all</button>"
)
EINWILLIGUNG = (
    "<h1>Willkommen</h1><p>Mit Ihrer Einwilligung nutzen wir und unsere Partner Cookies und Tracking für"
    " personalisierte Werbung. Mehr dazu in der Datenschutzerklärung. Sie können die Zustimmung jederzeit widerrufen."
    "</p><p>Alle akzeptieren</p>"
)


@pytest.mark.parametrize(
    ("html", "refused"),
    [
        (
            page("Just a moment...", f"<noscript>Enable JavaScript and cookies to continue</noscript>{SCRIPT}"),
            "blocked",
        ),
        (
            page(
                "example-times.com", "<p>Please enable JS</p><script src=https://x.captcha-delivery.com/c.js></script>"
            ),
            "blocked",
        ),
        (page("Access Denied", f"<h1>Access Denied</h1>{REFERENCE}"), "blocked"),
        (page("403 Forbidden", "<h1>403 Forbidden</h1><hr>"), "blocked"),
        (
            page("Are you a robot?", "<h1>Are you a robot?</h1><p>Please complete the security check to go on.</p>"),
            "blocked",
        ),
        (page("", "<iframe src='/_Incapsula_Resource?x=1'>Request unsuccessful.</iframe>"), "blocked"),
        (
            page(
                "Доступ ограничен",
                "<h1>Доступ ограничен</h1><p>Подтвердите, что вы не робот, и мы откроем страницу.</p>",
            ),
            "blocked",
        ),
        (page("Before you continue", CONSENT.format(title="Before you continue")), "consent"),
        (page("Example Times", CONSENT.format(title="Welcome")), "consent"),
        (page("Example Times", EINWILLIGUNG), "consent"),
        (
            page(
                "404 - Example Times", "<h1>Sorry</h1><p>There is nothing at this address any more, try our search.</p>"
            ),
            "not-found",
        ),
        (page("Page not found | Example Times", f"<h1>Oops</h1>{paragraphs(PROSE[:1])}"), "not-found"),
        (
            page("Example Times", "<h1>Seite nicht gefunden</h1><p>Die Adresse ist leider falsch geschrieben.</p>"),
            "not-found",
        ),
        (page("Página no encontrada", "<p>La dirección que busca ya no existe en nuestro servidor.</p>"), "not-found"),
        (page("Page introuvable", "<p>La page que vous cherchez a été déplacée ou supprimée.</p>"), "not-found"),
        (page("Sayfa bulunamadı", "<p>Aradığınız haber kaldırılmış ya da taşınmış olabilir.</p>"), "not-found"),
        (page("الصفحة غير موجودة", "<p>عذرا، الصفحة التي تبحث عنها غير موجودة على هذا الموقع.</p>"), "not-found"),
        (
            page("ページが見つかりません", "<p>お探しのページは削除されたか、移動した可能性があります。</p>"),
            "not-found",
        ),
        (page("Example Times", f"<div id=root></div>{SCRIPT}"), "script"),
        (
            page("Example Times", f"<noscript>You need to enable JavaScript to run this app.</noscript>{SCRIPT}"),
            "script",
        ),
        (page("Example Times", "<p>JavaScript is disabled. Turn it on to read this page.</p>"), "script"),
    ],
)
def test_page_in_an_articles_place_is_refused_as_what_it_is(html, refused):
    assert reason(html) == refused


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Page not found: how libraries lose the web", PROSE * 3),
        ("Access denied: the town that closed its river", PROSE * 3),
        ("Just a moment with the mayor", PROSE),
        ("404 houses without power after the storm", PROSE),
        ("Cookies: what the court said about consent", PROSE),
        ("Are you a robot? A play about work opens", PROSE * 3),
    ],
)
def test_article_about_such_pages_is_none_of_them(title, text):
    html = page(
        title, f"<main><h1>{title}</h1>{paragraphs(text)}</main>", "<script src='/recaptcha/g-recaptcha.js'></script>"
    )
    assert reason(html) is None


def test_page_with_a_cookie_banner_is_no_wall():
    banner = (
        "<div class=cookie-banner><p>We and our partners use cookies for ads. Accept all, or reject tracking.</p></div>"
    )
    assert reason(news(after=banner)) is None


CARDS = "".join(
    f'<div><h3><a href="/city/story-{at}">The story number {at} of the day</a></h3><p>{PROSE[0]}</p></div>'
    for at in range(12)
)
POSTS = "".join(
    f'<h2><a href="/post-{at}">The story number {at} of the day</a></h2>{paragraphs(PROSE)}' for at in range(12)
)


@pytest.mark.parametrize(
    ("html", "path", "refused"),
    [
        (CARDS, "/", "index"),
        (POSTS, "/", "index"),
        (f"<main>{paragraphs(PROSE)}</main>", "/", "index"),
        (f"<main>{paragraphs(PROSE * 9)}</main>", "/", None),
        (CARDS, "/world/", "index"),
        (CARDS, "/tag/bridges", "index"),
        (f"<p>{PROSE[0]}</p>{TEASERS}", "/category/city/", "index"),
        (f"<p>{PROSE[0]}</p>{TEASERS}", "/search?q=bridge", "index"),
        (f"<p>{PROSE[0]}</p>{TEASERS}", "/world/middle-east-and-north-africa/", "index"),
        (f"<main>{paragraphs(PROSE * 3)}</main>{TEASERS}", "/world/", None),
        (f"<main>{paragraphs(PROSE * 3)}</main>{TEASERS}", "/category/city/a-bridge-for-the-children-of-arlen", None),
        (f"<main>{paragraphs(PROSE)}</main>{TEASERS}", "/city/footbridge-opens-4711", None),
        (f"<main>{paragraphs(PROSE)}</main>", "/about-the-bridge", None),
    ],
)
def test_list_is_told_from_an_article_with_headlines_around_it(html, path, refused):
    assert reason(document(f"<h1>See the bridge open</h1>{html}"), SITE + path) == refused


@pytest.mark.parametrize(
    ("head", "refused"),
    [
        ('<script type="application/ld+json">{"@type": "CollectionPage"}</script>', "index"),
        ('<script type="application/ld+json">{"@graph": [{"@type": "ProfilePage"}]}</script>', "author"),
        ('<script type="application/ld+json">[{"@type": "PodcastEpisode"}]</script>', "audio"),
        ('<script type="application/ld+json">{"@type": "Product"}</script>', "product"),
        ('<script type="application/ld+json">{"@type": "WebSite", "about": {"@type": "Product"}}</script>', None),
        ('<meta property="og:type" content="product">', "product"),
    ],
)
def test_declared_type_of_the_whole_page_tells_lists_and_things_for_sale(head, refused):
    assert reason(document(SHORT + SOME_TEASERS, head), f"{SITE}/city/bridge-4711") == refused


@pytest.mark.parametrize(
    ("folder", "refused"),
    [("photo-gallery", "gallery"), ("infographics", "graphic"), ("mediathek", "video"), ("products", "product")],
)
def test_folder_tells_graphics_galleries_and_products(folder, refused):
    assert reason(document(SHORT), f"{SITE}/{folder}/see-the-bridge-4711") == refused


@pytest.mark.parametrize(
    ("html", "status"),
    [
        (page("403 Forbidden", "<h1>403 Forbidden</h1><hr>"), "blocked"),
        (page("Example Times", EINWILLIGUNG), "consent"),
        (page("404 Not Found", "<h1>404 Not Found</h1>"), "unknown"),
    ],
)
def test_wall_in_an_articles_place_is_its_access(html, status):
    with pytest.raises(NotAnArticle) as caught:
        article(html)
    assert caught.value.article is not None
    assert caught.value.article.access.status == status
