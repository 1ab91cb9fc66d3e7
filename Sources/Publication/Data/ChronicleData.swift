import Cards
import Checks
import Formats

/// Posts, days and activities as data, beside the packages of the editions, which they belong to none of.
public struct ChronicleData: Sendable {
  private let checked: CheckedEdition

  /// - Parameter checked: the newest edition that is published, whose facts fill the bindings of posts.
  public init(besides checked: CheckedEdition) { self.checked = checked }

  private var chronicle: Chronicle { checked.dossier.chronicle }

  /// Makes one file for each kind of which there is something.
  public var emission: Emission {
    Emission(.shared) { outlet in try write(to: &outlet) }
  }

  private func write(to outlet: inout any Outlet) throws {
    let style = RecordStyle(dossier: checked.dossier, facts: checked.facts, language: nil)
    if !chronicle.posts.isEmpty {
      try publish("posts", to: &outlet) { object in
        object.list("tags", chronicle.tags) { object, tag in
          object.field("id", tag.id.text)
          object.text("name", tag.name, style)
        }
        object.list("posts", chronicle.posts) { PostRecord(post: $1, style: style).write(into: &$0) }
      }
    }
    if !chronicle.days.isEmpty {
      try publish("days", to: &outlet) { object in
        object.list("days", chronicle.days) { object, day in
          DayRecord(day: day, posts: chronicle.posts(on: day.day), style: style).write(into: &object)
        }
      }
    }
    if !chronicle.activities.isEmpty {
      try publish("activities", to: &outlet) { ActivityRecords(chronicle: chronicle, style: style).write(into: &$0) }
    }
  }

  private func publish(
    _ name: String, to outlet: inout any Outlet, _ body: (inout JSONObjectWriter) -> Void
  ) throws {
    JSON.object(pretty: true, into: &outlet.buffer, body)
    outlet.buffer.append("\n")
    try outlet.publish(SiteAddress.chronicle(name).path, as: .json)
  }
}

extension SiteAddress.Page {
  /// The file that has what the page shows, where that belongs to no edition.
  var dataName: String? {
    switch self {
    case .posts, .post: "posts"
    case .calendar: "days"
    case .activities: "activities"
    default: nil
    }
  }
}
