"""The words that stand beside a printed date, in many languages: "published", "updated", "at", weekdays, zones.

Alone they are no sentence, so a line of a date and such words states when the article came out.
"""

from __future__ import annotations

import re

from newsspider.words import MONTHS, comparable

_LABELS = """
    published publish posted updated update last first latest originally original created date dated modified revised
    edited edit filed issued issue release released added archived printed uploaded submitted entered online written
    reported article story under post news report edition version revision print page as of on at in the from to and
    since no time local standard daylight eastern central mountain pacific noon midnight o'clock a.m. p.m. am pm
    hrs hour hours min mins minute minutes read reading ago now today yesterday comment comments view views like likes
    share shares
    veröffentlicht veröffentlichung publiziert erschienen erstellt erstellung eingestellt aktualisiert aktualisierung
    aktualisierte zuletzt zuerst geändert bearbeitet editiert geschrieben verfasst stand datum ausgabe ausdruck seite
    artikel artikels beitrag nachricht meldung pressemitteilung am um vom von den der des dem aus seit uhr std gestern
    heute lesedauer lesezeit minuten kommentare keine übersetzung
    publié publiée sur publication paru parue posté mis mise à jour modifié modifiée modification actualisé créé créée
    rédigé date le la du de des et dans il y temps lecture heure heures mardi dernière première édition
    publicado publicada publicación publicação actualizado actualizada actualización atualizado atualizada atualização
    modificado creado criado postado fecha data hora horas hrs última ultima actualizacion el día dia a las los o os em
    às as e min lectura leitura há hace
    pubblicato pubblicata pubblicazione aggiornato aggiornata aggiornamento ultimo modifica modificato inserito creato
    il lo alle ore del lettura
    gepubliceerd geplaatst bijgewerkt laatst gewijzigd aangemaakt op om uur het leestijd
    yayın yayın yayınlanma yayınlandı yayımlanma yayımlandı yayınlama tarih tarihi tarihinde güncelleme güncellendi
    güncellenme son eklenme eklendi oluşturulma giriş girişi haber saat saati ve tsi tsİ okuma dakika dk önce
    publicerad publicerades publicerat uppdaterad uppdaterades senast ändrad skapad den kl klo klockan
    publisert oppdatert sist endret opprettet publiceret udgivet opdateret
    offentliggjort senest ændret oprettet d lagt ud
    julkaistu päivitetty muokattu viimeksi luotu kello
    opublikowano opublikowany opublikowane data publikacji dodano dodane utworzono aktualizacja zaktualizowano
    ostatnia zmodyfikowano godz godzina dnia o w r
    publikováno publikovaná zveřejněno vydáno aktualizováno aktualizace vytvořeno upraveno naposledy v ve dne hod
    publikované zverejnené aktualizované vydané dňa dna naposledy upravené
    megjelent közzétéve létrehozva frissítve frissült módosítva utolsó utoljára kor órakor
    publicat publicată postat actualizat actualizată ultima modificare creat la ora în
    objavljeno objavljen ažurirano azurirano izmijenjeno zadnja posljednja poslednja izmena kreirano
    u dana sati h
    posodobljeno spremenjeno ob
    publikuar përditësuar krijuar më në ora
    paskelbta atnaujinta publicēts atjaunots avaldatud uuendatud muudetud kell val. plkst
    δημοσιεύθηκε δημοσιεύτηκε δημοσίευση ενημερώθηκε ενημέρωση τελευταία ανανεώθηκε καταχωρήθηκε στις στη ώρα
    опубликовано опубликована опубликован дата публикации обновлено обновлен обновлена изменено добавлено создано
    последнее обновление в на от время мск год года г ч
    опубліковано оновлено додано створено змінено останнє о об у рік року р
    публикувана публикувано публикация актуализирана обновена последна промяна създадена ч часа
    објављено ажурирано измењено последња измена датум на во објавено ажурирано
    نشر نُشر نشرت نشره منشور تاريخ النشر نشرها آخر أخر تحديث التحديث تم حدث حُدث محدث أضيف في على الساعة بتاريخ منذ
    بتوقيت غرينتش جرينتش مكة ص م مساء مساءً صباحا صباحًا صباحاً يوم الموافق وقت القراءة دقائق دقيقة آخرتحديث
    منتشر شده انتشار تاریخ زمان به‌روزرسانی بروزرسانی به روز رسانی آخرین ساعت در شائع شدہ اپ ڈیٹ کو اشاعت وقت
    פורסם פורסמה עודכן עודכנה עדכון אחרון תאריך פרסום בשעה ב
    प्रकाशित प्रकाशन अपडेट अपडेटेड अद्यतन तारीख दिनांक पब्लिश्ड लास्ट बजे को पर पूर्वाह्न अपराह्न समय अंतिम
    প্রকাশিত প্রকাশ আপডেট সর্বশেষ হালনাগাদ তারিখ সময় বাংলাদেশ
    dipublikasikan diterbitkan diperbarui diupdate terakhir terbit tayang tanggal pada pukul jam wib wita wit
    dikemas kini
    disiarkan diterbit inilathala nailathala noong ika
    هـ ھ gada d eko ko
    đăng xuất bản cập nhật lần cuối ngày giờ lúc vào thứ hai ba tư năm sáu bảy chủ nhật phút
    imechapishwa ilichapishwa imesasishwa ilisasishwa tarehe saa dakika mwisho an wallafa wallafawa sabunta ranar
    เผยแพร่ เผยแพร่เมื่อ อัปเดต อัพเดท อัปเดตล่าสุด ปรับปรุง ล่าสุด วันที่ เมื่อ เวลา น
    公開 公開日 公開日時 配信 掲載 掲載日 更新 更新日 更新日時 最終更新 最終更新日 投稿 投稿日 作成 発表 付 日時
    发布 发布时间 发布于 发表 发表于 发表时间 时间 日期 更新时间 更新于 最后更新 修改 来源 发稿 刊登 發布 發佈 發布時間
    發表 時間 更新時間 最後更新 上架 建立 上午 下午 凌晨 晚上 早上 中午 午前 午後 北京时间
    입력 기사입력 입력시간 등록 등록일 승인 송고 게시 작성 작성일 발행 발행일 수정 최종수정 최종
    업데이트 기사수정 오전 오후
    er st nd rd th º ª go gmt utc uhr mez mesz est edt cst cdt mst mdt pst pdt hst et ct mt pt bst cet cest eet eest
    ist jst kst hkt sgt aest aedt gst wat cat eat sast pkt brt art myt pht ict msk trt z m p
"""
_WEEKDAYS = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim
    lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom
    segunda terça quarta quinta sexta feira segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
    lunedì martedì mercoledì giovedì venerdì sabato domenica gio
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo
    pazartesi salı çarşamba perşembe cuma cumartesi pazar pzt sal çar per cum cmt paz
    måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
    maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai ke to pe su
    poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw pt sob nd
    pondělí úterý středa čtvrtek pátek neděle pondelok utorok streda štvrtok piatok nedeľa po út čt pá so ne
    hétfő kedd szerda csütörtök péntek szombat vasárnap
    luni marți miercuri joi vineri sâmbătă duminică
    ponedjeljak ponedeljak utorak srijeda sreda četvrtak petak subota nedjelja nedelja ponedeljek torek četrtek petek
    e hënë martë mërkurë enjte premte shtunë diel
    pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis
    pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena
    esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev
    δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή δευ τρι τετ πεμ παρ σαβ κυρ
    понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс
    понеділок вівторок середа п'ятниця субота неділя нд понеделник сряда четвъртък петък събота неделя
    понедељак уторак среда четвртак петак недеља
    الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد
    دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه شنبه یکشنبه پیر منگل بدھ جمعرات ہفتہ اتوار
    שני שלישי רביעי חמישי שישי שבת ראשון יום
    सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার
    senin selasa rabu kamis jumat sabtu minggu isnin khamis jumaat ahad
    jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili litinin talata laraba jumma'a asabar lahadi
    จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์ วัน
    月 火 水 木 金 土 日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月曜 火曜 水曜 木曜 金曜 土曜 日曜
    星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日
    週一 週二 週三 週四 週五 週六 週日
    월 화 수 목 금 토 일 월요일 화요일 수요일 목요일 금요일 토요일 일요일
