from __future__ import annotations

import pytest
from documents import PROSE, TITLE, article, document, news, paragraphs, reading

from newsspider.extract.furniture import is_byline, is_date

STANDFIRST = "Children were the first to cross, and the mayor came on a bicycle."
IMG = "<div><img src='/bridge.jpg' alt=''></div>"


def printed(html: str, label: str = "published") -> list[str]:
    """Return the dates that stand beside the headline under a label, or without one."""
    labels = ("published", "date") if label == "published" else (label,)
    return [text for one in labels for place in ("above", "front") for text in values(html, f"{one}_{place}")]


def values(html: str, field: str) -> list[str]:
    return [
        found.values[0] for found in reading(html).found.get(field, ()) if found.source.startswith("xpath:/html/body")
    ]


@pytest.mark.parametrize(
    ("above", "section"),
    [
        ("<div>TÜRKİYE</div>", "TÜRKİYE"),
        ("<a href='/city'>City</a>", "City"),
        ("<div><span>WORLD</span><span>2 min read</span></div>", "WORLD"),
        ("<div><a href='/city'>City</a></div><div>2 min read</div>", "City"),
        ("<p>BREAKING</p>", None),
        ("<p>Menu</p>", None),
        ("<nav><a href='/city'>City</a></nav>", None),
        (
            "<ul><li><a href='/city'>City</a></li><li><a href='/world'>World</a></li><li><a href='/a'>A</a></li></ul>",
            None,
        ),
        ("<a href='#top'>Go on</a>", None),
    ],
)
def test_section_is_the_label_above_the_headline(above, section):
    html = document(f"{above}<h1>{TITLE}</h1><div>{paragraphs()}</div>")
    assert values(html, "section") == ([section] if section else [])


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2 min read", "2"),
        ("6 MIN READ", "6"),
        ("6 min de lecture", "6"),
        ("5 MIN DE LECTURA", "5"),
        ("2 dk kusoma", "2"),
        ("Lesezeit: 4 Minuten", "4"),
        ("4 dakika okuma", "4"),
        ("Reading time 3 minutes", "3"),
    ],
)
@pytest.mark.parametrize(
    "place", ["<div>{}</div><h1>{}</h1>", "<h1>{1}</h1><div>{0}</div>", "<h1>{1}</h1><p>By Jane Roe</p><p>{0}</p>"]
)
def test_reading_time_is_read_above_and_below_the_headline(text, minutes, place):
    html = document(place.format(text, TITLE) + f"<div>{paragraphs()}</div>")
    assert values(html, "reading_time_minutes") == [minutes]
    assert [block.text for block in reading(html).blocks] == list(PROSE)


@pytest.mark.parametrize(
    "front",
    [
        f"<p class='lead'>{STANDFIRST}</p>",
        f"<h2>{STANDFIRST}</h2><p>June 2, 2025</p>",
        f"<div>{STANDFIRST}</div>{IMG}<div>June 2, 2025</div>",
        f"<div>June 2, 2025</div><div class='standfirst'>{STANDFIRST}</div>",
        f"<section><p>{STANDFIRST}</p></section>",
        f"<p>By Jane Roe</p><p>2 June 2025</p><section><p>{STANDFIRST}</p></section>",
    ],
)
def test_standfirst_stands_between_headline_and_text(front):
    html = news(front=front)
    assert values(html, "standfirst") == [STANDFIRST]
    assert [block.text for block in reading(html).blocks] == list(PROSE)


def test_first_paragraph_is_no_standfirst():
    assert values(news(), "standfirst") == []


def test_standfirst_glued_to_the_headline_is_what_follows_it():
    html = document(
        f"<div><span>{TITLE}</span><span>{STANDFIRST}</span></div><div>June 2, 2025</div><div>{paragraphs()}</div>"
    )
    assert set(values(html, "standfirst")) == {STANDFIRST}
    assert [block.text for block in reading(html).blocks] == list(PROSE)


