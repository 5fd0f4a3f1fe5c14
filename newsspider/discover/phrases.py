"""What links say in many languages without naming what they lead to: "read more", "3 comments", "next page"."""

from __future__ import annotations

import re

MORE = re.compile(
    r"\W*((continue|keep) reading|(read|view|see|show|learn|find out|full)( the)?( more| full| article| story| all)*|"
    r"more|details?|"
    r"permalink|permanent link|watch( now| video)?|listen|"
    r"(jetzt |hier )?(weiter\s?lesen|mehr( lesen| erfahren)?|zum artikel|artikel lesen|lesen)|"
    r"(lire|voir|en savoir) (la suite|plus|l'article)|suite|"
    r"(leer|ver|seguir leyendo|sigue leyendo)( más| mas| completo| noticia| nota)*|más|"
    r"(leggi|continua( a leggere)?)( tutto| di più| l'articolo)*|(leia|ler|saiba|continue lendo)( mais| a matéria)*|"
    r"lees (meer|verder|artikel)|meer|læs (mere|videre|artikel)|les (mer|mere|saken)|läs (mer|vidare|artikeln)|"
    r"lue lisää|"
    r"czytaj (więcej|dalej)|więcej|číst (dále|více|dál)|celý článek|čítať (ďalej|viac)|tovább|citește (mai mult|"
    r"mai departe)|"
    r"devamı(nı oku)?|haberin devamı|(daha fazla|haberi) oku|oku|detay(lar)?|"
    r"читать( далее| дальше| полностью| все)?|подробнее|далее|детальніше|читати далі|прочети( повече| още)?|още|"
    r"διαβάστε( περισσότερα)?|περισσότερα|baca( selengkapnya|"
    r" juga| lagi)?|selengkapnya|xem (thêm|tiếp)|đọc (tiếp|"
    r"thêm)|"
    r"اقرأ( المزيد| أيضا)?|المزيد|قراءة المزيد|التفاصيل|ادامه( مطلب)?|بیشتر بخوانید|עוד|קרא עוד|המשך|"
    r"और पढ़ें|पूरा पढ़ें|আরও পড়ুন|বিস্তারিত|"
    r"อ่านต่อ|อ่านเพิ่มเติม|続きを読む|もっと見る|詳しく(見る)?|記事を読む|全文|"
    r"阅读全文|阅读更多|閱讀更多|閱讀全文|查看更多|查看详情|更多|"
    r"详细|詳細|더보기|자세히( 보기)?|기사보기|기사 보기)\W*",
    re.IGNORECASE,
)  # fmt: skip
ASIDE = re.compile(
    r"((leave|write|post|add|no|view|see|all|show) )?(a )?(comments?|repl(y|ies)|responses?)|share|tweet|print|"
    r"e ?mail|"
    r"kommentare?|teilen|drucken|commentaires?|partager|comentarios?|compartir|commenti?|condividi|comentários?|"
    r"reacties?|"
    r"kommentarer?|komentarze?|yorum(lar)?|yorum yap|paylaş|комментари(и|й|ев|я)|коментар(и|і|ів)?|σχόλια|تعليقات?|"
    r"نظرات|コメント|评论|評論|留言|댓글",
    re.IGNORECASE,
)
NEXT = re.compile(
    r"(go to )?(the )?next( \d+)?( page| posts?| entries| results?| articles| stories)?|(older|earlier|more)( posts?|"
    r" entries| news| stories| articles| headlines)?|"
    r"(load|show|view|see) more( posts| news| stories| articles)?|read more (posts|news|stories|articles)|"
    r"previous (posts|entries)|"
    r"(zur )?n(ä|ae)chste( seite)?|weiter|vor|ältere( beiträge| artikel| meldungen)?|mehr( anzeigen| laden|"
    r" artikel)?|"
    r"(page )?suivante?|articles (suivants|plus anciens|précédents)|plus anciens|"
    r"(página |pagina )?siguiente( página)?|(entradas |artículos |noticias )?(más )?(antiguas|anteriores|antiguos)|"
    r"ver más|cargar más|"
    r"(pagina )?(successiva|successivo|seguente)|avanti|(articoli |post )?(più )?vecchi|"
    r"próxima( página)?|próximo|seguinte|(posts |publicações |notícias )?mais antig[oa]s|carregar mais|ver mais|"
    r"volgende( pagina)?|oudere( berichten)?|næste( side)?|neste( side)?|nästa( sida)?|ældre( indlæg)?|"
    r"eldre( innlegg)?|äldre( inlägg)?|"
    r"seuraava( sivu)?|vanhemmat|następna( strona)?|następne|dalej|starsze( wpisy)?|další( stránka)?|"
    r"starší( příspěvky)?|ďalšia|ďalej|"
    r"következő( oldal)?|régebbi( bejegyzések)?|(pagina )?următoarea|mai vechi|"
    r"sonraki( sayfa)?|ileri|daha eski|eski (yazılar|haberler)|daha fazla( göster| haber)?|növbəti|"
    r"следующая( страница)?|след|вперед|вперёд|дальше|далее|(более )?(старые|ранние)( записи)?|показать ещё|"
    r"показать еще|ещё новости|"
    r"наступна( сторінка)?|далі|следваща( страница)?|по-стари( публикации)?|sljedeća|sledeća|starije|starije objave|"
    r"следећа|"
    r"επόμενη( σελίδα)?|επόμενο|παλαιότερα|παλιότερα|toliau|kitas|sekantis|nākamā|järgmine|"
    r"(halaman )?(berikutnya|selanjutnya)|pos lama|lebih lama|tiếp( theo)?|(trang )?(sau|tiếp)|cũ hơn|"
    r"التالي(ة)?|الصفحة التالية|الأقدم|المزيد|بعدی|صفحه بعد|"
    r"قدیمی‌تر|הבא|לעמוד הבא|ישן יותר|अगला( पृष्ठ)?|पुराने|"
    r"अगले|পরবর্তী|पुढील|ถัดไป|หน้าถัดไป|"
    r"次(へ|のページ(へ)?|のページ|ページ)?|次の\d+件|もっと見る|"
    r"下一頁|下一页|下页|下頁|后页|後頁|更多|다음( 페이지)?|이전 글|더보기",
    re.IGNORECASE,
)  # fmt: skip
