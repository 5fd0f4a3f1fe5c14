import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC

import pytest

from newsspider.newsroom.routes import Routes
from newsspider.newsroom.world import World, make_world

DIGEST = """
import hashlib
from newsspider.newsroom.routes import Routes
from newsspider.newsroom.world import make_world
routes = Routes(make_world(seed=3, articles=2, port=1234))
pages = [routes.answer(f"http://{host}{path}?page={number}").body for host, path, number in routes.table]
print(hashlib.sha256(b"".join(pages)).hexdigest())
"""


@pytest.fixture(scope="module")
def world() -> World:
    return make_world()


def digest_in_another_process(hash_seed: str) -> str:
    environment = os.environ | {"PYTHONHASHSEED": hash_seed}
    return subprocess.run(
        [sys.executable, "-c", DIGEST], env=environment, capture_output=True, check=True, text=True
    ).stdout


def test_same_seed_gives_the_same_bytes_in_every_process():
    assert digest_in_another_process("1") == digest_in_another_process("2")


def test_another_seed_gives_other_stories():
    one, other = (make_world(seed=seed, articles=3) for seed in (1, 2))
    assert not {story.title for _, story in one} & {story.title for _, story in other}


def test_a_story_stays_the_same_when_there_are_more_of_them():
    few, many = (make_world(articles=count).desks for count in (2, 5))
    for desk, larger in zip(few, many, strict=True):
        alone = [replace(story, inline=(), more=()) for story in desk.stories]
        assert alone == [replace(story, inline=(), more=()) for story in larger.stories[:2]]


@pytest.mark.parametrize("articles", [1, 12, 40])
def test_no_two_stories_share_a_paragraph_an_address_or_a_title(articles):
    stories = [story for _, story in make_world(articles=articles)]
    paragraphs = [block.text for story in stories for block in story.blocks if block.type == "paragraph"]
    assert len(paragraphs) == len(set(paragraphs))
    assert len({story.url for story in stories}) == len(stories) == 13 * articles
    assert len({story.title for story in stories}) == len(stories)


def test_stories_have_the_length_of_news(world):
    for desk, story in world:
        length = len(story.body) / 2 if desk.site.language == "ja" else len(story.body.split())
        assert 60 <= length <= 750


TRAPS = {
    "the caption is also a paragraph": lambda story: story.caption in [block.text for block in story.blocks],
    "a date stands in the caption": lambda story: "2018" in (story.caption or ""),
    "the canonical link leads to another host": lambda story: "syndicate.example" in story.canonical,
    "the canonical link carries tracking": lambda story: "utm_source" in story.canonical,
    "the byline names nobody": lambda story: story.byline == "By Staff Reporter" and not story.authors,
    "the byline is an agency": lambda story: story.byline == story.agencies[0] if story.agencies else False,
    "there is no byline": lambda story: story.byline is None,
    "a paragraph begins with Related": lambda story: any(one.text.startswith("Related ") for one in story.blocks),
    "a paragraph begins with Recommended": lambda story: any(
        one.text.startswith("Recommended by") for one in story.blocks
    ),
    "a lone Recommended stands in the body": lambda story: story.recommended is not None,
    "the author tag names the site": lambda story: story.author_is_site,
    "a related link follows the last paragraph": lambda story: any(
        one.position == len(story.blocks) - 1 for one in story.inline
    ),
    "the label is glued to the title": lambda story: any(one.label and not one.glue for one in story.inline),
    "the day is another one in UTC": lambda story: (
        story.published.moment.date() != story.published.moment.astimezone(UTC).date()
    ),
    "twenty headlines follow": lambda story: len(story.more) == 20,
    "fifteen headlines follow": lambda story: len(story.more) == 15,
}


@pytest.mark.parametrize("trap", TRAPS)
def test_every_trap_is_laid_somewhere(world, trap):
    assert any(TRAPS[trap](story) for _, story in world)


def test_dates_lie_before_now_and_newest_come_first(world):
    for desk in world.desks:
        moments = [story.published.moment for story in desk.stories]
        assert moments == sorted(moments, reverse=True)
        assert moments[0] < world.now


def test_making_the_world_renders_nothing_yet():
    routes = Routes(make_world(articles=1))
    first, second = (routes.answer("https://www.trtworld.com/turkiye").body for _ in range(2))
    assert hashlib.sha256(first).digest() == hashlib.sha256(second).digest()
