import Cards

/// One sentence, and what it says in numbers that the data say too.
struct TypedSentence {
  let text: Reading
  let sentence: Sentence
  let names: SpokenNames
  let facts: Facts
  let country: CountryCode?
  let figures: CardFigures

  func isQuoted(_ mention: Mention) -> Bool {
    mention.words.contains { text.words.indices.contains($0) && text.words[$0].marks.contains(.quoted) }
  }

  func outcome(of mention: Mention) -> TypedOutcome? {
    guard mention.bound == .exact || mention.bound == .about && mention.kind == .share else { return nil }
    switch mention.kind {
    case .share: return share(mention) ?? statistic(mention)
    case .part: return part(mention)
    case .count: return mention.high == nil ? count(mention) ?? statistic(mention) : nil
    case .year, .date: return treaty(mention)
    case .all, .none, .only: return universal(mention)
    default: return nil
    }
  }

  /// The binding of a value, in words where the number is.
  private func bound(_ fact: Fact, _ mention: Mention) -> String {
    let binding = fact.binding(in: country)
    guard !mention.isDigits, case .count(let count)? = fact.value, count <= 12,
      text.words.indices.contains(mention.words.lowerBound)
    else { return binding }
    let isFirst = mention.words.lowerBound == sentence.words.lowerBound
    return binding.dropLast(3) + (isFirst ? "; Words }}" : "; words }}")
  }

  private func confirmed(_ facts: [Fact], _ mention: Mention) -> TypedOutcome {
    let bindings = facts.map { bound($0, mention) }.joined(separator: ", ")
    return TypedOutcome(isWrong: false, expected: "a number from the data", mend: bindings)
  }

  private func wrong(_ number: String, _ fact: Fact, _ mention: Mention) -> TypedOutcome {
    TypedOutcome(isWrong: true, expected: "\(number), as the data have it (\(fact.place))", mend: bound(fact, mention))
  }
}

// States.
extension TypedSentence {
  private func item(_ mention: Mention) -> CardItem? {
    guard let noun = mention.noun?.last, text.words.indices.contains(noun), text.words[noun].traits.contains(.item)
    else { return nil }
    return CardItem(rawValue: Int(text.words[noun].value))
  }

  /// The only overall category that the sentence names.
  private var category: Cards.Category? {
    let named = names.categories.filter { label in
      let count = label.words.words.count
      guard count > 0, count > 1 || has(.category) else { return false }
      return sentence.words.contains { text.hasForm(of: label.words, at: $0, before: sentence.words.upperBound) }
    }
    return named.count == 1 ? named.first?.category : nil
  }

  private func has(_ item: CardItem) -> Bool {
    text.words[sentence.words].contains { $0.traits.contains(.item) && Int($0.value) == item.rawValue }
  }

  private func share(_ mention: Mention) -> TypedOutcome? {
    guard let value = mention.value, mention.high == nil else { return nil }
    let isOfStates = item(mention) == .country
    guard isOfStates || mention.noun == nil && has(.country) else { return nil }
    if let category {
      let fact = facts.share(of: [category.id])
      if isNear(value, fact, mention) { return confirmed([fact], mention) }
      return hasStates && !namesOtherCountries ? wrong(Self.percent(fact), fact, mention) : nil
    }
    guard isOfStates, value.millionths > 0, value.millionths < 100_000_000 else { return nil }
    let ids = facts.framework.categories.map(\.id)
    let shares = ids.map { facts.share(of: [$0]) } + zip(ids, ids.dropFirst()).map { facts.share(of: [$0, $1]) }
    let same = shares.first { isNear(value, $0, mention) }
    return same.map { confirmed([$0], mention) }
  }

  /// Whether the edition has states, so that a share of them can be computed.
  private var hasStates: Bool { facts.tally([]).whole > 0 }

