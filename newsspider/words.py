"""The words that news pages print around an article, in many languages: labels, bylines, months.

Patterns match whole lines or their beginnings and ignore case. No word here belongs to one site.
"""

from __future__ import annotations

import re
from functools import lru_cache


def _alternatives(text: str) -> str:
    words = [word.strip() for word in text.split("|")]
    words += [word.replace("i", "İ").upper() for word in words if "ı" in word or "ğ" in word or "i" in word]  # Turkish
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


BY = (
    "by | written by | text by | story by | words by | reported by | von | par | por | escrito por | di | de | da | door"
    " | av | af | tekst | przez | autor | autora | autorka | autor* | yazan | haber | nga | od | szerző | autorius | от"
    " | автор | текст | автори | από | γράφει | του | της | بقلم | كتب | كتبت | نویسنده | תוכן | מאת | oleh | ditulis oleh"
    " | na | द्वारा | लेखक | 文 | 記者 | 撰文 | 作者 | 글 | 기자"
)
BYLINE = re.compile(
    rf"\s*(?:{_alternatives(BY)})(?:\s*[:：/=＝|]\s*|\s+)(?=\S)|\s*(?:by|von|par|por)\s*:?\s*$", re.IGNORECASE
)

# The ones among them that begin names and headlines too ("Da Vinci", "Von der Leyen"), each with the languages in which
# it may stand before an author without a colon.
BEGINS_NAMES: dict[str, frozenset[str]] = {
    "von": frozenset({"de", "gsw", "lb"}),
    "di": frozenset({"it"}),
    "da": frozenset({"it"}),
    "de": frozenset({"ro"}),
    "av": frozenset({"no", "nb", "nn", "sv"}),
    "af": frozenset({"da", "fo"}),
    "od": frozenset({"bs", "hr", "sh", "sr"}),
    "от": frozenset({"bg", "mk"}),
    "nga": frozenset({"sq"}),
    "na": frozenset({"sw"}),
    "του": frozenset({"el"}),
    "της": frozenset({"el"}),
}

READING_TIME = re.compile(
    r"\s*(?P<before>(?:reading time|read time|lesezeit|temps de lecture|tiempo de lectura|okuma süresi|время чтения|leestijd"
    r"|tempo di lettura|tempo de leitura|lukuaika|lästid|czas czytania|readtime)\s*:?\s*)?"
    r"(?P<minutes>\d{1,3})\s*[-–]?\s*"
    r"(?:min|mins|minutes?|minuten|minuti|minutos?|minuta|minuty|minut|dk|dakika|dakikalık|мин|минут[аы]?|хв|λεπτά|دقيقة"
    r"|دقائق|دقیقه|मिनट|menit|phút|분|分钟|分鐘|分)\.?"
    r"(?P<behind>\s*(?:de|di|ti|za|të)?\s*(?:read|reading|lesezeit|lesen|lecture|lectura|leitura|lettura|okuma|kusoma|чтения"
    r"|читать|четене|citanja|čitanja|leximi|lexim|leestijd|lezen|läsning|lesetid|læsetid|lukuaika|czytania|قراءة|مطالعه"
    r"|पढ़ें|baca|đọc|읽기|阅读|閱讀|で読める))?\s*",
    re.IGNORECASE,
)

