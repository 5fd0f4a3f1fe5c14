"""German word lists and sentence patterns of the newsroom."""

from newsspider.newsroom.words import Language

RULES = {
    "person": (
        "Anke Brodersen", "Jonas Wehling", "Miriam Kastner", "Hendrik Ohlsen", "Birgit Lauterbach", "Tarek Haddad", "Sophie Drews",
        "Karl Immenhof", "Lale Yilmaz", "Matthias Grothe", "Frieda Thomsen", "Oskar Wendland", "Ulrike Seybold", "Nils Harmsen",
    ),
    "org": (
        "die Hafenbehörde", "der Stadtrat", "das Verkehrsministerium", "die Wassergenossenschaft", "der Lehrerverband",
        "das Landesmuseum", "die Energieaufsicht", "der Fischereiverband", "das Verwaltungsgericht", "die Bahngesellschaft",
        "die Wohnungsbaugesellschaft", "das Gesundheitsamt", "die Fährgesellschaft",
    ),
    "place": (
        "Elmsbüttel", "Norderhafen", "Weidenau", "Grünkoog", "Altenfähr", "Süderwiek", "Birkenroda", "Lüttenort", "Hohenmoor",
        "Seebrück", "Kaltenborn", "Rosenhagen",
    ),
    "thing": (
        "die neue Straßenbahn", "das Sperrwerk", "die alte Markthalle", "die Nachtfähre", "das Freibad", "der Windpark",
        "die Brückensanierung", "das Schulessen", "der Mietendeckel", "der Wasserpreis", "die Fangquote", "das Busnetz",
    ),
    "verb": ("verschieben", "genehmigen", "finanzieren", "prüfen", "erweitern", "aussetzen", "überarbeiten", "verkaufen"),
    "reason": (
        "nach einem stürmischen Winter", "trotz steigender Kosten", "vor Beginn der Saison", "nach langer Prüfung",
        "mit knapper Mehrheit", "nach Protesten der Anwohner", "zum dritten Mal", "wenige Wochen vor der Wahl",
    ),
    "when": (
        "am Montag", "am Dienstagabend", "am frühen Mittwoch", "in der vergangenen Woche", "am Wochenende", "im Frühjahr",
        "bis zum Jahresende", "binnen {number} Tagen",
    ),
    "adjective": ("vorsichtig", "teuer", "überfällig", "bescheiden", "ungewöhnlich", "praktisch", "umstritten", "vernünftig"),
    "group": (
        "Anwohner", "Ladenbesitzer", "Ingenieure", "Pflegekräfte", "Pendler", "Fischer", "Lehrkräfte", "Studierende", "Mieter",
        "Freiwillige",
    ),
    "money": ("{number} Millionen Taler", "{number} Tausend Taler im Monat", "ein Darlehen von {number} Millionen Talern"),
    "title": (
        "{place}: {org} lässt {number} Einwände gegen den Umbau zu",
        "{group} in {place} streiten {reason} über {money}",
        "Warum {place} {reason} auf {number} {group} hofft",
        "{number} {group} ziehen {reason} durch {place}",
        "{person} will in {place} {number} neue Stellen schaffen",
        "Streit in {place}: Was {thing} mit {money} zu tun hat",
    ),
    "standfirst": (
        "{group} in {place} halten den Plan für {adjective}. Nun muss über {money} entschieden werden, und zwar {when}.",
        "{person} spricht von einem Anfang, doch {number} {group} wollen mehr als {money}.",
        "Rund {number} {group} haben einen offenen Brief unterschrieben; eine Antwort wird {when} erwartet.",
    ),
    "sentence": (
        "Wie {org} {when} mitteilte, wird der Umbau in {place} {money} kosten, deutlich mehr als geplant.",
        "{group} in {place} nannten den Vorschlag {adjective} und verlangten Einsicht in alle {number} Seiten des Gutachtens.",
        "{person}, seit dem Frühjahr mit den Gesprächen betraut, hält das Angebot für {adjective}, aber nicht für endgültig.",
        "Etwa {number} {group} versammelten sich vor dem Rathaus von {place}, wo {person} eine Erklärung verlas.",
        "Der Wunsch, das Vorhaben zu {verb}, kam vor {number} Wochen auf und wurde seither mehrmals geändert.",
        "Nach der Vereinbarung bleiben {number} Arbeitsplätze in {place} mindestens zwei Jahre lang erhalten.",
        "Nach Zahlen aus {place} sind {number} Haushalte täglich darauf angewiesen.",
        "{person} sagte auch auf Nachfrage nicht, ob jemand {when} ausziehen muss.",
        "Die Arbeiten ruhen {reason}, und {group} sprechen von einem Anblick, der {adjective} wirke.",
        "Ein Kompromiss, der {when} gefunden wurde, lässt {number} Wochen Zeit.",
        "Beim letzten Versuch scheiterte die Abstimmung in {place} an {number} Stimmen.",
        "Weder {person} noch {org} wollte sagen, wer die Prüfung verlangt hatte.",
        "In einem Brief, der dieser Zeitung vorliegt, zählen {group} {number} Mängel auf.",
        "Der größte Teil der Summe, {money}, kommt vom Land; den Rest tragen {group} aus {place}.",
        "{place} habe länger gewartet als jeder andere Ort an der Küste, sagte {person} {when}.",
        "Prüfer fanden {number} kleine Fehler und einen Riss, der {when} behoben wurde.",
        "Züge nach {place} fuhren {when} mit {number} Minuten Verspätung.",
    ),
    "quote": (
        "„Wir haben nicht um {money} gebeten, sondern um {number} Antworten“, sagte {person}.",
        "„Niemand in {place} glaubt, dass {number} Tage dafür reichen“, sagte {person} {when}.",
        "„Das ist ein Anfang, und {group} haben ihn möglich gemacht“, so {person}.",
    ),
    "heading": ("Was {group} fordern", "{number} Tage Bedenkzeit", "Wer zahlt die {number} Millionen?", "Der Weg nach {place}"),
    "item": ("{number} {group} in {place} erhalten Hilfe", "ein Bericht über {money} folgt {when}", "{person} leitet den Ausschuss"),
    "caption": (
        "{group} warten in {place} auf Nachricht; {number} Schilder weisen den Weg.",
        "{person} spricht in {place} mit {number} Gästen.",
    ),
    "comment": (
        "Ich wohne seit {number} Jahren in {place}, und uns hat niemand gefragt.",
        "Gut geschrieben, danke dafür!",
        "Kann mir jemand erklären, wo {money} geblieben sind?",
    ),
    "update": ("{place}: {number} Anrufe am Morgen", "{person} trifft in {place} ein"),
    "advert": ("Frischer Kaffee, {number} Tassen im Monat", "Boot versichern in {number} Sekunden", "Cello lernen in {number} Stunden"),
}  # fmt: skip

