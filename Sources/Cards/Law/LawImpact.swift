/// A law, what is asked of it, and the proceedings under it: what it did, not what it says.
public final class LawImpact: Sendable {
  public let id: Identifier<LawImpact>
  public let title: Text
  public let country: CountryCode
  /// Where it was published officially.
  public let reference: Text?
  public let inForce: PartialDate
  public let questions: [LawQuestion]
  public let sources: [Citation]
  /// In the order of the file.
  public let proceedings: [Proceeding]
  public let place: Place

  public init(
    id: Identifier<LawImpact>, title: Text, country: CountryCode, reference: Text?, inForce: PartialDate,
    questions: [LawQuestion], sources: [Citation], proceedings: [Proceeding], place: Place
  ) {
    self.id = id
    self.title = title
    self.country = country
    self.reference = reference
    self.inForce = inForce
    self.questions = questions
    self.sources = sources
    self.proceedings = proceedings
    self.place = place
  }
}

extension LawImpact {
  /// Those that went beyond an investigation.
  public var prosecuted: [Proceeding] { proceedings.filter { $0.stage != .investigation } }

  public var citations: [Citation] {
    sources + questions.flatMap(\.sources) + proceedings.flatMap(\.sources)
  }
}

/// What is asked of a law, with the answer; `nil` where nobody has one.
public final class LawQuestion: Sendable {
  public let id: Identifier<LawQuestion>
  public let question: Text
  public let answer: ProseText?
  public let sources: [Citation]
  public let place: Place

  public init(
    id: Identifier<LawQuestion>, question: Text, answer: ProseText?, sources: [Citation], place: Place
  ) {
    self.id = id
    self.question = question
    self.answer = answer
    self.sources = sources
    self.place = place
  }
}
