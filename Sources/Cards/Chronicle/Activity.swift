/// Something that the campaign did.
public final class Activity: Sendable {
  public let id: Identifier<Activity>
  public let kind: Kind
  public let title: Text
  public let start: PartialDate
  public let end: PartialDate?
  public let countries: [CountryCode]
  /// Where it took place.
  public let venue: Text?
  public let partners: Text?
  /// The larger activity that it is a part of, whose reach holds its own.
  public let whole: Located<Identifier<Activity>>?
  /// What it came of, such as a commitment before a training.
  public let follows: Located<Identifier<Activity>>?
  public let note: Text?
  public let sources: [Citation]
  public let place: Place

  public init(
    id: Identifier<Activity>, kind: Kind, title: Text, start: PartialDate, end: PartialDate?, countries: [CountryCode],
    venue: Text?, partners: Text?, whole: Located<Identifier<Activity>>?, follows: Located<Identifier<Activity>>?,
    note: Text?, sources: [Citation], place: Place
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.start = start
    self.end = end
    self.countries = countries
    self.venue = venue
    self.partners = partners
    self.whole = whole
    self.follows = follows
    self.note = note
    self.sources = sources
    self.place = place
  }
}

extension Activity {
  public enum Kind: String, Sendable, CaseIterable, Hashable {
    case campaign, training, conference, film, statement, commitment, study, meeting, other
  }
}

/// Who signed a statement or a commitment: organisations, and persons who speak for one.
public final class Signatory: Sendable {
  public let activity: Located<Identifier<Activity>>
  public let name: Text
  public let country: CountryCode?
  public let date: PartialDate?
  public let sources: [Citation]
  public let place: Place

  public init(
    activity: Located<Identifier<Activity>>, name: Text, country: CountryCode?, date: PartialDate?,
    sources: [Citation], place: Place
  ) {
    self.activity = activity
    self.name = name
    self.country = country
    self.date = date
    self.sources = sources
    self.place = place
  }
}
