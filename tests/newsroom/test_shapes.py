import json
import re

import pytest
from parsel import Selector

from newsspider.newsroom.routes import Routes
from newsspider.newsroom.world import make_world

WORLD = make_world(articles=12)
ROUTES = Routes(WORLD)
DESKS = {desk.site.key: desk for desk in WORLD.desks}
STORIES = [pytest.param(desk, story, id=f"{desk.site.key}-{story.number}") for desk, story in WORLD]


def page_of(story, desk):
    body = ROUTES.answer(story.url).body
    return Selector(text=body.decode("windows-1252" if desk.site.shape == "bare" else "utf-8"), type="html")


def folded(selector: Selector) -> str:
    texts = selector.xpath("//body//text()[not(ancestor::script or ancestor::style)]").getall()
    return " ".join("".join(texts).split())


@pytest.mark.parametrize(("desk", "story"), STORIES)
def test_the_page_says_what_the_truth_says(desk, story):
    page = page_of(story, desk)
    text = folded(page)
    assert story.title in text
    assert story.title in page.css("title::text").get()
    for printed in (story.standfirst, story.byline, story.caption, story.credit, story.source_line):
        assert (printed or "") in text
    for other in (*story.more, *(link.to for link in story.inline)):
        assert other.title in text
        assert other.url in page.css("a::attr(href)").getall()


@pytest.mark.parametrize(("desk", "story"), STORIES)
def test_the_blocks_and_related_links_stand_in_order(desk, story):
    text = folded(page_of(story, desk))
    place = text.index(story.title)
    for index, block in enumerate(story.blocks):
        place = text.index(block.text, place) + len(block.text)
        for link in (link for link in story.inline if link.position == index):
            place = text.index(link.to.title, place)


@pytest.mark.parametrize("key", DESKS)
def test_pages_weigh_as_much_as_real_ones(key):
    sizes = [len(ROUTES.answer(story.url).body) for story in DESKS[key].stories]
    assert min(sizes) > 60_000
    assert max(sizes) < 120_000


@pytest.mark.parametrize("key", DESKS)
def test_section_pages_name_every_headline_in_rank_order(key):
    desk = DESKS[key]
    first = ROUTES.answer(desk.site.sections[0].pages[0]).body
    text = folded(Selector(text=first.decode("windows-1252" if key == "gazette" else "utf-8")))
    titles = [story.title for story in desk.of_section(0)[:4]]
    assert all(title in text for title in titles)


@pytest.mark.parametrize("key", ["harbour_post", "quay_press", "northline"])
def test_json_ld_gives_title_and_date(key):
    desk = DESKS[key]
    for story in desk.stories:
        scripts = page_of(story, desk).css('script[type="application/ld+json"]::text').getall()
        data = json.loads(scripts[-1])
        article = data["@graph"][-1] if "@graph" in data else data
        assert (article["headline"], article["datePublished"]) == (story.title, story.published.value)


def test_a_live_blog_gives_its_updates_with_their_times():
    story = DESKS["northline"].stories[0]
    data = json.loads(page_of(story, DESKS["northline"]).css('script[type="application/ld+json"]::text').get())
    updates = [block for block in story.blocks if block.type == "update"]
    assert [one["headline"] for one in data["liveBlogUpdate"]] == [block.text for block in updates]
    assert [one["datePublished"] for one in data["liveBlogUpdate"]] == [block.at for block in updates]


def test_trt_of_today_has_no_heading_and_no_json_ld_but_flight_data():
    desk = DESKS["trt_next"]
    for story in desk.stories:
        page = page_of(story, desk)
        assert not page.css("h1, h2, h3, script[type='application/ld+json']")
        assert page.css("meta[property='og:title']::attr(content)").get() == f"TRT World - {story.title}"
        pieces = re.findall(r"self\.__next_f\.push\(\[1,(.*?)\]\)</script>", page.get())
        flight = "".join(json.loads(piece) for piece in pieces)
        assert json.dumps(story.title, ensure_ascii=False) in flight


def test_trt_of_2024_carries_its_state_as_json():
    desk = DESKS["trt_nuxt"]
    for story in desk.stories:
        script = page_of(story, desk).xpath("//script[contains(., '__NUXT__')]/text()").get()
        state = json.loads(script.removeprefix("window.__NUXT__="))["data"][0]["article"]
        assert (state["id"], state["title"], len(state["body"])) == (int(story.id), story.title, len(story.blocks))


def test_trt_before_2023_has_the_markup_of_its_time():
    desk = DESKS["trt_old"]
    for story in desk.stories:
        page = page_of(story, desk)
        assert page.css("h1.article-title::text").get() == story.title
        assert page.css("h3[class='article-description ']::text").get() == story.standfirst
        paragraphs = [text.strip() for text in page.css("div.contentBox.bg-w p").xpath("string(.)").getall()]
        assert paragraphs == [block.text for block in story.blocks if block.type in ("paragraph", "quote")]
        assert folded(page).count(story.caption or "Explore") == (2 if story.caption else 0)


def test_the_bare_site_gives_no_metadata_at_all():
    desk = DESKS["gazette"]
    page = page_of(desk.stories[0], desk)
    assert not page.css("meta[name], meta[property], time, script[type], link, article, main, [class], [itemprop]")


def test_microdata_marks_each_person_of_the_byline():
    desk = DESKS["lantern"]
    for story in desk.stories:
        marked = page_of(story, desk).css("[itemprop=author] [itemprop=name]::text").getall()
        assert marked == [*story.authors, *story.agencies]


def test_arabic_is_written_from_right_to_left():
    assert page_of(DESKS["manara"].stories[0], DESKS["manara"]).css("html::attr(dir)").get() == "rtl"


@pytest.mark.parametrize("key", ["trt_next", "tide_wire"])
def test_amp_pages_lead_back_to_the_full_page(key):
    story = DESKS[key].stories[0]
    amp = next(copy for copy in story.copies if "amp" in copy.split("/"))
    page = Selector(text=ROUTES.answer(amp).body.decode())
    assert page.css("link[rel=canonical]::attr(href)").get() == story.url
    assert page.css("html[amp] h1::text").get() == story.title
