"""Stories written for the tests, in paragraphs, and what newsrooms do to them."""

from __future__ import annotations

FERRY = (
    "The night ferry between Kestermouth and Novi Brod ran aground on a sandbank early on Tuesday with 212 passengers "
    "and 31 crew on board, the coastguard said, and was pulled free by two tugs six hours later.",
    "Nobody was hurt. Passengers were given blankets and tea in the dining hall while divers looked for cracks in the "
    "hull, according to a spokeswoman for the operator, who said the captain had been relieved of duty until an "
    "inquiry ends.",
    "“We felt a long shudder and then it was quiet,” said Hana Whitlock, a teacher who was travelling with 24 pupils. "
    "“The children slept through most of it. The crew were calm, and so were we.”",
    "The ship, built in 1998 and refitted 4 years ago, had left Kestermouth at 23:40 in thick fog. A buoy that marks the "
    "channel had been reported missing on Saturday, harbour records show, and had not been replaced.",
    "Marine inspectors boarded the vessel at noon and took the voyage recorder ashore. Their first report is due within "
    "30 days, the transport ministry said, adding that the channel would stay closed to ships of more than 90 metres.",
    "The ferry carries about 140,000 people a year. Crossings are cancelled until Friday, and tickets will be refunded or "
    "changed without a fee, the operator said on its website.",
)

FERRY_BY_ANOTHER_WRITER = (
    "It was the silence that woke Victor Osei. The engines of the overnight boat to Novi Brod had stopped, and through "
    "the porthole of his cabin there was nothing to see but fog, lit orange by the deck lamps.",
    "Some 240 people spent Tuesday morning on a sandbank outside Kestermouth, playing cards and queueing for the one "
    "socket that charged telephones, before tugs dragged their ship into deeper water.",
    "For the operator the grounding comes at a bad moment. Its licence is up for renewal this autumn, and a rival has "
    "offered to run the line with smaller, newer boats. Unions have warned for years that crews are too tired.",
    "“We felt a long shudder and then it was quiet,” said Hana Whitlock, a teacher who was travelling with 24 pupils.",
    "Fishermen in the harbour were less surprised. One of the buoys had drifted off at the weekend, they said, and "
    "everyone who knows these waters had kept well to the south of it ever since. Why the ferry did not is what the "
    "inspectors who came on board at midday will have to find out.",
)

FERRY_IN_GERMAN = (
    "Die Nachtfähre zwischen Kestermouth und Novi Brod ist am frühen Dienstag mit 212 Passagieren und 31 Besatzungs"
    "mitgliedern auf eine Sandbank gelaufen und sechs Stunden später von zwei Schleppern freigezogen worden, teilte die "
    "Küstenwache mit.",
    "Verletzt wurde niemand. Die Passagiere bekamen im Speisesaal Decken und Tee, während Taucher den Rumpf auf größere "
    "Risse untersuchten, sagte eine Sprecherin der Reederei. Der Kapitän sei bis zum Ende der Untersuchung vom Dienst "
    "freigestellt.",
    "„Wir spürten ein langes Zittern, dann war es still“, sagte die Lehrerin Hana Whitlock, die mit 24 Schülern reiste. "
    "„Die Kinder haben das meiste verschlafen.“",
)

FERRY_IN_ARABIC = (
    "جنحت العبّارة الليلية بين كسترماوث ونوفي برود على كثيب رملي فجر يوم الثلاثاء وعلى متنها 212 راكبا و31 من أفراد الطاقم، "
    "وقال خفر السواحل إن قاطرتين سحبتاها بعد ست ساعات.",
    "ولم يصب أحد بأذى. وحصل الركاب على أغطية وشاي في قاعة الطعام بينما كان الغواصون يبحثون عن شقوق في بدن السفينة، "
    "بحسب متحدثة باسم الشركة المشغلة قالت إن القبطان أوقف عن العمل حتى انتهاء التحقيق.",
    "وأظهرت سجلات الميناء أن عوامة تحدد مسار القناة فقدت يوم السبت ولم تستبدل. وصعد مفتشون بحريون إلى السفينة ظهرا "
    "وأخذوا مسجل الرحلة إلى الشاطئ، ومن المقرر أن يصدر تقريرهم الأول خلال 30 يوما.",
)

FERRY_IN_CHINESE = (
    "海岸警卫队说,往返于凯斯特茅斯和新布罗德之间的夜间渡轮星期二凌晨在沙洲上搁浅,船上有212名乘客和31名船员,六小时后由两艘拖船拖离。",
    "没有人受伤。运营公司一位女发言人说,潜水员检查船体有没有裂缝时,乘客在餐厅里领到了毯子和热茶;在调查结束以前,船长暂停职务。",
    "港口记录显示,标示航道的一个浮标星期六就报告丢失,一直没有补上。海事检查员中午登船,把航行记录仪带上岸,第一份报告将在30天内完成。",
)

FERRY_IN_JAPANESE = (
    "沿岸警備隊によると、ケスターマスとノビブロドを結ぶ夜行フェリーが火曜日の未明、乗客212人と乗組員31人を乗せたまま砂州に乗り上げ、"
    "六時間後に二隻の引き船によって引き離された。",
    "けが人はいなかった。運航会社の広報担当者によると、潜水士が船体に亀裂がないか調べる間、乗客には食堂で毛布とお茶が配られた。"
    "船長は調査が終わるまで職務を離れるという。",
    "港の記録では、航路を示す浮標が土曜日に見当たらないと報告され、そのまま補われていなかった。海事検査官は正午に乗船し、"
    "航海記録装置を陸に運んだ。最初の報告は30日以内にまとまる見通しだ。",
)

