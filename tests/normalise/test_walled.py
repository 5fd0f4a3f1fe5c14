from __future__ import annotations

import pytest

from newsspider.normalise.walled import speaks_to_reader


@pytest.mark.parametrize(
    "text",
    [
        "We use cookies. You can change your settings.",
        "Wir brauchen Ihre Zustimmung, damit Sie weiterlesen können.",
        "Nous utilisons des cookies avec votre accord.",
        "Wij gebruiken cookies; pas uw instellingen aan.",
        "我们使用您的数据",
        "เว็บไซต์ของเราใช้คุกกี้เพื่อความเป็นส่วนตัวของคุณ",
    ],
)
def test_notice_speaks_to_its_reader(text):
    assert speaks_to_reader(text)


@pytest.mark.parametrize(
    "text",
    [
        "Most je otvoren u ponedjeljak, a stari je pao u vodu.",
        "Le pont du village, fermé du lundi au jeudi, est celui du nord.",
        "Sie verlor ihre Stelle und ihren Hund. Ihre Nachbarn halfen.",
        "Os alunos nos barcos e nos trens chegaram cedo.",
        "Un om din oraș a venit din nord.",
        "Hän voi tulla, ja silta voi aueta.",
        "คุณภาพอากาศและคุณสมบัติของสะพาน",
        "The size of the bridge and the size of the town.",
    ],
)
def test_story_speaks_to_nobody_in_words_that_mean_something_else(text):
    assert not speaks_to_reader(text)
