"""TRT World, read through every shape: what its pages print comes back, and its traps catch nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from trt_pages import SHAPES, Parts

from newsspider import Article, NotAnArticle, Related, extract_article
from newsspider.publishers import shipped

EXPLORE = (
    "Lake town counts its storks again after a dry spring",
    "Old ferry returns to the strait as a floating library",
    "How a village of weavers found buyers on three continents",
    "Ministers agree on shared rules for river freight",
    "Why the olive harvest came six weeks early this year",
)
TEXT = (
    ("p", "Transport Minister Selin Arman has opened a 900-metre footbridge over the Akçay in eastern Türkiye, saying"
          " that “no child should need a boat to get to school.”"),
    ("p", "The bridge joins two halves of a town that a flood had cut apart in March 2022, when the river rose by four"
          " metres in one night."),
    ("p", '"We have built it a metre higher than the highest water anyone can remember," Arman told the crowd.'),
    ("related", "Related|TRT Global - Flood towns get their own forecast, three days ahead"),
    ("p", "Engineers from Erzurum and two universities tested the cables for eight months, and the last of the"
          " scaffolding came down in May."),
    ("p", "It carries a water main as well, which the far bank had been without."),
    ("h", "What comes next"),
    ("p", "A second crossing, for lorries, is to follow by 2028, and the old ferry will be kept as a museum."),
    ("related", "Related|TRT World - Türkiye names ten rivers for new flood walls"),
)  # fmt: skip
BRIDGE = Parts(
    title="Türkiye opens 'bridge of the schoolchildren' over the Akçay",
    text=TEXT,
    section="TÜRKİYE",
    reading_time="2 min read",
    standfirst='"No child should need a boat to get to school," says Selin Arman as a town cut in two is joined again.',
    caption="Children were the first to cross the bridge, which took three years to build. / AA",
    date="June 2, 2025",
    explore=EXPLORE,
    url="https://www.trtworld.com/article/0a1b2c3d4e5f",
)
SHORT = Parts(
    title="Storks return to Lake Kuyu in record numbers",
    text=(("p", "Ornithologists have counted 1,204 storks at Lake Kuyu, more than in any year since counts began."),
          ("p", "A wet winter had filled the reed beds, the head of the station said, and the frogs did the rest."),
          ("p", "The birds are expected to stay until the middle of August.")),
    standfirst="A wet winter has filled the reed beds of a lake that had been given up for lost.",
    date="Tuesday, February 7, 2023",
    source="SOURCE:TRT World and Agencies",
    url="https://www.trtworld.com/article/18183493",
)  # fmt: skip
SIGNED = replace(
    BRIDGE,
    title="The weavers of Karadere and the price of a red thread",
    section="OPINION",
    reading_time="6 MIN READ",
    byline="By Defne Aksoy",
    caption="Red is dyed with madder root, which takes three years to grow. / Photo: AA / AA",
    source="SOURCE:AFP",
    explore=(),
)
every_shape = pytest.mark.parametrize("shape", SHAPES)


def read(parts: Parts, shape: str, url: str | None = None) -> Article:
    return extract_article(SHAPES[shape](parts).encode(), url or parts.url)


def paragraphs(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.type == "paragraph"]


def main_caption(article: Article) -> tuple[str | None, str | None]:
    (image,) = [image for image in article.images if image.is_main]
    return image.caption, image.credit


def with_text(*text: tuple[str, str], **changes: object) -> Parts:
    """Return the bridge's page with `text` after its third paragraph."""
    return replace(BRIDGE, text=(*TEXT[:3], *text, *TEXT[4:]), **changes)  # type: ignore[arg-type]


@every_shape
def test_whole_article_comes_back_field_by_field(shape):
    found = read(BRIDGE, shape)
    assert (found.id, found.publisher, found.publisher_name) == ("trtworld:0a1b2c3d4e5f", "trtworld", "TRT World")
    assert (found.section, found.reading_time_minutes, found.language, found.kind) == ("TÜRKİYE", 2, "en", "article")
    assert (found.title, found.standfirst) == (BRIDGE.title, BRIDGE.standfirst)
    assert (found.byline, found.authors, found.source_line) == (None, (), None)
    assert main_caption(found) == (
        "Children were the first to cross the bridge, which took three years to build.",
        "AA",
    )
    assert found.canonical_url == BRIDGE.url


