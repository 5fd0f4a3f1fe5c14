"""Names in dates that dateparser does not list: months and weekdays by language, small words, parts of the day."""

from __future__ import annotations

# Tried together, after the page's own language and English, for a date in the language of the site's software.
PRESS = (
    "en", "de", "fr", "es", "pt", "it", "nl", "tr", "pl", "sv", "da", "nb", "fi", "id", "ms", "vi", "cs", "sk", "sl",
    "hr", "bs", "sr-Latn", "sq", "ro", "hu", "ca", "et", "lv", "lt", "is", "sw", "ha", "az", "uz", "so", "fil", "ru",
    "uk", "bg", "sr", "mk", "be", "kk", "ky", "tg", "mn", "bs-Cyrl", "ar", "fa", "ur", "he", "hi", "mr", "ne", "bn",
    "pa", "gu", "or", "ta", "te", "kn", "ml", "si", "th", "lo", "km", "my", "el", "ka", "hy", "am",
)  # fmt: skip
# Languages that dateparser has not, or not the names that their press uses.
LIKE = {
    "nn": ("nb",), "jv": ("id",), "su": ("id",), "ceb": ("fil",), "ilo": ("fil",), "war": ("fil",), "xh": ("zu", "en"),
    "prs": ("fa",), "pnb": ("ur",), "sd": ("ur",), "bho": ("hi",), "mai": ("hi",), "awa": ("hi",), "oc": ("ca",),
    "eo": (), "sco": ("en",), "qu": ("es",), "gn": ("es",), "ay": ("es",), "an": ("es",), "li": ("nl",), "nds": ("de",),
    "bar": ("de",), "szl": ("pl",), "csb": ("pl",), "rue": ("uk",), "ba": ("ru",), "cv": ("ru",), "tyv": ("ru",),
    "os": ("ru",), "ky": ("ru",), "tg": ("ru",), "tt": ("ru",), "kaa": ("uz",), "gag": ("tr",), "crh": ("tr",),
    "zlm": ("ms",), "min": ("id",), "ace": ("id",), "ban": ("id",), "tet": ("pt",), "pap": ("es",), "nso": ("en",),
    "st": ("en",), "tn": ("en",), "ts": ("en",), "ss": ("en",), "ve": ("en",), "nr": ("en",), "ny": ("en",),
    "bi": ("en",), "tpi": ("en",), "pcm": ("en",), "sr": ("sr-Latn",), "bs": ("sr-Latn", "hr"), "ps": ("ur",),
    "dv": (), "ks": ("ur",), "kok": ("mr",), "sa": ("hi",), "doi": ("hi",), "sat": ("hi",), "mni": ("bn",), "tw": ("en",),
}  # fmt: skip
# Twelve entries a language, "/" between the names of one month, "_" for a blank, "-" for none to add.
MORE_MONTHS = {
    "ar": """كانون_الثاني/كانون_ثاني/كانون_ثان/جانفي/يناير فيفري/شباط/فبراير/فبرائر آذار/مارس/مارص نيسان/أفريل/أبريل/إبريل/ابريل
        أيار/ماي/مايو/نوار حزيران/جوان/يونيو/يونيه تموز/جويلية/يوليوز/يوليو/يوليه آب/أوت/غشت/أغسطس/اغسطس أيلول/شتنبر/سبتمبر
        تشرين_الأول/تشرين_أول/أكتوبر/اكتوبر/أكتوب تشرين_الثاني/تشرين_ثاني/تشرين_ثان/نونبر/نوفمبر كانون_الأول/كانون_أول/دجنبر/ديسمبر""",
    "fa": "- - - آپریل می جون جولای/جولائی اگست/آگوست سپتمبر اکتوبر نومبر دسمبر",
    "ps": "جنوري فبروري/فبرورۍ مارچ/مارچ اپریل مې/مۍ جون جولای/جولايي اګست/اگست سپتمبر/سپټمبر اکتوبر/اکټوبر نومبر ډسمبر/دسمبر",
    "ckb": """کانوونی_دووەم/کانونی_دووەم شوبات ئازار/ئادار نیسان ئایار حوزەیران/حوزەیرانی تەمووز/تەموز ئاب ئەیلوول/ئەیلول
        تشرینی_یەکەم/تشرینی_یەکەمی تشرینی_دووەم/تشرینی_دووەمی کانوونی_یەکەم/کانونی_یەکەم""",
    "ku": """rêbendan/rêbendana/çile/çileya_paşîn/kanûna_paşîn reşemî/reşemiyê/sibat/sibata/şibat/şubat adar/adarê/adara avrêl/avrêlê/nîsan/nîsanê/nîsana
        gulan/gulanê/gulana pûşper/pûşperê/hezîran/hezîranê/hezîrana tîrmeh/tîrmehê/temmûz/tîrmeha gelawêj/gelawêjê/tebax/tebaxê/tebaxa
        rezber/rezberê/îlon/îlonê/îlona kewçêr/kewçêrê/cotmeh/cotmehê/cotmeha sermawez/sermawezê/mijdar/mijdarê/mijdara
        berfanbar/berfanbarê/kanûn/kanûnê/kanûna""",
    "gl": "xaneiro/xan febreiro marzo abril maio/mai xuño/xun xullo/xul agosto/ago setembro/set outubro/out novembro/nov decembro/dec",
    "oc": """genièr/janvièr/gen febrièr/feb març/mars abril/abrial/abr mai junh/jun julhet/jul agost/ago setembre/set octòbre/octobre/oct
        novembre/nov decembre/dec""",
    "ast": "xineru/xin febreru marzu abril mayu xunu xunetu agostu setiembre ochobre payares avientu",
    "an": "chinero febrero marzo abril mayo chunyo chuliol agosto setiembre octubre noviembre aviento",
    "eu": """urtarrilaren/urtarrilak otsailaren/otsailak martxoaren/martxoak apirilaren/apirilak maiatzaren/maiatzak ekainaren/ekainak
        uztailaren/uztailak abuztuaren/abuztuak irailaren/irailak urriaren/urriak azaroaren/azaroak abenduaren/abenduak""",
    "la": "ianuarii/ianuarius februarii/februarius martii/martius aprilis maii/maius iunii/iunius iulii/iulius augusti/augustus "
    "septembris/september octobris/october novembris/november decembris/december",
    "ht": "janvye/janv fevriye/fev mas avril/avr me jen jiyè out/dawou septanm/sept oktòb/okt novanm/nov desanm/des",
    "co": "ghjennaghju ferraghju marzu aprile maghju ghjugnu lugliu aostu/austu settembre ottobre nuvembre dicembre",
    "sc": "ghennàrgiu freàrgiu martzu abrile maju làmpadas trìulas austu cabudanni santugaine santandria nadale",
    "scn": "jinnaru frivaru marzu aprili maiu giugnu giugnettu austu sittèmmiru uttùviru nuvèmmiru dicèmmiru",
    "rm": "schaner favrer mars avrigl matg zercladur fanadur avust settember october november december",
    "yo": """Oṣù_Kìíní/Kìíní/Ṣẹ́rẹ́ Oṣù_Kejì/Kejì/Èrèlè Oṣù_Kẹta/Kẹta/Ẹrẹ̀nà Oṣù_Kẹrin/Kẹrin/Ìgbé Oṣù_Karùn-ún/Karùn/Karùn-ún/Ẹ̀bibi
        Oṣù_Kẹfà/Kẹfà/Òkúdu Oṣù_Keje/Keje/Agẹmọ Oṣù_Kẹjọ/Kẹjọ/Ògún Oṣù_Kẹsàn-án/Kẹsàn/Kẹsàn-án/Owewe Oṣù_Kẹwàá/Kẹwàá/Ọ̀wàrà
        Oṣù_Kọkànlá/Kọkànlá/Bélú Oṣù_Kejìlá/Kejìlá/Ọ̀pẹ̀""",
    "gd": """Faoilleach/Fhaoillich/Faoillich Gearran/Ghearrain Màrt/Mhàirt Giblean/Ghiblein Cèitean/Chèitein Ògmhios/Ògmhìos/Ògmhiosa
        Iuchar/Iuchair Lùnastal/Lùnastail Sultain/Sultaine/t-Sultain Dàmhair/Dàmhaire Samhain/Samhna/t-Samhain Dùbhlachd/Dùbhlachda""",
    "ga": """Eanair/Eanáir Feabhra Márta Aibreán/Aibreáin Bealtaine Meitheamh/Mheithimh/Meithimh Iúil Lúnasa Meán_Fómhair/Meán_Fhómhair
        Deireadh_Fómhair Samhain/Samhna Nollaig/Nollag""",
    "dv": "ޖެނުއަރީ/ޖަނަވަރީ ފެބުރުވަރީ/ފެބްރުއަރީ މާރިޗު/މާރޗް އޭޕްރީލް/އެޕްރީލް މެއި/މޭ ޖޫން ޖުލައި އޯގަސްޓު/އޮގަސްޓު ސެޕްޓެމްބަރު އޮކްޓޫބަރު ނޮވެމްބަރު ޑިސެމްބަރު",
    "ug": "يانۋار فېۋرال مارت ئاپرېل ماي ئىيۇن/ئىيۇنى ئىيۇل/ئىيۇلى ئاۋغۇست سېنتەبىر ئۆكتەبىر نويابىر دېكابىر",
    "tg": "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри",
    "ky": "январь/январы февраль/февралы март/марты апрель/апрели май/майы июнь/июну июль/июлу август/августу "
    "сентябрь/сентябры октябрь/октябры ноябрь/ноябры декабрь/декабры",
    "tt": "гыйнвар февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "ba": "ғинуар февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "cv": "кӑрлач нарӑс пуш ака ҫу ҫӗртме утӑ ҫурла авӑн юпа чӳк раштав",
    "kk": "қаңтарда/қаң ақпанда/ақп наурызда/нау сәуірде/сәу мамырда/мам маусымда/мау шілдеде/шіл тамызда/там қыркүйекте/қыр "
    "қазанда/қаз қарашада/қар желтоқсанда/жел",
    "uz": "yanvar/январ/январь fevral/феврал/февраль mart/март aprel/апрел/апрель may/май iyun/июн/июнь iyul/июл/июль "
    "avgust/август sentyabr/сентябр/сентябрь oktyabr/октябр/октябрь noyabr/ноябр/ноябрь dekabr/декабр/декабрь",
    "tk": "ýanwar/ýan fewral/few mart/mar aprel/apr maý iýun iýul awgust/awg sentýabr/sen oktýabr/okt noýabr/noý dekabr/dek",
    "az": "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "sr": "јануара фебруара марта априла маја јуна јула августа/аугуста септембра/септ октобра новембра децембра",
    "sr-Latn": "januara februara marta aprila maja juna jula avgusta/augusta septembra/sept oktobra novembra decembra",
    "hsb": "januara februara měrca apryla meje/mejny junija/junij julija/julij awgusta septembra oktobra nowembra decembra",
    "ru": "янв/январе/Январь фев/февр/феврале мар/марте апр/апреле мае июн/июне июл/июле авг/августе сен/сент/сентябре окт/октябре "
    "ноя/нояб/ноябре дек/декабре",
    "mi": "Hānuere/Hān/Kohitātea Pēpuere/Pēp/Huitanguru Māehe/Mae/Poutūterangi Āperira/Āpereira/Āpe/Paengawhāwhā Mei/Haratua Hune/Pipiri Hūrae/Hōngongoi "
    "Ākuhata/Hereturikōkā Hepetema/Mahuru Oketopa/Whiringa-ā-nuku Noema/Whiringa-ā-rangi Tīhema/Hakihea",
    "sm": "Ianuari Fepuari Mati Aperila Me Iuni Iulai Aokuso Setema Oketopa Novema Tesema",
    "haw": "Ianuali Pepeluali Malaki ʻApelila Mei Iune Iulai ʻAukake Kepakemapa ʻOkakopa Nowemapa Kekemapa",
    "ny": "Januwale Febuluwale Malichi Epulo Mei Juni Julayi Ogasiti Seputembala Okutobala Novembala Disembala",
    "st": "Pherekgong Hlakola Hlakubele Mmesa Motsheanong Phupjane Phupu Phato Leotse Mphalane Pudungwana Tshitwe",
    "tn": "Ferikgong Tlhakole Mopitlo Moranang Motsheganong Seetebosigo Phukwi Phatwe Lwetse Diphalane Ngwanatsele Sedimonthole",
    "xh": "EyoMqungu/Janyuwari EyoMdumba/Februwari EyoKwindla/Matshi EkaTshazimpuzi/Epreli EkaCanzibe/Meyi EyeSilimela/Juni "
    "EyeKhala/Julayi EyeThupha/Agasti EyoMsintsi/Septemba EyeDwarha/Okthoba/Okthobha EyeNkanga/Novemba EyoMnga/Disemba",
    "eo": "januaro/jan februaro/feb marto/mar aprilo/apr majo/maj junio/jun julio/jul aŭgusto/aŭg septembro/sep oktobro/okt "
    "novembro/nov decembro/dec",
    "ia": "januario februario martio april maio junio julio augusto septembre octobre novembre decembre",
    "sw": "Januari/Januwari Februari Machi Aprili/Aprilli Mei Juni Julai/Julaai Agosti/Agusti Septemba Oktoba Novemba Desemba/Disemba",
    "so": "Jannaayo/Janaayo/Janaayo Febraayo/Feberaayo Maarso/Maarij Abriil/Abril Maajo/Maayo/Mey Juun/Juunyo Luulyo/Julaay Ogosto/Agoosto "
    "Sebtembar/Sebteembar Oktoobar/Oktoober Nofembar/Nofeembar Disembar/Diseembar",
    "ha": "Janairu Fabrairu/Faburairu Maris Afrilu/Afirilu Mayu Yuni Yuli Agusta/Ogusta Satumba Oktoba Nuwamba/Nuwanba Disamba",
    "mn": "нэгдүгээр_сар/нэгдүгээр_сарын хоёрдугаар_сар/хоёрдугаар_сарын гуравдугаар_сар/гуравдугаар_сарын дөрөвдүгээр_сар/дөрөвдүгээр_сарын "
    "тавдугаар_сар/тавдугаар_сарын зургадугаар_сар/зургаадугаар_сарын долдугаар_сар/долоодугаар_сарын "
    "наймдугаар_сар/наймдугаар_сарын есдүгээр_сар/есдүгээр_сарын аравдугаар_сар/аравдугаар_сарын "
    "арван_нэгдүгээр_сар/арван_нэгдүгээр_сарын арван_хоёрдугаар_сар/арван_хоёрдугаар_сарын",
    "hi": "जनवरी/जन फरवरी/फ़रवरी/फर मार्च अप्रैल/अप्रेल मई जून जुलाई/जुलाइ अगस्त/अग सितंबर/सितम्बर अक्टूबर/अक्तूबर/अक्टू नवंबर/नवम्बर दिसंबर/दिसम्बर",
    "mr": "जानेवारी/जाने फेब्रुवारी/फेब्रु मार्च एप्रिल मे जून जुलै ऑगस्ट/ऑग सप्टेंबर/सप्टें ऑक्टोबर/ऑक्टो नोव्हेंबर/नोव्हें डिसेंबर/डिसें",
    "ne": "जनवरी/जनवरि फेब्रुअरी/फेब्रुवरी मार्च अप्रिल/अप्रील मे/मई जुन/जून जुलाई/जुलाइ अगस्ट/अगस्त सेप्टेम्बर/सेप्टेम्वर अक्टोबर नोभेम्बर डिसेम्बर",
    "as": "জানুৱাৰী ফেব্ৰুৱাৰী মাৰ্চ/মার্চ এপ্ৰিল মে’ জুন জুলাই আগষ্ট ছেপ্টেম্বৰ অক্টোবৰ নৱেম্বৰ ডিচেম্বৰ",
    "bn": "জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট/অগাস্ট/আগষ্ট/অগস্ট সেপ্টেম্বর/সেপ্টেম্বার অক্টোবর/অক্টোবার নভেম্বর/নবেম্বর ডিসেম্বর",
    "te": "జనవరి ఫిబ్రవరి మార్చి/మార్చ్ ఏప్రిల్ మే జూన్ జూలై/జులై ఆగస్టు/ఆగస్ట్ సెప్టెంబర్/సెప్టెంబరు అక్టోబర్/అక్టోబరు నవంబర్/నవంబరు డిసెంబర్/డిసెంబరు",
    "kn": "ಜನವರಿ ಫೆಬ್ರವರಿ/ಫೆಬ್ರುವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್",
    "gu": "જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન/જુન જુલાઈ ઓગસ્ટ/ઑગસ્ટ સપ્ટેમ્બર ઓક્ટોબર/ઑક્ટોબર નવેમ્બર ડિસેમ્બર",
    "or": "ଜାନୁଆରୀ ଫେବୃଆରୀ/ଫେବ୍ରୁଆରୀ ମାର୍ଚ୍ଚ ଅପ୍ରେଲ/ଏପ୍ରିଲ ମଇ/ମେ ଜୁନ/ଜୁନ୍ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی/جولای اگست ستمبر اکتوبر نومبر دسمبر",
    "he": "ינואר/לינואר פברואר/לפברואר מרץ/מרס/במרס/למרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    "yi": "יאַנואַר/יאנואר פֿעברואַר/פעברואר מאַרץ/מערץ אַפּריל מיי/מאי יוני יולי אויגוסט סעפּטעמבער אָקטאָבער נאָוועמבער דעצעמבער",
    "km": "មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ",
    "my": "ဇန်နဝါရီလ/ဇန်နဝါရီ ဖေဖော်ဝါရီလ/ဖေဖော်ဝါရီ မတ်လ/မတ် ဧပြီလ/ဧပြီ မေလ/မေ ဇွန်လ/ဇွန် ဇူလိုင်လ/ဇူလိုင် ဩဂုတ်လ/ဩဂုတ်/သြဂုတ်လ/သြဂုတ် "
    "စက်တင်ဘာလ/စက်တင်ဘာ အောက်တိုဘာလ/အောက်တိုဘာ နိုဝင်ဘာလ/နိုဝင်ဘာ ဒီဇင်ဘာလ/ဒီဇင်ဘာ",
    "lo": "ມັງກອນ/ມກ ກຸມພາ/ກພ ມີນາ/ມນ ເມສາ/ມສ ພຶດສະພາ/ພພ ມິຖຸນາ/ມຖ ກໍລະກົດ/ກລ ສິງຫາ/ສຫ ກັນຍາ/ກຍ ຕຸລາ/ຕລ ພະຈິກ/ພຈ ທັນວາ/ທວ",
    "am": "ጃንዩወሪ/ጃንዋሪ ፌብሩወሪ/ፌብሩዋሪ ማርች ኤፕሪል ሜይ ጁን ጁላይ ኦገስት ሴፕቴምበር ኦክቶበር/ኦክተውበር ኖቬምበር ዲሴምበር",
    "id": "- - maret april mei juni juli agustus/agt/agu september/sept oktober november/nop/nopember desember",
    "ms": "januari/jan februari/feb/februari mac april mei/mei jun julai ogos/ogs september oktober november disember/dis",
    "de": "jän/jänner feber - - - - - - sept - - -",
    "es": "ene - - - - - - - set/setiembre/sept - - dic",
    "nl": "- - mrt - - - - - sept - - -",
    "pt": "- - - - - - - - set - - -",
    "fr": "janv févr/fevr - avr - - juil - sept - - déc",
    "ca": "gen febr - - - - jul ag set oct - des",
    "el": "ιαν φεβ/φλεβάρη μαρ/μάρτη απρ/απρίλη μαΐου/μάη ιουν/ιούνη ιουλ/ιούλη αυγ/αυγούστου σεπ/σεπτ/σεπτέμβρη οκτ/οκτώβρη νοε/νοέμβρη δεκ/δεκέμβρη",
    "lv": "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī",
    "lt": "saus vas kov bal geg birž/bir liep/lie rugp/rgp rugs/rgs spal/spl lapkr/lap gruod/grd",
    "ka": "იანვარს/იანვრის თებერვალს/თებერვლის მარტს/მარტის აპრილს/აპრილის მაისს/მაისის ივნისს/ივნისის ივლისს/ივლისის აგვისტოს სექტემბერს/სექტემბრის "
    "ოქტომბერს/ოქტომბრის ნოემბერს/ნოემბრის დეკემბერს/დეკემბრის",
    "hy": "հունվարին փետրվարին մարտին ապրիլին մայիսին հունիսին հուլիսին օգոստոսին սեպտեմբերին հոկտեմբերին նոյեմբերին դեկտեմբերին",
    "hu": "januári februári márciusi áprilisi májusi júniusi júliusi augusztusi/aug szeptemberi októberi novemberi decemberi",
    "hr": "siječnju veljači ožujku travnju svibnju lipnju srpnju kolovozu rujnu listopadu studenom/studenome prosincu",
    "sl": "januarja/januar februarja/februar marca/marec aprila maja junija/junij julija/julij avgusta septembra oktobra novembra decembra",
    "vi": "tháng_giêng - - tháng_tư - - - - - - - tháng_chạp",
    "zu": "uJanuwari/Januwari uFebruwari/Febhuwari uMashi/Mashi u-Ephreli/Ephreli uMeyi/Meyi uJuni/Juni uJulayi/Julayi "
    "u-Agasti/Agasti uSepthemba/Septhemba u-Okthoba/Okthoba uNovemba/Novemba uDisemba/Disemba",
    "fy": "jannewaris febrewaris maart april maaie juny july augustus septimber oktober novimber desimber",
    "to": "sānuali fēpueli maʻasi ʻepeleli/ʻepe mē sune siulai ʻaokosi/ʻaok sepitema ʻokatopa nōvema tīsema",
    "wo": "samwiyee/sam fewriyee/few mars/mar awril/awr mee suwe/suw sulet/sul ut sàttumbar/sàt oktoobar/okt nowàmbar/now desàmbar/des",
    "rw": "mutarama gashyantare werurwe mata gicurasi kamena nyakanga kanama nzeli/nzeri ukwakira ugushyingo ukuboza",
    "ceb": "Enero Pebrero Marso Abril Mayo Hunyo Hulyo Agosto Septyembre Oktubre Nobyembre Disyembre",
    "ti": "ጥሪ ለካቲት መጋቢት ሚያዝያ ግንቦት/ጉንበት ሰነ ሓምለ ነሓሰ መስከረም ጥቅምቲ ሕዳር ታሕሳስ",
    "zgh": "ⵉⵏⵏⴰⵢⵔ ⴱⵕⴰⵢⵕ ⵎⴰⵕⵚ ⵉⴱⵔⵉⵔ ⵎⴰⵢⵢⵓ ⵢⵓⵏⵢⵓ ⵢⵓⵍⵢⵓⵣ ⵖⵓⵛⵜ ⵛⵓⵜⴰⵏⴱⵉⵔ ⴽⵜⵓⴱⵔ ⵏⵓⵡⴰⵏⴱⵉⵔ ⴷⵓⵊⴰⵏⴱⵉⵔ",
}  # fmt: skip
# Seven entries a language, likewise.
MORE_WEEKDAYS = {
    "ar": "الإثنين/الاثنين/إثنين الثلاثاء/ثلاثاء الأربعاء/الاربعاء الخميس الجمعة السبت الأحد/الاحد",
    "en": "mon tue/tues wed thu/thur/thurs fri sat sun",
    "tr": "pzt/pts - çrş - - cmt/cts pzr",
    "fa": "دوشنبه سه‌شنبه/سه_شنبه چهارشنبه/چهار_شنبه پنجشنبه/پنج‌شنبه/پنج_شنبه جمعه/آدینه شنبه یکشنبه/یک‌شنبه",
    "ur": "پیر/سوموار منگل بدھ جمعرات جمعہ ہفتہ/سنیچر اتوار",
    "hi": "सोमवार मंगलवार/मंगल बुधवार गुरुवार/बृहस्पतिवार शुक्रवार शनिवार रविवार/इतवार",
}
# Words that stand inside a date and name no month: "3 de junio del año 2025", "3 มิถุนายน พ.ศ. 2568".
SMALL = frozenset(
    """
    de del do da dos di dal dels d of the in on el la le du den der des van von of a al año anno anul ng ta im al-
    month year eko ko urteko gada m d года год г год. г. року рік р гг лет сн жылғы жылдын жылының жылы жыл оны онд он
    yil yili yilning il ili ci yılı yıl sene nın wa ya ga mwezi mwaka bulan tahun ngày năm tháng oṣù ọjọ́ afọ
    سنة عام لسنة لعام شهر من سال ماه کال د کالی ساڵی ی ي هـ م ه ش ق السنة يىلى
    शक सन सन् माह महीना साल को ই সাল খ্রিস্টাব্দ ஆண்டு సంవత్సరం
    พศ คศ ปี เดือน วันที่ ที่ พุทธศักราช คริสต์ศักราช ປີ ເດືອນ ວັນທີ ພສ ຄສ ឆ្នាំ ខែ ថ្ងៃទី គស ពស ခုနှစ် ခု နှစ် ရက်
    თ წ წელი წლის թ թվականի թվական שנת ቀን ዓም ዓመት መዓልቲ έτους του של
    """.split()
)
# What stands before or after the name without a blank.
PREFIXES = ("ខែ", "เดือน", "ເດືອນ", "ב", "ל", "ve", "dʼ", "lʼ", "d", "u", "ka")
SUFFIXES = ("လ", "ی", "ning", "da", "де", "да", "та", "те", "у", "ը", "ի", "ს", "ში", "ren", "ko", "an", "мин")
# Parts of the day beside a time of day, after or before it: the half they mean.
MORNING = """
    am ap fm πμ du sa ق.ظ صباحا صباحاً صباح ص صبح فجرا ظ सुबह प्रातः पूर्वाह्न सकाळी सकाळ बिहान বেলা ভোর সকাল এএম ভোরে পূর্বাহ্ণ
    এ.এম காலை முற்பகல் ఉదయం ಬೆಳಗ್ಗೆ ಬೆಳಿಗ್ಗೆ ಪೂರ್ವಾಹ್ನ രാവിലെ સવારે ਸਵੇਰੇ පෙ.ව පෙව pagi manhã mañana matin mattina morgens
    เช้า ព្រឹក နံနက် dopoledne délelőtt paradite ráno утра ранку ранковий сутринта 上午 午前 凌晨 早上 清晨 오전 새벽 umaga sáng
"""
AFTERNOON = """
    pm ip em μμ ös ch öö_ du_ ب.ظ بعدازظهر عصر مساء مساءً مساءا مساءَ م شام سه‌پهر शाम अपराह्न सायंकाळी दिउँसो साँझ বিকেল বিকাল
    সন্ধ্যা পিএম অপরাহ্ণ மாலை பிற்பகல் సాయంత్రం ಸಂಜೆ ಅಪರಾಹ್ನ വൈകിട്ട് വൈകുന്നേരം સાંજે ਸ਼ਾਮ ප.ව පව petang sore
    tarde soir après-midi pomeriggio sera nachmittags abends odpoledne délután pasdite дня вечера вечора следобед 下午 午後
    傍晚 오후 hapon chiều บ่าย เย็น ល្ងាច រសៀល ညနေ
"""
NOON = "siang दोपहर दुपारी দুপুর మధ్యాహ్నం ಮಧ್ಯಾಹ್ನ ഉച്ച બપોરે ظهرا 中午 낮"
NIGHT = "晚上 深夜 저녁 밤 रात रात्री राति রাত রাতে இரவு రాత్రి ರಾತ್ರಿ രാത്രി રાત્રે ਰਾਤ رات noite noche nuit notte nachts ночи ночі malam tối đêm gabi ည"
# Months of other calendars, twelve entries each (thirteen in Ethiopia), "/" and "_" as above.
JALALI = """
    فروردین/حمل/وری/farvardin اردیبهشت/ثور/غویی/ordibehesht خرداد/جوزا/غبرګولی/غبرګولي/khordad تیر/سرطان/چنګاښ/tir مرداد/امرداد/اسد/زمری/mordad
    شهریور/سنبله/وږی/shahrivar مهر/میزان/تله/mehr آبان/ابان/عقرب/لړم/aban آذر/اذر/قوس/لیندۍ/azar دی/دي/جدی/مرغومی/dey بهمن/دلو/سلواغه/bahman
    اسفند/حوت/کب/esfand
"""
HIJRI = """
    محرم/المحرم/muharram/muharam صفر/safar ربيع_الأول/ربیع_الاول/ربيع_اول/rabiul_awal/rabi_al-awwal ربيع_الآخر/ربيع_الثاني/ربیع_الثانی/rabiul_akhir
    جمادى_الأولى/جمادى_الاول/جمادی_الاول/جمادی_الاولی/jumadil_awal جمادى_الآخرة/جمادى_الثانية/جمادى_الثاني/جمادی_الثانی/جمادى_الآخر/jumadil_akhir
    رجب/rajab شعبان/shaban/syaban/syakban رمضان/رمضان_المبارك/ramadan/ramadhan شوال/shawwal/syawal
    ذو_القعدة/ذي_القعدة/ذوالقعدة/ذو_القعده/ذیقعدہ/ذوالقعدہ/dhul_qadah/zulkaidah/dzulqadah
    ذو_الحجة/ذي_الحجة/ذوالحجة/ذو_الحجه/ذی_الحج/ذوالحجہ/dhul_hijjah/zulhijah/dzulhijjah
"""
ETHIOPIAN = """
    መስከረም ጥቅምት ኅዳር/ህዳር/ሕዳር ታኅሣሥ/ታህሳስ/ታኅሳስ/ታህሣሥ ጥር የካቲት መጋቢት ሚያዝያ/ሚያዚያ ግንቦት ሰኔ ሐምሌ/ሀምሌ ነሐሴ/ነሀሴ ጳጉሜ/ጳጉሜን
"""
# Japanese eras: the Gregorian year before their first one, and how many years they had.
ERAS = {
    "令和": (2018, 99), "平成": (1988, 31), "昭和": (1925, 64), "大正": (1911, 15), "明治": (1867, 45),
    "R": (2018, 99), "H": (1988, 31), "S": (1925, 64),
}  # fmt: skip
# Persian numbers of days in words, as they are said: third, thirteenth; "بیست و" stands before the first nine.
PERSIAN_ORDINALS = """
    یکم/اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم
"""
