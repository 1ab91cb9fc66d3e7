/// News of the campaign, told on a day.
public final class Post: Sendable {
  /// The day and a few words: `2015-11-18-first-european-day`.
  public let id: Identifier<Post>
  /// Known to the day.
  public let date: PartialDate
  /// When it was changed last, where it was.
  public let updated: PartialDate?
  /// What the front matter says besides the name of the file; must be the same day.
  public let statedDate: Located<PartialDate>?
  public let title: Text
  public let summary: Text
  public let picture: Picture?
  public let tags: [Located<Identifier<Tag>>]
  public let countries: [CountryCode]
  /// What it tells of.
  public let activities: [Located<Identifier<Activity>>]
  public let text: ProseText
  public let place: Place

  public init(
    id: Identifier<Post>, date: PartialDate, updated: PartialDate?, statedDate: Located<PartialDate>?, title: Text,
    summary: Text, picture: Picture?, tags: [Located<Identifier<Tag>>], countries: [CountryCode],
    activities: [Located<Identifier<Activity>>], text: ProseText, place: Place
  ) {
    self.id = id
    self.date = date
    self.updated = updated
    self.statedDate = statedDate
    self.title = title
    self.summary = summary
    self.picture = picture
    self.tags = tags
    self.countries = countries
    self.activities = activities
    self.text = text
    self.place = place
  }
}

extension Post {
  /// The day that a name begins with: `2015-11-18-first-european-day`; `nil` where it begins with none or ends there.
  public static func date(in name: String) -> PartialDate? {
    let bytes = name.utf8
    guard bytes.count > 11, let day = PartialDate(String(name.prefix(10))), day.day != nil,
      name.dropFirst(10).utf8.first == UInt8(ascii: "-")
    else { return nil }
    return day
  }
}

/// What several posts are about.
public final class Tag: Sendable {
  public let id: Identifier<Tag>
  public let name: Text
  public let place: Place

  public init(id: Identifier<Tag>, name: Text, place: Place) {
    self.id = id
    self.name = name
    self.place = place
  }
}
