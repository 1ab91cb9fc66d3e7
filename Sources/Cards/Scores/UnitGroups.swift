/// groups.csv: the units of an edition that are no countries, and the groups of units.
public struct UnitGroups: Sendable {
  public struct Row: Sendable {
    public let unit: UnitCode
    public let name: Text?
    /// One a column; `nil` where the unit is in no group.
    public let groups: [String?]
    public let place: Place

    public init(unit: UnitCode, name: Text?, groups: [String?], place: Place) {
      self.unit = unit
      self.name = name
      self.groups = groups
      self.place = place
    }
  }

  /// Names of the columns.
  public let columns: [String]
  public let rows: [Row]

  public init(columns: [String] = [], rows: [Row] = []) {
    self.columns = columns
    self.rows = rows
  }
}