UI = {
    "home": "Startseite", "search": "Suche", "login": "Anmelden", "subscribe": "Abonnieren", "most_read": "Meistgelesen",
    "more": "Mehr zum Thema", "read_more": "Weiterlesen", "related": "Lesen Sie auch", "next": "Weiter", "previous": "Zurück",
    "older": "Ältere Beiträge", "page": "Seite", "latest": "Neueste", "share": "Teilen", "comments": "Kommentare", "reply": "Antworten",
    "advert": "Anzeige", "by": "Von", "and": "und", "published": "Veröffentlicht", "updated": "Aktualisiert", "photo": "Foto",
    "minutes": "{n} Min. Lesezeit", "tags": "Schlagwörter", "about": "Über uns", "contact": "Kontakt", "privacy": "Datenschutz",
    "terms": "AGB", "jobs": "Stellen", "imprint": "Impressum", "live": "Live", "newsletter": "Der Morgenbrief",
    "newsletter_text": "Fünf Geschichten, die zählen, werktags um sechs.",
    "cookies": "Wir und unsere Partner speichern Informationen auf Ihrem Gerät, um die Nutzung dieser Seite zu messen.",
    "accept": "Alle annehmen", "reject": "Ablehnen", "video": "Video", "gallery": "Bilder", "rights": "Alle Rechte vorbehalten.",
    "gallery_title": "Die Woche in Bildern", "video_title": "Video: ein Gang am Kai entlang", "author_page": "Beiträge dieser Autorin",
    "not_found": "Seite nicht gefunden",
}  # fmt: skip

LANGUAGE = Language(
    code="de",
    rules=RULES,
    ui=UI,
    topics=(
        "Politik", "Wirtschaft", "Hafen", "Verkehr", "Kultur", "Wissen", "Gesundheit", "Bildung", "Sport", "Wohnen", "Energie",
        "Meinung", "Wetter", "Justiz", "Genuss", "Reise", "Technik", "Umwelt", "Fischerei", "Museen",
    ),
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
)  # fmt: skip
