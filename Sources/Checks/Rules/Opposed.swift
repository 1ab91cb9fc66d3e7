import Cards

extension Rule {
  /// The statement and the reason of an indicator say of a thing what the narrative and the conditions say of it.
  ///
  /// Looked at are things that states run or pass (a plan, a line, shelters, units, training): whether it is *specific* or not, who
  /// acts (the state or an NGO), and for whom it is (missing children, victims, adults). What a condition that is not met asks for
  /// counts as said not to be there.
  ///
  /// `editions/e1/BE/card.yaml`:
  /// ```diff
  ///      grade: yellow
  /// -    statement: The state runs a shelter for victims.
  /// +    statement: An NGO runs a shelter for victims.
  ///      sources: [law]
  /// ```
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  ///  The shelter is run by an NGO [@law].
  /// ```
  static let opposed = Rule(
    "opposed", .judgement,
    .reading { reading, checked, report in
      for passage in reading.passages {
        guard let number = passage.role.graded, let goal = checked.framework.goal(of: number)?.id else { continue }
        let said = Attributes.all(in: passage.reading)
        if said.isEmpty { continue }
        let others = reading.passages.filter {
          $0.language == passage.language && ($0.role == .narrative(goal) || $0.role == .situation)
        }
        var told = others.flatMap { Attributes.all(in: $0.reading) }
        told += unmet(number, reading.card, checked.framework, passage.language)
        compare(said, told, &report)
      }
    })

  /// What conditions ask for that are not met, turned round.
  private static func unmet(
    _ number: IndicatorNumber, _ card: Card, _ framework: Framework, _ language: LanguageTag
  ) -> [Attributes] {
    guard let assessment = card.assessment(number), let indicator = framework.indicator(number) else { return [] }
    return assessment.conditions.filter { $0.status == .unmet }.flatMap { fulfilment -> [Attributes] in
      guard let condition = indicator.condition(fulfilment.condition.value),
        condition.text.version(in: language).language == language
      else { return [] }
      let text = Reading(condition.text(language), in: language, at: fulfilment.place)
      return Attributes.all(in: text).compactMap(\.turned)
    }
  }

  private static func compare(_ said: [Attributes], _ told: [Attributes], _ report: inout Report) {
    var found: Set<String> = []
    for one in said {
      for other in told where one.topic == other.topic {
        guard let difference = one.difference(from: other), found.insert(difference).inserted else { continue }
        report.add(
          one.place, .warning, found: "\(difference): \(one.excerpt)",
          expected: "what \(other.place) says: \(other.excerpt)")
      }
    }
  }
}

/// What one sentence says of one thing.
private struct Attributes {
  let topic: Int32
  /// Made for the purpose, or not.
  var isSpecific: Bool?
  var actors: Traits = []
  /// Whom it is for: the values of the words.
  var audiences: Set<Int32> = []
  let place: Place
  let excerpt: String

  static func all(in text: Reading) -> [Attributes] {
    text.sentences.flatMap { sentence -> [Attributes] in
      if text.block(sentence).isQuoted || text.block(sentence).kind == .heading { return [] }
      var topics: [Attributes] = []
      for index in sentence.words {
        let word = text.words[index]
        guard word.traits.contains(.topic), !word.marks.contains(.quoted) else { continue }
        let attributes = Attributes(of: index, in: sentence, text)
        if let known = topics.firstIndex(where: { $0.topic == attributes.topic }) {
          topics[known].add(attributes)
        } else {
          topics.append(attributes)
        }
      }
      return topics.filter { $0.isSpecific != nil || !$0.actors.isEmpty || !$0.audiences.isEmpty }
    }
  }

  /// What the same sentence says of the same thing at another word.
  private mutating func add(_ other: Attributes) {
    isSpecific = isSpecific ?? other.isSpecific
    actors.formUnion(other.actors)
    audiences.formUnion(other.audiences)
  }

  private init(of index: Int, in sentence: Sentence, _ text: Reading) {
    topic = text.words[index].value
    place = text.place(sentence)
    excerpt = text.excerpt(sentence)
    let words = text.words
    let window = max(sentence.words.lowerBound, index - 10)..<min(sentence.words.upperBound, index + 11)
    for at in window {
      let traits = words[at].traits
      if words[at].marks.contains(.quoted) { continue }
      if traits.contains(.specific), isSpecific != false { isSpecific = !text.isNegated(at, in: sentence, within: 4) }
      if isSpecific == nil { isSpecific = aim(at, in: sentence, text) }
      if isGeneral(at, index, text), isSpecific == nil { isSpecific = text.isNegated(at, in: sentence) }
      if traits.contains(.runs), !text.isNegated(at, in: sentence) {
        for near in max(sentence.words.lowerBound, at - 6)..<min(sentence.words.upperBound, at + 9) {
          // `operated by a highly skilled child rights NGO`.
          let told: Traits = near > at + 4 || near < at - 4 ? .ngo : [.state, .ngo]
          actors.formUnion(words[near].traits.intersection(told))
        }
      }
      if traits.contains(.audience), isMeant(at, index, in: sentence, text) { audiences.insert(words[at].value) }
    }
    if !words[window].contains(where: { $0.traits.contains(.topic) && $0.start > words[index].start }) {
      readOn(index, window.upperBound, in: sentence, text)
    }
  }

