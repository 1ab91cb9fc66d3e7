/// What a campaign tells and does from day to day. Current, hence outside the editions.
public final class Chronicle: Sendable {
  /// Newest first; those of one day by their names.
  public let posts: [Post]
  /// In the order of the file.
  public let tags: [Tag]
  /// In the order of the year, then of the file.
  public let days: [InternationalDay]
  /// In the order of the file.
  public let activities: [Activity]
  public let reach: [Reach]
  public let signatories: [Signatory]

  public init(
    posts: [Post] = [], tags: [Tag] = [], days: [InternationalDay] = [], activities: [Activity] = [],
    reach: [Reach] = [], signatories: [Signatory] = []
  ) {
    self.posts = posts.sorted { a, b in a.date == b.date ? a.id < b.id : a.date > b.date }
    self.tags = tags
    self.days = days.enumerated().sorted { a, b in
      (a.element.day.month, a.element.day.day, a.offset) < (b.element.day.month, b.element.day.day, b.offset)
    }.map(\.element)
    self.activities = activities
    self.reach = reach
    self.signatories = signatories
  }

  public var isEmpty: Bool { posts.isEmpty && days.isEmpty && activities.isEmpty }
}

extension Chronicle {
  /// The posts that tell of an activity.
  public func posts(of activity: Activity) -> [Post] {
    posts.filter { $0.activities.contains { $0.value == activity.id } }
  }

  /// The posts of a day of the year, whatever the year.
  public func posts(on day: MonthDay) -> [Post] {
    posts.filter { $0.date.month == day.month && $0.date.day == day.day }
  }
}
