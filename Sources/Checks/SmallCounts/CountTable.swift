import Cards

/// The rows of one country and one series whose periods overlap, over all editions, with the shares of what they count.
final class CountTable {
  let rows: [CountRow]
  let threshold: Int
  /// Cards of editions that are frozen: they stay as they were, whatever is published later.
  let frozen: Set<Int>
  /// Each box once: those of rows, and of what shares are shares of.
  let boxes: [CountBox]
  /// The box of each row.
  let boxOfRow: [Int]
  /// What a share is a share of.
  let wholeOfRow: [Int?]
  private var scenes: [Scope: CountScene?] = [:]

  init(_ rows: [CountRow], threshold: Int, frozen: Set<Int> = []) {
    self.rows = rows
    self.frozen = frozen
    self.threshold = threshold
    var boxes: [CountBox] = []
    var found: [CountBox: Int] = [:]
    func position(of box: CountBox) -> Int {
      if let position = found[box] { return position }
      found[box] = boxes.count
      boxes.append(box)
      return boxes.count - 1
    }
    boxOfRow = rows.map { position(of: $0.box) }
    wholeOfRow = rows.map { row in
      guard row.isShare else { return nil }
      let box = row.box
      return position(of: CountBox(days: box.days, sex: box.sex, ages: box.ages, form: box.form, part: nil))
    }
    self.boxes = boxes
  }

  /// Some boxes in one reading: what follows from that alone is worked out once.
  private struct Scope: Hashable {
    let reading: CountLattice.Reading
    let boxes: [Int]
  }

  /// The boxes of some rows, and what shares among them are shares of; `nil` where there would be too many groups.
  func scene(of rows: some Sequence<Int>, _ reading: CountLattice.Reading) -> CountScene? {
    let scope = Scope(
      reading: reading, boxes: Set(rows.flatMap { [boxOfRow[$0]] + (wholeOfRow[$0].map { [$0] } ?? []) }).sorted())
    if let made = scenes[scope] { return made }
    let made = CountLattice(scope.boxes.map { boxes[$0] }, reading).map { lattice in
      CountScene(number: scenes.count, lattice: lattice, boxes: scope.boxes)
    }
    scenes[scope] = .some(made)
    return made
  }

  /// Whether every reading can be looked at.
  var canBeRead: Bool { readings.allSatisfy { scene(of: rows.indices, $0) != nil } }

  /// Readings that make a difference to these rows.
  var readings: [CountLattice.Reading] {
    let hasForms = rows.contains { $0.box.form != nil }
    let hasPeriods = Set(rows.map(\.box.days)).count > 1
    return CountLattice.Reading.all.filter {
      (hasForms || !$0.formsOverlap) && (hasPeriods || !$0.periodsAreApart)
    }
  }
}
