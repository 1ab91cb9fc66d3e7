/// A legal provision.
public final class Provision: Sendable {
  public let id: Identifier<Provision>
  public let law: Text
  public let article: Text?
  public let covers: ProseText?
  public let penalty: Text?
  public let limitation: Text?
  public let goal: Located<Identifier<Goal>>?
  public let sources: [Citation]
  public let place: Place

  public init(
    id: Identifier<Provision>, law: Text, article: Text?, covers: ProseText?, penalty: Text?, limitation: Text?,
    goal: Located<Identifier<Goal>>?, sources: [Citation], place: Place
  ) {
    self.id = id
    self.law = law
    self.article = article
    self.covers = covers
    self.penalty = penalty
    self.limitation = limitation
    self.goal = goal
    self.sources = sources
    self.place = place
  }
}

/// A duty to report to a treaty body, and when it falls due.
public final class Report: Sendable {
  public let instrument: Located<Identifier<Instrument>>
  public let due: PartialDate
  public let submitted: PartialDate?
  public let note: ProseText?
  public let sources: [Citation]
  public let place: Place

  public init(
    instrument: Located<Identifier<Instrument>>, due: PartialDate, submitted: PartialDate?, note: ProseText?,
    sources: [Citation], place: Place
  ) {
    self.instrument = instrument
    self.due = due
    self.submitted = submitted
    self.note = note
    self.sources = sources
    self.place = place
  }
}

/// A plan or policy with its validity.
public final class Plan: Sendable {
  public let id: Identifier<Plan>
  public let title: Text
  public let from: PartialDate
  public let until: PartialDate?
  public let body: Text?
  public let covers: ProseText?
  public let goal: Located<Identifier<Goal>>?
  public let sources: [Citation]
  public let place: Place

  public init(
    id: Identifier<Plan>, title: Text, from: PartialDate, until: PartialDate?, body: Text?, covers: ProseText?,
    goal: Located<Identifier<Goal>>?, sources: [Citation], place: Place
  ) {
    self.id = id
    self.title = title
    self.from = from
    self.until = until
    self.body = body
    self.covers = covers
    self.goal = goal
    self.sources = sources
    self.place = place
  }
}

/// Words quoted from an instrument.
public final class Quotation: Sendable {
  public let instrument: Located<Identifier<Instrument>>
  public let article: Text?
  public let text: Text
  public let goal: Located<Identifier<Goal>>?
  public let sources: [Citation]
  public let place: Place

  public init(
    instrument: Located<Identifier<Instrument>>, article: Text?, text: Text, goal: Located<Identifier<Goal>>?,
    sources: [Citation], place: Place
  ) {
    self.instrument = instrument
    self.article = article
    self.text = text
    self.goal = goal
    self.sources = sources
    self.place = place
  }
}
