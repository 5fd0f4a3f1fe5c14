from __future__ import annotations

import pytest

from newsspider.items import Block, Related
from newsspider.normalise.apart import apart

RAIN = "Rain until Friday noon"
TEXT = (Block("paragraph", "It opened."), Block("paragraph", "They came."))


def split(block: Block, *related: Related) -> tuple[list[str], list[str]]:
    blocks, kept, sources = apart((TEXT[0], block, TEXT[1]), related, tuple(one.title for one in related))
    assert [one.title for one in kept] == list(sources)
    return [one.text for one in blocks], [f"{one.kind} {one.position}" for one in kept]


@pytest.mark.parametrize(
    ("block", "kinds", "stays"),
    [
        (Block("paragraph", RAIN), ["more"], False),
        (Block("paragraph", f"“{RAIN}”."), ["inline"], False),
        (Block("list_item", RAIN), ["more"], False),
        (Block("heading", RAIN, 3), ["more"], False),
        (Block("heading", RAIN, 3), ["inline", "more"], False),
        (Block("heading", RAIN, 3), ["inline"], True),
        (Block("update", RAIN), ["more"], True),
        (Block("paragraph", f"{RAIN} was all they saw."), ["more"], None),
    ],
)
def test_line_is_either_the_article_s_or_another_s_headline(block, kinds, stays):
    texts, kept = split(block, *(Related(RAIN, None, kind, position=0) for kind in kinds))
    assert (block.text in texts) is (stays is not False)
    assert len(kept) == (0 if stays else len(kinds))


@pytest.mark.parametrize(("position", "moved"), [(None, None), (0, "0"), (1, "0"), (2, "1")])
def test_inline_headline_stays_behind_the_block_that_stood_before_it(position, moved):
    gone, stays = Related(RAIN, None, "more", position=0), Related("Why it fell", None, "inline", position=position)
    assert split(Block("paragraph", RAIN), gone, stays)[1] == ["more 0", f"inline {moved}"]


def test_headline_before_all_that_is_left_has_no_block_before_it():
    blocks = (Block("paragraph", RAIN), *TEXT)
    related = (Related(RAIN, None, "more", position=0), Related("Why it fell", None, "inline", position=0))
    assert apart(blocks, related, ("a", "b"))[1][1].position is None


def test_text_without_a_headline_of_another_article_stays_as_it_is():
    related = (Related(RAIN, None, "inline", position=1),)
    assert apart(TEXT, related, ("a",)) == (TEXT, related, ("a",))