@every_shape
def test_date_without_a_time_stays_a_day(shape):
    found = read(BRIDGE, shape)
    assert (found.date_published, found.date_published_precision, found.date_published_raw) == (
        "2025-06-02",
        "day",
        "June 2, 2025",
    )
    assert found.warnings == ()


@every_shape
def test_text_is_verbatim_and_its_subheading_a_heading(shape):
    found = read(BRIDGE, shape)
    assert paragraphs(found) == [text for kind, text in TEXT if kind == "p"]
    assert [block.text for block in found.blocks if block.type == "heading"] == ["What comes next"]


@every_shape
def test_related_headlines_keep_kind_label_and_position(shape):
    related = [(one.title, one.kind, one.label, one.position) for one in read(BRIDGE, shape).related]
    assert related == [
        ("Flood towns get their own forecast, three days ahead", "inline", "Related", 2),
        ("Türkiye names ten rivers for new flood walls", "inline", "Related", 6),
        *((title, "more", "Explore", rank) for rank, title in enumerate(EXPLORE)),
    ]


@every_shape
def test_article_with_few_parts_has_no_others(shape):
    found = read(SHORT, shape)
    assert (found.title, found.standfirst, found.source_line) == (
        SHORT.title,
        SHORT.standfirst,
        "TRT World and Agencies",
    )
    assert (found.section, found.reading_time_minutes, found.byline) == (None, None, None)
    assert (found.date_published, found.date_published_raw) == ("2023-02-07", "Tuesday, February 7, 2023")
    assert paragraphs(found) == [text for _, text in SHORT.text]
    assert found.related == ()
    assert all(image.caption is None for image in found.images)


@every_shape
def test_signed_opinion_has_byline_author_and_source(shape):
    found = read(SIGNED, shape)
    assert (found.kind, found.section, found.reading_time_minutes) == ("opinion", "OPINION", 6)
    assert (found.byline, [author.name for author in found.authors]) == ("By Defne Aksoy", ["Defne Aksoy"])
    assert found.source_line == "AFP"
    assert main_caption(found) == ("Red is dyed with madder root, which takes three years to grow.", "Photo: AA / AA")


@pytest.mark.parametrize(
    ("url", "id_"),
    [
        ("https://www.trtworld.com/article/46451b35504c", "trtworld:46451b35504c"),
        ("https://trtworld.com/article/46451b35504c", "trtworld:46451b35504c"),
        ("https://www.trtworld.com:443/article/46451b35504c", "trtworld:46451b35504c"),
        ("http://www.trtworld.com/article/46451b35504c/", "trtworld:46451b35504c"),
        ("https://www.trtworld.com/article/46451b35504c?_rt=1", "trtworld:46451b35504c"),
        ("https://www.trtworld.com/article/46451b35504c#top", "trtworld:46451b35504c"),
        ("https://www.trtworld.com/article/46451b35504c/amp", "trtworld:46451b35504c"),
        ("https://www.trtworld.com/article/46451b35504c/amp/?utm_source=x", "trtworld:46451b35504c"),
        ("https://trt.global/world/article/46451b35504c", "trtworld:46451b35504c"),
        ("https://www.trt.global/world/article/46451b35504c?_rt=1", "trtworld:46451b35504c"),
        ("https://trt.global/world/article/46451b35504c/amp", "trtworld:46451b35504c"),
        ("https://www.trtworld.com/article/18183493", "trtworld:18183493"),
        ("https://www.trtworld.com/turkiye/storks-return-to-lake-kuyu-18183493", "trtworld:18183493"),
        ("https://trtworld.com/middle-east/live-blog-talks-go-on-15414080", "trtworld:15414080"),
        ("https://www.trtworld.com/turkey/t%C3%BCrkiye-opens-a-bridge-63367", "trtworld:63367"),
        ("https://www.trtworld.com/opinion/return-of-the-weavers-8478", "trtworld:8478"),
        ("https://cms.trtworld.com/opinion/return-of-the-weavers-8478", "trtworld:8478"),
    ],
)
def test_every_form_of_an_address_gives_the_same_id(url, id_):
    found = extract_article(SHAPES["era two"](BRIDGE).encode(), url)
    assert found.id == id_
    assert "/amp" not in found.canonical_url
    assert "?" not in found.canonical_url


