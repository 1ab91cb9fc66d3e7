import Cards

extension GradeRule {
  /// Memory for the counts of `units` units.
  final class Room {
    fileprivate let units: Int
    /// −1 where all tests so far hold, else 0.
    fileprivate let holds: UnsafeMutableBufferPointer<Int16>
    /// One row per count of the rule.
    fileprivate let counts: UnsafeMutableBufferPointer<Int16>
    fileprivate let graded: UnsafeMutableBufferPointer<Int16>
    fileprivate let needed: UnsafeMutableBufferPointer<Int16>
    fileprivate let sums: UnsafeMutableBufferPointer<Int64>
    /// For rules with open tests: −1 where all tests so far may hold, and a bit for each category that is possible.
    fileprivate let may: UnsafeMutableBufferPointer<Int16>
    fileprivate let possible: UnsafeMutableBufferPointer<Int64>

    init(_ rule: GradeRule?, units: Int) {
      self.units = units
      holds = .filled(units, with: 0)
      counts = .filled(units * (rule?.counts.count ?? 0), with: 0)
      graded = .filled(units, with: 0)
      needed = .filled(units, with: 0)
      sums = .filled(units, with: 0)
      may = .filled(units, with: 0)
      possible = .filled(units, with: 0)
    }

    deinit {
      for buffer in [holds, counts, graded, needed, may] { buffer.deallocate() }
      for buffer in [sums, possible] { buffer.deallocate() }
    }

    fileprivate func row(_ row: Int) -> UnsafeMutableBufferPointer<Int16> {
      UnsafeMutableBufferPointer(rebasing: counts[row * units..<(row + 1) * units])
    }
  }

  /// Writes the position of each unit's category, `none` where it has none.
  ///
  /// - Parameters:
  ///   - levels: units × indicators, column-major: the position of a level, or one of the numbers of `GradeLevels`.
  ///   - scores: units × (indicators + nodes), column-major.
  func apply(
    to levels: UnsafeBufferPointer<Int16>, scores: Column, into category: UnsafeMutableBufferPointer<Int16>, room: Room
  ) {
    let units = room.units
    countGraded(levels, room)
    for row in counts.indices { count(counts[row], levels, units: units, into: room.row(row)) }
    // What is still to be decided has −1, and what has too few grades no category.
    let (holds, graded, needed) = (room.holds, room.graded, room.needed)
    for unit in 0..<units { category[unit] = none | (graded[unit] >= needed[unit] ? -1 : 0) }
    for column in neededScores {
      let score = scores.column(column, of: units)
      for unit in 0..<units where score[unit].isNaN { category[unit] = none }
    }
    if hasOpenTests { return decide(levels, scores, category, room) }
    for entry in cases {
      for unit in 0..<units { holds[unit] = category[unit] == -1 ? -1 : 0 }
      for position in entry.tests { apply(tests[position], levels, scores, holds, room) }
      let own = entry.category
      for unit in 0..<units { category[unit] = own & holds[unit] | category[unit] & ~holds[unit] }
    }
    for unit in 0..<units {
      let undecided: Int16 = category[unit] == -1 ? -1 : 0
      category[unit] = none & undecided | category[unit] & ~undecided
    }
    for cap in caps {
      for unit in 0..<units { holds[unit] = category[unit] > cap.category && category[unit] < none ? -1 : 0 }
      for position in cap.tests { apply(tests[position], levels, scores, holds, room) }
      let own = cap.category
      for unit in 0..<units { category[unit] = own & holds[unit] | category[unit] & ~holds[unit] }
    }
  }

  /// The same where it may be open whether a test holds: a category only where it is the same either way.
  ///
  /// - Parameter category: −1 for what is to be decided.
  private func decide(
    _ levels: UnsafeBufferPointer<Int16>, _ scores: Column, _ category: UnsafeMutableBufferPointer<Int16>, _ room: Room
  ) {
    let (holds, may, possible, units) = (room.holds, room.may, room.possible, room.units)
    for unit in 0..<units { possible[unit] = 0 }
    for entry in cases {
      for unit in 0..<units { holds[unit] = category[unit] == -1 ? -1 : 0 }
      for unit in 0..<units { may[unit] = holds[unit] }
      applyOpenly(entry.tests, levels, scores, room)
      for unit in 0..<units {
        possible[unit] |= may[unit] == 0 ? 0 : 1 << Int64(entry.category)
        if holds[unit] != 0 { category[unit] = none }
      }
    }
    for cap in caps {
      for unit in 0..<units { (holds[unit], may[unit]) = (-1, -1) }
      applyOpenly(cap.tests, levels, scores, room)
      let limit: Int64 = 1 << Int64(cap.category), below = limit | (limit - 1)
      for unit in 0..<units where may[unit] != 0 {
        let lowered = possible[unit] & below | (possible[unit] > below ? limit : 0)
        possible[unit] = holds[unit] != 0 ? lowered : possible[unit] | lowered
      }
    }
    // Of what is still undecided no case surely holds, so that there may be no category at all.
    for unit in 0..<units {
      let isOne = category[unit] != -1 && possible[unit].nonzeroBitCount == 1
      category[unit] = isOne ? Int16(possible[unit].trailingZeroBitCount) : none
    }
  }

