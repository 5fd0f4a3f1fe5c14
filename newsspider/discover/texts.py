"""How many words a link has, in any script, and which texts say nothing of where it leads."""

from __future__ import annotations

import re

# Scripts written without blanks: so many characters make a word, measured against translations of the same headlines.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_RUN_ON = re.compile(r"[\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff]")
_WORD = re.compile(r"\w*[^\W\d_]\w*")
_MORE = re.compile(
    r"\W*((continue|keep) reading|(read|view|see|show|learn|find out|full)( the)?( more| full| article| story| all)*|more|details?|"
    r"permalink|permanent link|watch( now| video)?|listen|"
    r"(jetzt |hier )?(weiter\s?lesen|mehr( lesen| erfahren)?|zum artikel|artikel lesen|lesen)|"
    r"(lire|voir|en savoir) (la suite|plus|l'article)|suite|"
    r"(leer|ver|seguir leyendo|sigue leyendo)( más| mas| completo| noticia| nota)*|más|"
    r"(leggi|continua( a leggere)?)( tutto| di più| l'articolo)*|(leia|ler|saiba|continue lendo)( mais| a matéria)*|"
    r"lees (meer|verder|artikel)|meer|læs (mere|videre|artikel)|les (mer|mere|saken)|läs (mer|vidare|artikeln)|lue lisää|"
    r"czytaj (więcej|dalej)|więcej|číst (dále|více|dál)|celý článek|čítať (ďalej|viac)|tovább|citește (mai mult|mai departe)|"
    r"devamı(nı oku)?|haberin devamı|(daha fazla|haberi) oku|oku|detay(lar)?|"
    r"читать( далее| дальше| полностью| все)?|подробнее|далее|детальніше|читати далі|прочети( повече| още)?|още|"
    r"διαβάστε( περισσότερα)?|περισσότερα|baca( selengkapnya| juga| lagi)?|selengkapnya|xem (thêm|tiếp)|đọc (tiếp|thêm)|"
    r"اقرأ( المزيد| أيضا)?|المزيد|قراءة المزيد|التفاصيل|ادامه( مطلب)?|بیشتر بخوانید|עוד|קרא עוד|המשך|"
    r"और पढ़ें|पूरा पढ़ें|আরও পড়ুন|বিস্তারিত|อ่านต่อ|อ่านเพิ่มเติม|続きを読む|もっと見る|詳しく(見る)?|記事を読む|全文|"
    r"阅读全文|阅读更多|閱讀更多|閱讀全文|查看更多|查看详情|更多|详细|詳細|더보기|자세히( 보기)?|기사보기|기사 보기)\W*",
    re.IGNORECASE,
)  # fmt: skip
_ASIDE = re.compile(
    r"((leave|write|post|add|no|view|see|all|show) )?(a )?(comments?|repl(y|ies)|responses?)|share|tweet|print|e ?mail|"
    r"kommentare?|teilen|drucken|commentaires?|partager|comentarios?|compartir|commenti?|condividi|comentários?|reacties?|"
    r"kommentarer?|komentarze?|yorum(lar)?|yorum yap|paylaş|комментари(и|й|ев|я)|коментар(и|і|ів)?|σχόλια|تعليقات?|نظرات|コメント|评论|評論|留言|댓글",
    re.IGNORECASE,
)


def words_in(text: str) -> int:
    """Return the number of words in `text`; two Chinese or Japanese characters, or five Thai ones, count as one."""
    unspaced, run_on = len(_UNSPACED.findall(text)), len(_RUN_ON.findall(text))
    rest = _RUN_ON.sub(" ", _UNSPACED.sub(" ", text)) if unspaced or run_on else text
    return len(_WORD.findall(rest)) + unspaced // 2 + run_on // 5


def leads_on(text: str) -> bool:
    """Whether `text` is nothing but "read more", a date or no text at all: the title stands beside the link."""
    bare = re.sub(r"[\d\W_]+", " ", text).strip()
    return not bare or bool(_MORE.fullmatch(bare) or _MORE.fullmatch(text.strip()))


def says_nothing(text: str) -> bool:
    """Whether `text` says nothing of the page behind the link: "read more", "3 comments", "share"."""
    return leads_on(text) or bool(_ASIDE.fullmatch(re.sub(r"[\d\W_]+", " ", text).strip()))


def squeeze(text: str) -> str:
    """Return `text` on one line, with single blanks."""
    return " ".join(text.split())