RELATED_WORDS = (
    "related | related article | related articles | related story | related stories | related news | related topics"
    " | related content | related coverage | recommended | recommended for you | read more | read also | also read"
    " | read next | see also | more on this | more on this story | more on this topic | further reading | don't miss"
    " | you may also like | you might also like | up next | what to read next | continue reading"
    " | ähnliche artikel | verwandte artikel | mehr zum thema | lesen sie auch | auch interessant | lesen sie mehr"
    " | mehr dazu | das könnte sie auch interessieren | passend dazu"
    " | lire aussi | à lire aussi | à lire | lire plus | sur le même sujet | voir aussi | articles liés | recommandé"
    " | lea también | leer más | lee también | te puede interesar | noticias relacionadas | relacionado | relacionados"
    " | leia também | leia mais | veja também | saiba mais | leggi anche | leggi di più | articoli correlati"
    " | ilgili | ilgili haber | ilgili haberler | önerilen | bunlar da ilginizi çekebilir | ayrıca okuyun | devamını oku"
    " | lees ook | lees meer | meer over | läs mer | läs också | les også | læs også | lue myös"
    " | czytaj też | czytaj także | zobacz też | polecane | přečtěte si | čtěte také | olvassa el | kapcsolódó | citește și"
    " | прочетете още | свързани | читайте также | по теме | похожие | читати також | διαβάστε επίσης | σχετικά"
    " | اقرأ أيضا | اقرأ أيضًا | ذات صلة | مقالات ذات صلة | موضوعات ذات صلة | بیشتر بخوانید | קראו עוד | קרא גם"
    " | baca juga | berita terkait | xem thêm | संबंधित | यह भी पढ़ें | 関連記事 | 関連ニュース | あわせて読みたい | 相关阅读"
    " | 相关新闻 | 延伸閱讀 | 관련기사 | pročitajte još | povezano | lexo edhe | të ngjashme | zinazohusiana | soma zaidi"
)
MORE_WORDS = (
    "explore | more | more stories | more news | more from | latest | latest news | latest stories | top stories"
    " | top news | most read | most popular | most viewed | trending | trending now | popular | popular now | spotlight"
    " | editor's picks | editors' picks | in other news | more like this | discover | discover more | keep reading"
    " | mehr | mehr nachrichten | meistgelesen | aktuelle nachrichten | neueste artikel | ausgewählte nachrichten"
    " | explorer | plus | les plus lus | les plus populaires | à la une | découvrir | dernières nouvelles"
    " | explora | explorar | más leídas | lo más leído | lo más visto | últimas noticias | más noticias | mais lidas"
    " | mais notícias | più letti | ultime notizie | esplora | keşfet | öne çıkanlar | son haberler | en çok okunanlar"
    " | diğer haberler | gündem | ontdek | meest gelezen | populair | mest lest | mest läst | gündemdeki"
    " | популярное | последние новости | читают | най-четени | الأكثر قراءة | المزيد | اكتشف | آخر الأخبار"
    " | मुख्य समाचार | और पढ़ें | 最新ニュース | アクセスランキング | おすすめ | もっと見る | 热门 | 最新 | 더보기 | gundua"
    " | eksploro | istraži | istražite | разгледай | изследвай"
)
_RELATED = _alternatives(RELATED_WORDS)
_MORE = _alternatives(MORE_WORDS)
RELATED_LABEL = re.compile(rf"\s*(?P<label>{_RELATED})\s*[:：…►»›→-]*\s*", re.IGNORECASE)
MORE_LABEL = re.compile(rf"\s*(?P<label>(?:{_RELATED}|{_MORE})(?:\s+\w+){{0,4}})\s*[:：…►»›→]*\s*", re.IGNORECASE)
# The same label alone on its line.
LIST_LABEL = re.compile(rf"\s*(?:{_RELATED}|{_MORE})\s*[:：…►»›→]*\s*", re.IGNORECASE)
# A label that a colon parts from the headline in the same link: "Read more: New talks open".
PREFIXED_LABEL = re.compile(rf"\s*(?P<label>{_RELATED})\s*[:：]\s*(?=\S)", re.IGNORECASE)
# A label glued to the headline that follows it, as it is when only a style sheet parts the two: "RelatedNew talks open".
# Of a label in capitals the next capital may be a part: "RELACIONADOS".
_CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĻŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽА-ЯΑ-Ω"
GLUED_LABEL = re.compile(
    rf"\s*(?P<label>(?i:{_RELATED}))(?=[0-9\"'“‘«„]|[{_CAPITALS}][^\W\d_{_CAPITALS}]|(?<![{_CAPITALS}])[{_CAPITALS}])"
)

