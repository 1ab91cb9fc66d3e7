/// What a reader of everything published can work out: for each group, numbers that still fit.
///
/// The reader is taken to be as clever as can be: knows every edition, believes that parts add up to wholes wherever the
/// figures let them, that nothing is left over beside the categories, and takes any of several versions of a figure.
struct CountAttack {
  let table: CountTable
  let marks: [CountMark]
  /// The last card that is out. Official figures of later ones are known as well, unless it is frozen.
  let card: Int

  /// Numbers of a group that were found to fit; it may be that more do.
  ///
  /// A group is given back: that of a row, when less room is left than from 1 to the threshold; another, when the reader
  /// knows that there are some, and few, and more closely than that.
  struct Finding {
    let name: CountTarget.Name
    let least: Int
    let greatest: Int
    /// Whether any table that fits was found.
    let isFound: Bool
    let view: View

    var width: Int { greatest - least }
    var range: ClosedRange<Int> { least...max(least, greatest) }
  }

  /// A group as some rows tell of it.
  struct Known: Hashable {
    let selection: Selection.Name
    let name: CountTarget.Name
  }

  /// What can be worked out of groups.
  struct Knowledge {
    /// How many numbers less one are left of each.
    fileprivate(set) var widths: [Known: Int] = [:]
    /// What is worked out and true of no edition, as where official figures were revised and contradict each other: neither is
    /// anything given back by it, nor is the truth known.
    fileprivate(set) var errors: [Known: Set<ClosedRange<Int>>] = [:]
  }

  var knowledge: Knowledge {
    var knowledge = Knowledge()
    for selection in selections {
      for view in views(of: selection.rows) {
        var ranges = CountRanges(view: view, targets: targets(in: view), threshold: table.threshold)
        // What was not found is not known: it is protected as if nobody else told of it.
        while let finding = ranges.next() {
          guard finding.isFound else { continue }
          let known = Known(selection: selection.name, name: finding.name)
          if misleads(finding) {
            knowledge.errors[known, default: []].insert(finding.range)
          } else {
            knowledge.widths[known, default: .max].lower(to: finding.width)
          }
        }
      }
    }
    return knowledge
  }

  /// The first group that is given back more closely than it was known to be before.
  func first(besides known: Knowledge) -> Finding? {
    for selection in selections {
      for view in views(of: selection.rows) {
        var ranges = CountRanges(view: view, targets: targets(in: view), threshold: table.threshold)
        while let finding = ranges.next() {
          let name = Known(selection: selection.name, name: finding.name)
          let isError = known.errors[name]?.contains(finding.range) ?? false
          if !isError, known.widths[name].map({ finding.width < $0 }) ?? true { return finding }
        }
      }
    }
    return nil
  }

  /// Whether what is worked out of a row's group is wrong in every edition.
  private func misleads(_ finding: Finding) -> Bool {
    guard finding.isFound, case .row(let box) = finding.name else { return false }
    return !table.rows.indices.contains { row in
      guard table.boxOfRow[row] == box, case .count(let counts) = table.rows[row].content else { return false }
      return counts.overlaps(finding.range)
    }
  }

  /// What is left of a finding when it is looked at in the same way, with the marks of this attack; `nil` where it is safe.
  func again(_ finding: Finding) -> Finding? {
    guard let view = view(of: finding.view.rows, finding.view.scene, withoutRests: finding.view.withoutRests) else {
      return nil
    }
    let targets = targets(in: view).filter { $0.name == finding.name }
    var ranges = CountRanges(view: view, targets: targets, threshold: table.threshold)
    return ranges.next()
  }

  /// One set of rows read in one way.
  struct View {
    let rows: [Int]
    let scene: CountScene
    let withoutRests: Int
    let program: IntegerProgram
    var simplex: Simplex
  }
}

extension CountAttack {
  /// Rows that a reader puts together.
  struct Selection {
    struct Name: Hashable {
      enum Kind { case all, own, filled, agreeing }

      let kind: Kind
      /// The card whose version of a figure comes first; `nil` where there is one version.
      let card: Int?
      /// Whether the rows of later cards, of which nothing is out yet, name groups as well.
      let looksAhead: Bool
    }

    let name: Name
    let rows: [Int]
  }

