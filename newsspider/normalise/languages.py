"""The language of a text by its commonest words and by its script, to be weighed against the declared one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

ENOUGH = 40  # words of a text that tell its language
READ = 2000  # characters that are looked at
MANY = 8  # of the commonest words, from which another language than the declared one is believed
DISTINCT = 5
TIMES = 4  # as many as the declared language's
AHEAD = 1.2  # times the words of the second, where no language is declared
# Names of one language, and languages that share nearly all words, or one that is written in two scripts.
KIN: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("hr", "sr", "bs", "sh", "cnr", "me"), ("hr", "sr")),
    **dict.fromkeys(("no", "nb", "nn", "da"), ("no", "da")),
    **dict.fromkeys(("id", "in", "ms"), ("id", "ms")),
    **dict.fromkeys(("fa", "prs"), ("fa",)),
    **dict.fromkeys(("tl", "fil"), ("tl",)),
    **dict.fromkeys(("he", "iw"), ("he",)),
    "mo": ("ro",),
}
UNSURE = frozenset({"hr"})  # or Serbian, or Bosnian
WORD = re.compile(r"[^\W\d_]+")
# Scripts that one language of the press writes.
SCRIPTS: Mapping[str, re.Pattern[str]] = {
    "ko": re.compile(r"[\uac00-\ud7af]"),
    "ja": re.compile(r"[\u3040-\u30ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"),
    "he": re.compile(r"[\u0590-\u05ff]"),
    "el": re.compile(r"[\u0370-\u03ff]"),
    "ka": re.compile(r"[\u10a0-\u10ff]"),
    "hy": re.compile(r"[\u0530-\u058f]"),
    "bn": re.compile(r"[\u0980-\u09ff]"),
    "gu": re.compile(r"[\u0a80-\u0aff]"),
    "ta": re.compile(r"[\u0b80-\u0bff]"),
    "te": re.compile(r"[\u0c00-\u0c7f]"),
    "kn": re.compile(r"[\u0c80-\u0cff]"),
    "ml": re.compile(r"[\u0d00-\u0d7f]"),
    "si": re.compile(r"[\u0d80-\u0dff]"),
    "km": re.compile(r"[\u1780-\u17ff]"),
    "my": re.compile(r"[\u1000-\u109f]"),
    "am": re.compile(r"[\u1200-\u137f]"),
}
OWN = re.compile("|".join(script.pattern for script in SCRIPTS.values()))
OWN_SCRIPT = 0.3  # of the letters
COMMON: Mapping[str, str] = {
    "en": "the of and to in a is that for on was with as it at by from be are this has have his an not who their"
    " which but they",
    "de": "der die das und in den von zu mit ist im des auf für nicht ein eine dem sich auch als an es er hat"
    " aus bei sie wird",
    "fr": "le la les de des et à en un une du est que qui dans pour sur pas au par il plus ce avec sont ont se"
    " son cette aux",
    "es": "el la los las de que y en un una del se por con para su al es lo como más pero sus le ha este esta"
    " entre cuando",
    "it": "il la di che e in un una del della per con non è si da dei delle al sono alla più come anche le nel"
    " ha gli i lo",
    "pt": "o a os as de que e em um uma do da para com não por no na se dos das mais ao como foi é sua seu pela entre",
    "nl": "de het een van en in te dat die is op voor met zijn niet aan er om ook als door bij naar uit maar"
    " heeft worden was hij",
    "sv": "och att det i en som på är av för med den till inte har om ett de var jag men han från vid kan eller"
    " sig hon så",
    "da": "og at det i en som på er af for med den til ikke har om et de var men han fra ved kan eller sig hun"
    " blev også efter",
    "no": "og at det i en som på er av for med den til ikke har om et de var men han fra ved kan eller seg hun"
    " ble også etter",
    "fi": "ja on ei että se oli myös ovat kun mutta hän ole tai joka mukaan kuin niin vuoden jo sen ovat kanssa"
    " mitä nyt vain",
    "is": "og að í á er sem var til um en við með fyrir af ekki það hann hafa þess þá frá eru hefur hún verið"
    " því eftir eða",
    "pl": "w i na z się nie że do to jest o jak po za od przez ale przy co tym oraz dla są był tego ze czy może już",
    "cs": "a v se na že je o s z do to i k ve pro by jako za po jsou od který při také ale až podle byl jeho které",
    "sk": "a v sa na že je o s z do to aj k vo pre by ako za po sú od ktorý pri tiež ale až podľa bol jeho ktoré",
    "hu": "a az és hogy is nem egy de ez meg azt már csak volt mint még van el ki vagy amely után szerint lehet aki ha",
    "ro": "de și în a la cu care pe un o din nu că se pentru mai este sunt au fost al ale prin sau după între ca",
    "tr": "ve bir bu da de için ile olarak olan çok daha gibi en sonra kadar ise olduğunu ne o ya dedi her ancak göre",
    "az": "və bir bu da də üçün ilə olan daha kimi sonra qədər isə olduğunu nə o ki hər görə edib edilib onun ölkə",
    "id": "yang dan di untuk dengan dari ini itu pada dalam tidak akan juga ke oleh adalah telah sebagai bahwa"
    " ada karena kata",
    "ms": "yang dan di untuk dengan dari ini itu pada dalam tidak akan juga ke oleh adalah telah sebagai bahawa"
    " berkata kerana beliau",
    "vi": "và của là có các được trong cho không người với những một này đã khi để ở từ đến về tại ông năm như cũng",
    "tl": "ang ng sa na mga ay at ni si para ito hindi mula kay nasa nang may siya sila ko kung din dahil pa kanyang",
    "sw": "ya na wa kwa katika ni la za kuwa cha hiyo huo hii alisema baada pia lakini yake kama vya hilo wake watu",
    "zu": "ukuthi futhi ngoba uma kodwa nje lapho kanye noma yena lokhu abantu uthe kuthiwa kule lo le la leli"
    " ngesikhathi emva kwe kakhulu khona nokuthi ngemuva kusho ngo kanti ukuba bathi yakhe",
    "xh": "ukuba kwaye kuba xa kodwa okanye abantu uthe emva kwe kakhulu oku le lo la ukuze ngexesha yakhe"
    " kwakhona nje nayo",
    "af": "die en van in is het te dat nie vir om met op was sy hulle wat aan deur as ook by na kan word hy",
    "sq": "dhe të në e për me se një nga që është më si ka nuk i do kjo edhe janë por duke ky janë u tha",
    "hr": "i je u na se da su za od s o koji to a kako iz će što bi ali ne kao do nije po ili samo",
    "sl": "in je v na se da so za od s o ki to pa kako iz bo kot bi ali ne do ni po tudi še pri",
    "lt": "ir kad į iš su yra bet tai kaip ne apie buvo jo po už jis ar nuo dėl taip jau metų dar savo",
    "lv": "un ir ka no uz par ar bet kas tika kā arī vai pēc nav lai gada pie līdz tas šo viņš",
    "et": "ja on et ei see kui oli ka mis aga ning või tema selle nad kuid pärast ole veel siis",
    "ca": "el la els les de que i en un una del per amb és no al més són ha seva aquest aquesta dels com va",
    "eu": "eta da ez dute du bat ere izan dira baina egin zuen beste den egiten duen bere hori",
    "ga": "agus an na ar is i go do le a tá bhí sé nach ag seo sin leis mar gur",
    "cy": "y yr a i yn o ar am ei ac mae wedi bod gan fod hefyd wrth oedd nad eu",
    "so": "oo iyo in ka ku u waa ay uu ah la soo ayaa ee kale waxaa si lagu dalka",
    "ha": "da a na ya ta ne ce cewa su wannan shi kuma don ga sun cikin ba wata yi",
    "ru": "и в не на что с по как это но он к за из у от для его о же так который был году также",
    "uk": "і в не на що з та як це але він до за із у від для його про же так який був році також є",
    "be": "і ў не на што з як гэта але ён да за у ад для яго пра які быў таксама",
    "bg": "и в не на че с за от да се е по са като но до това които ще му при след или той",
    "sr": "и је у на се да су за од с о који то а како из ће што би али не као до није",
    "mk": "и во не на што со за од да се е по како но до тоа кои ќе при или тој беше",
    "kk": "және бұл мен де да үшін бір деп болып осы қазақстан болды бойынша туралы",
    "ar": "في من على أن إلى التي عن الذي مع هذا ما كان هذه بعد أو لا وقال قد كما بين",
    "fa": "در به از که این را با است برای آن یک خود تا بر هم شد نیز شده می کرد",
    "ur": "کے میں کی ہے اور سے کا کہ کو نے پر یہ اس ہیں بھی ایک تھا نہیں جو ہو",
    "ps": "په د او چې له کې ته دا سره يې هم پر څخه دي دې نه وه کړې",
    "ku": "û di de bi ji li ku ew jî ya yê ên bo ne ev wê bû hat",
    "hi": "के में की है और से का को कि ने पर यह हैं भी एक नहीं था जो इस कर",
    "mr": "आहे आणि या हे च्या तर ते होते नाही केली केले त्यांनी आहेत असे झाली",
    "ne": "छ र को मा ले पनि का छन् गरेको भएको हो यो गर्ने बाट लागि",
}


def language_of(text: str, declared: str | None = None) -> str | None:
    """Return the language of `text`, or None where that is not sure enough to stand against the `declared` one.

    A declared language that is not known here is not judged, and languages that share most words are not told apart.
    """
    kin = KIN.get(declared, (declared,)) if declared else ()
    if declared and not any(one in COMMON or one in SCRIPTS for one in kin):
        return None
    beginning = text[:READ].casefold()
    told = _by_script(beginning) or _by_words(WORD.findall(beginning), kin)
    return None if told in kin else told


def _by_words(words: Sequence[str], kin: Sequence[str]) -> str | None:
    """Return the language of most words, where it has many more than `kin` have."""
    if len(words) < ENOUGH:
        return None
    known = _languages()
    told = {word: number for word, number in Counter(words).items() if word in known}
    hits: Counter[str] = Counter()
    for word, number in told.items():
        for language in known[word]:
            hits[language] += number
    (best, most), (_, second) = (hits + Counter({"": 2, "-": 1})).most_common(2)
    distinct = sum(best in known[word] for word in told)
    if kin:
        sure = most >= MANY and most > TIMES * max(hits[one] for one in kin)
    else:
        sure = most >= 2 * MANY and most > AHEAD * second and best not in UNSURE
    return best if sure and distinct >= DISTINCT else None


def _by_script(text: str) -> str | None:
    """Return the one language that is written in the text's script, where most of it is."""
    if text.isascii() or len(OWN.findall(text)) * 3 < len(text) * OWN_SCRIPT:
        return None
    letters = sum(map(str.isalpha, text))
    found = {language: len(script.findall(text)) for language, script in SCRIPTS.items()}
    best = next((language for language, number in found.items() if number > OWN_SCRIPT * letters), None)
    return "ja" if best == "zh" and found["ja"] > letters / 20 else best


@lru_cache(maxsize=1)
def _languages() -> Mapping[str, tuple[str, ...]]:
    """Return for each of the commonest words the languages that have it."""
    told: dict[str, tuple[str, ...]] = {}
    for language, words in COMMON.items():
        for word in words.split():
            told[word] = (*told.get(word, ()), language)
    return told