SOURCE_LINE = re.compile(
    r"\s*(?:source|sources|kaynak|quelle|quellen|fuente|fuentes|fonte|fonti|bron|źródło|zdroj|källa|kilde|lähde"
    r"|источник|източник|izvor|burimi|المصدر|منبع|מקור|स्रोत|sumber|nguồn|出典|来源|來源|출처|chanzo)\s*[:：]\s*",
    re.IGNORECASE,
)

# The notice that something was corrected: a label for it, an editor's note that speaks of it, or a sentence that does.
_CORRECTED = (
    r"(?<!\w)(?:correct(?:s|ed|ly|ing|ions?)?\b|incorrect|inaccura|amend(?:s|ed|ing)?\b|misstat|misspel|misidentif|misattribut|mistake|updated\b|clarif"
    r"|earlier version|previous version|originally\b|original (?:version|article|story|report|headline|post)\b"
    r"|korrigi|berichtig|fehler(?:haft\w*|s|n)?\b|früheren (?:version|fassung)|ursprünglich|aktualisiert|corrigé|corriger|corrige[rs]?\b|corrigid|corrigi[ur]"
    r"|rectifi|modifié|mis à jour|version précédente|correg|corrección|rectific|actualizad|versión anterior|corret[oa]\b|incorret|retific|atualizad"
    r"|rettific|aggiornat|versione precedente|gecorrigeerd|eerdere versie|rätta[dt]?\b|rettet\b|korrigert|korjat|oikais|sprostowan|poprawion|düzelt|güncellen"
    r"|исправлен|уточн|обновл)|تصحيح|تم تحديث|訂正|修正|更正|정정"
)
# A version of the article itself: bills, films and vaccines have earlier versions too.
_EARLIER = (
    r"(?:an |a |the )?(?:earlier|previous|original) version of (?:this (?:article|story|report|post|column|review|headline|caption|piece)\b"
    r"|the (?:article|story|report|post|column|review|headline|caption|piece) (?:\w+ly )?(?:mis\w+|incorrect\w*|wrong\w*|said|stated|gave|contained|included|listed|referred|omitted|did not)\b)"
    r"|this (?:article|story|post|column|piece|report) (?:has been|was) (?:(?!not|never)\w+ )?(?:corrected|amended|updated to correct|changed to correct|revised to correct)"
    r"|in einer (?:früheren|ersten|vorherigen|vorigen) (?:version|fassung)(?: (?:dieses|des|dieser|der) (?:artikels|beitrags|textes|berichts|meldung|überschrift|interviews|kolumne)"
    r"| hieß es| haben wir| hatten wir)|une (?:première )?version (?:précédente|antérieure) (?:de cet? (?:article|texte|papier|billet)|de cette (?:dépêche|brève|publication)|de l['’]article)"
    r"|una versión (?:anterior|previa) de est[ea] (?:artículo|nota|noticia|texto|información|columna|reportaje|historia|publicación|crónica)"
    r"|uma versão anterior d(?:est[ea]|[oa]) (?:texto|artigo|reportagem|matéria|notícia)|una (?:precedente versione|versione precedente) (?:di quest[oa'’]|dell['’]articolo)"
    r"|in een eerdere versie van (?:dit|het) (?:artikel|bericht|verhaal|stuk)|i en tidigare version av (?:den här |denna )?(?:artikeln?|texten?)"
    r"|i en tidligere (?:versjon|version|utgave) a[vf] (?:denne |dette )?(?:artikkelen|artiklen|artikel|saken|teksten)"
    r"|w (?:poprzedniej|pierwotnej) wersji (?:tego )?(?:artykułu|tekstu|materiału)|в предыдущей версии (?:этой |этого )?(?:статьи|материала|текста|новости|заметки|публикации)"
    r"|bu haberin önceki"
)
CORRECTION = re.compile(
    r"\s*(?:(?:(?:correction|corrections|clarification|update and correction|korrektur|berichtigung|richtigstellung|korrigiert|rectificatif"
    r"|correctif|corrección|rectificación|fe de errores|correção|errata|rettifica|errata corrige|düzeltme|correctie|rättelse|rettelse|korjaus|oikaisu"
    r"|sprostowanie|korekta|исправление|поправка|تصحيح|訂正|更正|정정)(?: (?:appended|notice|\w{3,9} \d{1,2}))?"
    r"|(?:editor'?s note|editor’s note|note to readers|anmerkung der redaktion|anm\. d\. red\.|note de la rédaction|ndlr|nota de la redacción"
    r"|nota del editor|nota da redação|nota della redazione|noot van de redactie|editörün notu|от редакции)(?=.{0,300}(?:"
    + _CORRECTED
    + r")))\s*(?:\([^)]*\)|,[^:]{0,40})?\s*(?:[:：–—]|-(?=\s))(?!\s*(?:if you|send|report|have you|please)\b)\s*|"
    + _EARLIER
    + r")",
    re.IGNORECASE,
)

