/// Where an earlier publication errs, and what is right.
public final class Correction: Sendable {
  public let subject: Located<Subject>
  public let printed: ProseText
  public let right: ProseText
  public let sources: [Citation]
  public let place: Place

  public init(subject: Located<Subject>, printed: ProseText, right: ProseText, sources: [Citation], place: Place) {
    self.subject = subject
    self.printed = printed
    self.right = right
    self.sources = sources
    self.place = place
  }
}

extension Correction {
  public enum Subject: Hashable, Sendable {
    case indicator(IndicatorNumber), goal(Identifier<Goal>), situation, overview, statistics, treaties, cases, notes
  }
}
