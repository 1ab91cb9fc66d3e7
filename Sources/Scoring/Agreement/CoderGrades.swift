import Cards

/// The grades that coders gave independently in one edition, as ratings of countries by roles.
public struct CoderGrades: Sendable {
  public let edition: Edition
  public let framework: Framework
  /// Every role of the edition, sorted.
  public let roles: [String]

  public init(of edition: Edition, in framework: Framework) {
    self.edition = edition
    self.framework = framework
    roles = Set(edition.cards.flatMap { $0.assessments.flatMap { $0.coders.map(\.role.text) } }).sorted()
  }

  /// Indicators that share a scale, in the framework's order; only their grades can be set against each other.
  public var groups: [(scale: GradeScale, indicators: [Indicator])] {
    var groups: [(scale: GradeScale, indicators: [Indicator])] = []
    // A number is measured, not coded.
    for indicator in framework.indicators where indicator.measure == nil {
      let scale = framework.scale(of: indicator)
      if let place = groups.firstIndex(where: { $0.scale.grades == scale.grades }) {
        groups[place].indicators.append(indicator)
      } else {
        groups.append((scale, [indicator]))
      }
    }
    return groups
  }

  /// A unit for each country with a card and each of the indicators; a grade that the scale lacks is blank.
  ///
  /// At the levels interval and ratio the values are the scale's points: `nil` where a level has none, or a negative one at
  /// ratio.
  public func ratings(of indicators: [Indicator], on scale: GradeScale, level: MeasurementLevel) -> Ratings? {
    guard var ratings = Self.blank(scale, level, roles) else { return nil }
    let positions = Dictionary(ratings.values.enumerated().map { ($1.label, $0) }) { first, _ in first }
    let columns = Dictionary(roles.enumerated().map { ($1, $0) }) { first, _ in first }
    for indicator in indicators {
      for card in edition.cards {
        var row = [Rating](repeating: .gap(.blank), count: roles.count)
        for coder in card.assessment(indicator.number)?.coders ?? [] {
          guard let column = columns[coder.role.text] else { continue }
          row[column] = Rating(coder.grade.value, positions)
        }
        ratings.append(indicators.count == 1 ? card.country.alpha2 : "\(card.country.alpha2) \(indicator.number)", row)
      }
    }
    return ratings
  }

  private static func blank(_ scale: GradeScale, _ level: MeasurementLevel, _ roles: [String]) -> Ratings? {
    switch level {
    case .nominal, .ordinal: return Ratings(level: level, values: scale.levels.map(\.id.text), coders: roles)
    case .interval, .ratio:
      let points = scale.levels.compactMap { level in
        level.points.map { (label: level.id.text, number: Double($0.millionths) / 1_000_000) }
      }
      guard points.count == scale.levels.count, level == .interval || points.allSatisfy({ $0.number >= 0 }) else {
        return nil
      }
      return Ratings(level: level, numbers: points.sorted { $0.number < $1.number }, coders: roles)
    }
  }
}

extension Rating {
  fileprivate init(_ grade: Grade, _ positions: [String: Int]) {
    switch grade {
    case .level(let id): self = positions[id.text].map(Rating.value) ?? .gap(.blank)
    case .notAssessed: self = .gap(.notAssessed)
    case .noData: self = .gap(.noData)
    case .notApplicable: self = .gap(.notApplicable)
    }
  }
}

extension GradeScale {
  /// What makes two scales one for coders: levels and points.
  fileprivate var grades: [String] { levels.map { "\($0.id) \($0.points?.millionths ?? .min)" } }
}