@pytest.mark.parametrize(
    "url", ["https://www.trtworld.com/article/0a1b2c3d4e5f", "https://trt.global/world/article/0a1b2c3d4e5f/amp?_rt=1"]
)
def test_canonical_address_is_the_one_of_the_main_host(url):
    assert read(BRIDGE, "era two", url).canonical_url == "https://www.trtworld.com/article/0a1b2c3d4e5f"


@pytest.mark.parametrize(
    ("url", "publisher"),
    [
        ("https://trt.global/deutsch/article/7600515", "trt.global"),
        ("https://trt.global/afrika-english/article/3d15710ab5d4", "trt.global"),
        ("https://www.trtafrika.com/english/article/047c42314c01", "trtafrika.com"),
        ("https://trt.global/worldwide/article/7600515", "trt.global"),
    ],
)
def test_sister_channels_are_publishers_of_their_own(url, publisher):
    assert shipped().for_url(url) is None
    assert read(BRIDGE, "era three", url).publisher == publisher


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("https://www.trtworld.com/video/46451b35504c", "video"),
        ("https://www.trtworld.com/audio/46451b35504c", "audio"),
        ("https://www.trtworld.com/author/655f1b2c3d4e5f6a7b8c9d0e", "author"),
        ("https://www.trtworld.com/news/bridges-12345", "address"),
        ("https://www.trtworld.com/turkiye", "address"),
        ("https://www.trtworld.com/", "address"),
        ("https://trt.global/world/turkiye", "address"),
    ],
)
def test_pages_that_are_no_articles_are_refused(url, reason):
    with pytest.raises(NotAnArticle) as caught:
        read(BRIDGE, "era three", url)
    assert caught.value.reason == reason


@every_shape
@pytest.mark.parametrize(
    "caption",
    [
        TEXT[1][1],
        "The river rose by four metres in one night.",
        "It carries a water main as well, which the far bank had been without.",
    ],
)
def test_trap_1_caption_that_repeats_the_text_is_told_by_position(shape, caption):
    found = read(replace(BRIDGE, caption=caption), shape)
    assert main_caption(found) == (caption, None)
    assert paragraphs(found) == [text for kind, text in TEXT if kind == "p"]


@every_shape
def test_trap_2_dates_elsewhere_are_not_the_published_one(shape):
    parts = with_text(
        ("h", "From March 3, 2022 to May 5, 2025"),
        ("p", "On May 19, 2022 the council voted for a bridge, and on July 7, 2022 the first stone was laid."),
        caption="The flood of March 3, 2022 took the old bridge. / AA",
    )
    found = read(parts, shape)
    assert (found.date_published, found.date_published_raw) == ("2025-06-02", "June 2, 2025")
    assert main_caption(found)[0] == "The flood of March 3, 2022 took the old bridge."
    assert "From March 3, 2022 to May 5, 2025" in [block.text for block in found.blocks]


@every_shape
def test_trap_3_new_list_of_headlines_is_no_new_text(shape):
    other = replace(BRIDGE, explore=tuple(reversed([title + " again" for title in EXPLORE])))
    one, two = read(BRIDGE, shape), read(other, shape)
    assert one.related != two.related
    assert (one.fingerprint, one.body) == (two.fingerprint, two.body)


@every_shape
@pytest.mark.parametrize(
    ("label", "headline", "title"),
    [
        ("Related", "TRT Global - Ten rivers get new flood walls", "Ten rivers get new flood walls"),
        ("Related", "TRT World - Ten rivers get new flood walls", "Ten rivers get new flood walls"),
        ("Related", "Ten rivers get new flood walls", "Ten rivers get new flood walls"),
    ],
)
def test_trap_4_glued_label_makes_a_related_headline(shape, label, headline, title):
    related = read(with_text(("related", f"{label}|{headline}")), shape).related
    assert (related[0].title, related[0].kind, related[0].label, related[0].position) == (title, "inline", "Related", 2)


@every_shape
@pytest.mark.parametrize("label", ["Recommended", "RECOMMENDED", "Related"])
def test_trap_4_lone_label_is_no_text(shape, label):
    assert label not in read(with_text(("p", label)), shape).body


@every_shape
@pytest.mark.parametrize(
    "sentence",
    [
        "Related costs, the minister said, would be borne by the state and not by the town.",
        "Recommended by three engineers, the ramp was made longer than first planned.",
    ],
)
def test_trap_4_sentence_that_begins_like_a_label_is_text(shape, sentence):
    assert sentence in paragraphs(read(with_text(("p", sentence)), shape))


