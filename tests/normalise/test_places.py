from __future__ import annotations

import pytest

from newsspider.normalise.places import place_of

SITE = "https://www.example-times.com"


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("", "home"),
        ("/", "home"),
        ("/index.html", "home"),
        ("/en/", "home"),
        ("/de/startseite.php", "home"),
        ("/?p=4711", "plain"),
        ("/index.php?page=article&id=47110815", "plain"),
        ("/world/", "plain"),
        ("/sport/football/", "plain"),
        ("/tag/bridges", "list"),
        ("/category/news-of-the-day/", "list"),
        ("/topics/health/", "list"),
        ("/world/page/3", "list"),
        ("/2025/06/", "list"),
        ("/search?q=bridge", "search"),
        ("/arama/kopru", "search"),
        ("/author/ada-holm", "author"),
        ("/autoren/ada-holm.html", "author"),
        ("/author/ada-holm/why-the-new-bridge-is-a-relief", "article"),
        ("/video/the-bridge-opens-today-4711", "video"),
        ("/foto-galeri/kopru-acildi", "gallery"),
        ("/podcasts/the-bridge", "audio"),
        ("/infografik/bruecken", "graphic"),
        ("/products/bridge-kit", "product"),
        ("/city/footbridge-opens-after-three-years", "article"),
        ("/city/4711.html", "article"),
        ("/2025/06/02/bridge", "article"),
        ("/archive/63076", "article"),
        ("/themen/warum-die-neue-bruecke-allen-hilft", "article"),
        ("/web/20250602101010/https://www.elsewhere.test/", "home"),
        ("/web/20250602101010/https://www.elsewhere.test/tag/bridges", "list"),
        ("/show?id=471108", "article"),
    ],
)
def test_address_tells_what_kind_of_page_stands_there(path, place):
    assert place_of(SITE + path) == place


@pytest.mark.parametrize("url", ["", "http://[", "news"])
def test_address_that_cannot_be_read_is_no_article(url):
    assert place_of(url) in ("home", "plain")
