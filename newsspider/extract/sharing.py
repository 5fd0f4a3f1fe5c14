"""Lines that ask the reader to share an article or to follow somebody in a network: "Follow us on Instagram".

They ask, in the imperative, and name whom or what. A sentence that tells of a network asks nobody: "Findings were
shared on Reddit", "Share prices of Facebook fell". So no verb counts alone, and none as the beginning of a word.
"""

from __future__ import annotations

import re

MOST_WORDS = 12
# Many languages write a case behind the name: "Facebooku", "Facebook'ta".
_NETWORK = (
    r"(?<!\w)(?:(?:facebook|twitter|whatsapp|instagram|telegram|linkedin|pinterest|youtube|tiktok|bluesky|mastodon|threads"
    r"|reddit|google news|вконтакте|фейсбук|твиттер|телеграм|инстаграм)(?:['’]\w{1,5}|\w{0,4})|x(?: \(formerly twitter\))?"
    r"|فيسبوك|تويتر|تلغرام|تليغرام|واتساب|[إا]نستغرام|يوتيوب)(?!\w)"
)
_AND = r"\s*(?:[,/&|+•·]|(?<!\S)(?:and|or|und|oder|et|ou|y|o|e|en|of|och|og|eller|ja|tai|i|lub|a|ve|veya|и|или|та|và|dan))+\s*"
_NETWORKS = rf"{_NETWORK}(?:{_AND}{_NETWORK}){{0,5}}"
_ON = r"(?:on|via|at|in|to|auf|über|bei|mit|sur|avec|en|por|a|no|na|pelo|su|op|met|på|i|pe|στο|σε|в|во|на|у|di|trên|على|عبر)"
# Who is to be followed, or what is to be shared, belongs to the words that ask.
_ASKING = (
    r"(?:please )?(?:share (?:this|it|(?:the|our|your) (?:article|story|post|page|news|video|link|love))|tweet (?:this|it|us)"
    r"|(?:follow|find|visit|join|tag|connect with|keep up with) (?:us|me|our)|like (?:us|our|this (?:article|story|post|page))"
    r"|join the (?:conversation|discussion|debate))"
    r"|folge[nt]? (?:sie )?(?:uns|mir|unserem|unserer)|(?:besuchen sie|abonnieren sie|finden sie) (?:uns|unseren?)"
    r"|teilen sie (?:diesen?|dieses|den|die|das|es|ihn|ihre)|teilt? (?:diesen|dieses) (?:artikel|beitrag|text|video)"
    r"|(?:suivez|retrouvez|rejoignez|likez|aimez)[- ](?:nous|moi|notre|nos)|partage[zr]? (?:cet|cette|ce|l['’])"
    r"|(?:síguenos|síganos|seguinos|encuéntranos|búscanos|únete a nosotros|únete a nuestr[oa])|comparte (?:este|esta|la nota|el artículo)"
    r"|(?:siga|curta|acompanhe|encontre)[- ](?:nos|o nosso|a nossa)|(?:compartilhe|partilhe) (?:este|esta|isto|isso|o artigo|a notícia)"
    r"|seguici|seguiteci|segui(?:te)? (?:il nostro|la nostra)|condividi(?:te)? (?:quest[oa]|quest['’]|l['’]articolo|la notizia)"
    r"|(?:volg|vind|like) (?:ons|mij|onze)|deel (?:dit|deze|het) (?:artikel|bericht|verhaal|nieuws|pagina)"
    r"|(?:följ|gilla|hitta) (?:oss|mig|vår)|dela (?:den här|det här|artikeln|inlägget|nyheten)"
    r"|(?:følg|lik|finn|find) (?:oss|os|meg|mig|vår|vores)|del (?:denne|dette) (?:artikkelen|artikelen|saken|artikel|historie)"
    r"|(?:del|dela) (?:artikkelen|artiklen|saken|historien)|seura(?:a|tkaa) (?:meitä|minua)|jaa (?:tämä|artikkeli|juttu)"
    r"|(?:śledź|obserwuj|polub|znajdź|dołącz do) (?:nas|nasz|naszego)|udostępnij (?:ten|tę|to|artykuł)"
    r"|sledujte (?:nás|nas|náš)|sdílejte (?:tento|článek)|zdieľajte (?:tento|článok)|prat(?:i|ite) nas|podijeli(?:te)? (?:ovaj|članak)"
    r"|kövess(?:en|enek)? (?:minket|bennünket)|oszd meg (?:ezt|a cikket)|urmăr(?:ește|iți)[- ]ne|distribuie (?:acest|articolul)"
    r"|(?:подписывайтесь|подпишитесь|присоединяйтесь|следите|читайте) (?:на |к |за )?(?:нас|нам|нами|наш|нашу|нашем)"
    r"|подели(?:тесь|ться) (?:этой|этим|статьей|статьёй|новостью)|(?:підписуйтес[ья]|підпишіться|стежте|приєднуйтес[ья]) (?:на |за |до )?(?:нас|нами|наш)"
    r"|последвайте ни|споделете (?:тази|статията)|ακολουθήστε (?:μας|με)|βρείτε μας|تابعونا|تابعنا|شاركونا|شاركنا"
    r"|شارك(?:وا)? (?:المقال|الخبر|هذا|هذه)|ikuti kami|bagikan (?:artikel|berita) ini|theo dõi chúng tôi"
)
# Whose object is any name: these are nothing but imperatives.
_FOLLOW = (
    r"(?:follow|find|join|folgen sie|suivez|retrouvez|rejoignez|volg|följ|følg|segui|siga|acompanhe|sledujte|śledź"
    r"|подписывайтесь на|подпишитесь на|ακολουθήστε|ikuti)"
)
# What buttons say, with no object and nothing behind the network.
_SHARE = (
    r"(?:share|like|tweet|follow|teilen|folgen|partager?|compartir|comparte|condividi|compartilhar|compartilhe|partilhar|deel|delen"
    r"|dela|del|jaa|udostępnij|sdílet|sdílejte|zdieľať|podijeli|megosztás|поделиться|поділитися|сподели|paylaş|شارك|تابع|bagikan)"
)
_OTHERWISE = (
    rf"(?:auf|bei|mit) {_NETWORKS} (?:teilen|folgen)|(?:bizi |bu haberi |haberi )?{_NETWORKS} (?:üzerinden |hesabımızı |sayfamızı )?"
    r"(?:takip edin(?:iz)?|takip et|paylaş(?:ın|ınız)?)"
    r"|(?:分享到|转发到|轉發到|分享至)(?:微信|微博|朋友圈|facebook|twitter|line)|(?:扫码|请|歡迎)?关注我们的(?:微信|微博)\w{0,6}"
)
ASKS = re.compile(
    rf"\W*(?:(?:{_ASKING})(?!\w)[^,;:.!?]{{0,60}}?{_NETWORK}[^;:.!?]{{0,30}}"
    rf"|{_FOLLOW}(?:\s+[^\s,;:!?]+){{1,5}}?\s+{_ON}\s+{_NETWORKS}"
    rf"|{_SHARE}(?!\w)\W{{0,3}}(?:{_ON}\s+)?{_NETWORKS}|{_OTHERWISE})\W*",
    re.IGNORECASE,
)


def asks_to_share(text: str) -> bool:
    """Whether a line asks its reader to share or to follow, and names a network for it."""
    return len(text.split()) <= MOST_WORDS and bool(ASKS.fullmatch(text))
