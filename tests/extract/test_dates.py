from __future__ import annotations

import pytest
from documents import PROSE, document, news, paragraphs, reading

from newsspider.datewords.shapes import dates_in
from newsspider.extract.datelabels import label_of, labelled
from newsspider.extract.dates import in_address

PLACES = ("above", "front", "text", "end", "page")
LABELS = ("date", "published", "updated", "other")
NAMES = [f"{label}_{place}{form}" for label in LABELS for place in PLACES for form in ("", "_mention", "_exact")]
FILLER = "".join(f"<p><a href='/a-{number}'>Elsewhere</a></p>" for number in range(20))


def places(html: str) -> dict[str, list[str]]:
    found = reading(html).found
    return {name: [one.values[0] for one in found[name]] for name in NAMES if name in found}


@pytest.mark.parametrize(
    ("html", "name", "text"),
    [
        (news(front="<p>June 2, 2025</p>"), "date_front", "June 2, 2025"),
        (news(front="<p>Published on June 2, 2025</p>"), "published_front", "Published on June 2, 2025"),
        (
            news(front="<p>Zuletzt aktualisiert: 2. Juni 2025</p>"),
            "updated_front",
            "Zuletzt aktualisiert: 2. Juni 2025",
        ),
        (news(front="<p>© June 2, 2025</p>"), "other_front", "© June 2, 2025"),
        (news(front="<p>02.06.25</p>"), "date_front", "02.06.25"),
        (news(front="<p>Kultur, 2.6.25</p>"), "date_front", "2.6.25"),
        (news(front="<p>02.06.202514:03</p>"), "date_front", "02.06.202514:03"),
        (news(front="<p>02.06.2514:03</p>"), "date_front", "02.06.2514:03"),
        (news(front="<p>Stand, 2.6.25</p>"), "date_front", "Stand, 2.6.25"),
        (
            document(
                f"<figure class='teaser'><p>June 2, 2025</p><h1>A bridge opens</h1></figure>{paragraphs()}",
            ),
            "date_above",
            "June 2, 2025",
        ),
        (
            document(
                "<h1>A bridge opens</h1><div class='teaser'><p>June 2, 2025</p><h2><a href='/b'>B</a></h2></div>"
                + paragraphs(),
            ),
            "date_front",
            None,
        ),
        (news(front="<time datetime='2025-06-02T14:03'></time>"), "date_front_exact", None),
        (news(front="<p><time datetime='2025-06-02T14:03'>June 2</time></p>"), "date_front_exact", "2025-06-02T14:03"),
        (
            news(front="<p><time class='updated' datetime='2025-06-02'>June 2, 2025</time></p>"),
            "updated_front_exact",
            "2025-06-02",
        ),
        (news(after="<p>June 2, 2025</p>"), "date_end", "June 2, 2025"),
        (news(after="<p>Erschienen am 2. Juni 2025</p>"), "published_end", "Erschienen am 2. Juni 2025"),
        (news(after=f"{FILLER}<p>June 2, 2025</p>"), "date_page", "June 2, 2025"),
        (news(after=f"{FILLER}<p>{PROSE[0]} June 2, 2025.</p>"), "date_page", None),
        (news(after=f"{FILLER}<nav><p>June 2, 2025</p></nav>"), "date_page", None),
        (news(after="<figure><img src='/i.jpg'><figcaption>June 2, 2025</figcaption></figure>"), "date_end", None),
        (news(after="<div class='comments'><p>June 2, 2025</p></div>"), "date_end", None),
    ],
)
def test_dates_are_kept_by_place_and_label(html, name, text):
    assert places(html).get(name) == ([text] if text else None)


