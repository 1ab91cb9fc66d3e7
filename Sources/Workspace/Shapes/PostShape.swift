import Cards
import Formats

/// What a post's front matter says in each language.
struct PostWords {
  let title: String
  let summary: String
}

/// The front matter of a post in its original language.
struct PostMatter {
  let words: PostWords
  let date: Located<PartialDate>?
  let updated: PartialDate?
  let image: PostImage?
  let tags: [Located<Identifier<Tag>>]
  let countries: [CountryCode]
  let activities: [Located<Identifier<Activity>>]
}

/// The picture of a post, which has the post's name.
struct PostImage {
  let parts: PictureFields.Parts
  let place: Place
}

extension Shape where Value == PostWords {
  static let postWords = mapping { fields in
    let title = fields.required("title", .plainText)
    let summary = fields.required("summary", .plainText)
    guard let title, let summary else { return nil }
    return PostWords(title: title, summary: summary)
  }
}

extension Shape where Value == PostMatter {
  static let postMatter = mapping { fields in
    let title = fields.required("title", .plainText)
    let summary = fields.required("summary", .plainText)
    let date = fields.optional("date", Shape<PartialDate>.date.located)
    let updated = fields.optional("updated", .day)
    let image = fields.optional("image", Shape<PostImage>.image)
    let tags = fields.list("tags", Shape<Identifier<Tag>>.identifier().located)
    let countries = fields.list("countries", .country)
    let activities = fields.list("activities", Shape<Identifier<Activity>>.identifier().located)
    guard let title, let summary else { return nil }
    return PostMatter(
      words: PostWords(title: title, summary: summary), date: date, updated: updated, image: image, tags: tags,
      countries: countries, activities: activities)
  }
}

extension Shape where Value == PostImage {
  static let image = mapping { fields in
    PictureFields.Parts(&fields).map { PostImage(parts: $0, place: fields.place) }
  }
}

extension Shape where Value == Tag {
  static let tag = mapping { fields in
    let id = fields.required("id", Shape<Identifier<Tag>>.identifier())
    let name = fields.required("name", .text)
    guard let id, let name else { return nil }
    return Tag(id: id, name: name, place: fields.place)
  }

  /// posts/tags.yaml.
  static let tags = Shape<[Tag]>.mapping { fields in fields.required("tags", tag.list()) }
}

extension Shape where Value == MonthDay {
  static let monthDay = scalar("a day of the year such as 11-18", pattern: "[0-9]{2}-[0-9]{2}") { MonthDay($0) }
}
