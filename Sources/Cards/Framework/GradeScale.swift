/// The levels of a grade, worst first.
public final class GradeScale: Sendable {
  public let levels: [GradeLevel]
  public let place: Place

  public init(levels: [GradeLevel], place: Place) {
    self.levels = levels
    self.place = place
  }
}

extension GradeScale {
  public func level(_ id: Identifier<GradeLevel>) -> GradeLevel? { levels.first { $0.id == id } }

  /// The level with the lowest points and the one with the highest: the first and the last where it has no points.
  public var ends: (lowest: GradeLevel, highest: GradeLevel)? {
    guard levels.count > 1 else { return nil }
    let inOrder =
      levels.allSatisfy { $0.points != nil }
      ? levels.sorted { ($0.points?.millionths ?? 0) < ($1.points?.millionths ?? 0) } : levels
    return (inOrder[0], inOrder[inOrder.count - 1])
  }

  /// What a level counts in millionths: its points, or lowest + highest − points where `reversed`; `nil` without points.
  public func millionths(of level: GradeLevel, reversed: Bool) -> Int128? {
    guard let points = level.points?.millionths else { return nil }
    guard reversed else { return points }
    let all = levels.compactMap(\.points?.millionths)
    guard let lowest = all.min(), let highest = all.max() else { return nil }
    return lowest + highest - points
  }

  /// Position from 0, the worst.
  public func position(_ id: Identifier<GradeLevel>) -> Int? { levels.firstIndex { $0.id == id } }
}

/// One step of a scale. Symbol, label and colour always appear together.
public final class GradeLevel: Sendable {
  public let id: Identifier<GradeLevel>
  public let label: Text
  public let symbol: String
  public let colour: Colour
  public let meaning: Text
  public let points: Quantity?
  public let place: Place

  public init(
    id: Identifier<GradeLevel>, label: Text, symbol: String, colour: Colour, meaning: Text, points: Quantity?,
    place: Place
  ) {
    self.id = id
    self.label = label
    self.symbol = symbol
    self.colour = colour
    self.meaning = meaning
    self.points = points
    self.place = place
  }
}

/// The mark for work of NGOs; it never is part of a grade.
public struct Star: Sendable {
  public let symbol: String
  public let label: Text
  public let meaning: Text
  public let place: Place

  public init(symbol: String, label: Text, meaning: Text, place: Place) {
    self.symbol = symbol
    self.label = label
    self.meaning = meaning
    self.place = place
  }
}

extension GradeScale {
  /// The level that a table means: by its identifier, or by its points where only one level has them.
  public func level(named text: String) -> GradeLevel? {
    if let id = Identifier<GradeLevel>(text), let level = level(id) { return level }
    guard let points = Quantity(text)?.millionths else { return nil }
    let levels = levels.filter { $0.points?.millionths == points }
    return levels.count == 1 ? levels[0] : nil
  }
}