  /// Further on in the sentence, past the years of a plan, what is said is still said of it while no other thing is named.
  private mutating func readOn(_ index: Int, _ from: Int, in sentence: Sentence, _ text: Reading) {
    guard isSpecific == nil, from < sentence.words.upperBound else { return }
    for at in from..<min(sentence.words.upperBound, index + 24) {
      let word = text.words[at]
      if word.traits.contains(.topic) || word.gap >= .semicolon { return }
      guard word.traits.contains(.specific), !word.marks.contains(.quoted) else { continue }
      isSpecific = !text.isNegated(at, in: sentence, within: 4)
      return
    }
  }

  /// `aimed at children`, `does not mention children`, `says nothing about minors`.
  private func aim(_ at: Int, in sentence: Sentence, _ text: Reading) -> Bool? {
    let key = text.words[at].key
    guard Aims.of.contains(key) || Aims.mention.contains(key) || Aims.nothing.contains(key) else { return nil }
    let after = at + 1..<min(sentence.words.upperBound, at + 7)
    let before = max(sentence.words.lowerBound, at - 5)..<at
    guard
      let child = text.words[after].firstIndex(where: { Aims.children.contains($0.key) })
        ?? text.words[before].lastIndex(where: {
          Aims.children.contains($0.key)
            && (Aims.mention.contains(key) || text.tongue == .german || text.tongue == .dutch)
        })
    else { return nil }
    // `erwähnt Kinder nicht`.
    let isLate = text.tongue == .german || text.tongue == .dutch
    let near =
      max(
        sentence.words.lowerBound, min(at, child) - (isLate ? 5 : 3))..<min(
        sentence.words.upperBound, max(at, child) + (isLate ? 3 : 0))
    if Aims.nothing.contains(key)
      || text.words[near].contains(where: { !$0.traits.isDisjoint(with: [.negation, .none]) })
    {
      return false
    }
    return Aims.of.contains(key) ? true : nil
  }

  /// `a general plan`, `for children of any age`.
  private func isGeneral(_ at: Int, _ topic: Int, _ text: Reading) -> Bool {
    let word = text.words[at]
    guard word.traits.contains(.general) else { return false }
    return word.span > 1 || at < topic && topic - at <= 2 && !text.words[at + 1].traits.contains(.function)
  }

  /// Whether a word says whom the thing is for: behind *for*, or right before the thing.
  private func isMeant(_ at: Int, _ topic: Int, in sentence: Sentence, _ text: Reading) -> Bool {
    if at < topic {
      return topic - at <= 3
        && text.words[at + 1...topic].allSatisfy { $0.gap <= .hyphen && !$0.traits.contains(.function) }
    }
    guard let purpose = text.words[topic..<at].lastIndex(where: { $0.traits.contains(.purpose) }), at - purpose <= 4
    else {
      return false
    }
    return !text.isNegated(purpose, in: sentence, within: 2)
      && text.words[purpose + 1...at].allSatisfy { $0.gap <= .hyphen }
  }

  /// The opposite, as far as it can be said.
  var turned: Attributes? {
    guard let isSpecific else { return nil }
    var turned = self
    turned.isSpecific = !isSpecific
    turned.actors = []
    turned.audiences = []
    return turned
  }

  func difference(from other: Attributes) -> String? {
    if let isSpecific, let their = other.isSpecific, isSpecific != their {
      return isSpecific ? "“specific”, and elsewhere not" : "not specific, and elsewhere “specific”"
    }
    if actors == .state, other.actors.contains(.ngo) { return "the state acts, and elsewhere an NGO" }
    if actors == .ngo, other.actors == .state { return "an NGO acts, and elsewhere the state" }
    let groups: Set<Int32> = [1, 2, 3, 4]
    let (mine, theirs) = (audiences.intersection(groups), other.audiences.intersection(groups))
    if !mine.isEmpty, !theirs.isEmpty, mine.isDisjoint(with: theirs) { return "for others than elsewhere" }
    return nil
  }
}

/// Words for whom something is aimed at, and for whom it names.
private enum Aims {
  static let of = keys(
    """
    aimed aim aims target targets targeted focus focuses focused vise visent visant cible ciblent ciblé richt gericht toegespitst \
    richtet gerichtet zielt ausgerichtet designed made intended meant geared dedicated consacré consacrée consacrés consacrées \
    destiné destinée destinés destinées conçu conçue conçus conçues bedoeld bestemd afgestemd gemaakt gemacht bestimmt gedacht \
    zugeschnitten specialised specialized specialises specializes spécialisé spécialisée spécialisés spécialisées gespecialiseerd \
    spezialisiert
    """)
  static let mention = keys(
    """
    mention mentions mentioned address addresses addressed refer refers distinguish distinguishes mentionne mentionnent mentionnés \
    mentionné distingue évoque évoquent concerne vermeldt noemt vermeld genoemd onderscheid onderscheidt erwähnt erwähnen nennt genannt \
    unterscheidet unterschied vorgesehen measure measures provision provisions chapter chapters mesure mesures chapitre chapitres \
    maatregel maatregelen hoofdstuk hoofdstukken maßnahme maßnahmen kapitel
    """)
  static let nothing = keys(
    "nothing rien niets nichts omits ignores overlooks excludes neglects oublie exclut néglige negeert vergeet ignoriert vergisst"
  )
  static let children = keys(
    """
    children child minors minor enfants enfant mineurs mineur kinderen kind minderjarigen minderjarige kinder kindern minderjährige \
    minderjährigen
    """)

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { Letters.key(of: $0) })
  }
}
