/// What some rows can tell apart in one reading, and the groups whose numbers must not be given back.
struct CountScene {
  let lattice: CountLattice
  /// The columns of each box, by the box's position in the table.
  let columns: [Int: [Int]]
  /// Every group that a reader may ask for or reckon by a subtraction.
  let groups: [CountTarget]

  init(number: Int, lattice: CountLattice, boxes: [Int]) {
    self.lattice = lattice
    columns = Dictionary(uniqueKeysWithValues: zip(boxes, lattice.columnsOfBox))
    groups = lattice.parts.enumerated().map { position, part in
      CountTarget(name: .group(number, position), inside: part.inside, touching: part.touching)
    }
  }

  /// The groups of these boxes, and all others, whose counts may be as small.
  func targets(ofRows boxes: [Int]) -> [CountTarget] {
    let own = boxes.compactMap { box in
      columns[box].map { CountTarget(name: .row(box: box), inside: $0, touching: $0) }
    }
    let known = Set(own.map(\.inside))
    return own + groups.filter { $0.inside != $0.touching || !known.contains($0.inside) }
  }
}

/// A group of children whose number must not be given back.
struct CountTarget {
  enum Name: Hashable {
    /// The group of a row that is withheld because it is small.
    case row(box: Int)
    /// One that no such row is about: the number of the scene, and its own.
    case group(Int, Int)
  }

  let name: Name
  /// Columns wholly in the group, and those that touch it.
  let inside: [Int]
  let touching: [Int]

  var isRow: Bool { if case .row = name { true } else { false } }
}
