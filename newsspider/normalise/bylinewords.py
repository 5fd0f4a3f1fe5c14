"""The words and forms of bylines in many languages: what opens them, parts their names, and is no name."""

from __future__ import annotations

import re

# Words before the names. Some begin names too ("Di Maio", "von der Leyen"): a capital must follow, or a letter of a
# script without capitals.
DEEDS = (
    "written story words text report reported reporting posted published submitted created added uploaded filed"
    " analysis opinion interview review column"
)
# What systems for blogs and towns print before the name of whoever put the text there.
_HANDED_IN = (
    r"(?:eingereicht|gepostet|veröffentlicht|verfasst|geschrieben|erstellt|gespeichert|eingetragen|angelegt)\s+von"
    r"|(?:soumis|publié|posté|rédigé|proposé|écrit)\s+par|(?:enviado|publicado|escrito|subido|creado|postado|criado)\s+por"
    r"|(?:inviato|pubblicato|scritto|inserito|postato)\s+da|(?:ingezonden|geplaatst|gepost|ingediend|geschreven)\s+door"
    r"|(?:skrevet|indsendt|skickat|inskickat|postat)\s+a[fv]|(?:przesłane|opublikowane|dodane|napisane)\s+przez"
)
DEED = re.compile(
    rf"\s*(?:(?i:(?:submitted|posted|published|created|added|uploaded|filed)\s+by|{_HANDED_IN})\s+|(?:记者|記者)\s+)(?=\S)"
)
BY = (
    rf"(?:(?:{'|'.join(DEEDS.split())}|contributed|compiled)(?:\s+and\s+\w+)?\s+(?:by|von|par|di)"
    rf"|{_HANDED_IN}"
    r"|eine?\s+\S+\s+von|by|von|par|por|di|da|door|av|af|od"
    r"|przez|oleh|nga|propos recueillis par|autor(?:in|a|es)?|автор|пише|penulis|mwandishi)"
)
LABEL = (
    r"(?:interview|kommentar|opinion|analysis|analyse|comment|texte?|texto|testo|tekst|yazan|haber|muhabir|hazırlayan|röportaj|auteurs?|autore|автор(?:ы|и|ка)?|текст"
    r"|σύνταξη|του|tác giả|toimittaja|authors?|writers?|reporters?|journaliste?)"
)
UNCASED_BY = "|".join(
    ("بقلم|كتبه?|كتبت|إعداد|تقرير|حوار|نویسنده|लेखक|द्वारा", "文字?|撰文|作者|采写|记者|記者|取材・?文?|執筆|글|기자")
)
CAPITAL = r"(?=(?i:(?:the|unser\w*|notre|nostr[oa])\s)?[^\W\d_a-zà-öø-ÿ])"
OPENING = re.compile(
    rf"\W*(?:(?i:{BY}|{LABEL})\s*[:：]\s*|(?i:{BY})\s+{CAPITAL}|(?:{UNCASED_BY})(?:\s*[:：=＝/／]\s*|\s+))"
)
ALONE = re.compile(rf"\W*(?:(?i:{BY}|{LABEL})|{UNCASED_BY})\W*")
BEFORE_NO_NAME = re.compile(rf"(?i:{BY}|the|mit|with)\s+")
# Clauses about those who did not write.
OTHERS = re.compile(
    r"(?i)\W*(?:(?:additional|further)\s+(?:reporting|writing|research)|(?:copy)?edit(?:ing|ed|ors?)|translat\w+"
    r"|fact[- ]check\w*|photo\w*|pictures?|images?|illustrat\w+|graphics?|video|design\w*|produc\w+|camera|fotos?"
    r"|redaktion:|übersetzt|bearbeitet|traduit|traduction|traducido|edici[oó]n|editado|a cura di|çeviri|editör"
    r"|düzenleyen|редактор|перевод|تحرير|编辑|責編|责编|責任編輯)(?:\s+(?:by|von|par|por|de)\b|\s*[:：]|\s+(?=[A-Z]))"
)
CLAUSE_END = re.compile(r"[;；]\s*|\.\s+(?=(?:Edit|Report|Addition|Photo|Translat)\w+\s)")
# A paper, a place or a life behind the name.
TRAILING = re.compile(
    r"\s+(?:for|For|FOR|für|pour|para|per|reporting from|in|aus|from|is an?|ist|is the)\s+\S.*$"
    r"|\s+(?:à|a|en)\s+[A-ZÀ-Þ]\w+$"
)
STRAY = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+|(?<!\w)@\w+|\b(?:Twitter|Follow)\b.*$|\b[Ee]-?mail:?")
MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
DATE = re.compile(
    r"(?:\b(?i:am|on|le|el|il|vom|den|updated|published)\s+)*"
    rf"(?:\b(?:{MONTHS})[a-z]*\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}})?|\b\d{{4}}-\d\d-\d\d\S*"
    r"|\b\d{1,2}(?:st|nd|rd|th|\.)?[\s/.-]+\w+\.?[\s/.-]+\d{2,4}\b)"
)
SAFE_SPLIT = re.compile(
    r"\s*[|•·‧●/／\n、，&+]\s*|\s+[-–—]+\s+|\s+(?i:and|und)$"
    r"|\s+(?:(?i:and|und|with|mit|avec|con|sowie)|et|и|و|та|και|और|ও)\s+"
)
# Ortega y Gasset is one man; Arabic writes its "and" in one with the next word, and some names begin with that letter.
UNSURE_SPLIT = re.compile(
    r"\s+(?:y|e|i|ve|og|och|en|dan|ja|na|va|E|Y|VE)\s+"
    r"|\s+و(?!(?:ليد|ائل|فاء|سام|جدي|جيه|رد|لاء|داد|سيم|حيد|اصف|رود)\b)(?=\w{2})"
)
BRACKETED = re.compile(r"[(\[（【]([^()\[\]（）【】]*)[)\]）】]")
SUFFIX = re.compile(r",\s+(?=(?:Jr|Sr|II|III|IV)\b\.?)")
PARTICLES = (
    "von ",
    "van ",
    "de ",
    "del ",
    "della ",
    "di ",
    "da ",
    "du ",
    "al-",
    "el-",
    "ibn ",
    "bin ",
    "ter ",
    "zu ",
    "d'",
    "d’",
)
STAFF = re.compile(
    r"(?i)(?:(?:[\w.'’-]+\s+){0,3}?(?:staff(?:\s+(?:reporters?|writers?|correspondents?|and agencies|report|editor))?"
    r"|(?:news|web|digital|online|sports?|city|foreign|business|world|editorial|central)\s*-?(?:desk|team|room|staff|board)"
    r"|correspondents?|reporters?|contributors?|(?:\S+-)?redaktion|redacci[oó]n|r[ée]daction|redazione|redação|redactie"
    r"|redakcja|redakce|redakcija|redaksi|редакция|редакція|редакцията|редакција)"
    r"|newsroom|newsdesk|editorials?|editors?|web\s?master|admin(?:istrator)?|guest\s+(?:author|contributor|writer)"
    r"|press release|redaktion\s+\S+|toimitus|szerkesztőség|haber merkezi|dış haberler|هيئة التحرير|التحرير"
    r"|编辑部|編集部|편집부)"
)
ROLE = re.compile(
    r"(?i)\b(?:correspondents?|reporters?|editors?|editor-in-chief|writers?|journalists?|columnists?|producers?|chief"
    r"|bureau|analysts?|contributors?|photographers?|director|professor|senior|redakteur\w*|korrespondent\w*|journaliste?\w*"
    r"|corresponsal|enviad[oa] especial|envoyée?|muhabir\w*|yazarı|корреспондент|обозреватель|журналист|phd|ph\.d\.?"
    r"|esq|m\.?d\.?|min(?:ute)?s?\s+read|min\.?\s+lesezeit|updated?|published|last|am|pm)\b"
    r"|^(?:記者|记者|特派員|論説委員|編集委員|記|報道|报道|기자|مراسل\w*)$"
)
TITLE = re.compile(
    r"(?i)^(?:our|unserem?r?|notre|nostro|special|senior|chief|deputy|political|foreign|inviat[oa]|redakteur\w*|\S+-redakteur\w*"
    r"|korrespondent\w*|correspondents?|reporters?|editor|journaliste?|columnist|writer|muhabiri?|yazarı|корреспондент)$"
)
CJK_ROLE = re.compile(r"(?<=\w)\s*(?:(?:記者|记者|特派員|通讯员|报道|報道|기자)(?:\s*외\s*\d+명)?)$")
JOINING = frozenset("by von par por and und et with mit for in on at am posted published".split())
EDGES = ' \t,:;=*_"“”„«»<>()[]-–—'
