"""English word lists and sentence patterns of the newsroom."""

from newsspider.newsroom.words import Language

RULES = {
    "person": (
        "Mara Ellwood", "Tobias Renn", "Ines Calloway", "Hugo Pemberley", "Salma Idris", "Peter Aldane", "Noor Haskell",
        "Greta Lindqvist", "Owen Tarrant", "Leyla Demirkan", "Victor Osei", "Hana Whitlock", "Emre Saygun", "Ruth Odell",
        "Amara Nwosu", "Daniel Kestrel", "Clara Voss", "Yusuf Akarsu", "Lena Marchetti", "Samir Baladi",
    ),
    "org": (
        "the harbour authority", "the city council", "the transport ministry", "the water board", "the teachers' union",
        "the national museum", "the energy regulator", "the fishing association", "the port workers' union",
        "the regional court", "the health department", "the statistics office", "the railway company",
        "the farmers' cooperative", "the university hospital", "the ferry operator", "the housing agency",
    ),
    "place": (
        "Port Ardley", "Kestermouth", "Novi Brod", "Halvard Bay", "Lower Tressin", "Marrowgate", "East Quillon", "Sarnhaven",
        "Belcastra", "Tamar Hills", "Ostrava Point", "Cape Lorrin", "Wexmoor", "Dunvale", "Arkana Valley", "Saint Orrin",
    ),
    "thing": (
        "a new tram line", "the flood barrier", "the old grain market", "a night ferry", "the coastal railway", "a seed library",
        "the public bath", "a wind park", "the bridge repairs", "the school meals plan", "a rent ceiling", "the water tariff",
        "the fishing quota", "a stone archive", "the bus network", "the border road", "the tram depot", "a solar roof scheme",
    ),
    "verb": (
        "delay", "approve", "reopen", "finance", "review", "expand", "suspend", "redesign", "defend", "abandon", "audit", "lease",
    ),
    "reason": (
        "after a winter of storms", "despite rising costs", "before the summer season", "following a long inquiry",
        "as budgets tighten", "amid doubts over safety", "in a close vote", "after residents object", "for the third time",
        "weeks before the election", "to save on energy", "as visitors return", "under pressure from suppliers",
    ),
    "when": (
        "on Monday", "on Tuesday evening", "early on Wednesday", "on Thursday", "last week", "over the weekend", "this spring",
        "by the end of the year", "within {number} days", "before the autumn",
    ),
    "adjective": (
        "careful", "costly", "overdue", "modest", "unusual", "practical", "disputed", "long-awaited", "narrow", "sensible",
    ),
    "group": (
        "residents", "shop owners", "engineers", "nurses", "commuters", "fishing crews", "teachers", "students", "tenants",
        "drivers", "volunteers", "councillors",
    ),
    "money": ("{number} million crowns", "{number} thousand crowns a month", "a loan of {number} million crowns"),
    "title": (
        "{org} to {verb} {thing} in {place} {reason}",
        "{place} votes to {verb} {thing} {reason}",
        "How {place} learned to {verb} {thing} {reason}",
        "{group} in {place} ask {org} to {verb} {thing}",
        "{number} {group} march in {place} over {thing}",
        "{person} promises to {verb} {thing} in {place}",
        "Why {thing} divides {group} in {place} {reason}",
        "{org} finds {number} faults in {thing} near {place}",
    ),
    "standfirst": (
        "{org} says the decision on {thing} is {adjective}, but {group} in {place} want an answer within {number} days.",
        "A {adjective} plan worth {money} has split {place}, where {group} fear that {thing} will come too late.",
        "{person} speaks of a {adjective} step as {org} sets aside {money} for {thing} in {place}.",
        "Some {number} {group} signed a letter against {thing}, and {org} now has to reply {when}.",
    ),
    "sentence": (
        "{org} said {when} that {thing} in {place} would cost {money}, more than the {number} million first planned.",
        "{group} in {place} called the proposal {adjective} and asked {org} to publish all {number} pages of the report.",
        "{person}, who has led the talks since the spring, described the offer as {adjective} but not final.",
        "About {number} {group} gathered outside the town hall in {place}, where {person} read out a {adjective} statement.",
        "The plan to {verb} {thing} was first raised {number} weeks ago and has been changed several times since.",
        "Under the agreement, {org} will pay {money} and keep {number} jobs in {place} for at least two years.",
        "According to figures from {org}, {number} households near {place} depend on {thing} every day.",
        "{person} told a meeting of {group} that no one would be asked to leave {when}.",
        "Work on {thing} has stood still {reason}, and {group} say the site near {place} is a {adjective} sight.",
        "A {adjective} compromise reached {when} leaves {org} with {number} weeks to {verb} {thing}.",
        "The last time {org} tried to {verb} {thing}, the vote in {place} failed by {number} ballots.",
        "Neither {person} nor {org} would say who asked for the {adjective} review of {thing}.",
        "In a letter seen by this newspaper, {group} list {number} points on which {thing} falls short.",
        "Related work on {thing} near {place} will go on until {org} has counted {number} further cases.",
        "Recommended by {org} as a {adjective} measure, the change would reach {number} {group} in {place}.",
        "Most of the {money} comes from {org}, the rest from {group} who live within {number} metres of {thing}.",
        "{place} has waited for {thing} longer than any other town on the coast, {person} noted {when}.",
        "Inspectors found {number} small faults and one {adjective} crack, all of which were repaired {when}.",
        "For {group}, the question is less whether to {verb} {thing} than who carries the {money}.",
        "Trains to {place} ran {number} minutes late {when} while crews cleared the line beside {thing}.",
    ),
    "quote": (
        "“We did not ask for {thing}; we asked for {number} {adjective} answers,” {person} said.",
        "“Nobody in {place} believes that {org} can {verb} {thing} for {money},” said {person}.",
        "“It is a {adjective} beginning, and {group} deserve the credit for it,” {person} said {when}.",
        "“If {org} wants to {verb} {thing}, it should first come to {place} and look,” {person} added.",
    ),
    "heading": (
        "A {adjective} decision for {place}", "What {group} want", "The cost of {thing}", "{number} days to decide",
        "Who pays for {thing}", "Questions for {org}", "How {place} got here",
    ),
    "item": (
        "{org} will {verb} {thing} within {number} days",
        "{number} {group} in {place} are to receive {money}",
        "a {adjective} report on {thing} follows {when}",
        "{person} chairs the panel of {number} {group}",
    ),
    "caption": (
        "{group} wait beside {thing} in {place}, where {org} has put up {number} signs.",
        "{person} speaks to {group} in {place} about {thing}.",
        "{thing} in {place}, seen from the tower that {org} opened {number} weeks ago.",
    ),
    "comment": (
        "I have lived in {place} for {number} years and nobody ever asked us about {thing}.",
        "Well said. {org} should have done this long ago.",
        "Can someone explain where the {money} went?",
        "My sister works there and says it is far worse than that.",
        "Another {adjective} idea that {group} will have to pay for.",
    ),
    "update": (
        "{org} confirms {number} calls from {place}", "{person} arrives in {place} for talks on {thing}",
        "{thing} closed {reason}, {org} says", "{number} {group} brought to safety near {place}",
    ),
    "advert": (
        "Fresh coffee to your door, {number} cups a month", "Insure your boat in {number} seconds",
        "Learn to play the cello in {number} lessons", "Windows that keep the cold out: now from {number} crowns",
    ),
}  # fmt: skip

