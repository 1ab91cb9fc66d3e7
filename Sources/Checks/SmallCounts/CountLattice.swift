import Cards

/// The smallest groups of children that the rows of one table can tell apart, and who of them is in which row's box.
///
/// Periods and ages are cut at every end that a row has; a sex, a form is one category each; beside them stands the rest,
/// such as other forms and what was not stated. A share is of those with a property and those without.
struct CountLattice {
  /// What an attacker may believe of the figures, the most telling first.
  struct Reading: Hashable {
    /// Whether a child may be counted under several forms.
    var formsOverlap = false
    /// Whether a longer period is no sum of shorter ones: children who are counted in each, or on a day.
    var periodsAreApart = false

    /// Whether all that fits this fits the other as well.
    func tells(asMuchAs other: Reading) -> Bool {
      (!formsOverlap || other.formsOverlap) && (!periodsAreApart || other.periodsAreApart)
    }

    static let all = [
      Reading(), Reading(formsOverlap: true), Reading(periodsAreApart: true),
      Reading(formsOverlap: true, periodsAreApart: true),
    ]
  }

  /// A group; those that are in the same boxes, and targets, are one column.
  struct Column {
    /// Which of the boxes hold it.
    let boxes: [Bool]
    /// The dimensions in which it is the rest, a bit each.
    let rests: Int
  }

  /// A group that may be asked for: the columns that are wholly in it, and those that touch it.
  struct Part: Hashable {
    let inside: [Int]
    let touching: [Int]
  }

  let boxes: [CountBox]
  let columns: [Column]
  /// The columns of each box.
  let columnsOfBox: [[Int]]
  /// Each category of each dimension, what is beside them and all together; and what is left where one of these is taken
  /// from another that holds it.
  let parts: [Part]

  /// More groups than these are not looked at one by one.
  static let mostGroups = 3_000
  private static let mostParts = 20_000

  /// `nil` where there would be too many groups.
  init?(_ boxes: [CountBox], _ reading: Reading) {
    let axes = CountAxes(boxes, reading)
    guard axes.size <= Self.mostGroups else { return nil }
    self.boxes = boxes
    var found: [Key: Int] = [:]
    var columns: [Column] = []
    var ofGroup: [Int] = []
    var sets = boxes.map { _ in GroupSet(of: axes.size) }
    axes.forEachGroup { group in
      let inBoxes = boxes.map { axes.holds($0, group) }
      for box in boxes.indices where inBoxes[box] { sets[box].insert(ofGroup.count) }
      let key = Key(boxes: inBoxes, rests: axes.rests(group))
      if let column = found[key] {
        ofGroup.append(column)
      } else {
        found[key] = columns.count
        ofGroup.append(columns.count)
        columns.append(Column(boxes: inBoxes, rests: key.rests))
      }
    }
    self.columns = columns
    columnsOfBox = boxes.indices.map { box in columns.indices.filter { columns[$0].boxes[box] } }
    var wholes = zip(boxes, sets).map { (days: $0.days, set: $1) }
    axes.forEachCell { cell, rests in
      var set = GroupSet(of: axes.size)
      var index = 0
      axes.forEachGroup { group in
        if axes.holds(cell, group), axes.rests(group) & rests == rests { set.insert(index) }
        index += 1
      }
      wholes.append((cell.days, set))
    }
    guard let parts = Self.parts(wholes, boxes.count, ofGroup, columns.count) else { return nil }
    self.parts = parts
  }

  private struct Key: Hashable {
    let boxes: [Bool]
    let rests: Int
  }

  /// - Parameter boxes: how many of the wholes are boxes of rows, which stand first.
  private static func parts(
    _ wholes: [(days: Range<Int>, set: GroupSet)], _ boxes: Int, _ ofGroup: [Int], _ columns: Int
  ) -> [Part]? {
    var seen: Set<GroupSet> = []
    var sets: [GroupSet] = []
    func take(_ set: GroupSet) {
      if !set.isEmpty, seen.insert(set).inserted { sets.append(set) }
    }
    for whole in wholes { take(whole.set) }
    for (index, whole) in wholes.enumerated() {
      var rest = whole.set
      for (other, part) in wholes.enumerated() where other < boxes || part.days == whole.days {
        guard other != index, part.set.isWithin(whole.set) else { continue }
        take(whole.set.subtracting(part.set))
        if other < boxes, part.set != whole.set { rest = rest.subtracting(part.set) }
      }
      take(rest)
      if sets.count > mostParts { return nil }
    }
    var sizes = [Int](repeating: 0, count: columns)
    for column in ofGroup { sizes[column] += 1 }
    var found: Set<Part> = []
    return sets.compactMap { set in
      var held = [Int](repeating: 0, count: columns)
      set.forEach { held[ofGroup[$0]] += 1 }
      let part = Part(
        inside: held.indices.filter { held[$0] > 0 && held[$0] == sizes[$0] },
        touching: held.indices.filter { held[$0] > 0 })
      return part.inside.isEmpty || !found.insert(part).inserted ? nil : part
    }
  }
}
