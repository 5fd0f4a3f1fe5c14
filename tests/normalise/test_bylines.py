import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsspider.items import Author
from newsspider.normalise.bylines import authors_of

SITE = ("Example Times", "example-times.com")


def names(*bylines):
    return [author.name for author in authors_of(bylines, site_names=SITE)]


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("By Jane Roe", ["Jane Roe"]),
        ("BY JANE ROE", ["JANE ROE"]),
        ("By Jane Roe and John Doe", ["Jane Roe", "John Doe"]),
        ("By Jane Roe, John Doe and Ann Poe", ["Jane Roe", "John Doe", "Ann Poe"]),
        ("Jane Roe, John Doe | Example Times", ["Jane Roe", "John Doe"]),
        ("Jane Roe & John Doe", ["Jane Roe", "John Doe"]),
        ("By Jane Roe with John Doe", ["Jane Roe", "John Doe"]),
        ("By Jane Roe - Example Times", ["Jane Roe"]),
        ("Written by: Jane Roe", ["Jane Roe"]),
        ("Story by Jane Roe; editing by John Doe", ["Jane Roe"]),
        ("Reporting by Jane Roe in Ankara; Additional reporting by Ann Poe; Editing by John Doe", ["Jane Roe"]),
        ("By Jane Roe for The Example Post", ["Jane Roe"]),
        ("Jane Roe in Ankara and Can Kaya in Istanbul", ["Jane Roe", "Can Kaya"]),
        ("Jane Roe, correspondent in Ankara", ["Jane Roe"]),
        ("Jane Roe, Senior Correspondent", ["Jane Roe"]),
        ("Jane Roe, PhD", ["Jane Roe"]),
        ("John Doe, Jr.", ["John Doe Jr."]),
        ("By Jane Roe | June 2, 2025 | 5 min read", ["Jane Roe"]),
        ("June 2, 2025 By Jane Roe", ["Jane Roe"]),
        ("By Jane Roe, Updated June 2, 2025", ["Jane Roe"]),
        ("VON JANE ROE am 21. April 2020", ["JANE ROE"]),
        ("By Jane Roe @janeroe", ["Jane Roe"]),
        ("Jane Roe jane.roe@example.com", ["Jane Roe"]),
        ("Jane Roe (https://example.com/jane)", ["Jane Roe"]),
        ("Von Anna Müller und Karl Groß", ["Anna Müller", "Karl Groß"]),
        ("Von Anna Müller, Berlin", ["Anna Müller"]),
        ("Par Jean-Luc Petit et Ana Ruiz", ["Jean-Luc Petit", "Ana Ruiz"]),
        ("Por Ana Ruiz y Juan de la Cruz", ["Ana Ruiz", "Juan de la Cruz"]),
        ("Por José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("Di Mario Rossi", ["Mario Rossi"]),
        ("By Laura Di Maio", ["Laura Di Maio"]),
        ("Yazan: Ayşe Yılmaz", ["Ayşe Yılmaz"]),
        ("Mehmet Öz, Ali Can ve Can Er", ["Mehmet Öz", "Ali Can", "Can Er"]),
        ("Автор: Иван Петров", ["Иван Петров"]),
        ("بقلم أحمد علي", ["أحمد علي"]),
        ("文=田中太郎/記者", ["田中太郎"]),
        ("山田太郎記者", ["山田太郎"]),
        ("作者：王小明、李华", ["王小明", "李华"]),
        ("박준석 기자 외 1명", ["박준석"]),
        ("Ursula von der Leyen", ["Ursula von der Leyen"]),
        ("By Sinéad O'Neill", ["Sinéad O'Neill"]),
        ("Fatima al-Fihri", ["Fatima al-Fihri"]),
        ("Müller, Anna", ["Müller, Anna"]),
        ("By Jane Roe and JANE ROE", ["Jane Roe"]),
        ("Eine Analyse von Anna Müller", ["Anna Müller"]),
        ("Interview: Anna Müller", ["Anna Müller"]),
        ("Von unserem Korrespondenten Karl Groß", ["Karl Groß"]),
        ("Text von Anna Müller, Fotos von Karl Groß", ["Anna Müller"]),
        ("Chief Editor Jane Roe", ["Jane Roe"]),
        ("Jane Roe Senior Reporter", ["Jane Roe"]),
        ("Jane Roe Example Times, Washington", ["Jane Roe"]),
        ("Jane Roe is a reporter at The Example.", ["Jane Roe"]),
        ("kru", ["kru"]),
        ("freeman1984", ["freeman1984"]),
    ],
)
def test_people_are_named_as_printed(byline, people):
    assert names(byline) == people
    assert all(author.role is None for author in authors_of([byline], site_names=SITE))