"""


def _folded(texts: str) -> frozenset[str]:
    """Return the words of `texts` as `comparable` writes them, Turkish ones also as upper case leaves them."""
    return frozenset(comparable(texts).split()) | frozenset(comparable(texts.replace("ı", "i")).split())


DATE_WORDS = _folded(f"{_LABELS} {_WEEKDAYS} {MONTHS}")

# What a date is the date of, by the last of these words before it.
PUBLISHED = re.compile(
    r"\b(?:published|publish(?= date)|posted|first published|uploaded|online since|pub(?:lication)?[ _-]?date"
    r"|date[ _-]?published|dt-published|entry-date|veröffentlicht|veröffentlichung(?:sdatum)?|publiziert|erschienen"
    r"|eingestellt|geschrieben|online seit|publi[ée]e?|paru\w{0,3}|mise? en ligne|post[ée]e? le|rédigé"
    r"|publicad[oa]|publicación|publicação|fecha de publicación|pubblicat[oa]|pubblicazione|data pubblicazione"
    r"|gepubliceerd|geplaatst|yayın(?:lan\w*| tarihi)|publicera(?:d|t|des)|publisert|udgivet|offentliggjort|julkaistu"
    r"|opublikowan\w*|dodano|publikacji|publikován\w*|zveřejněno|vydáno|publikované|megjelent|közzétéve|publicat"
    r"|objavljen[oa]?|publikuar|paskelbta|publicēts|avaldatud|δημοσι(?:εύ\w*|ευση\w*)|δημοσίευση|опубликован[оаы]?"
    r"|дата публикации|размещено|опубліковано|публикуван[оа]?|објављено|diterbitkan|dipublikasikan|terbit|tayang"
    r"|imechapishwa|đăng (?:lúc|ngày|tải)|ngày đăng)\b"
    r"|(?:^|[|•·])\s*(?:released|issued)\b|تم النشر|نُشر|تاريخ النشر|نشرت? في|منتشر شد|تاریخ انتشار|شائع|פורסם|תאריך פרסום"
    r"|प्रकाशित|প্রকাশ(?:িত|ের)|เผยแพร่|公開日|公開(?=\s*[:：]|$)|掲載|配信|投稿日?|发布|發[布佈]|发表|發表|刊登"
    r"|(?:기사)?입력|등록(?=\s*[:：]?\s*$)|기사등록|게시|발행일",
    re.IGNORECASE,
)
UPDATED = re.compile(
    r"\b(?:updated?|last modified|modified|revised|edited|changed|amended|corrected|dt-updated|aktualisiert\w*"
    r"|aktualisierung|zuletzt|geändert|letzte änderung|bearbeitet|überarbeitet|mise? à jour|modifiée?|actualisée?"
    r"|actualizad[oa]|actualización|atualizad[oa]|atualização|modificad[oa]|aggiornat[oa]|aggiornamento|modificat[oa]"
    r"|ultima modifica|bijgewerkt|gewijzigd|güncelle\w*|uppdatera(?:d|t|des)|ändrad|oppdatert|endret|opdateret|ændret"
    r"|päivitetty|muokattu|zaktualizowan\w*|aktualizacja|zmodyfikowan\w*|aktualizov\w*|upraven\w*|frissít\w*|módosít\w*"
    r"|actualizat\w*|actualizare|ažurirano|azurirano|izmijenjeno|izmenjeno|posodobljeno|përditësuar|atnaujinta|atjaunots"
    r"|uuendatud|muudetud|ενημέρωση|ενημερώθηκε|обновлен[оаы]?|обновлено|изменен[оаы]?|оновлено|актуализиран[оа]?"
    r"|ажурирано|diperbarui|diupdate|diubah|dikemas ?kini|imesasishwa|cập nhật)\b"
    r"|تم التحديث|آخر تحديث|تحديث|به ?‌?روز ?رسانی|بروزرسانی|עודכן|עדכון|अपडेट|संशोधित|আপডেট|হালনাগাদ|সম্পাদিত|อัปเดต|อัพเดท|แก้ไข|ปรับปรุง"
    r"|更新|修改|수정|업데이트",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"\b(?:copyright|born|died|review(?:ed)? (?:by|of|from)|\w*bewertung|kommentar(?:e|iert)?|comments?|accessed|retrieved"
    r"|archived|abgerufen|consulté|consultado|printed|print date|next|until|valid|starts?|ends?|begins?|expires?|due|deadline"
    r"|events?|termine?|veranstaltung|gültig|bis|joined|registriert|registered|member since|mitglied seit|geboren|verreist"
    r"|evento|événement|evenement|etkinlik|wydarzenie|мероприятие)\b|©|\(c\)|開催|등록번호",
    re.IGNORECASE,
)
