"""Lines at the end of a text that are none of it: rules, signs of agencies, share buttons, the site's copyright."""

from __future__ import annotations

import re
from typing import Literal

from newsspider.agencies import is_agency
from newsspider.extract.sharing import asks_to_share

LONGEST = 160
MOST_SIGNS = 4  # agencies in one line
BRACKETS = " \t()[]{}–—-*/|.,:"
PARTED = re.compile(r"\s*[/,;|+&]\s*|\s+(?:and|und|et|y|e|ve|и)\s+")
ORNAMENT = re.compile(r"[\s_*=~#.•·∙∼◆◇■□●○▲▼★☆…|/\\<>»«+–—―─-]+")  # no faces: they say something
BUTTON = re.compile(
    r"\W*(?:(?:share|tweet|e-?mail|print|copy link|save|bookmark|back to (?:top|news|home)|return to top"
    r"|share (?:this|on)|print (?:this )?(?:page|article|story)|teilen"
    r"|drucken|seite drucken|artikel drucken|merken|nach oben|zurück"
    r"|partager|imprimer|haut de page|retour|compartir|imprimir|volver|condividi|stampa|compartilhar|paylaş|yazdır"
    r"|delen|afdrukken|dela|skriv ut|udskriv|del|jaa|tulosta|udostępnij|drukuj|sdílet|tisk|zdieľať|megosztás|nyomtatás"
    r"|поделиться|печать|распечатать|поділитися|друк|сподели|مشاركة|شارك|طباعة|اشتراک|چاپ|שתפו|הדפסה|शेयर करें|bagikan"
    r"|chia sẻ|シェア|印刷|分享|打印|列印|공유|인쇄)\W*){1,4}",
    re.IGNORECASE,
)
# A year and a name alone. What is said of rights in sentences, and by whom it may be reprinted, newsrooms print with
# the text, and those who typed off texts kept it.
# Behind the bare word names have capitals: "Copyright 2025 was a hard fight" is a sentence.
RIGHTS = re.compile(
    r"\W*(?:(?:copyright\W*)?(?:©|\(c\))\W*(?:copyright\W*)?(?:19|20)\d\d\b(?:\s+[^\s.]+){0,5}"
    r"|copyright\W*(?:19|20)\d\d\b(?:\s+(?:by|of|and|the|für|und|de|du|par|et|y|di|e|(?-i:[^\W\d_a-zà-öø-ÿ])[^\s.]*)){0,5})\W{0,2}",
    re.IGNORECASE,
)

Ending = Literal["no words", "agency", "share", "rights"]


def ending_of(text: str) -> Ending | None:
    """Return what a line is that closes a page rather than its article, or None for a line of text."""
    if ORNAMENT.fullmatch(text):
        return "no words"
    if len(text) > LONGEST:
        return None
    if signed_by(text):
        return "agency"
    if BUTTON.fullmatch(text) or asks_to_share(text):
        return "share"
    return "rights" if RIGHTS.fullmatch(text) else None


def signed_by(text: str) -> str | None:
    """Return the agencies that a line names and nothing else, without the brackets around them."""
    bare = text.strip(BRACKETS)
    signs = PARTED.split(bare)
    return bare if bare and len(signs) <= MOST_SIGNS and all(map(is_agency, signs)) else None
