"""The words of pages that stand in front of an article or in its place: walls, errors and empty frames.

Patterns ignore case; those that end in `_TITLE` are for headlines and page titles, the others for lines of text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# A title that is nothing but the error, perhaps with the site's name before or behind it.
NOT_FOUND_TITLE = re.compile(
    r"(?:^|[|:–—»·-]\s+)\W*(?:(?:http |error |fehler |erreur |errore |erro |hata )?(?:404|410)(?=\W*$|\s*[|:–—·-]|\W+(?:not|error|page|file|seite|fehler|erreur|no|página|nicht)\b)|error 50[0234]\b(?!\s+(?!internal|server|service|bad|gateway)[^\W\d])"
    r"|(?:the |this |requested )*(?:page|url|article|story|file|content)(?: you requested)? (?:was |is |could )*"
    r"(?:not (?:be )?found|doesn.t exist|does not exist|no longer (?:available|exists)|(?:unavailable|missing)(?!\s+[^\W\d]))"
    r"|(?:not|nothing) found\b(?!\s+(?!on this|here\b)[^\W\d])|we can.t find (?:that|this|the) page|(?:oops|sorry)\W+(?:that|this|the) page\b"
    r"|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out"
    r"|(?:die |diese )?(?:angeforderte )?(?:seite|artikel|inhalt) (?:wurde |konnte )?(?:leider )?nicht (?:gefunden|vorhanden|verfügbar)"
    r"|seite existiert nicht|(?:la )?page (?:est )?(?:introuvable|non trouvée|inexistante)|cette page n.existe (?:pas|plus)"
    r"|(?:la )?página no (?:encontrada|existe|disponible)|no se (?:ha )?encontr(?:ó|ado) la página|contenido no (?:encontrado|disponible)"
    r"|página não (?:encontrada|existe)|(?:la )?pagina non (?:trovata|disponibile|esiste)|pagina niet gevonden|sidan hittades inte"
    r"|sidan finns inte|siden (?:ble |blev )?(?:ikke |finnes ikke)(?:funnet|fundet)?|sivua ei löyt\w+|nie znaleziono strony"
    r"|strona nie (?:istnieje|została znaleziona)|stránka (?:nebyla |nenalezena|neexistuje)|az oldal nem található"
    r"|pagina nu (?:a fost găsită|există)|sayfa bulunamadı|aradığınız sayfa|страница не (?:найдена|существует)"
    r"|сторінк\w* не (?:знайдено|існує)|страницата не (?:е намерена|съществува)|stranica nije pronađena|η σελίδα δεν (?:βρέθηκε|υπάρχει)"
    r"|الصفحة غير موجودة|صفحة غير موجودة|صفحه (?:مورد نظر )?(?:پیدا|یافت) نشد|הדף לא נמצא|पृष्ठ नहीं मिला|halaman tidak ditemukan"
    r"|không tìm thấy trang|ページが見つかりません|お探しのページ|页面不存在|找不到(?:页面|網頁|頁面)|페이지를 찾을 수 없)",
    re.IGNORECASE,
)

# What a guard against robots says in its title or its headline.
CHALLENGE_TITLE = re.compile(
    r"(?:^|[|:–—»·-]\s+)\W*(?:(?:just a moment|one moment, please|please wait|access denied|zugriff verweigert|accès (?:refusé|interdit)"
    r"|acceso denegado|acesso negado|accesso negato|erişim engellendi|доступ (?:запрещ[её]н|ограничен)|تم رفض الوصول|403(?: forbidden| error)?"
    r"|forbidden|request (?:blocked|rejected)|429(?: too many requests)?|too many requests|captcha|client challenge|bot detection"
    r"|(?:robot|human|bot|browser|security) (?:check|verification|challenge)|sicherheits(?:prüfung|überprüfung|abfrage)"
    r"|vérification de sécurité|güvenlik (?:kontrolü|doğrulaması)|проверка (?:браузера|безопасности)|安全验证|人机验证|보안 확인)(?=[\W\d]*$|\s*[|–—·.…!]|\s-\s)"
    r"|attention required|access to this page has been denied|pardon our interruption|(?:you have been|you.ve been) blocked"
    r"|(?:are you|verify (?:that )?you are|i.?m|confirm you.re) (?:not )?(?:a )?(?:robot|human)\b(?!,?\s+(?!by completing)[^\W\d])|(?:sind sie|bist du) ein (?:mensch|roboter)"
    r"|checking (?:your|the) browser|ddos(?:-guard| protection)|вы не робот|アクセスが集中)",
    re.IGNORECASE,
)
# The same, in the few lines of text that such a page has.
CHALLENGE = re.compile(
    r"checking (?:your|the) browser|verif(?:y|ying) (?:that )?you are (?:a )?human|are you (?:a )?(?:robot|human)|not a robot"
    r"|enable (?:javascript and cookies|cookies and javascript)|unusual (?:traffic|activity) from your|complete the (?:captcha|security check)"
    r"|you don.t have permission to access|your (?:ip|request) (?:address )?(?:has been|was|is) blocked|(?<![\w-])ray id\b|reference #[0-9a-f.]{8,}"
    r"|automated (?:access|requests|traffic)|needs to review the security of your connection|performing security verification"
    r"|why have i been blocked|dass sie (?:ein mensch|kein roboter) sind|vous n.êtes pas un robot|no eres un robot|não é um robô"
    r"|non sei un robot|robot olmadığınızı|вы не робот|что вы (?:человек|не робот)|確認您是真人|请完成(?:安全)?验证|ロボットではない",
    re.IGNORECASE,
)
# One of these stands in every line that the pattern above knows.
CHALLENGE_STEMS = (
    "browser", "human", "robot", "captcha", "javascript", "unusual", "security", "permission", "blocked", "ray id",
    "reference #", "automated", "mensch", "robô", "robotti", "робот", "человек", "真人", "验证", "ロボット",
)  # fmt: skip
# Scripts, frames and elements of the products that put such a page before a site's own.
CHALLENGE_MARKS = (
    "cf-chl-", "_cf_chl_opt", "cf-browser-verification", "challenge-form", "captcha-delivery.com", "px-captcha",
    "_incapsula_resource", "sec-if-cpt", "awswafcookiedomainlist", "aws-waf-token", "sucuri_cloudproxy_js", "kpsdk",
    "ddos-guard", "g-recaptcha", "h-captcha", "cf-turnstile", "geetest", "/_fs-ch-", "datadome",
)  # fmt: skip

CONSENT_TITLE = re.compile(
    r"(?:^|[|:–—»·-]\s+)\W*(?:before you continue|cookie[- ](?:consent|wall|einstellungen|settings|notice)|(?:your )?privacy (?:choices|settings|wall|consent)"
    r"|consent(?: (?:required|management|wall))?$|we value your privacy|ihre (?:privatsphäre|datenschutz-?einstellungen)|zustimmung$|einwilligung$"
    r"|cookie[- ]?zustimmung|datenschutzeinstellungen|bevor sie (?:fortfahren\b|zu \S+ weiter)|avant d.accéder (?:à|au) (?:ce |notre )?site|gestion des cookies|antes de continuar\b"
    r"|prima di continuare|cookie-?toestemming|voordat je verdergaat|çerez (?:tercihleri|ayarları)$)",
    re.IGNORECASE,
)
# What a consent wall speaks of; an article on cookies speaks of more than a wall's few words do.
CONSENT = frozenset(
    "cookie cookies cookie-einstellungen çerez çerezler çerezleri куки cookie-k consent einwilligung einwilligen einwilligungen"
    " zustimmen zustimmung consentement consentir consentimiento consenso consentimento toestemming samtycke samtykke zgoda zgody"
    " zgodę souhlas souhlasím hozzájárulás consimțământ rıza согласие согласия συγκατάθεση موافقة הסכמה 同意 privacy datenschutz"
    " datenschutzerklärung privatsphäre confidentialité privacidad privacidade riservatezza prywatności prywatność gizlilik"
    " конфиденциальности απορρήτου الخصوصية プライバシー 隐私 隱私 tracking tracken tracker werbung advertising ads publicités publicité"
    " publicidad pubblicità advertenties reklamy reklam personalised personalized personalisierte personalisierter"
    " personalisiertes personnalisés personnalisées personnalisé personalizada personalizado personalizzata gepersonaliseerde"
    " partners partner partenaires socios parceiros partnerzy accept akzeptieren ablehnen accepter refuser aceptar rechazar"
    " aceitar rejeitar accetta rifiuta accepteren weigeren godkänn godta akceptuję przyjmij kabul reject device gerät geräte"
    " terminal dispositivo dispositivos apparaat urządzeniu iab tcf vendors anbieter withdraw widerrufen".split()
)

# How a notice speaks to its reader: who asks, and who is asked. Words are left out that are frequent in another sense or
# another language: "ihre" (hers), "du" (French, of the), "je" and "u" (Croatian, is and in), "nos" (Portuguese, in the).
ADDRESSING = frozenset(
    "we us our ours you your yours please wir uns unser unsere unseren unserer unserem dein deine deinen deiner dir dich bitte"
    " nous notre vous votre vos usted ustedes nosotros nuestro nuestra nuestros nuestras tu tus você vocês nós nosso nossa"
    " nossos nossas noi nostro nostra nostri nostre vostro tuo tua tuoi tue wij we ons onze uw jij jullie jouw vi vår vårt"
    " våra våre vores ditt dina meidän sinun nasz nasza nasze nasi naszych twój twoja twoje twoich náš naše naši našich vaše"
    " vašeho vašim váš biz bizim siz sizin sizi sizden мы наш наша наше наши вы ваш ваша ваше ваши вас вам ми наші ви ваші ние"
    " вие нашите вашите εμείς μας εσείς σας nostru noștri dumneavoastră naš vaš naši vaši نحن أنت موقعنا شركائنا شركاؤنا"
    " بياناتك جهازك شما אנחנו אנו שלנו אתה שלך kami anda chúng bạn".split()
)
# Within a sentence only who is spoken to has these capitals.
ADDRESSING_FORMAL = re.compile(r"(?<=[\w,;)] )(?:Sie|Ihr(?:e[mnrs]?)?|Ihnen)\b")
ADDRESSING_UNSPACED = (
    "我们",
    "我們",
    "您",
    "当社",
    "弊社",
    "お客様",
    "あなた",
    "ください",
    "귀하",
    "저희",
    "당신",
    "ของเรา",
    "ของคุณ",
)

SCRIPT_WANTED = re.compile(
    r"(?:enable|activate|requires?|turn on|without|need) java-?script|java-?script (?:is (?:disabled|required|not enabled)|aktivieren|deaktiviert)"
    r"|java-?script (?:activ(?:é|er|ez|ado|ar|ato|at|eren)\b|désactivé|habilitad\w+|desactivado|etkin\w+|devre dışı|должен быть|отключен|включ\w+)|activ(?:er|ez|a|ar|e) (?:le )?java-?script"
    r"|habilit\w+ (?:el |o )?java-?script|включите java-?script|javascript\w*(?:を有効|を使用)|启用\s*javascript|تفعيل (?:ال)?java-?script",
    re.IGNORECASE,
)

# Printed where the rest of the text would be: who may read on.
PAYWALL = re.compile(
    r"\b(?:subscribe|sign up|become a (?:member|subscriber)|join)(?: now| today)? (?:to|for)(?: \w+){0,2} (?:(?:continue|keep) reading\b|unlock\b"
    r"|read(?:ing)?(?=\W*$| (?:this|the|more|on|all|our|full|every|unlimited|premium)\b))"
    r"|to (?:continue|keep) reading\b.{0,40}(?:subscri|member|sign|log ?in|account)|^(?:subscribe )?to (?:continue|keep) reading\W*$"
    r"|(?:article|story|content|post) is (?:only )?(?:available |reserved |exclusively )*(?:for|to) (?:\w+ )?(?:subscribers|members)\b(?! of)"
    r"|(?:^|\W)(?:for )?(?:paid )?(?:subscribers|members)[- ]only (?:article|story|content|post)|this (?:article|story|content|post) is for (?:paid |paying )?subscribers"
    r"|unlock this (?:article|story)|read the (?:full|whole|rest of (?:the|this)) (?:article|story)\b.{0,40}(?:subscri|member)"
    r"|(?:jetzt )?(?:weiterlesen|weiter lesen)\b.{0,30}\b(?:abo\w*|mit \S+(?:\+| ?plus\b)|digital|premium|registrier\w*)|\babo\w* (?:abschließen|bestellen).{0,40}weiterlesen"
    r"|(?:artikel|inhalt|beitrag|text) ist (?:nur |exklusiv )*(?:für|unseren) (?:\S+ )?(?:abonnent\w+|mitglieder\w*|\S+(?:\+|plus))|nur für (?:abonnent\w+|abonnement\w*|mitglieder(?=\W*$))"
    r"|artikel freischalten|lesen sie diesen artikel mit|diesen artikel (?:jetzt )?weiterlesen|um (?:den (?:ganzen |vollständigen )?artikel|weiter)[ z]\w*lesen"
    r"|réservée?s? (?:à nos |aux |à l.usage des )(?:\w+ )?abonnés|il vous reste \d+\s?% |pour lire la suite|la suite (?:de cet article )?est réservée|abonnez-vous pour (?:lire|continuer|accéder)"
    r"|exclusiv[oa]s? (?:para|de) (?:\w+ )?(?:suscriptor\w*|assinante\w*|socios(?=\W*$))|(?:suscríbete|suscribite|suscríbase|regístrate) (?:para|y) (?:\w+ )?(?:leyendo|leer|sigue|seguir|continuar)"
    r"|para (?:seguir|continuar) leyendo(?=\W*$|\b.{0,60}(?:suscr[ií]|inici|reg[ií]str|hazte|acced))|sólo para suscriptores|assine para (?:continuar|ler)|para continuar (?:a ler|lendo)"
    r"|riservat[oi] agli abbonati|abbonati per (?:continuare|leggere|proseguire)|per continuare a leggere"
    r"|om verder te lezen|alleen voor abonnees|exclusief voor abonnees|lees verder met|(?:för att|for å|for at) (?:läsa vidare|fortsätta läsa|lese (?:videre|hele|saken)|læse (?:videre|hele|artiklen))"
    r"|(?:endast|kun|bare) for (?:abonnenter|prenumeranter|medlemmer(?=\W*$))|endast för prenumeranter|vain tilaajille|tilaajille\W*$|lukeaksesi (?:koko )?(?:jutun|artikkelin)"
    r"|(?:tylko|wyłącznie) dla (?:prenumerator|subskrybent|abonent)\w+|aby czytać dalej|pozostało \d+\s?% (?:artykułu|tekstu)|(?:jen|pouze) pro předplatitele|pre predplatiteľov"
    r"|(?:csak|kizárólag) előfizető\w+|(?:doar|numai|exclusiv) (?:pentru )?abonaț\w+|okumaya devam etmek için|(?:devamını|tamamını) okumak için (?:abone|üye|giriş)|(?:sadece|yalnızca) abone\w+|abonelere özel"
    r"|только (?:для|по) подпис\w+|чтобы (?:продолжить чтение|читать дальше|прочитать полностью)|доступ\w* (?:только )?(?:подписчикам|по подписке)|лише для передплатник\w+|само за абонати"
    r"|μόνο (?:για|σε) συνδρομητές|αποκλειστικά (?:για|σε) συνδρομητές|للمشتركين فقط|(?:المقال|المحتوى) (?:متاح|مخصص|حصري) (?:فقط )?للمشتركين|اشترك (?:لمتابعة|لمواصلة|لقراءة)|למנויים בלבד|כדי להמשיך לקרוא"
    r"|有料会員(?:の方|になると)|記事は(?:有料)?会員限定|残り\s?\d+\s?文字|続きを読むには|订阅后(?:可)?(?:继续)?阅读|(?:仅限|僅限|專屬)(?:订阅|訂閱|付费|會員)|구독자 전용|유료\s?회원|hanya untuk pelanggan|dành riêng cho (?:thành viên|độc giả)",
    re.IGNORECASE,
)
METERED = re.compile(
    r"\b(?:\d+|one|two|three|last|no) (?:more )?(?:free |complimentary )(?:articles?|stories|story)\b.{0,20}(?:left|remaining|this month)"
    r"|you(?:.ve| have) (?:read|reached|used)(?: all)?(?: of)? your .{0,20}(?:free|limit|article)|noch \d+ (?:kostenlose|freie|gratis)\w* artikel|il vous reste \d+ articles? gratuits?"
    r"|te quedan? \d+ (?:artículos?|noticias?) grat\w+|hai ancora \d+ articoli gratuit\w+|nog \d+ gratis artikel\w*",
    re.IGNORECASE,
)
# What else is kept for subscribers, whoever may read the article.
_BESIDE = re.compile(
    r"service|fonction|funcion|función|funzion|funktion|coment|comment|kommentar|newsletter|podcast", re.IGNORECASE
)
# Who is asked for an account, not for money.
_ACCOUNT = re.compile(
    r"regist|account|compte|konto|cuenta|conta\b|hesap|аккаунт|sign up|gratuit|gratis|kostenlos|ücretsiz", re.IGNORECASE
)
_PAID = re.compile(r"subscri|abonn|\babo\b|suscri|suscrí|assin|prenumer|подпис|member|€|\$|£", re.IGNORECASE)
# One of these stands in every notice that the two patterns above know; looking for them first is a hundred times faster.
_STEMS = (
    "subscri", "member", "keep reading", "continue reading", "unlock", "sign up", "join", "full ", "whole ", "rest of",
    "weiterlesen", "weiter lesen", "lesen", "abonn", "freischalten", "mitglied", "réserv", "reste", "la suite",
    "suscri", "suscrí", "leyendo", "registr", "regístr", "exclusiv", "socios", "assin", "lendo", "a ler", "abbonat", "leggere",
    "te lezen", "lees verder", "läsa", "lese", "læse", "prenumer", "medlemmer", "tilaaj", "lukea", "subskry", "czytać",
    "pozostało", "předplat", "predplat", "előfizet", "abona", "abone", "okuma", "подпис", "чтени", "читать", "прочитать",
    "передплат", "абонати", "συνδρομ", "مشترك", "شترك", "מנוי", "לקרוא", "会員", "残り", "続き", "阅读", "訂閱", "订阅", "僅限", "仅限",
    "專屬", "구독", "회원", "pelanggan", "thành viên", "độc giả", "article", "stories", "story", "artikel", "artículo",
    "noticia", "articoli",
)  # fmt: skip


def notice(texts: Sequence[str]) -> tuple[int, str] | None:
    """Return the first text that says that only some may read on, or how often: its index, and "paid", "metered" or
    "account"."""
    folded = [text.casefold() for text in texts]
    joined = "\n".join(folded)
    stems = [stem for stem in _STEMS if stem in joined]
    for index, text in enumerate(folded if stems else ()):
        if any(stem in text for stem in stems) and (kind := _kind(texts[index])):
            return index, kind
    return None


def _kind(text: str) -> str | None:
    if METERED.search(text):
        return "metered"
    if not PAYWALL.search(text) or _BESIDE.search(text):
        return None
    return "account" if _ACCOUNT.search(text) and not _PAID.search(text) else "paid"
