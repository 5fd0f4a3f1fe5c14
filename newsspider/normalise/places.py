"""What the address of a page says of its kind: a home page, a list, a video, an article."""

from __future__ import annotations

import re
from typing import Literal

from newsspider.addresses import parts_of

Place = Literal[
    "home", "list", "search", "author", "video", "audio", "gallery", "graphic", "product", "article", "plain"
]

ARCHIVED = re.compile(r".+?/(?=https?:/{1,2}[\w-])")  # web archives keep the address of a page in their own path
HOME = frozenset("index default home homepage start startseite accueil inicio portada anasayfa main".split())
ENDING = re.compile(r"\.(?:s?html?|php\d?|aspx?|jspx?|cfm|do)$", re.IGNORECASE)
LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2})?$")
WORDS = re.compile(r"[^\W\d_]+")
MANY_WORDS = 4  # words of a last name from which it is a headline rather than a section
A_HEADLINE = 6  # and from which it is one even in a folder of lists
NUMBERED = re.compile(r"\d{4,}")
DATED = re.compile(r"/(?:19|20)\d{2}[/-]?\d{1,2}(?:[/-]?\d{1,2})?/[^/]+")
PERIOD = re.compile(r"(?:/(?:199\d|20\d{2})(?:/\d{1,2}){0,2}|/(?:page|seite|pagina|página|sayfa)[/-]?\d{1,4})/?$")
LISTS = frozenset(
    "tag tags category categories topic topics kategorie kategorien kategori kategoriler kategoria categoria"
    " categorias categorie catégorie thema themen theme themes thème tema temas temi etiket etiketler etiqueta"
    " etiquetas etichetta schlagwort schlagworte stichwort label labels rubrik rubriken rubrique rubriques rubrica"
    " rubryka sektion archive archives archiv archivio archivo arsiv arşiv feed rss sitemap".split()
)
SEARCHES = frozenset(
    "search suche recherche buscar busca busqueda búsqueda cerca ricerca arama ara szukaj zoeken sok søk".split()
)
AUTHORS = frozenset(
    "author authors autor autores autorin autoren auteur auteurs redacteur redacteurs autore autori forfatter"
    " redakteur contributors yazar".split()
)
KINDS: dict[str, Place] = {
    **dict.fromkeys(
        "video videos vidéo vidéos vídeo vídeos watch mediathek webtv video-galeri".split(),
        "video",
    ),
    **dict.fromkeys(
        "audio audios podcast podcasts".split(),
        "audio",
    ),
    **dict.fromkeys(
        "gallery galleries galerie galerien galeri galería galeria photo-gallery photogallery foto-galeri"
        " fotogaleri fotogalerie fotogalleri fotogallery fotostrecke fotostrecken bildergalerie bildergalerien"
        " bilder photos fotos fotky foto diaporama diaporamas slideshow slideshows picture-gallery in-pictures".split(),
        "gallery",
    ),
    **dict.fromkeys(
        "infographic infographics infografik infografiken infografía infographie interactive interactives".split(),
        "graphic",
    ),
    **dict.fromkeys(
        "product products produkt produkte produit produits producto productos prodotto prodotti urun ürün".split(),
        "product",
    ),
}


def place_of(url: str) -> Place:
    """Return what kind of page stands at such an address; "plain" where its form says nothing."""
    parts = parts_of(url)
    query, path = parts.query, parts.path
    if kept := ARCHIVED.match(path):
        path = parts_of(path[kept.end() :]).path
    names = [name.casefold() for name in path.split("/") if name]
    if _is_home(names):
        return "plain" if query else "home"
    last, folders = ENDING.sub("", names[-1]), names[:-1]
    if last in SEARCHES or (folders and folders[-1] in SEARCHES):
        return "search"
    if folders and folders[-1] in AUTHORS and last.count("-") < MANY_WORDS:
        return "author"
    if kind := next((KINDS[folder] for folder in folders if folder in KINDS), None):
        return kind
    if PERIOD.search(path):
        return "list"
    if {last, *folders[-2:]} & LISTS and not NUMBERED.search(last) and len(WORDS.findall(last)) < A_HEADLINE:
        return "list"
    return "article" if _is_of_article(path, last) or NUMBERED.search(query) else "plain"


def _is_home(names: list[str]) -> bool:
    """Whether nothing is named but the beginning of the site, perhaps in one of its languages."""
    rest = names[1:] if names and LANGUAGE.match(names[0]) else names
    return not rest or (len(rest) == 1 and ENDING.sub("", rest[0]) in HOME)


def _is_of_article(path: str, last: str) -> bool:
    return bool(len(WORDS.findall(last)) >= MANY_WORDS or NUMBERED.search(last) or DATED.search(path))