def test_trap_5_name_below_a_headline_of_the_list_is_no_author():
    html = SHAPES["era three"](BRIDGE)
    assert "By Oral Toga" in html
    found = read(BRIDGE, "era three")
    assert (found.byline, found.authors, found.publisher_name) == (None, (), "TRT World")


@every_shape
@pytest.mark.parametrize(
    ("byline", "printed", "roles"), [("By Staff Reporter", "By Staff Reporter", ["staff"]), ("By", None, [])]
)
def test_trap_5_no_name_is_no_person(shape, byline, printed, roles):
    found = read(replace(BRIDGE, byline=byline), shape)
    assert (found.byline, [author.role for author in found.authors]) == (printed, roles)
    assert found.publisher_name == "TRT World"


@every_shape
def test_trap_6_edit_in_place_keeps_the_id_and_changes_the_fingerprint(shape):
    edited = replace(BRIDGE, text=(("p", TEXT[0][1].replace("900", "920")), *TEXT[1:]))
    assert read(edited, shape).id == read(BRIDGE, shape).id
    assert read(edited, shape).fingerprint != read(BRIDGE, shape).fingerprint


@every_shape
def test_trap_7_pull_quote_is_marked_and_its_sentence_stays(shape):
    quote = "a metre higher than the highest water anyone can remember"
    found = read(with_text(("p", quote)), shape)
    assert [block.text for block in found.blocks if block.type == "quote"] == [quote]
    assert TEXT[2][1] in paragraphs(found)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("He called it<a href='/turkiye'> a relief</a>for all.", "He called it a relieffor all."),
        ("He called it <b> a relief </b> for all.", "He called it a relief for all."),
        ("“So\" it is, ‘they' said —- all.", "“So\" it is, ‘they' said —- all."),
    ],
)
def test_trap_8_blanks_and_quotes_are_as_the_page_has_them(markup, text):
    html = SHAPES["era one"](with_text(("p", "PLACE FOR A PARAGRAPH OF THE PAGE."))).replace(
        "PLACE FOR A PARAGRAPH OF THE PAGE.", markup
    )
    assert paragraphs(extract_article(html.encode(), BRIDGE.url))[3] == text


LABELS = [(shape, section) for shape in SHAPES for section in ("TÜRKİYE", "WORLD", "MIDDLE EAST")]


@pytest.mark.parametrize(("shape", "section"), [*LABELS, ("era one", "Türkiye"), ("era two", "Türkiye")])
def test_trap_9_section_is_the_printed_label_whatever_the_address_says(shape, section):
    url = "https://www.trtworld.com/middle-east/a-bridge-for-the-children-18183493"
    assert read(replace(BRIDGE, section=section), shape, url).section == section


@every_shape
def test_trap_10_embedded_post_is_neither_byline_nor_date(shape):
    post = (("p", "It stands! pic.twitter.com/AbCdEf1234"), ("p", "— Selin Arman (@selinarman) July 9, 2024"))
    found = read(with_text(*post), shape)
    assert (found.byline, found.authors, found.date_published) == (None, (), "2025-06-02")
    assert all(text in found.body for _, text in post)


@every_shape
def test_trap_11_renderings_of_one_page_are_one_article(shape):
    bare = replace(BRIDGE, section=None, reading_time=None, standfirst=None, caption=None, date=None, explore=())
    fuller, barer = read(BRIDGE, shape), read(bare, shape, "https://trt.global/world/article/0a1b2c3d4e5f")
    assert (barer.id, barer.canonical_url, barer.body) == (fuller.id, fuller.canonical_url, fuller.body)
    assert barer.fingerprint == fuller.fingerprint


@every_shape
def test_trap_12_reprint_elsewhere_is_another_article_with_the_same_text(shape):
    reprint = read(BRIDGE, shape, "https://trt.global/afrika-english/article/9f8e7d6c5b4a")
    own = read(BRIDGE, shape)
    assert (reprint.publisher, reprint.id) != (own.publisher, own.id)
    assert [text for text in paragraphs(own) if text not in reprint.body] == []


@every_shape
def test_footer_is_no_text(shape):
    assert "Sneak a peek" not in read(BRIDGE, shape).body
    assert "Contact us" not in read(SHORT, shape).body


def test_link_of_a_headline_is_absolute_and_on_the_site():
    related = read(BRIDGE, "era one").related
    assert all(
        isinstance(one, Related) and one.url and one.url.startswith("https://www.trtworld.com/article/")
        for one in related
    )
