from __future__ import annotations

import pytest
from documents import article, news

PLAYER = "<iframe src='{url}' title='The band plays'></iframe>"


@pytest.mark.parametrize(
    ("html", "videos", "audios"),
    [
        (PLAYER.format(url="https://www.youtube.com/embed/x1"), ["https://www.youtube.com/embed/x1"], []),
        (PLAYER.format(url="//player.vimeo.com/video/12"), ["https://player.vimeo.com/video/12"], []),
        (
            "<iframe data-src='https://w.soundcloud.com/player/?url=x'></iframe>",
            [],
            ["https://w.soundcloud.com/player/?url=x"],
        ),
        ("<video><source src=/clips/band.mp4></video>", ["https://www.example-times.com/clips/band.mp4"], []),
        ("<audio src=/sounds/band.mp3></audio>", [], ["https://www.example-times.com/sounds/band.mp3"]),
        (PLAYER.format(url="https://maps.example.org/embed/arlen"), [], []),
        ("<video src='blob:https://www.example-times.com/1'></video>", [], []),
        ("<iframe></iframe><video></video>", [], []),
    ],
)
def test_player_in_the_text_is_a_recording_of_the_article(html, videos, audios):
    found = article(news(f"<p>Hear it:</p>{html}<p>The band had practised for weeks in the old hall by the river.</p>"))
    assert [one.url for one in found.videos] == videos
    assert [one.url for one in found.audios] == audios


def test_player_has_its_title_and_its_place():
    player = PLAYER.format(url="https://www.youtube.com/embed/x1")
    found = article(news(f"{player}<p>The band had practised for weeks in the old hall.</p>"))
    assert found.videos[0].title == "The band plays"
    assert found.sources["videos"][0].startswith("xpath:/html/body/")


def test_player_outside_the_text_is_none_of_the_articles():
    assert article(news(after=PLAYER.format(url="https://www.youtube.com/embed/x1"))).videos == ()


def test_recording_that_is_declared_twice_is_one():
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x", "video":'
        ' [{"contentUrl": "/clips/1.mp4"}, {"contentUrl": "/clips/1.mp4"}]}</script>'
    )
    found = article(news(head=head))
    assert len(found.videos) == len(found.sources["videos"]) == 1


def test_licence_is_the_one_that_a_link_names():
    found = article(news(after="<footer><a rel='nofollow license' href='/licence'>CC BY</a></footer>"))
    assert found.license == "https://www.example-times.com/licence"
    assert found.sources["license"] == "xpath://a[contains(@rel, 'license')][@href]/@href"