  /// All rows where what is shown agrees; each edition by itself; each filled up from the others, the newest first; and
  /// where figures were revised, whatever agrees with one edition.
  ///
  /// Once among what is out, and, unless the edition is frozen, once with the groups that later editions will name: their
  /// small counts must not be given back before they are withheld.
  private var selections: [Selection] {
    let isOpen = !table.frozen.contains(card)
    let out = table.rows.indices.filter { table.rows[$0].card <= card || isOpen && table.rows[$0].isOfficial }
    let selections = selections(from: out, looksAhead: false)
    guard isOpen else { return selections }
    let ahead = table.rows.indices.filter {
      table.rows[$0].card <= card || table.rows[$0].isOfficial || table.rows[$0].isSmall(below: table.threshold)
    }
    return ahead.count == out.count ? selections : selections + self.selections(from: ahead, looksAhead: true)
  }

  private func selections(from out: [Int], looksAhead: Bool) -> [Selection] {
    let cards = Set(out.map { table.rows[$0].card }).sorted()
    let name = { Selection.Name(kind: $0, card: $1, looksAhead: looksAhead) }
    guard cards.count > 1 else { return [Selection(name: name(.all, nil), rows: out)] }
    var selections: [Selection] = []
    func add(_ kind: Selection.Name.Kind, _ card: Int?, _ rows: [Int]) {
      guard !selections.contains(where: { $0.rows == rows }) else { return }
      selections.append(Selection(name: name(kind, card), rows: rows))
    }
    if isOneVersion(out) { add(.all, nil, out) }
    for preferred in cards {
      let filled = filled(preferred, from: out)
      if !looksAhead { add(.own, preferred, out.filter { table.rows[$0].card == preferred }) }
      add(.filled, preferred, filled)
      add(.agreeing, preferred, agreeing(with: filled, from: out))
    }
    return selections
  }

  /// Whether no two figures that are shown contradict each other.
  private func isOneVersion(_ rows: [Int]) -> Bool {
    var contents: [Int: CountRow.Content] = [:]
    return rows.allSatisfy { row in
      guard marks[row] == .shown else { return true }
      let content = contents[table.boxOfRow[row]] ?? table.rows[row].content
      contents[table.boxOfRow[row]] = content
      return content == table.rows[row].content
    }
  }

  /// The rows of one edition, and of boxes of which it tells nothing those of the newest that does.
  private func filled(_ preferred: Int, from out: [Int]) -> [Int] {
    var chosen: [Int: Int] = [:]
    let rank = { (row: Int) -> (Int, Int) in
      let card = table.rows[row].card
      return (marks[row] == .withheld ? 0 : 1, card == preferred ? Int.max : card)
    }
    for row in out {
      let box = table.boxOfRow[row]
      if let other = chosen[box], rank(other) >= rank(row) { continue }
      chosen[box] = row
    }
    // A card may have several rows of one box.
    return out.filter { row in
      chosen[table.boxOfRow[row]].map { table.rows[$0].card == table.rows[row].card } ?? false
    }
  }

  /// Besides some rows, those that tell the same of their boxes.
  private func agreeing(with filled: [Int], from out: [Int]) -> [Int] {
    let told = Dictionary(grouping: filled) { table.boxOfRow[$0] }
    return out.filter { row in (told[table.boxOfRow[row]] ?? []).contains { $0 == row || tells(row, theSameAs: $0) } }
  }

  private func tells(_ row: Int, theSameAs other: Int) -> Bool {
    switch (marks[row], marks[other]) {
    case (.withheld, _), (.small, .small): true
    case (.shown, .shown): table.rows[row].content == table.rows[other].content
    case (.small, .shown): table.rows[other].isSmall(below: table.threshold)
    default: false
    }
  }

  /// The most telling ways to read some rows: with nobody beside the categories of as many dimensions as fit, and in the
  /// readings in which more of them fit.
  private func views(of rows: [Int]) -> [View] {
    let views = fittingViews(of: rows)
    if !views.isEmpty { return views }
    // The figures contradict each other in every reading: the reader drops some, from either end.
    guard let reading = table.readings.first, let scene = table.scene(of: rows, reading) else { return [] }
    return [rows, rows.reversed()].flatMap { order -> [View] in
      var kept: [Int] = []
      for row in order where view(of: (kept + [row]).sorted(), scene, withoutRests: 0) != nil { kept.append(row) }
      return fittingViews(of: kept.sorted())
    }
  }

