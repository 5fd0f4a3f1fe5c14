import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsspider.normalise.captions import split_credit


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("Prisoners under age 25. / AA", "Prisoners under age 25.", "AA"),
        ("Prisoners under age 25.  /  AA", "Prisoners under age 25.", "AA"),
        ("Two were arrested / Photo: AA Archive", "Two were arrested", "Photo: AA Archive"),
        ("The results came. / Photo: AA / AA", "The results came.", "Photo: AA / AA"),
        ("The results came. Photo: AA / AA", "The results came. Photo: AA", "AA"),
        ("A flag hangs over the house (AP). / AP", "A flag hangs over the house (AP).", "AP"),
        ("Turkish steel / AA", "Turkish steel", "AA"),
        ("stk thumbnail / Example World", "stk thumbnail", "Example World"),
        ("Tensions escalate / Others", "Tensions escalate", "Others"),
        ("The house in 2025. / Jane Roe", "The house in 2025.", "Jane Roe"),
        ("The house. / Jane Roe/Reuters", "The house.", "Jane Roe/Reuters"),
        ("A line in the region. (AA)", "A line in the region.", "(AA)"),
        ("A protest on October 8, 2018. (Reuters)", "A protest on October 8, 2018.", "(Reuters)"),
        ("The mosque in 2004. (Example World and Agencies)", "The mosque in 2004.", "(Example World and Agencies)"),
        ("The navy swims. [Photo: Turkish Naval Forces]", "The navy swims.", "[Photo: Turkish Naval Forces]"),
        ("A rally in Ankara. (Jane Roe)", "A rally in Ankara.", "(Jane Roe)"),
        ("A rally. [Jane Roe/Reuters]", "A rally.", "[Jane Roe/Reuters]"),
        ("A rally. (Jane Roe / Reuters)", "A rally.", "(Jane Roe / Reuters)"),
        ("A bridge. Foto: dpa", "A bridge.", "Foto: dpa"),
        ("A bridge © Getty Images", "A bridge", "© Getty Images"),
        ("A bridge. Photograph: Jane Roe/AP", "A bridge.", "Photograph: Jane Roe/AP"),
        ("A bridge. Photo by Jane Roe", "A bridge.", "Photo by Jane Roe"),
        ("Ein Haus. Bild: Jane Roe", "Ein Haus.", "Bild: Jane Roe"),
        ("Bir ev. Fotoğraf: Ayşe Yılmaz", "Bir ev.", "Fotoğraf: Ayşe Yılmaz"),
        ("بيت. الصورة: أحمد علي", "بيت.", "الصورة: أحمد علي"),
        ("町の家。写真=田中太郎", "町の家。", "写真=田中太郎"),
        ("जीती X/examplenavy", "जीती", "X/examplenavy"),
        ("A bridge. Jane Roe/Getty Images", "A bridge.", "Jane Roe/Getty Images"),
        ("A bridge. AFP via Getty Images", "A bridge.", "AFP via Getty Images"),
        ("A bridge | Photo Credit: AP", "A bridge", "Photo Credit: AP"),
        ("/ AA", None, "AA"),
        ("AA", None, "AA"),
        ("(Reuters)", None, "(Reuters)"),
        ("Photo: AA", None, "Photo: AA"),
        ("© Reuters", None, "© Reuters"),
    ],
)
def test_caption_and_credit_are_parted_as_printed(text, caption, credit):
    assert split_credit(text) == (caption, credit)


@pytest.mark.parametrize(
    "text",
    [
        "A plain caption.",
        "He works for Reuters.",
        "Mr. Roe in Moscow. He met Jane",
        "Prices and/or wages after 9/11",
        "What he / she said that the long sentence goes on",
        "A view of Ankara / Turkey",
        "Either this is so. / Or it is not so, as they say.",
        "The leader of the ruling party (AKP)",
        "The opposition (CHP / IYI)",
        "The minister (file photo)",
        "The former president (Jane Roe)",
        "The bridge in Istanbul (2011)",
        "Famine in the country. File Photo (2011)",
        "People stood by a photo: a long story that goes on and on and on, with many words in it and no end.",
        "The picture shows the city at night.",
        "(L-R) Ali and Can",
    ],
)
def test_a_caption_without_a_credit_stays_whole(text):
    assert split_credit(text) == (text, None)


@pytest.mark.parametrize("text", ["", "  ", "\u200b"])
def test_nothing_gives_nothing(text):
    assert split_credit(text) == (None, None)


@given(st.text() | st.text("A a/.()[]:©Photo AP", max_size=60))
def test_no_caption_makes_it_fail_and_none_is_empty(text):
    caption, credit = split_credit(text)
    assert caption != ""
    assert credit != ""


def test_a_long_text_with_a_credit_is_parted_at_its_end():
    caption, credit = split_credit("word / " * 20_000 + "The end. / AA")
    assert credit == "AA"
    assert (caption or "").endswith("The end.")
