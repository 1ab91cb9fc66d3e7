import Cards
import Scoring

extension Facts {
  func category(of binding: Binding) throws(FactAbsence) -> Fact {
    let standing = binding.unit.flatMap { standings[$0] }
    guard let unit = binding.unit, let id = standing?.category, let category = framework.category(id) else {
      throw FactAbsence(
        found: "the binding “\(binding.text)” of \(binding.unit?.text ?? "nobody"), which has no category",
        expected: "a unit with a category in the edition \(edition.id)")
    }
    return Fact(name: "category", unit: unit, content: .label(category.label), place: category.place)
  }

  func grade(_ number: IndicatorNumber, of binding: Binding) throws(FactAbsence) -> Fact {
    let indicator = try known(number)
    let column = framework.indicators.firstIndex { $0.number == number } ?? 0
    guard let unit = binding.unit, case .level(let level) = answers[unit, column] else {
      throw FactAbsence(
        found: "the binding “\(binding.text)” of \(binding.unit?.text ?? "nobody"), where there is no grade",
        expected: "a unit with a grade on \(number) in the edition \(edition.id)", file: edition.place.file)
    }
    return Fact(name: "grade \(indicator.number)", unit: unit, content: .label(level.label), place: level.place)
  }

  func score(_ id: Identifier<ScoreRule>?, of binding: Binding) throws(FactAbsence) -> Fact {
    let shown = framework.method?.shownScores ?? []
    if let id, !shown.contains(where: { $0.id == id }) {
      throw .unknown("score", id.text, among: shown.map(\.id.text), in: framework.place.file)
    }
    let all = binding.unit.flatMap { scores?.scores(of: $0) }
    let entry = id.map { all?[$0] } ?? all?.total
    guard let unit = binding.unit, let entry, let rule = shown.first(where: { $0.id == entry.id }),
      let fact = fact(entry, rule, of: unit)
    else {
      throw FactAbsence(
        found: "the binding “\(binding.text)” of \(binding.unit?.text ?? "nobody"), which has no such score",
        expected: "a unit with this score in the edition \(edition.id)")
    }
    return fact
  }

  private func fact(_ entry: UnitScores.Entry, _ rule: ScoreRule, of unit: UnitCode) -> Fact? {
    let rounding = Rounding(framework.method?.rounding ?? RoundingRule())
    guard let value = entry.value, let low = Quantity(value.low, rounding), let high = Quantity(value.high, rounding)
    else { return nil }
    return Fact("score \(entry.id)", .score(low, high), of: unit, at: rule.place)
  }

  func rank(of binding: Binding) throws(FactAbsence) -> Fact {
    guard let unit = binding.unit, let ranking, let position = ranking.position(of: unit), ranking.model != nil,
      let rank = ranking.nominal.ranks[position]
    else {
      throw FactAbsence(
        found: "the binding “\(binding.text)” of \(binding.unit?.text ?? "nobody"), which has no published rank",
        expected: "a unit with a rank, in an edition that publishes a ranking")
    }
    return Fact("rank", .count(rank), of: unit, at: edition.place)
  }
}