@pytest.mark.parametrize(
    ("front", "published", "modified"),
    [
        ("<p>June 2, 2025</p>", ["June 2, 2025"], []),
        ("<p>Published: 2 June 2025, 14:03</p>", ["Published: 2 June 2025, 14:03"], []),
        ("<p>2 June 2025</p><p>Updated 3 June 2025</p>", ["2 June 2025"], ["Updated 3 June 2025"]),
        ("<p>Zuletzt aktualisiert: 3. Juni 2025</p>", [], ["Zuletzt aktualisiert: 3. Juni 2025"]),
        ("<p>3 hours ago</p>", ["3 hours ago"], []),
        ("<p>26 de abril de 2024</p>", ["26 de abril de 2024"], []),
        ("<p>15 Novemba 2025</p>", ["15 Novemba 2025"], []),
        ("<p>2025年6月2日</p>", ["2025年6月2日"], []),
        ("<p>٢ يونيو 2025</p>", ["٢ يونيو 2025"], []),
        ("<div><span>By Jane Roe</span> | <span>02.06.2025</span></div>", ["02.06.2025"], []),
    ],
)
def test_date_is_the_line_that_prints_one_and_little_else(front, published, modified):
    html = news(front=front)
    assert printed(html) == published
    assert printed(html, "updated") == modified


def test_time_element_gives_the_exact_date_beside_the_printed_one():
    html = news(front="<p><time datetime='2025-06-02T14:03:20+03:00'>June 2, 2025</time></p>")
    assert values(html, "date_front_exact") == ["2025-06-02T14:03:20+03:00"]
    assert printed(html) == ["June 2, 2025"]


@pytest.mark.parametrize(
    "text",
    [
        "The old bridge was washed away on June 2, 2022, and nobody knew who would pay for another one.",
        "<strong>June 2, 2022</strong>",
    ],
)
def test_date_of_the_text_is_not_the_articles(text):
    html = news(
        f"<p>{text}</p><p>It rained all of the day, and nobody minded the rain.</p>", front="<p>May 5, 2025</p>"
    )
    assert printed(html)[0] == "May 5, 2025"


def test_days_between_the_first_paragraphs_are_the_texts_own():
    days = f"<p>{PROSE[0]}</p><p>{PROSE[1]}</p><p>June 3, 2025</p><p>{PROSE[2]}</p><p>{PROSE[3]}</p>"
    html = document(f"<h1>{TITLE}</h1><p>June 5, 2025</p><div>{days}</div>")
    assert [block.text for block in reading(html).blocks] == [*PROSE[:2], "June 3, 2025", *PROSE[2:]]


@pytest.mark.parametrize(
    ("front", "byline"),
    [
        ("<p>By Jane Roe</p>", "By Jane Roe"),
        ("<div><span>By Jane Roe</span> <span>June 2, 2025</span></div>", "By Jane Roe"),
        ("<p>By <a href='/author/jane-roe'>Jane Roe</a></p>", "By Jane Roe"),
        ("<p>By</p>", "By"),
    ],
)
def test_byline_is_the_line_that_names_who_wrote(front, byline):
    assert values(news(front=front), "byline") == [byline]


@pytest.mark.parametrize(
    ("text", "language", "is_one"),
    [
        ("Von Anna Müller", "de", True),
        ("Von Anna Müller", "de-AT", True),
        ("Von Anna Müller und Max Mustermann, Berlin", "de", True),
        ("Von dpa", "de", True),
        ("Di Anna Rossi", "it", True),
        ("Του Γιώργου Παπά", "el", True),
        ("Da: Anna Rossi", "en", True),
        ("Da Vinci Exhibition", "en", False),
        ("De Gaulle remembered", "fr", False),
        ("Von Trapp family returns", "de", False),
        ("Von Anna Müller", "en", False),
        ("<a href='/author/anna-mueller'>Von Anna Müller</a>", "en", True),
        ("Von Anna Müller | 3 May 2024", "en", True),
        ("Von Ada Quill, Berlin", "en", True),
    ],
)
def test_word_that_begins_names_begins_a_byline_where_its_language_or_something_else_says_so(text, language, is_one):
    head = '<meta name="author" content="Ada Quill">'
    html = news(front=f"<p>{text}</p>", head=head).replace('lang="en"', f'lang="{language}"')
    found = reading(html).found
    lines_read = [*found.get("byline", ()), *found.get("date_front", ())]
    assert bool([one for one in lines_read if one.source.startswith("xpath:/html/body")]) is is_one


