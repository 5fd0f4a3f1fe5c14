"""Turkish word lists and sentence patterns of the newsroom; patterns avoid suffixes on the words they take in."""

from newsspider.newsroom.words import Language

RULES = {
    "person": (
        "Defne Karaca", "Emir Soylu", "Zeynep Aksoy", "Kerem Balaban", "Elif Tuna", "Murat Sezgin", "Ayşe Nur Çelik", "İsmail Özgür",
        "Gökçe Yalın", "Hasan Ilgaz", "Şule Demirci", "Onur Kılıç",
    ),
    "org": (
        "Liman İdaresi", "Belediye Meclisi", "Ulaştırma Kurulu", "Su İdaresi", "Öğretmenler Birliği", "Kent Müzesi", "Enerji Kurumu",
        "Balıkçılar Derneği", "Bölge Mahkemesi", "İstatistik Dairesi", "Demiryolu Şirketi", "Çiftçiler Kooperatifi",
    ),
    "place": (
        "Yalıköy", "Akçahisar", "Göltepe", "Mavikent", "Kumburnu", "Taşlıova", "Işıkdere", "Çamlıbahçe", "Güneyhan", "Fenerli",
    ),
    "thing": (
        "yeni tramvay hattı", "taşkın bariyeri", "eski hal binası", "gece vapuru", "sahil demiryolu", "tohum kütüphanesi",
        "rüzgâr santrali", "köprü onarımı", "okul yemeği programı", "su tarifesi", "av kotası", "otobüs ağı",
    ),
    "verb": ("ertelendi", "onaylandı", "yeniden açıldı", "gözden geçirildi", "genişletildi", "askıya alındı", "yenilendi"),
    "reason": (
        "fırtınalı bir kışın ardından", "artan maliyetlere rağmen", "yaz sezonundan önce", "uzun bir incelemenin ardından",
        "az farkla", "itirazların ardından", "üçüncü kez", "seçimden haftalar önce",
    ),
    "when": ("pazartesi günü", "salı akşamı", "çarşamba sabahı", "geçen hafta", "hafta sonunda", "bu bahar", "{number} gün içinde"),
    "adjective": ("temkinli", "pahalı", "gecikmiş", "mütevazı", "alışılmadık", "tartışmalı", "makul", "uygulanabilir"),
    "group": ("mahalle sakinleri", "esnaf", "mühendisler", "hemşireler", "yolcular", "balıkçılar", "öğretmenler", "kiracılar"),
    "money": ("{number} milyon lira", "ayda {number} bin lira", "{number} milyon liralık kredi"),
    "title": (
        "{place} için karar çıktı: {thing} {reason} {verb}",
        "{thing} {reason} {verb}, {place} bekliyor",
        "{place} meydanında {number} kişi {thing} için yürüdü",
        "{person} açıkladı: {thing} {when} tamamlanıyor",
        "{org} raporu: {thing} için {number} eksik bulundu",
    ),
    "standfirst": (
        "{org} kararın {adjective} olduğunu söylüyor, ancak {group} {number} gün içinde yanıt istiyor.",
        "{place} ve çevresinde {group}, {money} tutarındaki planın gecikeceğinden endişeli.",
        "{person}, {thing} için ayrılan payın {money} olduğunu belirtti.",
    ),
    "sentence": (
        "{org}, {when} yaptığı açıklamada {place} için {money} ayrıldığını duyurdu.",
        "{place} ve çevresinde yaşayan {group}, öneriyi {adjective} buldu ve {number} sayfalık raporun yayımlanmasını istedi.",
        "Görüşmeleri bahardan beri yürüten {person}, teklifin {adjective} ama kesin olmadığını söyledi.",
        "Yaklaşık {number} kişi {place} belediye binası önünde toplandı; {person} ortak açıklamayı okudu.",
        "İlk kez {number} hafta önce gündeme gelen {thing} planı o günden bu yana birkaç kez değişti.",
        "Anlaşmaya göre {org} {money} ödeyecek ve {number} kişinin işi en az iki yıl korunacak.",
        "Verilere göre {place} yakınlarında {number} hane her gün bu hizmete bağlı.",
        "Toplantıda konuşan {person}, kimsenin {when} evinden çıkarılmayacağını söyledi.",
        "Çalışmalar {reason} durdu ve {group} sahanın görünümünden şikâyetçi.",
        "Varılan uzlaşma {org} için {number} haftalık süre tanıyor.",
        "Son denemede {place} oylaması {number} oy farkla sonuçsuz kalmıştı.",
        "Ne {person} ne de {org} incelemeyi kimin istediğini açıkladı.",
        "Gazetemizin gördüğü mektupta {group}, {number} maddelik bir liste sunuyor.",
        "Kaynağın büyük bölümü, yani {money}, {org} bütçesinden karşılanacak.",
        "Denetçiler {number} küçük kusur ile bir çatlak buldu; hepsi {when} onarıldı.",
        "İlgili birimler {place} çevresinde {number} noktada ölçüm yapmayı sürdürüyor.",
    ),
    "quote": (
        "“Biz {money} değil, {number} soruya yanıt istedik” dedi {person}.",
        "“{place} bu hizmeti hak ediyor, {number} gün daha bekleyemeyiz” diyen {person}, çağrısını yineledi.",
        "{person}, “{org} önce {place} sokaklarını görmeli, {when} bekliyoruz” dedi.",
    ),
    "heading": ("{place} ne istiyor?", "Karar için {number} gün", "Bedeli kim ödeyecek?", "{org} ne diyor?"),
    "item": ("{place} için {money} ayrılacak", "{number} kişi destek alacak", "{adjective} bir rapor {when} yayımlanacak"),
    "caption": (
        "{place} iskelesinde bekleyen {group} için {number} yeni tabela asıldı.",
        "{person}, {place} meydanında {number} kişiye seslendi.",
    ),
    "comment": (
        "{number} yıldır {place} sakiniyim, bize kimse sormadı.",
        "Çok doğru bir yazı, elinize sağlık.",
        "Peki {money} nereye gitti?",
    ),
    "update": ("{place} için {number} ihbar alındı", "{person} {place} yolunda"),
    "advert": ("Kapınıza taze kahve, ayda {number} fincan", "Teknenizi {number} saniyede sigortalayın", "{number} derste çello"),
}  # fmt: skip

