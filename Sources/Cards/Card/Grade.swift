/// A grade, or one of the three different reasons why there is none.
public enum Grade: Hashable, Sendable {
  case level(Identifier<GradeLevel>)
  case notAssessed
  case noData
  case notApplicable
}

extension Grade {
  /// Reads a level's identifier or one of `not-assessed`, `no-data`, `not-applicable`; `nil` where it is no identifier.
  public init?(_ text: String) {
    switch text {
    case "not-assessed": self = .notAssessed
    case "no-data": self = .noData
    case "not-applicable": self = .notApplicable
    default:
      guard let id = Identifier<GradeLevel>(text) else { return nil }
      self = .level(id)
    }
  }

  /// The identifier written in files.
  public var text: String {
    switch self {
    case .level(let id): id.text
    case .notAssessed: "not-assessed"
    case .noData: "no-data"
    case .notApplicable: "not-applicable"
    }
  }

  public var level: Identifier<GradeLevel>? {
    if case .level(let id) = self { id } else { nil }
  }
}
