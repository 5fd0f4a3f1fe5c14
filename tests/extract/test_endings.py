from __future__ import annotations

import pytest
from documents import PROSE, news, reading

from newsspider.extract.endings import ending_of
from newsspider.items import Block


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("___", "no words"),
        ("* * *", "no words"),
        ("—", "no words"),
        ("(dpa)", "agency"),
        ("dpa/AFP", "agency"),
        ("Reuters, AFP", "agency"),
        ("(AP and Reuters)", "agency"),
        ("Share this article with your friends on Facebook.", "share"),
        ("Folgen Sie uns auf Instagram", "share"),
        ("Print | E-mail", "share"),
        ("Drucken", "share"),
        ("© 2025 River News", "rights"),
        ("Copyright 2025 Example Blog", "rights"),
        ("Copyright 2025 Example Blog. All rights reserved.", None),
        ("© 2025 The Agency. This text may not be printed elsewhere.", None),
        ("Good night.", None),
        ("2022", None),
        ("=)", None),
        ("Follow the money, said the mayor, and look at Facebook too.", None),
        ("He told the court that he had seen it all on Facebook.", None),
        ("Ada Holm", None),
    ],
)
def test_ending_of_a_page_is_told_from_a_line_of_text(text, ending):
    assert ending_of(text) == ending


@pytest.mark.parametrize(
    "text",
    [
        "Please share this story on Facebook!",
        "Follow River News on X and Bluesky.",
        "Like us on Facebook",
        "Share on Facebook, Twitter, WhatsApp",
        "Join the conversation on Reddit.",
        "Teilen Sie diesen Artikel auf Facebook.",
        "Auf WhatsApp teilen",
        "Suivez-nous sur Instagram et TikTok.",
        "Partagez cet article sur Facebook",
        "Síguenos en Twitter y en Facebook.",
        "Comparte esta noticia por WhatsApp",
        "Siga-nos no Instagram",
        "Condividi questo articolo su Facebook",
        "Volg ons op Facebook",
        "Följ oss på Instagram",
        "Del denne saken på Facebook",
        "Seuraa meitä Facebookissa",
        "Udostępnij na Facebooku",
        "Sledujte nás na Facebooku",
        "Подписывайтесь на наш канал в Telegram",
        "Поделиться в Telegram",
        "Bizi Twitter'da takip edin",
        "تابعونا على فيسبوك",
        "分享到微信",
    ],
)
def test_line_that_asks_to_share_or_to_follow_ends_a_page(text):
    assert ending_of(text) == "share"


@pytest.mark.parametrize(
    "text",
    [
        "Delegates argued on Facebook.",
        "Likely voters were asked on Facebook.",
        "Joint statements appeared on Twitter.",
        "Findings were shared on Reddit.",
        "Share prices of Facebook fell.",
        "Share prices fell on Facebook.",
        "Like Facebook users everywhere",
        "Follow-up reports appeared on Twitter.",
        "Follow-up: more on Twitter",
        "Joining him was a friend from Facebook.",
        "Tweets by the mayor vanished from Twitter.",
        "Volgens Trump op Twitter.",
        "Deelnemers klaagden op Facebook.",
        "Følgende stod på Facebook.",
        "Delar av talet lades ut på YouTube.",
        "Delvist blev det vist på YouTube.",
        "Teile der Rede erschienen auf YouTube.",
        "Folgen hatte der Streit auf Facebook nicht.",
        "Partagés sur Facebook les clichés ont choqué.",
        "Siguen las protestas en Facebook.",
        "Sigue la polémica en Facebook.",
        "Seguidores del club protestaron en Twitter.",
        "Compartieron el video en WhatsApp.",
        "Seguirono proteste su Facebook.",
        "Sigarette vendute su Facebook.",
        "Jaana kertoi asiasta Facebookissa.",
        "Seuraavaksi hän kirjoitti asiasta Facebookissa.",
        "Подписчики узнали об этом в Telegram.",
        "Поделился он этим в Telegram.",
        "Takipçileri bunu Twitter'da yazdı.",
        "شارك الآلاف صورته على فيسبوك أمس",
        "Copyright 2025 was a hard fight.",
        "Copyright 2025 reform fails again",
    ],
)
def test_sentence_that_tells_of_a_network_or_of_rights_is_text(text):
    assert ending_of(text) is None


def test_last_sentence_that_names_a_network_stays_in_the_text():
    blocks = reading(news("<p>Share prices fell on Facebook.</p>")).blocks
    assert blocks[-1].text == "Share prices fell on Facebook."


@pytest.mark.parametrize(
    "ends",
    [
        ("___",),
        ("(dpa)",),
        ("Good night.", "___", "Print"),
        ("© 2025 River News", "Share this article with your friends on Facebook."),
    ],
)
def test_text_ends_before_the_lines_that_close_its_page(ends):
    blocks = reading(news("".join(f"<p>{text}</p>" for text in ends))).blocks
    kept = [text for text in ends if ending_of(text) is None]
    assert [block.text for block in blocks] == [*PROSE, *kept]


def test_line_without_words_inside_the_text_parts_it():
    blocks = reading(news(f"<p>___</p><p>{PROSE[0][:-1]} again.</p>")).blocks
    assert blocks[len(PROSE)] == Block("paragraph", "___")


@pytest.mark.parametrize(("sign", "source"), [("(dpa)", "dpa"), ("AFP/Reuters", "AFP/Reuters")])
def test_agency_that_signs_the_text_is_its_source(sign, source):
    read = reading(news(f"<p>{sign}</p>"))
    assert [found.values for found in read.found["source_line"]] == [(source,)]


def test_source_line_counts_before_the_sign_of_an_agency():
    read = reading(news("<p>Source: Example Times</p><p>(dpa)</p>"))
    assert [found.values for found in read.found["source_line"]] == [("Example Times",)]