def test_source_beside_the_date_is_noted():
    html = news(front="<p><span>Source: AA</span> <span>8 May 2019</span></p>")
    assert values(html, "source_line") == ["AA"]
    assert printed(html) == ["8 May 2019"]


def test_byline_keeps_the_address_of_the_author():
    (found,) = reading(news(front="<p><a href='/author/jane-roe'>By Jane Roe</a></p>")).found["byline"][:1]
    assert found.urls == ("/author/jane-roe",)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("June 2, 2025", True),
        ("Tuesday, February 7, 2023", True),
        ("Published 2 June 2025 at 14:03 GMT", True),
        ("16 de mayo de 2025", True),
        ("02/06/2025", True),
        ("3 days ago", True),
        ("vor 2 Stunden", True),
        ("Published: 3 May 2024, 14:03 Uhr", True),
        ("Stand: 03.05.2024", True),
        ("3 May 2024 10:00 GMT+3", True),
        ("Last updated on Friday 3 May 2024 at 10:04 BST", True),
        ("Yayın tarihi: 13 Haziran 2026 20:43", True),
        ("YAYIN TARİHİ 13 HAZİRAN 2026 20:43", True),
        ("Veröffentlicht am 3. Mai 2024, zuletzt aktualisiert am 4. Mai 2024", True),
        ("Publié le 3 mai 2024 à 10h03", True),
        ("نشر في 3 مايو 2024", True),
        ("2026年6月15日 10時00分 更新", True),
        ("2024-05-03 10:00 来源：新华网", True),
        ("प्रकाशित 3 मई 2024", True),
        ("By Jane Roe, 3 May 2024", True),
        ("Jane Roe and John Doe | 3 May 2024", True),
        ("Berlin, 3. Mai 2024", True),
        ("3 May 2024 · 5 min read", True),
        ("3 May 2024 | filed under: bridges", True),
        ("Imechapishwa rasmi: 15 Novemba 2025", True),
        ("3rd November 2026", True),
        ("Published: Tuesday 3rd November 2026, 8.15am", True),
        ("Monday, October 5th, 2026 at 6:30 am", True),
        ("June 2, 14:03", True),
        ("2 June, 14:03", True),
        ("5-Oct-2026", True),
        ("05.10.26", True),
        ("Mo., 05.10.26, 06:30 Uhr", True),
        ("05/10/26 06h30", True),
        ("Veröffentlicht am 5. Okt. 2026 um 6:30", True),
        ("Publié le 5 oct. 2026 à 06h30", True),
        ("Mis à jour le 1er octobre 2026", True),
        ("5 de out. de 2026 às 06h30", True),
        ("Pubblicato il 5 ott 2026 alle 06:30", True),
        ("5 d'octubre de 2026", True),
        ("2026ko urriaren 5a", True),
        ("Yayınlanma: 5 Eki 2026 06:30", True),
        ("5 paź 2026, 06:30", True),
        ("5.X.2026", True),
        ("2026. október 5., hétfő", True),
        ("2026 m. spalio 5 d. 06:30", True),
        ("2026. gada 5. oktobris", True),
        ("mánudagur, 5. október 2026", True),
        ("5 Οκτ 2026, 06:30", True),
        ("Опубліковано: 5 жовт. 2026, 06:30", True),
        ("2026 жылғы 5 қазан", True),
        ("5 ოქტომბერი 2026", True),
        ("5 հոկտեմբերի 2026", True),
        ("5 تشرين الأول 2026", True),
        ("۱۳ مهر ۱۴۰۵ - ۰۶:۳۰", True),
        ("۱۴۰۵/۰۷/۱۳", True),
        ("23 ربيع الثاني 1448 هـ", True),
        ("5 באוקטובר 2026", True),
        ("५ अक्टूबर २०२६", True),
        ("৫ অক্টোবর ২০২৬", True),
        ("5 அக்டோபர் 2026", True),
        ("5 ต.ค. 2569", True),
        ("วันที่ 5 ตุลาคม พ.ศ. 2569 เวลา 06:30 น.", True),
        ("ngày 11 tháng 9 năm 2026", True),
        ("2026. 10. 5. 오전 6:30", True),
        ("令和8年9月11日", True),
        ("民國115年10月5日", True),
        ("Inilathala noong 5 Oktubre 2026", True),
        ("Top 10 Filme 2026", False),
        ("macOS 10.15.26", False),
        ("v10.12.26", False),
        ("21-15-19", False),
        ("12 Angry Men 1957", False),
        ("5 Seconds of Summer", False),
        ("Horoskop: 22. Juni - 22. Juli", False),
        ("The battle of 3 May 1924", False),
        ("The mayor resigned 3 days ago", False),
        ("Jane Roe went missing on December 22, 2020", False),
        ("Off the hook, September 8, 1974.", False),
        ("معركة 3 مايو 1924", False),
        ("On June 2, 2025 the mayor told the town that the bridge would not be ready for another year", False),
        ("June 2", False),
        ("In 2025", False),
        ("2 min read", False),
        ("", False),
    ],
)
def test_date_line(text, date):
    assert is_date(text) is date


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        ("By Jane Roe", True),
        ("BY JANE ROE", True),
        ("By Staff Reporter", True),
        ("By", True),
        ("Par Jeanne Roe", True),
        ("بقلم أحمد علي", True),
        ("By the time he came, it was over.", False),
        ("By two votes to one", False),
        ("Bypass opens", False),
        ("Von den Bergen kommt der Regen.", False),
        ("By " + "very " * 40, False),
    ],
)
def test_byline_line(text, byline):
    assert is_byline(text) is byline


