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


ON_COOKIES = (
    "The town of Arlen has fined a bakery for its cookie banner, because visitors had to accept all cookies first.",
    "The data protection office said that consent must be given freely, and that partners stored data on every device.",
    "The bakery will now ask for consent only once and let people reject advertising in its privacy settings.",
    "A judge called it a question of privacy even for those who only buy rolls, and the baker wants to appeal.",
)


@pytest.mark.parametrize(
    ("title", "headline", "texts"),
    [
        ("Bakery fined over cookie banner", "Bakery fined over cookie banner", ON_COOKIES),
        (
            "Cookie notice costs a bakery dear",
            "Cookie notice costs a bakery in Arlen a whole month of sales",
            ON_COOKIES,
        ),
        ("Access denied | Example Times", "Access denied: reporters kept out of the town hall again", PROSE[:2]),
        ("Access denied | Example Times", "Reporters kept out of the town hall", PROSE[:2]),
        ("Page not found | Example Times", "Library loses its oldest book for good", PROSE[:2]),
        ("Please wait - Example Times", "Why the town waits two years for a bus", PROSE[:2]),
    ],
)
def test_short_article_that_tells_of_walls_is_none(title, headline, texts):
    assert reason(page(title, f"<article><h1>{headline}</h1>{paragraphs(texts)}</article>")) is None


@pytest.mark.parametrize(
    ("title", "body", "refused"),
    [
        (
            "Access denied",
            "<h1>Sorry, we cannot show you this page</h1><p>The owner of this site has limited your access to it from"
            " the place you are in, or from your network. Please write to us if you think that this is wrong.</p>",
            "blocked",
        ),
        (
            "Bienvenue",
            "<h1>Votre vie privée nous importe</h1><p>Avec votre consentement, nous et nos partenaires utilisons des"
            " cookies pour de la publicité personnalisée sur votre terminal. Vous pouvez accepter ou refuser.</p>",
            "consent",
        ),
        (
            "欢迎",
            "<h1>欢迎</h1><p>我们 和 partners 使用 cookies tracking 您 同意 advertising 隐私 consent</p>",
            "consent",
        ),
    ],
)
def test_wall_speaks_to_its_reader(title, body, refused):
    assert reason(page(title, body)) == refused


@pytest.mark.parametrize(
    ("head", "path"),
    [
        ('<meta property="og:type" content="video.other">', "/city/bridge-4711"),
        ('<script type="application/ld+json">{"@type": "VideoObject", "name": "The bridge"}</script>', "/city/bridge"),
        ("", "/photos/bridge-opening"),
        ("", "/video/bridge-opening"),
    ],
)
def test_short_text_of_paragraphs_makes_an_article_of_a_page_with_a_picture_or_player(head, path):
    text = f'<article><h1>See the bridge open</h1><img src="/a.jpg">{paragraphs(PROSE[:3])}</article>'
    assert reason(document(text, head), SITE + path) is None


def test_captions_of_as_many_pictures_make_no_article_of_a_gallery():
    shown = "".join(f'<img src="/{at}.jpg"><p>{text}</p>' for at, text in enumerate(PROSE))
    assert reason(document(f"<article><h1>See the bridge open</h1>{shown}</article>"), f"{SITE}/photos/bridge")


def test_paragraphs_about_an_author_make_no_article_of_the_authors_page():
    text = f"<article><h1>Ada Boll</h1>{paragraphs(PROSE[:3])}</article>"
    assert reason(document(text), f"{SITE}/author/ada-boll") == "author"


@pytest.mark.parametrize(
    ("path", "refused"),
    [("/bridge", None), ("/topics/bridge-reopens", None), ("/category/bridges", None), ("/", "index")],
)
def test_one_text_below_its_headline_is_an_article_whatever_list_stands_beside_it(path, refused):
    html = f"<article><h1>See the bridge open</h1>{paragraphs()}</article><ul>{TEASERS}</ul>"
    assert reason(document(html), SITE + path) == refused


@pytest.mark.parametrize(
    "html",
    [
        f"<h1>All on bridges</h1><div>{paragraphs()}</div>{SOME_TEASERS}",  # the headline stands in another box
        f"<div><h1>All on bridges</h1>{paragraphs(PROSE[:2])}</div>{SOME_TEASERS}",
        f"<div><h1>All on bridges</h1>{CARDS}</div>",
    ],
)
def test_introduction_of_a_list_is_no_article(html):
    assert reason(document(html), f"{SITE}/topics/bridges") == "index"
