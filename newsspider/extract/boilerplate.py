"""Words of what pages say beside their articles, by what it is about; a word belongs to one topic."""

from __future__ import annotations

from collections.abc import Sequence

LOOKED_AT = 40  # words of a line
AROUND_WORDS = ".,:;!?()[]»«“”\"'"

TOPICS: dict[str, str] = {
    "consent": (
        "cookie cookies consent privacy javascript browser gdpr ccpa opt-out adblock adblocker datenschutz"
        " werbeblocker confidentialité privacidad privacidade gizlilik çerez çerezler integritet личных"
        " cookie-uri"
    ),
    "subscribe": (
        "newsletter newsletters subscribe subscriber subscribers subscription sign signup inbox e-mail email"
        " mail app download register log login account unlimited donate support premium plus member members"
        " membership trial abonnieren abo abonnement abonnenten abonnez-vous abonnés registrieren anmelden"
        " anmeldung suscríbete suscríbase suscripción suscriptores iscriviti abbonati abbonamento assine"
        " assinante prenumerera prenumerant abonner abonne inscrivez-vous подпишитесь подписка abone üye"
    ),
    "share": (
        "share follow facebook twitter instagram whatsapp telegram youtube linkedin pinterest tiktok mastodon"
        " bluesky threads tweet like join channel print teilen drucken folgen partager imprimer suivez"
        " compartir síguenos imprimir condividi seguici stampa compartilhar siga paylaş takip dela skriv delen"
        " del"
    ),
    "comments": (
        "comment comments reply replies says said: wrote posted permalink responses respond moderated logged"
        " moderation kommentar kommentare kommentieren antworten schrieb commentaire commentaires répondre"
        " comentario comentarios responder commenti commento rispondi yorum yorumlar комментарии комментарий"
        " reacties kommentarer"
    ),
    "rights": (
        "copyright © reserved rights terms imprint republished syndicated impressum rechte urheberrecht"
        " nutzungsbedingungen droits derechos reservados diritti riservati direitos hakları saklıdır rechten"
        " rättigheter prava"
    ),
    "more": (
        "read more also see related continue click here watch video videos gallery photos live miss latest"
        " trending popular recommended lesen mehr weiterlesen hier klicken bildergalerie lire aussi voir lea"
        " también ver leia leggi anche oku ayrıca lees ook läs les også mer läsa czytaj čtěte читайте 関連記事 相关"
        " 관련기사"
    ),
    "author": (
        "author writer reporter correspondent editor journalist contributed contributor reporting reported"
        " edited editing founder freelance writes written redakteur redakteurin redaktion autor autorin"
        " journaliste correspondant rédaction periodista corresponsal redactor giornalista redazione muhabir"
        " editör yazar журналист redaktør reportern 記者 기자"
    ),
    "image": (
        "photo photos: photograph pictured picture image images credit courtesy file getty reuters afp imago"
        " shutterstock dpa foto fotos bild symbolbild archivbild quelle archiv photo: foto: bild: crédit"
        " imagen archivo immagine fotoğraf kuva foto/ zdjęcie фото kép"
    ),
    "sale": (
        "advertisement advertising sponsored affiliate commission promoted partner deal deals buy price shop"
        " offer anzeige werbung kaufen angebot preis publicité offre publicidad oferta pubblicità reklam"
        " reklama annons mainos"
    ),
}
NOTHING = [0.0] * len(TOPICS)
TOPIC_OF = {word: topic for topic, listed in TOPICS.items() for word in listed.split()}


def counts(told: Sequence[str]) -> list[float]:
    """Return how many of the words `told` speak of each topic, in the order of TOPICS."""
    found = [TOPIC_OF.get(word.strip(AROUND_WORDS).lower()) for word in told]
    return [float(found.count(topic)) for topic in TOPICS] if any(found) else NOTHING
