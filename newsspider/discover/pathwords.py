"""Path words that tell pages which are no articles, in the languages of news sites."""

from __future__ import annotations

# Below these folders there are only lists.
LISTS = frozenset(
    """
    tag tags tagged topic topics theme themes thema themen themenseite tema temas temi keyword keywords label
    labels stichwort etiket etiketa etiqueta etiquetas super-tag author authors autor autoren autori autores
    autore auteur auteurs yazar yazarlar contributor contributors writer writers redakteur profile profil
    profiles profilo columnists kolumnist penulis avtor avtory byline byliner search suche buscar busca
    recherche cerca ricerca arama ara zoek szukaj hledat hledani poisk cari sok haku
    """.split()
)
# These name lists themselves; some sites have articles below them.
SECTIONS = frozenset(
    """
    category categories cat kategorie kategorien kategori kategoriler kategoria kategorija kategoriya categoria
    categorias categorie rubrik rubriken rubric rubrics rubrika rubriki rubrique ressort section sections
    sektion sektionen undersektion seccion secciones secao sezione sezioni channel channels bolum staff people
    person persons persona user users member members archive archives archiv archivio archivo arquivo arsiv
    arkiv archief arkisto archyvas hub index dossier dossiers series serie
    """.split()
)
SERVICES = frozenset(
    """
    login logout log-in logon signin sign-in signup sign-up register registration registrieren registrierung
    registracija registracija.php account konto mein-konto my-account anmelden anmeldung uye giris kayit
    iniciar-sesion connexion inscription accedi registrazione wp-login.php wp-admin auth oauth sso user-login
    subscribe subscription subscriptions abo abos abonnement abonnements abonnieren abonne abonnez suscripcion
    suscribete suscripciones assine assinatura abbonamenti abbonati abonelik membership donate donation spenden
    donar shop store tienda boutique negozio loja magaza butik warenkorb cart kasse checkout angebote angebot
    gutscheine gutschein coupons coupon deals vorteile vorteil partner partners partnerangebote sponsored
    advertorial anzeige anzeigen classifieds adsmanager ilan ilanlar seri-ilan kleinanzeigen dating vergleich
    preisvergleich verlag verlagsangebote reisen-buchen immobilienmarkt trauer traueranzeigen impressum imprint
    datenschutz datenschutzerklaerung privacy privacy-policy privacidad privacidade cookie cookies cookie-policy
    agb terms terms-of-use terms-of-service terms-and-conditions tos legal aviso-legal mentions-legales
    nutzungsbedingungen disclaimer gizlilik kunye kullanim-kosullari rechtliches informativa about about-us
    aboutus ueber-uns uber-uns kontakt contact contacts contact-us contactus contacto contatti contato
    contactez-nous iletisim hakkimizda chi-siamo quienes-somos quem-somos qui-sommes-nous om-oss om-os over-ons
    o-nas tentang-kami help hilfe ayuda aide faq faqs support service services servicios servizi jobs careers
    karriere stellenmarkt empleo advertise advertising werbung mediadaten publicidad pubblicita reklam mediakit
    newsletter newsletters rss feed feeds sitemap apps app mobile widgets widget epaper e-paper accessibility
    leserservice kundenservice whatsapp share print send mailto forum forums foro forumas community communities
    boards board comments comment kommentare games game spiele spiel raetsel quiz juegos giochi oyun oyunlar
    puzzles crossword crosswords sudoku horoskop horoscope horoscopes horoscopo horoscopos burclar oroscopo
    oroscopi poll polls umfrage survey weather wetter tiempo meteo hava-durumu weer pogoda lotto lottery
    lotterie boerse kurse scores results ergebnisse tabelle tabellen fixtures standings livescore tv-programm
    fernsehprogramm tvguide programme programm kalender calendar termine veranstaltungen veranstaltung eventos
    etkinlikler studiengaenge wiki glossary lexikon
    click clicks redirect out outbound exit go adclick adserver ad ads banner banners track tracker sponsor
    """.split()
)
MEDIA = frozenset(
    """
    video videos vídeo mediathek watch livestream live-tv canli-yayin gallery galleries galerie galerien galeria
    galerias bildergalerie bilder fotostrecke fotostrecken fotogaleri foto-galeri fotogalerie photos fotos foto
    photo photo-gallery pictures slideshow slideshows images image multimedia podcast podcasts audio audios
    radio playlist nuotraukos fotoreportaj fotogallery webtv tv cartoon cartoons comics
    """.split()
)
ARTICLES = frozenset(
    """
    article articles artikel articolo articoli articulo articulos artigo artikkel artikkeli artykul statya story
    stories storia noticia noticias notizia notizie nota nouvelle news newsid haber haberi habere haberleri
    novost novosti novina novini nieuws nyheder nyheter nyhet uutiset aktualnosci wiadomosci zpravy hirek berita
    detail details item post posts p content cnt view read opinion kolumne kommentar blog blogs a
    """.split()
)
LIST_PARAMETERS = frozenset("page paged p s q query search tag cat category author start offset pg seite sayfa".split())
VIEWS = frozenset("comments comment replytocom share print printable printview".split())
FILES = tuple(
    """
    .pdf .jpg .jpeg .png .gif .webp .avif .svg .mp3 .mp4 .zip .doc .docx .xls .xlsx .ppt .pptx .xml .rss .atom
    .rdf .json .ics .css .js .epub .apk .exe .m3u8 .webm .avi .mov .wav .ogg .txt .csv
    """.split()
)
