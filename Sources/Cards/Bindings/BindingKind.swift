extension BindingReader {
  /// The names that begin a binding.
  enum Kind: String, CaseIterable {
    case asOf = "as-of"
    case category, count, grade, rank, score, share, statistic, treaty
  }
}

extension BindingReader.Kind {
  /// How the binding is written, as documented in docs/workspace.md.
  var usage: String {
    switch self {
    case .asOf: "{{ as-of }} or {{ as-of year }}"
    case .category: "{{ category [COUNTRY] }}"
    case .count:
      "{{ count states }}, cards, categories, goals, indicators [GOAL], grade LEVEL [NUMBER or COUNTRY], "
        + Binding.CardPart.allCases.map(\.rawValue).joined(separator: ", ") + " [COUNTRY], or categories joined by +"
    case .grade: "{{ grade NUMBER [COUNTRY] }}"
    case .rank: "{{ rank [COUNTRY] }}"
    case .score: "{{ score total [COUNTRY] }} or {{ score SCORE [COUNTRY] }}"
    case .share: "{{ share CATEGORY }}, or several joined by +"
    case .statistic: "{{ statistic SERIES PERIOD [female, male or other] [AGES] [FORM] [COUNTRY] }}"
    case .treaty:
      "{{ treaty TREATY PART [COUNTRY] }}, the part one of "
        + Binding.TreatyPart.allCases.map(\.rawValue).joined(separator: ", ")
    }
  }

  /// What is asked for and of whom; `nil` where a word is missing, wrong or one too many.
  func read(_ words: [String], _ country: CountryCode?) -> (Binding.Subject, UnitCode?)? {
    var words = Words(words)
    let unit = words.takeCountry() ?? country.map { UnitCode($0) }
    return switch self {
    case .asOf:
      if words.isEmpty { (.asOf(isYear: false), nil) } else { words.only == "year" ? (.asOf(isYear: true), nil) : nil }
    case .category: words.unit(after: 0, else: unit).map { (.category, $0) }
    case .rank: words.unit(after: 0, else: unit).map { (.rank, $0) }
    case .count: Self.count(&words, unit)
    case .grade:
      words.unit(after: 1, else: unit).flatMap { unit in
        words.first.flatMap { IndicatorNumber($0) }.map { (.grade($0), unit) }
      }
    case .score: words.unit(after: 1, else: unit).flatMap { unit in Self.score(words.first).map { ($0, unit) } }
    case .share: words.only.flatMap(Self.categories).map { (.share($0), nil) }
    case .statistic: Self.statistic(words).map { (.statistic($0), unit) }
    case .treaty: Self.treaty(words).map { ($0, unit) }
    }
  }

  private static func count(_ words: inout Words, _ unit: UnitCode?) -> (Binding.Subject, UnitCode?)? {
    guard let what = words.take() else { return nil }
    switch what {
    case "states" where words.isEmpty: return (.count(.states), nil)
    case "cards" where words.isEmpty: return (.count(.cards), nil)
    case "goals" where words.isEmpty: return (.count(.goals), nil)
    case "categories" where words.isEmpty: return (.count(.categories), nil)
    case "indicators":
      if words.isEmpty { return (.count(.indicators(nil)), nil) }
      return words.only.flatMap { Identifier<Goal>($0) }.map { (.count(.indicators($0)), nil) }
    case "grade":
      guard let level = words.take().flatMap({ Identifier<GradeLevel>($0) }) else { return nil }
      if words.isEmpty { return (.count(.grades(level, nil)), unit) }
      if let unit = words.namedUnit { return (.count(.grades(level, nil)), unit) }
      return words.only.flatMap { IndicatorNumber($0) }.map { (.count(.grades(level, $0)), nil) }
    default:
      guard words.isEmpty else { return nil }
      if let part = Binding.CardPart(rawValue: what) { return (.count(.ofCard(part)), unit) }
      return categories(what).map { (.count(.inCategories($0)), nil) }
    }
  }

  /// One category, or several joined by `+`, each once.
  private static func categories(_ text: String) -> [Identifier<Cards.Category>]? {
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    let ids = parts.compactMap { Identifier<Cards.Category>(String($0)) }
    return ids.count == parts.count && Set(ids).count == ids.count ? ids : nil
  }

  private static func score(_ word: String?) -> Binding.Subject? {
    guard let word else { return nil }
    return word == "total" ? .score(nil) : Identifier<ScoreRule>(word).map { .score($0) }
  }

  private static func treaty(_ words: Words) -> Binding.Subject? {
    guard words.count == 2, let id = words.first.flatMap({ Identifier<Instrument>($0) }),
      let part = words.last.flatMap({ Binding.TreatyPart(rawValue: $0) })
    else { return nil }
    return .treaty(id, part)
  }

  private static func statistic(_ words: Words) -> Binding.Statistic? {
    var words = words
    guard let series = words.take().flatMap({ Identifier<Series>($0) }),
      let period = words.take().flatMap({ Period($0) })
    else { return nil }
    var sex: Observation.Sex?
    var age: AgeRange?
    var form: Identifier<FormOfExploitation>?
    while let word = words.take() {
      if sex == nil, let named = Observation.Sex(rawValue: word) {
        sex = named
      } else if age == nil, let ages = AgeRange(word) {
        age = ages
      } else if form == nil, let named = Identifier<FormOfExploitation>(word) {
        form = named
      } else {
        return nil
      }
    }
    return Binding.Statistic(series: series, period: period, sex: sex, age: age, form: form)
  }
}

extension BindingReader.Kind {
  /// The words behind a name, taken from the front.
  struct Words {
    private var words: ArraySlice<String>

    init(_ words: [String]) { self.words = words[...] }

    var isEmpty: Bool { words.isEmpty }
    var count: Int { words.count }
    var first: String? { words.first }
    var last: String? { words.last }
    var only: String? { words.count == 1 ? words.first : nil }

    mutating func take() -> String? { words.popFirst() }

    /// The country that is named, wherever it stands.
    mutating func takeCountry() -> UnitCode? {
      guard let index = words.firstIndex(where: { CountryCode($0) != nil }), let country = CountryCode(words[index])
      else { return nil }
      words.remove(at: index)
      return UnitCode(country)
    }

    /// The unit behind as many words; where nothing stands there, the one that is known.
    func unit(after count: Int, else known: UnitCode?) -> UnitCode?? {
      if words.count == count { return .some(known) }
      return words.count == count + 1 ? words.last.flatMap { UnitCode($0) } : nil
    }

    /// A unit that is no country, by its capital letter.
    var namedUnit: UnitCode? {
      guard let only, only.utf8.first.map({ (0x41...0x5A).contains($0) }) == true, IndicatorNumber(only) == nil else {
        return nil
      }
      return UnitCode(only)
    }
  }
}
