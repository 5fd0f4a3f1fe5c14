from __future__ import annotations

import pytest
from documents import document, news, paragraphs, reading

IMG = '<img src="/bridge.jpg" alt="A bridge in the rain">'
CAPTION = "Children cross the new bridge on Monday."


def pictures(html: str) -> list[tuple[str | None, tuple[str, ...], str | None]]:
    return [(one.url, one.captions, one.credit) for one in reading(html).pictures]


@pytest.mark.parametrize(
    ("markup", "captions", "credit"),
    [
        (f"<figure>{IMG}<figcaption>{CAPTION}</figcaption></figure>", (CAPTION,), None),
        (f"<figure><div><div>{IMG}</div></div><figcaption><p>{CAPTION}</p></figcaption></figure>", (CAPTION,), None),
        (f"<div class='lead'>{IMG}<div>{CAPTION}</div></div>", (CAPTION,), None),
        (f"<div><p>{CAPTION}</p>{IMG}</div>", (CAPTION,), None),
        (f"<figure><a href='/big'>{IMG}</a><figcaption>{CAPTION}</figcaption></figure>", (CAPTION,), None),
        (
            f"<figure>{IMG}<figcaption>{CAPTION} <span class='credit'>Ada Holm</span></figcaption></figure>",
            (CAPTION,),
            "Ada Holm",
        ),
        (
            f"<figure>{IMG}<figcaption>{CAPTION}</figcaption><small class='image-copyright'>Ada Holm</small></figure>",
            (CAPTION,),
            "Ada Holm",
        ),
        (f"<figure>{IMG}<figcaption>{CAPTION} / Ada Holm</figcaption></figure>", (f"{CAPTION} / Ada Holm",), None),
        (f"<figure>{IMG}<p>{CAPTION}</p><p>{CAPTION}</p></figure>", (CAPTION,), None),
        (f"<figure>{IMG}</figure>", (), None),
    ],
)
def test_caption_is_what_shares_a_small_element_with_the_image_alone(markup, captions, credit):
    assert pictures(news(front=markup)) == [("/bridge.jpg", captions, credit)]


@pytest.mark.parametrize(
    "beside",
    [
        "<h2>Another headline</h2>",
        "<a href='/world/other-story-7'>Another story of the day</a>",
        paragraphs(),
    ],
)
def test_what_is_no_caption_is_not_taken_for_one(beside):
    html = document(f"<h1>A headline of the day</h1>{paragraphs()}<div>{IMG}{beside}</div>{paragraphs()}")
    assert all(captions == () for _, captions, _ in pictures(html))


def test_box_of_many_lines_is_no_caption():
    labels = "".join(f"<p>Label {at}</p>" for at in range(5))
    html = document(f"<h1>A headline of the day</h1>{paragraphs()}<div>{IMG}{labels}</div>{paragraphs()}")
    assert all(captions == () for _, captions, _ in pictures(html))


def test_date_in_one_box_with_the_image_is_still_the_date():
    read = reading(news(front=f"<div>{IMG}<p>{CAPTION} / AA</p><p>June 2, 2025</p></div>"))
    assert [found.values for found in read.found["date_front"]] == [("June 2, 2025",)]


def test_caption_that_repeats_a_paragraph_is_told_by_its_place():
    sentence = (
        "The new footbridge over the Arlen opened on Monday morning, three years after the old one was washed away."
    )
    read = reading(news(front=f"<figure>{IMG}<figcaption>{sentence}</figcaption></figure>"))
    assert read.pictures[0].captions == (sentence,)
    assert read.blocks[0].text == sentence


def test_captions_inside_the_text_are_no_text():
    read = reading(news(f"<figure>{IMG}<figcaption>{CAPTION}</figcaption></figure><p>It rained all of the day.</p>"))
    assert CAPTION not in [block.text for block in read.blocks]
    assert ("/bridge.jpg", (CAPTION,)) in [(one.url, one.captions) for one in read.pictures]


def test_caption_below_the_lead_image_is_told_by_its_credit():
    front = (
        f"<p>Children were the first to cross it.</p><div>{IMG}</div><div>{CAPTION} / AA</div><div>June 2, 2025</div>"
    )
    assert pictures(news(front=front)) == [("/bridge.jpg", (f"{CAPTION} / AA",), None)]


def test_images_of_the_page_around_are_not_the_articles():
    teaser = "<div class='card'><img src='/t.jpg'><a href='/world/other-story-7'>Another story of the day</a></div>"
    assert [url for url, _, _ in pictures(news(front=f"<div>{IMG}</div>", after=f"<aside>{teaser * 4}</aside>"))] == [
        "/bridge.jpg"
    ]