UI = {
    "home": "Ana Sayfa", "search": "Ara", "login": "Giriş", "subscribe": "Abone ol", "most_read": "En çok okunanlar",
    "more": "Benzer haberler", "read_more": "Devamını oku", "related": "İlgili haber", "next": "Sonraki", "previous": "Önceki",
    "older": "Eski haberler", "page": "Sayfa", "latest": "Son dakika", "share": "Paylaş", "comments": "Yorumlar", "reply": "Yanıtla",
    "advert": "Reklam", "by": "Yazan", "and": "ve", "published": "Yayın tarihi", "updated": "Güncelleme", "photo": "Fotoğraf",
    "minutes": "{n} dk okuma", "tags": "Etiketler", "about": "Hakkımızda", "contact": "İletişim", "privacy": "Gizlilik",
    "terms": "Kullanım koşulları", "jobs": "Kariyer", "imprint": "Künye", "live": "Canlı", "newsletter": "Sabah bülteni",
    "newsletter_text": "Günün beş haberi, hafta içi her sabah altıda.",
    "cookies": "Sitemizin kullanımını ölçmek için cihazınızda bilgi saklıyoruz.", "accept": "Kabul et", "reject": "Reddet",
    "video": "Video", "gallery": "Galeri", "rights": "Tüm hakları saklıdır.", "gallery_title": "Fotoğraflarla bu hafta",
    "video_title": "İzleyin: rıhtım boyunca bir yürüyüş", "author_page": "Yazarın haberleri", "not_found": "Sayfa bulunamadı",
}  # fmt: skip

LANGUAGE = Language(
    code="tr",
    rules=RULES,
    ui=UI,
    topics=(
        "Gündem", "Ekonomi", "Liman", "Ulaşım", "Kültür", "Bilim", "Sağlık", "Eğitim", "Spor", "Konut", "Enerji", "Yazarlar",
        "Hava Durumu", "Yargı", "Yemek", "Gezi", "Teknoloji", "Çevre", "Balıkçılık", "Müzeler",
    ),
    months=("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"),
    weekdays=("Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"),
)  # fmt: skip