  /// Applies tests to what surely holds and to what may hold.
  private func applyOpenly(
    _ range: Range<Int>, _ levels: UnsafeBufferPointer<Int16>, _ scores: Column, _ room: Room
  ) {
    let may = room.may, units = room.units
    for position in range {
      let test = tests[position]
      apply(test, levels, scores, room.holds, room)
      guard let column = test.openColumn else {
        apply(test, levels, scores, may, room)
        continue
      }
      let counts = room.row(test.row)
      for unit in 0..<units {
        may[unit] &= counts[unit] > 0 || levels[column * units + unit] == GradeLevels.ungraded ? -1 : 0
      }
    }
  }

  private func apply(
    _ test: Test, _ levels: UnsafeBufferPointer<Int16>, _ scores: Column, _ holds: UnsafeMutableBufferPointer<Int16>,
    _ room: Room
  ) {
    let units = room.units
    switch test.measure {
    case .count:
      let counts = room.row(test.row)
      let bound = Int16(truncatingIfNeeded: test.bound)
      if test.isUpper {
        for unit in 0..<units { holds[unit] &= counts[unit] <= bound ? -1 : 0 }
      } else {
        for unit in 0..<units { holds[unit] &= counts[unit] >= bound ? -1 : 0 }
      }
    case .sum, .mean:
      let counts = room.row(test.row)
      add(self.counts[test.row].columns, levels, room)
      let isMean = test.measure == .mean
      for unit in 0..<units {
        let count = Int64(counts[unit])
        let bound = isMean ? test.bound * count : test.bound
        let fits = test.isUpper ? room.sums[unit] <= bound : room.sums[unit] >= bound
        holds[unit] &= fits && (count > 0 || !isMean) ? -1 : 0
      }
    case .score:
      let score = scores.column(test.row, of: units), rounding = test.isRounded ? rounding : nil
      for unit in 0..<units {
        let value = rounding.map { $0(score[unit]) } ?? score[unit]
        holds[unit] &= (test.isUpper ? value <= test.limit : value >= test.limit) ? -1 : 0
      }
    }
  }

  /// Counts the grades, and how many are needed.
  private func countGraded(_ levels: UnsafeBufferPointer<Int16>, _ room: Room) {
    let (graded, needed, units) = (room.graded, room.needed, room.units)
    for unit in 0..<units { graded[unit] = 0 }
    for unit in 0..<units { needed[unit] = 0 }
    for column in 0..<columns {
      let own = UnsafeBufferPointer(rebasing: levels[column * units..<(column + 1) * units])
      for unit in 0..<units { graded[unit] &+= own[unit] >= 0 ? 1 : 0 }
    }
    if let minimum {
      for unit in 0..<units { needed[unit] = minimum }
      for (unit, count) in numberCounts.enumerated() where unit < units { needed[unit] = max(0, minimum - count) }
      return
    }
    for column in 0..<columns {
      let own = UnsafeBufferPointer(rebasing: levels[column * units..<(column + 1) * units])
      for unit in 0..<units { needed[unit] &+= own[unit] >= GradeLevels.ungraded ? 1 : 0 }
    }
    for unit in 0..<units { needed[unit] = max(needed[unit], 1) }
  }

  private func count(
    _ count: Count, _ levels: UnsafeBufferPointer<Int16>, units: Int, into row: UnsafeMutableBufferPointer<Int16>
  ) {
    for unit in 0..<units { row[unit] = 0 }
    for wanted in count.levels {
      for column in count.columns {
        let own = UnsafeBufferPointer(rebasing: levels[column * units..<(column + 1) * units])
        for unit in 0..<units { row[unit] &+= own[unit] == wanted ? 1 : 0 }
      }
    }
  }

  private func add(_ columns: [Int], _ levels: UnsafeBufferPointer<Int16>, _ room: Room) {
    let sums = room.sums, units = room.units
    for unit in 0..<units { sums[unit] = 0 }
    millionths.withUnsafeBufferPointer { millionths in
      for column in columns {
        for unit in 0..<units {
          let level = levels[column * units + unit]
          if level >= 0 { sums[unit] &+= millionths[Int(level)] }
        }
      }
    }
  }
}
