extension CountAttack {
  /// The groups that must not be given back in one view.
  func targets(in view: View) -> [CountTarget] {
    let secret = Set(view.rows.filter { isSecret($0) }.map { table.boxOfRow[$0] })
    return view.scene.targets(ofRows: secret.sorted())
  }

  /// Whether a row is withheld because it is small, and nobody else publishes it.
  private func isSecret(_ row: Int) -> Bool {
    table.rows[row].isSmall(below: table.threshold) && marks[row] != .shown
  }
}

/// The search for numbers that fit: each table that is found says something of every group.
struct CountRanges {
  private var view: CountAttack.View
  private let targets: [CountTarget]
  private let threshold: Int
  private var position = 0
  private var least: [Int]
  private var greatest: [Int]

  init(view: CountAttack.View, targets: [CountTarget], threshold: Int) {
    (self.view, self.targets, self.threshold) = (view, targets, threshold)
    least = [Int](repeating: .max, count: targets.count)
    greatest = [Int](repeating: .min, count: targets.count)
  }

  /// The next group for which no tables were found that leave room enough: those of rows come first.
  mutating func next() -> CountAttack.Finding? {
    while position < targets.count {
      let index = position
      position += 1
      for isGreatest in [true, false] where !isSafe(index) {
        search(isGreatest ? targets[index].touching : targets[index].inside, isGreatest: isGreatest)
      }
      if isSafe(index) { continue }
      // Where no table in whole numbers was found, nothing is known to fit beside the truth.
      let isKnown = least[index] <= greatest[index]
      let found = isKnown ? least[index]...greatest[index] : 0...0
      return CountAttack.Finding(
        name: targets[index].name, least: found.lowerBound, greatest: found.upperBound, isFound: isKnown, view: view)
    }
    return nil
  }

  private func isSafe(_ index: Int) -> Bool {
    guard least[index] <= greatest[index] else { return false }
    if greatest[index] - least[index] >= threshold - 2 { return true }
    return !targets[index].isRow && (least[index] <= 0 || greatest[index] >= threshold)
  }

  private mutating func search(_ columns: [Int], isGreatest: Bool) {
    var weights = [Double](repeating: 0, count: view.scene.lattice.columns.count)
    for column in columns { weights[column] = 1 }
    guard let values = view.program.extreme(weights, isGreatest: isGreatest, from: &view.simplex) else { return }
    for (index, target) in targets.enumerated() {
      least[index] = min(least[index], target.inside.reduce(0) { $0 + values[$1] })
      greatest[index] = max(greatest[index], target.touching.reduce(0) { $0 + values[$1] })
    }
  }
}
