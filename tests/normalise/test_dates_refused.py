"""What looks like a date and is none, in the languages of the world: a line a string: language | string."""

from datetime import UTC, datetime

import pytest

from newsspider.normalise.dates import parse_date

FETCHED = datetime(2025, 6, 15, 12, 0, tzinfo=UTC)
REFUSED = """
    en | 5 min read
    en | 5 minute read
    en | Reading time: 4 mins
    en | Comments (12)
    en | 12 Comments
    en | 3 shares
    en | 1.2K views
    en | Chapter 3
    en | Page 2 of 10
    en | £12.50
    en | 2:30:15
    en | 00:45
    en | Season 3 Episode 12
    en | Level 42
    en | S03E12
    en | COVID-19
    en | G20
    en | 5G
    en | Boeing 737-800
    en | 1-0
    en | 2-1 (1-1)
    en | 6/4
    en | 10/10
    en | 50/50
    en | 20-20-20
    en | 12-12-12 diet
    en | 1.10.3
    en | Python 3.11.2
    en | 192.168.1.1
    en | +1 212 555 1234
    en | 020 7946 0958
    en | W1A 1AA
    en | ISBN 978-0-306-40615-7
    en | May
    en | March
    en | Sunday Times
    en | The Sun
    en | Mar 2024
    en | May 2025
    en | Q3 2024
    en | 2024
    en | 1999-2024
    en | 2024-25
    en | 10,000
    en | 3.5%
    en | June was hot
    en | 12 May people
    en | at 10:15
    en | 10am
    en | Top 10 May 2024 deals
    en | Windows 11 May 2025 update
    en | iPhone 15 May 2025
    de | iPhone 15 Mai 2025
    en | iOS 18 May 2025
    en | Covid-19 May 2025
    en | Issue 12, May 2025
    en | Issue #12, May 2025
    en | No. 12, May 2025
    en | Vol. 3, May 2025
    en | Page 3 May 2025
    en | Episode 7 May 2025
    en | Version 10.4.2023
    en | v10.4.2023
    en | 3 May - 5 June 2025
    en | 3 to 5 June 2025
    en | 3-5 June 2025
    en | 3/4 June 2025
    en | 3 and 4 June 2025
    en | Sat 3 - Mon 5 May 2025
    en | Saturday 3rd to Monday 5th May 2025
    en | May 3 - June 5, 2025
    en | June 3-5, 2025
    de | vom 3. bis 5. Juni 2025
    de | 3. - 5. Juni 2025
    de | 03.05. - 05.06.2025
    de | Heft 12 Mai 2025
    de | Ausgabe 12, Mai 2025
    fr | du 3 au 5 juin 2025
    fr | n° 12, mai 2025
    fr | Épisode 7 mai 2025
    es | Página 3 mayo 2025
    es | del 3 de mayo al 5 de junio de 2025
    pt | Nº 12, maio 2025
    tr | Sayfa 3 Mayıs 2025
    ru | Выпуск 12 мая 2025
    ru | с 3 по 5 июня 2025
    ar | العدد 12 مايو 2025
    fi | 3.–5.6.2025
    ja | 2025年6月2日~5日
    ja | 2025年6月30日〜7月2日
    en | Sat 3, 2025
    en | Friday
    en | Top 10
    en | 50 years on
    en | in 3 days
    en | 3 days
    en | 24 hours
    en | 1,000 days ago
    en | 1.000 days ago
    en | 1 000 days ago
    en | 2.5 days ago
    en | 1.75 hours ago
    en | 1½ hours ago
    de | vor 1.000 Tagen
    pl | 1,000 godzinę temu
    en | 7 days a week
    en | 2 weeks' notice
    en | Just in
    en | Yesterday's papers
    en | Tomorrow's world
    en | Today in history
    en | 3 hours of video
    en | 1h 30m
    en | 90 min
    en | ago
    de | 5 Min. Lesezeit
    de | Lesezeit: 4 Minuten
    de | 12 Kommentare
    de | Kommentare (3)
    de | vor Ort
    de | Vor 50 Jahren begann alles
    de | in 3 Tagen
    de | 3 Tage
    de | 24 Stunden
    de | Mai 2024
    de | Sonntag
    de | heute journal
    de | Heute Show
    de | Gestern und heute: die Stadt
    de | 1. Bundesliga
    de | 2. Liga
    de | 3:1 (1:0)
    de | Tel. 030 123456
    de | § 12 Abs. 3
    de | 10.000 Euro
    de | 12,50 €
    de | Seite 3
    de | 1. FC Köln 2024
    fr | Temps de lecture : 5 min
    fr | 5 min de lecture
    fr | 12 commentaires
    fr | mai 2024
    fr | dans 3 jours
    fr | 3 jours
    fr | il y a des jours
    fr | Hier et aujourd'hui, une histoire
    fr | 10,5 %
    fr | 01 23 45 67 89
    es | 5 min de lectura
    es | Tiempo de lectura: 3 minutos
    es | 12 comentarios
    es | hace tiempo
    es | hace falta 1 hora
    es | mayo de 2024
    es | en 3 días
    es | hoy por hoy
    it | 5 min di lettura
    it | Tempo di lettura: 3 minuti
    it | 2 commenti
    it | maggio 2024
    it | ora
    it | Oggi parliamo di 3 cose
    pt | 5 min de leitura
    pt | Leitura: 3 minutos
    pt | 12 comentários
    pt | maio de 2024
    nl | Leestijd 5 min
    nl | 5 minuten leestijd
    nl | 12 reacties
    sv | Lästid 5 min
    sv | Lästid: 3 minuter
    da | Læsetid: 5 min.
    nb | 5 minutter lesetid
    fi | Lukuaika 5 min
    fi | 5 minuuttia
    pl | 5 min czytania
    pl | Czas czytania: 5 min
    pl | 12 komentarzy
    cs | 5 minut čtení
    cs | Doba čtení 5 min
    hu | 5 perc olvasás
    hu | Olvasási idő: 5 perc
    ro | 5 minute de citit
    ro | Timp de citire: 3 minute
    tr | 5 dk okuma
    tr | Okuma süresi: 5 dakika
    tr | 12 yorum
    tr | 2 dk kusoma
    el | Χρόνος ανάγνωσης 5 λεπτά
    el | 5' ανάγνωση
    ru | Время чтения: 5 минут
    ru | 5 минут
    ru | 12 комментариев
    ru | май 2024
    ru | через 3 дня
    uk | 5 хв читання
    uk | Час читання: 5 хв
    bg | 5 минути четене
    sr | 5 минута читања
    ar | قراءة 5 دقائق
    ar | وقت القراءة: 5 دقائق
    ar | 5 تعليقات
    ar | 3 أيام
    ar | بعد 3 أيام
    fa | زمان مطالعه: ۵ دقیقه
    fa | ۱۲ نظر
    fa | خرداد ۱۴۰۴
    ur | 5 منٹ
    he | 5 דקות קריאה
    he | זמן קריאה: 5 דקות
    hi | 5 मिनट पढ़ें
    hi | 12 टिप्पणियाँ
    hi | कल का मौसम कैसा है जानिए पूरी खबर यहां पढ़ें
    bn | ৫ মিনিট
    bn | ১২ মন্তব্য
    ta | 5 நிமிட வாசிப்பு
    th | อ่าน 5 นาที
    th | 5 นาที
    th | พ.ค. 2568
    vi | 5 phút đọc
    vi | 12 bình luận
    vi | Tháng 5 2025
    id | 5 menit baca
    id | Waktu baca 5 menit
    id | 12 komentar
    ms | 5 minit bacaan
    ja | 読了時間: 5分
    ja | この記事は5分で読めます
    ja | 5分
    ja | 2時間
    ja | 3日
    ja | 5月
    ja | 2025年5月
    ja | 第3回
    ja | 12件のコメント
    ja | 10時15分
    zh | 阅读时间 5 分钟
    zh | 5分钟
    zh | 12条评论
    zh | 2025年5月
    zh | 第12期
    zh | 3天
    zh | 今天我们来谈谈这个问题
    ko | 5분 읽기
    ko | 댓글 12
    ko | 2025년 5월
    ko | 3일
    sw | Dakika 5 kusoma
    am | 5 ደቂቃ
    ka | 5 წუთი
    hy | 5 րոպե
    az | 5 dəqiqə
    uz | 5 daqiqa
    ne | २०८२ जेठ २०
    ne | ५ मिनेट
    bn | ২০ বৈশাখ ১৪৩২
    en | 20 Sivan 5785
    he | כ' בסיון תשפ"ה
"""


@pytest.mark.parametrize("row", REFUSED.strip().splitlines())
def test_reading_times_counts_names_and_months_alone_are_no_dates(row):
    language, _, text = row.strip().partition(" | ")
    assert parse_date(text, near=FETCHED, language=language, timezone="Europe/Berlin") is None
    assert parse_date(text, near=FETCHED) is None
    assert parse_date(text, near=FETCHED, language="en") is None
