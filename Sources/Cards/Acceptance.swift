/// An error that an edition is published with all the same, and who answers for that: printed on the methodology page.
public final class Acceptance: Sendable {
  /// The rule whose finding it is.
  public let rule: Located<String>
  /// The file of the finding, as `check` prints it.
  public let file: Located<String>
  /// What was found, as `check` prints it.
  public let found: String
  public let reason: ProseText
  /// Never a name.
  public let role: Identifier<CoderGrade>
  public let date: PartialDate
  public let place: Place

  public init(
    rule: Located<String>, file: Located<String>, found: String, reason: ProseText, role: Identifier<CoderGrade>,
    date: PartialDate,
    place: Place
  ) {
    self.rule = rule
    self.file = file
    self.found = found
    self.reason = reason
    self.role = role
    self.date = date
    self.place = place
  }
}

extension Acceptance {
  /// Whether the finding is the one that was accepted: by rule, file and what was found, not by its line, which moves.
  public func fits(_ finding: Finding) -> Bool {
    finding.rule == rule.value && finding.place.file == file.value && finding.found == found
  }
}