  /// Whether a share is the computed one, at the precision with which it was written.
  private func isNear(_ value: Quantity, _ fact: Fact, _ mention: Mention) -> Bool {
    guard case .share(let part, let whole)? = fact.value, whole > 0 else { return false }
    let exact = Int128(part) * 100_000_000 / Int128(whole)
    let steps: [Int128] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1]
    let step = mention.bound == .about || !mention.isDigits ? 2_000_000 : steps[min(max(value.decimals, 0), 6)]
    return abs(value.millionths - exact) * 2 <= step
  }

  private static func percent(_ fact: Fact) -> String { (fact.value?.number?.text ?? "") + " %" }

  private func part(_ mention: Mention) -> TypedOutcome? {
    guard let part = mention.value?.units, let whole = mention.high?.units else { return nil }
    let states = facts.states
    guard case .count(let all)? = states.value else { return nil }
    switch item(mention) {
    case .country, nil:
      // `one of the five states that made some progress`.
      if part == 1, whole != all, item(mention) == .country, let category, hasStates, !namesOtherCountries {
        let fact = facts.count(of: [category.id])
        guard case .count(let right)? = fact.value else { return nil }
        return whole == right ? confirmed([fact], mention) : wrong("\(right)", fact, mention)
      }
      guard whole == all, all > 2 else { return nil }
      if let category {
        let fact = facts.count(of: [category.id])
        guard case .count(let right)? = fact.value else { return nil }
        return part == right
          ? confirmed([fact, states], mention) : wrong("\(right) of \(all)", fact, mention)
      }
      guard item(mention) == .country else { return nil }
      let counts = facts.framework.categories.map { facts.count(of: [$0.id]) }
      let same = counts.first { $0.value == .count(part) }
      return confirmed(same.map { [$0, states] } ?? [states], mention)
    case .treaty:
      guard let card = country.flatMap({ facts.cards[$0] }) else { return nil }
      let (bound, listed) = (facts.count(.treatiesBound, of: card), facts.count(.treaties, of: card))
      return bound.value == .count(part) && listed.value == .count(whole) ? confirmed([bound, listed], mention) : nil
    default: return nil
    }
  }

  /// `none of the states`, `all states`, `the only state` in a category that is named.
  private func universal(_ mention: Mention) -> TypedOutcome? {
    guard item(mention) == .country, isPlain(mention), !isBase(mention), hasStates, let category, !namesOtherCountries,
      text.traits(of: sentence).isDisjoint(
        with: mention.kind == .none && text.tongue == .english ? .negation : .lacking)
    else { return nil }
    let fact = facts.count(of: [category.id])
    guard case .count(let count)? = fact.value, case .count(let all)? = facts.states.value else { return nil }
    let isNegated = text.tongue != .french && text.isNegated(mention.words.lowerBound, in: sentence)
    switch mention.kind {
    case .none: return count > 0 ? wrong("\(count)", fact, mention) : nil
    case .all: return count < all && !isNegated ? wrong("\(count) of \(all)", fact, mention) : nil
    case .only:
      guard let noun = mention.noun?.last, Self.singular.contains(text.words[noun].key), count != 1 else { return nil }
      return wrong("\(count)", fact, mention)
    default: return nil
    }
  }

  /// Whether nothing stands between the word and its noun that may be a verb.
  private func isPlain(_ mention: Mention) -> Bool {
    guard let noun = mention.noun else { return false }
    return text.words[noun].dropLast().allSatisfy {
      !$0.traits.isDisjoint(with: [.function, .partitive, .inPhrase, .adjective, .both])
    }
  }

  /// `Of all states, a third …`: they are what a share is of.
  private func isBase(_ mention: Mention) -> Bool {
    guard mention.words.lowerBound > sentence.words.lowerBound else { return false }
    let before = text.words[mention.words.lowerBound - 1]
    return before.traits.contains(.partitive) || Self.among.contains(before.key)
  }

  private static let among = Set(["among", "parmi", "onder", "unter"].map { Letters.key(of: $0) })
  private static let singular = Set(["state", "country", "état", "land", "staat"].map { Letters.key(of: $0) })

  /// Whether another country than the card's is named.
  private var namesOtherCountries: Bool { names.countries.haveOther(than: country, in: sentence, of: text) }
}

// Counts.
extension TypedSentence {
  private func count(_ mention: Mention) -> TypedOutcome? {
    guard let value = mention.value, value.decimals == 0, let item = item(mention) else { return nil }
    if item == .country { return states(value.units, mention) }
    guard value.units > 1, value.units >= 10 && item == .indicator || speaksOfAll(mention) else { return nil }
    let same = counts(of: item).first { $0.value == .count(value.units) }
    return same.map { confirmed([$0], mention) }
  }

  private func states(_ number: Int, _ mention: Mention) -> TypedOutcome? {
    if let category {
      let fact = facts.count(of: [category.id])
      guard case .count(let right)? = fact.value, facts.states.value != .count(number), hasStates else { return nil }
      if number == right { return confirmed([fact], mention) }
      // `24 European states` may be others.
      return mention.noun?.count == 1 && !namesOtherCountries ? wrong("\(right)", fact, mention) : nil
    }
    guard facts.states.value == .count(number), number > 2, speaksOfAll(mention) else { return nil }
    return confirmed([facts.states], mention)
  }

  /// Whether the number is that of all of them: the sentence names the card or framework, or says “the”, “its”, “all”.
  private func speaksOfAll(_ mention: Mention) -> Bool {
    if !text.traits(of: sentence).isDisjoint(with: .including) { return false }
    if text.words[sentence.words].contains(where: { $0.traits.contains(.card) && !$0.traits.contains(.item) }) {
      return true
    }
    guard mention.words.lowerBound > sentence.words.lowerBound else { return false }
    let before = text.words[mention.words.lowerBound - 1]
    return before.traits.contains(.all) || MentionFinder.definite.contains(before.key)
  }