OLD = "Old Times: A bridge is open"


def old_page(menu: str, head: str) -> str:
    text = "<br><br>".join(PROSE)
    rows = f"<tr><td width=150>{menu}</td><td>{head}<br><br>{text}</td></tr><tr><td colspan=2>© 1999 Times</td></tr>"
    return f"<html><head><title>{OLD}</title></head><body bgcolor=white><table width=780>{rows}</table></body></html>"


def test_headline_byline_and_date_that_only_breaks_part_are_the_front_of_an_old_page():
    menu = "<a href=/>Home</a><br><a href=/news>News</a><br><a href=/sport>Sport</a>"
    html = old_page(menu, "<font size=5><b>A bridge is open</b></font><br><i>By Ada Holm</i><br>June 2, 1999")
    read = reading(html)
    assert [block.text for block in read.blocks] == list(PROSE)
    assert {block.type for block in read.blocks} == {"paragraph"}
    assert [values(html, field) for field in ("section", "byline")] == [[], ["By Ada Holm"]]
    assert printed(html) == ["June 2, 1999"]


def test_first_line_of_an_old_page_that_is_no_front_is_text():
    html = old_page("", "<b>A band in the rain</b><br><i>By the river and on the bridge</i><br>they all danced.")
    assert reading(html).blocks[0].text.startswith("A band in the rain By the river")


@pytest.mark.parametrize(
    "line",
    [
        "<time>05.10.26</time>",
        "<time datetime='2026-10-05T06:30'>vor einem Monat</time>",
        "Published <time datetime='2026-10-05T06:30'>last month</time>",
        "<span>By Jane Roe</span><time datetime='2026-10-05T06:30'>last month</time>",
        "Published: Tuesday 3rd November 2026, 8.15am",
        "令和8年9月11日",
        "Mo., 05.10.26, 06:30 Uhr",
    ],
)
def test_date_on_top_of_the_text_is_none_of_its_lines(line):
    page = document(f"<main><h1>{TITLE}</h1><div><div>{line}</div>{paragraphs()}</div></main>")
    assert article(page).body.startswith(PROSE[0])


def test_time_in_a_sentence_leaves_it_in_the_text():
    line = f"<p>{PROSE[3]} It was <time datetime='2026-10-05'>last month</time>.</p>"
    assert "last month" in article(document(f"<main><h1>{TITLE}</h1><div>{line}{paragraphs()}</div></main>")).body


def test_date_of_a_recording_stands_in_its_caption():
    caption = "<span>Audio 03:07 Min.</span> | <span>25.04.24</span> |<span class='author'>Jane Roe</span>"
    figure = f"<figure><figcaption>{caption}</figcaption><img src='/i.jpg'></figure>"
    found = article(news(front=f"<p>June 2, 2025</p>{figure}"))
    assert (found.byline, found.date_published) == (None, "2025-06-02")
    assert "Audio" in found.images[0].caption