FERRY_IN_THAI = (
    "หน่วยยามฝั่งแจ้งว่าเรือข้ามฟากกลางคืนระหว่างเคสเตอร์เมาท์กับโนวีบรอดเกยสันทรายเมื่อเช้ามืดวันอังคาร มีผู้โดยสาร 212 คนและลูกเรือ 31 คน "
    "และถูกเรือลากจูงสองลำลากออกมาได้ในหกชั่วโมงต่อมา",
    "ไม่มีผู้ใดได้รับบาดเจ็บ โฆษกหญิงของบริษัทเดินเรือกล่าวว่าผู้โดยสารได้รับผ้าห่มและชาร้อนในห้องอาหารระหว่างที่นักประดาน้ำตรวจหารอยร้าวของตัวเรือ "
    "ส่วนกัปตันถูกพักงานจนกว่าการสอบสวนจะสิ้นสุด",
)

FERRY_IN_KOREAN = (
    "케스터머스와 노비브로드를 오가는 야간 여객선이 화요일 새벽 승객 212명과 승무원 31명을 태운 채 모래톱에 올라앉았다가 여섯 시간 뒤 "
    "예인선 두 척에 끌려 나왔다고 해안경비대가 밝혔다.",
    "다친 사람은 없었다. 잠수부들이 선체에 금이 갔는지 살피는 동안 승객들은 식당에서 담요와 따뜻한 차를 받았다고 운항사 대변인이 전했다. "
    "선장은 조사가 끝날 때까지 직무에서 물러난다.",
    "항만 기록을 보면 항로를 표시하는 부표가 토요일에 없어졌다는 신고가 있었으나 새것으로 바뀌지 않았다. 해사 조사관들은 정오에 배에 올라 "
    "항해 기록 장치를 뭍으로 옮겼다.",
)

FERRY_IN_TURKISH = (
    "Sahil güvenliğin açıklamasına göre Kestermouth ile Novi Brod arasında çalışan gece feribotu salı sabahı erken saatlerde "
    "212 yolcu ve 31 mürettebatla kumsala oturdu, altı saat sonra iki römorkörle kurtarıldı.",
    "Yaralanan olmadı. İşletmenin sözcüsü, dalgıçlar gövdede çatlak ararken yolculara yemek salonunda battaniye ve çay "
    "dağıtıldığını, kaptanın soruşturma bitene kadar görevden alındığını söyledi.",
    "Liman kayıtları, geçidi gösteren şamandıranın cumartesi günü kaybolduğunun bildirildiğini ve yerine yenisinin "
    "konmadığını gösteriyor.",
)

MUSEUM = (
    "The national museum will open its cellars to visitors for the first time in September, showing some 3,000 objects "
    "that have never been on display, its director Ruth Odell announced.",
    "Among them are a fisherman's coat made of seal gut, a clock that has run backwards since a repair in 1911 and the "
    "letters of a lighthouse keeper to the sea. Most came as gifts and were packed away for lack of space.",
    "Tickets cost nothing on the first Sunday of each month. The vaults hold no more than 40 people at a time, so guests "
    "are asked to book, and to bring something warm: it is never more than 12 degrees down there.",
)

FOOTER = (
    "The Harbour Post is written by people who live here. If you have seen something that we should know about, write to "
    "the newsroom, call the number at the bottom of this page or come by the office on the market square between nine "
    "and five. Readers who pay for our work keep it free for those who cannot. Sign up for our letter every morning and "
    "read more about the town, the islands and the sea in our weekend edition, which comes out on Saturdays."
)


def weather(day: str, high: int, low: int, wind: int, rain: int, tide: int, sunrise: str) -> str:
    """The same report of every day, with other figures."""
    return (
        f"Here is the forecast of the harbour weather office for {day}. Expect a high of {high} degrees in the town and a "
        f"low of {low} degrees on the islands. The wind will blow from the west at {wind} knots, with a chance of rain "
        f"of {rain} per cent in the afternoon. High water in the inner harbour stands at {tide} centimetres. The sun "
        f"rises at {sunrise}. Small boats are asked to keep to the marked channel and to listen to the radio before "
        "they leave. The next forecast will be published at the same time tomorrow."
    )


def markets(index: str, change: str, crown: str, oil: str, herring: str, winner: str) -> str:
    """An agency's report that a program writes every evening."""
    return (
        f"Shares in Kestermouth closed at {index} points on the day, a change of {change} per cent against the last "
        f"session, in trading that brokers called quiet. The crown bought {crown} euros late in the afternoon. A barrel "
        f"of crude for delivery next month cost {oil} dollars, and a tonne of herring {herring} crowns at the auction. "
        f"The largest gain was made by a company whose shares rose by {winner} per cent. Analysts said that investors "
        "were waiting for figures on prices and wages, which the statistics office will publish later in the week."
    )


def text(*paragraphs: str) -> str:
    """The paragraphs as a body."""
    return "\n\n".join(paragraphs)


def replaced(body: str, *changes: tuple[str, str]) -> str:
    """`body` with each old wording changed; every one of them is in it."""
    for old, new in changes:
        assert old in body
        body = body.replace(old, new)
    return body
