@_spi(Unprotected) import Cards

extension Rule {
  /// Parts add up to their sum: in a sentence that divides a number, and in `statistics.csv`.
  ///
  /// In texts a number is divided where two numbers behind it count girls and boys, women and men, or adults and children; shares
  /// of one sentence that nearly make a hundred must make it, but for rounding. In the statistics both sexes, or the ages 0–17 and 18+, add up to the
  /// figure without them, where series, period and sources are the same.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  /// -The shelter took in 31 children, 12 girls and 18 boys [@law].
  /// +The shelter took in 31 children, 12 girls and 19 boys [@law].
  /// ```
  static let sum = Rule(
    "sum", .advice,
    .reading { reading, _, report in
      for passage in reading.passages where passage.isOriginal && passage.role.isOwn {
        let text = passage.reading
        for sentence in text.sentences where sentence.mentions.count > 2 {
          divided(sentence, text, &report)
          shares(sentence, text, &report)
        }
      }
      statistics(reading.card.observations, &report)
    })

  /// Kinds of people who make up all: girls and boys, women and men, female and male.
  private static let pairs: [Set<Int32>] = [[7, 8], [5, 6], [9, 10]]

  /// `31 children, 12 girls and 19 boys`.
  private static func divided(_ sentence: Sentence, _ text: Reading, _ report: inout Report) {
    let counts = text.mentions(sentence).filter { $0.kind == .count && $0.bound == .exact && $0.high == nil }
    guard counts.count >= 3 else { return }
    for index in 1..<counts.count - 1 {
      let (whole, one, two) = (counts[index - 1], counts[index], counts[index + 1])
      guard let all = whole.value?.units, let first = one.value?.units, let second = two.value?.units,
        let a = kind(of: one, sentence, text), let b = kind(of: two, sentence, text), pairs.contains([a, b]),
        all > max(first, second), kind(of: whole, sentence, text) == nil, first + second != all,
        one.words.lowerBound - whole.words.upperBound <= 8, two.words.lowerBound - one.words.upperBound <= 8
      else { continue }
      report.add(
        text.place(whole),
        found: "\(first) and \(second) make \(first + second), and not \(all): \(text.excerpt(sentence))",
        expected: "parts that add up to \(all), or a word for the rest")
    }
  }

  /// Which kind of people a number counts: by its noun, or the words right behind it.
  private static func kind(of mention: Mention, _ sentence: Sentence, _ text: Reading) -> Int32? {
    let stop = min(sentence.words.upperBound, mention.words.upperBound + 5)
    for index in mention.words.upperBound..<max(stop, mention.words.upperBound) {
      let word = text.words[index]
      if !word.traits.isDisjoint(with: [.digits, .cardinal]) || word.gap >= .comma { return nil }
      if word.traits.contains(.audience), word.value >= 5 { return word.value }
    }
    return nil
  }

  /// Three shares or more that make nearly a hundred.
  private static func shares(_ sentence: Sentence, _ text: Reading, _ report: inout Report) {
    let shares = text.mentions(sentence).filter {
      $0.kind == .share && $0.isDigits && $0.high == nil && $0.bound == .exact
    }
    guard shares.count >= 3, shares.count == text.mentions(sentence).count(where: { $0.kind == .share }) else { return }
    let values = shares.compactMap(\.value)
    let total = values.reduce(0) { $0 + $1.millionths }
    // Each may be rounded by half of its last digit.
    let slack = values.reduce(0) { $0 + ($1.decimals == 0 ? 500_000 : 50_000) } as Int128
    let difference = total > 100_000_000 ? total - 100_000_000 : 100_000_000 - total
    guard difference > slack, difference <= 8_000_000, let first = shares.first else { return }
    let sum = MentionFinder.shortened(Quantity(units: Int(total / 100_000), decimals: 1))
    report.add(
      text.place(first), found: "shares that make \(sum) %: \(text.excerpt(sentence))",
      expected: "100 %, or a word for what is left out")
  }

  /// Sexes and ages of one figure.
  private static func statistics(_ observations: [Observation], _ report: inout Report) {
    var groups: [String: [Observation]] = [:]
    for observation in observations where observation.value != nil && observation.low == nil && observation.high == nil
    {
      let sources = observation.sources.map(\.key.text).sorted().joined(separator: " ")
      let key = [observation.series.value.text, observation.period.text, observation.form?.value.text ?? "", sources]
      groups[key.joined(separator: "\t"), default: []].append(observation)
    }
    for group in groups.values where group.count > 2 {
      for age in Set(group.map { $0.age?.text ?? "" }).sorted() {
        add(group.filter { ($0.age?.text ?? "") == age }, \.isOfSex, "sexes", &report)
      }
      let all = group.filter { $0.sex == nil }
      let ages = Set(all.compactMap { $0.age?.text })
      if ages == ["0-17", "18+"] { add(all, \.isOfAge, "ages", &report) }
    }
  }

  private static func add(
    _ group: [Observation], _ isPart: KeyPath<Observation, Bool>, _ what: String, _ report: inout Report
  ) {
    let parts = group.filter { $0[keyPath: isPart] }
    guard let whole = group.first(where: { !$0[keyPath: isPart] }), let value = whole.value, parts.count >= 2,
      what != "sexes" || Set(parts.compactMap(\.sex)).isSuperset(of: [.female, .male])
    else { return }
    let sum = parts.reduce(Int128(0)) { $0 + ($1.value?.millionths ?? 0) }
    guard sum != value.millionths, whole.series.value == parts.first?.series.value else { return }
    let made = MentionFinder.shortened(Quantity(units: Int(sum / 1000), decimals: 3))
    report.add(
      whole.place, reach: .file, found: "\(value), and \(what) that make \(made)",
      expected: "parts that add up (\(parts.map { "\($0.place)" }.joined(separator: ", ")))")
  }
}

extension Observation {
  fileprivate var isOfSex: Bool { sex != nil }
  fileprivate var isOfAge: Bool { age != nil }
}