UI = {
    "home": "Home", "search": "Search", "login": "Sign in", "subscribe": "Subscribe", "most_read": "Most read", "more": "More on this",
    "read_more": "Read more", "related": "Related", "next": "Next", "previous": "Previous", "older": "Older stories", "page": "Page",
    "latest": "Latest", "share": "Share", "comments": "Comments", "reply": "Reply", "advert": "Advertisement", "by": "By", "and": "and",
    "published": "Published", "updated": "Updated", "photo": "Photo", "minutes": "{n} min read", "tags": "Tags", "about": "About us",
    "contact": "Contact", "privacy": "Privacy policy", "terms": "Terms of use", "jobs": "Jobs", "imprint": "Imprint", "live": "Live",
    "newsletter": "Get the morning letter", "newsletter_text": "The five stories that matter, every weekday at six.",
    "cookies": "We and our partners store information on your device to measure how this site is used.", "accept": "Accept all",
    "reject": "Reject", "video": "Video", "gallery": "In pictures", "rights": "All rights reserved.", "gallery_title": "The week in pictures",
    "video_title": "Watch: a walk along the quay", "author_page": "Articles by this author", "not_found": "Page not found",
}  # fmt: skip

LANGUAGE = Language(
    code="en",
    rules=RULES,
    ui=UI,
    topics=(
        "Politics", "Economy", "Harbour", "Transport", "Culture", "Science", "Health", "Education", "Sport", "Housing", "Energy",
        "Opinion", "Weather", "Courts", "Food", "Travel", "Technology", "Environment", "Fisheries", "Museums",
    ),
    months=(
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)  # fmt: skip
