/// Something an author can repair: where it is, what was found, what is expected, how to mend it.
public struct Finding: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    case error, warning, note

    public static func < (a: Severity, b: Severity) -> Bool { a.order < b.order }
    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// Whether one file alone shows it (exit code 2) or it lies between files (exit code 1).
  public enum Reach: String, Sendable, Hashable { case file, workspace }

  /// The rule that found it: `yaml`, `reference`, `grade-follows` …
  public let rule: String
  public let severity: Severity
  public let reach: Reach
  public let place: Place
  public let found: String
  public let expected: String
  /// The nearest valid name, or what to write.
  public let mend: String?

  public init(
    rule: String, severity: Severity = .error, reach: Reach = .workspace, place: Place, found: String,
    expected: String, mend: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.reach = reach
    self.place = place
    self.found = found
    self.expected = expected
    self.mend = mend
  }
}

extension Finding: Comparable {
  public static func < (a: Finding, b: Finding) -> Bool {
    (a.place, a.severity, a.rule, a.found) < (b.place, b.severity, b.rule, b.found)
  }
}