  private func fittingViews(of rows: [Int]) -> [View] {
    var views: [View] = []
    var tried: [(reading: CountLattice.Reading, dimensions: Int)] = []
    for reading in table.readings {
      guard let scene = table.scene(of: rows, reading) else { return [] }
      let all = scene.lattice.columns.reduce(0) { $0 | $1.rests }
      for dimensions in [7, 3, 5, 6, 1, 2, 4, 0] where dimensions & ~all == 0 || dimensions == 7 {
        let dimensions = dimensions & all
        if tried.contains(where: { $0.reading.tells(asMuchAs: reading) && dimensions & ~$0.dimensions == 0 }) {
          continue
        }
        guard let view = view(of: rows, scene, withoutRests: dimensions) else { continue }
        views.append(view)
        tried.append((reading, dimensions))
      }
    }
    return views
  }

  /// `nil` where nothing fits.
  private func view(of rows: [Int], _ scene: CountScene, withoutRests dimensions: Int) -> View? {
    let program = program(of: rows, scene, scene.lattice.columns.map { $0.rests & dimensions != 0 })
    return Simplex(program).map {
      View(rows: rows, scene: scene, withoutRests: dimensions, program: program, simplex: $0)
    }
  }

  private func program(of rows: [Int], _ scene: CountScene, _ isEmpty: [Bool]) -> IntegerProgram {
    var program = IntegerProgram(columns: scene.lattice.columns.count)
    var most = 100 * table.threshold
    var seen: Set<Fact> = []
    for row in rows {
      let box = table.boxOfRow[row]
      let columns = (scene.columns[box] ?? []).filter { !isEmpty[$0] }
      switch (marks[row], table.rows[row].content) {
      case (.withheld, _): break
      case (.small, _):
        guard seen.insert(Fact(box: box, lower: 1, upper: table.threshold - 1)).inserted else { continue }
        program.add(sumOf: columns, from: 1, to: table.threshold - 1)
      case (.shown, .count(let counts)):
        guard seen.insert(Fact(box: box, lower: counts.lowerBound, upper: counts.upperBound)).inserted else { continue }
        program.add(sumOf: columns, from: counts.lowerBound, to: counts.upperBound)
        most += 10 * counts.upperBound
      case (.shown, .share(let share)):
        guard let whole = rows.first(where: { isShown($0, in: table.wholeOfRow[row]) }),
          case .count(let counts) = table.rows[whole].content
        else {
          add(share, of: table.wholeOfRow[row].flatMap { scene.columns[$0] } ?? [], columns, isEmpty, to: &program)
          continue
        }
        let part = share.part(of: counts)
        guard seen.insert(Fact(box: box, lower: part.lowerBound, upper: part.upperBound)).inserted else { continue }
        program.add(sumOf: columns, from: part.lowerBound, to: part.upperBound)
        // Of a range, the part says something of the whole too.
        guard counts.count > 1 else { continue }
        add(share, of: table.wholeOfRow[row].flatMap { scene.columns[$0] } ?? [], columns, isEmpty, to: &program)
      }
    }
    // An end for sums that nothing bounds.
    program.add(sumOf: isEmpty.indices.filter { !isEmpty[$0] }, from: nil, to: most)
    let empty = isEmpty.indices.filter { isEmpty[$0] }
    if !empty.isEmpty { program.add(sumOf: empty, from: 0, to: 0) }
    return program
  }

  /// A share of children whose number is not shown: what it says is that part and whole keep to it.
  private func add(
    _ share: CountRow.Share, of whole: [Int], _ part: [Int], _ isEmpty: [Bool], to program: inout IntegerProgram
  ) {
    let part = Set(part)
    let whole = whole.filter { !isEmpty[$0] }
    program.add(whole.map { ($0, (part.contains($0) ? share.whole : 0) - share.lower) }, from: 0, to: nil)
    program.add(whole.map { ($0, share.upper - (part.contains($0) ? share.whole : 0)) }, from: 0, to: nil)
  }

  private func isShown(_ row: Int, in box: Int?) -> Bool {
    marks[row] == .shown && table.boxOfRow[row] == box && !table.rows[row].isShare
  }

  private struct Fact: Hashable {
    let box: Int
    let lower: Int
    let upper: Int
  }
}

extension Int {
  fileprivate mutating func lower(to other: Int) { self = Swift.min(self, other) }
}