@pytest.mark.parametrize(
    ("before", "behind", "label"),
    [
        ("", "", "date"),
        ("Published: ", "", "published"),
        ("Updated: ", "", "updated"),
        ("Published 1 May, updated ", "", "updated"),
        ("Dieser Text wurde am ", " um 14:03 veröffentlicht", "published"),
        ("", " | Published by", "date"),
        ("", " Updated: 3 June 2025", "date"),
        ("am ", " um 14:03 geändert", "updated"),
        ("", " তারিখে সম্পাদিত", "updated"),
        ("Kommentar von Eva am ", "", "other"),
        ("Kundenbewertung vom ", "", "other"),
        ("公開日：", "", "published"),
        ("", "に公開", "published"),
        ("更新：", "", "updated"),
        ("Son güncelleme: ", "", "updated"),
        ("Опубликовано: ", "", "published"),
        ("تم النشر في ", "", "published"),
    ],
)
def test_words_about_a_date_say_what_it_is(before, behind, label):
    assert label_of(before, behind) == label


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "Giriş Tarihi: 05.10.2026 06:30 | Son Güncelleme: 06.10.2026 10:00",
            [("date", "Giriş Tarihi: 05.10.2026 06:30"), ("updated", "Son Güncelleme: 06.10.2026 10:00")],
        ),
        (
            "Publié le 5 octobre 2026 à 06h30 Mis à jour le 6 octobre 2026 à 10:00",
            [("published", "Publié le 5 octobre 2026 à 06h30"), ("updated", "Mis à jour le 6 octobre 2026 à 10:00")],
        ),
        (
            "5 Oct 2026 - 06:30 GMT Updated: 6 Oct 2026 - 10:00 GMT",
            [("date", "5 Oct 2026 - 06:30 GMT"), ("updated", "Updated: 6 Oct 2026 - 10:00 GMT")],
        ),
        (
            "Am 5. Oktober 2026 um 6:30 Uhr veröffentlicht, am 6. Oktober 2026 geändert",
            [
                ("published", "Am 5. Oktober 2026 um 6:30 Uhr veröffentlicht"),
                ("updated", "am 6. Oktober 2026 geändert"),
            ],
        ),
        (
            "입력 2026.10.05 오전 06:30 수정 2026.10.06 10:00",
            [("published", "입력 2026.10.05 오전 06:30"), ("updated", "수정 2026.10.06 10:00")],
        ),
        (
            "نشر في 5 أكتوبر 2026 - 06:30 ص آخر تحديث 6 أكتوبر 2026",
            [("published", "نشر في 5 أكتوبر 2026 - 06:30 ص"), ("updated", "آخر تحديث 6 أكتوبر 2026")],
        ),
        (
            "Jane Roe | October 5, 2026 at 6:30 am ET by the desk",
            [("date", "Jane Roe | October 5, 2026 at 6:30 am ET")],
        ),
    ],
)
def test_dates_of_one_line_have_their_own_words(line, parts):
    assert list(labelled(line, dates_in(line))) == parts


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/2025/06/02/footbridge", "2025-06-02"),
        ("/2025/6/2/footbridge", "2025-06-02"),
        ("/city-2025-06-02.html", "2025-06-02"),
        ("/2025-06/02/c_4711.htm", "2025-06-02"),
        ("/20250602/footbridge", "2025-06-02"),
        ("/news/202506021403471", "2025-06-02"),
        ("/web/20240101000000/http://example.org/2025/06/02/footbridge", "2025-06-02"),
        ("/2025/06/footbridge", None),
        ("/2025/06/3-questions", None),
        ("/2025/13/02/footbridge", None),
        ("/article-20251302471100", None),
        ("/web/20240101000000/http://example.org/footbridge", None),
        ("/footbridge?date=2025-06-02", None),
        (".2025-06-02.example.org/footbridge", None),
    ],
)
def test_address_tells_a_day_only_in_its_own_path(path, day):
    found = in_address(f"https://www.example-times.com{path}")
    assert (found.values[0] if found else None) == day


def test_no_place_keeps_more_than_a_dozen_dates():
    listed = "".join(f"<p>June {day}, 2025</p>" for day in range(1, 29))
    html = document(f"<main><h1>Days</h1><div>{paragraphs()}</div>{FILLER}{listed}</main>")
    assert len(places(html)["date_page"]) == 12
