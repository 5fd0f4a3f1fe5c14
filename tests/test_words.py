from __future__ import annotations

import pytest

from newsspider import words


@pytest.mark.parametrize(
    "text",
    [
        "Correction: The bridge is 40 metres long.",
        "Clarification: the talks began on Monday",
        "Editor's note: This article has been updated with a reply from the town.",
        "Editor's note: an earlier version gave the wrong length.",
        "An earlier version of this article gave the wrong length.",
        "A previous version of the story misstated her age.",
        "This article was later corrected.",
        "In einer früheren Version dieses Artikels stand eine falsche Zahl.",
        "In einer früheren Fassung hieß es, die Brücke sei 40 Meter lang.",
        "Une version précédente de cet article donnait une autre longueur.",
        "Una versión anterior de este artículo decía otra cosa.",
        "Uma versão anterior deste texto dizia outra coisa.",
        "Una versione precedente di questo articolo diceva altro.",
        "In een eerdere versie van dit artikel stond iets anders.",
        "I en tidigare version av artikeln stod något annat.",
        "W pierwotnej wersji tekstu było inaczej.",
        "В предыдущей версии статьи было указано иное.",
    ],
)
def test_notice_says_that_the_article_was_corrected(text):
    assert words.CORRECTION.match(text)


@pytest.mark.parametrize(
    "text",
    [
        "Editor's note: The author works at a correctional facility.",
        "Editor's note: He wrote on the Second Amendment for years.",
        "Editor's note: This is the original text of his speech.",
        "Nota da redação: o autor é corretor de imóveis.",
        "Anmerkung der Redaktion: Der Autor war Fehlerforscher.",
        "An earlier version of the story was told by his mother.",
        "This report was not corrected in time.",
        "Correction-fluid makers are in trouble.",
        "Korrektur-Fahnen lagen auf dem Tisch.",
        "In einer früheren Fassung des Gesetzes stand das nicht.",
        "In einer ersten Version des Films starb er.",
        "Une version précédente du texte de loi prévoyait cela.",
        "Una versión anterior de esta vacuna falló.",
        "Uma versão anterior do acordo previa mais.",
        "Una versione precedente del disegno di legge prevedeva tagli.",
        "In een eerdere versie van het wetsvoorstel stond dat niet.",
        "I en tidigare version av lagförslaget fanns det inte.",
        "W pierwotnej wersji ustawy tego nie było.",
        "В предыдущей версии закона этого не было.",
    ],
)
def test_sentence_on_other_corrections_and_versions_is_no_notice(text):
    assert not words.CORRECTION.match(text)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("RelatedNew talks open", "Related"),
        ("RELATEDNew talks open", "RELATED"),
        ("À lireUn homme seul", "À lire"),
        ("Читайте такжеНовые переговоры", "Читайте также"),
        ("Read more“We are open”", "Read more"),
        ("RELACIONADOS", None),
        ("RELATED ARTICLES", None),
        ("POVEZANOST", None),
        ("LIRE PLUSIEURS", None),
        ("Recommended reading", None),
    ],
)
def test_label_is_glued_to_a_headline_where_a_new_word_begins(text, label):
    match = words.GLUED_LABEL.match(text)
    assert (match and match["label"]) == label


@pytest.mark.parametrize(
    ("text", "stamped"),
    [
        ("19:56 – The bridge is open.", True),
        ("1956 GMT – The bridge is open.", True),
        ("19.56: The bridge is open.", True),
        ("1956 – The bridge is open.", False),
        ("2020 — the year of the flood.", False),
        ("1848–1849 the town was taken.", False),
        ("930: a village burns.", False),
    ],
)
def test_paragraph_begins_with_a_time_and_not_with_a_year(text, stamped):
    assert bool(words.STAMP.match(text)) is stamped