MONTHS = (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sep sept oct nov dec januar februar märz mai juni juli oktober dezember jänner janvier février mars avril juin"
    " juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre"
    " setiembre octubre noviembre diciembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro"
    " gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre ocak şubat mart nisan mayıs haziran temmuz"
    " ağustos eylül ekim kasım aralık januari februari maart mei augustus ottobre maj juni augusti januarius"
    " stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
    " ledna února března dubna května června července srpna září října listopadu prosince"
    " januára februára apríla mája júna júla augusta septembra októbra novembra decembra"
    " január február március április május június július augusztus szeptember október november"
    " ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie"
    " tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta"
    " marraskuuta joulukuuta siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga"
    " prosinca januara februara aprila juna jula avgusta oktobra novembra decembra siječanj"
    " января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    " януари февруари март април май юни юли август септември октомври ноември декември"
    " січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
    " јануар фебруар јун јул јануара фебруара"
    " ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου"
    " يناير فبراير مارس أبريل ابريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر"
    " كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين جانفي فيفري أفريل جوان جويلية أوت"
    " ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر فروردین اردیبهشت خرداد تیر مرداد شهریور مهر"
    " آبان آذر دی بهمن اسفند"
    " ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"
    " जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर नवम्बर दिसंबर दिसम्बर"
    " januari februari maret april mei juni juli agustus oktober desember"
    " januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba"
    " janar shkurt prill qershor korrik gusht shtator tetor nëntor dhjetor"
    " sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio"
    " janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris"
    " jaanuar veebruar märts aprill mai juuni juuli"
    " মে জুন জুলাই มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
    " januairi fabrairu maris afrilu mayu yuni yuli satumba nuwamba disamba"
)
_MONTH = "|".join(re.escape(word) for word in sorted(set(MONTHS.split()), key=len, reverse=True))
# The shape of a printed date, for finding its line; what it means is for `normalise.dates` to say.
DATE_SHAPE = re.compile(
    rf"(?:(?<!\w)(?:{_MONTH})(?!\w)\.?\D{{0,12}}\d{{1,2}}\D{{1,8}}(?:\d{{4}}|’?\d{{2}}(?!\w))"
    rf"|\d{{1,2}}\W{{0,3}}(?:de\s|da\s|d’)?\s*(?:{_MONTH})(?!\w)\.?\W{{0,3}}(?:de\s|del\s)?\s*\d{{4}}"
    r"|(?<!\d)\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}(?!\d)"
    r"|(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?:19|20)\d{2}\s*년\s*\d{1,2}\s*월\s*\d{1,2}\s*일)",
    re.IGNORECASE,
)
_TWO_NUMBERS = re.compile(r"\d\D+\d")
AGO = re.compile(
    r"\b\d{1,3}\s*(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\s+ago\b|\bvor\s+\d{1,3}\s+\w+"
    r"|\bil y a\s+\d{1,3}\s+\w+|\bhace\s+\d{1,3}\s+\w+|\b\d{1,3}\s+(?:saat|gün|dakika)\s+önce\b|\d{1,3}\s*(?:時間|分|日)前"
    r"|منذ\s+\d{1,3}\s+\w+|\b\d{1,3}\s+\w+\s+назад",
    re.IGNORECASE,
)
UPDATED = re.compile(
    r"\s*(?:last\s+)?(?:updated?|modified|changed|revised|edited|aktualisiert|zuletzt|geändert|mis à jour|actualizado"
    r"|atualizado|aggiornato|güncelleme|güncellendi|son güncelleme|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty"
    r"|zaktualizowano|aktualizováno|обновлено|оновлено|актуализирана|ažurirano|ενημερώθηκε|تحديث|آخر تحديث|به‌روز"
    r"|עודכן|अपडेट|diperbarui|cập nhật|更新|수정)",
    re.IGNORECASE,
)
# Four figures are a year, unless a zone stands behind them.
STAMP = re.compile(
    r"(?!\d{3,4}(?!\d|\s*(?:GMT|UTC)))(?P<hour>[01]?\d|2[0-3])[:.]?(?P<minute>[0-5]\d)\s*(?P<zone>GMT|UTC)?\s*(?:[–—-]+|:(?=\s)|(?<=GMT|UTC)\s)\s*(?=\S)"
)
DATELINE = re.compile(
    r"(?P<dateline>(?:[A-ZÀ-ÖØ-ÞĞİŞČŠŽ][A-ZÀ-ÖØ-ÞĞİŞČŠŽ.'’-]+(?:[\s,/]+|$)){1,4}"
    r"(?:[A-Z][a-z]+\.?\s*)?(?:[A-Za-z]{3,9}\.?\s\d{1,2}\s*)?(?:\([^)]{2,30}\)\s*)?[—–-]{1,2}\s)"
)

