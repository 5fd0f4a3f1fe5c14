"""The labels of sections, as pages print them and addresses have them as folders, in many languages."""

from __future__ import annotations

# Sections whose articles are of one kind.
OPINION = (
    "opinion opinions comment commentary op-ed op-eds oped editorial editorials columnist columnists column columns viewpoint viewpoints"
    " guest-essay meinung meinungen kommentar kommentare kolumne kolumnen gastbeitrag gastkommentar leitartikel glosse"
    " débat débats tribune tribunes chronique chroniques édito éditos editos éditorial éditoriaux opinión opiniones columna columnas editoriales"
    " opinião colunas coluna colunistas opinioni commenti editoriali opinie opinies columnisten commentaar opinioni felieton felietony"
    " komentarz komentarze görüş görüşler yazarlar köşe-yazısı köşe-yazıları kose-yazilari gorus yorum ledare debatt krönika krönikor åsikt åsikter"
    " ledere kronikk meninger kronik kronikker debat mielipide mielipiteet kolumni kolumnit pääkirjoitus názory názor komentáře vélemény opinii"
    " editoriale γνώμη γνώμες άποψη απόψεις мнение мнения мненията колонка колонки комментарий комментарии коментар коментари погляд"
    " رأي آراء الرأي رأى مقالات-الرأي دیدگاه یادداشت דעות maoni 社説 オピニオン コラム 观点 评论 社论 社評 評論 오피니언 사설 칼럼"
)
ANALYSIS = (
    "analysis analyses analyse analysen explainer explainers explained análisis análise análises analisi analiz analizler analizy analizė analyysi"
    " analyysit analýza analýzy analys analyser analize elemzés analiză ανάλυση анализ аналитика аналіз تحليل تحليلات تحلیل 分析 解説 분석"
    " décryptage décryptages décrypter"
)
INTERVIEW = (
    "interview interviews entrevista entrevistas intervista interviste entretien entretiens röportaj röportajlar söyleşi söyleşiler roportaj"
    " wywiad wywiady rozhovor rozhovory haastattelu haastattelut intervju intervjuer intervjuja interviu interviuri interjú interjúk"
    " συνέντευξη συνεντεύξεις интервью интервю інтерв’ю مقابلة مقابلات حوار حوارات مصاحبه گفتگو ראיון インタビュー 专访 采访 訪問 專訪 인터뷰"
)
LIVE = "live-blog liveblog liveticker newsticker"

# Labels that stand above a headline without being a section's name.
NO_SECTION = frozenset(
    "live | breaking | breaking news | exclusive | updated | update | just in | new | advertisement | home | menu | share"
    " | subscribe | sign in | log in | search | video | watch | listen | print | news | homepage | back | startseite"
    " | anzeige | live-ticker | eilmeldung | exklusiv | accueil | direct | exclusif | inicio | portada | en vivo"
    " | última hora | anasayfa | ana sayfa | canlı | son dakika | главная | الرئيسية | عاجل | ホーム | トップ | 首页 | skip to content".split(
        " | "
    )
)