  /// What the framework or the card has so many of, the likeliest first.
  private func counts(of item: CardItem) -> [Fact] {
    let card = country.flatMap { facts.cards[$0] }
    switch item {
    case .indicator: return [facts.indicators] + facts.framework.goals.map { facts.indicators(of: $0) }
    case .goal: return [facts.goals]
    case .category: return [facts.categories]
    case .call: return card.map { [facts.count(.actions, of: $0)] } ?? []
    case .demand: return card.map { [facts.count(.demands, of: $0)] } ?? []
    case .caseStudy: return card.map { [facts.count(.cases, of: $0)] } ?? []
    case .treaty: return card.map { [facts.count(.treaties, of: $0), facts.count(.treatiesBound, of: $0)] } ?? []
    case .country, .condition, .source, .grade: return []
    }
  }

  /// A figure of the card's statistics.
  private func statistic(_ mention: Mention) -> TypedOutcome? {
    guard let value = mention.value, mention.bound == .exact, !figures.all.isEmpty, item(mention) == nil else {
      return nil
    }
    let isPercent = mention.kind == .share
    let times = text.times(text.times(of: sentence), of: mention, in: sentence).compactMap(\.days)
    // A small number counts other things as well: it must be of the same.
    let same = figures.figures(of: value).filter {
      $0.isPercent == isPercent && (value.units >= 20 || value.decimals > 0 || isNamed($0.series, by: mention))
    }
    if let figure = same.first(where: { times.contains($0.days) }) { return confirmed([figure.fact], mention) }
    if times.isEmpty, same.count == 1,
      value.units >= 1000 && mention.noun != nil || value.units >= 100 && isNamed(same[0].series, by: mention)
    {
      return confirmed([same[0].fact], mention)
    }
    return same.isEmpty ? nearly(value, isPercent, times, mention) : nil
  }

  private func isNamed(_ series: Series, by mention: Mention) -> Bool {
    guard let noun = mention.noun?.last, text.words.indices.contains(noun) else { return false }
    return series.names(text.stem(text.words[noun]), like: text)
  }

  /// The figure of the same thing and the same period, from which a number differs by less than a tenth.
  private func nearly(
    _ value: Quantity, _ isPercent: Bool, _ times: [ClosedRange<Int>], _ mention: Mention
  ) -> TypedOutcome? {
    guard value.units >= 20, times.count == 1 else { return nil }
    let near = figures.all.filter { figure in
      figure.isPercent == isPercent && times.contains(figure.days)
        && abs(figure.value.millionths - value.millionths) * 10 < figure.value.millionths
        && isNamed(figure.series, by: mention)
    }
    guard near.count == 1, let figure = near.first else { return nil }
    return TypedOutcome(
      isWrong: false, expected: "\(figure.value), as the data have it (\(figure.fact.place))",
      mend: bound(figure.fact, mention))
  }
}

extension Series {
  /// Whether the name of the series, in the language of a text or in its original, has a word of the given stem.
  fileprivate func names(_ stem: UInt64, like text: Reading) -> Bool {
    var found = false
    name.forEachVersion { version in
      guard !found, Tongue(version.language) == text.tongue else { return }
      let words = Reading(version.value, in: version.language, at: Place(file: ""))
      found = words.words.contains { words.stem($0) == stem }
    }
    return found
  }
}

// Treaties.
extension TypedSentence {
  private func treaty(_ mention: Mention) -> TypedOutcome? {
    guard let country, let days = mention.days, text.traits(of: sentence).contains(.ratified) else { return nil }
    let named = names.treaties.matches(in: text, sentence.words).map(\.instrument.id)
    let rows = named.compactMap { facts.ratification($0, country) }
    // `the Palermo Protocol of 2000` is its name.
    let start = mention.words.lowerBound
    let isOfName =
      start - 2 >= sentence.words.lowerBound && Self.of.contains(text.words[start - 1].key)
      && text.words[start - 2].traits.contains(.treaty)
    guard !rows.isEmpty, !isOfName, !namesOtherCountries else { return nil }
    return rows.lazy.compactMap { same(days, $0, country) }.first.map { confirmed([$0], mention) }
  }

  private static let of = Set(["of", "de", "van", "von", "vom"].map { Letters.key(of: $0) })

  /// The value that a typed year or date is.
  private func same(_ days: ClosedRange<Int>, _ row: Ratification, _ country: CountryCode) -> Fact? {
    let isYear = days.upperBound - days.lowerBound >= 1100
    let parts: [(Binding.TreatyPart, PartialDate?)] = [
      (isYear ? .year : .date, row.bound), (isYear ? .signedYear : .signed, row.signed),
    ]
    for (part, date) in parts {
      guard let date, isYear ? date.year == days.lowerBound / 10_000 : date.earliest...date.latest == days else {
        continue
      }
      return facts.fact(part, of: row, country)
    }
    return nil
  }
}
