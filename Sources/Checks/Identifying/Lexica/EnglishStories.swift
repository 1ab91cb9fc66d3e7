extension StoryLexicon {
  static let english = StoryLexicon(
    naming: Set(words: "named called mr mrs ms miss dr nicknamed"),
    prepositions: [
      "from": ("", "from"), "in": ("in a town", "in another country"), "to": ("to a town", "to another country"),
      "into": ("into a town", "into another country"), "near": ("near a town", "near another country"),
      "through": ("through a town", "through another country"), "via": ("through a town", "through another country"),
      "at": ("in a town", "in another country"), "outside": ("outside a town", "outside the country"),
      "towards": ("towards a town", "towards another country"), "of": ("of a town", "of another country"),
    ],
    placeNouns: Set(words: "the town city village hamlet suburb district quarter port of small"),
    ages: [
      ("at the age of #", "as a teenager"), ("aged #", "of school age"), ("# years old", "of school age"),
      ("# years of age", "of school age"), ("age of #", "age of a teenager"), ("age #", "of school age"),
      ("was only #", "was a teenager"), ("was just #", "was a teenager"), ("was #", "was a teenager"),
      ("at #", "as a teenager"), ("turned #", "grew older"), ("#-year-old", "teenage"), ("#-years-old", "teenage"),
      ("# -year-old", "teenage"),
    ],
    durations: Set(words: "prison jail imprisonment months weeks days hours percent"),
    numbers: """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
      eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five
      """.split(separator: " ").map(String.init),
    children: [
      "girl": "teenager", "boy": "teenager", "child": "teenager", "teenager": "teenager", "youth": "teenager",
      "adolescent": "teenager", "schoolgirl": "teenager", "schoolboy": "teenager",
    ],
    jobs: [String: String](
      pairs: """
        waitress waiter barmaid barman cleaner hairdresser nurse seamstress tailor dancer singer shepherd shepherdess \
        farmer fisherman mechanic driver baker butcher cook babysitter nanny maid housekeeper receptionist cashier \
        footballer gymnast miner carpenter plumber electrician beautician manicurist masseuse au-pair bricklayer=worker
        """),
    kin: Set(
      words: """
        aunt uncle cousin nephew niece grandmother grandfather grandparents stepfather stepmother stepbrother \
        stepsister half-brother half-sister godfather godmother sister-in-law brother-in-law mother-in-law \
        father-in-law son-in-law daughter-in-law great-aunt great-uncle aunts uncles cousins fiancé fiancée
        """),
    kinJoints: Set(words: "of her his their the"), relative: ("relative", "a relative"),
    others: Set(words: "other others further more"), otherPeople: "others", many: "several",
    courts: Set(
      words: "court courts tribunal trial trials judge judges sentenced convicted verdict prosecutor jury assizes"),
    media: Set(
      words: """
        minister newspaper newspapers television broadcast headlines documentary journalist journalists reporter \
        reporters press magazine film
        """),
    months: Set(
      words: """
        january february march april may june july august september october november december
        """),
    yearWords: [
      ["in", "the", "spring", "of"], ["in", "the", "summer", "of"], ["in", "the", "autumn", "of"],
      ["in", "the", "winter", "of"], ["in", "the", "year"], ["since"], ["in"], ["on"], ["by"], ["during"],
    ],
    yearsAgo: "some years ago", personFrom: "a person from", from: "from", another: "another country", town: "a town",
    somebody: "somebody", hasNationalityBehind: false, hasCapitalNouns: false, articles: Set(words: "a an the"),
    plainCapitals: Set(
      words: """
        i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday january february march april may \
        june july august september october november december christmas easter ramadan internet facebook instagram \
        tiktok snapchat whatsapp telegram skype google god muslim christian jewish catholic orthodox english french \
        german dutch euro euros convention protocol lord sir madam state parliament minister police
        """),
    nounEndings: ["ion", "ing", "ment", "ness", "ity", "ance", "ence", "ism", "hood", "s", "ers", "ship", "ly"],
    verbs: Set(
      words: """
        was is had has came went told says said lived grew met left ran fled called worked dreamed dreamt believed \
        wanted thought found never managed returned arrived travelled escaped became did could would answered
        """),
    openers: Set(
      words: """
        he she it they we you i who what which that this these those there here nobody everybody somebody someone \
        everyone no-one none one both each all many most some few several others another neither either police help \
        trust work life time home money fear hope luck love news nothing everything something anything half much more \
        less two three four five ten then now soon later once today yesterday only even still also never mother \
        father mum dad crime school evidence law
        """))
}
