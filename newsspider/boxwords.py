"""The words by which markup names what a box is for, in classes, ids and roles."""

from __future__ import annotations

# A box is told by one whole word of its name.
BOXES: dict[str, frozenset[str]] = {
    "nav": frozenset(
        "nav navigation navbar menu submenu megamenu breadcrumb breadcrumbs crumbs pagination pager".split()
    ),
    "footer": frozenset("footer colophon copyright".split()),
    "aside": frozenset("sidebar sidebars aside complementary rail rightrail".split()),
    "comments": frozenset(
        "comment comments disqus commentlist respond discussion kommentare commentaires reactions".split()
    ),
    "related": frozenset(
        "related relateds recommended recommendation recommendations readmore seealso outbrain taboola teaser teasers"
        " trending popular mostread mostpopular similar alsolike morefrom morenews furtherreading suggestions explore"
        " upnext readnext".split()
    ),
    "share": frozenset("share sharing social socials sharebar addthis follow toolbar print tools".split()),
    "signup": frozenset(
        "newsletter subscribe subscription signup paywall piano donate membership register login".split()
    ),
    "promo": frozenset(
        "ad ads adv advert advertisement advertising adsbygoogle adslot sponsor sponsored promo promotion promoted banner"
        " dfp gpt anzeige werbung publicidad reklam".split()
    ),
    "notice": frozenset("cookie cookies consent gdpr modal popup overlay lightbox tooltip".split()),
    "tags": frozenset("tags taglist tagcloud keywords".split()),
    "author": frozenset("bio authorbox authorbio aboutauthor".split()),
    "caption": frozenset("caption captions credit credits figcaption legend bildunterschrift photocredit".split()),
}
STANDFIRST_WORDS = frozenset(
    "standfirst dek deck lede lead leadin leadtext summary subtitle subheadline subheading subhead teasertext intro"
    " introduction abstract excerpt description spot vorspann chapo sapo sumario bajada kicker-text strapline".split()
)
AUTHOR_WORDS = frozenset(
    "author authors byline bylines writer writers journalist reporter correspondent muhabir yazar autor autores auteur"
    " autore redakteur forfatter auteurs författare skribent kirjoittaja penulis".split()
)
