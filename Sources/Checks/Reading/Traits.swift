/// What a word may mean to a rule. One word may mean several things; the words around it tell which.
struct Traits: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  // Numbers. The value of the word stands beside its traits.
  static let cardinal = Traits(0)
  /// Hundred, thousand, million: multiplies what stands before it.
  static let scale = Traits(1)
  static let ordinal = Traits(2)
  /// Half, third, quarter: its value is the denominator.
  static let fraction = Traits(3)
  /// Dozens, hundreds of: a number that nobody counted.
  static let vague = Traits(4)
  /// A number that is also an article: `un`, `een`, `eine`.
  static let article = Traits(5)
  static let month = Traits(6)
  /// Digits; the value is the position among the numbers of the reading.
  static let digits = Traits(7)
  /// Digits that are written like a date; the value is the position among the dates of the reading.
  static let date = Traits(8)

  // What stands beside a number and says what it is.
  static let percent = Traits(9)
  static let currency = Traits(10)
  /// Article, page, paragraph, number: what follows is a reference, no count.
  static let reference = Traits(11)
  /// Years, days, hours.
  static let time = Traits(12)
  /// Line, call, telephone: a long number beside it is dialled.
  static let phone = Traits(13)
  /// Since, during, in the year: a number behind it is a year.
  static let beforeYear = Traits(14)
  /// Between.
  static let between = Traits(15)
  /// To, until: joins two ends of a range.
  static let to = Traits(16)
  static let and = Traits(17)
  /// Of the, out of: joins a part and its whole.
  static let partitive = Traits(18)
  static let about = Traits(19)
  static let atLeast = Traits(20)
  static let atMost = Traits(21)

  // Words for all and for none.
  static let all = Traits(22)
  static let every = Traits(23)
  static let both = Traits(24)
  static let none = Traits(25)
  static let only = Traits(26)
  static let negation = Traits(27)

  // Grammar.
  /// A determiner, preposition, pronoun, conjunction or auxiliary verb: no noun, and the end of a noun's phrase.
  static let function = Traits(28)
  /// Ends in a full stop that ends no sentence.
  static let abbreviation = Traits(29)
  /// An abbreviation that may well end a sentence: etc.
  static let endingAbbreviation = Traits(30)
  /// An adjective that stands between a number and its noun.
  static let adjective = Traits(31)
  /// A plural, or a noun, that its ending does not show.
  static let noun = Traits(32)
  /// The first word of an expression of several words.
  static let opensPhrase = Traits(33)
  /// Belongs to an expression that began earlier.
  static let inPhrase = Traits(34)

  // The subject.
  /// Something that a framework or a card has so many of; the value says what: `CardItem`.
  static let item = Traits(35)
  static let law = Traits(36)
  static let ruling = Traits(37)
  static let praise = Traits(38)
  static let blame = Traits(39)
  static let ratified = Traits(40)
  static let treaty = Traits(41)
  /// The state and its bodies.
  static let state = Traits(42)
  static let ngo = Traits(43)
  /// Runs, operates, set up.
  static let runs = Traits(44)
  static let specific = Traits(45)
  static let general = Traits(46)
  static let abroad = Traits(47)
  /// Adults, missing children: whom something is for is told by such a word.
  static let audience = Traits(48)
  /// `{{ … }}`, filled when a page is made.
  static let bound = Traits(49)
  /// A web or e-mail address.
  static let address = Traits(50)
  /// A body: office, ministry, committee, association.
  static let body = Traits(51)
  /// More, most of, majority: compares without a number.
  static let comparison = Traits(52)
  /// Is, are, exists: what is said to be there.
  static let exists = Traits(53)
  /// Total, altogether: the sum of what stands beside it.
  static let total = Traits(54)
  /// A word that a negation turns into its opposite: without, lacks, fails.
  static let lacking = Traits(55)

  /// The card, its framework, its edition: what is said of them can be counted.
  static let card = Traits(56)
  /// A thing that states run or pass, alike in statement and narrative: its value says which.
  static let topic = Traits(57)
  /// For: whom something is meant for follows.
  static let purpose = Traits(58)
  /// Of whom, including: a part of what was said before follows.
  static let including = Traits(59)

  /// Will, by, due: what is told has not happened.
  static let future = Traits(60)
  /// Was, has been, ratified: what is told has happened.
  static let done = Traits(61)

  /// Study, report, survey: a year beside it is when it appeared.
  static let publication = Traits(62)

  /// On the way to, transit, moved on: names of places that follow lie elsewhere.
  static let way = Traits(63)

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(_ bit: UInt64) { rawValue = 1 << bit }

  /// A number in words.
  static let numberWord: Traits = [.cardinal, .scale, .article]
  static let universal: Traits = [.all, .every, .both, .none, .only]
}

extension Traits {
  /// The names by which the lists of words call them.
  static let names: [String: Traits] = [
    "cardinal": .cardinal, "scale": .scale, "ordinal": .ordinal, "fraction": .fraction, "vague": .vague,
    "article": .article, "month": .month, "percent": .percent, "currency": .currency, "reference": .reference,
    "time": .time, "phone": .phone, "before-year": .beforeYear, "between": .between, "to": .to, "and": .and,
    "partitive": .partitive, "about": .about, "at-least": .atLeast, "at-most": .atMost, "all": .all, "every": .every,
    "both": .both, "none": .none, "only": .only, "negation": .negation, "function": .function,
    "abbreviation": .abbreviation, "ending-abbreviation": .endingAbbreviation, "adjective": .adjective, "noun": .noun,
    "item": .item, "law": .law, "ruling": .ruling, "praise": .praise, "blame": .blame, "ratified": .ratified,
    "treaty": .treaty, "state": .state, "ngo": .ngo, "runs": .runs, "specific": .specific, "general": .general,
    "abroad": .abroad, "audience": .audience, "body": .body, "comparison": .comparison, "exists": .exists,
    "total": .total, "lacking": .lacking, "card": .card, "topic": .topic, "purpose": .purpose, "including": .including,
    "future": .future, "done": .done, "publication": .publication, "way": .way,
  ]
}

/// What a card or a framework has so many of.
enum CardItem: Int, Sendable, CaseIterable {
  case indicator = 1, goal, condition, call, demand, treaty, country, category, grade, caseStudy, source
}
