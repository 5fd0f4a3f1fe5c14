from __future__ import annotations

import pytest

from newsspider import wallwords


@pytest.mark.parametrize(
    "title",
    [
        "404",
        "Page not found",
        "Not Found - Example Times",
        "Nothing found here",
        "This page is missing",
        "Error 503 Service Unavailable",
        "Error 500",
    ],
)
def test_title_says_that_a_page_is_missing(title):
    assert wallwords.NOT_FOUND_TITLE.search(title)


@pytest.mark.parametrize(
    "title",
    [
        "Not found guilty after all",
        "Nothing found in search for boy",
        "Article is missing from the constitution",
        "Story missing from the archives",
        "Content unavailable to children",
        "Error 500 cars made",
    ],
)
def test_headline_on_what_is_missing_is_none_of_an_error(title):
    assert not wallwords.NOT_FOUND_TITLE.search(title)


@pytest.mark.parametrize("title", ["I'm not a robot", "Are you a robot?", "Verify you are human by completing this"])
def test_title_asks_for_a_proof(title):
    assert wallwords.CHALLENGE_TITLE.search(title)


@pytest.mark.parametrize("title", ["I'm not a robot, says the singer", "Are you a human being?", "Are you humane?"])
def test_headline_on_robots_asks_for_none(title):
    assert not wallwords.CHALLENGE_TITLE.search(title)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("cloudflare ray id: 8f2a", True),
        ("an x-ray identified the fracture", False),
        ("the stingray identified itself", False),
    ],
)
def test_number_of_a_guard_is_no_part_of_another_word(text, asks):
    assert bool(wallwords.CHALLENGE.search(text)) is asks


@pytest.mark.parametrize("title", ["Bevor sie zurücktrat", "Antes de ir al cine", "Avant d'accéder au pouvoir"])
def test_headline_that_begins_like_a_consent_wall_is_none(title):
    assert not wallwords.CONSENT_TITLE.search(title)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Subscribe to continue reading", "paid"),
        ("Subscribe now to read this article", "paid"),
        ("Sign up for free to read more", "account"),
        ("This story is for members only", "paid"),
        ("Nur für Mitglieder", "paid"),
        ("Exclusivo para socios", "paid"),
        ("Para seguir leyendo, suscríbete", "paid"),
        ("Children sign up to read at the library.", None),
        ("They join to read poems.", None),
        ("The story is for members of the family.", None),
        ("Das Haus ist nur für Mitglieder des Clubs offen.", None),
        ("Es exclusivo para socios del club.", None),
        ("Para seguir leyendo necesitaba gafas.", None),
        ("Huset er kun for medlemmer af klubben.", None),
    ],
)
def test_notice_is_for_readers_and_no_sentence_on_readers(text, kind):
    told = wallwords.notice([text])
    assert (told[1] if told else None) == kind
