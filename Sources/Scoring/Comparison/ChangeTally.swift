import Cards

/// How many changes there are of each kind, and by which causes.
public struct ChangeTally: Sendable, Equatable {
  public private(set) var kinds: [ChangeKind: Int] = [:]
  /// For each kind how many are explained by exactly these causes.
  public private(set) var causes: [ChangeKind: [[ChangeCause]: Int]] = [:]
  /// For each kind how many cannot be told apart.
  public private(set) var doubts: [ChangeKind: Int] = [:]

  public init() {}

  public var isEmpty: Bool { kinds.isEmpty }

  public subscript(kind: ChangeKind) -> Int { kinds[kind] ?? 0 }

  public func count(_ kind: ChangeKind, by only: [ChangeCause]) -> Int { causes[kind]?[only] ?? 0 }

  /// How many of a kind have several causes.
  public func mixed(_ kind: ChangeKind) -> Int {
    (causes[kind] ?? [:]).reduce(0) { $0 + ($1.key.count > 1 ? $1.value : 0) }
  }

  mutating func add(_ kind: ChangeKind, _ by: [ChangeCause], isDoubtful: Bool) {
    kinds[kind, default: 0] += 1
    if isDoubtful {
      doubts[kind, default: 0] += 1
    } else {
      causes[kind, default: [:]][by, default: 0] += 1
    }
  }
}

extension ChangeTally {
  /// Of the grades of the units that both editions grade.
  public init(gradesOf units: [UnitComparison]) {
    self.init()
    for unit in units where unit.graded == .both {
      for change in unit.indicators { add(change.kind, change.causes, isDoubtful: change.doubt != nil) }
    }
  }

  /// Of the numbers of the units that both editions grade.
  public init(numbersOf units: [UnitComparison]) {
    self.init()
    for unit in units where unit.graded == .both {
      for change in unit.numbers { add(change.kind, change.causes, isDoubtful: change.doubt != nil) }
    }
  }

  /// Of the overall categories of the units that are in both editions.
  public init(categoriesOf units: [UnitComparison]) {
    self.init()
    for unit in units where unit.presence == .both {
      add(unit.category.kind, unit.category.causes, isDoubtful: unit.category.doubt != nil)
    }
  }
}
