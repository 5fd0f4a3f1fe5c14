from __future__ import annotations

import pytest
from documents import PROSE, TITLE, article, paragraphs

from newsspider.extract import imprint

SIGNED = "作者：李明"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2025-06-02 10:00 来源：新华社 作者：李明", [("source_line", "新华社"), ("byline", SIGNED)]),
        (
            "2025年06月02日 10:00 | 来源：人民网 | 作者：李明 王芳",
            [("source_line", "人民网"), ("byline", "作者：李明 王芳")],
        ),
        ("来源：新华社 2025-06-02 10:00 编辑：王芳", [("source_line", "新华社")]),
        ("2025-06-02 來源：中央社 記者 王小明", [("source_line", "中央社"), ("byline", "記者 王小明")]),
        ("记者 李明 2025-06-02", [("byline", "记者 李明")]),
        ("2025-06-02 文/李明 阅读：120", [("byline", "文/李明")]),
        ("2025年6月2日 文＝田中太郎", [("byline", "文＝田中太郎")]),
        ("出典：共同通信 2025年6月2日", [("source_line", "共同通信")]),
        ("입력 2025.06.02 10:00 출처: 연합뉴스 글: 홍길동", [("source_line", "연합뉴스"), ("byline", "글: 홍길동")]),
        ("2025-06-02 来源： 作者：", []),
        ("2025年6月2日 10:00 更新", []),
        ("Submitted by mmiller on Mon, 06/02/2025 - 10:00", [("byline", "Submitted by mmiller")]),
        ("Posted by Ada Holm on June 2, 2025", [("byline", "Posted by Ada Holm")]),
        ("Eingereicht von Ada Holm am Mo, 02.06.2025 - 10:00", [("byline", "Eingereicht von Ada Holm")]),
        ("Enviado por Ada Holm el 2 de junio de 2025", [("byline", "Enviado por Ada Holm")]),
        ("Published by the city on June 2, 2025", []),
        ("Published on June 2, 2025", []),
    ],
)
def test_line_of_a_date_says_who_wrote_and_where_the_story_is_from(text, told):
    assert list(imprint.of_date_line(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("来源：新华社", [("source_line", "新华社")]),
        ("来源：新华社 作者：李明", [("source_line", "新华社"), ("byline", SIGNED)]),
        ("责任编辑：王芳", []),
        ("文：他说了很多话。", []),
        ("文字里有一个故事", []),
    ],
)
def test_line_of_labels_alone_says_the_same(text, told):
    assert imprint.of_line(text) == told


def old_system(front: str) -> str:
    return (
        f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{front}"
        f"<div>{paragraphs(PROSE * 2)}</div></article></body></html>"
    )


@pytest.mark.parametrize(
    ("front", "byline", "authors", "source", "date"),
    [
        ("<div>2025-06-02 10:00 来源：新华社 作者：李明</div>", SIGNED, ["李明"], "新华社", "2025-06-02T10:00"),
        ("<p>2025-06-02</p><p>来源：新华社</p><p>作者：李明</p>", SIGNED, ["李明"], "新华社", "2025-06-02"),
        ("<div>2025-06-02 来源：新华社 记者 李明</div>", "记者 李明", ["李明"], "新华社", "2025-06-02"),
        (
            "<footer><div>Submitted by <span>mmiller</span> on <span>Mon, 06/02/2025 - 10:00</span></div></footer>",
            "Submitted by mmiller",
            ["mmiller"],
            None,
            "2025-06-02T10:00",
        ),
        (
            "<div>Eingereicht von <a href=/u/7>Ada Holm</a> am Mo, 02.06.2025 - 10:00</div>",
            "Eingereicht von Ada Holm",
            ["Ada Holm"],
            None,
            "2025-06-02T10:00",
        ),
    ],
)
def test_article_has_author_and_source_of_the_line_with_its_date(front, byline, authors, source, date):
    found = article(old_system(front))
    assert (found.byline, [one.name for one in found.authors], found.source_line) == (byline, authors, source)
    assert found.date_published == date
    assert (found.standfirst, len(found.blocks)) == (None, 2 * len(PROSE))
    assert {"byline", "authors"} <= set(found.sources)
