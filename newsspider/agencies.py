"""News agencies, by the names and short forms under which bylines and photo credits print them."""

from __future__ import annotations

import re

# As printed: Petra, Mia and Ata are people too.
SHORT_FORMS = frozenset(
    """
    AA AAP ACN AFP AFX AGERPRES AGI AGN AKI ANI ANP ANSA AP APA APS ATA ATS BNS BTA CNS CP CTK ČTK DHA
    DPA dpa dts BELGA EFE EPA EPD epd FENA FNA GNA HINA IANS İHA IHA IPS IRNA ISNA JIJI KNA kna KUNA
    LETA LUSA MAP MENA MIA MTI NAN NCA NTB PA PANA PAP PTI QNA RIA SAPA SDA sda SID sid SPA SPS STA STT
    SUNA TASR TASS TT UNB UNI UPI UNIAN VNA WAFA WAM ZUMA afp ТАСС БТА МИА وام واس سانا وفا
    """.split()
)
NAMES = frozenset(
    name.strip()
    for name in """
    anadolu|anadolu agency|anadolu ajansı|anadolu images|australian associated press|adnkronos|agence france-presse
    agence france presse|agencia efe|agência brasil|agência lusa|asian news international|antara|ap photo
    associated press|azertac|bang showbiz|belga|bernama|bloomberg|bloomberg news|bno news|canadian press
    demirören haber ajansı|dpa-afx|dpa-infocom|dts nachrichtenagentur|epa-efe|etx daily up|europa press|getty
    getty images|ihlas haber ajansı|inter press service|interfax|itar-tass|jiji press|keystone-sda|kyodo|kyodo news
    lapresse|notimex|newswire|pa media|pa wire|press association|press trust of india|reuters|thomson reuters
    thomson reuters foundation|ria novosti|ritzau|sinhua|tanjug|télam|telam|united press international|ukrinform
    xinhua|xinhua news agency|xinhuanet|yonhap|yonhap news agency|zuma press|zuma wire|nurphoto|shutterstock|alamy
    picture alliance|picture-alliance|imago|imago images
    риа новости|интерфакс|рейтер|укринформ|танјуг
    الأناضول|وكالة الأناضول|رويترز|أ ف ب|أ.ف.ب|فرانس برس|وكالة فرانس برس|أسوشيتد برس|د ب أ
    共同|共同通信|共同通信社|時事|時事通信|ロイター|新华社|新華社|中新社|中央社|法新社|路透社|路透|美联社
    연합뉴스|로이터|뉴시스|भाषा|पीटीआई|रॉयटर्स|एएफपी|রয়টার্স|এএফপি
    """.replace("\n", "|").split("|")
    if name.strip()
)
# Several agencies without a name.
UNNAMED = re.compile(
    r"(?:the |other |news |press |international )*(?:agencies|news ?wires?|wires?|wire (?:services?|reports?|staff))"
    r"|(?:nachrichten)?agenturen|(?:avec |con )?(?:agences?|agencias|agenzie|agências)|ajanslar|agencije"
    r"|агентства|وكالات|الوكالات"
)


def is_agency(name: str) -> bool:
    """Whether `name` is that of a news agency, or stands for agencies without a name ("Agencies")."""
    name = name.strip(" .,:;")
    folded = name.replace("İ", "i").casefold().removeprefix("the ")
    return name in SHORT_FORMS or folded in NAMES or bool(UNNAMED.fullmatch(folded))