@pytest.mark.parametrize(
    "byline",
    [
        "",
        "By",
        "By ",
        "Von",
        "بقلم",
        "Example Times",
        "The Example Times",
        "jane@example.com",
        "@jane",
        "5 min read",
        "|",
        "https://example.com/author/jane",
        "June 2, 2025",
        "Editing by John Doe",
        "12",
        "…",
        "This is a long sentence that tells us nothing about authors.",
        "All of them were found.",
    ],
)
def test_what_names_nobody_gives_no_author(byline):
    assert names(byline) == []


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Reuters", [("Reuters", "agency")]),
        ("AP", [("AP", "agency")]),
        ("AA", [("AA", "agency")]),
        ("Anadolu Agency", [("Anadolu Agency", "agency")]),
        ("dpa", [("dpa", "agency")]),
        ("Von dpa", [("dpa", "agency")]),
        ("By The Associated Press", [("Associated Press", "agency")]),
        ("dpa/AFP", [("dpa", "agency"), ("AFP", "agency")]),
        ("AFP, MANILA", [("AFP", "agency")]),
        ("رويترز", [("رويترز", "agency")]),
        ("Example Times and Agencies", [("Agencies", "agency")]),
        ("Jane Roe / AFP", [("Jane Roe", None), ("AFP", "agency")]),
        ("Jane Roe (AP)", [("Jane Roe", None), ("AP", "agency")]),
        ("By JANE ROE Associated Press", [("JANE ROE", None), ("Associated Press", "agency")]),
        ("Anna Schmidt mit dpa", [("Anna Schmidt", None), ("dpa", "agency")]),
        ("Petra", [("Petra", None)]),
        ("By Staff Reporter", [("Staff Reporter", "staff")]),
        ("Staff Writer", [("Staff Writer", "staff")]),
        ("News Desk", [("News Desk", "staff")]),
        ("By the Editorial Board", [("Editorial Board", "staff")]),
        ("Example Times Staff", [("Example Times Staff", "staff")]),
        ("Redaktion", [("Redaktion", "staff")]),
        ("La Rédaction", [("La Rédaction", "staff")]),
        ("Haber Merkezi", [("Haber Merkezi", "staff")]),
        ("Posted by admin", [("admin", "staff")]),
        ("Our Special Correspondent", [("Our Special Correspondent", "staff")]),
    ],
)
def test_agencies_and_no_names_are_told_from_people(byline, authors):
    assert [(author.name, author.role) for author in authors_of([byline], site_names=SITE)] == authors


def test_names_that_metadata_lists_one_by_one_keep_their_links():
    links = ["https://example.com/jane", "", "https://example.com/both", "https://example.com/more"]
    assert authors_of(["Jane Roe", "John Doe", "Ann Poe and Bob Poe", "jane roe"], urls=links) == (
        Author("Jane Roe", "https://example.com/jane"),
        Author("John Doe"),
        Author("Ann Poe"),
        Author("Bob Poe"),
    )
    assert authors_of([], urls=["https://example.com/jane"]) == ()


@given(st.lists(st.text(), max_size=3), st.lists(st.text(), max_size=2))
def test_no_byline_makes_it_fail(bylines, site_names):
    assert all(author.name for author in authors_of(bylines, site_names=site_names))


def test_a_text_far_too_long_is_cut():
    assert len(authors_of(["By Jane Roe, John Doe and " * 4000])) <= 3
