import Cards
import Formats

/// A post as data.
struct PostRecord {
  let post: Post
  let style: RecordStyle

  func write(into object: inout JSONObjectWriter) {
    writeHead(into: &object)
    if let picture = post.picture {
      object.object("image") { image in
        image.field("file", SiteAddress.postPicture(post.id, picture.ending).path)
        image.text("text", picture.text, style)
        image.text("caption", picture.caption, style)
        image.text("credit", picture.credit, style)
      }
    }
    object.prose("text", post.text, style)
  }

  /// All but the text and the picture.
  func writeHead(into object: inout JSONObjectWriter) {
    object.field("id", post.id.text)
    object.field("date", post.date.text)
    object.stated("updated", post.updated)
    object.text("title", post.title, style)
    object.text("summary", post.summary, style)
    object.list("tags", post.tags.map(\.value.text))
    object.list("countries", post.countries.map(\.alpha2))
    object.list("activities", post.activities.map(\.value.text))
  }
}

/// An international day as data.
struct DayRecord {
  let day: InternationalDay
  let posts: [Post]
  let style: RecordStyle

  func write(into object: inout JSONObjectWriter) {
    object.field("day", day.day.text)
    object.text("name", day.name, style)
    object.stated("since", day.since)
    object.stated("country", day.country?.alpha2)
    object.stated("web", day.address)
    object.list("posts", posts.map(\.id.text))
    object.sources(day.sources, style)
  }
}

/// Activities with their reach, and the totals.
struct ActivityRecords {
  let chronicle: Chronicle
  let style: RecordStyle

  func write(into object: inout JSONObjectWriter) {
    let reach = Dictionary(grouping: chronicle.reach, by: \.activity.value)
    let signatories = Dictionary(grouping: chronicle.signatories, by: \.activity.value)
    object.list("activities", chronicle.activities) { object, activity in
      write(activity, into: &object)
      object.list("reach", reach[activity.id] ?? []) { write($1, into: &$0) }
      object.list("signatories", signatories[activity.id] ?? []) { write($1, into: &$0) }
    }
    object.list("totals", chronicle.totals) { object, total in
      object.field("year", total.year)
      object.text("metric", total.metric, style)
      object.text("unit", total.unit, style)
      range(total.low, total.high, into: &object)
      object.field("activities", total.activities)
    }
  }

  private func write(_ activity: Activity, into object: inout JSONObjectWriter) {
    object.field("id", activity.id.text)
    object.field("kind", activity.kind.rawValue)
    object.text("title", activity.title, style)
    object.field("start", activity.start.text)
    object.stated("end", activity.end)
    object.list("countries", activity.countries.map(\.alpha2))
    object.text("place", activity.venue, style)
    object.text("partners", activity.partners, style)
    object.stated("part-of", activity.whole?.value.text)
    object.stated("follows", activity.follows?.value.text)
    object.text("note", activity.note, style)
    object.sources(activity.sources, style)
  }

  private func write(_ row: Reach, into object: inout JSONObjectWriter) {
    object.text("metric", row.metric, style)
    range(row.low, row.high, into: &object)
    object.text("unit", row.unit, style)
    object.text("method", row.method, style)
    object.sources(row.sources, style)
  }

  private func write(_ signatory: Signatory, into object: inout JSONObjectWriter) {
    object.text("name", signatory.name, style)
    object.stated("country", signatory.country?.alpha2)
    object.stated("date", signatory.date)
    object.sources(signatory.sources, style)
  }

  /// As the workspace has it: one value, or the two ends of a range.
  private func range(_ low: Quantity, _ high: Quantity, into object: inout JSONObjectWriter) {
    guard low.millionths != high.millionths else { return object.stated("value", low) }
    object.stated("low", low)
    object.stated("high", high)
  }
}