NUMBERS_AND_WORDS = re.compile(r"\w+")
_WORDS = re.compile(r"[^\W_]+")
_LONGEST_KEPT = 1000  # characters of what is compared many times: headlines, names, labels and most paragraphs
# Lines that call the box below them an advertisement, or ask the reader for something.
ASIDE_LABEL = re.compile(
    r"\W*(?:advertisement|advertising|ad|sponsored|promoted|story continues below(?: advertisement)?|article continues"
    r"(?: below| after advertisement)?|scroll (?:down )?to continue(?: reading)?|skip advertisement|anzeige|werbung"
    r"|publicité|publicidad|publicidade|pubblicità|reklam|reklama|reklame|advertentie|mainos|hirdetés|реклама|διαφήμιση"
    r"|إعلان|اعلان|تبلیغات|פרסומת|विज्ञापन|iklan|quảng cáo|広告|廣告|广告|광고|tangazo)\W*",
    re.IGNORECASE,
)
STAMP_ALONE = re.compile(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d\s*(?:GMT|UTC|CES?T|ES?T|BST|TSİ|Uhr|h)?", re.IGNORECASE)


def comparable(text: str) -> str:
    """Return a form of `text` in which two prints of one headline are equal: words in lower case, nothing between."""
    return _comparable_kept(text) if len(text) <= _LONGEST_KEPT else _comparable(text)


def _comparable(text: str) -> str:
    return " ".join(_WORDS.findall(text)).casefold()


_comparable_kept = lru_cache(maxsize=2048)(_comparable)


def has_date(text: str) -> bool:
    """Whether a text prints a date; without two numbers there is none, which is found out much sooner."""
    return bool(_TWO_NUMBERS.search(text) and DATE_SHAPE.search(text))
