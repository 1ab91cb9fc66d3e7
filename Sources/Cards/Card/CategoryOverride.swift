/// Somebody's decision that a category is another than the one that the rule gives.
public struct CategoryOverride: Sendable {
  public let category: Located<Identifier<Category>>
  public let reason: ProseText
  /// Who decided, by role and never by name.
  public let role: Identifier<CoderGrade>
  public let date: PartialDate
  public let place: Place

  public init(
    category: Located<Identifier<Category>>, reason: ProseText, role: Identifier<CoderGrade>, date: PartialDate,
    place: Place
  ) {
    self.category = category
    self.reason = reason
    self.role = role
    self.date = date
    self.place = place
  }
}
