/// What is withheld of a table so that no small count of children can be worked out, edition by edition, the oldest first.
///
/// An edition that is out never changes because of a later one. What costs readers least is withheld first: a row's “<10”
/// before a share, a share before a count, a count of few before one of many. After that, whatever need not be withheld
/// is shown again.
struct Suppression {
  let table: CountTable
  private var marks: [CountMark]
  /// How often may be looked at a table before all of it is withheld.
  private var looks = 250
  /// What each row shows at best.
  private let best: [CountMark]

  init(_ table: CountTable) {
    self.table = table
    best = table.rows.map { !$0.isOfficial && $0.isSmall(below: table.threshold) ? .small : .shown }
    marks = table.rows.map { $0.isOfficial ? .shown : .withheld }
  }

  /// What is published of each row.
  static func marks(of table: CountTable) -> [CountMark] {
    var suppression = Suppression(table)
    suppression.run()
    return suppression.marks
  }

  private mutating func run() {
    for card in Set(table.rows.map(\.card)).sorted() {
      let rows = table.rows.indices.filter { table.rows[$0].card == card }
      guard table.boxes.count > 1 else {
        for row in rows { marks[row] = best[row] }
        continue
      }
      guard table.canBeRead else {
        withholdAll(rows, card)
        continue
      }
      protect(rows, card)
    }
  }

  /// For a table with too many groups to look at: all of it, where anything in it is small.
  private mutating func withholdAll(_ rows: [Int], _ card: Int) {
    let isOpen = !table.frozen.contains(card)
    let isSafe = !table.rows.contains {
      ($0.card <= card || isOpen) && !$0.isOfficial && $0.isSmall(below: table.threshold)
    }
    for row in rows where !table.rows[row].isOfficial && isSafe { marks[row] = best[row] }
  }

  private mutating func protect(_ rows: [Int], _ card: Int) {
    // What is known without this edition's own figures cannot be protected any more.
    let known = CountAttack(table: table, marks: marks, card: card).knowledge
    let open = rows.filter { !table.rows[$0].isOfficial }
    for row in open { marks[row] = first(row) }
    settle(open, card)
    var left = open.count + 1
    while left > 0, let finding = finding(card, besides: known) {
      guard let row = mostUseful(among: open, against: finding, card) else { break }
      marks[row] = .withheld
      settle(open, card)
      left -= 1
      if looks < 0 { for row in open { marks[row] = .withheld } }
    }
    for row in open.sorted(by: { cost($0) > cost($1) }) where marks[row] != best[row] && looks > 0 {
      let before = marks
      marks[row] = best[row]
      settle(open, card)
      if finding(card, besides: known) != nil { marks = before }
    }
    if leavesLooseShares(before: card) { for row in open { marks[row] = .withheld } }
  }

  /// Withholds shares of what is not shown: with them it could be reckoned.
  private mutating func settle(_ rows: [Int], _ card: Int) {
    for row in rows where table.rows[row].isShare && marks[row] == .shown && isLoose(row, card) {
      marks[row] = .withheld
    }
  }

  /// Whether the whole of a share is not shown although counts are, from which it might be reckoned.
  private func isLoose(_ share: Int, _ card: Int) -> Bool {
    let counts = table.rows.indices.filter {
      !table.rows[$0].isShare && (table.rows[$0].card <= card || table.rows[$0].isOfficial)
    }
    let wholes = counts.filter { table.boxOfRow[$0] == table.wholeOfRow[share] }
    let isOwnHidden = wholes.contains { table.rows[$0].card == table.rows[share].card && marks[$0] != .shown }
    return !counts.isEmpty && (isOwnHidden || !wholes.contains { marks[$0] == .shown })
  }

  /// Whether an earlier edition has shown shares whose whole this one's counts might give away.
  private func leavesLooseShares(before card: Int) -> Bool {
    for row in table.rows.indices where table.rows[row].card < card && table.rows[row].isShare {
      if marks[row] == .shown, isLoose(row, card) { return true }
    }
    return false
  }

  /// As in the earlier editions where they withhold the same figure.
  private func first(_ row: Int) -> CountMark {
    let same = table.rows.indices.filter {
      table.rows[$0].card < table.rows[row].card && table.boxOfRow[$0] == table.boxOfRow[row]
        && table.rows[$0].content == table.rows[row].content
    }
    return same.last.map { marks[$0] } ?? best[row]
  }

  private mutating func finding(_ card: Int, besides known: CountAttack.Knowledge) -> CountAttack.Finding? {
    looks -= 1
    return CountAttack(table: table, marks: marks, card: card).first(besides: known)
  }

  /// The cheapest row that, withheld, protects a group; else the one that widens what is left of it most.
  private mutating func mostUseful(among rows: [Int], against finding: CountAttack.Finding, _ card: Int) -> Int? {
    let candidates = rows.filter { marks[$0] != .withheld }.sorted { (cost($0), $0) < (cost($1), $1) }
    var widest: (row: Int, width: Int)?
    for row in candidates {
      var tried = self
      tried.marks[row] = .withheld
      tried.settle(rows, card)
      looks -= 1
      let attack = CountAttack(table: table, marks: tried.marks, card: card)
      guard let left = attack.again(finding) else { return row }
      if left.width > (widest?.width ?? finding.width) { widest = (row, left.width) }
    }
    return widest?.row ?? candidates.first { isNear($0, finding) } ?? candidates.first
  }

  /// Whether a row's group differs from the finding's in one dimension at most.
  private func isNear(_ row: Int, _ finding: CountAttack.Finding) -> Bool {
    guard case .row(let box) = finding.name, marks[row] == .shown else { return false }
    let (a, b) = (table.rows[row].box, table.boxes[box])
    return (a.days == b.days ? 0 : 1) + (a.sex == b.sex ? 0 : 1) + (a.ages == b.ages ? 0 : 1)
      + (a.form == b.form ? 0 : 1) + (a.part == b.part ? 0 : 1) <= 1
  }

  /// What readers lose when a row is withheld.
  private func cost(_ row: Int) -> Int {
    if best[row] == .small { return 1 }
    switch table.rows[row].content {
    case .share: return 20
    case .count(let counts): return 100_000 * (5 - table.rows[row].box.limits) + min(counts.upperBound, 99_999)
    }
  }
}
