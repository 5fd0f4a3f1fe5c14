"""Japanese word lists and sentence patterns of the newsroom."""

from newsspider.newsroom.words import Language

RULES = {
    "person": ("青木 美咲", "高瀬 健", "三浦 遥", "大野 直樹", "白石 彩", "森田 悠人", "川島 恵", "佐伯 亮", "藤村 奈緒", "西園 透"),
    "org": (
        "港湾局", "市議会", "交通省", "水道組合", "教職員組合", "県立博物館", "エネルギー庁", "漁業協同組合", "地方裁判所", "統計局", "鉄道会社",
        "住宅公社", "大学病院",
    ),
    "place": ("青波市", "霧島台", "白浜町", "東雲区", "鳥取丘", "月見浜", "北見沢", "桜井郷", "風間町", "瑞穂台"),
    "thing": (
        "新しい路面電車", "防潮堤", "旧穀物市場", "夜間フェリー", "沿岸鉄道", "種の図書館", "風力発電所", "橋の補修", "学校給食計画", "水道料金",
        "漁獲枠", "バス路線網",
    ),
    "verb": ("延期", "承認", "再開", "見直し", "拡張", "停止", "刷新"),
    "reason": ("嵐の冬を経て", "費用の増加にもかかわらず", "夏を前に", "長い調査の末", "僅差で", "住民の反対を受け", "三度目となる"),
    "when": ("月曜日", "火曜日の夜", "水曜日の朝", "先週", "週末", "この春", "{number}日以内に"),
    "adjective": ("慎重な", "高価な", "遅れた", "控えめな", "珍しい", "現実的な", "賛否の分かれる", "妥当な"),
    "group": ("住民", "商店主", "技術者", "看護師", "通勤客", "漁師", "教師", "学生", "ボランティア"),
    "money": ("{number}億円", "月{number}万円", "{number}億円の融資"),
    "title": (
        "{place}の{thing}、{reason}{verb}へ 費用は{money}",
        "{org}、{place}で{thing}を{verb} {group}に説明",
        "{group}{number}人が{place}で行進 {thing}の{verb}求め",
        "なぜ{place}は{thing}で揺れるのか {reason}",
        "{thing}に{number}件の不備 {org}が{place}で調査",
    ),
    "standfirst": (
        "{org}は{adjective}決定だと説明するが、{place}の{group}は{number}日以内の回答を求めている。",
        "{money}の計画をめぐり、{place}では{thing}の行方に{group}の関心が集まっている。",
    ),
    "sentence": (
        "{org}は{when}、{place}の{thing}に{money}を充てると発表した。",
        "{place}の{group}は{adjective}提案だと述べ、{number}ページの報告書をすべて公開するよう求めた。",
        "春から協議を率いてきた{person}さんは、{adjective}内容だが最終案ではないと話した。",
        "{place}の庁舎前には{group}ら約{number}人が集まり、{person}さんが声明を読み上げた。",
        "{thing}を{verb}する案は{number}週間前に初めて示され、その後も何度か変わった。",
        "合意によると、{org}は{money}を支払い、{place}で{number}人の雇用を守る。",
        "統計では、{place}の近くで{number}世帯が毎日{thing}に頼っている。",
        "{person}さんは{group}との会合で、{when}立ち退きを求めることはないと語った。",
        "{reason}{thing}の工事は止まったままで、{group}からは{adjective}対応を望む声が上がる。",
        "{when}まとまった妥協案により、{org}には{number}週間の猶予が与えられた。",
        "前回の{place}での採決は{number}票差で否決されている。",
        "{person}さんも{org}も、{thing}の調査を誰が求めたのか明らかにしていない。",
        "本紙が入手した文書で、{group}は{thing}について{number}の問題点を挙げている。",
        "資金の大半にあたる{money}は{org}が負担し、残りは{place}が受け持つ。",
        "検査では{number}か所の小さな傷が見つかり、{when}すべて直された。",
    ),
    "quote": (
        "「私たちが求めたのは{money}ではなく、{number}の答えです」と{person}さんは話した。",
        "「{place}で{number}日あれば足りると思う人はいません」と{person}さんは言う。",
        "{person}さんは「これは始まりにすぎない。{group}のおかげだ」と{when}述べた。",
    ),
    "heading": ("{group}の願い", "残された{number}日", "誰が払うのか", "{place}のこれまで"),
    "item": ("{place}に{money}を配分", "{group}{number}人を支援", "{adjective}報告書を{when}公表"),
    "caption": ("{place}で{thing}を待つ{group}。案内板は{number}枚に増えた。", "{place}で{group}に語りかける{person}さん。"),
    "comment": ("{place}に{number}年住んでいますが、誰にも聞かれませんでした。", "良い記事でした。", "{money}はどこへ行ったのでしょう。"),
    "update": ("{place}から{number}件の通報", "{person}さんが{place}に到着"),
    "advert": ("毎月{number}杯、挽きたてのコーヒー", "{number}秒で船の保険", "{number}回で弾けるチェロ"),
}  # fmt: skip

UI = {
    "home": "ホーム", "search": "検索", "login": "ログイン", "subscribe": "購読", "most_read": "よく読まれている記事", "more": "関連記事",
    "read_more": "続きを読む", "related": "あわせて読みたい", "next": "次へ", "previous": "前へ", "older": "過去の記事", "page": "ページ",
    "latest": "最新", "share": "共有", "comments": "コメント", "reply": "返信", "advert": "広告", "by": "文", "and": "、", "published": "公開",
    "updated": "更新", "photo": "写真", "minutes": "{n}分で読めます", "tags": "タグ", "about": "会社概要", "contact": "お問い合わせ",
    "privacy": "個人情報", "terms": "利用規約", "jobs": "採用", "imprint": "運営", "live": "速報", "newsletter": "朝の便り",
    "newsletter_text": "平日の朝六時、五つの話題をお届けします。", "cookies": "当サイトは利用状況を測るため端末に情報を保存します。",
    "accept": "同意する", "reject": "拒否する", "video": "動画", "gallery": "写真館", "rights": "無断転載を禁じます。",
    "gallery_title": "写真で見る一週間", "video_title": "動画：岸壁を歩く", "author_page": "この記者の記事", "not_found": "ページが見つかりません",
}  # fmt: skip

LANGUAGE = Language(
    code="ja",
    rules=RULES,
    ui=UI,
    topics=(
        "政治", "経済", "港", "交通", "文化", "科学", "医療", "教育", "スポーツ", "住まい", "エネルギー", "社説", "天気", "司法", "食", "旅", "技術", "環境",
    ),
    months=tuple(f"{month}月" for month in range(1, 13)),
    weekdays=("月", "火", "水", "木", "金", "土", "日"),
    gap="",
)  # fmt: skip
