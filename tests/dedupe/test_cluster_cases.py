"""Pairs of articles as an editor would judge them: one text, or two."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
import wire_copy as w
from wire_copy import FERRY, FOOTER, MUSEUM, replaced, text

from newsspider.dedupe.clusters import Clusters

SAME = {
    "printed as it came": (text(*FERRY), text(*FERRY)),
    "another dateline and credit": (f"KESTERMOUTH (TW) — {text(*FERRY)}", f"{text(*FERRY)} – Tide Wire, our staff"),
    "a new lead": (
        text(*FERRY),
        text("Passengers spent six cold hours on a sandbank when their ferry lost its way in fog.", *FERRY[1:]),
    ),
    "a lead before the old one": (
        text(*FERRY),
        text("Crossings to Novi Brod are cancelled this week. Here is what we know about the accident.", *FERRY),
    ),
    "cut at the end": (text(*FERRY), text(*FERRY[:4])),
    "cut at the end by a third, another lead": (text(*FERRY), text("A ferry was stuck for hours.", *FERRY[:4])),
    "edited for style": (
        text(*FERRY),
        replaced(
            text(*FERRY),
            ("early on Tuesday", "in the small hours of Tuesday"),
            ("spokeswoman", "spokesperson"),
            ("who was travelling with", "accompanying"),
            ("had left", "left"),
            ("adding that", "and that"),
            ("about 140,000 people a year", "roughly 140,000 travellers annually"),
            ("without a fee", "free of charge"),
            ("metres", "meters"),
        ),
    ),
    "a correction added": (
        text(*FERRY),
        text(*FERRY, "Correction: an earlier version of this article gave the wrong year for the refit of the ship."),
    ),
    "the numbers of the day corrected": (
        text(*FERRY),
        replaced(text(*FERRY), ("212 passengers", "214 passengers"), ("31 crew", "29 crew"), ("six hours", "7 hours")),
    ),
    "a paragraph left out in the middle": (text(*FERRY), text(*FERRY[:2], *FERRY[3:])),
    "paragraphs in another order": (text(*FERRY), text(FERRY[0], FERRY[3], FERRY[4], FERRY[1], FERRY[2], FERRY[5])),
    "a box about something else in the middle": (
        text(*FERRY),
        text(*FERRY[:3], "Read also: the museum opens its cellars, and why the bridge stays closed.", *FERRY[3:]),
    ),
    "the reprinter's footer": (text(*FERRY), text(*FERRY, FOOTER)),
    "typeset otherwise": (
        text(*FERRY),
        replaced(" ".join(FERRY), ("“", '"'), ("”", '"'), ("The ", "THE "), ("inspectors", "inspec\u00adtors")),
    ),
    "one paragraph to a sentence": (text(*FERRY), text(*FERRY).replace(". ", ".\n\n")),
    "a ticker that has grown": (text(*FERRY[:5]), text("15:10 Crossings are cancelled until Friday.", *FERRY)),
    "German, letters and marks apart": (
        text(*w.FERRY_IN_GERMAN),
        unicodedata.normalize("NFD", text(*w.FERRY_IN_GERMAN)).replace("größere", "grössere").replace("ß", "ss"),
    ),
    "Turkish, a new lead, the first paragraph in capitals": (
        text(*w.FERRY_IN_TURKISH),
        text("FERİBOT KAZASI UCUZ ATLATILDI", *w.FERRY_IN_TURKISH[:2], w.FERRY_IN_TURKISH[2].replace("günü ", "")),
    ),
    "Arabic, other digits, a mark more and one less, a word stretched": (
        text(*w.FERRY_IN_ARABIC),
        replaced(
            text(*w.FERRY_IN_ARABIC),
            ("العبّارة", "العبارة"), ("212", "٢١٢"), ("31", "٣١"), ("السواحل", "الســواحل"), ("قاطرتين", "زورقي قطر"),
        ),
    ),
    "Chinese, edited words and wide digits": (
        text(*w.FERRY_IN_CHINESE),
        replaced(
            text(*w.FERRY_IN_CHINESE),
            ("212", "２１２"), (",", "，"), ("热茶", "茶水"), ("凌晨", "清晨"), ("一直没有补上", "至今没有补上"),
        ),
    ),
    "Japanese, cut at the end and edited": (
        text(*w.FERRY_IN_JAPANESE),
        replaced(
            text(*w.FERRY_IN_JAPANESE),
            ("最初の報告は30日以内にまとまる見通しだ。", ""), ("未明", "早朝"), ("毛布とお茶", "毛布や茶"),
        ),
    ),
    "Thai, two words changed": (
        text(*w.FERRY_IN_THAI),
        replaced(text(*w.FERRY_IN_THAI), ("เช้ามืด", "รุ่งเช้า"), ("ชาร้อน", "น้ำชา")),
    ),
    "Korean, a new lead": (
        text(*w.FERRY_IN_KOREAN),
        text("짙은 안개 속에서 여객선이 길을 잃었다.", *w.FERRY_IN_KOREAN),
    ),
}  # fmt: skip

DIFFERENT = {
    "another writer on the same event, one quotation": (text(*FERRY), text(*w.FERRY_BY_ANOTHER_WRITER)),
    "translated": (text(*FERRY), text(*w.FERRY_IN_GERMAN)),
    "Chinese and Japanese": (text(*w.FERRY_IN_CHINESE), text(*w.FERRY_IN_JAPANESE)),
    "two stories": (text(*FERRY), text(*MUSEUM)),
    "two stories above one footer": (text(*MUSEUM[:2], FOOTER), text(*FERRY[:2], FOOTER)),
    "two notes above a longer footer": (text(MUSEUM[0], MUSEUM[2], FOOTER), text(FERRY[0], FERRY[5], FOOTER)),
    "the weather of two days": (
        w.weather("Monday", 31, 19, 12, 10, 214, "5:41"),
        w.weather("Tuesday", 28, 17, 21, 65, 239, "5:42"),
    ),
    "the markets of two days": (
        w.markets("1,204.61", "0.8", "0.134", "71.20", "9,410", "4.4"),
        w.markets("1,187.05", "-1.5", "0.131", "69.85", "9,375", "7.1"),
    ),
    "a day later, with the background repeated": (
        text(*FERRY),
        text(
            "Inspectors have found that the pilot of the ferry that ran aground had been awake for twenty hours.",
            "The finding was leaked to this newspaper by a member of the commission. It blames long shifts, a radar that "
            "had been switched off to save it from salt, and a rule that lets one officer stand watch alone at night.",
            "The operator rejected this. Its lawyer said the officer had slept in the afternoon, and accused the unions of "
            "using the accident for their own ends in the talks about pay that begin on Monday.",
            FERRY[3],
            "A commission of the parliament wants to hear both sides next week, and a group of passengers plans to sue.",
        ),
    ),
    "a digest with one paragraph of it": (
        text(*FERRY),
        text("Good morning. This is what you need to know today.", FERRY[0], *MUSEUM, "Have a good day at the sea."),
    ),
    "a summary": (
        text(*FERRY),
        "A ferry with more than two hundred people on board was stuck on a sandbank for six hours. All are well, the "
        "company pays back what tickets cost, and inspectors want to know why a buoy was not where it should have been "
        "and whether someone on the bridge had fallen asleep at the wheel in the fog of that long night.",
    ),
    "the same, but too short to tell": ("This story is being updated. " * 6, "This story is being updated. " * 6),
    "no text at all": ("", ""),
}


def clusters_of(folder: Path, *articles: tuple[str, str]) -> list[str | None]:
    with Clusters(folder, 0) as clusters:
        return [clusters.add(*article) for article in articles]


@pytest.mark.parametrize("case", SAME)
def test_copies_of_one_text_share_a_cluster_whichever_comes_first(case: str, tmp_path: Path) -> None:
    one, other = SAME[case]
    assert clusters_of(tmp_path / "1", ("tide_wire:1", one), ("elb_kurier:2", other)) == [None, "tide_wire:1"]
    assert clusters_of(tmp_path / "2", ("elb_kurier:2", other), ("tide_wire:1", one)) == [None, "elb_kurier:2"]


@pytest.mark.parametrize("case", DIFFERENT)
@pytest.mark.parametrize("publisher", ["tide_wire", "elb_kurier"])
def test_two_texts_share_no_cluster_at_one_publisher_or_two(case: str, publisher: str, tmp_path: Path) -> None:
    one, other = DIFFERENT[case]
    assert clusters_of(tmp_path, ("tide_wire:1", one), (f"{publisher}:2", other)) == [None, None]


def test_mirror_at_the_same_publisher_shares_the_cluster(tmp_path: Path) -> None:
    body = text(*FERRY)
    edited = replaced(body, ("Nobody was hurt.", "No one was injured."), ("website", "page"))
    assert clusters_of(tmp_path, ("a:1", body), ("a:2", edited)) == [None, "a:1"]
